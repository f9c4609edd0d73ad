"""Ratios of two numbers beside a word that makes them one: "a ratio of 3:2", "outnumbered three to two"."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

from numclaims.lang.lexicon import Lexicon
from numclaims.lang.ratios import RatioWords
from numclaims.scan.mention import Mention
from numclaims.scan.numeral import Numeral, as_decimal
from numclaims.scan.sentences import Sentence
from numclaims.values.kinds import Kind
from numclaims.values.unit import NUMBER

__all__ = ["read_ratios"]

_MOST = 10_000
"""A ratio of larger numbers is something else."""
_OF_TIME = frozenset({"at", "by", "until", "before", "after"})
"""Words before "4:30" that make it a time of day, whatever comes behind."""
_VOTING = frozenset({"vote", "voted", "votes", "majority", "margin"})
"""Cues beside which two numbers are a ratio only if the second is one: "voted 52 to 48" gives two counts."""


def read_ratios(sentence: Sentence, numerals: list[Numeral], lexicon: Lexicon) -> list[Mention]:
    """The ratios of a sentence; a cue must stand before one, or right behind it."""
    found: list[Mention] = []
    for one, two in pairwise(numerals):
        if found and one.first < found[-1].last:
            continue
        link = sentence.words[one.last : two.first]
        if link != ["to"] and not (link == [":"] and sentence.glued(one.last) and sentence.glued(two.first)):
            continue
        if not (_plain(one) and _plain(two)) or (link == [":"] and sentence.word(two.last) == ":"):
            continue
        if link == ["to"] and lexicon.words.is_plural(sentence.word(two.last)):
            continue  # "3 to 2 hours"
        cue = _cue(sentence, one, two, lexicon.ratios)
        if cue is None or (two.value != 1 and cue in _VOTING):
            continue
        exact = Fraction(int(one.value), int(two.value))
        number = Numeral(one.first, two.last, as_decimal(exact), 0, "ratio", exact)
        found.append(Mention(one.first, two.last, Kind.RATIO, number, "ratio beside its cue", NUMBER))
    return found


def _plain(number: Numeral) -> bool:
    return number.ratio is None and number.place >= 0 and 0 < number.value <= _MOST


def _cue(sentence: Sentence, one: Numeral, two: Numeral, words: RatioWords) -> str | None:
    """The word that makes two numbers a ratio: the nearest before them in the clause, else the one right behind."""
    for k in range(one.first - 1, max(-1, one.first - 1 - words.reach), -1):
        word = sentence.words[k]
        if word in words.cues:
            return word
        if word in (";", "from", "between"):
            return None
    if sentence.word(one.first - 1) in _OF_TIME:
        return None
    after = sentence.words[two.last : two.last + 2]
    return next((word for word in after if word in words.cues), None)
