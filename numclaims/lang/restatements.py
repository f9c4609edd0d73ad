"""The vocabulary by which a text comes back to what it has stated."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import frozen

__all__ = ["RestatementWords"]


@frozen
class RestatementWords:
    """Words from the table `restatements`; see its head for what each list holds."""

    definite: frozenset[str]
    pointing: frozenset[str]
    moving: frozenset[str]
    hedging: frozenset[str]
    copulas: frozenset[str]
    empty: frozenset[str]
    reprises: Mapping[str, frozenset[str]]

    @classmethod
    def from_table(cls, table: Mapping[str, Any]) -> RestatementWords:
        sets = {key: frozenset(words) for key, words in table.items() if key != "reprises"}
        return cls(reprises={noun: frozenset(verbs) for noun, verbs in table["reprises"].items()}, **sets)
