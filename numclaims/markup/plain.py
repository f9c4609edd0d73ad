"""Reads plain text: all of it is prose, but for the comments that are written for numclaims."""

from __future__ import annotations

import re
from typing import Final

from numclaims.markup.page import Builder, Page

__all__ = ["read_plain"]

_MARK: Final = "numclaims:"
_COMMENT: Final = re.compile(
    rf"""
      (?: ^(?P<indent>[ \t]*+) )?
      (?P<comment> (?<!`)<!--\s*+{_MARK} (?:[^<-]++|<(?!!--)|-(?!->))*+ (?P<end>-->)? )   # up to the next one at most
      (?P<rest> [ \t\r]*+ (?:\n|\Z) )?
    """,
    re.VERBOSE | re.MULTILINE,
)
_EMPTY_LINE: Final = re.compile(r"[ \t\r]*+\n")


def read_plain(text: str) -> Page | None:
    """The prose of a plain text without comments such as `<!-- numclaims: ... -->`; None if there are none.

    A comment without an end is prose, and still told of. One behind a backtick is there to be seen.

    >>> read_plain("It has 3 masts.") is None
    True
    >>> read_plain("It has 3 <!-- numclaims: ignore PCT: 40% is meant --> masts.").prose
    'It has 3  masts.'
    """
    if _MARK not in text:
        return None
    builder, at = Builder(text), 0
    for found in _COMMENT.finditer(text):
        alone = found["indent"] is not None and found["rest"] is not None
        builder.note(*found.span("comment"), inside=True if alone and found["indent"] else None)
        if found["end"]:
            # Its line goes with it, as an empty line would end a paragraph.
            builder.keep(at, found.start() if alone else found.start("comment"))
            at = found.end() if alone else found.end("comment")
            if alone and _EMPTY_LINE.match(text, at):
                builder.put("\n", at)  # so that it stands by what is above the empty line, if anything does
    builder.keep(at, len(text))
    page = builder.page()
    return page if page.comments else None
