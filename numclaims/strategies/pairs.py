"""Strategies for two numbers that belong together: ranges, ratios, scores, and measurements in two units."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from hypothesis import strategies as st

from numclaims.errors import ArgumentError
from numclaims.strategies.numerals import chosen
from numclaims.strategies.spelled import Spelled
from numclaims.strategies.spelling import Draw, Names, made_by, spell
from numclaims.strategies.words import grouped, spelled_out, table
from numclaims.values.kinds import Kind

__all__ = ["compounds", "ranges", "ratios", "scores"]

_LINKS: Final = {
    "hyphen": "{low}-{high}",
    "dash": "{low}–{high}",
    "to": "{low} to {high}",
    "between": "between {low} and {high}",
    "twice": "{low_unit} to {high}",
    "between twice": "between {low_unit} and {high}",
    "words": "{low} to {high}",
    "attributive": "{low}-to-{high}",
    "attributive apart": "{low}- to {high}",
}
"""How the ends of a range are joined. A unit belongs to the second end, or to both."""
_RANGED: Final = (Kind.QUANTITY, Kind.PERCENTAGE, Kind.MONEY, Kind.COUNT)
_UNSCALED: Final = 1000
"""From here on a number has no scale word."""
_SCORE: Final = {"hyphen": "-", "dash": "–"}
_RATIO: Final = {
    "digits": "{digits} to 1",
    "words": "{words} to one",
    "hyphenated": "{digits}-to-1",
    "hyphenated words": "{words}-to-one",
    "attributive fold": "{words}-fold",
    "attributive digits": "{digits}-fold",
}


def ranges(
    *, min_value: int = 1, max_value: int = 10**6, kinds: Names = None, styles: Names = None, scaled: bool | None = None
) -> st.SearchStrategy[Spelled]:
    """Ranges: "5-7 km", "between 5% and 7%", "$160 to $180", "24 to 33 billion euros", "ten to twelve ships".

    `kinds` are some of "quantity", "percentage", "money" and "count". `styles` are some of "hyphen", "dash", "to",
    "between", "twice" ("5 km to 7 km", not of counts), "between twice", "words", "attributive" ("5-to-7-kilometre")
    and "attributive apart" ("5- to 7-kilometre"). `scaled` asks for ranges with one "million" or "billion" for both
    ends where it can stand, or for none; by default some have it. Both ends are whole numbers from `min_value` to
    `max_value`, before the scale word. Shrinks to two small numbers with a hyphen between them.
    """
    if not 1 <= min_value < max_value:
        raise ArgumentError("min_value", f"{min_value} is not between 1 and max_value, {max_value}")
    wanted = [Kind(name) for name in chosen("kinds", kinds, [kind.value for kind in _RANGED])]
    known = [
        (style, kind, measure)
        for style in chosen("styles", styles, _LINKS)
        for kind in wanted
        if kind is not (Kind.COUNT if style.endswith("twice") else Kind.MONEY if "attr" in style else None)
        for measure in _measures(kind, attributive=style.startswith("attributive"))
    ]
    if not known:
        raise ArgumentError("styles", "none of these kinds is written so")
    scales: dict[str, str] = table()["numbers"]["scales"]
    powers = [0, *map(int, scales)] if scaled is None else [*map(int, scales)] if scaled else [0, 0]

    def build(draw: Draw) -> Spelled:
        style, kind, (before, after, unit) = draw(st.sampled_from(known))
        most = min(max_value, min_value + 98 if style == "words" else max_value)
        low = draw(st.integers(min_value, most - 1))
        high = draw(st.integers(low + 1, min(most, max(low + 1, low * 9))))
        power = draw(st.sampled_from(powers))
        if kind is Kind.PERCENTAGE or style.startswith("attributive") or high >= _UNSCALED:
            power = 0
        word = f" {scales[str(power)]}" if power else ""
        said = [spelled_out(number) if style == "words" else grouped(Decimal(number)) for number in (low, high)]
        double = style.endswith("twice")
        parts = {
            "low": before + said[0],
            "low_unit": before + said[0] + word + after,
            "high": (before if double or style in ("to", "between") else "") + said[1] + word + after,
        }
        phrase = _LINKS[style].format(**parts)
        start = len("between ") if phrase.startswith("between ") else 0
        return Spelled(
            text=phrase[start:],
            phrase=phrase,
            start=start,
            end=len(phrase),
            kind=kind,
            style=style,
            low=Decimal(low).scaleb(power),
            high=Decimal(high).scaleb(power),
            unit=unit,
        )

    return made_by(build)


def ratios(*, min_value: int = 2, max_value: int = 20, styles: Names = None) -> st.SearchStrategy[Spelled]:
    """Ratios to one: "3 to 1", "three to one", "3-to-1", "three-fold".

    `styles` are some of "digits", "words", "hyphenated", "hyphenated words", "attributive fold" and "attributive
    digits" ("3-fold"). Shrinks to "2 to 1".
    """
    if not 2 <= min_value <= max_value:
        raise ArgumentError("min_value", f"{min_value} is not between 2 and max_value, {max_value}")
    names = chosen("styles", styles, _RATIO)

    def build(draw: Draw) -> Spelled:
        style, number = draw(st.sampled_from(names)), draw(st.integers(min_value, max_value))
        text = _RATIO[style].format(digits=number, words=spelled_out(number))
        return spell(text, Kind.RATIO, style, Decimal(number), None)

    return made_by(build)


def scores(*, max_value: int = 40, styles: Names = None) -> st.SearchStrategy[Spelled]:
    """Scores, the winner's goals first: "3-1", "21–19". `styles` are "hyphen" and "dash". Shrinks to "1-0"."""
    names = chosen("styles", styles, _SCORE)
    if max_value < 1:
        raise ArgumentError("max_value", f"{max_value} is less than 1")

    def build(draw: Draw) -> Spelled:
        style, won = draw(st.sampled_from(names)), draw(st.integers(1, max_value))
        lost = draw(st.integers(0, won - 1))
        text = f"{won}{_SCORE[style]}{lost}"
        return spell(text, Kind.SCORE, style, None, None, low=Decimal(won), high=Decimal(lost))

    return made_by(build)


def compounds(*, units: Names = None) -> st.SearchStrategy[Spelled]:
    """One measurement in two units: "6 feet 2 inches", "6 ft 2 in", "three dollars and 50 cents".

    The value is in the smaller unit, for money in the larger one. `units` are some of "inch", "ounce", "dollar" and
    "euro". Shrinks to a foot and an inch.
    """
    entries = table()["compounds"]
    names = chosen("units", units, entries)

    def build(draw: Draw) -> Spelled:
        entry = entries[unit := draw(st.sampled_from(names))]
        many = int(entry["of"])
        whole, part = draw(st.integers(1, 20)), draw(st.integers(1, many - 1))
        style, template = draw(st.sampled_from(list(entry["text"].items())))
        text = template.format(
            whole=whole, part=part, wholes=entry["whole"][whole != 1], parts=entry["part"][part != 1]
        )
        kind = Kind.MONEY if entry.get("money") else Kind.QUANTITY
        value = whole + Decimal(part).scaleb(-2) if kind is Kind.MONEY else Decimal(whole * many + part)
        return spell(text, kind, style, value, unit)

    return made_by(build)


def _measures(kind: Kind, *, attributive: bool) -> list[tuple[str, str, str]]:
    """What can stand before and behind each number of a range, each with its unit."""
    words = table()
    if kind is Kind.PERCENTAGE:
        return [
            ("", after, "percentage") for after in (["-percent"] if attributive else ["%", " percent", " per cent"])
        ]
    if kind is Kind.MONEY:
        signs = [(entry["sign"], "", name) for name, entry in words["currencies"].items()]
        return signs + [
            ("", f" {entry['words'][1]}", name) for name, entry in words["currencies"].items() if "words" in entry
        ]
    if kind is Kind.COUNT:
        nouns: dict[str, str] = words["things"] | words["people"]
        return [("", f"-{noun}" if attributive else f" {plural}", noun) for noun, plural in nouns.items()]
    units: dict[str, dict[str, str]] = words["units"]
    if attributive:
        return [("", f"-{entry.get('name', unit)}", unit) for unit, entry in units.items() if " " not in unit]
    return [
        ("", f" {entry[key]}", unit) for key in ("plural", "symbol") for unit, entry in units.items() if key in entry
    ]
