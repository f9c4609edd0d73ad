"""Turns the times that were read into TIMEX3 values: which year, month or day the words mean.

Dates that say less than a full date are placed by the day of publication, as news is written: a weekday is the latest
one not after it, a month likewise, a month with a day the nearest to it; a sentence about the future turns the first
two round. Without a day of publication they stay open (`XXXX-05-12`, `PAST_REF`); nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any, Final

from attrs import define, evolve

from numclaims.scan.times import TimeMention
from numclaims.values.almanac import moved, period
from numclaims.values.timex import TimeValue, length

__all__ = ["Context", "resolve"]

_REFERENCES: Final = {-1: "PAST_REF", 0: "PRESENT_REF", 1: "FUTURE_REF"}
_OPEN: Final = {
    **dict.fromkeys(("day", "night", "hour", "minute", "second"), "XXXX-XX-XX"),
    **{"week": "XXXX-WXX", "fortnight": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "quarter": "XXXX-QX"},
    **{"half": "XXXX-HX", "year": "XXXX", "decade": "XXX", "century": "XX", "millennium": "XX"},
}
"""A stretch of each unit of which nothing else is known."""
_STARTS: Final = {"SP": 3, "SU": 6, "FA": 9, "WI": 12, "Q1": 1, "Q2": 4, "Q3": 7, "Q4": 10, "H1": 1, "H2": 7}
"""The month in which each part of a year begins."""
_FARTHEST: Final = Decimal(10**6)
_MIDNIGHT: Final = 24


@define
class Context:
    """What places a date: the day of publication, the tense around it, and the dates before it.

    `tense` is `past`, `future` or None where it is not known; `earlier` the time that the document named last, which
    `remember` keeps; `day_first` tells whether its dates in digits begin with the day, if it shows that anywhere.
    """

    published: date | None = None
    tense: str | None = None
    earlier: TimeValue | None = None
    day_first: bool | None = None

    def remember(self, value: TimeValue) -> None:
        """Keeps a date for "three days later" and "the same year" after it."""
        if value.type in ("DATE", "TIME") and value.complete and not value.impossible:
            self.earlier = value


def resolve(mention: TimeMention, context: Context, mod: str | None = None) -> TimeValue:
    """The value of a time in its context; never raises.

    `mod` is a modifier that stands outside the mention ("about", "more than"); one inside it goes before.

    >>> resolve(TimeMention(0, 1, "DATE", "weekday", weekday=2), Context(date(2024, 10, 31))).value
    '2024-10-29'
    """
    value = _resolved(mention, context)
    if mention.mod or mod:
        value = evolve(value, mod=mention.mod or mod)
    return evolve(value, ambiguous=True) if mention.doubtful and value.type in ("DATE", "TIME") else value


def _resolved(mention: TimeMention, context: Context) -> TimeValue:
    if mention.kind == "DURATION":
        vague = mention.upto is not None
        lengths = [(None if vague else amount, unit) for amount, unit in mention.lengths]
        return TimeValue("DURATION", length(lengths))
    if mention.kind == "SET":
        return TimeValue("SET", _repeated(mention), quant=mention.quant, freq=mention.freq)
    if mention.reference is not None:
        return TimeValue("DATE", mention.reference)
    day = _day_part(mention, context)
    clock = _clock(mention)
    if not clock:
        return day
    value = day.value if day.grain == "day" or not day.value[:1].isdigit() else ""
    if day.value in _REFERENCES.values():
        value = ""
    midnight = mention.hour == _MIDNIGHT
    return evolve(day, type="TIME", value=value + clock, ambiguous=day.ambiguous or midnight)


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
    if mention.text:
        return TimeValue("DATE", _read_by_library(mention.text) or "XXXX-XX-XX")
    if mention.order is not None:
        return _ordered(mention, context)
    if mention.era is not None:
        return TimeValue("DATE", ("BC" if mention.bc else "") + mention.era)
    if mention.lengths:
        return _lengths_away(mention, context)
    if mention.year is not None:
        return _in_year(mention, f"{mention.year:04d}")
    if mention.unit is not None and mention.steps is not None:
        return _relative(mention, context)
    if mention.month is not None:
        return _month(mention, context)
    if mention.period is not None:
        return _part_of_year(mention, context)
    if mention.weekday is not None:
        return _weekday(mention, context)
    return _same_day(mention, context)


def _in_year(mention: TimeMention, year: str, *, anchored: bool = False) -> TimeValue:
    """A date whose year is known, or open ("XXXX")."""
    value = ("BC" if mention.bc else "") + year
    if mention.period is not None:
        value += f"-{mention.period}"
        if mention.weekday is not None:
            value += f"-{mention.weekday}"
        return TimeValue("DATE", value, anchored=anchored)
    if mention.month is not None:
        value += f"-{mention.month:02d}"
    if mention.day is not None:
        value += f"-{mention.day:02d}" if mention.month is not None else f"-XX-{mention.day:02d}"
    weekday = mention.weekday if mention.day is not None else None
    return TimeValue("DATE", value, weekday=weekday, anchored=anchored)


def _ordered(mention: TimeMention, context: Context) -> TimeValue:
    """A date in digits whose day and month could change places; the month comes first unless the document differs."""
    assert mention.order is not None
    month, day = reversed(mention.order) if context.day_first else mention.order
    settled = mention._replace(order=None, month=month, day=day)
    return evolve(_day_part(settled, context), ambiguous=context.day_first is None)


def _base(mention: TimeMention, context: Context) -> date | None:
    """The day from which a relative date counts."""
    if mention.told and context.earlier is not None:
        bounds = evolve(context.earlier, mod=None).bounds()
        if bounds is not None:
            return bounds[0]
    return context.published


def _relative(mention: TimeMention, context: Context) -> TimeValue:
    """ "Last month", "the following year", and a month, quarter or weekday inside such a stretch."""
    unit, steps = mention.unit or "", mention.steps or 0
    base = _base(mention, context)
    if (
        mention.told
        and unit in ("day", "night", "week", "weekend", "month", "quarter")
        and _is_too_coarse(unit, context)
    ):
        base = None
    day = None if base is None else moved(base, steps, "day" if unit == "night" else _whole_unit(unit))
    if day is None:
        if mention.month is not None or mention.period is not None:
            return _in_year(mention, "XXXX")
        if mention.weekday is not None:
            return TimeValue("DATE", f"XXXX-WXX-{mention.weekday}")
        return TimeValue("DATE", _OPEN[unit] if mention.told else _REFERENCES[(steps > 0) - (steps < 0)])
    if mention.month is not None or mention.period is not None:
        return _in_year(mention, f"{day.year:04d}", anchored=True)
    if mention.weekday is not None:
        monday = day.toordinal() - day.weekday() + mention.weekday - 1
        return TimeValue("DATE", date.fromordinal(max(1, min(monday, date.max.toordinal()))).isoformat(), anchored=True)
    if unit == "weekend":
        day = _weekend(day, mention, context)
    grain = "day" if unit in ("night", "hour", "minute", "second") else "century" if unit == "millennium" else unit
    return TimeValue("DATE", period(day, grain), anchored=True)


def _whole_unit(unit: str) -> str:
    return "century" if unit == "millennium" else unit


def _is_too_coarse(unit: str, context: Context) -> bool:
    """Whether the time named last is too long to hold one stretch of the unit."""
    if context.earlier is None:
        return unit in ("day", "night")
    coarse = ("season", "year", "decade", "century")
    grain = context.earlier.grain or "century"
    if unit in ("day", "night"):
        return grain in (*coarse, "half", "quarter", "month", "week", "weekend")
    if unit in ("week", "weekend"):
        return grain in (*coarse, "half", "quarter", "month")
    return grain in coarse or (unit == "month" and grain in ("half", "quarter"))


def _weekend(day: date, mention: TimeMention, context: Context) -> date:
    """ "The weekend" is the latest one that has begun, unless the sentence is about the future."""
    if mention.steps == 0 and mention.via == "relative unit" and context.tense != "future" and day.weekday() < 5:
        return moved(day, -1, "week") or day
    return day


def _lengths_away(mention: TimeMention, context: Context) -> TimeValue:
    """ "Two weeks ago", "a year earlier", "three days from now"."""
    direction = mention.which or 0
    unknown = TimeValue("DATE", _REFERENCES[direction])
    units = [unit for _, unit in mention.lengths]
    if mention.upto is not None or any(unit in ("hour", "minute", "second", "half") for unit in units):
        return unknown
    steps: list[tuple[int, str]] = []
    rough = False
    for amount, unit in mention.lengths:
        if amount is None or abs(amount) > _FARTHEST:
            return unknown
        months = {"year": 12, "decade": 120, "century": 1200, "millennium": 12000}.get(unit)
        rough = rough or bool(amount % 1)
        if amount % 1 and months:
            steps.append((int(amount * months) * direction, "month"))
        elif unit == "millennium":
            steps.append((int(amount) * 10 * direction, "century"))
        else:
            steps.append((int(amount) * direction, "day" if unit == "night" else unit))
    grain = {"night": "day", "fortnight": "week", "millennium": "century"}.get(units[-1], units[-1])
    told = context.earlier if mention.told else None
    if told is not None and len(steps) == 1 and told.grain not in ("day", "part", "hour", "minute", "second"):
        shifted = evolve(told, mod=None).shifted(*steps[0])
        return TimeValue("DATE", _OPEN[units[-1]]) if shifted is None else evolve(shifted, type="DATE", ambiguous=rough)
    day = _base(mention, context)
    for count, unit in steps:
        day = None if day is None else moved(day, count, unit)
    if day is None:
        return TimeValue("DATE", _OPEN[units[-1]]) if mention.told else unknown
    return TimeValue("DATE", period(day, grain), anchored=True, ambiguous=rough)


def _month(mention: TimeMention, context: Context) -> TimeValue:
    """A month without a year, with or without a day."""
    published, month = context.published, mention.month or 1
    if published is None:
        return _in_year(mention, "XXXX")
    if mention.day is not None:
        return _in_year(mention, f"{_nearest_year(published, month, mention.day):04d}", anchored=True)
    ahead, behind = month - published.month, published.month - month
    year, ambiguous = published.year, False
    if mention.which == -1:
        year -= behind <= 0
        ambiguous = behind > 0
    elif mention.which == 1:
        year += ahead <= 0
        ambiguous = ahead > 0
    elif mention.which is None:
        future = context.tense == "future"
        year += ahead < 0 if future else -(behind < 0)
    return evolve(_in_year(mention, f"{max(1, min(year, 9999)):04d}", anchored=True), ambiguous=ambiguous)


def _nearest_year(published: date, month: int, day: int) -> int:
    """The year in which the day of a month lies nearest to the day of publication; the earlier one of two as near."""
    best, least = published.year, None
    for year in range(published.year - 4, published.year + 5):
        try:
            distance = abs((date(year, month, day) - published).days)
        except ValueError:
            continue
        if least is None or distance < least:
            best, least = year, distance
    return best


def _part_of_year(mention: TimeMention, context: Context) -> TimeValue:
    """A quarter, half or season without a year: the latest that has begun, or the next one if it is to come."""
    published, name = context.published, mention.period or ""
    if published is None or name not in _STARTS:
        return _in_year(mention, "XXXX")
    start, year, ambiguous = _STARTS[name], published.year, False
    if mention.which == 1 or (mention.which is None and context.tense == "future"):
        last = start + (2 if name[0] != "H" else 5)
        year += published.month > last if mention.which is None else published.month >= start
    elif mention.which == -1:
        year -= published.month <= start + 2
        ambiguous = published.month > start + 2
    elif mention.which is None or name == "WI":
        year -= published.month < start
    if name == "WI":
        ambiguous = True
    return evolve(_in_year(mention, f"{max(1, min(year, 9999)):04d}", anchored=True), ambiguous=ambiguous)


def _weekday(mention: TimeMention, context: Context) -> TimeValue:
    """A day of the week without a date."""
    published, weekday = context.published, mention.weekday or 1
    if published is None or mention.day is not None:
        return _weekday_and_number(mention, context)
    behind = (published.isoweekday() - weekday) % 7
    ambiguous = False
    if mention.which == -1:
        days = -(behind or 7)
        ambiguous = 0 < behind < published.isoweekday()
    elif mention.which == 1:
        days = (weekday - published.isoweekday()) + 7
        ambiguous = weekday > published.isoweekday()
    elif mention.which == 0 or context.tense == "future":
        days = (weekday - published.isoweekday()) % 7
    else:
        days = -behind
    day = moved(published, days, "day")
    if day is None:
        return TimeValue("DATE", f"XXXX-WXX-{weekday}")
    return TimeValue("DATE", day.isoformat(), anchored=True, ambiguous=ambiguous)


def _weekday_and_number(mention: TimeMention, context: Context) -> TimeValue:
    """ "Friday the 13th": the month beside the day of publication in which the two agree."""
    if mention.day is None:
        return TimeValue("DATE", f"XXXX-WXX-{mention.weekday}")
    for steps in (0, -1, 1):
        month = None if context.published is None else moved(context.published.replace(day=1), steps, "month")
        if month is not None:
            day = month + timedelta(days=min(mention.day, 28) - 1) if mention.day <= 28 else _safe(month, mention.day)
            if day is not None and day.isoweekday() == mention.weekday:
                return TimeValue("DATE", day.isoformat(), weekday=mention.weekday, anchored=True)
    return TimeValue("DATE", f"XXXX-XX-{mention.day:02d}", weekday=mention.weekday)


def _safe(month: date, day: int) -> date | None:
    try:
        return month.replace(day=day)
    except ValueError:
        return None


def _same_day(mention: TimeMention, context: Context) -> TimeValue:
    """The day of a time of day that names none: the one named last, or the day of publication."""
    if mention.hour is None or (context.earlier is None and context.published is None):
        return TimeValue("DATE", "XXXX-XX-XX")
    earlier = context.earlier
    if earlier is not None and earlier.grain in ("day", "part", "hour", "minute", "second"):
        bounds = evolve(earlier, mod=None).bounds()
        if bounds is not None:
            return TimeValue("DATE", bounds[0].isoformat(), anchored=True)
    if context.published is None:
        return TimeValue("DATE", "XXXX-XX-XX")
    return TimeValue("DATE", context.published.isoformat(), anchored=True)


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
