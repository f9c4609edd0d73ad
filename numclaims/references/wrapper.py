"""What providers that ask another one have in common."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence

from numclaims.references.fact import Fact
from numclaims.references.provider import Provider, check_provider, name_of
from numclaims.references.query import Query

__all__ = ["Wrapper"]


class Wrapper:
    """A provider that answers by asking another, whose name it bears."""

    def __init__(self, provider: Provider) -> None:
        check_provider(provider)
        self._provider = provider

    @property
    def name(self) -> str:
        """The name of the provider that is asked."""
        return name_of(self._provider)

    def lookup(self, query: Query, /) -> tuple[Fact, ...]:
        """The facts that a claim speaks of."""
        return self.lookup_many((query,))[0]

    @abstractmethod
    def lookup_many(self, queries: Sequence[Query], /) -> list[tuple[Fact, ...]]:
        """The facts that each of several claims speaks of."""
