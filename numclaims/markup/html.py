"""Reads HTML: its visible prose with entities as their characters, and its tables.

The standard library's parser takes quadratic time over unclosed tags, and raises at some; so the tags are found here.
"""

from __future__ import annotations

import html
import re
from typing import Final

from attrs import define, field

from numclaims.markup.page import PARAGRAPH, Builder, Cell, Page, Table

__all__ = ["read_html"]

_TOKEN: Final = re.compile(
    r"""
      (?P<comment><!--)
    | <(?P<close>/?)(?P<tag>[A-Za-z][\w:-]{0,60}+)(?>[^<>"']|"[^"<]*+"|'[^'<]*+'|"[^"]{0,500}"|'[^']{0,500}'|["'])*+>
    | <[!?/][^<>]*+>                       # a declaration, an instruction, or a tag without a name
    | (?P<entity>&(?>\#?\w{1,32});?)
    """,
    re.VERBOSE,
)
_RAW: Final = {
    tag: re.compile(f"</{tag}", re.IGNORECASE)
    for tag in ("script", "style", "textarea", "title", "noscript", "template")
}
"""Elements without prose that end at the first tag with their name, whatever is in them."""
_UNREAD: Final = frozenset(["code", "pre", "svg", "math", "select"])
"""Elements whose text is no prose; others may be in them."""
_INLINE: Final = frozenset(
    "a abbr b bdi bdo cite data del dfn em font i ins kbd label mark q s small span strong sub sup u var wbr".split()
)
"""Elements that do not break a sentence."""
_FEWEST_ROWS: Final = 3


@define
class _Open:
    """A table whose end has not come yet, and the place where its last cell begins, if that has not ended."""

    rows: list[list[Cell]] = field(factory=list)
    begun: int | None = None

    def end_cell(self, at: int) -> None:
        """Ends the cell that is open, if one is."""
        if self.begun is not None:
            self.rows[-1].append(Cell(self.begun, at))
        self.begun = None


class _Reader:
    """Collects the prose and the cells as the tags come."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.builder = Builder(text)
        self.tables: list[Table] = []
        self._hidden: list[str] = []
        self._open: list[_Open] = []

    def read(self) -> None:
        """Goes through the document once."""
        text, at = self._text, 0
        while token := _TOKEN.search(text, at):
            self._keep(at, token.start())
            at = token.end()
            tag = (token["tag"] or "").lower()
            if token["comment"]:
                end = text.find("-->", at)
                at = end + 3 if end >= 0 else len(text)
            elif token["entity"] and not self._hidden:
                self.builder.put(html.unescape(token["entity"]), token.start())
            elif tag in _RAW and not token["close"]:
                end_tag = _RAW[tag].search(text, at)
                at = end_tag.start() if end_tag else len(text)
            elif tag:
                (self._close if token["close"] else self._begin)(tag, token.start())
                if tag not in _INLINE and not self._hidden:
                    self.builder.put(PARAGRAPH, token.start())
        self._keep(at, len(text))

    def _keep(self, start: int, end: int) -> None:
        if not self._hidden:
            self.builder.keep(start, end)

    def _begin(self, tag: str, at: int) -> None:
        if tag in _UNREAD:
            self._hidden.append(tag)
        elif tag == "table":
            self._open.append(_Open())
        elif self._open and tag in ("tr", "td", "th"):
            table = self._open[-1]
            table.end_cell(at)
            if tag == "tr" or not table.rows:
                table.rows.append([])
            if tag != "tr":
                table.begun = at

    def _close(self, tag: str, at: int) -> None:
        if tag in self._hidden:
            del self._hidden[self._hidden.index(tag) :]
        if self._open and tag in ("td", "th", "tr", "table"):
            self._open[-1].end_cell(at)
        if self._open and tag == "table":
            rows = tuple(tuple(row) for row in self._open.pop().rows if row)
            if len(rows) >= _FEWEST_ROWS:
                self.tables.append(Table(rows))


def read_html(text: str) -> Page:
    """The prose and the tables of an HTML document or a piece of one; whatever the tags, nothing is raised.

    >>> read_html("<p>It cost 5&nbsp;000 <b>euros</b>.<script>x = 5</script>").prose.strip()
    'It cost 5\\xa0000 euros.'
    """
    reader = _Reader(text)
    reader.read()
    return reader.builder.page(reader.tables)
