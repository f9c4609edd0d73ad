"""Strategies for amounts: quantities, percentages, money, counts, ordinals, fractions and durations."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from decimal import ROUND_CEILING, Decimal
from fractions import Fraction
from math import gcd
from typing import Any, TypeAlias

from hypothesis import strategies as st

from numclaims.errors import ArgumentError
from numclaims.strategies.numerals import FORMS, Hedge, Range, Shape, Written, chosen, hedges, numbers, shapes
from numclaims.strategies.spelled import Spelled
from numclaims.strategies.words import decimal, ordinal_digits, ordinal_words, spelled_out, table
from numclaims.values.kinds import Bound, Kind

__all__ = ["counts", "durations", "fractions", "money", "ordinals", "percentages", "quantities", "spell"]

Number: TypeAlias = int | Decimal
Names: TypeAlias = Collection[str] | None
Draw: TypeAlias = Callable[[st.SearchStrategy[Any]], Any]
Forms: TypeAlias = Mapping[str, tuple[str, ...]]

_QUANTITY: Forms = {
    "digits": ("plain", "grouped"),
    "words": ("words",),
    "scaled": ("scaled",),
    "american": ("plain", "grouped"),
    "symbol": ("plain", "grouped", "scaled"),
    "glued": ("plain", "grouped"),
    "attributive": ("plain", "grouped"),
    "attributive words": ("words",),
}
_PERCENTAGE: Forms = {
    "sign": ("plain",),
    "spaced": ("plain",),
    "percent": ("plain",),
    "per cent": ("plain",),
    "words": ("words",),
    "attributive": ("plain",),
    "points": ("plain", "words"),
}
_MONEY: Forms = {
    "sign": ("plain", "grouped"),
    "short": ("scaled",),
    "scaled": ("scaled",),
    "code": ("plain", "grouped", "scaled"),
    "digits": ("plain", "grouped"),
    "words": ("words",),
    "scaled words": ("scaled",),
}
_COUNT: Forms = {
    "digits": ("plain", "grouped"),
    "words": ("words",),
    "scaled": ("scaled",),
    "attributive": ("plain",),
    "attributive words": ("words",),
}
_FRACTION = ("words", "hyphenated", "in", "out of", "slashed")
_DURATION: Forms = {
    "digits": ("plain", "grouped"),
    "words": ("words",),
    "attributive": ("plain",),
    "attributive words": ("words",),
}


def quantities(
    *,
    min_value: Number = 1,
    max_value: Number = 10**9,
    places: int = 2,
    units: Names = None,
    styles: Names = None,
    bounds: Names = None,
) -> st.SearchStrategy[Spelled]:
    """Measurements: "15 km", "12,500 kilometers", "about 1.2 million tonnes", "15-kilometre".

    `units` are canonical names such as "kilometre". `styles` are some of "digits", "words", "scaled" (with "million"),
    "american" (spelling), "symbol" ("15 km"), "glued" ("15km"), "attributive" ("15-kilometre") and "attributive words".
    `bounds` are those that hedges may state ("=" for no hedge); an attributive has none. `places` is the most decimals.
    Raises ArgumentError for an unknown name, or if none of the styles can write a number of the range.

    Shrinks to the least number, in plain digits, with the first unit.
    """
    wanted, made = Range.of(min_value, max_value, places), hedges(bounds)
    forms = _usable(_QUANTITY, chosen("styles", styles, _QUANTITY), wanted)
    entries = table()["units"]
    names = chosen("units", units, entries)
    known = [
        (style, name, shape)
        for style, ways in forms.items()
        for name in names
        if _writes(style, name, entries[name])
        for shape in ways
    ]
    if not known:
        raise ArgumentError("styles", "no unit is written so")

    def build(draw: Draw) -> Spelled:
        (style, name, shape), hedge = draw(st.sampled_from(known)), draw(made)
        number = draw(numbers(shape, wanted))
        text, attributive = _measured(style, name, entries[name], number)
        return spell(text, Kind.QUANTITY, style, number.value, name, None if attributive else hedge)

    return _strategy(build)


def percentages(
    *, min_value: Number = 1, max_value: Number = 100, places: int = 2, styles: Names = None, bounds: Names = None
) -> st.SearchStrategy[Spelled]:
    """Percentages: "30%", "30 %", "2.5 percent", "thirty per cent"; with the style "points" percentage points.

    `styles` are some of "sign", "spaced", "percent", "per cent", "words", "attributive" ("30-percent") and "points".
    Shrinks to the least number with a percent sign.
    """
    wanted, made = Range.of(min_value, max_value, places), hedges(bounds)
    forms = _usable(_PERCENTAGE, chosen("styles", styles, _PERCENTAGE), wanted)
    known = [(style, shape) for style, ways in forms.items() for shape in ways]
    after = {"sign": "%", "spaced": " %", "percent": " percent", "per cent": " per cent", "words": " percent"}

    def build(draw: Draw) -> Spelled:
        (style, shape), hedge = draw(st.sampled_from(known)), draw(made)
        number = draw(numbers(shape, wanted))
        if style == "points":
            text = f"{number.text} percentage {'point' if number.value == 1 else 'points'}"
            return spell(text, Kind.PERCENTAGE, style, number.value, "percentage point", hedge)
        if style == "attributive":
            return spell(f"{number.text}-percent", Kind.PERCENTAGE, style, number.value, "percentage")
        return spell(number.text + after[style], Kind.PERCENTAGE, style, number.value, "percentage", hedge)

    return _strategy(build)


def money(
    *,
    min_value: Number = 1,
    max_value: Number = 10**12,
    currencies: Names = None,
    styles: Names = None,
    bounds: Names = None,
) -> st.SearchStrategy[Spelled]:
    """Sums of money: "$5", "€2.50", "$1.5bn", "£300 million", "USD 1,200", "five dollars".

    `currencies` are canonical names such as "dollar" and "euro". `styles` are some of "sign", "short" ("$1.5bn"),
    "scaled" ("$1.5 billion"), "code" ("EUR 300"), "digits" ("300 euros"), "words" ("three hundred euros") and "scaled
    words" ("1.5 billion euros"). Shrinks to the least number of whole dollars behind a sign.
    """
    wanted, made = Range.of(min_value, max_value, 2), hedges(bounds)
    forms = _usable(_MONEY, chosen("styles", styles, _MONEY), wanted)
    entries = table()["currencies"]
    names = chosen("currencies", currencies, entries)
    needs = {"code": "code", "digits": "words", "words": "words", "scaled words": "words"}
    known = [
        (style, name, shape)
        for style, ways in forms.items()
        for name in names
        if needs.get(style, "sign") in entries[name]
        for shape in ways
        if shape.power or shape.places != 1
    ]
    if not known:
        raise ArgumentError("styles", "no currency is written so")

    def build(draw: Draw) -> Spelled:
        (style, name, shape), hedge = draw(st.sampled_from(known)), draw(made)
        entry, number = entries[name], draw(numbers(shape, wanted))
        if style == "code":
            code, name = entry["code"]
            text = f"{code} {number.text}"
        elif needs.get(style):
            text = f"{number.text} {entry['words'][number.value != 1]}"
        elif style == "short":
            letters = draw(st.sampled_from(table()["numbers"]["short"][str(number.power)]))
            text = f"{entry['sign']}{number.text.split()[0]}{letters}"
        else:
            text = f"{entry['sign']}{number.text}"
        return spell(text, Kind.MONEY, style, number.value, name, hedge)

    return _strategy(build)


def counts(
    *,
    min_value: Number = 1,
    max_value: Number = 10**9,
    nouns: Mapping[str, str] | None = None,
    styles: Names = None,
    bounds: Names = None,
) -> st.SearchStrategy[Spelled]:
    """Counted things: "12 ships", "twelve ships", "1,200 villagers", "1.2 million trees", "12-member".

    `nouns` maps singulars to plurals; the unit of a count is the singular. `styles` are some of "digits", "words",
    "scaled", "attributive" and "attributive words". Shrinks to the least number of the first noun, in digits.
    """
    wanted, made = Range.of(min_value, max_value), hedges(bounds)
    forms = _usable(_COUNT, chosen("styles", styles, _COUNT), wanted)
    known = [(style, shape) for style, ways in forms.items() for shape in ways]
    plurals = dict(table()["things"] | table()["people"] if nouns is None else nouns)
    if not plurals:
        raise ArgumentError("nouns", "is empty")

    def build(draw: Draw) -> Spelled:
        (style, shape), noun, hedge = draw(st.sampled_from(known)), draw(st.sampled_from(list(plurals))), draw(made)
        number = draw(numbers(shape, wanted))
        if style.startswith("attributive"):
            return spell(f"{number.text}-{noun}", Kind.COUNT, style, number.value, noun)
        text = f"{number.text} {noun if number.value == 1 else plurals[noun]}"
        return spell(text, Kind.COUNT, style, number.value, noun, hedge)

    return _strategy(build)


def ordinals(
    *, min_value: Number = 1, max_value: Number = 999, nouns: Sequence[str] | None = None, styles: Names = None
) -> st.SearchStrategy[Spelled]:
    """Places in a row, with what is ranked: "5th floor", "fifth floor", "twenty-first chapter".

    `nouns` are singulars; `styles` are "digits" and, for numbers below a hundred, "words". Shrinks to "1st floor".
    """
    wanted = Range.of(min_value, max_value)
    low, high = int(max(wanted.low, Decimal(1)).to_integral_value(ROUND_CEILING)), int(wanted.high)
    most = {"digits": high, "words": min(high, 99)}
    names = [name for name in chosen("styles", styles, most) if low <= most[name]]
    ranked = list(table()["ranked"]["nouns"] if nouns is None else nouns)
    if not names or not ranked:
        raise ArgumentError("styles", f"none of them writes an ordinal from {min_value} to {max_value}")

    def build(draw: Draw) -> Spelled:
        style, noun = draw(st.tuples(st.sampled_from(names), st.sampled_from(ranked)))
        number = draw(st.integers(low, most[style]))
        said = ordinal_words(number) if style == "words" else ordinal_digits(number)
        return spell(f"{said} {noun}", Kind.ORDINAL, style, Decimal(number), noun)

    return _strategy(build)


def fractions(
    *,
    min_value: Fraction | Number = 0,
    max_value: Fraction | Number = 1,
    styles: Names = None,
    bounds: Names = None,
) -> st.SearchStrategy[Spelled]:
    """Fractions below one: "a third", "two thirds", "two-thirds", "one in five", "three out of four", "3/4".

    `styles` are some of "words", "hyphenated", "in", "out of" and "slashed". The value is the nearest decimal to 28
    digits. Shrinks to "half".
    """
    made = hedges(bounds)
    names = chosen("styles", styles, _FRACTION)
    known = [
        (style, Fraction(above, below), text)
        for below in map(int, table()["fractions"])
        for above in range(1, below)
        if gcd(above, below) == 1 and min_value <= Fraction(above, below) <= max_value
        for style in names
        if (text := _parted(style, above, below)) is not None
    ]
    if not known:
        raise ArgumentError("min_value", f"no fraction from {min_value} to {max_value} is written in these styles")

    def build(draw: Draw) -> Spelled:
        style, ratio, text = draw(st.sampled_from(known))
        return spell(text, Kind.FRACTION, style, decimal(ratio), None, draw(made))

    return _strategy(build)


def durations(
    *,
    min_value: Number = 1,
    max_value: Number = 2000,
    units: Names = None,
    styles: Names = None,
    bounds: Names = None,
) -> st.SearchStrategy[Spelled]:
    """Lengths of time, in whole units: "3 days", "three days", "18 months", "3-year"; with their TIMEX3 value.

    `units` are "day", "week", "month", "year", "hour", "minute" and "decade"; `styles` are some of "digits", "words",
    "attributive" and "attributive words". Shrinks to the least number of days in digits.
    """
    wanted, made = Range.of(min_value, max_value), hedges(bounds)
    forms = _usable(_DURATION, chosen("styles", styles, _DURATION), wanted)
    known = [(style, shape) for style, ways in forms.items() for shape in ways]
    entries = table()["times"]
    names = chosen("units", units, entries)

    def build(draw: Draw) -> Spelled:
        (style, shape), unit, hedge = draw(st.sampled_from(known)), draw(st.sampled_from(names)), draw(made)
        number = draw(numbers(shape, wanted))
        plural, code = entries[unit]
        times = {"timex_type": "DURATION", "timex_value": code.format(int(number.value))}
        if style.startswith("attributive"):
            return spell(f"{number.text}-{unit}", Kind.DURATION, style, number.value, unit, **times)
        text = f"{number.text} {unit if number.value == 1 else plural}"
        return spell(text, Kind.DURATION, style, number.value, unit, hedge, **times)

    return _strategy(build)


def spell(
    text: str,
    kind: Kind,
    style: str,
    value: Decimal | None,
    unit: str | None,
    hedge: Hedge | None = None,
    **more: Any,
) -> Spelled:
    """A claim with a hedge before it."""
    before = "" if hedge is None else f"{hedge.words} "
    return Spelled(
        text=text,
        phrase=before + text,
        start=len(before),
        end=len(before) + len(text),
        kind=kind,
        style=style,
        value=value,
        unit=unit,
        bound=Bound.EXACT if hedge is None else hedge.bound,
        **more,
    )


def _strategy(build: Callable[[Draw], Spelled]) -> st.SearchStrategy[Spelled]:
    @st.composite
    def drawn(draw: Draw) -> Spelled:
        return build(draw)

    return drawn()


def _usable(known: Forms, names: Sequence[str], wanted: Range) -> dict[str, list[Shape]]:
    """The styles that can write a number of the range, each with the shapes that its number can have."""
    found = {name: [shape for form in known[name] for shape in shapes(form, wanted)] for name in names}
    usable = {name: ways for name, ways in found.items() if ways}
    if not usable:
        reach = "; ".join(f"{form} {FORMS[form][0]} to {FORMS[form][1]}" for name in names for form in known[name])
        raise ArgumentError("styles", f"none of them writes a number from {wanted.low} to {wanted.high} ({reach})")
    return usable


def _writes(style: str, name: str, entry: Mapping[str, Any]) -> bool:
    """Whether a unit is written in a style: it has a symbol, an American spelling, one word."""
    if style in ("symbol", "glued"):
        return "symbol" in entry
    if style == "american":
        return "american" in entry
    return not style.startswith("attributive") or " " not in name


def _measured(style: str, name: str, entry: Mapping[str, Any], number: Written) -> tuple[str, bool]:
    """A number with its unit, and whether it is an attribute."""
    singular, plural = entry.get("name", name), entry["plural"]
    if style.startswith("attributive"):
        return f"{number.text}-{singular}", True
    if style in ("symbol", "glued"):
        return f"{number.text}{' ' if style == 'symbol' else ''}{entry['symbol']}", False
    if style == "american":
        singular, plural = entry["american"]
    return f"{number.text} {singular if number.value == 1 else plural}", False


def _parted(style: str, above: int, below: int) -> str | None:
    """A fraction in a style; None where nobody writes it so."""
    singular, plural = table()["fractions"][str(below)]
    if style == "slashed":
        return f"{above}/{below}"
    if style in ("in", "out of"):
        return f"{spelled_out(above)} {style} {spelled_out(below)}" if below > 2 else None
    if style == "hyphenated":
        return f"{spelled_out(above)}-{singular if above == 1 else plural}"
    if above == 1:
        return singular if below == 2 else f"a {singular}"
    return f"{spelled_out(above)} {plural}"
