"""A time as TIMEX3 writes it.

The values are those of TIMEX3 (Pustejovsky et al., "TimeML: robust specification of event and temporal expressions in
text", 2003, and the TimeML 1.2.1 guidelines), which rests on ISO 8601: `2024-10-29`, `2024-W12`, `2020-Q3`, `199` (a
decade), `17` (a century: the 1700s), `2024-10-29TEV`, `P3D`, `PXW`, `XXXX-05-12`, `PRESENT_REF`. Years run from 1 to
9999; a year BC is written `BC0212` and has no days here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import MINYEAR, date, datetime, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import Final, NamedTuple

from attrs import evolve, field, frozen

from numclaims.errors import ArgumentError
from numclaims.values.almanac import MONTHS_IN, SECONDS_IN, month_days, moved, period, third, weeks_in

__all__ = ["MODS", "TYPES", "TimeValue", "length"]

TYPES: Final = ("DATE", "TIME", "DURATION", "SET")
MODS: Final = (
    *("START", "MID", "END", "APPROX", "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER"),
    *("LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE"),
)
_WEEKDAYS: Final = range(1, 8)
_THIRDS: Final = {"START": 0, "MID": 1, "END": 2}
_REFERENCES: Final = frozenset({"PRESENT_REF", "PAST_REF", "FUTURE_REF"})

_CALENDAR: Final = re.compile(
    r"""
    (?P<bc>BC)?+(?:
        (?P<year>[0-9X]{4})(?:-(?:
            (?P<month>[0-9X]{2})(?:-(?P<day>[0-9X]{2}))?
          | W(?P<week>[0-9X]{2})(?:-(?:(?P<weekday>[1-7X])|(?P<weekend>WE)))?
          | Q(?P<quarter>[1-4X])
          | H(?P<half>[12X])
          | (?P<season>SP|SU|FA|WI)
        ))?
      | (?P<decade>[0-9X]{3})
      | (?P<century>[0-9X]{2})
    )?
    (?:T(?:
        (?P<part>MO|MI|AF|EV|NI|DT)
      | (?P<hour>[0-9]{2})(?::(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2}(?:\.[0-9]{1,9})?))?)?
        (?P<zone>Z|[+-][0-9]{2}(?::?[0-9]{2})?)?
    ))?
    """,
    re.VERBOSE,
)
_GRAINS: Final = (
    *("second", "minute", "hour", "part", "day", "weekday", "weekend", "week", "month", "quarter", "half", "season"),
    *("year", "decade", "century"),
)
"""The parts of a value, the finest first."""
_DURATION: Final = re.compile(
    r"""
    P (?=.) (?:(?:[0-9]{1,18}+(?:\.[0-9]{1,9}+)?|X)(?:CE|DE|Y|Q|M|WE|W|D|NI)){0,8}+
    (?:T (?=.) (?:(?:[0-9]{1,18}+(?:\.[0-9]{1,9}+)?|X)[HMS]){0,3}+)?
    """,
    re.VERBOSE,
)
_CODES: Final = {
    "century": "CE",
    "decade": "DE",
    "year": "Y",
    "quarter": "Q",
    "month": "M",
    "week": "W",
    "weekend": "WE",
    "day": "D",
    "night": "NI",
    "hour": "TH",
    "minute": "TM",
    "second": "TS",
}
"""The letters of each unit in a length of time, the longest first, those of the clock after a T."""
_WHOLE: Final = {"millennium": (1000, "year"), "fortnight": (2, "week"), "quarter": (3, "month"), "half": (6, "month")}
"""Units written as a number of another one."""
_SPLIT: Final = {
    "century": (100, "year"),
    "decade": (10, "year"),
    "year": (12, "month"),
    "day": (24, "hour"),
    "hour": (60, "minute"),
    "minute": (60, "second"),
}
"""The unit in which the fraction of a longer one is written."""
_DIGITS: Final = 15
_PLACES: Final = 6
"""The digits before and after the point that a length of time keeps."""


@lru_cache(maxsize=4096)
def _parts(value: str) -> Mapping[str, str]:
    """The named parts of a point or stretch of the calendar; none if it is no such thing."""
    match = _CALENDAR.fullmatch(value)
    return {} if match is None else {name: part for name, part in match.groupdict().items() if part is not None}


class _Facts(NamedTuple):
    """What a value says by itself; see the properties of TimeValue. `year` is the first one of a decade or century."""

    grain: str | None
    year: int | None
    complete: bool
    impossible: bool


@lru_cache(maxsize=4096)
def _facts(value: str) -> _Facts:
    """All that is asked of a value, worked out once."""
    parts = _parts(value)
    finest = next((grain for grain in _GRAINS if grain in parts), None)
    written = parts.get("year") or parts.get("decade", parts.get("century", "X")).ljust(4, "0")
    year = int(written) if written.isdigit() and "bc" not in parts else None
    return _Facts(
        grain="day" if finest == "weekday" else finest,
        year=year,
        complete=year is not None and "X" not in value,
        impossible=_impossible(parts),
    )


def _impossible(parts: Mapping[str, str]) -> bool:
    """Whether no calendar or clock has what a value names."""
    year, month, day, week = (
        int(parts[name]) if parts.get(name, "X").isdigit() else None for name in ("year", "month", "day", "week")
    )
    if year == 0 or (month is not None and not 1 <= month <= 12):
        return True
    if day is not None and not 1 <= day <= (31 if month is None else month_days(year or 4, month)):
        return True
    if week is not None and not 1 <= week <= (53 if year is None else weeks_in(year)):
        return True
    if "hour" not in parts:
        return False
    hour, minute, second = (Decimal(parts.get(name, "0")) for name in ("hour", "minute", "second"))
    return minute > 59 or second >= 61 or hour > 24 or (hour == 24 and minute + second > 0)


@frozen
class TimeValue:
    """A TIMEX3 type and value, the modifier beside it, and how firmly it stands.

    `weekday` (1 = Monday, as in ISO 8601) is the one that the words name beside a full date, right or wrong.
    `anchored` marks a value that rests on the day of publication or on another date of the text; `ambiguous` one that
    has a second reading, which nothing should be held against. `quant` and `freq` belong to a SET ("every", "2X").

    Raises `ArgumentError` for a value that TIMEX3 does not know; a date that does not exist (`2024-04-31`) is a value
    like any other and says so in `impossible`.
    """

    type: str
    value: str = field()
    mod: str | None = None
    weekday: int | None = None
    quant: str | None = None
    freq: str | None = None
    ambiguous: bool = False
    anchored: bool = False

    @value.validator
    def _known(self, _: object, value: str) -> None:
        """All parts in one go, as this runs for every time that is read."""
        if self.type not in TYPES:
            raise ArgumentError("type", f"{self.type!r} is none of {', '.join(TYPES)}")
        if self.mod is not None and self.mod not in MODS:
            raise ArgumentError("mod", f"{self.mod!r} is none of {', '.join(MODS)}")
        if self.weekday is not None and self.weekday not in _WEEKDAYS:
            raise ArgumentError("weekday", f"{self.weekday!r} is not from 1 to 7")
        if value in _REFERENCES or _parts(value):
            if self.type != "DURATION":
                return
        elif self.type in ("DURATION", "SET") and _DURATION.fullmatch(value):
            return
        raise ArgumentError("value", f"TIMEX3 has no {self.type} written {value!r}")

    @property
    def grain(self) -> str | None:
        """The size of the stretch that is named, such as `year` or `part` (of a day); None if it has none."""
        return _facts(self.value).grain

    @property
    def complete(self) -> bool:
        """Whether the value names one stretch of the calendar, with nothing left open."""
        return _facts(self.value).complete

    @property
    def impossible(self) -> bool:
        """Whether no calendar or clock has such a date or time, as with the 31st of April.

        >>> TimeValue("DATE", "2023-02-29").impossible, TimeValue("DATE", "XXXX-02-29").impossible
        (True, False)
        """
        return _facts(self.value).impossible

    def unmodified(self) -> TimeValue:
        """The same without its modifier."""
        return self if self.mod is None else evolve(self, mod=None)

    def bounds(self) -> tuple[date, date] | None:
        """The first and the last day of the stretch that is named; None if it has no certain ends.

        `START`, `MID` and `END` leave about a third: "late September" is the 21st to the 30th. A season has no ends
        that everybody agrees on.

        >>> TimeValue("DATE", "2024-09", "END").bounds()
        (datetime.date(2024, 9, 21), datetime.date(2024, 9, 30))
        """
        if self.type not in ("DATE", "TIME") or not self.complete or self.impossible:
            return None
        whole = self._days()
        if whole is None or self.mod is None:
            return whole
        return third(*whole, self.grain or "", _THIRDS[self.mod]) if self.mod in _THIRDS else None

    def shifted(self, count: int, unit: str) -> TimeValue | None:
        """The stretch of the same grain that lies `count` units (second … century) later, or earlier if negative.

        None where the unit does not carry one such stretch to another (a year, three days on), where the value is not
        complete, or where the years run out. A month too short for the day gives its last day.

        >>> TimeValue("DATE", "2024-01-31").shifted(1, "month").value
        '2024-02-29'
        >>> TimeValue("DATE", "2024-Q1").shifted(-1, "year").value
        '2023-Q1'
        """
        if not self.complete or self.impossible:
            return None
        parts, grain = _parts(self.value), self.grain or ""
        if unit in ("hour", "minute", "second"):
            return self._clock_shifted(timedelta(seconds=count * SECONDS_IN[unit]))
        if grain in MONTHS_IN and (unit not in MONTHS_IN or MONTHS_IN[unit] % MONTHS_IN[grain]):
            return None
        if grain in ("week", "weekend") and unit not in ("week", "weekend", "fortnight"):
            return None
        if grain == "season":
            day = moved(date(int(parts["year"]), 1, 1), count, unit) if unit in ("year", "decade", "century") else None
            value = None if day is None else period(day, "year") + self.value[4:]
        else:
            whole = self._days()
            day = None if whole is None else moved(whole[0], count, unit)
            _, mark, clock = self.value.partition("T")
            value = None if day is None else period(day, "day" if mark else grain) + mark + clock
        return None if value is None else evolve(self, value=value, weekday=None, anchored=True)

    def _days(self) -> tuple[date, date] | None:
        """The first and last day of a complete value without its modifier."""
        parts, year = _parts(self.value), _facts(self.value).year
        if year is None or "season" in parts:
            return None
        if "decade" in parts or "century" in parts:
            return date(max(year, MINYEAR), 1, 1), date(year + (9 if "decade" in parts else 99), 12, 31)
        if "week" in parts:
            first, last = (6, 7) if "weekend" in parts else (1, 7)
            if "weekday" in parts:
                first = last = int(parts["weekday"])
            try:
                monday = date.fromisocalendar(year, int(parts["week"]), 1)
                return monday + timedelta(days=first - 1), monday + timedelta(days=last - 1)
            except (OverflowError, ValueError):
                return None
        if "day" in parts:
            day = date(year, int(parts["month"]), int(parts["day"]))
            return day, day
        grain = self.grain or "year"
        size = MONTHS_IN[grain]
        month = int(parts.get(grain, "1")) * size if grain != "year" else 12
        return date(year, month - size + 1, 1), date(year, month, month_days(year, month))

    def _clock_shifted(self, by: timedelta) -> TimeValue | None:
        parts, whole = _parts(self.value), self._days()
        if whole is None or "hour" not in parts or "." in parts.get("second", "") or "zone" in parts:
            return None
        hour, minute, second = (int(parts.get(name, "0")) for name in ("hour", "minute", "second"))
        try:
            at = datetime.combine(whole[0], datetime.min.time())
            at += by + timedelta(hours=hour, minutes=minute, seconds=second)
        except OverflowError:
            return None
        text = at.isoformat(timespec="seconds" if at.second else "minutes")
        return evolve(self, value=text, weekday=None, anchored=True)


def length(parts: Iterable[tuple[Decimal | None, str]]) -> str:
    """The TIMEX3 value of a length of time, from amounts (None: vague) and units (singular, `second` … `millennium`).

    A fraction of a unit is written in the next smaller one where that is a whole number.

    >>> length([(Decimal(2), "hour"), (Decimal(30), "minute")]), length([(Decimal("2.5"), "year")])
    ('PT2H30M', 'P2Y6M')
    >>> length([(None, "week")]), length([(Decimal("1.3"), "day")])
    ('PXW', 'P1.3D')
    """
    amounts: dict[str, Decimal | None] = {}
    for amount, unit in parts:
        for piece, of in _pieces(amount, unit):
            before = amounts.get(of, Decimal(0))
            amounts[of] = None if piece is None or before is None else before + piece
    text = "P"
    for unit, code in _CODES.items():
        if unit in amounts:
            amount = amounts[unit]
            if code[0] == "T" and "T" not in text:
                text += "T"
            text += ("X" if amount is None else f"{amount.normalize():f}") + code.removeprefix("T")
    return text


def _pieces(amount: Decimal | None, unit: str) -> Iterable[tuple[Decimal | None, str]]:
    """An amount in the units that TIMEX3 has letters for; one that no calendar reaches counts as vague."""
    if unit in _WHOLE and (amount is not None or unit not in _CODES):
        times, smaller = _WHOLE[unit]
        return _pieces(None if amount is None else amount * times, smaller)
    if amount is None or not -_PLACES <= amount.adjusted() <= _DIGITS:
        return [(amount if amount == 0 else None, unit)]
    whole, (times, smaller) = amount // 1, _SPLIT.get(unit, (0, ""))
    rest = (amount - whole) * times
    if not rest or rest % 1:
        return [(round(amount, _PLACES), unit)]
    return [(whole, unit), (rest, smaller)] if whole else [(rest, smaller)]
