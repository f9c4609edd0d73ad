"""Facts in memory, found by the words of their names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from attrs import field, frozen

from numclaims.claims.claim import Kind
from numclaims.lang.lexicon import load
from numclaims.lang.measures import Measures, load_measures
from numclaims.references.agreeing import Matched, agrees, chosen
from numclaims.references.dating import Series, date_of
from numclaims.references.fact import Fact
from numclaims.references.query import Query
from numclaims.references.scene import Scene
from numclaims.references.speaks import comparable, speaks_of
from numclaims.references.topic import Topic, topics_of

__all__ = ["Facts"]

_BACK = 3
"""How many sentences back a thing may be named."""
_NAME = re.compile(r"[^\W\d_a-z][^\W_]*+(?:[\s-]{1,2}[^\W\d_a-z][^\W_]*+|[^()\n]{0,30}?\s\d[\d.-]*+(?!\w))*+")
"""A run of capitalised words, with the numbers soon after it."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+(?:\.\d+)?")


def _tuple(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    return tuple(facts)


class _Entry:
    """The facts of one name; what the name means is worked out when a text first comes near it."""

    def __init__(self, fact: Fact) -> None:
        self.facts = [fact]

    @cached_property
    def topics(self) -> list[Topic]:
        return topics_of(self.facts[0], load_measures(load()))

    @cached_property
    def series(self) -> Series:
        return Series(self.facts)


@frozen(eq=False)
class Facts:
    """A provider that holds its facts in memory.

    Each fact lies in an index under the rarest word of each proper name in its name, so that a claim is only compared
    with facts that share such a word with its sentence or with those just before it.
    """

    facts: tuple[Fact, ...] = field(converter=_tuple)
    name: str = "references"

    def lookup(self, query: Query) -> Iterator[Fact]:
        """The facts that a claim speaks of; of several about one thing the one nearest in time."""
        return (match.fact for match in self.matches(query))

    def matches(self, query: Query) -> Iterator[Matched]:
        """The same, each with the construction by which the claim speaks of it."""
        scene, number, claim = query.scene, query.number, query.claim
        best: dict[Topic, tuple[tuple[int, bool], Matched]] = {}
        for topic, entry in self.near(scene):
            fact = entry.facts[0]
            if (topic.measure == "year") is not (claim.kind is Kind.DATE) or not comparable(claim, fact):
                continue
            pattern = speaks_of(scene, number, topic, fact, query.lead)
            if pattern is None:
                continue
            if topic.measure == "year":
                found: tuple[int, Sequence[Fact]] | None = (0, entry.facts)
            else:
                lasting = topic.measure != "" and scene.measures[topic.measure].lasting
                dated = date_of(scene, number)
                if dated.narrow and topic.measure == "death toll":
                    continue
                found = entry.series.of_time(dated, query.published, lasting=lasting, year=topic.year)
            matched = None if found is None else chosen(query, found[1], entry.facts, pattern)
            if found is None or matched is None:
                continue
            rank = found[0], not agrees(claim, matched.fact)  # of facts that share a name, either may be meant
            if topic not in best or rank < best[topic][0]:
                best[topic] = rank, matched
        told: list[Fact] = []
        for _, matched in best.values():
            if matched.fact not in told:
                told.append(matched.fact)
                yield matched

    @property
    def unmatched(self) -> tuple[Fact, ...]:
        """The facts whose names do not tell what they measure, so that no claim is ever held against them."""
        return tuple(fact for entry in self._entries for fact in entry.facts if not entry.topics)

    @cached_property
    def _entries(self) -> list[_Entry]:
        by_name: dict[object, _Entry] = {}
        for fact in self.facts:
            key = fact.name, fact.aliases, fact.unit.name
            if key in by_name:
                by_name[key].facts.append(fact)
            else:
                by_name[key] = _Entry(fact)
        return list(by_name.values())

    @cached_property
    def _index(self) -> Mapping[str, list[_Entry]]:
        """The entries by the rarest word of each proper name in them, or of what they are about."""
        measures = load_measures(load())
        known = measures.joining | measures.aspects.keys() | measures.events.keys() | measures.word("optional")
        words = [_key_words(entry, measures, known) for entry in self._entries]
        common = Counter(word for groups in words for group in groups for word in group)
        index: dict[str, list[_Entry]] = {}
        for entry, groups in zip(self._entries, words, strict=True):
            for key in {min(group, key=lambda word: (common[word], word)) for group in groups if group}:
                index.setdefault(key, []).append(entry)
        return index

    def near(self, scene: Scene) -> list[tuple[Topic, _Entry]]:
        """The topics that share their words with a sentence or with those just before it."""
        found = scene.memo.get(id(self))
        if found is None:
            found = scene.memo[id(self)] = list(self._sharing(_window(scene), scene.measures.word("optional")))
        assert isinstance(found, list)
        return found

    def _sharing(self, window: list[Scene], optional: frozenset[str]) -> Iterator[tuple[Topic, _Entry]]:
        """The topics of whose thing, or of whose other end, all words stand in some sentences."""
        keys = {word for scene in window for word in self._index.keys() & scene.vocabulary}
        if not keys:
            return
        known = optional.union(*(scene.vocabulary for scene in window))
        entries = dict.fromkeys(entry for word in sorted(keys) for entry in self._index[word])
        for entry in entries:
            for topic in entry.topics:
                named = known.issuperset(topic.name) or (topic.other and known.issuperset(topic.other))
                if named and known.issuperset(topic.words):
                    yield topic, entry

    def __getstate__(self) -> tuple[tuple[Fact, ...], str]:
        return self.facts, self.name

    def __setstate__(self, state: tuple[tuple[Fact, ...], str]) -> None:
        for name, value in zip(("facts", "name"), state, strict=True):
            object.__setattr__(self, name, value)


def _window(scene: Scene) -> list[Scene]:
    """A sentence and those before it in which the thing may be named."""
    found = [scene]
    while len(found) <= _BACK and found[-1].before is not None:
        found.append(found[-1].before)
    return found


def _key_words(entry: _Entry, measures: Measures, known: frozenset[str]) -> list[list[str]]:
    """For each name by which a fact can be spoken of, words of which a text must have one.

    Those are the words, but those `known` to say what is measured, of each run of capitals; a name without capitals has
    to be understood first.
    """
    fact = entry.facts[0]
    groups: list[list[str]] = []
    for name in (fact.name, *fact.aliases):
        runs = ([measures.stem(word) for word in _WORD.findall(run)] for run in _NAME.findall(name))
        own = [[stem for stem in stems if stem not in known] for stems in runs]
        groups += own
        if not any(own):
            groups += (list(words) for topic in entry.topics for words in ({*topic.name, *topic.words}, topic.other))
    return groups
