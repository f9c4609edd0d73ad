"""Facts in memory, found by the words of their names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from attrs import evolve, field, frozen

from numclaims.claims.claim import Kind
from numclaims.lang.lexicon import load
from numclaims.lang.measures import Measures, load_measures
from numclaims.references.dating import date_of
from numclaims.references.fact import Fact
from numclaims.references.query import Query
from numclaims.references.scene import Scene
from numclaims.references.series import Choice, Series
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
        return topics_of(self.fact, load_measures(load()))

    @cached_property
    def fact(self) -> Fact:
        """The first fact, with the aliases of all."""
        if len(self.facts) == 1:
            return self.facts[0]
        aliases = dict.fromkeys(alias for fact in self.facts for alias in fact.aliases)
        return evolve(self.facts[0], aliases=tuple(aliases))

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
        """The facts that a claim speaks of; of several about one thing those of its time."""
        return (fact for choice, _ in self.matches(query) for fact in choice.facts)

    def matches(self, query: Query) -> Iterator[tuple[Choice, str]]:
        """The same, with those of other times, and with the construction by which the claim speaks of them."""
        told: list[Choice] = []
        for topic, (entries, pattern) in self._spoken_of(query).items():
            choice = _of_time(topic, entries, query)
            if choice is not None and choice not in told:
                told.append(choice)
                yield choice, pattern

    def _spoken_of(self, query: Query) -> dict[Topic, tuple[list[_Entry], str]]:
        """The entries that a claim speaks of, under what each means, with the construction."""
        claim, found = query.claim, dict[Topic, tuple[list[_Entry], str]]()
        for topic, entry in self.near(query.scene):
            fact = entry.fact
            if (topic.measure == "year") is not (claim.kind is Kind.DATE) or not comparable(claim, fact):
                continue
            pattern = speaks_of(query.scene, query.number, topic, fact, query.lead)
            if pattern is not None:
                found.setdefault(topic, ([], pattern))[0].append(entry)
        return found

    @property
    def unmatched(self) -> tuple[Fact, ...]:
        """The facts whose names do not tell what they measure, so that no claim is ever held against them."""
        return tuple(fact for entry in self._entries for fact in entry.facts if not entry.topics)

    @cached_property
    def _entries(self) -> list[_Entry]:
        by_name: dict[object, _Entry] = {}
        for fact in self.facts:
            key = fact.name, fact.unit.name
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


def _of_time(topic: Topic, entries: list[_Entry], query: Query) -> Choice | None:
    """Those facts of some entries about one thing that are of the time of a claim."""
    series = entries[0].series if len(entries) == 1 else Series(fact for entry in entries for fact in entry.facts)
    if topic.measure == "year":
        return Choice(series.facts)
    dated = date_of(query.scene, query.number)
    if dated.narrow and topic.measure == "death toll":
        return None
    lasting = topic.measure != "" and query.scene.measures[topic.measure].lasting
    return series.choose(dated, query.published, lasting=lasting, year=topic.year)


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
    fact = entry.fact
    groups: list[list[str]] = []
    for name in (fact.name, *fact.aliases):
        runs = ([measures.stem(word) for word in _WORD.findall(run)] for run in _NAME.findall(name))
        own = [[stem for stem in stems if stem not in known] for stems in runs]
        groups += own
        if not any(own):
            groups += (list(words) for topic in entry.topics for words in ({*topic.name, *topic.words}, topic.other))
    return groups
