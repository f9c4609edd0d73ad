"""What a rule says of a relation that holds, and of relations that no reader of text makes but a plugin can."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import attrs
import pytest

import numclaims
from numclaims.claims.claim import Claim, Kind
from numclaims.links.link import Conversion, Link, Move, PartOfWhole, Share, Total
from numclaims.links.moments import Lasting, Limited, SameDay
from numclaims.links.quantities import Difference, Duplicate, MeanOfCases, MeanWithin, Multiple, Product
from numclaims.rules import RULES
from numclaims.rules.judgement import Judgement
from numclaims.rules.rule import RuleSet
from numclaims.values.estimate import Estimate
from numclaims.values.interval import Interval
from numclaims.values.verdict import Verdict

YES, OPEN, NO = Verdict.SUPPORTED, Verdict.UNDECIDED, Verdict.CONTRADICTED


def judged(code: str, text: str) -> list[Judgement]:
    """What a rule makes of the relations that a text states."""
    links: list[Link] = []
    numclaims.check(text, rules=RuleSet([attrs.evolve(RULES[code], check=links.append)]))
    found = [RULES[code].check(link) for link in links]
    return [each for each in found if each is not None]


@pytest.mark.parametrize(
    ("code", "text", "message", "working"),
    [
        (
            "ARI102",
            "Firefighters led 40 of the 44 guests out of the hotel.",
            "40 can be part of 44 guests.",
            "40 ≤ 44",
        ),
        (
            "ARI102",
            "Firefighters led 40 of the 40 guests out of the hotel.",
            "40 can be part of 40 guests.",
            "40 ≤ 40",
        ),
        (
            "ARI103",
            "The number of cases rose from 386 cases in May to 412 cases in June.",
            "From 386 cases to 412 cases is a rise, as stated.",
            "412 > 386",
        ),
        (
            "ARI103",
            "The company cut the price of its cheapest car from $42,000 to $38,000.",
            "From $42,000 to $38,000 is a fall, as stated.",
            "38,000 < 42,000",
        ),
        (
            "ARI105",
            "The mill has four times as many looms as in 1990: 480, against 120 then.",
            "480 beside 120 is 4 times as much, as stated.",
            "480 / 120 = 4, as stated",
        ),
        (
            "ARI106",
            "The fort was in use from 1960 to 1990.",
            "The lower end, 1960, is not above the upper end, 1990.",
            "1960 ≤ 1990",
        ),
        (
            "ARI108",
            "The walkers were out for between 40 and 75 minutes, with an average of 52 minutes.",
            "The mean, 52 minutes, lies within the range, 40 and 75 minutes.",
            "52 minutes in 40 and 75 minutes",
        ),
        (
            "ARI110",
            "Marks were whole numbers (N = 25, M = 3.48).",
            "25 whole numbers can have a mean of 3.48.",
            "87 / 25 = 3.48 and 88 / 25 = 3.52; stated is 3.48",
        ),
        ("CON302", "A fee of five percent (5%) applies.", "In brackets stands 5%, as stated.", "five percent = 5%"),
        (
            "PCT203",
            "Of the 80 oaks, 20 (25%) had lost branches.",
            "20 of 80 oaks is 25%, as stated.",
            "20 / 80 = 25%, as stated",
        ),
        (
            "TIM507",
            "Work on the lock began in 1867 and was completed in 1876.",
            "The end, 1876, is not before the beginning, 1867.",
            "1876 ≥ 1867",
        ),
        (
            "UNT602",
            "The kittens sleep for up to 20 hours a day.",
            "20 hours is within what there can be: a day has 24 hours.",
            "20 hours; a day has 24 hours",
        ),
    ],
)
def test_what_is_said_of_what_holds(code: str, text: str, message: str, working: str) -> None:
    [judgement] = judged(code, text)
    assert judgement.verdict is YES
    assert (judgement.message, judgement.working) == (message, working)


def only(text: str) -> Claim:
    """The claim of a sentence that has one."""
    [claim] = numclaims.extract(text)
    return claim


def long(amount: str) -> Claim:
    return only(f"The road is {amount} long.")


def number(value: str) -> Claim:
    return only(f"The result is {value}.")


def cows(count: str) -> Claim:
    return only(f"The farm has {count} cows.")


def verdict(code: str, link: Link) -> Verdict | None:
    judgement = RULES[code].check(link)
    return None if judgement is None else judgement.verdict


@pytest.mark.parametrize(("gap", "expected"), [("480 metres", YES), ("900 metres", NO)])
def test_a_gap_between_amounts_in_different_units(gap: str, expected: Verdict) -> None:
    link = Difference(long(gap), long("2.00 km"), long("1,520 metres"), "by hand")
    assert verdict("ARI104", link) is expected


def test_a_gap_to_a_number_without_a_unit() -> None:
    bare = attrs.evolve(number("1.52"), measure=None)
    assert verdict("ARI104", Difference(long("480 metres"), long("2.00 km"), bare, "by hand")) is YES
    assert verdict("ARI104", Difference(long("900 metres"), long("2.00 km"), bare, "by hand")) is NO
    assert verdict("ARI104", Difference(number("0.48"), long("2.00 km"), bare, "by hand")) is YES


@pytest.mark.parametrize(("factor", "expected"), [("3", YES), ("2.6", OPEN), ("5", NO)])
@pytest.mark.parametrize("new", ["3.00 km", "3,010 metres"])
def test_a_multiple_of_an_amount_in_another_unit(new: str, factor: str, expected: Verdict) -> None:
    link = Multiple(long(new), long("1,010 metres"), None, Decimal(factor), "by hand")
    assert verdict("ARI105", link) is expected


@pytest.mark.parametrize("amount", ["5 to 7", "more than 5"])
def test_an_amount_without_one_number_has_no_gap_multiple_or_product(amount: str) -> None:
    some, two = long(f"{amount} km"), long("2 km")
    for code, link in (
        ("ARI104", Difference(long("3 km"), some, two, "by hand")),
        ("ARI104", Difference(long("3 km"), two, some, "by hand")),
        ("ARI105", Multiple(two, some, None, Decimal(4), "by hand")),
        ("ARI107", Product(long("90 km"), number("3"), some, "by hand")),
        ("ARI101", Total(long("90 km"), (some, two), "by hand")),
    ):
        judgement = RULES[code].check(link)
        assert judgement is None or judgement.message


def test_a_product_of_other_things_than_the_total_is_not_judged() -> None:
    hours = only("It lasted 3 hours.")
    assert verdict("ARI107", Product(long("90 km"), hours, long("30 km"), "by hand")) is None
    assert verdict("ARI107", Product(long("90 km"), hours, only("It moves at 30 km/h."), "by hand")) is YES
    assert verdict("ARI107", Product(long("90 km"), hours, only("It moves at 50 km/h."), "by hand")) is NO


@pytest.mark.parametrize(
    ("mean", "cases", "expected"),
    [
        ("3.25", "4", YES),
        ("3.35", "4", NO),
        ("3.35", "0", None),
        ("3.35", "about 4", None),
        ("more than 3.35", "4", None),
        ("3", "1", YES),
        ("3.5", "1", NO),
    ],
)
def test_the_mean_of_whole_numbers(mean: str, cases: str, expected: Verdict | None) -> None:
    assert verdict("ARI110", MeanOfCases(number(mean), number(cases), "by hand")) is expected


@pytest.mark.parametrize(("slack", "expected"), [(Fraction(1, 14), YES), (Fraction(1, 20), NO)])
def test_a_mean_that_lies_just_above_a_number(slack: Fraction, expected: Verdict) -> None:
    mean = attrs.evolve(number("3.5"), estimate=Estimate.exact("3.5").hedged(">", slack))
    assert verdict("ARI110", MeanOfCases(mean, number("4"), "by hand")) is expected


@pytest.mark.parametrize(
    ("mean", "low", "high", "expected"),
    [("4", "4", "4", YES), ("5", "4", "4", NO), ("5", "4", "6", YES), ("5", "6", "4", None)],
)
def test_a_mean_between_two_counts(mean: str, low: str, high: str, expected: Verdict | None) -> None:
    assert verdict("ARI108", MeanWithin(cows(mean), cows(low), cows(high), "by hand")) is expected


@pytest.mark.parametrize(
    ("part", "whole", "working"),
    [("20.125 km", "80.25 km", "20.125 / 80.25 = 25.1%, not 35%"), ("20 km", "0 km", None)],
)
def test_a_share_of_a_length(part: str, whole: str, working: str | None) -> None:
    judgement = RULES["PCT203"].check(Share(only("It fell by 35%."), long(part), long(whole), "by hand"))
    assert (None if judgement is None else judgement.working) == working


def test_a_part_and_its_whole_are_shown_to_the_last_digit() -> None:
    judgement = RULES["ARI102"].check(PartOfWhole(long("44.25567 km"), long("40.5 km"), "by hand"))
    assert judgement is not None
    assert judgement.working == "44.25567 km > 40.5 km"


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [("10 to 12", "12", YES), ("12", "10 to 12", YES), ("14", "10 to 12", NO), ("12", "13", NO), ("12", "12", YES)],
)
def test_a_number_and_a_range_that_holds_it(first: str, second: str, expected: Verdict) -> None:
    assert verdict("CON302", Duplicate(cows(second), cows(first), "by hand")) is expected


@pytest.mark.parametrize(
    ("years", "expected"),
    [
        (Estimate.exact(8), YES),
        (Estimate.exact(9), NO),
        (Estimate(Interval.between("8.2", "8.3"), Interval.between(8, "8.3")), OPEN),
        (Estimate(Interval.between("8.2", "8.3"), Interval.between("8.1", "8.4")), NO),
    ],
)
def test_a_length_of_time_that_is_exact(years: Estimate, expected: Verdict) -> None:
    length = attrs.evolve(only("It lasted eight years."), estimate=years)
    start, end = only("It began on 3 May 1987."), only("It ended on 2 May 1995.")
    assert verdict("TIM504", Lasting(length, start, end, "by hand")) is expected


def test_what_goes_on_is_not_judged_without_a_day_of_publication() -> None:
    length, start = only("It lasted eight years."), only("It began in 1987.")
    assert verdict("TIM504", Lasting(length, start, None, "by hand")) is None
    assert verdict("TIM504", Lasting(length, only("It is due today."), None, "by hand")) is None


def test_a_limit_is_only_for_what_it_limits() -> None:
    for amount, limit in ((long("500 km"), "latitude"), (long("500 km"), "hours"), (cows("95"), "temperature")):
        assert verdict("UNT602", Limited(amount, limit, "by hand")) is None
    assert verdict("UNT602", Limited(number("95"), "latitude", "by hand")) is NO
    assert verdict("UNT602", Limited(number("95"), "hours", "by hand")) is None
    assert verdict("UNT602", Limited(long("500 km"), "temperature", "by hand")) is None
    assert verdict("UNT602", Limited(only("It fell to -300°C."), "temperature", "by hand")) is NO
    bare = attrs.evolve(number("95"), measure=None)
    assert verdict("UNT602", Limited(bare, "latitude", "by hand")) is NO
    assert verdict("UNT602", Limited(bare, "longitude", "by hand")) is YES
    assert verdict("UNT602", Limited(bare, "speed", "by hand")) is None


def test_a_level_that_stays_is_shown_as_equal() -> None:
    old, new = cows("412"), cows("412")
    judgement = RULES["ARI103"].check(Move(new, old, numclaims.Change.UP, "by hand"))
    assert judgement is not None
    assert (judgement.verdict, judgement.working) == (YES, "412 = 412")


@pytest.mark.parametrize(
    ("original", "converted", "expected"),
    [
        ("20 km", "12 miles", YES),
        ("about 20 km", "about 12 miles", YES),
        ("more than 20 km", "more than 12 miles", YES),
        ("more than 20 km", "12 miles", YES),
        ("more than 20 km", "10 miles", NO),
        ("more than 20 km", "30 miles", YES),
        ("20 km", "more than 12 miles", YES),
        ("more than 20 km", "more than 16 miles", NO),
    ],
)
def test_hedges_on_one_or_both_sides_of_a_conversion(original: str, converted: str, expected: Verdict) -> None:
    link = Conversion(long(converted), long(original), difference=False, pattern="by hand")
    assert verdict("UNT601", link) is expected


@pytest.mark.parametrize(
    ("celsius", "difference", "expected"), [("20", True, YES), ("20", False, YES), ("40", True, NO)]
)
def test_kelvins_are_degrees_where_they_are_differences(celsius: str, difference: bool, expected: Verdict) -> None:
    kelvins, degrees = only("It rose by 20 K."), only(f"It rose by {celsius}°C.")
    assert verdict("UNT601", Conversion(degrees, kelvins, difference, "by hand")) is expected
    assert verdict("UNT601", Conversion(kelvins, degrees, difference, "by hand")) is expected


@pytest.mark.parametrize(
    ("month", "published", "expected"),
    [
        ("February", "2023-03-17", YES),
        ("March", "2023-03-17", OPEN),
        ("January", "2023-03-17", NO),
        ("February", "2023-03-31", OPEN),
        ("January", "2023-03-31", NO),
    ],
)
def test_weeks_beside_a_month(month: str, published: str, expected: Verdict) -> None:
    weeks, whole = numclaims.extract(f"The rink closed three weeks ago, in {month}.", published=published)
    assert verdict("TIM503", SameDay(weeks, whole, date.fromisoformat(published), "by hand")) is expected


def test_a_change_of_points_in_the_wrong_direction() -> None:
    up = "Turnout was 55 percent, up five percentage points from 60 percent in 2018."
    down = "Turnout was 60 percent, down five percentage points from 55 percent in 2018."
    assert [each.message for each in judged("PCT202", up)] == [
        "From 60 percent to 55 percent is a fall of 5 percentage points, not a rise of five percentage points."
    ]
    assert [each.message for each in judged("PCT202", down)] == [
        "From 55 percent to 60 percent is a rise of 5 percentage points, not a fall of five percentage points."
    ]


@pytest.mark.parametrize(
    ("many", "told"),
    [
        (2, "51,000 people as of 1 April 1970 or 50,000 people as of 1 April 1960"),
        (3, "52,000 people as of 1 April 1980, 51,000 people as of 1 April 1970 or 50,000 people as of 1 April 1960"),
        (
            5,
            "54,000 people as of 1 April 2000, 53,000 people as of 1 April 1990, 52,000 people as of 1 April 1980 or 2",
        ),
        (
            7,
            "56,000 people as of 1 April 2020, 55,000 people as of 1 April 2010, 54,000 people as of 1 April 2000 or 4",
        ),
    ],
)
def test_few_of_many_reference_values_are_written_out(many: int, told: str) -> None:
    facts = [
        {
            "name": "population of Almsey",
            "value": 50_000 + 1000 * each,
            "unit": "people",
            "as_of": f"{1960 + 10 * each}-04-01",
        }
        for each in range(many)
    ]
    [finding] = numclaims.check("Almsey had 70,350 inhabitants.", None, facts).findings
    rest = " other values" if many > 4 else ""
    assert finding.verdict is OPEN
    assert finding.message.startswith(f"By the reference, the population of Almsey is {told}{rest}, and it is open")


def test_four_reference_values_are_all_written_out() -> None:
    facts = [
        {"name": "population of Almsey", "value": value, "unit": "people", "as_of": f"{year}-04-01"}
        for year, value in ((1990, 53_000), (1980, 52_000), (1970, 51_000), (1960, 50_000))
    ]
    [finding] = numclaims.check("Almsey had 70,350 inhabitants.", None, facts).findings
    assert all(f"{value} people" in finding.message for value in ("53,000", "52,000", "51,000", "50,000"))


@pytest.mark.parametrize(
    ("tolerance", "shown"), [("2%", "96 m ± 2%"), ("2.5%", "96 m ± 2.5%"), (2, "96 m ± 2"), (None, "96 m")]
)
def test_the_slack_of_a_reference_is_shown(tolerance: object, shown: str) -> None:
    fact = {"name": "height of the Tessel Viaduct", "value": 96, "unit": "m"}
    facts = [fact if tolerance is None else {**fact, "tolerance": tolerance}]
    [finding] = numclaims.check("The Tessel Viaduct is 69 metres high.", None, facts).findings
    assert finding.working == f"69 metres ≠ 96 metres; reference: {shown}"


def test_the_slack_of_a_percentage_is_in_points() -> None:
    facts = [{"name": "share of adults in Vestria who smoke", "value": 14, "unit": "%", "tolerance": 2}]
    [finding] = numclaims.check("The share of adults in Vestria who smoke is 30%.", None, facts).findings
    assert finding.working == "30% ≠ 14%; reference: 14% ± 2%"


def test_a_kind_of_claim_is_what_its_words_say() -> None:
    assert [long("2 km").kind, cows("4").kind, number("3.5").kind] == [Kind.QUANTITY, Kind.COUNT, Kind.NUMBER]
