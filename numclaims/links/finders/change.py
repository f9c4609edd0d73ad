"""Finds changes: two levels and how far apart they are, in percent, as a fraction or in points."""

from __future__ import annotations

from collections.abc import Iterator

from numclaims.claims.claim import Kind
from numclaims.links.grammar import Grammar
from numclaims.links.link import Link, PercentChange, PointChange, Step
from numclaims.links.skeleton import Skeleton
from numclaims.links.units import alike, amount, bare, noun

__all__ = ["find"]


def find(skeleton: Skeleton, grammar: Grammar) -> Iterator[Link]:
    """The changes that a paragraph states, the most specific constructions first."""
    for match in grammar.matches(skeleton, "change"):
        change, new = match.role("change"), match.role("new")
        direction = match.direction or change.change
        if not (amount(change) and amount(new)) or change.change not in (None, direction):
            continue  # words that point up and down at once are not understood
        by = match.get("amount")
        old = match.get("old")
        if by is not None:
            if amount(by) and (alike(by, new) or (bare(new) and noun(by) in ("point", "points"))):
                yield Step(change, by, new, match.name, direction)
        elif old is not None and amount(old) and alike(old, new):
            if change.measure is not None and change.measure.system == "point":
                if old.kind is new.kind is Kind.PERCENTAGE:
                    yield PointChange(change, old, new, match.name, direction)
            elif (old.kind is Kind.PERCENTAGE) is (new.kind is Kind.PERCENTAGE):
                yield PercentChange(change, old, new, match.name, direction)
