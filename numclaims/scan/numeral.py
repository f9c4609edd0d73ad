"""A number as the digits and words of a sentence give it."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Final, NamedTuple

__all__ = ["STYLES", "Numeral", "as_decimal", "ends_in_first"]

STYLES: Final = {
    "digits": "number in digits",
    "words": "number in words",
    "mixed": "number in digits and words",
    "fraction": "parts of a whole",
    "vague": "scale word in the plural",
    "couple": "a couple",
    "ratio": "two numbers of a ratio",
    "article": "article before a unit",
}
"""The styles of numerals, with the names that the derivation of a claim has for them."""


class Numeral(NamedTuple):
    """A number in the tokens `first` up to, not including, `last` of a sentence.

    `place` is the power of ten of the last digit that was written: -2 for 1.25, 5 for 4.7 million, 0 for twelve.
    `style` is one of those in STYLES; a fraction has its exact value in `ratio`. A vague
    number ("dozens of") is the least that the words stand for.
    """

    first: int
    last: int
    value: Decimal
    place: int
    style: str
    ratio: Fraction | None = None


_DIGITS = 28
"""How many digits a decimal is worked out to."""


def as_decimal(exact: Fraction) -> Decimal:
    """The nearest decimal of a fraction, to 28 digits."""
    return Decimal(exact.numerator) / Decimal(exact.denominator)


def ends_in_first(value: Decimal | int) -> bool:
    """Whether the ordinal of a number is written with "st": 1st and 21st, and not 11th."""
    if isinstance(value, Decimal) and value.adjusted() >= _DIGITS:
        return False  # its remainder cannot be told
    return value % 10 == 1 and value % 100 != 11
