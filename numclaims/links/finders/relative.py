"""Finds dates that stand beside words that reckon them from the day of publication."""

from __future__ import annotations

from collections.abc import Iterator

from numclaims.claims.claim import Bound, Claim
from numclaims.links.grammar import Grammar
from numclaims.links.link import Link
from numclaims.links.moments import SameDay
from numclaims.links.skeleton import Skeleton

__all__ = ["find"]

_RELATIVE = frozenset({"named day", "relative unit", "length ago", "length from now"})
"""The readings that reckon from the day of publication."""
_GRAINS = ("day", "week", "month", "year")


def find(skeleton: Skeleton, grammar: Grammar) -> Iterator[Link]:
    """The dates that are said twice; nothing without a day of publication."""
    if skeleton.published is None or not any(_relative(claim) for claim in skeleton.claims.values()):
        return
    for match in grammar.matches(skeleton, "relative"):
        said, date = match.role("said"), match.role("date")
        if _relative(said) and _comparable(said, date) and not skeleton.quoted(said) and _named(date):
            yield SameDay(said, date, skeleton.published, match.name)


def _relative(claim: Claim) -> bool:
    return claim.time is not None and claim.time.anchored and not _RELATIVE.isdisjoint(claim.patterns)


def _named(date: Claim) -> bool:
    """Whether the other date is a calendar date, and not reckoned itself."""
    if date.time is None or date.time.weekday is not None:
        return False
    return not _relative(date) and "weekday" not in date.patterns


def _comparable(said: Claim, date: Claim) -> bool:
    """Whether neither is hedged, and the date is no vaguer than the words."""
    one, other = said.time, date.time
    if one is None or other is None or one.ambiguous or other.ambiguous or one.mod or other.mod:
        return False
    if not {said.bound, date.bound} <= {Bound.EXACT} or one.grain not in _GRAINS or other.grain not in _GRAINS:
        return False
    wide, narrow = _GRAINS.index(one.grain), _GRAINS.index(other.grain)
    return one.grain != "year" or not other.anchored if wide >= narrow else False
