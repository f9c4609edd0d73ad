"""What follows from the cells of a table where the words of a text say so: sums, means, shares, changes, ratios."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import product
from typing import Final

from numclaims.claims.agreement import tells
from numclaims.claims.claim import Kind
from numclaims.grounding.amounts import agree, clash, in_unit_of, meets
from numclaims.grounding.cells import head_name, row_name
from numclaims.grounding.changes import as_ratio, changes, ratios
from numclaims.grounding.columns import Amount, Column, Role
from numclaims.grounding.frame import Frame, Named, Outcome
from numclaims.grounding.rows import Selection

__all__ = ["reckoned"]

_FEWEST: Final = 2


def reckoned(frame: Frame) -> Iterator[Outcome]:
    """What a table gives for a number by the relation that the words around it state."""
    claim, words = frame.claim, frame.index.words
    if frame.change is not None or (claim.measure is not None and claim.measure.system == "point"):
        yield from changes(frame)
        return
    if _is_multiple(frame):
        yield from ratios(frame)
        return
    if claim.kind in (Kind.PERCENTAGE, Kind.FRACTION):
        yield from _shares(frame)
        yield from _parts_of_row(frame)
    if claim.kind is Kind.COUNT:
        yield from _counts(frame)
    clause = frame.clause
    for cues, how in (
        (words.sums, "sum"),
        (words.means, "mean"),
        (words.middles, "median"),
        (words.highest, "greatest"),
        (words.lowest, "least"),
    ):
        if not cues.isdisjoint(clause):
            yield from _reduced(frame, how)


def _is_multiple(frame: Frame) -> bool:
    following = frame.reading.sentence.word(frame.number[1])
    return (
        frame.claim.kind is Kind.RATIO
        or following == "times"
        or (frame.claim.kind is Kind.FRACTION and following in ("as", "that", "those"))
    )


def _reduced(frame: Frame, how: str) -> Iterator[Outcome]:
    """A sum, mean, median, greatest or least of a column over what is named."""
    index = frame.index
    columns, one = frame.columns()
    together = not index.words.together.isdisjoint(frame.clause)
    for named in _scopes(frame, together=together and how in ("sum", "mean")):
        rows = index.parts(named.selection)
        if len(rows) < _FEWEST:
            continue
        for column in columns:
            if column.head.period not in (None, named.period) or (column.head.period is None and _misses(frame, named)):
                continue
            reduced = index.reduced(named.selection, column)
            if reduced is None or (how == "sum" and not index.adds_up(named.selection, column)):
                continue
            amount = _of(frame, how, named.selection, column, reduced)
            what = f"the {how} of {head_name(column)} over {reduced[3]} rows"
            agreeing = agree(frame.claim, amount, column)
            clear = (
                one
                and len(columns) == 1
                and named.sure
                and _is_settled(frame, named, how)
                and column.additive
                and not agreeing
                and reduced[3] == len(rows)
                and frame.settles(column)
                and clash(frame.claim, amount, column)
                and not _stated_total(frame, named, column, how)
                and not index.words.rates & column.head.raw
                and not column.head.raw <= index.words.total | index.words.generic
            )
            yield Outcome(
                agreeing, clear, in_unit_of(frame.claim, amount), what, f"{amount.value:,f}", (rows[0], column.at), how
            )


def _of(
    frame: Frame, how: str, selection: Selection, column: Column, reduced: tuple[Amount, Amount, Amount, int]
) -> Amount:
    total, least, greatest, count = reduced
    if how == "mean":
        return total._replace(value=total.value / count, step=total.step / count)
    if how == "median":
        amounts = frame.index.amounts(frame.index.parts(selection), column) or [total]
        values = sorted(amount.value for amount in amounts)
        middle = (values[(count - 1) // 2] + values[count // 2]) / 2
        return total._replace(value=middle, step=amounts[0].step)
    return {"sum": total, "least": least, "greatest": greatest}[how]


def _is_settled(frame: Frame, named: Named, how: str) -> bool:
    """Whether a text can mean no other rows: it names a time where there are several, and for a mean what has it."""
    index = frame.index
    if index.timed and named.period is None:
        return False
    heads = {word for column in index.having(Role.LABEL, Role.NUMBERED) for word in column.head.words}
    return how in ("sum", "greatest", "least") or not heads.isdisjoint(frame.norms)


def _misses(frame: Frame, named: Named) -> bool:
    return named.period is not None and frame.index.at_time(named.period) is None


def _scopes(frame: Frame, *, together: bool) -> list[Named]:
    """The rows that a number is reckoned over: those named, or all named in one; without a name all there are."""
    found = list(frame.rows_named(carried=False))
    if together and len(found) > 1:
        merged: dict[tuple[int, ...], set[tuple[int, object]]] = {}
        for named in found:
            for item in named.selection:
                merged.setdefault(tuple(sorted({column for column, _ in item})), set()).update(item)
        periods = {named.period for named in found}
        if len(periods) == 1:
            items = [tuple(sorted(keys, key=str)) for keys in merged.values()]
            found.insert(0, Named(frozenset(items), False, found[0].period))  # type: ignore[arg-type]
    if not frame.spoken.labels:
        found = [Named(each.selection, frame.periods()[1], each.period) for each in found]
    return found


def _stated_total(frame: Frame, named: Named, column: Column, how: str) -> bool:
    """Whether a row that is a total has the number."""
    index = frame.index
    return how == "sum" and any(
        (amount := index.amount(row, column)) is not None and not clash(frame.claim, amount, column)
        for row in index.rows(named.selection)
        if row in index.totals
    )


def _counts(frame: Frame) -> Iterator[Outcome]:
    """How many rows, or different labels, there are of what the number counts."""
    index, noun = frame.index, frame.noun
    columns = [column for column in index.having(Role.LABEL, Role.NUMBERED, Role.PERIOD) if noun in column.head.words]
    for column in columns[:1]:
        for named in frame.rows_named(carried=False):
            fixed = {at for item in named.selection for at, _ in item}
            if column.at in fixed:
                continue
            count = index.different(named.selection, column)
            if not count:
                continue
            agreeing = frame.claim.value is not None and tells(frame.claim, Decimal(count))
            ahead = {frame.reading.sentence.word(frame.number[0] - k) for k in (1, 2)}
            clear = (
                not agreeing
                and not frame.spoken.labels
                and not frame.spoken.periods
                and bool(ahead & {"across", "all"})
                and not meets(frame.claim, Decimal(count))
                and index.words.highest.isdisjoint(frame.words)
            )
            what = f"the number of different values of {head_name(column)}"
            yield Outcome(agreeing, clear, Decimal(count), what, str(count), (0, column.at), "count")


def _shares(frame: Frame) -> Iterator[Outcome]:
    """What part of a column's sum the rows named have."""
    index, words = frame.index, frame.index.words
    if words.shares.isdisjoint(frame.clause) or not frame.spoken.labels:
        return
    columns, one = frame.columns(fit=False)
    columns = [column for column in columns if column.additive]
    rivals = [column for column in index.numbers if column.percent and column.head.key & set(frame.norms)]
    for named in frame.rows_named(carried=False):
        labels = [item for item in named.selection if index.is_label(item)]
        for column, label in product(columns, labels):
            if column.head.period not in (None, named.period) or (column.head.period is None and _misses(frame, named)):
                continue
            part = index.reduced(named.selection, column)
            whole = index.reduced(named.selection - {label}, column)
            if part is None or whole is None or not whole[0].value or whole[3] <= part[3]:
                continue
            share = part[0].value / whole[0].value
            row = index.parts(named.selection)[0]
            said = not words.wholes.isdisjoint(frame.clause)
            clear = (
                one
                and len(columns) == 1
                and named.sure
                and said
                and frame.vouched
                and not rivals
                and part[3] == 1
                and len(labels) == 1
            )
            what = f"the share of {row_name(index, row)} in {head_name(column)}"
            working = f"{part[0].value:,f} / {whole[0].value:,f}"
            yield as_ratio(frame, share, what, working, (row, column.at), "share", clear=clear)


def _parts_of_row(frame: Frame) -> Iterator[Outcome]:
    """What part one column is of another in the row that is named: "55% of the patients were responders"."""
    index, word = frame.index, frame.reading.sentence.word
    if word(frame.number[1]) != "of":
        return
    behind = [m for m in sorted(frame.spoken.columns) if m.full and m.first > frame.number[1]]
    columns = {column.at: column for column in index.numbers if column.additive}
    whole = next((columns[m.what] for m in behind if m.what in columns), None)
    part = next(
        (columns[m.what] for m in frame.spoken.columns if m.full and m.what in columns and columns[m.what] != whole),
        None,
    )
    if whole is None or part is None or part.unit != whole.unit:
        return
    for named in frame.rows_named(carried=False):
        rows = index.rows(named.selection)
        one, all_of_it = (index.amount(rows[0], each) if len(rows) == 1 else None for each in (part, whole))
        if one is None or all_of_it is None or not 0 < one.value <= all_of_it.value:
            continue
        what = f"{head_name(part)} out of {head_name(whole)} of {row_name(index, rows[0])}"
        clear = named.sure and len({m.what for m in frame.spoken.columns if m.full}) == 2
        working = f"{one.text} / {all_of_it.text}"
        yield as_ratio(frame, one.value / all_of_it.value, what, working, (rows[0], part.at), "share", clear=clear)
