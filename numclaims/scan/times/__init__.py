"""Proposes the times of a sentence: their places and parts, before anything is resolved.

Every word that can head a time names its reader; a reader looks around it and takes a time or leaves it. Times that
touch are then joined. Nothing else is looked at, so a sentence without such words costs one look-up a token.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Final

from numclaims.lang.lexicon import Lexicon
from numclaims.lang.times import time_words
from numclaims.scan.numeral import Numeral
from numclaims.scan.sentences import Sentence
from numclaims.scan.times.calendar import read_day, read_month, read_weekday
from numclaims.scan.times.clock import read_clock, read_clock_word
from numclaims.scan.times.eras import APOSTROPHES, ERAS, read_tens
from numclaims.scan.times.feasts import read_feast
from numclaims.scan.times.join import join, with_degree
from numclaims.scan.times.mention import TimeMention
from numclaims.scan.times.numeric import in_chain, read_mixed, read_numeric
from numclaims.scan.times.parts import read_part
from numclaims.scan.times.points import read_adverb, read_phrase, read_point, read_reference, read_season
from numclaims.scan.times.relative import read_period, read_unit
from numclaims.scan.times.view import DAY_ENDINGS, View
from numclaims.scan.times.years import read_glued, read_spoken, read_year
from numclaims.scan.triggers import heads_of

__all__ = ["TimeMention", "read_times"]

Reader = Callable[[View, int], bool]
"""Takes a time that is found at a token, and tells whether it did."""

_READERS: Final[Mapping[str, Reader]] = {
    "adverb": read_adverb,
    "clock": read_clock_word,
    "feast": read_feast,
    "glued": read_glued,
    "month": read_month,
    "part": read_part,
    "period": read_period,
    "phrase": read_phrase,
    "point": read_point,
    "reference": read_reference,
    "season": read_season,
    "spoken": read_spoken,
    "tens": read_tens,
    "unit": read_unit,
    "weekday": read_weekday,
}
_YEAR_DIGITS: Final = 4
_OF_DIGITS: Final[tuple[Reader, ...]] = (read_clock, read_year, read_day)
_OF_CHAINS: Final[tuple[Reader, ...]] = (read_numeric, read_mixed, *_OF_DIGITS)


def read_times(sentence: Sentence, numerals: list[Numeral], lexicon: Lexicon) -> list[TimeMention]:
    """The times of a sentence in order, none overlapping another.

    `numerals` are its numbers, without those that are ages or the like.
    """
    words, numeric, readers = sentence.words, sentence.numeric, _readers(lexicon)
    view: View | None = None
    for i in heads_of(sentence, lexicon):
        if not numeric[i]:
            tried = readers.get(words[i])
            if tried is None:
                continue
        elif _may_be_time(sentence, i, lexicon):
            tried = _OF_CHAINS if in_chain(sentence, i, time_words(lexicon)) else _OF_DIGITS
        else:
            continue
        if view is None:
            view = View(sentence, numerals, lexicon)
        free = view.free
        if i < free:
            continue
        before = len(view.found)
        for reader in tried:
            if reader(view, i):
                _settle(view, before, free)
                break
    if view is None:
        return []
    for mention in view.found:
        if mention.nth is not None:
            return [found for found in view.found if found.nth is None or found.month or found.unit]
    return view.found


@cache
def _readers(lexicon: Lexicon) -> dict[str, tuple[Reader, ...]]:
    """The readers that may begin at each word, in order."""
    return {word: tuple([_READERS[role] for role in roles]) for word, roles in time_words(lexicon).roles.items()}


def _may_be_time(sentence: Sentence, i: int, lexicon: Lexicon) -> bool:
    """Whether the digits of token i are four, or have something beside them that makes a date or a clock time."""
    if len(sentence.words[i]) == _YEAR_DIGITS or sentence.word(i + 1) in _behind_digits(lexicon):
        return True
    before = sentence.word(i - 1)
    return before in _before_digits(lexicon) or in_chain(sentence, i, time_words(lexicon))


@cache
def _behind_digits(lexicon: Lexicon) -> frozenset[str]:
    """What makes a time of the digits before it: "6 am", "6:30", "the 80s", "the 80's", "79 AD"."""
    lists = time_words(lexicon).lists
    return frozenset((":", "'", "s", *DAY_ENDINGS, *ERAS, *lists["am"], *lists["pm"]))


@cache
def _before_digits(lexicon: Lexicon) -> frozenset[str]:
    """What makes a time of the digits behind it: "AD 79", "'09", "open 9 to 5"."""
    words = time_words(lexicon)
    return frozenset((*ERAS, *APOSTROPHES, *words.lists["opening"], *words.weekdays, "from"))


def _settle(view: View, before: int, free: int) -> None:
    """Widens the new times by what stands before them, and joins them with their neighbours."""
    new = view.found[before:]
    del view.found[before:]
    for mention in new:
        view.found.append(with_degree(view, mention, free))
        if len(view.found) > 1:
            join(view)
        free = mention.last
