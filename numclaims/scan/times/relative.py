"""Stretches named by their unit: "last month", "the third quarter", "this year", "18th century", "every week"."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from numclaims.scan.times.clock import read_past
from numclaims.scan.times.lengths import is_age, read_length, read_open_length
from numclaims.scan.times.mention import TimeMention
from numclaims.scan.times.view import View
from numclaims.scan.times.years import year_at

__all__ = ["read_period", "read_unit"]

_ONE: Final = Decimal(1)
_FINE: Final = frozenset({"second", "minute", "hour", "day", "night"})
_LAST_CENTURY: Final = 21
_COMPOUNDING: Final = frozenset({"-", "end"})
"""What stands behind the first word of a compound such as "year-end"."""
_BEFORE_ORDERED: Final = frozenset({"-", "st", "nd", "rd", "th", "fiscal", "financial", "calendar"})
"""What stands between an ordinal and its unit, or ends it."""


def read_unit(view: View, i: int) -> bool:
    """Whatever the unit of time at token i is the head of."""
    name, trim = view.base(i)
    words, before = view.times, view.any_word(i - 1)
    short = name not in words.units
    unit = words.units_short[name] if short else words.units[name]
    plural = not short and name != unit
    if name in ("half", "quarter") and read_past(view, i):
        return True
    hyphenated = before == "-" and view.any_word(i - 2) in view.lists["before_unit"]
    if before in view.lists["before_unit"] or hyphenated or is_age(view, i):
        return False
    if short:
        if view.capital(i) or (view.glued(i + 1) and view.numeric(i + 1)):
            return False
        return not trim and view.number_before(i) is not None and read_length(view, i, unit, plural=True, short=True)
    if not plural and view.any_word(i + 1) in _COMPOUNDING and _read_compound(view, i, unit):
        return True
    ordered = before in view.lexicon.numbers.ordinals or before in _BEFORE_ORDERED
    if ordered and _read_ordered(view, i, unit, trim, plural=plural):
        return True
    if unit == "half":
        return False
    if not trim and read_length(view, i, unit, plural=plural, short=False):
        return True
    if plural:
        return not trim and (_read_counted_quarters(view, i, unit) or read_open_length(view, i, unit))
    return _read_relative(view, i, unit, trim)


def _read_compound(view: View, i: int, unit: str) -> bool:
    """ "Year-earlier", "the year-ago quarter", "year-end"."""
    if view.words[i].endswith("'s"):
        k = i + 1 if view.word(i + 1) == "end" else 0
    else:
        k = i + 2 if view.word(i + 1) == "-" and view.glued(i + 1) and view.glued(i + 2) else i + 1
    word = view.word(k) if k else ""
    if (
        word in ("earlier", "ago")
        and k == i + 2
        and view.any_word(i - 1) not in ("a", "-")
        and view.number_before(i) is None
    ):
        last = k + 1
        last += view.word(last) in ("quarter", "period", "month", "week")
        first = i - (view.word(i - 1) == "the")
        view.add(TimeMention(first, last, "DATE", "unit earlier", lengths=((_ONE, unit),), which=-1, told=True))
        return True
    if word == "end" and unit in ("year", "month", "quarter", "week", "decade") and view.closes(k + 1):
        if view.word(i - 1) in view.lists["year_determiner"] and view.word(i - 1) != "the":
            return False
        first = i - (view.word(i - 1) == "the")
        steps = -1 if view.any_word(first - 1) == "since" else 0
        view.add(TimeMention(first, k + 1, "DATE", "unit end", unit=unit, steps=steps, told=not steps, mod="END"))
        return True
    return False


def _read_ordered(view: View, i: int, unit: str, trim: int, *, plural: bool) -> bool:
    """ "The third quarter", "18th century", "the first half of the year"."""
    k = i
    if view.word(k - 1) == "-" and view.glued(k):
        k -= 1
    while view.word(k - 1) in ("fiscal", "financial", "calendar"):
        k -= 1
    ordinal = view.ordinal_before(k)
    if ordinal is None or (plural and unit != "century"):
        return False
    first, value = ordinal
    if unit == "century" and 1 <= value <= _LAST_CENTURY:
        return _add_century(view, i, first, value, trim)
    if unit == "quarter" and 1 <= value <= 4:
        period = f"Q{value}"
    elif unit == "half" and 1 <= value <= 2 and (_names_year(view, i + 1) or _is_accounted(view, i)):
        period = f"H{value}"
    elif unit == "week" and 1 <= value <= 53 and _names_year(view, i + 1):
        period = f"W{value:02d}"
    else:
        return False
    if view.word(first - 1) == "-" and view.word(first - 2) == "fiscal":
        first -= 2
    elif view.word(first - 1) == "fiscal":
        first -= 1
    year = view.digits(first - 1, 4)
    if year is not None and 1900 <= year < 2100:
        first -= 1
    else:
        year = None
    hyphen = view.words[i - 1] == "-"
    first -= view.word(first - 1) == "the" and not (hyphen and not view.closes(i + 1))
    last = i + 1
    if year is None and not trim:
        year, last = year_at(view, last, after_day=True)
    view.add(TimeMention(first, last, "DATE", "quarter or half", period=period, year=year, trim=trim))
    return True


def _add_century(view: View, i: int, first: int, value: int, trim: int) -> bool:
    """Adds a century, and the one before it in "the 18th and 19th centuries"."""
    if view.word(first - 1) in ("and", "to", "or", "-", "–"):
        earlier = view.ordinal_before(first - 1)
        if earlier is not None and 1 <= earlier[1] < value:
            start = earlier[0] - (view.word(earlier[0] - 1) == "the")
            view.add(TimeMention(start, first - 1, "DATE", "century", era=f"{earlier[1] - 1:02d}"))
    first -= view.word(first - 1) == "the"
    bc = view.any_word(i + 1) in ("bc", "bce", "b.c.")
    view.add(TimeMention(first, i + 1 + bc, "DATE", "century", era=f"{value - 1:02d}", bc=bc, trim=trim))
    return True


def _is_accounted(view: View, i: int) -> bool:
    """Whether "the first half" with its noun at token i is one of the year: the talk is of accounts, not sport."""
    lists = view.lists
    if view.any_word(i + 1) == "of" or not lists["matches"].isdisjoint(view.words):
        return False
    return not lists["accounts"].isdisjoint(view.words)


def _names_year(view: View, i: int) -> bool:
    """Whether a year follows at token i, with or without "of": "of 2015", "of the year", "this year"."""
    k = i + (view.any_word(i) == "of")
    following = view.words[k : k + 4]
    if not following:
        return False
    if following[0].isdecimal() and len(following[0]) == 4:
        return True
    return any(word in ("year", "year's", "fiscal") for word in following[:3]) and following[0] in (
        "the", "this", "last", "next", "each", "every", "fiscal", "its", "that",
    )  # fmt: skip


def _read_counted_quarters(view: View, i: int, unit: str) -> bool:
    """ "The past three quarters", which alone would be three fourths."""
    numeral = view.number_before(i + 1)
    if unit != "quarter" or numeral is None or numeral.ratio is None:
        return False
    count = view.lexicon.numbers.small.get(view.words[numeral.first])
    if count is None or view.word(numeral.first - 1) not in view.times.spans:
        return False
    first = numeral.first - 1
    first -= view.word(first - 1) == "the"
    view.add(TimeMention(first, i + 1, "DURATION", "counted quarters", lengths=((Decimal(count), unit),)))
    return True


def _read_relative(view: View, i: int, unit: str, trim: int) -> bool:
    """A unit in the singular with an adjective or article that places it."""
    words, lists = view.times, view.lists
    k = i
    while view.word(k - 1) in lists["kinds"] and view.word(k - 2):
        k -= 1
    fiscal = any(word in ("fiscal", "financial") for word in view.words[k:i])
    word, article = view.word(k - 1), view.word(k - 2) if k >= 2 else ""
    mention = TimeMention(k - 1, i + 1, "DATE", "relative unit", trim=trim, unit=unit, steps=0, doubtful=fiscal)
    if word in lists["every"] or (word == "other" and article in lists["every"]):
        first = k - 1 if word in lists["every"] else k - 2
        if _is_measured(view, first) or view.any_word(i + 1) == "'":
            return False
        count = Decimal(2) if word == "other" else _ONE
        quant = view.words[first].upper()
        view.add(TimeMention(first, i + 1, "SET", "every unit", trim=trim, lengths=((count, unit),), quant=quant))
        return True
    if word == "all" and unit not in ("second", "minute", "half") and view.closes(i + 1):
        view.add(TimeMention(k - 1, i + 1, "DURATION", "whole unit", trim=trim, lengths=((_ONE, unit),)))
        return True
    if word == "-" and view.word(k - 2) == "all":
        view.add(TimeMention(k - 2, i + 1, "DURATION", "whole unit", trim=trim, lengths=((_ONE, unit),)))
        return True
    if word in words.steps or word in words.told:
        return _read_adjective(view, i, k, mention)
    if word == "the" and unit in lists["sole_article"]:
        return _read_article(view, i, k, mention)
    if word == "latest" and article == "the":
        view.add(mention._replace(first=k - 2, told=True, doubtful=unit != "quarter"))
        return True
    return False


def read_period(view: View, i: int) -> bool:
    """ "The latest period" of a report, which is its quarter."""
    if not view.reaches(i - 2, ("the", "latest")) or not view.closes(i + 1):
        return False
    view.add(TimeMention(i - 2, i + 1, "DATE", "latest period", unit="quarter", steps=0, told=True, doubtful=True))
    return True


def _is_measured(view: View, first: int) -> bool:
    """Whether a number directly before makes "each day" part of a rate."""
    return any(view.sentence.numeric[k] for k in range(max(0, first - 2), first))


def _read_adjective(view: View, i: int, k: int, mention: TimeMention) -> bool:
    """ "Last year", "the same week", "the following day", "the past decade", "this coming week"."""
    words, unit = view.times, mention.unit or ""
    word, article = view.word(k - 1), view.word(k - 2) if k >= 2 else ""
    definite = article in ("the", "this", "its", "their")
    told = word in words.told or (word == "next" and article == "the")
    steps = words.told[word] if word in words.told else words.steps[word]
    first = k - 2 if article in ("the", "this") else k - 1
    lasting = view.any_word(first - 1) in view.lists["lasting"]
    if word == "last" and definite and view.any_word(i + 1) == "of":
        return False
    if word == "past" or (
        word in ("last", "next") and definite and lasting and view.any_word(first - 1) not in ("in", "of")
    ):
        if word == "past" and (article not in ("the", "this") or view.any_word(k - 2) == ""):
            return False
        view.add(mention._replace(first=first, kind="DURATION", lengths=((_ONE, unit),), unit=None, steps=None))
        return True
    if unit in _FINE:
        fits = told and unit in ("day", "night") and (definite or word == "that" or word == "same")
        if not fits and not (word == "next" and unit == "day"):
            return False
        if word == "next" and article == "":
            told = True
    if word == "last" and definite:
        view.add(mention._replace(first=first, kind="DURATION", lengths=((_ONE, unit),), unit=None, steps=None))
        return True
    if word == "that" and (
        not view.closes(i + 1) or (unit in _FINE and view.any_word(k - 2) not in ("on", "by", "later", "", "of", ","))
    ):
        return False
    if word == "this" and unit in ("quarter", "half") and not view.closes(i + 1):
        return False
    if word in ("prior", "previous", "preceding") and article in ("the", "a"):
        first = k - 2
    if word == "last" and view.any_word(i + 1) == "of" and _names_period(view, i + 2):
        return False
    if unit == "month" and view.word(first - 1) == "of":
        ordinal = view.ordinal_before(first - 1 - (view.word(first - 2) == "day"))
        if ordinal is not None and 1 <= ordinal[1] <= 31:
            first = ordinal[0] - (view.word(ordinal[0] - 1) == "the")
            mention = mention._replace(day=ordinal[1], via="day of a month")
    which = 0 if word == "this" and unit == "weekend" else None
    view.add(mention._replace(first=first, steps=steps, told=told, unit=unit, which=which))
    return True


def _names_period(view: View, i: int) -> bool:
    """Whether a longer stretch is named at token i, whose last unit is meant: "the last week of May"."""
    word = view.any_word(i)
    known = word in view.times.months or word in view.times.months_short or word in view.times.steps
    return known or word == "the" or word.isdecimal()


def _read_article(view: View, i: int, k: int, mention: TimeMention) -> bool:
    """ "The year", "the quarter": the one that the text or the day of publication is in."""
    unit, first = mention.unit or "", k - 1
    after = view.any_word(i + 1)
    if unit == "year" and after in ("ended", "ending"):
        lengths = ((_ONE, unit),)
        view.add(TimeMention(first, i + 1, "DURATION", "year that ends on a date", lengths=lengths))
        return True
    if after in ("before", "prior", "earlier") and view.closes(i + 2) and not view.any_word(i + 2)[:1].isalpha():
        view.add(mention._replace(first=first, last=i + 2, steps=-1, told=True))
        return True
    beyond = i + 3 if view.any_word(i + 2) == "the" else i + 2
    if after in ("after", "before") and view.any_word(beyond) == ("next" if after == "after" else "last"):
        steps = 2 if after == "after" else -2
        if view.closes(beyond + 1):
            view.add(mention._replace(first=first, last=beyond + 1, steps=steps))
            return True
    if (
        view.any_word(first - 1) == "of"
        and unit != "weekend"
        and not mention.trim
        and view.any_word(first - 2) not in view.lists["of_parts"]
    ):
        return False
    if after == "of" and unit != "week" and view.any_word(i + 2).isalpha():
        return False
    if not (view.closes(i + 1) or mention.trim) or after == "-" or view.number_at(i + 1) is not None:
        return False
    view.add(mention._replace(first=first, told=unit in ("quarter", "fortnight")))
    return True
