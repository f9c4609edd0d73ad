"""Which year's feast is meant: "Easter", "last Christmas", "Thanksgiving 2019", "Labor Day weekend"."""

from __future__ import annotations

from datetime import date

from numclaims.claims.placing import Context
from numclaims.scan.times import TimeMention
from numclaims.values.almanac import moved, period
from numclaims.values.feast import Feast
from numclaims.values.timex import TimeValue

__all__ = ["feast_named"]

_FRIDAY = 5


def feast_named(mention: TimeMention, feast: Feast, context: Context) -> TimeValue:
    """A feast: of the year beside it, else the last or next one as the words say, else the nearest to publication."""
    if mention.year is not None:
        day, anchored = feast.on(mention.year), False
    elif context.published is None:
        day, anchored = None, False
    else:
        day, anchored = _by_publication(feast, context.published, mention.which), True
    if day is None:
        year = "XXXX" if mention.year is None else f"{mention.year:04d}"
        return TimeValue("DATE", f"{year}-{feast.month:02d}-{feast.day:02d}" if feast.day else f"{year}-XX-XX")
    if mention.unit == "weekend":
        return TimeValue("DATE", period(_weekend(day), "weekend"), anchored=anchored)
    return TimeValue("DATE", day.isoformat(), anchored=anchored)


def _by_publication(feast: Feast, published: date, which: int | None) -> date | None:
    days = [day for year in range(published.year - 4, published.year + 5) if (day := feast.on(year)) is not None]
    if which == -1:
        return max((day for day in days if day < published), default=None)
    if which == 1:
        return min((day for day in days if day > published), default=None)
    if which == 0:
        return feast.on(published.year)
    return min(days, key=lambda day: abs((day - published).days), default=None)


def _weekend(day: date) -> date:
    """A day of the weekend that a feast makes longer: the one before a Monday to Thursday, else the one it touches."""
    return day if day.isoweekday() >= _FRIDAY else moved(day, -1, "week") or day
