"""Finds parts with their wholes, and ranks with the number of those that are ranked."""

from __future__ import annotations

from collections.abc import Iterator

from numclaims.claims.claim import Bound, Claim
from numclaims.links.grammar import Grammar, Match
from numclaims.links.link import Link, PartOfWhole
from numclaims.links.skeleton import Skeleton
from numclaims.links.units import alike, amount, bare, noun

__all__ = ["find"]


def find(skeleton: Skeleton, grammar: Grammar) -> Iterator[Link]:
    """The parts with their wholes that a paragraph states."""
    for match in grammar.matches(skeleton, "part"):
        part, whole = match.role("part"), match.role("whole")
        if amount(part) and amount(whole) and _belongs(match, part, whole, grammar):
            yield PartOfWhole(part, whole, match.name)


def _belongs(match: Match, part: Claim, whole: Claim, grammar: Grammar) -> bool:
    if whole.bound in (Bound.ABOVE, Bound.AT_LEAST, Bound.ABOUT) or match.skeleton.quoted(part):
        return False
    name = match.construction.name
    if name.startswith("people"):
        return grammar.names(noun(whole), "people") and (bare(part) or grammar.names(noun(part), "people"))
    if name.startswith("them") and _rivals(match, whole):
        return False
    if name.startswith("rank"):
        own, other = part.unit, noun(whole)
        same = own is None or own == other or (grammar.names(own, "floors") and grammar.names(other, "floors"))
        return same or (other == "part" and grammar.names(own, "instalments"))
    return bare(part) or bare(whole) or alike(part, whole)


def _rivals(match: Match, whole: Claim) -> bool:
    """Whether the sentence of `whole` counts other things too, so that "them" may be those."""
    return any(
        claim.sentence == whole.sentence and claim is not whole and noun(claim) is not None
        for claim in match.skeleton.claims.values()
    )
