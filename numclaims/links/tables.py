"""Finds relations in tables: a column or a row with its total, and columns of least and greatest values."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, TypeAlias

from numclaims.claims.claim import Bound, Claim, Kind
from numclaims.lang.cues import cues
from numclaims.lang.lexicon import Lexicon
from numclaims.links.link import Link, Total
from numclaims.links.quantities import RangeOrder, SharesSum
from numclaims.links.units import alike, bare, counts
from numclaims.markup.page import Page

__all__ = ["TableFinder"]

_Words: TypeAlias = Sequence[frozenset[str]]
_Numbers: TypeAlias = Sequence[Claim | None]

_WORD: Final = re.compile(r"[^\W\d_]+")
_ALL: Final = 100
"""The percentage that is no number of its own but the whole of the others."""
_FEWEST: Final = 2
"""Parts that a total has at least."""


class TableFinder:
    """Reads the tables of a page."""

    def __init__(self, lexicon: Lexicon) -> None:
        words = cues(lexicon)
        self._totals, self._partial = frozenset(words["table-total"]), frozenset(words["table-partial"])
        self._unsummed = frozenset(words["table-unsummed"])
        self._least, self._most = frozenset(words["table-least"]), frozenset(words["table-most"])

    def find(self, page: Page, claims: Sequence[Claim]) -> Iterator[Link]:
        """The relations in the tables of a page, of whose prose these are the claims."""
        starts = [claim.start for claim in claims]
        for table in page.tables:
            words: list[_Words] = []
            numbers: list[_Numbers] = []
            for row in table.rows:
                spans = [page.inside(cell) for cell in row]
                words.append([_words(page.prose[start:end]) for start, end in spans])
                numbers.append([_number(claims[slice(*(bisect_left(starts, at) for at in span))]) for span in spans])
            head, labels = words[0], [row[0] if row else frozenset() for row in words[1:]]
            yield from self._columns(head, labels, numbers[1:])
            yield from self._rows(head, numbers[1:])
            yield from self._ranges(head, numbers[1:])

    def _columns(self, head: _Words, labels: _Words, numbers: Sequence[_Numbers]) -> Iterator[Link]:
        """The columns over a last row that is their total."""
        if len(labels) <= _FEWEST or not self._is_total(labels[-1]):
            return
        if any(label & (self._totals | self._partial) for label in labels[:-1]):
            return  # there are subtotals
        for at, words in enumerate(head):
            if at and not words & self._unsummed:
                yield from _summed([row[at] if at < len(row) else None for row in numbers], "table/column-total")

    def _rows(self, head: _Words, numbers: Sequence[_Numbers]) -> Iterator[Link]:
        """The rows before a last column that is their total."""
        if len(head) <= _FEWEST + 1 or not self._is_total(head[-1]):
            return
        if any(words & (self._unsummed | self._totals | self._partial) for words in head[1:-1]):
            return
        for row in numbers:
            if len(row) == len(head):
                yield from _summed(row[1:], "table/row-total")

    def _ranges(self, head: _Words, numbers: Sequence[_Numbers]) -> Iterator[Link]:
        """The least and the greatest values that stand side by side."""
        for (at, one), (_, two) in pairwise(enumerate(head)):
            if one & self._least and two & self._most and one - self._least == two - self._most:
                for row in numbers:
                    low, high = row[at : at + 2] if len(row) > at + 1 else (None, None)
                    if low is not None and high is not None and alike(low, high):
                        yield RangeOrder(low, high, "table/least-and-most")

    def _is_total(self, words: frozenset[str]) -> bool:
        return bool(words & self._totals) and not words & self._partial


def _words(text: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _WORD.findall(text))


def _number(claims: Sequence[Claim]) -> Claim | None:
    """The only number of a cell; None if it holds none, several, or a date."""
    if len(claims) != 1 or claims[0].value is None or claims[0].kind in (Kind.DATE, Kind.ORDINAL, Kind.TIME):
        return None
    return claims[0]


def _summed(numbers: _Numbers, pattern: str) -> Iterator[Link]:
    """The last number as the sum of those before it, if there is one in each cell and all measure the same."""
    known = [number for number in numbers if number is not None]
    if len(known) < len(numbers) or len(known) <= _FEWEST:
        return
    *parts, whole = known
    same = all(alike(part, whole) and counts(part) is counts(whole) and bare(part) is bare(whole) for part in parts)
    if not same or any(each.bound is not Bound.EXACT for each in known):
        return
    if whole.value == _ALL and all(each.kind is Kind.PERCENTAGE for each in known):
        yield SharesSum(tuple(parts), True, pattern)
    else:
        yield Total(whole, tuple(parts), pattern)
