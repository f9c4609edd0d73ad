"""Tells which of many patterns a paragraph may match, for all of them at once.

Every pattern has a few needs: sets of characters of which each must occur, and a number of claims. They are bits of one
large integer, those of a pattern side by side with an empty bit above them. A sentence sets the bits of the needs that
it meets; one is then added to the lowest bit of every pattern, which carries into the empty one where all are set.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from numclaims.links.patterns import CLAIMS, END, Pattern

__all__ = ["Sieve"]

_MOST = 8
"""Claims up to which their number is looked at."""


class Sieve:
    """The needs of patterns, looked up by the characters of a paragraph's skeleton."""

    def __init__(self, patterns: Sequence[Pattern]) -> None:
        self._met: dict[str, int] = {}
        self._counted = [0] * (_MOST + 1)
        self._lowest = 0
        self._guards = {1: 0, 2: 0, 3: 0}
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
            self._guards[min(pattern.sentences, 3)] |= 1 << at
            self._numbers[at] = number
            at += 1

    def possible(self, text: str) -> Iterator[int]:
        """The numbers of the patterns that a skeleton may match, in order."""
        rows = [self._row(sentence) for sentence in text.removesuffix(END).split(END)]
        pairs = [_joined(pair) for pair in pairwise(rows)] if len(rows) > 1 else rows
        found = 0
        for sentences, units in ((1, rows), (2, pairs), (3, [_joined(rows)])):
            guards = self._guards[sentences]
            for met, claims in units:
                if claims:
                    found |= ((met | self._counted[min(claims, _MOST)]) + self._lowest) & guards
        while found:
            lowest = found & -found
            yield self._numbers[lowest.bit_length() - 1]
            found ^= lowest

    def _row(self, sentence: str) -> tuple[int, int]:
        """The needs that a sentence meets, and the number of its claims."""
        met = 0
        for mark in set(sentence):
            met |= self._met.get(mark, 0)
        return met, sum(map(sentence.count, CLAIMS)) if sentence else 0


def _joined(rows: Sequence[tuple[int, int]]) -> tuple[int, int]:
    met = claims = 0
    for needs, number in rows:
        met |= needs
        claims += number
    return met, claims
