"""How sure it is that a sentence tells a number of its source again, if wrongly, and does not work out one of its own.

The weights are those of two logistic regressions, natural logarithms of odds: one over single sentences that sum
up calls, mails, reports and news, some of which tell a number of their source wrongly, while most of the others reckon;
one over these and whole summaries, where the numbers of a sentence show where in the source the others stand.
"""

from __future__ import annotations

import re
from collections.abc import Container
from decimal import Decimal
from math import inf
from typing import Final

from attrs import frozen

from numclaims.claims.agreement import in_unit_of
from numclaims.claims.claim import Bound
from numclaims.grounding.entry import Entry
from numclaims.grounding.matching import UNIT_WORDS
from numclaims.lang.reckoning import ReckoningWords

__all__ = ["BY_LIKENESS", "BY_NEARNESS", "Weights", "odds_of_restating", "works"]


@frozen
class Weights:
    """What speaks for and against a number being meant for another one of the source.

    `base` is for anything, less the odds that it takes to be sure; `alike` for how alike or near both are; `mistaken`
    where they have the same digits; `times` for the logarithm of how many times one is the other; `unknown` for the
    part of the words around the number that the source has in no sentence with numbers, `shared` for the part that
    both have; `working` for words in the clause that work numbers out; `hedged` for a number with a hedge, and
    `precise` for one of three digits or more that nothing works out. `following` is what the odds must be above where
    the number could follow from others.
    """

    base: float
    alike: float
    mistaken: float
    times: float
    unknown: float
    shared: float
    working: float
    hedged: float = 0.0
    precise: float = 0.0
    following: float = inf


_SURE: Final = 0.62
"""Odds of almost two to one."""
_SURER: Final = 1.25
"""Odds of more than three to one."""
BY_LIKENESS: Final = Weights(0.97 - _SURE, 0.15, 2.55, -0.69, -2.07, 1.65, -1.0)
BY_NEARNESS: Final = Weights(0.32 - _SURER, 0.44, 2.47, -0.62, -0.79, 0.6, -1.04, -0.82, 0.39, 3.5)
_DIGITS: Final = 3
_MARK: Final = re.compile(r"[,;:—()]\s")
_PARTS: Final = 3
"""The parts of a full date."""
_FAR: Final = 3.0
_NO_TIMES: Final = 0.5
"""What a date has for the logarithm."""


def odds_of_restating(
    entry: Entry, other: Entry, alike: float, known: Container[str], words: ReckoningWords, weights: Weights
) -> float:
    """How sure it is that a number is meant to be that of the source which stands in its place: above 0 if it is."""
    claim = entry.claim
    if claim is not None and claim.value is None and claim.bound in (Bound.ABOUT, Bound.BELOW):
        return -inf  # "about 2 p.m." may be when something ends that the source begins
    around = entry.local - UNIT_WORDS - (_unit_of(entry) if entry.sort != other.sort else frozenset())
    shared = len(around & other.local) / max(1, len(around))
    unknown = sum(word not in known for word in entry.local) / max(1, len(entry.local))
    told = weights.base + weights.alike * alike + weights.shared * shared + weights.unknown * unknown
    value = other.value
    if claim is not None and other.claim is not None and value is not None:
        value = in_unit_of(claim, other.claim, value)
    mistaken = _have_same_digits(entry.value, other.value) or _differ_in_part(entry, other)
    told += weights.mistaken * mistaken + weights.times * _times(entry.value, value)
    if works(entry, words):
        told += weights.working
    elif entry.value is None or len(entry.value.normalize().as_tuple().digits) >= _DIGITS:
        told += weights.precise
    return told + weights.hedged * (claim is not None and claim.bound is not Bound.EXACT)


def works(entry: Entry, words: ReckoningWords) -> bool:
    """Whether a word of the number's clause mostly works a number out."""
    return words.working.search(_clause_of(entry)) is not None


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
