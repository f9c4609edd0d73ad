"""What two numbers of a source give when they are compared: their difference, a change in percent, how many times."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from numclaims.claims.agreement import tells
from numclaims.claims.claim import Change, Claim, Kind
from numclaims.grounding.entry import Entry
from numclaims.grounding.kinds import COUNT, MONEY, MULTIPLE, SHARE
from numclaims.grounding.known import Derivation, Known
from numclaims.grounding.shares import in_percent
from numclaims.grounding.sums import adds_up

__all__ = ["change", "change_instead", "difference", "margin", "mean", "multiple", "points"]

_POINT: Final = "point"
_COMPARED: Final = (COUNT, MONEY, "length", "age")
_WORDS_OF_CHANGE: Final = frozenset("rise fall remain rest extra gap".split())
"""Senses of words beside a number that may tell a difference."""


def difference(known: Known, entry: Entry, claim: Claim) -> Derivation | None:
    """By how much two numbers differ, where the words compare or tell of a change."""
    changing = claim.change is not None or not _WORDS_OF_CHANGE.isdisjoint(entry.near)
    if not (changing or known.said.comparing.search(entry.passage) or known.said.leaving.search(entry.sides[0])):
        return None
    sorts = ("age", entry.sort) if entry.sort == "length" else (entry.sort,)
    for one, two in known.pairs(entry, *sorts):
        if claim.value == abs((one.value or 0) - (two.value or 0)) and _measures(known, entry, one, two):
            return Derivation((one, two), "difference")
    return None


def _measures(known: Known, entry: Entry, one: Entry, two: Entry) -> bool:
    return entry.sort in (COUNT, "length") or adds_up(known, entry, (one, two))


def points(known: Known, entry: Entry, claim: Claim) -> Derivation | None:
    """By how many points two percentages differ."""
    if entry.sort == COUNT and claim.unit != _POINT:
        return None
    for one, two in known.pairs(entry, SHARE):
        if claim.value == abs((one.value or 0) - (two.value or 0)):
            return Derivation((one, two), "difference")
    return None


def margin(known: Known, entry: Entry, claim: Claim) -> Derivation | None:
    """By how much a score was won: "by two goals" of "3-1"."""
    for other in known.among(entry, (COUNT,)):
        score = other.claim
        if score is None or score.kind is not Kind.SCORE or entry.words.isdisjoint(other.words):
            continue
        if score.low is not None and score.high is not None and claim.value == abs(score.high - score.low):
            return Derivation((other,), "difference")
    return None


def change(known: Known, entry: Entry, claim: Claim) -> Derivation | None:
    """By what share a number rose or fell to another one."""
    for one, two in _changing(known, entry, claim):
        low, high = sorted((one.value or Decimal(0), two.value or Decimal(0)))
        if low > 0 and in_percent(claim, (high - low) / (low if claim.change is Change.UP else high)):
            return Derivation((one, two), "percent change")
    return None


def change_instead(known: Known, entry: Entry) -> Derivation | None:
    """Two numbers, the second one reached from the first, of which a sentence tells another change than they give.

    All that the sentence speaks of must be in that of the source, which tells of no share itself.
    """
    claim, told = entry.claim, entry.words - known.said.changing
    if claim is None or claim.value is None or not told:
        return None
    if entry.sort == SHARE:
        pairs, rises, how = _changing(known, entry, claim), claim.change is Change.UP, "percent change"
    elif entry.sort == MULTIPLE:
        pairs, rises, how = known.pairs(entry, *_comparable(known)), claim.value > 1, "ratio"
    else:
        return None
    for one, two in pairs:
        rose = (two.value or 0) > (one.value or 0)
        if one.sentence != two.sentence or rose is not rises or not told <= one.words or not one.value:
            continue
        alone = not any(other.sentence == one.sentence for other in known.valued(entry, SHARE, MULTIPLE))
        if alone and _leads_to(known, one, two):
            return Derivation((one, two), how)
    return None


def _changing(known: Known, entry: Entry, claim: Claim) -> Iterator[tuple[Entry, Entry]]:
    if claim.change not in (Change.UP, Change.DOWN):
        return
    yield from known.pairs(entry, *_comparable(known))


def _comparable(known: Known) -> tuple[str, ...]:
    """The sorts of numbers of which one can be how many times another."""
    return (*_COMPARED, *(sort for sort in known.by_sort if sort.startswith("quantity")))


def _leads_to(known: Known, one: Entry, two: Entry) -> bool:
    """Whether two numbers are the ends of a change: "from $300 million to $342 million"."""
    assert two.claim is not None
    before, behind = one.sides
    return (
        known.said.starting.search(before) is not None
        and known.said.reaching.fullmatch(behind.partition(two.claim.text)[0]) is not None
    )


def multiple(known: Known, entry: Entry, claim: Claim) -> Derivation | None:
    """How many times one number is another."""
    halved = claim.value is not None and claim.value < 1
    for one, two in known.pairs(entry, *_comparable(known)):
        low, high = sorted((one.value or Decimal(0), two.value or Decimal(0)))
        if low > 0 and tells(claim, low / high if halved else high / low):
            return Derivation((one, two), "ratio")
    return None


def mean(known: Known, entry: Entry, claim: Claim) -> Derivation | None:
    """The mean of the numbers of a sentence, where the words tell one."""
    if not known.said.averaging.search(entry.passage):
        return None
    for run in known.runs(entry):
        values = [other.value or Decimal(0) for other in run]
        if len(values) > 1 and adds_up(known, entry, run) and tells(claim, sum(values, Decimal(0)) / len(values)):
            return Derivation(tuple(run), "mean")
    return None
