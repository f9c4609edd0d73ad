"""A sentence as the matching of facts sees it: its words as stems, its claims, and the names in it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from numclaims.claims.reading import Reading
from numclaims.lang.measures import Measures
from numclaims.references.topic import Topic

__all__ = ["Occurrence", "Scene"]

Occurrence = tuple[int, int]
"""The half-open token range in which a name stands."""


class Scene:
    """One sentence; `before` is the sentence before it in the paragraph."""

    def __init__(self, reading: Reading, measures: Measures, before: Scene | None) -> None:
        self.reading, self.measures, self.before = reading, measures, before
        self.words = reading.sentence.words
        self.claims = reading.claims
        self.places = reading.places
        self._found: dict[tuple[object, ...], list[Occurrence]] = {}
        self.memo: dict[int, object] = {}
        """What a provider has worked out for the whole sentence, by the id of the provider."""

    def __len__(self) -> int:
        return len(self.words)

    def word(self, at: int) -> str:
        """The word at a place, or the empty string beyond the ends."""
        return self.words[at] if 0 <= at < len(self.words) else ""

    @cached_property
    def stems(self) -> list[str]:
        """The stem of every word."""
        return [self.measures.stem(word) for word in self.words]

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """All stems of the sentence."""
        stem = self.measures.stem
        return frozenset(map(stem, set(self.words)))

    @cached_property
    def capital(self) -> list[bool]:
        """Which words begin with a capital."""
        sentence = self.reading.sentence
        return [sentence.capitalised(i) for i in range(len(self.words))]

    @cached_property
    def claim_at(self) -> list[int]:
        """The number of the claim that covers each word, or -1."""
        found = [-1] * len(self.words)
        for number, (first, last) in enumerate(self.places):
            found[first:last] = [number] * (last - first)
        return found

    @cached_property
    def doubted(self) -> bool:
        """Whether the sentence takes its numbers back, or only supposes them."""
        doubt = self.measures.doubt
        return any(doubt.starting(self.words, at) for at in range(len(self.words)))

    def possessive(self, end: int) -> int:
        """The place after the possessive ending of the word before `end`; -1 if it has none."""
        if self.word(end - 1).endswith("'s"):
            return end
        return end + 1 if self.word(end) in ("'", "’") and self.word(end - 1).endswith("s") else -1

    def is_name(self, at: int) -> bool:
        """Whether a word is, by its capital, part of a name, and of no claim."""
        if not self.capital[at] or self.claim_at[at] >= 0:
            return False
        return (
            not self._functional(at)
            if at and self.words[at - 1] not in _OPENING
            else self.word(at) not in self.measures.opening
        )

    def _functional(self, at: int) -> bool:
        word = self.words[at]
        return word in self.measures.word("articles") or word in self.measures.word("links") or word == "i"

    def names(self, start: int, end: int) -> Iterator[int]:
        """The words of names in a stretch."""
        return (at for at in range(start, end) if self.is_name(at))

    def occurrences(self, topic: Topic) -> list[Occurrence]:
        """Where a topic's thing is named, by its whole name and not as part of a longer one."""
        return self.named(topic.name, topic)

    def named(self, name: tuple[str, ...], topic: Topic) -> list[Occurrence]:
        """Where a name stands that is the whole name of something."""
        key = name, topic.kinds, topic.proper, topic.predicate, topic.event
        found = self._found.get(key)
        if found is None:
            known = bool(name) and (name[-1] in self.vocabulary or name[-1] in self.measures.word("optional"))
            found = self._found[key] = list(self._search(name, topic)) if known else []
        return found

    def _search(self, name: tuple[str, ...], topic: Topic) -> Iterator[Occurrence]:
        optional = self.measures.word("optional")
        forms = [name]
        if len(name) > 1 and name[0] in optional:
            forms.append(name[1:])
        if len(name) > 1 and name[-1] in optional:
            forms.append(name[:-1])
        taken = 0
        for start in range(len(self.words)):
            if start < taken:
                continue
            for form in forms:
                end = self._match(form, start)
                if end and self._is_whole(start, end, topic):
                    yield start, end
                    taken = end
                    break

    def _match(self, name: tuple[str, ...], start: int) -> int:
        """Where a name that begins at a word ends, or 0."""
        at = start
        for number, stem in enumerate(name):
            while number and at < len(self.words) and self.words[at] in _WITHIN:
                at += 1
            if at >= len(self.words) or self.stems[at] != stem:
                return 0
            at += 1
        return at

    def _is_whole(self, start: int, end: int, topic: Topic) -> bool:
        """Whether a name is not part of a longer one ("New Almsey", "Almsey Bridge", "Almsey-based")."""
        measures = self.measures
        if topic.proper and not any(self.capital[start:end]):
            return False
        before = start - 1
        if before >= 0 and self.claim_at[before] < 0:
            if self.words[before] == "-" and self.reading.sentence.glued(before):
                return False
            if self.is_name(before) and self.stems[before] not in topic.kinds | measures.word("optional"):
                return False
            if self.words[before] in measures.word("quarters"):
                return False
            if not topic.proper and not self._opens_phrase(before):
                return False
        if end < len(self.words) and self.claim_at[end] < 0:
            if self.words[end] == "-" and self.reading.sentence.glued(end) and self.word(end + 1)[:1].isalpha():
                return False
            if self.capital[end] and self.word(end) not in _WITHIN and self.stems[end] not in topic.kinds:
                return False
            said = measures.root(self.words[end])
            if (
                said not in topic.predicate
                and said != topic.event
                and self.possessive(end) < 0
                and not self._may_follow(end)
            ):
                return False
        return True

    def _opens_phrase(self, before: int) -> bool:
        """Whether a common noun can begin after a word, so that no adjective narrows it down."""
        word = self.words[before]
        return not word[0].isalnum() or word in self.measures.opening or word in self.measures.function

    def _may_follow(self, at: int) -> bool:
        """Whether a word after a name cannot be a noun that takes it as its attribute ("Everest base camp")."""
        word, measures = self.words[at], self.measures
        if not word[0].isalpha() or word in measures.function or word in measures.events or word in measures.joining:
            return True
        if word.endswith(("ed", "ly")):
            return True
        if word.endswith("s") and not word.endswith("'s"):
            after = self.word(at + 1)
            if after in measures.words.auxiliaries:
                return False
            if not after[:1].isalpha() or after in measures.function or self.capital[at + 1]:
                return True
            return self.claim_at[at + 1] >= 0 or measures.words.is_plural(after)
        return False


_WITHIN = frozenset(("the", "of", "-", "–", "."))
"""What may stand between the words of a name."""
_OPENING = frozenset(('"', "“", "‘", "'", "(", "•", "*", "-", "#"))
"""Marks after which a sentence begins."""
