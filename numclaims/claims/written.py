"""A number as it was written, from which its estimate is worked out when it is first asked for."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from numclaims.lang.precision import Policy
from numclaims.values.estimate import Estimate
from numclaims.values.interval import Interval
from numclaims.values.kinds import Bound

__all__ = ["Written"]


class Written(NamedTuple):
    """What the words and digits of a claim leave open, in the units of the claim.

    `place` is the power of ten of the last digit written, `whole` marks a bare count, `ratio` is the exact value of a
    fraction and `loose` tells that it was said in words ("a third"). `upper` and `upper_place` are the other end of a
    range. `bound` and `slack` are the hedge.
    """

    policy: Policy
    value: Decimal
    place: int = 0
    whole: bool = False
    ratio: Fraction | None = None
    loose: bool = False
    upper: Decimal | None = None
    upper_place: int = 0
    bound: Bound = Bound.EXACT
    slack: Fraction = Fraction(0)

    @property
    def estimate(self) -> Estimate:
        """The values that the writer can have meant."""
        return _estimate(self)

    @property
    def nominal(self) -> Estimate:
        """The values that the digits alone leave open."""
        return _estimate(self._replace(bound=Bound.EXACT, slack=Fraction(0)))


@lru_cache(maxsize=8192)
def _estimate(written: Written) -> Estimate:
    policy = written.policy
    if written.ratio is not None:
        made = _fraction(written.ratio, policy if written.loose else None)
    else:
        made = Estimate.written(written.value, written.place, whole=written.whole, precision=policy.precision)
    if written.upper is not None:
        top = Estimate.written(written.upper, written.upper_place, whole=written.whole, precision=policy.precision)
        return Estimate.between(made, top)
    if written.bound is Bound.EXACT:
        return made
    return made.hedged(written.bound.value, written.slack)


def _fraction(ratio: Fraction, policy: Policy | None) -> Estimate:
    """A fraction: exact where it is written in digits, with some room where it is said in words."""
    point = Estimate.exact(ratio.numerator) / Estimate.exact(ratio.denominator)
    if policy is None:
        return point
    core = _widened(point.core, policy.fraction_core)
    support = _widened(point.core, policy.fraction_support)
    return Estimate(core, support, point.stated)


def _widened(interval: Interval, share: Fraction) -> Interval:
    """The interval with a share of its value added on both sides."""
    return interval.scaled(1 - share).hull(interval.scaled(1 + share))
