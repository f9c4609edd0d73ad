"""Lengths of time and what lies a length away: "two weeks", "a year and a half", "three days ago", "weeks to come"."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from numclaims.scan.times.clock import part_of_hour, read_military
from numclaims.scan.times.counts import Amount, amount_before
from numclaims.scan.times.mention import TimeMention
from numclaims.scan.times.view import View
from numclaims.values.digits import is_whole

__all__ = ["is_age", "read_length", "read_open_length"]

_HALF: Final = Decimal("0.5")
_ORDER: Final = (
    *("millennium", "century", "decade", "year", "half", "quarter", "month", "fortnight", "week", "weekend"),
    *("day", "night", "hour", "minute", "second"),
)
_AND_A_HALF: Final = (("and", "a", "half"), ("and", "half"))
_NEAR: Final = 5
_SHARING: Final = frozenset({"a", "per", "/"})
_PACES: Final = frozenset({"km", "mi", "mile"})
"""What runners take minutes per."""
_FAR: Final = frozenset("ago earlier later before after from hence old".split())
"""What makes "a week" behind "two hours" a length of its own."""
_LARGEST: Final = {
    ("year", "month"): 12,
    ("year", "week"): 53,
    ("year", "day"): 366,
    ("week", "day"): 7,
    ("day", "hour"): 24,
    ("hour", "minute"): 60,
    ("minute", "second"): 60,
}
"""From how many of one unit on an amount is not the rest of one in the other: "2 years and 18 months" are two."""
_OUR_ERA: Final = 2000
_YEARS_IN: Final = {"year": 1, "decade": 10, "century": 100, "millennium": 1000}
_ONE_DAY: Final = ["one", "day"]
"""No amount elsewhere, as it mostly means "some day"."""
_NO_LIMIT: Final = 10**6


def is_age(view: View, i: int) -> bool:
    """Whether the unit at token i measures an age: "35-year-old", "12 years old", "ten years of age"."""
    after = view.any_word(i + 1)
    ages = view.lists["ages"]
    if after in ages or (after == "-" and view.any_word(i + 2).removesuffix("'s") in ages):
        return True
    if after == "of" and view.any_word(i + 2) == "age":
        return True
    numeral = view.number_before(i)
    return numeral is not None and view.any_word(numeral.first - 1) in ("aged", "age")


def read_length(view: View, i: int, unit: str, *, plural: bool, short: bool) -> bool:
    """An amount of the unit at token i, with what it is counted from."""
    amount = amount_before(view, i, unit, plural=plural, short=short)
    if amount is None:
        return False
    last = i + 1
    value = amount.value
    for tail in _AND_A_HALF:
        if view.reaches(last, tail) and value is not None:
            value, last = value + _HALF, last + len(tail)
            break
    if unit == "minute" and _read_minutes(view, amount, last):
        return True
    if unit == "hour" and amount.number is not None and read_military(view, amount.number, last):
        return True
    if not amount.article and view.words[amount.first : last] != _ONE_DAY and _is_share(view, last, unit):
        return False
    if unit in ("quarter", "second") and amount.article and view.any_word(last) not in ("ago", "later", "earlier"):
        return False
    mention = TimeMention(
        amount.first, last, "DURATION", "length", lengths=((value, unit),), upto=amount.upto, count=amount.number
    )
    found = _counted_from(view, mention)
    if found is None and amount.article:
        if view.any_word(last) not in ("after", "before") and _is_rate(view, amount.first, unit):
            return _read_frequency(view, amount.first, last, unit)
        if not _is_length(view, amount.first, last):
            return False
    if found is None:
        found = _with_determiner(view, mention)
        before = view.word(found.first - 1)
        if before in view.lists["every"]:
            if _is_near_number(view, found.first - 1, 2):
                return False
            found = found._replace(first=found.first - 1, kind="SET", quant=before.upper(), via="every length")
    view.add(_merged(view, found))
    return True


def _is_share(view: View, i: int, unit: str) -> bool:
    """Whether what follows an amount of a unit makes it a part of something: "hours a week", "minutes of arc".

    That is left to the reader of amounts. "Eight hours a day" stays a length, which has its place in the day.
    """
    word = view.word(i)
    if word in ("arc", "arcs") or (word == "of" and view.word(i + 1) == "arc"):
        return unit in ("minute", "second")
    if word not in _SHARING or view.any_word(i + 2) in _FAR:
        return False
    whole = view.any_word(i + 1)
    if whole in _ORDER and whole not in ("day", "night"):
        return _ORDER.index(whole) < _ORDER.index(unit)
    return word in ("/", "per") and whole in _PACES


def _read_minutes(view: View, amount: Amount, i: int) -> bool:
    """ "Twenty minutes past five", of which `amount` is the first number and token i the preposition."""
    numeral = view.number_at(i + 1) if view.word(i) in ("past", "to") else None
    if numeral is None or amount.value is None or not 0 < amount.value < 60 or not is_whole(amount.value):
        return False
    if not 1 <= numeral.value <= 12 or not is_whole(numeral.value) or not view.closes(numeral.last):
        return False
    if view.any_word(numeral.last) in view.times.units:  # "20 minutes to 1 hour"
        return False
    hour, minute = int(numeral.value), int(amount.value)
    if view.words[i] == "to":
        hour, minute = hour - 1 or 12, 60 - minute
    last, hour, doubtful = part_of_hour(view, numeral.last, hour)
    first = amount.first
    view.add(TimeMention(first, last, "TIME", "minutes past the hour", hour=hour, minute=minute, doubtful=doubtful))
    return True


def _counted_from(view: View, mention: TimeMention) -> TimeMention | None:
    """The date that lies the length before or after something, if the words behind it say so."""
    k = mention.last
    after, lists = view.word(k), view.lists
    vague = mention.lengths[0][0] is None or mention.upto is not None
    if _is_before_calendars(mention):
        return None
    date = mention._replace(kind="DATE", via="length ago", which=-1, last=k + 1)
    if after == "-" and view.word(k + 1) in ("ago", "earlier", "later") and view.glued(k):
        after, k = view.word(k + 1), k + 1
        date = date._replace(last=k + 1)
    if after == "or" and view.reaches(k, ("or", "so", "ago")):
        return date._replace(last=k + 3)
    if after in lists["ago"] and not (after == "back" and not view.closes(k + 1)):
        return date
    if (
        after in ("earlier", "later")
        and not vague
        and view.any_word(k + 1) not in ("than", "this", "in", "today", "on")
    ):
        return date._replace(told=True, which=-1 if after == "earlier" else 1, via="length earlier or later")
    if after in ("earlier", "later") and vague:
        return mention._replace(last=k + 1, via="vague length earlier or later")
    if after == "from" and view.word(k + 1) in ("now", "today", "tomorrow", "yesterday"):
        word = view.words[k + 1]
        extra = {"tomorrow": 1, "yesterday": -1}.get(word, 0)
        lengths = mention.lengths + (((Decimal(extra), "day"),) if extra else ())
        return date._replace(last=k + 2, which=1, lengths=lengths, via="length from now")
    if after == "hence":
        return date._replace(which=1, via="length from now")
    if after in ("'", "’") and view.word(k + 1) == "time" and view.any_word(mention.first - 1) == "in":
        return date._replace(last=k + 2, which=1, via="length from now")
    if after in ("before", "after", "beforehand", "afterwards", "afterward") and not vague:
        next_word = view.any_word(k + 1)
        if not next_word[:1].isalnum() and next_word not in ("$", "“", '"'):
            return date._replace(told=True, which=-1 if "before" in after else 1, via="length earlier or later")
    if view.reaches(k, ("to", "come")):
        return mention._replace(last=k + 2, via="length to come")
    if after == "ahead" and view.closes(k + 1) and view.any_word(k + 1) != "of":
        return mention._replace(last=k + 1, via="length to come")
    return None


def _is_before_calendars(mention: TimeMention) -> bool:
    """Whether a length leads before our era, where it only says how long ago: "4,000 years ago"."""
    amount, unit = mention.lengths[0]
    return amount is not None and amount * _YEARS_IN.get(unit, 0) > _OUR_ERA


def _is_rate(view: View, first: int, unit: str) -> bool:
    """Whether "a year" from token `first` says how often: behind "twice", or behind a measured number."""
    before = view.any_word(first - 1)
    if before in view.lists["often"]:
        return True
    if before in view.lists["spanning"] or not (before[-1:].isalnum() or before == "%"):
        return False
    return _is_near_number(view, first, _NEAR) or (unit in ("hour", "minute", "second") and before == "miles")


def _is_near_number(view: View, first: int, reach: int) -> bool:
    """Whether a number stands among the last tokens before token `first`, with no mark between."""
    for k in range(first - 1, max(-1, first - 1 - reach), -1):
        word = view.any_word(k)
        if word in (",", ";", ".", "(", ")", ":"):
            return False
        if view.sentence.numeric[k] or word in ("million", "billion", "%", "percent", "hundred", "thousand"):
            return True
        if word in view.lexicon.numbers.small:
            return True
    return False


def _read_frequency(view: View, first: int, last: int, unit: str) -> bool:
    """ "Once a week", "three times a day"; a rate after a measured number is left to the reader of amounts."""
    word = view.any_word(first - 1)
    if word not in view.lists["often"]:
        return False
    start, freq = first - 1, {"once": "1X", "twice": "2X", "thrice": "3X"}.get(word)
    if freq is None:
        numeral = view.number_before(first - 1)
        start = numeral.first if numeral is not None else first
        freq = f"{numeral.value}X" if numeral is not None else None
    if start < view.free:
        start = first
    view.add(TimeMention(start, last, "SET", "so often", lengths=((Decimal(1), unit),), freq=freq))
    return True


def _is_length(view: View, first: int, last: int) -> bool:
    """Whether "a day" from token `first` is a length of time and not a thing ("a day trip", "what a day")."""
    before = view.any_word(first - 1)
    if before in ("such", "what", "as", "quite", "many", "not", "like"):
        return False
    if view.word(last) == "-" and view.glued(last):
        return view.any_word(last + 1) in ("long", "plus")
    return view.closes(last) and view.any_word(last) not in ("when", "where", "that", "which")


def _with_determiner(view: View, mention: TimeMention) -> TimeMention:
    """Takes in "the next", "these", "the first" before an amount."""
    first = mention.first
    if view.word(first - 1) in view.times.spans:
        first -= 1
    hyphen = view.any_word(mention.last - 2) == "-" and view.glued(mention.last - 1)
    if view.word(first - 1) in ("the", "these", "those") and (first < mention.first or not hyphen):
        first -= 1
    return mention._replace(first=first)


def _merged(view: View, mention: TimeMention) -> TimeMention:
    """Joins "2 hours and 30 minutes" and "1 year, 2 months ago" to one."""
    if not view.found or not mention.lengths or mention.lengths[0][0] is None or mention.upto is not None:
        return mention
    before = view.found[-1]
    gap = view.words[before.last : mention.first]
    if "," in gap and (view.words[mention.first + 1] == "-" or (before.count is None and len(before.lengths) == 1)):
        return mention
    if before.kind != "DURATION" or before.last > mention.first or gap not in ([], ["and"], [","], [",", "and"], ["-"]):
        return mention
    amount, unit = before.lengths[-1]
    small = mention.lengths[0][1]
    smaller = _ORDER.index(small) > _ORDER.index(unit)
    if view.words[before.first] in ("the", "these", "those") or view.words[before.first] in view.times.spans:
        return mention
    if (mention.lengths[0][0] or 0) >= _LARGEST.get((unit, small), _NO_LIMIT):
        return mention
    if amount is None or before.upto is not None or not smaller or before.via != "length" or mention.kind == "SET":
        return mention
    view.found.pop()
    return mention._replace(first=before.first, lengths=before.lengths + mention.lengths, count=None)


def read_open_length(view: View, i: int, unit: str) -> bool:
    """A plural without an amount that the words around it make a time: "for years", "days later", "recent weeks"."""
    k, lists = i, view.lists
    mention = TimeMention(i, i + 1, "DURATION", "open length", lengths=((None, unit),))
    before = view.word(k - 1)
    if before in ("recent", "past", "previous"):
        first = k - 2 if view.word(k - 2) in ("the", "these") else k - 1
        view.add(mention._replace(first=first, kind="DATE", reference="PAST_REF", lengths=(), via="recent times"))
        return True
    if before in ("coming", "future", "upcoming"):
        first = k - 2 if view.word(k - 2) in ("the", "these") else k - 1
        view.add(mention._replace(first=first, kind="DATE", reference="FUTURE_REF", lengths=(), via="coming times"))
        return True
    if (
        before in view.times.spans
        and view.word(k - 2) == "the"
        and before in ("following", "next", "last", "early", "first", "final")
    ):
        if before in ("early", "first", "final") and view.any_word(k + 1) != "of":
            return False
        view.add(mention._replace(first=k - 2))
        return True
    found = _counted_from(view, mention)
    if found is not None:
        if view.word(k - 1) in ("the", "these"):
            found = found._replace(first=k - 1)
        view.add(found)
        return True
    if before == "the" and view.any_word(k - 2) in lists["over_the"] and view.closes(i + 1):
        if unit not in ("year", "decade", "century", "month", "week") or view.any_word(i + 1) in ("of", "that"):
            return False
        view.add(mention._replace(first=k - 1))
        return True
    after = view.any_word(i + 1)
    if unit in ("quarter", "second", "half", "night", "weekend"):
        return False
    if after in lists["relations"] or (
        before in lists["bare_after"] and view.closes(i + 1) and (after != "of" or before == "within")
    ):
        view.add(mention)
        return True
    return False
