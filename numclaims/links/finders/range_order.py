"""Finds ranges, and the two ends that a text gives of a range."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from numclaims.claims.claim import HIGH_END_FIRST, Bound, Claim, Kind
from numclaims.links.grammar import Grammar, Match
from numclaims.links.link import Link
from numclaims.links.quantities import RangeOrder
from numclaims.links.skeleton import Skeleton
from numclaims.links.units import alike, bare, counts, noun

__all__ = ["find"]

_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
_CLOCK = Decimal(24)
"""The last number that may be an hour: "between 10 and 4" can be from morning to afternoon."""


def find(skeleton: Skeleton, grammar: Grammar) -> Iterator[Link]:
    """The ranges that a paragraph states."""
    for match in grammar.matches(skeleton, "range-order"):
        written = match.get("range")
        if written is not None:
            by_age = match.construction.name == "aged-range" and _one_by_one(match, grammar)
            if (
                HIGH_END_FIRST in written.patterns
                and not by_age
                and _orderly(written, written)
                and not _hours(written, written)
            ):
                yield RangeOrder(written, None, match.name)
            continue
        low, high = match.role("low"), match.role("high")
        if low.kind is Kind.DATE or high.kind is Kind.DATE:
            if _years(low, high) and (match.construction.name == "between-dates" or not _rescheduled(match, grammar)):
                yield RangeOrder(low, high, match.name)
        elif _orderly(low, high) and _ends(match, low, high) and not _hours_between(match, low, high):
            yield RangeOrder(low, high, match.name)


def _one_by_one(match: Match, grammar: Grammar) -> bool:
    """Whether the ages may be those of the eldest and the youngest of a family: "her children, aged 14 to 2"."""
    return not grammar.vocabulary.marks_of("family").isdisjoint(match.skeleton.sentence_of(match.start))


def _years(low: Claim, high: Claim) -> bool:
    """Whether both are plain years, late enough not to be counted down to the beginning of the era."""
    return all(each.time is not None and _YEAR.fullmatch(each.text) for each in (low, high))


def _rescheduled(match: Match, grammar: Grammar) -> bool:
    """Whether the sentence may speak of a date that was changed: "brought forward from 2030 to 2027"."""
    sentence = match.skeleton.sentence_of(match.start)
    return not grammar.vocabulary.marks_of("rescheduled").isdisjoint(sentence)


def _orderly(low: Claim, high: Claim) -> bool:
    """Whether the numbers are above zero: of negative ones it is often told the wrong way round."""
    return all(each.low is not None and each.low > 0 for each in (low, high))


def _hours_between(match: Match, low: Claim, high: Claim) -> bool:
    return match.construction.name == "between-and" and _hours(low, high)


def _hours(low: Claim, high: Claim) -> bool:
    """Whether the numbers may be hours of the day."""
    return bare(low) and bare(high) and all(each.high is not None and each.high <= _CLOCK for each in (low, high))


def _ends(match: Match, low: Claim, high: Claim) -> bool:
    """Whether the two are single numbers that measure the same, with bounds that make them ends of one range."""
    if low.value is None or high.value is None or match.skeleton.quoted(low):
        return False
    if not alike(low, high) or (counts(low) is not counts(high) and not bare(low)):
        return False
    if None not in (noun(low), noun(high)) and noun(low) != noun(high):
        return False
    if match.construction.name == "at-least-but-no-more":
        return bare(low) and low.bound in (Bound.ABOVE, Bound.AT_LEAST) and high.bound in (Bound.BELOW, Bound.AT_MOST)
    return low.kind is not Kind.PERCENTAGE or high.kind is Kind.PERCENTAGE
