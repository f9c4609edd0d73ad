"""ARI110: a mean that no whole numbers have."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from numclaims.links.quantities import MeanOfCases
from numclaims.rules.judgement import Judgement
from numclaims.rules.rule import rule
from numclaims.rules.wording import grouped
from numclaims.values.interval import Interval
from numclaims.values.verdict import Verdict

__all__ = ["mean_impossible"]


@rule("ARI110", on=MeanOfCases)
def mean_impossible(link: MeanOfCases) -> Judgement | None:
    """Whole numbers, as many as there are cases, cannot have the mean that is stated.

    The mean of 20 whole numbers is a multiple of 0.05, so to two places it can be 4.25 or 4.30, but not 4.27.

    Why:
        A mean that cannot be shows a slip in the number of cases or in the mean.

    Bad:
        Marks were whole numbers (N = 25, M = 3.46).
        Each of the four farms had between two and six cows. The mean number of cows per farm was 3.35.

    Good:
        Marks were whole numbers (N = 25, M = 3.48).
        Each of the four farms had between two and six cows. The mean number of cows per farm was 3.25.
        Marks were given by hand (N = 25, M = 3.46).

    See:
        Brown and Heathers, The GRIM Test, Social Psychological and Personality Science 8 (2017).
    """
    mean, cases = link.mean.estimate, link.cases.value
    if mean is None or mean.stated is None or cases is None or cases <= 0 or link.cases.estimate is None:
        return None
    if not link.cases.estimate.support.is_point or not mean.support.is_finite:
        return None
    if _possible(mean.core, cases):
        verdict = Verdict.SUPPORTED
    else:
        verdict = Verdict.UNDECIDED if _possible(mean.support, cases) else Verdict.CONTRADICTED
    total = (mean.stated * cases).to_integral_value(ROUND_FLOOR)
    near = " and ".join(
        f"{grouped(each)} / {grouped(cases)} = {grouped((each / cases).quantize(Decimal('0.001')))}"
        for each in (total, total + 1)
    )
    told = "can" if verdict is Verdict.SUPPORTED else "cannot"
    return Judgement(
        verdict=verdict,
        message=f"{grouped(cases)} whole numbers {told} have a mean of {link.mean.text}.",
        working=f"{near}; stated is {link.mean.text}",
    )


def _possible(mean: Interval, cases: Decimal) -> bool:
    """Whether the total of the numbers can be whole."""
    lowest = (mean.low * cases).to_integral_value(ROUND_CEILING)
    return lowest / cases in mean or (lowest + 1) / cases in mean
