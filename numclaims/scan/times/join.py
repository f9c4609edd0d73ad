"""Puts times together: what stands before one ("the end of") and what two neighbours make ("6 pm on Tuesday")."""

from __future__ import annotations

from typing import Final

from numclaims.scan.times.mention import TimeMention
from numclaims.scan.times.view import View

__all__ = ["join", "with_degree"]

_DEGREED: Final = frozenset({"DATE", "TIME"})
_EDGING: Final = frozenset({"of", "the", "end", "start", "beginning", "middle"})
"""What stands right before a time of which an edge is named: "the end of", "end"."""
_LINKS: Final = frozenset({"", ",", "on", "at", ", at", ", on", "of", "in", "in the", "around", "by", "(", "-"})


def with_degree(view: View, mention: TimeMention, free: int) -> TimeMention:
    """A time with "early", "mid-" or "the end of" before it; nothing before token `free` belongs to it."""
    if mention.kind not in _DEGREED or mention.reference or mention.mod:
        return mention
    words, first = view.words, mention.first
    before = words[first - 1] if first > free else ""
    degrees = view.times.degrees
    if before in degrees:
        return _degreed(view, mention, first - 1, degrees[before], free)
    if before == "-" and first - 2 >= free and words[first - 2] in degrees and view.glued(first):
        return _degreed(view, mention, first - 2, degrees[words[first - 2]], free)
    if before == "the" and first - 2 >= free and words[first - 2] in degrees and words[first - 2] in ("early", "late"):
        return mention._replace(first=first - 2, mod=degrees[words[first - 2]])
    if before == "in" and first - 2 >= free and words[first - 2] in ("early", "late", "earlier", "later"):
        if words[first] in ("the", "this"):
            return mention._replace(first=first - 2, mod=degrees[words[first - 2]])
        return mention
    return _edged(view, mention, free) if before in _EDGING else mention


def _degreed(view: View, mention: TimeMention, first: int, mod: str, free: int) -> TimeMention:
    """A time from the adjective at token `first`, with the article before that."""
    if view.words[first] in ("earlier", "later") and mention.via == "reference":
        return mention
    if view.words[first] in ("very", "as"):
        return mention
    if first > free and view.words[first - 1] == "the" and (mention.era or mention.period or mention.unit):
        first -= 1
    return mention._replace(first=first, mod=mod)


def _edged(view: View, mention: TimeMention, free: int) -> TimeMention:
    """A time with "the end of" or "the second half of" before it."""
    words, k = view.words, mention.first
    if k - 1 >= free and words[k - 1] == "the":
        k -= 1
    if k - 2 < free or words[k - 1] != "of":
        edge = words[k - 1] if k - 1 >= free else ""
        named = mention.unit is not None and mention.steps is not None and mention.first == k
        if named and edge in ("end", "start", "beginning", "middle") and view.any_word(k - 2) != "the":
            return mention._replace(first=k - 1, mod=view.times.edges[edge])
        return mention
    edge, first = words[k - 2], k - 2
    if edge == "part" and first - 1 >= free:
        first -= 1
        mod = view.times.degrees.get({"latter": "late"}.get(words[first], words[first]))
    elif edge == "half" and first - 1 >= free:
        first -= 1
        mod = {"first": "START", "second": "END", "latter": "END"}.get(words[first])
        if mention.year is not None and mention.month is None and mod is not None and words[first] != "latter":
            mention = mention._replace(period="H1" if mod == "START" else "H2")
            first -= first - 1 >= free and words[first - 1] == "the"
            return mention._replace(first=first)
    else:
        mod = view.times.edges.get(edge)
        if edge in ("close", "opening", "dawn") and view.any_word(first - 1) != "the":
            return mention
        if first - 1 >= free and words[first - 1] == "very":
            first -= 1
    if mod is None:
        return mention
    if first - 1 >= free and words[first - 1] == "the":
        first -= 1
    return mention._replace(first=first, mod=mod)


def join(view: View) -> None:
    """Joins the last time with the one before it where the two say one thing."""
    while len(view.found) > 1:
        before, mention = view.found[-2], view.found[-1]
        if mention.first - before.last > 2:
            return
        if before.trim and not (mention.period or mention.unit):
            _share(view, before, mention)
            return
        gap = " ".join(view.words[before.last : mention.first])
        joined = _joined(view, before, mention, gap) if gap in _LINKS else None
        if joined is None:
            _share(view, before, mention)
            return
        view.found[-2:] = [joined]


def _joined(view: View, a: TimeMention, b: TimeMention, gap: str) -> TimeMention | None:
    """The one time that two neighbours make, or None."""
    if "DURATION" in (a.kind, b.kind) or a.reference or b.reference:
        return None
    for rule in _RULES:
        joined = rule(view, a, b, gap)
        if joined is not None:
            return joined
    return None


def _weekday_and_date(view: View, a: TimeMention, b: TimeMention, gap: str) -> TimeMention | None:
    """ "Monday, 6 May 2019", "Tuesday (Oct. 29)", "Friday the 3rd of May"."""
    if (
        gap not in ("", ",", "(", "-")
        or a.weekday is None
        or a.month is not None
        or a.day is not None
        or a.unit is not None
    ):
        return None
    if a.kind == "SET" or a.which is not None or b.weekday is not None:
        return None
    if b.day is None and b.order is None:
        return None
    if gap == "(" and a.part is not None:
        return None
    if gap == "(" and view.any_word(b.last) == ")":
        b = b._replace(last=b.last + 1)
    dated = b._replace(first=a.first, weekday=a.weekday, mod=a.mod or b.mod, via="weekday and date")
    if b.hour is not None or b.part is not None or (a.hour is None and a.part is None):
        return dated
    return dated._replace(
        kind="TIME", part=a.part, hour=a.hour, minute=a.minute, second=a.second, doubtful=a.doubtful or b.doubtful
    )


def _names_day(mention: TimeMention) -> bool:
    return (
        mention.weekday is not None
        or mention.day is not None
        or mention.order is not None
        or mention.feast is not None
        or (mention.unit == "day" and mention.steps is not None)
    )


def _day_and_clock(_: View, a: TimeMention, b: TimeMention, gap: str) -> TimeMention | None:
    """ "4:30 p.m. on Tuesday", "29 October at noon", "10 pm tonight"."""
    clock, day = (a, b) if a.hour is not None and not _names_day(a) else (b, a)
    if (
        clock.via == "opening hours"
        or clock.hour is None
        or _names_day(clock)
        or not _names_day(day)
        or day.hour is not None
    ):
        return None
    if gap not in (("", ",", "on", ", on", "in the") if clock is a else ("", ",", "at", ", at", "around", "by", "-")):
        return None
    if gap == "," and day.kind == "SET":
        return None
    hour, part = clock.hour, day.part
    if clock.doubtful and part in ("AF", "EV", "NI") and hour < 12 and (part != "NI" or hour >= 6):
        hour += 12
    settled = not clock.doubtful or part is not None
    return day._replace(
        first=a.first,
        last=b.last,
        trim=b.trim,
        kind="SET" if day.kind == "SET" else "TIME",
        part=None,
        hour=hour,
        minute=clock.minute,
        second=clock.second,
        doubtful=day.doubtful or not settled,
        via="day and time of day",
    )


def _part_and_year(view: View, a: TimeMention, b: TimeMention, gap: str) -> TimeMention | None:
    """ "June last year", "the third quarter of 2019", "next year's first quarter", "the summer of that year"."""
    inside = a.period is not None or (a.month is not None and a.which is None)
    if inside and a.year is None and a.unit is None and gap in ("", "of", ",") and a.kind == "DATE" and not a.trim:
        if b.unit == "year" and b.steps is not None and b.mod is None and b.kind == "DATE":
            return a._replace(
                last=b.last, trim=b.trim, unit=b.unit, steps=b.steps, told=b.told, which=None, via="part of a year"
            )
        bare = b.year is not None and b.month is None and b.period is None
        if bare and gap == "of" and b.mod is None:
            return a._replace(last=b.last, trim=b.trim, year=b.year, bc=b.bc, via="part of a year")
    within = b.period is not None or b.month is not None
    if within and gap == "" and b.year is None and b.unit is None and b.which is None and not a.trim and b.mod is None:
        if a.via == "unit earlier" and a.lengths[0][1] == "year":
            return b._replace(first=a.first, unit="year", steps=-1, told=True, via="part of a year")
        if a.year is not None and a.month is None and a.period is None and a.kind == "DATE":
            free = view.found[-3].last if len(view.found) > 2 else 0
            first = a.first - (a.first > free and view.words[a.first - 1] == "the")
            return b._replace(first=first, year=a.year, mod=a.mod, via="part of a year")
    outside = b.period is not None and b.year is None and b.unit is None and b.which is None
    if outside and gap == "" and a.unit == "year" and a.steps is not None and a.trim and b.month is None:
        return b._replace(
            first=a.first, unit=a.unit, steps=a.steps, told=a.told, mod=a.mod or b.mod, via="part of a year"
        )
    return None


def _weekday_and_week(_: View, a: TimeMention, b: TimeMention, gap: str) -> TimeMention | None:
    """ "Tuesday last week", "Friday of next week"."""
    if gap not in ("", "of") or a.weekday is None or a.day is not None or a.which is not None or a.kind == "SET":
        return None
    if b.unit != "week" or b.steps is None or b.mod is not None:
        return None
    return a._replace(last=b.last, trim=b.trim, unit=b.unit, steps=b.steps, told=b.told, via="weekday of a week")


def _week_and_weekday(_: View, a: TimeMention, b: TimeMention, gap: str) -> TimeMention | None:
    """ "Next week Wednesday"."""
    bare = b.weekday is not None and b.day is None and b.unit is None and b.which is None and b.kind != "SET"
    if not bare or gap not in ("", "-") or a.unit != "week" or a.steps is None or a.mod is not None:
        return None
    return b._replace(first=a.first, unit=a.unit, steps=a.steps, told=a.told, via="weekday of a week")


def _nth_weekday(_: View, a: TimeMention, b: TimeMention, gap: str) -> TimeMention | None:
    """ "The first Friday of next month", "the second Sunday in May 2019"."""
    if a.nth is None or gap not in ("of", "in") or b.kind != "DATE" or b.mod is not None or b.which not in (None, 0):
        return None
    if not (b.unit == "month" or b.month is not None) or b.day is not None:
        return None
    return b._replace(
        first=a.first,
        weekday=a.weekday,
        nth=a.nth,
        part=a.part,
        hour=a.hour,
        minute=a.minute,
        second=a.second,
        doubtful=a.doubtful or b.doubtful,
        via="weekday of a month",
    )


def _part_of_day(_: View, a: TimeMention, b: TimeMention, gap: str) -> TimeMention | None:
    """ "The morning of 5 May", "the night of this Tuesday"."""
    bare = a.part is not None and a.told and a.weekday is None and a.day is None and a.steps == 0
    if not bare or gap not in ("of", "on") or b.kind != "DATE" or not _names_day(b) or b.mod is not None:
        return None
    return b._replace(first=a.first, kind="TIME", part=a.part, mod=a.mod, via="part of that day")


def _day_and_era(_: View, a: TimeMention, b: TimeMention, gap: str) -> TimeMention | None:
    """ "The 15th of March 44 BC", "May AD 330"."""
    if gap not in ("", ",", "of", "in") or b.via != "year of an era" or a.kind != "DATE" or a.month is None:
        return None
    if a.year is not None or a.which is not None:
        return None
    return a._replace(last=b.last, trim=b.trim, year=b.year, bc=b.bc, via="date of an era")


def _week_of_date(_: View, a: TimeMention, b: TimeMention, gap: str) -> TimeMention | None:
    """ "The week of 14 October"."""
    if gap != "of" or a.unit != "week" or a.steps != 0 or a.trim or a.mod or b.kind != "DATE" or b.mod is not None:
        return None
    if b.day is None or b.month is None:
        return None
    return b._replace(first=a.first, unit="week", via="week of a date")


def _time_and_year(_: View, a: TimeMention, b: TimeMention, gap: str) -> TimeMention | None:
    """ "Oct 26 15:50:06 2016"."""
    if gap or a.month is None or a.hour is None or a.year is not None or b.via != "year":
        return None
    return a._replace(last=b.last, trim=b.trim, year=b.year, via="time and year")


_RULES: Final = (
    _weekday_and_date,
    _nth_weekday,
    _day_and_clock,
    _part_and_year,
    _weekday_and_week,
    _week_and_weekday,
    _part_of_day,
    _day_and_era,
    _week_of_date,
    _time_and_year,
)


def _share(view: View, a: TimeMention, b: TimeMention) -> None:
    """Gives the first of two months or days the year that only the second one has: "May to July 2019"."""
    gap = view.words[a.last : b.first]
    if len(gap) != 1 or gap[0] not in view.lists["ranges"] or a.month is None or a.which is not None:
        return
    if a.year is not None or a.unit is not None or b.month is None or b.year is None or a.kind != "DATE":
        return
    if gap[0] in ("and", "or") and ((a.day is None) != (b.day is None) or "digits" in b.via):
        return
    backwards = (a.month, a.day or 0) > (b.month, b.day or 99)
    view.found[-2] = a._replace(year=b.year - backwards)
