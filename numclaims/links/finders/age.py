"""Finds ages beside the birth and the event between which they lie."""

from __future__ import annotations

from collections.abc import Iterator

from numclaims.claims.claim import Bound, Claim, Kind
from numclaims.links.finders.duration import settled
from numclaims.links.grammar import Grammar, Match
from numclaims.links.link import Link
from numclaims.links.moments import AgeAt
from numclaims.links.skeleton import Skeleton
from numclaims.links.units import bare
from numclaims.values.digits import is_whole

__all__ = ["find"]


def find(skeleton: Skeleton, grammar: Grammar) -> Iterator[Link]:
    """The ages that a paragraph states together with what they follow from."""
    if not any(claim.time is not None for claim in skeleton.claims.values()):
        return
    for match in grammar.matches(skeleton, "age"):
        age, event, birth = match.role("age"), match.get("event"), match.get("birth")
        earlier, then = match.get("earlier"), match.get("then")
        if birth is not None and _two_deeds(match):
            continue
        if not _age(age) or (earlier is not None and not _age(earlier)) or skeleton.quoted(age):
            continue
        if not all(settled(claim) for claim in (event, birth, then) if claim is not None):
            continue
        if event is not None or skeleton.published is not None:
            yield AgeAt(age, event, birth, earlier, then, match.name, skeleton.published if event is None else None)


def _two_deeds(match: Match) -> bool:
    """Whether an "and" behind the age and before what looks like the date of birth makes it one of something else."""
    (_, start), (end, _) = match.spans["age"], match.spans["birth"]
    return match.grammar.vocabulary.mark("and") in match.skeleton.text[start:end]


def _age(claim: Claim) -> bool:
    """Whether the claim is an age in whole years."""
    if claim.value is None or not is_whole(claim.value) or claim.bound is not Bound.EXACT:
        return False
    return bare(claim) or (claim.kind is Kind.AGE and claim.unit == "year of age")
