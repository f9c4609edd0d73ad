"""What sources say of the numbers of a text: the number that agrees, or the one that stands in its place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from functools import cached_property
from operator import itemgetter
from typing import Final, NamedTuple, TypeAlias

from numclaims.claims.claim import Bound
from numclaims.grounding.derive import Derivations
from numclaims.grounding.digits import digits_told
from numclaims.grounding.entry import Entry
from numclaims.grounding.index import Index
from numclaims.grounding.kinds import PLACED, PLACED_IN_HEADLINES
from numclaims.grounding.known import Known
from numclaims.grounding.likeness import Likeness
from numclaims.grounding.matching import (
    UNIT_WORDS,
    are_of_one_thing,
    is_coarser,
    is_converted,
    is_telling,
    is_vague,
    is_written_out,
)
from numclaims.grounding.nearness import Nearness, anchors
from numclaims.grounding.opposed import Pairs, is_in_other_unit, is_opposed
from numclaims.grounding.possible import could_follow
from numclaims.grounding.restating import BY_LIKENESS, BY_NEARNESS, odds_of_restating, works
from numclaims.lang.reckoning import ReckoningWords

__all__ = ["CHANCE", "Answer", "Sources"]

_CLEARLY: Final = 1.8
"""By how much more another number must be alike than the one that agrees, for a headline to mean it."""
_NEARER, _NEARLY, _LIKELIER = 4.5, 1.0, 3.5
"""By how much it must be nearer for any other text to do so; or both nearer and more alike."""
_PRECISE, _BY_DIGITS = 100, 1.5
"""From where on a number has digits enough to show whose it is, and by how much nearer another must then be."""
_SMALL = 12
"""Up to where counts often follow from others that stand beside them."""
_RECKONED: Final = 2.8
"""The same where the number only follows from others."""
_AT_HOME: Final = 2.0
"""How near a number must be that is told of the opposite, and how much nearer than others."""
_BESIDE: Final = 1.0
"""How near one in another unit must be."""
_KNOWN: Final = 40
"""From how many numbers of a source one may have been reckoned."""
_CONVERTED: Final = 2.0
"""What more it takes where the one that agrees is in another unit, which no chance brings about."""

OPPOSED: Final = "opposed"
"""How the same number tells the opposite."""
REVERSED: Final = "reversed"
"""How two of the numbers are the other way round."""
CHANCE: Final = "chance"
"""How a number agrees with a small one that nothing shows to be of the same thing: it bears nothing out."""


class Answer(NamedTuple):
    """What a source says: the entries that a number rests on, or the one that it contradicts, and how."""

    entries: tuple[Entry, ...]
    agreeing: bool
    how: str


_Score: TypeAlias = Callable[[Entry, Entry], float]


class _Paragraph(NamedTuple):
    """The numbers of a text that are held against sources together, and what tells how alike one of them is to another.

    A `headline` tells what its source is about; of another text the words around a number must show that. `beside` are
    the numbers of each sentence, `reversed` those that the source has the other way round.
    """

    headline: bool
    score: _Score
    beside: Mapping[int, Sequence[Entry]]
    reversed: Mapping[int, tuple[Entry, Entry]]


class Sources:
    """What sources say of the numbers of a text."""

    def __init__(
        self,
        source: Iterable[Entry],
        published: date | None,
        words: ReckoningWords,
        listed: Sequence[Entry] = (),
        digits: Container[str] = (),
    ) -> None:
        self._index = index = Index(source, listed)
        self._likeness = Likeness(index.entries)
        self._derivations = Derivations(Known(index.by_sort, published, index.among, listed, words))
        self._reckoning, self._digits = words, digits
        self._pairs = Pairs(index.entries, words)

    @cached_property
    def _nearness(self) -> Nearness:
        return Nearness(self._index.entries)  # which headlines have no need of

    def answers(self, told: Sequence[Entry], *, headline: bool = False) -> list[Answer | None]:
        """What the sources say of each number of a paragraph; None where they do not speak of it.

        What one of them tells rightly is not held against another one of its sort.
        """
        agreeing = [self._index.stated(entry, headline=headline) for entry in told]
        text = self._paragraph(told, agreeing, headline=headline)
        theirs = [self._nearest(entry, others, text) for entry, others in zip(told, agreeing, strict=True)]
        best = {id(each[1]) for each in theirs if each is not None}
        borne_out: defaultdict[str, set[int]] = defaultdict(best.copy)
        for entry, others in zip(told, agreeing, strict=True):
            borne_out[entry.sort].update(map(id, others))
        found = [
            self._agreeing(entry, each, others, borne_out[entry.sort], text)
            for entry, each, others in zip(told, theirs, agreeing, strict=True)
        ]
        taken = {id(answer.entries[0]) for answer in found if answer and answer.agreeing and answer.how == "stated"}
        return [
            self._contradicted(entry, taken, text, agreed=bool(others)) if answer is None else answer
            for entry, answer, others in zip(told, found, agreeing, strict=True)
        ]

    def _paragraph(self, told: Sequence[Entry], agreeing: Sequence[Sequence[Entry]], *, headline: bool) -> _Paragraph:
        beside: defaultdict[int, list[Entry]] = defaultdict(list)
        for entry in told:
            beside[entry.sentence].append(entry)
        if headline:
            return _Paragraph(headline, self._likeness.score, beside, {})
        places = anchors(told, agreeing)

        def nearness(one: Entry, two: Entry) -> float:
            return self._nearness.score(one, two, places[id(one)])

        return _Paragraph(headline, nearness, beside, self._pairs.reversed(told))

    def _agreeing(
        self,
        entry: Entry,
        best: tuple[float, Entry] | None,
        others: Sequence[Entry],
        borne_out: AbstractSet[int],
        text: _Paragraph,
    ) -> Answer | None:
        """What bears a number out: the best that agrees, if it is not clearly another thing's, or some that give it.

        Numbers that bear out others of the text stand for themselves.
        """
        headline = text.headline
        rivals = [each for each in self._index.rivals(entry, headline=headline) if id(each) not in borne_out]
        rival = None
        if best is not None:
            written_out = is_written_out(best[1])
            able = [each for each in rivals if not is_vague(each) and (not written_out or is_written_out(each))]
            rival = self._nearest(entry, able, text)
            ahead = -_CLEARLY if rival is None else rival[0] - best[0] - _CONVERTED * is_converted(entry, best[1])
            if rival is not None and not headline and self._is_swapped(entry, best[1], rival[1], ahead, text):
                return Answer((rival[1],), False, "stated")
            agreeing = (best[1],) if headline else others
            if not self._is_of_another(entry, agreeing, able, ahead, headline=headline):
                contrary = None if headline else self._contrary(entry, best, others, text)
                shown = headline or is_telling(entry, best[1])
                return contrary or Answer((best[1],), True, "stated" if shown else CHANCE)
        return self._reckoned(entry, rival, rivals if headline else (), text)

    def _contrary(
        self, entry: Entry, best: tuple[float, Entry], others: Sequence[Entry], text: _Paragraph
    ) -> Answer | None:
        """What says the opposite of a number by the same number, or has it and another one the other way round."""
        pair = text.reversed.get(id(entry))
        if pair is not None:
            return Answer(pair, False, REVERSED)
        if best[0] < _AT_HOME or not is_opposed(entry, best[1], self._reckoning):
            return None
        beside = [each for each in others if text.score(entry, each) > best[0] - _AT_HOME]
        clearly = all(is_opposed(entry, each, self._reckoning) for each in beside)
        return Answer((best[1],), False, OPPOSED) if clearly else None

    def _is_swapped(self, entry: Entry, best: Entry, rival: Entry, ahead: float, text: _Paragraph) -> bool:
        """Whether a number stands where the source has the `rival`, which is so much `ahead` of the one that agrees.

        It can hardly be chance that a number of three digits or more, in its unit, agrees.
        """
        precise = entry.value is not None and abs(entry.value) >= _PRECISE and entry.sort == best.sort
        if ahead < _NEARER + _BY_DIGITS * precise or not self._is_plain(entry) or is_written_out(entry):
            return False
        reckoned = entry.sort == "length" or (entry.value is not None and abs(entry.value) <= _SMALL)
        follows = reckoned and self._could_follow(entry, rival, text)
        return not follows and self._derivations.of(entry) is None

    def _is_plain(self, entry: Entry) -> bool:
        """Whether a number is told as it is, and not as one that was worked out or ranked."""
        exact = entry.claim is not None and entry.claim.bound is Bound.EXACT and entry.value != 1
        return exact and entry.sort != "rank" and not works(entry, self._reckoning)

    def _is_of_another(
        self, entry: Entry, agreeing: Sequence[Entry], rivals: Sequence[Entry], ahead: float, *, headline: bool
    ) -> bool:
        """Whether the numbers that agree are clearly another thing's, as the best rival is so much `ahead`."""
        coarse = all(is_coarser(each, entry) for each in agreeing)
        if headline:
            return ahead >= (0 if coarse else _CLEARLY)
        if ahead < _NEARLY or entry.time is not None:
            return coarse and ahead >= 0
        best, rival = (max(self._likeness.score(entry, each) for each in some) for some in (agreeing, rivals))
        return rival - best >= _LIKELIER

    def _reckoned(
        self, entry: Entry, rival: tuple[float, Entry] | None, rivals: Iterable[Entry], text: _Paragraph
    ) -> Answer | None:
        """The numbers that give one, unless the `rival`, or one of some others, is clearly what is meant."""
        found = self._derivations.of(entry)
        parts = None if found is None else self._nearest(entry, found.entries, text)
        if found is None or parts is None:
            return None
        clearly = _CLEARLY if text.headline else _NEARER
        if rival is None:
            values = {each.value for each in found.entries}
            able = [each for each in rivals if each.value is None or each.value not in values]
            rival = self._nearest(entry, able, text)
            clearly = _RECKONED
        if rival is not None and rival[0] - parts[0] >= clearly:
            return None
        return Answer(found.entries, True, found.how)

    def _contradicted(self, entry: Entry, taken: AbstractSet[int], text: _Paragraph, *, agreed: bool) -> Answer | None:
        """What stands in the place of a number that nothing bears out, if others may have `agreed` with it."""
        headline = text.headline
        if entry.claim is None or not (headline or self._index.speaks_of(entry)):
            return None
        if not headline and not agreed and digits_told(entry) in self._digits:
            return None
        share = self._derivations.instead(entry)
        if share is not None and (headline or not self._could_follow(entry, share.entries[0], text)):
            return Answer(share.entries, False, share.how)
        rivals = [other for other in self._index.rivals(entry, headline=headline) if id(other) not in taken]
        if not rivals:
            placed = PLACED_IN_HEADLINES if headline else PLACED
            rivals = [other for other in self._index.among(entry, placed.get(entry.sort, ())) if id(other) not in taken]
        if headline:
            best = self._nearest(entry, rivals, text)
            return None if best is None else Answer((best[1],), False, "stated")
        other_unit = None if agreed else self._in_other_unit(entry, text)
        if other_unit is not None:
            return Answer((other_unit,), False, "stated")
        rivals = [other for other in rivals if are_of_one_thing(entry, other)]
        bare = [other for other in self._index.without_units(entry) if id(other) not in taken]
        views = ((BY_LIKENESS, self._likeness.score), (BY_NEARNESS, text.score))
        for weights, score in views[: 1 if agreed else 2]:
            for some in (rivals, bare):
                for alike, other in self._ranked(entry, some, score):
                    odds = odds_of_restating(entry, other, alike, self._index.by_word, self._reckoning, weights)
                    if odds > weights.following or (odds > 0 and not self._could_follow(entry, other, text)):
                        return Answer((other,), False, "stated")
        return None

    def _in_other_unit(self, entry: Entry, text: _Paragraph) -> Entry | None:
        """The same number of the source in another unit; none if it has it without one too."""
        same = self._index.of_value(entry)
        if any(each.measure is None for each in same):
            return None
        found = self._nearest(entry, [each for each in same if is_in_other_unit(entry, each)], text)
        if found is None or found[0] < _BESIDE or not (found[0] >= _AT_HOME or are_of_one_thing(entry, found[1])):
            return None
        return found[1]

    def _could_follow(self, entry: Entry, best: Entry, text: _Paragraph) -> bool:
        """Whether the text may have reckoned the number from those of the sentences that speak of the same thing."""
        speaking = [each for each in self._index.among(entry, tuple(self._index.by_sort)) if each.claim is not None]
        near = [best, *(each for each in speaking if each is not best and not (entry.words & each.words) <= UNIT_WORDS)]
        around = {each.sentence + step for each in near for step in (-1, 0, 1)}
        known = [*sorted(speaking, key=lambda each: each.sentence not in around)[:_KNOWN], *self._index.lists(around)]
        return could_follow(entry, near, known, text.beside[entry.sentence], self._reckoning)

    @staticmethod
    def _nearest(entry: Entry, others: Iterable[Entry], text: _Paragraph) -> tuple[float, Entry] | None:
        """The most alike of some numbers, and how alike it is."""
        scored = ((text.score(entry, other), other) for other in others)
        return max(scored, key=itemgetter(0), default=None)

    @staticmethod
    def _ranked(entry: Entry, others: Iterable[Entry], score: _Score) -> list[tuple[float, Entry]]:
        """Some numbers by how alike they are, of those that are equally so the first before all others."""
        scored = [(score(entry, other), other) for other in others]
        return sorted(scored, key=itemgetter(0), reverse=True)
