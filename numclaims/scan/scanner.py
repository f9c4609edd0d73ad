"""The one pass over a sentence that proposes everything in it that is a number or a time."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from numclaims.lang.lexicon import Lexicon
from numclaims.lang.times import time_words
from numclaims.scan.ages import read_ages
from numclaims.scan.amounts import read_amounts
from numclaims.scan.guards import is_name, is_named_in_words, is_repeated_name
from numclaims.scan.identifiers import opaque_tokens
from numclaims.scan.mention import Mention
from numclaims.scan.multiples import read_multiples
from numclaims.scan.nothing import read_nothing
from numclaims.scan.numeral import Numeral
from numclaims.scan.numerals import read_numerals
from numclaims.scan.ordinals import may_rank, read_ordinals
from numclaims.scan.ratios import read_ratios
from numclaims.scan.sentences import Sentence
from numclaims.scan.times import TimeMention, read_times

__all__ = ["Scan", "scan"]


class Scan(NamedTuple):
    """What stands in a sentence: numbers and times in order, and the tokens of numbers that were not understood."""

    mentions: list[Mention | TimeMention]
    unread: list[tuple[int, int]]


_VAGUE = frozenset({"vague", "couple"})
"""Styles of numbers that no time is read from."""
_NOTHING = Scan([], [])


def _ends_compound(sentence: Sentence, i: int) -> bool:
    """Whether an article at token i stands inside a compound: "a 4,000 barrel-a-day refinery"."""
    return sentence.words[i] in ("a", "an") and i > 1 and sentence.words[i - 1] == "-" and sentence.glued(i - 1)


@cache
def _triggers(lexicon: Lexicon) -> frozenset[str]:
    """Every word that a number or a time without digits can be found by."""
    return frozenset(
        (*lexicon.numbers.starts, *time_words(lexicon).roles, *lexicon.ranking_words, *lexicon.multiples.all, "no")
    )


def _unnamed(sentence: Sentence, numerals: list[Numeral], lexicon: Lexicon) -> list[Numeral]:
    """The numerals that are still free and no part of a name."""
    found: list[Numeral] = []
    names: set[str] = set()
    for number in numerals:
        if not all(sentence.free[number.first : number.last]):
            continue
        if is_name(sentence, number, lexicon) or (names and is_repeated_name(sentence, number, names)):
            names.add(sentence.words[number.first])
        else:
            found.append(number)
    return found


def scan(sentence: Sentence, lexicon: Lexicon) -> Scan:
    """The mentions of a sentence; no two overlap."""
    if not sentence.has_digits and _triggers(lexicon).isdisjoint(sentence.words):
        return _NOTHING
    sentence.prepare()
    numerals = read_numerals(sentence, lexicon)
    free = sentence.free
    opaque = opaque_tokens(sentence)
    if opaque:
        numerals = [number for number in numerals if number.first not in opaque]
        for k in opaque:
            free[k] = False
    mentions: list[Mention | TimeMention] = []
    unread: list[tuple[int, int]] = []

    def take(found: Mention | TimeMention) -> None:
        mentions.append(found)
        for k in range(found.first, found.last):
            free[k] = False

    words = sentence.words
    for age in read_ages(sentence, numerals, lexicon) if numerals else ():
        take(age)
    if len(numerals) > 1 and not lexicon.ratios.cues.isdisjoint(words):
        for ratio in read_ratios(sentence, numerals, lexicon):
            take(ratio)
    timed = [
        number
        for number in numerals
        if free[number.first]
        and (number.style == "digits" or (number.style not in _VAGUE and not is_named_in_words(sentence, number)))
    ]
    for time in read_times(sentence, timed, lexicon):
        if all(free[time.first : time.last]) and not _ends_compound(sentence, time.first):
            take(time)
    amounts = _unnamed(sentence, numerals, lexicon)
    if may_rank(words, lexicon):
        ranks = list(free)
        for number in amounts:
            if number.ratio is not None:  # the "third" of "two-thirds" is no rank
                ranks[number.last - 1] = False
        ordinals = read_ordinals(sentence, ranks, lexicon)
        ranked = {k for mention in ordinals for k in range(mention.number.first, mention.number.last)}
        amounts = [number for number in amounts if number.first not in ranked]
        for ordinal in ordinals:
            take(ordinal)
    if amounts or "half" in words or "quarter" in words:
        for amount in read_amounts(sentence, amounts, lexicon):
            if all(free[amount.first : amount.last]):
                take(amount)
        unread = [
            (number.first, number.last)
            for number in amounts
            if free[number.first] and sentence.numeric[number.last - 1]
        ]
    if not lexicon.multiples.all.isdisjoint(words):
        for multiple in read_multiples(sentence, lexicon):
            take(multiple)
    if "no" in words:
        for nothing in read_nothing(sentence, free, lexicon):
            take(nothing)
    mentions.sort(key=lambda mention: mention.first)
    return Scan(mentions, unread)
