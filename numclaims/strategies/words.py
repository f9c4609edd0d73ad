"""The words that the strategies write with, and numbers in words and in digits."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Any

from numclaims.lang.lexicon import read_table

__all__ = [
    "and_a_fraction",
    "decimal",
    "digitwise",
    "grouped",
    "lakh_grouped",
    "long_words",
    "ordinal_digits",
    "ordinal_words",
    "plain",
    "plural_of",
    "raised",
    "spelled_out",
    "table",
    "unit_entries",
]


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


def long_words(number: int, *, american: bool = False) -> str:
    """A whole number below a thousand trillions in words; American English has no "and".

    >>> long_words(2_000_305), long_words(1_200_000_000, american=True)
    ('two million three hundred and five', 'one billion two hundred million')
    """
    said, rest = "", number
    for power, word in reversed(table()["numbers"]["scales"].items()):
        count, rest = divmod(rest, 10 ** int(power))
        if count:
            said += f" {spelled_out(count)} {word}"
    if rest or not number:
        said += f"{' and' if said and rest < 100 else ''} {spelled_out(rest)}"
    return (said.replace(" and", "") if american else said).removeprefix(" ")


def digitwise(value: Decimal) -> str:
    """A number whose decimals are spoken one by one.

    >>> digitwise(Decimal("2.05")), digitwise(Decimal(30))
    ('two point zero five', 'thirty')
    """
    whole, _, decimals = plain(value).partition(".")
    digits = " ".join(table()["numbers"]["ones"][int(digit)] for digit in decimals)
    return spelled_out(int(whole)) + (f" point {digits}" if digits else "")


def lakh_grouped(value: Decimal) -> str:
    """A number with commas as in India, behind three digits and then behind two.

    >>> lakh_grouped(Decimal("1234567.8"))
    '12,34,567.8'
    """
    whole, point, decimals = plain(value).partition(".")
    rest, last = whole[:-3], whole[-3:]
    pairs = [rest[max(0, end - 2) : end] for end in range(len(rest), 0, -2)][::-1]
    return ",".join([*pairs, last]) + point + decimals


def raised(power: int) -> str:
    """An exponent in raised digits.

    >>> raised(12)
    '¹²'
    """
    return str(power).translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))


def and_a_fraction(whole: int, part: str) -> str:
    """A whole number and a part of one in words.

    >>> and_a_fraction(2, "a half"), and_a_fraction(21, "three quarters")
    ('two and a half', 'twenty-one and three quarters')
    """
    return f"{spelled_out(whole)} and {part}"


def plural_of(unit: str) -> str:
    """The plural of the name of a unit: that of its last word, or of the one before "per" and "of".

    >>> plural_of("inch of mercury"), plural_of("cubic foot per minute"), plural_of("hertz")
    ('inches of mercury', 'cubic feet per minute', 'hertz')
    """
    if unit.startswith("degree "):
        return unit.replace("degree", "degrees", 1)
    for joint in (" per ", " of "):
        above, found, below = unit.partition(joint)
        if found:
            return plural_of(above) + found + below
    plurals: dict[str, str] = table()["plurals"]
    start, gap, last = unit.rpartition("-" if unit.rpartition("-")[2] in plurals else " ")
    return start + gap + plurals.get(last, last if last.endswith("s") else f"{last}s")


@cache
def unit_entries() -> dict[str, Any]:
    """How units are written: those of `en/writing`, and by rule all others that have a line in `units`."""
    entries = dict(table()["units"])
    for dimension, lines in read_table("units")["units"].items():
        for name in lines:
            entries.setdefault(name, {"plural": plural_of(name), "of": dimension})
    return entries


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
