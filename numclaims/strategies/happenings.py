"""Relations of times, and limits of what there can be: anniversaries, days told twice, dates that no calendar has."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Final

from hypothesis import strategies as st

from numclaims.strategies.rounding import Hand, write, written_as
from numclaims.strategies.spelled import Spelled
from numclaims.strategies.spelling import spell
from numclaims.strategies.times import impossible_dates, told_date, written_date
from numclaims.strategies.words import ordinal_digits, plain, table
from numclaims.strategies.world import LAST_YEAR, Draw, World, year_date
from numclaims.values.kinds import Kind

__all__ = ["anniversary", "impossible_date", "impossible_percentage", "limit", "order_in_time", "relative_date"]

_SLIPS: Final = (-20, -10, -3, 3, 10, 20)


def anniversary(draw: Draw) -> World:
    """The year of a beginning, an anniversary of it, and the year in which that fell."""
    years = draw(st.integers(5, 150))
    start = draw(st.integers(1800, LAST_YEAR - years))
    true = {"start": start, "when": start + years, "years": years}

    def told(role: str, number: int) -> Spelled:
        if role != "years":
            return year_date(number)
        return spell(ordinal_digits(number), Kind.ORDINAL, "digits", Decimal(number), None)

    def false(role: str) -> Iterator[Spelled]:
        for slip in _SLIPS:
            other = {**true, role: true[role] + slip}
            if other["years"] > 0 and other["start"] < other["when"] <= LAST_YEAR:
                yield told(role, other[role])

    return World(
        draw(st.sampled_from(table()["relations"]["anniversary"]["text"])),
        {role: told(role, number) for role, number in true.items()},
        false=false,
    )


def order_in_time(draw: Draw) -> World:
    """The years in which something began and ended."""
    earlier = draw(st.integers(1800, LAST_YEAR - 1))
    later = draw(st.integers(earlier, LAST_YEAR))
    return World(
        draw(st.sampled_from(table()["relations"]["order-in-time"]["text"])),
        {"earlier": year_date(earlier), "later": year_date(later)},
        false=lambda role: (
            year_date(later + slip if role == "earlier" else earlier - slip)
            for slip in (1, 9, 20)
            if role == "later" or later + slip <= LAST_YEAR
        ),
    )


def relative_date(draw: Draw) -> World:
    """A day told from the day of publication, and its date."""
    published, away = draw(st.dates(date(1970, 1, 1), date(2069, 12, 31))), draw(st.integers(1, 12))
    day = published - timedelta(away)
    style = draw(st.sampled_from(["day month", "month day"]))
    far = 3 + away
    return World(
        draw(st.sampled_from(table()["relations"]["relative-date"]["text"])),
        {"told": told_date("near" if away == 1 else "ago", -away, published), "date": written_date(style, day)},
        false=lambda role: (written_date(style, day - timedelta(slip)) for slip in (far, 3 * far) if role == "date"),
    )


def impossible_date(draw: Draw) -> World:
    """A day of the calendar."""
    day = draw(st.dates(date(1930, 1, 1), date(2099, 12, 31)))
    return World(
        draw(st.sampled_from(table()["relations"]["impossible-date"]["text"])),
        {"date": written_date("day month", day)},
        false=lambda _: impossible_dates(day),
    )


def limit(draw: Draw) -> World:
    """An amount that nature sets a limit to."""
    kinds = table()["relations"]["limit"]["kinds"]
    kind = kinds[draw(st.sampled_from(list(kinds)))]
    least, most = kind["possible"]
    beyond = kind["beyond"]

    def amount(number: int) -> Spelled:
        minus = "minus " if number < 0 else ""
        text = f"{minus}{plain(Decimal(abs(number)))} {kind['plural']}"
        return spell(text, Kind.QUANTITY, "words", Decimal(number), kind["unit"])

    return World(
        draw(st.sampled_from(kind["text"])),
        {"amount": amount(draw(st.integers(least, most)))},
        false=lambda _: map(amount, beyond),
    )


def impossible_percentage(draw: Draw, *, hedged: bool) -> World:
    """The share of a whole, which nothing can pass."""
    whole = draw(st.integers(20, 5000))
    true = draw(st.integers(1, 100))
    hand = Hand(0, down=False, hedged=hedged)

    def false(role: str) -> Iterator[Spelled]:
        if role == "share":
            yield from (written_as(Decimal(true + more), "percentage") for more in (100, 150, 900))

    return World(
        draw(st.sampled_from(table()["relations"]["impossible-percentage"]["text"])),
        {
            "whole": write(draw, Fraction(whole), "digits car", hand, hedged=False),
            "share": write(draw, Fraction(true), "percentage", hand),
        },
        false=false,
    )
