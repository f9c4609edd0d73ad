"""The days for which a fact holds, read from and written as an ISO 8601 interval."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from attrs import field, frozen

from numclaims.errors import ArgumentError

__all__ = ["Period", "month_named", "spoken", "weekday_of"]

_END = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_OPEN = ("", "..")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@frozen
class Period:
    """From the first day to the last, both included; None where there is no such end.

    >>> Period.parse("2013-07/2020-01").last
    datetime.date(2020, 1, 31)
    >>> str(Period.parse("2020-02-01/.."))
    '2020-02-01/..'
    """

    first: date | None = None
    last: date | None = field(default=None)

    @last.validator
    def _in_order(self, _: object, last: date | None) -> None:
        if self.first is not None and last is not None and last < self.first:
            raise ArgumentError("period", f"ends on {last}, before it begins on {self.first}")

    @classmethod
    def parse(cls, text: str) -> Period:
        """The period of an ISO 8601 interval: two days, months or years with "/" between, or one month or year.

        ".." or nothing in place of an end leaves that end open. Raises ValueError for all else.
        """
        first, slash, last = (part.strip() for part in text.partition("/"))
        if not slash:
            last = first
        if first in _OPEN and last in _OPEN:
            raise ValueError("a period has at least one end")
        return cls(
            None if first in _OPEN else _days(first)[0],
            None if last in _OPEN else _days(last)[1],
        )

    def meets(self, first: date, last: date) -> bool:
        """Whether a day of the period is one from `first` to `last`."""
        return (self.first is None or self.first <= last) and (self.last is None or first <= self.last)

    @property
    def told(self) -> str:
        """The period as a sentence tells it.

        >>> Period.parse("2013-07/2020-01").told, Period.parse("2020-02-14/").told, Period.parse("/2012").told
        ('from July 2013 to January 2020', 'since 14 February 2020', 'until 2012')
        """
        first, last = self.ends
        if self.first is None:
            return f"until {last}"
        if self.last is None:
            return f"since {first}"
        return f"in {last}" if first == last else f"from {first} to {last}"

    @property
    def ends(self) -> tuple[str, str]:
        """The first and the last day, by the months where it begins and ends with them, and by the years likewise."""
        after = None if self.last is None or self.last == date.max else self.last + timedelta(days=1)
        opens = [day for day in (self.first, after) if day is not None]
        whole = all(day.month == 1 for day in opens)
        first = "" if self.first is None else _spoken_from(self.first, self.first, whole=whole)
        last = "" if self.last is None else _spoken_from(self.last, after or self.last, whole=whole)
        return first, last

    def __str__(self) -> str:
        return f"{self.first or '..'}/{self.last or '..'}"


def weekday_of(number: int) -> str:
    """The name of a weekday, Monday being 1 as in ISO 8601, and of any number of days after it.

    >>> weekday_of(3), weekday_of(date(1871, 5, 12).toordinal())
    ('Wednesday', 'Friday')
    """
    return _WEEKDAYS[(number - 1) % 7]


def month_named(month: int, text: str) -> bool:
    """Whether a text has the name of a month, whole or cut short.

    >>> month_named(9, "12 Sept. 1871"), month_named(9, "12.9.1871")
    (True, False)
    """
    return _MONTHS[month - 1][:3] in text


def spoken(day: date) -> str:
    """A day in words.

    >>> spoken(date(2020, 1, 31))
    '31 January 2020'
    """
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _spoken_from(day: date, opens: date, *, whole: bool) -> str:
    """A day by its month alone if the day `opens` begins one, and by its year if all is of `whole` years."""
    if opens.day > 1:
        return spoken(day)
    return f"{day.year}" if whole else f"{_MONTHS[day.month - 1]} {day.year}"


def _days(text: str) -> tuple[date, date]:
    """The first and the last day of a year, a month or a day."""
    found = _END.fullmatch(text)
    if found is None:
        raise ValueError(f"{text!r} is no day, month or year")
    year, month, day = (None if part is None else int(part) for part in found.groups())
    assert year is not None
    first = date(year, month or 1, day or 1)
    if day is not None:
        return first, first
    if month is None:
        return first, date(year, 12, 31)
    return first, first.replace(day=monthrange(year, month)[1])
