"""The estimates of claims, in the units that a rule needs."""

from __future__ import annotations

from decimal import Decimal

from numclaims.claims.claim import Bound, Claim
from numclaims.scan.sharing import FROM_BEFORE, FROM_NEXT
from numclaims.values.estimate import Estimate, Precision
from numclaims.values.interval import Interval
from numclaims.values.unit import NUMBER, PERCENT, PERCENTAGE_POINT, Unit

__all__ = [
    "ONE",
    "counted_like",
    "measured",
    "points_of",
    "ratio",
    "size",
]

ONE = Estimate.exact(1)


def size(claim: Claim, unit: Unit | None = None) -> Estimate | None:
    """What the claim's number stands for, in `unit` where that measures the same; None if it has no number."""
    return _converted(claim, claim.estimate, unit)


def _converted(claim: Claim, estimate: Estimate | None, unit: Unit | None) -> Estimate | None:
    own = claim.measure
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


def measured(claim: Claim, unit: Unit | None = None) -> Estimate | None:
    """The same for a number that is taken for a rounded measurement, even where it is written like a count."""
    estimate, value = claim.estimate, claim.value
    if estimate is None or value is None:
        return _converted(claim, estimate, unit)
    exponent = value.as_tuple().exponent
    last = Decimal(1).scaleb(min(exponent, 0)) if isinstance(exponent, int) else Decimal(1)
    core, support = (Interval.between(value - reach, value + reach) for reach in (last / 2, last))
    return _converted(claim, Estimate(estimate.core.hull(core), estimate.support.hull(support), value), unit)


def counted_like(claim: Claim, other: Claim) -> Estimate | None:
    """The claim's number in the unit of `other`; a number without a noun of its own is a count beside one.

    In "eight thousand inhabitants, then six thousand" the second number is as exact as the first.
    """
    value, unit = claim.value, other.measure
    if value is None or unit is None or unit.system != "count" or claim.bound is not Bound.EXACT:
        return size(claim, unit)
    bare = claim.measure in (None, NUMBER) or FROM_BEFORE in claim.patterns or FROM_NEXT in claim.patterns
    if not bare or value != value.to_integral_value():
        return size(claim, unit)
    return Estimate.written(value, 0, whole=True, precision=Precision())
