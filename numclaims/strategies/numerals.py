"""Strategies for numbers as they are written: in digits, with and without grouping, in words, with a scale word."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from fractions import Fraction
from typing import NamedTuple, TypeVar

from hypothesis import strategies as st

from numclaims.errors import ArgumentError
from numclaims.strategies.words import grouped, plain, spelled_out, table
from numclaims.values.kinds import Bound

__all__ = ["FORMS", "Hedge", "Range", "Shape", "Written", "chosen", "hedges", "numbers", "shapes"]

Name = TypeVar("Name", bound=str)


class Range(NamedTuple):
    """From `low` to `high`, with at most `places` decimals."""

    low: Decimal
    high: Decimal
    places: int

    @classmethod
    def of(cls, min_value: object, max_value: object, places: object = 0) -> Range:
        """The range that a strategy's arguments ask for; ArgumentError if they make none."""
        low, high = _number("min_value", min_value), _number("max_value", max_value)
        if low < 0:
            raise ArgumentError("min_value", f"{low} is less than 0")
        if low > high:
            raise ArgumentError("min_value", f"{low} is more than max_value, {high}")
        if not isinstance(places, int) or isinstance(places, bool) or not 0 <= places <= 9:
            raise ArgumentError("places", f"{places!r} is not a whole number from 0 to 9")
        return cls(low, high, places)


class Written(NamedTuple):
    """A number, its text, and the power of ten of its scale word (0 if there is none)."""

    value: Decimal
    text: str
    power: int = 0


class Shape(NamedTuple):
    """A way to write a number: its form, how many decimals it has, and the power of ten of its scale word."""

    form: str
    places: int
    power: int = 0


class Hedge(NamedTuple):
    """Words before a number, the bound that they state, and how far they let the number be off, as a share of it."""

    words: str
    bound: Bound
    slack: Fraction


_FAR = 10**15
FORMS = {
    "plain": (0, 99_999, 9),
    "grouped": (1000, _FAR, 2),
    "words": (0, 9999, 0),
    "scaled": (10**6, _FAR, 0),
}
"""Ways to write a number: the least and the greatest that writers write so, and the most decimals."""


def shapes(form: str, wanted: Range) -> list[Shape]:
    """The ways to write numbers of a range in this form, those without decimals first."""
    low, high, places = FORMS[form]
    powers = [int(power) for power in table()["numbers"]["scales"]] if form == "scaled" else [0]
    most = 1 if form == "scaled" else min(wanted.places, places)
    part = Range(max(wanted.low, Decimal(low)), min(wanted.high, Decimal(high)), most)
    known = [Shape(form, decimals, power) for power in powers for decimals in range(most + 1)]
    return [shape for shape in known if _units(shape, part)]


def numbers(shape: Shape, wanted: Range) -> st.SearchStrategy[Written]:
    """Numbers of a range, written in one way; they shrink to the least."""
    low, high, _ = FORMS[shape.form]
    units = _units(shape, Range(max(wanted.low, Decimal(low)), min(wanted.high, Decimal(high)), 0))
    return st.integers(units[0], units[-1]).map(lambda number: _said(Decimal(number).scaleb(-shape.places), shape))


def _units(shape: Shape, part: Range) -> range:
    """The numbers of a range, in units of their last digit."""
    unit = Decimal(10) ** shape.power
    low, high = part.low / unit, part.high / unit
    if shape.power:
        low, high = max(low, Decimal(1)), min(high, Decimal("999.9"))
    return range(_whole(low, shape.places, up=True), _whole(high, shape.places) + 1)


def _said(value: Decimal, shape: Shape) -> Written:
    """A number, as it is in front of its scale word, in full."""
    if shape.form == "words":
        return Written(value, spelled_out(int(value)))
    if shape.form == "scaled":
        word = table()["numbers"]["scales"][str(shape.power)]
        return Written(value.scaleb(shape.power), f"{plain(value)} {word}", shape.power)
    return Written(value, plain(value) if shape.form == "plain" else grouped(value))


def _whole(value: Decimal, places: int, *, up: bool = False) -> int:
    return int(value.scaleb(places).to_integral_value(ROUND_CEILING if up else ROUND_FLOOR))


def chosen(argument: str, wanted: Collection[str] | None, known: Iterable[str]) -> Sequence[str]:
    """The names that are wanted, in the order in which they are known; all of them if `wanted` is None."""
    names = list(known)
    if wanted is None:
        return names
    if isinstance(wanted, str):
        raise ArgumentError(argument, f"must be a collection of names, not the string {wanted!r}")
    unknown = [name for name in wanted if name not in names]
    if unknown:
        raise ArgumentError(argument, f"no {unknown[0]!r}; there is {', '.join(names)}")
    if not wanted:
        raise ArgumentError(argument, "is empty")
    return [name for name in names if name in wanted]


def hedges(bounds: Collection[str] | None) -> st.SearchStrategy[Hedge | None]:
    """Hedges that state one of some bounds; None for no hedge, which comes first where `=` is one of them."""
    names = chosen("bounds", bounds, [bound.value for bound in Bound])
    found = [
        Hedge(words, Bound(bound), Fraction(slack))
        for words, (bound, slack) in table()["hedges"].items()
        if bound in names
    ]
    if "=" not in names:
        return st.sampled_from(found)
    return st.one_of(st.none(), st.sampled_from(found)) if found else st.none()


def _number(argument: str, value: object) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, (int, Decimal)):
        raise ArgumentError(argument, f"must be an int or a Decimal, not {type(value).__name__}")
    number = Decimal(value)
    if not number.is_finite():
        raise ArgumentError(argument, f"{value} is not finite")
    return number
