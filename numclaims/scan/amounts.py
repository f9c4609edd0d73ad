"""Reads the amounts of a sentence: each number, or two that make a range, with the hedge beside it."""

from __future__ import annotations

from decimal import Decimal

from numclaims.lang.lexicon import Lexicon
from numclaims.scan.hedging import hedge_after, hedge_before
from numclaims.scan.measured import read_one
from numclaims.scan.mention import Mention
from numclaims.scan.numeral import Numeral
from numclaims.scan.ranges import read_pair
from numclaims.scan.sentences import Sentence
from numclaims.values.kinds import Bound

__all__ = ["read_amounts"]

_JOINABLE = {
    ("foot", "inch"),
    ("pound", "ounce"),
    ("stone", "pound"),
    ("hour", "minute"),
    ("minute", "second"),
    ("pound-mass", "ounce"),
}


def read_amounts(sentence: Sentence, numerals: list[Numeral], lexicon: Lexicon) -> list[Mention]:
    """A mention for each number, or for each two that make a range; numbers that mean nothing get none."""
    found: list[Mention] = []
    k = 0
    while k < len(numerals):
        lower = numerals[k]
        upper = numerals[k + 1] if k + 1 < len(numerals) else None
        made = read_pair(sentence, lower, upper, lexicon) if upper is not None else None
        if made is None:
            made = read_one(sentence, lower, lexicon)
            k += 1
        else:
            k += 2
        if made is not None:
            if found and found[-1].last > made.first:
                continue
            found.append(_hedged(sentence, made, lexicon))
    return _joined(sentence, found)


def _hedged(sentence: Sentence, made: Mention, lexicon: Lexicon) -> Mention:
    """The mention with the hedge before or after it."""
    begin = made.before if made.before >= 0 else made.first
    hedge, before = hedge_before(sentence, begin, lexicon.hedges.before)
    if hedge.bound is Bound.EXACT:
        after, _ = hedge_after(sentence, made.last, lexicon.hedges.after)
        if after.bound is Bound.EXACT and made.number.last < made.last:
            after, _ = hedge_after(sentence, made.number.last, lexicon.hedges.after)
        if after.bound is not Bound.EXACT:
            return made._replace(hedge=after, before=begin)
    return made._replace(hedge=hedge, before=before)


def _joined(sentence: Sentence, mentions: list[Mention]) -> list[Mention]:
    """Joins the parts of one measurement: "6 feet 2 inches", "2 hours and 40 minutes"."""
    found: list[Mention] = []
    for mention in mentions:
        if found and _continues(sentence, found[-1], mention):
            found[-1] = _sum(found[-1], mention)
        else:
            found.append(mention)
    return found


def _continues(sentence: Sentence, one: Mention, two: Mention) -> bool:
    if one.unit is None or two.unit is None or (one.unit.name, two.unit.name) not in _JOINABLE:
        return False
    if one.upper or two.upper or one.number.place != 0 or two.number.value >= one.unit.factor / two.unit.factor:
        return False
    return sentence.words[one.last : two.first] in ([], ["and"], [","])


def _sum(one: Mention, two: Mention) -> Mention:
    """Both parts in the smaller unit."""
    assert one.unit is not None
    assert two.unit is not None
    factor = one.unit.factor / two.unit.factor
    value = one.number.value * Decimal(factor.numerator) / Decimal(factor.denominator) + two.number.value
    number = two.number._replace(first=one.number.first, value=value)
    return one._replace(last=two.last, number=number, unit=two.unit, via="two units of one measurement")
