"""How near two numbers are in what a summary and its source say around them.

The weights are those of a logistic regression over sentences that sum up calls, mails, reports and talks: the number of
the source that a sentence tells against all others that it could tell. They are natural logarithms of odds, as those of
`likeness` are for headlines; of a headline the first lines of its article know most, of a summary all lines do.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain
from math import log
from typing import Final

from numclaims.claims.claim import Bound
from numclaims.grounding.entry import Entry
from numclaims.grounding.matching import UNIT_WORDS, is_vague

__all__ = ["Nearness", "anchors"]

_BESIDE_BOTH, _BESIDE_ONE, _AROUND, _CLAUSE, _EARLIER = 0.55, 0.19, 0.33, 0.27, 0.18
"""For a shared word, by its rarity: right beside both numbers; beside one and around the other; around both; in the
clause of both; around the text's and in the sentence before the source's, where the question to an answer stands."""
_MOST: Final = 12.0
"""What all words of one kind weigh at most, before their weight."""
_NOUN, _OTHER_NOUN, _NOUN_IN_TEXT, _NOUN_IN_SOURCE, _UNIT = 1.11, -0.70, -0.55, 0.53, 0.65
_AFTER, _BEFORE, _HEDGE, _OTHER_HEDGE, _CHANGE, _OTHER_CHANGE, _VAGUE = 0.60, 0.23, 1.17, -0.43, 1.03, -0.88, -0.12
_SAME_PLACE, _NEXT_PLACE, _NEAR_PLACE = 1.83, 1.41, 0.67
"""Where the source tells other numbers of the text's sentence: in the same sentence, the next, or up to four away."""
_SHORTEST: Final = 10
"""Words of a shorter source are taken for as rare as if it had so many sentences."""
_FAR: Final = 4
_FEW: Final = 2


def anchors(told: Sequence[Entry], agreeing: Sequence[Sequence[Entry]]) -> Mapping[int, frozenset[int]]:
    """For each number, by its id, the sentences of the source that tell other numbers of its sentence.

    A number that agrees with those of many sentences tells nothing.
    """
    by_claim: defaultdict[int, dict[tuple[int, int], frozenset[int]]] = defaultdict(dict)
    for entry, others in zip(told, agreeing, strict=True):
        places = frozenset(other.sentence for other in others)
        known = by_claim[entry.sentence].get(_span(entry), frozenset())
        by_claim[entry.sentence][_span(entry)] = known | places if len(places) <= _FEW else known
    told_by = {sentence: Counter(chain.from_iterable(claims.values())) for sentence, claims in by_claim.items()}
    return {
        id(entry): frozenset(
            place
            for place, times in told_by[entry.sentence].items()
            if times > (place in by_claim[entry.sentence][_span(entry)])
        )
        for entry in told
    }


def _span(entry: Entry) -> tuple[int, int]:
    """Where the claim of a number stands, which the day and the hour of a date share."""
    return (0, 0) if entry.claim is None else (entry.claim.start, entry.claim.end)


class Nearness:
    """Compares numbers of a text with those of a source; words that stand in most of its sentences weigh little."""

    def __init__(self, source: Sequence[Entry]) -> None:
        sentences = {entry.sentence: entry.words for entry in source}
        self._size = max(len(sentences), _SHORTEST)
        self._known = Counter(word for words in sentences.values() for word in words)

    def score(self, entry: Entry, other: Entry, places: AbstractSet[int]) -> float:
        """How near the two are; `places` are the sentences of the source that tell the text's other numbers."""
        total = self._words(entry, other) + self._kinds(entry, other)
        if places:
            away = min(abs(other.sentence - place) for place in places)
            total += _SAME_PLACE if away == 0 else _NEXT_PLACE if away == 1 else _NEAR_PLACE * (away <= _FAR)
        return total

    def _words(self, entry: Entry, other: Entry) -> float:
        beside = one = around = clause = earlier = 0.0
        for word in (entry.words & other.words) - UNIT_WORDS:
            weight = self._rarity(word)
            if word in entry.near and word in other.near:
                beside += weight
            elif word in entry.local and word in other.local and (word in entry.near or word in other.near):
                one += weight
            elif word in entry.local and word in other.local:
                around += weight
            if word in entry.clause and word in other.clause:
                clause += weight
        for word in (entry.local & other.earlier) - other.words - UNIT_WORDS:
            earlier += self._rarity(word)
        weights = (_BESIDE_BOTH, beside), (_BESIDE_ONE, one), (_AROUND, around), (_CLAUSE, clause), (_EARLIER, earlier)
        return sum(weight * min(told, _MOST) for weight, told in weights)

    def _rarity(self, word: str) -> float:
        return log(1 + self._size / max(1, self._known[word]))

    def _kinds(self, entry: Entry, other: Entry) -> float:
        """What the nouns, the units, the hedges and the words on either side of both tell."""
        total = _AFTER * (entry.after != "" and entry.after == other.after)
        total += _BEFORE * (entry.before != "" and entry.before == other.before)
        if entry.noun is not None and other.noun is not None:
            total += _NOUN if entry.noun == other.noun else _OTHER_NOUN
        elif other.noun is not None:
            total += _NOUN_IN_TEXT * (other.noun in entry.words)
        elif entry.noun is not None:
            total += _NOUN_IN_SOURCE * (entry.noun in other.local)
        one, two = entry.claim, other.claim
        if one is None or two is None:
            return total
        if entry.noun is None and other.noun is None:
            total += _UNIT * (entry.measure is not None and entry.measure == other.measure)
        if one.bound is not Bound.EXACT and two.bound is not Bound.EXACT:
            total += _HEDGE if one.bound is two.bound else _OTHER_HEDGE
        if one.change is not two.change:
            total += _OTHER_CHANGE
        elif one.change is not None:
            total += _CHANGE
        return total + _VAGUE * is_vague(other)
