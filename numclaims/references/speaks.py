"""Whether a claim speaks of a fact: the same thing, the same measure, and a number that the text vouches for."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from numclaims.claims.claim import Claim, Kind, Modality
from numclaims.lang.measures import Measures
from numclaims.references.binding import Binding
from numclaims.references.counting import counted
from numclaims.references.cues import Cues
from numclaims.references.dates import agrees
from numclaims.references.distance import apart
from numclaims.references.fact import DATED, Fact
from numclaims.references.happening import happened
from numclaims.references.scene import Scene
from numclaims.references.sharing import shared
from numclaims.references.topic import Topic
from numclaims.values.unit import NUMBER, Unit

__all__ = ["comparable", "doubtful", "speaks_of"]

_CLAUSES = frozenset((";", ":", "—", "and", "but", "while", "whereas", "although"))
_COUNTS = frozenset((Kind.COUNT, Kind.NUMBER))
_SHARES = frozenset((Kind.PERCENTAGE, Kind.FRACTION))
_AMOUNTS = frozenset((Kind.QUANTITY, Kind.MONEY, Kind.DURATION, Kind.AGE, Kind.COUNT, Kind.NUMBER, Kind.PERCENTAGE))


def comparable(claim: Claim, fact: Fact) -> bool:
    """Whether the value of a claim can be held against that of a fact at all."""
    unit, kind, measure = fact.unit, claim.kind, claim.measure
    if unit.code in DATED:
        return agrees(claim, fact) is not None
    if unit.system == "count" or unit.code == "1":
        able = kind in _COUNTS and (measure is None or measure.code == "1" or _counts_things(measure))
    elif unit.dimension == NUMBER.dimension:
        able = kind in _SHARES
    else:
        able = kind in _AMOUNTS and measure is not None and measure.compatible(unit)
    return able and claim.estimate is not None


def _counts_things(unit: Unit) -> bool:
    """Whether a unit counts things, and not things per something else."""
    return unit.system == "count" and len(unit.dimension.powers) == 1


def doubtful(scene: Scene, number: int) -> bool:
    """Whether a text does not vouch for a claim, or states a change or a difference by it."""
    claim = scene.claims[number]
    start, end = scene.places[number]
    measures, at = scene.measures, start
    if claim.modality is not Modality.ASSERTED or scene.doubted:
        return True
    if claim.change is not None and not any(each.lasting for each in measures.shown_at(scene.words, end)):
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
    claim = scene.claims[number]
    measure = measures.by_name.get(topic.measure)
    binding = Binding(scene, topic, measure)
    pattern = binding.holds(start) or binding.follows(start, end)
    if pattern is None:
        return None
    if claim.kind is Kind.AGE and _of_someone(scene, start, pattern):
        return None
    if _regional(scene, topic, end) or (not topic.proper and _conditional(scene, topic, start)):
        return None
    cues = Cues(scene, start, end)
    kind = fact.unit.dimension.name
    if not cues.measure(topic, kind, pattern if pattern in ("apposition", "fronted", "attributive") else ""):
        return None
    aspect = cues.aspect(topic.words)
    if aspect and aspect != topic.aspect and (topic.aspect or aspect in ("mean", "median", "min")):
        return None
    if topic.aspect in ("mean", "median", "min") and aspect != topic.aspect:
        return None
    return pattern


def _of_someone(scene: Scene, start: int, pattern: str) -> bool:
    """Whether an age is that of somebody who is not named, or of another time: "a 16-year-old", "at the age of 12"."""
    end = next(end for first, end in scene.places if first == start)
    if "-" in scene.words[start:end]:
        return pattern != "attributive"
    return "at" in scene.words[max(0, start - 3) : start]


def _regional(scene: Scene, topic: Topic, end: int) -> bool:
    """Whether a number is for one region or case only: "350 kilometres through Austria", "€4 for children"."""
    if scene.word(end) in scene.measures.word("cases"):
        return True
    if scene.word(end) not in scene.measures.word("regions"):
        return False
    at = end + 1
    while scene.word(at) in scene.measures.word("articles"):
        at += 1
    return at < len(scene) and scene.is_name(at) and scene.stems[at] not in {*topic.name, *topic.also}


def _conditional(scene: Scene, topic: Topic, start: int) -> bool:
    """Whether a place or another number before a common noun says for which case it holds: "On Mount Korda, water"."""
    first = min((place[0] for place in scene.occurrences(topic)), default=0)
    known = {*topic.name, *topic.also, *topic.words}
    names = any(scene.stems[at] not in known for at in scene.names(0, min(first, start)))
    return names or any(scene.claim_at[at] >= 0 for at in range(min(first, start)))


Matcher = Callable[[Scene, int, Topic, Fact, frozenset[str]], "str | None"]

_MATCHERS: Mapping[str, Matcher] = {
    "distance": apart,
    "number": counted,
    "death toll": counted,
    "population": counted,
    "workforce": counted,
    "share": shared,
    "year": happened,
}
