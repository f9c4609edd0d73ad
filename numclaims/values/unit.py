"""What a number counts or measures, and exact conversion between units of the same thing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from types import MappingProxyType
from typing import Literal, overload

from attrs import evolve, field, frozen

from numclaims.errors import ArgumentError, DimensionError
from numclaims.values.dimension import Dimension
from numclaims.values.estimate import Estimate
from numclaims.values.interval import Interval, affine

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
    "derived",
    "money",
]

System = Literal["ucum", "iso4217", "count", "point"]

_DECIMAL_PREFIXES = {
    "yotta Y": 24,
    "zetta Z": 21,
    "exa E": 18,
    "peta P": 15,
    "tera T": 12,
    "giga G": 9,
    "mega M": 6,
    "kilo k": 3,
    "hecto h": 2,
    "deca da": 1,
    "deci d": -1,
    "centi c": -2,
    "milli m": -3,
    "micro u": -6,
    "nano n": -9,
    "pico p": -12,
    "femto f": -15,
    "atto a": -18,
    "zepto z": -21,
    "yocto y": -24,
}
_BINARY_PREFIXES = ("kibi Ki", "mebi Mi", "gibi Gi", "tebi Ti", "pebi Pi", "exbi Ei", "zebi Zi", "yobi Yi")


def _prefixes() -> Iterator[tuple[str, tuple[str, Fraction]]]:
    for prefix, power in _DECIMAL_PREFIXES.items():
        name, code = prefix.split()
        yield name, (code, Fraction(10) ** power)
    for step, prefix in enumerate(_BINARY_PREFIXES, start=1):
        name, code = prefix.split()
        yield name, (code, Fraction(1024) ** step)


PREFIXES: Mapping[str, tuple[str, Fraction]] = MappingProxyType(dict(_prefixes()))
"""The prefixes of SI and of IEC 80000-13 by name, with their UCUM codes and factors."""


@frozen
class Unit:
    """A unit of measurement, a currency, or what a count counts.

    `name` is the canonical singular in British spelling, `code` the UCUM or ISO 4217 code. An amount in this unit times
    `factor` plus `offset` is the amount in the coherent unit of the dimension: of SI where SI has one, `bit`, the
    currency itself, one person.

    A name can stand for several units. `also` has the factors that it has elsewhere, such as the British gallon's, and
    conversion of intervals and estimates then encloses what any of them gives. Between units of one `family` it uses
    `factor` alone, as a gallon is eight pints in either country.

    >>> mile = Unit("mile", "[mi_i]", Dimension("length"), Fraction("1609.344"))
    >>> kilometre = Unit("metre", "m", Dimension("length")).prefixed("kilo")
    >>> mile.convert(Decimal("26.2"), kilometre)
    Decimal('42.1648128')
    >>> print(mile.convert(Interval.between(26, 27), kilometre))
    [41.842944, 43.452288]
    >>> kilometre.per(Unit("hour", "h", Dimension("time"), Fraction(3600))).code
    'km/h'
    """

    name: str
    code: str
    dimension: Dimension
    factor: Fraction = Fraction(1)
    offset: Fraction = Fraction(0)
    system: System = "ucum"
    also: tuple[Fraction, ...] = field(default=(), kw_only=True)
    family: str = field(default="", kw_only=True)

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
        """An amount of this unit in another; raises `DimensionError` if the two measure different things.

        An interval or estimate encloses the exact result; a Decimal is rounded to 34 digits.
        """
        if not self.compatible(to):
            raise DimensionError(self.name, to.name)
        factor = self.factor / to.factor
        shift = (self.offset - to.offset) / to.factor
        if isinstance(amount, Decimal):
            return affine(amount, factor, shift)
        if self == to or (self.family and self.family == to.family) or not (self.also or to.also):
            return amount.affine(factor, shift)
        least = min(self._factors) / max(to._factors)
        most = max(self._factors) / min(to._factors)

        def spread(part: Interval) -> Interval:
            return part.affine(least, shift).hull(part.affine(most, shift))

        if isinstance(amount, Interval):
            return spread(amount)
        return amount.mapped(spread, None if amount.stated is None else affine(amount.stated, factor, shift))

    @property
    def difference(self) -> Unit:
        """The unit of differences: this without its offset. A rise by 10 degrees Celsius is one by 10 kelvins."""
        return evolve(self, offset=Fraction(0)) if self.offset else self

    def prefixed(self, prefix: str) -> Unit:
        """The unit with a prefix, which is given by its name: `kilo`, `mebi`."""
        if prefix not in PREFIXES:
            raise ArgumentError("prefix", f"{prefix!r} is not one of {', '.join(PREFIXES)}")
        code, factor = PREFIXES[prefix]
        return evolve(
            self,
            name=prefix + self.name,
            code=code + self.code,
            factor=self.factor * factor,
            also=tuple(other * factor for other in self.also),
        )

    def per(self, other: Unit) -> Unit:
        """So many of this for each of the other: `kilometre per hour`, `km/h`."""
        name, code = f"{self.name} per {other.name}", f"{self.code}/{_grouped(other.code)}"
        factors = tuple(a / b for a in self._factors for b in other._factors)
        return _compound(name, code, self.dimension / other.dimension, factors, _joint(self, other))

    def times(self, other: Unit) -> Unit:
        """The product of the two: `kilowatt hour`, `kW.h`."""
        name, code = f"{self.name} {other.name}", f"{self.code}.{_grouped(other.code)}"
        factors = tuple(a * b for a in self._factors for b in other._factors)
        return _compound(name, code, self.dimension * other.dimension, factors, _joint(self, other))

    def power(self, exponent: int) -> Unit:
        """The unit times itself: `square kilometre`, `km2`."""
        if exponent == 1:
            return self
        name = f"{_POWERS[exponent]} {self.name}" if exponent in _POWERS else f"{self.name}^{exponent}"
        factors = tuple(factor**exponent for factor in self._factors)
        return _compound(name, f"{_grouped(self.code)}{exponent}", self.dimension**exponent, factors, self.system)

    def __str__(self) -> str:
        return self.name

    @property
    def _factors(self) -> tuple[Fraction, ...]:
        return (self.factor, *self.also)


_POWERS = {2: "square", 3: "cubic"}


def _compound(name: str, code: str, dimension: Dimension, factors: tuple[Fraction, ...], system: System) -> Unit:
    return Unit(name, code, dimension, factors[0], system=system, also=factors[1:])


def _grouped(code: str) -> str:
    return f"({code})" if "/" in code or "." in code else code


def _joint(one: Unit, other: Unit) -> System:
    return other.system if one.system == "ucum" else one.system


def derived(name: str, known: Mapping[str, Unit]) -> Unit | None:
    """The unit of a name that is built from names of known units, or None.

    Names are built as `kilometre per hour`, `square mile` and `megawatt` are, in any combination. A name that is known
    as a whole is not taken apart.

    >>> second = Unit("second", "s", Dimension("time"))
    >>> derived("per square millisecond", {"second": second}) is None
    True
    >>> derived("square millisecond", {"second": second}).code
    'ms2'
    """
    if name in known:
        return known[name]
    above, _, below = name.rpartition(" per ")
    if above:
        top, bottom = derived(above, known), derived(below, known)
        return top.per(bottom) if top and bottom else None
    for exponent, word in _POWERS.items():
        if name.startswith(f"{word} "):
            base = derived(name.removeprefix(f"{word} "), known)
            return base.power(exponent) if base else None
    for prefix in PREFIXES:
        if name.startswith(prefix) and (rest := name.removeprefix(prefix)) in known:
            return known[rest].prefixed(prefix)
    return None


@lru_cache(maxsize=4096)
def counted(noun: str) -> Unit:
    """The unit of a count of things, which is compatible with itself alone: `people`, `{people}`."""
    return Unit(noun, f"{{{noun}}}", Dimension(f"count {noun}"), system="count")


@lru_cache(maxsize=512)
def money(iso: str, name: str) -> Unit:
    """A currency, by its ISO 4217 code and its name; no other converts to it, as no rate holds for ever."""
    return Unit(name, iso, Dimension(f"money {iso}"), system="iso4217")


NUMBER = Unit("number", "1", Dimension("ratio"))
"""A number of nothing in particular; a share may be given by it (0.25) or in per cent, so the two are compatible."""

PERCENT = Unit("percentage", "%", Dimension("ratio"), Fraction(1, 100))
"""A share of something in hundredths."""

PERCENTAGE_POINT = Unit("percentage point", "{pp}", Dimension("percentage point"), system="point")
"""A difference between two percentages; not compatible with a percentage."""

BASIS_POINT = Unit("basis point", "{bp}", Dimension("percentage point"), Fraction(1, 100), system="point")
"""A hundredth of a percentage point."""
