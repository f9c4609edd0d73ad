"""Whether a date of a text agrees with a fact whose value is a year or a day of the calendar."""

from __future__ import annotations

import re
from datetime import date

from numclaims.claims.claim import Claim
from numclaims.references.fact import CALENDAR_DAY, CALENDAR_YEAR, Fact
from numclaims.references.period import month_named
from numclaims.values.timex import TimeValue

__all__ = ["agrees", "is_bare_weekday"]

_YEAR = 366
_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")


def agrees(claim: Claim, fact: Fact) -> bool | None:
    """Whether a date is, or holds, the day or year of a fact; None if the two cannot be compared.

    Only what is written counts: "12 May" tells no year, and "last Friday" no day that outlives the text.
    """
    time = claim.time
    if time is None or time.mod is not None or time.ambiguous:
        return None
    if fact.unit.code == CALENDAR_YEAR.code:
        told = time.type == "DATE" and time.complete and _has_year(claim, time)
        return int(time.value[:4]) == fact.value if told else None
    if fact.unit.code != CALENDAR_DAY.code or time.type not in ("DATE", "TIME"):
        return None
    if weekday := _WEEKDAY.match(time.value):
        return any(day % 7 == int(weekday[1]) % 7 for day in fact.days[:7])
    if _has_year(claim, time):
        bounds = time.bounds()
        if bounds is None:
            return None
        first, last = (day.toordinal() for day in bounds)
        return first <= fact.days[-1] and fact.days[0] <= last
    month, day = time.value[5:7], time.value[8:10]
    if time.grain != "day" or not (month.isdigit() and day.isdigit() and month_named(int(month), claim.text)):
        return None
    days = map(date.fromordinal, fact.days[:_YEAR])
    return any((each.month, each.day) == (int(month), int(day)) for each in days)


def is_bare_weekday(claim: Claim) -> bool:
    """Whether a date is no more than a weekday."""
    return claim.time is not None and _WEEKDAY.match(claim.time.value) is not None


def _has_year(claim: Claim, time: TimeValue) -> bool:
    """Whether the year of a date is written out."""
    return time.value[:4] in claim.text
