"""ARI106: a range whose lower end is above its upper end."""

from __future__ import annotations

from numclaims.claims.claim import Claim
from numclaims.links.quantities import RangeOrder
from numclaims.rules.judgement import Judgement
from numclaims.rules.rule import rule
from numclaims.rules.sizes import size
from numclaims.rules.wording import amount
from numclaims.values.estimate import Estimate
from numclaims.values.verdict import Verdict

__all__ = ["range_inverted"]


@rule("ARI106", on=RangeOrder)
def range_inverted(link: RangeOrder) -> Judgement | None:
    """The lower end of a range is above its upper end.

    Why:
        The ends have changed places, or one of them is a slip.

    Bad:
        The crossing takes between 60 and 35 minutes in calm weather.
        The pupils range in age from 18 to 11.
        A crew has a minimum of nine and a maximum of four rowers.
        The jury must have at least twelve but no more than six members.
        The course is open to people aged 24-16.

    Good:
        The crossing takes between 35 and 60 minutes in calm weather.
        The pupils range in age from 11 to 18.
        A crew has a minimum of four and a maximum of nine rowers.
        The shop is open between 10 and 4 on Sundays.
        The fort was built between 60 and 40 years ago.
        The price fell from 80 to 45 pence.
        Tarrow won 24-16.
    """
    low, high = _ends(link)
    if low is None or high is None or low.stated is None or high.stated is None:
        return None
    verdict = low.never_exceeds(high)
    shown = [amount(each.stated, None, exact=True) for each in (low, high) if each.stated is not None]
    if _is_year(link.low):
        shown = [str(each.stated) for each in (low, high)]
    sign = "≤" if verdict is Verdict.SUPPORTED else ">"
    told = "is not above" if verdict is Verdict.SUPPORTED else "is above"
    return Judgement(
        verdict=verdict,
        message=f"The lower end, {shown[0]}, {told} the upper end, {shown[1]}.",
        working=f"{shown[0]} {sign} {shown[1]}",
    )


def _ends(link: RangeOrder) -> tuple[Estimate | None, Estimate | None]:
    if link.high is None:
        low, high = link.low.high, link.low.low
        return None if low is None else Estimate.exact(low), None if high is None else Estimate.exact(high)
    if _is_year(link.low):
        return Estimate.exact(link.low.text), Estimate.exact(link.high.text)
    return size(link.low, link.high.measure), size(link.high)


def _is_year(claim: Claim) -> bool:
    return claim.time is not None and claim.text.isdigit()
