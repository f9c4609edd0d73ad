"""How far, or how many times, one cell of a table is from another: what the words of change and comparison say."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from numclaims.claims.agreement import tells
from numclaims.claims.claim import Change, Kind
from numclaims.grounding.amounts import agree, meets
from numclaims.grounding.cells import head_name, row_name
from numclaims.grounding.frame import Frame, Outcome
from numclaims.grounding.pairs import Pair, pairs
from numclaims.values.unit import PERCENT

__all__ = ["as_ratio", "changes", "ratios"]

_HUNDRED: Final = Decimal(100)


def changes(frame: Frame) -> Iterator[Outcome]:
    """How far one cell is from another that the sentence names beside it."""
    claim = frame.claim
    for pair in pairs(frame):
        old, new = pair.old, pair.new
        if old.unit != new.unit:
            continue
        gap = new.value - old.value
        what = f"the change of {pair.what}"
        working = f"from {old.text} to {new.text}"
        points = claim.measure is not None and claim.measure.system == "point"
        if claim.kind is Kind.RATIO:
            if old.value:
                yield as_ratio(frame, new.value / old.value, what, working, pair.place, "ratio", clear=pair.clear)
        elif points:
            scale = _HUNDRED if pair.column.fractions else Decimal(1)
            if old.unit == PERCENT or pair.column.fractions:
                yield _moved(frame, gap * scale, what, working, pair, clear=pair.clear)
        elif claim.kind in (Kind.PERCENTAGE, Kind.FRACTION):
            if old.value:
                clear = pair.clear and not pair.column.percent
                yield _moved(
                    frame,
                    gap / abs(old.value) * (_HUNDRED if claim.kind is Kind.PERCENTAGE else 1),
                    what,
                    working,
                    pair,
                    clear=clear,
                )
            if pair.column.percent:
                yield _moved(frame, gap, what, working, pair, clear=False)
        elif frame.fits(pair.column):
            unit = None if old.unit is None else old.unit.difference
            own = None if claim.measure is None else claim.measure.difference
            if unit is not None and own is not None and unit.compatible(own):
                gap = unit.convert(gap, own)
            yield _moved(frame, gap, what, working, pair, clear=pair.clear and frame.settles(pair.column))
    yield from _own_change(frame)


def _moved(frame: Frame, moved: Decimal, what: str, working: str, pair: Pair, *, clear: bool) -> Outcome:
    """A change with its direction against what the table gives."""
    claim = frame.claim
    signed = -moved if frame.change is Change.DOWN else moved if frame.change is not None else abs(moved)
    agreeing = claim.value is not None and tells(claim, signed)
    step = (pair.old.step + pair.new.step) * (
        abs(moved / (pair.new.value - pair.old.value)) if pair.new.value != pair.old.value else 1
    )
    clear = clear and not agreeing and frame.vouched and not meets(claim, signed, step)
    return Outcome(agreeing, clear, moved, what, working, pair.place, "change")


def _own_change(frame: Frame) -> Iterator[Outcome]:
    """A column that itself holds changes."""
    index, claim = frame.index, frame.claim
    columns = [
        column
        for column in index.numbers
        if column.head.raw & {"change", "growth", "increase", "decrease", "rise"} and frame.fits(column)
    ]
    for named in frame.rows_named():
        rows = index.rows(named.selection) if named.selection else ()
        for column in columns if len(rows) == 1 else ():
            amount = index.amount(rows[0], column)
            if amount is None:
                continue
            shown = amount._replace(value=-amount.value) if frame.change is Change.DOWN else amount
            if agree(claim, shown, column):
                yield Outcome(
                    True,
                    False,
                    amount.value,
                    f"{head_name(column)} of {row_name(index, rows[0])}",
                    amount.text,
                    (rows[0], column.at),
                )


def ratios(frame: Frame) -> Iterator[Outcome]:
    """How many times as much one cell has as another."""
    for pair in pairs(frame):
        if pair.old.value and pair.old.unit == pair.new.unit and pair.compared:
            what = f"the ratio of {pair.what}"
            working = f"{pair.new.text} / {pair.old.text}"
            yield as_ratio(frame, pair.new.value / pair.old.value, what, working, pair.place, "ratio", clear=pair.clear)


def as_ratio(
    frame: Frame, ratio: Decimal, what: str, working: str, place: tuple[int, int], how: str, *, clear: bool
) -> Outcome:
    """A ratio or a share against what the number says; nobody is accused of a "twice" that is 1.8 or 2.3."""
    claim = frame.claim
    value = ratio * _HUNDRED if claim.kind is Kind.PERCENTAGE else ratio
    if how == "ratio" and claim.estimate is not None:
        agreeing = value in claim.estimate.support or (
            claim.value is not None and tells(claim, value) and abs(value - claim.value) <= abs(claim.value) / 10
        )
        near = claim.value is not None and tells(claim, value)
    else:
        agreeing, near = claim.value is not None and tells(claim, value), False
    clear = clear and not agreeing and not near and frame.vouched and not meets(claim, value)
    return Outcome(agreeing, clear, value, what, working, place, how)
