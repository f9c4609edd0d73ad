"""The words by which tables of one language are understood."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import frozen

from numclaims.lang.lexicon import Lexicon

__all__ = ["TableWords"]


@frozen
class TableWords:
    """The lists of `tables.toml`, which tells what each is for."""

    total: frozenset[str]
    beside_total: frozenset[str]
    partial: frozenset[str]
    unsummed: frozenset[str]
    measures: frozenset[str]
    selected: frozenset[str]
    rounded: frozenset[str]
    least: frozenset[str]
    most: frozenset[str]
    low_end: frozenset[str]
    high_end: frozenset[str]
    share: frozenset[str]

    @classmethod
    def of(cls, lexicon: Lexicon) -> TableWords:
        """The words of a language."""
        table: Mapping[str, Sequence[str]] = lexicon.table("tables")
        lists = {name.replace("-", "_"): frozenset(words) for name, words in table.items()}
        return cls(low_end=lists.pop("from"), high_end=lists.pop("to"), **lists)
