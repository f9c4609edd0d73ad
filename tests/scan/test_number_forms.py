"""Forms of bare numbers beyond the tables: groupings, powers, fractions in words, vague counts, ranks."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

import numclaims

VALUES = {
    "1.234,56": "1234.56",
    "12.345.678,9": "12345678.9",
    "1'234'567": "1234567",
    "2^10": "1024",
    "2.5^-1": "0.4",
    "nought point five": "0.5",
    "two hundred point seventy-one": "200.71",
    "three million, two hundred and forty": "3000240",
    "one thousand and five hundred": "1500",
    "3 dozen": "36",
    "3 doz": "36",
    "twelve hundred": "1200",
    "fourty-two": "42",
}


@pytest.mark.parametrize(("words", "value"), VALUES.items())
@pytest.mark.parametrize("carrier", ["The sum is {}.", "It was {}, they said."])
def test_values(words: str, value: str, carrier: str) -> None:
    [claim] = numclaims.extract(carrier.format(words))
    assert (claim.text, claim.value) == (words, Decimal(value))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("One over twenty.", Fraction(1, 20)),
        ("The answer is 2000 over 3.", Fraction(2000, 3)),
        ("It is one twenty-fifth of the whole.", Fraction(1, 25)),
        ("They got three twenty-firsts of it.", Fraction(3, 21)),
        ("It fell by a trillionth.", Fraction(1, 10**12)),
        ("More than half people came.", Fraction(1, 2)),
    ],
)
def test_fractions_in_words(text: str, value: Fraction) -> None:
    [claim] = numclaims.extract(text)
    assert claim.kind == "fraction"
    assert claim.value is not None
    assert abs(Fraction(claim.value) - value) < Fraction(1, 10**20)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("They won 3 over 2.", ["3", "2"]),
        ("It lies between one thousand and five hundred.", ["500..1000"]),
        ("Lines 1,2 and 3.", ["1", "2", "3"]),
        ("It was her one twenty-fifth birthday cake.", None),
        ("Growth was 3,5 percent.", ["3.5"]),
        ("It has 12,345 members.", ["12345"]),
        ("It has 12,34,567 members.", ["1234567"]),
    ],
)
def test_near_misses(text: str, values: list[str] | None) -> None:
    claims = [claim for claim in numclaims.extract(text) if claim.kind != "ordinal"]
    shown = [f"{claim.value:f}" if claim.value is not None else f"{claim.low:f}..{claim.high:f}" for claim in claims]
    assert values is None or shown == values


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("Several hundred people came.", 200, 1000, "people"),
        ("A few thousand votes were lost.", 2000, 10_000, "vote"),
        ("Several dozen boats sank.", 24, 120, "boat"),
        ("It drew hundreds of people.", 100, 1000, "people"),
    ],
)
def test_vague_counts(text: str, low: int, high: int, unit: str) -> None:
    [claim] = numclaims.extract(text)
    assert [claim.value, claim.low, claim.high, claim.unit] == [None, Decimal(low), Decimal(high), unit]


def test_a_couple_is_about_two() -> None:
    assert [(str(claim.bound), str(claim.value)) for claim in numclaims.extract("A couple of boats sank.")] == [
        ("~", "2")
    ]
    [lasting] = numclaims.extract("It took a couple of years.")
    assert lasting.kind == "duration"


def test_words_in_fold_are_ratios() -> None:
    [claim] = numclaims.extract("Output grew more than sixfold.")
    assert (claim.kind, claim.value, str(claim.bound), claim.change) == ("ratio", Decimal(6), ">", "up")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It was the millionth try.", 10**6),
        ("It was the two millionth try.", 2 * 10**6),
        ("She was the hundred thousandth guest.", 10**5),
        ("They liked the first one.", 1),
        ("It was her nineth try.", 9),
    ],
)
def test_ranks(text: str, value: int) -> None:
    [claim] = numclaims.extract(text)
    assert (claim.kind, claim.value) == ("ordinal", Decimal(value))


def test_a_range_of_ranks() -> None:
    [claim] = numclaims.extract("She came between the tenth and the fifteenth.")
    assert [claim.kind, claim.low, claim.high] == ["ordinal", Decimal(10), Decimal(15)]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The stages are rather short, from 12 to 19 km.", 1),
        ("The nights are mild, from 4 to 9 degrees.", 1),
        ("The stages are longer, from 12 to 19 km.", 2),
        ("The fees are raised, from 12 to 19 euros.", 2),
        ("The fee rose sharply, from 12 to 19 euros.", 2),
        ("The toll, from 12 to 19 euros, pays for the bridge.", 2),
    ],
)
def test_from_one_number_to_another_is_a_range_only_of_what_is_so(text: str, claims: int) -> None:
    assert len(numclaims.extract(text)) == claims


@pytest.mark.parametrize("text", ["0^0", "0^-1", "0 over 0", "1 over 0.", "A ratio of 0:0.", "9^999", "2^100000"])
def test_what_has_no_value_does_no_harm(text: str) -> None:
    for claim in numclaims.extract(text):
        assert text[claim.start : claim.end] == claim.text
        assert claim.estimate is not None


@pytest.mark.parametrize(
    ("text", "kind", "value", "unit"),
    [
        ("It was her twenty-second.", "ordinal", 22, None),
        ("The twenty-second president left.", "ordinal", 22, "president"),
        ("Their thirty-second year was the best.", "ordinal", 32, "year"),
        ("She finished twenty-first.", "ordinal", 21, None),
        ("It was her first.", "ordinal", 1, None),
        ("He gave a twenty-second speech.", "duration", 20, "second"),
        ("Thirty-second spots cost more.", "duration", 30, "second"),
        ("The 30-second spot cost more.", "duration", 30, "second"),
    ],
)
def test_seconds_and_places_in_a_row(text: str, kind: str, value: int, unit: str | None) -> None:
    [claim] = numclaims.extract(text)
    assert (claim.kind.value, claim.value, claim.unit) == (kind, Decimal(value), unit)


@pytest.mark.parametrize(
    "text", ["At first it rained.", "Their first wish was peace.", "Her second thought was better."]
)
def test_a_bare_first_is_not_always_a_place_in_a_row(text: str) -> None:
    assert all(claim.unit is not None for claim in numclaims.extract(text))


@pytest.mark.parametrize(
    ("headline", "claim"),
    [
        ("Floods in Orvale Kill 21", ("21", 21)),
        ("Shares Sink, Index Tumbles 151", ("151", 151)),
        ("Index Drops 120 Points", ("120 Points", 120)),
        ("Army to Deliver 24M Gallons of Fuel", ("24M Gallons", 24_000_000)),
        ("Minister Raises Forecast to 70K", ("70K", 70_000)),
        ("City Has Grown to 3M", ("3M", 3_000_000)),
        ("2B Plastic Cups Thrown Away", ("2B Plastic Cups", 2_000_000_000)),
        ("Hiker Is Bitten 20 Times, Survives", ("20 Times", 20)),
        ("The 9 Richest Towns in Vestria", ("9 Richest Towns", 9)),
        ("Slugger Hits 720th Home Run", ("720th Home Run", 720)),
        ("Rowers Win 6th World Cup", ("6th World Cup", 6)),
    ],
)
def test_capitals_of_a_headline_make_no_names(headline: str, claim: tuple[str, int]) -> None:
    [found] = numclaims.extract(headline)
    assert (found.text, found.value) == (claim[0], Decimal(claim[1]))


@pytest.mark.parametrize(
    "headline",
    [
        "Boeing 737 Lands in a Field",
        "Apollo 11 Crew Honored",
        "Proposition 8 Struck Down",
        "Windows 11 Update Breaks Printers",
        "3M Posts Big Loss",
        "Formula 1 Is Back in Vestria",
        "The 787 Dreamliner Is Back in Service",
    ],
)
def test_names_with_numbers_stay_names_in_headlines(headline: str) -> None:
    assert not numclaims.extract(headline)


def test_a_headline_dates_nouns_without_articles() -> None:
    for headline in ("Court May Settle Great 1946 Ferry Loss", "Orrick Joining 1946 Race", "Election 1946: Old Ideas"):
        [claim] = numclaims.extract(headline)
        assert claim.timex_value == "1946"


HUGE = ("3e400", "1" + "0" * 40, "1e30")


@pytest.mark.parametrize("number", HUGE)
@pytest.mark.parametrize(
    "text",
    [
        "They had {} cows.",
        "They had {} cups of tea.",
        "It was {} 1/2 years later.",
        "She is {}-year-old.",
        "It lasted {} hours and 3 minutes.",
        "It came {}st, in {}.",
        "It rose from {} to {} kg, {} times as much in all.",
    ],
)
def test_numbers_beyond_all_digits_do_no_harm(text: str, number: str) -> None:
    said = text.replace("{}", number)
    for source in (None, f"They had {number} kg in all, 40% more than {number} dollars a year."):
        assert not numclaims.check(said, source=source).notices
