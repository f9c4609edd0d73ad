"""ARI101: a total against its parts."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import reduce
from operator import add

from numclaims.claims.claim import Bound, Claim
from numclaims.links.link import Total
from numclaims.rules.judgement import Judgement
from numclaims.rules.rule import rule
from numclaims.rules.sizes import size
from numclaims.rules.wording import amount, beside, joined, same_style
from numclaims.values.estimate import Estimate
from numclaims.values.interval import Interval
from numclaims.values.verdict import Verdict

__all__ = ["total_mismatch"]


@rule("ARI101", on=Total)
def total_mismatch(link: Total) -> Judgement | None:
    """A stated total is not the sum of the parts that are listed as all there is.

    Why:
        One part is mended late, or left out, and the total stays what it was.

    Bad:
        The gale sank 14 boats: eight in Arvik, four in Stensby and one in Holm Bay.
        A total of 65 players, 31 girls and 24 boys, entered the tournament.
        Twelve hikers were rescued in the fog, including nine men and five women.

    Good:
        The gale sank 14 boats: eight in Arvik, four in Stensby and two in Holm Bay.
        A total of 55 players, 31 girls and 24 boys, entered the tournament.
        Twelve hikers were rescued, including five teenagers and two guides.

    Undecided:
        The fund holds about $12.9 million: $5.1 million in cash, $4.0 million in bonds and $3.1 million in shares.
    """
    whole = size(link.whole)
    parts = [size(part, link.whole.measure) for part in link.parts]
    known = [part for part in parts if part is not None]
    if whole is None or len(known) < len(parts):
        return None
    derived = reduce(add, known)
    shown = [amount(part.value, part.measure, exact=True) for part in link.parts if part.value is not None]
    total = "" if derived.stated is None else same_style(derived.stated, link.whole)
    verdict = whole.compare(derived) if link.complete else derived.never_exceeds(whole)
    if link.complete and verdict is Verdict.UNDECIDED and not _can_add_up((link.whole, *link.parts), (whole, *known)):
        verdict = Verdict.CONTRADICTED
    return Judgement(
        verdict=verdict,
        message=f"The parts add up to {total}{beside(verdict, link.whole.text)}.",
        working=f"{joined(shown, '+')} = {total}{beside(verdict, link.whole.text)}",
        expected=total or None,
    )


def _can_add_up(claims: Sequence[Claim], estimates: Sequence[Estimate]) -> bool:
    """Whether the first number can be the sum of the others for a writer who does not round a list at will.

    Each number was rounded to the nearest or cut off, or else all were rounded up; nobody rounds just some of them up.
    """
    rows = [(claim, estimate, _room(claim, estimate)) for claim, estimate in zip(claims, estimates, strict=True)]
    for up in (False, True):
        whole, *parts = [_meant(*row, up=up) for row in rows]
        if whole.meets(reduce(add, parts)):
            return True
    return False


def _room(claim: Claim, estimate: Estimate) -> Decimal:
    """How far a number may lie from the true one; zeros stand for no more than a tenth of it."""
    stated, support = estimate.stated, estimate.support
    if stated is None or claim.value is None or not support.is_finite:
        return Decimal(0)
    exponent = claim.value.as_tuple().exponent
    written = Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(0)
    return min(stated - support.low, support.high - stated, max(written, abs(stated) / 10))


def _meant(claim: Claim, estimate: Estimate, room: Decimal, *, up: bool) -> Interval:
    """What a number can stand for if it was rounded up, or if it was not; a hedge leaves open what it does."""
    stated = estimate.stated
    if stated is None or claim.bound is not Bound.EXACT or not room:
        return estimate.support
    if up:
        return Interval(stated - room, stated, low_open=True)
    return Interval(stated - room / 2, stated + room, high_open=True)
