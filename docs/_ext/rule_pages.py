"""Writes a page for each rule, from its docstring and from what the tool says of its examples."""

from __future__ import annotations

import importlib
import inspect
from collections.abc import Iterator
from itertools import groupby, takewhile
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

import numclaims
from numclaims import Case, Rule, Verdict

SAYS = {
    Verdict.CONTRADICTED: ("Bad", "These cannot be true:"),
    Verdict.SUPPORTED: ("Good", "These agree:"),
    Verdict.UNDECIDED: ("Undecided", "These may or may not agree:"),
}


def family(rule: Rule) -> str:
    """The folder that a rule lives in."""
    return rule.check.__module__.split(".")[-2]


def outcome(rule: Rule, case: Case) -> list[str]:
    """What the tool prints for an example, as lines."""
    report = numclaims.check(
        case.text,
        published=case.published,
        references=case.references,
        source=case.source,
        rules=numclaims.RULES.select(rule.code),
    )
    look = numclaims.Look(show=frozenset({case.verdict}))
    return numclaims.render(report, "text", text=case.text, path="example", look=look).splitlines()


def beside(case: Case) -> Iterator[str]:
    """What an example is checked with, as lines."""
    for name in ("published", "reference", "source"):
        if value := getattr(case, name):
            yield f"({name}: {value})"


def page(rule: Rule) -> str:
    """The Markdown page of a rule."""
    sections = rule.sections
    more = takewhile(lambda line: line.strip().rstrip(":") not in sections, rule.doc.splitlines()[1:])
    lines = [f"# {rule.code} {rule.name}", "", rule.summary, *more, ""]
    if why := sections.get("Why"):
        lines += ["## Why", "", *why, ""]
    for verdict, (title, saying) in SAYS.items():
        cases = [case for case in rule.cases if case.verdict is verdict]
        if cases:
            lines += [f"## {title}", "", saying, ""]
        for case in cases:
            shown = [] if verdict is Verdict.SUPPORTED else ["", *outcome(rule, case)]
            lines += ["````text", case.text, *beside(case), *shown, "````", ""]
    if see := sections.get("See"):
        lines += ["## See", "", *(f"- {line}" for line in see), ""]
    source = rule.check.__module__.replace(".", "/")
    return "\n".join([*lines, f"Source: `{source}.py`. It judges links of the type `{rule.on.__name__}`.", ""])


def index(rules: list[Rule]) -> str:
    """The page that lists the rules by family."""
    lines = ["# Rules", "", f"There are {len(rules)} rules. The first letters of a code name its family.", ""]
    for name, members in groupby(rules, family):
        about = inspect.getdoc(importlib.import_module(f"numclaims.rules.{name}")) or ""
        lines += [f"## {name.replace('_', ' ').capitalize()}", "", about, ""]
        lines += ["| Code | Rule | What it asks |", "| --- | --- | --- |"]
        lines += [f"| {rule.code} | [{rule.name}]({rule.name}.md) | {rule.summary} |" for rule in members]
        lines += [""]
    return "\n".join([*lines, "```{toctree}", ":hidden:", "", *(rule.name for rule in rules), "```", ""])


def write(app: Sphinx) -> None:
    """Writes all pages; those of rules that are gone are removed, and those that stay the same are left alone."""
    folder = Path(app.srcdir) / "rules"
    rules = list(numclaims.RULES)
    pages = {"index": index(rules)} | {rule.name: page(rule) for rule in rules}
    for old in folder.glob("*.md"):
        if old.stem not in pages:
            old.unlink()
    for name, text in pages.items():
        file = folder / f"{name}.md"
        if not file.exists() or file.read_text("utf-8") != text:
            file.write_text(text, "utf-8")


def setup(app: Sphinx) -> dict[str, Any]:
    app.connect("builder-inited", write)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
