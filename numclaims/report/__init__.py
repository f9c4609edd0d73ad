"""Reports for people and machines: one renderer per file.

A renderer is a module with two functions, `render(checked, look)` for one report and `render_all(several, look)` for
the reports of one run; both return text that ends in a line break. `FORMATS` is the list of them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib import import_module
from types import MappingProxyType
from typing import Final, Protocol, cast

from numclaims.errors import ArgumentError
from numclaims.findings import Report
from numclaims.report.checked import Checked, Look

__all__ = ["FORMATS", "Checked", "Look", "Renderer", "render", "render_all"]

FORMATS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "json": "numclaims.report.json",
        "text": "numclaims.report.text",
    }
)
"""The module of each renderer, by the name of its format; a module is imported when its format is first wanted."""


class Renderer(Protocol):
    """What a module in `FORMATS` offers."""

    def render(self, checked: Checked, look: Look, /) -> str:
        """One report."""

    def render_all(self, several: Sequence[Checked], look: Look, /) -> str:
        """The reports of one run, and what they come to together."""


def render(
    report: Report,
    format: str,  # noqa: A002
    *,
    text: str,
    path: str = "<text>",
    look: Look | None = None,
) -> str:
    """A report in one of `FORMATS`.

    `text` is the text that was checked, `path` the name to give it. Raises ArgumentError where there is no such format.
    """
    return _renderer(format).render(Checked(path, text, report), look or Look())


def render_all(several: Sequence[Checked], format: str, *, look: Look | None = None) -> str:  # noqa: A002
    """Several reports in one of `FORMATS`, with their total where the format has a place for it."""
    return _renderer(format).render_all(several, look or Look())


def _renderer(name: str) -> Renderer:
    if name not in FORMATS:
        raise ArgumentError("format", f"there is no {name!r}, only {' and '.join(FORMATS)}")
    return cast(Renderer, import_module(FORMATS[name]))
