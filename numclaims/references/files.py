"""Reads reference facts from files and databases; nothing of them is used unless all of it is right."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable, Iterator
from decimal import Decimal
from os import PathLike, fspath
from pathlib import Path
from typing import Any

from numclaims.errors import Problem, ReferenceFileError
from numclaims.references.columns import Row, csv_rows, table_rows, tsv_rows
from numclaims.references.entry import Entries
from numclaims.references.fact import Fact

__all__ = ["load_facts"]

_TABLE = re.compile(r"\s*\[\[\s*facts\s*\]\]")
_KEY = re.compile(r"\s*([A-Za-z_][\w-]*)\s*=")

_NO_NUMBER = "has a number that is too large or too small to be one"


def load_facts(source: object) -> tuple[Fact, ...]:
    """The facts of a file in `.toml`, `.json`, `.jsonl`, `.ndjson`, `.csv`, `.tsv` or `.parquet`, or of another table.

    A TOML file has a table `[[facts]]` for each fact, a JSON file a list of objects, which may stand in an object
    under `facts`, JSON Lines an object in each line, and a table of data columns that are called like the fields;
    aliases are separated by ";" there. Tables are also URLs of databases, as `read_table` takes them, and data frames.
    Raises ReferenceFileError with everything that is wrong.
    """
    name = fspath(source) if isinstance(source, (str, PathLike)) else ""
    suffix = Path(name).suffix.lower()
    problems: list[Problem] = []
    facts: list[Fact] = []
    entries = Entries()
    try:
        if not name or "://" in name or suffix == ".parquet":
            rows = table_rows(source, problems)
        elif read := _READERS.get(suffix):
            rows = read(_text(Path(name)), problems)
        else:
            raise Problem("file", f"a reference file ends in {_SUFFIXES}")
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
        raise ReferenceFileError(name or type(source).__name__, problems)
    return tuple(facts)


def _text(path: Path) -> str:
    try:
        data = path.read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise Problem("file", f"cannot be read: {reason.lower()}") from None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Problem(f"line {line}", "is not UTF-8") from None
    if (at := text.find("\0")) >= 0:
        raise Problem(f"line {text.count(chr(10), 0, at) + 1}", "a NUL byte is no text; save the file as UTF-8")
    return text


def _toml(text: str, problems: list[Problem]) -> Iterator[Row]:
    try:
        document = tomllib.loads(text, parse_float=Decimal)
    except tomllib.TOMLDecodeError as error:
        raise _malformed(str(error)) from None
    except RecursionError:
        raise Problem("file", "is nested too deeply") from None
    except ArithmeticError:
        raise Problem("file", _NO_NUMBER) from None
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


def _parsed(text: str, line: int | None = None) -> Any:
    """What a JSON text says, which is the whole of a file or one of its lines."""
    place = "file" if line is None else f"line {line}"
    try:
        return json.loads(
            text, parse_float=Decimal, parse_int=Decimal, parse_constant=Decimal, object_pairs_hook=_object
        )
    except json.JSONDecodeError as error:
        reason = error.msg[:1].lower() + error.msg[1:]
        raise Problem(f"line {line or error.lineno}, column {error.colno}", f"is not JSON: {reason}") from None
    except RecursionError:
        raise Problem(place, "is nested too deeply") from None
    except ArithmeticError:
        raise Problem(place, _NO_NUMBER) from None


def _json_lines(text: str, problems: list[Problem]) -> Iterator[Row]:
    for number, line in enumerate(text.split("\n"), start=1):

        def place(field: str, number: int = number) -> str:
            return f"line {number}{field and f', {field}'}"

        if not line.strip():
            continue
        fields = _parsed(line, number)
        if isinstance(fields, _Repeated):
            problems.append(Problem(place(fields.key), "is given twice"))
        yield place, fields


def _json(text: str, problems: list[Problem]) -> Iterator[Row]:
    document = _parsed(text)
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


_READERS: dict[str, Callable[[str, list[Problem]], Iterator[Row]]] = {
    ".toml": _toml,
    ".json": _json,
    ".jsonl": _json_lines,
    ".ndjson": _json_lines,
    ".csv": csv_rows,
    ".tsv": tsv_rows,
}
_SUFFIXES = ".toml, .json, .csv, .tsv, .jsonl, .ndjson or .parquet"
