"""Finds lengths of time whose beginning and end are both told."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from numclaims.claims.claim import Bound, Claim, Kind
from numclaims.claims.read import read
from numclaims.links.grammar import Grammar, Match
from numclaims.links.link import Link
from numclaims.links.moments import Lasting
from numclaims.links.patterns import END
from numclaims.links.skeleton import Skeleton

__all__ = ["find", "length_of", "settled"]

_LATER = "length earlier or later"
_NARRATED = frozenset({"marks-length-since", "that-was-length-later", "on-date-still-length-later"})
"""The constructions whose end is the day of publication."""

_LONG = frozenset({"year", "decade", "century"})
_VAGUE = frozenset({"quarter", "half", "season", "year", "decade", "century", None})


def find(skeleton: Skeleton, grammar: Grammar) -> Iterator[Link]:
    """The lengths of time with their ends that a paragraph states."""
    if sum(claim.time is not None for claim in skeleton.claims.values()) < 2:
        return
    for match in grammar.matches(skeleton, "duration"):
        start, end = match.get("start") or match.get("start2"), match.get("end")
        length = length_of(match.role("length"), grammar)
        today = match.construction.name in _NARRATED
        if length is None or start is None or not _pair(start, end):
            continue
        if end is None and (not today or skeleton.published is None):
            continue
        if not _as_fine(length, start, end) or _interrupted(match, length, start, end) or skeleton.quoted(length):
            continue
        yield Lasting(length, start, end, match.name, skeleton.published if end is None else None)


def length_of(claim: Claim, grammar: Grammar) -> Claim | None:
    """A length of time as it is, and that of "six weeks later"; None for any other date, and for a vague one."""
    if claim.kind is Kind.DURATION:
        return claim if claim.value is not None and "-" not in claim.text else None
    if _LATER not in claim.patterns or not claim.text.endswith("later"):
        return None
    inner = [
        each for part in read(claim.text[: -len("later")], grammar.lexicon, None) for it in part for each in it.claims
    ]
    if len(inner) != 1 or inner[0].kind is not Kind.DURATION or inner[0].value is None:
        return None
    return evolve(inner[0], start=claim.start, end=claim.end, text=claim.text, sentence=claim.sentence)


def settled(claim: Claim | None) -> bool:
    """Whether a date or time is stated without a hedge that would blur it."""
    return claim is not None and claim.time is not None and claim.time.mod is None and claim.bound is not Bound.ABOUT


def _pair(start: Claim, end: Claim | None) -> bool:
    """Whether both ends are dates, or both times of day by the same clock."""
    if not settled(start) or (end is not None and (not settled(end) or start.kind is not end.kind)):
        return False
    return start.kind is not Kind.TIME or not any("time" in claim.text for claim in (start, end) if claim is not None)


def _as_fine(length: Claim, start: Claim, end: Claim | None) -> bool:
    """Whether the ends are told finely enough for the length to be reckoned from them."""
    if length.unit in _LONG:
        return True
    grains = {claim.time.grain for claim in (start, end) if claim is not None and claim.time is not None}
    return grains.isdisjoint(_VAGUE) and (length.unit == "month" or "month" not in grains)


def _interrupted(match: Match, length: Claim, start: Claim, end: Claim | None) -> bool:
    """Whether another time stands between the two ends, or two before them, from which the length may be reckoned."""
    sentence = match.skeleton.text.rfind(END, 0, match.start) + 1
    before = [
        claim
        for at, claim in match.skeleton.claims.items()
        if sentence <= at < match.start and claim.time is not None and claim.kind is not Kind.DURATION
    ]
    if len(before) > 1:
        return True
    if end is None or END in match.skeleton.text[match.start : match.end - 1]:
        return False
    times = [
        claim
        for claim in match.skeleton.claims.values()
        if claim.time is not None and claim.kind is not Kind.DURATION and claim.start != length.start
    ]
    inside = [claim for claim in times if start.start <= claim.start <= end.start]
    return start.start < end.start and len(inside) > 2
