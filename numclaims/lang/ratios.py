"""The vocabulary of ratios."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import frozen

__all__ = ["RatioWords"]


@frozen
class RatioWords:
    """Words from the table `ratios`; see its head for what each list holds."""

    cues: frozenset[str]
    reach: int

    @classmethod
    def from_table(cls, table: Mapping[str, Any]) -> RatioWords:
        return cls(cues=frozenset(table["cues"]), reach=table["reach"])
