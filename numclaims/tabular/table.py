"""A table of data: named columns, and rows of cells."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TypeAlias

from attrs import frozen

__all__ = ["Cell", "Table"]

Cell: TypeAlias = "str | Decimal | date | None"
"""What a cell holds: text as it is written, a finite number, a day, or nothing."""


@frozen
class Table:
    """A table in memory.

    `name` is what messages call it, such as the path of its file. Each row has as many cells as there are `columns`.
    """

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
