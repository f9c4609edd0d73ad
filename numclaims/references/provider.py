"""Where facts come from: any object with a name and a `lookup` method."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, runtime_checkable

from numclaims.references.fact import Fact
from numclaims.references.query import Query

__all__ = ["Provider"]


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
