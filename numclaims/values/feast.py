"""Feasts: days that a rule gives every year, such as the fourth Thursday of November."""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, date, timedelta
from functools import lru_cache
from typing import NamedTuple

from numclaims.values.almanac import month_days

__all__ = ["Feast"]

_FIRST_EASTER = 1583
"""The year from which on Easter is that of the Gregorian calendar."""
_LAST_EASTER = 4099
"""The last year of which the formula is known to hold."""


class Feast(NamedTuple):
    """The rule for a day that comes once a year.

    Either the `day` of a `month`; or its `nth` `weekday` (1 = Monday; from the end if negative), and as many `days` on;
    or so many days from Easter Sunday (`easter`), which is that of the western churches.

    >>> Feast(month=11, weekday=4, nth=4, days=1).on(2024), Feast(easter=-2).on(2024)
    (datetime.date(2024, 11, 29), datetime.date(2024, 3, 29))
    """

    month: int = 0
    day: int = 0
    weekday: int = 0
    nth: int = 0
    days: int = 0
    easter: int | None = None

    def on(self, year: int) -> date | None:
        """The day in a year; None in a year of which it is not known, or without the 29th of February."""
        if not MINYEAR < year < MAXYEAR:
            return None
        return _day_of(self, year)


@lru_cache(maxsize=1024)
def _day_of(feast: Feast, year: int) -> date | None:
    if feast.easter is not None:
        if not _FIRST_EASTER <= year <= _LAST_EASTER:
            return None
        from dateutil.easter import easter

        sunday: date = easter(year)
        return sunday + timedelta(days=feast.easter)
    last = month_days(year, feast.month)
    if feast.day:
        return date(year, feast.month, feast.day) if feast.day <= last else None
    if feast.nth > 0:
        first = date(year, feast.month, 1)
        day = first + timedelta(days=(feast.weekday - first.isoweekday()) % 7 + 7 * (feast.nth - 1))
    else:
        end = date(year, feast.month, last)
        day = end - timedelta(days=(end.isoweekday() - feast.weekday) % 7 + 7 * (-feast.nth - 1))
    return day + timedelta(days=feast.days)
