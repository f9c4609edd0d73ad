"""The one pass over a sentence that proposes everything in it that is a number or a time."""

from __future__ import annotations

from operator import itemgetter
from typing import NamedTuple

from numclaims.lang.lexicon import Lexicon
from numclaims.scan.ages import read_ages
from numclaims.scan.amounts import read_amounts
from numclaims.scan.guards import is_name, is_named_in_words, is_repeated_name
from numclaims.scan.identifiers import opaque_tokens
from numclaims.scan.mention import Mention
from numclaims.scan.multiples import read_multiples
from numclaims.scan.nothing import read_nothing
from numclaims.scan.numeral import Numeral
from numclaims.scan.numerals import read_numerals
from numclaims.scan.ordinals import read_ordinals
from numclaims.scan.portions import with_portions
from numclaims.scan.ratios import read_ratios
from numclaims.scan.sentences import Sentence
from numclaims.scan.times import TimeMention, read_times
from numclaims.scan.triggers import ADDRESS, AGE, ANY, MULTIPLE, NOTHING, NUMBER, PORTION, RANK, RATIO, TIME, mark

__all__ = ["Scan", "scan"]


class Scan(NamedTuple):
    """What stands in a sentence: numbers and times in order, and the tokens of numbers that were not understood."""

    mentions: list[Mention | TimeMention]
    unread: list[tuple[int, int]]


_NOTHING = Scan([], [])
_ARTICLES = frozenset({"a", "an"})
_FIRST = itemgetter(0)
"""The first token of a mention; quicker than its name."""
_VAGUE = frozenset({"vague", "couple"})
"""Styles of numbers that no time is read from."""


def scan(sentence: Sentence, lexicon: Lexicon) -> Scan:
    """The mentions of a sentence; no two overlap.

    Plain loops and few functions, as all of this runs for every sentence, between much else: what is not called need
    not be fetched.
    """
    shown = mark(sentence, lexicon)
    if not shown & ANY:
        return _NOTHING
    words, free = sentence.words, sentence.free
    numerals = read_numerals(sentence, lexicon) if shown & NUMBER else []
    if shown & ADDRESS or " 0" in sentence.text:
        numerals = _outside_addresses(sentence, numerals)
    mentions: list[Mention | TimeMention] = []
    if numerals and (shown & AGE or ("," in words and any(words[number.first - 1] == "," for number in numerals))):
        for age in read_ages(sentence, numerals, lexicon):
            _take(age, mentions, free)
    if shown & RATIO and len(numerals) > 1:
        for ratio in read_ratios(sentence, numerals, lexicon):
            _take(ratio, mentions, free)
    if shown & TIME:
        timed = [
            number
            for number in numerals
            if free[number.first]
            and (number.style == "digits" or (number.style not in _VAGUE and not is_named_in_words(sentence, number)))
        ]
        for time in read_times(sentence, timed, lexicon):
            if all(free[time.first : time.last]) and not (
                words[time.first] in _ARTICLES and _ends_compound(sentence, time.first)
            ):
                _take(time, mentions, free)
    amounts = _unnamed(sentence, numerals, lexicon)
    if shown & RANK:
        amounts = _rank(sentence, amounts, mentions, lexicon)
    if shown & PORTION:
        amounts = with_portions(sentence, amounts, lexicon)
    unread: list[tuple[int, int]] = []
    if amounts:
        for amount in read_amounts(sentence, amounts, lexicon):
            if all(free[amount.first : amount.last]):
                _take(amount, mentions, free)
        unread = [
            (number.first, number.last)
            for number in amounts
            if free[number.first] and sentence.numeric[number.last - 1]
        ]
    if shown & MULTIPLE:
        for multiple in read_multiples(sentence, lexicon):
            _take(multiple, mentions, free)
    if shown & NOTHING:
        for nothing in read_nothing(sentence, free, lexicon):
            _take(nothing, mentions, free)
    if len(mentions) > 1:
        mentions.sort(key=_FIRST)
    return Scan(mentions, unread)


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


def _take(found: Mention | TimeMention, mentions: list[Mention | TimeMention], free: list[bool]) -> None:
    mentions.append(found)
    for k in range(found.first, found.last):
        free[k] = False


def _ends_compound(sentence: Sentence, i: int) -> bool:
    """Whether the article at token i stands inside a compound: "a 4,000 barrel-a-day refinery"."""
    return i > 1 and sentence.words[i - 1] == "-" and sentence.glued(i - 1)


def _outside_addresses(sentence: Sentence, numerals: list[Numeral]) -> list[Numeral]:
    """The numbers outside web and mail addresses, whose tokens are taken."""
    opaque = opaque_tokens(sentence)
    for k in opaque:
        sentence.free[k] = False
    return [number for number in numerals if number.first not in opaque]


def _rank(
    sentence: Sentence, amounts: list[Numeral], mentions: list[Mention | TimeMention], lexicon: Lexicon
) -> list[Numeral]:
    """Takes the ordinals; the numbers that are none are left."""
    ranks = list(sentence.free)
    for number in amounts:
        if number.ratio is not None:  # the "third" of "two-thirds" is no rank
            ranks[number.last - 1] = False
    ordinals = read_ordinals(sentence, ranks, lexicon)
    ranked = {k for mention in ordinals for k in range(mention.number.first, mention.number.last)}
    for ordinal in ordinals:
        _take(ordinal, mentions, sentence.free)
    return [number for number in amounts if number.first not in ranked]
