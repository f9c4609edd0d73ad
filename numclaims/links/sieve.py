"""Tells which of many patterns a paragraph may match, for all of them at once.

Every pattern has a few needs: sets of characters of which each must occur, and a number of claims. They are bits of one
large integer, those of a pattern side by side with an empty bit above them. A sentence sets the bits of the needs that
it meets; one is then added to the lowest bit of every pattern, which carries into the empty one where all are set.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

from numclaims.links.patterns import CLAIMS, END, Pattern

__all__ = ["Sieve", "Span"]

Span = tuple[int, int]
"""The first position of a part of a skeleton, and the one behind its last."""

_MOST = 8
"""Claims up to which their number is looked at."""

_ALL = 3
"""Sentences from which on a pattern may stand in any of a paragraph."""


class Sieve:
    """The needs of patterns, looked up by the characters of a paragraph's skeleton."""

    def __init__(self, patterns: Sequence[Pattern]) -> None:
        self._met: dict[str, int] = {}
        self._counted = [0] * (_MOST + 1)
        self._lowest = 0
        self._guards = dict.fromkeys(range(1, _ALL + 1), 0)
        self._numbers: dict[int, int] = {}
        at = 0
        for number, pattern in enumerate(patterns):
            self._lowest |= 1 << at
            for need in dict.fromkeys(pattern.needs):
                for mark in need:
                    self._met[mark] = self._met.get(mark, 0) | 1 << at
                at += 1
            for claims in range(min(pattern.claims, _MOST), _MOST + 1):
                self._counted[claims] |= 1 << at
            at += 1
            self._guards[min(pattern.sentences, _ALL)] |= 1 << at
            self._numbers[at] = number
            at += 1

    def possible(self, text: str) -> Iterator[tuple[int, Sequence[Span]]]:
        """The numbers of the patterns that a skeleton may match, with the parts of it that may hold a match."""
        sentences = text.removesuffix(END).split(END)
        starts = list(accumulate((len(sentence) + 1 for sentence in sentences), initial=0))
        rows = [self._row(sentence) for sentence in sentences]
        found: dict[int, list[Span]] = {}
        for spanned, guards in self._guards.items():
            width = len(rows) if spanned == _ALL else min(spanned, len(rows))
            for first in range(len(rows) - width + 1):
                met, claims = rows[first] if width == 1 else _joined(rows[first : first + width])
                for number in self._met_by(met, claims, guards):
                    _extend(found.setdefault(number, []), starts[first], starts[first + width])
        yield from sorted(found.items())

    def _met_by(self, met: int, claims: int, guards: int) -> Iterator[int]:
        """The numbers of the patterns whose needs are all met, of those with the guards."""
        left = ((met | self._counted[min(claims, _MOST)]) + self._lowest) & guards if claims else 0
        while left:
            lowest = left & -left
            yield self._numbers[lowest.bit_length() - 1]
            left ^= lowest

    def _row(self, sentence: str) -> tuple[int, int]:
        """The needs that a sentence meets, and the number of its claims."""
        met = 0
        for mark in set(sentence):
            met |= self._met.get(mark, 0)
        return met, sum(map(sentence.count, CLAIMS)) if sentence else 0


def _extend(spans: list[Span], start: int, end: int) -> None:
    """Adds a span behind others, or makes the last one longer that it overlaps."""
    if spans and start < spans[-1][1]:
        spans[-1] = (spans[-1][0], end)
    else:
        spans.append((start, end))


def _joined(rows: Sequence[tuple[int, int]]) -> tuple[int, int]:
    met = claims = 0
    for needs, number in rows:
        met |= needs
        claims += number
    return met, claims
