"""The relations that passages state: true numbers, how they are written, and what each must be beside the others."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from fractions import Fraction
from typing import Final

from hypothesis import strategies as st

from numclaims.strategies.comparisons import (
    duplicate_form,
    list_count,
    mean,
    mean_within,
    multiple,
    range_order,
    rank,
    shares_sum,
)
from numclaims.strategies.happenings import (
    anniversary,
    impossible_date,
    impossible_percentage,
    limit,
    order_in_time,
    relative_date,
)
from numclaims.strategies.reckonings import age, difference, duration, rate
from numclaims.strategies.rounding import Hand, a_hand, rewritten, room, write
from numclaims.strategies.spelled import Spelled
from numclaims.strategies.times import WEEKDAYS, written_date
from numclaims.strategies.words import decimal, table
from numclaims.strategies.world import (
    LAST_YEAR,
    Draw,
    Rooms,
    World,
    a_change,
    directed,
    hedgeable,
    percent,
    stepping,
    written,
    year_date,
)
from numclaims.values.interval import Interval

__all__ = ["RELATIONS"]


def percent_change(draw: Draw, *, hedged: bool) -> World:
    """Two levels and the percentage between them."""
    texts = table()["relations"]["percent-change"]
    change = a_change(draw, texts["subjects"], part=25)
    return World(
        directed(draw(st.sampled_from(texts["text"])), up=change.up),
        {
            "old": written(draw, Fraction(change.old), change.measure, hedged=hedged),
            "new": written(draw, Fraction(change.new), change.measure, hedged=hedged),
            "change": percent(draw, Fraction(change.amount, change.old), hedged=hedged),
        },
        {"subject": change.subject},
        lambda role, rooms: _change(role, rooms, up=change.up),
        lambda values: (values["new"] > values["old"]) is change.up and (change.up or values["change"] < _HUNDRED),
    )


def point_change(draw: Draw, *, hedged: bool) -> World:
    """Two percentages and the points between them."""
    texts = table()["relations"]["point-change"]
    up = draw(st.booleans())
    low = Fraction(draw(st.integers(200, 600)), 10)
    high = low + Fraction(draw(st.integers(20, 300)), 10)
    old, new = (low, high) if up else (high, low)

    return World(
        directed(draw(st.sampled_from(texts["text"])), up=up),
        {
            "old": written(draw, old, "percentage", hedged=hedged, decimals=1),
            "new": written(draw, new, "percentage", hedged=hedged, decimals=1),
            "step": written(draw, high - low, "point", hedged=hedged, decimals=1),
        },
        {"subject": draw(st.sampled_from(list(texts["subjects"])))},
        lambda role, rooms: stepping(role, rooms, up=up),
        lambda values: max(values.values()) <= _HUNDRED and (values["new"] > values["old"]) is up,
    )


def share(draw: Draw, *, hedged: bool) -> World:
    """A part, a whole, and the percentage that the one is of the other."""
    whole = draw(st.integers(20, 9000))
    part = draw(st.integers(max(1, whole // 50), whole - 1))
    noun = draw(st.sampled_from(list(table()["things"])))
    template = draw(st.sampled_from(table()["relations"]["share"]["text"]))

    def implied(role: str, rooms: Rooms) -> Interval:
        if role == "share":
            return (rooms["part"] / rooms["whole"]).scaled(_HUNDRED)
        if role == "part":
            return (rooms["share"] * rooms["whole"]).scaled(1 / _HUNDRED)
        return (rooms["part"] / rooms["share"]).scaled(_HUNDRED)

    return World(
        template,
        {
            "whole": written(draw, Fraction(whole), f"digits {noun}", hedged=hedged and hedgeable(template, "whole")),
            "part": written(draw, Fraction(part), "number", hedged=hedged),
            "share": percent(draw, Fraction(part, whole), hedged=hedged),
        },
        implied=implied,
        fits=lambda values: values["part"] < values["whole"] and values["share"] <= _HUNDRED,
    )


def total(draw: Draw, *, hedged: bool) -> World:
    """Two or three parts and their sum."""
    texts = table()["relations"]["total"]
    sums = draw(st.booleans())
    template = draw(st.sampled_from(texts["sums" if sums else "text"]))
    parts = {role: draw(st.integers(2, 4000)) for role in ("first", "second", "third") if f"{{{role}}}" in template}
    noun = draw(st.sampled_from(list(table()["things"])))
    measure, counted = ("money", "money") if sums else ("number", f"digits {noun}")

    def implied(role: str, rooms: Rooms) -> Interval:
        others = [rooms[name] for name in parts if name != role]
        added = others[0]
        for other in others[1:]:
            added = added + other
        return added if role == "whole" else rooms["whole"] - added

    claims = {role: written(draw, Fraction(part), measure, hedged=hedged) for role, part in parts.items()}
    may_hedge = hedged and hedgeable(template, "whole")
    claims["whole"] = written(draw, Fraction(sum(parts.values())), counted, hedged=may_hedge)
    return World(
        template, claims, implied=implied, fits=lambda values: all(values[role] < values["whole"] for role in parts)
    )


def conversion(draw: Draw, *, hedged: bool) -> World:
    """One measurement in two units."""
    texts, units = table()["relations"]["conversion"], table()["units"]
    pair = draw(st.sampled_from(list(texts["pairs"].items())))
    one, other = pair if draw(st.booleans()) else pair[::-1]
    template = draw(st.sampled_from(texts["text"]))
    # At the end of a sentence, careful writers spell a unit out: the full stop would make its symbol an abbreviation.
    form = "digits" if template.endswith("{converted}.") else draw(st.sampled_from(["symbol", "digits"]))
    true = Fraction(draw(st.integers(20, 9000)), 10)
    slope = _number(units[one]["size"]) / _number(units[other]["size"])
    zeros = _number(units[one].get("zero", "0")) - _number(units[other].get("zero", "0"))
    shift = zeros / _number(units[other]["size"])

    def implied(role: str, rooms: Rooms) -> Interval:
        # Where a scale has its own zero, the words may mean a difference, which converts without it.
        if role == "converted":
            return rooms["original"].affine(slope, shift).hull(rooms["original"].scaled(slope))
        return rooms["converted"].affine(1 / slope, -shift / slope).hull(rooms["converted"].scaled(1 / slope))

    claims = {}
    for role, value, unit in (("original", true, one), ("converted", true * slope + shift, other)):
        decimals = 1 if (value * 10).denominator == 1 else max(1, 1 - decimal(value).adjusted())
        hand = a_hand(draw, value, unit, hedged=hedged, decimals=decimals)
        # What is converted is the number as it is written, so that a hedge leaves it its digits.
        claims[role] = write(draw, value, f"{form} {unit}", hand, coarse=False)

    def false(role: str) -> Iterator[Spelled]:
        """The same number in another unit that it cannot be in."""
        if role == "original" or "zero" in units[one]:
            return
        for unit, entry in units.items():
            if entry["of"] == units[one]["of"] and unit not in (one, other):
                claim = rewritten(claims[role], claims[role].value, f"{form} {unit}")
                size = _number(units[one]["size"]) / _number(entry["size"])
                if claim is not None and not room(claim).meets(room(claims["original"]).scaled(size)):
                    yield claim

    return World(template, claims, implied=implied, false=false)


def part_of_whole(draw: Draw, *, hedged: bool) -> World:
    """A whole and a part of it, which cannot be larger."""
    whole = draw(st.integers(5, 900))
    part = draw(st.integers(2, whole))
    noun = draw(st.sampled_from(list(table()["people"])))
    exact = Hand(0, down=False, hedged=hedged)

    def implied(role: str, rooms: Rooms) -> Interval:
        return Interval.at_most(rooms["whole"].high) if role == "part" else Interval.at_least(rooms["part"].low)

    return World(
        draw(st.sampled_from(table()["relations"]["part-of-whole"]["text"])),
        {
            "whole": write(draw, Fraction(whole), f"words {noun}", exact, hedged=False),
            "part": write(draw, Fraction(part), "number", exact),
        },
        implied=implied,
        fits=lambda values: values["whole"] > 1,
    )


def weekday(draw: Draw) -> World:
    """A date with its weekday; there is nothing to hedge."""
    style = draw(st.sampled_from(WEEKDAY_STYLES))
    day = draw(st.dates(date(1800, 1, 1), date(2099, 12, 31)))
    others = [name for name in WEEKDAYS if name != WEEKDAYS[day.weekday()]]
    return World(
        draw(st.sampled_from(table()["relations"]["weekday"]["text"])),
        {"date": written_date(style, day)},
        false=lambda _: (written_date(style, day, other) for other in others),
    )


def restatement(draw: Draw, *, hedged: bool) -> World:
    """One thing's size, number or year, stated twice."""
    texts = table()["relations"]["restatement"]
    what = draw(st.sampled_from(["measured", "counted", "founded"]))
    words = {"thing": draw(st.sampled_from(texts["things"]))}
    template = draw(st.sampled_from(texts[what]))
    other = {"earlier": "later", "later": "earlier"}
    if what == "founded":
        year = draw(st.integers(1800, 2020))
        near = [other for step in (10, 20, 3) for other in (year - step, year + step) if other <= LAST_YEAR]
        years = {role: year_date(year) for role in other}
        return World(template, years, words, false=lambda _: map(year_date, near))
    true = Fraction(draw(st.integers(20, 900)))
    measure = "digits metre" if what == "measured" else "digits child"
    exact = Hand(0, down=False, hedged=hedged)
    claims = {role: write(draw, true, measure, exact, hedged=hedgeable(template, role)) for role in other}
    return World(template, claims, words, lambda role, rooms: rooms[other[role]])


WEEKDAY_STYLES: Final = ("weekday", "american weekday", "bare weekday")


def _unhedged(make: Callable[[Draw], World]) -> Callable[..., World]:
    """A relation in which there is nothing to hedge, called like all others."""
    return lambda draw, **_: make(draw)


RELATIONS: Final[Mapping[str, Callable[..., World]]] = {
    "percent-change": percent_change,
    "point-change": point_change,
    "share": share,
    "total": total,
    "conversion": conversion,
    "part-of-whole": part_of_whole,
    "weekday": _unhedged(weekday),
    "restatement": restatement,
    "difference": difference,
    "rate": rate,
    "age": _unhedged(age),
    "duration": _unhedged(duration),
    "multiple": multiple,
    "mean": mean,
    "mean-within": mean_within,
    "shares-sum": shares_sum,
    "range-order": _unhedged(range_order),
    "duplicate-form": _unhedged(duplicate_form),
    "list-count": _unhedged(list_count),
    "rank": _unhedged(rank),
    "anniversary": _unhedged(anniversary),
    "order-in-time": _unhedged(order_in_time),
    "relative-date": _unhedged(relative_date),
    "impossible-date": _unhedged(impossible_date),
    "limit": _unhedged(limit),
    "impossible-percentage": impossible_percentage,
}
"""The relations by name."""

_HUNDRED: Final = Fraction(100)
_ONE: Final = Interval.point(1)


def _change(role: str, rooms: Rooms, *, up: bool) -> Interval:
    """What a level, or the change between two, must be; the change in percent, a fall being positive too."""
    if role == "change":
        relative = (rooms["new"] / rooms["old"] - _ONE).scaled(_HUNDRED)
        return relative if up else -relative
    step = rooms["change"].scaled(1 / _HUNDRED)
    factor = _ONE + step if up else _ONE - step
    return rooms["old"] * factor if role == "new" else rooms["new"] / factor


def _number(written: str) -> Fraction:
    """An exact number of the table; a division of two is allowed."""
    above, _, below = written.partition("/")
    return Fraction(above) / Fraction(below or 1)
