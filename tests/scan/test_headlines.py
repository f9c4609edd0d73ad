"""What headlines say with fewer words: years without articles, ages behind commas, quoted amounts, vague counts."""

from __future__ import annotations

import pytest

import numclaims
from numclaims.lang.lexicon import load
from numclaims.scan.sentences import split


def shown(text: str) -> list[tuple[str, str]]:
    """The claims of a headline: what each is, and its value, unit or date."""
    return [
        (claim.text, claim.timex_value or f"{claim.value if claim.low == claim.high else claim.low} {claim.unit or ''}")
        for claim in numclaims.extract(text)
    ]


@pytest.mark.parametrize(
    ("headline", "year"),
    [
        ("Dock Workers Remember 1931 Flood", "1931"),
        ("2024 Labour Field Grows", "2024"),
        ("Coast Towns Shake Up 2031 Harvest Plans", "2031"),
        ("2031 to Bring Nine Ferry Promises", "2031"),
        ("Divers Map Wreck of 1643 Ferry", "1643"),
        ("Critics Say It's 1987", "1987"),
        ("2013's Worst Storm Returns", "2013"),
        ("Class of '07 Gathers", "2007"),
    ],
)
def test_a_year_needs_no_article(headline: str, year: str) -> None:
    assert (year, "DATE") in [(claim.timex_value, claim.timex_type) for claim in numclaims.extract(headline)]


@pytest.mark.parametrize(
    ("headline", "claims"),
    [
        ("Mill Cuts 2000 Jobs", [("2000 Jobs", "2000 job")]),
        ("Farmer Sells 1850 Acres", [("1850 Acres", "1850 acre")]),
        ("Runners Sweep 1600 Relays", [("1600 Relays", "1600 relay")]),
        ("Woman Wins 1966 Votes", [("1966 Votes", "1966 vote")]),
        ("'60 Years of Silence': a Town Speaks", [("60 Years", "P60Y")]),
        ("Mayor's '38%' Remark Stings", [("38%", "38 percentage")]),
    ],
)
def test_a_number_of_something_is_no_year(headline: str, claims: list[tuple[str, str]]) -> None:
    assert shown(headline) == claims


@pytest.mark.parametrize(
    ("headline", "age"),
    [
        ("Ferry Accident Kills Girl, 9", "9"),
        ("Monk, 81, Charged in Theft Ring", "81"),
        ("Inventor of Paper Kite Dead at 7", "7"),
        ("Spy Lived to Be 94", "94"),
        ("My 9- and 15-Year-Olds Drive Tractors", "9 15"),
    ],
)
def test_ages(headline: str, age: str) -> None:
    claims = numclaims.extract(headline)
    assert " ".join(str(claim.value) for claim in claims) == age
    assert {claim.kind for claim in claims} == {"age"}


@pytest.mark.parametrize(
    ("text", "titled"),
    [
        ("Get Set for the $40M Feast", True),
        ("eHall Buys Up Stalls for $80B", True),
        ("Cheers for the 2 Kings", True),
        ("Three towns were hit", False),
        ("Mayor Tolk left", False),
        ("Cost: $40 per seat", False),
    ],
)
def test_a_headline_is_known_by_its_capitals(text: str, titled: bool) -> None:
    [sentence] = split(text, load())
    assert sentence.titled is titled


@pytest.mark.parametrize(
    "headline",
    ["Storm Hits Coast, 9 Dead", "Up for Sale: Ranch, 40 Acres", "Congress Fights, 2 Quit", "Rate Hits 5, 6"],
)
def test_not_every_number_behind_a_comma_is_an_age(headline: str) -> None:
    assert "age" not in {claim.kind for claim in numclaims.extract(headline)}


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Hundreds Flee Dam Break", ["Hundreds"]),
        ("Dozens were hurt and thousands have left.", ["Dozens", "thousands"]),
        ("In Ostmark, tens of thousands marched.", ["tens of thousands"]),
        ("The cost runs into the thousands.", []),
        ("Hundreds if not more came.", []),
        ("They came in hundreds.", []),
        ("Write it in the hundreds place.", []),
    ],
)
def test_a_vague_number_may_be_the_subject(text: str, claims: list[str]) -> None:
    assert [claim.text for claim in numclaims.extract(text)] == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Only 5 Remain", [("5", "5 ")]),
        ("The Agency's Top 12", [("12", "12 ")]),
        ("Rate Talk Lifts Dow 188", [("188", "188 ")]),
        ("Russell 2000 and Dow 30 Unmoved", []),
        ("A 23rd-Century Spaceship", [("23rd-Century", "23 century")]),
        ("The mission had 100 9/11 dogs.", [("100", "100 ")]),
        ("Add 3 7/8 cups.", [("3 7/8 cups", "3.875 cup")]),
    ],
)
def test_other_forms(text: str, claims: list[tuple[str, str]]) -> None:
    assert shown(text) == claims
