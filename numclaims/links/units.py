"""Whether the claims of a link measure the same thing, as far as their units tell."""

from __future__ import annotations

import re

from numclaims.claims.claim import Claim
from numclaims.values.unit import NUMBER, Unit

__all__ = ["alike", "amount", "bare", "counts", "noun"]

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


def bare(claim: Claim) -> bool:
    """Whether the claim is a number that names nothing it counts."""
    return claim.measure is None or claim.measure == NUMBER


def counts(claim: Claim) -> bool:
    """Whether the claim counts things, named or not."""
    return bare(claim) or (claim.measure is not None and claim.measure.system == "count")


def noun(claim: Claim) -> str | None:
    """The noun that a count counts, or None."""
    return claim.measure.name if claim.measure is not None and claim.measure.system == "count" else None


def alike(one: Claim, other: Claim) -> bool:
    """Whether both are in units of the same kind; a bare number takes its unit from the other claim."""
    if bare(one) or bare(other):
        return True
    first, second = one.measure, other.measure
    if not (isinstance(first, Unit) and isinstance(second, Unit)):
        return False
    if one.start > other.start:
        first, second = second, first
    # "from $10 to $12 an hour" says the hour only once, and so does "$10 an hour in 2019 and $12 in 2024"
    return (
        first.compatible(second) or second.code.startswith(f"{first.code}/") or first.code.startswith(f"{second.code}/")
    )


def amount(claim: Claim) -> bool:
    """Whether the claim states one amount: a single number that is known and that cannot be a year."""
    return claim.value is not None and not (bare(claim) and _YEAR.fullmatch(claim.text))
