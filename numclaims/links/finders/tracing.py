"""What binds a claim to a thing: the measure or verb it goes with, and the words of its sentence."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from numclaims.claims.claim import Bound, Claim, Kind, Modality
from numclaims.claims.reading import Reading
from numclaims.lang.lexicon import Lexicon
from numclaims.lang.measures import load_measures
from numclaims.scan.sentences import Sentence

__all__ = ["Key", "Stated", "Trace", "Tracer", "one_thing"]

Key = tuple[str, ...]
"""What is measured: the sort of key, then its parts."""

_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.QUANTITY, Kind.PERCENTAGE, Kind.ORDINAL, Kind.DATE})


class Trace(NamedTuple):
    """A claim with what binds it: names and other words of its sentence, and whether it points back.

    `known` are the words that the sentence takes as known, behind "the" or "this".
    """

    claim: Claim
    thing: frozenset[str]
    names: frozenset[str]
    words: frozenset[str]
    known: frozenset[str]
    days: frozenset[str]
    definite: bool
    moving: bool
    passage: str


class Stated:
    """A claim with its place in a sentence; its trace is made when another claim may state the same."""

    def __init__(self, tracer: Tracer, reading: Reading, claim: Claim, place: tuple[int, int]) -> None:
        self.claim = claim
        self._tracer, self._reading, self._place = tracer, reading, place

    @cached_property
    def trace(self) -> Trace:
        return self._tracer.trace(self._reading, self.claim, *self._place)


class Tracer:
    """Makes the traces of claims."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._words = lexicon.restatements
        self._measures = load_measures(lexicon)

    def stated(self, reading: Reading) -> Iterator[tuple[Key, Stated]]:
        """The claims of a sentence that can be recognised when they are stated again."""
        for claim, (first, last) in zip(reading.claims, reading.places, strict=True):
            if claim.kind not in _KINDS or claim.change is not None or claim.modality is not Modality.ASSERTED:
                continue
            key = self._key(reading.sentence, claim, first, last)
            if key is not None:
                yield key, Stated(self, reading, claim, (first, last))

    def root(self, word: str) -> str:
        """A verb form without its ending."""
        return self._measures.root(word)

    def _key(self, sentence: Sentence, claim: Claim, first: int, last: int) -> Key | None:
        """What is measured: the event of a year, the measure of a quantity, the noun and verb of a count."""
        if claim.kind is Kind.DATE:
            return self._event(sentence, claim, first)
        if claim.value is None or claim.measure is None:
            return None
        measures = self._measures
        if claim.kind is Kind.QUANTITY:
            shown = next(measures.shown_at(sentence.words, last), None)
            return None if shown is None else ("measure", shown.name, str(claim.measure.dimension))
        if claim.kind is Kind.MONEY:
            return ("sum", str(claim.measure.dimension))
        if claim.kind is Kind.ORDINAL and claim.text[-1].isdigit():
            return None  # "step 1" is a name
        verb = self._verb(sentence, first, last)
        if verb is None:
            return None
        return ("count" if claim.kind is Kind.COUNT else claim.kind.value, claim.measure.name, verb)

    def _event(self, sentence: Sentence, claim: Claim, first: int) -> Key | None:
        """The event that a year or a day is given for: "was founded in 1926"."""
        if (
            claim.time is None
            or claim.time.grain not in ("year", "day")
            or claim.time.value.startswith("X")
            or claim.time.anchored
        ):
            return None
        if sentence.word(first - 1) not in ("in", "on"):
            return None
        event = self._measures.events.get(sentence.word(first - 2))
        return ("event", event, claim.time.grain) if event is not None else None

    def _verb(self, sentence: Sentence, first: int, last: int) -> str | None:
        """The root of the verb that a count is the subject or the object of."""
        after = sentence.word(last)
        if after.endswith("ed") and after not in self._words.copulas:
            return self._measures.root(after)
        k = last
        while sentence.word(k) in ("were", "was", "are", "have", "had", "been", "be", "is"):
            k += 1
        if k > last and sentence.word(k).endswith("ed") and sentence.word(k) not in self._words.copulas:
            return self._measures.root(sentence.word(k))
        for k in range(first - 1, max(-1, first - 7), -1):
            word = sentence.words[k]
            if word in (",", ";", ":", "and", "but", "that", "which", "who"):
                return None
            if word in self._words.copulas:
                continue
            if word.endswith("ed") or word in self._lexicon.words.verbs:
                return self._measures.root("broke" if word == "broken" else word)
        return None

    def trace(self, reading: Reading, claim: Claim, first: int, last: int) -> Trace:
        """What binds the claim that stands in the tokens `first` up to, not including, `last`."""
        sentence, stem = reading.sentence, self._measures.stem
        names = frozenset(
            stem(word)
            for k, word in enumerate(sentence.words)
            if word.isalpha() and len(word) > 2 and sentence.capitalised(k) and (k or sentence.capitalised(1))
        )
        inside = {k for start, end in reading.places for k in range(start, end)}
        words = frozenset(
            stem(word)
            for k, word in enumerate(sentence.words)
            if len(word) > 3 and word.isalpha() and k not in inside and word not in self._lexicon.words.stops
        )
        days = frozenset(
            other.time.value
            for other in reading.claims
            if other is not claim and other.time is not None and other.kind is Kind.DATE
        )
        definite = any(sentence.word(k) in self._words.definite for k in range(first - 2, first)) and sentence.word(
            first - 1
        ) not in ("a", "an", "some", "about")
        hedging = frozenset() if claim.bound is Bound.EXACT else self._words.hedging
        near = (*sentence.words[max(0, first - 8) : first], *sentence.words[last : last + 5])
        return Trace(
            claim=claim,
            thing=self._thing(sentence, first, last),
            names=names - self._words.empty,
            words=words - self._words.empty,
            known=frozenset(
                stem(word) for before, word in pairwise(sentence.words) if before in ("the", "this", "that")
            ),
            days=days,
            definite=definite,
            moving=not (self._words.moving - hedging).isdisjoint(near),
            passage=sentence.text,
        )

    def _thing(self, sentence: Sentence, first: int, last: int) -> frozenset[str]:
        """The words of the noun phrase that the number belongs to: before its verb, or behind the number."""
        classes, stem = self._lexicon.words, self._measures.stem
        clause: list[str] = []
        for k in range(first - 1, -1, -1):
            word = sentence.words[k]
            if word in (",", ";", ":", "(", "and", "but"):
                if clause and not all(each in classes.stops or each in self._measures.events for each in clause):
                    break
                clause = []
                break
            clause.append(word)
        content = {
            stem(word)
            for word in clause
            if word.isalpha() and word not in classes.stops and word not in self._measures.events
        }
        if not content:
            for k in range(last, min(last + 12, len(sentence))):
                word = sentence.words[k]
                if word in classes.verbs or word in classes.auxiliaries or (word in (",", ";") and content):
                    break
                if word.isalpha() and word not in classes.stops and not self._is_cue(word):
                    content.add(stem(word))
        return frozenset(content)

    def _is_cue(self, word: str) -> bool:
        return word in self._measures.cues


def one_thing(earlier: Trace, later: Trace) -> bool:
    """Whether the phrases name one thing: alike, or the later one leaves out the proper name."""
    if not earlier.thing or not later.thing:
        return False
    if earlier.thing == later.thing:
        return True
    smaller, larger = sorted((earlier.thing, later.thing), key=len)
    return bool(smaller) and smaller <= larger and not (smaller - larger)
