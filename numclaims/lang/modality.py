"""The vocabulary of supposing, expecting and denying."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import frozen

__all__ = ["Modalities"]


@frozen
class Modalities:
    """Words from the table `modality`; see its head for what each list holds."""

    hypothetical: frozenset[str]
    inverted: frozenset[str]
    forecast: frozenset[str]
    negated: frozenset[str]
    breaks: frozenset[str]
    all: frozenset[str]

    @classmethod
    def from_table(cls, table: Mapping[str, Any]) -> Modalities:
        sets = {key: frozenset(words) for key, words in table.items()}
        return cls(all=sets["hypothetical"] | sets["forecast"] | sets["negated"], **sets)
