"""The numbers of all sources of a text, found by their sort, their value, their words and their sentence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from decimal import Decimal

from numclaims.claims.claim import Kind
from numclaims.grounding.entry import Entry
from numclaims.grounding.kinds import COUNT, FINER, MONEY, RAW, TOLD_AS
from numclaims.grounding.kinds import rivals as rivals_of
from numclaims.grounding.matching import (
    UNIT_WORDS,
    agree,
    allows,
    counts_another,
    counts_otherwise,
    is_one_sided,
    is_rate,
    is_spoken,
    is_written_out,
    leaves_time_out,
)

__all__ = ["Index"]

_MANY, _RARE = 3000, 300
"""Up to how many numbers of a source all are compared, and in how many a word stands by which one of more is found."""
_ALIKE = 10
"""By how many times an amount and a bare number differ at most that are taken for one."""


class Index:
    """The numbers of sources, and which of them can be or stand for one of a text."""

    def __init__(self, entries: Iterable[Entry], listed: Sequence[Entry]) -> None:
        self.entries: Sequence[Entry] = tuple(entries)
        self._listed = listed
        self._order = {id(entry): at for at, entry in enumerate(self.entries)}
        self.by_sort: defaultdict[str, list[Entry]] = defaultdict(list)
        self.by_word: defaultdict[str, list[Entry]] = defaultdict(list)
        self._by_value: defaultdict[Decimal, list[Entry]] = defaultdict(list)
        for entry in self.entries:
            self.by_sort[entry.sort].append(entry)
            for word in entry.words:
                self.by_word[word].append(entry)
            if entry.value is not None:
                self._by_value[entry.value].append(entry)

    def of_value(self, entry: Entry) -> Sequence[Entry]:
        """The numbers with the value of one."""
        return () if entry.value is None else self._by_value.get(entry.value, ())[:_MANY]

    def stated(self, entry: Entry, *, headline: bool) -> list[Entry]:
        """The numbers that agree with one."""
        found = [other for other in self.among(entry, self._told_as(entry)) if agree(entry, other)]
        if not headline and entry.claim is not None:
            known = {id(other) for other in found}
            bare = entry.claim.kind is Kind.NUMBER  # "6 bar instead of 10"
            same = (other for other in self.of_value(entry) if id(other) not in known)
            found += (other for other in same if bare or leaves_time_out(entry, other))
        return [other for other in found if not (is_spoken(entry, other) if headline else counts_another(entry, other))]

    def rivals(self, entry: Entry, *, headline: bool) -> list[Entry]:
        """The numbers that can stand in the place of one: not what leaves it open, which only a headline would copy."""
        return [
            other
            for other in self.among(entry, rivals_of(entry.sort))
            if not agree(entry, other)
            and not counts_otherwise(entry, other)
            and (headline or not _is_range_for_one(entry, other))
            and not (allows(entry, other) and (not headline or is_one_sided(other)))
            and (other.sort not in FINER.get(entry.sort, ()) or is_written_out(other))
        ]

    def without_units(self, entry: Entry) -> Iterator[Entry]:
        """Bare numbers of the source that may be amounts whose unit is left out: "the fund covers 70,000"."""
        is_amount = not is_rate(entry) and (entry.sort == MONEY or entry.sort.startswith("quantity"))
        if not is_amount or not entry.value or entry.value in self._by_value:
            return
        for other in self.among(entry, (COUNT,)):
            bare = other.claim is not None and other.claim.kind is Kind.NUMBER and other.noun is None
            beside = (entry.near & other.local) | (entry.local & other.near)
            if bare and other.value and 1 / _ALIKE < entry.value / other.value < _ALIKE and not beside <= UNIT_WORDS:
                yield other

    def among(self, entry: Entry, sorts: Iterable[str]) -> list[Entry]:
        """The numbers of some sorts, those of one in order; of a huge source those with the value or a rarer word."""
        if len(self.entries) <= _MANY:
            return [other for sort in sorts for other in self.by_sort.get(sort, ())]
        wanted = frozenset(sorts)
        found = {id(other): other for other in self.of_value(entry)}
        for word in entry.words:
            sharing = self.by_word.get(word, ())
            if len(sharing) <= _RARE:
                found.update((id(other), other) for other in sharing)
        among = [other for other in found.values() if other.sort in wanted]
        return sorted(among, key=lambda other: self._order[id(other)])

    def _told_as(self, entry: Entry) -> list[str]:
        """The sorts of the source as which the number can be told; a date as one of any grain."""
        if entry.sort.startswith("date"):
            return [sort for sort in self.by_sort if sort.startswith("date") or sort in (RAW, "rank", COUNT)]
        return [sort for sort in TOLD_AS.get(entry.sort, (entry.sort, RAW)) if sort in self.by_sort]

    def speaks_of(self, entry: Entry) -> bool:
        """Whether the sources mention what is counted; amounts of other sorts are known by their units."""
        if entry.sort != COUNT or entry.noun is None:
            return True
        return not entry.words.isdisjoint(self.by_word)

    def lists(self, sentences: AbstractSet[int]) -> Iterator[Entry]:
        """The lists of names in some sentences."""
        return (each for each in self._listed if each.sentence in sentences)


def _is_range_for_one(entry: Entry, other: Entry) -> bool:
    """Whether a source has a range where a text has one number, which may be its middle or the change of an end."""
    return entry.value is not None and other.value is None and other.claim is not None and other.claim.low is not None
