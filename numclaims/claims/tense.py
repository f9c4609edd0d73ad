"""The tense of the clause around a time, which tells whether "Friday" is the last one or the next."""

from __future__ import annotations

from numclaims.lang.lexicon import Lexicon
from numclaims.lang.times import time_words
from numclaims.scan.sentences import Sentence

__all__ = ["tense_at"]

_REACH = 25


def tense_at(sentence: Sentence, first: int, lexicon: Lexicon) -> str | None:
    """`past`, `future` or None for a time that begins at token `first`: the nearest cue before it, else after it.

    A verb of saying does not count where the clause that it introduces has a verb of its own before the time.
    """
    lists, words = time_words(lexicon).lists, sentence.words
    future, past = lists["future"], lists["past"]
    for k in (*range(first - 1, max(-1, first - 1 - _REACH), -1), *range(first, min(len(words), first + _REACH))):
        word = words[k]
        if word in future or word.endswith("'ll"):
            return "future"
        if word == "to" and k and words[k - 1] in lists["passive"]:
            return "future"
        if word in past or (word.endswith("ed") and len(word) > 4 and not _is_passive(words, k, lists["passive"])):
            return "past"
        if word in (";", ":", "."):
            return None
    return None


def _is_passive(words: list[str], k: int, helpers: frozenset[str]) -> bool:
    """Whether the participle at token k does not show the tense, as a form of "be" or an article leads it."""
    return any(words[before] in helpers for before in range(max(0, k - 2), k))
