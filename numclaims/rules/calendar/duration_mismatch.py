"""TIM504: a length of time that does not lie between its ends."""

from __future__ import annotations

from numclaims.claims.claim import Bound
from numclaims.links.moments import Lasting
from numclaims.rules.elapsed import clock, minutes_between, stretch, time_between
from numclaims.rules.judgement import Judgement
from numclaims.rules.rule import rule
from numclaims.rules.wording import beside, counted_in, grouped
from numclaims.values.estimate import Estimate
from numclaims.values.interval import Interval
from numclaims.values.verdict import Verdict

__all__ = ["duration_mismatch"]


@rule("TIM504", on=Lasting)
def duration_mismatch(link: Lasting) -> Judgement | None:
    """Something is said to have lasted longer or shorter than the time between its beginning and its end.

    The last day may be counted or not, and where only years are known there is a year of slack.

    Why:
        An end is corrected and the length forgotten, or years are subtracted in the head.

    Bad:
        The inn was closed from 1987 to 1995, a period of eleven years.
        The fair runs from 12 to 16 June, eight days in all.
        The kiosk is open from 10 a.m. to 6 p.m., six hours a day.
        The blockade began on 2 May 1811 and was lifted on 30 May 1811, nine weeks later.

    Good:
        The inn was closed from 1987 to 1995, a period of eight years.
        The fair runs from 12 to 16 June, five days in all.
        The kiosk is open from 10 a.m. to 6 p.m., eight hours a day.
        The blockade began on 2 May 1811 and was lifted on 30 May 1811, four weeks later.
    """
    stated, unit = link.length.estimate, link.length.unit
    if stated is None or unit is None:
        return None
    if link.length.bound is Bound.EXACT:
        stated = _short_of_the_next(stated)
    found = _candidates(link, unit)
    if not found:
        return None
    verdict = Verdict.CONTRADICTED
    for derived in found:
        verdict |= stated.compare(derived)
    shown = _shown(found[0], unit)
    until = link.published if link.end is None else link.end.text
    return Judgement(
        verdict=verdict,
        message=f"From {link.start.text} to {until} is {shown}{beside(verdict, link.length.text)}.",
        working=f"{link.start.text} to {until} = {shown}{beside(verdict, link.length.text)}",
        expected=shown,
    )


def _short_of_the_next(stated: Estimate) -> Estimate:
    """The length without the ends that are whole numbers themselves: nobody calls five years six."""
    low, high = stated.support.low, stated.support.high
    if stated.core.low == low or stated.core.high == high:
        return stated
    return Estimate(stated.core, Interval(low, high, low_open=True, high_open=True), stated.stated)


def _candidates(link: Lasting, unit: str) -> list[Estimate]:
    """The times that can have passed; several where the half of the day is open."""
    if link.end is None:
        days = None if link.start.time is None else link.start.time.bounds()
        if days is None or link.published is None:
            return []
        passed = time_between(days, (link.published, link.published), unit)
        return [] if passed is None else [passed]
    times = [(one, other) for one in clock(link.start) for other in clock(link.end)]
    if times:
        minutes = (minutes_between(one, other, unit) for one, other in times)
        return [each for each in minutes if each is not None]
    ends = stretch(link.start, link.end)
    passed = None if ends is None else time_between(*ends, unit)
    return [] if passed is None else [passed]


def _shown(derived: Estimate, unit: str) -> str:
    """The time that passed, in words."""
    low, high = (round(end, 1) for end in (derived.core.low, derived.core.high))
    if low == high:
        return counted_in(low, unit)
    return f"{grouped(low)} to {counted_in(high, unit, plural=True)}"
