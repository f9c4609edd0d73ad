"""Numbers that follow from those of a source: sums, differences, shares, changes, means, time that has passed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final, TypeAlias

from numclaims.claims.claim import Claim, Kind
from numclaims.grounding import compared, sums
from numclaims.grounding.entry import Entry
from numclaims.grounding.kinds import COUNT, MONEY, MULTIPLE, SHARE
from numclaims.grounding.known import Derivation, Known
from numclaims.grounding.passed import Passed
from numclaims.grounding.shares import Shares

__all__ = ["Derivations"]

_Way: TypeAlias = Callable[[Known, Entry, Claim], Derivation | None]
_ADDING: Final[Sequence[_Way]] = (sums.total, sums.added, sums.portion, compared.difference, compared.mean)
_WAYS: Final[Mapping[str, Sequence[_Way]]] = {
    COUNT: (*_ADDING, sums.one_more, sums.listed, compared.margin, compared.points),
    MONEY: _ADDING,
    "quantity": _ADDING,
    "length": _ADDING,
    "points": (compared.points,),
    SHARE: (compared.change,),
    MULTIPLE: (compared.multiple,),
}
"""How numbers of a sort may follow from others, in the order in which that is tried."""


class Derivations:
    """What follows from the numbers of a source.

    Nothing is tried but what words carry: parts in one sentence, a part and its whole of one noun, a change from one to
    another, the time between two dates or to the day of publication.
    """

    def __init__(self, known: Known) -> None:
        self._known, self._shares, self._passed = known, Shares(known), Passed(known)

    def of(self, entry: Entry) -> Derivation | None:
        """How a number follows from those of the source; None if it does not."""
        claim = entry.claim
        if claim is None:
            return None
        if claim.value is None:
            return self._passed.later(entry, claim)
        for way in _WAYS.get(entry.sort.partition(" ")[0], ()):
            found = way(self._known, entry, claim)
            if found is not None:
                return found
        if claim.kind is Kind.NUMBER:
            return self._passed.born(entry, claim)
        if entry.sort == SHARE:
            return self._shares.of(entry, claim)
        if entry.sort in ("age", "length"):
            years = claim.unit in ("year", "year of age")
            return self._passed.between(entry, claim) or (self._passed.years(entry, claim) if years else None)
        return None

    def instead(self, entry: Entry) -> Derivation | None:
        """Two numbers of the source that give another share or change than the one that is told."""
        return self._shares.instead(entry) or compared.change_instead(self._known, entry)
