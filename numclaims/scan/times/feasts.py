"""Feasts that stand for their day: "Christmas Eve", "last Thanksgiving", "Easter 2018", "Labor Day weekend"."""

from __future__ import annotations

from numclaims.scan.times.calendar import direction
from numclaims.scan.times.mention import TimeMention
from numclaims.scan.times.view import View
from numclaims.scan.times.years import year_at

__all__ = ["read_feast"]

_NAMED_AFTER = frozenset({"agreement", "accord", "accords", "massacre", "bushfires", "fires", "rising", "island"})
"""Words behind a feast that make it a name: "the Good Friday Agreement"."""


def read_feast(view: View, i: int) -> bool:
    """A feast at token i, where it stands for the day; "a Christmas tree" has none."""
    name, trim = view.base(i)
    for phrase, feast in view.times.holidays.get(view.words[i]) or view.times.holidays[name]:
        end = i + len(phrase)
        if not (view.reaches(i, phrase) or (trim and phrase == (name,))):
            continue
        capital = view.capital(i)
        if not capital and (phrase[0] in view.times.months or (len(phrase) == 1 and not _is_placed(view, i))):
            continue
        if phrase[0] in view.times.months and not view.capital(end - 1):
            continue  # "in May day"
        owning = trim if phrase == (name,) else 0
        year, last = (None, end) if owning else year_at(view, end, after_day=False)
        weekend = year is None and view.word(end) == "weekend"
        if len(phrase) == 1 and not (year or weekend or owning or view.closes(end)):
            continue
        if view.any_word(end) in _NAMED_AFTER or view.any_word(i - 1) in ("orthodox", "'"):
            continue
        first, which, quant = (i, None, None) if year else direction(view, i)
        if weekend:
            year, last = year_at(view, end + 1, after_day=False)
        elif view.word(last) == "weekend":
            last, weekend = last + 1, True
        first -= view.word(first - 1) == "the" and which is not None
        mention = TimeMention(
            first,
            last,
            "SET" if quant else "DATE",
            "feast",
            trim=owning,
            year=year,
            month=feast.month if feast.day else None,
            day=feast.day or None,
            which=which,
            quant=quant,
            feast=feast,
        )
        view.add(mention._replace(unit="weekend", via="weekend of a feast") if weekend else mention)
        return True
    return False


def _is_placed(view: View, i: int) -> bool:
    """Whether what stands before a feast in small letters makes it a day: "on easter", "last christmas"."""
    before = view.any_word(i - 1)
    return before in ("on", "at", "since") or before in view.times.steps or before == "following"
