"""Strategies for numbers by themselves, and for the ages of people."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from hypothesis import strategies as st

from numclaims.errors import ArgumentError
from numclaims.strategies.numerals import FORMS, YEARS, Range, Written, chosen, hedges
from numclaims.strategies.numerals import numbers as written
from numclaims.strategies.spelled import Spelled
from numclaims.strategies.spelling import Draw, Names, Number, made_by, spell, usable
from numclaims.strategies.words import spelled_out
from numclaims.values.kinds import Kind

__all__ = ["ages", "numbers"]

_SIGNS: Final = {"none": "", "hyphen": "-", "minus sign": "−", "minus": "minus "}
_UNSIGNED: Final = frozenset({"dozens"})
"""Forms that have no sign: nobody writes "minus a dozen"."""
_IN_WORDS: Final = frozenset({"words", "long words", "american words", "spoken", "scaled words", "and a half"})
"""Forms before which the sign is a word."""
_METRES: Final = ("short", 6)
"""The form and power of what could be a length: "5m"."""
_AGES: Final = {
    "old": "{number} {years} old",
    "words": "{words} {years} old",
    "of age": "{number} {years} of age",
    "attributive": "{number}-year-old",
    "attributive words": "{words}-year-old",
    "aged": "aged <{number}>",
    "at the age of": "at the age of <{number}>",
}
"""How an age is written; angle brackets hold the claim where it is not all of it."""


def numbers(
    *,
    min_value: Number = 0,
    max_value: Number = 10**12,
    places: int = 2,
    styles: Names = None,
    signs: Names = None,
    bounds: Names = ("=",),
) -> st.SearchStrategy[Spelled]:
    """Numbers of nothing in particular, in every way to write one: "1,234.5", "12,34,567", "2½", "minus five".

    `styles` are some of "plain", "grouped" ("1,234.5"), "thin", "no-break" and "narrow" (groups with such spaces),
    "lakh" ("12,34,567"), "power" ("1.2×10⁶"), "exponent" ("1.2e6"), "words", "long words" (to trillions), "american
    words" (without "and"), "spoken" ("two point five"), "scaled" ("1.2 million"), "short" ("1.2bn"), "scaled words"
    ("two million"), "vulgar" ("2½"), "slashed" ("2 1/2"), "and a half" and "dozens". `signs` are some of "none",
    "hyphen", "minus sign" and "minus"; the range is that of the number without its sign. What could be a year, metres
    ("5m") or a pronoun ("one") is left out.
    Shrinks to "0".
    """
    wanted, made = Range.of(min_value, max_value, places), hedges(bounds)
    forms = usable({name: (name,) for name in FORMS}, chosen("styles", styles, FORMS), wanted)
    marks = chosen("signs", signs, _SIGNS)
    known = [
        (form, sign, shape)
        for form, ways in forms.items()
        for sign in marks
        for shape in ways
        if _signed(form, sign) and (form, shape.power) != _METRES
    ]
    if not known:
        raise ArgumentError("signs", "no number of these styles and of this range is written so")

    def build(draw: Draw) -> Spelled:
        (form, sign, shape), hedge = draw(st.sampled_from(known)), draw(made)
        number = draw(written(shape, wanted).filter(lambda each: not _could_be_other(form, each)))
        value = number.value if sign == "none" else -number.value
        return spell(_SIGNS[sign] + number.text, Kind.NUMBER, form, value, None, hedge)

    return made_by(build)


def _could_be_other(form: str, number: Written) -> bool:
    """Whether a number alone could be a year or a pronoun."""
    if form == "plain":
        return number.value in YEARS
    return number.text == "one"


def _signed(form: str, sign: str) -> bool:
    """Whether a number of a form has such a sign."""
    if sign == "none":
        return True
    return form not in _UNSIGNED and (form not in _IN_WORDS or sign == "minus")


def ages(*, min_value: int = 1, max_value: int = 110, styles: Names = None) -> st.SearchStrategy[Spelled]:
    """Ages: "35 years old", "35-year-old", "thirty-five years old", "aged 35", "at the age of 35", "35 years of age".

    `styles` are some of "old", "words", "of age", "attributive", "attributive words", "aged" and "at the age of"; for
    the last two the claim is the number alone. Shrinks to "1 year old".
    """
    if not 0 < min_value <= max_value <= 130:
        raise ArgumentError("min_value", f"from {min_value} to {max_value} are no ages from 1 to 130")
    names = chosen("styles", styles, _AGES)

    def build(draw: Draw) -> Spelled:
        style, number = draw(st.sampled_from(names)), draw(st.integers(min_value, max_value))
        years = "year" if number == 1 else "years"
        phrase = _AGES[style].format(number=number, words=spelled_out(number), years=years)
        before, _, text = phrase.rpartition("<")
        text = text.removesuffix(">")
        return spell(text, Kind.AGE, style, Decimal(number), "year of age").moved(before)

    return made_by(build)
