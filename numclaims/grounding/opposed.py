"""The same number told of the opposite: a bound of the other side, a fall for a rise, two numbers in reverse order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from functools import cached_property
from itertools import pairwise
from typing import Final, TypeAlias

from numclaims.claims.agreement import in_other_money
from numclaims.claims.claim import Bound, Claim, Kind
from numclaims.grounding.entry import Entry
from numclaims.grounding.kinds import COUNT
from numclaims.grounding.matching import split_rate
from numclaims.lang.reckoning import ReckoningWords

__all__ = ["Pairs", "is_in_other_unit", "is_opposed"]

_LEAST: Final = frozenset({Bound.AT_LEAST, Bound.ABOVE})
_MOST: Final = frozenset({Bound.AT_MOST, Bound.BELOW})
_WORD: Final = re.compile(r"[^\W\d_]+")
_BESIDE: Final = 3
"""How many words on either side of a number can tell the opposite of what the other's tell."""
_NEGATION: Final = re.compile(
    r"\b(?:not|never|no|without|nor)\b(?!\s+(?:more|less|fewer|later|longer|earlier)\b)|n['’]t\b", re.IGNORECASE
)
"""What denies; "no more than" is a bound."""
_STOP: Final = re.compile(r"[,;:—()]")
_BETWEEN: Final = 60
"""How many characters may stand between two numbers that are set against each other."""


def is_opposed(entry: Entry, other: Entry, words: ReckoningWords) -> bool:
    """Whether a number is the same as one of the source, but at least what that is at most, or a fall for its rise."""
    one, two = entry.claim, other.claim
    if one is None or two is None or one.value is None or one.value != two.value or entry.sort != other.sort:
        return False
    if (_NEGATION.search(_clause(entry)) is None) is not (_NEGATION.search(_clause(other)) is None):
        return False  # "never more than 12"
    bounds = {one.bound, two.bound}
    if bounds & _LEAST and bounds & _MOST:
        return True
    if one.change is not None and two.change is not None:
        return one.change is not two.change
    ours, theirs = _beside(entry, one), _beside(other, two)
    if bounds == {Bound.EXACT}:
        return any(
            (here in ours and there in theirs and there not in ours and here not in theirs)
            for pair in words.opposites
            for here, there in (pair, pair[::-1])
        )
    return False


def _clause(entry: Entry) -> str:
    """What stands before a number from the last mark on."""
    return _STOP.split(entry.sides[0])[-1]


def _beside(entry: Entry, claim: Claim) -> set[str]:
    """The words on either side of a number, up to the next mark."""
    before, behind = entry.sides
    left = _WORD.findall(_STOP.split(before)[-1].casefold())[-_BESIDE:]
    right = _WORD.findall(_STOP.split(behind)[0].casefold())[:_BESIDE]
    return {*left, *right, *_WORD.findall(claim.text.casefold())}


def is_in_other_unit(entry: Entry, other: Entry) -> bool:
    """Whether a number is the same as one of the source, but in another currency, in other units or per other time."""
    one, two = entry.claim, other.claim
    if one is None or two is None or one.value is None or one.value != two.value:
        return False
    unit, own = one.measure, two.measure
    if unit is None or own is None or unit == own or Kind.AGE in (one.kind, two.kind):
        return False  # "he was 31 in May" may be a weight
    if in_other_money(one, two):
        return True
    (what, per), (their, theirs) = split_rate(unit), split_rate(own)
    if per and theirs and per != theirs and what == their:
        return True
    return unit.system == own.system == "ucum" and COUNT not in (entry.sort, other.sort)


class Pairs:
    """The numbers of a source that its sentences set against each other, an earlier one and a later one."""

    def __init__(self, source: Sequence[Entry], words: ReckoningWords) -> None:
        self._source, self._words = source, words

    @cached_property
    def _known(self) -> Mapping[_Pair, tuple[Entry, Entry]]:
        return {_key(*pair): pair for pair in _pairs(self._source, self._words)}

    def reversed(self, told: Sequence[Entry]) -> Mapping[int, tuple[Entry, Entry]]:
        """For numbers of the text, by their ids, the two of the source that they and another have in reverse order."""
        found: dict[int, tuple[Entry, Entry]] = {}
        for old, new in _pairs(told, self._words):
            pair = None if _key(old, new) in self._known else self._known.get(_key(new, old))
            if pair is not None:
                found.setdefault(id(old), pair)
                found.setdefault(id(new), pair)
        return found


_Pair: TypeAlias = "tuple[str, Decimal | None, Decimal | None]"


def _key(old: Entry, new: Entry) -> _Pair:
    return old.sort, old.value, new.value


def _pairs(entries: Iterable[Entry], words: ReckoningWords) -> Iterable[tuple[Entry, Entry]]:
    """The earlier and the later one of two neighbours of one sort that a sentence sets against each other."""
    valued = (entry for entry in entries if entry.claim is not None and entry.value is not None)
    ordered = sorted(valued, key=lambda entry: (entry.sentence, entry.sort))  # dates may stand between the two
    for one, two in pairwise(ordered):
        if one.sentence != two.sentence or one.sort != two.sort or one.passage != two.passage:
            continue
        if one.claim is None or two.claim is None or one.value == two.value:
            continue
        before, behind = one.sides
        between = behind.partition(two.claim.text)[0]
        if len(between) > _BETWEEN:
            continue
        if words.reaching.fullmatch(between) and words.starting.search(before):
            yield one, two
        elif words.starting.search(between) or words.versus.search(between):
            yield two, one
