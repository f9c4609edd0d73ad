"""Finds the claims of a text that a source text speaks of too."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from numclaims.claims.read import read
from numclaims.claims.reading import Reading
from numclaims.lang.lexicon import Lexicon
from numclaims.links.finders.tracing import Key, Trace, Tracer, one_thing
from numclaims.links.link import AgainstSource

__all__ = ["SourceFinder"]

_SHARED = 2
"""How many words of content two sentences must share, the verb or measure aside, to speak of one thing."""


class SourceFinder:
    """Holds the claims of a document against those of its sources, which are indexed by what they measure.

    A claim is aligned with what a source says of the same thing, measure and time. Where a source has several values
    that fit, the nearest in wording counts.
    """

    def __init__(self, sources: Iterable[str], published: date | None, lexicon: Lexicon) -> None:
        self._tracer = Tracer(lexicon)
        self._index: defaultdict[Key, list[Trace]] = defaultdict(list)
        for source in sources:
            for paragraph in read(source, lexicon, published):
                for reading in paragraph:
                    for key, trace in self._tracer.traces(reading):
                        self._index[key].append(trace)

    def find(self, readings: Iterable[Reading]) -> Iterator[AgainstSource]:
        """The claims of a paragraph with what a source says in their place."""
        if not self._index:
            return
        for reading in readings:
            for key, trace in self._tracer.traces(reading):
                fitting = [other for other in self._index.get(key, ()) if _same_thing(key, trace, other)]
                if fitting:
                    best = max(
                        fitting, key=lambda other: (other.claim.value == trace.claim.value, _closeness(trace, other))
                    )
                    yield AgainstSource(trace.claim, best.claim, best.passage, f"source/{key[0]}")


def _same_thing(key: Key, trace: Trace, other: Trace) -> bool:
    if trace.days and other.days and trace.days.isdisjoint(other.days):
        return False
    if key[0] in ("event", "measure"):
        return one_thing(trace, other)
    if trace.names and other.names and trace.names.isdisjoint(other.names):
        return False
    return len((trace.words & other.words) - {key[1]}) >= _SHARED


def _closeness(trace: Trace, other: Trace) -> int:
    return len(trace.words & other.words) + len(trace.names & other.names)
