"""Which links a paragraph has, from readings made by hand, and what it costs to find them."""

from __future__ import annotations

from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from numclaims.claims.claim import Change, Modality
from numclaims.claims.reading import Reading
from numclaims.links.find import find_links
from numclaims.links.link import (
    Conversion,
    Link,
    Move,
    PartOfWhole,
    PercentChange,
    PointChange,
    Portion,
    Share,
    Step,
    Total,
    WeekdayDate,
)

from .building import paragraph

CASES = [
    ("Fees rose [25%|percentage|25|%], from [$4|money|4|USD] to [$5|money|5|USD].", PercentChange, ["25%", "$4", "$5"]),
    ("It went from [4%|percentage|4|%] to [5%|percentage|5|%], up [1 point|percentage|1|pp].", PointChange, None),
    ("It fell [9 points|count|9|point], or [1%|percentage|1|%], to [900|number|900].", Step, ["1%", "9 points", "900"]),
    ("They cut the fee from [$4|money|4|USD] to [$5|money|5|USD].", Move, ["$5", "$4"]),
    ("[12|number|12] of [48 pots|count|48|pot] ([25%|percentage|25|%]) broke.", Share, ["25%", "12", "48 pots"]),
    ("[9/36|fraction|9/36] pots ([25%|percentage|25|%]) broke.", Share, ["25%", "9/36"]),
    (
        "It has [6 pots|count|6|pot]: [three|number|3] red, [two|number|2] blue and [one|number|1] green.",
        Total,
        ["6 pots", "three", "two", "one"],
    ),
    ("It is [10 km|quantity|10|km] ([6.2 miles|quantity|6.2|mi]) long.", Conversion, ["6.2 miles", "10 km"]),
    ("He broke [9|number|9] of the [8 pots|count|8|pot].", PartOfWhole, ["9", "8 pots"]),
    ("The chance is put at [140%|percentage|140|%].", Portion, ["140%"]),
    ("It opened on [Tuesday, 3 June 1953|date|1953-06-03|2].", WeekdayDate, ["Tuesday, 3 June 1953"]),
]
SILENT = [
    "Fees rose [25%|percentage|25|%], and rents went from [$4|money|4|USD] to [$6|money|6|USD].",
    "Fees rose [25%|percentage|25|%], from [$4|money|4|USD] to [5 km|quantity|5|km].",
    "Fees rose from [$4|money|4|USD] to [$5|money|5|USD] in real terms, up [3%|percentage|3|%].",
    "Fees rose [5%|percentage|5|%] a year, from [$4|money|4|USD] to [$9|money|9|USD].",
    "The weight is [10 kg|quantity|10|kg] ([6.2 miles|quantity|6.2|mi] from here).",
    "It has [6 pots|count|6|pot] and [two|number|2] doors: [three|number|3] of wood.",
    '"The chance is put at [140%|percentage|140|%]," he said.',
    "It opened on [Tuesday, 3 June 1553|date|1553-06-03|2].",
    "The chance is put at [40%|percentage|40|%].",
]


def links(markup: str) -> list[Link]:
    return list(find_links(paragraph(markup)))


@pytest.mark.parametrize(("markup", "kind", "texts"), CASES)
def test_links_and_their_roles(markup: str, kind: type[Link], texts: list[str] | None) -> None:
    [link] = [each for each in links(markup) if type(each) is kind]
    if texts is not None:
        assert [claim.text for claim in link.claims()] == texts


@pytest.mark.parametrize("markup", SILENT)
def test_nothing_is_linked_without_a_cue(markup: str) -> None:
    assert not [each for each in links(markup) if not isinstance(each, Move)]


def test_the_direction_is_that_of_the_words() -> None:
    [link] = links("Fees fell [25%|percentage|25|%], from [$5|money|5|USD] to [$4|money|4|USD].")
    assert isinstance(link, PercentChange)
    assert link.direction is Change.DOWN


@pytest.mark.parametrize("modality", [each for each in Modality if each is not Modality.ASSERTED])
def test_what_the_text_does_not_vouch_for_is_left_alone(modality: Modality) -> None:
    from attrs import evolve

    [reading] = paragraph(CASES[0][0])
    supposed = [evolve(claim, modality=modality) for claim in reading.claims]
    assert not list(find_links([Reading(reading.sentence, supposed, reading.places, [])]))


def test_a_claim_is_mended_in_one_link_of_a_kind() -> None:
    markup = (
        "Of the [40 pots|count|40|pot], [10|number|10] ([25%|percentage|25|%]) broke "
        "and [30|number|30] ([75%|percentage|75|%]) held."
    )
    found = [link for link in links(markup) if isinstance(link, Share)]
    assert [(link.share.text, link.part.text) for link in found] == [("25%", "10"), ("75%", "30")]
    assert len({link.whole.start for link in found if link.whole}) == 1


@settings(deadline=None, max_examples=60)
@given(st.lists(st.sampled_from([markup for markup, _, _ in CASES]), min_size=1, max_size=6))
def test_paragraphs_do_not_disturb_their_sentences(markups: list[str]) -> None:
    text = " ".join(markups)
    found = [claim for link in links(text) for claim in link.claims()]
    readings = paragraph(text)
    ends = [reading.sentence.end(len(reading.sentence) - 1) for reading in readings]
    assert all(claim.end <= ends[-1] for claim in found)


PIECES = [
    "from [4|number|4] to ",
    "rose by [3%|percentage|3|%] from ",
    "[4 pots|count|4|pot] of the [9|number|9] , ",
    "[4 pots|count|4|pot] ( [3%|percentage|3|%] ) , and ",
    "[5 km|quantity|5|km] ( ",
    "of of of of ",
    "[$5|money|5|USD] : [$4|money|4|USD] , [$3|money|3|USD] ",
]


@pytest.mark.parametrize("piece", PIECES)
def test_time_grows_with_the_length(piece: str) -> None:
    times = []
    for count in (20, 80):
        readings = paragraph((piece * 20 + "it went on. It had ") * count)
        best = 9.0
        for _ in range(3):
            start = perf_counter()
            list(find_links(readings))
            best = min(best, perf_counter() - start)
        times.append(best)
    assert times[1] < 12 * times[0] + 0.02
