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

__all__ = ["FORMS", "Hedge", "Range", "Written", "chosen", "hedges", "numbers", "possible"]

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

    def within(self, low: int, high: Decimal | int, places: int) -> Range | None:
        """The part of the range that a way of writing is for; None if there is none."""
        found = Range(max(self.low, Decimal(low)), min(self.high, Decimal(high)), min(self.places, places))
        return found if _whole(found.low, found.places, up=True) <= _whole(found.high, found.places) else None


class Written(NamedTuple):
    """A number, its text, and the power of ten of its scale word (0 if there is none)."""

    value: Decimal
    text: str
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


def possible(form: str, wanted: Range) -> bool:
    """Whether a number of the range can be written in this form."""
    return wanted.within(*FORMS[form]) is not None


def numbers(form: str, wanted: Range) -> st.SearchStrategy[Written]:
    """Numbers of a range, written in one form; they shrink to the least, without decimals."""
    part = wanted.within(*FORMS[form])
    assert part is not None
    if form == "words":
        return _decimals(part).map(lambda value: Written(value, spelled_out(int(value))))
    if form == "scaled":
        powers = [int(power) for power in table()["numbers"]["scales"] if Decimal(10) ** int(power) <= part.high]
        return st.sampled_from(powers).flatmap(lambda power: _scaled(part, power))
    write = plain if form == "plain" else grouped
    return _decimals(part).map(lambda value: Written(value, write(value)))


def _scaled(part: Range, power: int) -> st.SearchStrategy[Written]:
    """Numbers of a million and more, with a scale word and at most one decimal."""
    unit = Decimal(10) ** power
    mantissas = Range(max(part.low / unit, Decimal(1)), min(part.high / unit, Decimal("999.9")), 1)
    word = table()["numbers"]["scales"][str(power)]
    return _decimals(mantissas).map(lambda value: Written(value.scaleb(power), f"{plain(value)} {word}", power))


def _decimals(part: Range) -> st.SearchStrategy[Decimal]:
    """Decimals of a range; small ones without a fraction first."""

    def with_places(places: int) -> st.SearchStrategy[Decimal]:
        bounds = _whole(part.low, places, up=True), _whole(part.high, places)
        return st.integers(*bounds).map(lambda units: Decimal(units).scaleb(-places))

    useful = [n for n in range(part.places + 1) if _whole(part.low, n, up=True) <= _whole(part.high, n)]
    return st.sampled_from(useful).flatmap(with_places)


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
