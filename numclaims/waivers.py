"""Waivers: comments in a text that tell why findings of some rules are to be passed over, and where.

`<!-- numclaims: ignore CODE: reason -->` covers a block, `ignore-file` the whole text, `off` all up to the next `on`.
Places are those of the page's prose, which rules are applied to; those of comments are in the document.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import cached_property
from typing import Final

from attrs import define, field, frozen

from numclaims.errors import UnknownRuleError
from numclaims.findings import Finding, Notice, Waived
from numclaims.markup.blocks import Blocks
from numclaims.markup.page import Comment, Page
from numclaims.rules import RULES
from numclaims.rules.rule import Rule, RuleSet
from numclaims.values.span import LineIndex
from numclaims.values.verdict import Verdict

__all__ = ["Scope", "Waivers"]

_OPENING, _CLOSING = "<!--", "-->"
_MARK: Final = "numclaims:"
_VERB: Final = re.compile(r"\s*+([\w-]*+)\s*+")
_FORM: Final = "write <!-- numclaims: ignore CODE: reason -->"
_LONGEST_WORD: Final = 60
_MOST_HINTS: Final = 20
"""Unknown rules for which names like them are looked for, which takes its time."""


@frozen
class Scope:
    """What a check can find: its rules, and whether there are a day, references and a source to check with."""

    rules: RuleSet
    published: bool = False
    references: bool = False
    source: bool = False

    def could_find(self, rule: Rule) -> bool:
        """Whether a rule could find anything, by the examples of its page."""
        return rule in self.rules and any(
            (self.published or case.published is None)
            and (self.references or case.reference is None)
            and (self.source or case.source is None)
            for case in rule.cases
            if case.verdict is not Verdict.SUPPORTED
        )


@define(eq=False)
class _Waiver:
    """What one comment covers: for each of its words the rules that are meant, and those words that hid something."""

    comment: Comment
    reason: str
    words: dict[str, frozenset[str]]
    start: int = 0
    end: int = 0
    used: set[str] = field(factory=set)


class _Kind:
    """Waivers in order of which the last that begins before a place covers it, if any does, rule by rule."""

    def __init__(self) -> None:
        self._by_code: dict[str, list[_Waiver]] = {}

    def add(self, waiver: _Waiver) -> None:
        for code in frozenset[str]().union(*waiver.words.values()):
            self._by_code.setdefault(code, []).append(waiver)

    def covering(self, code: str, place: int) -> _Waiver | None:
        """The last waiver of a rule that covers a place."""
        waivers = self._by_code.get(code, [])
        number = bisect_right(waivers, place, key=lambda waiver: waiver.start) - 1
        return waivers[number] if number >= 0 and place < waivers[number].end else None


class Waivers:
    """The waivers of a page, and what is wrong with them.

    A waiver holds only with a known rule and a reason. What does not hold, and what hides nothing, becomes a notice.
    """

    def __init__(self, page: Page, text: str, scope: Scope) -> None:
        self._page, self._text, self._scope = page, text, scope
        self._problems: list[tuple[int, str]] = []
        self._waivers: list[_Waiver] = []
        self._off: list[_Waiver] = []
        self._named: dict[str, frozenset[str]] = {}
        self._ignored, self._switched, self._everywhere = _Kind(), _Kind(), _Kind()
        for comment in page.comments:
            self._read(comment)

    def sift(self, findings: Iterable[Finding]) -> tuple[list[Finding], list[Waived]]:
        """The findings that no waiver hides, and those that one does; what agrees is never hidden."""
        kept: list[Finding] = []
        waived: list[Waived] = []
        for finding in findings:
            waiver = self._hiding(finding)
            if waiver is None:
                kept.append(finding)
            else:
                waiver.used |= {word for word, codes in waiver.words.items() if finding.code in codes}
                comment = waiver.comment
                waived.append(Waived(finding=finding, reason=waiver.reason, start=comment.start, end=comment.end))
        return kept, waived

    def notices(self) -> list[Notice]:
        """What is wrong with the waivers, by position, once all findings are sifted."""
        could = {rule.code for rule in self._scope.rules if self._scope.could_find(rule)}
        stale = [
            (waiver.comment.start, f"{word} hides nothing here, so it can go")
            for waiver in self._waivers
            for word, codes in waiver.words.items()
            if word not in waiver.used and codes <= could
        ]
        lines = LineIndex(self._text)
        return [
            Notice(source=f"waiver in line {lines.position(start)[0]}", message=message)
            for start, message in sorted([*self._problems, *stale], key=lambda problem: problem[0])
        ]

    def _hiding(self, finding: Finding) -> _Waiver | None:
        if finding.verdict is Verdict.SUPPORTED:
            return None
        place = finding.claims[0].start
        kinds = (self._ignored, self._switched, self._everywhere)
        return next(filter(None, (kind.covering(finding.code, place) for kind in kinds)), None)

    def _read(self, comment: Comment) -> None:
        whole = self._text[comment.start : comment.end]
        inner = whole.removeprefix(_OPENING).removesuffix(_CLOSING).strip()
        if not inner.startswith(_MARK):
            return
        found = _VERB.match(inner, len(_MARK))
        assert found is not None
        verb, rest = found[1], inner[found.end() :]
        if not whole.endswith(_CLOSING):
            self._problem(comment, f"the comment does not end; write {_CLOSING} behind it")
        elif verb == "on":
            self._on(comment, rest)
        elif verb not in ("ignore", "ignore-file", "off"):
            self._problem(comment, f"{verb[:_LONGEST_WORD]!r} is none of ignore, ignore-file, off and on")
        elif (waiver := self._made(comment, rest)) is not None:
            self._place(waiver, verb)

    def _place(self, waiver: _Waiver, verb: str) -> None:
        """Settles what a waiver covers."""
        self._waivers.append(waiver)
        waiver.end = len(self._page.prose)
        if verb == "ignore":
            waiver.start, waiver.end = self._blocks.of(waiver.comment)
            self._ignored.add(waiver)
        elif verb == "off":
            waiver.start = self._at(waiver.comment)
            self._off.append(waiver)
            self._switched.add(waiver)
        else:
            self._everywhere.add(waiver)

    def _on(self, comment: Comment, rest: str) -> None:
        if rest:
            self._problem(comment, "`on` ends everything that is off; it takes no rules and no reason")
        if not self._off:
            self._problem(comment, "nothing is off here")
        for waiver in self._off:
            waiver.end = self._at(comment)
        self._off = []

    def _made(self, comment: Comment, rest: str) -> _Waiver | None:
        """The waiver of what stands behind the verb, if it holds."""
        listed, _, reason = rest.partition(":")
        if not listed.strip():
            self._problem(comment, f"it names no rule, so it does not hold; {_FORM}")
            return None
        if not reason.strip():
            self._problem(comment, f"it gives no reason, so it does not hold; {_FORM}")
            return None
        words = {word: self._codes(comment, word) for word in map(str.strip, listed.split(","))}
        words = {word: codes for word, codes in words.items() if codes}
        return _Waiver(comment, " ".join(reason.split()), words) if words else None

    def _codes(self, comment: Comment, word: str) -> frozenset[str]:
        """The codes of the rules that a word means; that it means none is a problem."""
        if word not in self._named:
            known = (*RULES, *self._scope.rules) if word else ()
            self._named[word] = frozenset(
                rule.code for rule in known if word == rule.name or rule.code.startswith(word)
            )
        if not self._named[word]:
            short = word if len(word) <= _LONGEST_WORD else word[:_LONGEST_WORD] + "…"
            self._problem(comment, _unknown(short, hint=len(self._problems) < _MOST_HINTS))
        return self._named[word]

    @cached_property
    def _blocks(self) -> Blocks:
        return Blocks(self._page)

    def _at(self, comment: Comment) -> int:
        return bisect_left(self._page.places, comment.start)

    def _problem(self, comment: Comment, message: str) -> None:
        self._problems.append((comment.start, message))


def _unknown(word: str, *, hint: bool) -> str:
    """That there is no such rule, with names that are like it if there is to be a hint."""
    if hint:
        try:
            RULES.select(word)
        except UnknownRuleError as error:
            return str(error)
    return str(UnknownRuleError(word))
