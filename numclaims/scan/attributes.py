"""Numbers before a noun that is no plural: attributes, measures in capitals, years."""

from __future__ import annotations

from numclaims.lang.lexicon import Lexicon
from numclaims.scan.mention import Mention
from numclaims.scan.numeral import Numeral
from numclaims.scan.sentences import Sentence
from numclaims.values.kinds import Kind
from numclaims.values.unit import counted

__all__ = ["is_acronym", "is_year", "read_attribute"]

_FIRST_YEAR, _LAST_YEAR = 1900, 2199
_BEFORE_VALUE = frozenset("to at of about around nearly almost some over than total = : was were is are only".split())
"""Words behind which four digits are a value, even if they could be a year."""
_LONG_ACRONYM = 6
"""From so many letters on, a word in capitals is a word in capitals."""
_BEHIND_ACRONYM = frozenset("in at for per and or on with to".split())
_BEFORE_ATTRIBUTE = frozenset({"a", "an", "the", "its", "their", "this", "that"})
_NO_NOUN = ("ong", "al", "ic", "ive", "ous", "ary", "ble", "ly", "est", "ing", "ed")
"""Endings by which a word is no noun."""


def read_attribute(sentence: Sentence, number: Numeral, lexicon: Lexicon) -> Mention | None:
    """ "A three course meal", "the 11 member board": what is counted stands in the singular before another noun."""
    i, words = number.last, lexicon.words
    if sentence.word(number.first - 1) not in _BEFORE_ATTRIBUTE or number.value == 1 or number.place < 0:
        return None
    if is_year(sentence, number):
        return None
    for k in (i, i + 1):
        word = sentence.word(k)
        if not word.isalpha() or word in words.stops or sentence.capitalised(k) or not sentence.free[k]:
            return None
    if (
        words.is_plural(sentence.words[i])
        or sentence.words[i] in words.abstract
        or sentence.words[i].endswith(_NO_NOUN)
    ):
        return None
    return Mention(
        number.first, i + 1, Kind.COUNT, number, "number as attribute", counted(sentence.words[i]), whole=True
    )


def is_acronym(sentence: Sentence, i: int) -> bool:
    """Whether a measure that is known by its capitals closes a phrase at token i: "0.5 WAR, 3.2 ERA"."""
    word = sentence.word(i)
    if not (1 < len(word) < _LONG_ACRONYM and word.isalpha() and not sentence.glued(i)):
        return False
    if not sentence.surface(i, i + 1).isupper() or sentence.text.isupper():
        return False
    behind = sentence.word(i + 1)
    return behind in _BEHIND_ACRONYM or not (
        behind[:1].isalnum() or (behind and sentence.glued(i + 1) and behind in "-/&")
    )


def is_year(sentence: Sentence, number: Numeral) -> bool:
    """Whether four bare digits with nothing to count are a year that is only named: "the 2019 review"."""
    if number.style != "digits" or number.last != number.first + 1 or not _FIRST_YEAR <= number.value <= _LAST_YEAR:
        return False
    if len(sentence.words[number.first]) != 4 or sentence.glued(number.first):
        return False
    return sentence.word(number.first - 1) not in _BEFORE_VALUE
