"""Finds shares: a part, its whole, and the percentage or fraction that the one is of the other."""

from __future__ import annotations

from collections.abc import Iterator

from numclaims.claims.claim import Claim
from numclaims.links.grammar import Grammar, Match
from numclaims.links.link import Link, Share
from numclaims.links.skeleton import Skeleton
from numclaims.links.units import alike, amount, counts

__all__ = ["find"]

_OF_WHOLE = "of-whole"
"""How the constructions are called that begin with "of" and the whole."""


def find(skeleton: Skeleton, grammar: Grammar) -> Iterator[Link]:
    """The shares that a paragraph states, the most specific constructions first."""
    for match in grammar.matches(skeleton, "share"):
        if match.construction.name.startswith(_OF_WHOLE) and match.start - 1 in match.skeleton.claims:
            continue  # "1,926 of 2,568 viewings, and 72 films" has another part already
        whole = match.get("whole")
        for part_role, share_role in (("part", "share"), ("part2", "share2")):
            part, share = match.get(part_role), match.get(share_role)
            if part is None or share is None or not (amount(part) and amount(share)):
                continue
            if share.change not in (None, part.change) and "-or-" not in match.construction.name:
                continue
            if share_role == "share2" and _other_whole(match, grammar):
                continue
            if whole is None or (amount(whole) and _belongs(part, whole)):
                yield Share(share, part, whole, match.name)


def _other_whole(match: Match, grammar: Grammar) -> bool:
    """Whether the words before the second part tell that it belongs to another whole."""
    between = match.skeleton.text[match.spans["part"][0] : match.spans["share2"][0]]
    return not grammar.vocabulary.marks_of("of-others").isdisjoint(between)


def _belongs(part: Claim, whole: Claim) -> bool:
    """Whether the first can be a part of the second: both count something, or their units agree."""
    return (counts(part) and counts(whole)) or alike(part, whole)
