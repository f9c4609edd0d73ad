"""Excerpts: the lines of a text on which claims stand, with the claims underlined.

A long line is cut to windows around its claims; claims far apart on it are shown in a window each.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

from attrs import frozen

from numclaims.claims.claim import Claim
from numclaims.report.paint import Line, cells, visible
from numclaims.values.span import LineIndex

__all__ = ["excerpt", "gutter_width"]

_CUT = "…"
_MARGIN = 12
"""The cells that a window keeps on either side of its claims, and the longest word it keeps whole at its edges."""
_JOINING = "\u200c\u200d"


@frozen
class _Mark:
    """A claim, or the part of it on one line."""

    line: int
    start: int
    end: int
    mend: bool


@frozen
class _Window:
    """A half-open stretch of one line, and the marks to underline in it."""

    start: int
    end: int
    marks: Sequence[_Mark]
    cut_before: bool
    cut_after: bool


def gutter_width(lines: LineIndex, claims: Sequence[Claim]) -> int:
    """The digits of the last line that an excerpt of `claims` can show."""
    return len(str(max(lines.position(claim.end - 1)[0] for claim in claims)))


def excerpt(text: str, lines: LineIndex, claims: Sequence[Claim], *, width: int, style: str) -> list[Line]:
    """The lines of `text` on which `claims` stand, numbered and underlined.

    The first claim is underlined with `^` and has the style given, the others are underlined with `-`. No excerpt takes
    more than `width` cells without its gutter.
    """
    marks = sorted(_marks(text, lines, claims), key=lambda mark: mark.start)
    gutter = gutter_width(lines, claims)
    shown = [_bar(gutter)]
    before = None
    for line, group in groupby(marks, key=lambda mark: mark.line):
        if before is not None and line > before + 1:
            shown.append([(f" {_CUT:>{gutter}}", "gutter")])
        for window in _windows(text, lines.line_start(line), list(group), width):
            shown += _rows(text, window, f" {line:>{gutter}} | ", gutter, style)
        before = line
    return [*shown, _bar(gutter)]


def _bar(gutter: int) -> Line:
    return [(f" {'':{gutter}} |", "gutter")]


def _marks(text: str, lines: LineIndex, claims: Sequence[Claim]) -> Iterator[_Mark]:
    """Each place to underline once, split where a claim runs over the end of a line."""
    seen: set[tuple[int, int]] = set()
    for order, claim in enumerate(claims):
        if (claim.start, claim.end) in seen:
            continue
        seen.add((claim.start, claim.end))
        start = claim.start
        for part in text[claim.start : claim.end].split("\n"):
            inner = start + len(part) - len(part.lstrip())
            if kept := part.strip():
                yield _Mark(lines.position(inner)[0], inner, inner + len(kept), order == 0)
            start += len(part) + 1


def _windows(text: str, start: int, marks: Sequence[_Mark], width: int) -> Iterator[_Window]:
    """What to show of the line that begins at `start`, in order."""
    # A line is never searched further than it could be shown: a whole book may stand on one.
    reach = max(start + width, marks[-1].end + width) + 1
    end = text.find("\n", marks[-1].end, reach)
    if end < 0:
        end = min(len(text), reach)
    if end - start <= width and cells(visible(text[start:end].rstrip())) <= width:
        yield _Window(start, end, marks, cut_before=False, cut_after=False)
        return
    room = width - 2 * (len(_CUT) + 1)
    clusters = _clusters(text, marks, room - 2 * _MARGIN)
    limits = [start, *((one[-1].end + other[0].start) // 2 for one, other in pairwise(clusters)), end]
    for cluster, low, high in zip(clusters, limits, limits[1:], strict=False):
        left, right = _stretch(text, cluster[0].start, cluster[-1].end, low, high, room)
        yield _Window(left, right, cluster, cut_before=left > start, cut_after=bool(text[right:end].strip()))


def _clusters(text: str, marks: Iterable[_Mark], room: int) -> list[list[_Mark]]:
    """The marks, those together that fit into `room` cells."""
    found: list[list[_Mark]] = []
    for mark in marks:
        near = found and mark.end - found[-1][0].start <= room
        if near and cells(visible(text[found[-1][0].start : mark.end])) <= room:
            found[-1].append(mark)
        else:
            found.append([mark])
    return found


def _stretch(text: str, start: int, end: int, low: int, high: int, room: int) -> tuple[int, int]:
    """The stretch `start..end` grown to both sides, within `low..high`, until it takes `room` cells."""
    spare = room - cells(visible(text[start : min(end, start + room)]))
    if spare <= 0:
        return start, _forward(text, start, end, room)
    right = _forward(text, end, high, spare // 2)
    left = _backward(text, start, low, spare - cells(visible(text[end:right])))
    right = _forward(text, end, high, spare - cells(visible(text[left:start])))
    if left > low:
        left = _word_start(text, left, start)
    if right < high:
        right = _word_end(text, right, end)
    return left, right


def _forward(text: str, at: int, limit: int, room: int) -> int:
    """How far a text may be read on from `at` within `room` cells."""
    while at < limit and (room := room - cells(visible(text[at]))) >= 0:
        at += 1
    return at


def _backward(text: str, at: int, limit: int, room: int) -> int:
    while at > limit and (room := room - cells(visible(text[at - 1]))) >= 0:
        at -= 1
    return at


def _word_start(text: str, at: int, limit: int) -> int:
    """Where the first word begins that is whole, if one does soon; never inside a combined character."""
    if text[at - 1].isspace():
        return at
    for ahead in range(at, min(at + _MARGIN, limit)):
        if text[ahead].isspace():
            return ahead + 1
    while at < limit and (unicodedata.combining(text[at]) or text[at] in _JOINING):
        at += 1
    return at


def _word_end(text: str, at: int, limit: int) -> int:
    if text[at].isspace():
        return at
    for back in range(at - 1, max(at - _MARGIN, limit) - 1, -1):
        if text[back].isspace():
            return back
    return at


def _rows(text: str, window: _Window, label: str, gutter: int, mend: str) -> Iterator[Line]:
    """A window and the row of underlines below it."""
    head = _CUT + " " if window.cut_before else ""
    row: Line = [(label, "gutter"), (head, "faint")]
    lines: Line = [(f" {'':{gutter}} | ", "gutter")]
    so_far, at, column = head, window.start, 0
    for mark in window.marks:
        low, high = max(mark.start, at), min(mark.end, window.end)
        between, marked = visible(text[at:low]), visible(text[low:high])
        style = mend if mark.mend else "other"
        begin, finish = cells(so_far + between), cells(so_far + between + marked)
        length = max(1, finish - begin)
        lines += [(" " * (begin - column), ""), (("^" if mark.mend else "-") * length, style)]
        row += [(between, ""), (marked, style)]
        so_far, at, column = so_far + between + marked, high, begin + length
    row.append((visible(text[at : window.end].rstrip()), ""))
    if window.cut_after:
        row.append((" " + _CUT, "faint"))
    yield row
    yield lines
