"""ARI108: a mean outside the range of what it is the mean of."""

from __future__ import annotations

from numclaims.links.quantities import MeanWithin
from numclaims.rules.judgement import Judgement
from numclaims.rules.rule import rule
from numclaims.rules.sizes import size
from numclaims.values.estimate import Estimate
from numclaims.values.interval import Interval
from numclaims.values.verdict import Verdict

__all__ = ["mean_out_of_range"]


@rule("ARI108", on=MeanWithin)
def mean_out_of_range(link: MeanWithin) -> Judgement | None:
    """A mean or a median lies outside the range of the values.

    Why:
        No mean is above the greatest value or below the least.

    Bad:
        The walkers were out for between 40 and 75 minutes, with an average of 92 minutes.
        The lowest offer was $12 and the highest $19; the average of the offers came to $25.

    Good:
        The walkers were out for between 40 and 75 minutes, with an average of 52 minutes.
        The stones weigh 2 to 9 kg; the national average is 12 kg.
    """
    mean, low, high = link.mean.estimate, size(link.low, link.mean.measure), size(link.high, link.mean.measure)
    if mean is None or low is None or high is None:
        return None
    if low.support.low > high.support.high:
        return None
    core = _from_to(low.core, high.core)
    within = Estimate.of(core, _from_to(low.support, high.support).hull(core))
    verdict = mean.compare(within)
    side = "lies within" if verdict is Verdict.SUPPORTED else "lies outside"
    ends = link.low.text if link.low is link.high else f"{link.low.text} to {link.high.text}"
    return Judgement(
        verdict=verdict,
        message=f"The mean, {link.mean.text}, {side} the range, {ends}.",
        working=f"{link.mean.text} {'in' if verdict is Verdict.SUPPORTED else 'not in'} {ends}",
    )


def _from_to(low: Interval, high: Interval) -> Interval:
    """From the lowest that the lower end can be to the highest that the upper end can be, or back."""
    first, last = sorted((low.low, high.high))
    return Interval.between(first, last)
