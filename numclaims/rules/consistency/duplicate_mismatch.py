"""CON302: a number in words against the same in figures."""

from __future__ import annotations

from numclaims.claims.claim import Claim
from numclaims.links.quantities import Duplicate
from numclaims.rules.judgement import Judgement
from numclaims.rules.rule import rule
from numclaims.rules.wording import beside
from numclaims.values.digits import last_place
from numclaims.values.verdict import Verdict

__all__ = ["duplicate_mismatch"]


def _as_fine(first: Claim, second: Claim) -> bool:
    """Whether both numbers end in the same place, so that neither is the other one rounded."""
    if first.value is None or second.value is None:
        return False
    return last_place(first.value) == last_place(second.value)


@rule("CON302", on=Duplicate)
def duplicate_mismatch(link: Duplicate) -> Judgement | None:
    """A number is written twice, in words and in figures, and the two differ.

    Why:
        A contract is mended in one of the two places, and then says two things.

    Bad:
        The deposit is due within ten (12) days of the auction.
        A fee of five percent (15%) applies.
        The buyer pays $1.5 million ($1,050,000) to the estate.
        The buyer pays two thousand dollars ($3,000) to the estate.

    Good:
        The deposit is due within ten (10) days of the auction.
        A fee of five percent (5%) applies.
        The buyer pays $1.5 million ($1,500,000) to the estate.
        The buyer pays $1.2 million ($1,234,567) to the estate.
        The deposit is due within ten [12] days of the auction.
    """
    first, second = link.first.estimate, link.second.estimate
    if first is None or second is None:
        return None
    verdict = first.compare(second)
    if (
        verdict is not Verdict.CONTRADICTED
        and _as_fine(link.first, link.second)
        and link.first.value != link.second.value
    ):
        verdict = Verdict.CONTRADICTED
    sign = "=" if verdict is Verdict.SUPPORTED else "≠"
    return Judgement(
        verdict=verdict,
        message=f"In brackets stands {link.second.text}{beside(verdict, link.first.text)}.",
        working=f"{link.first.text} {sign} {link.second.text}",
        expected=link.first.text,
    )
