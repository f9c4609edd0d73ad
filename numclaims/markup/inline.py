"""Takes the marks within lines of Markdown out of its prose: code, links, emphasis, tags, entities, escapes."""

from __future__ import annotations

import html
import re
from array import array
from bisect import bisect_left
from collections.abc import Container
from typing import Final, NamedTuple

from numclaims.markup.page import PARAGRAPH, Builder, Page
from numclaims.markup.tags import INLINE, RAISED, RAISED_FORMS, UNREAD

__all__ = ["folded", "without_marks"]

_BREAK: Final = re.compile(r"\n[ \t\r]*\n")
_MARK: Final = re.compile(r"`+|\\(?=[!-/:-@\[-`{-~])|<|&(?=[#A-Za-z])|!?\[|\]|\*+|_+|~~")
_TICKS: Final = re.compile("`+")
_TAG: Final = re.compile(
    r"""<(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9]*)(?P<more>[:@.+-]?)
        (?:"[^"]{0,500}"|'[^']{0,500}'|[^<>"']{1,500}){0,40}+>""",
    re.VERBOSE,
)
"""A tag, or an address in angle brackets, which has `more` after its first letters."""
_ENTITY: Final = re.compile(r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});")
_NOTE: Final = re.compile(r"\[\^[^\[\]\s]{1,100}\]")
_TARGET: Final = re.compile(
    r"""\(\s{0,9}
        (?: <[^<>\n]{0,2000}> | (?:[^()\s\\]++|\\.|\([^()\s]{0,500}\)){0,200}+ )    # brackets within it, one deep
        (?: \s{1,9} (?: "[^"]{0,500}" | '[^']{0,500}' | \([^()]{0,500}\) ) )?
        \s{0,9}\)""",
    re.VERBOSE,
)
_LABEL: Final = re.compile(r"\[([^\[\]]{0,200})\]")
_LONGEST_LABEL: Final = 200
_SHOWN: Final = 40
"""Characters of a comment without an end that are told of."""
_RAISED_DIGITS: Final = re.compile(r"([+−-]?\d{1,9})</")


class _Change(NamedTuple):
    """A piece of a block that is not read, and what is read instead."""

    start: int
    end: int
    string: str = ""


def folded(label: str) -> str:
    """The label of a link as labels are compared."""
    return " ".join(label.casefold().split())


def without_marks(page: Page, labels: Container[str]) -> Page:
    """The page without its marks; `labels` are those that definitions give a target."""
    prose, at, begin = page.prose, 0, 0
    builder = Builder(prose)
    while begin < len(prose):
        gap = _BREAK.search(prose, begin)
        end, after = gap.span() if gap else (len(prose), len(prose))
        block = _Block(prose[begin:end], labels)
        for change in block.changes():
            if begin + change.start >= at:
                builder.keep(at, begin + change.start)
                at = begin + change.end
                builder.put(change.string, begin + change.start, at)
        for first, last in block.comments:
            builder.note(page.places[begin + first], page.end(begin + last - 1))
        begin = after
    builder.keep(at, len(prose))
    shorter = builder.page()
    places = array("q", [page.places[place] for place in shorter.places])
    ends = {page.places[start]: page.end(end - 1) for start, end in shorter.ends.items()}
    comments = sorted((*page.comments, *shorter.comments), key=lambda comment: comment.start)
    return Page(shorter.prose, places, page.tables, {**page.ends, **ends}, tuple(comments), page.wholes)


class _Block:
    """One block of prose, whose marks do not reach into another."""

    def __init__(self, text: str, labels: Container[str]) -> None:
        self._text, self._labels = text, labels
        self._ticks: dict[int, list[int]] | None = None
        self._endless: set[str] = set()
        self._brackets: list[tuple[int, int]] = []
        self._emphasis: set[str] = set()
        self._found: list[_Change] = []
        self.comments: list[tuple[int, int]] = []

    def changes(self) -> list[_Change]:
        """What is not read of the block, by position."""
        text, at = self._text, 0
        while mark := _MARK.search(text, at):
            start, end = mark.span()
            match mark[0][0]:
                case "`":
                    at = self._code(start, end)
                case "\\":
                    at = self._drop(start, end) + 1
                case "<":
                    at = self._tag(start)
                case "&":
                    at = self._entity(start)
                case "!" | "[":
                    at = self._opening(start, end)
                case "]":
                    at = self._closing(start, end)
                case "~":
                    close = text.find("~~", end)
                    at = self._drop(start, close + 2) if close >= 0 else end
                case _:
                    at = self._stars(start, end)
        return sorted(self._found)

    def _drop(self, start: int, end: int, string: str = "") -> int:
        self._found.append(_Change(start, end, string))
        return end

    def _code(self, start: int, end: int) -> int:
        """Code up to the next run of as many ticks."""
        if self._ticks is None:
            self._ticks = {}
            for run in _TICKS.finditer(self._text):
                self._ticks.setdefault(len(run[0]), []).append(run.start())
        size = end - start
        alike = self._ticks.get(size, [])
        following = bisect_left(alike, end)
        return self._drop(start, alike[following] + size, " ") if following < len(alike) else end

    def _tag(self, start: int) -> int:
        text = self._text
        if text.startswith("<!--", start):
            close = self._find("-->", start)
            self.comments.append((start, min(len(text), start + _SHOWN) if close < 0 else close + 3))
            if close < 0:
                return start + 4
            return self._drop(start, close + 3)
        tag = _TAG.match(text, start)
        if tag is None:
            return start + 1
        name = tag["name"].lower()
        if tag["more"]:
            return self._drop(start, tag.end(), " ")
        if name in UNREAD and not tag["close"]:
            close = self._find(f"</{tag['name']}", tag.end())
            return self._drop(start, close, " ") if close >= 0 else self._drop(start, tag.end())
        if name == RAISED and not tag["close"]:
            raised = _RAISED_DIGITS.match(text, tag.end())
            if raised:
                self._drop(start, tag.end())
                for place in range(*raised.span(1)):
                    self._drop(place, place + 1, text[place].translate(RAISED_FORMS))
                return raised.end(1)
        return self._drop(start, tag.end(), "" if name in INLINE else "\n" if name == "br" else PARAGRAPH)

    def _find(self, what: str, start: int) -> int:
        """Where something follows, or -1; what did not follow once is not looked for again."""
        if what in self._endless:
            return -1
        found = self._text.find(what, start)
        if found < 0:
            self._endless.add(what)
        return found

    def _entity(self, start: int) -> int:
        entity = _ENTITY.match(self._text, start)
        read = html.unescape(entity[0]) if entity else ""
        if entity is None or read == entity[0]:
            return start + 1
        return self._drop(start, entity.end(), read)

    def _opening(self, start: int, end: int) -> int:
        note = _NOTE.match(self._text, start)
        if note:
            return self._drop(start, note.end())
        self._brackets.append((start, end))
        return end

    def _closing(self, start: int, end: int) -> int:
        """Ends what may be the text of a link; other brackets stay."""
        if not self._brackets:
            return end
        text = self._text
        opening = self._brackets.pop()
        target = _TARGET.match(text, end)
        if target is None:
            label = _LABEL.match(text, end)
            if label and folded(label[1] or text[opening[1] : start]) in self._labels:
                target = label
            elif start - opening[1] > _LONGEST_LABEL or folded(text[opening[1] : start]) not in self._labels:
                return end
        self._drop(*opening)
        return self._drop(start, target.end() if target else end)

    def _stars(self, start: int, end: int) -> int:
        """Takes away what emphasises, which stars and lines between two spaces, in "2*3" and in "a_b" do not."""
        text, run = self._text, self._text[start:end]
        before, after = text[start - 1 : start], text[end : end + 1]
        if not before.strip() and not after.strip():
            return end
        if before.isalnum() and after.isalnum() and (run[0] == "_" or run not in self._emphasis):
            return end
        if run in self._emphasis:
            self._emphasis.discard(run)
        elif after.strip():
            self._emphasis.add(run)
        return self._drop(start, end)
