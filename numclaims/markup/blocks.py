"""The blocks of a page: paragraphs, items of lists, and tables as a whole."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import Final

from numclaims.markup.page import Comment, Page

__all__ = ["Blocks"]

_EDGE: Final = re.compile(
    r"""
      \n[^\S\n]*+(?P<second>\n)\s*+                                # an empty line
    | \n(?=[^\S\n]*+(?:[-*•+–—]|\(?\d{1,3}[.)]|\(?[a-z]\))\s)      # an item of a list follows
    """,
    re.VERBOSE,
)


class Blocks:
    """The half-open spans of a page's blocks in its prose, and which of them a comment belongs to."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._reaches: list[int] = []
        for start, end, reach in _pieces(page.prose):
            self._starts.append(start)
            self._ends.append(end)
            self._reaches.append(reach)
        self._tables = [page.inside(cell) for cell in page.wholes]
        self._tables = sorted(span for span in self._tables if span[0] < span[1])

    def of(self, comment: Comment) -> tuple[int, int]:
        """The block that a comment stands in or, if it stands alone, the next one; empty if there is no next one."""
        at = bisect_left(self._page.places, comment.start)
        table = self._table(at)
        if table:
            return table
        begun = bisect_left(self._starts, at) if comment.inside else bisect_right(self._starts, at)
        number = begun - 1
        if number < 0 or not self._belongs(comment, at, number):
            number += 1
        if number == len(self._starts):
            return at, at
        return self._table(self._starts[number]) or (self._starts[number], self._ends[number])

    def _belongs(self, comment: Comment, at: int, number: int) -> bool:
        """Whether a comment behind the beginning of a block belongs to it."""
        end = self._ends[number]
        if at < end:
            return True
        if comment.inside is None:
            return at <= self._reaches[number]
        return comment.inside and self._page.prose.count("\n", end, at) < len("\n\n")

    def _table(self, at: int) -> tuple[int, int] | None:
        number = bisect_right(self._tables, at, key=lambda span: span[0]) - 1
        return self._tables[number] if number >= 0 and at < self._tables[number][1] else None


def _pieces(prose: str) -> Iterator[tuple[int, int, int]]:
    """Where each block begins and ends, and up to where what stands behind it is still beside it."""
    start = 0
    for edge in (*_EDGE.finditer(prose), None):
        stop = edge.start() if edge else len(prose)
        piece = prose[start:stop]
        if piece.strip():
            begin = start + len(piece) - len(piece.lstrip())
            yield begin, start + len(piece.rstrip()), max(stop, edge.start("second") if edge else stop)
        start = edge.end() if edge else stop
