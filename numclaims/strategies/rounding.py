"""True numbers as honest writers put them down, and what such a number can stand for at most."""

from __future__ import annotations

from collections.abc import Callable
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Any, Final, NamedTuple, TypeAlias

from attrs import evolve
from hypothesis import strategies as st

from numclaims.strategies.numerals import Hedge, hedges
from numclaims.strategies.spelled import Spelled
from numclaims.strategies.spelling import spell
from numclaims.strategies.words import decimal, grouped, plain, spelled_out, table
from numclaims.values.digits import last_place
from numclaims.values.interval import Interval
from numclaims.values.kinds import Bound, Kind

__all__ = ["Hand", "Measure", "a_hand", "rewritten", "room", "rounded", "write", "written_as"]

Draw: TypeAlias = Callable[[st.SearchStrategy[Any]], Any]
Measure: TypeAlias = str
"""How a number is written: "money", "number", "percentage", "point", "symbol UNIT", "digits NOUN", "words NOUN"."""

EXACT_BELOW: Final = 1000
"""Counts below this are not rounded."""
ROUGHEST: Final = 10
"""The unit to which a number is rounded is at most one part in so many of it: two digits are left."""
_WIDE: Final = Fraction(3, 20)


class Hand(NamedTuple):
    """How a number is written: `place` is the power of ten of the last digit that is kept.

    `down` tells that the others are cut off, and not rounded to the nearest; `hedged` that a hedge may be added.
    """

    place: int
    down: bool
    hedged: bool


def a_hand(draw: Draw, true: Fraction, measure: Measure, *, hedged: bool, decimals: int = 0) -> Hand:
    """A way to write a number that was measured to so many decimals.

    Counts below `EXACT_BELOW` stay as they are, greater ones are rounded to the nearest or not at all.
    """
    whole = _is_count(measure)
    most = -decimals if whole and true < EXACT_BELOW else decimal(true / ROUGHEST).adjusted()
    place = draw(st.sampled_from(range(-decimals, max(-decimals, most) + 1)))
    return Hand(place, not whole and draw(st.booleans()), hedged)


def write(
    draw: Draw, true: Fraction, measure: Measure, hand: Hand, *, hedged: bool = True, coarse: bool = True
) -> Spelled:
    """A number that is true of `true`: rounded by a hand, or with a hedge that holds.

    With a hedge, one or two digits are written, unless `coarse` is False.
    """
    hedge = draw(hedges(None, everyday=True)) if hedged and hand.hedged else None
    if hedge is not None:
        digits = decimal(true).adjusted() - draw(st.sampled_from([1, 0]))
        place = max(digits, hand.place) if coarse else hand.place
        value = rounded(true, place, down=hedge.bound in (Bound.ABOVE, Bound.AT_LEAST))
        if value and _holds(hedge, value, true):
            return written_as(value, measure, hedge)
    return written_as(rounded(true, hand.place, down=hand.down), measure)


def written_as(value: Decimal, measure: Measure, hedge: Hedge | None = None) -> Spelled:
    """A number in the way that its measure is written."""
    text, kind, unit = _text(value, measure)
    return spell(text, kind, measure, value, unit, hedge)


def rounded(true: Fraction, place: int, *, down: bool = False) -> Decimal:
    """A number rounded to a multiple of 10**place."""
    value = decimal(true).quantize(Decimal(1).scaleb(place), ROUND_FLOOR if down else ROUND_HALF_UP)
    return value if place < 0 else Decimal(int(value))


def room(spelled: Spelled) -> Interval:
    """All that a number can stand for if every rounding and hedge is read as widely as anybody might.

    A count below `EXACT_BELOW` stands for itself, any other number for what lies one unit of its last digit that is
    not zero around it. "About" allows for 15 percent more; a bound leaves one side open.
    """
    value = spelled.value
    assert value is not None
    exact = _is_count(spelled.style) and value < EXACT_BELOW
    found = Interval.point(value) if exact else Interval.around(value, Decimal(1).scaleb(last_place(value)))
    if spelled.bound is Bound.ABOUT:
        return found.hull(Interval.around(value, decimal(Fraction(value) * _WIDE)))
    if spelled.bound in (Bound.ABOVE, Bound.AT_LEAST):
        return found.hull(Interval.at_least(value))
    return found.hull(Interval.at_most(value)) if spelled.bound in (Bound.BELOW, Bound.AT_MOST) else found


def _text(value: Decimal, measure: Measure) -> tuple[str, Kind, str | None]:
    number = grouped(value) if value >= EXACT_BELOW else plain(value)
    if value >= 10**6 and value % 10**5 == 0:
        number = f"{plain((value / 10**6).normalize())} million"
    if measure == "money":
        return f"${number}", Kind.MONEY, "dollar"
    if measure == "number":
        return number, Kind.NUMBER, None
    if measure == "percentage":
        return f"{number}%", Kind.PERCENTAGE, "percentage"
    if measure == "point":
        return f"{number} percentage {'point' if value == 1 else 'points'}", Kind.PERCENTAGE, "percentage point"
    form, _, name = measure.partition(" ")
    units = table()["units"]
    if name in units:
        entry = units[name]
        if form == "symbol" and "symbol" in entry:
            return f"{number} {entry['symbol']}", Kind.QUANTITY, name
        return f"{number} {entry.get('name', name) if value == 1 else entry['plural']}", Kind.QUANTITY, name
    if form == "words" and value < 100:
        number = spelled_out(int(value))
    plurals = table()["things"] | table()["people"]
    return f"{number} {name if value == 1 else plurals[name]}", Kind.COUNT, name


def _is_count(measure: Measure) -> bool:
    """Whether a measure counts things one by one."""
    return measure == "number" or measure.partition(" ")[2] in table()["things"] | table()["people"]


def _holds(hedge: Hedge, value: Decimal, true: Fraction) -> bool:
    """Whether a hedge beside a number is true."""
    stated = Fraction(value)
    reach = stated * hedge.slack
    if hedge.bound is Bound.ABOUT:
        return abs(true - stated) <= reach
    if hedge.bound in (Bound.ABOVE, Bound.AT_LEAST):
        beyond, strict = true - stated, hedge.bound is Bound.ABOVE
    else:
        beyond, strict = stated - true, hedge.bound is Bound.BELOW
    return (beyond > 0 if strict else beyond >= 0) and (not reach or beyond <= reach)


def rewritten(claim: Spelled, value: Decimal | None, measure: Measure | None = None) -> Spelled | None:
    """A claim with another number or unit, written in the same way; None if it cannot be."""
    if value is None or value <= 0 or (value == claim.value and measure is None):
        return None
    number = written_as(value, measure or claim.style)
    before = claim.phrase[: claim.start]
    return evolve(
        number, phrase=before + number.text, start=len(before), end=len(before) + len(number.text), bound=claim.bound
    )
