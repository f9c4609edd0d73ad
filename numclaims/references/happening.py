"""Claims of the year or the day in which something happened."""

from __future__ import annotations

from attrs import evolve

from numclaims.references.binding import Binding
from numclaims.references.dates import is_bare_weekday
from numclaims.references.fact import Fact
from numclaims.references.scene import Scene
from numclaims.references.topic import Topic

__all__ = ["happened"]

_LIFE = ("birth", "death")
"""The events of the two dates after a name: "Ada Lovelace (10 December 1815 – 27 November 1852)"."""
_REACH = 10
"""How many words may stand between a verb and its date."""
_DASHES = frozenset(("-", "–", "—"))
_CLOSING = frozenset((")", ";", ","))


def happened(scene: Scene, number: int, topic: Topic, _: Fact, __: frozenset[str]) -> str | None:
    """How a date is that of a topic's event, or None."""
    start, end = scene.places[number]
    measures = scene.measures
    if topic.event in _LIFE and _lived(scene, number - _LIFE.index(topic.event), topic):
        return "life dates"
    if scene.word(start - 1) in measures.word("indefinite"):
        return None
    if is_bare_weekday(scene.claims[number]):
        if scene.word(start - 1) != "a":
            return None
        start -= 1
    if scene.word(start - 1) not in measures.word("dating") and not topic.event:
        return None
    verb = _verb(scene, topic, start)
    if verb < 0:
        return _nominal(scene, number, topic)
    if verb > 0 and scene.words[verb - 1] in measures.word("supposed") | {"to"}:
        return None
    if _leads_on(scene, topic, verb, start):
        binding = Binding(scene, evolve(topic, words=(*topic.words, scene.stems[verb])), None)
        pattern = binding.holds(verb) or binding.follows(verb, end)
        if pattern is not None and not (pattern == "apposition" and scene.words[verb] in measures.word("acts")):
            return pattern
    return _nominal(scene, number, topic)


def _is_event(scene: Scene, topic: Topic, at: int) -> bool:
    word = scene.words[at]
    return scene.measures.events.get(word) == topic.event or scene.measures.root(word) == topic.event


def _verb(scene: Scene, topic: Topic, start: int) -> int:
    """The nearest word for the event before a date, or -1."""
    for at in range(start - 1, max(-1, start - 1 - _REACH), -1):
        if scene.claim_at[at] >= 0:
            return -1
        if not scene.capital[at] or at == 0:
            if _is_event(scene, topic, at):
                return at
            if scene.words[at] in scene.measures.events:
                return -1
    return -1


def _leads_on(scene: Scene, topic: Topic, verb: int, start: int) -> bool:
    """Whether the words between the verb and the date are about where, for whom and by whom, and nothing else."""
    measures = scene.measures
    links = measures.word("links") | measures.word("articles") | measures.word("glue") | measures.word("company")
    at = verb + 1
    if at < start and not topic.also:
        word = scene.words[at]
        objects = word in measures.word("articles") or word in measures.word("owners")
        if objects and scene.word(at + 1) not in measures.word("company"):
            return False
    agent = False
    while at < start:
        word = scene.words[at]
        if word in measures.word("joints") and word != ",":
            return False
        agent = agent or word == "by"
        known = agent or word in links or word.endswith("ly") or scene.stems[at] in topic.also or not word[0].isalnum()
        if not known and not (scene.is_name(at) and _in_place(scene, at, verb)):
            return False
        at += 1
    return topic.also <= set(scene.stems[verb:start]) or not topic.also


def _in_place(scene: Scene, at: int, verb: int) -> bool:
    """Whether a name belongs to "in Paris" or "by Gustave Eiffel"."""
    while at > verb and scene.is_name(at):
        at -= 1
    while at > verb and scene.words[at] in scene.measures.word("articles"):
        at -= 1
    return at > verb and scene.words[at] in scene.measures.word("places") | {"by", "near", "under"}


def _lived(scene: Scene, born: int, topic: Topic) -> bool:
    """Whether a date and the one after it stand in brackets behind a name, with a dash between them."""
    if not 0 <= born < len(scene.places) - 1:
        return False
    (start, end), (after, last) = scene.places[born : born + 2]
    dashed = after == end + 1 and scene.words[end] in _DASHES
    closed = scene.word(start - 1) == "(" and scene.word(last) in _CLOSING
    return dashed and closed and any(place[1] == start - 1 for place in scene.occurrences(topic))


def _nominal(scene: Scene, number: int, topic: Topic) -> str | None:
    """The event as a noun: "the opening of the Eiffel Tower in 1889", "the tower's opening in 1889"."""
    start, _ = scene.places[number]
    if scene.word(start - 1) not in ("in", "on"):
        return None
    articles = scene.measures.word("articles") | scene.measures.word("kinds") | {"of"}
    for first, last in scene.occurrences(topic):
        if last == start - 1:
            at = first - 1
            while at > 0 and scene.words[at] in articles:
                at -= 1
            if at >= 0 and at < first - 1 and _is_event(scene, topic, at) and scene.words[at + 1] == "of":
                return "nominal"
        after = scene.possessive(last)
        if after >= 0 and after == start - 2 and _is_event(scene, topic, after):
            return "nominal"
    return None
