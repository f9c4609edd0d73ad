"""Reads reference facts from TOML, JSON and CSV files; nothing of a file is used unless all of it is right."""

from __future__ import annotations

import csv
import io
import json
import re
import tomllib
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from os import PathLike, fspath
from pathlib import Path
from typing import Any

from numclaims.errors import Problem, ReferenceFileError
from numclaims.references.entry import FIELDS, REQUIRED, Entries
from numclaims.references.fact import Fact

__all__ = ["load_facts"]

_TABLE = re.compile(r"\s*\[\[\s*facts\s*\]\]")
_KEY = re.compile(r"\s*([A-Za-z_][\w-]*)\s*=")

Row = tuple[Callable[[str], str], object]
"""What tells the place of a field of a fact, and the fields."""


def load_facts(source: object) -> tuple[Fact, ...]:
    """The facts of a file whose name ends in `.toml`, `.json` or `.csv`, or of any other table of data.

    A TOML file has a table `[[facts]]` for each fact, a JSON file a list of objects, which may stand in an object
    under `facts`, and a CSV file a header row. Other tables are those that can be sources: files in `.tsv`, `.jsonl`,
    `.ndjson` or `.parquet`, URLs of databases, and data frames; their columns are the fields of facts. Where fields
    are columns, aliases are separated by ";". Raises ReferenceFileError with everything that is wrong.
    """
    name = fspath(source) if isinstance(source, (str, PathLike)) else type(source).__name__
    suffix = Path(name).suffix.lower()
    is_table = "://" in name or suffix in _TABLES or not isinstance(source, (str, PathLike))
    read = None if is_table else _READERS.get(suffix)
    if read is None and not is_table:
        raise ReferenceFileError(name, [Problem("file", f"a reference file ends in {_SUFFIXES}")])
    problems: list[Problem] = []
    facts: list[Fact] = []
    entries = Entries()
    try:
        rows = _table(source, problems) if read is None else read(_text(Path(name)), problems)
        for place, fields in rows:
            if not isinstance(fields, dict):
                problems.append(Problem(place(""), "a fact is a table of fields"))
                continue
            fact, wrong = entries.read(fields, place(""))
            problems += (Problem(place(field), message) for field, message in wrong)
            if fact is not None:
                facts.append(fact)
    except Problem as problem:
        problems.append(problem)
    if problems:
        raise ReferenceFileError(name, problems)
    return tuple(facts)


def _text(path: Path) -> str:
    try:
        data = path.read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise Problem("file", f"cannot be read: {reason.lower()}") from None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Problem(f"line {line}", "is not UTF-8") from None


def _toml(text: str, problems: list[Problem]) -> Iterator[Row]:
    try:
        document = tomllib.loads(text, parse_float=Decimal)
    except tomllib.TOMLDecodeError as error:
        raise _malformed(str(error)) from None
    except RecursionError:
        raise Problem("file", "is nested too deeply") from None
    except ValueError as error:
        raise Problem("file", f"is not TOML: {error}") from None
    problems += (Problem(key, "there is no such key; facts stand in [[facts]]") for key in document if key != "facts")
    facts = document.get("facts", [])
    if not isinstance(facts, list):
        raise Problem("facts", "each fact is a table of its own, headed [[facts]]")
    lines = _toml_lines(text)
    for index, fields in enumerate(facts):
        keys = lines[index] if len(lines) == len(facts) else {}

        def place(field: str, index: int = index, keys: dict[str, int] = keys) -> str:
            line = keys.get(field, keys.get(""))
            return f"{'' if line is None else f'line {line}, '}facts[{index}]{field and f'.{field}'}"

        yield place, fields


def _toml_lines(text: str) -> list[dict[str, int]]:
    """The lines of each `[[facts]]` table, by key; the empty key has that of its head."""
    found: list[dict[str, int]] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if _TABLE.match(line):
            found.append({"": number})
        elif found and (key := _KEY.match(line)):
            found[-1].setdefault(key[1], number)
    return found


def _malformed(message: str) -> Problem:
    """A syntax error of tomllib, with the place in front."""
    found = re.fullmatch(r"(.*) \(at (?:line (\d+), column (\d+)|end of document)\)", message, re.DOTALL)
    if found is None:
        return Problem("file", f"is not TOML: {message}")
    place = f"line {found[2]}, column {found[3]}" if found[2] else "end of file"
    return Problem(place, f"is not TOML: {found[1][:1].lower()}{found[1][1:]}")


class _Repeated(dict[str, Any]):
    """An object in which a key occurs twice, of which JSON would silently keep the last."""

    key: str = ""


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        repeated, seen = _Repeated(found), set[str]()
        for key, _ in pairs:
            if key in seen:
                repeated.key = key
            seen.add(key)
        return repeated
    return found


def _json(text: str, problems: list[Problem]) -> Iterator[Row]:
    try:
        document = json.loads(
            text, parse_float=Decimal, parse_int=Decimal, parse_constant=Decimal, object_pairs_hook=_object
        )
    except json.JSONDecodeError as error:
        reason = error.msg[:1].lower() + error.msg[1:]
        raise Problem(f"line {error.lineno}, column {error.colno}", f"is not JSON: {reason}") from None
    except RecursionError:
        raise Problem("file", "is nested too deeply") from None
    prefix = ""
    if isinstance(document, dict):
        prefix = "facts"
        others = [key for key in document if key != "facts"]
        problems += (Problem(key, "there is no such key; facts stand in a list under facts") for key in others)
        document = document.get("facts", [] if others else None)
    if not isinstance(document, list):
        raise Problem(prefix or "file", "facts stand in a list, or in an object with a list under facts")
    for index, fields in enumerate(document):

        def place(field: str, index: int = index) -> str:
            return f"{prefix}[{index}]{field and f'.{field}'}"

        if isinstance(fields, _Repeated):
            problems.append(Problem(place(fields.key), "is given twice"))
        yield place, fields


def _csv(text: str, problems: list[Problem]) -> Iterator[Row]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        header = [column.strip() for column in next(reader, [])]
        _check_header(header, problems)
        known = [(at, column) for at, column in enumerate(header) if column in FIELDS]
        last = reader.line_num
        for cells in reader:
            line, last = last + 1, reader.line_num

            def place(field: str, line: int = line) -> str:
                return f"line {line}{field and f', {field}'}"

            if not any(cell.strip() for cell in cells):
                continue
            if len(cells) > len(header):
                problems.append(Problem(place(""), f"has {len(cells)} cells, the header {len(header)}"))
            fields: dict[str, object] = {
                column: cells[at] for at, column in known if at < len(cells) and cells[at].strip()
            }
            if isinstance(aliases := fields.get("aliases"), str):
                fields["aliases"] = [alias for alias in aliases.split(";") if alias.strip()]
            yield place, fields
    except csv.Error as error:
        raise Problem(f"line {reader.line_num}", f"is not CSV: {error}") from None


def _table(source: object, problems: list[Problem]) -> Iterator[Row]:
    """The rows of a table of data whose columns are the fields of facts."""
    from numclaims.tabular.read import read_table

    try:
        table = read_table(source)
    except Problem as problem:
        line = problem.place.partition(", line ")[2]  # the file itself is named by ReferenceFileError
        raise Problem(f"line {line}" if line else "table", problem.message) from None
    _check_header(table.columns, problems, "columns")
    for number, cells in enumerate(table.rows, start=1):

        def place(field: str, number: int = number) -> str:
            return f"row {number}{field and f', {field}'}"

        fields: dict[str, object] = {
            column: cell
            for column, cell in zip(table.columns, cells, strict=True)
            if cell is not None and column in FIELDS
        }
        if isinstance(aliases := fields.get("aliases"), str):
            fields["aliases"] = [alias for alias in aliases.split(";") if alias.strip()]
        yield place, fields


def _check_header(header: Sequence[str], problems: list[Problem], place: str = "line 1") -> None:
    """Adds what is wrong with a header; a column that is not known is told once, not for each row."""
    if not header:
        raise Problem(place, f"the header is missing; the columns are {', '.join(FIELDS)}")
    if len(header) == 1 and (";" in header[0] or "\t" in header[0]):
        raise Problem(place, "the columns of a CSV file are separated by commas")
    _, wrong = Entries().read(dict.fromkeys(column for column in header if column not in FIELDS))
    problems += (Problem(f"{place}, {field}", message) for field, message in wrong if field not in FIELDS)
    for at, column in enumerate(header):
        if column in FIELDS and column in header[:at]:
            problems.append(Problem(f"{place}, {column}", "there are two such columns"))
    missing = [column for column in REQUIRED if column not in header]
    if missing:
        problems += (Problem(f"{place}, {column}", "there is no such column") for column in missing)
        raise problems.pop()


_READERS: dict[str, Callable[[str, list[Problem]], Iterator[Row]]] = {".toml": _toml, ".json": _json, ".csv": _csv}
_TABLES = frozenset({".jsonl", ".ndjson", ".tsv", ".parquet"})
_SUFFIXES = ".toml, .json, .csv, .tsv, .jsonl, .ndjson or .parquet"
