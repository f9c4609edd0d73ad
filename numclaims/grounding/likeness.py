"""How alike two numbers are in what is said around them.

The weights are those of a logistic regression over true headlines of news articles: the number of the article that a
headline tells against all others that it could tell. They say, as natural logarithms of odds, how much more likely a
number is to be the one that is meant.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import log
from typing import Final

from numclaims.claims.claim import Bound
from numclaims.grounding.entry import Entry
from numclaims.grounding.kinds import COUNT, FINER, LISTED

__all__ = ["Likeness"]

_BESIDE_BOTH, _BESIDE_AROUND, _FAR_BESIDE, _CLAUSE = 0.56, 0.39, -0.38, 0.38
"""For a shared word, by its rarity: right beside both numbers; right beside the text's and around the source's; right
beside the source's only; and in the clause of both."""
_NOUN, _OTHER_NOUN, _NOUN_IN_TEXT, _UNIT, _SORT, _GRAIN = 1.42, -0.16, -0.83, 1.39, 1.95, 0.31
_LATE, _FIRST, _SECOND = -1.07, 0.52, 0.59
"""Of the place of the source's sentence: by the logarithm of its number, and for the first two."""
_REPEATED, _LARGEST, _SMALL, _VAGUE = 0.97, 0.32, -0.62, -0.6
_HEDGE, _CHANGE, _OTHER_CHANGE, _AFTER = 0.87, 0.68, -0.6, 0.45
_FEW: Final = 2


class Likeness:
    """Compares numbers with those of a source; words that stand in most of its sentences weigh little."""

    def __init__(self, source: Sequence[Entry]) -> None:
        self._size = len(source)
        self._known = Counter(word for entry in source for word in entry.words)
        claims = [entry for entry in source if entry.claim is not None and entry.value is not None]
        self._stated = Counter((entry.sort, entry.value) for entry in claims)
        self._largest: dict[str, Entry] = {}
        for entry in claims:
            largest = self._largest.get(entry.sort)
            if largest is None or (entry.value or 0) > (largest.value or 0):
                self._largest[entry.sort] = entry

    def score(self, entry: Entry, other: Entry) -> float:
        """How alike the two are; whether the numbers themselves agree is not looked at."""
        total = self._words(entry, other) + self._place(other) + self._kinds(entry, other)
        one, two = entry.claim, other.claim
        if one is None or two is None:
            return total
        if one.bound is not Bound.EXACT and one.bound is two.bound:
            total += _HEDGE
        if one.change is not two.change:
            total += _OTHER_CHANGE
        elif one.change is not None:
            total += _CHANGE
        return total

    def _words(self, entry: Entry, other: Entry) -> float:
        total = 0.0
        for word in entry.words & other.words:
            weight = 0.0
            if word in entry.near:
                weight = _BESIDE_BOTH if word in other.near else _BESIDE_AROUND if word in other.local else 0.0
            elif word in other.near:
                weight = _FAR_BESIDE
            if word in entry.clause and word in other.clause:
                weight += _CLAUSE
            if weight:
                total += weight * log(1 + self._size / max(1, self._known[word]))
        return total + _AFTER * (entry.after != "" and entry.after == other.after)

    def _kinds(self, entry: Entry, other: Entry) -> float:
        """What the units, the nouns and the sorts of both tell."""
        alike = entry.sort == other.sort or other.sort in FINER.get(entry.sort, ())
        total = _SORT * alike
        if entry.noun is not None and other.noun is not None:
            total += _NOUN if entry.noun == other.noun else _OTHER_NOUN
        elif other.noun is not None:
            total += _NOUN_IN_TEXT * (other.noun in entry.words)
        elif entry.noun is None and entry.claim is not None and other.claim is not None:
            total += _UNIT * (entry.measure is not None and entry.measure == other.measure)
        if entry.sort.startswith("date") and alike:
            total += _GRAIN
        return total

    def _place(self, other: Entry) -> float:
        """How prominent the number of the source is."""
        total = _LATE * log(1 + other.sentence) + _FIRST * (other.sentence == 0) + _SECOND * (other.sentence == 1)
        if other.claim is None or other.sort == LISTED:
            return total
        if other.value is not None:
            total += _REPEATED * log(self._stated[other.sort, other.value])
            total += _LARGEST * (self._largest[other.sort].value == other.value)
            total += _SMALL * (other.sort == COUNT and other.value <= _FEW)
        elif other.claim.low is None and not other.sort.startswith("date"):
            total += _VAGUE
        return total
