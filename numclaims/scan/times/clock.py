"""Times of day: "4:30 am", "half past eight", "half eight", "noon", "a quarter to seven"."""

from __future__ import annotations

from typing import Final

from numclaims.scan.numeral import Numeral
from numclaims.scan.times.mention import TimeMention
from numclaims.scan.times.view import View
from numclaims.values.digits import is_whole

__all__ = ["clock_at", "part_of_hour", "read_clock", "read_clock_word", "read_military", "read_past"]

_MINUTES: Final = 59
_HOURS: Final = 24
_NIGHT_FROM: Final = 6
_QUARTER: Final = 15
_MILITARY: Final = frozenset({"at", "by", "until", "till", "before"})
"""Prepositions before "1800 hours" that make it a time of day."""
_HALF_AFTER: Final = frozenset({"at", "by", "until", "till", "from", "around"})
"""Prepositions before "half seven" that make it a time of day."""
_AFTER_HOURS: Final = frozenset("on and from every daily except but each most".split())
"""What may go on behind "open 9 to 5"."""


def clock_at(view: View, i: int) -> TimeMention | None:
    """A time of day in digits at token i: "4:30", "16:30:15", "4 a.m.", "10.30am"; None if there is none."""
    word = view.words[i]
    hour, dot, minutes = word.partition(".")
    if not hour.isdecimal() or len(hour) > 2 or int(hour) > 24:
        return None
    if view.glued(i) and view.any_word(i - 1) not in ("(", "[", "-", "–", "—", "@", '"', "“", "'", "‘", "t", "/", ","):
        return None
    last, minute, second = i + 1, None, None
    if dot:
        if len(minutes) != 2 or int(minutes) > _MINUTES or not _half_of_day(view, last):
            return None
        minute = int(minutes)
    elif view.word(last) == ":" and view.glued(last):
        minute = _sixty(view, last + 1)
        if minute is None:
            return _mistimed(view, i)
        last += 2
        if view.word(last) == ":" and view.glued(last):
            second = _sixty(view, last + 1)
            if second is None:
                return None
            last += 2
    half = _half_of_day(view, last)
    value = int(hour)
    if half:
        if not 1 <= value <= 12:
            return None
        last += 1
        value = value % 12 + (12 if half == "pm" else 0)
    elif minute is None:
        return None
    return TimeMention(
        i,
        _zone(view, last),
        "TIME",
        "clock",
        hour=value,
        minute=minute,
        second=second,
        doubtful=not half and value <= 12,
    )


def _mistimed(view: View, i: int) -> TimeMention | None:
    """ "At 14:75": an hour with too many minutes, where only a time of day can be meant."""
    minute = view.digits(i + 2, 2)
    if minute is None or len(view.words[i + 2]) != 2 or len(view.words[i]) != 2 or not view.glued(i + 2):
        return None
    if view.any_word(i - 1) not in ("at", "until") or not view.closes(i + 3) or view.any_word(i + 3) in (":", "-", "–"):
        return None
    return TimeMention(i, i + 3, "TIME", "clock", hour=int(view.words[i]), minute=minute)


def _sixty(view: View, i: int) -> int | None:
    """The minutes or seconds in the two digits glued at token i."""
    word = view.any_word(i)
    if not view.numeric(i) or not view.glued(i) or len(word.partition(".")[0]) != 2:
        return None
    value = int(word[:2]) if word[:2].isdecimal() else 60
    return value if value <= _MINUTES else None


def _half_of_day(view: View, i: int) -> str:
    """Either half of the day that is named at token i: `am` or `pm`; empty if none is."""
    word = view.any_word(i)
    if word in view.lists["am"]:
        return (
            ""
            if word == "am" and not view.glued(i) and view.capital(i) and view.any_word(i + 1) in ("radio", "band")
            else "am"
        )
    return "pm" if word in view.lists["pm"] else ""


def _zone(view: View, i: int) -> int:
    """The token behind the name of a time zone at token i."""
    if view.word(i) in view.lists["zones"] and view.capital(i):
        return i + 1
    if view.word(i + 1) == "time" and (view.word(i) == "local" or view.capital(i)):
        return i + 2
    if view.word(i + 2) == "time" and view.word(i + 1) in ("standard", "daylight", "european"):
        return i + 3
    return i


def read_clock(view: View, i: int) -> bool:
    """A time of day in digits; without "am" or "pm" only where a preposition or a date stands beside it."""
    mention = clock_at(view, i)
    if mention is None:
        return _read_opening_hours(view, i)
    if not _half_of_day(view, mention.last - 1) and mention.last == _end_of_digits(mention):
        before = view.any_word(i - 1)
        dated = bool(view.found) and view.found[-1].kind == "DATE" and i - view.found[-1].last <= 1
        follows = view.any_word(mention.last)
        if not (
            before in view.lists["clock_before"]
            or dated
            or _is_service(view, mention)
            or follows in ("on", "today", "tomorrow", "yesterday")
        ):
            return False
        if mention.second is not None and before not in ("at", "until", "from") and not dated:
            return False
    view.add(_pull_hour(view, mention))
    return True


def _is_service(view: View, mention: TimeMention) -> bool:
    """Whether a time of day names a train or the like: "the 7:48", "the 8:20 train"."""
    if view.word(mention.first - 1) != "the" or mention.minute is None:
        return False
    follows = view.any_word(mention.last)
    return not follows[:1].isalpha() or follows in view.lists["services"]


def _read_opening_hours(view: View, i: int) -> bool:
    """ "Open 9 to 5", "Monday to Friday, 10-4": two hours from one half of the day to the other."""
    opens, closes = view.digits(i, 2), view.digits(i + 2, 2)
    if opens is None or closes is None or view.word(i + 1) not in ("to", "-", "–"):
        return False
    if not (1 <= opens <= 12 and 1 <= closes <= 12) or opens == closes:
        return False
    follows = view.any_word(i + 3)
    if follows[:1].isalnum() and follows not in _AFTER_HOURS and follows not in view.times.weekdays:
        return False
    k = i - (view.any_word(i - 1) in ("from", ","))
    dated = bool(view.found) and view.found[-1].last == k and view.found[-1].weekday is not None
    if not (dated or view.any_word(k - 1) in view.lists["opening"]):
        return False
    end = closes + 12 * (closes < opens)
    for at, hour in ((i, opens), (i + 2, end)):
        view.add(TimeMention(at, at + 1, "TIME", "opening hours", hour=hour, doubtful=True))
    return True


def read_military(view: View, number: Numeral, last: int) -> bool:
    """ "At 1800 hours", of which token `last` stands behind the last word."""
    digits = view.words[number.first]
    if number.last != number.first + 1 or len(digits) != 4 or not digits.isdecimal():
        return False
    if not (view.any_word(number.first - 1) in _MILITARY or digits[0] == "0"):
        return False
    hour, minute = int(digits[:2]), int(digits[2:])
    if hour >= _HOURS or minute > _MINUTES:
        return False
    view.add(TimeMention(number.first, last, "TIME", "hours and minutes", hour=hour, minute=minute))
    return True


def _end_of_digits(mention: TimeMention) -> int:
    """The token behind the digits of a time of day."""
    return mention.first + 1 + 2 * (mention.minute is not None) + 2 * (mention.second is not None)


def _pull_hour(view: View, mention: TimeMention) -> TimeMention:
    """Takes the first hour of "9 to 11 a.m." as a time of its own."""
    k = mention.first - 1
    if mention.doubtful or view.word(k) not in view.lists["ranges"]:
        return mention
    hour = view.digits(k - 1, 2)
    if hour is None or not 1 <= hour <= 12 or (view.glued(k - 1) and view.any_word(k - 2) not in ("(", "[")):
        return mention
    afternoon = (mention.hour or 0) >= 12
    value = hour % 12 + (12 if afternoon and hour % 12 <= (mention.hour or 0) % 12 else 0)
    view.add(TimeMention(k - 1, k, "TIME", "range of hours", hour=value))
    return mention


def read_clock_word(view: View, i: int) -> bool:
    """ "Noon", "midnight", "eight o'clock", "seven thirty pm"."""
    word = view.words[i]
    hour = view.times.clock.get(word)
    first = i
    if hour is not None:
        if view.digits(i - 1, 2) == 12:
            first = i - 1
        view.add(TimeMention(first, _zone(view, i + 1), "TIME", "named hour", hour=hour))
        return True
    numeral = view.number_before(i)
    if numeral is None or not 1 <= numeral.value <= _MINUTES or not is_whole(numeral.value):
        return False
    value, minute, first = int(numeral.value), None, numeral.first
    if word == "o'clock":
        if value > _HOURS:
            return False
        last, hour, doubtful = part_of_hour(view, i + 1, value)
        view.add(TimeMention(first, _zone(view, last), "TIME", "o'clock", hour=hour, doubtful=doubtful))
        return True
    if numeral.style != "words":
        return False
    earlier = view.number_before(first)
    if earlier is not None and earlier.style == "words" and 1 <= earlier.value <= 12 and 10 <= value <= _MINUTES:
        value, minute, first = int(earlier.value), value, earlier.first
    if value > 12:
        return False
    hour = value % 12 + (12 if word in view.lists["pm"] else 0)
    view.add(TimeMention(first, _zone(view, i + 1), "TIME", "clock in words", hour=hour, minute=minute))
    return True


def part_of_hour(view: View, i: int, hour: int) -> tuple[int, int, bool]:
    """The token behind "in the evening" at token i, the hour of 24, and whether the half of the day is open."""
    if view.word(i) in ("in", "at"):
        k = i + 1 + (view.word(i + 1) == "the")
        part = view.times.parts.get(view.word(k))
        if part == "MO":
            return k + 1, hour % 12, False
        if part in ("AF", "EV") or (part == "NI" and hour >= _NIGHT_FROM):
            return k + 1, hour % 12 + 12, False
        if part == "NI":
            return k + 1, hour % 12, False
    return i, hour, hour <= 12


def read_past(view: View, i: int) -> bool:
    """ "Half past eight", "a quarter to seven", at the word "half" or "quarter"."""
    minutes = 30 if view.words[i] == "half" else _QUARTER
    direction = view.word(i + 1)
    if minutes == 30 and direction != "past":
        return _read_half(view, i)
    if direction not in ("past", "to", "after"):
        return False
    numeral = view.number_at(i + 2)
    if (
        numeral is None
        or not 1 <= numeral.value <= 12
        or not is_whole(numeral.value)
        or view.is_noun_after(numeral.last)
    ):
        return False
    before = view.any_word(i - 1)
    if direction == "to" and before not in ("a", "at"):
        return False
    first = i - (view.word(i - 1) == "a")
    hour = int(numeral.value)
    if direction == "to":
        hour, minutes = (hour - 1) or 12, 60 - minutes
    last, doubtful = numeral.last, True
    half = _half_of_day(view, last)
    if half:
        last, hour, doubtful = last + 1, hour % 12 + (12 if half == "pm" else 0), False
    else:
        last, hour, doubtful = part_of_hour(view, last, hour)
    view.add(TimeMention(first, last, "TIME", "past the hour", hour=hour, minute=minutes, doubtful=doubtful))
    return True


def _read_half(view: View, i: int) -> bool:
    """ "At half seven", which is half past it, at the word "half"."""
    numeral = view.number_at(i + 1)
    if numeral is None or view.any_word(i - 1) not in _HALF_AFTER or not 1 <= numeral.value <= 12:
        return False
    if not is_whole(numeral.value) or not view.closes(numeral.last) or view.any_word(numeral.last) in ("of", "-", "%"):
        return False
    last, hour, doubtful = part_of_hour(view, numeral.last, int(numeral.value))
    view.add(TimeMention(i, last, "TIME", "half the hour", hour=hour, minute=30, doubtful=doubtful))
    return True
