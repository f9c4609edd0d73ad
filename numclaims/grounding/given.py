"""What is given as the sources of a text: texts, and tables of data in whatever form."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from attrs import frozen

from numclaims.errors import ArgumentError, Problem
from numclaims.lang.lexicon import load
from numclaims.markup.files import decoded
from numclaims.tabular.table import Table

if TYPE_CHECKING:
    from numclaims.grounding.tables import TableIndex

__all__ = ["DATA_SUFFIXES", "Given", "SourceLike", "is_data", "read_data"]

DATA_SUFFIXES: Final = frozenset({".csv", ".tsv", ".json", ".jsonl", ".ndjson", ".parquet"})
"""How the names of files end that hold tables of data."""

SourceLike: TypeAlias = "str | Table | os.PathLike[str] | Any"
"""A text, a table, a path to a file with either, or a data frame."""


def is_data(name: str) -> bool:
    """Whether a name on the command line is that of a table of data: a file by its ending, or a database's URL.

    >>> is_data("sales.csv"), is_data("sqlite:///shop.db?table=sales"), is_data("story.txt")
    (True, True, False)
    """
    return "://" in name or Path(name).suffix.lower() in DATA_SUFFIXES


@frozen
class Given:
    """The sources of a text, read once: its texts, and its tables ready to be asked."""

    texts: tuple[str, ...] = ()
    tables: tuple[TableIndex, ...] = ()

    @classmethod
    def of(cls, source: object) -> Given:
        """The sources that an argument holds: one or a sequence of them. ArgumentError tells of what is none.

        A text is a string. A path to a file that ends in .csv, .tsv, .json, .jsonl, .ndjson or .parquet holds a table,
        any other a text in UTF-8. Problem tells of a file that cannot be read.

        >>> Given.of(["Repairs will take three weeks."]).texts
        ('Repairs will take three weeks.',)
        """
        if isinstance(source, Given):
            return source
        texts: list[str] = []
        tables: list[Table] = []
        for each in _each(source):
            if isinstance(each, str):
                texts.append(each)
            elif isinstance(each, Table):
                tables.append(each)
            elif isinstance(each, os.PathLike) and Path(each).suffix.lower() not in DATA_SUFFIXES:
                texts.append(_text(Path(each)))
            else:
                tables.append(read_data(each))
        if not tables:
            return cls(tuple(texts))
        from numclaims.grounding.tables import TableIndex

        return cls(tuple(texts), tuple(TableIndex(table, load()) for table in tables))


def _each(source: object) -> Iterator[object]:
    if source is None:
        return
    if isinstance(source, Sequence) and not isinstance(source, (str, bytes, bytearray)):
        yield from source
    else:
        yield source


def read_data(source: object) -> Table:
    """The table that a path, a database's URL or a data frame holds; what is wrong with it is a NumclaimsError."""
    if not isinstance(source, (str, os.PathLike)) and not hasattr(source, "columns"):
        known = "a text, a table, a path, a data frame or a sequence of these"
        raise ArgumentError("source", f"must be {known}, not {type(source).__name__}")
    from numclaims.tabular.read import read_table

    return read_table(source)


def _text(path: Path) -> str:
    try:
        return decoded(str(path), path.read_bytes())
    except OSError as error:
        raise Problem(str(path), (error.strerror or str(error)).lower()) from None
