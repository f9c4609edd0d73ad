"""More relations that passages state: differences, what many cost, ages and lengths of time."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Final

from hypothesis import strategies as st

from numclaims.strategies.rounding import Hand, write
from numclaims.strategies.spelled import Spelled
from numclaims.strategies.spelling import spell
from numclaims.strategies.words import table
from numclaims.strategies.world import LAST_YEAR, Draw, Rooms, World, a_change, directed, stepping, written, year_date
from numclaims.values.interval import Interval
from numclaims.values.kinds import Kind

__all__ = ["age", "difference", "duration", "rate"]


def difference(draw: Draw, *, hedged: bool) -> World:
    """Two levels and the amount between them."""
    texts = table()["relations"]["difference"]
    change = a_change(draw, texts["subjects"], part=10)

    return World(
        directed(draw(st.sampled_from(texts["text"])), up=change.up),
        {
            "old": written(draw, Fraction(change.old), change.measure, hedged=hedged),
            "new": written(draw, Fraction(change.new), change.measure, hedged=hedged),
            "step": written(draw, Fraction(change.amount), change.measure, hedged=hedged),
        },
        {"subject": change.subject},
        lambda role, rooms: stepping(role, rooms, up=change.up),
        lambda values: (values["new"] > values["old"]) is change.up,
    )


def rate(draw: Draw, *, hedged: bool) -> World:
    """How many there are, what each costs, and what they cost together."""
    number, price = draw(st.integers(12, 900)), draw(st.integers(2, 400))
    noun = draw(st.sampled_from(["book", "ticket", "tree", "car"]))
    exact = Hand(0, down=False, hedged=False)

    def implied(role: str, rooms: Rooms) -> Interval:
        if role == "cost":
            return rooms["number"] * rooms["price"]
        return rooms["cost"] / rooms["price" if role == "number" else "number"]

    return World(
        draw(st.sampled_from(table()["relations"]["rate"]["text"])),
        {
            "number": write(draw, Fraction(number), f"digits {noun}", exact),
            "price": write(draw, Fraction(price), "money", exact),
            "cost": written(draw, Fraction(number * price), "money", hedged=hedged),
        },
        implied=implied,
    )


def age(draw: Draw) -> World:
    """The years of a birth and of a death, and the age in between; there is nothing to hedge."""
    lived = draw(st.integers(20, 99))
    born = draw(st.integers(1800, LAST_YEAR - lived - 1))
    turned = draw(st.booleans())
    years = {"born": born, "died": born + lived + (not turned)}

    def false(role: str) -> Iterator[Spelled]:
        for slip in (-30, -10, -3, 3, 10, 30):
            if role == "age" and 0 < lived + slip < _OLDEST:
                yield _age(lived + slip)
            elif role != "age" and years["born"] < years["died"] + (slip if role == "died" else -slip):
                yield year_date(years[role] + slip)

    return World(
        draw(st.sampled_from(table()["relations"]["age"]["text"])),
        {"born": year_date(years["born"]), "died": year_date(years["died"]), "age": _age(lived)},
        false=lambda role: (each for each in false(role) if each.value is not None or int(each.text) <= LAST_YEAR),
    )


def duration(draw: Draw) -> World:
    """The first and the last year of something, and how long it lasted."""
    lasted = draw(st.integers(5, 90))
    ends = {"start": draw(st.integers(1800, LAST_YEAR - lasted))}
    ends["end"] = ends["start"] + lasted
    apart = max(3, lasted // 5)

    def false(role: str) -> Iterator[Spelled]:
        for slip in (-2 * apart, -apart, apart, 2 * apart):
            if role == "length" and lasted + slip > 1:
                yield _years(lasted + slip)
            elif role != "length" and ends["start"] < ends["end"] + (slip if role == "end" else -slip):
                yield year_date(ends[role] + slip)

    return World(
        draw(st.sampled_from(table()["relations"]["duration"]["text"])),
        {"start": year_date(ends["start"]), "end": year_date(ends["end"]), "length": _years(lasted)},
        false=false,
    )


_OLDEST: Final = 110


def _age(years: int) -> Spelled:
    return spell(str(years), Kind.AGE, "number", Decimal(years), "year of age")


def _years(number: int) -> Spelled:
    return spell(
        f"{number} years",
        Kind.DURATION,
        "digits",
        Decimal(number),
        "year",
        timex_type="DURATION",
        timex_value=f"P{number}Y",
    )
