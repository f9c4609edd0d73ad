"""The time that passes between two dates of a source, or from one to the day of publication."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cached_property
from typing import Final

from attrs import evolve

from numclaims.claims.agreement import tells
from numclaims.claims.claim import Claim, Kind
from numclaims.grounding.entry import Entry
from numclaims.grounding.known import Derivation, Known

__all__ = ["Passed"]

_DECADE: Final = 10
_REACH: Final = 3
"""How many dates before one are compared with it."""
_IN_DAYS: Final[Mapping[str, Decimal]] = {"day": Decimal(1), "night": Decimal(1), "week": Decimal(7)}
_IN_MONTHS: Final[Mapping[str, int]] = {"month": 1, "year": 12}


class Passed:
    """The dates of a source, and the lengths of time between them."""

    def __init__(self, known: Known) -> None:
        self._known = known

    def years(self, entry: Entry, claim: Claim) -> Derivation | None:
        """The years from a year of the source to that of publication: "the 115-year-old hall"."""
        return self._since(entry, lambda passed: tells(claim, Decimal(passed)))

    def born(self, entry: Entry, claim: Claim) -> Derivation | None:
        """The age of somebody whose birth the source dates, told by a bare number: "the mayor is 54"."""
        published = self._known.published
        if published is None:
            return None
        for other in self._dated:
            told = self._known.said.birth in other.words and not entry.words.isdisjoint(other.words)
            if told and claim.value in (published.year - _year(other), published.year - _year(other) - 1):
                return Derivation((other,), "years passed")
        return None

    def later(self, entry: Entry, claim: Claim) -> Derivation | None:
        """The year that "30 years later" counts from, where that is the time of the text."""
        time, published = claim.time, self._known.published
        if published is None or time is None or not time.anchored or time.grain != "year":
            return None
        later = int(time.value) - published.year if time.value.isdecimal() else 0
        if later <= 0:
            return None
        said = evolve(claim, kind=Kind.NUMBER, value=Decimal(later))
        room = _DECADE if later % _DECADE == 0 else max(1, later // _DECADE)
        return self._since(entry, lambda passed: abs(later - passed) <= room and tells(said, Decimal(passed)))

    def between(self, entry: Entry, claim: Claim) -> Derivation | None:
        """The length between two dates that stand together: "began in 1939 and ended in 1945"."""
        for one, two in self._together(entry):
            if any(tells(claim, length) for length in _lengths(one, two, claim.unit or "")):
                return Derivation((one, two), "time between")
        return None

    def _together(self, entry: Entry) -> Iterator[tuple[Entry, Entry]]:
        """Two dates in one sentence or the next, one of which has a word in common, with nothing left open."""
        recent: deque[Entry] = deque(maxlen=_REACH)
        for two in self._dated:
            for one in recent:
                if two.sentence - one.sentence <= 1 and not entry.words.isdisjoint(one.words | two.words):
                    yield one, two
            recent.append(two)

    def _since(self, entry: Entry, fits: Callable[[int], bool]) -> Derivation | None:
        """A year from which so many have passed; an age is a year less before the birthday.

        A sentence that tells an age itself dates no birth: "in 2018, when she was two".
        """
        published = self._known.published
        if published is None:
            return None
        aged = {other.sentence for other in self._known.by_sort.get("age", ())} if entry.sort == "age" else ()
        for other in self._dated:
            if other.sentence in aged:
                continue
            passed = published.year - _year(other)
            if fits(passed) or (entry.sort == "age" and fits(passed - 1)):
                return Derivation((other,), "years passed")
        return None

    @cached_property
    def _dated(self) -> Sequence[Entry]:
        """The dates of the source whose year is known."""
        dates = [other for sort, others in self._known.by_sort.items() if sort.startswith("date") for other in others]
        return [
            other
            for other in sorted(dates, key=lambda other: other.sentence)
            if other.time is not None and other.time.value[:4].isdigit()
        ]


def _year(entry: Entry) -> int:
    assert entry.time is not None
    return int(entry.time.value[:4])


def _lengths(one: Entry, two: Entry, unit: str) -> Iterator[Decimal]:
    """How many of a unit lie between two dates of one grain: of days the last one counted or not."""
    bounds = [each.time.bounds() for each in (one, two) if each.time is not None]
    if one.sort != two.sort or len(bounds) < 2 or bounds[0] is None or bounds[1] is None:
        return
    first, last = sorted((bounds[0][0], bounds[1][0]))
    if unit in _IN_MONTHS and (unit == "year" or one.sort != "date year"):
        months = (last.year - first.year) * 12 + last.month - first.month
        if one.sort == "date day" and last.day < first.day:
            months -= 1
        yield Decimal(months) / _IN_MONTHS[unit]
    elif unit in _IN_DAYS and one.sort == "date day":
        passed = (last - first).days
        yield Decimal(passed) / _IN_DAYS[unit]
        if unit == "day":
            yield Decimal(passed + 1)
