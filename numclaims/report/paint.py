"""Characters and colours for a terminal: what is printed, how many cells it takes, how it is coloured.

This module alone imports rich, and only when something is measured or coloured.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

__all__ = ["STYLES", "Line", "Piece", "cells", "one_line", "paint", "plural", "shortened", "visible"]

Piece = tuple[str, str]
"""Some text and the name of its style in `STYLES`; the empty name is the terminal's own."""
Line = list[Piece]

STYLES = {
    "code-contradicted": "bold red",
    "code-supported": "bold green",
    "code-undecided": "bold yellow",
    "faint": "dim",
    "gutter": "dim",
    "key": "bold",
    "other": "bold cyan",
    "path": "bold",
}

_TAB = " " * 4

# What would move the cursor, reorder the line or hide: controls, line separators, zero-width and bidirectional marks,
# tags, and surrogates, which cannot be written at all. U+200C and U+200D stay: scripts and emoji need them.
_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e007f]"
)

# rich takes whatever follows a joiner for the rest of an emoji, which no character before U+203C can be.
_UNJOINED = re.compile("\u200d(?=[\0-\u203b]|\\Z)")


def visible(text: str) -> str:
    """The text with everything that a terminal would act upon or hide turned into something to see.

    >>> visible("a\\tb\\x1b[2J\\u202e")
    'a    b␛[2J<U+202E>'
    """
    return _UNSEEN.sub(_picture, text)


def _picture(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code == 0x09:
        return _TAB
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    return "\ufffd" if 0xD800 <= code <= 0xDFFF else f"<U+{code:04X}>"


def one_line(text: str) -> str:
    """The text on one line, visibly.

    >>> one_line("rose by\\n  30%")
    'rose by 30%'
    """
    return visible(" ".join(text.split()))


def cells(text: str) -> int:
    """How many cells of a terminal a text takes: two for each wide character, none for a combining one.

    >>> cells("30%"), cells("数字"), cells("e\\u0301")
    (3, 4, 1)
    """
    from rich.cells import cell_len

    return len(text) if text.isascii() else cell_len(_UNJOINED.sub("", text))


def shortened(text: str, limit: int) -> str:
    """The beginning of a text that fits into `limit` cells, with an ellipsis if it is not the whole.

    >>> shortened("a long subject", 8)
    'a long…'
    """
    if cells(text) <= limit:
        return text
    kept = text[:limit]
    while cells(kept) > limit - 1:
        kept = kept[:-1]
    return kept.rstrip() + "…"


def plural(number: int, noun: str) -> str:
    """A count with its noun.

    >>> plural(1, "claim"), plural(0, "claim")
    ('1 claim', '0 claims')
    """
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def paint(lines: Iterable[Line], *, color: bool) -> str:
    """Lines of pieces as text, each line ended; in colour, with the sequences that every terminal knows."""
    rows = ("".join(_coloured(*piece) if color else piece[0] for piece in line) for line in lines)
    return "".join(row.rstrip() + "\n" for row in rows)


def _coloured(text: str, style: str) -> str:
    if not style or not text.strip():
        return text
    opening, closing = _sequences(style)
    return f"{opening}{text}{closing}"


@cache
def _sequences(style: str) -> tuple[str, str]:
    from rich.color import ColorSystem
    from rich.style import Style

    opening, closing = Style.parse(STYLES[style]).render("\0", color_system=ColorSystem.STANDARD).split("\0")
    return opening, closing
