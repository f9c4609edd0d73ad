"""Reads reference facts from tables of data, whose columns are called like the fields of a fact."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from numclaims.errors import Problem
from numclaims.references.entry import FIELDS, REQUIRED, Entries

__all__ = ["Row", "csv_rows", "table_rows", "tsv_rows"]

Row: TypeAlias = tuple[Callable[[str], str], object]
"""What tells the place of a field of a fact, and the fields."""


def csv_rows(text: str, problems: list[Problem], separator: str = ",") -> Iterator[Row]:
    """The rows of a CSV file; what is wrong with its columns joins the problems."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True, delimiter=separator)
    try:
        header = [column.strip() for column in next(reader, [])]
        if not header:
            raise Problem("line 1", f"the header is missing; the columns are {', '.join(FIELDS)}")
        if len(header) == 1 and any(other in header[0] for other in ",;\t"):
            form = "TSV file are separated by tabs" if separator == "\t" else "CSV file are separated by commas"
            raise Problem("line 1", f"the columns of a {form}")
        _check_columns(header, "line 1, ", problems)
        last = reader.line_num
        for cells in reader:
            line, last = last + 1, reader.line_num

            def place(field: str, line: int = line) -> str:
                return f"line {line}{field and f', {field}'}"

            if not any(cell.strip() for cell in cells):
                continue
            if len(cells) > len(header):
                problems.append(Problem(place(""), f"has {len(cells)} cells, the header {len(header)}"))
            yield place, _fields(header, [cell if cell.strip() else None for cell in cells])
    except csv.Error as error:
        raise Problem(f"line {reader.line_num}", f"is not CSV: {error}") from None


def tsv_rows(text: str, problems: list[Problem]) -> Iterator[Row]:
    """The rows of a file whose cells are separated by tabs."""
    return csv_rows(text, problems, "\t")


def table_rows(source: object, problems: list[Problem]) -> Iterator[Row]:
    """The rows of a Parquet file, of a table of a database or of a data frame, numbered from 1."""
    from numclaims.tabular.read import read_table

    try:
        table = read_table(source)
    except Problem as problem:
        _, row, place = problem.place.partition(", row ")  # what is read is named by ReferenceFileError
        raise Problem(f"row {place}" if row else "table", problem.message) from None
    _check_columns(table.columns, "columns, ", problems)
    for number, cells in enumerate(table.rows, start=1):

        def place_of(field: str, number: int = number) -> str:
            return f"row {number}{field and f', {field}'}"

        yield place_of, _fields(table.columns, cells)


def _fields(header: Sequence[str], cells: Sequence[object]) -> dict[str, object]:
    """The fields of a row that are known and not empty."""
    found = {column: cell for column, cell in zip(header, cells, strict=False) if column in FIELDS and cell is not None}
    if isinstance(aliases := found.get("aliases"), str):
        found["aliases"] = [alias for alias in aliases.split(";") if alias.strip()]
    return found


def _check_columns(header: Sequence[str], at: str, problems: list[Problem]) -> None:
    """Adds what is wrong with columns; one that is not known is told once, not for each row."""
    _, wrong = Entries().read(dict.fromkeys(column for column in header if column not in FIELDS))
    problems += (Problem(f"{at}{field}", message) for field, message in wrong if field not in FIELDS)
    for index, column in enumerate(header):
        if column in FIELDS and column in header[:index]:
            problems.append(Problem(f"{at}{column}", "there are two such columns"))
    missing = [column for column in REQUIRED if column not in header]
    if missing:
        problems += (Problem(f"{at}{column}", "there is no such column") for column in missing)
        raise problems.pop()
