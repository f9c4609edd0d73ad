"""Sets of real numbers, and arithmetic on them that never loses a true result."""

from __future__ import annotations

from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction

from attrs import frozen

from numclaims.errors import ArgumentError

__all__ = ["DIGITS", "NEAREST", "Interval", "Number", "affine"]

Number = Decimal | int | str
"""What the constructors take for a number; a string must be one that `Decimal` reads, and floats are refused."""

DIGITS = 34
"""The significant digits that results are rounded to: those of IEEE 754 decimal128."""


def _context(rounding: str, digits: int = DIGITS) -> Context:
    """A context in which nothing raises: what is too large becomes infinite, what is undefined NaN."""
    return Context(prec=digits, rounding=rounding, Emin=MIN_EMIN, Emax=MAX_EMAX, traps=[])


NEAREST = _context(ROUND_HALF_EVEN)
"""For single numbers, where there is no interval to widen."""

_DOWN = _context(ROUND_FLOOR)
_UP = _context(ROUND_CEILING)
_EXACT = _context(ROUND_HALF_EVEN, MAX_PREC)
# A number times a factor has more digits than either; kept to these, only the division that follows rounds in practice.
_WIDE_NEAREST = _context(ROUND_HALF_EVEN, 20 * DIGITS)
_WIDE_DOWN = _context(ROUND_FLOOR, 20 * DIGITS)
_WIDE_UP = _context(ROUND_CEILING, 20 * DIGITS)

_ZERO = Decimal(0)
_INFINITY = Decimal("Infinity")
_MINUS_INFINITY = Decimal("-Infinity")


def _decimal(number: Number) -> Decimal:
    """The number as a Decimal, digit for digit."""
    if isinstance(number, Decimal):
        return number
    if isinstance(number, int | str):
        return _EXACT.create_decimal(number)
    raise ArgumentError("number", f"a Decimal, int or str is wanted, not {type(number).__name__}")


@frozen
class Interval:
    """All real numbers from `low` to `high`.

    An open end is not itself in the set. An infinite end is always open, whatever is asked for. The set is never
    empty: `low` is at most `high`, and where they are equal both ends are closed; NaN is refused. A set that breaks
    this raises `ArgumentError`.

    The operators give the set of all results that members can have (interval arithmetic: Moore, *Interval Analysis*,
    1966; IEEE 1788-2015). Low ends are rounded down and high ends up, to `DIGITS` digits, so the exact set lies within
    the one given; a result too large to be written becomes infinite and nothing raises. Each operand counts as a
    quantity of its own: `x - x` is not zero, and `(new - old) / old` is wider than `new / old - 1`.

    >>> print(Interval.between(1, 2) / Interval.point(4))
    [0.25, 0.5]
    >>> print(Interval.above(20) + Interval.point(1))
    (21, Infinity)
    """

    low: Decimal
    high: Decimal
    low_open: bool = False
    high_open: bool = False

    def __attrs_post_init__(self) -> None:
        low, high = self.low, self.high
        if low.is_nan() or high.is_nan() or low > high:
            raise ArgumentError("interval", f"no set of numbers goes from {low} to {high}")
        if low.is_infinite():
            object.__setattr__(self, "low_open", True)
        if high.is_infinite():
            object.__setattr__(self, "high_open", True)
        if low == high and (self.low_open or self.high_open):
            raise ArgumentError("interval", f"a single number must be finite and have closed ends: {low}")
        # Directed rounding gives 1 - 1 as -0, which is the same number but would be shown.
        if not low and low.is_signed():
            object.__setattr__(self, "low", low.copy_abs())
        if not high and high.is_signed():
            object.__setattr__(self, "high", high.copy_abs())

    @classmethod
    def point(cls, value: Number) -> Interval:
        """One number."""
        number = _decimal(value)
        return cls(number, number)

    @classmethod
    def between(cls, low: Number, high: Number) -> Interval:
        """From `low` to `high`, both included."""
        return cls(_decimal(low), _decimal(high))

    @classmethod
    def around(cls, value: Decimal, reach: Decimal) -> Interval:
        """The numbers that are no further than `reach` from `value`."""
        return cls(_DOWN.subtract(value, reach), _UP.add(value, reach))

    @classmethod
    def at_least(cls, value: Number) -> Interval:
        """From `value` upwards, it included."""
        return cls(_decimal(value), _INFINITY)

    @classmethod
    def at_most(cls, value: Number) -> Interval:
        """Up to `value`, it included."""
        return cls(_MINUS_INFINITY, _decimal(value))

    @classmethod
    def above(cls, value: Number) -> Interval:
        """From `value` upwards, without it."""
        return cls(_decimal(value), _INFINITY, low_open=True)

    @classmethod
    def below(cls, value: Number) -> Interval:
        """Up to `value`, without it."""
        return cls(_MINUS_INFINITY, _decimal(value), high_open=True)

    @classmethod
    def everything(cls) -> Interval:
        """All real numbers."""
        return _EVERYTHING

    def __contains__(self, number: Decimal | int | Fraction) -> bool:
        low, high = self.low, self.high
        return (low < number or (low == number and not self.low_open)) and (
            number < high or (high == number and not self.high_open)
        )

    @property
    def is_point(self) -> bool:
        return self.low == self.high

    @property
    def is_finite(self) -> bool:
        return self.low.is_finite() and self.high.is_finite()

    @property
    def width(self) -> Decimal:
        """The distance between the ends, rounded up; infinite if an end is."""
        return _UP.subtract(self.high, self.low)

    def meets(self, other: Interval) -> bool:
        """Whether the two have a number in common."""
        if self.low > other.high or other.low > self.high:
            return False
        if self.low == other.high:
            return not (self.low_open or other.high_open)
        if other.low == self.high:
            return not (other.low_open or self.high_open)
        return True

    def encloses(self, other: Interval) -> bool:
        """Whether every number of the other is one of this."""
        return (self.low < other.low or (self.low == other.low and (other.low_open or not self.low_open))) and (
            other.high < self.high or (self.high == other.high and (other.high_open or not self.high_open))
        )

    def intersection(self, other: Interval) -> Interval | None:
        """The numbers that both have, or None if there are none."""
        if not self.meets(other):
            return None
        low, low_open = max((self.low, self.low_open), (other.low, other.low_open))
        high, high_closed = min((self.high, not self.high_open), (other.high, not other.high_open))
        return Interval(low, high, low_open, not high_closed)

    def hull(self, other: Interval) -> Interval:
        """The smallest interval that encloses both."""
        low, low_open = min((self.low, self.low_open), (other.low, other.low_open))
        high, high_closed = max((self.high, not self.high_open), (other.high, not other.high_open))
        return Interval(low, high, low_open, not high_closed)

    def __neg__(self) -> Interval:
        return Interval(self.high.copy_negate(), self.low.copy_negate(), self.high_open, self.low_open)

    def __abs__(self) -> Interval:
        if self.low >= 0:
            return self
        if self.high <= 0:
            return -self
        high, closed = max((self.low.copy_negate(), not self.low_open), (self.high, not self.high_open))
        return Interval(_ZERO, high, False, not closed)

    def __add__(self, other: Interval) -> Interval:
        return Interval(
            _DOWN.add(self.low, other.low),
            _UP.add(self.high, other.high),
            self.low_open or other.low_open,
            self.high_open or other.high_open,
        )

    def __sub__(self, other: Interval) -> Interval:
        return Interval(
            _DOWN.subtract(self.low, other.high),
            _UP.subtract(self.high, other.low),
            self.low_open or other.high_open,
            self.high_open or other.low_open,
        )

    def __mul__(self, other: Interval) -> Interval:
        if self.low > 0 and other.low > 0:
            return Interval(
                _DOWN.multiply(self.low, other.low),
                _UP.multiply(self.high, other.high),
                self.low_open or other.low_open,
                self.high_open or other.high_open,
            )
        pairs = [
            (a, b)
            for a in ((self.low, self.low_open), (self.high, self.high_open))
            for b in ((other.low, other.low_open), (other.high, other.high_open))
        ]
        low, low_open = min(_product(_DOWN, a, b) for a, b in pairs)
        high, high_closed = max((end, not is_open) for end, is_open in (_product(_UP, a, b) for a, b in pairs))
        return Interval(low, high, low_open, not high_closed)

    def __truediv__(self, other: Interval) -> Interval:
        """The quotients by the members of `other` except zero; everything if zero lies between its ends."""
        if other.low > 0:
            near, far = (other.low, other.low_open), (other.high, other.high_open)
            low, low_open = _quotient(_DOWN, self.low, self.low_open, far if self.low >= 0 else near)
            high, high_open = _quotient(_UP, self.high, self.high_open, near if self.high >= 0 else far)
            return Interval(low, high, low_open, high_open)
        if other.low < 0 and other.high <= 0:
            return -self / -other
        if other.low == 0 and other.high > 0:
            if not self.low and not self.high:
                return self
            far = (other.high, other.high_open)
            if self.low >= 0:
                low, low_open = _quotient(_DOWN, self.low, self.low_open, far)
                return Interval(low, _INFINITY, low_open)
            if self.high <= 0:
                high, high_open = _quotient(_UP, self.high, self.high_open, far)
                return Interval(_MINUS_INFINITY, high, high_open=high_open)
        return _EVERYTHING

    def scaled(self, factor: Fraction) -> Interval:
        """Every member times an exact number."""
        return self.affine(factor, Fraction(0))

    def affine(self, factor: Fraction, shift: Fraction) -> Interval:
        """Every member times `factor` plus `shift`, without rounding in between."""
        if not factor:
            low, high, low_open, high_open = _ZERO, _ZERO, False, False
        elif factor > 0:
            low, high, low_open, high_open = self.low, self.high, self.low_open, self.high_open
        else:
            low, high, low_open, high_open = self.high, self.low, self.high_open, self.low_open
        times, plus, over = _affine_parts(factor, shift)
        return Interval(
            _DOWN.divide(_WIDE_DOWN.fma(low, times, plus), over),
            _UP.divide(_WIDE_UP.fma(high, times, plus), over),
            low_open,
            high_open,
        )

    def __str__(self) -> str:
        return f"{'[('[self.low_open]}{self.low}, {self.high}{'])'[self.high_open]}"


_EVERYTHING = Interval(_MINUS_INFINITY, _INFINITY)


def affine(number: Decimal, factor: Fraction, shift: Fraction) -> Decimal:
    """A number times `factor` plus `shift`, rounded to `DIGITS` digits.

    >>> affine(Decimal(212), Fraction(5, 9), Fraction(-160, 9))
    Decimal('100')
    """
    times, plus, over = _affine_parts(factor, shift)
    return NEAREST.divide(_WIDE_NEAREST.fma(number, times, plus), over)


def _affine_parts(factor: Fraction, shift: Fraction) -> tuple[Decimal, Decimal, Decimal]:
    """`t`, `p` and `o`, such that x * factor + shift is (x * t + p) / o."""
    return (
        Decimal(factor.numerator * shift.denominator),
        Decimal(shift.numerator * factor.denominator),
        Decimal(factor.denominator * shift.denominator),
    )


def _product(context: Context, a: tuple[Decimal, bool], b: tuple[Decimal, bool]) -> tuple[Decimal, bool]:
    """The product of two ends, and whether it is open.

    A zero that is reached makes the product zero whatever it is multiplied with, be it open or infinite.
    """
    if not a[0] or not b[0]:
        return _ZERO, (bool(a[0]) or a[1]) and (bool(b[0]) or b[1])
    return context.multiply(a[0], b[0]), a[1] or b[1]


def _quotient(context: Context, end: Decimal, is_open: bool, by: tuple[Decimal, bool]) -> tuple[Decimal, bool]:
    """The quotient of two ends, and whether it is open; `by` is not zero."""
    return (context.divide(end, by[0]), is_open or by[1]) if end else (_ZERO, is_open)
