"""PCT205: a change given both as an amount and in percent, with the level it led to."""

from __future__ import annotations

from decimal import Decimal

from numclaims.claims.claim import Change
from numclaims.links.link import Step
from numclaims.rules.judgement import Judgement
from numclaims.rules.rule import rule
from numclaims.rules.sizes import ONE, measured, ratio
from numclaims.rules.wording import beside, grouped, percent, same_style

__all__ = ["step_percent_mismatch"]


@rule("PCT205", on=Step)
def step_percent_mismatch(link: Step) -> Judgement | None:
    """A change given as an amount and in percent does not fit the level it led to.

    The percentage is that of the level before: the new level less the rise, or with the fall added.

    Why:
        Market reports give all three numbers, and a wrong digit in any of them is seen only when they are put together.

    Bad:
        The index rose 60 points, or 1.5%, to 12,060.
        The shares fell $2, or 40%, to $48.

    Good:
        The index rose 60 points, or 0.5%, to 12,060.
        The shares fell $2, or 4%, to $48.
    """
    stated, by, new = ratio(link.change), measured(link.amount), measured(link.new)
    if stated is None or by is None or new is None or link.direction is None:
        return None
    if not link.amount.value or link.new.value is None:
        return None
    steps = new / by
    derived = ONE / (steps - ONE if link.direction is Change.UP else steps + ONE)
    value = derived.stated if derived.stated is not None else Decimal(0)
    sign = "−" if link.direction is Change.UP else "+"
    rise, level = grouped(link.amount.value), grouped(link.new.value)
    verdict = stated.compare(derived)
    claimed = beside(verdict, link.change.text)
    return Judgement(
        verdict=verdict,
        message=f"{link.amount.text} on the way to {link.new.text} is {percent(value)}{claimed}.",
        working=f"{rise} / ({level} {sign} {rise}) = {percent(value)}{claimed}",
        expected=same_style(value * 100, link.change),
    )
