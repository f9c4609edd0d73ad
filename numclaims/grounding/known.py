"""The numbers of a source from which another one may follow, and how it does."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final, NamedTuple

from numclaims.grounding.entry import Entry
from numclaims.grounding.kinds import COUNT
from numclaims.lang.reckoning import ReckoningWords

__all__ = ["Derivation", "Known", "are_alike", "nouns_of"]

_REACH: Final = 4
"""How many numbers of a sort before one are compared with it."""


class Derivation(NamedTuple):
    """The numbers of a source that another one follows from, and how."""

    entries: tuple[Entry, ...]
    how: str


class Known:
    """The numbers of a source by their sort, its lists of names, the day of publication, and the words of reckoning.

    `among` gives the numbers of some sorts in their order; of a huge source only those that have to do with a number.
    A list has its length for a number.
    """

    def __init__(
        self,
        by_sort: Mapping[str, Sequence[Entry]],
        published: date | None,
        among: Callable[[Entry, Sequence[str]], Sequence[Entry]],
        listed: Sequence[Entry],
        said: ReckoningWords,
    ) -> None:
        self.by_sort, self.published, self.among, self.listed, self.said = by_sort, published, among, listed, said

    def valued(self, entry: Entry, *sorts: str) -> list[Entry]:
        """The numbers of some sorts that have a value."""
        return [other for other in self.among(entry, sorts) if other.value is not None]

    def runs(self, entry: Entry) -> Iterator[list[Entry]]:
        """The rows of numbers of the same sort in each sentence that has a word in common."""
        run: list[Entry] = []
        for other in self.valued(entry, entry.sort):
            if entry.words.isdisjoint(other.words):
                continue
            if run and run[-1].sentence != other.sentence:
                yield run
                run = []
            run.append(other)
        if run:
            yield run

    def pairs(self, entry: Entry, *sorts: str) -> Iterator[tuple[Entry, Entry]]:
        """Two numbers that are alike in one sentence or the next, of which one has a word in common, in their order."""
        recent: deque[Entry] = deque(maxlen=_REACH)
        for two in self.valued(entry, *sorts):
            for one in recent:
                near = two.sentence - one.sentence <= 1 and are_alike(one, two)
                if near and not entry.words.isdisjoint(one.words | two.words):
                    yield one, two
            recent.append(two)


def are_alike(one: Entry, two: Entry) -> bool:
    """Whether two numbers are of one sort, and of one noun or in one unit where both have one."""
    if one.sort != two.sort or one.claim is None or two.claim is None:
        return False
    if one.sort == COUNT:
        return None in (one.noun, two.noun) or one.noun == two.noun
    return one.measure == two.measure


def nouns_of(*entries: Entry) -> set[str]:
    """What some numbers count."""
    return {entry.noun for entry in entries if entry.noun is not None}
