"""Whether numbers that stand over a total were meant to be added up, as far as the numbers themselves tell.

A total that is off is a contradiction only if the table can be read in no other way: as one with subtotals, with
several divisions of the same whole, or with a mean at its end. Each number is looked at a few times only.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from enum import Enum
from itertools import accumulate

from attrs import frozen

from numclaims.claims.claim import Bound, Claim, Kind
from numclaims.links.units import bare, counts
from numclaims.values.digits import last_place

__all__ = ["Fit", "Sum", "sum_of"]

_FEWEST: int = 2
"""Parts that a total has at least."""
_ALL = 100
"""The percentage that is the whole of the others."""
_FARTHEST = 12
"""Digits before and behind the point up to which sums are exact."""
_TELLING = 100
"""A number this large is hardly the sum of its neighbours by chance."""


class Fit(Enum):
    """How numbers go with their total."""

    HOLDS = "holds"
    OFF = "off"
    NO_SUM = "no sum"


@frozen
class Sum:
    """Numbers with what should be their total; `unit` is the place that the finest of them is written to."""

    parts: tuple[Claim, ...]
    whole: Claim
    values: tuple[Decimal, ...]
    total: Decimal
    unit: Decimal

    @property
    def shares(self) -> bool:
        """Whether the parts are percentages of a whole that is stated as 100%."""
        return self.total == _ALL and self.whole.kind is Kind.PERCENTAGE

    @property
    def room(self) -> Decimal:
        """How far the sum may be off where every number was rounded."""
        return self.unit * (len(self.values) + 1)

    @property
    def gap(self) -> Decimal:
        return abs(sum(self.values) - self.total)

    @property
    def exact(self) -> bool:
        """Whether the numbers look like counts that nobody rounded."""
        return self.unit == 1 and counts(self.whole)

    def fit(self, *, rounded: bool) -> Fit:
        """How the parts go with the total, where `rounded` tells that even whole numbers may have been rounded."""
        if self.gap == 0 or (self.gap <= self.room and (rounded or not self.exact)):
            return Fit.HOLDS
        if self._is_mean() or self._is_multiple() or self._is_divided(rounded=rounded) or self._has_subtotals():
            return Fit.NO_SUM
        return Fit.OFF

    def _is_mean(self) -> bool:
        """Whether the total lies among the parts, as a mean, a balance and a count of each thing once do."""
        return min(self.values) <= self.total <= max(self.values) or abs(self.total) <= max(map(abs, self.values))

    def _is_multiple(self) -> bool:
        """Whether the parts hold the total several times over: the same whole divided in several ways."""
        return self.total != 0 and sum(self.values) % self.total == 0

    def _is_divided(self, *, rounded: bool) -> bool:
        """Whether the parts are runs of which each makes the total: women and men, then young and old."""
        room = self.room if rounded or not self.exact else Decimal(0)
        run, runs = Decimal(0), 0
        for value in self.values:
            run += value
            if abs(run - self.total) <= room:
                run, runs = Decimal(0), runs + 1
        return runs > 1 or (runs == 1 and self.shares and run != 0)

    def _has_subtotals(self) -> bool:
        """Whether some part is the sum of others beside it."""
        sums = list(accumulate(self.values, initial=Decimal(0)))
        before = {Decimal(0): 0}
        found = [False] * len(self.values)
        for at, value in enumerate(self.values):
            since = before.get(sums[at] - value)
            found[at] = since is not None and at - since >= _FEWEST
            before.setdefault(sums[at + 1], at + 1)
        behind = {sums[-1]: len(self.values)}
        for at in reversed(range(len(self.values))):
            until = behind.get(sums[at + 1] + self.values[at])
            found[at] = found[at] or (until is not None and until - at - 1 >= _FEWEST)
            behind.setdefault(sums[at + 1], at + 1)
            behind.setdefault(sums[at], at)
        subtotals = [value for value, is_one in zip(self.values, found, strict=True) if is_one]
        if any(abs(value) >= _TELLING * self.unit for value in subtotals):
            return True
        return bool(subtotals) and abs(sum(self.values) - sum(subtotals) - self.total) <= self.room


def sum_of(parts: Sequence[Claim | None], whole: Claim | None) -> Sum | None:
    """The sum that numbers may make, if all are there, measure the same and are not hedged."""
    known = [part for part in parts if part is not None]
    if whole is None or len(known) < max(len(parts), _FEWEST):
        return None
    numbers = [*known, whole]
    if any(each.bound is not Bound.EXACT or each.value is None for each in numbers):
        return None
    if any(each.measure != whole.measure and not (bare(each) and bare(whole)) for each in known):
        return None
    values = tuple(each.value for each in known if each.value is not None)
    total = whole.value
    assert total is not None
    if any(value and (abs(value.adjusted()) > _FARTHEST or _place(value) < -_FARTHEST) for value in (*values, total)):
        return None
    unit = Decimal(1).scaleb(min(map(_place, (*values, total))))
    return Sum(tuple(known), whole, values, total, unit)


def _place(value: Decimal) -> int:
    """The place of the last digit of a number that is not a zero before the point."""
    exponent = value.as_tuple().exponent
    assert isinstance(exponent, int)
    if exponent < 0 or not value:
        return min(exponent, 0)
    return last_place(value)
