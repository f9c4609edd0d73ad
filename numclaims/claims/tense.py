"""The tense of the clause around a time, which tells whether "Friday" is the last one or the next."""

from __future__ import annotations

from numclaims.lang.lexicon import Lexicon
from numclaims.lang.times import time_words
from numclaims.scan.sentences import Sentence
from numclaims.scan.times import TimeMention

__all__ = ["leans_on_tense", "tense_at"]

_REACH = 25
_SHORTEST = 5
"""Letters of the shortest word in -ed that is taken for a past tense."""


def leans_on_tense(mention: TimeMention) -> bool:
    """Whether a time names a place of the calendar without saying which one: "Friday", "in May", "the 15th"."""
    return bool(mention.weekday or mention.month or mention.day or mention.period or mention.unit == "weekend")


def tense_at(sentence: Sentence, first: int, lexicon: Lexicon) -> str | None:
    """`past`, `future` or None for a time that begins at token `first`: the nearest cue before it, else after it.

    It is `either` behind "through", "by" and "for", which take a time on either side of the present.
    """
    lists, words = time_words(lexicon).lists, sentence.words
    if sentence.word(first - 1) in lists["up_to"]:
        return "either"
    for k in (*range(first - 1, max(-1, first - 1 - _REACH), -1), *range(first, min(len(words), first + _REACH))):
        word = words[k]
        if word in lists["future"] or word.endswith("'ll"):
            return "past" if words[max(0, k - 2) : k] == ["had", "been"] else "future"
        if word == "to" and (sentence.word(k - 1) in lists["passive"] or sentence.word(k - 1) in lists["planning"]):
            return "future"
        past = word in lists["past"] or (word.endswith("ed") and len(word) >= _SHORTEST)
        if past and not _is_participle(sentence, k, lexicon):
            return "past"
        if word in (";", ":", "."):
            return None
    return None


def _is_participle(sentence: Sentence, k: int, lexicon: Lexicon) -> bool:
    """Whether the verb form at token k shows no tense: a present form of "be" leads it, or it is an adjective."""
    before, second = sentence.word(k - 1), sentence.word(k - 2)
    passive = time_words(lexicon).lists["passive"]
    if before in passive or second in passive:
        return True
    adverb = before in lexicon.words.adverbs or before.endswith("ly")
    return before in lexicon.words.determiners or (adverb and second in lexicon.words.determiners)
