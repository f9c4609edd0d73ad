"""What share one number of a source is of another, and what a share leaves of the whole."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from decimal import Decimal
from functools import cached_property
from typing import Final

from numclaims.claims.agreement import tells
from numclaims.claims.claim import Claim
from numclaims.grounding.entry import Entry
from numclaims.grounding.kinds import COUNT, SHARE
from numclaims.grounding.known import Derivation, Known

__all__ = ["HUNDRED", "Shares", "in_percent"]

HUNDRED: Final = Decimal(100)
_REACH: Final = 4
_BINDING: Final = 3
"""How many words a share and its part must have in common, the noun among them."""


class Shares:
    """The parts and wholes of a source."""

    def __init__(self, known: Known) -> None:
        self._known = known

    def of(self, entry: Entry, claim: Claim) -> Derivation | None:
        """A part of a whole, or what another share leaves of a hundred percent."""
        for one, two, share in self._all:
            spoken_of = not entry.words.isdisjoint(one.words | two.words)
            if spoken_of and in_percent(claim, share):
                return Derivation((one, two), "share")
        return self._rest(entry, claim)

    def instead(self, entry: Entry) -> Derivation | None:
        """A part and its whole that stand in the place of a share: of one noun, with words of the part beside it."""
        claim = entry.claim
        if entry.sort != SHARE or claim is None or claim.value is None or claim.change is not None:
            return None
        for part, whole, _ in self._all:
            shared, noun = entry.words & part.local, part.noun or whole.noun
            if noun is not None and noun in shared and len(shared) >= _BINDING:
                return Derivation((part, whole), "share")
        return None

    @cached_property
    def _all(self) -> Sequence[tuple[Entry, Entry, Decimal]]:
        """Each part with its whole, both counted by one noun in one sentence or the next, and its share."""
        found = []
        recent: deque[Entry] = deque(maxlen=_REACH)
        for two in self._known.by_sort.get(COUNT, ()):
            if not two.value:
                continue
            for one in recent:
                if two.sentence - one.sentence > 1 or (None not in (one.noun, two.noun) and one.noun != two.noun):
                    continue
                small, large = sorted((one, two), key=lambda each: each.value or 0)
                named = small.noun is not None or large.noun is not None
                if named and small.value and large.value:
                    found.append((small, large, small.value / large.value))
            recent.append(two)
        return found

    def _rest(self, entry: Entry, claim: Claim) -> Derivation | None:
        if claim.unit != "percentage" or claim.value is None:
            return None
        for other in self._known.valued(entry, SHARE):
            percent = other.claim is not None and other.claim.unit == "percentage"
            if percent and claim.value == HUNDRED - (other.value or 0) and entry.words & other.words:
                return Derivation((other,), "rest")
        return None


def in_percent(claim: Claim, share: Decimal) -> bool:
    """Whether a percentage or a fraction tells a share."""
    if claim.unit == "percentage":
        return tells(claim, share * HUNDRED)
    return claim.estimate is not None and share in claim.estimate.support
