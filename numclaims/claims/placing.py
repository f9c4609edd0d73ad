"""Places dates that say less than a full date: "Tuesday", "in May", "last year", "two weeks ago", "the same day"."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from attrs import define, evolve

from numclaims.scan.times import TimeMention
from numclaims.values.almanac import month_days, moved, period
from numclaims.values.digits import is_whole
from numclaims.values.timex import TimeValue

__all__ = [
    "REFERENCES",
    "Context",
    "day_named",
    "in_year",
    "lengths_away",
    "month_named",
    "part_of_year",
    "relative",
    "same_day",
    "week_of",
    "weekday_named",
]

REFERENCES: Final = {-1: "PAST_REF", 0: "PRESENT_REF", 1: "FUTURE_REF"}
_OPEN: Final = {
    **dict.fromkeys(("day", "night", "hour", "minute", "second"), "XXXX-XX-XX"),
    **dict.fromkeys(("week", "fortnight"), "XXXX-WXX"),
    **dict.fromkeys(("century", "millennium"), "XX"),
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "half": "XXXX-HX",
    "year": "XXXX",
    "decade": "XXX",
}
"""A stretch of each unit of which nothing else is known."""
_STARTS: Final = {"SP": 3, "SU": 6, "FA": 9, "WI": 12, "Q1": 1, "Q2": 4, "Q3": 7, "Q4": 10, "H1": 1, "H2": 7}
"""The month in which each part of a year begins."""
_FARTHEST: Final = Decimal(10**6)
_THURSDAY, _SATURDAY = 3, 5


@define
class Context:
    """What places a date: the day of publication, the tense around it, and the dates before it.

    `tense` is `past`, `future`, `either` or None where it is not known. The rest is kept by `remember`: `earlier` is
    the time that the document named last, `quarter` the last quarter that had begun, `day_first` whether its dates in
    digits begin with the day, None as long as that is not seen; if `ordered`, that was told and is final.
    """

    published: date | None = None
    tense: str | None = None
    earlier: TimeValue | None = None
    quarter: TimeValue | None = None
    day_first: bool | None = None
    ordered: bool = False

    def remember(self, mention: TimeMention, value: TimeValue) -> None:
        """Keeps a date for "three days later" and "the same year" after it; one given only to compare is not kept."""
        if not self.ordered and mention.via in ("day before month in digits", "month before day in digits"):
            self.day_first = mention.via.startswith("day")
        compares = mention.steps == -1 and (mention.told or mention.unit == "year")
        if value.type not in ("DATE", "TIME") or not value.complete or value.impossible:
            return
        if compares or (mention.lengths and mention.which == -1):
            return
        self.earlier = value
        if value.grain == "quarter" and not self._is_to_come(value):
            self.quarter = value

    def _is_to_come(self, value: TimeValue) -> bool:
        bounds = value.bounds()
        return self.published is not None and bounds is not None and bounds[0] > self.published


def in_year(mention: TimeMention, year: str, *, anchored: bool = False) -> TimeValue:
    """A date whose year is known, or open ("XXXX")."""
    if mention.nth is not None and mention.month is not None and year.isdigit():
        return _nth_weekday(mention, int(year), mention.month, anchored=anchored)
    value = ("BC" if mention.bc else "") + year
    if mention.period is not None:
        value += f"-{mention.period}"
        if mention.weekday is not None and mention.period not in _STARTS:
            value += f"-{mention.weekday}"
        return TimeValue("DATE", value, anchored=anchored)
    if mention.month is not None:
        value += f"-{mention.month:02d}"
    if mention.day is not None:
        value += f"-{mention.day:02d}" if mention.month is not None else f"-XX-{mention.day:02d}"
    weekday = mention.weekday if mention.day is not None else None
    return TimeValue("DATE", value, weekday=weekday, anchored=anchored)


def _nth_weekday(mention: TimeMention, year: int, month: int, *, anchored: bool) -> TimeValue:
    """The nth day of its name in a month; the month, if it has not so many."""
    first, nth = date(year, month, 1), mention.nth or 1
    day = 1 + ((mention.weekday or 1) - first.isoweekday()) % 7 + 7 * (nth - 1)
    whole = period(first, "month")
    return TimeValue("DATE", f"{whole}-{day:02d}" if day <= month_days(year, month) else whole, anchored=anchored)


def _base(mention: TimeMention, context: Context) -> date | None:
    """The day from which a relative date counts."""
    if mention.told and context.earlier is not None:
        bounds = context.earlier.unmodified().bounds()
        if bounds is not None:
            return bounds[0]
    return context.published


def relative(mention: TimeMention, context: Context) -> TimeValue:
    """ "Last month", "the following year", and a month, quarter or weekday inside such a stretch."""
    unit, steps = mention.unit or "", mention.steps or 0
    if unit == "quarter" and mention.told and (context.quarter is not None or not steps):
        quarter = None if context.quarter is None else context.quarter.unmodified().shifted(steps, unit)
        return quarter or TimeValue("DATE", _OPEN[unit])
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
            return in_year(mention, "XXXX")
        if mention.weekday is not None:
            return TimeValue("DATE", f"XXXX-WXX-{mention.weekday}")
        return TimeValue("DATE", _OPEN[unit] if mention.told else REFERENCES[(steps > 0) - (steps < 0)])
    if mention.month is not None or mention.period is not None:
        return in_year(mention, f"{day.year:04d}", anchored=True)
    if unit == "month" and (mention.day is not None or mention.nth is not None):
        return in_year(mention._replace(month=day.month), f"{day.year:04d}", anchored=True)
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
    """ "The weekend" is the latest one that has begun, unless the sentence is about the future.

    "This weekend" is the last one only in a sentence about the past, and before Thursday.
    """
    this = mention.which == 0
    past = context.tense == "past" and day.weekday() < _THURSDAY if this else context.tense != "future"
    if mention.steps == 0 and (this or mention.via == "relative unit") and past and day.weekday() < _SATURDAY:
        return moved(day, -1, "week") or day
    return day


def lengths_away(mention: TimeMention, context: Context) -> TimeValue:
    """ "Two weeks ago", "a year earlier", "three days from now"."""
    direction = mention.which or 0
    unknown = TimeValue("DATE", REFERENCES[direction])
    units = [unit for _, unit in mention.lengths]
    if mention.upto is not None or any(unit in ("hour", "minute", "second", "half") for unit in units):
        return unknown
    steps: list[tuple[int, str]] = []
    rough = False
    for amount, unit in mention.lengths:
        if amount is None or abs(amount) > _FARTHEST:
            return unknown
        months = {"year": 12, "decade": 120, "century": 1200, "millennium": 12000}.get(unit)
        rough = rough or not is_whole(amount)
        if not is_whole(amount) and months:
            steps.append((int(amount * months) * direction, "month"))
        elif unit == "millennium":
            steps.append((int(amount) * 10 * direction, "century"))
        else:
            steps.append((int(amount) * direction, "day" if unit == "night" else unit))
    grain = {"night": "day", "fortnight": "week", "millennium": "century"}.get(units[-1], units[-1])
    told = context.earlier if mention.told or _compares_quarters(mention, context) else None
    if mention.via == "unit earlier" and context.quarter is not None:
        told = context.quarter
    if told is not None and len(steps) == 1 and told.grain not in ("day", "part", "hour", "minute", "second"):
        shifted = told.unmodified().shifted(*steps[0])
        return TimeValue("DATE", _OPEN[units[-1]]) if shifted is None else evolve(shifted, type="DATE", ambiguous=rough)
    day = _base(mention, context)
    for count, unit in steps:
        day = None if day is None else moved(day, count, unit)
    if day is None:
        return TimeValue("DATE", _OPEN[units[-1]]) if mention.told else unknown
    return TimeValue("DATE", period(day, grain), anchored=True, ambiguous=rough)


def _compares_quarters(mention: TimeMention, context: Context) -> bool:
    """Whether "a year ago" is the same quarter of the year before, as a quarter was named last."""
    same = mention.lengths == ((Decimal(1), "year"),) and mention.which == -1
    return same and context.earlier is not None and context.earlier.grain == "quarter"


def month_named(mention: TimeMention, context: Context) -> TimeValue:
    """A month without a year, with or without a day."""
    published, month = context.published, mention.month or 1
    if published is None:
        return in_year(mention, "XXXX")
    if mention.day is not None and mention.nth is None:
        year = _nearest_year(published, month, mention.day, past=mention.which == -1)
        return in_year(mention, f"{year:04d}", anchored=True)
    ahead, behind = month - published.month, published.month - month
    year, ambiguous = published.year, False
    if mention.which == -1:
        year -= behind <= 1
        ambiguous = behind > 1
    elif mention.which == 1:
        year += ahead <= 0
        ambiguous = ahead > 0
    elif mention.which is None:
        if context.tense == "either":
            year += (behind > 6) - (ahead > 6)
        else:
            year += ahead < 0 if context.tense == "future" else -(behind < 0)
    return evolve(in_year(mention, f"{max(1, min(year, 9999)):04d}", anchored=True), ambiguous=ambiguous)


def _nearest_year(published: date, month: int, day: int, *, past: bool) -> int:
    """The year in which the day of a month lies nearest to the day of publication, or nearest before it."""
    best, least = published.year, None
    for year in range(published.year - 4, published.year + 5):
        try:
            distance = abs((date(year, month, day) - published).days)
        except ValueError:
            continue
        if past and date(year, month, day) > published:
            continue
        if least is None or distance < least:
            best, least = year, distance
    return best


def part_of_year(mention: TimeMention, context: Context) -> TimeValue:
    """A quarter, half or season without a year: the latest that has begun, or the next season if it is to come.

    The tense says nothing about a quarter: what a firm "expects to report for the third quarter" is past.
    """
    published, name = context.published, mention.period or ""
    if published is None or name not in _STARTS:
        return in_year(mention, "XXXX")
    start, year, ambiguous = _STARTS[name], published.year, False
    if mention.which == 1 or (mention.which is None and context.tense == "future" and name[0] not in "QH"):
        last = start + (2 if name[0] != "H" else 5)
        year += published.month > last if mention.which is None else published.month >= start
    elif mention.which == -1:
        year -= published.month <= start + 2
        ambiguous = published.month > start + 2
    elif mention.which is None or name == "WI":
        year -= published.month < start
    if name == "WI":
        ambiguous = True
    return evolve(in_year(mention, f"{max(1, min(year, 9999)):04d}", anchored=True), ambiguous=ambiguous)


def weekday_named(mention: TimeMention, context: Context) -> TimeValue:
    """A day of the week without a date."""
    published, weekday = _base(mention, context), mention.weekday or 1
    if published is None or mention.day is not None or mention.via == "any such weekday":
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


def day_named(mention: TimeMention, context: Context) -> TimeValue:
    """ "The 15th" without a month: that behind a day named before, the next one in the future, or else the latest."""
    day, published = mention.day or 1, context.published
    if context.earlier is not None and context.earlier.grain == "day" and (named := _behind(context.earlier, day)):
        return named
    if published is not None:
        for steps in (0, 1, 2) if context.tense == "future" else (0, -1, -2):
            month = moved(published.replace(day=1), steps, "month")
            found = None if month is None else _safe(month, day)
            if found is not None and ((found >= published) if context.tense == "future" else (found <= published)):
                return TimeValue("DATE", found.isoformat(), anchored=True, ambiguous=True)
    return TimeValue("DATE", f"XXXX-XX-{day:02d}")


def _behind(earlier: TimeValue, day: int) -> TimeValue | None:
    """The next day of a number behind a date that was named: "from the 2nd of June to the 13th"."""
    bounds = earlier.bounds()
    if bounds is None or day <= bounds[0].day:
        return None
    found = _safe(bounds[0].replace(day=1), day)
    return None if found is None else TimeValue("DATE", found.isoformat(), anchored=earlier.anchored, ambiguous=True)


def week_of(day: TimeValue) -> TimeValue:
    """The week that holds a day; open if the day is not known."""
    bounds = day.bounds()
    return (
        TimeValue("DATE", "XXXX-WXX") if bounds is None else evolve(day, value=period(bounds[0], "week"), weekday=None)
    )


def same_day(mention: TimeMention, context: Context) -> TimeValue:
    """The day of a time of day that names none: the one named last, or the day of publication."""
    if mention.hour is None or (context.earlier is None and context.published is None):
        return TimeValue("DATE", "XXXX-XX-XX")
    earlier = context.earlier
    if earlier is not None and earlier.grain in ("day", "part", "hour", "minute", "second"):
        bounds = earlier.unmodified().bounds()
        if bounds is not None:
            return TimeValue("DATE", bounds[0].isoformat(), anchored=True)
    if context.published is None:
        return TimeValue("DATE", "XXXX-XX-XX")
    return TimeValue("DATE", context.published.isoformat(), anchored=True)
