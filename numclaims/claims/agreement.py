"""Whether a number can be how a writer tells a number of a source: the same, rounded, cut off, or with a hedge."""

from __future__ import annotations

from decimal import Decimal

from numclaims.claims.claim import Bound, Claim, Kind
from numclaims.claims.moments import same_moment
from numclaims.values.digits import last_place
from numclaims.values.unit import Unit

__all__ = ["agrees", "allows", "in_other_money", "in_unit_of", "tells"]

_LOOSELY_ABOVE = Decimal(2)
"""From how many times the limit on nobody says "more than 100"."""
_NEARLY = Decimal("0.75")
"""What share of a number must be there for "nearly" it."""
_BARELY = Decimal("1.1")
"""Up to how many times a number "more than" it is taken for one that is only told so."""
_BELOW = frozenset({Bound.BELOW, Bound.AT_MOST})
_LITTLE = 25
"""What part of a number can be rounded off wherever that is."""
_CENT = "{cent}"
_ISO = 3
"""How many letters the code of a currency has."""
_ROUNDABLE = 20
"""Below this a whole number stands for itself."""


def agrees(claim: Claim, source: Claim) -> bool:
    """Whether `claim` can tell what `source` says; units are converted, and dates may be told less finely."""
    if claim.time is not None and source.time is not None and claim.low is None and source.low is None:
        told, stated = claim.time.value, source.time.value
        if claim.time.anchored and source.time.anchored and claim.text.casefold() == source.text.casefold():
            return True  # "Thursday" is of whichever week both are of
        same = same_moment(claim.time, source.time)
        if same is False or ("T" in told and "T" in stated and same):
            return bool(same)
        if same and not (claim.time.complete and source.time.complete):
            return True
        coarser = told.startswith(stated) and not (source.time.anchored and len(stated) < len(told))
        return coarser or stated.startswith(told)
    if claim.value is None:
        return _ranges(claim, source)
    if source.value is None:
        return claim.value in (source.low, source.high)
    amount = in_unit_of(claim, source, source.value)
    return tells(claim, amount) or (amount != source.value and allows(source, claim))


def allows(source: Claim, claim: Claim) -> bool:
    """Whether what `source` says leaves open that the number is that of `claim`, which it does not tell.

    So a range does, "dozens", and a hedge: "nearly two weeks" can be 13 days.
    """
    if claim.time is not None and source.time is not None and claim.value is None:
        return source.bound is not Bound.EXACT and source.time.anchored
    if claim.value is None:
        return False
    if source.value is None:
        return source.low is not None and source.high is not None and source.low <= claim.value <= source.high
    if source.bound is Bound.EXACT or not _compare(claim, source):
        return False
    amount, estimate = in_unit_of(source, claim, claim.value), source.estimate
    if estimate is not None and estimate.support.is_finite:
        return amount in estimate.support
    if amount == claim.value:
        return False  # "more than 40" is told as that, and as 43 only from what else is known
    low, high = sorted((source.value, source.value * (_NEARLY if source.bound in _BELOW else _BARELY)))
    return low <= amount <= high


def _compare(claim: Claim, source: Claim) -> bool:
    """Whether both numbers can be told in one unit."""
    if {claim.kind, source.kind} == {Kind.FRACTION, Kind.PERCENTAGE}:
        return True
    unit, own = claim.measure, source.measure
    return unit is None or own is None or unit == own or unit.compatible(own)


def in_unit_of(claim: Claim, source: Claim, amount: Decimal) -> Decimal:
    """The amount of the source in the unit of the claim, where both measure the same."""
    if {claim.kind, source.kind} == {Kind.FRACTION, Kind.PERCENTAGE}:
        return amount / 100 if claim.kind is Kind.FRACTION else amount * 100
    unit, own = claim.measure, source.measure
    if unit is None or own is None or unit == own:
        return amount
    if own.compatible(unit):
        return own.convert(amount, unit)
    told, stated = _currency(unit), _currency(own)
    if (told == _CENT) is (stated == _CENT) or not (told and stated):
        return amount
    return amount * 100 if told == _CENT else amount / 100


def in_other_money(claim: Claim, source: Claim) -> bool:
    """Whether two amounts of money are in two currencies; "$" can be that of any dollar."""
    unit, own = claim.measure, source.measure
    if unit is None or own is None:
        return False
    told, stated = _currency(unit), _currency(own)
    if not (told and stated) or _CENT in (told, stated):
        return False
    return told != stated and not all("dollar" in each.name for each in (unit, own))


def _currency(unit: Unit) -> str:
    """The code of the currency of an amount, without that per which it is; empty if it is no money."""
    code = unit.code.partition("/")[0]
    return code if code == _CENT or (len(code) == _ISO and code.isupper()) else ""


def _ranges(claim: Claim, source: Claim) -> bool:
    if claim.low is None or source.low is None:
        return False
    if source.value is not None:
        return source.value in (claim.low, claim.high)
    return claim.low == source.low and claim.high == source.high


def tells(claim: Claim, known: Decimal) -> bool:
    """Whether the number of a claim can stand for `known`, which is in its unit.

    A number may be rounded to the nearest, or cut off, where the other one is written more finely; a whole number
    below twenty stands for itself.
    """
    stated = claim.value
    if stated is None:
        return False
    if stated == known:
        return True
    if claim.kind is Kind.FRACTION and claim.estimate is not None:
        return known in claim.estimate.support
    match claim.bound:
        case Bound.ABOVE | Bound.AT_LEAST:
            return stated <= known <= abs(stated) * _LOOSELY_ABOVE
        case Bound.BELOW | Bound.AT_MOST:
            if claim.estimate is not None and claim.estimate.support.is_finite:
                return known in claim.estimate.support
            return stated * _NEARLY <= known <= stated
        case Bound.ABOUT if claim.estimate is not None:
            return known in claim.estimate.support
        case _:
            return _rounds(stated, known)


def _rounds(stated: Decimal, known: Decimal) -> bool:
    """Whether a number is another one, rounded or cut off at its last digit.

    Zeros beyond the second digit may be rounded too, and any that is not written out if that changes little.
    """
    last, other = last_place(stated), last_place(known)
    exponent = stated.as_tuple().exponent
    assert isinstance(exponent, int)
    finest = max(exponent, min(last, stated.adjusted() - 1))
    size, real = abs(stated), abs(known)
    if abs(size - real) * _LITTLE <= real:
        finest = last
    if other >= finest or (real < _ROUNDABLE and known == known.to_integral_value()):
        return False
    unit = Decimal(1).scaleb(finest)
    return (stated < 0) == (known < 0) and size - unit / 2 <= real < size + unit
