"""Finds means and medians with the range, the values or the number of cases that they belong to."""

from __future__ import annotations

from collections.abc import Iterator

from numclaims.claims.claim import Bound, Claim
from numclaims.links.grammar import Grammar, Match
from numclaims.links.link import Link
from numclaims.links.quantities import MeanOfCases, MeanOfValues, MeanWithin
from numclaims.links.skeleton import Skeleton
from numclaims.links.units import alike, amount, bare, noun

__all__ = ["find"]


def find(skeleton: Skeleton, grammar: Grammar) -> Iterator[Link]:
    """The means that a paragraph states, the most specific constructions first."""
    for match in grammar.matches(skeleton, "mean"):
        mean, name = match.role("mean"), match.construction.name
        if not amount(mean):
            continue
        cases, within = match.get("cases"), match.get("range")
        if cases is not None:
            whole = not grammar.vocabulary.marks_of("whole-numbers").isdisjoint(skeleton.sentence_of(match.start))
            if amount(cases) and bare(mean) and mean.bound is Bound.EXACT and (whole or name == "each-of-the-cases"):
                yield MeanOfCases(mean, cases, match.name)
        elif "values" in match.spans or "one" in match.spans:
            listed = "values" in match.spans
            values = match.list("values") if listed else tuple(match.role(role) for role in ("one", "two", "three"))
            if all(amount(each) and _alike(each, mean) for each in values) and _all_there_are(match, values, name):
                yield MeanOfValues(mean, values, match.name)
        elif within is not None:
            if within.value is None and within.low is not None and within.bound is Bound.EXACT and _alike(within, mean):
                yield MeanWithin(mean, within, within, match.name)
        else:
            low, high = match.role("low"), match.role("high")
            if amount(low) and amount(high) and _alike(low, mean) and _alike(high, mean):
                yield MeanWithin(mean, low, high, match.name)


def _all_there_are(match: Match, values: tuple[Claim, ...], name: str) -> bool:
    """Whether no value of the kind stands before the first one in the sentence."""
    first = values[0]
    if name == "mean-of-values-is":
        return True
    return not any(
        claim.sentence == first.sentence and claim.start < first.start and claim.kind is first.kind
        for claim in match.skeleton.claims.values()
    )


def _alike(one: Claim, mean: Claim) -> bool:
    """Whether the mean is in the unit of the other; "a day" behind it adds nothing to a mean over days."""
    first, second = noun(one), noun(mean)
    return alike(one, mean) and (first is None or second is None or first == second)
