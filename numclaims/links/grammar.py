"""All constructions of one language, compiled once, and the search for them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache, cached_property

from attrs import frozen

from numclaims.claims.claim import Change, Claim
from numclaims.claims.reading import Reading
from numclaims.lang import cues as tables
from numclaims.lang.lexicon import Lexicon
from numclaims.lang.lexicon import load as load_lexicon
from numclaims.links.patterns import Pattern, Vocabulary, literals_of
from numclaims.links.sieve import Sieve, Span
from numclaims.links.skeleton import Skeleton

__all__ = ["FAMILIES", "Construction", "Grammar", "Match", "load"]

FAMILIES = (
    "change",
    "share",
    "total",
    "conversion",
    "part",
    "portion",
    "weekday",
    "difference",
    "ratio",
    "range-order",
    "duplicate-form",
    "shares-sum",
    "mean",
    "rate",
    "relative",
    "duration",
    "age",
    "anniversary",
    "order",
    "ordinal",
    "limit",
)
"""The families of constructions; each is a table, and has a finder of the same name."""


@frozen
class Construction:
    """A way in which a language states a relation; `like` and `unlike` are sentences that have it and lack it."""

    name: str
    family: str
    pattern: Pattern
    like: tuple[str, ...]
    unlike: tuple[str, ...]


Candidate = tuple[Construction, Sequence[Span]]
"""A construction, and the parts of a skeleton in which it may stand."""


@frozen
class Match:
    """A construction found in a skeleton, from position `start` up to, not including, `end`."""

    construction: Construction
    skeleton: Skeleton
    grammar: Grammar
    start: int
    end: int
    spans: Mapping[str, tuple[int, int]]

    @property
    def name(self) -> str:
        return f"{self.construction.family}/{self.construction.name}"

    def get(self, role: str) -> Claim | None:
        """The claim in a role, or None if the construction lacks the role or it is empty here."""
        start, _ = self.spans.get(role, (-1, -1))
        return self.skeleton.claims.get(start)

    def role(self, role: str) -> Claim:
        """The claim in a role that the construction always fills."""
        return self.skeleton.claims[self.spans[role][0]]

    def list(self, role: str) -> tuple[Claim, ...]:
        """The claims in a role for several."""
        start, end = self.spans[role]
        marks = self.construction.pattern.roles[role]
        text = self.skeleton.text
        return tuple(self.skeleton.claims[at] for at in range(start, end) if text[at] in marks)

    def word(self, group: str) -> str | None:
        """The cue word or phrase in a group, or None."""
        start, end = self.spans.get(group, (-1, -1))
        return None if start < 0 else self.grammar.vocabulary.spelled(self.skeleton.text[start:end])

    def has(self, name: str, group: str) -> bool:
        """Whether the cue word in a group belongs to a class."""
        return self.word(group) in self.grammar.vocabulary.cues[name]

    @property
    def direction(self) -> Change | None:
        """The direction that the cue word in the group `dir` tells."""
        if self.has("up", "dir"):
            return Change.UP
        return Change.DOWN if self.has("down", "dir") else None


class Grammar:
    """The constructions of a language by family; each family is compiled when it is first searched for."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._cues = tables.cues(lexicon)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        rows = (row for _, rows in self._tables.values() for row in rows)
        literals = (word for row in rows for word in literals_of(str(row["pattern"])))
        return Vocabulary(self._cues, transparent="transparent", barrier="barrier", literals=literals)

    @cached_property
    def _tables(self) -> Mapping[str, tuple[str | None, Sequence[Mapping[str, object]]]]:
        return {family: tables.constructions(self.lexicon, family) for family in FAMILIES}

    @cached_property
    def families(self) -> Mapping[str, tuple[frozenset[str], tuple[Construction, ...]]]:
        """By family, the characters that it avoids and its constructions."""
        found = {}
        for family, (avoid, rows) in self._tables.items():
            marks = self.vocabulary.marks_of(avoid) if avoid else frozenset()
            found[family] = marks, tuple(self._construction(family, row) for row in rows)
        return found

    @cached_property
    def _all(self) -> tuple[Construction, ...]:
        return tuple(each for _, rows in self.families.values() for each in rows)

    @cached_property
    def _sieve(self) -> Sieve:
        return Sieve([each.pattern for each in self._all])

    def _construction(self, family: str, row: Mapping[str, object]) -> Construction:
        pattern = Pattern.compile(str(row["pattern"]), self.vocabulary)
        like, unlike = (tuple(map(str, _sequence(row.get(key)))) for key in ("like", "unlike"))
        return Construction(str(row["name"]), family, pattern, like, unlike)

    def names(self, noun: str | None, group: str) -> bool:
        """Whether the last word of a noun phrase, in the singular or the plural, is in a class of cue words."""
        if noun is None:
            return False
        words, last = self.vocabulary.cues[group], noun.rpartition(" ")[2]
        return last in words or f"{last}s" in words

    @cached_property
    def _hedges(self) -> frozenset[tuple[str, ...]]:
        return tables.hedges(self.lexicon)

    @cached_property
    def _rates(self) -> frozenset[tuple[str, ...]]:
        return frozenset(tuple(phrase.split()) for phrase in self.vocabulary.cues["rate-after"])

    def skeleton(self, readings: Sequence[Reading], published: date | None = None) -> Skeleton:
        """The skeleton of a paragraph."""
        self.families  # noqa: B018 - compiling gives the words their characters
        return Skeleton(readings, self.vocabulary.marks, self._hedges, self._rates, published)

    def candidates(self, skeleton: Skeleton) -> Mapping[str, Sequence[Candidate]]:
        """By family, the constructions that may stand in a skeleton, and the parts of it where they may."""
        found: dict[str, list[Candidate]] = {}
        for number, spans in self._sieve.possible(skeleton.text):
            construction = self._all[number]
            found.setdefault(construction.family, []).append((construction, spans))
        return found

    def matches(self, skeleton: Skeleton, family: str) -> Iterator[Match]:
        """All places at which a construction of the family stands, by construction, then by position."""
        if skeleton.candidates is None:
            skeleton.candidates = self.candidates(skeleton)
        candidates = skeleton.candidates.get(family)
        if candidates is None:
            return
        avoid, _ = self.families[family]
        text = skeleton.text
        wary = not avoid.isdisjoint(text)
        for construction, parts in candidates:
            pattern = construction.pattern
            for first, last in parts:
                found = pattern.search(text, first, last)
                while found is not None:
                    start, end = found.span()
                    if not (wary and not avoid.isdisjoint(skeleton.around(start, end, 8, 6))):
                        spans = {name: found.span(name) for name in (*pattern.roles, *pattern.groups)}
                        yield Match(construction, skeleton, self, start, end, spans)
                    found = pattern.search(text, start + 1, last)


def _sequence(value: object) -> Sequence[object]:
    return value if isinstance(value, list) else ()


@cache
def load(language: str = "en") -> Grammar:
    """The grammar of a language; the same object every time."""
    return Grammar(load_lexicon(language))
