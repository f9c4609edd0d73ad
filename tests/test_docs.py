"""Whatever the README, the documentation and the docstrings show is run.

A page is one session, from top to bottom, in a folder of its own that holds a copy of `examples/`:

- a `python` block is run; with `>>>` it is a doctest;
- in a `console` block, each line that begins with `$` and has `numclaims` in it is run by bash, and its output
  compared; `...` stands for anything, and `$ echo $?` for the exit status of the command before;
- a block after the comment `<!-- file: NAME -->` is written to the file NAME;
- a block after the comment `<!-- not run: REASON -->` is passed over.
"""

from __future__ import annotations

import doctest
import importlib
import io
import os
import pkgutil
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import numclaims

ROOT = Path(__file__).resolve().parents[1]
GENERATED = ROOT / "docs" / "rules"
PAGES = [
    ROOT / "README.md",
    *sorted(
        page for page in (ROOT / "docs").rglob("*.md") if GENERATED not in page.parents and "_build" not in page.parts
    ),
]
FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE | doctest.IGNORE_EXCEPTION_DETAIL

_FENCE = re.compile(
    r"^(?P<fence>`{3,})(?P<language>[\w{}-]*)[^\n]*\n(?P<body>.*?)^(?P=fence)\s*$", re.MULTILINE | re.DOTALL
)
_REMARK = re.compile(r"<!-- (?P<what>file|not run): (?P<rest>[^\n]*?) -->\s*\Z")


class Block(NamedTuple):
    """A fenced block: its language, its text, the line it begins at, and the remark before it."""

    language: str
    body: str
    line: int
    remark: tuple[str, str] | None


def blocks(page: str) -> Iterator[Block]:
    """The fenced blocks of a page, in order."""
    for match in _FENCE.finditer(page):
        remark = _REMARK.search(page, 0, match.start())
        yield Block(
            match["language"],
            match["body"],
            page.count("\n", 0, match.start()) + 2,
            (remark["what"], remark["rest"]) if remark else None,
        )


def run_python(block: Block, name: str, session: dict[str, Any]) -> None:
    """Runs a block in the page's session."""
    if ">>>" not in block.body:
        exec(compile("\n" * (block.line - 1) + block.body, name, "exec"), session)  # noqa: S102
        return
    example = doctest.DocTestParser().get_doctest(block.body, session, name, name, block.line - 1)
    output = io.StringIO()
    runner = doctest.DocTestRunner(optionflags=FLAGS)
    runner.run(example, out=output.write, clear_globs=False)
    session.update(example.globs)
    assert not runner.failures, output.getvalue()


def run_console(block: Block, name: str, folder: Path) -> None:
    """Runs the commands of a block and compares what they print."""
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    environment |= {"COLUMNS": "100", "NO_COLOR": "1", "PYTHONIOENCODING": "utf-8"}
    status = 0
    for step in re.split(r"^\$ ", block.body, flags=re.MULTILINE)[1:]:
        command, _, expected = step.partition("\n")
        if command == "echo $?":
            assert expected.strip() == str(status), f"{name}:{block.line}: the exit status was {status}"
        elif "numclaims" in command and not command.startswith(("pip ", "python -m pip ")):
            done = subprocess.run(
                ["bash", "-c", command], cwd=folder, env=environment, capture_output=True, text=True, check=False
            )
            status = done.returncode
            printed = done.stdout + done.stderr
            assert doctest.OutputChecker().check_output(expected.rstrip() + "\n", printed.rstrip() + "\n", FLAGS), (
                f"{name}:{block.line}: $ {command}\nexpected:\n{expected}\nprinted:\n{printed}"
            )


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_what_a_page_shows_is_so(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples", ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.chdir(tmp_path)
    name = page.relative_to(ROOT).as_posix()
    session: dict[str, Any] = {"__name__": name}
    for block in blocks(page.read_text("utf-8")):
        what, rest = block.remark or ("", "")
        if what == "not run":
            continue
        if what == "file":
            target = tmp_path / rest
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(block.body, "utf-8")
        elif block.language == "python":
            run_python(block, name, session)
        elif block.language == "console":
            run_console(block, name, tmp_path)


def modules() -> Iterator[str]:
    """Every module of the package."""
    yield "numclaims"
    yield from (module.name for module in pkgutil.walk_packages(numclaims.__path__, "numclaims."))


@pytest.mark.parametrize("name", [name for name in modules() if name != "numclaims.__main__"])
def test_the_examples_in_docstrings_are_so(name: str) -> None:
    try:
        module = importlib.import_module(name)
    except ImportError:
        if not name.startswith("numclaims.ext."):
            raise
        pytest.skip("the optional library is not installed")
    output = io.StringIO()
    runner = doctest.DocTestRunner(optionflags=FLAGS)
    for example in doctest.DocTestFinder(exclude_empty=True).find(module, name):
        runner.run(example, out=output.write)
    assert not runner.failures, output.getvalue()


def test_local_links_lead_somewhere() -> None:
    for page in PAGES:
        text = _FENCE.sub("", page.read_text("utf-8"))
        for target in re.findall(r"\]\((?!https?:|mailto:|#)([^)#\s]+)", text):
            place = (page.parent / target).resolve()
            assert place.exists() or GENERATED in place.parents, f"{page.name} links to {target}"


def test_the_same_command_is_read_and_run() -> None:
    """What `.ci/run` takes from the README is the command that the README shows."""
    marked = (ROOT / "README.md").read_text("utf-8").partition("<!-- test-command -->")[2]
    command = next(blocks(marked)).body.strip()
    assert command == 'pip install ".[test]" && pytest'
    assert "README.md" in (ROOT / ".ci" / "run").read_text("utf-8")
