"""Reads tables of data: CSV, JSON and JSON Lines, Parquet, SQLite databases, and data frames.

Nothing that a table holds is executed: formulas are text, databases are opened for reading, and of queries only a
single SELECT is run.
"""

from __future__ import annotations

import csv
import io
import json
import os
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from numclaims.errors import Problem
from numclaims.markup.files import decoded
from numclaims.tabular.asked import Asked
from numclaims.tabular.cells import table_of
from numclaims.tabular.table import Table

__all__ = ["read_table"]

_MOST_BYTES: Final = 1 << 29
_SEPARATORS: Final = ",;\t|"
_QUOTED: Final = re.compile(r'"[^"]*"')
_KNOWN: Final = "a table is a file in .csv, .tsv, .json, .jsonl, .ndjson or .parquet, or sqlite:///FILE?table=NAME"


def read_table(source: object) -> Table:
    """The table that a path, a database's URL or a data frame holds.

    The first row of a CSV file names its columns. JSON is a list of objects, or an object with one such list; JSON
    Lines has an object in each line. A database is `sqlite:///FILE?table=NAME` or `sqlite:///FILE#NAME`, or asked
    by `sqlite:///FILE?query=SELECT ...`; `duckdb:///` likewise. A data frame is one of pandas, Polars or Arrow.
    Problem tells what is wrong with a source, MissingExtraError which extra reads it.
    """
    if not isinstance(source, (str, os.PathLike)):
        return _frame(source)
    name = os.fspath(source)
    if "://" in name:
        return _database(Asked.of(name))
    suffix = Path(name).suffix.lower()
    if suffix == ".parquet":
        from numclaims.tabular.duckdb import read_parquet

        return read_parquet(name)
    if suffix not in _READERS:
        raise Problem(name, f"cannot be read: {_KNOWN}")
    columns, rows = _READERS[suffix](name, _text(name))
    return table_of(name, columns, rows)


def _database(asked: Asked) -> Table:
    if asked.scheme == "duckdb":
        from numclaims.tabular.duckdb import read_duckdb

        return read_duckdb(asked)
    from numclaims.tabular.sqlite import read_sqlite

    return read_sqlite(asked)


def _text(name: str) -> str:
    path = Path(name)
    try:
        size, data = path.stat().st_size, b""
        if size <= _MOST_BYTES:
            data = path.read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise Problem(name, f"cannot be read: {reason.lower()}") from None
    if size > _MOST_BYTES:
        raise Problem(name, f"has {size:,} bytes, and at most {_MOST_BYTES:,} are read")
    text = decoded(name, data)
    if (at := text.find("\0")) >= 0:
        raise Problem(f"{name}, line {text.count(chr(10), 0, at) + 1}", "a NUL byte is no text; save it as UTF-8")
    return text


Read = tuple[Sequence[object], Iterator[Sequence[object]]]
"""The names of the columns, and the rows."""


def _csv(name: str, text: str) -> Read:
    first = _QUOTED.sub("", text.partition("\n")[0])
    separator = "\t" if name.lower().endswith(".tsv") else max(_SEPARATORS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)

    def rows() -> Iterator[Sequence[object]]:
        try:
            for row in reader:
                if not any(row):
                    continue
                if len(row) > len(header):
                    raise Problem(f"{name}, line {reader.line_num}", f"has {len(row)} cells, the header {len(header)}")
                yield [*row, *[""] * (len(header) - len(row))]
        except csv.Error as error:
            raise Problem(f"{name}, line {reader.line_num}", f"is not CSV: {error}") from None

    try:
        header = next(reader, [])
    except csv.Error as error:
        raise Problem(f"{name}, line 1", f"is not CSV: {error}") from None
    return header, rows()


def _json(name: str, text: str) -> Read:
    found = _parsed(name, text)
    if isinstance(found, dict):
        lists = [value for value in found.values() if isinstance(value, list)]
        found = lists[0] if len(lists) == 1 else found
    return _records(name, found)


def _json_lines(name: str, text: str) -> Read:
    lines = enumerate(text.split("\n"), start=1)
    return _records(name, [_parsed(f"{name}, line {number}", line) for number, line in lines if line.strip()])


def _parsed(place: str, text: str) -> Any:
    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) < len(pairs):
            keys = [key for key, _ in pairs]
            twice = next(key for at, key in enumerate(keys) if key in keys[:at])
            raise Problem(place, f"an object has two values for {twice!r}")
        return found

    try:
        return json.loads(
            text, parse_float=Decimal, parse_int=Decimal, parse_constant=lambda _: None, object_pairs_hook=once
        )
    except json.JSONDecodeError as error:
        reason = error.msg[:1].lower() + error.msg[1:]
        raise Problem(place, f"is not JSON: {reason} at column {error.colno} of line {error.lineno}") from None
    except RecursionError:
        raise Problem(place, "is nested too deeply") from None
    except ArithmeticError:
        raise Problem(place, "has a number that is too large or too small to be one") from None


def _records(name: str, found: object) -> Read:
    if not isinstance(found, list) or not all(isinstance(each, dict) for each in found):
        raise Problem(name, "is no list of objects, nor an object with one such list")
    columns = list(dict.fromkeys(key for each in found for key in each))
    return columns, ([each.get(key) for key in columns] for each in found)


def _frame(source: Any) -> Table:
    """The table of a data frame, known by how its rows are asked for."""
    name = type(source).__name__
    if hasattr(source, "iter_rows"):  # Polars
        return table_of(name, source.columns, source.iter_rows())
    if hasattr(source, "itertuples"):  # pandas, whose named indexes are labels of rows
        labels = [label for label in source.index.names if label is not None and label not in source.columns]
        frame = source.reset_index(level=labels) if labels else source
        return table_of(name, list(frame.columns), frame.itertuples(index=False, name=None))
    if hasattr(source, "column_names") and hasattr(source, "to_pylist"):  # Arrow
        batches = source.to_batches() if hasattr(source, "to_batches") else [source]
        rows = (row for batch in batches for row in zip(*(each.to_pylist() for each in batch.columns), strict=True))
        return table_of(name, source.column_names, rows)
    raise Problem(name, "is no data frame of pandas, Polars or Arrow")


_READERS: Final[Mapping[str, Callable[[str, str], Read]]] = {
    ".csv": _csv,
    ".tsv": _csv,
    ".json": _json,
    ".jsonl": _json_lines,
    ".ndjson": _json_lines,
}
