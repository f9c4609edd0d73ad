"""The words by which tables of data of one language are understood, and by which a text speaks of them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from attrs import field, frozen

from numclaims.lang.lexicon import Lexicon
from numclaims.lang.measures import Measures, load_measures

__all__ = ["DataWords", "data_words"]


@frozen(eq=False)
class DataWords:
    """The lists of `datatables.toml`, which tells what each is for."""

    periods: frozenset[str]
    numbered: frozenset[str]
    done: frozenset[str]
    substances: frozenset[str]
    units: frozenset[str]
    generic: frozenset[str]
    rates: frozenset[str]
    stocks: frozenset[str]
    percentages: frozenset[str]
    light: frozenset[str]
    empty: frozenset[str]
    total: frozenset[str]
    beside_total: frozenset[str]
    common: frozenset[str]
    sums: frozenset[str]
    together: frozenset[str]
    means: frozenset[str]
    middles: frozenset[str]
    highest: frozenset[str]
    lowest: frozenset[str]
    shares: frozenset[str]
    wholes: frozenset[str]
    every: frozenset[str]
    clauses: frozenset[str]
    plain: frozenset[str]
    neutral: frozenset[str]
    changing: frozenset[str]
    crossing: frozenset[str]
    narrowing: frozenset[str]
    periodic: frozenset[str]
    open: frozenset[str]
    millions: frozenset[str]
    bounding: frozenset[str]
    apart: frozenset[str]
    order: frozenset[str]
    scales: Mapping[str, int]
    scales_beside_money: Mapping[str, int]
    spelled: Mapping[str, str]
    same: Mapping[str, str]
    before: Mapping[tuple[str, ...], str]
    comparatives: Mapping[str, frozenset[str]]
    """The words behind a number that make it a difference, by the way that they tell."""
    measures: Measures = field(repr=False)
    _norms: dict[str, str] = field(factory=dict, repr=False)

    def norm(self, word: str) -> str:
        """What the forms of a word have in common: number, tense and possessive ending are taken off.

        >>> from numclaims.lang.lexicon import load
        >>> words = data_words(load())
        >>> [words.norm(word) for word in ("Regions", "region's", "sold", "sales", "opened")]
        ['region', 'region', 'sal', 'sal', 'open']
        """
        found = self._norms.get(word)
        if found is None:
            lower = word.lower().replace("’", "'").removesuffix("'s").removesuffix("'")
            found = (
                lower if lower[:1].isdecimal() else self.measures.root(self.measures.stem(self.same.get(lower, lower)))
            )
            if len(self._norms) < _KEPT:
                self._norms[word] = found
        return found


_KEPT = 1 << 16


@lru_cache(maxsize=4)
def data_words(lexicon: Lexicon) -> DataWords:
    """The words of a lexicon's language; the same object every time."""
    table: Mapping[str, Any] = lexicon.table("datatables")
    measures = load_measures(lexicon)
    kinds: dict[str, Any] = {
        name.replace("-", "_"): frozenset(value) if isinstance(value, list) else value for name, value in table.items()
    }
    kinds["before"] = {tuple(phrase.replace("-", " - ").split()): grain for phrase, grain in table["before"].items()}
    comparatives = lexicon.table("changes")["comparatives"]
    kinds["comparatives"] = {way: frozenset(words) for way, words in comparatives.items()}
    return DataWords(**kinds, measures=measures)
