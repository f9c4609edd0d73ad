"""Which of several facts of one name is of the time of a claim."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from datetime import date, timedelta
from enum import Enum

from attrs import frozen

from numclaims.references.dating import Dating
from numclaims.references.fact import Fact

__all__ = ["Choice", "Series", "Timing"]

_STALE = 5
"""How many years a fact may be older or newer than a text that does not date its number."""
_YEAR = 366
"""The length in days of the longest period for which sales, deaths or rain are summed up."""
_DAY = timedelta(days=1)


class Timing(Enum):
    """What is known of the time of a claim, beside that of the facts."""

    TOLD = "told"
    """The facts hold at the time that the text, or its day of publication, gives."""
    LATEST = "latest"
    """Nothing gives a time, and the facts are the latest."""
    ANY = "any"
    """The claim is of a time in the past that is not told: any of the facts can be meant."""
    GAP = "gap"
    """No fact holds at the time of the claim; the facts are those before and after."""


@frozen
class Choice:
    """The facts that a claim can mean, the likeliest first, and those of the other times.

    `between` are the facts before and after the time of the claim, where the value may have passed from one to the
    other.
    """

    facts: tuple[Fact, ...]
    timing: Timing = Timing.TOLD
    others: tuple[Fact, ...] = ()
    between: tuple[Fact, ...] = ()


class Series:
    """The facts of one name, which differ in the time they are of."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        self.facts = tuple(facts)
        self._always = tuple(fact for fact in self.facts if fact.timeless)
        self._through = sorted((fact for fact in self.facts if fact.period is not None), key=_first)
        self._known = sorted((fact for fact in self.facts if fact.as_of is not None), key=_first)
        self._days = [_first(fact) for fact in self._known]

    def choose(
        self, dating: Dating, published: date | None, *, lasting: bool, year: int | None = None
    ) -> Choice | None:
        """The facts of the time of a claim; None if nothing can be said.

        `lasting` tells that what is measured hardly changes, `year` is one that the name of the facts has.
        """
        if dating.unclear:
            return None
        if self._always and self._holds_always(dating, published, lasting=lasting, year=year):
            return Choice(self._always)
        if dating.past and self._changes:
            return Choice((*reversed(self._through), *reversed(self._known)), Timing.ANY)
        return self._of_period(dating, published) or self._of_day(dating, published, lasting=lasting)

    @property
    def _changes(self) -> bool:
        """Whether another value than the latest may have held once."""
        return bool(self._through) or len({fact.value for fact in self._known}) > 1

    def _of_period(self, dating: Dating, published: date | None) -> Choice | None:
        """The facts whose period has a day of the claim's time."""
        if not self._through:
            return None
        days = dating.days or (published and (published, published))
        if not days:
            latest = max(map(_last, self._through))
            facts = tuple(fact for fact in self._through if _last(fact) == latest)
            return self._chosen(facts, Timing.LATEST if latest == date.max else Timing.ANY)
        found = [fact for fact in self._through if fact.period is not None and fact.period.meets(*days)]
        found += (fact for fact in self._known if fact.as_of is not None and days[0] <= fact.as_of <= days[1])
        if not found:
            before = [fact for fact in self._through if _last(fact) < days[0]][-1:]
            after = [fact for fact in self._through if _first(fact) > days[1]][:1]
            return Choice((*before, *after), Timing.GAP)
        exact = [fact for fact in found if (_first(fact), _last(fact)) == days]
        if exact:
            return self._chosen(tuple(exact), Timing.TOLD)
        if dating.days is not None and any(_is_short(fact) for fact in found):
            return Choice(tuple(reversed(found)), Timing.ANY)
        if _covered(found, *days):
            return self._chosen(tuple(reversed(found)), Timing.TOLD)
        return Choice(tuple(reversed(found)), Timing.ANY)

    def _of_day(self, dating: Dating, published: date | None, *, lasting: bool) -> Choice | None:
        """The facts whose day is in the claim's time, or the nearest to it."""
        if not self._days:
            return None
        if dating.years is not None:
            found = [fact for fact in self._known if dating.holds(_first(fact).year)]
            if found:
                return self._chosen(tuple(found), Timing.TOLD)
            at = bisect_left(self._days, date(dating.years[0], 1, 1))
            if lasting or not 0 < at < len(self._days):
                return None
            return Choice((self._known[at - 1], self._known[at]), Timing.GAP)
        if published is None:
            return self._chosen(self._same_day(len(self._days) - 1), Timing.LATEST)
        at = bisect_left(self._days, published)
        around = [i for i in (at - 1, at) if 0 <= i < len(self._days)]
        away, nearest = min((abs((self._days[i] - published).days), i) for i in around)
        if not lasting and abs(self._days[nearest].year - published.year) > _STALE:
            return None
        between = tuple(self._known[i] for i in around) if len(around) > 1 and away else ()
        return self._chosen(self._same_day(nearest), Timing.TOLD, between=between)

    def _same_day(self, at: int) -> tuple[Fact, ...]:
        """A fact and all others of its day."""
        return tuple(fact for fact in self._known if fact.as_of == self._known[at].as_of)

    def _chosen(self, facts: tuple[Fact, ...], timing: Timing, *, between: tuple[Fact, ...] = ()) -> Choice:
        others = tuple(fact for fact in (*self._through, *self._known) if fact not in facts)
        return Choice(facts, timing, others, between)

    def _holds_always(self, dating: Dating, published: date | None, *, lasting: bool, year: int | None) -> bool:
        """Whether the fact without a day can be held against a claim."""
        if year is not None:
            if dating.narrow:
                return False
            return dating.holds(year) or (dating.years is None and published is not None and published.year == year)
        current = published is not None and dating.holds(published.year)
        return lasting or dating.years is None or current


def _first(fact: Fact) -> date:
    """The first day for which a fact holds."""
    if fact.period is not None:
        return fact.period.first or date.min
    return fact.as_of or date.min


def _last(fact: Fact) -> date:
    """The last day for which a fact holds."""
    if fact.period is not None:
        return fact.period.last or date.max
    return fact.as_of or date.max


def _is_short(fact: Fact) -> bool:
    """Whether a value can be that of a whole period, such as the sales of a quarter, and not of each of its days."""
    return fact.period is not None and (_last(fact) - _first(fact)).days <= _YEAR


def _covered(facts: Iterable[Fact], first: date, last: date) -> bool:
    """Whether some facts hold for every day of a stretch."""
    for fact in sorted(facts, key=_first):
        if _first(fact) > first:
            return False
        if _last(fact) >= last:
            return True
        first = max(first, _last(fact) + _DAY)
    return False
