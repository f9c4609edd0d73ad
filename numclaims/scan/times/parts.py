"""Parts of a day: "Tuesday evening", "this morning", "last night", "early morning"."""

from __future__ import annotations

from typing import Final

from numclaims.scan.times.mention import TimeMention
from numclaims.scan.times.view import View

__all__ = ["read_part"]

_GAPS: Final[tuple[list[str], ...]] = ([], ["in", "the"], ["at"], ["-"])


def read_part(view: View, i: int) -> bool:
    """A part of a day: behind a date ("Tuesday evening"), or with its own article or adjective ("last night")."""
    name, trim = view.base(i)
    part = view.times.parts[name]
    plural = name.endswith("s")
    first, mod = i, None
    k = i - 1 if view.word(i - 1) == "-" else i
    if view.word(k - 1) in view.times.degrees:
        first, mod = k - 1, view.times.degrees[view.words[k - 1]]
    mention = TimeMention(first, i + 1, "TIME", "part of a day", trim=trim, part=part, mod=mod)
    if _added_to_day(view, mention, plural=plural):
        return True
    before, second = view.word(first - 1), view.any_word(first - 2)
    if before in view.lists["every"]:
        view.add(mention._replace(first=first - 1, kind="SET", via="every part of a day", quant=before.upper()))
        return True
    of_day = view.any_word(i + 1) == "of" and (view.any_word(i + 2) in view.times.roles or view.numeric(i + 2))
    if before == "the" and of_day and not plural:
        return _placed(view, mention._replace(unit="day", steps=0), in_phrase=True)
    in_phrase = before == "the" and second in view.lists["part_before"] and (view.closes(i + 1) or bool(trim))
    if plural:
        if in_phrase:
            view.add(mention._replace(first=first - 1, kind="SET", via="every part of a day", quant="EVERY"))
        return in_phrase
    return _placed(view, mention._replace(unit="day", steps=0), in_phrase=in_phrase)


def _added_to_day(view: View, mention: TimeMention, *, plural: bool) -> bool:
    """Adds the part to the day that stands directly before it."""
    day = view.found[-1] if view.found else None
    if day is None or day.kind == "DURATION" or day.part is not None or day.trim:
        return False
    if day.weekday is None and day.day is None and day.feast is None and day.unit != "day":
        return False
    if view.words[day.last : mention.first] not in _GAPS:
        return False
    if day.hour is not None and not day.doubtful and (day.hour < 12) != (mention.part in ("MO", "NI")):
        return False
    kind = "SET" if plural or day.kind == "SET" else "TIME"
    hour, doubtful = day.hour, day.doubtful
    added = mention._replace(mod=None)
    if hour is not None:
        late = day.doubtful and (mention.part in ("AF", "EV") or (mention.part == "NI" and hour >= 6))
        hour = hour + 12 if late and hour < 12 else hour
        doubtful = False
    view.found[-1] = day._replace(
        last=added.last,
        kind=kind,
        via="part of a day",
        trim=added.trim,
        part=added.part if hour is None else None,
        hour=hour,
        doubtful=doubtful,
        mod=day.mod or mention.mod,
        quant=day.quant or ("EVERY" if plural else None),
    )
    view.free = mention.last
    return True


def _placed(view: View, mention: TimeMention, *, in_phrase: bool) -> bool:
    """Takes a part of a day that an adjective or article places; alone it is none."""
    words, first, last = view.times, mention.first, mention.last
    before = view.word(first - 1)
    if before == "this" or (before == "last" and mention.part == "NI"):
        view.add(mention._replace(first=first - 1, steps=0 if before == "this" else -1))
    elif before in words.told or before == "next":
        first -= 2 if view.word(first - 2) == "the" else 1
        view.add(mention._replace(first=first, steps=words.told.get(before, 1), told=True))
    elif in_phrase:
        view.add(mention._replace(first=first - 1, told=True))
    elif before == "at" and mention.part in ("NI", "MI") and view.closes(last):
        view.add(mention._replace(steps=None, unit=None))
    elif mention.mod == "MID" or (mention.mod and before in ("in", "on", "by", "until") and view.closes(last)):
        view.add(mention._replace(told=True))
    else:
        return False
    return True
