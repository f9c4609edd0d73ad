"""Arithmetic on the days, weeks, months and years of the Gregorian calendar, years 1 to 9999."""

from __future__ import annotations

from calendar import isleap
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import Final

__all__ = ["MONTHS_IN", "SECONDS_IN", "month_days", "moved", "period", "third", "weeks_in"]

MONTHS_IN: Final = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
"""The units that are a whole number of months."""
SECONDS_IN: Final = {
    "second": 1,
    "minute": 60,
    "hour": 3600,
    "day": 86400,
    "week": 604800,
    "weekend": 604800,
    "fortnight": 1209600,
}
"""The units that are a whole number of seconds (a weekend is as far from the next one as a week)."""
_DAYS: Final = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FEBRUARY: Final = 2


def month_days(year: int, month: int) -> int:
    """The number of days of a month."""
    return 29 if month == _FEBRUARY and isleap(year) else _DAYS[month - 1]


def weeks_in(year: int) -> int:
    """The number of weeks that ISO 8601 gives a year: 52 or 53."""
    return date(year, 12, 28).isocalendar().week


def moved(day: date, count: int, unit: str) -> date | None:
    """The day that lies `count` units later, clamped to the end of its month; None outside the years 1 to 9999.

    >>> moved(date(2024, 2, 29), -1, "year")
    datetime.date(2023, 2, 28)
    """
    if unit in MONTHS_IN:
        year, month = divmod(day.year * 12 + day.month - 1 + count * MONTHS_IN[unit], 12)
        if not MINYEAR <= year <= MAXYEAR:
            return None
        return date(year, month + 1, min(day.day, month_days(year, month + 1)))
    try:
        return day + timedelta(seconds=count * SECONDS_IN[unit])
    except OverflowError:
        return None


def period(day: date, grain: str) -> str:
    """The stretch of a grain that holds a day, as TIMEX3 writes it.

    >>> [period(date(2024, 10, 31), grain) for grain in ("day", "week", "weekend", "quarter", "decade", "century")]
    ['2024-10-31', '2024-W44', '2024-W44-WE', '2024-Q4', '202', '20']
    """
    year = f"{day.year:04d}"
    match grain:
        case "century" | "decade" | "year":
            return year[: {"century": 2, "decade": 3, "year": 4}[grain]]
        case "half":
            return f"{year}-H{(day.month + 5) // 6}"
        case "quarter":
            return f"{year}-Q{(day.month + 2) // 3}"
        case "month":
            return f"{year}-{day.month:02d}"
        case "week" | "weekend" | "fortnight":
            iso = day.isocalendar()
            return f"{iso.year:04d}-W{iso.week:02d}" + ("-WE" if grain == "weekend" else "")
        case _:
            return day.isoformat()


def third(first: date, last: date, grain: str, which: int) -> tuple[date, date]:
    """The beginning (0), middle (1) or end (2) of a stretch, as loosely as "early", "mid" and "late" are said.

    Months and years fall into three parts; those of longer and shorter stretches share their edges.

    >>> third(date(2024, 2, 1), date(2024, 2, 29), "month", 2)
    (datetime.date(2024, 2, 21), datetime.date(2024, 2, 29))
    """
    if grain == "month":
        return first.replace(day=1 + 10 * which), last if which == 2 else first.replace(day=10 + 10 * which)
    if grain in ("quarter", "half", "year"):
        step = ((last.month - first.month + 1) // 3) * which
        begin = first.replace(month=first.month + step)
        end = begin.month + (last.month - first.month + 1) // 3 - 1
        return begin, date(begin.year, end, month_days(begin.year, end))
    if grain in ("decade", "century"):
        years, size = (10, 3) if grain == "decade" else (100, 33)
        begin_year = first.year - first.year % years + size * which
        return date(max(begin_year, MINYEAR), 1, 1), date(begin_year + size, 12, 31)
    if grain == "week":
        return first + timedelta(days=2 * which), first + timedelta(days=2 * which + 2)
    return first, last
