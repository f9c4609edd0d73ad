"""ARI109: a mean against the values it is the mean of."""

from __future__ import annotations

from fractions import Fraction
from functools import reduce
from operator import add

from numclaims.links.quantities import MeanOfValues
from numclaims.rules.judgement import Judgement
from numclaims.rules.rule import rule
from numclaims.rules.sizes import measured, size
from numclaims.rules.wording import beside, joined, same_style

__all__ = ["mean_mismatch"]


@rule("ARI109", on=MeanOfValues)
def mean_mismatch(link: MeanOfValues) -> Judgement | None:
    """A stated mean is not the mean of the values that are listed.

    Why:
        One of the values is mended late, and the mean stays what it was.

    Bad:
        The hens laid 12 eggs on Monday, 15 eggs on Tuesday and 18 eggs on Sunday, an average of 19 eggs.

    Good:
        The hens laid 12 eggs on Monday, 15 eggs on Tuesday and 18 eggs on Sunday, an average of 15 eggs.
        The hens laid 12 eggs on Monday, 15 eggs on Tuesday and 20 eggs on Sunday, an average of 16 eggs.
    """
    unit = link.values[0].measure
    known = [each for each in (size(value, unit) for value in link.values) if each is not None]
    mean = measured(link.mean, unit)
    if mean is None or len(known) < len(link.values):
        return None
    derived = reduce(add, known).scaled(Fraction(1, len(known)))
    if derived.stated is None:
        return None
    verdict = mean.compare(derived)
    shown = same_style(derived.stated, link.mean)
    numbers = joined([f"{each.stated:f}" for each in known if each.stated is not None], "+")
    return Judgement(
        verdict=verdict,
        message=f"The mean of the {len(known)} values is {shown}{beside(verdict, link.mean.text)}.",
        working=f"({numbers}) / {len(known)} = {shown}{beside(verdict, link.mean.text)}",
        expected=shown,
    )
