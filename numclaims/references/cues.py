"""Whether the words beside a number say that it measures what a fact measures, and not something else."""

from __future__ import annotations

from numclaims.claims.claim import Kind
from numclaims.lang.measures import Measure, Measures
from numclaims.references.scene import Scene
from numclaims.references.topic import Topic

__all__ = ["Cues"]

_HEDGES = 5
"""How many hedging words may stand between a cue and its number."""
_NONE, _NEAR, _BEFORE, _AFTER = range(4)


class Cues:
    """The words around one claim: `start` and `end` are its tokens, `since` is where what belongs to it begins."""

    def __init__(self, scene: Scene, start: int, end: int) -> None:
        self.scene, self.start, self.end = scene, start, end
        self.measures: Measures = scene.measures
        self.since = self._territory()
        self.until = self._reach()

    def _territory(self) -> int:
        """The first token after the claim before this one."""
        at = self.start
        while at > 0 and not (self.scene.claim_at[at - 1] >= 0 and self._counts(at - 1)):
            at -= 1
        return at

    def _counts(self, at: int) -> bool:
        """Whether a token belongs to a claim that is a measure itself, and no date or rank."""
        kind = self.scene.claims[self.scene.claim_at[at]].kind
        return kind not in (Kind.DATE, Kind.TIME, Kind.ORDINAL, Kind.SET)

    def _reach(self) -> int:
        """The token at which the part of the clause after the number ends."""
        scene, at = self.scene, self.end
        while at < len(scene):
            if scene.claim_at[at] >= 0 or (scene.words[at] in self.measures.word("joints") and scene.words[at] != ")"):
                break
            at += 1
        return at

    def measure(self, topic: Topic, kind: str, named: str) -> bool:
        """Whether the number is of the topic's measure; `named` is the construction if the thing adjoins it."""
        own = self.measures.by_name.get(topic.measure)
        if own is None:
            return bool(topic.words) and self._has(topic.words)
        if topic.words and not self._has(topic.words):
            return False
        rank, distance = self._rank(own, topic)
        if rank == _NONE and named in ("fronted", "apposition") and self._ahead(own):
            return not any(self._rank(each, topic)[0] > _NONE or self._ahead(each) for each in self._rivals(own, kind))
        if rank == _NONE and named and own.names & set(topic.name):
            return not any(self._rank(each, topic)[0] > _NONE for each in self._rivals(own, kind))
        if rank == _NONE:
            return False
        for rival in self._rivals(own, kind):
            other, place = self._rank(rival, topic)
            if rank == _BEFORE and own.despite.starting(self.scene.words, self.end):
                continue
            if other > rank or (other == rank == _NEAR and place < distance):
                return False
        return True

    def _rivals(self, own: Measure, kind: str) -> list[Measure]:
        return [each for each in self.measures.all if each is not own and each.kind in (kind, own.kind)]

    def _has(self, words: tuple[str, ...]) -> bool:
        around = {*self.scene.stems[self.since : self.start], *self.scene.stems[self.end : self.until]}
        return set(words) <= around

    def _rank(self, measure: Measure, topic: Topic) -> tuple[int, int]:
        """How firmly the words say that the number is of a measure, and how far away the word for it is."""
        words = self.scene.words
        at = self.end
        while self.scene.word(at) in ("-", "("):
            at += 1
        if found := measure.after.starting(words, at):
            void = measure.unless.starting(words, at) >= found and not measure.but.isdisjoint(topic.name)
            return (_NONE, 0) if void else (_AFTER, 0)
        aged = measure.name == "age" and self.scene.claims[self.scene.claim_at[self.start]].kind is Kind.AGE
        if aged or measure.after.ending(words, self.end):
            return _AFTER, 0
        if self.before(measure):
            return _BEFORE, 0
        for step in range(self.start - self.since):
            if words[self.start - 1 - step] in measure.near:
                return _NEAR, step
        for step in range(self.until - self.end):
            if words[self.end + step] in measure.near:
                return _NEAR, step
        return _NONE, 0

    def _ahead(self, measure: Measure) -> bool:
        """Whether a word for the measure comes later in the sentence: "At 96 metres, the tower is the tallest"."""
        return not measure.near.isdisjoint(self.scene.words[self.end :])

    def before(self, measure: Measure) -> int:
        """Where the measure's cue right before the number begins, plus one; 0 if there is none."""
        words, end = self.scene.words, self.start
        for _ in range(_HEDGES):
            if end <= self.since:
                return 0
            if found := measure.before.ending(words, end):
                return end - found + 1
            if words[end - 1] not in self.measures.word("glue"):
                return 0
            end -= 1
        return 0

    def aspect(self, but: tuple[str, ...] = ()) -> str:
        """Which aspect the words, `but` some, give the number, such as `mean` or `max`; empty if none."""
        scene = self.scene
        aspects = {word: aspect for word, aspect in self.measures.aspects.items() if word not in but}
        for at in range(self.start - 1, self.since - 1, -1):
            if scene.words[at] in aspects:
                return aspects[scene.words[at]]
        for at in range(self.end, min(self.until, self.end + 4)):
            if scene.words[at] in aspects:
                return aspects[scene.words[at]]
        return ""
