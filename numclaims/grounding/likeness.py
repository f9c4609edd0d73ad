"""How alike two numbers are in what is said around them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import log
from typing import Final

from numclaims.grounding.entry import Entry
from numclaims.grounding.kinds import RAW

__all__ = ["Likeness"]

_NEAR, _LOCAL, _SENTENCE = 1.2, 0.8, 0.4
"""What a shared word weighs right beside the source's number, around it, and elsewhere in its sentence."""
_BESIDE: Final = 1.6
"""How many times more a word weighs that stands right beside the text's number."""
_NOUN, _OTHER_NOUN, _UNIT, _SORT, _EARLY, _RAW_DIGITS = 2.0, -0.3, 0.8, 0.6, 0.8, -0.2


class Likeness:
    """Compares numbers with those of a source; words that stand in most of its sentences weigh little."""

    def __init__(self, source: Sequence[Entry]) -> None:
        self._size = len(source)
        self._known = Counter(word for entry in source for word in entry.words)

    def score(self, entry: Entry, other: Entry) -> float:
        """How alike the two are; the numbers themselves are not looked at."""
        total = 0.0
        for word in entry.words & other.words:
            weight = _NEAR if word in other.near else _LOCAL if word in other.local else _SENTENCE
            if word in entry.near:
                weight *= _BESIDE
            total += weight * log(1 + self._size / self._known[word])
        if entry.noun is not None and other.noun is not None:
            total += _NOUN if entry.noun == other.noun else _OTHER_NOUN
        elif entry.claim is not None and other.claim is not None and entry.claim.measure is not None:
            total += _UNIT * (entry.claim.measure == other.claim.measure)
        total += _SORT * (entry.sort == other.sort) + _EARLY / (1 + other.sentence)
        return total + _RAW_DIGITS * (other.sort == RAW)
