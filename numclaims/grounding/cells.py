"""A number of a text against the cell that its sentence names: by the label of the row, the column and the unit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, product
from typing import Final

from numclaims.claims.claim import Claim
from numclaims.grounding.amounts import agree, clash, in_unit_of
from numclaims.grounding.columns import Amount, Column, Role
from numclaims.grounding.frame import Frame, Named, Outcome
from numclaims.grounding.periods import period_of
from numclaims.grounding.tables import TableIndex
from numclaims.values.timex import TimeValue

__all__ = ["cells", "dates", "head_name", "row_name"]

_MANY: Final = 24


def cells(frame: Frame) -> Iterator[Outcome]:
    """What the cells that a sentence names give for its number."""
    columns, one_column = frame.columns()
    if not columns:
        return
    for named in islice(frame.rows_named(), _MANY):
        if not named.selection and not _is_whole(frame.index):
            continue
        rows, one_row = _rows(frame, named)
        if len(rows) > 1 and _lacks_label(frame.index, named):
            continue
        matching = [column for column in columns if _is_timely(frame.index, named, column)]
        for column in matching:
            for row in rows:
                amount = frame.index.amount(row, column)
                if amount is not None:
                    settled = one_row and one_column and named.sure and len(matching) == 1
                    yield _outcome(frame, row, column, amount, settled=settled)
            if len(rows) > 1 and rows[0] not in frame.index.totals:
                yield from _added(frame, named, column)


def _is_timely(index: TableIndex, named: Named, column: Column) -> bool:
    """Whether a column, or else the rows, are of the time that is named."""
    if column.head.period is not None:
        return named.period in (None, column.head.period)
    return named.period is None or index.at_time(named.period) is not None


def _is_whole(index: TableIndex) -> bool:
    """Whether a table has one row only, or none that a label would tell apart."""
    return len(index.table.rows) == 1


def _lacks_label(index: TableIndex, named: Named) -> bool:
    """Whether a table has labels and none is named."""
    labelled = bool(index.having(Role.LABEL, Role.NUMBERED))
    return labelled and not any(index.is_label(item) for item in named.selection)


def _rows(frame: Frame, named: Named) -> tuple[Sequence[int], bool]:
    """The rows that are meant: the only one, the one that is the total of what is not named, or all that can be."""
    index = frame.index
    rows = index.rows(named.selection)
    if len(rows) == 1:
        return rows, True
    fixed = {column for item in named.selection for column, _ in item}
    if index.totals:
        open_labels = {
            column.at
            for column in index.having(Role.LABEL)
            if column.at not in fixed and _varies(index, rows, column.at)
        }
        whole = [row for row in rows if open_labels and open_labels <= index.totals.get(row, frozenset())]
        if len(whole) == 1:
            return whole, bool(fixed & {column.at for column in index.having(Role.LABEL, Role.NUMBERED)})
        rows = tuple(row for row in rows if row not in index.totals)
        if len(rows) == 1:
            return rows, True
    if len(rows) > _MANY or any(
        column.at not in fixed and _varies(index, rows, column.at) for column in index.having(Role.LABEL, Role.NUMBERED)
    ):
        return rows[:0] if len(rows) > _MANY else rows, False
    return rows, False


def _varies(index: TableIndex, rows: Sequence[int], column: int) -> bool:
    return len({index.table.rows[row][column] for row in rows[:_MANY]}) > 1


def _added(frame: Frame, named: Named, column: Column) -> Iterator[Outcome]:
    """The sum over what is not named, where rows of one label and time divide it further; nobody is accused of it."""
    index = frame.index
    if not named.selection or (named.period is None and index.having(Role.PERIOD)):
        return
    reduced = index.reduced(named.selection, column) if index.adds_up(named.selection, column) else None
    if reduced is not None and agree(frame.claim, reduced[0], column):
        rows = index.parts(named.selection)
        what = f"the sum of {head_name(column)} over {len(rows)} rows"
        yield Outcome(True, False, None, what, f"{reduced[0].value:,f}", (rows[0], column.at), "sum")


def _outcome(frame: Frame, row: int, column: Column, amount: Amount, *, settled: bool) -> Outcome:
    claim, index = frame.claim, frame.index
    agreeing = agree(claim, amount, column)
    clear = (
        settled
        and not agreeing
        and frame.vouched
        and (frame.settles(column) or _is_in_its_unit(claim, amount))
        and frame.change is None
        and clash(claim, amount, column)
        and _is_of_one(frame, column)
        and not _told_elsewhere(frame, row, column)
    )
    what = f"{head_name(column)} of {row_name(index, row)}"
    return Outcome(agreeing, clear, in_unit_of(claim, amount), what, amount.text, (row, column.at))


def _is_in_its_unit(claim: Claim, amount: Amount) -> bool:
    """Whether a cell tells its own unit, or its row does, and it is that of the number."""
    return amount.unit is not None and claim.measure is not None and amount.unit.compatible(claim.measure)


def _is_of_one(frame: Frame, column: Column) -> bool:
    """Whether no word beside the number tells that it is reckoned of several, where the head of the column does not."""
    words = frame.index.words
    return (words.means | words.middles | words.highest | words.lowest).isdisjoint(frame.clause - column.head.raw)


def _told_elsewhere(frame: Frame, row: int, column: Column) -> bool:
    """Whether another cell that can be meant has the number: of the same row, or of a row that the sentence names."""
    index = frame.index
    for other in index.numbers:
        amount = index.amount(row, other) if other.at != column.at and frame.fits(other) else None
        if amount is not None and agree(frame.claim, amount, other):
            return True
    crossing = not index.words.crossing.isdisjoint(frame.words)
    choices = [[mention.what for mention in mentions] for mentions in frame.spoken.labels.values()]
    times: list[str | None] = [mention.what for mention in frame.spoken.periods if mention.what is not None]
    if not crossing or (all(len(set(each)) < 2 for each in choices) and len(set(times)) < 2):
        return False
    for chosen in islice(product(*choices), _MANY):
        for time in times[:_MANY] or [None]:
            when = index.at_time(time) if time is not None else None
            for other_row in index.rows(frozenset(chosen) | (when or frozenset()))[:_MANY]:
                amount = index.amount(other_row, column)
                if amount is not None and agree(frame.claim, amount, column):
                    return True
    return False


def dates(frame: Frame) -> Iterator[Outcome]:
    """What the columns that tell when something was done give for a date."""
    index, time = frame.index, frame.claim.time
    columns = index.having(Role.WHEN)
    if time is None or not columns:
        return
    norms = set(frame.norms)
    named = [column for column in columns if not norms.isdisjoint(column.head.key)]
    bounds, here = frame.labels()
    for bound in bounds:
        for mention in bound.mentions:
            rows = index.rows(frozenset({mention.what}))
            for row, column in product(rows[:_MANY], named or columns[:1]):
                stated = period_of(index.table.rows[row][column.at])
                if stated is None:
                    continue
                agreeing = stated.startswith(time.value) or time.value.startswith(stated)
                sure = here and bound.sure and mention.clear and len(rows) == 1 and len(named) == 1
                clear = sure and not agreeing and frame.vouched and time.complete and len(frame.spoken.periods) == 1
                clear = clear and named[0].head.key <= norms and len(time.value) <= len(stated) and time.mod is None
                what = f"{head_name(column)} of {row_name(index, row)}"
                yield Outcome(agreeing, clear, None, what, TimeValue("DATE", stated).value, (row, column.at))


def head_name(column: Column) -> str:
    """The head of a column in quotation marks."""
    return f"“{column.head.text}”"


def row_name(index: TableIndex, row: int) -> str:
    """The labels of a row in quotation marks, or its number where it has none."""
    cells = [
        index.table.rows[row][column.at]
        for column in index.having(Role.LABEL, Role.NUMBERED, Role.PERIOD, Role.QUARTER, Role.MONTH)
    ]
    told = [str(cell) for cell in cells if cell is not None]
    return f"“{', '.join(told)}”" if told else f"row {row + 1}"
