"""Reads Parquet files and DuckDB databases, with DuckDB, which the extra `tables` brings."""

from __future__ import annotations

from types import ModuleType
from typing import Any

from numclaims.errors import MissingExtraError, Problem
from numclaims.tabular.asked import Asked
from numclaims.tabular.cells import MOST_CELLS, table_of
from numclaims.tabular.table import Table

__all__ = ["read_duckdb", "read_parquet"]

_CONFIG = {"memory_limit": "2GB", "threads": "1"}
_CLOSED = {**_CONFIG, "enable_external_access": "false", "lock_configuration": "true"}
"""So set, a query reads no other file, loads no extension and changes no setting."""


def read_parquet(path: str) -> Table:
    """The table of a Parquet file."""
    duckdb = _library()
    try:
        with duckdb.connect(":memory:", config=_CONFIG) as database:
            return _table(path, database.from_parquet(path))
    except duckdb.Error as error:
        raise Problem(path, f"cannot be read as Parquet: {_reason(error)}") from None


def read_duckdb(asked: Asked) -> Table:
    """The rows of a query that is a single SELECT, of a database that is opened for reading."""
    duckdb = _library()
    try:
        with duckdb.connect(asked.path, read_only=True, config=_CLOSED) as database:
            statements = database.extract_statements(asked.query)
            if [statement.type for statement in statements] != [duckdb.StatementType.SELECT]:
                raise Problem(asked.url, "cannot be asked: a single SELECT is all that is run")
            return _table(asked.url, database.sql(asked.query))
    except duckdb.Error as error:
        reason = _reason(error)
        raise Problem(asked.url, f"cannot be asked, a single SELECT is all that is run: {reason}") from None


def _library() -> ModuleType:
    try:
        import duckdb
    except ImportError as error:
        raise MissingExtraError("duckdb", "tables") from error
    return duckdb


def _table(name: str, rows: Any) -> Table:
    """The rows of a relation, which are counted first: a header can declare any number."""
    [[count]] = rows.aggregate("count(*)").fetchall()
    if count * max(1, len(rows.columns)) > MOST_CELLS:
        raise Problem(name, f"tells of {count:,} rows, which is more than can be read")
    return table_of(name, rows.columns, rows.fetchall())


def _reason(error: Exception) -> str:
    return str(error).partition("\n")[0]
