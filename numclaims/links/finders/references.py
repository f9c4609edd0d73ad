"""Finds the claims that speak of reference facts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from numclaims.claims.reading import Reading
from numclaims.lang.lexicon import Lexicon
from numclaims.lang.measures import load_measures
from numclaims.links.link import Against
from numclaims.references.agreeing import Matched, chosen
from numclaims.references.dating import Series
from numclaims.references.fact import CALENDAR_YEAR, Fact
from numclaims.references.facts import Facts
from numclaims.references.provider import BatchProvider, Provider, ask
from numclaims.references.query import Query
from numclaims.references.references import References
from numclaims.references.scene import Scene
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
        scene: Scene | None = None
        queries: list[Query] = []
        for reading in readings:
            scene = Scene(reading, self._measures, scene)
            if self._opened < _LEAD:
                self._lead |= scene.vocabulary
                self._opened += 1
            if reading.claims and any(_may_know(provider, scene) for provider in self._providers):
                queries += (
                    Query(claim, self._published, scene=scene, number=number, lead=self._lead)
                    for number, claim in enumerate(reading.claims)
                    if not doubtful(scene, number)
                )
        for provider in tuple(self._providers):
            for query, matched in self._ask(provider, queries):
                yield Against(query.claim, matched.fact, f"reference: {matched.pattern}", matched.other)

    def _ask(self, provider: Provider, queries: Sequence[Query]) -> Iterator[tuple[Query, Matched]]:
        """What a provider knows of some claims and can be held against them; nothing more once it fails."""
        if isinstance(provider, Facts):
            for query in queries:
                yield from ((query, matched) for matched in provider.matches(query))
            return
        groups = [queries] if isinstance(provider, BatchProvider) else [[query] for query in queries]
        for group in filter(None, groups):
            try:
                answers = ask(provider, group)
            except Exception as error:  # noqa: BLE001 - a user's provider must not take the report down
                self._notify(str(provider.name), f"{type(error).__name__}: {error}")
                self._providers.remove(provider)
                return
            for query, facts in zip(group, answers, strict=True):
                able = [fact for fact in facts if comparable(query.claim, fact)]
                yield from ((query, matched) for matched in _timely(able, query))


def _may_know(provider: Provider, scene: Scene) -> bool:
    """Whether a provider can know anything of the claims of a sentence; of one in memory that is cheap to tell."""
    return not isinstance(provider, Facts) or bool(provider.near(scene))


def _timely(facts: Iterable[Fact], query: Query) -> Iterator[Matched]:
    """For each name the fact that is of the time of a claim."""
    by_name: dict[str, list[Fact]] = {}
    for fact in facts:
        by_name.setdefault(fact.name, []).append(fact)
    for series in by_name.values():
        if series[0].unit.code == CALENDAR_YEAR.code:
            yield Matched(series[0], "provider")
        elif found := Series(series).of_time(query.dating, query.published, lasting=True):
            matched = chosen(query, found[1], series, "provider")
            if matched is not None:
                yield matched
