"""Reads Markdown as CommonMark and its tables: prose without code, targets of links, front matter and marks."""

from __future__ import annotations

import re
from typing import Final

from numclaims.markup.page import PARAGRAPH, Builder, Cell, Page, Table

__all__ = ["read_markdown"]

_FENCE: Final = re.compile(r" {0,3}(`{3,}|~{3,})")
_HEADING: Final = re.compile(r" {0,3}#{1,6}(?:[ \t]|$)")
_UNDERLINE: Final = re.compile(r" {0,3}(?:=+|-+)[ \t]*$")
_RULE: Final = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:-[ \t]*){3,})$")
_DEFINITION: Final = re.compile(r" {0,3}\[[^\]\n]{1,200}\]:")
_QUOTE: Final = re.compile(r"(?: {0,3}>[ \t]?)+")
_ITEM: Final = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]")
_DELIMITER: Final = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_INLINE: Final = re.compile(
    r"""
      (?P<comment><!--)
    | (?<!`)(?P<ticks>`+)(?!`)(?s:.){1,1000}?(?<!`)(?P=ticks)(?!`)   # code
    | <[A-Za-z/!?][^<>]{0,1000}>             # a tag, or an address in angle brackets
    | (?<=\])\([^()\s]{0,2000}(?:\s{1,9}(?:"[^"]{0,500}"|'[^']{0,500}'))?\s{0,9}\)   # the target of a link
    | (?<=\])\[[^\[\]]{0,200}\]              # its label
    | !?\[ | \]                              # the brackets around its text
    | (?<!\s)\*{1,3} | \*{1,3}(?!\s) | (?<!\w)_{1,3}(?=\w) | (?<=\w)_{1,3}(?!\w) | ~~
    """,
    re.VERBOSE,
)
_FEWEST_ROWS: Final = 3


def read_markdown(text: str) -> Page:
    """The prose and the tables of a Markdown document.

    >>> page = read_markdown("# 3 boats\\n\\nSee `x = 5` and [12 ferries](https://example.org/2024).")
    >>> " ".join(page.prose.split())
    '3 boats See and 12 ferries.'
    """
    lines, at = [], 0
    for line in text.splitlines(keepends=True):
        lines.append((at, line))
        at += len(line)
    return _without_marks(_blocks(Builder(text), lines))


def _blocks(builder: Builder, lines: list[tuple[int, str]]) -> Page:
    """The page with its marks of emphasis, links and code within lines still in it."""
    tables: list[Table] = []
    number = _behind_front_matter(lines)
    after_blank, fence = True, ""
    while number < len(lines):
        start, line = lines[number]
        body = line.rstrip("\r\n")
        following = lines[number + 1][1].rstrip("\r\n") if number + 1 < len(lines) else ""
        number += 1
        was_blank, after_blank = after_blank, not body.strip()
        opening = _FENCE.match(line)
        if fence:
            if opening and opening[1].startswith(fence) and not body.strip(" `~"):
                fence = ""
        elif opening:
            fence = opening[1]
            builder.put(PARAGRAPH, start)
        elif after_blank:
            builder.keep(start, start + len(line))
        elif was_blank and body.startswith(("    ", "\t")) and not _ITEM.match(body):
            after_blank = True  # code that is set in, and goes on
        elif "|" in body and _DELIMITER.match(following):
            number = _table(builder, lines, number - 1, tables)
        elif not (_RULE.match(body) or _DEFINITION.match(body)):
            _prose(builder, start, line)
            if _UNDERLINE.match(following):
                builder.put(PARAGRAPH, start + len(body) - 1)
                number += 1
    return builder.page(tables)


def _behind_front_matter(lines: list[tuple[int, str]]) -> int:
    """The number of the first line behind a block of settings at the top."""
    mark = lines[0][1].rstrip() if lines else ""
    if mark in ("---", "+++"):
        for number in range(1, len(lines)):
            if lines[number][1].rstrip() == mark:
                return number + 1
    return 0


def _prose(builder: Builder, start: int, line: str) -> None:
    """Takes over a line of prose without the marks that it begins with."""
    quote = _QUOTE.match(line)
    begin = quote.end() if quote else 0
    heading = _HEADING.match(line, begin)
    if heading:
        builder.put(PARAGRAPH, start)
        builder.keep(start + heading.end(), start + len(line.rstrip("# \t\r\n")))
        builder.put(PARAGRAPH, start + len(line) - 1)
    else:
        builder.keep(start + begin, start + len(line))


def _without_marks(page: Page) -> Page:
    """The page without comments, code, tags, targets of links, and marks of emphasis."""
    prose, at = page.prose, 0
    builder = Builder(prose)
    while match := _INLINE.search(prose, at):
        builder.keep(at, match.start())
        at = match.end()
        if match["comment"]:
            end = prose.find("-->", at)
            at = end + 3 if end >= 0 else len(prose)
        elif match["ticks"]:
            builder.put(" ", match.start())
    builder.keep(at, len(prose))
    shorter = builder.page()
    return Page(shorter.prose, [page.places[place] for place in shorter.places], page.tables)


def _table(builder: Builder, lines: list[tuple[int, str]], number: int, tables: list[Table]) -> int:
    """Takes the table that begins at a line; gives the number of the line behind it."""
    rows = [_cells(*lines[number])]
    number += 2
    while number < len(lines) and "|" in lines[number][1]:
        rows.append(_cells(*lines[number]))
        number += 1
    for cell in (cell for row in rows for cell in row):
        builder.put(PARAGRAPH, cell.start)
        builder.keep(cell.start, cell.end)
    builder.put(PARAGRAPH, lines[number - 1][0] + len(lines[number - 1][1]) - 1)
    if len(rows) >= _FEWEST_ROWS:
        tables.append(Table(tuple(rows)))
    return number


def _cells(start: int, line: str) -> tuple[Cell, ...]:
    """The cells of a row, without the empty ones outside its first and last bars."""
    cells, at = [], start
    for piece in line.rstrip().split("|"):
        cells.append(Cell(at, at + len(piece)))
        at += len(piece) + 1
    if line.lstrip().startswith("|"):
        del cells[0]
    if len(cells) > 1 and cells[-1].start == cells[-1].end:
        del cells[-1]
    return tuple(cells)
