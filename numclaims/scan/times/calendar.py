"""Days and months of the calendar by their names: "6 May 2019", "Oct. 29", "Tuesday", "3 to 9 August", "last May"."""

from __future__ import annotations

from numclaims.scan.times.mention import TimeMention
from numclaims.scan.times.numeric import read_mixed
from numclaims.scan.times.view import View
from numclaims.scan.times.years import spoken_year, year_at
from numclaims.values.digits import is_whole

__all__ = ["direction", "read_day", "read_month", "read_weekday"]

_JOINTS = frozenset({"-", "–", "/", "."})
_DAYS = 31
_DAY_DIGITS = 2
_BEFORE_DAY = frozenset({"on", "by", "until", "till", "since"})
"""Prepositions before "the 15th" that make it a day."""


def read_month(view: View, i: int) -> bool:
    """A month, with the day, the year and the direction around it."""
    name, trim = view.base(i)
    words = view.times
    if view.glued(i + 1) and view.numeric(i + 2) and view.any_word(i + 4).isdecimal() and read_mixed(view, i):
        return True
    month, short = words.months.get(name), False
    if month is None:
        month, short = words.months_short[name], True
    end = i + 1
    if short and view.word(end) == "." and view.glued(end):
        end += 1
    first, day, exact = _day_left(view, i)
    if day is None and not trim:
        end, day, exact = _day_right(view, i, end)
    year, after = (None, end) if trim else year_at(view, end, after_day=day is not None)
    if not _is_month(view, i, name, short, day, year, exact):
        return False
    which, quant = None, None
    if day is None and year is None:
        first, which, quant = direction(view, i)
    elif year is None and view.any_word(first - 1) in view.lists["ended"]:
        which = -1
    mention = TimeMention(
        first,
        after,
        "SET" if quant else "DATE",
        "month" if day is None else "day and month",
        trim=trim,
        year=year,
        month=month,
        day=day,
        which=which,
        quant=quant,
    )
    if day is not None:
        _range_left(view, mention)
        if end == after and _range_right(view, mention, end):
            return True
    view.add(mention)
    return True


def _day_left(view: View, i: int) -> tuple[int, int | None, bool]:
    """The first token and the number of a day before the month at token i; whether it is surely one."""
    k = i
    if view.word(k - 1) == "of":
        k -= 1
    elif view.word(k - 1) in _JOINTS and view.glued(k) and view.glued(k - 1):
        k -= 1
    elif view.word(k - 1) == "." and view.glued(k - 1):
        k -= 1
    ordinal = view.ordinal_before(k)
    if ordinal is not None:
        first, value = ordinal
        if view.word(first - 1) == "the":
            first -= 1
        return (first, value, True) if 1 <= value <= _DAYS else (i, None, False)
    day = view.digits(k - 1, _DAY_DIGITS)
    if day is not None and 1 <= day <= _DAYS:
        return (i, None, False) if _is_part_of_number(view, k - 1) else (k - 1, day, False)
    if view.word(k) == "of":
        return i, None, False
    numeral = view.number_before(i)
    if numeral is not None and numeral.style == "words" and 1 <= numeral.value <= _DAYS and is_whole(numeral.value):
        return numeral.first, int(numeral.value), False
    return i, None, False


def _is_part_of_number(view: View, i: int) -> bool:
    """Whether the digits at token i belong to something longer, such as a price or a time of day."""
    before = view.any_word(i - 1)
    if before in ("$", "€", "£", "¥", "#"):
        return True
    if before == ":":
        return view.glued(i) and (i < 2 or view.sentence.numeric[i - 2])
    return view.glued(i) and before not in ("(", "[", '"', "“", "'", "‘", "-", "–", "—", "/", ",")


def _day_right(view: View, i: int, end: int) -> tuple[int, int | None, bool]:
    """The token behind a day after the month at token i, and its number; whether it is surely one."""
    k = end
    if view.word(k) == "the":
        k += 1
    elif view.word(k) in ("-", "/") and view.glued(k) and view.glued(k + 1):
        k += 1
    ordinal = view.ordinal_at(k)
    if ordinal is not None:
        last, value = ordinal
        fits = 1 <= value <= _DAYS and not (view.word(last).isalpha() and not view.closes(last))
        return (last, value, True) if fits else (end, None, False)
    if view.word(end) == "the":
        return end, None, False
    day = view.digits(k, _DAY_DIGITS)
    if day is None and spoken_year(view, k)[0] is not None:
        return end, None, False
    if day is None:
        numeral = view.number_at(k)
        if (
            numeral is None
            or numeral.style != "words"
            or not 1 <= numeral.value <= _DAYS
            or not is_whole(numeral.value)
        ):
            return end, None, False
        return (end, None, False) if view.is_noun_after(numeral.last) else (numeral.last, int(numeral.value), False)
    last = k + 1
    glued_on = view.glued(last) and view.any_word(last) in ("%", "/", "s", "h")
    glued_on = glued_on or (view.word(last) == ":" and view.glued(last) and view.glued(last + 1))
    if not 1 <= day <= _DAYS or glued_on or view.any_word(last) in view.lists["no_year_after"]:
        return end, None, False
    if view.any_word(i - 1) == "in" and view.is_noun_after(last):
        return end, None, False
    return last, day, False


def _is_month(view: View, i: int, name: str, short: bool, day: int | None, year: int | None, exact: bool) -> bool:
    """Whether the word at token i is a month here, and not a verb, a name or a cut-off word."""
    hazardous = name in view.lists["hazardous"]
    if name == "may" and view.any_word(i + 1) in view.lists["after_may"]:
        return False
    if not hazardous and view.any_word(i + 1) in view.times.steps and view.any_word(i + 2) == "year":
        return True
    if not view.capital(i):
        if hazardous or short:
            dated = day is not None or view.any_word(i - 1) in view.times.steps
            return year is not None or exact or (dated and not hazardous)
        if day is not None or year is not None:
            return True
        return view.any_word(i - 1) in view.lists["month_before"] or view.any_word(i - 1) == "the"
    if day is not None or year is not None:
        return True
    before, after = view.any_word(i - 1), i + 1
    if before in view.lists["month_before"]:
        named = view.capital(after) and view.any_word(after).isalpha() and (hazardous or short)
        return not (named and not view.times.roles.get(view.any_word(after)))
    if view.any_word(after) in view.times.steps and view.any_word(after + 1) == "year":
        return True
    if _is_in_range(view, i, after):
        return True
    if hazardous and before in view.lists["year_determiner"] and name in view.times.months:
        return view.any_word(after).isalpha() and not view.closes(after) and not view.capital(after)
    if hazardous or short:
        return before == "-" and view.any_word(i - 2) in ("mid", "pre", "post")
    named = (view.capital(i - 1) and i > 1) or (view.capital(after) and view.any_word(after).isalpha())
    return not named or before == ""


def _is_in_range(view: View, i: int, after: int) -> bool:
    """Whether the month at token i is one end of "January-March"."""
    months = view.times.months
    if view.any_word(after) in ("-", "–") and view.any_word(after + 1) in months:
        return True
    return view.any_word(i - 1) in ("-", "–") and view.any_word(i - 2) in months


def direction(view: View, i: int) -> tuple[int, int | None, str | None]:
    """The first token of "last May" or "every May", its direction, and its quantifier."""
    before = view.word(i - 1)
    if before in view.lists["every"]:
        return i - 1, None, before.upper()
    if before in view.times.steps:
        first = i - 1
        if view.word(first - 1) == "this" and before in ("past", "coming"):
            first -= 1
        return first, view.times.steps[before], None
    return i, None, None


def _range_left(view: View, mention: TimeMention) -> None:
    """Takes the first day of "3 to 9 August" and "the 3rd and 9th of August"."""
    k = mention.first
    if view.any_word(k) == "the" or view.word(k - 1) not in view.lists["ranges"]:
        return
    k -= 1
    ordinal = view.ordinal_before(k)
    if ordinal is not None:
        first, day = ordinal
        first -= view.word(first - 1) == "the"
    else:
        value = view.digits(k - 1, _DAY_DIGITS)
        if value is None or _is_part_of_number(view, k - 1):
            return
        first, day = k - 1, value
    if 1 <= day < (mention.day or 0):
        view.add(mention._replace(first=first, last=k, day=day, via="range of days", trim=0))


def _range_right(view: View, mention: TimeMention, end: int) -> bool:
    """Takes "August 3-9, 2019" as two days, if the second one is written after the first."""
    if view.word(end) not in view.lists["ranges"]:
        return False
    ordinal = view.ordinal_at(end + 1 + (view.word(end + 1) == "the"))
    if ordinal is not None:
        last, day = ordinal
    else:
        value = view.digits(end + 1, _DAY_DIGITS)
        if value is None:
            return False
        last, day = end + 2, value
    glued_on = view.glued(last) and view.any_word(last) in (":", "%", "/", "h", "s", "-", "–")
    if not (mention.day or 0) < day <= _DAYS or glued_on or _is_counted(view, last):
        return False
    year, after = year_at(view, last, after_day=True)
    view.add(mention._replace(last=end, year=year, via="range of days"))
    view.add(mention._replace(first=end + 1, last=after, year=year, day=day, via="range of days"))
    return True


def _is_counted(view: View, i: int) -> bool:
    """Whether what stands at token i takes the number before it for itself: a noun, another month, half a day."""
    word = view.any_word(i)
    months = word in view.times.months or word in view.times.months_short
    return view.is_noun_after(i) or months or word in view.lists["clock_words"]


def read_day(view: View, i: int) -> bool:
    """ "On the 15th", where nothing follows that could be the fifteenth of its kind."""
    if view.any_word(i - 1) != "the" or view.any_word(i - 2) not in _BEFORE_DAY or not view.glued(i + 1):
        return False
    ordinal = view.ordinal_at(i)
    if ordinal is None or not 1 <= ordinal[1] <= _DAYS or view.any_word(ordinal[0]) in ("of", "day", "-", "–", "/"):
        return False
    if not view.closes(ordinal[0]) or not view.lists["matches"].isdisjoint(view.words):
        return False
    view.add(TimeMention(i - 1, ordinal[0], "DATE", "day alone", day=ordinal[1]))
    return True


def read_weekday(view: View, i: int) -> bool:
    """A day of the week, with its direction: "Tuesday", "next Friday", "every Monday", "Sundays"."""
    name, trim = view.base(i)
    words, end = view.times, i + 1
    plural = name not in words.weekdays and name not in words.weekdays_short
    weekday = words.weekdays.get(name) or words.weekdays_short.get(name) or words.weekdays[name[:-1]]
    before = view.any_word(i - 1)
    if name in words.weekdays_short and not plural:
        if view.word(end) == "." and view.glued(end):
            end += 1
        if not (view.capital(i) or name not in view.lists["hazardous"]) or not _is_before_date(view, end):
            return False
    elif before in view.lists["weekday_names"] and (view.capital(i - 1) or not view.capital(i)):
        return False
    first, which, quant = direction(view, i)
    if which is not None and view.word(first - 1) == "the":
        first -= 1
    ordinal = view.ordinal_before(i) if which is None and quant is None and not plural else None
    nth = ordinal[1] if ordinal is not None and 1 <= ordinal[1] <= 5 and view.any_word(end) in ("of", "in") else None
    if ordinal is not None and nth is not None:
        first = ordinal[0] - (view.word(ordinal[0] - 1) == "the")
    elif view.any_word(i - 1) == "last" and view.any_word(end) == "of":
        return False
    if plural and view.number_before(i) is not None:
        return False
    if plural:
        quant = quant or "EVERY"
    elif which is None and quant is None and view.word(i - 1) in words.told and view.word(i - 1) != "that":
        which = words.told[view.words[i - 1]]
        first = i - 2 if view.word(i - 2) == "the" else i - 1
    kind, told = "SET" if quant else "DATE", which is not None and before in words.told
    mention = TimeMention(
        first, end, kind, "weekday", trim=trim, weekday=weekday, which=which, told=told, quant=quant, nth=nth
    )
    if not trim and not quant and which is None:
        mention = _with_day(view, mention)
    if mention.day is None and which is None and before == "a":
        mention = mention._replace(via="any such weekday")
    view.add(mention)
    return True


def _is_before_date(view: View, i: int) -> bool:
    """Whether a date or a time of day follows, as it must after "Sat" and "Sun"."""
    i += view.any_word(i) in (",", "the")
    word = view.any_word(i)
    return word in view.times.months or word in view.times.months_short or (i < view.size and view.sentence.numeric[i])


def _with_day(view: View, mention: TimeMention) -> TimeMention:
    """Takes in the day of "Friday the 13th" where no month follows."""
    k = mention.last
    k += view.word(k) == "," and view.word(k + 1) == "the"
    if view.word(k) != "the" and not view.numeric(k):
        return mention
    ordinal = view.ordinal_at(k + (view.word(k) == "the"))
    if ordinal is None or not 1 <= ordinal[1] <= _DAYS or view.any_word(ordinal[0]) == "of":
        return mention
    word = view.any_word(ordinal[0])
    if word.isalpha() and not view.closes(ordinal[0]):
        return mention
    return mention._replace(last=ordinal[0], day=ordinal[1], via="weekday and day")
