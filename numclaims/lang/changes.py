"""The vocabulary of rising and falling, drawn from the cue words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import frozen

from numclaims.values.kinds import Change

__all__ = ["ChangeWords"]

_AFTER = {
    Change.UP: ("higher", "more", "up", "larger", "bigger", "greater"),
    Change.DOWN: ("lower", "less", "fewer", "down", "smaller"),
}


@frozen
class ChangeWords:
    """Verbs, nouns and comparatives of change, each with its direction."""

    verbs: Mapping[str, Change]
    nouns: Mapping[str, Change]
    comparatives: Mapping[str, Change]

    @classmethod
    def from_cues(cls, cues: Mapping[str, Sequence[str]]) -> ChangeWords:
        def directed(kind: str) -> dict[str, Change]:
            return {
                word: change
                for change in (Change.UP, Change.DOWN)
                for word in cues[f"{change.value}-{kind}"]
                if " " not in word and not word.startswith("<")
            }

        nouns = directed("noun")
        nouns |= {f"{word}s": change for word, change in nouns.items()}
        return cls(
            verbs=directed("verb"),
            nouns=nouns,
            comparatives={word: change for change, words in _AFTER.items() for word in words},
        )
