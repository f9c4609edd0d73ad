"""What a word tells where two texts are compared, whichever of its forms and of the words like it a text has."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from numclaims.lang.lexicon import Lexicon
from numclaims.lang.measures import Measures, load_measures

__all__ = ["Senses", "load_senses"]


class Senses:
    """Words by the first of their row in the table `senses`, and all others by their root."""

    def __init__(self, rows: Iterable[Iterable[str]], measures: Measures) -> None:
        self._measures = measures
        self._first: dict[str, str] = {}
        for first, *others in rows:
            for word in (first, *others):
                self._first[word] = first
                self._first.setdefault(self._root(word), first)
        self.of = lru_cache(maxsize=1 << 14)(self._of)

    def _of(self, word: str) -> str:
        """The sense of a word.

        >>> from numclaims.lang.lexicon import load
        >>> senses = load_senses(load())
        >>> {senses.of(word) for word in ("kids", "child", "children")}, senses.of("Visited") == senses.of("visits")
        ({'child'}, True)
        """
        word = word.lower()
        return self._first.get(word) or self._first.get(root := self._root(word)) or root

    def _root(self, word: str) -> str:
        return self._measures.root(self._measures.stem(word))


@lru_cache(maxsize=4)
def load_senses(lexicon: Lexicon) -> Senses:
    """The senses of a lexicon's language; the same object every time."""
    return Senses(lexicon.table("senses")["senses"], load_measures(lexicon))
