"""A text against the source that it was made from: what is told rightly in any form, what follows, what is wrong."""

from __future__ import annotations

from datetime import date

import pytest

import numclaims
from numclaims import Verdict

SOURCE = """
Kettleport, 4 June 2024. A fire broke out in the market hall on Tuesday and burned for eight and a half hours.
The flames injured 14 firefighters and nine stallholders; a watchman, Hal Tamm, 62, died. Some 1,240 people had to
leave their homes. Of the 240 stalls in the hall, 180 were destroyed. The hall, built in 1909, is 96 metres long.
Repairs will cost $4.6 million, of which the insurers will pay $3.2 million and the town $1.4 million. The council, in
which the Greens hold 40 percent of the seats, will vote next week. Ticket sales had risen from 20,000 to 25,000 in a
year. The hall was last closed for 36 months, from May 1951. The mayor was born in 1970.
"""
PUBLISHED = date(2024, 6, 4)


def verdicts(text: str) -> list[Verdict]:
    """The verdicts on the numbers of a text that its source decides."""
    report = numclaims.check(text, published=PUBLISHED, source=SOURCE)
    return [finding.verdict for finding in report.findings if finding.code.startswith("REF")]


TRUE = [
    # the same, in another form
    "The fire burned for 8.5 hours.",
    "Fourteen firefighters were injured.",
    "About 1,200 people had to leave their homes.",
    "More than 1,000 people had to leave their homes.",
    "Nearly 1,300 people had to leave their homes.",
    "The hall is 315 feet long.",
    "The hall is almost 0.1 km long.",
    "The repairs will cost $4,600,000.",
    "The repairs will cost nearly $5 million.",
    "The Greens hold two fifths of the seats.",
    "The hall was built in 1909.",
    "The hall was closed for three years in the fifties.",
    "Hal Tamm was 62 years old.",
    "Hal Tamm, 62, Dies in Market Hall Fire",
    "1.2K People Flee Market Hall Fire",
    # what follows
    "In all 23 people were injured by the flames.",
    "The insurers and the town will pay $4.6 million together.",
    "Three quarters of the stalls in the hall were destroyed.",
    "Of the stalls in the hall, 75% were destroyed.",
    "The other parties hold 60 percent of the seats.",
    "The hall is 115 years old.",
    "The mayor, who was born in 1970, is 54 years old.",
    "Ticket sales rose by 5,000.",
    "The market hall has stood for 115 years.",
    "180 of the 240 stalls were destroyed.",
]
WRONG = [
    "The fire burned for five and a half hours.",
    "Forty-one firefighters were injured.",
    "About 2,100 people had to leave their homes.",
    "The hall is 415 feet long.",
    "The repairs will cost $6.4 million.",
    "The repairs will cost $4.6 billion.",
    "The Greens hold three fifths of the seats.",
    "Hal Tamm, 26, Dies in Market Hall Fire",
    "2.1K People Flee Market Hall Fire",
    "A third of the stalls in the hall were destroyed.",
    "Of the stalls in the hall, 57% were destroyed.",
]


@pytest.mark.parametrize("text", TRUE)
def test_what_is_true_is_not_accused(text: str) -> None:
    found = verdicts(text)
    assert Verdict.CONTRADICTED not in found
    assert Verdict.SUPPORTED in found


@pytest.mark.parametrize("text", WRONG)
def test_what_is_altered_is_contradicted(text: str) -> None:
    assert Verdict.CONTRADICTED in verdicts(text)


@pytest.mark.parametrize(
    "text",
    [
        "The hotel on the hill has 32 beds.",
        "In another town, prices fell by 12 percent.",
        "Nothing else is known.",
    ],
)
def test_what_the_source_does_not_speak_of_is_left_open(text: str) -> None:
    assert Verdict.CONTRADICTED not in verdicts(text)


def test_a_number_that_another_claim_tells_rightly_is_not_held_against_one() -> None:
    source = "The bank expects growth of 2.1 percent in 2024."
    text = "The bank expects growth of 2.1 percent in 2024. The ministry expects growth of 2.8 percent in 2024."
    assert numclaims.check(text, source=source).ok


def test_a_share_is_held_against_the_part_and_the_whole_that_the_source_counts() -> None:
    report = numclaims.check(
        "One household in three has no piped water.",
        source="They visited 1,200 households. Of these, 300 households had no piped water.",
    )
    assert report.contradictions[0].working == "300 households / 1,200 households = 25%, not One household in three"


def test_several_sources_are_one() -> None:
    sources = ["The pier is 140 metres long.", "The pier was opened in 1911."]
    assert [
        finding.verdict
        for finding in numclaims.check("The pier, 140 metres long, was opened in 1911.", source=sources).findings
    ] == [Verdict.SUPPORTED, Verdict.SUPPORTED]


def test_a_huge_source_is_read_once_and_searched_by_its_words() -> None:
    filler = " ".join(f"The bridge at Fenholm {k} carries {k} lorries." for k in range(1, 4000))
    report = numclaims.check("The ferry carries 212 goats.", source=f"{filler} The ferry carries 221 goats.")
    assert [finding.expected for finding in report.contradictions] == ["221 goats"]


@pytest.mark.parametrize("source", ["", "\x00", "5" * 100_000, "NaN inf 1e999 $ % 12/31/9999 -0", "()[]{}"])
def test_no_source_can_raise(source: str) -> None:
    numclaims.check("It took 5 hours and cost $5 in 2019, or 5%.", source=source)


@pytest.mark.parametrize("source", ["", "Nothing is known of the pier."])
def test_a_source_without_numbers_bears_nothing_out(source: str) -> None:
    [finding] = numclaims.check("The pier is 140 metres long.", source=source).findings
    assert (finding.code, finding.verdict) == ("REF703", Verdict.UNDECIDED)
