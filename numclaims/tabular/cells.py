"""What the cells of files, databases and data frames hold, as cells of a table."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal

from numclaims.errors import Problem
from numclaims.tabular.table import Cell, Table

__all__ = ["MOST_CELLS", "cell_of", "table_of"]

MOST_CELLS = 20_000_000
"""Cells up to which a table is read: some gigabytes in memory."""


def cell_of(value: object) -> Cell:
    """A value as a cell: numbers as decimals, moments as their days, text without the blanks around it.

    A float is the shortest decimal that stands for it. What is not finite, is empty or is missing holds nothing;
    anything else is its own text.

    >>> cell_of(0.1), cell_of(" Ostmark "), cell_of(float("nan")), cell_of(True)
    (Decimal('0.1'), 'Ostmark', None, 'true')
    """
    if hasattr(value, "item") and not isinstance(value, (str, bytes)):
        value = value.item()  # a number of NumPy
    if value is None:
        return None
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return Decimal(value)
    if isinstance(value, float):
        return Decimal(int(value) if value.is_integer() else repr(value)) if math.isfinite(value) else None
    if isinstance(value, Decimal):
        return value if value.is_finite() else None
    if isinstance(value, datetime):
        return value.date() if value == value else None  # a missing time of pandas is not itself
    if isinstance(value, date):
        return value
    text = str(value).strip()
    return None if text in ("", "<NA>") else text  # pandas writes what is missing so


def table_of(name: str, columns: Sequence[object], rows: Iterable[Sequence[object]]) -> Table:
    """A table of named columns; Problem tells of names that are missing or given twice, and of too many cells."""
    names = tuple(str(column).strip() for column in columns)
    for at, column in enumerate(names):
        if not column:
            raise Problem(name, f"column {at + 1} has no name")
        if column in names[:at]:
            raise Problem(name, f"there are two columns {column!r}")
    if not names:
        raise Problem(name, "has no columns")
    found: list[tuple[Cell, ...]] = []
    most = MOST_CELLS // len(names)
    for row in rows:
        if len(found) >= most:
            raise Problem(name, f"has more than {most:,} rows of {len(names)} cells, which is more than can be read")
        found.append(tuple(map(cell_of, row)))
    return Table(name, names, tuple(found))
