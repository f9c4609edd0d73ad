"""Shows the tables of docstrings as they are written: reStructuredText would take their bars for line blocks."""

from __future__ import annotations

from typing import Any

from sphinx.application import Sphinx


def literal_tables(
    app: Sphinx,  # noqa: ARG001
    what: str,  # noqa: ARG001
    name: str,  # noqa: ARG001
    value: object,  # noqa: ARG001
    options: object,  # noqa: ARG001
    lines: list[str],
) -> None:
    """Makes a literal block of each run of lines that begin with a bar."""
    shown: list[str] = []
    inside = False
    for line in lines:
        bar = line.lstrip().startswith("|")
        if bar and not inside:
            shown += ["", "::", ""]
        elif inside and not bar:
            shown.append("")
        shown.append(f"    {line}" if bar else line)
        inside = bar
    lines[:] = shown


def setup(app: Sphinx) -> dict[str, Any]:
    app.connect("autodoc-process-docstring", literal_tables)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
