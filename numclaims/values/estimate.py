"""What a written number leaves open."""

from __future__ import annotations

from decimal import MAX_EMAX, MIN_EMIN, Context, Decimal
from fractions import Fraction

from attrs import field, frozen

from numclaims.errors import ArgumentError
from numclaims.values.interval import DIGITS, Interval, Number
from numclaims.values.verdict import Verdict

__all__ = ["Estimate", "Precision"]

_NEAREST = Context(prec=DIGITS, Emin=MIN_EMIN, Emax=MAX_EMAX, traps=[])


@frozen(kw_only=True)
class Precision:
    """How much a writer is taken to mean by the digits of a number.

    Widths are in units of the last digit that is taken to be significant. A run of trailing zeros is the zeros that
    end a number written without a decimal point.
    """

    core_units: Decimal = Decimal("0.5")
    """How far a measured number may lie from the true one if it was rounded to the nearest."""
    support_units: Decimal = Decimal(1)
    """How far it may lie from the true one if it was rounded in any direction."""
    long_run: int = 3
    """A run of at least this many trailing zeros is not significant."""
    sure_digits: int = 2
    """In a shorter run, the zeros beyond this many leading digits may not be significant."""
    exact_below: Decimal = Decimal(1000)
    """A bare count below this is exact."""
    count_long_units: Decimal = Decimal("0.5")
    """How far a bare count that ends in a long run of zeros may lie from the true one."""
    count_short_units: Decimal = Decimal(1)
    """The same for a shorter run."""


@frozen
class Estimate:
    """The numbers that a writer can have meant: most likely `core`, possibly `support`."""

    core: Interval
    support: Interval = field()
    stated: Decimal | None = None

    @support.validator
    def _holds_core(self, _: object, support: Interval) -> None:
        if not support.encloses(self.core):
            raise ArgumentError("support", f"{support} must enclose the core {self.core}")

    @classmethod
    def written(cls, value: Decimal, place: int, *, whole: bool, precision: Precision) -> Estimate:
        """What a number stands for whose last written digit is in the place 10**`place`."""
        last = _last_digit(value, place)
        zeros = last - place if place >= 0 else 0
        if whole and place == 0:
            if zeros == 0 or abs(value) < precision.exact_below:
                return cls.exact(value)
            units = precision.count_long_units if zeros >= precision.long_run else precision.count_short_units
            return cls(Interval.point(value), _around(value, units, last), value)
        if zeros >= precision.long_run:
            core_place = support_place = last
        else:
            core_place = place
            sure = value.adjusted() - precision.sure_digits + 1
            support_place = max(place, min(last, sure)) if zeros else place
        return cls(
            _around(value, precision.core_units, core_place),
            _around(value, precision.support_units, support_place),
            value,
        )

    @classmethod
    def exact(cls, value: Number) -> Estimate:
        """Exactly this number."""
        point = Interval.point(value)
        return cls(point, point, point.low)

    @classmethod
    def of(cls, core: Interval, support: Interval | None = None) -> Estimate:
        """An estimate with no single number stated; the support is the core unless it is given."""
        return cls(core, core if support is None else support)

    @classmethod
    def between(cls, low: Estimate, high: Estimate) -> Estimate:
        """A stated range, from one estimate to another; given in the wrong order, they are exchanged."""
        first, last = low._anchor.low, high._anchor.high
        if first > last:
            low, high = high, low
            first, last = low._anchor.low, high._anchor.high
        support = Interval(low.support.low, high.support.high, low.support.low_open, high.support.high_open)
        return cls(Interval(first, last), support)

    @classmethod
    def at_least(cls, limit: Number | Estimate) -> Estimate:
        return _from(limit, False)

    @classmethod
    def at_most(cls, limit: Number | Estimate) -> Estimate:
        return _upto(limit, False)

    @classmethod
    def above(cls, limit: Number | Estimate) -> Estimate:
        return _from(limit, True)

    @classmethod
    def below(cls, limit: Number | Estimate) -> Estimate:
        return _upto(limit, True)

    @property
    def _anchor(self) -> Interval:
        return self.core if self.stated is None else Interval.point(self.stated)

    def hedged(self, bound: str, slack: Fraction) -> Estimate:
        """The estimate with a hedge before it; `bound` is one of `=` `~` `<` `<=` `>` `>=`."""
        anchor = self._anchor
        reach = abs(anchor).scaled(slack)
        spread = Interval(reach.high.copy_negate(), reach.high)
        wide = anchor + spread
        if bound == "=":
            return self
        if bound == "~":
            return Estimate(self.core, self.support.hull(wide), self.stated)
        if bound in (">", ">="):
            high = wide.high if reach.high else Decimal("Infinity")
            found = Interval(anchor.low, high, bound == ">", not reach.high)
        elif bound in ("<", "<="):
            low = wide.low if reach.high else Decimal("-Infinity")
            found = Interval(low, anchor.high, not reach.high, bound == "<")
        else:
            raise ArgumentError("bound", f"no bound {bound!r}; there is = ~ < <= > >=")
        return Estimate(found, found, self.stated)

    def compare(self, other: Estimate) -> Verdict:
        """Whether both can stand for the same number."""
        if self.core.meets(other.core):
            return Verdict.SUPPORTED
        return Verdict.UNDECIDED if self.support.meets(other.support) else Verdict.CONTRADICTED

    def never_exceeds(self, other: Estimate) -> Verdict:
        """Whether this can be at most the other."""
        if _can_be_at_most(self.core, other.core):
            return Verdict.SUPPORTED
        return Verdict.UNDECIDED if _can_be_at_most(self.support, other.support) else Verdict.CONTRADICTED

    def __neg__(self) -> Estimate:
        return Estimate(-self.core, -self.support, None if self.stated is None else self.stated.copy_negate())

    def __abs__(self) -> Estimate:
        return Estimate(abs(self.core), abs(self.support), None if self.stated is None else self.stated.copy_abs())

    def __add__(self, other: Estimate) -> Estimate:
        stated = None
        if self.stated is not None and other.stated is not None:
            stated = _NEAREST.add(self.stated, other.stated)
        return Estimate(self.core + other.core, self.support + other.support, stated)

    def __sub__(self, other: Estimate) -> Estimate:
        stated = None
        if self.stated is not None and other.stated is not None:
            stated = _NEAREST.subtract(self.stated, other.stated)
        return Estimate(self.core - other.core, self.support - other.support, stated)

    def __mul__(self, other: Estimate) -> Estimate:
        stated = None
        if self.stated is not None and other.stated is not None:
            stated = _NEAREST.multiply(self.stated, other.stated)
        return Estimate(self.core * other.core, self.support * other.support, stated)

    def __truediv__(self, other: Estimate) -> Estimate:
        stated = None
        if self.stated is not None and other.stated:
            stated = _NEAREST.divide(self.stated, other.stated)
        return Estimate(self.core / other.core, self.support / other.support, stated)

    def scaled(self, factor: Fraction) -> Estimate:
        """The estimate times an exact number."""
        return self.affine(factor, Fraction(0))

    def affine(self, factor: Fraction, shift: Fraction) -> Estimate:
        """The estimate times `factor` plus `shift`."""
        stated = None
        if self.stated is not None:
            stated = Interval.point(self.stated).affine(factor, shift).low
        return Estimate(self.core.affine(factor, shift), self.support.affine(factor, shift), stated)


def _last_digit(value: Decimal, place: int) -> int:
    """The place of the last digit that is not zero, not below `place`."""
    if not value:
        return place
    _, digits, exponent = value.as_tuple()
    assert isinstance(exponent, int)
    zeros = 0
    for digit in reversed(digits):
        if digit:
            break
        zeros += 1
    return max(place, exponent + zeros)


def _around(value: Decimal, units: Decimal, place: int) -> Interval:
    reach = Interval.point(units.scaleb(place))
    point = Interval.point(value)
    return Interval((point - reach).low, (point + reach).high)


def _from(limit: Number | Estimate, is_open: bool) -> Estimate:
    low = limit if isinstance(limit, Estimate) else Estimate.exact(limit)
    infinity = Decimal("Infinity")
    return Estimate(
        Interval(low.core.low, infinity, is_open or low.core.low_open),
        Interval(low.support.low, infinity, is_open or low.support.low_open),
    )


def _upto(limit: Number | Estimate, is_open: bool) -> Estimate:
    high = limit if isinstance(limit, Estimate) else Estimate.exact(limit)
    infinity = Decimal("-Infinity")
    return Estimate(
        Interval(infinity, high.core.high, True, is_open or high.core.high_open),
        Interval(infinity, high.support.high, True, is_open or high.support.high_open),
    )


def _can_be_at_most(some: Interval, other: Interval) -> bool:
    if some.low == other.high:
        return not (some.low_open or other.high_open)
    return some.low < other.high
