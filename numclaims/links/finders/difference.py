"""Finds differences: two amounts and how far they lie apart."""

from __future__ import annotations

from collections.abc import Iterator

from numclaims.claims.claim import Change, Claim, Kind
from numclaims.links.grammar import Grammar, Match
from numclaims.links.link import Link
from numclaims.links.quantities import Difference
from numclaims.links.skeleton import Skeleton
from numclaims.links.units import alike, amount, bare, counts, noun

__all__ = ["find"]

_OF_TWO = ("against-noun-of", "and-noun-of", "against-gap-noun", "won-by-so-many-to", "and-gap-noun", "lapse-noun-of")
"""The constructions in which the gap is that of the two amounts before it."""

_FARTHEST = 10_000
"""How many times one of two amounts that are compared may be the other."""


def find(skeleton: Skeleton, grammar: Grammar) -> Iterator[Link]:
    """The differences that a paragraph states, the most specific constructions first."""
    for match in grammar.matches(skeleton, "difference"):
        gap, one, other = match.role("gap"), match.role("one"), match.get("other")
        if not amount(gap) or (gap.kind is Kind.PERCENTAGE and not _in_points(gap)):
            continue
        if other is None:
            if _final(match, one, grammar) and grammar.names(noun(gap), "sporting"):
                yield Difference(gap, one, None, match.name)
        elif amount(one) and amount(other) and _comparable(one, other, gap):
            if match.construction.name in _OF_TWO and not _only_two(match, one, other, gap):
                continue
            direction = _direction(match) or (gap.change if "dir" in match.spans else None)
            if direction is not None or match.word("dir") is None:
                yield Difference(gap, one, other, match.name, direction)


def _only_two(match: Match, one: Claim, other: Claim, gap: Claim) -> bool:
    """Whether no third amount stands in the sentence, from which the gap may be reckoned."""
    known = {one.start, other.start, gap.start}
    kinds = {one.kind, other.kind, gap.kind}
    if counts(one):
        kinds |= {Kind.COUNT, Kind.NUMBER}
    return not any(
        claim.sentence == one.sentence
        and claim.start not in known
        and claim.kind in kinds
        and not _is_of_all(match, at)
        for at, claim in match.skeleton.claims.items()
    )


def _is_of_all(match: Match, at: int) -> bool:
    """Whether the claim at a position is the number of all ("of the 100 seats"), and not a third one beside two."""
    of, the = match.grammar.vocabulary.marks["of"], match.grammar.vocabulary.marks["the"]
    return match.skeleton.text[max(0, at - 2) : at] == of + the


def _direction(match: Match) -> Change | None:
    if match.direction is not None:
        return match.direction
    if match.has("above", "dir"):
        return Change.UP
    return Change.DOWN if match.has("under", "dir") else None


def _comparable(one: Claim, other: Claim, gap: Claim) -> bool:
    """Whether the three are amounts of one sort."""
    if Kind.PERCENTAGE in (one.kind, other.kind):
        return one.kind is other.kind and (_in_points(gap) or noun(gap) == "point")
    if _in_points(gap) or not alike(one, other) or _are_far_apart(one, other):
        return False
    if noun(gap) == "point":
        return all(bare(each) or noun(each) == "point" for each in (one, other))
    if _degrees(gap):
        return one.measure is not None and one.measure == other.measure and one.measure.offset != 0
    if gap.kind is Kind.DURATION and gap.unit == "year" and Kind.AGE in (one.kind, other.kind):
        return all(bare(each) or each.kind is Kind.AGE for each in (one, other))
    if counts(gap) is not (counts(one) if bare(other) else counts(other)):
        return False
    return all(_same_thing(gap, each) for each in (one, other)) and _same_thing(one, other)


def _are_far_apart(one: Claim, other: Claim) -> bool:
    """Whether nobody would set two amounts against each other: four million copies, and the 2 of "Ashmere 2"."""
    if not one.value or not other.value:
        return False
    return not 1 / _FARTHEST < abs(one.value / other.value) < _FARTHEST


def _same_thing(one: Claim, other: Claim) -> bool:
    """Whether both are in like units, and count the same noun if both name one."""
    first, second = noun(one), noun(other)
    return alike(one, other) and (first is None or second is None or first == second)


def _degrees(claim: Claim) -> bool:
    return claim.measure is not None and claim.measure.name == "degree"


def _in_points(claim: Claim) -> bool:
    return claim.measure is not None and claim.measure.system == "point"


def _final(match: Match, score: Claim, grammar: Grammar) -> bool:
    """Whether the score is the only one in its sentence, and that of the end."""
    around = match.skeleton.sentence_of(match.start)
    scores = [
        claim
        for claim in match.skeleton.claims.values()
        if claim.kind is Kind.SCORE and claim.sentence == score.sentence
    ]
    return len(scores) == 1 and grammar.vocabulary.marks_of("not-final").isdisjoint(around)
