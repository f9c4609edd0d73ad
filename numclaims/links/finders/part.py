"""Finds parts with their wholes, and ranks with the number of those that are ranked."""

from __future__ import annotations

from collections.abc import Iterator

from numclaims.claims.claim import Bound, Claim
from numclaims.links.finders.total import exhaustive
from numclaims.links.grammar import Grammar, Match
from numclaims.links.link import Link, PartOfWhole, Total
from numclaims.links.skeleton import Skeleton
from numclaims.links.units import alike, amount, bare, noun

__all__ = ["find"]


def find(skeleton: Skeleton, grammar: Grammar) -> Iterator[Link]:
    """The parts with their wholes that a paragraph states."""
    for match in grammar.matches(skeleton, "part"):
        whole = match.role("whole")
        if "parts" in match.spans:
            parts = match.list("parts")
            if amount(whole) and all(map(amount, parts)) and exhaustive(parts, whole, grammar):
                yield Total(whole, parts, match.name, complete=False)
            continue
        if "one" in match.spans:
            parts = (match.role("one"), match.role("two"))
            if amount(whole) and all(map(amount, parts)) and all(bare(each) for each in parts):
                yield Total(whole, parts, match.name, complete=False)
            continue
        part = match.role("part")
        if amount(part) and amount(whole) and _belongs(match, part, whole, grammar):
            yield PartOfWhole(part, whole, match.name)


def _belongs(match: Match, part: Claim, whole: Claim, grammar: Grammar) -> bool:
    if whole.bound in (Bound.ABOVE, Bound.AT_LEAST, Bound.ABOUT) or match.skeleton.quoted(part):
        return False
    name = match.construction.name
    if name.startswith("people"):
        return grammar.names(noun(whole), "people") and (bare(part) or grammar.names(noun(part), "people"))
    if name.startswith(("them", "of-whom")) and _doubtful(match, part, whole, grammar):
        return False
    if name.startswith("rank"):
        own, other = part.unit, noun(whole)
        if name == "rank-on-floor":
            return grammar.names(own, "floors") and grammar.names(other, "floors")
        same = own is None or own == other or (grammar.names(own, "floors") and grammar.names(other, "floors"))
        return same or (other == "part" and grammar.names(own, "instalments"))
    return bare(part) or bare(whole) or alike(part, whole)


def _doubtful(match: Match, part: Claim, whole: Claim, grammar: Grammar) -> bool:
    """Whether "them" may be others: the sentence of `whole` counts other things too, or "there are" so many of them."""
    text, (at, _) = match.skeleton.text, match.spans["part"]
    if grammar.vocabulary.marks["there"] in text[max(0, at - 2) : at]:
        return True
    people = grammar.vocabulary.marks["whom"] in match.skeleton.around(match.start, match.end, 0, 0)
    return any(
        claim.sentence == whole.sentence
        and claim.start != whole.start
        and claim.start < part.start
        and noun(claim) is not None
        and (not people or grammar.names(noun(claim), "people"))
        for claim in match.skeleton.claims.values()
    )
