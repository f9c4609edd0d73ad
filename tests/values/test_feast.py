from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from dateutil.easter import easter
from dateutil.relativedelta import FR, MO, SU, TH, relativedelta
from hypothesis import given
from hypothesis import strategies as st

from numclaims.values.feast import Feast

YEARS = st.integers(2, 9998)


@given(YEARS, st.integers(1, 12), st.integers(1, 5))
def test_the_nth_weekday_agrees_with_dateutil(year: int, month: int, nth: int) -> None:
    expected = date(year, month, 1) + relativedelta(weekday=TH(nth))
    assert Feast(month=month, weekday=4, nth=nth).on(year) == expected


@given(YEARS, st.integers(1, 12), st.integers(1, 4), st.sampled_from([(1, MO), (4, TH), (7, SU)]))
def test_weekdays_from_the_end_agree_with_dateutil(
    year: int, month: int, nth: int, weekday: tuple[int, Callable[[int], object]]
) -> None:
    number, named = weekday
    expected = date(year, month, 1) + relativedelta(day=31, weekday=named(-nth))
    assert Feast(month=month, weekday=number, nth=-nth).on(year) == expected


def test_a_feast_can_lie_some_days_from_a_weekday() -> None:
    assert Feast(month=11, weekday=4, nth=4, days=1).on(2024) == date(2024, 11, 29), "the Friday after Thanksgiving"
    assert Feast(month=9, weekday=7, nth=3, days=-1).on(2024) == date(2024, 9, 14), "the Saturday before a Sunday"


@given(st.integers(1583, 4099))
def test_good_friday_is_two_days_before_easter(year: int) -> None:
    assert Feast(easter=-2).on(year) == easter(year) + relativedelta(weekday=FR(-1))


@pytest.mark.parametrize("year", [1, 9999, 0, -5])
def test_the_ends_of_the_calendar_have_no_feasts(year: int) -> None:
    assert Feast(month=12, day=25).on(year) is None


@pytest.mark.parametrize(
    ("year", "day"), [(1582, None), (1583, date(1583, 4, 10)), (4099, date(4099, 4, 19)), (4100, None)]
)
def test_the_first_and_the_last_easter_that_is_known(year: int, day: date | None) -> None:
    assert Feast(easter=0).on(year) == day


def test_the_second_and_the_last_but_one_year_have_feasts() -> None:
    assert Feast(month=12, day=25).on(2) == date(2, 12, 25)
    assert Feast(month=12, day=25).on(9998) == date(9998, 12, 25)


def test_a_feast_that_is_not_known() -> None:
    assert Feast(easter=0).on(1200) is None
    assert Feast(month=2, day=29).on(2023) is None
    assert Feast(month=2, day=29).on(2024) == date(2024, 2, 29)
