"""The one pass over a sentence that proposes everything in it that is a number or a time."""

from __future__ import annotations

from typing import NamedTuple

from numclaims.lang.lexicon import Lexicon
from numclaims.scan.ages import read_ages
from numclaims.scan.amounts import read_amounts
from numclaims.scan.guards import is_name, is_named_in_words, opaque_tokens
from numclaims.scan.mention import Mention
from numclaims.scan.nothing import read_nothing
from numclaims.scan.numerals import read_numerals
from numclaims.scan.ordinals import read_ordinals
from numclaims.scan.ratios import read_ratios
from numclaims.scan.sentences import Sentence
from numclaims.scan.times import TimeMention, read_times
from numclaims.scan.triggers import ADDRESS, ANY, NOTHING, NUMBER, PORTION, RANK, TIME, mark

__all__ = ["Scan", "scan"]


class Scan(NamedTuple):
    """What stands in a sentence: numbers and times in order, and the tokens of numbers that were not understood."""

    mentions: list[Mention | TimeMention]
    unread: list[tuple[int, int]]


_NOTHING = Scan([], [])


def _ends_compound(sentence: Sentence, i: int) -> bool:
    """Whether an article at token i stands inside a compound: "a 4,000 barrel-a-day refinery"."""
    return sentence.words[i] in ("a", "an") and i > 1 and sentence.words[i - 1] == "-" and sentence.glued(i - 1)


def scan(sentence: Sentence, lexicon: Lexicon) -> Scan:
    """The mentions of a sentence; no two overlap."""
    shown = mark(sentence, lexicon)
    if not shown & ANY:
        return _NOTHING
    words = sentence.words
    sentence.free = free = [True] * len(words)
    numerals = read_numerals(sentence, lexicon) if shown & NUMBER else []
    opaque = opaque_tokens(sentence) if shown & ADDRESS else ()
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

    for age in read_ages(sentence, numerals, lexicon) if numerals else ():
        take(age)
    if len(numerals) > 1 and not lexicon.ratios.cues.isdisjoint(words):
        for ratio in read_ratios(sentence, numerals, lexicon):
            take(ratio)
    if shown & TIME:
        timed = [
            number
            for number in numerals
            if free[number.first] and (number.style == "digits" or not is_named_in_words(sentence, number))
        ]
        for time in read_times(sentence, timed, lexicon):
            if all(free[time.first : time.last]) and not _ends_compound(sentence, time.first):
                take(time)
    amounts = [
        number
        for number in numerals
        if all(free[number.first : number.last]) and not is_name(sentence, number, lexicon)
    ]
    if shown & RANK:
        ranks = list(free)
        for number in amounts:
            if number.ratio is not None:  # the "third" of "two-thirds" is no rank
                ranks[number.last - 1] = False
        ordinals = read_ordinals(sentence, ranks, lexicon)
        ranked = {k for mention in ordinals for k in range(mention.number.first, mention.number.last)}
        amounts = [number for number in amounts if number.first not in ranked]
        for ordinal in ordinals:
            take(ordinal)
    if amounts or shown & PORTION:
        for amount in read_amounts(sentence, amounts, lexicon):
            if all(free[amount.first : amount.last]):
                take(amount)
        unread = [
            (number.first, number.last)
            for number in amounts
            if free[number.first] and sentence.numeric[number.last - 1]
        ]
    if shown & NOTHING:
        for nothing in read_nothing(sentence, free, lexicon):
            take(nothing)
    mentions.sort(key=lambda mention: mention.first)
    return Scan(mentions, unread)
