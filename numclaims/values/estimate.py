"""What a written number leaves open.

"5 km" is not the number 5 but all the lengths that a writer would write as "5 km". An `Estimate` holds them twice: the
`core` is what the writer most likely meant, the `support` is everything that an honest writer can have meant (the words
are those of fuzzy numbers: Dubois and Prade, *Fuzzy Sets and Systems*, 1980). Two statements are at odds only if their
supports have no number in common.

What is proved of the support, and tested (`tests/values/test_estimate.py`). Let x be the true number, and let the text
give v for it, where either

1. v is x rounded up, down or to the nearest multiple of 10**r. Here r is the place of the last digit written, or, for
   a number without decimals, a higher place that leaves v at least `sure_digits` digits, or any place if v then ends
   in at least `long_run` zeros;
2. v is an exact bare count of things;
3. v is a bare count of `exact_below` or more that was rounded as in 1, but only to the nearest if it ends in at least
   `long_run` zeros and lost all other digits;

and where every hedge written with v is true of x: "about", that x is within the slack of v or was rounded as above; the
others, that x lies on that side of v, and within the slack if there is one. Then x is in the support of
`Estimate.written(...).hedged(...)`. It follows, as arithmetic on intervals loses no result, that an estimate computed
from such estimates has what the true numbers give in its support, that two estimates of one true number are never
`CONTRADICTED`, and that `never_exceeds` is not either where the true number does not exceed the other.

What is not: the core proves nothing; a number may be rounded more coarsely than 1 and 3 say ("300 people" for 296, "40
km" for 43); may be computed from rounded numbers, or be wrong.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

from attrs import field, frozen

from numclaims.errors import ArgumentError
from numclaims.values.interval import NEAREST, Interval, Number, affine
from numclaims.values.verdict import Verdict

__all__ = ["Estimate", "Precision"]

_INFINITY = Decimal("Infinity")


@frozen(kw_only=True)
class Precision:
    """How much a writer is taken to mean by the digits of a number.

    Widths are in units of the last digit taken to be significant. Trailing zeros are those that end a number written
    without decimals ("300", "20 million"); zeros after the decimal point are always significant.
    """

    core_units: Decimal = field(default=Decimal("0.5"), converter=Decimal)
    """How far a measured number most likely lies from the true one at most: half a unit if it was rounded to the
    nearest."""

    support_units: Decimal = field(default=Decimal(1), converter=Decimal)
    """How far it can lie from the true one: a unit if it was rounded in any direction."""

    long_run: int = 3
    """So many trailing zeros or more are not significant."""

    sure_digits: int = 2
    """Among fewer trailing zeros, those beyond so many leading digits may not be significant."""

    exact_below: Decimal = field(default=Decimal(1000), converter=Decimal)
    """Bare counts below this are exact."""

    count_long_units: Decimal = field(default=Decimal("0.5"), converter=Decimal)
    """How far a bare count that ends in `long_run` zeros or more can lie from the true one."""

    count_short_units: Decimal = field(default=Decimal(1), converter=Decimal)
    """The same for one that ends in fewer zeros."""


@frozen
class Estimate:
    """The numbers that a writer can have meant: most likely one of `core`, possibly one of `support`.

    The core lies within the support. `stated` is the number as written; of a computed estimate it is the same
    computation on the stated numbers, rounded to 34 digits, or None if one of them has none.

    >>> distance = Estimate.written(Decimal("4.2"), -1, whole=False, precision=Precision())
    >>> print(distance)
    4.2: [4.15, 4.25] within [4.1, 4.3]
    >>> distance.compare(Estimate.exact("4.28"))
    <Verdict.UNDECIDED: 'undecided'>
    """

    core: Interval
    support: Interval = field()
    stated: Decimal | None = None

    @support.validator
    def _holds_core(self, _: object, support: Interval) -> None:
        if not support.encloses(self.core):
            raise ArgumentError("support", f"{support} must enclose the core {self.core}")

    @classmethod
    def written(cls, value: Decimal, place: int, *, whole: bool, precision: Precision) -> Estimate:
        """What a number stands for whose last written digit is in the place 10**`place`.

        The place of 1.25 is -2, of 12 it is 0, of 4.7 million it is 5. `whole` says that the number counts things one
        by one ("12,000 people", not "1.2 million people", where the place is above 0).

        Let `last` be the place of the last digit that is not zero, and `sure` that of the last of the `sure_digits`.

        | written                            | core around the value, by | support around the value, by        |
        |------------------------------------|---------------------------|-------------------------------------|
        | no trailing zeros, or decimals     | `core_units` at `place`   | `support_units` at `place`          |
        | fewer than `long_run` zeros        | `core_units` at `place`   | `support_units` at min(last, sure), |
        |                                    |                           | if that is above `place`            |
        | `long_run` zeros or more           | `core_units` at `last`    | `support_units` at `last`           |
        | whole, below `exact_below`, or no  | 0                         | 0                                   |
        | trailing zeros                     |                           |                                     |
        | whole, fewer than `long_run` zeros | 0                         | `count_short_units` at `last`       |
        | whole, `long_run` zeros or more    | 0                         | `count_long_units` at `last`        |

        So 480 km can be 470 to 490, 1,200 km 1,100 to 1,300 and 60,000 km 50,000 to 70,000; 1,450 people can be 1,440
        to 1,460 and 12,000 people 11,500 to 12,500, but 950 people are 950.
        """
        last = _last_digit(value, place)
        zeros = last - place if place >= 0 else 0
        long = zeros >= precision.long_run
        if whole and place == 0:
            if not zeros or value.copy_abs() < precision.exact_below:
                return cls.exact(value)
            units = precision.count_long_units if long else precision.count_short_units
            return cls(Interval.point(value), _around(value, units, last), value)
        if long:
            core_place = support_place = last
        else:
            core_place = place
            support_place = max(place, min(last, value.adjusted() - precision.sure_digits + 1)) if zeros else place
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
        """An estimate in which no single number is stated; the support is the core unless it is given."""
        return cls(core, core if support is None else support)

    @classmethod
    def between(cls, low: Estimate, high: Estimate) -> Estimate:
        """A stated range, its ends in either order: most likely from one number to the other.

        Each end lies as far out as the support of its number.
        """
        if low._middle.low > high._middle.low:
            low, high = high, low
        core = support = low._middle.hull(high._middle)
        for part in (
            low.support.intersection(Interval.at_most(core.high)),
            high.support.intersection(Interval.at_least(core.low)),
        ):
            support = support if part is None else support.hull(part)
        return cls(core, support)

    @classmethod
    def at_least(cls, limit: Number | Estimate) -> Estimate:
        """A number or any that is greater."""
        return _upwards(limit, is_open=False)

    @classmethod
    def at_most(cls, limit: Number | Estimate) -> Estimate:
        """A number or any that is less."""
        return _downwards(limit, is_open=False)

    @classmethod
    def above(cls, limit: Number | Estimate) -> Estimate:
        """Any number that is greater."""
        return _upwards(limit, is_open=True)

    @classmethod
    def below(cls, limit: Number | Estimate) -> Estimate:
        """Any number that is less."""
        return _downwards(limit, is_open=True)

    def hedged(self, bound: str, slack: Fraction) -> Estimate:
        """The estimate of a number with a hedge beside it.

        `bound` is `~` (about), `>`, `>=`, `<`, `<=` or `=`, which changes nothing; `slack` is how far the true number
        can lie from the one stated, as a share of it. For a bound on one side a slack of 0 sets no limit ("more than
        20"), and another sets one ("nearly 500", with 1/10: from 450, below 500). A hedge on one side replaces what
        rounding leaves open, as "more than 20" is true only of what is more than 20.
        """
        if bound not in _BOUNDS:
            raise ArgumentError("bound", f"{bound!r} is not one of {' '.join(_BOUNDS)}")
        if bound == "=":
            return self
        middle = self._middle
        slacks = Interval.between(0, abs(middle).scaled(slack).high)
        lowered, raised = middle - slacks, middle + slacks
        if bound == "~":
            return Estimate(self.core, self.support.hull(lowered).hull(raised), self.stated)
        limited, is_open = not slacks.is_point, bound in ("<", ">")
        if bound in ("<", "<="):
            found = Interval(lowered.low if limited else -_INFINITY, middle.high, high_open=is_open)
        else:
            found = Interval(middle.low, raised.high if limited else _INFINITY, low_open=is_open)
        return Estimate(found, found, self.stated)

    def compare(self, other: Estimate) -> Verdict:
        """Whether both can stand for the same number."""
        if self.core.meets(other.core):
            return Verdict.SUPPORTED
        return Verdict.UNDECIDED if self.support.meets(other.support) else Verdict.CONTRADICTED

    def never_exceeds(self, other: Estimate) -> Verdict:
        """Whether this number can be at most the other."""
        if _can_be_at_most(self.core, other.core):
            return Verdict.SUPPORTED
        return Verdict.UNDECIDED if _can_be_at_most(self.support, other.support) else Verdict.CONTRADICTED

    def mapped(self, operation: Callable[[Interval], Interval], stated: Decimal | None = None) -> Estimate:
        """What an operation makes of core and support; it must give more for more."""
        return _made(operation(self.core), operation(self.support), stated)

    def __neg__(self) -> Estimate:
        return Estimate(-self.core, -self.support, None if self.stated is None else self.stated.copy_negate())

    def __abs__(self) -> Estimate:
        return Estimate(abs(self.core), abs(self.support), None if self.stated is None else self.stated.copy_abs())

    def __add__(self, other: Estimate) -> Estimate:
        stated = _stated(NEAREST.add, self, other)
        return _made(self.core + other.core, self.support + other.support, stated)

    def __sub__(self, other: Estimate) -> Estimate:
        stated = _stated(NEAREST.subtract, self, other)
        return _made(self.core - other.core, self.support - other.support, stated)

    def __mul__(self, other: Estimate) -> Estimate:
        stated = _stated(NEAREST.multiply, self, other)
        return _made(self.core * other.core, self.support * other.support, stated)

    def __truediv__(self, other: Estimate) -> Estimate:
        """The quotient; dividing by what can be zero leaves everything open, or all on one side of zero."""
        stated = _stated(NEAREST.divide, self, other)
        return _made(self.core / other.core, self.support / other.support, stated)

    def scaled(self, factor: Fraction) -> Estimate:
        """The estimate times an exact number."""
        return self.affine(factor, Fraction(0))

    def affine(self, factor: Fraction, shift: Fraction) -> Estimate:
        """The estimate times `factor` plus `shift`."""
        stated = None if self.stated is None else affine(self.stated, factor, shift)
        return _made(self.core.affine(factor, shift), self.support.affine(factor, shift), stated)

    def __str__(self) -> str:
        return f"{'' if self.stated is None else f'{self.stated}: '}{self.core} within {self.support}"

    @property
    def _middle(self) -> Interval:
        """The number stated, or else the core."""
        return self.core if self.stated is None else Interval.point(self.stated)


_BOUNDS = ("=", "~", "<", "<=", ">", ">=")


def _made(core: Interval, support: Interval, stated: Decimal | None) -> Estimate:
    """An estimate of two results that are nested but for their rounding.

    Ends that differ beyond the last digit are rounded to the same number, where the support's can be open and the
    core's closed.
    """
    return Estimate(core, support if support.encloses(core) else support.hull(core), stated)


def _stated(operation: Callable[[Decimal, Decimal], Decimal], one: Estimate, other: Estimate) -> Decimal | None:
    if one.stated is None or other.stated is None:
        return None
    result = operation(one.stated, other.stated)
    return result if result.is_finite() else None


def _last_digit(value: Decimal, place: int) -> int:
    """The place of the last digit that is not zero, but not below `place`."""
    _, digits, exponent = value.as_tuple()
    assert isinstance(exponent, int)
    for zeros, digit in enumerate(reversed(digits)):
        if digit:
            return max(place, exponent + zeros)
    return place


def _around(value: Decimal, units: Decimal, place: int) -> Interval:
    return Interval.around(value, NEAREST.scaleb(units, place))


def _upwards(limit: Number | Estimate, *, is_open: bool) -> Estimate:
    low = limit if isinstance(limit, Estimate) else Estimate.exact(limit)
    return low.mapped(lambda part: Interval(part.low, _INFINITY, is_open or part.low_open))


def _downwards(limit: Number | Estimate, *, is_open: bool) -> Estimate:
    high = limit if isinstance(limit, Estimate) else Estimate.exact(limit)
    return high.mapped(lambda part: Interval(-_INFINITY, part.high, high_open=is_open or part.high_open))


def _can_be_at_most(some: Interval, others: Interval) -> bool:
    """Whether a member of one is at most a member of the other."""
    if some.low == others.high:
        return not (some.low_open or others.high_open)
    return some.low < others.high
