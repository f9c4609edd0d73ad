"""Fractions of one unit: "half a mile", "a quarter-point cut", "three quarters of an inch", "a mile and a half"."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from numclaims.lang.lexicon import Lexicon
from numclaims.scan.numeral import Numeral, as_decimal
from numclaims.scan.sentences import Sentence
from numclaims.scan.units import unit_after
from numclaims.values.unit import PERCENTAGE_POINT, Unit, counted

__all__ = ["HALVES", "portion_of_unit", "with_portions"]

HALVES = {"half": Fraction(1, 2), "quarter": Fraction(1, 4)}
_ARTICLES = frozenset({"a", "an", "one"})
_PLACE = -1
"""The power of ten of the last digit that "half a mile" is as good as."""


def with_portions(sentence: Sentence, numerals: list[Numeral], lexicon: Lexicon) -> list[Numeral]:
    """The numerals, with the halves and quarters among them that only a unit behind them shows to be numbers."""
    tokens, taken = sentence.words, {k for numeral in numerals for k in range(numeral.first, numeral.last)}
    found = list(numerals)
    for i, word in enumerate(tokens):
        if word not in HALVES or not sentence.free[i]:
            continue
        if tokens[max(0, i - 2) : i] == ["and", "a"]:
            first = _article_before_unit(sentence, i - 2, lexicon)
            if first >= 0:
                found = [numeral for numeral in found if numeral.last <= first or numeral.first > i]
                found.append(Numeral(first, first + 1, Decimal(1), _PLACE, "article"))
        elif i in taken:
            continue
        elif sentence.word(i - 1) not in lexicon.numbers.ordinals and _names_unit(sentence, i + 1, lexicon):
            exact = HALVES[word]
            found.append(Numeral(i, i + 1, as_decimal(exact), 0, "fraction", exact))
    return sorted(found)


def _names_unit(sentence: Sentence, i: int, lexicon: Lexicon) -> bool:
    """Whether one unit stands at token i, a hyphen at most before it: "half-mile", "quarter point"."""
    k = i + (sentence.word(i) == "-" and sentence.glued(i) and sentence.glued(i + 1))
    return _unit_at(sentence, k, lexicon) is not None


def _article_before_unit(sentence: Sentence, end: int, lexicon: Lexicon) -> int:
    """The article of a unit that ends before token `end`, as in "a mile and a half"; -1 if there is none."""
    for first in (end - 2, end - 3):
        if first >= 0 and sentence.words[first] in _ARTICLES and sentence.free[first]:
            read = unit_after(sentence, first + 1, lexicon.units)
            if read is not None and read[1] == end:
                return first
    return -1


def portion_of_unit(sentence: Sentence, number: Numeral, lexicon: Lexicon) -> tuple[Numeral, Unit, int] | None:
    """The size of a fraction in the unit it is of, that unit, and the token behind; None if it is of something else."""
    last = number.last
    if number.style == "article":
        read = unit_after(sentence, last, lexicon.units)
        if read is None:
            return None
        unit, end = read
        part = HALVES[sentence.words[end + 2]]
        return number._replace(value=1 + as_decimal(part)), unit, end + 3
    k = last
    if sentence.word(k) == "-" and sentence.glued(k) and sentence.glued(k + 1):
        k += 1
    elif sentence.word(k) == "of" and sentence.word(k + 1) in _ARTICLES:
        k += 2
    elif sentence.word(k) in ("a", "an"):
        k += 1
    if k == last and sentence.numeric[number.first]:
        return None  # "2½ feet" is no part of one foot
    read = _unit_at(sentence, k, lexicon)
    return None if read is None else (number._replace(ratio=None, place=_PLACE), *read)


def _unit_at(sentence: Sentence, k: int, lexicon: Lexicon) -> tuple[Unit, int] | None:
    """One unit in the singular at token k, a point of a rate being a percentage point."""
    word = sentence.word(k)
    if word == "point":
        rates = not lexicon.units.rate_talk.isdisjoint(sentence.words)
        return (PERCENTAGE_POINT if rates else counted("point")), k + 1
    if len(word) < 3 or lexicon.words.is_plural(word):
        return None
    read = unit_after(sentence, k, lexicon.units)
    if read is None or read[0].dimension.powers == (("time", 1),):
        return None
    return read
