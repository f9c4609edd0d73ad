"""Times that are one word or a fixed phrase: "yesterday", "now", "these days", "last spring", "annually"."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from numclaims.scan.times.mention import TimeMention
from numclaims.scan.times.view import View
from numclaims.scan.times.years import year_at

__all__ = ["read_adverb", "read_phrase", "read_point", "read_reference", "read_season"]

_ONE: Final = Decimal(1)


def read_season(view: View, i: int) -> bool:
    """ "Last spring", "the summer of 1994", "winter 2019"; never "a spring" or "the fall of the wall"."""
    name, trim = view.base(i)
    words = view.times
    season, before = words.seasons[name], view.word(i - 1)
    mention = TimeMention(i, i + 1, "DATE", "season", trim=trim, period=season)
    year, last = (None, i + 1) if trim else year_at(view, i + 1, after_day=False)
    if year is not None:
        first = i - (before == "the")
        view.add(mention._replace(first=first, last=last, year=year))
        return True
    after = view.any_word(i + 1)
    falls = name == "fall" and after in ("of", "in", "to", "from", "on", "by", "for", "at", "was", "into", "below")
    if before in view.lists["every"]:
        view.add(mention._replace(first=i - 1, kind="SET", quant=before.upper()))
        return True
    if before in words.steps or before in ("following", "that"):
        if falls or not (trim or view.closes(i + 1) or name != "fall"):
            return False
        first = i - 1
        first -= view.word(first - 1) in ("this", "the") and before in ("past", "coming", "following", "previous")
        told = before in ("following", "that")
        which = words.told[before] if told else words.steps[before]
        view.add(mention._replace(first=first, which=which, told=told))
        return True
    follows_season = after == "of" and view.any_word(i + 2) in ("last", "this", "next")
    introduced = view.any_word(i - 2) in (view.lists["season_before"] if name != "fall" else view.lists["fall_before"])
    placed = (introduced and not falls and after != "of") or follows_season
    if before == "the" and placed and view.closes(i + 1):
        view.add(mention._replace(first=i - 1))
        return True
    if (
        name != "fall"
        and before in ("in", "since", "by", "until", "early", "late", "mid")
        and view.closes(i + 1)
        and after != "of"
    ):
        view.add(mention)
        return True
    return False


def read_point(view: View, i: int) -> bool:
    """ "Today", "yesterday", "tonight", "the day after tomorrow"."""
    name, trim = view.base(i)
    unit, steps = view.times.points[name]
    if unit != "day":
        if name == "overnight" and not view.closes(i + 1):
            return False
        view.add(TimeMention(i, i + 1, "TIME", "named night", trim=trim, part=unit, unit="day", steps=steps))
        return True
    first = i
    if view.word(i - 2) == "day" and view.word(i - 1) in ("after", "before"):
        further = 1 if view.words[i - 1] == "after" else -1
        if steps == further:
            steps += further
            first = i - 2 - (view.word(i - 3) == "the")
    view.add(TimeMention(first, i + 1, "DATE", "named day", trim=trim, unit="day", steps=steps))
    return True


def read_reference(view: View, i: int) -> bool:
    """ "Now", "recently", "soon"."""
    word = view.words[i]
    if word == "soon" and view.any_word(i - 1) in ("as", "too", "how", "so"):
        return False
    if word == "now" and view.any_word(i + 1) == "that" and view.any_word(i - 1) in ("", ",", "."):
        return False
    first = i
    if word == "now" and view.word(i - 1) in ("right", "just"):
        first = i - 1
    if word == "recently" and view.word(i - 1) in ("more", "most"):
        first = i - 1
    view.add(TimeMention(first, i + 1, "DATE", "reference", reference=view.times.references[word]))
    return True


def read_phrase(view: View, i: int) -> bool:
    """ "At the moment", "these days", "the past"."""
    for phrase, reference in view.times.phrases[view.words[i]]:
        start, last = i + 1 - len(phrase), i + 1
        if not view.reaches(start, phrase) or not view.closes(last) or view.any_word(last) in view.times.units:
            continue
        if view.number_at(last) is not None or view.any_word(last) in view.times.spans:
            continue
        if phrase[-1] in ("past", "future", "present") and view.any_word(last) in ("of", "-", "tense"):
            continue
        first = start + (phrase[0] == "at")
        view.add(TimeMention(first, last, "DATE", "reference", reference=reference))
        return True
    return False


def read_adverb(view: View, i: int) -> bool:
    """ "Annually", "daily", where it is no adjective."""
    if (view.capital(i) and i > 0) or view.any_word(i - 1) == "-":
        return False
    after = view.any_word(i + 1)
    if after[:1].isalnum() and after not in view.lexicon.words.stops:
        return False
    unit = view.times.adverbs[view.words[i]]
    view.add(TimeMention(i, i + 1, "SET", "adverb", lengths=((_ONE, unit),), quant="EVERY"))
    return True
