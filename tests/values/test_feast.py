from __future__ import annotations

from datetime import date

import pytest
from dateutil.easter import easter
from dateutil.relativedelta import FR, MO, TH, relativedelta
from hypothesis import given
from hypothesis import strategies as st

from numclaims.values.feast import Feast

YEARS = st.integers(2, 9998)


@given(YEARS, st.integers(1, 12), st.integers(1, 5))
def test_the_nth_weekday_agrees_with_dateutil(year: int, month: int, nth: int) -> None:
    expected = date(year, month, 1) + relativedelta(weekday=TH(nth))
    assert Feast(month=month, weekday=4, nth=nth).on(year) == expected


@given(YEARS, st.integers(1, 12))
def test_the_last_weekday_agrees_with_dateutil(year: int, month: int) -> None:
    assert Feast(month=month, weekday=1, nth=-1).on(year) == date(year, month, 1) + relativedelta(
        day=31, weekday=MO(-1)
    )


@given(st.integers(1583, 4099))
def test_good_friday_is_two_days_before_easter(year: int) -> None:
    assert Feast(easter=-2).on(year) == easter(year) + relativedelta(weekday=FR(-1))


@pytest.mark.parametrize("year", [1, 9999, 0, -5])
def test_the_ends_of_the_calendar_have_no_feasts(year: int) -> None:
    assert Feast(month=12, day=25).on(year) is None


def test_a_feast_that_is_not_known() -> None:
    assert Feast(easter=0).on(1200) is None
    assert Feast(month=2, day=29).on(2023) is None
    assert Feast(month=2, day=29).on(2024) == date(2024, 2, 29)
