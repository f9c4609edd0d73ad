"""The time that a sentence gives for a claim, and which of several facts is of that time."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from datetime import date

from attrs import evolve, frozen

from numclaims.claims.claim import Claim, Kind
from numclaims.references.fact import Fact
from numclaims.references.scene import Scene

__all__ = ["Dating", "Series", "date_of"]

_GAP = 5
"""How many words may stand between a number and its date."""
_YEAR = 300
"""A stretch of so many days or more counts as a year."""
_VERB = 8
"""How many words from a number its verb may stand."""
_STALE = 5
"""How many years a fact may be older or newer than a text that does not date its number."""


@frozen
class Dating:
    """The years for which a claim is stated; None where the text does not say, `unclear` where it says it vaguely.

    `narrow` tells that it is stated for less than a year: a quarter, a month or a day; `past` that it is not dated and
    in the past tense, so that any time may be meant.
    """

    years: tuple[int, int] | None = None
    unclear: bool = False
    narrow: bool = False
    past: bool = False

    def holds(self, year: int) -> bool:
        """Whether a year is one of those stated."""
        return self.years is not None and self.years[0] <= year <= self.years[1]


def date_of(scene: Scene, number: int) -> Dating:
    """The time that a sentence gives for one of its claims."""
    found = _stated(scene, number)
    return evolve(found, past=_is_past(scene, number)) if found == Dating() else found


def _is_past(scene: Scene, number: int) -> bool:
    """Whether the nearest verb form that shows a tense, before a number or else behind it, shows the past."""
    start, end = scene.places[number]
    past, present = scene.measures.word("past"), scene.measures.word("current")
    for at in (*range(start - 1, max(-1, start - _VERB), -1), *range(end, min(len(scene), end + _VERB))):
        word = scene.words[at]
        if word in past or word in present:
            return word in past
    return False


def _stated(scene: Scene, number: int) -> Dating:
    dated = _after(scene, number)
    if dated is not None:
        return _read(dated)
    start, end = scene.places[number]
    bygone = scene.measures.word("bygone")
    since = scene.places[number - 1][1] if number else 0
    following = range(end, min(end + 3, len(scene)))
    if any(scene.words[at] in bygone for at in (*range(since, start), *following)) or any(
        scene.words[at] == "when" for at in following
    ):
        return Dating(unclear=True)
    if any(scene.words[at] in scene.measures.word("present") for at in range(since, start)):
        return Dating()
    for earlier in range(number - 1, -1, -1):
        if _is_date(scene.claims[earlier]):
            return _framed(scene, earlier)
    return Dating()


def _is_date(claim: Claim) -> bool:
    return claim.time is not None and claim.kind in (Kind.DATE, Kind.TIME)


def _after(scene: Scene, number: int) -> Claim | None:
    """The date right after a number and its noun: "12,400 inhabitants in 1950"."""
    if number + 1 >= len(scene.claims) or not _is_date(scene.claims[number + 1]):
        return None
    end, start = scene.places[number][1], scene.places[number + 1][0]
    between = scene.words[end:start]
    measures = scene.measures
    if len(between) > _GAP or any(word in (",", ";", ":", "and", "but") for word in between):
        return None
    leads = between and (between[-1] in measures.word("dating") or between[-1] in ("(", "the", "by", "at", "since"))
    return scene.claims[number + 1] if leads or not between else None


def _framed(scene: Scene, earlier: int) -> Dating:
    """What an earlier date of the sentence means for a number: "In 1950 the town had 12,400 inhabitants"."""
    start, _ = scene.places[earlier]
    at = start - 1
    while at >= 0 and (
        scene.words[at] in scene.measures.word("dating") or scene.words[at] in scene.measures.word("indefinite")
    ):
        at -= 1
    if at >= 0 and (scene.words[at] in scene.measures.events or scene.words[at].endswith("ed")):
        return Dating()
    others = [claim for claim in scene.claims[:earlier] if not _is_date(claim)]
    if others and _after(scene, earlier - 1) is scene.claims[earlier]:
        return Dating(unclear=True)
    return _read(scene.claims[earlier])


def _read(claim: Claim) -> Dating:
    time = claim.time
    if time is None or time.value == "PRESENT_REF":
        return Dating()
    if time.value in ("PAST_REF", "FUTURE_REF"):
        return Dating(unclear=True)
    bounds = time.bounds()
    if bounds is None or bounds[1].year > bounds[0].year + 1:
        return Dating(unclear=time.complete)
    return Dating((bounds[0].year, bounds[1].year), narrow=(bounds[1] - bounds[0]).days < _YEAR)


class Series:
    """The facts of one name, which differ in the time they are of."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        self.facts = tuple(facts)
        self._always = [fact for fact in self.facts if not fact.period]
        self._lasting = sorted((fact for fact in self.facts if fact.since or fact.until), key=_begins)
        dated = sorted(((fact.as_of, fact) for fact in self.facts if fact.as_of is not None), key=lambda each: each[0])
        self._days = [day for day, _ in dated]
        self._facts = [fact for _, fact in dated]

    def of_time(
        self, dating: Dating, published: date | None, *, lasting: bool, year: int | None = None
    ) -> tuple[int, Sequence[Fact]] | None:
        """The facts that can be of the time of a claim, and how many days they are away; None if there are none.

        Several are those of one time that say different things: two that hold always, or two of one year. `lasting`
        tells that what is measured hardly changes, `year` is one that the name of the facts has.
        """
        if dating.unclear:
            return None
        if self._always and self._holds_always(dating, published, lasting=lasting, year=year):
            return 0, self._always
        if self._lasting:
            held = self._held(dating, published)
            return (0, held) if held else None
        if not self._days:
            return None
        if dating.years is not None:
            at = bisect_left(self._days, date(dating.years[0], 1, 1))
            return (0, [self._facts[at]]) if at < len(self._days) and dating.holds(self._days[at].year) else None
        if published is None:
            return date.max.toordinal() - self._days[-1].toordinal(), [self._facts[-1]]
        at = bisect_left(self._days, published)
        away, at = min((abs((self._days[i] - published).days), i) for i in (at - 1, at) if 0 <= i < len(self._days))
        fresh = lasting or abs(self._days[at].year - published.year) <= _STALE
        return (away, [self._facts[at]]) if fresh else None

    def _held(self, dating: Dating, published: date | None) -> list[Fact]:
        """The facts that held in the years of a claim, at any time for one in the past tense, else on the day."""
        if dating.years is not None:
            first, last = date(dating.years[0], 1, 1), date(dating.years[1], 12, 31)
        elif dating.past:
            return self._lasting
        elif published is not None:
            first = last = published
        else:
            return self._lasting[-1:]
        return [fact for fact in self._lasting if _begins(fact) <= last and first <= (fact.until or date.max)]

    def _holds_always(self, dating: Dating, published: date | None, *, lasting: bool, year: int | None) -> bool:
        """Whether the fact without a day can be held against a claim."""
        if year is not None:
            if dating.narrow:
                return False
            return dating.holds(year) or (dating.years is None and published is not None and published.year == year)
        current = published is not None and dating.holds(published.year)
        return lasting or dating.years is None or current


def _begins(fact: Fact) -> date:
    return fact.since or date.min
