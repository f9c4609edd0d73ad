"""The cue words of one language: words beside claims that tell how the claims hang together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from numclaims.lang.lexicon import Lexicon

__all__ = ["constructions", "cues", "hedges"]


def cues(lexicon: Lexicon) -> Mapping[str, Sequence[str]]:
    """The phrases of each class of cue words; `<name>` among them stands for another class."""
    table: Mapping[str, Sequence[str]] = lexicon.table("cues")
    return table


def constructions(lexicon: Lexicon, family: str) -> tuple[str | None, Sequence[Mapping[str, object]]]:
    """The class of words that a family avoids, and the family's constructions in the order of their priority."""
    table = lexicon.table(f"constructions/{family}")
    return table.get("avoid"), table["construction"]


def hedges(lexicon: Lexicon) -> frozenset[tuple[str, ...]]:
    """The phrases that stand before a number and hedge it, as words."""
    return frozenset(tuple(phrase.split()) for phrase in lexicon.table("hedges")["before"])
