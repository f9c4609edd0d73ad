"""The words that the strategies write with, and numbers in words and in digits."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Any

from numclaims.lang.lexicon import read_table

__all__ = ["decimal", "grouped", "ordinal_digits", "ordinal_words", "plain", "spelled_out", "table"]


@cache
def table() -> dict[str, Any]:
    """The tables of numclaims/lang/en/writing.toml."""
    return read_table("en/writing")


def plain(value: Decimal) -> str:
    """A number in digits, with as many decimals as it has."""
    return f"{value:f}"


def grouped(value: Decimal) -> str:
    """The same with commas between groups of three digits."""
    return f"{value:,f}"


def spelled_out(number: int) -> str:
    """A whole number below a million in words, as British English has them.

    >>> spelled_out(1121), spelled_out(20), spelled_out(305_000)
    ('one thousand one hundred and twenty-one', 'twenty', 'three hundred and five thousand')
    """
    words = table()["numbers"]
    if number >= 1000:
        thousands, rest = divmod(number, 1000)
        said = f"{spelled_out(thousands)} thousand"
        return said if not rest else f"{said}{' and' if rest < 100 else ''} {spelled_out(rest)}"
    if number >= 100:
        hundreds, rest = divmod(number, 100)
        said = f"{words['ones'][hundreds]} hundred"
        return said if not rest else f"{said} and {spelled_out(rest)}"
    if number < 20:
        return str(words["ones"][number])
    tens, rest = divmod(number, 10)
    return str(words["tens"][tens - 2]) + (f"-{words['ones'][rest]}" if rest else "")


def ordinal_words(number: int) -> str:
    """The ordinal of a number below a hundred.

    >>> ordinal_words(1), ordinal_words(12), ordinal_words(21), ordinal_words(40)
    ('first', 'twelfth', 'twenty-first', 'fortieth')
    """
    start, hyphen, last = spelled_out(number).rpartition("-")
    irregular = table()["numbers"]["ordinals"]
    end = irregular.get(last) or (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th")
    return f"{start}{hyphen}{end}"


def ordinal_digits(number: int) -> str:
    """The ordinal of a number in digits.

    >>> ordinal_digits(1), ordinal_digits(12), ordinal_digits(22), ordinal_digits(113)
    ('1st', '12th', '22nd', '113th')
    """
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def decimal(exact: Fraction) -> Decimal:
    """The decimal nearest to a fraction, to 28 digits."""
    return Decimal(exact.numerator) / Decimal(exact.denominator)
