"""TIM501: a weekday that the date does not fall on."""

from __future__ import annotations

from datetime import date
from functools import cache

from numclaims.claims.claim import Claim
from numclaims.links.link import WeekdayDate
from numclaims.references.period import spoken, weekday_of
from numclaims.rules.judgement import Judgement
from numclaims.rules.rule import rule
from numclaims.values.verdict import Verdict

__all__ = ["weekday_mismatch"]

_YEARS = range(1996, 2024)
"""Every pattern of weekdays and leap years that the calendar has occurs in 28 years."""


@rule("TIM501", on=WeekdayDate)
def weekday_mismatch(link: WeekdayDate) -> Judgement | None:
    """The weekday that is named is not the one on which the date falls.

    Without a year, two dates of one sentence still tell whether their weekdays can both be right.

    Why:
        A date is moved by a day, or last year's weekday is left in.

    Bad:
        The band played its first show on Monday, 4 May 2022.
        The mine was closed for good on 9 October 1987, a Tuesday.
        The fair opens on Monday, 3 June, and ends on Friday, 5 June.
        [published=2025-03-20] The ferry last sailed on Friday, March 12.

    Good:
        The band played its first show on Wednesday, 4 May 2022.
        The mine was closed for good on 9 October 1987, a Friday.
        The fair opens on Monday, 3 June, and ends on Wednesday, 5 June.
        The fair opens on Monday, 30 June, and ends on Saturday, 3 January.
        The parish book has Thursday, 5 March 1631, by the calendar of its time.
    """
    named = None if link.date.time is None else link.date.time.weekday
    if named is None:
        return None
    if link.anchor is not None:
        return _together(link.date, link.anchor, named)
    day = _day(link.date)
    if day is None:
        return None
    falls = weekday_of(day.isoweekday())
    return Judgement.same(
        named,
        day.isoweekday(),
        message=f"{spoken(day)} is a {falls}, not a {weekday_of(named)}.",
        working=f"{day.isoformat()} is a {falls}",
        expected=falls,
    )


def _together(later: Claim, anchor: Claim, named: int) -> Judgement | None:
    """Whether the weekdays of two dates without a year can hold in the same or in neighbouring years."""
    first, second = _month_and_day(anchor), _month_and_day(later)
    start = None if anchor.time is None else anchor.time.weekday
    if first is None or second is None or start is None:
        return None
    near, also = _steps(second[0] - first[0])
    close = _weekdays(first, second, start, near)
    if not close:
        return None
    days = " or ".join(map(weekday_of, close))
    return Judgement(
        verdict=Verdict.SUPPORTED
        if named in close or named in _weekdays(first, second, start, also)
        else Verdict.CONTRADICTED,
        message=f"If {anchor.text} is right, {later.text} cannot be: it would be a {days}.",
        working=f"{anchor.text} makes the other date a {days}, not a {weekday_of(named)}",
        expected=days if len(close) == 1 else None,
    )


def _steps(months: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """By how many years the second date can lie after the first: what is likely, and what is possible too.

    A fair can open in June and end in January, or end in January and have opened in December.
    """
    if months < -6:
        return (1,), (0,)
    if months > 6:
        return (0, -1), ()
    return ((0, 1) if months < 0 else (0,)), ()


@cache
def _weekdays(first: tuple[int, int], second: tuple[int, int], start: int, steps: tuple[int, ...]) -> list[int]:
    """The weekdays that `second` can fall on, so many years later, if `first` falls on `start`."""
    years = [year for year in _YEARS if (day := _made(year, first)) is not None and day.isoweekday() == start]
    days = [day for year in years for step in steps if (day := _made(year + step, second)) is not None]
    return sorted({day.isoweekday() for day in days})


def _made(year: int, month_and_day: tuple[int, int]) -> date | None:
    try:
        return date(year, *month_and_day)
    except ValueError:
        return None


def _month_and_day(claim: Claim) -> tuple[int, int] | None:
    if claim.time is None:
        return None
    month, day = claim.time.value[5:7], claim.time.value[8:10]
    return (int(month), int(day)) if month.isdigit() and day.isdigit() else None


def _day(claim: Claim) -> date | None:
    try:
        return date.fromisoformat(claim.time.value[:10]) if claim.time is not None else None
    except ValueError:
        return None
