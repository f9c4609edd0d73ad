"""Whether a claim speaks of a fact: the same thing, the same measure, and a number that the text vouches for."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from numclaims.claims.claim import Claim, Kind, Modality
from numclaims.lang.measures import Measures
from numclaims.references.binding import Binding
from numclaims.references.counting import counted, shared
from numclaims.references.cues import Cues
from numclaims.references.distance import apart
from numclaims.references.fact import CALENDAR_YEAR, Fact
from numclaims.references.happening import happened
from numclaims.references.scene import Scene
from numclaims.references.topic import Topic

__all__ = ["comparable", "doubtful", "speaks_of"]

_CLAUSES = frozenset((";", ":", "—", "and", "but", "while", "whereas", "although"))
_COUNTS = frozenset((Kind.COUNT, Kind.NUMBER))
_SHARES = frozenset((Kind.PERCENTAGE, Kind.FRACTION))
_AMOUNTS = frozenset((Kind.QUANTITY, Kind.MONEY, Kind.DURATION, Kind.AGE, Kind.COUNT, Kind.NUMBER, Kind.PERCENTAGE))


def comparable(claim: Claim, fact: Fact) -> bool:
    """Whether the value of a claim can be held against that of a fact at all."""
    if fact.unit == CALENDAR_YEAR:
        return claim.time is not None and claim.time.type == "DATE" and claim.time.mod is None and claim.time.complete
    if claim.estimate is None:
        return False
    if fact.unit.system == "count":
        return claim.kind in _COUNTS and (
            claim.measure is None or claim.measure.system == "count" or claim.measure.code == "1"
        )
    if fact.unit.dimension.name == "ratio" and fact.unit.code != "1":
        return claim.kind in _SHARES
    if fact.unit.code == "1" and claim.kind in _COUNTS:
        return True
    return claim.kind in _AMOUNTS and claim.measure is not None and claim.measure.compatible(fact.unit)


def doubtful(scene: Scene, number: int) -> bool:
    """Whether a text does not vouch for a claim, or states a change or a difference by it."""
    claim = scene.claims[number]
    start, end = scene.places[number]
    measures, at = scene.measures, start
    if claim.modality is not Modality.ASSERTED or scene.doubted:
        return True
    if claim.change is not None and not any(
        each.lasting and each.after.starting(scene.words, end) for each in measures.all
    ):
        return True
    while at > 0 and (scene.claim_at[at - 1] >= 0 or scene.words[at - 1] not in _CLAUSES):
        at -= 1
        if scene.claim_at[at] < 0 and measures.supposed.starting(scene.words, at):
            return True
    while scene.word(end) in ("-", "a", "little"):
        end += 1
    return scene.word(end) in measures.word("comparatives")


def speaks_of(scene: Scene, number: int, topic: Topic, fact: Fact, lead: frozenset[str]) -> str | None:
    """The construction by which a claim speaks of what a fact measures; None if it does not.

    `lead` are the stems of the document's first words.
    """
    if not topic.also <= scene.vocabulary | lead:
        return None
    matcher = _MATCHERS.get(topic.measure, _measured)
    return matcher(scene, number, topic, fact, lead)


def _measured(scene: Scene, number: int, topic: Topic, fact: Fact, _: frozenset[str]) -> str | None:
    """A quantity of a thing: its height, its area, its price."""
    measures: Measures = scene.measures
    start, end = scene.places[number]
    measure = next((each for each in measures.all if each.name == topic.measure), None)
    binding = Binding(scene, topic, measure)
    pattern = binding.holds(start) or binding.follows(start, end)
    if pattern is None:
        return None
    cues = Cues(scene, start, end, 0)
    kind = fact.unit.dimension.name
    if not cues.measure(topic, kind, named=pattern in ("apposition", "fronted", "attributive")):
        return None
    aspect = cues.aspect()
    if aspect and aspect != topic.aspect and (topic.aspect or aspect in ("mean", "median", "min")):
        return None
    if topic.aspect in ("mean", "median", "min") and aspect != topic.aspect:
        return None
    return pattern


Matcher = Callable[[Scene, int, Topic, Fact, frozenset[str]], "str | None"]

_MATCHERS: Mapping[str, Matcher] = {
    "distance": apart,
    "number": counted,
    "population": counted,
    "workforce": counted,
    "share": shared,
    "year": happened,
}
