"""How sure it is that a sentence tells a number of its source again, if wrongly, and does not work out one of its own.

The weights are those of a logistic regression over sentences that sum up calls, mails, reports and news, some of which
tell a number of their source wrongly, while most of the others reckon. They are natural logarithms of odds.
"""

from __future__ import annotations

import re
from collections.abc import Container
from decimal import Decimal
from typing import Final

from numclaims.claims.agreement import in_unit_of
from numclaims.claims.claim import Bound
from numclaims.grounding.entry import Entry
from numclaims.grounding.matching import UNIT_WORDS
from numclaims.lang.reckoning import ReckoningWords

__all__ = ["restates"]

_BASE, _LIKENESS, _SAME_DIGITS, _TIMES, _UNKNOWN, _SHARED, _WORKING = 0.97, 0.15, 2.55, -0.69, -2.07, 1.65, -1.0
"""For anything; for the likeness of both numbers; where they have the same digits; for the logarithm of how many times
one is the other; for the part of the words around the number that the source has in no sentence with numbers; for the
part of them that both have; for words in the clause that work numbers out."""
_MARK: Final = re.compile(r"[,;:—()]\s")
_SURE: Final = 0.62
"""Odds of almost two to one."""
_PARTS: Final = 3
"""The parts of a full date."""
_FAR: Final = 3.0
_NO_TIMES: Final = 0.5
"""What a date has for the logarithm."""


def restates(entry: Entry, other: Entry, likeness: float, known: Container[str], words: ReckoningWords) -> bool:
    """Whether a number is meant to be that of the source which stands in its place."""
    claim = entry.claim
    if claim is not None and claim.value is None and claim.bound in (Bound.ABOUT, Bound.BELOW):
        return False  # "about 2 p.m." may be when something ends that the source begins
    around = entry.local - UNIT_WORDS - (_unit_of(entry) if entry.sort != other.sort else frozenset())
    shared = len(around & other.local) / max(1, len(around))
    unknown = sum(word not in known for word in entry.local) / max(1, len(entry.local))
    told = _BASE + _LIKENESS * likeness + _SHARED * shared + _UNKNOWN * unknown
    value = other.value
    if claim is not None and other.claim is not None and value is not None:
        value = in_unit_of(claim, other.claim, value)
    mistaken = _have_same_digits(entry.value, other.value) or _differ_in_part(entry, other)
    told += _SAME_DIGITS * mistaken + _TIMES * _times(entry.value, value)
    return told + _WORKING * (words.working.search(_clause_of(entry)) is not None) > _SURE


def _clause_of(entry: Entry) -> str:
    """The text between the marks around a number."""
    stated = "" if entry.claim is None else entry.claim.text
    return next((part for part in _MARK.split(entry.passage) if stated in part), entry.passage)


def _unit_of(entry: Entry) -> frozenset[str]:
    """The words of the number's own unit, which one that leaves its unit out cannot have beside it."""
    claim = entry.claim
    if claim is None or claim.measure is None or claim.measure.system == "count":
        return frozenset()
    return frozenset(word for word in entry.near if word in claim.text.casefold())


def _have_same_digits(one: Decimal | None, two: Decimal | None) -> bool:
    """Whether the digits of two numbers are the same but for their order and place: 53 and 35, 4.8 and 48."""
    return one is not None and two is not None and bool(one) and _digits(one) == _digits(two)


def _differ_in_part(entry: Entry, other: Entry) -> bool:
    """Whether two dates in digits have all parts but one in common, or two years all digits: 1867 and 1876."""
    dates = [each.time.value.split("-") for each in (entry, other) if each.time is not None]
    if len(dates) < 2 or len(dates[0]) != len(dates[1]):
        return False
    if len(dates[0]) == 1:
        return sorted(dates[0][0]) == sorted(dates[1][0])
    written = len(dates[0]) == _PARTS and all(
        any(map(str.isdecimal, each.claim.text)) for each in (entry, other) if each.claim
    )
    return written and sum(one == two for one, two in zip(dates[0], dates[1], strict=True)) == _PARTS - 1


def _digits(number: Decimal) -> list[int]:
    return sorted(digit for digit in number.normalize().as_tuple().digits if digit)


def _times(one: Decimal | None, two: Decimal | None) -> float:
    if not one or not two:
        return _NO_TIMES
    return min(abs(float(abs(one).ln() - abs(two).ln())), _FAR)
