"""Reads Markdown as CommonMark and its tables: prose without code, targets of links, front matter and marks."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from numclaims.markup.html import read_part
from numclaims.markup.inline import folded, without_marks
from numclaims.markup.page import FEWEST_ROWS, PARAGRAPH, Builder, Cell, Page, Table

__all__ = ["read_markdown"]

_FENCE: Final = re.compile(r"`{3,}(?=[^`]*$)|~{3,}")
_HEADING: Final = re.compile(r"#{1,6}(?:[ \t]+|$)")
_RULE: Final = re.compile(r"(?:=+|-+|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:-[ \t]*){3,})$")
"""A line across the page, or under a heading."""
_DEFINITION: Final = re.compile(r"\[(?P<label>[^\]\n]{1,200})\]:[ \t]*")
_QUOTE: Final = re.compile(r"(?: {0,3}>[ \t]?)+")
_ITEM: Final = re.compile(r"(?:[-*+]|\d{1,9}[.)])[ \t]+")
_DELIMITER: Final = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?")
_BAR: Final = re.compile(r"(?<!\\)\|")
_RAW: Final = re.compile(r"<(script|style|pre|textarea|table)\b", re.IGNORECASE)
_RAW_END: Final = {
    tag: re.compile(f"</{tag}[^<>]{{0,100}}>", re.IGNORECASE) for tag in ("script", "style", "pre", "textarea", "table")
}
_SETTING: Final = re.compile(r"""["']?[\w.-]+["']?\s*[:=](?:\s|$)|\[[\w.-]+\]|\[\[|\#""")
"""What the first line of front matter looks like."""
_REST: Final = re.compile(r"[ \t]*+[^\s]")
"""More in the same line."""
_CODE: Final = 4
"""Spaces that set code in."""


class _Line(NamedTuple):
    """A line without what sets it in and quotes it: its `body` begins at `begin` and goes to `end`."""

    start: int
    begin: int
    end: int
    behind: int
    indent: int
    quoted: bool
    body: str


def read_markdown(text: str) -> Page:
    """The prose and the tables of a Markdown document.

    >>> page = read_markdown("# 3 boats\\n\\nSee `x = 5` and [12 ferries](https://example.org/2024).")
    >>> " ".join(page.prose.split())
    '3 boats See and 12 ferries.'
    """
    blocks = _Blocks(text)
    blocks.read()
    return without_marks(blocks.builder.page(blocks.tables), blocks.labels)


class _Blocks:
    """Goes through the lines, and takes over those of prose with the marks that are in them."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines: list[_Line] = []
        at = 0
        for line in text.splitlines(keepends=True):
            self._lines.append(_line(at, line))
            at += len(line)
        self._item = 0
        self._endless: set[str] = set()
        self.builder = Builder(text)
        self.tables: list[Table] = []
        self.labels: set[str] = set()

    def read(self) -> None:
        """Reads all lines."""
        number = self._behind_front_matter()
        after_blank, quoted = True, False
        while number < len(self._lines):
            line = self._lines[number]
            if not line.body:
                self.builder.put(PARAGRAPH, line.start)
                after_blank = True
                number += 1
                continue
            if line.quoted and not quoted:
                self.builder.put(PARAGRAPH, line.start)
            quoted = line.quoted
            if after_blank and line.indent >= self._item + _CODE and not (self._item and _ITEM.match(line.body)):
                number += 1  # code that is set in, and goes on
                continue
            self._item = _item_indent(line, self._item, after_blank)
            number = self._block(number)
            after_blank = False

    def _block(self, number: int) -> int:
        """Reads the line or the lines that begin a block; gives the number of the next."""
        line = self._lines[number]
        body = line.body
        following = self._lines[number + 1] if number + 1 < len(self._lines) else None
        fence = _FENCE.match(body)
        raw = _RAW.match(body)
        if fence:
            self.builder.put(PARAGRAPH, line.start)
            return self._behind_fence(number + 1, fence[0], quoted=line.quoted)
        if body.startswith("<!--"):
            return self._comment(number)
        if raw and (tag := raw[1].lower()) not in self._endless:
            end = _RAW_END[tag].search(self._text, line.begin)
            if end:
                self.builder.put(PARAGRAPH, line.start)
                if tag == "table":
                    self.tables += read_part(self._text, line.begin, end.end(), self.builder)
                return self._jump(number, end.end())
            self._endless.add(tag)
        elif following and "|" in body and _is_delimiter(line, following):
            return self._table(number)
        elif _RULE.match(body):
            self.builder.put(PARAGRAPH, line.start)
            return number + 1
        self._prose(line)
        return number + 1

    def _comment(self, number: int) -> int:
        """Passes over the comment that a line begins with; gives the number of the next line."""
        line = self._lines[number]
        close = self._text.find("-->", line.begin)
        end = close + 3 if close >= 0 else len(self._text)
        inside = line.indent >= self._item if self._item else None
        if _REST.match(self._text, end):
            inside = False  # it stands before the rest of its line
        self.builder.note(line.begin, end, inside=inside)
        return self._jump(number, end)

    def _behind_front_matter(self) -> int:
        """The number of the first line behind a block of settings at the top."""
        mark = self._lines[0].body if self._lines else ""
        closing = {"---": ("---", "..."), "+++": ("+++",)}.get(mark, ())
        settings = next((line.body for line in self._lines[1:] if line.body), "")
        if closing and (settings in closing or _SETTING.match(settings)):
            for number, line in enumerate(self._lines[1:], 1):
                if line.body in closing and not line.indent:
                    return number + 1
        return 0

    def _behind_fence(self, number: int, fence: str, *, quoted: bool) -> int:
        """The number of the line behind fenced code, which ends with a quotation that it is in at the latest."""
        while number < len(self._lines):
            line = self._lines[number]
            if quoted and not line.quoted:
                return number
            number += 1
            if line.body.startswith(fence) and not line.body.strip(fence[0]):
                break
        return number

    def _jump(self, number: int, place: int) -> int:
        """Goes on behind a place in a line that is reached from here; what is left of that line is prose."""
        while number < len(self._lines) and self._lines[number].behind <= place:
            number += 1
        if number < len(self._lines) and self._lines[number].start < place:
            self.builder.put(PARAGRAPH, place)
            self.builder.keep(place, self._lines[number].behind)
            number += 1
        return number

    def _prose(self, line: _Line) -> None:
        """Takes over a line of prose without the marks that it begins with."""
        heading = _HEADING.match(line.body)
        definition = _DEFINITION.match(line.body)
        if heading:
            self.builder.put(PARAGRAPH, line.start)
            self.builder.keep(line.begin + heading.end(), line.begin + len(line.body.rstrip("# \t")))
            self.builder.put(PARAGRAPH, line.behind - 1)
        elif definition and definition["label"].startswith("^"):
            self.builder.put(PARAGRAPH, line.start)
            self.builder.keep(line.begin + definition.end(), line.behind)
        elif definition:
            self.labels.add(folded(definition["label"]))
        else:
            self.builder.keep(line.start if not line.quoted else line.begin, line.behind)

    def _table(self, number: int) -> int:
        """Takes the table that begins at a line; gives the number of the line behind it."""
        rows, start = [_cells(self._lines[number])], self._lines[number].begin
        number += 2
        while number < len(self._lines) and "|" in self._lines[number].body:
            rows.append(_cells(self._lines[number]))
            number += 1
        for cell in (cell for row in rows for cell in row):
            self.builder.put(PARAGRAPH, cell.start)
            self.builder.keep(cell.start, cell.end)
        self.builder.put(PARAGRAPH, self._lines[number - 1].behind - 1)
        self.builder.whole(start, self._lines[number - 1].end)
        if len(rows) >= FEWEST_ROWS:
            self.tables.append(Table(tuple(rows)))
        return number


def _line(start: int, line: str) -> _Line:
    quote = _QUOTE.match(line)
    inner = line[quote.end() :] if quote else line
    body = inner.lstrip(" \t")
    indent = len(inner[: len(inner) - len(body)].expandtabs(_CODE))
    begin = start + len(line) - len(body)
    body = body.rstrip()
    return _Line(start, begin, begin + len(body), start + len(line), indent, quote is not None, body)


def _item_indent(line: _Line, within: int, after_blank: bool) -> int:
    """How far the text of the list's item that a line belongs to is set in; 0 outside lists."""
    item = _ITEM.match(line.body)
    if item:
        marker = item.end() if item.end() - len(item[0].rstrip()) <= _CODE else len(item[0].rstrip()) + 1
        return line.indent + marker
    return min(within, line.indent) if after_blank else within


def _is_delimiter(head: _Line, line: _Line) -> bool:
    """Whether a line stands under the head of a table."""
    return "-" in line.body and bool(_DELIMITER.fullmatch(line.body)) and len(_cells(head)) == len(_cells(line))


def _cells(line: _Line) -> tuple[Cell, ...]:
    """The cells of a row, without the empty ones outside its first and last bars."""
    bars = [line.begin - 1, *(line.begin + bar.start() for bar in _BAR.finditer(line.body)), line.end]
    cells = [Cell(bar + 1, bars[at + 1]) for at, bar in enumerate(bars[:-1])]
    if line.body.startswith("|"):
        del cells[0]
    if len(cells) > 1 and cells[-1].start == cells[-1].end:
        del cells[-1]
    return tuple(cells)
