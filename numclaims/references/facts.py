"""Facts in memory, found by the words of their names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from attrs import field, frozen

from numclaims.lang.lexicon import load
from numclaims.lang.measures import load_measures
from numclaims.references.dating import current, date_of
from numclaims.references.fact import Fact
from numclaims.references.query import Query
from numclaims.references.scene import Scene
from numclaims.references.speaks import comparable, speaks_of
from numclaims.references.topic import Topic, topics_of

__all__ = ["Facts"]

_BACK = 3
"""How many sentences back a thing may be named."""


def _tuple(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    return tuple(facts)


@frozen(eq=False)
class Facts:
    """A provider that holds its facts in memory.

    Each fact lies in an index under the rarest word of its name, so that a claim is only compared with facts that share
    that word with its sentence or with those just before it.
    """

    facts: tuple[Fact, ...] = field(converter=_tuple)
    name: str = "references"
    _index: dict[str, list[tuple[Topic, list[Fact]]]] = field(init=False, repr=False)
    unmatched: tuple[Fact, ...] = field(init=False, repr=False)
    """The facts whose names do not tell what they measure, so that no claim is ever held against them."""

    def __attrs_post_init__(self) -> None:
        index, unmatched = _indexed(self.facts)
        object.__setattr__(self, "_index", index)
        object.__setattr__(self, "unmatched", unmatched)

    def lookup(self, query: Query) -> Iterator[Fact]:
        """The facts that a claim speaks of; of several about one thing the one nearest in time."""
        return (fact for fact, _ in self.matches(query))

    def matches(self, query: Query) -> Iterator[tuple[Fact, str]]:
        """The same, each with the construction by which the claim speaks of it."""
        scene, number, claim = query.scene, query.number, query.claim
        seen: list[Fact] = []
        for topic, facts in self._near(scene):
            able = [fact for fact in facts if comparable(claim, fact)]
            if not able:
                continue
            pattern = speaks_of(scene, number, topic, able[0], query.lead)
            if pattern is None:
                continue
            lasting = topic.measure != "" and scene.measures[topic.measure].lasting
            dated = date_of(scene, number) if topic.measure != "year" else None
            fact = able[0] if dated is None else current(able, dated, query.published, lasting=lasting)
            if fact is not None and fact not in seen:
                seen.append(fact)
                yield fact, pattern

    def _near(self, scene: Scene) -> list[tuple[Topic, list[Fact]]]:
        """The topics that share a word with a sentence or with those just before it."""
        found = scene.memo.get(id(self))
        if found is None:
            words: dict[str, None] = {}
            earlier: Scene | None = scene
            for _ in range(1 + _BACK):
                if earlier is None:
                    break
                words.update(dict.fromkeys(earlier.stems))
                earlier = earlier.before
            found = scene.memo[id(self)] = [entry for word in words for entry in self._index.get(word, ())]
        assert isinstance(found, list)
        return found


def _indexed(facts: Iterable[Fact]) -> tuple[dict[str, list[tuple[Topic, list[Fact]]]], tuple[Fact, ...]]:
    """The facts by topic, each topic under the rarest of its words; and the facts without a topic."""
    measures = load_measures(load())
    by_topic: dict[Topic, list[Fact]] = {}
    unmatched = []
    for fact in facts:
        topics = topics_of(fact, measures)
        for topic in topics:
            by_topic.setdefault(topic, []).append(fact)
        if not topics:
            unmatched.append(fact)
    common = Counter(word for topic in by_topic for word in topic.keys)
    index: dict[str, list[tuple[Topic, list[Fact]]]] = {}
    optional = measures.word("optional")
    for topic, about in by_topic.items():
        rarest = min(topic.keys, key=lambda word: (word in optional, common[word], word))
        index.setdefault(rarest, []).append((topic, about))
        if topic.other:
            index.setdefault(min(topic.other, key=lambda word: (common[word], word)), []).append((topic, about))
    return index, tuple(unmatched)
