"""What the URL of a database asks for: `sqlite:///FILE?table=NAME`, `duckdb:///FILE?query=SELECT ...`."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final
from urllib.parse import unquote

from attrs import frozen

from numclaims.errors import Problem

__all__ = ["Asked"]

_FORM: Final = re.compile(r"(sqlite|duckdb):///([^?#]+)(?:\?table=([^&#]+)|#(.+)|\?query=(.+))", re.DOTALL)


@frozen
class Asked:
    """Where a table is: the kind of the database, its file, and what is asked of it."""

    url: str
    scheme: str
    path: str
    query: str

    @classmethod
    def of(cls, url: str) -> Asked:
        """The parts of a URL; Problem tells of one that names no table, or a file that is not there.

        Three slashes lead to a file in the working folder, four to one from the root. What stands after `query=` is
        the query to its end; %23 and the like stand for what a URL cannot hold.
        """
        found = _FORM.fullmatch(url)
        if found is None:
            form = "sqlite:///FILE?table=NAME, or ?query=SELECT ...; duckdb:/// likewise"
            raise Problem(url, f"cannot be read: a table of a database is {form}")
        scheme, path = found[1], unquote(found[2])
        if not is_file(path):
            raise Problem(url, f"there is no file {path!r}")
        if found[5]:
            return cls(url, scheme, path, unquote(found[5]))
        name = unquote(found[3] or found[4]).replace('"', '""')
        return cls(url, scheme, path, f'SELECT * FROM "{name}"')  # noqa: S608 - the name is quoted


def is_file(path: str) -> bool:
    """Whether there is a file of this name; a name that no file can have has none."""
    try:
        return Path(path).is_file()
    except (OSError, ValueError):
        return False
