"""Reads what a SELECT gives of a SQLite database; nothing is written and no other file opened."""

from __future__ import annotations

import sqlite3
from urllib.parse import quote

from numclaims.errors import Problem
from numclaims.tabular.asked import Asked
from numclaims.tabular.cells import table_of
from numclaims.tabular.table import Table

__all__ = ["read_sqlite"]

_ALLOWED = frozenset({sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_FUNCTION, sqlite3.SQLITE_RECURSIVE})
_STEPS, _MOST_STEPS = 1_000_000, 2_000
"""After how many steps of the database's machine a query is looked at, and how often until it is given up."""


def read_sqlite(asked: Asked) -> Table:
    """The rows of a query that is a single SELECT."""
    looks = 0

    def gives_up() -> bool:
        nonlocal looks
        looks += 1
        return looks > _MOST_STEPS

    database = sqlite3.connect(f"file:{quote(asked.path)}?mode=ro", uri=True)
    try:
        database.set_authorizer(lambda action, *_: sqlite3.SQLITE_OK if action in _ALLOWED else sqlite3.SQLITE_DENY)
        database.set_progress_handler(gives_up, _STEPS)
        cursor = database.execute(asked.query)
        if cursor.description is None:
            raise Problem(asked.url, "the query is no SELECT")
        return table_of(asked.url, [column[0] for column in cursor.description], cursor)
    except (sqlite3.Error, sqlite3.Warning) as error:
        raise Problem(asked.url, f"cannot be asked, a single SELECT is all that is run: {error}") from None
    finally:
        database.close()
