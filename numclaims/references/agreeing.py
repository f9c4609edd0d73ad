"""Whether a claim agrees with a fact, and with which of several."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from numclaims.claims.claim import Claim, Kind
from numclaims.references.fact import CALENDAR_YEAR, Fact
from numclaims.references.query import Query
from numclaims.values.estimate import Estimate
from numclaims.values.unit import NUMBER
from numclaims.values.verdict import Verdict

__all__ = ["Matched", "agrees", "allowed", "chosen"]


class Matched(NamedTuple):
    """A fact that a claim speaks of, with the construction; `other` is one of another time that the claim tells."""

    fact: Fact
    pattern: str
    other: Fact | None = None


def allowed(claim: Claim, fact: Fact) -> Estimate | None:
    """What the fact allows, in the unit of the claim; a fraction has that of a plain ratio."""
    unit = fact.unit
    if unit.system == "count" or (unit.code == "1" and claim.kind in (Kind.COUNT, Kind.NUMBER)):
        return fact.estimate
    wanted = NUMBER if claim.kind is Kind.FRACTION else claim.measure
    if wanted is None or not unit.compatible(wanted):
        return None
    return unit.convert(fact.estimate, wanted)


def agrees(claim: Claim, fact: Fact) -> bool:
    """Whether the claim can stand for the fact's value."""
    if fact.unit == CALENDAR_YEAR:
        return claim.time is not None and claim.time.value[:4].isdigit() and Decimal(claim.time.value[:4]) == fact.value
    stated, known = claim.estimate, allowed(claim, fact)
    return stated is not None and known is not None and stated.compare(known) is not Verdict.CONTRADICTED


def chosen(query: Query, timely: Sequence[Fact], known: Iterable[Fact], pattern: str) -> Matched | None:
    """The fact to hold against a claim: of those of its time one that it agrees with, else the last of them.

    A claim in the past tense that no period bears out may be of a time that nothing is known of: None.
    """
    agreeing = next((fact for fact in timely if agrees(query.claim, fact)), None)
    if agreeing is not None:
        return Matched(agreeing, pattern)
    last = timely[-1]
    if query.dating.past and (last.since or last.until):
        return None
    other = next((fact for fact in known if fact.period and agrees(query.claim, fact)), None)
    return Matched(last, pattern, other)
