"""Strategies for numbers as they are written: in digits with any grouping, in words, with scale words or fractions."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from fractions import Fraction
from typing import Final, NamedTuple, TypeVar

from hypothesis import strategies as st

from numclaims.errors import ArgumentError
from numclaims.strategies.words import (
    and_a_fraction,
    digitwise,
    grouped,
    lakh_grouped,
    long_words,
    plain,
    raised,
    spelled_out,
    table,
)
from numclaims.values.kinds import Bound

__all__ = [
    "FORMS",
    "OTHER_NUMBERS",
    "YEARS",
    "Hedge",
    "Range",
    "Shape",
    "Written",
    "chosen",
    "hedges",
    "numbers",
    "shapes",
]

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
    """Words beside a number, the bound that they state, and how far they let the number be off, as a share of it."""

    words: str
    bound: Bound
    slack: Fraction
    behind: bool = False


_FAR = 10**15
FORMS = {
    "plain": (0, 99_999, 9),
    "grouped": (1000, _FAR, 2),
    "words": (0, 9999, 0),
    "scaled": (10**6, _FAR, 0),
    "thin": (1000, _FAR, 2),
    "no-break": (1000, _FAR, 2),
    "narrow": (1000, _FAR, 2),
    "lakh": (10**5, _FAR, 2),
    "power": (10**6, _FAR, 0),
    "exponent": (10**6, _FAR, 0),
    "long words": (0, _FAR - 1, 0),
    "american words": (0, _FAR - 1, 0),
    "spoken": (0, 99, 2),
    "short": (1000, _FAR, 0),
    "scaled words": (10**6, _FAR - 1, 0),
    "vulgar": (1, 99, 0),
    "slashed": (1, 99, 0),
    "and a half": (1, 99, 0),
    "dozens": (12, 99 * 12, 0),
}
"""Ways to write a number: the least and the greatest that writers write so, and the most decimals."""
OTHER_NUMBERS: Final = {
    form: (form,)
    for form in ("thin", "no-break", "narrow", "lakh", "power", "vulgar", "slashed", "and a half", "american words")
}
"""Ways to write a number that writers of few countries or few trades have, as styles of their own."""
YEARS: Final = range(1000, 3000)
"""What could be a year, if it is in plain digits and no unit in words stands beside it."""
_POWERED: Final = frozenset({"scaled", "short", "power", "exponent", "scaled words"})
"""Forms in which a power of ten stands apart from the first digits."""
_QUARTERS: Final = frozenset({"vulgar", "slashed", "and a half"})
"""Forms whose numbers end in quarters."""


def shapes(form: str, wanted: Range) -> list[Shape]:
    """The ways to write numbers of a range in this form, those without decimals first."""
    low, high, places = FORMS[form]
    powers = [0]
    if form in _POWERED:
        powers = list(map(int, table()["numbers"]["short" if form == "short" else "scales"]))
    most = min(wanted.places, places)
    if form in _POWERED:
        most = 0 if form == "scaled words" else 1
    part = Range(max(wanted.low, Decimal(low)), min(wanted.high, Decimal(high)), most)
    known = [Shape(form, decimals, power) for power in powers for decimals in range(most + 1)]
    return [shape for shape in known if _units(shape, part)]


def numbers(shape: Shape, wanted: Range) -> st.SearchStrategy[Written]:
    """Numbers of a range, written in one way; they shrink to the least."""
    low, high, _ = FORMS[shape.form]
    units = _units(shape, Range(max(wanted.low, Decimal(low)), min(wanted.high, Decimal(high)), 0))
    whole = _drawn(units, 10**shape.places).map(lambda number: Decimal(number).scaleb(-shape.places))
    if shape.form in _QUARTERS:
        return st.builds(_with_part, whole, st.sampled_from(list(table()["quarters"])), st.just(shape.form))
    if shape.form == "short":
        letters = st.sampled_from(table()["numbers"]["short"][str(shape.power)])
        return st.builds(lambda value, sign: Written(value.scaleb(shape.power), plain(value) + sign), whole, letters)
    return whole.map(lambda value: _said(value, shape))


def _drawn(units: range, parts: int) -> st.SearchStrategy[int]:
    """Numbers of a range; the decimals are drawn by themselves, so that a number shrinks to one without them."""
    if parts == 1:
        return st.integers(units[0] // units.step, units[-1] // units.step).map(lambda number: number * units.step)
    whole = st.integers(units[0] // parts, units[-1] // parts)
    return st.builds(
        lambda number, part: min(max(number * parts + part, units[0]), units[-1]), whole, st.integers(0, parts - 1)
    )


def _units(shape: Shape, part: Range) -> range:
    """The numbers of a range, in units of their last digit."""
    unit = Decimal(10) ** shape.power
    low, high = part.low / unit, part.high / unit
    if shape.power:
        low, high = max(low, Decimal(1)), min(high, Decimal("999.9"))
    step = 12 if shape.form == "dozens" else 1
    first, last = _whole(low, shape.places, up=True), _whole(high, shape.places)
    return range(-(-first // step) * step, last + 1, step)


def _said(value: Decimal, shape: Shape) -> Written:
    """A number, as it is in front of its scale word, in full."""
    power = shape.power
    if power:
        word = table()["numbers"]["scales"][str(power)]
        text = {
            "scaled": f"{plain(value)} {word}",
            "scaled words": f"{spelled_out(int(value))} {word}",
            "power": f"{plain(value)}×10{raised(power)}",
            "exponent": f"{plain(value)}e{power}",
        }[shape.form]
        return Written(value.scaleb(power), text, power)
    return Written(value, _IN_FULL[shape.form](value))


_IN_FULL: Final[Mapping[str, Callable[[Decimal], str]]] = {
    "plain": plain,
    "grouped": grouped,
    "words": lambda value: spelled_out(int(value)),
    "thin": lambda value: grouped(value).replace(",", "\u2009"),
    "no-break": lambda value: grouped(value).translate({ord(","): "\u00a0", ord("."): ","}),
    "narrow": lambda value: grouped(value).translate({ord(","): "\u202f", ord("."): ","}),
    "lakh": lakh_grouped,
    "long words": lambda value: long_words(int(value)),
    "american words": lambda value: long_words(int(value), american=True),
    "spoken": digitwise,
    "dozens": lambda value: f"{spelled_out(int(value) // 12)} dozen" if value > 12 else "a dozen",
}


def _with_part(whole: Decimal, part: str, form: str) -> Written:
    """A whole number with a part of one behind it: "2½", "2 1/2", "two and a half"."""
    value, character, words = table()["quarters"][part]
    number = whole + Decimal(value)
    if form == "and a half":
        return Written(number, and_a_fraction(int(whole), words))
    return Written(number, f"{whole}{character}" if form == "vulgar" else f"{whole} {part}")


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


def hedges(bounds: Collection[str] | None, *, everyday: bool = False) -> st.SearchStrategy[Hedge | None]:
    """Hedges that state one of some bounds; None for no hedge, which comes first where `=` is one of them.

    `everyday` leaves out those that stand behind the number and those that are rare.
    """
    names = chosen("bounds", bounds, [bound.value for bound in Bound])
    lists = ("hedges",) if everyday else ("hedges", "rare-hedges", "hedges-behind")
    found = [
        Hedge(words, Bound(bound), Fraction(slack), name == "hedges-behind")
        for name in lists
        for words, (bound, slack) in table()[name].items()
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
