"""The words that may stand between a thing and its number without bringing in another thing."""

from __future__ import annotations

from numclaims.lang.measures import Measure
from numclaims.references.scene import Scene
from numclaims.references.topic import Topic

__all__ = ["Wording"]


class Wording:
    """What the words of one sentence are to one topic, whose measure may be unknown."""

    def __init__(self, scene: Scene, topic: Topic, measure: Measure | None) -> None:
        self.scene, self.topic, self.measures = scene, topic, scene.measures
        self.own = self.measures.own(measure).union(topic.words)
        """The nouns that say what is measured and take nothing away from the thing."""
        self.bodily = measure is not None and measure.kind in ("length", "mass", "speed")
        """Whether it is a measure of bodies, which the places where they are do not have."""

    def plain(self, start: int, end: int, *, loose: bool = False) -> bool:
        """Whether a stretch names no thing; with `loose`, words may stand in it that open no noun phrase."""
        scene, measures = self.scene, self.measures
        at = start
        while at < end:
            word = scene.words[at]
            if scene.claim_at[at] >= 0 or not word[0].isalnum():
                at += 1
            elif word in measures.word("partial"):
                return False
            elif word in measures.word("articles") or word in measures.word("owners"):
                after = self._phrase_end(at + 1, end)
                if after > at + 1 and not self._names_nothing(after - 1, owned=word in measures.word("owners")):
                    return False
                at = after
            elif loose or word in measures.plain or word.endswith("ly") or self._is_head(at) or self._is_ours(at):
                at += 1
            else:
                return False
        return True

    def finite(self, at: int) -> bool:
        """Whether a word is a verb that needs a subject."""
        word = self.scene.word(at)
        return word in self.measures.word("verbs") and not word.endswith("ing") and self.scene.claim_at[at] < 0

    def leads(self, start: int, end: int) -> bool:
        """Whether a stretch holds only articles and hedges."""
        glue = self.measures.word("articles"), self.measures.word("glue")
        return all(any(word in words for words in glue) for word in self.scene.words[start:end])

    def _names_nothing(self, head: int, *, owned: bool) -> bool:
        """Whether the head of a noun phrase stands for the thing, for its measure, or for where a number is from."""
        if owned:
            return self.scene.words[head] in self.own or self.scene.stems[head] in self.own or self._is_ours(head)
        return self._is_head(head) or self._is_ours(head)

    def _is_head(self, at: int) -> bool:
        """Whether a noun may stand for the thing in an apposition, or says what is measured."""
        for noun in (self.scene.words[at], self.scene.stems[at]):
            if noun in self.own or noun in self.topic.kinds or noun in self.measures.standing:
                return True
        return False

    def _is_ours(self, at: int) -> bool:
        """Whether a word belongs to the name of the fact."""
        stem, topic = self.scene.stems[at], self.topic
        return any(stem in words for words in (topic.name, topic.words, topic.also, topic.group, topic.other))

    def _phrase_end(self, start: int, end: int) -> int:
        """Where a noun phrase that begins before a token ends."""
        scene, measures = self.scene, self.measures
        at = start
        while at < end and scene.claim_at[at] < 0:
            word = scene.words[at]
            closed = not word[0].isalnum() and word != "-"
            if closed or any(word in measures.word(name) for name in ("links", "verbs", "joints", "pronouns")):
                break
            at += 1
        return at
