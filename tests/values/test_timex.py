"""TIMEX3 values: what they accept, what they cover, and how they move."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given, settings
from hypothesis import strategies as st

from numclaims.errors import ArgumentError
from numclaims.values.almanac import moved, period, third, weeks_in
from numclaims.values.timex import MODS, TimeValue, length

DAYS = st.dates(date.min, date.max)
CALENDAR_GRAINS = ["day", "week", "weekend", "month", "quarter", "half", "year", "decade", "century"]


@pytest.mark.parametrize(
    ("value", "grain", "first", "last"),
    [
        ("2024-10-29", "day", "2024-10-29", "2024-10-29"),
        ("2024-02", "month", "2024-02-01", "2024-02-29"),
        ("2023-02", "month", "2023-02-01", "2023-02-28"),
        ("2020-Q3", "quarter", "2020-07-01", "2020-09-30"),
        ("2020-H1", "half", "2020-01-01", "2020-06-30"),
        ("2020-H2", "half", "2020-07-01", "2020-12-31"),
        ("2024", "year", "2024-01-01", "2024-12-31"),
        ("199", "decade", "1990-01-01", "1999-12-31"),
        ("19", "century", "1900-01-01", "1999-12-31"),
        ("00", "century", "0001-01-01", "0099-12-31"),
        ("2020-W01", "week", "2019-12-30", "2020-01-05"),
        ("2020-W53", "week", "2020-12-28", "2021-01-03"),
        ("2024-W44-WE", "weekend", "2024-11-02", "2024-11-03"),
        ("2024-W44-4", "day", "2024-10-31", "2024-10-31"),
        ("0001", "year", "0001-01-01", "0001-12-31"),
        ("9999-12", "month", "9999-12-01", "9999-12-31"),
    ],
)
def test_what_a_date_covers(value: str, grain: str, first: str, last: str) -> None:
    time = TimeValue("DATE", value)
    assert time.grain == grain
    assert time.complete
    assert not time.impossible
    assert time.bounds() == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ("value", "mod", "first", "last"),
    [
        ("2024-09", "START", "2024-09-01", "2024-09-10"),
        ("2024-09", "MID", "2024-09-11", "2024-09-20"),
        ("2024-09", "END", "2024-09-21", "2024-09-30"),
        ("2024-02", "END", "2024-02-21", "2024-02-29"),
        ("2024", "START", "2024-01-01", "2024-04-30"),
        ("2024", "MID", "2024-05-01", "2024-08-31"),
        ("2024", "END", "2024-09-01", "2024-12-31"),
        ("2024-Q2", "MID", "2024-05-01", "2024-05-31"),
        ("2024-H2", "END", "2024-11-01", "2024-12-31"),
        ("199", "START", "1990-01-01", "1993-12-31"),
        ("199", "MID", "1993-01-01", "1996-12-31"),
        ("199", "END", "1996-01-01", "1999-12-31"),
        ("000", "START", "0001-01-01", "0003-12-31"),
        ("000", "MID", "0003-01-01", "0006-12-31"),
        ("00", "END", "0066-01-01", "0099-12-31"),
        ("18", "END", "1866-01-01", "1899-12-31"),
        ("2024-W44", "START", "2024-10-28", "2024-10-30"),
        ("2024-W44", "END", "2024-11-01", "2024-11-03"),
        ("2024-10-29", "END", "2024-10-29", "2024-10-29"),
    ],
)
def test_a_third_of_a_stretch(value: str, mod: str, first: str, last: str) -> None:
    assert TimeValue("DATE", value, mod).bounds() == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize("mod", [mod for mod in MODS if mod not in ("START", "MID", "END")])
def test_open_modifiers_leave_no_ends(mod: str) -> None:
    assert TimeValue("DATE", "2024", mod).bounds() is None


@pytest.mark.parametrize(
    "time",
    [
        TimeValue("DATE", "PRESENT_REF"),
        TimeValue("DATE", "PAST_REF"),
        TimeValue("DATE", "XXXX-05-12"),
        TimeValue("DATE", "XXXX-WXX-2"),
        TimeValue("DATE", "BC0212"),
        TimeValue("DATE", "BC04"),
        TimeValue("DATE", "2024-SU"),
        TimeValue("DATE", "2024-04-31"),
        TimeValue("TIME", "T16:30"),
        TimeValue("DURATION", "P3D"),
        TimeValue("SET", "XXXX-WXX-1"),
    ],
)
def test_no_certain_ends(time: TimeValue) -> None:
    assert time.bounds() is None


def test_a_time_of_day_covers_its_day() -> None:
    day = date(2024, 10, 29)
    for value in ("2024-10-29TEV", "2024-10-29T16:30", "2024-10-29T16:30:05Z", "2024-10-29T24:00"):
        assert TimeValue("TIME", value).bounds() == (day, day)


@pytest.mark.parametrize(
    ("value", "grain"),
    [
        ("2024-10-29TEV", "part"),
        ("2024-10-29T16", "hour"),
        ("2024-10-29T16:30", "minute"),
        ("T16:30:05", "second"),
        ("XXXX-WXX-2TEV", "part"),
        ("XXXX-WXX-2", "day"),
        ("XXXX-XX-12", "day"),
        ("2024-SU", "season"),
        ("PRESENT_REF", None),
    ],
)
def test_grain(value: str, grain: str | None) -> None:
    assert TimeValue("TIME", value).grain == grain


@pytest.mark.parametrize(
    "value",
    [
        "2024-04-31",
        "2023-02-29",
        "1900-02-29",
        "2024-13",
        "2024-00",
        "2024-13-01",
        "2024-01-00",
        "XXXX-04-31",
        "XXXX-02-30",
        "XXXX-XX-32",
        "2024-W53",
        "2024-W00",
        "0000",
        "0000-01-01",
        "2024-10-29T25:00",
        "2024-10-29T24:01",
        "2024-10-29T10:60",
        "2024-10-29T10:30:61",
        "2024-10-29T24:00:01",
        "2024-10-29T24:00:00.5",
        "XXXX-W54",
    ],
)
def test_impossible_dates_are_values_that_say_so(value: str) -> None:
    time = TimeValue("TIME" if "T" in value else "DATE", value)
    assert time.impossible
    assert time.bounds() is None
    assert time.shifted(1, "year") is None


@pytest.mark.parametrize(
    "value",
    [
        "2024-02-29",
        "2000-02-29",
        "XXXX-02-29",
        "2020-W53",
        "XXXX-W53",
        "XXXX-XX-31",
        "2024-10-29T24:00",
        "2024-10-29T24:00:00",
        "T23:59:60",
        "T23:59:60.5",
        "XXXX",
        "PAST_REF",
    ],
)
def test_possible_dates(value: str) -> None:
    assert not TimeValue("TIME", value).impossible


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("DATE", "last year"),
        ("DATE", ""),
        ("DATE", "2024-1"),
        ("DATE", "P3D"),
        ("DATE", "24"[:1]),
        ("TIME", "16:30"),
        ("DURATION", "3D"),
        ("DURATION", "P"),
        ("DURATION", "PT"),
        ("DURATION", "P3"),
        ("DURATION", "2024"),
        ("DURATION", "٣"),
        ("DATE", "２０２４"),
    ],
)
def test_values_that_timex3_does_not_know(kind: str, value: str) -> None:
    with pytest.raises(ArgumentError, match="TIMEX3 has no"):
        TimeValue(kind, value)


def test_types_and_modifiers_are_closed_lists() -> None:
    with pytest.raises(ValueError, match="type"):
        TimeValue("MOMENT", "2024")
    with pytest.raises(ValueError, match="mod"):
        TimeValue("DATE", "2024", "LATE")
    with pytest.raises(ValueError, match="weekday"):
        TimeValue("DATE", "2024-10-29", weekday=8)


@pytest.mark.parametrize(
    ("value", "count", "unit", "expected"),
    [
        ("2024-01-31", 1, "month", "2024-02-29"),
        ("2024-02-29", -1, "year", "2023-02-28"),
        ("2024-10-29", 3, "day", "2024-11-01"),
        ("2024-10-29", -2, "fortnight", "2024-10-01"),
        ("2024-10", 3, "month", "2025-01"),
        ("2024-10", 1, "quarter", "2025-01"),
        ("2024-Q3", -1, "year", "2023-Q3"),
        ("2024-Q1", -1, "quarter", "2023-Q4"),
        ("2024", -1, "decade", "2014"),
        ("199", 1, "decade", "200"),
        ("199", -1, "century", "189"),
        ("2024-W01", -1, "week", "2023-W52"),
        ("2024-W44", 1, "fortnight", "2024-W46"),
        ("2024-W44", 1, "weekend", "2024-W45"),
        ("2024-W44-WE", 1, "week", "2024-W45-WE"),
        ("2024-W44-WE", -1, "weekend", "2024-W43-WE"),
        ("2024-W44-WE", 1, "fortnight", "2024-W46-WE"),
        ("2024-W44-WE", 1, "month", None),
        ("2024-SU", -1, "year", "2023-SU"),
        ("2024-SU", 1, "decade", "2034-SU"),
        ("2024-SU", -1, "century", "1924-SU"),
        ("2024-10-29TEV", 1, "day", "2024-10-30TEV"),
        ("2024-10-29T23:30", 1, "hour", "2024-10-30T00:30"),
        ("2024-10-29T23:59:50", 20, "second", "2024-10-30T00:00:10"),
        ("2024-10-29T23:50", 20, "minute", "2024-10-30T00:10"),
        ("2024-10-29T23:50Z", 20, "minute", None),
        ("2024-10-29T23:50:00.5", 20, "minute", None),
        ("2024-10-29TEV", 20, "minute", None),
        ("2024", 3, "day", None),
        ("2024", 1, "month", None),
        ("2024-Q1", 1, "month", None),
        ("199", 1, "year", None),
        ("2024-W01", 1, "month", None),
        ("2024-SU", 1, "month", None),
        ("2024-10-29", 1, "hour", None),
        ("XXXX-10-29", 1, "day", None),
        ("PAST_REF", 1, "year", None),
        ("BC0044", 1, "year", None),
        ("9999", 1, "year", None),
        ("0001-01-01", -1, "day", None),
        ("9999-12-31T23:00", 2, "hour", None),
    ],
)
def test_shifting(value: str, count: int, unit: str, expected: str | None) -> None:
    moved_value = TimeValue("TIME" if "T" in value else "DATE", value, weekday=2).shifted(count, unit)
    assert (moved_value and moved_value.value) == expected
    if moved_value is not None:
        assert moved_value.weekday is None
        assert moved_value.anchored


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ([("3", "day")], "P3D"),
        ([("2", "week")], "P2W"),
        ([("1", "fortnight")], "P2W"),
        ([("48", "hour")], "PT48H"),
        ([("2", "hour"), ("30", "minute")], "PT2H30M"),
        ([("30", "minute"), ("2", "hour")], "PT2H30M"),
        ([("1", "year"), ("2", "month"), ("21", "day")], "P1Y2M21D"),
        ([("1", "day"), ("6", "hour")], "P1DT6H"),
        ([("1", "decade")], "P1DE"),
        ([("1", "century")], "P1CE"),
        ([("2", "millennium")], "P2000Y"),
        ([("3", "quarter")], "P9M"),
        ([("0.5", "year")], "P6M"),
        ([("2.5", "year")], "P2Y6M"),
        ([("1.5", "hour")], "PT1H30M"),
        ([("0.25", "hour")], "PT15M"),
        ([("1.5", "week")], "P1.5W"),
        ([("1.3", "day")], "P1.3D"),
        ([("0.5", "day")], "PT12H"),
        ([("123.45", "second")], "PT123.45S"),
        ([("0", "day")], "P0D"),
        ([("100", "year")], "P100Y"),
        ([("3", "night")], "P3NI"),
        ([(None, "week")], "PXW"),
        ([(None, "minute")], "PTXM"),
        ([(None, "quarter")], "PXQ"),
        ([(None, "century")], "PXCE"),
        ([("0.000001", "second")], "PT0.000001S"),
        ([("0.0000001", "second")], "PTXS"),
        ([("1e15", "second")], "PT1000000000000000S"),
        ([("1e16", "second")], "PTXS"),
        ([("1e40", "year")], "PXY"),
        ([("0e40", "year")], "P0Y"),
        ([("0e-40", "second")], "PT0S"),
        ([("1e-40", "year")], "PXY"),
    ],
)
def test_lengths(parts: list[tuple[str | None, str]], expected: str) -> None:
    value = length((None if amount is None else Decimal(amount), unit) for amount, unit in parts)
    assert value == expected
    assert TimeValue("DURATION", value).value == expected


def test_a_fortnight_is_named_by_its_first_week() -> None:
    assert period(date(2024, 10, 31), "fortnight") == period(date(2024, 10, 31), "week") == "2024-W44"


@given(DAYS, st.sampled_from(CALENDAR_GRAINS))
@settings(deadline=None)
def test_a_period_holds_its_day(day: date, grain: str) -> None:
    time = TimeValue("DATE", period(day, grain))
    assert time.grain == grain
    bounds = time.bounds()
    if grain in ("week", "weekend"):
        if bounds is None:  # the last week of the year 9999 runs into the next
            assert day.year == date.max.year or day.year == 1
            return
        first, last = bounds
        assert first - timedelta(days=5) <= day <= last
    else:
        assert bounds is not None
        assert bounds[0] <= day <= bounds[1]


@given(DAYS, st.integers(-5000, 5000), st.sampled_from(["day", "week", "month", "year"]))
@settings(deadline=None)
def test_moving_agrees_with_dateutil(day: date, count: int, unit: str) -> None:
    delta = {"day": "days", "week": "weeks", "month": "months", "year": "years"}[unit]
    try:
        expected = day + relativedelta(**{delta: count})
    except (OverflowError, ValueError):
        expected = None
    assert moved(day, count, unit) == expected


@pytest.mark.parametrize(
    ("day", "count", "unit", "expected"),
    [
        (date(1, 3, 1), -1, "month", date(1, 2, 1)),
        (date(2, 5, 4), -1, "year", date(1, 5, 4)),
        (date(1, 1, 31), -1, "month", None),
        (date(9998, 5, 4), 1, "year", date(9999, 5, 4)),
        (date(9999, 1, 31), 1, "month", date(9999, 2, 28)),
        (date(9999, 12, 1), 1, "month", None),
        (date(9999, 12, 31), 1, "weekend", None),
        (date(2024, 10, 26), 2, "weekend", date(2024, 11, 9)),
    ],
)
def test_moving_to_the_ends_of_the_calendar(day: date, count: int, unit: str, expected: date | None) -> None:
    assert moved(day, count, unit) == expected


@given(DAYS)
@settings(deadline=None)
def test_weeks_agree_with_the_standard_library(day: date) -> None:
    iso = day.isocalendar()
    assert period(day, "week") == f"{iso.year:04d}-W{iso.week:02d}"
    assert 52 <= weeks_in(day.year) <= 53
    assert iso.week <= weeks_in(iso.year) if iso.year <= date.max.year and iso.year >= 1 else True


@given(st.integers(1, 9999), st.integers(0, 99), st.integers(0, 99))
@settings(deadline=None)
def test_every_year_month_and_day_is_a_value(year: int, month: int, day: int) -> None:
    time = TimeValue("DATE", f"{year:04d}-{month:02d}-{day:02d}")
    try:
        real = date(year, month, day)
    except ValueError:
        assert time.impossible
        assert time.bounds() is None
    else:
        assert not time.impossible
        assert time.bounds() == (real, real)


@given(
    st.dates(date(1, 1, 1), date(9999, 12, 31)),
    st.sampled_from(["month", "quarter", "half", "year", "decade", "century"]),
)
@settings(deadline=None)
def test_thirds_lie_inside_and_cover_the_whole(day: date, grain: str) -> None:
    bounds = TimeValue("DATE", period(day, grain)).bounds()
    assert bounds is not None
    thirds = [third(*bounds, grain, which) for which in range(3)]
    assert thirds[0][0] == bounds[0]
    assert thirds[2][1] == bounds[1]
    for (_, end), (begin, _) in pairwise(thirds):
        assert begin <= end + timedelta(days=1)


@given(
    st.lists(
        st.tuples(
            st.none() | st.decimals(0, allow_nan=False, allow_infinity=False),
            st.sampled_from(
                ["second", "minute", "hour", "day", "night", "week", "month", "quarter", "year", "century"]
            ),
        ),
        min_size=1,
        max_size=4,
    )
)
@settings(deadline=None)
def test_every_length_is_a_value(parts: list[tuple[Decimal | None, str]]) -> None:
    assert TimeValue("DURATION", length(parts)).type == "DURATION"
