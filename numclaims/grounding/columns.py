"""What each column of a table is for: naming its rows, telling when, or holding numbers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Final, NamedTuple

from attrs import frozen

from numclaims.claims.claim import Claim, Kind
from numclaims.claims.read import read
from numclaims.grounding.heads import Head
from numclaims.grounding.periods import grain, month_number, period_of, quarter_number
from numclaims.lang.datatables import DataWords
from numclaims.lang.lexicon import Lexicon
from numclaims.tabular.table import Cell, Table
from numclaims.values.unit import Unit

__all__ = ["Amount", "Column", "Role", "amount_of", "role_of", "sample"]

_SAMPLE: Final = 120
_MOSTLY: Final = 0.85
_LONGEST_LABEL: Final = 60
"""Characters of a cell that names its row; longer ones are remarks."""
_NUMERIC: Final = (Kind.COUNT, Kind.NUMBER, Kind.MONEY, Kind.PERCENTAGE, Kind.QUANTITY, Kind.AGE, Kind.DURATION)
_PERCENT: Final = Decimal(100)


class Role(Enum):
    """What a column is for."""

    LABEL = "label"
    NUMBERED = "numbered"
    PERIOD = "period"
    MONTH = "month"
    QUARTER = "quarter"
    UNIT = "unit"
    NUMBER = "number"
    WHEN = "when"
    """A time that is told of each row, such as the year in which it was opened."""
    OTHER = "other"


@frozen
class Column:
    """A column: its place, its head and what it is for; `unit` is that of its cells where they or the head tell it."""

    at: int
    head: Head
    role: Role
    unit: Unit | None = None
    fractions: bool = False
    """Whether all its numbers lie between -1 and 1, so that they may be shares."""
    additive: bool = True
    stock: bool = False
    """Whether it holds what is there at one time, which nobody adds up over times."""
    percent: bool = False
    """Whether its bare numbers are percentages, by its head."""


class Amount(NamedTuple):
    """The number of a cell in its unit; `step` is what rounding leaves open on either side, and `text` the cell."""

    value: Decimal
    unit: Unit | None
    step: Decimal
    text: str


def sample(table: Table, at: int) -> list[Cell]:
    """Some cells of a column that hold something, from all over it."""
    every = max(1, len(table.rows) // _SAMPLE)
    return [row[at] for row in table.rows[::every] if row[at] is not None and row[at] != ""]


def role_of(cells: Sequence[Cell], head: Head, words: DataWords, amount: Callable[[str], Claim | None]) -> Role:
    """What a column with such cells and such a head is for; `amount` reads a number from text."""
    cells = [cell for cell in cells if not (isinstance(cell, str) and cell.strip().lower() in words.empty)]
    if not cells:
        return Role.OTHER
    if head.raw and head.raw <= words.units and all(isinstance(cell, str) for cell in cells):
        return Role.UNIT
    timed = bool(head.raw & words.periods) and head.raw <= words.periods
    if _mostly(cells, lambda cell: period_of(cell) is not None):
        if timed or (not head.raw and head.period is None):
            return Role.PERIOD
        fine = all(isinstance(cell, date) or grain(period_of(cell) or "") != "year" for cell in cells)
        years = all(isinstance(cell, (date, str)) for cell in cells)
        return Role.WHEN if fine or years or _told(head, words) else Role.NUMBER
    strings = any(isinstance(cell, str) for cell in cells)
    if ("month" in head.raw or strings) and _mostly(cells, lambda cell: month_number(cell) is not None):
        return Role.MONTH if "month" in head.raw or not _mostly(cells, _digits) else Role.NUMBER
    if ("quarter" in head.raw or strings) and _mostly(cells, lambda cell: quarter_number(cell) is not None):
        return Role.QUARTER if "quarter" in head.raw or not _mostly(cells, _digits) else Role.NUMBER
    if _mostly(cells, lambda cell: isinstance(cell, Decimal) or (isinstance(cell, str) and amount(cell) is not None)):
        named = head.raw - {"no", "number", "nr", "id"}
        return Role.NUMBERED if named and named <= words.numbered else Role.NUMBER
    short = _mostly(cells, lambda cell: isinstance(cell, str) and len(cell) <= _LONGEST_LABEL)
    return Role.LABEL if short else Role.OTHER


def _told(head: Head, words: DataWords) -> bool:
    """Whether a column of years tells when something was done: `opened`, `year built`."""
    return bool(head.raw & words.periods) or any(word.endswith("ed") or word in words.done for word in head.raw)


def _digits(cell: Cell) -> bool:
    return isinstance(cell, Decimal) or (isinstance(cell, str) and cell.strip().isdecimal())


def _mostly(cells: Sequence[Cell], holds: Callable[[Cell], bool]) -> bool:
    return sum(map(holds, cells)) >= _MOSTLY * len(cells)


def amount_of(text: str, lexicon: Lexicon) -> Claim | None:
    """The number that is all that a cell says, in whatever form a text could write it."""
    text = text.strip()
    negative = text.startswith("(") and text.endswith(")")
    bare = text[1:-1].strip() if negative else text
    if not any(char.isdecimal() for char in bare):
        return None
    found = [claim for paragraph in read(bare, lexicon, None) for reading in paragraph for claim in reading.claims]
    if len(found) != 1 or found[0].value is None or found[0].kind not in _NUMERIC:
        return None
    [claim] = found
    outside = bare[: claim.start] + bare[claim.end :]
    return None if any(char.isalnum() for char in outside) else claim
