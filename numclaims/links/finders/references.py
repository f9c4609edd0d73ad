"""Finds the claims that speak of reference facts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from numclaims.claims.reading import Reading
from numclaims.lang.lexicon import Lexicon
from numclaims.lang.measures import load_measures
from numclaims.links.link import Against
from numclaims.references.fact import DATED, Fact
from numclaims.references.facts import Facts
from numclaims.references.provider import Provider, ask, failure, name_of
from numclaims.references.query import Query
from numclaims.references.references import References
from numclaims.references.scene import Scene
from numclaims.references.series import Choice, Series
from numclaims.references.speaks import comparable, doubtful

__all__ = ["ReferenceFinder"]

_LEAD = 2
"""How many sentences open a document: its title and the first one after it."""


class ReferenceFinder:
    """Holds the claims of one document against references, paragraph by paragraph.

    A provider that raises is reported to `notify`, with its name and a message, and is not asked again.
    """

    def __init__(
        self, references: References, published: date | None, lexicon: Lexicon, notify: Callable[[str, str], object]
    ) -> None:
        self._providers = list(references.providers)
        self._published, self._notify = published, notify
        self._measures = load_measures(lexicon)
        self._lead: frozenset[str] = frozenset()
        self._opened = 0

    def find(self, readings: Sequence[Reading]) -> Iterator[Against]:
        """The facts that the claims of a paragraph speak of."""
        if not self._providers:
            return
        queries = list(self._queries(readings))
        asked = [
            (provider, [] if isinstance(provider, Facts) else self._ask(provider, queries))
            for provider in tuple(self._providers)
        ]
        for at, query in enumerate(queries):
            for provider, answers in asked:
                if isinstance(provider, Facts):
                    found = provider.matches(query)
                else:
                    found = ((choice, "provider") for answer in answers[at : at + 1] for choice in answer)
                for choice, pattern in found:
                    yield Against(query.claim, choice.facts[0], f"reference: {pattern}", choice=choice)

    def _queries(self, readings: Sequence[Reading]) -> Iterator[Query]:
        """What is asked about a paragraph: its claims of which a provider can know anything."""
        scene: Scene | None = None
        for reading in readings:
            scene = Scene(reading, self._measures, scene)
            if self._opened < _LEAD:
                self._lead |= scene.vocabulary
                self._opened += 1
            if reading.claims and any(_may_know(provider, scene) for provider in self._providers):
                for number, claim in enumerate(reading.claims):
                    if not doubtful(scene, number):
                        yield Query(claim, self._published, scene=scene, number=number, lead=self._lead)

    def _ask(self, provider: Provider, queries: Sequence[Query]) -> list[list[Choice]]:
        """What a provider knows of each claim and can be held against it, up to where it fails."""
        answers: list[list[Choice]] = []
        try:
            for query, facts in zip(queries, ask(provider, queries), strict=True):
                able = [fact for fact in facts if comparable(query.claim, fact)]
                answers.append(list(_timely(able, query)))
        except Exception as error:  # noqa: BLE001 - a user's provider must not take the report down
            self._notify(name_of(provider), failure(error))
            self._providers = [each for each in self._providers if each is not provider]
        return answers


def _may_know(provider: Provider, scene: Scene) -> bool:
    """Whether a provider can know anything of the claims of a sentence; of one in memory that is cheap to tell."""
    return not isinstance(provider, Facts) or bool(provider.near(scene))


def _timely(facts: Iterable[Fact], query: Query) -> Iterator[Choice]:
    """For each name the facts that are of the time of a claim."""
    by_name: dict[str, list[Fact]] = {}
    for fact in facts:
        by_name.setdefault(fact.name, []).append(fact)
    for series in by_name.values():
        if series[0].unit.code in DATED:
            yield Choice(tuple(series))
        elif found := Series(series).choose(query.dating, query.published, lasting=True):
            yield found
