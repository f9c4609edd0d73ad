"""Finds relations in tables: a column or a row with its total, and columns of least and greatest values.

A table does not say in words what its numbers have to do with each other. So whatever a reader could take for something
else is left alone: it takes a label that says "total" and nothing else, and numbers that make no sense otherwise.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cached_property
from itertools import pairwise
from typing import Final, TypeAlias

from numclaims.claims.claim import Claim, Kind
from numclaims.lang.lexicon import Lexicon
from numclaims.lang.tables import TableWords
from numclaims.links.link import Link, Share, Total
from numclaims.links.quantities import RangeOrder, SharesSum
from numclaims.links.sums import Fit, Sum, sum_of
from numclaims.links.units import alike
from numclaims.markup.page import Page, Table

__all__ = ["TableFinder"]

_Words: TypeAlias = frozenset[str]

_WORD: Final = re.compile(r"[^\W\d_]+")
_WITH_UNIT: Final = re.compile(r"[(\[%$€£¥₹/]")
"""What shows that the head of a column names the unit or the scale of its numbers."""
_SETTLING: Final = re.compile(r"[^\W_]|[()−-]")
"""What may not stand beside the number of a cell: another word, or a sign that was not read."""
_FEWEST: Final = 2
"""Parts that a total has at least."""
_ALL: Final = 100
_NEAR: Final = Decimal("0.01")
"""How far a share may be off for the column to hold shares of the total, as its head says."""
_BEFORE: Final = 300
"""How many characters before a table tell what it holds."""
_NUMERIC_KINDS: Final = frozenset(Kind) - {Kind.DATE, Kind.ORDINAL, Kind.TIME, Kind.SCORE, Kind.RATIO}


class _Grid:
    """A table as words and numbers: `numbers[row][column]` has the rows under the head only."""

    def __init__(self, page: Page, table: Table, claims: Sequence[Claim], starts: Sequence[int]) -> None:
        self._page = page
        spans = [[page.inside(cell) for cell in row] for row in table.rows]
        self.first = spans[0][0][0] if spans[0] else 0
        texts = [[page.prose[start:end] for start, end in row] for row in spans]
        self.units = [bool(_WITH_UNIT.search(text)) for text in texts[0]]
        self.head = [_words(text) for text in texts[0]]
        for row in table.above:
            for column, cell in enumerate(row[: len(self.head)]):
                text = page.prose[slice(*page.inside(cell))]
                self.head[column] |= _words(text)
                self.units[column] |= bool(_WITH_UNIT.search(text))
        self.words = [[_words(text) for text in row] for row in texts[1:]]
        self.numbers = [
            [_number(page, span, claims[slice(*(bisect_left(starts, at) for at in span))]) for span in row]
            for row in spans[1:]
        ]

    @cached_property
    def labels(self) -> list[tuple[int, _Words]]:
        """The column and the words of each row's label: the first cell with words, if no number stands before it."""
        return [_label(words, numbers) for words, numbers in zip(self.words, self.numbers, strict=True)]

    @cached_property
    def before(self) -> _Words:
        """The words shortly before the table."""
        return _words(self._page.prose[max(0, self.first - _BEFORE) : self.first])

    def cell(self, row: int, column: int) -> Claim | None:
        """The number of a cell, if there is one."""
        return self.numbers[row][column] if column < len(self.numbers[row]) else None


class TableFinder:
    """Reads the tables of a page."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._words = TableWords.of(lexicon)

    def find(self, page: Page, claims: Sequence[Claim]) -> Iterator[Link]:
        """The relations in the tables of a page, of whose prose these are the claims."""
        if not page.tables:
            return
        starts = [claim.start for claim in claims]
        rounded = not self._words.rounded.isdisjoint(_words(page.prose))
        for table in page.tables:
            grid = _Grid(page, table, claims, starts)
            yield from self._columns(grid, rounded)
            yield from self._rows(grid, rounded)
            yield from self._ranges(grid)

    def _columns(self, grid: _Grid, rounded: bool) -> Iterator[Link]:
        """The columns with a first or last row that is their total."""
        labels, words = grid.labels, self._words
        at = self._total_row(grid)
        if at is None or grid.head[0] & words.measures or grid.before & words.selected:
            return
        others = [row for row in range(len(labels)) if row != at]
        sums = []
        for column in range(labels[at][0] + 1, len(grid.head)):
            if not grid.head[column] & words.unsummed:
                made = sum_of([grid.cell(row, column) for row in others], grid.cell(at, column))
                if made is not None:
                    sums.append((made, made.fit(rounded=rounded or grid.units[column])))
        yield from _agreed(sums, "table/column-total", alone=True)
        yield from self._shares(grid, at, [made for made, fit in sums if fit is Fit.HOLDS and not made.shares])

    def _shares(self, grid: _Grid, at: int, sums: Sequence[Sum]) -> Iterator[Link]:
        """The column whose head says that it holds shares of the total, beside the only column that has one."""
        words = self._words
        columns = [column for column, head in enumerate(grid.head) if head & words.share and head & words.total]
        if len(columns) != 1 or len(sums) != 1 or not sums[0].total:
            return
        shares = [grid.cell(row, columns[0]) for row in range(len(grid.numbers)) if row != at]
        links, off = [], 0
        for share, part in zip(shares, sums[0].parts, strict=True):
            if (
                share is not None
                and share.kind is Kind.PERCENTAGE
                and share.value is not None
                and part.value is not None
            ):
                links.append(Share(share, part, sums[0].whole, "table/share-of-total"))
                off += abs(part.value / sums[0].total - share.value / _ALL) > _NEAR
        if 2 * off <= len(links):
            yield from links

    def _total_row(self, grid: _Grid) -> int | None:
        """The only row that is a total, if it is the first or the last and no row repeats or divides another."""
        labels = [label for _, label in grid.labels]
        if len(labels) <= _FEWEST:
            return None
        likely = [row for row, label in enumerate(labels) if label & self._words.total]
        if len(likely) != 1 or likely[0] not in (0, len(labels) - 1):
            return None
        [at] = likely
        if any(label & self._words.partial for row, label in enumerate(labels) if row != at):
            return None
        heads = _singular(frozenset().union(*grid.head))
        extra = _singular(labels[at] - self._words.total - self._words.beside_total)
        return at if extra <= heads else None

    def _rows(self, grid: _Grid, rounded: bool) -> Iterator[Link]:
        """The rows with a last column that is their total."""
        head, words = grid.head, self._words
        if len(head) <= _FEWEST + 1 or not head[-1] & words.total:
            return
        if head[-1] - words.total - words.beside_total or grid.units[-1] != grid.units[1]:
            return
        if any(each & (words.unsummed | words.total | words.partial) for each in head[1:-1]):
            return
        sums = []
        for row in grid.numbers:
            made = sum_of(row[1:-1], row[-1]) if len(row) == len(head) else None
            if made is not None:
                sums.append((made, made.fit(rounded=rounded or grid.units[-1])))
        yield from _agreed(sums, "table/row-total", alone=False)

    def _ranges(self, grid: _Grid) -> Iterator[Link]:
        """The least and the greatest values that stand side by side."""
        for (at, one), (_, two) in pairwise(enumerate(grid.head)):
            if self._are_ends(one, two):
                pairs = []
                for row in range(len(grid.numbers)):
                    low, high = grid.cell(row, at), grid.cell(row, at + 1)
                    if low is not None and high is not None and alike(low, high):
                        pairs.append((low, high))
                inverted = sum(_above(*pair) for pair in pairs)
                if 2 * inverted <= len(pairs):  # or else the heads mean something else, such as depths
                    yield from (RangeOrder(low, high, "table/least-and-most") for low, high in pairs)

    def _are_ends(self, one: _Words, two: _Words) -> bool:
        words = self._words
        if one & words.least and two & words.most:
            return one - words.least == two - words.most
        shared = one - words.low_end
        return bool(one & words.low_end and two & words.high_end and shared) and shared == two - words.high_end


def _agreed(sums: Sequence[tuple[Sum, Fit]], pattern: str, *, alone: bool) -> Iterator[Link]:
    """The sums of a table, if not more of them are off than hold; or if the only one is off and may stand `alone`."""
    held = sum(fit is Fit.HOLDS for _, fit in sums)
    off = sum(fit is Fit.OFF for _, fit in sums)
    if off > held and not (alone and len(sums) == 1):
        return
    for made, fit in sums:
        if fit is Fit.OFF or (fit is Fit.HOLDS and (made.gap == 0 or not made.exact)):
            yield SharesSum(made.parts, True, pattern) if made.shares else Total(made.whole, made.parts, pattern)


def _label(words: Sequence[_Words], numbers: Sequence[Claim | None]) -> tuple[int, _Words]:
    for column, (found, number) in enumerate(zip(words, numbers, strict=True)):
        if found:
            return (column, found) if number is None else (0, frozenset())
    return 0, frozenset()


def _above(low: Claim, high: Claim) -> bool:
    return low.value is not None and high.value is not None and low.value > high.value


def _words(text: str) -> _Words:
    return frozenset(word.lower() for word in _WORD.findall(text))


def _singular(words: _Words) -> _Words:
    return frozenset(word.removesuffix("s") for word in words)


def _number(page: Page, span: tuple[int, int], claims: Sequence[Claim]) -> Claim | None:
    """The number that a cell holds; None if it holds none, several, a date, or a number among words."""
    if len(claims) != 1 or claims[0].value is None or claims[0].kind not in _NUMERIC_KINDS:
        return None
    [claim] = claims
    beside = page.prose[span[0] : claim.start] + page.prose[claim.end : span[1]]
    return None if _SETTLING.search(beside) else claim
