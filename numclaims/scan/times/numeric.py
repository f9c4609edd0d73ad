"""Dates in digits alone: "10/29/2024", "2024-10-29", "29.10.2024", "2024-10-29T16:30Z", "2024-W12"."""

from __future__ import annotations

from typing import Final

from numclaims.lang.times import TimeWords
from numclaims.scan.sentences import Sentence
from numclaims.scan.times.clock import clock_at
from numclaims.scan.times.mention import TimeMention
from numclaims.scan.times.view import View

__all__ = ["in_chain", "read_mixed", "read_numeric"]

_MARKS: Final = frozenset({"/", "-", "–", "."})
_DAYS, _MONTHS = 31, 12
_YEARS: Final = range(1000, 3000)
_LONGEST_CHAIN: Final = 5


def in_chain(sentence: Sentence, i: int, times: TimeWords) -> bool:
    """Whether something that can belong to a date in digits is glued behind the digits of token i."""
    if not sentence.glued(i + 1):
        return False
    following, second = sentence.words[i + 1], sentence.word(i + 2)
    if following not in _MARKS:
        return following in times.months or following in times.months_short
    if second == "w":
        return True
    return sentence.glued(i + 2) and (
        sentence.numeric[i + 2] or second in times.months or second in times.months_short or second in _MARKS
    )


def read_numeric(view: View, i: int) -> bool:
    """A date of two or three numbers with the same mark between."""
    fields, mark, last = _fields(view, i)
    if len(fields) == 3:
        mention = _three(view, i, last, fields)
    elif len(fields) == 2 and mark == "-":
        mention = _year_and_month(i, last, fields)
    elif len(fields) == 2 and mark == "/":
        mention = _month_and_year(i, last, fields) or _month_and_day(view, i, last, fields)
    elif len(fields) == 1 and view.any_word(i + 1) == "-" and view.any_word(i + 2) == "w" and len(fields[0]) == 4:
        mention = _week(view, i)
    else:
        return False
    if mention is None:
        return False
    view.add(_with_clock(view, mention))
    return True


def read_mixed(view: View, i: int) -> bool:
    """A year, a month by its name and a day without a gap between them, in an order that other means must read."""
    words, numbers, months, k = view.times, [], 0, i
    if view.glued(i) and view.any_word(i - 1) not in ("(", "[", '"', "“"):
        return False
    while k < view.size and k < i + _LONGEST_CHAIN and (k == i or view.glued(k)):
        word = view.words[k]
        if view.sentence.numeric[k] and word.isdecimal():
            numbers.append(word)
        elif word in words.months or word in words.months_short:
            months += 1
        elif word not in _MARKS:
            break
        k += 1
    while k > i and view.words[k - 1] in _MARKS:
        k -= 1
    if months != 1 or sorted(len(number) for number in numbers) not in ([1, 4], [2, 4]):
        return False
    if not all(int(number) in (_YEARS if len(number) == 4 else range(1, _DAYS + 1)) for number in numbers):
        return False
    view.add(TimeMention(i, k, "DATE", "odd date", text=view.sentence.surface(i, k)))
    return True


def _fields(view: View, i: int) -> tuple[list[str], str, int]:
    """The numbers of a chain without gaps at token i, their mark, and the token behind it."""
    if view.glued(i) and view.any_word(i - 1) not in ("(", "[", '"', "“", "'", "‘", ":", ",", "—", "|"):
        return [], "", i
    fields = view.words[i].split(".")
    mark, k = "." if len(fields) == 2 else "", i + 1
    while (
        view.glued(k) and view.any_word(k) in _MARKS and view.glued(k + 1) and view.numeric(k + 1) and len(fields) < 4
    ):
        if mark and view.words[k] != mark:
            break
        mark = view.words[k]
        fields += view.words[k + 1].split(".")
        k += 2
    ok = all(field.isdecimal() and len(field) in (1, 2, 4) for field in fields)
    if view.glued(k) and (
        (view.any_word(k)[:1].isalnum() and view.any_word(k) != "t") or view.any_word(k) in ("%", "°")
    ):
        ok = False
    return (fields, mark, k) if ok else ([], "", i)


def _three(view: View, i: int, last: int, fields: list[str]) -> TimeMention | None:
    """Year, month and day in any of the usual orders."""
    a, b, c = (int(field) for field in fields)
    if len(fields[0]) == 4 and len(fields[1]) <= 2 and len(fields[2]) <= 2:
        if a in _YEARS and 1 <= b <= _MONTHS and 1 <= c <= _DAYS:
            return TimeMention(i, last, "DATE", "date in digits", year=a, month=b, day=c)
        return _misdated(view, i, last, (a, b, c))
    if len(fields[0]) > 2 or len(fields[1]) > 2 or len(fields[2]) == 1:
        return None
    if len(fields[2]) == 2:
        if view.words[i + 1] == "." or view.any_word(i - 1) in ("of", "ratio", "score", "version"):
            return None
        c += 2000 if c < 50 else 1900
    if c not in _YEARS or not (1 <= a <= _DAYS and 1 <= b <= _DAYS) or (a > _MONTHS and b > _MONTHS):
        return None
    mention = TimeMention(i, last, "DATE", "date in digits", year=c)
    if "." in view.sentence.surface(i, last):
        return mention._replace(month=b, day=a) if b <= _MONTHS else None
    if a > _MONTHS:
        return mention._replace(via="day before month in digits", month=b, day=a)
    if b > _MONTHS:
        return mention._replace(via="month before day in digits", month=a, day=b)
    if a == b:
        return mention._replace(month=a, day=b)
    return mention._replace(order=(a, b))


def _misdated(view: View, i: int, last: int, fields: tuple[int, int, int]) -> TimeMention | None:
    """A date in the order of ISO 8601 with too many months, where "date" or a preposition of time says it is one."""
    year, month, day = fields
    written = view.sentence.surface(i, last)
    if not (len(written) == 10 and written[4] == written[7] == "-" and year in range(1900, 2100)):
        return None
    if view.any_word(i - 1) not in view.lists["dated"] or not (1 <= month <= _DAYS and 1 <= day <= _DAYS):
        return None
    return TimeMention(i, last, "DATE", "date in digits", year=year, month=month, day=day)


def _year_and_month(i: int, last: int, fields: list[str]) -> TimeMention | None:
    """ "2024-05", which as a stretch of years would run backwards."""
    year, month = (int(field) for field in fields)
    if len(fields[0]) != 4 or len(fields[1]) != 2 or year not in range(1900, 2100) or not 1 <= month <= _MONTHS:
        return None
    return (
        None if month > year % 100 else TimeMention(i, last, "DATE", "year and month in digits", year=year, month=month)
    )


def _month_and_year(i: int, last: int, fields: list[str]) -> TimeMention | None:
    """ "05/2024"."""
    month, year = (int(field) for field in fields)
    if len(fields[0]) > 2 or len(fields[1]) != 4 or year not in range(1900, 2100) or not 1 <= month <= _MONTHS:
        return None
    return TimeMention(i, last, "DATE", "month and year in digits", year=year, month=month)


def _month_and_day(view: View, i: int, last: int, fields: list[str]) -> TimeMention | None:
    """ "10/29" behind "on" or a weekday."""
    a, b = (int(field) for field in fields)
    dated = bool(view.found) and view.found[-1].weekday is not None and i - view.found[-1].last <= 1
    if not (dated or view.any_word(i - 1) == "on") or not view.closes(last) or len(fields[1]) > 2 or len(fields[0]) > 2:
        return None
    if not (1 <= a <= _DAYS and 1 <= b <= _DAYS) or (a > _MONTHS and b > _MONTHS):
        return None
    mention = TimeMention(i, last, "DATE", "month and day in digits")
    if a > _MONTHS:
        return mention._replace(month=b, day=a)
    return mention._replace(month=a, day=b) if b > _MONTHS or a == b else mention._replace(order=(a, b))


def _week(view: View, i: int) -> TimeMention | None:
    """ "2024-W12" and "2024-W12-3"."""
    week = view.digits(i + 3, 2)
    if week is None or len(view.words[i + 3]) != 2 or not view.glued(i + 3):
        return None
    last, weekday = i + 4, None
    if view.word(last) == "-" and view.glued(last):
        weekday = view.digits(last + 1, 1)
        last += 2 if weekday is not None else 0
    year = int(view.words[i])
    return TimeMention(i, last, "DATE", "week in digits", year=year, period=f"W{week:02d}", weekday=weekday or None)


def _with_clock(view: View, mention: TimeMention) -> TimeMention:
    """Takes in the time of day of "2024-10-29T16:30Z"."""
    k = mention.last
    if view.word(k) != "t" or not view.glued(k) or not view.numeric(k + 1) or mention.day is None:
        return mention
    clock = clock_at(view, k + 1)
    if clock is None:
        return mention
    return mention._replace(
        last=clock.last,
        kind="TIME",
        hour=clock.hour,
        minute=clock.minute,
        second=clock.second,
        via="date and time in digits",
    )
