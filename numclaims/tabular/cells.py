"""What the cells of files, databases and data frames hold, as cells of a table."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Final

from numclaims.errors import Problem
from numclaims.tabular.table import Cell, Table

__all__ = ["MOST_CELLS", "MOST_TEXT", "cell_of", "table_of"]

MOST_CELLS: Final = 20_000_000
"""Cells up to which a table is read: some gigabytes in memory."""
MOST_TEXT: Final = 1 << 20
"""Characters up to which the text of one cell is read."""
_MOST_IN_ALL: Final = 1 << 28
"""Characters up to which the texts of all cells are read."""
_PLACES: Final = 400
"""Digits, and powers of ten, up to which a number is one; a larger float does not exist."""


def cell_of(value: object) -> Cell:
    """A value as a cell: numbers as decimals, moments as their days, text without the blanks around it.

    A float is the shortest decimal that stands for it. A list is its parts with ";" between them. What is empty or
    missing, not finite, made of bytes or nested holds nothing; anything else is its own text.

    >>> cell_of(0.1), cell_of(" Ostmark "), cell_of(float("nan")), cell_of(True), cell_of(["a", "b"])
    (Decimal('0.1'), 'Ostmark', None, 'true', 'a; b')
    """
    if isinstance(value, str):
        return value.strip() or None
    if hasattr(value, "item"):
        value = value.item()  # a number of NumPy
    if value is None or type(value).__name__ == "NAType":  # what pandas has for a missing cell
        return None
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return Decimal(int(value) if value.is_integer() else repr(value)) if math.isfinite(value) else None
    if isinstance(value, (int, Decimal)):
        return _number(Decimal(value))
    if isinstance(value, datetime):
        return value.date() if value == value else None  # a missing time of pandas is not itself
    if isinstance(value, date):
        return value
    if isinstance(value, (list, tuple)):
        return "; ".join(_part(part) for part in value) or None
    if isinstance(value, (bytes, bytearray, memoryview, Mapping)):
        return None
    return str(value).strip() or None


def _number(value: Decimal) -> Cell:
    """A finite number; one of a size that nothing has is text, since it could take up all memory once written out."""
    if not value.is_finite():
        return None
    if len(value.as_tuple().digits) > _PLACES or abs(value.adjusted()) > _PLACES:
        return str(value)
    return value


def _part(value: object) -> str:
    return "" if isinstance(value, (list, tuple)) else str(cell_of(value) or "")


def table_of(name: str, columns: Sequence[object], rows: Iterable[Sequence[object]]) -> Table:
    """A table of named columns; Problem tells of names that are missing or given twice, and of too much of it."""
    names = tuple(_column(column) for column in columns)
    if not names:
        raise Problem(name, "has no columns")
    seen: set[str] = set()
    for at, column in enumerate(names, start=1):
        if not column:
            raise Problem(name, f"column {at} has no name")
        if column in seen:
            raise Problem(name, f"there are two columns {column!r}")
        seen.add(column)
    found: list[tuple[Cell, ...]] = []
    most, text = MOST_CELLS // len(names), 0
    for row in rows:
        if len(found) >= most:
            raise Problem(name, f"has more than {most:,} rows of {len(names)} cells, which is more than can be read")
        cells = tuple(map(cell_of, row))
        for column, cell in zip(names, cells, strict=True):
            if isinstance(cell, str):
                text += len(cell)
                if len(cell) > MOST_TEXT or text > _MOST_IN_ALL:
                    raise Problem(f"{name}, row {len(found) + 1}, {column}", "there is more text than can be read")
        found.append(cells)
    return Table(name, names, tuple(found))


def _column(name: object) -> str:
    """The name of a column; in a data frame it can have several levels."""
    return " ".join(map(str, name)).strip() if isinstance(name, tuple) else str(name).strip()
