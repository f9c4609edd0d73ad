"""Turns the times that were read into TIMEX3 values: which year, month or day the words mean.

Dates that say less than a full date are placed by the day of publication, as news is written: a weekday is the latest
one not after it, a month likewise, a month with a day the nearest to it; a sentence about the future turns the first
two round. Without a day of publication they stay open (`XXXX-05-12`, `PAST_REF`); nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any, Final

from attrs import evolve

from numclaims.claims.feasts import feast_named
from numclaims.claims.placing import (
    Context,
    day_named,
    in_year,
    lengths_away,
    month_named,
    part_of_year,
    relative,
    same_day,
    week_of,
    weekday_named,
)
from numclaims.scan.times import TimeMention
from numclaims.values.timex import TimeValue, length

__all__ = ["Context", "resolve"]

_MIDNIGHT: Final = 24


def resolve(mention: TimeMention, context: Context, mod: str | None = None) -> TimeValue:
    """The value of a time in its context, which keeps it for the times after it; never raises.

    `mod` is a modifier that stands outside the mention ("about", "more than"); one inside it goes before.

    >>> from datetime import date
    >>> resolve(TimeMention(0, 1, "DATE", "weekday", weekday=2), Context(date(2024, 10, 31))).value
    '2024-10-29'
    """
    value = _resolved(mention, context)
    if mention.mod or mod:
        value = evolve(value, mod=mention.mod or mod)
    if mention.doubtful and value.type in ("DATE", "TIME"):
        value = evolve(value, ambiguous=True)
    context.remember(mention, value)
    return value


def _resolved(mention: TimeMention, context: Context) -> TimeValue:
    if mention.kind == "DURATION":
        vague = mention.upto is not None
        return _duration(tuple((None, unit) for _, unit in mention.lengths) if vague else mention.lengths)
    if mention.kind == "SET":
        return TimeValue("SET", _repeated(mention), quant=mention.quant, freq=mention.freq)
    if mention.reference is not None:
        return _reference(mention.reference)
    day = _day_part(mention, context)
    clock = _clock(mention)
    if not clock:
        return day
    value = day.value if day.grain == "day" and day.value != "XXXX-XX-XX" else ""
    midnight = mention.hour == _MIDNIGHT
    return evolve(day, type="TIME", value=value + clock, ambiguous=day.ambiguous or midnight)


@lru_cache(maxsize=4096)
def _duration(lengths: tuple[tuple[Decimal | None, str], ...]) -> TimeValue:
    return TimeValue("DURATION", length(lengths))


@lru_cache(maxsize=8)
def _reference(value: str) -> TimeValue:
    return TimeValue("DATE", value)


def _clock(mention: TimeMention) -> str:
    """The time of day behind a date, with its T."""
    if mention.hour is None:
        return f"T{mention.part}" if mention.part else ""
    text = f"T{mention.hour:02d}:{mention.minute or 0:02d}"
    return text if mention.second is None else f"{text}:{mention.second:02d}"


def _repeated(mention: TimeMention) -> str:
    """The value of a SET."""
    if mention.lengths:
        return length(mention.lengths)
    if mention.weekday is not None:
        return f"XXXX-WXX-{mention.weekday}{_clock(mention)}"
    if mention.month is not None:
        day = "" if mention.day is None else f"-{mention.day:02d}"
        return f"XXXX-{mention.month:02d}{day}{_clock(mention)}"
    return f"XXXX-{mention.period}" if mention.period else _clock(mention) or "XXXX"


def _day_part(mention: TimeMention, context: Context) -> TimeValue:
    """The date without its time of day."""
    if mention.unit == "week" and mention.month is not None:
        return week_of(_day_part(mention._replace(unit=None), context))
    if mention.text:
        return TimeValue("DATE", _read_by_library(mention.text) or "XXXX-XX-XX")
    if mention.order is not None:
        return _ordered(mention, context)
    if mention.era is not None:
        return TimeValue("DATE", ("BC" if mention.bc else "") + mention.era)
    if mention.lengths:
        return lengths_away(mention, context)
    if mention.feast is not None:
        return feast_named(mention, mention.feast, context)
    if mention.year is not None:
        return in_year(mention, f"{mention.year:04d}")
    if mention.unit is not None and mention.steps is not None:
        return relative(mention, context)
    if mention.month is not None:
        return month_named(mention, context)
    if mention.period is not None:
        return part_of_year(mention, context)
    if mention.weekday is not None:
        return weekday_named(mention, context)
    if mention.day is not None:
        return day_named(mention, context)
    return same_day(mention, context)


def _ordered(mention: TimeMention, context: Context) -> TimeValue:
    """A date in digits whose day and month could change places; the month comes first unless the document differs."""
    assert mention.order is not None
    month, day = reversed(mention.order) if context.day_first else mention.order
    settled = mention._replace(order=None, month=month, day=day)
    return evolve(_day_part(settled, context), ambiguous=context.day_first is None)


@lru_cache(maxsize=1024)
def _read_by_library(surface: str) -> str | None:
    """A date in an unusual form, as dateparser reads it; None unless it is a full one.

    The surface is read twice with different days as its base: what moves with the base was not written.
    """
    readings = [read(surface) for read in _library()]
    first = readings[0]
    return first.date().isoformat() if first is not None and readings.count(first) == len(readings) else None


@cache
def _library() -> tuple[Callable[[str], datetime | None], ...]:
    """Two readers with different base days."""
    from dateparser.date import DateDataParser

    def reader(base: datetime) -> Callable[[str], datetime | None]:
        settings: dict[str, Any] = {"PARSERS": ["absolute-time"], "RELATIVE_BASE": base, "DATE_ORDER": "MDY"}
        parser = DateDataParser(languages=["en"], settings=settings)
        return lambda surface: parser.get_date_data(surface).date_obj

    return reader(datetime(2001, 7, 4)), reader(datetime(2010, 3, 15))  # noqa: DTZ001
