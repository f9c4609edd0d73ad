"""Claims of how many there are of something."""

from __future__ import annotations

from attrs import evolve

from numclaims.claims.claim import Claim, Kind
from numclaims.references.binding import Binding
from numclaims.references.cues import Cues
from numclaims.references.fact import Fact
from numclaims.references.scene import Scene
from numclaims.references.sharing import said
from numclaims.references.topic import Topic

__all__ = ["counted"]


def counted(scene: Scene, number: int, topic: Topic, fact: Fact, _: frozenset[str]) -> str | None:
    """How a count is that of a topic's group in the whole of its thing, or None."""
    claim = scene.claims[number]
    if not _counts_group(scene, claim, topic, fact):
        return None
    if topic.predicate:
        return _acted_on(scene, number, topic)
    start, end = scene.places[number]
    measure = scene.measures[topic.measure]
    cues = Cues(scene, start, end)
    binding = Binding(scene, topic, measure)
    if scene.words[binding.clause(start)] == "of":
        return None
    if place := _within(scene, topic, end):
        return "within" if _is_all(scene, binding, topic, number) and not _narrowed(scene, place) else None
    if _limited(scene, end) and not measure.after.starting(scene.words, end):
        return None
    pattern = binding.holds(start) or binding.follows(start, end)
    if topic.measure == "death toll" and any(scene.stems[at] not in topic.name for at in scene.names(0, start)):
        return None
    named = any(word in measure.near for word in scene.words[cues.since : start])
    if pattern is None or named:
        return pattern
    if not _is_specific(claim, topic, scene):
        return pattern if pattern != "possessive" and cues.before(measure) and claim.measure is not None else None
    return pattern if pattern == "possessive" or cues.before(measure) else None


def _is_specific(claim: Claim, topic: Topic, scene: Scene) -> bool:
    """Whether the noun that is counted says by itself what is measured: inhabitants, member states."""
    if claim.measure is None or claim.measure.system != "count":
        return False
    return (
        bool(topic.group)
        or topic.measure == "population"
        or claim.measure.name not in scene.measures["population"].counted
    )


def _is_all(scene: Scene, binding: Binding, topic: Topic, number: int) -> bool:
    """Whether a count before "of the thing" is of all there are: "the 27 states of", "there are 27 states in"."""
    start, end = scene.places[number]
    measures = scene.measures
    lead = start
    while lead > 0 and scene.words[lead - 1] in measures.word("glue") | measures.word("articles"):
        lead -= 1
    before = scene.words[max(0, lead - 1) : start]
    whole = measures[topic.measure].after.starting(scene.words, end) or any(
        word in ("the", "all", "there", "are", "is") for word in before
    )
    return bool(whole) and binding.wording.plain(binding.piece(start, 0), start) and not any(scene.names(0, start))


def _counts_group(scene: Scene, claim: Claim, topic: Topic, fact: Fact) -> bool:
    """Whether the noun that is counted is the topic's group, word for word, or the unit of the fact."""
    measures = scene.measures
    if claim.measure is None or claim.measure.system != "count":
        return bool(measures[topic.measure].counted) and claim.kind in (Kind.COUNT, Kind.NUMBER)
    compound = claim.text.casefold().endswith(f"-{claim.measure.name}")  # "the 102-floor tower" counts floors
    phrase = claim.measure.name if compound else claim.subject or claim.measure.name
    subject = tuple(measures.stem(word) for word in phrase.replace("-", " ").split())
    unit = tuple(fact.unit.name.split())
    if topic.group:
        adjective = subject[0] in measures.word("officially") and subject[1:] == topic.group
        return subject == topic.group or adjective or (subject == unit and not topic.predicate)
    wanted = measures[topic.measure].counted
    return len(subject) == 1 and (subject[0] in wanted or subject == unit)


def _limited(scene: Scene, end: int) -> bool:
    """Whether the counted noun is narrowed down: "twelve states that", "twelve states without a coast"."""
    word = scene.word(end)
    if word == "in" and scene.word(end + 1).isdigit():
        return False
    if end < len(scene) and scene.claim_at[end] >= 0:
        return False
    if word in ("in", "on", "at") and end + 1 < len(scene) and scene.claim_at[end + 1] >= 0:
        return False
    if word in scene.measures.word("limits"):
        return True
    return word[:1].isalpha() and word.endswith(("ing", "ed")) and word not in scene.measures.words.plurals


def _narrowed(scene: Scene, end: int) -> bool:
    """Whether a group is narrowed down after its thing: "the twelve states of the Union that", "... affected by"."""
    word = scene.word(end)
    if word in scene.measures.word("clauses"):
        return True
    return word.endswith("ing") or (word.endswith("ed") and scene.word(end + 1) == "by")


def _within(scene: Scene, topic: Topic, end: int) -> int:
    """The end of the thing that follows a counted noun: "states of the Union", "people live in Iceland"."""
    measures = scene.measures
    after = measures[topic.measure].after.starting(scene.words, end)
    at = end + after
    if not after or scene.words[at - 1] not in measures.word("links"):
        if scene.word(at) not in ("of", "in", "on", "during"):
            return 0
        at += 1
    while (
        scene.word(at) in measures.word("articles")
        or (scene.word(at) in measures.word("kinds") and scene.word(at + 1) == "of")
        or scene.word(at) == "of"
    ):
        at += 1
    return next((place[1] for place in scene.occurrences(topic) if place[0] == at), 0)


def _acted_on(scene: Scene, number: int, topic: Topic) -> str | None:
    """A count of those to whom something happened: "47 people were killed in the Vestria floods"."""
    start, end = scene.places[number]
    measures = scene.measures
    at = end
    while scene.word(at) in measures.words.auxiliaries:
        at += 1
    if said(scene, topic, at):
        at += len(topic.predicate)
        if scene.word(at) not in measures.word("links"):
            return None
        at += 1
        while scene.word(at) in measures.word("articles"):
            at += 1
        held = any(place[0] == at for place in scene.occurrences(topic))
        clear = Binding(scene, topic, None).wording.plain(Binding(scene, topic, None).piece(start, 0), start)
        return "passive" if held and clear and not any(scene.names(0, start)) else None
    if start and measures.root(scene.words[start - 1]) == topic.predicate[0]:
        verb = evolve(topic, words=(*topic.words, scene.stems[start - 1]))
        return Binding(scene, verb, None).holds(start - 1)
    return None
