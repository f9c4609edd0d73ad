"""Numbers that follow from those of a source: sums, differences, shares, years that have passed."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import cached_property
from itertools import pairwise
from typing import Final, NamedTuple

from attrs import evolve

from numclaims.claims.agreement import tells
from numclaims.claims.claim import Claim, Kind
from numclaims.grounding.entry import Entry
from numclaims.grounding.kinds import COUNT, MONEY, SHARE
from numclaims.lang.reckoning import ReckoningWords

__all__ = ["Derivation", "Derivations"]

_MOST_PARTS: Final = 4
_BINDING: Final = 3
"""How many words a share and its part must have in common, the noun among them."""
_ASIDE: Final = 40
"""How many characters before a number may hold a word that adds it."""
_APART: Final = 60
"""How many characters may stand between two numbers that are added up."""
_ADDED: Final = frozenset({COUNT, MONEY, "length"})
_DECADE: Final = 10
_WHOLE: Final = Decimal(100)
_COMPARING: Final = frozenset("rise fall remain rest extra gap".split())
"""Senses of words beside a number that may tell a difference."""


class Derivation(NamedTuple):
    """The numbers of a source that another one follows from, and how."""

    entries: tuple[Entry, ...]
    how: str


class Derivations:
    """What follows from the numbers of a source, given by their sort.

    Nothing is tried but what words carry: parts in one sentence, a part and its whole of one noun, years to the day of
    publication.
    """

    def __init__(
        self,
        by_sort: Mapping[str, Sequence[Entry]],
        published: date | None,
        among: Callable[[Entry, Sequence[str]], Sequence[Entry]],
        words: ReckoningWords,
    ) -> None:
        self._by_sort, self._published, self._among, self._said = by_sort, published, among, words

    def of(self, entry: Entry) -> Derivation | None:
        """How a number follows from those of the source; None if it does not."""
        claim = entry.claim
        if claim is None:
            return None
        if claim.value is None:
            return self._elapsed(entry, claim)
        if entry.sort == SHARE:
            return self._share(entry, claim) or self._rest(entry, claim)
        found = None
        if entry.sort in _ADDED or entry.sort.startswith("quantity"):
            found = (
                self._sum(entry, claim)
                or self._another(entry, claim)
                or self._portion(entry, claim)
                or self._difference(entry, claim)
            )
        if found is None and entry.sort == COUNT:
            return self._one_more(entry, claim) or self._margin(entry, claim)
        if found is None and entry.sort in ("age", "length") and claim.unit in ("year", "year of age"):
            return self._years(entry, lambda passed: tells(claim, Decimal(passed)))
        return found

    def _elapsed(self, entry: Entry, claim: Claim) -> Derivation | None:
        """The year that "39 years later" counts from, where that is the time of the text."""
        time = claim.time
        if self._published is None or time is None or not time.anchored or time.grain != "year":
            return None
        later = int(time.value) - self._published.year if time.value.isdecimal() else 0
        if later <= 0:
            return None
        said = evolve(claim, kind=Kind.NUMBER, value=Decimal(later))
        room = _DECADE if later % _DECADE == 0 else max(1, later // _DECADE)
        return self._years(entry, lambda passed: abs(later - passed) <= room and tells(said, Decimal(passed)))

    def other_share(self, entry: Entry) -> Derivation | None:
        """A part and its whole that stand in the place of a share: of one noun, with words of the part beside it."""
        if entry.sort != SHARE or entry.claim is None:
            return None
        for part, whole, _ in self._shares:
            shared, noun = entry.words & part.local, part.noun or whole.noun
            if noun is not None and noun in shared and len(shared) >= _BINDING:
                return Derivation((part, whole), "share")
        return None

    def _runs(self, entry: Entry) -> Iterator[list[Entry]]:
        """The rows of numbers of the same sort in each sentence that has a word in common."""
        run: list[Entry] = []
        for other in self._among(entry, (entry.sort,)):
            if other.value is None or entry.words.isdisjoint(other.words):
                continue
            if run and run[-1].sentence != other.sentence:
                yield run
                run = []
            run.append(other)
        if run:
            yield run

    def _sum(self, entry: Entry, claim: Claim) -> Derivation | None:
        for run in self._runs(entry):
            for first in range(len(run)):
                total = Decimal(0)
                for last in range(first, min(len(run), first + _MOST_PARTS)):
                    total += run[last].value or 0
                    parts = run[first : last + 1]
                    if last > first and claim.value == total and self._add_up(entry, parts) and _are_listed(parts):
                        return Derivation(tuple(parts), "sum")
        return None

    def _add_up(self, entry: Entry, parts: Sequence[Entry]) -> bool:
        """Whether a number can be the sum of some: all are in one unit, of one noun, or count people."""
        units = {part.claim.measure for part in parts if part.claim is not None and part.claim.measure is not None}
        if len(units) <= 1:
            own = entry.claim.measure if entry.claim is not None else None
            return entry.sort == COUNT or own is None or units <= {own}
        nouns = _nouns(entry, *parts)
        return all(part.sort == COUNT for part in parts) and (len(nouns) <= 1 or self._said.count_people(nouns))

    def _another(self, entry: Entry, claim: Claim) -> Derivation | None:
        """A number and one that the same sentence or the next adds to it: "hurt six", "another 37 were bruised"."""
        others = [other for other in self._among(entry, (entry.sort,)) if other.value is not None]
        spoken_of = {other.value for other in others if not entry.words.isdisjoint(other.words)}
        for one, two in pairwise(others):
            if two.sentence - one.sentence > 1 or claim.value != (one.value or 0) + (two.value or 0):
                continue
            told = one.value in spoken_of or two.value in spoken_of
            if told and self._is_added(two) and self._add_up(entry, (one, two)):
                return Derivation((one, two), "sum")
        return None

    def _is_added(self, entry: Entry) -> bool:
        """Whether words beside a number add it to one before: "another 22", "37 other passengers", "also sold 5"."""
        assert entry.claim is not None
        before, _, behind = entry.passage.partition(entry.claim.text)
        beside = (before[-_ASIDE:], entry.claim.text)
        return any(map(self._said.adding.search, beside)) or self._said.added.match(behind) is not None

    def _one_more(self, entry: Entry, claim: Claim) -> Derivation | None:
        """A count and one that is told apart: "four sailors and a cook", "killed nine people and himself"."""
        for other in self._among(entry, (COUNT,)):
            if other.value is None or claim.value != other.value + 1 or entry.words.isdisjoint(other.words):
                continue
            nouns = _nouns(entry, other)
            if not nouns or not self._said.count_people(nouns):
                continue
            assert other.claim is not None
            behind = other.passage.split(other.claim.text, 1)[-1]
            if self._said.one_more.search(behind[:_APART]):
                return Derivation((other,), "sum")
        return None

    def _portion(self, entry: Entry, claim: Claim) -> Derivation | None:
        """What the words before a number take of it: "the second half of the $700 billion", "twice the 40 tonnes"."""
        for other in self._among(entry, (entry.sort,)):
            if not other.value or other.claim is None or entry.words.isdisjoint(other.words):
                continue
            taken = self._said.taking.search(other.passage.partition(other.claim.text)[0])
            if taken is not None and tells(claim, other.value * self._said.takes[taken[1].lower()]):
                return Derivation((other,), f"{taken[1].lower()} of it")
        return None

    def _difference(self, entry: Entry, claim: Claim) -> Derivation | None:
        before = entry.passage.partition(claim.text)[0]
        if claim.change is None and _COMPARING.isdisjoint(entry.near) and not self._said.leaving.search(before):
            return None
        for run in self._runs(entry):
            for one, two in pairwise(run):
                parts = (one, two)
                if one.value is None or two.value is None or claim.value != abs(one.value - two.value):
                    continue
                if entry.sort == COUNT or self._add_up(entry, parts):
                    return Derivation(parts, "difference")
        return None

    def _margin(self, entry: Entry, claim: Claim) -> Derivation | None:
        """By how much a score was won: "by two goals" of "3-1"."""
        for other in self._among(entry, (COUNT,)):
            score = other.claim
            if score is None or score.kind is not Kind.SCORE or entry.words.isdisjoint(other.words):
                continue
            if score.low is not None and score.high is not None and claim.value == abs(score.high - score.low):
                return Derivation((other,), "difference")
        return None

    def _share(self, entry: Entry, claim: Claim) -> Derivation | None:
        """A part of a whole, both counted by one noun in one sentence or the next."""
        for one, two, share in self._shares:
            spoken_of = not entry.words.isdisjoint(one.words | two.words)
            if spoken_of and _near(claim, share * (_WHOLE if claim.unit == "percentage" else 1)):
                return Derivation((one, two), "share")
        return None

    @cached_property
    def _shares(self) -> Sequence[tuple[Entry, Entry, Decimal]]:
        """Each part with its whole, both counted by one noun in one sentence or the next, and its share."""
        found = []
        recent: deque[Entry] = deque(maxlen=_MOST_PARTS)
        for two in self._by_sort.get(COUNT, ()):
            if not two.value:
                continue
            for one in recent:
                if two.sentence - one.sentence > 1 or (None not in (one.noun, two.noun) and one.noun != two.noun):
                    continue
                small, large = sorted((one, two), key=lambda each: each.value or 0)
                if small.value and large.value:
                    found.append((small, large, small.value / large.value))
            recent.append(two)
        return found

    def _rest(self, entry: Entry, claim: Claim) -> Derivation | None:
        """What a share leaves of a hundred percent."""
        if claim.unit != "percentage" or claim.value is None:
            return None
        for other in self._among(entry, (SHARE,)):
            percent = other.claim is not None and other.claim.unit == "percentage" and other.value is not None
            if percent and claim.value == _WHOLE - (other.value or 0) and entry.words & other.words:
                return Derivation((other,), "rest")
        return None

    def _years(self, entry: Entry, fits: Callable[[int], bool]) -> Derivation | None:
        """The years from a year of the source to that of publication; ages a year less before the birthday."""
        if self._published is None:
            return None
        for other in self._dated:
            time = other.claim.time if other.claim is not None else None
            assert time is not None
            passed = self._published.year - int(time.value[:4])
            if fits(passed) or (entry.sort == "age" and fits(passed - 1)):
                return Derivation((other,), "years passed")
        return None

    @cached_property
    def _dated(self) -> Sequence[Entry]:
        """The dates of the source whose year is known."""
        dates = [other for sort, others in self._by_sort.items() if sort.startswith("date") for other in others]
        return [
            other
            for other in sorted(dates, key=lambda other: other.sentence)
            if other.claim is not None and other.claim.time is not None and other.claim.time.value[:4].isdigit()
        ]


def _nouns(*entries: Entry) -> set[str]:
    return {entry.noun for entry in entries if entry.noun is not None}


def _are_listed(parts: Sequence[Entry]) -> bool:
    """Whether the parts stand close together."""
    claims = [part.claim for part in parts if part.claim is not None]
    return all(two.start - one.end < _APART for one, two in pairwise(claims))


def _near(claim: Claim, share: Decimal) -> bool:
    if claim.unit == "percentage":
        return tells(claim, share)
    return claim.estimate is not None and share in claim.estimate.support
