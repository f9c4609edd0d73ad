"""Finds numbers that are written twice, in words and in figures."""

from __future__ import annotations

from collections.abc import Iterator

from numclaims.claims.claim import Bound, Claim, Kind
from numclaims.links.grammar import Grammar, Match
from numclaims.links.link import Link
from numclaims.links.patterns import END
from numclaims.links.quantities import Duplicate
from numclaims.links.skeleton import Skeleton
from numclaims.links.units import amount, noun

__all__ = ["find"]


def find(skeleton: Skeleton, grammar: Grammar) -> Iterator[Link]:
    """The numbers of a paragraph that are stated once more in brackets."""
    for match in grammar.matches(skeleton, "duplicate-form"):
        first, second = match.role("first"), match.role("second")
        if not (amount(first) and amount(second)) or Bound.EXACT not in (first.bound, second.bound):
            continue
        if first.measure == second.measure and noun(first) == noun(second) and _twice(match, first, second, grammar):
            yield Duplicate(second, first, match.name)


def _twice(match: Match, first: Claim, second: Claim, grammar: Grammar) -> bool:
    """Whether one is in words and the other in figures, and a round bracket stands between them."""
    if not _round_bracket(match.skeleton, second):
        return False
    if first.kind is Kind.MONEY and _figures(first) and _figures(second):
        return _scaled(first) is not _scaled(second)
    if _figures(first) is _figures(second):
        return False
    if match.construction.name == "number-number":
        # "paragraph two (3) of the act" refers to something; "ten (10) days" goes on with what is counted
        after = match.skeleton.text[match.end : match.end + 1]
        before = match.skeleton.text[max(0, match.start - 1) : match.start]
        return after not in ("", END, ",", ";", ")", ":") and before not in grammar.vocabulary.marks_of("numbered")
    return True


def _figures(claim: Claim) -> bool:
    return any(each.isdigit() for each in claim.text)


def _scaled(claim: Claim) -> bool:
    """Whether the number has a scale word: "$2.5 million"."""
    return any(word in claim.text.casefold() for word in ("thousand", "million", "billion", "trillion"))


def _round_bracket(skeleton: Skeleton, claim: Claim) -> bool:
    """Whether the claim stands behind "(", not "[" as a number of a note does."""
    for reading in skeleton.readings:
        for other, (first, _) in zip(reading.claims, reading.places, strict=True):
            if other.start == claim.start:
                return reading.sentence.word(first - 1) == "(" or reading.sentence.word(first - 2) == "("
    return False
