"""The page of a document in any of the kinds of markup."""

from __future__ import annotations

from numclaims.errors import ArgumentError
from numclaims.markup.page import Page
from numclaims.markup.plain import read_plain

__all__ = ["MARKUPS", "page_of"]

MARKUPS = ("plain", "markdown", "html")


def page_of(text: str, markup: object) -> Page | None:
    """The page of a document; None of plain text that is read as it stands. ArgumentError for another markup."""
    match markup:
        case "plain":
            return read_plain(text)
        case "markdown":
            from numclaims.markup.markdown import read_markdown

            return read_markdown(text)
        case "html":
            from numclaims.markup.html import read_html

            return read_html(text)
    raise ArgumentError("markup", f"{markup!r} is none of {', '.join(map(repr, MARKUPS))}")
