"""Reads Parquet files and DuckDB databases with DuckDB, which the extra `tables` brings.

A database is opened for reading, by a connection that can open no other file and change no setting.
"""

from __future__ import annotations

import glob
from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Timer
from typing import Any, Final

from numclaims.errors import MissingExtraError, Problem
from numclaims.tabular.asked import Asked, is_file
from numclaims.tabular.cells import MOST_CELLS, table_of
from numclaims.tabular.table import Table

__all__ = ["read_duckdb", "read_parquet"]

_SETTINGS: Final = {"memory_limit": "1GB", "threads": 1, "max_temp_directory_size": "0B"}
_PARQUET: Final = "FROM read_parquet(?, binary_as_string = true, hive_partitioning = false)"
_SECONDS: Final = 20
"""How long a query may take."""
_AT_ONCE: Final = 500
"""Rows that are taken at a time, so that what is too much is seen before it fills the memory."""


def read_parquet(path: str) -> Table:
    """The table of a Parquet file."""
    duckdb = _library()
    if not is_file(path):
        raise Problem(path, "cannot be read: no such file or directory")
    try:
        with duckdb.connect(":memory:", config=_SETTINGS) as database:
            [(count,)] = database.execute(f"SELECT count(*) {_PARQUET}", [glob.escape(path)]).fetchall()
            found = database.execute(f"SELECT * {_PARQUET}", [glob.escape(path)])
            columns = [column[0] for column in found.description]
            if count * len(columns) > MOST_CELLS:
                raise Problem(path, f"tells of {count:,} rows, which is more than can be read")
            return table_of(path, columns, _rows(found))
    except duckdb.Error as error:
        raise Problem(path, f"cannot be read as Parquet: {_reason(error)}") from None


def read_duckdb(asked: Asked) -> Table:
    """The rows that a DuckDB database gives; Problem tells of a query that is no single SELECT, or does not end."""
    duckdb = _library()
    try:
        with Path(asked.path).open("rb") as file:
            start = file.read(12)
    except OSError as error:
        raise Problem(asked.url, f"cannot be read: {(error.strerror or str(error)).lower()}") from None
    if start[8:] != b"DUCK":
        raise Problem(asked.url, f"{asked.path!r} is no DuckDB database")
    settings = {**_SETTINGS, "enable_external_access": False, "lock_configuration": True}
    try:
        with duckdb.connect(asked.path, read_only=True, config=settings) as database:
            statements = database.extract_statements(asked.query)
            if len(statements) != 1 or statements[0].type != duckdb.StatementType.SELECT:
                raise Problem(asked.url, "only one SELECT is run, and this is none")
            timer = Timer(_SECONDS, database.interrupt)
            timer.start()
            try:
                found = database.execute(statements[0])
                return table_of(asked.url, [column[0] for column in found.description], _rows(found))
            finally:
                timer.cancel()
    except duckdb.InterruptException:
        raise Problem(asked.url, "the SELECT takes too long") from None
    except duckdb.Error as error:
        raise Problem(asked.url, f"cannot be read, only one SELECT is run: {_reason(error)}") from None


def _library() -> Any:
    try:
        import duckdb
    except ImportError as error:
        raise MissingExtraError("duckdb", "tables") from error
    return duckdb


def _rows(found: Any) -> Iterator[Sequence[object]]:
    while rows := found.fetchmany(_AT_ONCE):
        yield from rows


def _reason(error: Exception) -> str:
    return str(error).partition("\n")[0]
