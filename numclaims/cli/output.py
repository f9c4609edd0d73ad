"""How reports look where they are printed, and printing them."""

from __future__ import annotations

import os
import shutil
import sys
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from numclaims.report import Look

__all__ = ["coloured", "emit", "look_of"]

_PIPED_WIDTH: Final = 100


def look_of(show: str | None, color: str) -> Look:
    """How a report looks: what `--show` and `--color` ask for, as wide as the terminal."""
    from numclaims.report import Look
    from numclaims.values.verdict import Verdict

    shown = set(Verdict) if show == "all" else {Verdict.CONTRADICTED, Verdict(show or "contradicted")}
    width = min(shutil.get_terminal_size().columns - 8, 112) if sys.stdout.isatty() else _PIPED_WIDTH
    return Look(
        show=frozenset(shown),
        unread=show == "all",
        waived=show == "all",
        color=coloured(color),
        width=max(width, 40),
        hints=True,
    )


def coloured(color: str) -> bool:
    """Whether output is coloured, by `--color`, the terminal and the environment."""
    if color != "auto":
        return color == "always"
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def emit(text: str) -> None:
    """Writes UTF-8 to standard output, whatever the locale, and at once, so that a closed pipe is noticed here."""
    out = sys.stdout.buffer
    out.write(text.encode("utf-8", "backslashreplace"))
    out.flush()
