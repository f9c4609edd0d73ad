"""Claims of how many there are of something, and of what share of them does something."""

from __future__ import annotations

from attrs import evolve

from numclaims.claims.claim import Claim, Kind
from numclaims.lang.measures import Phrases
from numclaims.references.binding import Binding
from numclaims.references.cues import Cues
from numclaims.references.fact import Fact
from numclaims.references.scene import Scene
from numclaims.references.topic import Topic

__all__ = ["counted", "shared"]


def counted(scene: Scene, number: int, topic: Topic, fact: Fact, _: frozenset[str]) -> str | None:
    """How a count is that of a topic's group in the whole of its thing, or None."""
    claim = scene.claims[number]
    if not _counts_group(scene, claim, topic, fact):
        return None
    if topic.predicate:
        return _acted_on(scene, number, topic)
    start, end = scene.places[number]
    measure = scene.measures[topic.measure]
    cues = Cues(scene, start, end, 0)
    binding = Binding(scene, topic, measure)
    if scene.words[binding.clause(start)] == "of":
        return None
    if place := _within(scene, topic, end):
        return "within" if _is_all(scene, binding, topic, number) and not _narrowed(scene, place) else None
    if _limited(scene, end) and not measure.after.starting(scene.words, end):
        return None
    pattern = binding.holds(start) or binding.follows(start, end)
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
    subject = tuple(measures.stem(word) for word in (claim.subject or claim.measure.name).replace("-", " ").split())
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
    """A count of those to whom something happened: "47 people were killed in the Norland floods"."""
    start, end = scene.places[number]
    measures = scene.measures
    at = end
    while scene.word(at) in measures.words.auxiliaries:
        at += 1
    if _said(scene, topic, at):
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


def _said(scene: Scene, topic: Topic, at: int) -> bool:
    """Whether a topic's predicate begins at a token; small words may stand within it."""
    small = scene.measures.word("articles") | scene.measures.word("links")
    for root in topic.predicate:
        while scene.word(at) in small and scene.measures.root(scene.word(at)) != root:
            at += 1
        if at >= len(scene) or scene.measures.root(scene.words[at]) != root:
            return False
        at += 1
    return True


def shared(scene: Scene, number: int, topic: Topic, _: Fact, __: frozenset[str]) -> str | None:
    """How a percentage or a fraction is the share of a topic's group, or None."""
    start, end = scene.places[number]
    if topic.group and topic.predicate:
        return (
            _doing(scene, start, end, topic) or _done(scene, start, end, topic) or _as_share(scene, start, end, topic)
        )
    if topic.group:
        return _as_share(scene, start, end, topic) or _making(scene, start, end, topic)
    binding = Binding(scene, topic, scene.measures[topic.measure])
    cues = Cues(scene, start, end, 0)
    pattern = binding.holds(start) or binding.follows(start, end)
    return pattern if pattern and set(topic.words) <= set(scene.stems[cues.since : start]) else None


def _doing(scene: Scene, start: int, end: int, topic: Topic) -> str | None:
    """The group and what it does after the number: "one in seven adults in Norland smokes"."""
    measures = scene.measures
    at = end
    if scene.stems[at - 1] == topic.group[-1] and len(topic.group) == 1:
        at -= 1
    else:
        while scene.word(at) in measures.word("articles") or scene.word(at) in ("of", "all", "its", "their"):
            at += 1
        possessor = next((place for place in scene.occurrences(topic) if place[0] == at), None)
        if possessor is not None and scene.possessive(possessor[1]) >= 0:
            at = scene.possessive(possessor[1])
    if tuple(scene.stems[at : at + len(topic.group)]) != topic.group:
        return None
    at += len(topic.group)
    small = (
        measures.word("places")
        | measures.word("articles")
        | measures.words.auxiliaries
        | measures.word("adverbial")
        | measures.word("kinds")
        | {"of"}
    )
    names = set(topic.name)
    while at < len(scene) and not _said(scene, topic, at):
        if scene.words[at] not in small and scene.stems[at] not in names:
            return None
        at += 1
    if at >= len(scene) or not _ends_well(scene, topic, at):
        return None
    if not scene.occurrences(topic) and set(topic.name) != set(topic.group):
        return None
    known = names | {*topic.also, *topic.group}
    clear = all(
        scene.stems[place] in known or measures.root(scene.words[place]) in topic.predicate
        for place in scene.names(0, len(scene))
    )
    piece = Binding(scene, topic, None)
    return "share, doing" if clear and piece.wording.plain(piece.clause(start), start) else None


def _done(scene: Scene, start: int, end: int, topic: Topic) -> str | None:
    """The thing does something to the share: "Water covers 71% of the Earth's surface"."""
    measures, at = scene.measures, start
    while at > 0 and scene.words[at - 1] in measures.word("glue"):
        at -= 1
    if not at or measures.root(scene.words[at - 1]) != topic.predicate[0]:
        return None
    place = next((each for each in scene.occurrences(topic) if each[1] == at - 1), None)
    if place is None or not Binding(scene, topic, None).is_subject(place) or scene.word(end) != "of":
        return None
    at = end + 1
    while scene.word(at) in measures.word("articles"):
        at += 1
    whole = tuple(scene.stems[at : at + len(topic.group)]) == topic.group
    return "share, done" if whole and not scene.word(at + len(topic.group))[:1].isalpha() else None


def _ends_well(scene: Scene, topic: Topic, at: int) -> bool:
    """Whether nothing narrows down the predicate that begins at a token ("smokes cigars")."""
    measures, left = scene.measures, list(topic.predicate)
    while left and at < len(scene):
        if measures.root(scene.words[at]) == left[0]:
            left.pop(0)
        at += 1
    while scene.word(at) in measures.word("links") or scene.word(at) in measures.word("articles"):
        at += 1
    at = next((place[1] for place in scene.occurrences(topic) if place[0] == at), at)
    word = scene.word(at)
    if not word[:1].isalpha():
        return True
    if word in ("and", "or"):
        return False
    return (
        word in measures.word("joints")
        or word in measures.word("glue")
        or word in measures.word("adverbial")
        or word in measures.word("places")
    )


def _making(scene: Scene, start: int, end: int, topic: Topic) -> str | None:
    """The group makes up the share: "Women hold 46% of the seats in the parliament"."""
    measures = scene.measures
    verbs = Phrases(measures.word("making"))
    at = start
    while at > 0 and scene.words[at - 1] in measures.word("glue"):
        at -= 1
    length = verbs.ending(scene.words, at)
    size = len(topic.group)
    if not length or tuple(scene.stems[max(0, at - length - size) : at - length]) != topic.group:
        return None
    opener = at - length - size - 1
    if opener >= 0 and scene.words[opener] not in measures.word("joints") | measures.word("adverbial"):
        return None
    named = next((place for place in scene.occurrences(topic) if place[0] >= end), None)
    if named is None or scene.word(end) not in ("of", "in") or any(scene.names(end, named[0])):
        return None
    joints = measures.word("joints")
    return None if any(word in joints for word in scene.words[end : named[0]]) else "share, making"


def _as_share(scene: Scene, start: int, end: int, topic: Topic) -> str | None:
    """The share itself is the subject: "The share of adults in Norland who smoke is 14%"."""
    measures = scene.measures
    cues = Cues(scene, start, end, 0)
    words = scene.words[cues.since : start]
    stems = set(scene.stems[cues.since : start])
    roots = {measures.root(word) for word in words}
    if not any(word in measures["share"].near for word in words) or scene.word(start - 1) not in measures.plain:
        return None
    if not set(topic.name) <= stems or not set(topic.group) <= stems or not set(topic.predicate) <= roots:
        return None
    known = {*topic.name, *topic.group, *topic.also, *topic.words}
    for at in range(cues.since, start):
        word = scene.words[at]
        if (
            not word[0].isalnum()
            or word in measures.plain
            or scene.stems[at] in known
            or measures.root(word) in topic.predicate
        ):
            continue
        if (
            word not in measures.word("articles")
            and word not in measures.word("clauses")
            and word not in measures.word("links")
        ):
            return None
    return "share, stated"
