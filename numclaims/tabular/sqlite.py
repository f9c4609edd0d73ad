"""Reads a table of a SQLite database, or what a SELECT gives of one; nothing is written and no other file opened."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from urllib.parse import parse_qs, quote, unquote, urlsplit

from numclaims.errors import Problem
from numclaims.tabular.cells import table_of
from numclaims.tabular.table import Table

__all__ = ["read_sqlite"]

_ALLOWED = frozenset({sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_FUNCTION, sqlite3.SQLITE_RECURSIVE})
_STEPS, _MOST_STEPS = 1_000_000, 2_000
"""After how many steps of the database's machine a query is looked at, and how often until it is given up."""


def read_sqlite(url: str) -> Table:
    """The rows of `sqlite:///FILE?table=NAME`, of `sqlite:///FILE#NAME` or of `sqlite:///FILE?query=SELECT ...`."""
    scheme, _, rest = url.partition(":///")
    if scheme != "sqlite" or not rest:
        raise Problem(url, "cannot be read: a database is sqlite:///FILE?table=NAME")
    parts = urlsplit(f"file:///{rest}")
    asked = parse_qs(parts.query)
    path = unquote(parts.path[1:])
    table = (asked.get("table") or [unquote(parts.fragment)])[0]
    query = (asked.get("query") or [""])[0]
    if bool(table) is bool(query):
        raise Problem(url, "names no table; write sqlite:///FILE?table=NAME")
    if not Path(path).is_file():
        raise Problem(url, f"there is no file {path!r}")
    wanted = query or 'SELECT * FROM "{}"'.format(table.replace('"', '""'))  # noqa: S608 - the name is quoted
    looks = 0

    def gives_up() -> bool:
        nonlocal looks
        looks += 1
        return looks > _MOST_STEPS

    database = sqlite3.connect(f"file:{quote(path)}?mode=ro", uri=True)
    try:
        database.set_authorizer(lambda action, *_: sqlite3.SQLITE_OK if action in _ALLOWED else sqlite3.SQLITE_DENY)
        database.set_progress_handler(gives_up, _STEPS)
        cursor = database.execute(wanted)
        if cursor.description is None:
            raise Problem(url, "the query is no SELECT")
        return table_of(url, [column[0] for column in cursor.description], cursor)
    except (sqlite3.Error, sqlite3.Warning) as error:
        raise Problem(url, f"cannot be asked, a single SELECT is all that is run: {error}") from None
    finally:
        database.close()
