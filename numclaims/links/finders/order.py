"""Finds beginnings and ends of the same thing."""

from __future__ import annotations

from collections.abc import Iterator

from numclaims.claims.claim import Claim
from numclaims.links.finders.duration import settled
from numclaims.links.grammar import Grammar, Match
from numclaims.links.link import Link
from numclaims.links.moments import Sequence
from numclaims.links.skeleton import Skeleton

__all__ = ["find"]


def find(skeleton: Skeleton, grammar: Grammar) -> Iterator[Link]:
    """The ends that a paragraph gives together with their beginnings."""
    if sum(claim.time is not None for claim in skeleton.claims.values()) < 2:
        return
    for match in grammar.matches(skeleton, "order"):
        earlier, later = match.role("earlier"), match.role("later")
        if not (settled(earlier) and settled(later)) or skeleton.quoted(earlier) or skeleton.quoted(later):
            continue
        if match.construction.name == "born-and-then" and not _same_person(match):
            continue
        clocks = match.construction.name == "doors-open-and-starts"
        if match.construction.name == "began-and-ended-same-day":
            clocks = any(later.text.endswith(phrase) for phrase in grammar.vocabulary.cues["same-day"])
        if clocks or (_dated(earlier) and _dated(later)):
            yield Sequence(later, earlier, match.name, clocks)


def _dated(claim: Claim) -> bool:
    """Whether the claim is a date that names its year."""
    time = claim.time
    return time is not None and time.complete and not time.anchored and time.grain not in ("decade", "century")


def _same_person(match: Match) -> bool:
    """Whether nothing between the birth and the deed tells of somebody else."""
    between = match.skeleton.text[match.spans["earlier"][1] : match.spans["deed"][0]]
    return match.grammar.vocabulary.marks_of("kin").isdisjoint(between)
