"""Reads a table of a SQLite database, or what a SELECT gives of one; nothing is written and no other file opened."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path
from typing import Final

from numclaims.errors import Problem
from numclaims.tabular.asked import Asked
from numclaims.tabular.cells import MOST_TEXT, table_of
from numclaims.tabular.table import Table

__all__ = ["read_sqlite"]

_ALLOWED: Final = frozenset(
    {sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_FUNCTION, sqlite3.SQLITE_RECURSIVE}
)
_SELECT: Final = re.compile(r"\s*(?:SELECT|WITH|VALUES)\b", re.IGNORECASE)
_STEPS, _MOST_LOOKS = 1_000_000, 500
"""After how many steps of the database's machine a query is looked at, and how often until it is given up."""


def read_sqlite(asked: Asked) -> Table:
    """The rows that a database gives; Problem tells of a query that is no single SELECT, or that does not end."""
    if not _SELECT.match(asked.query):
        raise Problem(asked.url, "only one SELECT is run, and this is none")
    looks = 0

    def gives_up() -> bool:
        nonlocal looks
        looks += 1
        return looks > _MOST_LOOKS

    try:
        database = sqlite3.connect(f"{Path(asked.path).resolve().as_uri()}?mode=ro", uri=True)
    except sqlite3.Error as error:
        raise Problem(asked.url, f"cannot be opened: {error}") from None
    try:
        database.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, MOST_TEXT)
        database.set_authorizer(lambda action, *_: sqlite3.SQLITE_OK if action in _ALLOWED else sqlite3.SQLITE_DENY)
        database.set_progress_handler(gives_up, _STEPS)
        cursor = database.execute(asked.query)
        return table_of(asked.url, [column[0] for column in cursor.description], cursor)
    except (sqlite3.Error, sqlite3.Warning, ValueError) as error:
        if isinstance(error, Problem):
            raise
        if looks > _MOST_LOOKS:
            raise Problem(asked.url, "the SELECT takes too long") from None
        raise Problem(asked.url, f"cannot be read, only one SELECT is run: {error}") from None
    finally:
        database.close()
