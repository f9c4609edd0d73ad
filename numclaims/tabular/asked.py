"""What the URL of a database asks for."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple
from urllib.parse import parse_qs, unquote, urlsplit

from numclaims.errors import Problem

__all__ = ["Asked"]


class Asked(NamedTuple):
    """A file of a database and the query that gives a table of it."""

    url: str
    scheme: str
    path: str
    query: str

    @classmethod
    def of(cls, url: str) -> Asked:
        """Takes a URL apart; Problem tells what it lacks.

        >>> Asked.of("sqlite:///shop.db#sales")
        Traceback (most recent call last):
        ...
        numclaims.errors.Problem: sqlite:///shop.db#sales: there is no file 'shop.db'
        """
        scheme, _, rest = url.partition(":///")
        if scheme not in ("sqlite", "duckdb") or not rest:
            raise Problem(url, "cannot be read: a database is sqlite:///FILE?table=NAME or duckdb:///FILE?table=NAME")
        parts = urlsplit(f"file:///{rest}")
        asked = parse_qs(parts.query)
        path = unquote(parts.path[1:])
        table = (asked.get("table") or [unquote(parts.fragment)])[0]
        query = (asked.get("query") or [""])[0]
        if bool(table) is bool(query):
            raise Problem(url, f"names no table; write {scheme}:///FILE?table=NAME")
        if not Path(path).is_file():
            raise Problem(url, f"there is no file {path!r}")
        whole = 'SELECT * FROM "{}"'.format(table.replace('"', '""'))  # noqa: S608 - the name is quoted
        return cls(url, scheme, path, query or whole)
