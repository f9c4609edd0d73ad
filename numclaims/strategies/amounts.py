"""Strategies for amounts in units: quantities, percentages and money."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hypothesis import strategies as st

from numclaims.errors import ArgumentError
from numclaims.strategies.numerals import OTHER_NUMBERS, YEARS, Range, Written, chosen, hedges, numbers
from numclaims.strategies.spelled import Spelled
from numclaims.strategies.spelling import Draw, Forms, Names, Number, made_by, spell, usable
from numclaims.strategies.words import table, unit_entries
from numclaims.values.kinds import Kind

__all__ = ["money", "percentages", "quantities"]

_QUANTITY: Forms = {
    "digits": ("plain", "grouped"),
    "words": ("words",),
    "scaled": ("scaled",),
    "american": ("plain", "grouped"),
    "symbol": ("plain", "grouped", "scaled"),
    "glued": ("plain", "grouped"),
    "attributive": ("plain", "grouped"),
    "attributive words": ("words",),
    "other": ("plain", "grouped"),
    **OTHER_NUMBERS,
}
_PERCENTAGE: Forms = {
    "sign": ("plain",),
    "spaced": ("plain",),
    "percent": ("plain",),
    "per cent": ("plain",),
    "words": ("words",),
    "attributive": ("plain",),
    "points": ("plain", "words"),
    "pct": ("plain",),
    "basis points": ("plain",),
}
_MONEY: Forms = {
    "sign": ("plain", "grouped"),
    "short": ("scaled",),
    "scaled": ("scaled",),
    "code": ("plain", "grouped", "scaled"),
    "digits": ("plain", "grouped"),
    "words": ("words",),
    "scaled words": ("scaled",),
    "code behind": ("plain", "grouped", "scaled"),
    "rate": ("plain",),
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

    `units` are canonical names such as "kilometre": those of `lang/en/writing.toml`, or any that has a line in
    `lang/units.toml`. `styles` are some of "digits", "words", "scaled" (with "million"),
    "american" (spelling), "symbol" ("15 km"), "glued" ("15km"), "attributive" ("15-kilometre"), "attributive words" and
    "other" ("15 kilometres an hour"). More ways to write the number are "thin", "no-break" and "narrow" (groups
    with such spaces, the latter two with a decimal comma), "lakh" ("1,50,000"), "power" ("1.5×10⁶"), "vulgar" ("2½"),
    "slashed" ("2 1/2"), "and a half" and "american words".
    `bounds` are those that hedges may state ("=" for no hedge); an attributive has none. `places` is the most decimals.
    Raises ArgumentError for an unknown name, or if none of the styles can write a number of the range.

    Shrinks to the least number, in plain digits, with the first unit.
    """
    wanted, made = Range.of(min_value, max_value, places), hedges(bounds)
    forms = usable(_QUANTITY, chosen("styles", styles, _QUANTITY), wanted)
    entries = unit_entries() if units is not None else table()["units"]
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

    return made_by(build)


def percentages(
    *, min_value: Number = 1, max_value: Number = 100, places: int = 2, styles: Names = None, bounds: Names = None
) -> st.SearchStrategy[Spelled]:
    """Percentages: "30%", "30 %", "2.5 percent", "thirty per cent"; with "points" and "basis points" those.

    `styles` are some of "sign", "spaced", "percent", "per cent", "words", "attributive" ("30-percent"), "pct", "points"
    and "basis points".
    Shrinks to the least number with a percent sign.
    """
    wanted, made = Range.of(min_value, max_value, places), hedges(bounds)
    forms = usable(_PERCENTAGE, chosen("styles", styles, _PERCENTAGE), wanted)
    known = [(style, shape) for style, ways in forms.items() for shape in ways]
    after = {"sign": "%", "spaced": " %", "percent": " percent", "per cent": " per cent", "words": " percent"}
    after |= {"pct": " pct"}

    def build(draw: Draw) -> Spelled:
        (style, shape), hedge = draw(st.sampled_from(known)), draw(made)
        number = draw(numbers(shape, wanted))
        if style in ("points", "basis points"):
            unit = "percentage point" if style == "points" else "basis point"
            text = f"{number.text} {unit}{'' if number.value == 1 else 's'}"
            return spell(text, Kind.PERCENTAGE, style, number.value, unit, hedge)
        if style == "attributive":
            return spell(f"{number.text}-percent", Kind.PERCENTAGE, style, number.value, "percentage")
        return spell(number.text + after[style], Kind.PERCENTAGE, style, number.value, "percentage", hedge)

    return made_by(build)


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
    "scaled" ("$1.5 billion"), "code" ("EUR 300"), "digits" ("300 euros"), "words" ("three hundred euros"), "scaled
    words" ("1.5 billion euros"), "code behind" ("300 EUR") and "rate" ("$80 a barrel"). Shrinks to the least number of
    whole dollars behind a sign.
    """
    wanted, made = Range.of(min_value, max_value, 2), hedges(bounds)
    forms = usable(_MONEY, chosen("styles", styles, _MONEY), wanted)
    entries = table()["currencies"]
    names = chosen("currencies", currencies, entries)
    needs = {"code": "code", "code behind": "code", "digits": "words", "words": "words", "scaled words": "words"}
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
        drawn = numbers(shape, wanted)
        if style == "code behind" and shape.form == "plain":
            drawn = drawn.filter(lambda each: each.value not in YEARS)
        entry, number = entries[name], draw(drawn)
        if style == "code":
            code, name = entry["code"]
            text = f"{code} {number.text}"
        elif style == "code behind":
            code, name = entry["code"]
            text = f"{number.text} {code}"
        elif style == "rate":
            article, thing = draw(st.sampled_from(table()["priced"]["things"]))
            text, name = f"{entry['sign']}{number.text} {article} {thing}", f"{name} per {thing}"
        elif needs.get(style):
            text = f"{number.text} {entry['words'][number.value != 1]}"
        elif style == "short":
            letters = draw(st.sampled_from(_letters(number.power)))
            text = f"{entry['sign']}{number.text.split()[0]}{letters}"
        else:
            text = f"{entry['sign']}{number.text}"
        return spell(text, Kind.MONEY, style, number.value, name, hedge)

    return made_by(build)


def _letters(power: int) -> list[str]:
    """The letters for a power of ten behind a sum of money."""
    words = table()["numbers"]
    return [*words["short"][str(power)], *words["short-money"].get(str(power), ())]


def _writes(style: str, name: str, entry: Mapping[str, Any]) -> bool:
    """Whether a unit is written in a style: it has a symbol, an American spelling, one word."""
    if style in ("symbol", "glued"):
        return "symbol" in entry
    if style in ("american", "other"):
        return style in entry
    return not style.startswith("attributive") or " " not in name


def _measured(style: str, name: str, entry: Mapping[str, Any], number: Written) -> tuple[str, bool]:
    """A number with its unit, and whether it is an attribute."""
    singular, plural = entry.get("name", name), entry["plural"]
    if style == "other":
        return f"{number.text} {entry['other']}", False
    if style.startswith("attributive"):
        return f"{number.text}-{singular}", True
    if style in ("symbol", "glued"):
        return f"{number.text}{' ' if style == 'symbol' else ''}{entry['symbol']}", False
    if style == "american":
        singular, plural = entry["american"]
    return f"{number.text} {singular if number.value == 1 else plural}", False
