"""Whether two times can be the same, by those of their parts that both tell."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from numclaims.values.timex import TimeValue

__all__ = ["same_moment"]

_DATE = re.compile(
    r"(?P<year>BC\d{4}|[\dX]{4})(?:-(?:(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?|WXX-(?P<weekday>[1-7])|(?P<other>.+)))?"
)
_CLOCK = re.compile(r"(?P<hour>\d\d)(?::(?P<minute>\d\d))?")
_MIDDAY = {"MI": "12:00"}
"""The part of a day that is a time of day too."""
_DAY, _NOON = 24, 12


class _Parts(NamedTuple):
    """The parts of a time that are told; None for the others."""

    year: str | None
    month: str | None
    day: str | None
    weekday: str | None
    clock: tuple[int, int] | None


@lru_cache(maxsize=4096)
def _parts(time: TimeValue) -> _Parts | None:
    """The parts of a time; None if it is a season, a week or another stretch that has none of them."""
    told, _, hours = time.value.partition("T")
    clock = _CLOCK.match(_MIDDAY.get(hours, hours))
    if hours and clock is None:
        return None
    at = None if clock is None else (int(clock["hour"]) % _DAY, int(clock["minute"] or 0))
    if not told:
        return _Parts(None, None, None, None, at)
    date = _DATE.fullmatch(told)
    if date is None or date["other"] is not None:
        return None
    weekday = date["weekday"] or (None if time.weekday is None else str(time.weekday))
    return _Parts(_known(date["year"]), _known(date["month"]), _known(date["day"]), weekday, at)


def _known(part: str | None) -> str | None:
    return None if part is None or "X" in part else part


def same_moment(one: TimeValue, two: TimeValue) -> bool | None:
    """Whether two times can be the same; None if they have no part in common, or are no points of the calendar.

    >>> day = TimeValue("DATE", "XXXX-06-16")
    >>> [same_moment(day, TimeValue("DATE", each)) for each in ("2025-06-16", "XXXX-06-09", "2025")]
    [True, False, None]

    An hour without a.m. or p.m. can be either:

    >>> same_moment(TimeValue("TIME", "T18:30"), TimeValue("TIME", "T06:30", ambiguous=True))
    True
    """
    first, second = _parts(one), _parts(two)
    if first is None or second is None:
        return None
    pairs = [(a, b) for a, b in zip(first[:4], second[:4], strict=True) if a is not None and b is not None]
    same = all(a == b for a, b in pairs)
    if first.clock is None or second.clock is None:
        return same if pairs else None
    if one.ambiguous or two.ambiguous:
        return same and _of_half_day(first.clock) == _of_half_day(second.clock)
    return same and first.clock == second.clock


def _of_half_day(clock: tuple[int, int]) -> tuple[int, int]:
    return clock[0] % _NOON, clock[1]
