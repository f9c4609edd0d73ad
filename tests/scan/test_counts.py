"""What a number counts: the nouns behind it, the whole that it is a part of, and ages on average."""

from __future__ import annotations

import pytest

import numclaims

PARTITIVES = {
    "Two of the mayor's deputies left.": "deputy",
    "She is one of the best potters in Wales.": "potter",
    "She is one of the most gifted potters in Wales.": "potter",
    "She is one of the most skilled and patient potters in Wales.": "potter",
    "It is one of the most important, most useful books of all.": "book",
    "It is one of the longest, deepest lakes there.": "lake",
    "Two of the oldest and largest mills closed.": "mill",
    "Two of the most badly damaged mills closed.": "mill",
    "Two of the party, guides left out, stayed.": None,
    "Two of the crew and passengers stayed.": "crew",
    "Two of the most are lost.": None,
}


@pytest.mark.parametrize(("text", "unit"), PARTITIVES.items())
def test_what_a_number_is_a_part_of(text: str, unit: str | None) -> None:
    [claim] = numclaims.extract(text)
    assert (claim.kind, claim.unit) == ("count", unit)


NOUNS = {
    "He had 12 wins and 3 losses.": ["12 win", "3 loss"],
    "She made seven catches for 90 yards.": ["7 catch", "90 yard"],
    "It was their three wins in May.": ["3 win"],
    "Car 12 wins the race.": ["12 None"],
    "They hired 12 part-time nurses.": ["12 nurse"],
    "They hired 40 first-time sailors.": ["40 sailor"],
    "It has 12 GPs, 3 TVs and 2 CEOs.": ["12 gp", "3 tv", "2 ceo"],
    "It has 12 As and 3 Bs.": ["12 None", "3 None"],
    "Rates fell to 4.25pc.": ["4.25 percentage"],
    "It holds at the most one ship.": ["1 ship"],
    "They took the most one can take.": [],
    "They built 4 pc towers.": ["4 tower"],
    "The index rose 3bps to 2.9pc.": ["3 basis point", "2.9 percentage"],
    "They sell 34,500 metric tons of fine rye flour a year.": ["34500 tonne"],
    "They sell 34,500 tons of rye flour a year.": ["34500 ton per year"],
    "They won the game 102-98.": [],
    "It has over than 300 boats.": ["300 boat"],
    "The rate is 4% a year.": ["4 percentage per year"],
    "Sales rose 4% a year ago.": ["4 percentage"],
    "Sales rose 4% a day after that.": ["4 percentage"],
    "It has a 6.1in screen.": ["6.1 inch"],
    "It is 12in wide.": ["12 inch"],
    "There are 12in the box.": [],
    "Nine out of 12 voters agreed.": ["0.75 None"],
    "Six in 10 voters agreed.": ["0.6 None"],
    "They lost three in 40 games.": ["3 None", "40 game"],
}


@pytest.mark.parametrize(("text", "amounts"), NOUNS.items())
def test_what_is_counted(text: str, amounts: list[str]) -> None:
    claims = numclaims.extract(text)
    assert [f"{c.value} {c.unit}" for c in claims if c.value is not None and c.kind != "duration"] == amounts


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("Life expectancy fell from 81.2 to 80.4.", ["81.2", "80.4"]),
        ("The life expectancy of men is about 73 raising doubts.", ["73"]),
        ("The median age of buyers was 41.5.", ["41.5"]),
        ("The life expectancy of men is 73 times that of mice.", []),
        ("The share at a median age rose to 41.5%.", []),
        ("The median price was 41.5 in May.", []),
    ],
)
def test_ages_on_average(text: str, ages: list[str]) -> None:
    assert [str(claim.value) for claim in numclaims.extract(text) if claim.kind == "age"] == ages


INNER = {
    "It has 200-odd boats.": "~200 boat",
    "It has two hundred-odd boats.": "~200 boat",
    "It has a dozen or so boats.": "~12 boat",
    "It takes 100-plus guests.": ">=100 guest",
    "It takes 100+ guests.": ">=100 guest",
    "It lost 20 or more boats.": ">=20 boat",
    "It is 20 or so kilometres away.": "~20 kilometre",
    "It is 20 or so.": "~20 None",
    "It has 20, or so people say.": "=20 None",
}


@pytest.mark.parametrize(("text", "amount"), INNER.items())
def test_hedges_between_number_and_noun(text: str, amount: str) -> None:
    [claim] = numclaims.extract(text)
    assert f"{claim.bound}{claim.value} {claim.unit}" == amount


def test_a_plus_between_numbers_is_a_sum() -> None:
    assert [str(claim.bound) for claim in numclaims.extract("It has 100 plus 50 boats.")] == ["=", "="]
