"""Claims of the distance between two places."""

from __future__ import annotations

from attrs import evolve

from numclaims.references.binding import Binding
from numclaims.references.cues import Cues
from numclaims.references.fact import Fact
from numclaims.references.scene import Occurrence, Scene
from numclaims.references.topic import Topic

__all__ = ["apart"]

_GAP = 3
"""How many words may stand between a number and the place that it counts from ("15 km north of")."""


def apart(scene: Scene, number: int, topic: Topic, _: Fact, lead: frozenset[str]) -> str | None:
    """How a length is the distance between the two ends of a topic, or None."""
    start, end = scene.places[number]
    aspect = Cues(scene, start, end).aspect()
    if aspect and aspect != topic.aspect and (topic.aspect or aspect in ("min", "max")):
        return None
    swapped = evolve(topic, name=topic.other, other=topic.name, kinds=frozenset())
    return (
        _from_one(scene, number, topic)
        or _from_one(scene, number, swapped)
        or _at_distance(scene, number, topic)
        or _at_distance(scene, number, swapped)
        or _between(scene, number, topic, swapped)
        or _from_lead(scene, number, topic, lead)
    )


def _next(scene: Scene, topic: Topic, end: int) -> Occurrence | None:
    """The other end, named right after the number: "15 kilometres north of the border"."""
    found = next((place for place in scene.named(topic.other, _other(topic)) if place[0] >= end), None)
    if found is None:
        return None
    measures = scene.measures
    between = scene.words[end : found[0]]
    steps = [word for word in between if word not in measures.word("articles") and word not in measures.word("kinds")]
    leads = bool(steps) and steps[-1] in measures.word("towards")
    clear = all(word in measures.word("directions") or word in measures.word("towards") for word in steps)
    return found if leads and clear and len(steps) <= _GAP else None


def _other(topic: Topic) -> Topic:
    return evolve(topic, name=topic.other, other=topic.name, kinds=frozenset())


def _from_one(scene: Scene, number: int, topic: Topic) -> str | None:
    """The first end holds the number, the second follows it: "Almsey lies 15 kilometres from the border"."""
    start, end = scene.places[number]
    if _next(scene, topic, end) is None:
        return None
    binding = Binding(scene, topic, None)
    pattern = binding.holds(start)
    if pattern is None or _moves(scene, start):
        return None
    return f"distance, {pattern}"


def _moves(scene: Scene, start: int) -> bool:
    """Whether a verb before a number is not one of lying somewhere, so that the number is how far something went."""
    measures = scene.measures
    for at in range(start - 1, max(-1, start - 8), -1):
        word = scene.words[at]
        if scene.claim_at[at] >= 0 or word in measures.word("static"):
            return False
        if word in measures.word("verbs") or word in measures.words.verbs or word.endswith("ed"):
            return True
    return False


def _at_distance(scene: Scene, number: int, topic: Topic) -> str | None:
    """Both come before the number: "Almsey lies at a distance of 40 kilometres from the sea"."""
    start, end = scene.places[number]
    measure = scene.measures["distance"]
    cues = Cues(scene, start, end)
    first = cues.before(measure)
    ones = [place for place in scene.occurrences(topic) if place[1] <= start]
    others = [place for place in scene.named(topic.other, _other(topic)) if place[1] <= start]
    if not first or not ones or not others or ones[-1][1] > others[-1][0]:
        return None
    one, other = ones[-1], others[-1]
    if not Binding(scene, topic, measure).is_subject(one):
        return None
    if any(scene.names(one[1], other[0])) or any(scene.names(other[1], start)):
        return None
    joints = scene.measures.word("joints")
    return None if any(word in joints for word in scene.words[other[1] : start]) else "distance, subject"


def _between(scene: Scene, number: int, topic: Topic, swapped: Topic) -> str | None:
    """Both ends in a row: "the distance from A to B is N", "it is N from A to B", "N between A and B"."""
    start, end = scene.places[number]
    measures = scene.measures
    for one, other in ((topic, swapped), (swapped, topic)):
        for first in scene.named(one.name, one):
            second = next((place for place in scene.named(other.name, other) if place[0] >= first[1]), None)
            if second is None or not _joined(scene, first, second):
                continue
            opener = first[0] - 1
            while opener >= 0 and scene.words[opener] in measures.word("articles") | measures.word("kinds") | {"of"}:
                opener -= 1
            if scene.word(opener) not in ("from", "between"):
                continue
            if second[1] <= start:
                said = "distance" in scene.words[max(0, opener - 3) : opener]
                binds = said and Binding(scene, topic, measures["distance"]).wording.plain(second[1], start)
                if binds and not any(scene.names(second[1], start)):
                    return "distance between"
            elif opener == end and _impersonal(scene, start):
                return "distance between"
    return None


def _joined(scene: Scene, first: Occurrence, second: Occurrence) -> bool:
    between = [word for word in scene.words[first[1] : second[0]] if word not in scene.measures.word("articles")]
    kinds = scene.measures.word("kinds")
    return bool(between) and between[0] in ("to", "and") and all(word in kinds or word == "of" for word in between[1:])


def _impersonal(scene: Scene, start: int) -> bool:
    """Whether a number follows "it is" or "there are", with nothing else that could cover the distance."""
    glue, at = scene.measures.word("glue"), start
    while at > 0 and scene.words[at - 1] in glue and scene.words[at - 1] not in ("is", "are"):
        at -= 1
    return scene.word(at - 1) in ("is", "are", "was") and scene.word(at - 2) in ("it", "there", "distance")


def _from_lead(scene: Scene, number: int, topic: Topic, lead: frozenset[str]) -> str | None:
    """One end follows the number, the other is the place that the document opens with.

    The sentence must be about something definite that stands there, and name no other place.
    """
    start, end = scene.places[number]
    if not topic.proper or not set(topic.name) <= lead:
        return None
    found = _next(scene, topic, end)
    if found is None or any(at < found[0] or at >= found[1] for at in scene.names(0, len(scene))):
        return None
    measures = scene.measures
    if (
        scene.word(0) not in measures.word("definite")
        or measures.word("elsewhere") & set(scene.words[:start]) - topic.kinds
    ):
        return None
    return "distance, place of the lead" if _located(scene, start) else None


def _located(scene: Scene, start: int) -> bool:
    """Whether a verb of place stands before a number: "located in a district 15 kilometres from"."""
    return any(word in scene.measures.word("located") for word in scene.words[max(0, start - 10) : start])
