"""The time that a sentence gives for a claim, and which of several facts is of that time."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from attrs import frozen

from numclaims.claims.claim import Claim, Kind
from numclaims.references.fact import Fact
from numclaims.references.scene import Scene

__all__ = ["Dating", "current", "date_of"]

_GAP = 5
"""How many words may stand between a number and its date."""
_STALE = 5
"""How many years a fact may be older or newer than a text that does not date its number."""


@frozen
class Dating:
    """The years for which a claim is stated; None where the text does not say, `unclear` where it says it vaguely."""

    years: tuple[int, int] | None = None
    unclear: bool = False

    def holds(self, year: int) -> bool:
        """Whether a year is one of those stated."""
        return self.years is not None and self.years[0] <= year <= self.years[1]


def date_of(scene: Scene, number: int) -> Dating:
    """The time that a sentence gives for one of its claims."""
    following = _after(scene, number)
    if following is not None:
        return _read(following)
    start, end = scene.places[number]
    bygone = scene.measures.word("bygone")
    since = scene.places[number - 1][1] if number else 0
    if any(scene.words[at] in bygone for at in (*range(since, start), *range(end, min(end + 3, len(scene))))):
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
    if bounds is None:
        return Dating(unclear=time.complete)
    return Dating((bounds[0].year, bounds[1].year))


def current(facts: Iterable[Fact], dating: Dating, published: date | None, *, lasting: bool) -> Fact | None:
    """The fact that is of the time of a claim, the nearest in time if there are several; None if none is.

    `lasting` tells that what is measured hardly changes.
    """
    if dating.unclear:
        return None
    found: list[tuple[int, Fact]] = []
    for fact in facts:
        distance = _distance(fact, dating, published, lasting=lasting)
        if distance is not None:
            found.append((distance, fact))
    return min(found, key=lambda each: each[0])[1] if found else None


def _distance(fact: Fact, dating: Dating, published: date | None, *, lasting: bool) -> int | None:
    """How many days a fact is from the time of a claim; None if it is of another time."""
    day = fact.as_of
    if dating.years is not None:
        if day is None:
            stated = published is not None and dating.holds(published.year)
            return 0 if lasting or stated else None
        return 0 if dating.holds(day.year) else None
    if day is None:
        return 0
    if published is None:
        return date.max.toordinal() - day.toordinal()
    days = abs(published.toordinal() - day.toordinal())
    return days if lasting or abs(published.year - day.year) <= _STALE else None
