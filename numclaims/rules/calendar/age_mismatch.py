"""TIM505: an age that does not fit the birth and the event."""

from __future__ import annotations

from numclaims.links.moments import AgeAt
from numclaims.rules.elapsed import days, full_years
from numclaims.rules.judgement import Judgement
from numclaims.rules.rule import rule
from numclaims.rules.wording import beside, dated
from numclaims.values.estimate import Estimate
from numclaims.values.interval import Interval

__all__ = ["age_mismatch"]


@rule("TIM505", on=AgeAt)
def age_mismatch(link: AgeAt) -> Judgement | None:
    """Somebody's age is not the number of years since the birth.

    The birthday may have passed or not; beyond that, a year of slack is left undecided, unless both days are known.

    Why:
        An age is taken from an older text, or a year of birth is mistyped.

    Bad:
        The sculptor Oda Brill, who was born in 1962, was 45 when her fountain was unveiled in 2001.
        Born in 1809, the surveyor Hal Tamm died in 1880 at the age of 81.
        Rolf Ende was 31 when he opened the inn in 1990. He was born in 1969.
        [published=2022-07-01] Oda Brill, 50, who was born in 1962, will cut the ribbon.

    Good:
        The sculptor Oda Brill, who was born in 1962, was 38 when her fountain was unveiled in 2001.
        Born in 1809, the surveyor Hal Tamm died in 1880 at the age of 71.
        Rolf Ende was 21 when he opened the inn in 1990. He was born in 1969.
        [published=2022-07-01] Oda Brill, 59, who was born in 1962, will cut the ribbon.

    Undecided:
        The sculptor Oda Brill, who was born in 1962, was 40 when her fountain was unveiled in 2001.
    """
    if link.age.value is None:
        return None
    event = days(link.event) if link.event is not None else link.published and (link.published, link.published)
    origin = link.birth or link.then
    start = None if origin is None else days(origin)
    if not event or origin is None or start is None or event[0] < start[0]:
        return None
    low, high = (max(0, years) for years in full_years(start, event))
    what = f"born {dated(origin)}"
    if link.birth is None:
        if link.earlier is None or link.earlier.value is None:
            return None
        known, what = int(link.earlier.value), f"{link.earlier.text} {dated(origin)}"
        low, high = low + known, high + known + 1
    sure = link.birth is not None and start[0] == start[1] and event[0] == event[1]
    slack = 0 if sure else 1
    derived = Estimate.of(Interval.between(low, high), Interval.between(low - slack, high + slack))
    verdict = Estimate.exact(link.age.value).compare(derived)
    shown = f"{low}" if low == high else f"{low} or {high}" if high == low + 1 else f"{low} to {high}"
    at = f"on {link.published}" if link.event is None else dated(link.event)
    return Judgement(
        verdict=verdict,
        message=f"Somebody {what} was {shown} {at}{beside(verdict, link.age.text)}.",
        working=f"{what}, {shown} {at}{beside(verdict, link.age.text)}",
        expected=shown,
    )
