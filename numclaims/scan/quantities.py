"""Reads a number with the unit behind it: "15 km", "15-kilometre", "30%", "5 million dollars", "20 (kg)"."""

from __future__ import annotations

from numclaims.lang.lexicon import Lexicon
from numclaims.scan.hedging import hedge_before
from numclaims.scan.mention import Mention
from numclaims.scan.money import scaled_money
from numclaims.scan.numeral import Numeral
from numclaims.scan.sentences import Sentence
from numclaims.scan.units import per, unit_after
from numclaims.values.digits import is_whole
from numclaims.values.kinds import Kind
from numclaims.values.unit import Unit

__all__ = ["kind_of", "read_quantity"]

_MANY_POUNDS = 3
"""The power of ten from which on pounds are money, in a sentence that speaks of money."""
_PAYERS = frozenset("me him her us them you".split())
_FOOT = 12
"""Inches of a foot."""
_SIDES = {"below": -1, "above": 1}
_ZERO = frozenset({"zero", "0"})
"""What a temperature lies so far below or above: "four degrees below zero"."""
_CUPS = frozenset({"cup", "cups"})
_BRACKETS = {"(": ")", "[": "]"}


def read_quantity(sentence: Sentence, number: Numeral, lexicon: Lexicon) -> Mention | None:
    """A number followed by a unit: "15 km", "15-kilometre", "30%", "5 million dollars"."""
    hyphen = sentence.word(number.last) == "-" and sentence.glued(number.last) and sentence.glued(number.last + 1)
    start = number.last + (hyphen or (sentence.word(number.last) == "+" and sentence.glued(number.last)))
    if number.style == "fraction" and number.ratio is not None and sentence.word(start) == "of":
        return None
    read = unit_after(sentence, start, lexicon.units, hyphenated=hyphen)
    if read is None and sentence.word(start) in _BRACKETS:
        read = _bracketed(sentence, start, lexicon)
    if read is None:
        return _of_cups(sentence, number, lexicon) if sentence.word(number.last) in _CUPS else None
    unit, end = read
    if hyphen and unit.name == "foot" and sentence.word(end) == "-":
        number, unit, end = _foot_and_inches(sentence, number, end, unit, lexicon)
    if unit.system == "iso4217" and sentence.word(end) in lexicon.numbers.scales:
        scaled = scaled_money(sentence, number, end, lexicon.numbers)
        if scaled is not None:
            number, end = scaled
    if unit.name.startswith("pound-mass") and _is_sterling(sentence, number, start, lexicon):
        unit, end = per(sentence, lexicon.units.by_name["pound sterling"], start + 1, lexicon.units)
    if unit.name.startswith("degree") and sentence.word(end + 1) in _ZERO and sentence.word(end) in _SIDES:
        number = number._replace(value=number.value * _SIDES[sentence.word(end)])
        end += 2
    if number.value != 1 and not hyphen and _is_attribute(sentence, start, end, lexicon):
        return None
    return Mention(number.first, end, kind_of(unit), number, "number and unit", unit)


def _foot_and_inches(
    sentence: Sentence, number: Numeral, i: int, foot: Unit, lexicon: Lexicon
) -> tuple[Numeral, Unit, int]:
    """A height in inches where "-2" or "-2-inch" from token i goes on "6-foot"; without that, what was read."""
    last, written = i + 2, sentence.word(i + 1)
    more = int(written) if written.isascii() and written.isdecimal() and len(written) < 3 else None
    if more is None:
        more = lexicon.numbers.small.get(written)
    if sentence.word(last) == "-" and sentence.word(last + 1) in ("inch", "inches"):
        last += 2
    if more is None or more >= _FOOT or number.place or not sentence.glued(i + 1):
        return number, foot, i
    if sentence.word(last)[:1] in ("-", ".") and sentence.glued(last) and sentence.word(last + 1)[:1].isalnum():
        return number, foot, i
    number = number._replace(value=number.value * _FOOT + more)
    return number, lexicon.units.by_name["inch"], last


def _bracketed(sentence: Sentence, start: int, lexicon: Lexicon) -> tuple[Unit, int] | None:
    """A unit in brackets behind its number: "20 (kg)", "20 [kg]"."""
    if sentence.word(start + 2) != _BRACKETS[sentence.words[start]]:
        return None
    read = unit_after(sentence, start + 1, lexicon.units)
    return (read[0], start + 3) if read is not None and read[1] == start + 2 else None


def _of_cups(sentence: Sentence, number: Numeral, lexicon: Lexicon) -> Mention | None:
    """ "1/2 cup oil", "2 cups of flour": elsewhere a cup is something to win."""
    end = number.last + 1
    if is_whole(number.value) and sentence.word(end) != "of":
        return None
    part = number._replace(ratio=None, place=min(number.place, -1))
    return Mention(number.first, end, Kind.QUANTITY, part, "number of cups", lexicon.units.by_name["cup"])


def _is_sterling(sentence: Sentence, number: Numeral, start: int, lexicon: Lexicon) -> bool:
    """Whether the pounds at token `start` are money: many where money is spoken of, or some that are paid."""
    if sentence.words[start] not in ("pound", "pounds"):
        return False
    if number.place >= _MANY_POUNDS and not lexicon.units.money_talk.isdisjoint(sentence.words):
        return True
    _, first = hedge_before(sentence, number.first, lexicon.hedges.before)
    paid = sentence.word(first - 1 - (sentence.word(first - 1) in _PAYERS))
    return paid in lexicon.units.paying and sentence.word(start + 1) != "of"


def _is_attribute(sentence: Sentence, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a singular unit word after a number is part of another noun: "20 pound notes", "three day trips"."""
    word = sentence.word(end - 1)
    if not word.isalpha() or lexicon.words.is_plural(word) or end - start > 1 or len(word) < 4:
        return False
    follows = sentence.word(end)
    return word in lexicon.units.plain_singulars and follows.isalpha() and lexicon.words.is_plural(follows)


def kind_of(unit: Unit) -> Kind:
    """The kind of the amounts in a unit."""
    if unit.system == "iso4217":
        return Kind.MONEY
    if unit.code.startswith("%") or unit.system == "point":
        return Kind.PERCENTAGE
    if unit.dimension.powers == (("time", 1),):
        return Kind.DURATION
    if unit.system == "count":
        return Kind.COUNT
    return Kind.QUANTITY
