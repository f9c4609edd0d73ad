"""Finds changes: two levels and how far apart they are, in percent, as a fraction or in points."""

from __future__ import annotations

from collections.abc import Iterator

from numclaims.claims.claim import Change, Claim, Kind
from numclaims.links.grammar import Grammar, Match
from numclaims.links.link import Link, Move, PercentChange, PointChange, Step
from numclaims.links.patterns import END, KIND_MARKS
from numclaims.links.skeleton import Skeleton
from numclaims.links.units import alike, amount, bare, noun

__all__ = ["find"]


def find(skeleton: Skeleton, grammar: Grammar) -> Iterator[Link]:
    """The changes that a paragraph states, the most specific constructions first."""
    for match in grammar.matches(skeleton, "change"):
        change, new = match.get("change"), match.role("new")
        if change is None:
            yield from _move(match)
            continue
        direction = match.direction or change.change
        if not (amount(change) and amount(new)) or change.change not in (None, direction):
            continue  # words that point up and down at once are not understood
        by = match.get("amount")
        old = match.get("old")
        if by is not None:
            if amount(by) and (alike(by, new) or (bare(new) and noun(by) == "point")):
                yield Step(change, by, new, match.name, direction)
        elif old is not None and amount(old) and alike(old, new) and not _new_clause(match, grammar):
            if change.kind not in (Kind.PERCENTAGE, Kind.FRACTION) or _in_points(change):
                if old.kind is new.kind is Kind.PERCENTAGE:
                    yield PointChange(change, old, new, match.name, direction)
            elif (old.kind is Kind.PERCENTAGE) is (new.kind is Kind.PERCENTAGE):
                yield PercentChange(change, old, new, match.name, direction)


def _move(match: Match) -> Iterator[Move]:
    """A direction with two levels that are written with their units, so that they cannot be a range or two ranks."""
    old, new, direction = match.role("old"), match.role("new"), match.direction
    if direction is None or not (amount(old) and amount(new) and alike(old, new)) or bare(old):
        return
    if old.kind is Kind.PERCENTAGE and direction is Change.DOWN and old.start < new.start:
        return  # "shares fell from 5% to 10%" may give a range
    yield Move(new, old, direction, match.name)


def _new_clause(match: Match, grammar: Grammar) -> bool:
    """Whether another clause begins between the change and the levels, which may speak of something else."""
    at = sorted(match.spans[role][0] for role in ("change", "old", "new"))
    if match.spans["change"][0] != at[0]:
        return False
    date, joined = KIND_MARKS[Kind.DATE], grammar.vocabulary.marks["and"]
    between = match.skeleton.text[at[0] : at[1]].replace(date + joined + date, date)
    return END not in between and not grammar.vocabulary.marks_of("clause").isdisjoint(between)


def _in_points(change: Claim) -> bool:
    return change.measure is not None and change.measure.system == "point"
