"""Finds dates whose weekday is stated beside them or follows from another date of the sentence."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from itertools import pairwise

from attrs import evolve

from numclaims.claims.claim import Claim
from numclaims.links.grammar import Grammar
from numclaims.links.link import Link, WeekdayDate
from numclaims.links.skeleton import Skeleton

__all__ = ["find"]

_DAY = re.compile(r"(\d{4}|XXXX)-(\d{2})-(\d{2})(?:T.*)?")
_WEEKDAY = re.compile(r"(?:\d{4}|XXXX)-W(?:\d{2}|XX)-([1-7])")
_CLOSE = 150
"""Days from publication within which a date without a year is taken to lie."""
_REFORM = 1753
"""The first full year in which Britain and its colonies used the calendar that weekdays are reckoned by here."""


def find(skeleton: Skeleton, grammar: Grammar) -> Iterator[Link]:
    """The dates of a paragraph whose weekday can be told, and pairs of dates that tie each other down."""
    dated = [claim for claim in skeleton.claims.values() if claim.time is not None and _DAY.fullmatch(claim.time.value)]
    if not dated:
        return
    for claim in dated:
        if _weekday(claim) and _year(claim) and _near(claim, skeleton.published):
            yield WeekdayDate(claim, None, "weekday/date")
    for match in grammar.matches(skeleton, "weekday"):
        date, day = match.role("date"), match.role("day")
        told = _only_weekday(day)
        if told is not None and date in dated and _year(date) and date.time is not None and not date.time.weekday:
            yield WeekdayDate(evolve(date, time=evolve(date.time, weekday=told)), None, match.name)
    for anchor, date in pairwise(dated):
        if anchor.sentence == date.sentence and _open(anchor) and _open(date):
            yield WeekdayDate(date, anchor, "weekday/two-dates")
        elif anchor.sentence == date.sentence and _open(date) and _year(anchor) and not _anchored(anchor):
            placed = _in_year_of(anchor, date)
            if placed is not None:
                yield WeekdayDate(placed, None, "weekday/two-dates")


def _weekday(claim: Claim) -> int | None:
    return None if claim.time is None else claim.time.weekday


def _anchored(claim: Claim) -> bool:
    return claim.time is not None and claim.time.anchored


def _in_year_of(anchor: Claim, date: Claim) -> Claim | None:
    """A later date without a year in the year that stands beside the one before it."""
    if anchor.time is None or date.time is None or date.time.value[4:] < anchor.time.value[4:]:
        return None
    return evolve(date, time=evolve(date.time, value=anchor.time.value[:4] + date.time.value[4:]))


def _open(claim: Claim) -> bool:
    """Whether the claim is a date with a weekday and without a year."""
    return _weekday(claim) is not None and claim.time is not None and claim.time.value.startswith("XXXX")


def _year(claim: Claim) -> int | None:
    """The year of a full date in today's calendar."""
    match = _DAY.fullmatch(claim.time.value) if claim.time is not None else None
    if match is None or not match[1].isdigit() or (claim.time is not None and claim.time.ambiguous):
        return None
    return int(match[1]) if int(match[1]) >= _REFORM else None


def _near(claim: Claim, published: dt.date | None) -> bool:
    """Whether the year is written, or that of publication is plainly meant."""
    days = None if claim.time is None else claim.time.bounds()
    if days is None or claim.time is None:
        return False
    return not claim.time.anchored or (published is not None and abs((days[0] - published).days) <= _CLOSE)


def _only_weekday(claim: Claim) -> int | None:
    """The weekday that a claim names without a date, 1 being Monday."""
    match = _WEEKDAY.fullmatch(claim.time.value) if claim.time is not None else None
    return int(match[1]) if match else None
