"""Finds conversions: one measurement written in two units."""

from __future__ import annotations

from collections.abc import Iterator

from numclaims.claims.claim import Claim
from numclaims.links.grammar import Grammar
from numclaims.links.link import Conversion, Link
from numclaims.links.skeleton import Skeleton
from numclaims.links.units import amount

__all__ = ["find"]


def find(skeleton: Skeleton, grammar: Grammar) -> Iterator[Link]:
    """The conversions that a paragraph states, the most specific constructions first."""
    apart = grammar.vocabulary.marks_of("apart")
    for match in grammar.matches(skeleton, "conversion"):
        original = match.role("original")
        for converted in (match.role("converted"), match.get("also")):
            if converted is not None and _converts(original, converted):
                difference = _has_offset(original) and not apart.isdisjoint(
                    skeleton.around(match.start, match.end, 4, 4)
                )
                yield Conversion(converted, original, difference, match.name)


def _converts(one: Claim, other: Claim) -> bool:
    """Whether both are amounts of the same kind in different units."""
    first, second = one.measure, other.measure
    if first is None or second is None or not (amount(one) and amount(other)):
        return False
    return first.system == second.system == "ucum" and first != second and first.compatible(second)


def _has_offset(claim: Claim) -> bool:
    return claim.measure is not None and claim.measure.offset != 0
