"""Strategies for what is counted: things, places in a row, parts of a whole and units of time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import ROUND_CEILING, Decimal
from fractions import Fraction
from math import gcd

from hypothesis import strategies as st

from numclaims.errors import ArgumentError
from numclaims.strategies.numerals import Range, chosen, hedges, numbers
from numclaims.strategies.spelled import Spelled
from numclaims.strategies.spelling import Draw, Forms, Names, Number, made_by, spell, usable
from numclaims.strategies.words import decimal, ordinal_digits, ordinal_words, spelled_out, table
from numclaims.values.kinds import Kind

__all__ = ["counts", "durations", "fractions", "ordinals"]

_COUNT: Forms = {
    "digits": ("plain", "grouped"),
    "words": ("words",),
    "scaled": ("scaled",),
    "attributive": ("plain",),
    "attributive words": ("words",),
    "short": ("short",),
    "dozens": ("dozens",),
    "thin": ("thin",),
    "no-break": ("no-break",),
    "lakh": ("lakh",),
    "american words": ("american words",),
}
_FRACTION = ("words", "hyphenated", "in", "out of", "slashed")
_DURATION: Forms = {
    "digits": ("plain", "grouped"),
    "words": ("words",),
    "attributive": ("plain",),
    "attributive words": ("words",),
}


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
    "scaled", "attributive", "attributive words", "short" ("12K ships"), "dozens" ("two dozen ships"), "thin" and
    "no-break" (spaces between groups), "lakh" ("1,50,000 ships") and "american words". Shrinks to the least number of
    the first noun, in digits.
    """
    wanted, made = Range.of(min_value, max_value), hedges(bounds)
    forms = usable(_COUNT, chosen("styles", styles, _COUNT), wanted)
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

    return made_by(build)


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

    return made_by(build)


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

    return made_by(build)


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
    forms = usable(_DURATION, chosen("styles", styles, _DURATION), wanted)
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

    return made_by(build)


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
