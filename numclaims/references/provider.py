"""Where facts come from: any object with a name and a `lookup` method."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Protocol, runtime_checkable

from numclaims.references.fact import Fact
from numclaims.references.query import Query

__all__ = ["BatchProvider", "Provider", "ask"]


@runtime_checkable
class Provider(Protocol):
    """A source of reference facts.

    `lookup` is called once for each claim that could be compared with anything, and gives the facts that the claim
    speaks of; what cannot be held against the claim, because it is of another unit or another time, is left out by
    the caller. An exception of `lookup` becomes a notice in the report.

    >>> from numclaims.references.facts import Facts
    >>> isinstance(Facts(()), Provider)
    True
    """

    @property
    def name(self) -> str:
        """What notices call the source."""

    def lookup(self, query: Query, /) -> Iterable[Fact]:
        """The facts that a claim speaks of."""


@runtime_checkable
class BatchProvider(Provider, Protocol):
    """A source that is asked for all claims of a paragraph at once, which saves a database many journeys."""

    def lookup_many(self, queries: Sequence[Query], /) -> Sequence[Iterable[Fact]]:
        """For each query, in order, the facts that its claim speaks of."""


def ask(provider: Provider, queries: Sequence[Query]) -> list[tuple[Fact, ...]]:
    """The answers of a provider to some queries, in order.

    Raises whatever the provider raises, TypeError if it gives something else than facts, and ValueError if it does not
    answer all queries.
    """
    if isinstance(provider, BatchProvider):
        answers = [tuple(facts) for facts in provider.lookup_many(queries)]
    else:
        answers = [tuple(provider.lookup(query)) for query in queries]
    if len(answers) != len(queries):
        raise ValueError(f"lookup_many gave {len(answers)} answers to {len(queries)} queries")
    for fact in chain.from_iterable(answers):
        if not isinstance(fact, Fact):
            raise TypeError(f"lookup gave {type(fact).__name__}, not Fact")
    return answers
