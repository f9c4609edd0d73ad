"""Whether a number of a text can tell what a cell says, whatever the unit, the scale and the rounding of both."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from numclaims.claims.agreement import tells
from numclaims.claims.claim import Claim, Kind
from numclaims.grounding.columns import Amount, Column
from numclaims.values.interval import Interval
from numclaims.values.unit import PERCENT

__all__ = ["agree", "clash", "in_unit_of", "meets"]

_HUNDRED: Final = Decimal(100)
_THOUSANDS: Final = (Decimal(1000), Decimal(10) ** 6, Decimal(10) ** 9)


def _values(claim: Claim, amount: Amount, column: Column) -> list[Decimal]:
    """The amount in the unit of the claim, in each way that the column can be meant."""
    unit, own = amount.unit, claim.measure
    value = amount.value
    if claim.kind is Kind.FRACTION:
        return [value / _HUNDRED, value] if unit == PERCENT or not column.fractions else [value]
    if unit is not None and own is not None and own.system != "count" and unit.compatible(own):
        return [unit.convert(value, own)]
    found = [value]
    if claim.kind is Kind.PERCENTAGE and column.fractions:
        found.append(value * _HUNDRED)
    if column.head.scale != 1 and own is None and claim.kind is Kind.NUMBER:
        found.append(value / column.head.scale)
    return found


def agree(claim: Claim, amount: Amount, column: Column) -> bool:
    """Whether a number can tell what a cell says, in its own unit and rounding."""
    return claim.value is not None and any(tells(claim, value) for value in _values(claim, amount, column))


def clash(claim: Claim, amount: Amount, column: Column) -> bool:
    """Whether a number cannot tell what a cell says, however both were rounded."""
    estimate = claim.estimate
    if claim.value is None or estimate is None:
        return False
    for value in _values(claim, amount, column):
        ratio = abs(value / amount.value) if amount.value else Decimal(1)
        if estimate.support.meets(Interval.around(value, amount.step * ratio)) or tells(claim, value):
            return False
        if column.unit is None and column.head.scale == 1 and claim.kind in (Kind.MONEY, Kind.NUMBER, Kind.COUNT):
            scaled = [value * power for power in _THOUSANDS] + [value / power for power in _THOUSANDS]
            if claim.kind is Kind.MONEY and any(estimate.support.meets(Interval.point(each)) for each in scaled):
                return False
    return True


def meets(claim: Claim, value: Decimal, step: Decimal = Decimal(0)) -> bool:
    """Whether the writer of a number can have meant a value, which is rounded by up to `step`."""
    return claim.estimate is not None and claim.estimate.support.meets(Interval.around(value, step))


def in_unit_of(claim: Claim, amount: Amount) -> Decimal:
    """An amount in the unit of a claim, where both measure the same; as it is otherwise."""
    if amount.unit is not None and claim.measure is not None and amount.unit.compatible(claim.measure):
        return amount.unit.convert(amount.value, claim.measure)
    return amount.value
