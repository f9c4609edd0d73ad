"""The vocabulary of what looks like a number and is none."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import frozen

__all__ = ["Guards"]


@frozen
class Guards:
    """Words from the table `guards`; see its head for what each list holds."""

    numbered: frozenset[str]
    ranked: frozenset[str]
    named: frozenset[str]
    numbered_verbs: frozenset[str]
    classes: frozenset[str]
    streets: frozenset[str]
    screens: frozenset[str]
    insolvency: frozenset[str]
    idioms: Mapping[str, tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]]
    """By the first word of the phrase: what must stand before it, and the phrase."""
    ordinal_names: frozenset[str]
    name_nouns: frozenset[str]
    ranking: frozenset[str]
    scoring: frozenset[str]
    indices: Mapping[str, frozenset[int]]
    """The numbers that belong to the names of share indices."""

    @classmethod
    def from_table(cls, table: Mapping[str, Any]) -> Guards:
        idioms: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
        for phrase in table["idioms"]:
            before, _, rest = phrase.rpartition("|")
            words = tuple(rest.split())
            idioms.setdefault(words[0], []).append((tuple(before.split()), words))
        sets = {key: frozenset(words) for key, words in table.items() if key not in ("idioms", "indices")}
        indices = {name: frozenset(numbers) for name, numbers in table["indices"].items()}
        return cls(idioms={word: tuple(phrases) for word, phrases in idioms.items()}, indices=indices, **sets)
