"""Reads Parquet files with DuckDB, which the extra `tables` brings."""

from __future__ import annotations

from numclaims.errors import MissingExtraError, Problem
from numclaims.tabular.cells import MOST_CELLS, table_of
from numclaims.tabular.table import Table

__all__ = ["read_parquet"]


def read_parquet(path: str) -> Table:
    """The table of a Parquet file."""
    try:
        import duckdb
    except ImportError as error:
        raise MissingExtraError("duckdb", "tables") from error
    try:
        with duckdb.connect(":memory:", config={"memory_limit": "2GB", "threads": 1}) as database:
            rows = database.from_parquet(path)
            [[count]] = rows.aggregate("count(*)").fetchall()
            if count * max(1, len(rows.columns)) > MOST_CELLS:
                raise Problem(path, f"tells of {count:,} rows, which is more than can be read")
            return table_of(path, rows.columns, rows.fetchall())
    except duckdb.Error as error:
        reason = str(error).partition("\n")[0]
        raise Problem(path, f"cannot be read as Parquet: {reason}") from None
