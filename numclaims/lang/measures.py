"""What reference facts measure: the words of the table `measures`, and how words are compared."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import Any

from attrs import field, frozen

from numclaims.lang.lexicon import Lexicon
from numclaims.lang.words import WordClasses

__all__ = ["Measure", "Measures", "Phrases", "load_measures"]


class Phrases:
    """Phrases that are looked for at one place of a row of words.

    >>> phrases = Phrases(["deep", "in depth", "in"])
    >>> phrases.starting(["is", "in", "depth"], 1), phrases.ending(["is", "in", "depth"], 2)
    (2, 1)
    """

    __slots__ = ("_first", "_last")

    def __init__(self, phrases: Iterable[str]) -> None:
        self._first: dict[str, list[tuple[str, ...]]] = {}
        self._last: dict[str, list[tuple[str, ...]]] = {}
        for words in sorted({tuple(phrase.split()) for phrase in phrases}, key=lambda words: (-len(words), words)):
            self._first.setdefault(words[0], []).append(words)
            self._last.setdefault(words[-1], []).append(words)

    def starting(self, words: Sequence[str], at: int) -> int:
        """The length of the longest phrase that begins with word `at`, or 0."""
        found = self._first.get(words[at], ()) if 0 <= at < len(words) else ()
        return next((len(each) for each in found if tuple(words[at : at + len(each)]) == each), 0)

    def ending(self, words: Sequence[str], end: int) -> int:
        """The length of the longest phrase that ends before word `end`, or 0."""
        found = self._last.get(words[end - 1], ()) if 0 < end <= len(words) else ()
        return next((len(each) for each in found if tuple(words[max(0, end - len(each)) : end]) == each), 0)

    def __iter__(self) -> Any:
        return (words for found in self._first.values() for words in found)


@frozen(eq=False)
class Measure:
    """One thing that can be measured, and how prose shows it; see the head of the table for the fields."""

    name: str
    kind: str
    nouns: tuple[tuple[str, ...], ...]
    after: Phrases
    before: Phrases
    near: frozenset[str]
    counted: frozenset[str]
    names: frozenset[str]
    but: frozenset[str]
    unless: Phrases
    despite: Phrases
    parts: frozenset[str]
    lasting: bool


def _measure(table: Mapping[str, Any]) -> Measure:
    return Measure(
        name=table["name"],
        kind=table["kind"],
        nouns=tuple(tuple(noun.split()) for noun in table["nouns"]),
        after=Phrases(table.get("after", ())),
        before=Phrases(table.get("before", ())),
        near=frozenset(table.get("near", ())),
        counted=frozenset(table.get("counted", ())),
        names=frozenset(table.get("names", ())),
        but=frozenset(table.get("but", ())),
        unless=Phrases(table.get("unless", ())),
        despite=Phrases(table.get("despite", ())),
        parts=frozenset(table.get("parts", ())),
        lasting=table.get("lasting", False),
    )


@frozen(eq=False)
class Measures:
    """All measures of one language, and the closed classes of words around them."""

    all: tuple[Measure, ...]
    classes: Mapping[str, frozenset[str]]
    doubt: Phrases
    supposed: Phrases
    bygone: Phrases
    aspects: Mapping[str, str] = field(repr=False)
    """Each word that tells an aspect, with the aspect: `deepest` = `max`."""
    events: Mapping[str, str] = field(repr=False)
    """Each word for an event, with the event: `founding` = `found`."""
    equal: Mapping[str, str] = field(repr=False)
    words: WordClasses = field(repr=False)

    def __getitem__(self, name: str) -> Measure:
        return self.by_name[name]

    @cached_property
    def by_name(self) -> Mapping[str, Measure]:
        """The measures by their names."""
        return {measure.name: measure for measure in self.all}

    @cached_property
    def _by_opening(self) -> Mapping[str, Sequence[Measure]]:
        """The measures by the words with which their phrases behind a number begin."""
        found: dict[str, list[Measure]] = {}
        for measure in self.all:
            for first in dict.fromkeys(phrase[0] for phrase in measure.after):
                found.setdefault(first, []).append(measure)
        return found

    def shown_at(self, words: Sequence[str], at: int) -> Iterator[Measure]:
        """The measures of which a phrase that stands behind a number begins with word `at`."""
        if at < len(words):
            yield from (each for each in self._by_opening.get(words[at], ()) if each.after.starting(words, at))

    def word(self, name: str) -> frozenset[str]:
        """One closed class of words."""
        return self.classes[name]

    @cached_property
    def by_noun(self) -> Mapping[str, Sequence[tuple[tuple[str, ...], Measure]]]:
        """The noun phrases for measures by their first word, the longest first."""
        found: dict[str, list[tuple[tuple[str, ...], Measure]]] = {}
        for measure in self.all:
            for noun in measure.nouns:
                found.setdefault(noun[0], []).append((noun, measure))
        return {first: sorted(nouns, key=lambda each: -len(each[0])) for first, nouns in found.items()}

    @cached_property
    def cues(self) -> frozenset[str]:
        """Every word by which a measure, an aspect or an event shows."""
        found = {*self.aspects, *self.events, *self.word("neutral")}
        for measure in self.all:
            found |= measure.near
            found.update(*measure.nouns, *measure.after)
        return frozenset(found)

    @cached_property
    def plain(self) -> frozenset[str]:
        """Words that may stand before a number without naming what it belongs to."""
        return self.cues | self.word("glue") | self.word("verbs") | self.word("kinds")

    def own(self, measure: Measure | None) -> frozenset[str]:
        """The nouns that say what a measure measures and take nothing away from the thing."""
        return self._own["" if measure is None else measure.name]

    @cached_property
    def _own(self) -> Mapping[str, frozenset[str]]:
        always = self.word("neutral") | self.aspects.keys()
        found = {"": always}
        for measure in self.all:
            found[measure.name] = always.union(measure.near, measure.parts, *measure.nouns)
        return found

    @cached_property
    def standing(self) -> frozenset[str]:
        """Nouns that may stand for a thing that is named, and those for what numbers are taken from."""
        return self.word("kinds") | self.word("evidence")

    @cached_property
    def function(self) -> frozenset[str]:
        """Words that are no nouns: after a name they do not make another thing of it."""
        own = ("articles", "glue", "links", "clauses", "verbs", "joints", "pronouns", "owners", "relatives")
        words = self.words
        return frozenset().union(
            *(self.word(name) for name in own),
            words.determiners,
            words.prepositions,
            words.conjunctions,
            words.pronouns,
            words.auxiliaries,
            words.verbs,
            words.adverbs,
        )

    @cached_property
    def opening(self) -> frozenset[str]:
        """Words that open a sentence and are, in spite of their capital, no names."""
        return self.function | self.cues

    @cached_property
    def joining(self) -> frozenset[str]:
        """Nouns for measures, which may follow a name as in "Iceland population"."""
        found = {word for measure in self.all for noun in measure.nouns for word in noun}
        return frozenset(found - self.word("links"))

    @cached_property
    def _stem(self) -> Callable[[str], str]:
        def stem(word: str) -> str:
            noun = self.words.singular(word.lower().replace("’", "'").removesuffix("'s").removesuffix("'"))
            return self.equal.get(noun, noun)

        return lru_cache(maxsize=1 << 14)(stem)

    def stem(self, word: str) -> str:
        """A noun in the singular, without a possessive ending.

        >>> from numclaims.lang.lexicon import load
        >>> measures = load_measures(load())
        >>> [measures.stem(word) for word in ("Union's", "countries", "Mt")]
        ['union', 'country', 'mount']
        """
        return self._stem(word)

    def root(self, word: str) -> str:
        """A verb form without its ending, for comparing two forms of one verb.

        >>> from numclaims.lang.lexicon import load
        >>> measures = load_measures(load())
        >>> {measures.root(word) for word in ("smoke", "smokes", "smoked", "smoking")}
        {'smok'}
        """
        word = word.lower()
        for ending in ("ing", "ed", "es", "s", "e"):
            if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
                word = word.removesuffix(ending)
                break
        return word[:-1] if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "lsz" else word


@lru_cache(maxsize=4)
def load_measures(lexicon: Lexicon) -> Measures:
    """The measures of a lexicon's language; the same object every time."""
    table = lexicon.table("measures")
    return Measures(
        all=tuple(_measure(each) for each in table["measure"]),
        classes={name: frozenset(words) for name, words in table["words"].items()},
        doubt=Phrases([*table["phrases"]["doubt"], *table["words"]["doubt"]]),
        supposed=Phrases([*table["phrases"]["supposed"], *table["words"]["supposed"]]),
        bygone=Phrases(table["phrases"]["bygone"]),
        aspects={word: aspect for aspect, words in table["aspects"].items() for word in words},
        events={word: event for event, words in table["events"].items() for word in words},
        equal=table["equal"],
        words=lexicon.words,
    )
