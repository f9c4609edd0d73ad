"""The words that tell what a sentence can hold, so that one pass over its tokens decides which readers look at it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final

from numclaims.lang.lexicon import Lexicon
from numclaims.lang.times import time_words
from numclaims.scan.ages import AGE_CUES, AGE_WORDS
from numclaims.scan.portions import HALVES
from numclaims.scan.sentences import Sentence

__all__ = [
    "ADDRESS",
    "AGE",
    "ANY",
    "MULTIPLE",
    "NOTHING",
    "NUMBER",
    "PORTION",
    "RANK",
    "RATIO",
    "TIME",
    "heads_of",
    "mark",
]

NUMBER: Final = 1
"""Digits, or a word that a number begins with."""
TIME: Final = 2
"""Digits, or a word that a time is found by."""
RANK: Final = 4
"""A word that an ordinal is made of."""
PORTION: Final = 8
"""A word that can be a part of a unit."""
NOTHING: Final = 16
"""A word that counts nothing."""
ADDRESS: Final = 32
"""A mark that web and mail addresses have."""
AGE: Final = 64
"""A word of ages."""
MULTIPLE: Final = 128
"""A multiple in one word."""
RATIO: Final = 256
"""A word that makes two numbers a ratio."""
ANY: Final = NUMBER | TIME | RANK | NOTHING | MULTIPLE
_DIGITS: Final = NUMBER | TIME


@cache
def _roles(lexicon: Lexicon) -> Mapping[str, int]:
    """What each word shows, as a sum of the above; one dict, as it is denser in memory than several sets."""
    roles: dict[str, int] = {}
    for role, words in (
        (NUMBER, lexicon.numbers.starts),
        (TIME, time_words(lexicon).roles),
        (RANK, lexicon.ranking_words),
        (PORTION, HALVES),
        (NOTHING, ("no",)),
        (ADDRESS, ("/", "@", "www", "+", "(")),
        (AGE, AGE_WORDS | AGE_CUES),
        (MULTIPLE, lexicon.multiples.all),
        (RATIO, lexicon.ratios.cues),
    ):
        for word in words:
            roles[word] = roles.get(word, 0) | role
    return roles


def mark(sentence: Sentence, lexicon: Lexicon) -> int:
    """Tells the sentence which tokens are heads, which numeric, all of them free; returns the sum of what they show."""
    roles, words = _roles(lexicon), sentence.words
    if sentence.text.isascii():
        heads = [i for i, word in enumerate(words) if word in roles or word[-1] in "0123456789"]
    else:
        heads = [i for i, word in enumerate(words) if word in roles or word[-1].isdecimal()]
    sentence.heads = heads
    sentence.numeric = numeric = [False] * len(words)
    sentence.free = [True] * len(words)
    shown = 0
    for i in heads:
        role = roles.get(words[i])
        if role is None:
            numeric[i] = True
            shown |= _DIGITS
        else:
            shown |= role
    return shown


def heads_of(sentence: Sentence, lexicon: Lexicon) -> list[int]:
    """The tokens of a sentence that a number or a time can be found by, with some that are neither."""
    if sentence.heads is None:
        mark(sentence, lexicon)
    assert sentence.heads is not None
    return sentence.heads
