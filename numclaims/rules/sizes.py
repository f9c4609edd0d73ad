"""The estimates of claims, in the units that a rule needs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from numclaims.claims.claim import Bound, Claim
from numclaims.values.estimate import Estimate, Precision
from numclaims.values.interval import Interval
from numclaims.values.unit import NUMBER, PERCENT, PERCENTAGE_POINT, Unit
from numclaims.values.verdict import Verdict

__all__ = [
    "ONE",
    "counted_like",
    "measured",
    "points_of",
    "ratio",
    "rounded_alike",
    "settle",
    "size",
]

ONE = Estimate.exact(1)


def size(claim: Claim, unit: Unit | None = None) -> Estimate | None:
    """What the claim's number stands for, in `unit` where that measures the same; None if it has no number."""
    estimate, own = claim.estimate, claim.measure
    if estimate is None or unit is None or own is None or own == unit or not own.compatible(unit):
        return estimate
    return own.convert(estimate, unit)


def ratio(claim: Claim) -> Estimate | None:
    """A percentage or a fraction as a plain ratio."""
    estimate = claim.estimate
    if estimate is None:
        return None
    return PERCENT.convert(estimate, NUMBER) if claim.measure == PERCENT else estimate


def points_of(claim: Claim) -> Estimate | None:
    """A change in points or basis points, in percentage points."""
    return size(claim, PERCENTAGE_POINT)


def measured(claim: Claim) -> Estimate | None:
    """The claim's number taken for a rounded measurement, even where it is written like a count."""
    estimate, value = claim.estimate, claim.value
    if estimate is None or value is None:
        return estimate
    exponent = value.as_tuple().exponent
    unit = Decimal(1).scaleb(min(exponent, 0)) if isinstance(exponent, int) else Decimal(1)
    core, support = (Interval.between(value - reach, value + reach) for reach in (unit / 2, unit))
    return Estimate(estimate.core.hull(core), estimate.support.hull(support), value)


def counted_like(claim: Claim, other: Claim) -> Estimate | None:
    """The claim's number in the unit of `other`; a bare number beside a count is a count too.

    In "eight thousand inhabitants, then six thousand" the second number is as exact as the first.
    """
    value, unit = claim.value, other.measure
    if value is None or unit is None or unit.system != "count" or claim.bound is not Bound.EXACT:
        return size(claim, unit)
    if claim.measure not in (None, NUMBER) or value != value.to_integral_value():
        return size(claim, unit)
    return Estimate.written(value, 0, whole=True, precision=Precision())


def settle(verdict: Verdict, stated: Estimate, ways: Iterable[Interval], *, hedged: bool = False) -> Verdict:
    """The verdict, with "undecided" made "contradicted" where no single way of rounding lets the numbers agree.

    `ways` gives what follows from the other numbers if all of them were rounded in the same way, in threes as
    `rounded_alike` gives them. `hedged` tells that the stated number is hedged.
    """
    if verdict is not Verdict.UNDECIDED:
        return verdict
    for number, way in enumerate(ways):
        near = number % 3 == 0 and not hedged
        if way.meets(stated.core if near else stated.support):
            return verdict
    return Verdict.CONTRADICTED


def rounded_alike(claims: Sequence[Claim], estimates: Sequence[Estimate], coarse: int = 20) -> list[list[Interval]]:
    """What the numbers can stand for if all of them were rounded in the same way: to the nearest, down, or up.

    One list for each way, in the order of the claims. Whoever reckons with round numbers has not rounded them beyond
    recognition: a number that shows no more than zeros is off by no more than one part in `coarse`. What a hedge leaves
    open is left open in all three ways.
    """
    rows = zip(claims, estimates, strict=True)
    each = [(claim, estimate, _room(claim, estimate, coarse)) for claim, estimate in rows]
    return [[_one(*number, way) for number in each] for way in (0, 1, -1)]


def _room(claim: Claim, estimate: Estimate, coarse: int) -> Decimal:
    """How far the number may lie from the true one."""
    stated, support = estimate.stated, estimate.support
    if stated is None or claim.value is None or not support.is_finite:
        return Decimal(0)
    exponent = claim.value.as_tuple().exponent
    written = Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(0)
    return min(stated - support.low, support.high - stated, max(written, abs(stated) / coarse))


def _one(claim: Claim, estimate: Estimate, room: Decimal, way: int) -> Interval:
    stated = estimate.stated
    if stated is None or claim.bound is not Bound.EXACT or not room:
        return estimate.support
    if way > 0:
        return Interval(stated, stated + room, high_open=True)
    if way < 0:
        return Interval(stated - room, stated, low_open=True)
    return Interval.between(stated - room / 2, stated + room / 2)
