"""The vocabulary of multiples in one word."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from attrs import frozen

__all__ = ["MultipleWords"]


@frozen
class MultipleWords:
    """Words from the table `multiples`; see its head for what each part holds."""

    verbs: Mapping[str, Fraction]
    folds: Mapping[str, Fraction]
    leading: Mapping[str, Fraction]
    behind: frozenset[str]
    never: frozenset[str]
    baseball: frozenset[str]
    all: frozenset[str]
    """Every word that may be a multiple."""

    @classmethod
    def from_table(cls, table: Mapping[str, Any]) -> MultipleWords:
        verbs, folds, leading = (
            {word: Fraction(factor) for word, factor in table[part].items()} for part in ("verbs", "folds", "leading")
        )
        lists = {name: frozenset(table[name]) for name in ("behind", "never", "baseball")}
        return cls(verbs=verbs, folds=folds, leading=leading, **lists, all=frozenset((*verbs, *folds, *leading)))
