"""TIM506: an anniversary that does not fit its years."""

from __future__ import annotations

from decimal import Decimal

from numclaims.links.moments import Anniversary
from numclaims.rules.elapsed import days
from numclaims.rules.judgement import Judgement
from numclaims.rules.rule import rule
from numclaims.rules.wording import beside, counted_in
from numclaims.values.estimate import Estimate
from numclaims.values.interval import Interval

__all__ = ["anniversary_mismatch"]


@rule("TIM506", on=Anniversary)
def anniversary_mismatch(link: Anniversary) -> Judgement | None:
    """An anniversary is not as many years after the beginning as it says.

    Seasons and editions may be counted instead of years, so one year more or less is left undecided.

    Why:
        The founding year is copied from elsewhere, or an anniversary is carried over from last year's text.

    Bad:
        The brass band, founded in 1931, marked its 75th anniversary in 2016.
        The chess club celebrated its centenary in 2005, having been founded in 1895.
        Bishop Orm, who was elected in 1972, celebrated his silver jubilee in 1987.

    Good:
        The brass band, founded in 1931, marked its 75th anniversary in 2006.
        The chess club celebrated its centenary in 2005, having been founded in 1905.
        Bishop Orm, who was elected in 1972, celebrated his silver jubilee in 1997.

    Undecided:
        The brass band, founded in 1931, marked its 75th anniversary in 2007.
    """
    start, when = days(link.start), days(link.when)
    if start is None or when is None or start[0].year != start[1].year or when[0].year != when[1].year:
        return None
    passed = when[0].year - start[0].year
    if passed <= 0:
        return None
    verdict = Estimate.exact(link.years).compare(
        Estimate.of(Interval.point(passed), Interval.between(passed - 1, passed + 1))
    )
    shown = counted_in(Decimal(passed), "year")
    return Judgement(
        verdict=verdict,
        message=f"From {link.start.text} to {link.when.text} is {shown}{beside(verdict, str(link.years))}.",
        working=f"{when[0].year} − {start[0].year} = {passed}{beside(verdict, str(link.years))}",
        expected=str(passed),
    )
