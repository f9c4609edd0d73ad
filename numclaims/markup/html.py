"""Reads HTML: its visible prose with entities as their characters, and its tables.

The standard library's parser takes quadratic time over unclosed tags, and raises at some; so the tags are found here.
"""

from __future__ import annotations

import html
import re
from itertools import takewhile
from typing import Final

from attrs import define, field, frozen

from numclaims.markup.page import FEWEST_ROWS, PARAGRAPH, Builder, Cell, Page, Table
from numclaims.markup.tags import INLINE, RAISED, RAISED_FORMS, UNREAD

__all__ = ["read_html", "read_part"]

_TOKEN: Final = re.compile(
    r"""
      (?P<comment><!--)
    | <(?P<close>/?)(?P<tag>[A-Za-z][\w:-]{0,60}+)
      (?P<more>(?>[^<>"']|"[^"<]*+"|'[^'<]*+'|"[^"]{0,500}"|'[^']{0,500}'|["'])*+)>
    | <[!?/][^<>]*+>                       # a declaration, an instruction, or a tag without a name
    | (?P<entity>&(?>\#?\w{1,32});?)
    """,
    re.VERBOSE,
)
_RAW: Final = {
    tag: re.compile(f"</{tag}", re.IGNORECASE)
    for tag in ("script", "style", "textarea", "title", "noscript", "template")
}
"""Elements without prose that end at the first tag with their name, whatever is in them."""
_SPAN: Final = re.compile(r"\b(col|row)span\s{0,9}=\s{0,9}[\"']?\s{0,9}(\d{1,9})", re.IGNORECASE)
_LONGEST_SPAN: Final = 50
"""Columns that a cell is taken to span at most, and rows likewise."""
_WIDEST: Final = 100
"""Columns up to which cells are taken to span several."""
_SPACES: Final = str.maketrans("\n\r\f", "   ")
"""Ends of lines, which are spaces in HTML."""


@frozen
class _Placed:
    """A cell with the columns and rows that it spans."""

    cell: Cell
    columns: int
    rows: int
    head: bool


@define
class _Open:
    """A table whose end has not come yet, and where and how its last cell begins, if that has not ended."""

    start: int
    rows: list[list[_Placed]] = field(factory=list)
    begun: int | None = None
    how: tuple[int, int, bool] = (1, 1, False)

    def end_cell(self, at: int) -> None:
        """Ends the cell that is open, if one is."""
        if self.begun is not None:
            self.rows[-1].append(_Placed(Cell(self.begun, at), *self.how))
        self.begun = None

    def table(self) -> Table | None:
        """The table, if it has enough rows."""
        placed = [row for row in self.rows if row]
        heads = len(list(takewhile(lambda row: all(cell.head for cell in row), placed)))
        rows = _spread(placed, heads)
        above = max(0, heads - 1) if len(rows) - heads >= FEWEST_ROWS - 1 else 0
        return Table(tuple(rows[above:]), tuple(rows[:above])) if len(rows) - above >= FEWEST_ROWS else None


class _Reader:
    """Collects the prose and the cells as the tags come."""

    def __init__(self, text: str, builder: Builder) -> None:
        self._text = text
        self._builder = builder
        self.tables: list[Table] = []
        self._hidden: list[str] = []
        self._open: list[_Open] = []
        self._raised = False
        self._behind_item = False

    def read(self, at: int, stop: int) -> None:
        """Goes through the document, or a part of it, once."""
        text = self._text
        while token := _TOKEN.search(text, at, stop):
            self._keep(at, token.start())
            at = token.end()
            tag = (token["tag"] or "").lower()
            if token["comment"]:
                end = text.find("-->", at, stop)
                at = end + 3 if end >= 0 else stop
                if not self._hidden:
                    self._builder.note(token.start(), at, inside=False if self._behind_item else None)
            elif token["entity"] and not self._hidden:
                self._builder.put(html.unescape(token["entity"]), token.start(), token.end())
            elif tag in _RAW and not token["close"]:
                end_tag = _RAW[tag].search(text, at, stop)
                at = end_tag.start() if end_tag else stop
            elif tag:
                if token["close"]:
                    self._close(tag, token.start())
                else:
                    self._begin(tag, token.start(), token["more"])
                if not self._hidden:
                    self._break_at(tag, token.start(), closes=bool(token["close"]))
        self._keep(at, stop)

    def _keep(self, start: int, end: int) -> None:
        if start < end and not self._hidden:
            prose = self._text[start:end].translate(_SPACES)
            self._behind_item = self._behind_item and prose.isspace()
            self._builder.keep_as(prose.translate(RAISED_FORMS) if self._raised else prose, start)

    def _break_at(self, tag: str, at: int, *, closes: bool) -> None:
        """Puts what stands between the prose on both sides of a tag."""
        self._behind_item = tag == "li" and closes
        if tag == "br":
            self._builder.put("\n", at)
        elif tag == "li":
            self._builder.put("" if closes else "\n- ", at)
        elif tag in ("ul", "ol"):
            self._builder.put(PARAGRAPH if closes else "", at)
        elif tag not in INLINE:
            self._builder.put(PARAGRAPH, at)

    def _begin(self, tag: str, at: int, more: str) -> None:
        if tag in UNREAD:
            self._hidden.append(tag)
        elif tag == RAISED:
            self._raised = True
        elif tag == "table":
            self._open.append(_Open(at))
        elif self._open and tag in ("tr", "td", "th"):
            table = self._open[-1]
            table.end_cell(at)
            if tag == "tr" or not table.rows:
                table.rows.append([])
            if tag != "tr":
                spans = {what.lower(): min(int(size) or 1, _LONGEST_SPAN) for what, size in _SPAN.findall(more)}
                table.begun, table.how = at, (spans.get("col", 1), spans.get("row", 1), tag == "th")

    def _close(self, tag: str, at: int) -> None:
        if tag in self._hidden:
            del self._hidden[self._hidden.index(tag) :]
        if tag == RAISED:
            self._raised = False
        if self._open and tag in ("td", "th", "tr", "table"):
            self._open[-1].end_cell(at)
        if self._open and tag == "table":
            ended = self._open.pop()
            table = ended.table()
            if not self._open:
                self._builder.whole(ended.start, at)
            if table is not None:
                self.tables.append(table)


def _spread(placed: list[list[_Placed]], heads: int) -> list[tuple[Cell, ...]]:
    """The rows with a cell in each column: a head is in all that it spans, any other cell in the first of them."""
    rows: list[tuple[Cell, ...]] = []
    waiting: dict[int, tuple[Cell, int]] = {}
    for number, row in enumerate(placed):
        cells: list[Cell] = []
        left = {column: (cell, rest) for column, (cell, rest) in waiting.items() if rest}
        waiting = {}
        for each in (*row, None):
            while len(cells) in left:
                cell, rest = left.pop(len(cells))
                waiting[len(cells)] = (cell, rest - 1)
                cells.append(cell)
            if each is not None:
                beside = each.cell if number < heads else Cell(each.cell.end, each.cell.end)
                for column in range(max(1, min(each.columns, _WIDEST - len(cells)))):
                    if each.rows > 1 and len(cells) < _WIDEST:
                        waiting[len(cells)] = (beside, each.rows - 1)
                    left.pop(len(cells), None)
                    cells.append(beside if column else each.cell)
        rows.append(tuple(cells))
    return rows


def read_part(text: str, start: int, stop: int, builder: Builder) -> list[Table]:
    """Adds the prose of a part of a document to a page; gives its tables."""
    reader = _Reader(text, builder)
    reader.read(start, stop)
    return reader.tables


def read_html(text: str) -> Page:
    """The prose and the tables of an HTML document or a piece of one; whatever the tags, nothing is raised.

    >>> read_html("<p>It cost 5&nbsp;000 <b>euros</b>.<script>x = 5</script>").prose.strip()
    'It cost 5\\xa0000 euros.'
    """
    builder = Builder(text)
    return builder.page(read_part(text, 0, len(text), builder))
