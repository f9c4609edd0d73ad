"""Which of several names in a sentence belongs to which of its numbers."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise
from typing import Final, Generic, NamedTuple, TypeVar

__all__ = ["Bound", "Mention", "Places"]

T = TypeVar("T")

_CUTS: Final = frozenset(";:,()—–[]")


class Mention(NamedTuple, Generic[T]):
    """What the tokens from `first` up to, not including, `last` name; `clear` if no word beside it makes it another."""

    first: int
    last: int
    what: T
    clear: bool = True
    full: bool = True


class Bound(NamedTuple, Generic[T]):
    """What belongs to a number: all that it can be, and whether the sentence settles that it is `sure`."""

    mentions: tuple[Mention[T], ...]
    sure: bool


class Places:
    """Where the numbers of a sentence stand, and its clauses."""

    def __init__(
        self,
        words: Sequence[str],
        numbers: Sequence[tuple[int, int]],
        clauses: AbstractSet[str],
        order: AbstractSet[str],
    ) -> None:
        self._numbers = numbers
        self._ordered = not order.isdisjoint(words)
        cuts = [0, *(k for k, word in enumerate(words) if word in _CUTS or word in clauses), len(words)]
        self._segments = [(one, two) for one, two in pairwise(cuts) if one < two]

    def around(self, number: tuple[int, int]) -> tuple[int, int]:
        """The clause of a number, with what stands before and behind it up to the next clause with a number."""
        at = self._segment(number)
        first = last = at
        while first > 0 and not self._inside(self._segments[first - 1]):
            first -= 1
        while last + 1 < len(self._segments) and not self._inside(self._segments[last + 1]):
            last += 1
        return self._segments[first][0], self._segments[last][1]

    def own(self, number: tuple[int, int]) -> tuple[int, int]:
        """The clause of a number alone."""
        return self._segments[self._segment(number)]

    def bind(self, mentions: Sequence[Mention[T]], number: tuple[int, int]) -> Bound[T]:
        """What belongs to a number of all that is named of one kind.

        It is sure where there is nothing else, where names and numbers take turns, where a clause has only one, and
        where "respectively" puts them in order. Otherwise it can be any of them.
        """
        if len({mention.what for mention in mentions}) <= 1:
            return Bound(tuple(mentions[:1]), sure=True)
        if self._ordered and len(mentions) == len(self._numbers):
            return Bound((mentions[self._numbers.index(number)],), sure=True)
        at = self._segment(number)
        own = self._within(mentions, self._segments[at])
        if len(own) == 1:
            return Bound(own, sure=True)
        if own:
            return self._taking_turns(own, number, self._segments[at]) or Bound(tuple(mentions), sure=False)
        for step in (-1, 1):
            k = at + step
            while 0 <= k < len(self._segments) and not self._inside(self._segments[k]):
                if found := self._within(mentions, self._segments[k]):
                    return Bound(found if len(found) == 1 else tuple(mentions), sure=len(found) == 1)
                k += step
        turns = self._taking_turns(tuple(mentions), number, (0, self._segments[-1][1]))
        return turns or Bound(tuple(mentions), sure=False)

    def _segment(self, number: tuple[int, int]) -> int:
        return next(k for k, (_, end) in enumerate(self._segments) if number[0] < end)

    def _inside(self, segment: tuple[int, int]) -> list[tuple[int, int]]:
        return [number for number in self._numbers if segment[0] <= number[0] < segment[1]]

    def _within(self, mentions: Sequence[Mention[T]], segment: tuple[int, int]) -> tuple[Mention[T], ...]:
        return tuple(mention for mention in mentions if segment[0] <= mention.first < segment[1])

    def _taking_turns(
        self, mentions: tuple[Mention[T], ...], number: tuple[int, int], segment: tuple[int, int]
    ) -> Bound[T] | None:
        """The name of a number where each name has as many numbers before it, or behind it, as every other."""
        numbers = self._inside(segment)
        row = sorted(
            [(mention.first, mention) for mention in mentions] + [(start, None) for start, _ in numbers],
            key=lambda each: (each[0], each[1] is None),
        )
        leading = row[0][1] is not None
        if not leading and row[-1][1] is None:
            return None
        groups: list[tuple[Mention[T] | None, list[int]]] = []
        for place, mention in row if leading else reversed(row):
            if mention is not None:
                groups.append((mention, []))
            else:
                groups[-1][1].append(place)
        if len({len(places) for _, places in groups}) != 1:
            return None
        found = next(mention for mention, places in groups if number[0] in places)
        return None if found is None else Bound((found,), sure=True)
