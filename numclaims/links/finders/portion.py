"""Finds shares, chances and falls that cannot pass a hundred percent."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from numclaims.links.grammar import Grammar
from numclaims.links.link import Link, Portion
from numclaims.links.skeleton import Skeleton
from numclaims.links.units import amount

__all__ = ["find"]

_ONE, _WHOLE = Decimal(1), Decimal(100)


def find(skeleton: Skeleton, grammar: Grammar) -> Iterator[Link]:
    """The shares of something that cannot pass the whole; those that plainly do not are of no interest."""
    if not any(_beyond(claim.value, _ONE) for claim in skeleton.claims.values()):
        return
    for match in grammar.matches(skeleton, "portion"):
        share = match.role("share")
        plain = match.construction.name == "probability-of"
        if amount(share) and _beyond(share.value, _ONE if plain else _WHOLE) and not skeleton.quoted(share):
            yield Portion(share, match.name)


def _beyond(value: Decimal | None, whole: Decimal) -> bool:
    return value is not None and value > whole
