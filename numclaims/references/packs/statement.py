"""Plain statements of a value: "The speed of light in a vacuum is about 300,000 km/s".

A pack is not written for the text at hand, so that it must expect anything to be said of its things. It speaks only of
sentences in which nothing else is said before the number than the name of the thing, what is measured, and words that
link them, and in which nothing narrows the number down after it.
"""

from __future__ import annotations

from collections.abc import Container

from attrs import frozen

from numclaims.references.query import Query
from numclaims.references.scene import Scene

__all__ = ["Statement", "statement_of"]

_LONGEST = 24
"""How many words may stand before a number in a plain statement."""
_NAME = 7
"""How many words a name may have."""
_MARKS = frozenset((",", "(", ")", ":", "=", "“", '"'))
"""Marks that bring in nothing between a thing and its number."""
_CLOSING = frozenset((".", "!", ")", '"', "”", "’"))
"""Marks that may close a sentence."""


@frozen
class Statement:
    """All that stands before a number that is plainly stated, and that nothing narrows down.

    `scene` is the sentence, `start` the first token of the number.
    """

    scene: Scene
    start: int

    def name(self, known: Container[tuple[str, ...]]) -> tuple[int, int, tuple[str, ...]] | None:
        """The longest run of words before the number that is a known name, the last of several: tokens and stems."""
        stems = self.scene.stems[: self.start]
        for length in range(min(_NAME, len(stems)), 0, -1):
            for first in range(len(stems) - length, -1, -1):
                name = tuple(stems[first : first + length])
                if name in known:
                    return first, first + length, name
        return None

    def opens(self, first: int, heads: frozenset[str]) -> bool:
        """Whether a name opens its sentence, or follows "of" and one of some nouns: no "most of", "above", "in".

        `first` is the token at which the name begins.
        """
        scene, at = self.scene, first
        while at > 0 and scene.words[at - 1] in scene.measures.word("articles"):
            at -= 1
        before = scene.word(at - 1)
        if before == "of":
            return scene.word(at - 2) in heads
        return not before[:1].isalnum() or scene.claim_at[at - 1] >= 0

    def rest(self, first: int, last: int) -> list[str]:
        """The words before the number but those of the name and those that say nothing of the thing."""
        scene, measures = self.scene, self.scene.measures
        idle = measures.word("articles") | measures.word("glue") | measures.word("stating")
        words = (scene.words[at] for at in range(self.start) if not first <= at < last)
        return [word for word in words if word not in idle and word not in _MARKS]


def statement_of(query: Query, per: tuple[str, ...] = (), onward: frozenset[str] = frozenset()) -> Statement | None:
    """What stands before the number of a claim, or None if it cannot be a plain statement.

    `per` are words that may stand right after the number, as the part of its unit that is not read with it; `onward`
    are words that may open, after a comma, what else the sentence says.
    """
    scene, number = query.scene, query.number
    start, end = scene.places[number]
    if not 0 < start <= _LONGEST or any(each >= 0 and not _is_now(scene, each) for each in scene.claim_at[:start]):
        return None
    if per and tuple(scene.words[end : end + len(per)]) == per:
        end += len(per)
    return Statement(scene, start) if _ends(scene, end, onward) else None


def _is_now(scene: Scene, number: int) -> bool:
    """Whether a claim is a word for the present: "Today, Norway has five million inhabitants"."""
    time = scene.claims[number].time
    return time is not None and time.value == "PRESENT_REF"


def _ends(scene: Scene, at: int, onward: frozenset[str]) -> bool:
    """Whether a clause ends at a token, and what comes then takes nothing away from it."""
    while scene.word(at) in _CLOSING:
        at += 1
    if at >= len(scene) or scene.word(at) == ";":
        return True
    return scene.word(at) == "," and scene.word(at + 1) in onward | scene.measures.word("onward")
