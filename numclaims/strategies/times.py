"""Strategies for days: dates, and days told from the day of publication."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from datetime import MAXYEAR, date, timedelta
from typing import Any, Final, TypeAlias

from attrs import evolve
from hypothesis import reject
from hypothesis import strategies as st

from numclaims.errors import ArgumentError
from numclaims.strategies.numerals import chosen
from numclaims.strategies.spelled import Spelled
from numclaims.strategies.words import ordinal_digits, spelled_out
from numclaims.values.kinds import Kind

__all__ = ["WEEKDAYS", "dates", "impossible_dates", "relative_dates", "told_date", "written_date"]

Names: TypeAlias = Collection[str] | None
Draw: TypeAlias = Callable[[st.SearchStrategy[Any]], Any]

MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
SHORT: Final = ("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_DATE: Final[dict[str, Callable[[date], str]]] = {
    "day month": lambda day: f"{day.day} {MONTHS[day.month - 1]} {day.year}",
    "month day": lambda day: f"{MONTHS[day.month - 1]} {day.day}, {day.year}",
    "iso": lambda day: day.isoformat(),
    "short": lambda day: f"{day.day} {SHORT[day.month - 1]} {day.year}",
    "american short": lambda day: f"{SHORT[day.month - 1]} {day.day}, {day.year}",
    "ordinal": lambda day: f"{ordinal_digits(day.day)} {MONTHS[day.month - 1]} {day.year}",
    "weekday": lambda day: f"{_weekday(day)}, {day.day} {MONTHS[day.month - 1]} {day.year}",
    "american weekday": lambda day: f"{_weekday(day)}, {MONTHS[day.month - 1]} {day.day}, {day.year}",
    "bare weekday": lambda day: f"{_weekday(day)} {day.day} {MONTHS[day.month - 1]} {day.year}",
    "month": lambda day: f"{MONTHS[day.month - 1]} {day.year}",
}
_MONDAY: Final = date(2024, 1, 1)
_SUNDAY: Final = date(2024, 1, 7)
_NEAR: Final = {-1: "yesterday", 0: "today", 1: "tomorrow"}
_RELATIVE: Final[dict[str, Callable[[int, date], str]]] = {
    "near": lambda step, _: _NEAR[step],
    "ago": lambda step, _: f"{-step} days ago",
    "ago words": lambda step, _: f"{spelled_out(-step)} days ago",
    "weeks ago": lambda step, _: f"{spelled_out(-step // 7)} {'week' if step == -7 else 'weeks'} ago",
    "last weekday": lambda _, day: f"last {_weekday(day)}",
    "next weekday": lambda _, day: f"next {_weekday(day)}",
    "from now": lambda step, _: f"{spelled_out(step)} days from now",
    "ahead": lambda step, _: f"in {spelled_out(step)} days",
}


def dates(
    *, min_value: date = date(1900, 1, 1), max_value: date = date(2099, 12, 31), styles: Names = None
) -> st.SearchStrategy[Spelled]:
    """Days of the calendar: "29 October 2024", "October 29, 2024", "2024-10-29", "Tuesday, 29 October 2024".

    The weekday is the right one. `styles` are some of "day month", "month day", "iso", "short" ("29 Oct. 2024"),
    "american short", "ordinal" ("29th October 2024"), "weekday", "american weekday", "bare weekday" (no comma)
    and "month" ("October 2024", which has no `day`).
    Shrinks towards 1 January 2000.
    """
    _ordered(min_value, max_value)
    names = chosen("styles", styles, _DATE)
    if min_value.year < 1000:
        raise ArgumentError("min_value", f"{min_value} is before the year 1000, whose years need an era")
    return st.tuples(st.sampled_from(names), st.dates(min_value, max_value)).map(lambda drawn: written_date(*drawn))


def relative_dates(
    *, published: date | None = None, min_value: int = -40, max_value: int = 40, styles: Names = None
) -> st.SearchStrategy[Spelled]:
    """Days told from the day of publication: "yesterday", "three days ago", "last Tuesday", "in twelve days".

    Each comes with `published` (drawn, unless it is given) and the `day` it falls on, from `min_value` to `max_value`
    days later. `styles` are some of "near", "ago", "ago words", "weeks ago" (whose TIMEX3 value is the week), "last
    weekday", "next weekday", "from now" and "ahead" ("in twelve days"). "Last Tuesday" is drawn where that of the week
    before and the latest one are the same day, "next Tuesday" likewise. Shrinks towards "today".
    """
    if min_value > max_value:
        raise ArgumentError("min_value", f"{min_value} is more than max_value, {max_value}")
    names = chosen("styles", styles, _RELATIVE)
    if published is not None and not 1000 < published.year < MAXYEAR:
        raise ArgumentError("published", f"{published} is not between the years 1001 and {MAXYEAR - 1}")
    steps = sorted(range(min_value, max_value + 1), key=abs)
    if not any(_says(style, step, _SUNDAY if step > 0 else _MONDAY) for style in names for step in steps):
        raise ArgumentError("styles", f"none of them tells a day from {min_value} to {max_value} days away")

    @st.composite
    def drawn(draw: Draw) -> Spelled:
        base = draw(st.dates(date(1970, 1, 1), date(2069, 12, 31))) if published is None else published
        known = [(style, step) for step in steps for style in names if _says(style, step, base)]
        if not known:
            reject()
        style, step = draw(st.sampled_from(known))
        return told_date(style, step, base)

    return drawn()


def written_date(style: str, day: date, weekday: str | None = None) -> Spelled:
    """A day in one style; with another weekday than its own if one is given."""
    text = _DATE[style](day)
    if weekday is not None:
        text = text.replace(_weekday(day), weekday)
    if style == "month":
        return evolve(_dated(text, style, day, None, f"{day:%Y-%m}"), day=None)
    return _dated(text, style, day, None)


def impossible_dates(near: date) -> Iterator[Spelled]:
    """Days that no calendar has: a 31st of a month with 30 days, and days behind the end of February."""
    leap = near.year % 4 == 0 and (near.year % 100 != 0 or near.year % 400 == 0)
    for number, month in (
        (31, "April"),
        (31, "June"),
        (31, "September"),
        (31, "November"),
        (30 if leap else 29, "February"),
    ):
        text = f"{number} {month} {near.year}"
        yield evolve(_dated(text, "day month", near, None), day=None, timex_value=None)


def told_date(style: str, step: int, published: date) -> Spelled:
    """The day that lies so many days from the day of publication, in one style."""
    day = published + timedelta(step)
    week = f"{day.isocalendar().year}-W{day.isocalendar().week:02}" if style == "weeks ago" else None
    return _dated(_RELATIVE[style](step, day), style, day, published, week)


def _says(style: str, step: int, published: date) -> bool:
    """Whether a style is for a day so many days from the day of publication."""
    if style == "near":
        return step in _NEAR
    if style == "weeks ago":
        return step < 0 and step % 7 == 0
    if style in ("ago", "ago words"):
        return step < -1
    if style in ("from now", "ahead"):
        return step > 1
    weeks = (published + timedelta(step)).isocalendar().week - published.isocalendar().week
    return weeks != 0 and (-7 <= step < 0 if style == "last weekday" else 0 < step <= 7)


def _dated(text: str, style: str, day: date, published: date | None, value: str | None = None) -> Spelled:
    return Spelled(
        text=text,
        phrase=text,
        start=0,
        end=len(text),
        kind=Kind.DATE,
        style=style,
        timex_type="DATE",
        timex_value=value or day.isoformat(),
        day=day,
        published=published,
    )


def _weekday(day: date) -> str:
    return WEEKDAYS[day.weekday()]


def _ordered(low: date, high: date) -> None:
    for name, value in (("min_value", low), ("max_value", high)):
        if type(value) is not date:
            raise ArgumentError(name, f"must be a date, not {type(value).__name__}")
    if low > high:
        raise ArgumentError("min_value", f"{low} is after max_value, {high}")
