"""The skeleton of a paragraph: a string with one character for each claim, word and mark that constructions look at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from numclaims.claims.claim import Bound, Claim, Kind, Modality
from numclaims.claims.reading import Reading
from numclaims.links.patterns import END, KIND_MARKS, OPAQUE, OTHER, PLAIN_POINTS, POINTS
from numclaims.values.unit import PERCENT

if TYPE_CHECKING:
    from numclaims.links.grammar import Candidate

__all__ = ["Skeleton"]

_ARTICLES = frozenset({"a", "an"})
_OPENING, _CLOSING = "“«", "”»"


class Skeleton:
    """One paragraph as constructions see it.

    `text` has one character per item; `claims` gives the claim at each position that holds one, and `places` the
    position of each claim by its offset in the document. Words that say nothing about a relation ("only", "also"),
    hedges that are already part of a claim's bound, and marks that are not kept leave no character. `candidates` are
    the constructions that may stand in it, by family, once somebody has asked.
    """

    def __init__(
        self,
        readings: Sequence[Reading],
        marks: Mapping[str, str],
        hedges: frozenset[tuple[str, ...]],
        rates: frozenset[tuple[str, ...]],
        published: date | None = None,
    ) -> None:
        self.readings, self.published = readings, published
        self.candidates: Mapping[str, Sequence[Candidate]] | None = None
        self.claims: dict[int, Claim] = {}
        self.places: dict[int, int] = {}
        self.sentence_ends: list[int] = []
        pieces: list[str] = []
        length = 0
        mark = marks.get
        for reading in readings:
            words, at = _dashed(reading), 0
            for claim, (first, last) in zip(reading.claims, reading.places, strict=True):
                if claim.kind is Kind.RATIO and words[first] in marks:
                    continue  # "doubled" and "twice" are cue words
                stop = first
                if claim.bound is not Bound.EXACT:
                    stop = max(at, first - _longest(words, first, hedges))
                piece = "".join([mark(word, OTHER) for word in words[at:stop]])
                pieces.append(piece)
                length += len(piece)
                pieces.append(_mark(claim, tuple(words[last : last + 2]), rates))
                self.claims[length] = claim
                self.places[claim.start] = length
                length += 1
                at = last
            if reading.claims:
                piece = "".join([mark(word, OTHER) for word in words[at:]])
                pieces.append(piece)
                length += len(piece)
            pieces.append(END)
            length += 1
            self.sentence_ends.append(length)
        self.text = "".join(pieces)

    @cached_property
    def _quoted(self) -> frozenset[int]:
        """The offsets of the claims that stand inside quotation marks."""
        found: set[int] = set()
        inside = False
        for reading in self.readings:
            starts = {first: claim.start for claim, (first, _) in zip(reading.claims, reading.places, strict=True)}
            for index, word in enumerate(reading.sentence.words):
                if word == '"':
                    inside = not inside
                elif word in _OPENING:
                    inside = True
                elif word in _CLOSING:
                    inside = False
                elif inside and index in starts:
                    found.add(starts[index])
        return frozenset(found)

    def quoted(self, claim: Claim) -> bool:
        """Whether the claim is part of somebody's own words."""
        return claim.start in self._quoted

    def around(self, start: int, end: int, before: int, after: int) -> str:
        """The characters from `before` items ahead of `start` to `after` items behind `end`, in the same sentences."""
        left = max(self.text.rfind(END, 0, start) + 1, start - before)
        right = self.text.find(END, max(end - 1, 0))
        return self.text[left : min(len(self.text) if right < 0 else right, end + after)]

    def sentence_of(self, position: int) -> str:
        """The characters of the sentence that holds a position."""
        return self.around(position, position + 1, len(self.text), len(self.text))


def _dashed(reading: Reading) -> Sequence[str]:
    """The words of the sentence, with hyphens between blanks made dashes."""
    sentence = reading.sentence
    if "-" not in sentence.words:
        return sentence.words
    return [
        "—" if word == "-" and not sentence.glued(at) and not sentence.glued(at + 1) else word
        for at, word in enumerate(sentence.words)
    ]


def _longest(words: Sequence[str], stop: int, phrases: frozenset[tuple[str, ...]]) -> int:
    """How many words before `stop` make up the longest of the phrases."""
    for length in range(min(4, stop), 0, -1):
        if tuple(words[stop - length : stop]) in phrases:
            return length
    return 0


def _mark(claim: Claim, after: tuple[str, ...], rates: frozenset[tuple[str, ...]]) -> str:
    if claim.modality is not Modality.ASSERTED:
        return OPAQUE
    measure = claim.measure
    if claim.kind is Kind.FRACTION and _ARTICLES.intersection(after[:1] if after[:1] != ("of",) else after[1:]):
        return OPAQUE  # "half a point", "a quarter of a mile": an amount, not a share
    if measure is not None and measure.system == "point":
        return POINTS
    if claim.kind in (Kind.PERCENTAGE, Kind.FRACTION) and (after in rates or after[:1] in rates):
        return OPAQUE
    if claim.kind is Kind.PERCENTAGE and measure != PERCENT:
        return OPAQUE  # a percentage for each of something
    if claim.kind is Kind.COUNT and after[:1] == ("'",):
        return OPAQUE  # "three teams' players" counts no players
    if measure is not None and measure.code == "{point}":
        return PLAIN_POINTS
    return KIND_MARKS[claim.kind]
