"""The units, rates, hedges and scale words that an amount shares with the one beside it."""

from __future__ import annotations

from decimal import Decimal

import pytest

import numclaims

SHARED = {
    "They sold 3.6 million lamps, up from 2.1 million in 2016.": ("2.1 million", "lamp"),
    "They stole 460 cars compared with 63 in 2019.": ("63", "car"),
    "The index rose 51.20 points to 3,618.40.": ("3,618.40", "point"),
    "The index fell 4 points to close at 577.": ("577", "point"),
    "It has 40 shops in Wales and 12 in Kent.": ("12", "shop"),
    "The storm killed three people in Alder and two in Colne.": ("two", "people"),
    "The motion passed by 52 votes to 48.": ("48", "vote"),
    "It costs 8 or $9.": ("8", "dollar"),
    "There are 6,000 people out of work and 9,000 who are ill.": ("9,000", "people"),
    "It has 40 shops in Wales and in 12 of them staff.": ("12", None),
    "It has 4 shops, against 12,000 in the state.": ("12,000", None),
    "It sold 40 cars from depot to 12.": ("12", None),
    "The index rose 64 points in 12 hours to 90 or so.": ("90", None),
    "He spent 40 dollars on books and 12 in the end.": ("12", None),
    "The yard built 40 boats in 2018 and 12 last year.": ("12", "boat"),
    "They ran 40 km last year and 52 this year.": ("52", "kilometre"),
    "It had a 3% share in 2018 and 4 last year.": ("4", "percentage"),
    "They built 40 boats in 2018 and 12 last year's models.": ("12", None),
    "They built 40 boats in May and 12 sank.": ("12", None),
    "The crew grew from 40 sailors to 52.": ("52", "sailor"),
    "The crew grew from 40 sailors in May to 52.": ("52", "sailor"),
    "The crew fell to 40 sailors from 52 in May.": ("52", "sailor"),
    "The crew shrank from 52 to 40 sailors.": ("52", "sailor"),
    "Output rose from 3,000 to 4,000 tonnes.": ("3,000", "tonne"),
    "The slate fell from 20 to 30 feet.": ("20", None),
    "They sent 40 sailors from 52 ports.": ("52 ports", "port"),
    "The tower is 40 metres high, up from 35 before.": ("35", "metre"),
    "They had 30 thefts, down from just 12 the year before.": ("12", "theft"),
    "They had 30 thefts, compared with an average of 12 per month.": ("12 per month", "theft per month"),
    "They had 30 thefts, against an average of 12 a day.": ("12 a day", "theft per day"),
    "They had 30 thefts, compared with 12 times as many fires.": ("12", None),
    "The Osten closed at 930 points, while the Velin ended at 812.": ("812", "point"),
    "The Osten rose 2% to 930 points and the Velin lost 1% to 812.": ("812", "point"),
    "The Osten rose 2% to 930 points and the pound lost 1% to 1.22.": ("1.22", None),
    "The side scored 930 points and the fund lost 1% to 812.": ("812", None),
}


@pytest.mark.parametrize(("text", "expected"), SHARED.items())
def test_shared_units(text: str, expected: tuple[str, str | None]) -> None:
    words, unit = expected
    claim = next(claim for claim in numclaims.extract(text) if claim.text == words)
    assert claim.unit == unit


RATES = {
    "Crude slid from $75 a barrel to $62 in March.": ["75 dollar per barrel", "62 dollar per barrel"],
    "Crude slid from $75 a barrel in March to $62.": ["75 dollar per barrel", "62 dollar per barrel"],
    "Crude slid from $75 to $62 a barrel.": ["75 dollar per barrel", "62 dollar per barrel"],
    "Crude slid to $62 a barrel from $75.": ["62 dollar per barrel", "75 dollar per barrel"],
    "Crude was at $62 per barrel, down from $75.": ["62 dollar per barrel", "75 dollar per barrel"],
    "The mill earned 62 cents a share, compared with 75 cents a year earlier.": [
        "62 cent per share",
        "75 cent per share",
    ],
    "A room is $62 a night in May and $75 in June.": ["62 dollar per night", "75 dollar per night"],
    "Crude rose $2 a barrel to $62.": ["2 dollar per barrel", "62 dollar per barrel"],
    "Crude rose $2 a barrel to close at $62.": ["2 dollar per barrel", "62 dollar per barrel"],
    "Crude rose 30 cents to $62 a barrel.": ["30 cent", "62 dollar per barrel"],
    "They pay $20 an hour to families of $60 a week.": ["20 dollar per hour", "60 dollar per week"],
    "They pay $20 an hour and gave $60.": ["20 dollar per hour", "60 dollar"],
    "The fee went from $20 an hour to $4,000.": ["20 dollar per hour", "4000 dollar"],
}


@pytest.mark.parametrize(("text", "amounts"), RATES.items())
def test_what_a_sum_is_paid_per_is_shared(text: str, amounts: list[str]) -> None:
    assert [f"{claim.value} {claim.unit}" for claim in numclaims.extract(text) if claim.kind == "money"] == amounts


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("More than 20 km (12 miles) were laid.", ">>"),
        ("It makes just under 296 hp (221 kW / 300 PS).", "<<<"),
        ("About $5 million (€4 million) was lost.", "~~"),
        ("More than 20 km (12 bridges) were laid.", ">="),
        ("More than 20 people (12 men) came.", ">="),
        ("More than 20 km, 12 miles of it paved, were laid.", ">="),
    ],
)
def test_a_hedge_holds_for_the_same_in_another_unit(text: str, bounds: str) -> None:
    assert "".join(claim.bound for claim in numclaims.extract(text)) == bounds


def test_scale_words_reach_the_first_of_three() -> None:
    first, then = numclaims.extract("Its value should go from 18.4 to 26-28 billion euros.")
    assert [first.value, then.low, then.high] == [
        Decimal(18_400_000_000),
        Decimal(26_000_000_000),
        Decimal(28_000_000_000),
    ]
