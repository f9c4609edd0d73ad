"""What a number counts or measures, and exact conversion between units of the same thing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import MAX_EMAX, MIN_EMIN, Context, Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Literal, overload

from attrs import evolve, field, frozen

from numclaims.errors import ArgumentError, DimensionError
from numclaims.values.estimate import Estimate
from numclaims.values.interval import DIGITS, Interval

__all__ = [
    "BASIS_POINT",
    "NUMBER",
    "PERCENT",
    "PERCENTAGE_POINT",
    "PREFIXES",
    "Dimension",
    "System",
    "Unit",
    "counted",
    "money",
]

System = Literal["ucum", "iso4217", "count", "point"]
Powers = tuple[tuple[str, int], ...]

_NEAREST = Context(prec=DIGITS, Emin=MIN_EMIN, Emax=MAX_EMAX, traps=[])
_WIDE = Context(prec=20 * DIGITS, Emin=MIN_EMIN, Emax=MAX_EMAX, traps=[])

PREFIXES: Mapping[str, tuple[str, Fraction]] = {
    **{
        name: (code, Fraction(10) ** power)
        for name, code, power in (
            ("yotta", "Y", 24),
            ("zetta", "Z", 21),
            ("exa", "E", 18),
            ("peta", "P", 15),
            ("tera", "T", 12),
            ("giga", "G", 9),
            ("mega", "M", 6),
            ("kilo", "k", 3),
            ("hecto", "h", 2),
            ("deca", "da", 1),
            ("deci", "d", -1),
            ("centi", "c", -2),
            ("milli", "m", -3),
            ("micro", "u", -6),
            ("nano", "n", -9),
            ("pico", "p", -12),
            ("femto", "f", -15),
            ("atto", "a", -18),
            ("zepto", "z", -21),
            ("yocto", "y", -24),
        )
    },
    **{
        name: (code, Fraction(1024) ** step)
        for step, (name, code) in enumerate(
            (
                ("kibi", "Ki"),
                ("mebi", "Mi"),
                ("gibi", "Gi"),
                ("tebi", "Ti"),
                ("pebi", "Pi"),
                ("exbi", "Ei"),
                ("zebi", "Zi"),
                ("yobi", "Yi"),
            ),
            start=1,
        )
    },
}
"""SI and IEC prefixes: UCUM code and factor by name."""

_NAMED: Mapping[str, Mapping[str, int]] = {
    "ratio": {},
    "area": {"length": 2},
    "volume": {"length": 3},
    "speed": {"length": 1, "time": -1},
    "acceleration": {"length": 1, "time": -2},
    "frequency": {"time": -1},
    "force": {"mass": 1, "length": 1, "time": -2},
    "pressure": {"mass": 1, "length": -1, "time": -2},
    "energy": {"mass": 1, "length": 2, "time": -2},
    "power": {"mass": 1, "length": 2, "time": -3},
    "density": {"mass": 1, "length": -3},
    "volume flow": {"length": 3, "time": -1},
    "mass flow": {"mass": 1, "time": -1},
    "data rate": {"data": 1, "time": -1},
}


def _powers(parts: str | Iterable[tuple[str, int]]) -> Powers:
    if isinstance(parts, str):
        parts = _NAMED.get(parts, {parts: 1}).items()
    return tuple(sorted((base, power) for base, power in parts if power))


_NAMES = {_powers(formula.items()): name for name, formula in _NAMED.items()}


@frozen
class Dimension:
    """What kind of thing is measured; two units convert into each other if they have the same dimension.

    >>> Dimension("length") / Dimension("time") == Dimension("speed")
    True
    """

    powers: Powers = field(converter=_powers)

    @property
    def name(self) -> str:
        """A readable name: `length`, `speed`, `money EUR`, `count people per area`."""
        known = _NAMES.get(self.powers)
        if known is not None:
            return known
        over = [_power_name(base, power) for base, power in self.powers if power > 0]
        under = [_power_name(base, -power) for base, power in self.powers if power < 0]
        return " per ".join([" ".join(over) or "one", *under])

    def __str__(self) -> str:
        return self.name

    def __mul__(self, other: Dimension) -> Dimension:
        powers = dict(self.powers)
        for base, power in other.powers:
            powers[base] = powers.get(base, 0) + power
        return Dimension(powers.items())

    def __truediv__(self, other: Dimension) -> Dimension:
        return self * other**-1

    def __pow__(self, exponent: int) -> Dimension:
        return Dimension((base, power * exponent) for base, power in self.powers)


def _power_name(base: str, power: int) -> str:
    return base if power == 1 else _NAMES.get(((base, power),), f"{base}^{power}")


@frozen
class Unit:
    """A unit: `name` is its canonical singular, `code` its UCUM or ISO 4217 code.

    A value in this unit times `factor` plus `offset` is the value in the coherent unit of the dimension.
    """

    name: str
    code: str
    dimension: Dimension
    factor: Fraction = Fraction(1)
    offset: Fraction = Fraction(0)
    system: System = "ucum"

    def compatible(self, other: Unit) -> bool:
        """Whether amounts of one can be written in the other."""
        return self.dimension == other.dimension

    @overload
    def convert(self, amount: Decimal, to: Unit) -> Decimal: ...
    @overload
    def convert(self, amount: Interval, to: Unit) -> Interval: ...
    @overload
    def convert(self, amount: Estimate, to: Unit) -> Estimate: ...
    def convert(self, amount: Decimal | Interval | Estimate, to: Unit) -> Decimal | Interval | Estimate:
        """The amount, which is in this unit, in another; raises `DimensionError` if they measure different things."""
        if not self.compatible(to):
            raise DimensionError(self.name, to.name)
        factor = self.factor / to.factor
        shift = (self.offset - to.offset) / to.factor
        if isinstance(amount, Decimal):
            above = _WIDE.fma(
                amount,
                Decimal(factor.numerator * shift.denominator),
                Decimal(shift.numerator * factor.denominator),
            )
            return _NEAREST.divide(above, Decimal(factor.denominator * shift.denominator))
        return amount.affine(factor, shift)

    @property
    def difference(self) -> Unit:
        """The unit for differences: the same without its offset."""
        return evolve(self, offset=Fraction(0)) if self.offset else self

    def prefixed(self, prefix: str) -> Unit:
        """The unit with a prefix, given by name: `kilo`, `mebi`."""
        if prefix not in PREFIXES:
            raise ArgumentError("prefix", f"no prefix {prefix!r}; there is {', '.join(PREFIXES)}")
        code, factor = PREFIXES[prefix]
        return evolve(self, name=prefix + self.name, code=code + self.code, factor=self.factor * factor)

    def per(self, other: Unit) -> Unit:
        """This for each of the other: `kilometre per hour`, `km/h`."""
        return Unit(
            f"{self.name} per {other.name}",
            f"{self.code}/{_grouped(other.code)}",
            self.dimension / other.dimension,
            self.factor / other.factor,
            system=_joint(self, other),
        )

    def times(self, other: Unit) -> Unit:
        """The product of the two: `kilowatt hour`, `kW.h`."""
        return Unit(
            f"{self.name} {other.name}",
            f"{self.code}.{_grouped(other.code)}",
            self.dimension * other.dimension,
            self.factor * other.factor,
            system=_joint(self, other),
        )

    def power(self, exponent: int) -> Unit:
        """The unit multiplied with itself: `square kilometre`, `km2`."""
        if exponent == 1:
            return self
        named = {2: f"square {self.name}", 3: f"cubic {self.name}"}
        return Unit(
            named.get(exponent, f"{self.name}^{exponent}"),
            f"{_grouped(self.code)}{exponent}",
            self.dimension**exponent,
            self.factor**exponent,
            system=self.system,
        )


def _grouped(code: str) -> str:
    return f"({code})" if "/" in code or "." in code else code


def _joint(one: Unit, other: Unit) -> System:
    return other.system if one.system == "ucum" else one.system


@lru_cache(maxsize=4096)
def counted(noun: str) -> Unit:
    """The unit of a count of things: `people`, `{people}`."""
    return Unit(noun, f"{{{noun}}}", Dimension(f"count {noun}"), system="count")


@lru_cache(maxsize=512)
def money(iso: str, name: str) -> Unit:
    """The unit of a currency, by its ISO 4217 code."""
    return Unit(name, iso, Dimension(f"money {iso}"), system="iso4217")


NUMBER = Unit("number", "1", Dimension("ratio"))
PERCENT = Unit("percentage", "%", Dimension("ratio"), Fraction(1, 100))
PERCENTAGE_POINT = Unit("percentage point", "{pp}", Dimension("percentage point"), system="point")
BASIS_POINT = Unit("basis point", "{bp}", Dimension("percentage point"), Fraction(1, 100), system="point")
