"""The small language in which constructions are written, and its translation into regular expressions.

A construction describes a relation between claims as a row of items: claims in roles, words, classes of cue words and
gaps (numclaims/lang/en/constructions/change.toml explains the language). It is matched not against the text but against
its skeleton (numclaims.links.skeleton), in which every claim and every word is one character, so that a construction
becomes a regular expression of bounded repeats and a paragraph is searched in time proportional to its length.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from attrs import frozen

from numclaims.claims.claim import Kind
from numclaims.errors import ArgumentError

__all__ = [
    "CLAIMS",
    "END",
    "KIND_CLASSES",
    "KIND_MARKS",
    "OPAQUE",
    "OTHER",
    "PLAIN_POINTS",
    "POINTS",
    "PUNCTUATION",
    "Pattern",
    "Vocabulary",
    "literals_of",
]

KIND_MARKS: Mapping[Kind, str] = {
    Kind.AGE: "A",
    Kind.COUNT: "C",
    Kind.DATE: "D",
    Kind.DURATION: "U",
    Kind.FRACTION: "F",
    Kind.MONEY: "M",
    Kind.NUMBER: "N",
    Kind.ORDINAL: "O",
    Kind.PERCENTAGE: "P",
    Kind.QUANTITY: "Q",
    Kind.RATIO: "R",
    Kind.SCORE: "G",
    Kind.SET: "E",
    Kind.STATISTIC: "S",
    Kind.TIME: "T",
}
"""The character of a claim in a skeleton, by its kind."""
POINTS = "X"
"""The character of a claim in percentage points or basis points."""
PLAIN_POINTS = "K"
"""The character of a count of points, which may be those of an index or of a percentage."""
OPAQUE = "Z"
"""The character of a claim that no role takes and no gap skips: one that the text does not vouch for."""
OTHER = "w"
"""The character of a word that no construction mentions."""
END = "."
"""The character that ends a sentence."""
PUNCTUATION: Mapping[str, str] = {
    ",": ",",
    ";": ";",
    ":": ":",
    "–": "-",
    "—": "-",
    "(": "(",
    ")": ")",
    "[": "(",
    "]": ")",
    "=": "=",
    "/": "/",
}
"""The characters of the marks that are kept; all other marks leave no trace."""

KIND_CLASSES: Mapping[str, str] = {
    "amount": "CKMNQ",
    "level": "CMNQP",
    "length": "NU",
    "lapse": "NQU",
    "many": "CNQ",
    "bare": "AN",
    "span": "QU",
    "often": "E",
    "measure": "QU",
    "count": "CN",
    "noun": "C",
    "number": "N",
    "ratio": "R",
    "money": "M",
    "percent": "P",
    "points": "X",
    "rate": "FKPX",
    "share": "PF",
    "fraction": "FR",
    "ordinal": "O",
    "date": "D",
    "moment": "DT",
    "duration": "U",
    "age": "A",
    "years": "ACN",
    "quantity": "Q",
    "score": "G",
    "term": "CKMNPQ",
    "gap": "CKMNQX",
    "extent": "ACKMNPQU",
    "range": "ACMNPQUZ",
}
"""The kinds of claims that a role can ask for, as characters of the skeleton."""

CLAIMS = "ACDEFGKMNOPQRSTUXZ"
"""The characters that stand for claims."""
_SKIPPED_BY_SHORT = "DTUEAO"
_SKIPPED_BY_LONG = _SKIPPED_BY_SHORT + "GS"
_SHORT, _LONG, _REST, _MEMBER = 4, 12, 40, 7

_FIRST = 0xA1
"""The code point from which words get their characters: the first letter that no kind and no mark takes."""
_LITERAL = re.compile(r"\{[^}]*\}|<[^>]*>|((?:[a-z]\.){2,6}|[a-z][a-z']*)")
_ITEM = re.compile(
    r"""\s*(?:
        \{ (?P<role>[a-z]\w*) (?P<many>\+?) : (?P<kind>[a-z]+) \}
      | < (?:(?P<group>[a-z]\w*):)? (?P<cue>[a-z][a-z-]*) >
      | ' (?P<quoted>[()]) '
      | ! (?P<never>[a-z]+)
      | (?P<boundary>//)
      | (?P<rest>\.\.\.\.) | (?P<long>\.\.\.) | (?P<short>\.\.)
      | (?P<shape>[()\[\]|])
      | (?P<mark>[-,;:=/])
      | (?P<word>(?:[a-z]\.){2,6}|[a-z][a-z']*)
    )""",
    re.VERBOSE,
)


def literals_of(source: str) -> Iterable[str]:
    """The words that a pattern names itself.

    >>> list(literals_of("from {old:level} .. to <the> {new:level}"))
    ['from', 'to']
    """
    return (word[1] for word in _LITERAL.finditer(source) if word[1])


class Vocabulary:
    """The characters that stand for words, and the classes of cue words.

    `cues` gives the phrases of each class; `<name>` in it stands for all phrases of another class. Words that no class
    and none of the `literals`, the words of the patterns, tells apart share a character: a smaller alphabet compiles
    several times faster.
    """

    def __init__(
        self, cues: Mapping[str, Sequence[str]], transparent: str, barrier: str, literals: Iterable[str] = ()
    ) -> None:
        self.marks: dict[str, str] = {**PUNCTUATION}
        self.words: dict[str, str] = {}
        self._compiled: dict[str, tuple[str, frozenset[str]]] = {}
        self.cues: dict[str, frozenset[str]] = {name: frozenset(_expanded(name, cues)) for name in cues}
        for word in self.cues[transparent]:
            self.marks[word] = ""
        for mark in ".!?…\"“”‘’'*_|-":
            self.marks.setdefault(mark, "")
        # Barriers come first: most patterns exclude them, and neighbours make a short set.
        rows = self._indistinct(set(literals))
        for alike in sorted(rows, key=lambda alike: alike[0] not in self.cues[barrier]):
            mark = self.mark(alike[0])
            self.marks.update(dict.fromkeys(alike, mark))
        self.barrier = _ranges(self.mark(word) for word in self.cues[barrier])

    def _indistinct(self, literals: set[str]) -> list[list[str]]:
        """The words of all classes, those together that stand in the same places of the same classes."""
        places: dict[str, set[tuple[str, ...]]] = {}
        for name, phrases in self.cues.items():
            for phrase in phrases:
                words = phrase.split()
                for at, word in enumerate(words):
                    places.setdefault(word, set()).add((name, *words[:at], "", *words[at + 1 :]))
        groups: dict[tuple[tuple[str, ...], ...], list[str]] = {}
        for word in sorted(places):
            if self.marks.get(word) != "":
                own = {("", word)} if word in literals else set()
                groups.setdefault(tuple(sorted(places[word] | own)), []).append(word)
        return [groups[key] for key in sorted(groups)]

    def mark(self, word: str) -> str:
        """The character of a word; a word that is new gets the next one."""
        mark = self.marks.get(word)
        if mark is None:
            mark = self.marks[word] = chr(_FIRST + len(self.words))
            self.words[mark] = word
        if not mark:
            raise ArgumentError("pattern", f"{word!r} leaves no trace in a skeleton")
        return mark

    def marks_of(self, name: str) -> frozenset[str]:
        """The characters of a class of single cue words."""
        return frozenset(self.marks[word] for word in self.cues[name] if word in self.marks)

    def spelled(self, marks: str) -> str:
        """The words that a row of characters stands for."""
        return " ".join(self.words.get(mark, mark) for mark in marks)

    def cue(self, name: str) -> tuple[str, frozenset[str]]:
        """A class of cue words as a regular expression, and the characters of which one must occur."""
        if name not in self._compiled:
            self._compiled[name] = self._cue(name)
        return self._compiled[name]

    def _cue(self, name: str) -> tuple[str, frozenset[str]]:
        if name not in self.cues:
            raise ArgumentError("pattern", f"there is no class of cue words {name!r}")
        rows = ["".join(map(self.mark, phrase.split())) for phrase in sorted(self.cues[name])]
        # Phrases that differ in their first word only ("went up", "shot up") share a branch, which compiles faster.
        heads: dict[str, str] = {}
        for row in rows:
            heads[row[1:]] = heads.get(row[1:], "") + row[0]
        choices = [_charset(heads[tail]) + tail for tail in sorted(heads, key=lambda tail: (-len(tail), tail))]
        return f"(?:{'|'.join(choices)})", frozenset(row[0] for row in rows)


def _expanded(name: str, cues: Mapping[str, Sequence[str]]) -> Iterable[str]:
    for phrase in cues[name]:
        if phrase.startswith("<"):
            yield from _expanded(phrase[1:-1], cues)
        else:
            yield phrase.replace("-", " ")


@frozen(slots=False)
class Pattern:
    """A compiled pattern: its expression, its roles with the characters each takes, and what it cannot do without.

    A match holds a character of each of the `needs`, in their order, at least as many `claims`, and spans at most as
    many `sentences`.
    """

    expression: str
    roles: Mapping[str, str]
    groups: tuple[str, ...]
    needs: tuple[frozenset[str], ...]
    sentences: int

    @classmethod
    def compile(cls, source: str, vocabulary: Vocabulary) -> Pattern:
        """The pattern that `source` describes; raises `ArgumentError` where it is not understood."""
        return _Compiler(source, vocabulary).run()

    @cached_property
    def claims(self) -> int:
        """How many claims a match holds at least."""
        return sum(need.issubset(CLAIMS) for need in self.needs)

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The expression, compiled when a paragraph first calls for it."""
        return re.compile(self.expression)

    def search(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """The first match between two positions; what is not compiled yet is not for a text that lacks the needs."""
        if "regex" not in self.__dict__:
            part = text[start:end]
            if not any(map(self._in_order, part.split(END) if self.sentences == 1 else [part])):
                return None
        return self.regex.search(text, start, end)

    def _in_order(self, text: str) -> bool:
        rest = iter(text)
        return all(any(mark in need for mark in rest) for need in self.needs)


def _charset(marks: Iterable[str]) -> str:
    return f"[{_ranges(marks)}]"


def _ranges(marks: Iterable[str]) -> str:
    """Characters as the inside of a set, neighbours drawn together, which compiles faster."""
    runs: list[list[str]] = []
    for mark in sorted(set(marks)):
        if runs and ord(mark) == ord(runs[-1][1]) + 1:
            runs[-1][1] = mark
        else:
            runs.append([mark, mark])
    return "".join(first if first == last else f"{re.escape(first)}-{re.escape(last)}" for first, last in runs)


Piece = tuple[str, tuple[frozenset[str], ...]]


class _Compiler:
    """Reads one pattern from left to right."""

    def __init__(self, source: str, vocabulary: Vocabulary) -> None:
        self.source, self.vocabulary = source, vocabulary
        self.items: list[re.Match[str]] = []
        at = 0
        while source[at:].strip():
            item = _ITEM.match(source, at)
            if item is None:
                raise ArgumentError("pattern", f"cannot read {source[at:]!r} in {source!r}")
            self.items.append(item)
            at = item.end()
        self.at = 0
        self.roles: dict[str, str] = {}
        self.groups: list[str] = []
        claims = "".join(sorted(set(CLAIMS) - set(_SKIPPED_BY_SHORT)))
        plain = "".join(sorted(set(PUNCTUATION.values()))).replace("-", r"\-") + END + vocabulary.barrier
        self.short = f"[^{plain}{claims}]"
        self.long = f"[^{plain.replace(',', '')}{''.join(sorted(set(CLAIMS) - set(_SKIPPED_BY_LONG)))}]"
        self.rest = f"[^{END}{claims}]"
        self.inner = f"[^{plain}{CLAIMS}{vocabulary.mark('and')}{vocabulary.mark('or')}]"

    def run(self) -> Pattern:
        expression, needs = self._choices()
        if self.at < len(self.items):
            raise ArgumentError("pattern", f"a bracket too many in {self.source!r}")
        return Pattern(expression, self.roles, tuple(self.groups), needs, self._sentences())

    def _sentences(self) -> int:
        """How many sentences a match spans at most: one more than there are boundaries with something behind them."""
        boundaries = [at for at, item in enumerate(self.items) if item["boundary"]]
        return 1 + sum(
            not all(item["shape"] in ("|", ")") or item["mark"] for item in self.items[at + 1 :]) for at in boundaries
        )

    def _shape(self) -> str | None:
        return self.items[self.at]["shape"] if self.at < len(self.items) else None

    def _choices(self) -> Piece:
        branches = [self._row()]
        while self._shape() == "|":
            self.at += 1
            branches.append(self._row())
        if len(branches) == 1:
            return branches[0]
        firsts = [needs[0] if needs else None for _, needs in branches]
        joint = () if None in firsts else (frozenset().union(*(first for first in firsts if first)),)
        return f"(?:{'|'.join(expression for expression, _ in branches)})", joint

    def _row(self) -> Piece:
        row: list[str] = []
        needs: list[frozenset[str]] = []
        while self.at < len(self.items) and self._shape() not in ("|", ")", "]"):
            expression, required = self._item()
            row.append(expression)
            needs.extend(required)
        return "".join(row), tuple(needs)

    def _item(self) -> Piece:
        item = self.items[self.at]
        self.at += 1
        if item["shape"]:
            return self._bracketed(item["shape"])
        if item["role"]:
            return self._role(item)
        if item["cue"]:
            expression, required = self.vocabulary.cue(item["cue"])
            if item["group"]:
                self.groups.append(item["group"])
                expression = f"(?P<{item['group']}>{expression})"
            return expression, (required,)
        if item["never"]:
            return f"(?!{self.vocabulary.mark(item['never'])})", ()
        if item["boundary"]:
            return re.escape(END), ()
        if item["rest"]:
            return f"{self.rest}{{0,{_REST}}}?", ()
        if item["long"]:
            return f"{self.long}{{0,{_LONG}}}?", ()
        if item["short"]:
            return f"{self.short}{{0,{_SHORT}}}?", ()
        mark = item["quoted"] or item["mark"] or self.vocabulary.mark(item["word"])
        return re.escape(mark), (frozenset(mark),)

    def _bracketed(self, opening: str) -> Piece:
        expression, needs = self._choices()
        closing = {"(": ")", "[": "]"}[opening]
        if self._shape() != closing:
            raise ArgumentError("pattern", f"a missing {closing!r} in {self.source!r}")
        self.at += 1
        return (f"(?:{expression})?", ()) if opening == "[" else (f"(?:{expression})", needs)

    def _role(self, item: re.Match[str]) -> Piece:
        if item["kind"] not in KIND_CLASSES:
            raise ArgumentError("pattern", f"there is no kind of claim {item['kind']!r}")
        marks = KIND_CLASSES[item["kind"]]
        name, one = item["role"], f"[{marks}]"
        self.roles[name] = marks
        if item["many"]:
            inner, joiner = self.inner, f"[{self.vocabulary.mark('and')}{self.vocabulary.mark('plus')}]"
            member = f"{inner}{{0,3}}{one}{inner}{{0,{_MEMBER}}}"
            one = f"{one}{inner}{{0,{_MEMBER}}}(?:[,;]{member}){{0,30}}[,;]?{joiner}{inner}{{0,3}}{one}"
            return f"(?P<{name}>{one})", (frozenset(marks), frozenset(joiner) - {"[", "]"}, frozenset(marks))
        return f"(?P<{name}>{one})", (frozenset(marks),)
