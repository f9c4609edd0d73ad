"""What the rules share: the time between two dates, the sizes of numbers, and how both are written."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

import numclaims
from numclaims.claims.claim import Change, Claim
from numclaims.rules import sizes, wording
from numclaims.rules.elapsed import clock, days, full_years, minutes_between, stretch, time_between
from numclaims.values.unit import PERCENT, counted, money


def only(text: str) -> Claim:
    [claim] = numclaims.extract(text)
    return claim


def shown(estimate: numclaims.Estimate | None) -> str | None:
    return None if estimate is None else f"{estimate.core} within {estimate.support}"


def span(first: str, last: str | None = None) -> tuple[date, date]:
    return date.fromisoformat(first), date.fromisoformat(last or first)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("It began at 10:30 a.m.", (630,)),
        ("It began at 10:30 p.m.", (1350,)),
        ("It began at 3:05.", (185, 905)),
        ("It began at 12:10.", (730, 10)),
        ("It began in 1908.", ()),
    ],
)
def test_the_minutes_that_a_time_of_day_can_mean(text: str, minutes: tuple[int, ...]) -> None:
    assert clock(only(text)) == minutes


def test_the_days_of_a_date() -> None:
    assert days(only("It began in May 1908.")) == span("1908-05-01", "1908-05-31")
    assert days(only("It began on 3/4/1908.")) is None, "in March or in April"
    assert days(only("It weighs 5 kg.")) is None


@pytest.mark.parametrize(
    ("first", "last", "found"),
    [
        ("3 May", "9 May", (span("2023-05-03"), span("2023-05-09"))),
        ("30 December", "2 January", (span("2023-12-30"), span("2024-01-02"))),
        ("3 May", "3 May", (span("2023-05-03"), span("2023-05-03"))),
        ("3 May 1908", "9 May 1908", (span("1908-05-03"), span("1908-05-09"))),
        ("3 May", "9 May 1908", None),
        ("3 May 1908", "9 May", None),
        ("30 February", "9 May", None),
        ("3/4/1908", "9 May 1908", None),
        ("9 May 1908", "3/4/1908", None),
    ],
)
def test_the_days_of_two_dates(first: str, last: str, found: object) -> None:
    assert stretch(only(f"It began on {first}."), only(f"It ended on {last}.")) == found


@pytest.mark.parametrize(
    ("start", "end", "unit", "found"),
    [
        (span("1908-05-03"), span("1908-05-09"), "day", "[6, 7] within [6, 7]"),
        (span("1908-05-03"), span("1908-05-03"), "day", "[0, 1] within [0, 1]"),
        (span("1908-05-03", "1908-05-05"), span("1908-05-04"), "day", "[0, 2] within [0, 2]"),
        (span("1908-05-03", "1908-05-04"), span("1908-05-06"), "day", "[2, 4] within [2, 4]"),
        (span("1908-05-09"), span("1908-05-03"), "day", None),
        (span("1908-05-03"), span("1908-05-09"), "hour", None),
        (span("1908-05-03"), span("1910-05-02"), "year", "[1.99726, 2] within [1.99726, 2]"),
        (span("1908-05-03"), span("1908-05-02", "1908-05-05"), "year", None),
        (span("1908-05-03", "1908-05-09"), span("1908-05-05"), "year", "[0, 0.00821918] within [0, 0.00821918]"),
        (span("1908-02-29"), span("1909-02-28"), "year", "[0.99726, 1] within [0.99726, 1]"),
        (span("1908-02-29"), span("1909-03-01"), "year", "[1, 1.00274] within [1, 1.00274]"),
    ],
)
def test_the_time_between(start: tuple[date, date], end: tuple[date, date], unit: str, found: str | None) -> None:
    between = time_between(start, end, unit)
    if between is None:
        assert found is None
    else:
        low, high = (f"{float(each):.6g}" for each in (between.core.low, between.core.high))
        assert f"[{low}, {high}] within [{low}, {high}]" == found


def test_the_time_by_the_clock() -> None:
    assert shown(minutes_between(630, 720, "minute")) == "[90, 90] within [90, 90]"
    assert shown(minutes_between(630, 720, "hour")) == "[1.5, 1.5] within [1.5, 1.5]"
    assert shown(minutes_between(1380, 60, "hour")) == "[2, 2] within [2, 2]"
    assert minutes_between(630, 720, "day") is None


def test_whole_years() -> None:
    assert full_years(span("1980-05-05"), span("2020-05-04")) == (39, 39)
    assert full_years(span("1980-05-05"), span("2020-05-05")) == (40, 40)
    assert full_years(span("1980-05-05"), span("2020-01-01", "2020-12-31")) == (39, 40)
    assert full_years(span("1980-01-01", "1980-12-31"), span("2020-05-05")) == (39, 40)
    assert full_years(span("1980-01-01", "1980-12-31"), span("2020-01-01", "2020-12-31")) == (39, 40)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It counts 40 cows.", "[39.5, 40.5] within [39, 41]"),
        ("It weighs 2.5 kg.", "[2.45, 2.55] within [2.4, 2.6]"),
        ("It weighs 1,200 kg.", "[1199.5, 1200.5] within [1100, 1300]"),
        ("It weighs 5 to 7 kg.", "[5, 7] within [4, 8]"),
    ],
)
def test_a_number_taken_for_a_measurement(text: str, found: str) -> None:
    assert shown(sizes.measured(only(text))) == found


def test_a_measurement_in_another_unit() -> None:
    assert shown(sizes.measured(only("It weighs 2.5 kg."), only("It weighs 1 g.").measure)) == (
        "[2450.00, 2550.00] within [2400.0, 2600.0]"
    )


@pytest.mark.parametrize(
    ("text", "other", "found"),
    [
        ("It fell to six thousand.", "It has eight thousand inhabitants.", "[6000, 6000] within [5500, 6500]"),
        ("It fell to 6.5.", "It has eight thousand inhabitants.", "[6.45, 6.55] within [6.4, 6.6]"),
        ("It fell to about 60.", "It has 80 inhabitants.", "[60, 60] within [54, 66]"),
        ("It fell to 60.", "It has 80 inhabitants.", "[60, 60] within [60, 60]"),
    ],
)
def test_a_bare_number_beside_a_count_is_a_count(text: str, other: str, found: str) -> None:
    assert shown(sizes.counted_like(only(text), only(other))) == found


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        ("0", None, "0"),
        ("1234.5678", None, "1,235"),
        ("0.0123456", None, "0.0123"),
        ("1000000", None, "1 million"),
        ("999999", None, "999,999"),
        ("1234000", None, "1.234 million"),
        ("1234500", None, "1,234,500"),
        ("84600000", money("EUR", "euro"), "€84.6 million"),
        ("-12.5", money("USD", "dollar"), "−$12.5"),
        ("-0.5", money("USD", "dollar"), "−$0.5"),
        ("0", money("USD", "dollar"), "$0"),
        ("5.5", money("CHF", "franc"), "5.5 CHF"),
        ("12.34", PERCENT, "12.3%"),
        ("1242", counted("burglary"), "1,242"),
    ],
)
def test_amounts(value: str, unit: numclaims.Unit | None, text: str) -> None:
    assert wording.amount(Decimal(value), unit) == text


@pytest.mark.parametrize(
    ("like", "value", "text"),
    [
        ("It fell to 5 m/s.", "3", "3 m/s"),
        ("It fell to 5 miles per hour.", "3.25", "3.2 miles per hour"),
        ("It fell to 5°C.", "3.25", "3.2°C"),
        ("It fell to 5.20%.", "3.257", "3.26%"),
        ("It fell by a third.", "0.25", "1/4"),
        ("It fell by a third.", "0.2512", "1/4"),
        ("It fell by a third.", "0.2514", "25.1%"),
        ("It fell by a third.", "0.07692307692", "7.69%"),
        ("It fell by a third.", "0", "0%"),
        ("It cost $4.7 million.", "5230000", "$5.2 million"),
        ("It cost $4.7 million.", "800", "$0.001 million"),
        ("It cost $0.", "800", "$800"),
        ("It weighs five kg.", "3.25", "3.25 kg"),
        ("It fell by a third.", "0.41667", "5/12"),
        ("It stood at 5.20%.", "-3.257", "−3.26%"),
    ],
)
def test_a_number_is_written_like_the_one_it_mends(like: str, value: str, text: str) -> None:
    assert wording.same_style(Decimal(value), only(like)) == text


@pytest.mark.parametrize(
    ("like", "text"),
    [
        ("It fell to 5 km.", "3.25 km"),
        ("It fell to 5°C.", "3.25 °C"),
        ("It fell to 5°F.", "3.25 °F"),
        ("It fell to 5 m/s.", "3.25 m/s"),
        ("It fell to 5 mph.", "3.25 mile per hour"),
        ("It fell to 5 acres.", "3.25 acre"),
        ("It fell by 5 percentage points.", "3.25 percentage points"),
    ],
)
def test_units_are_shown_as_readers_know_them(like: str, text: str) -> None:
    assert wording.amount(Decimal("3.25"), only(like).measure) == text


def test_small_words() -> None:
    assert wording.percent(Decimal("0.12345"), 1) == "12.3%"
    assert wording.percent(Decimal("-0.5"), 0) == "−50%"
    assert wording.points(Decimal(2)) == "2 percentage points"
    assert [wording.moved(Decimal(each)) for each in (-1, 0, 1)] == ["a fall", "a rise", "a rise"]
    assert wording.rounded(Decimal("Infinity")) == Decimal("Infinity")
    assert wording.rounded(Decimal("0.000")) == 0
    assert wording.counted_in(Decimal(1), "day", plural=True) == "1 days"
    assert wording.signed(only("It fell by 5%."), Change.DOWN) == "−5%"
    assert wording.signed(only("It rose by 5%."), Change.UP) == "5%"
