"""Numbers that numbers of a source add up to, or of which one takes a part."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Final

from numclaims.claims.agreement import tells
from numclaims.claims.claim import Claim
from numclaims.grounding.entry import Entry
from numclaims.grounding.kinds import COUNT
from numclaims.grounding.known import Derivation, Known, nouns_of

__all__ = ["added", "adds_up", "listed", "one_more", "portion", "total"]

_MOST_PARTS: Final = 4
_ASIDE: Final = 40
"""How many characters before a number may hold a word that adds it."""
_APART: Final = 60
"""How many characters may stand between two numbers that are added up."""


def total(known: Known, entry: Entry, claim: Claim) -> Derivation | None:
    """Some numbers that stand side by side."""
    for run in known.runs(entry):
        for first in range(len(run)):
            summed = Decimal(0)
            for last in range(first, min(len(run), first + _MOST_PARTS)):
                summed += run[last].value or 0
                parts = run[first : last + 1]
                if last > first and claim.value == summed and adds_up(known, entry, parts) and _are_listed(parts):
                    return Derivation(tuple(parts), "sum")
    return None


def adds_up(known: Known, entry: Entry, parts: Sequence[Entry]) -> bool:
    """Whether a number can be made of some: all are in its unit, of one noun, or count people."""
    units = {part.measure for part in parts if part.measure is not None}
    if len(units) <= 1:
        return entry.sort == COUNT or entry.measure is None or units <= {entry.measure}
    nouns = nouns_of(entry, *parts)
    return all(part.sort == COUNT for part in parts) and (len(nouns) <= 1 or known.said.count_people(nouns))


def added(known: Known, entry: Entry, claim: Claim) -> Derivation | None:
    """A number and one that the same sentence or the next adds to it: "hurt six", "another 35 were bruised"."""
    others = known.valued(entry, entry.sort)
    spoken_of = {other.value for other in others if not entry.words.isdisjoint(other.words)}
    for one, two in pairwise(others):
        if two.sentence - one.sentence > 1 or claim.value != (one.value or 0) + (two.value or 0):
            continue
        told = one.value in spoken_of or two.value in spoken_of
        if told and _is_added(known, two) and adds_up(known, entry, (one, two)):
            return Derivation((one, two), "sum")
    return None


def one_more(known: Known, entry: Entry, claim: Claim) -> Derivation | None:
    """A count and one that is told apart: "four sailors and a cook", "killed nine people and himself"."""
    for other in known.valued(entry, COUNT):
        if claim.value != (other.value or 0) + 1 or entry.words.isdisjoint(other.words):
            continue
        nouns = nouns_of(entry, other)
        if not nouns or not known.said.count_people(nouns):
            continue
        if known.said.one_more.search(other.sides[1][:_APART]):
            return Derivation((other,), "sum")
    return None


def listed(known: Known, entry: Entry, claim: Claim) -> Derivation | None:
    """How many are listed by name: "three towns" of "Almsey, Orrick and Vestria"."""
    for other in known.listed if entry.noun is not None else ():
        if claim.value == other.value and not entry.words.isdisjoint(other.words):
            return Derivation((other,), "list")
    return None


def portion(known: Known, entry: Entry, claim: Claim) -> Derivation | None:
    """What the words before a number take of it: "the second half of the $60 million", "twice the 40 tonnes"."""
    for other in known.valued(entry, entry.sort):
        if not other.value or entry.words.isdisjoint(other.words):
            continue
        taken = known.said.taking.search(other.sides[0])
        if taken is not None and tells(claim, other.value * known.said.takes[taken[1].lower()]):
            return Derivation((other,), f"{taken[1].lower()} of it")
    return None


def _is_added(known: Known, entry: Entry) -> bool:
    """Whether words beside a number add it to one before: "another 22", "35 other passengers", "also sold 5"."""
    assert entry.claim is not None
    before, behind = entry.sides
    beside = (before[-_ASIDE:], entry.claim.text)
    return any(map(known.said.adding.search, beside)) or known.said.added.match(behind) is not None


def _are_listed(parts: Sequence[Entry]) -> bool:
    """Whether the parts stand close together."""
    claims = [part.claim for part in parts if part.claim is not None]
    return all(two.start - one.end < _APART for one, two in pairwise(claims))
