"""Finds totals: a whole with the list of all its parts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from numclaims.claims.claim import Claim
from numclaims.links.grammar import Grammar, Match
from numclaims.links.link import Link, Total
from numclaims.links.skeleton import Skeleton
from numclaims.links.units import alike, amount, bare, counts, noun

__all__ = ["exhaustive", "find"]

_EACH = ("part1", "part2", "part3")
_OUTCOMES = frozenset({"win", "draw", "loss", "defeat", "tie", "victory"})
"""What the matches of a record end in."""
_SLIP: Final = 100
"""How many times its parts a count can be by mistake."""


def find(skeleton: Skeleton, grammar: Grammar) -> Iterator[Link]:
    """The totals that a paragraph states, the most specific constructions first."""
    rejected: list[tuple[int, int]] = []
    for match in grammar.matches(skeleton, "total"):
        whole = match.role("whole")
        parts = _parts(match)
        if any(start <= match.start and match.end <= end for start, end in rejected):
            continue  # what is left of a list is no list of all parts
        if not (
            amount(whole)
            and all(map(amount, parts))
            and all(_fits(part, whole) for part in parts)
            and _near(parts, whole)
            and not any(_is_beyond(match, part, grammar) for part in parts)
        ):
            rejected.append((match.start, match.end))
            continue
        if match.construction.name.startswith("kinds") and not exhaustive(parts, whole, grammar):
            continue
        if match.construction.name == "record-of-matches" and not _are_outcomes(parts):
            continue
        if match.construction.name == "of-them-men-and-women" and not grammar.names(noun(parts[1]), "two-kinds"):
            continue
        yield Total(whole, parts, match.name)


def _is_beyond(match: Match, part: Claim, grammar: Grammar) -> bool:
    """Whether an amount in a list only sets the one before it apart: "€32, €8 below the old price"."""
    skeleton = match.skeleton
    at = skeleton.places[part.start]
    return skeleton.text[at + 1 : at + 2] in grammar.vocabulary.marks_of("beyond")


def _parts(match: Match) -> tuple[Claim, ...]:
    if "parts" in match.spans:
        return match.list("parts")
    found = (match.get(role) for role in _EACH)
    return tuple(claim for claim in found if claim is not None)


def _fits(part: Claim, whole: Claim) -> bool:
    """Whether the part is in the whole's kind of unit and no larger than it."""
    if counts(whole) is not counts(part) or not (counts(whole) or alike(part, whole)):
        return False
    if counts(whole) or part.measure is None or whole.measure is None or bare(part) or bare(whole):
        return part.value is not None and whole.value is not None and part.value <= whole.value
    return (
        part.value is not None
        and whole.value is not None
        and part.measure.convert(part.value, whole.measure) <= whole.value
    )


def _near(parts: tuple[Claim, ...], whole: Claim) -> bool:
    """Whether a count is no more than a slip of the hand away from its parts: "bug 440670: 25 calls and 9 returns"."""
    return not counts(whole) or (whole.value or 0) <= _SLIP * sum(part.value or 0 for part in parts)


def _are_outcomes(parts: tuple[Claim, ...]) -> bool:
    """Whether the parts are the ends that matches can have; the first may stand before a word that is a verb too."""
    return _OUTCOMES.issuperset(noun(part) for part in parts[1:]) and (bare(parts[0]) or noun(parts[0]) in _OUTCOMES)


def exhaustive(parts: tuple[Claim, ...], whole: Claim, grammar: Grammar) -> bool:
    """Whether the parts are kinds of people that leave nobody out."""
    kinds = [noun(part) for part in parts]
    return (
        len(set(kinds)) == len(kinds)
        and all(grammar.names(kind, "two-kinds") for kind in kinds)
        and grammar.names(noun(whole), "people")
    )
