"""Finds the claims that speak of reference facts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from numclaims.claims.reading import Reading
from numclaims.lang.lexicon import Lexicon
from numclaims.lang.measures import load_measures
from numclaims.links.link import Against
from numclaims.references.fact import CALENDAR_YEAR, Fact
from numclaims.references.facts import Facts
from numclaims.references.provider import Provider
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
        scene: Scene | None = None
        for reading in readings:
            scene = Scene(reading, self._measures, scene)
            if self._opened < _LEAD:
                self._lead |= scene.vocabulary
                self._opened += 1
            if reading.claims and any(_may_know(provider, scene) for provider in self._providers):
                for number in range(len(reading.claims)):
                    if not doubtful(scene, number):
                        yield from self._of_claim(scene, number)

    def _of_claim(self, scene: Scene, number: int) -> Iterator[Against]:
        claim = scene.claims[number]
        query = Query(claim, self._published, scene=scene, number=number, lead=self._lead)
        for provider in tuple(self._providers):
            for choice, pattern in self._ask(provider, query):
                yield Against(claim=claim, fact=choice.facts[0], pattern=f"reference: {pattern}", choice=choice)

    def _ask(self, provider: Provider, query: Query) -> Iterable[tuple[Choice, str]]:
        """What a provider knows of a claim and can be held against it; nothing if it fails."""
        if isinstance(provider, Facts):
            return provider.matches(query)
        try:
            facts = list(provider.lookup(query))
            for fact in facts:
                if not isinstance(fact, Fact):
                    raise TypeError(f"lookup gave {type(fact).__name__}, not Fact")
        except Exception as error:  # noqa: BLE001 - a user's provider must not take the report down
            self._notify(str(provider.name), f"{type(error).__name__}: {error}")
            self._providers.remove(provider)
            return ()
        able = [fact for fact in facts if comparable(query.claim, fact)]
        return [(choice, "provider") for choice in _timely(able, query)]


def _may_know(provider: Provider, scene: Scene) -> bool:
    """Whether a provider can know anything of the claims of a sentence; of one in memory that is cheap to tell."""
    return not isinstance(provider, Facts) or bool(provider.near(scene))


def _timely(facts: Iterable[Fact], query: Query) -> Iterator[Choice]:
    """For each name the facts that are of the time of a claim."""
    by_name: dict[str, list[Fact]] = {}
    for fact in facts:
        by_name.setdefault(fact.name, []).append(fact)
    for series in by_name.values():
        if series[0].unit.code == CALENDAR_YEAR.code:
            yield Choice(tuple(series))
        elif found := Series(series).choose(query.dating, query.published, lasting=True):
            yield found
