"""Two cells of a table that a sentence sets against each other: two times, two rows, or two columns of one row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from numclaims.grounding.binding import Mention
from numclaims.grounding.cells import head_name, row_name
from numclaims.grounding.columns import Amount, Column, Role
from numclaims.grounding.frame import Frame
from numclaims.grounding.periods import before, grain
from numclaims.grounding.rows import Item, Selection

__all__ = ["Pair", "pairs"]


class Pair(NamedTuple):
    """Two cells: `new` is the later one, or the one that is compared with `old`."""

    old: Amount
    new: Amount
    column: Column
    what: str
    place: tuple[int, int]
    clear: bool
    compared: bool


def pairs(frame: Frame) -> Iterator[Pair]:
    """The two cells that a change or a ratio is between."""
    columns, one = frame.columns(fit=False)
    points = frame.claim.measure is not None and frame.claim.measure.system == "point"
    if frame.claim.measure is not None and not points and frame.claim.kind.value != "percentage":
        columns = [column for column in columns if frame.fits(column)]
    elif points:
        columns = [column for column in columns if column.percent or column.fractions]
    one = one and len({column.head.key for column in columns}) == 1
    yield from _times(frame, columns, one=one)
    yield from _rows(frame, columns, one=one)
    if frame.index.numbers:
        yield from _two_columns(frame)


def _times(frame: Frame, columns: Sequence[Column], *, one: bool) -> Iterator[Pair]:
    """The same row at two times that are named, or at one and the time before it."""
    named = list(dict.fromkeys(mention.what for mention in frame.spoken.periods))
    if not frame.index.timed or None in named:
        return
    times = sorted(time for time in named if time is not None)
    if not times and frame.context.period is not None:
        times = [frame.context.period]
    told = len(times) == 2
    if len(times) == 1:
        earlier = before(times[0], "year")
        options = [(earlier, times[0])] if earlier else []
        step = grain(times[0])
        if step in ("quarter", "month") and (last := before(times[0], step)):
            options.append((last, times[0]))
    elif told:
        options = [(times[0], times[1])]
    else:
        options = list(pairwise(times))
    whole = all(mention.clear for mention in frame.spoken.periods)
    yearly = told or (len(options) == 1 and bool(named) and "in" in frame.clause)
    labels, sure = _labels(frame)
    for selection in labels:
        for old_time, new_time in options:
            for old_column, new_column in _columns_at(frame, columns, old_time, new_time):
                old = _cell(frame, selection, old_time, old_column)
                new = _cell(frame, selection, new_time, new_column)
                if old is not None and new is not None and (old[0], old_column.at) != (new[0], new_column.at):
                    what = f"{head_name(new_column)} of {row_name(frame.index, new[0])} from {old_time}"
                    clear = one and sure and yearly and whole and len(options) == 1
                    yield Pair(old[1], new[1], new_column, what, (new[0], new_column.at), clear, told)


def _columns_at(frame: Frame, columns: Sequence[Column], old: str, new: str) -> Iterator[tuple[Column, Column]]:
    """The column at two times: the same one where rows are of times, or two of one name."""
    for column in columns:
        if column.head.period is None:
            yield column, column
    timed = [column for column in frame.index.numbers if column.head.period in (old, new)]
    keys = {column.head.key for column in columns if column.head.period is not None} or {frozenset[str]()}
    for key in keys:
        ends = {column.head.period: column for column in timed if column.head.key == key}
        if old in ends and new in ends:
            yield ends[old], ends[new]


def _labels(frame: Frame) -> tuple[list[Selection], bool]:
    """The selections of rows by their labels alone."""
    bounds, here = frame.labels()
    sure = here and all(bound.sure and all(m.clear for m in bound.mentions) for bound in bounds)
    if not frame.index.having(Role.LABEL, Role.NUMBERED):
        return [frozenset()], True
    found: list[Selection] = [frozenset()]
    for bound in bounds:
        found = [each | {mention.what} for each in found for mention in bound.mentions[:6]][:24]
    return found, sure and len(found) == 1


def _cell(frame: Frame, selection: Selection, time: str | None, column: Column) -> tuple[int, Amount] | None:
    """The only cell of a column that is selected; that of the total where it is one of several rows."""
    index = frame.index
    when = index.at_time(time) if time is not None and column.head.period is None else frozenset()
    if when is None:
        return None
    rows = index.rows(selection | when)
    if len(rows) > 1 and index.totals:
        whole = [row for row in rows if row in index.totals]
        rows = tuple(whole) if len(whole) == 1 else rows
    if len(rows) != 1:
        reduced = index.reduced(selection | when, column) if (selection or when) and column.additive and rows else None
        if reduced is None or reduced[3] != len(index.parts(selection | when)):
            return None
        return index.parts(selection | when)[0], reduced[0]._replace(text=f"{reduced[0].value:,f}")
    amount = index.amount(rows[0], column)
    return None if amount is None else (rows[0], amount)


def _rows(frame: Frame, columns: Sequence[Column], *, one: bool) -> Iterator[Pair]:
    """Two rows of which the second stands behind "than", "as" or "that of"."""
    periods, timely = frame.periods()
    for dimension, mentions in frame.spoken.labels.items():
        ends = _compared(frame, mentions)
        if ends is None:
            continue
        first, second, sure = ends
        others: list[Item] = [
            bound.mentions[0].what
            for other, named in frame.spoken.labels.items()
            if other != dimension and (bound := frame.places.bind(named, frame.number)).mentions and bound.sure
        ]
        for period in periods:
            for column in columns:
                if column.head.period not in (None, period):
                    continue
                new = _cell(frame, frozenset({first.what, *others}), period, column)
                old = _cell(frame, frozenset({second.what, *others}), period, column)
                if old is not None and new is not None and old[0] != new[0]:
                    what = f"{head_name(column)} of {row_name(frame.index, new[0])} and {row_name(frame.index, old[0])}"
                    clear = one and sure and timely and first.clear and second.clear and len(periods) == 1
                    yield Pair(old[1], new[1], column, what, (new[0], column.at), clear, True)


def _compared(frame: Frame, mentions: Sequence[Mention[Item]]) -> tuple[Mention[Item], Mention[Item], bool] | None:
    """The one that is compared and the one that it is compared with, and whether there is no other."""
    start, end = frame.number
    ahead = [mention for mention in mentions if mention.last <= start]
    behind = [mention for mention in mentions if mention.first >= end]
    if not ahead or not behind:
        return None
    between = frame.words[end : behind[0].first]
    if {"than", "as", "that", "those", "of", "compared"}.isdisjoint(between):
        return None
    sure = len({m.what for m in mentions}) == 2 and len(ahead) == 1 and len(behind) == 1
    return ahead[-1], behind[0], sure and not {"than", "as", "that"}.isdisjoint(between)


def _two_columns(frame: Frame) -> Iterator[Pair]:
    """Two columns of one row, named as "from" one "to" the other."""
    index = frame.index
    by_place = sorted(frame.spoken.columns)
    places = list(dict.fromkeys(m.what for m in by_place if m.full))
    if len(places) != 2:
        return
    old_column, new_column = (next(c for c in index.numbers if c.at == at) for at in places)
    if old_column.unit != new_column.unit:
        return
    ordered = "from" in frame.words and "to" in frame.words
    if not ordered and old_column.at > new_column.at:
        old_column, new_column = new_column, old_column
    periods, timely = frame.periods()
    labels, sure = _labels(frame)
    for selection in labels:
        for period in periods:
            old = _cell(frame, selection, period, old_column)
            new = _cell(frame, selection, period, new_column)
            if old is not None and new is not None and old[0] == new[0]:
                what = f"{row_name(index, new[0])} from {head_name(old_column)} to {head_name(new_column)}"
                clear = ordered and sure and timely and len(periods) == 1
                yield Pair(old[1], new[1], new_column, what, (new[0], new_column.at), clear, ordered)
