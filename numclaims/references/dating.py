"""The time that a sentence gives for a claim."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from numclaims.claims.claim import Claim, Kind
from numclaims.references.scene import Scene

__all__ = ["Dating", "date_of"]

_GAP = 5
"""How many words may stand between a number and its date."""
_YEAR = 300
"""A stretch of so many days or more counts as a year."""
_FAR = 6
"""How far a date may stand from the verb that it dates ("he said in a speech in 2015")."""
_JOINING = frozenset(("and", "or", "to", "through", "until", "-", "–", ",", "in"))
"""Words and marks between two dates to which a number belongs alike."""
_CLAUSES = frozenset((";", ":", "—", "–", "but", "while", "whereas", "although", "though"))
"""Words and marks before which another clause with its own verb can end."""


@frozen
class Dating:
    """The days for which a claim is stated; None where the text does not say, `unclear` where it says it vaguely.

    `past` tells that the text gives no day, and that its verb is in the past.
    """

    days: tuple[date, date] | None = None
    unclear: bool = False
    past: bool = False

    @property
    def years(self) -> tuple[int, int] | None:
        """The first and the last of the years in which the days are."""
        return None if self.days is None else (self.days[0].year, self.days[1].year)

    @property
    def narrow(self) -> bool:
        """Whether the claim is stated for less than a year: a quarter, a month or a day."""
        return self.days is not None and (self.days[1] - self.days[0]).days < _YEAR

    def holds(self, year: int) -> bool:
        """Whether a year is one of those stated."""
        return self.days is not None and self.days[0].year <= year <= self.days[1].year


def date_of(scene: Scene, number: int) -> Dating:
    """The time that a sentence gives for one of its claims."""
    if _after(scene, number) is not None:
        return _stated(scene, number, number + 1)
    if _bygone(scene, number):
        return Dating(unclear=True)
    start, since = scene.places[number][0], scene.places[number - 1][1] if number else 0
    if any(scene.words[at] in scene.measures.word("present") for at in range(since, start)):
        return Dating()
    for earlier in range(number - 1, -1, -1):
        if _is_date(scene.claims[earlier]):
            framed = _framed(scene, number, earlier)
            return framed if framed.days or framed.unclear else _undated(scene, number)
    return _undated(scene, number)


def _bygone(scene: Scene, number: int) -> bool:
    """Whether the words beside a number say that it is of a time that they do not name."""
    start, end = scene.places[number]
    since = scene.places[number - 1][1] if number else 0
    following = range(end, min(end + 3, len(scene)))
    bygone = scene.measures.word("bygone")
    if any(scene.words[at] in bygone for at in (*range(since, start), *following)):
        return True
    if any(scene.words[at] == "when" for at in following):
        return True
    return any(scene.measures.bygone.starting(scene.words, at) for at in range(end, min(end + _FAR, len(scene))))


def _undated(scene: Scene, number: int) -> Dating:
    """The time of a number that has no date of its own: that of whoever is quoted with it, or the tense of its verb."""
    for later in range(number + 1, len(scene.claims)):
        if _is_date(scene.claims[later]):
            start = scene.places[later][0]
            before = scene.words[max(scene.places[number][1], start - _FAR) : start]
            if any(word in scene.measures.word("reporting") for word in before):
                return _stated(scene, number, later)
    return Dating(past=_past(scene, number))


def _stated(scene: Scene, number: int, dated: int) -> Dating:
    """What a date means for a number that it belongs to."""
    start, end = scene.places[dated]
    first = start
    while first > 0 and scene.words[first - 1][0].isalnum() and scene.claim_at[first - 1] < 0:
        first -= 1
    if "since" in scene.words[first:start]:  # and so it is to the day of the text
        return Dating(past=_past(scene, number))
    others = [at for at in (dated - 1, dated + 1) if 0 <= at < len(scene.claims) and _is_date(scene.claims[at])]
    for other in others:
        between = scene.words[end : scene.places[other][0]] or scene.words[scene.places[other][1] : start]
        if between and all(word in _JOINING for word in between):
            return Dating(unclear=True)
    return _read(scene.claims[dated])


def _past(scene: Scene, number: int) -> bool:
    """Whether the verb of a number's clause is in the past: one before it, or else the first one after it."""
    start, end = scene.places[number]
    first, last = start, end
    while first > 0 and scene.words[first - 1] not in _CLAUSES:
        first -= 1
    while last < len(scene) and scene.words[last] not in _CLAUSES:
        last += 1
    before = {_tense(scene, at) for at in range(first, start)}
    if len(before - {""}):
        return "present" not in before
    after = (_tense(scene, at) for at in range(end, last))
    return next((tense for tense in after if tense), "present") == "past"


def _tense(scene: Scene, at: int) -> str:
    """The tense of a word, which is a verb in the past if it ends like one; empty for all others."""
    word = scene.words[at]
    if word in scene.measures.word("tense_present"):
        return "present"
    if word in scene.measures.word("tense_past") or (word.endswith("ed") and not scene.is_name(at)):
        return "past"
    return ""


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


def _framed(scene: Scene, number: int, earlier: int) -> Dating:
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
    return _stated(scene, number, earlier)


def _read(claim: Claim) -> Dating:
    time = claim.time
    if time is None or time.value == "PRESENT_REF":
        return Dating()
    if time.value in ("PAST_REF", "FUTURE_REF"):
        return Dating(unclear=True)
    bounds = time.bounds()
    if bounds is None or bounds[1].year > bounds[0].year + 1:
        return Dating(unclear=time.complete)
    return Dating(bounds)
