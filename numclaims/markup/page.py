"""A document as it is read: its prose with the place of every character, and its tables."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import Final

from attrs import field, frozen

__all__ = ["FEWEST_ROWS", "PARAGRAPH", "Builder", "Cell", "Comment", "Page", "Table"]

PARAGRAPH: Final = "\n\n"
"""What stands between two blocks of prose, so that no sentence runs over both."""
FEWEST_ROWS: Final = 3
"""How many rows a table has at least, with its head, to be checked as one."""


@frozen
class Cell:
    """The half-open span of a table's cell in the document."""

    start: int
    end: int


@frozen
class Table:
    """The rows of a table, the first of which is its head; `above` are further rows of heads over that."""

    rows: tuple[tuple[Cell, ...], ...]
    above: tuple[tuple[Cell, ...], ...] = ()


@frozen
class Comment:
    """The half-open span of a comment in the document, from `<!--` on.

    `inside` tells whether it stands in the block before it, where the markup shows that better than empty lines do.
    """

    start: int
    end: int
    inside: bool | None = None


@frozen(eq=False)
class Page:
    """`prose` is what is read, each cell as a block; `places[i]` is the place in the document of its character i.

    `ends` tells where that character ends in the document if it is written with more than one, as `&nbsp;` is.
    `comments` are those of the document, but for code that shows one; `wholes` are the spans of its tables of any size.
    """

    prose: str
    places: Sequence[int]
    tables: tuple[Table, ...] = ()
    ends: Mapping[int, int] = field(factory=dict)
    comments: tuple[Comment, ...] = ()
    wholes: tuple[Cell, ...] = ()

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The half-open span in the document of a span of the prose that is not empty."""
        return self.places[start], self.end(end - 1)

    def end(self, at: int) -> int:
        """The place behind a character of the prose."""
        place = self.places[at]
        return self.ends.get(place, place + 1)

    def inside(self, cell: Cell) -> tuple[int, int]:
        """The half-open span in the prose of what a cell holds."""
        return bisect_left(self.places, cell.start), bisect_left(self.places, cell.end)


class Builder:
    """Puts a page together, from left to right, from pieces of a document and from what stands in their place."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._parts: list[str] = []
        self._places = array("q")
        self._ends: dict[int, int] = {}
        self._comments: list[Comment] = []
        self._wholes: list[Cell] = []

    def note(self, start: int, end: int, *, inside: bool | None = None) -> None:
        """Tells of a comment, which is not read."""
        self._comments.append(Comment(start, end, inside))

    def whole(self, start: int, end: int) -> None:
        """Tells of a table, whose cells are blocks but belong together."""
        self._wholes.append(Cell(start, end))

    def keep(self, start: int, end: int) -> None:
        """Takes over a piece of the document."""
        if start < end:
            self._parts.append(self._text[start:end])
            self._places.extend(range(start, end))

    def keep_as(self, string: str, start: int) -> None:
        """Takes over a piece of the document with some of its characters replaced one by one."""
        self._parts.append(string)
        self._places.extend(range(start, start + len(string)))

    def put(self, string: str, at: int, end: int | None = None) -> None:
        """Adds what stands for the document's characters from a place on, up to `end` or just one of them."""
        self._parts.append(string)
        self._places.extend([at] * len(string))
        if end is not None and string:
            self._ends[at] = end

    def page(self, tables: Sequence[Table] = ()) -> Page:
        """The page that was put together."""
        prose = "".join(self._parts)
        return Page(prose, self._places, tuple(tables), self._ends, tuple(self._comments), tuple(self._wholes))
