"""Claims of what share of a group does something, or of what share of a thing a group makes up."""

from __future__ import annotations

from numclaims.lang.measures import Phrases
from numclaims.references.binding import Binding
from numclaims.references.cues import Cues
from numclaims.references.fact import Fact
from numclaims.references.scene import Scene
from numclaims.references.topic import Topic

__all__ = ["said", "shared"]


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
    cues = Cues(scene, start, end)
    pattern = binding.holds(start) or binding.follows(start, end)
    return pattern if pattern and set(topic.words) <= set(scene.stems[cues.since : start]) else None


def _doing(scene: Scene, start: int, end: int, topic: Topic) -> str | None:
    """The group and what it does after the number: "one in seven adults in Vestria smokes"."""
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
    while at < len(scene) and not said(scene, topic, at):
        if scene.words[at] not in small and scene.stems[at] not in names:
            return None
        at += 1
    if at >= len(scene) or not _ends_well(scene, topic, at) or _denied(scene, end, at + len(topic.predicate) + 1):
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


def _denied(scene: Scene, start: int, end: int) -> bool:
    """Whether what is said of a group is that it does not do something."""
    supposed = scene.measures.supposed
    return any(scene.word(at) == "no" or supposed.starting(scene.words, at) for at in range(start, end))


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
    """The share itself is the subject: "The share of adults in Vestria who smoke is 14%"."""
    measures = scene.measures
    cues = Cues(scene, start, end)
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


def said(scene: Scene, topic: Topic, at: int) -> bool:
    """Whether a topic's predicate begins at a token; small words may stand within it."""
    small = scene.measures.word("articles") | scene.measures.word("links")
    for root in topic.predicate:
        while scene.word(at) in small and scene.measures.root(scene.word(at)) != root:
            at += 1
        if at >= len(scene) or scene.measures.root(scene.words[at]) != root:
            return False
        at += 1
    return True
