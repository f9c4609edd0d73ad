"""What kind of thing is measured."""

from __future__ import annotations

import re
from collections.abc import Iterable

from attrs import field, frozen

__all__ = ["Dimension"]

Powers = tuple[tuple[str, int], ...]

_FORMULAS = {
    "ratio": "",
    "area": "length2",
    "volume": "length3",
    "inverse area": "length-2",
    "speed": "length time-1",
    "acceleration": "length time-2",
    "frequency": "time-1",
    "volume flow": "length3 time-1",
    "density": "mass length-3",
    "linear density": "mass length-1",
    "mass flow": "mass time-1",
    "force": "mass length time-2",
    "pressure": "mass length-1 time-2",
    "energy": "mass length2 time-2",
    "power": "mass length2 time-3",
    "viscosity": "mass length-1 time-1",
    "kinematic viscosity": "length2 time-1",
    "fluidity": "mass-1 length time",
    "radiant exposure": "mass time-2",
    "luminance": "luminosity length-2",
    "charge": "current time",
    "voltage": "mass length2 time-3 current-1",
    "resistance": "mass length2 time-3 current-2",
    "conductance": "mass-1 length-2 time3 current2",
    "capacitance": "mass-1 length-2 time4 current2",
    "inductance": "mass length2 time-2 current-2",
    "magnetic flux": "mass length2 time-2 current-1",
    "magnetic flux density": "mass time-2 current-1",
    "magnetic field strength": "current length-1",
    "radiation exposure": "current time mass-1",
    "absorbed dose": "length2 time-2",
    "catalytic activity": "amount time-1",
    "data rate": "data time-1",
}
"""Dimensions that have a name, in terms of others that have no formula."""


def _powers(parts: str | Iterable[tuple[str, int]]) -> Powers:
    """Powers in their one order; a string is the name of a dimension."""
    if isinstance(parts, str):
        if parts not in _FORMULAS:
            return ((parts, 1),)
        parts = ((base, int(power or 1)) for base, power in re.findall(r"([a-z]++)(-?\d*+)", _FORMULAS[parts]))
    return tuple(sorted((base, power) for base, power in parts if power))


_NAMES = {_powers(name): name for name in _FORMULAS}


@frozen
class Dimension:
    """What kind of thing is measured; amounts convert into each other if they have the same dimension.

    It is a product of powers of base dimensions, and two are equal if they are the same product, however they were
    written. A string names a dimension: one of those known as products of others (`speed`), or else a base dimension,
    which can have any name (`length`, `money EUR`, `count people`).

    >>> Dimension("length") / Dimension("time") == Dimension("speed")
    True
    >>> (Dimension("count people") / Dimension("area")).name
    'count people per area'
    """

    powers: Powers = field(converter=_powers)

    @property
    def name(self) -> str:
        """A readable name, which gives back the dimension if it is that of a base or of a known product."""
        if self.powers in _NAMES:
            return _NAMES[self.powers]
        above = " ".join(_name(base, power) for base, power in self.powers if power > 0)
        below = (_name(base, -power) for base, power in self.powers if power < 0)
        return " per ".join((above or "one", *below))

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


def _name(base: str, power: int) -> str:
    return base if power == 1 else _NAMES.get(((base, power),), f"{base}^{power}")
