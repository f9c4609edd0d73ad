"""Finds places in a sequence with how many came before, and centuries with a year."""

from __future__ import annotations

from collections.abc import Iterator

from numclaims.claims.claim import Bound, Claim, Kind
from numclaims.links.finders.duration import settled
from numclaims.links.grammar import Grammar, Match
from numclaims.links.link import Link
from numclaims.links.moments import Century, Next
from numclaims.links.skeleton import Skeleton
from numclaims.links.units import amount, noun

__all__ = ["find"]


def find(skeleton: Skeleton, grammar: Grammar) -> Iterator[Link]:
    """The ranks of a paragraph that other numbers determine, and what is said to be of a century."""
    for match in grammar.matches(skeleton, "ordinal"):
        rank, before = match.get("rank"), match.get("before")
        century, year = match.get("century"), match.get("year")
        if century is not None and year is not None:
            if settled(century) and settled(year) and _grain(century) == "century" and _grain(year) == "year":
                yield Century(century, year, match.name)
        elif rank is not None and before is not None and _follows(match, rank, before):
            yield Next(rank, before, match.name)


def _grain(claim: Claim) -> str | None:
    return claim.time.grain if claim.time is not None else None


def _follows(match: Match, rank: Claim, before: Claim) -> bool:
    """Whether the rank is the place after those counted, and both are certain."""
    if rank.unit not in (None, "place") or match.skeleton.quoted(rank):
        return False
    return amount(before) and before.bound is Bound.EXACT and _before(match, before)


def _before(match: Match, before: Claim) -> bool:
    """Whether the words tell that those counted came first."""
    if match.construction.name != "previous-so-rank":
        return noun(before) is not None and before.kind is Kind.COUNT
    words = before.text.split()
    return len(words) > 1 and words[1] in match.grammar.vocabulary.cues["previous"]
