"""What is written is read back: one claim, at its place, with what it says."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import numclaims
from numclaims import strategies
from numclaims.strategies import Passage, Spelled

KINDS: dict[str, st.SearchStrategy[Spelled]] = {
    "counts": strategies.counts(),
    "dates": strategies.dates(),
    "durations": strategies.durations(),
    "fractions": strategies.fractions(),
    "money": strategies.money(),
    "ordinals": strategies.ordinals(),
    "percentages": strategies.percentages(),
    "quantities": strategies.quantities(),
    "relative dates": strategies.relative_dates(),
}

UNREAD: list[tuple[str, str, str | None, str]] = [
    ("The bridge opens in ten days.", "in ten days", "2024-11-08", "read as a length of time, as TimeML has it"),
    ("The survey gives 30 m³.", "30 m³", "cubic metre", "lang/units.toml has no such symbol"),
    ("They met on the thirty-second floor.", "thirty-second floor", "floor", "read as a length of time"),
]
"""Text, the claim that should be read in it, its TIMEX3 value or unit, and why it is not."""


def unread(meant: Spelled) -> bool:
    """Whether a claim is one of those of `UNREAD`."""
    return meant.text.startswith("in ") or "-second" in meant.text or "m³" in meant.text


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
def test_a_claim_in_a_sentence_is_read_back(kind: str, data: st.DataObject) -> None:
    passage = data.draw(strategies.sentences(claim=KINDS[kind]))
    [meant] = passage.claims
    assume(not unread(meant))
    [read] = numclaims.extract(passage.text, published=passage.published)
    assert not meant.differences(read)
    assert (read.start, read.end) == (meant.start, meant.end)


@given(st.lists(strategies.sentences(), min_size=2, max_size=5))
def test_claims_are_read_sentence_by_sentence(passages: list[Passage]) -> None:
    meant, text = [], ""
    assume(not any(map(unread, (claim for passage in passages for claim in passage.claims))))
    for passage in passages:
        meant += [claim.shifted(len(text)) for claim in passage.claims]
        text += passage.text + "\n\n"
    read = numclaims.extract(text)
    assert [(claim.start, claim.end, claim.value) for claim in read] == [
        (claim.start, claim.end, claim.value) for claim in meant
    ]


@given(strategies.consistent_passages())
def test_the_claims_of_a_passage_are_read_back(passage: Passage) -> None:
    read = {claim.start: claim for claim in numclaims.extract(passage.text)}
    for meant in passage.claims:
        claim = read.get(meant.start)
        assert claim is not None, meant.text
        assert (claim.value, claim.bound, claim.timex_value) == (meant.value, meant.bound, meant.timex_value)


@pytest.mark.parametrize(
    ("text", "surface", "says"),
    [pytest.param(*row[:3], marks=pytest.mark.xfail(reason=row[3], strict=True)) for row in UNREAD],
)
def test_what_is_not_read_yet(text: str, surface: str, says: str | None) -> None:
    [claim] = numclaims.extract(text, published="2024-10-29")
    assert claim.text == surface
    assert says in (claim.timex_value, claim.unit)
