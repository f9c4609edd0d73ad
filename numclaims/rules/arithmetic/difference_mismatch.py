"""ARI104: a stated gap against the two amounts it lies between."""

from __future__ import annotations

from decimal import Decimal

from numclaims.claims.claim import Change, Kind
from numclaims.links.quantities import Difference
from numclaims.rules.judgement import Judgement
from numclaims.rules.rule import rule
from numclaims.rules.sizes import counted_like, size
from numclaims.rules.wording import amount, beside, grouped
from numclaims.values.estimate import Estimate
from numclaims.values.unit import BASIS_POINT, PERCENT, PERCENTAGE_POINT, Unit

__all__ = ["difference_mismatch"]


@rule("ARI104", on=Difference)
def difference_mismatch(link: Difference) -> Judgement | None:
    """A stated gap is not the difference of the two amounts beside it.

    Why:
        The gap is often worked out by hand, and stays what it was when one of the amounts is mended.

    Bad:
        Vane polled 8,410 votes to Orrick's 7,912 in the second round, a margin of 598.
        The new jetty is 95 metres long, 30 metres longer than the 75-metre pier beside it.
        Tarrow beat Selwick 28-19 at home, a seven-point win.
        Membership of the guild fell by 24 over the winter, from 212 in October to 198 in March.

    Good:
        Vane polled 8,410 votes to Orrick's 7,912 in the second round, a margin of 498.
        The new jetty is 95 metres long, 20 metres longer than the 75-metre pier beside it.
        Tarrow beat Selwick 28-19 at home, a nine-point win.
        Membership of the guild fell by 14 over the winter, from 212 in October to 198 in March.
        The gauge showed 24.5C, 4.5 degrees above the old mark of 20C.

    Undecided:
        The new jetty is 95.4 metres long, 20 metres longer than the 74.2-metre pier beside it.
    """
    one, other = link.one, link.other
    if other is None:
        return _score(link)
    unit = one.measure if one.kind is Kind.PERCENTAGE or other.measure is None else other.measure
    gap = size(link.gap, PERCENTAGE_POINT) if unit == PERCENT else size(link.gap, unit)
    upper, lower = counted_like(one, other), counted_like(other, one)
    if one.measure is not None and other.measure is not None and one.measure != other.measure:
        upper, lower = size(one, unit), size(other, unit)
    if gap is None or upper is None or lower is None:
        return None
    derived = upper - lower
    if link.direction is None:
        derived = abs(derived)
    elif link.direction is Change.DOWN:
        derived = -derived
    verdict = gap.compare(derived)
    if derived.stated is None or upper.stated is None or lower.stated is None:
        return None
    shown = _shown(link, derived.stated, unit)
    first, second = (amount(each, None, exact=True) for each in sorted((upper.stated, lower.stated), reverse=True))
    return Judgement(
        verdict=verdict,
        message=f"Between {other.text} and {one.text} lie {shown}{beside(verdict, _claimed(link, derived.stated))}.",
        working=f"{first} − {second} = {shown}{beside(verdict, _claimed(link, derived.stated))}",
        expected=shown,
    )


def _score(link: Difference) -> Judgement | None:
    gap, low, high = size(link.gap), link.one.low, link.one.high
    if gap is None or low is None or high is None:
        return None
    value = abs(low - high)
    verdict = gap.compare(Estimate.exact(value))
    shown = amount(value, None, exact=True)
    return Judgement(
        verdict=verdict,
        message=f"The two sides of {link.one.text} are {shown} apart{beside(verdict, link.gap.text)}.",
        working=f"{max(low, high)} − {min(low, high)} = {shown}{beside(verdict, link.gap.text)}",
        expected=shown,
    )


def _shown(link: Difference, value: Decimal, unit: Unit | None) -> str:
    """The true gap, in the unit of the amounts or, where they have none, in its own."""
    if link.gap.measure == BASIS_POINT:
        return f"{grouped(abs(value) * 100)} basis points"
    unit = unit if unit is not None else link.gap.measure
    if unit is not None and (unit.offset or unit == PERCENT):
        return f"{amount(abs(value), None)} {'percentage points' if unit == PERCENT else 'degrees'}"
    return amount(abs(value), unit)


def _claimed(link: Difference, value: Decimal) -> str:
    """The gap as stated, with its direction where that is the wrong one."""
    if link.direction is None or value >= 0:
        return link.gap.text
    return f"{link.gap.text} {'more' if link.direction is Change.UP else 'less'}"
