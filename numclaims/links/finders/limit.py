"""Finds amounts that nature sets a limit to."""

from __future__ import annotations

from collections.abc import Iterator

from numclaims.links.grammar import Grammar
from numclaims.links.link import Link
from numclaims.links.moments import Limited
from numclaims.links.skeleton import Skeleton
from numclaims.links.units import amount

__all__ = ["find"]

_LIMITS = ("temperature", "latitude", "longitude", "speed", "hours")


def find(skeleton: Skeleton, grammar: Grammar) -> Iterator[Link]:
    """The temperatures, coordinates, speeds and hours of a day that a paragraph states."""
    for match in grammar.matches(skeleton, "limit"):
        for limit in _LIMITS:
            claim = match.get(limit)
            if match.construction.name == "degrees-of-the-compass" and claim is not None and claim.unit != "degree":
                continue
            if claim is not None and amount(claim) and not skeleton.quoted(claim):
                yield Limited(claim, limit, match.name)
