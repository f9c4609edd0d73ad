"""TIM507: an end that comes before its beginning."""

from __future__ import annotations

from numclaims.links.moments import Sequence
from numclaims.rules.elapsed import clock, days
from numclaims.rules.judgement import Judgement
from numclaims.rules.rule import rule
from numclaims.values.verdict import Verdict

__all__ = ["end_before_beginning"]


@rule("TIM507", on=Sequence)
def end_before_beginning(link: Sequence) -> Judgement | None:
    """Something ends before it begins.

    Why:
        Two digits change places, or a year is off by a decade.

    Bad:
        Work on the lock began in 1876 and was completed in 1867.
        Born in 1931, the poet Una Kell published her first collection in 1913.
        The schooner left Marsh End on 9 July 1888 and returned on 2 May 1888.
        The hearing began at 10:30 and ended at 9:45 the same morning.

    Good:
        Work on the lock began in 1867 and was completed in 1876.
        Born in 1931, the poet Una Kell published her first collection in 1953.
        The schooner left Marsh End on 9 July 1888 and returned on 2 May 1889.
        The hearing began at 10:30 and ended at 11:45 the same morning.
        The hearing began at 10:30 and ended at 2:15 the same day.
        The dynasty's first palace was begun in 212 BC and finished in 180 BC.
    """
    if link.same_day:
        return _of_one_day(link)
    first, last = days(link.earlier), days(link.later)
    if first is None or last is None:
        return None
    return _judged(link, first[0] > last[1])


def _of_one_day(link: Sequence) -> Judgement | None:
    first, last = clock(link.earlier), clock(link.later)
    if not first or not last:
        return None
    return _judged(link, min(first) > max(last))


def _judged(link: Sequence, wrong: bool) -> Judgement:
    sign = "is before" if wrong else "is not before"
    return Judgement(
        verdict=Verdict.CONTRADICTED if wrong else Verdict.SUPPORTED,
        message=f"The end, {link.later.text}, {sign} the beginning, {link.earlier.text.removesuffix('.')}.",
        working=f"{link.later.text} {'<' if wrong else '≥'} {link.earlier.text}",
    )
