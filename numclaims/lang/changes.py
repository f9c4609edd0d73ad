"""The vocabulary of rising and falling: the cue words, and what tells a step from a level or a possession."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from attrs import frozen

from numclaims.values.kinds import Change

__all__ = ["ChangeWords"]


@frozen
class ChangeWords:
    """Verbs, nouns and comparatives of change with their direction, and the lists of the table `changes`."""

    verbs: Mapping[str, Change]
    nouns: Mapping[str, Change]
    comparatives: Mapping[str, Change]
    having: frozenset[str]
    margins: frozenset[str]
    making: frozenset[str]
    with_up: frozenset[str]
    level_next: frozenset[str]
    noun_ends: frozenset[str]
    intensifiers: frozenset[str]
    steps: frozenset[str]
    moving: frozenset[str]
    standing: frozenset[str]
    multiplying: frozenset[str]
    stops: frozenset[str]

    @classmethod
    def from_tables(
        cls,
        cues: Mapping[str, Sequence[str]],
        table: Mapping[str, Any],
        multiplying: Iterable[str],
        stops: frozenset[str],
    ) -> ChangeWords:
        """Joins the cue words, the table `changes`, whose head tells what its lists hold, and verbs like "doubled".

        `stops` are the words that cannot stand inside a noun phrase.
        """

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
            comparatives={word: Change(change) for change, words in table["comparatives"].items() for word in words},
            multiplying=frozenset(multiplying),
            stops=stops,
            **{name: frozenset(words) for name, words in table.items() if name != "comparatives"},
        )
