"""Whether a number that a source does not state could be reckoned from those that it does.

This excuses and never proves: somewhere in a long text some two numbers always give a third one. A text that works out
a number of its own says so in more ways than a table of words can tell apart ("after the credit", "outside Spain", "per
head"); where it may have done so, and the numbers fit, it is not called wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from decimal import Decimal
from itertools import combinations, product
from typing import Final, NamedTuple

from numclaims.claims.agreement import in_unit_of, tells
from numclaims.claims.claim import Claim, Kind
from numclaims.grounding.entry import Entry
from numclaims.grounding.kinds import COUNT

__all__ = ["could_follow"]

_NEAREST: Final = 12
"""From how many numbers of a source one may be reckoned, each with as many others as are `known`."""
_HUNDRED: Final = Decimal(100)
_SCALES: Final = tuple(Decimal(10) ** power for power in (3, 6, 9))
_UNSCALED: Final = Decimal(1000)
_DAYS: Final[Mapping[str, Decimal]] = {
    "day": Decimal(1),
    "night": Decimal(1),
    "week": Decimal(7),
    "month": Decimal("30.4"),
    "year": Decimal("365.25"),
}
_PERIODS: Final = tuple(map(Decimal, (4, 7, 12, 24, 52, 60, 365)))
"""Quarters, days, months, hours, weeks, minutes and days: what makes a rate one of a longer time."""
_RELATING: Final = re.compile(
    r"\b(?:more|less|fewer|others?|outside|remaining|rest|left|after|before|until|together|total|all|combined|increased?|"
    r"decreased?|rise|fall|drop|difference|gap|higher|lower|longer|shorter|plus|minus|net|without|excluding|apart|saved?|"
    r"earlier|later|added|both|not|no|none|absent|empty|open|still|unused|missing|lost|gained|gave|by)\b",
    re.IGNORECASE,
)
_WHOLE: Final = re.compile(r"\b(?:in all|in total|total|altogether|overall|worth)\b", re.IGNORECASE)
_SHARING: Final = re.compile(r"\b(?:per|each|apiece|average|a head|every)\b", re.IGNORECASE)
_LASTING: Final = re.compile(
    r"\b(?:annual|yearly|monthly|weekly|daily|hourly|(?:an?|per|each|every) (?:year|month|week|day|hour))\b",
    re.IGNORECASE,
)


def could_follow(entry: Entry, near: Sequence[Entry], known: Sequence[Entry]) -> bool:
    """Whether a number of a text is what some of a source give, one of them `near`: of a sentence with common words."""
    claim = entry.claim
    if claim is None or claim.value is None:
        return False
    if claim.kind is Kind.DURATION and claim.unit in _DAYS and _could_pass(claim, known):
        return True
    numbers = [_Number(each, in_unit_of(claim, each.claim, each.value)) for each in known if each.claim and each.value]
    beside = {id(each) for each in near[:_NEAREST]}
    return any(tells(claim, result) for result in _results(claim, entry, beside, numbers))


class _Number(NamedTuple):
    """A number of a source, in the unit of the claim where both measure the same."""

    entry: Entry
    value: Decimal


def _results(claim: Claim, entry: Entry, near: AbstractSet[int], known: Sequence[_Number]) -> Iterator[Decimal]:
    """What the words of a passage may make of the numbers."""
    passage = entry.passage
    points = claim.measure is not None and claim.measure.system == "point"
    share = not points and claim.kind in (Kind.PERCENTAGE, Kind.FRACTION)
    if _LASTING.search(passage) and not share:
        for each in known:
            if _are_alike(each.entry, entry):
                yield from (number for period in _PERIODS for number in (each.value * period, each.value / period))
    related, shared = points or bool(_RELATING.search(passage)), bool(_SHARING.search(passage))
    whole = bool(_WHOLE.search(passage))
    for one, two in product(known, known):
        if one is two or id(one.entry) not in near:
            continue
        alike = _are_alike(one.entry, two.entry)
        for a, b in _scaled(one.value, two.value):
            if share and alike and abs(one.entry.sentence - two.entry.sentence) <= 1:
                yield from (part * _HUNDRED for part in (a / b, b / a, abs(a - b) / a, abs(a - b) / b))
            elif not share and alike and (related or whole):
                yield from (a + b, abs(a - b))
            if shared or whole:
                yield from (a / b, b / a, a * b)
        if whole:
            yield from (
                one.value * two.value * three.value for three in known if three.entry.sentence == one.entry.sentence
            )


def _are_alike(one: Entry, two: Entry) -> bool:
    """Whether two numbers are of one sort, or one of them without a unit."""
    return one.sort == two.sort or any(each.sort == COUNT and each.noun is None for each in (one, two))


def _scaled(a: Decimal, b: Decimal) -> Iterator[tuple[Decimal, Decimal]]:
    """Two numbers, and the second one with the scale of the first, which "5.4 million, or even 5.6" leaves out."""
    yield a, b
    if abs(b) < _UNSCALED <= abs(a):
        yield from ((a, b * scale) for scale in _SCALES if a < b * scale * 10 < a * 100)


def _could_pass(claim: Claim, known: Sequence[Entry]) -> bool:
    """Whether a length of time is that between two days of a source, the last one counted or not."""
    unit = _DAYS[claim.unit or ""]
    days = {bounds[0] for each in known if (bounds := _day_of(each)) is not None}
    return any(
        tells(claim, Decimal(passed) / unit) or round(Decimal(passed) / unit) == claim.value
        for one, two in combinations(sorted(days), 2)
        for passed in ((two - one).days, (two - one).days + 1)
    )


def _day_of(entry: Entry) -> tuple[date, date] | None:
    time = entry.claim.time if entry.claim is not None else None
    return time.bounds() if time is not None and time.grain == "day" else None
