"""How much time lies between two moments, as an estimate in the unit of a stated length."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal

from numclaims.claims.claim import Claim
from numclaims.values.estimate import Estimate
from numclaims.values.interval import Interval

__all__ = ["clock", "days", "full_years", "minutes_between", "stretch", "time_between"]

Days = tuple[dt.date, dt.date]

_DAYS_IN = {
    "day": (1, 1),
    "night": (1, 1),
    "week": (7, 7),
    "fortnight": (14, 14),
    "month": (28, 31),
    "year": (365, 366),
    "decade": (3650, 3660),
    "century": (36500, 36530),
}
"""The shortest and the longest that a unit lasts."""
_MINUTES_IN = {"minute": 1, "hour": 60}
_DAY = 24 * 60
_CLOCK = re.compile(r"T(\d\d):(\d\d)")
_OPEN = re.compile(r"(?:XXXX|\d{4})(-\d\d-\d\d)")
_ANY_YEAR = 2023


def clock(claim: Claim) -> tuple[int, ...]:
    """The minutes of the day that a time of day can mean: two where the half of the day is open; none if it is none."""
    match = _CLOCK.search(claim.time.value) if claim.time is not None else None
    if match is None or claim.time is None or claim.time.impossible:
        return ()
    minute = int(match[1]) * 60 + int(match[2])
    return (minute, (minute + _DAY // 2) % _DAY) if claim.time.ambiguous else (minute,)


def days(claim: Claim) -> Days | None:
    """The first and the last day of a date that is known for certain."""
    return None if claim.time is None or claim.time.ambiguous else claim.time.bounds()


def stretch(start: Claim, end: Claim) -> tuple[Days, Days] | None:
    """The days of two dates; of dates without a year, those in some year."""
    first, last = start.time, end.time
    if first is None or last is None or first.ambiguous or last.ambiguous:
        return None
    opening, closing = (None if (time.complete and not time.anchored) else _day(time.value) for time in (first, last))
    if opening is not None and closing is not None:
        if closing < opening:
            closing = closing.replace(year=_ANY_YEAR + 1)
        return (opening, opening), (closing, closing)
    early, late = first.bounds(), last.bounds()
    return None if early is None or late is None else (early, late)


def _day(value: str) -> dt.date | None:
    match = _OPEN.fullmatch(value)
    try:
        return None if match is None else dt.date.fromisoformat(f"{_ANY_YEAR}{match[1]}")
    except ValueError:
        return None


def time_between(start: Days, end: Days, unit: str) -> Estimate | None:
    """From one to the other, the last day counted or not; None in units that are no days."""
    if unit not in _DAYS_IN or end[0] < start[0]:
        return None
    if unit == "year":
        return Estimate.of(Interval(_years(start[1], end[0]), _years(start[0], end[1] + dt.timedelta(days=1))))
    low, high = max(0, (end[0] - start[1]).days), (end[1] - start[0]).days + 1
    between = Estimate.of(Interval.between(low, high))
    return between / Estimate.of(Interval.between(*_DAYS_IN[unit]))


def _years(start: dt.date, end: dt.date) -> Decimal:
    """The years from one day to another, the last one as a share of its days; 0 if they do not lie in order."""
    if end <= start:
        return Decimal(0)
    whole = _birthdays(start, end)
    last = _birthday(start, start.year + whole)
    return whole + Decimal((end - last).days) / (_birthday(start, start.year + whole + 1) - last).days


def _birthday(born: dt.date, year: int) -> dt.date:
    return dt.date(year, 3, 1) if (born.month, born.day) == (2, 29) else born.replace(year=year)


def minutes_between(start: int, end: int, unit: str) -> Estimate | None:
    """From one time of day to the next time that the clock shows the other."""
    if unit not in _MINUTES_IN:
        return None
    return Estimate.exact((end - start) % _DAY) / Estimate.exact(_MINUTES_IN[unit])


def full_years(start: Days, end: Days) -> tuple[int, int]:
    """The fewest and the most whole years that can have passed.

    >>> full_years((dt.date(1980, 1, 1), dt.date(1980, 12, 31)), (dt.date(2024, 10, 31), dt.date(2024, 10, 31)))
    (43, 44)
    """
    return _birthdays(start[1], end[0]), _birthdays(start[0], end[1])


def _birthdays(start: dt.date, end: dt.date) -> int:
    return end.year - start.year - ((end.month, end.day) < (start.month, start.day))
