"""Finds rates: an amount for each of something, how many there are, and the whole."""

from __future__ import annotations

from collections.abc import Iterator

from numclaims.claims.claim import Bound, Claim, Kind
from numclaims.links.grammar import Grammar, Match
from numclaims.links.link import Link
from numclaims.links.quantities import Product
from numclaims.links.skeleton import Skeleton
from numclaims.links.units import amount, counts

__all__ = ["find"]

_ONE = ("", "{person}", "{head}", "{capita}", "{inhabitant}", "{resident}", "{piece}")
"""What stands behind the stroke in the code of an amount for each one."""


def find(skeleton: Skeleton, grammar: Grammar) -> Iterator[Link]:
    """The rates that a paragraph states, the most specific constructions first."""
    for match in grammar.matches(skeleton, "rate"):
        whole, count, each = match.role("whole"), match.role("count"), match.role("each")
        exact = all(amount(claim) and claim.bound in (Bound.EXACT, Bound.ABOUT) for claim in (whole, count, each))
        if exact and _fits(match, whole, count, each):
            yield Product(whole, count, each, match.name)


def _fits(match: Match, whole: Claim, count: Claim, each: Claim) -> bool:
    """Whether the units of the count and of the rate give that of the whole."""
    name, unit = match.construction.name, count.measure
    if name.startswith("density"):
        return unit is not None and unit.name == ("square mile" if name == "density-imperial" else "square kilometre")
    if whole.kind is not Kind.MONEY or whole.measure is None or each.measure is None:
        return False
    currency, _, per = each.measure.code.partition("/")
    if currency != whole.measure.code.partition("/")[0]:
        return False
    if name == "hourly-pay":
        return per == "h" and unit is not None and unit.code == "h"
    return counts(count) and per in _ONE
