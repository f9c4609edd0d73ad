"""Every kind of TIMEX3 value, written in each style that is read, is read back as the same value."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

import numclaims

YEARS = st.integers(1850, 2069)
DAYS = st.dates(date(1850, 1, 1), date(2069, 12, 31))
COUNTS = st.integers(2, 60)
CENTURIES = range(150, 200, 10)
"""Decades such as "the 1900s", which are read as the century."""
UNITS = {"second": "TS", "minute": "TM", "hour": "TH", "day": "D", "week": "W", "month": "M", "year": "Y"}
LONG_UNITS = {"day": "D", "week": "W", "month": "M", "year": "Y", "decade": "DE"}
PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "winter": "WI"}
ORDINALS = ("first", "second", "third", "fourth")
MODS = {"early": "START", "mid-": "MID", "late": "END", "the beginning of": "START", "the end of": "END"}


class Style(NamedTuple):
    """How drawn parts are written, and their TIMEX3 type, value and modifier."""

    parts: st.SearchStrategy[Any]
    text: Callable[[Any], str]
    type: str
    value: Callable[[Any], str]
    mod: Callable[[Any], str | None] = lambda _: None


def th(number: int) -> str:
    return str(num2words(number, to="ordinal_num"))


def length(count: int, unit: str) -> str:
    code = UNITS[unit]
    return f"PT{count}{code[1]}" if code[0] == "T" else f"P{count}{code}"


def clock(minutes: int) -> str:
    return f"{minutes // 60 % 12 or 12}:{minutes % 60:02d}"


STYLES: Mapping[str, Style] = {
    "29 October 2024": Style(DAYS, lambda d: f"{d.day} {d:%B} {d.year}", "DATE", lambda d: d.isoformat()),
    "October 29th, 2024": Style(DAYS, lambda d: f"{d:%B} {th(d.day)}, {d.year}", "DATE", lambda d: d.isoformat()),
    "the 29th of October 2024": Style(DAYS, lambda d: f"the {th(d.day)} of {d:%B} {d.year}", "DATE", date.isoformat),
    "Tuesday, Oct 29, 2024": Style(DAYS, lambda d: f"{d:%A}, {d:%b} {d.day}, {d.year}", "DATE", date.isoformat),
    "29-Oct-2024": Style(DAYS, lambda d: f"{d.day}-{d:%b}-{d.year}", "DATE", date.isoformat),
    "2024-10-29": Style(DAYS, lambda d: f"{d.isoformat()}", "DATE", date.isoformat),
    "29.10.2024": Style(DAYS, lambda d: f"{d.day:02d}.{d.month:02d}.{d.year}", "DATE", date.isoformat),
    "October 2024": Style(DAYS, lambda d: f"{d:%B} {d.year}", "DATE", lambda d: f"{d:%Y-%m}"),
    "October of 2024": Style(DAYS, lambda d: f"{d:%B} of {d.year}", "DATE", lambda d: f"{d:%Y-%m}"),
    "Oct. 2024": Style(DAYS, lambda d: f"{d:%b}. {d.year}".replace("May.", "May"), "DATE", lambda d: f"{d:%Y-%m}"),
    "early October 2024": Style(
        st.tuples(DAYS, st.sampled_from(sorted(MODS))),
        lambda p: f"{p[1]} {p[0]:%B} {p[0].year}".replace("- ", "-"),
        "DATE",
        lambda p: f"{p[0]:%Y-%m}",
        lambda p: MODS[p[1]],
    ),
    "2024": Style(YEARS, str, "DATE", str),
    "the year 2024": Style(YEARS, lambda y: f"the year {y}", "DATE", str),
    "fiscal 2024": Style(YEARS, lambda y: f"fiscal {y}", "DATE", str),
    "late 2024": Style(
        st.tuples(YEARS, st.sampled_from(sorted(MODS))),
        lambda p: f"{p[1]} {p[0]}".replace("- ", "-"),
        "DATE",
        lambda p: str(p[0]),
        lambda p: MODS[p[1]],
    ),
    "44 BC": Style(st.integers(1, 999), lambda y: f"{y} BC", "DATE", lambda y: f"BC{y:04d}"),
    "AD 79": Style(st.integers(1, 999), lambda y: f"AD {y}", "DATE", lambda y: f"{y:04d}"),
    "the 1990s": Style(
        st.integers(150, 206), lambda d: f"the {d}0s", "DATE", lambda d: str(d // 10 if d in CENTURIES else d)
    ),
    "the 18th century": Style(st.integers(1, 21), lambda c: f"the {th(c)} century", "DATE", lambda c: f"{c - 1:02d}"),
    "Q3 2024": Style(
        st.tuples(st.integers(1, 4), YEARS), lambda p: f"Q{p[0]} {p[1]}", "DATE", lambda p: f"{p[1]}-Q{p[0]}"
    ),
    "3Q24": Style(
        st.tuples(st.integers(1, 4), st.integers(2000, 2069)),
        lambda p: f"{p[0]}Q{p[1] % 100:02d}",
        "DATE",
        lambda p: f"{p[1]}-Q{p[0]}",
    ),
    "the third quarter of 2024": Style(
        st.tuples(st.integers(1, 4), YEARS),
        lambda p: f"the {ORDINALS[p[0] - 1]} quarter of {p[1]}",
        "DATE",
        lambda p: f"{p[1]}-Q{p[0]}",
    ),
    "the second half of 2024": Style(
        st.tuples(st.integers(1, 2), YEARS),
        lambda p: f"the {ORDINALS[p[0] - 1]} half of {p[1]}",
        "DATE",
        lambda p: f"{p[1]}-H{p[0]}",
    ),
    "the summer of 2024": Style(
        st.tuples(st.sampled_from(sorted(SEASONS)), YEARS),
        lambda p: f"the {p[0]} of {p[1]}",
        "DATE",
        lambda p: f"{p[1]}-{SEASONS[p[0]]}",
    ),
    "2024-W44": Style(
        st.tuples(YEARS, st.integers(1, 52)), lambda p: f"{p[0]}-W{p[1]:02d}", "DATE", lambda p: f"{p[0]}-W{p[1]:02d}"
    ),
    "the week of 14 October 2024": Style(
        DAYS,
        lambda d: f"the week of {d.day} {d:%B} {d.year}",
        "DATE",
        lambda d: f"{d.isocalendar().year}-W{d.isocalendar().week:02d}",
    ),
    "the morning of 14 October 2024": Style(
        st.tuples(DAYS, st.sampled_from(sorted(PARTS))),
        lambda p: f"the {p[1]} of {p[0].day} {p[0]:%B} {p[0].year}",
        "TIME",
        lambda p: f"{p[0].isoformat()}T{PARTS[p[1]]}",
    ),
    "4:30 a.m. on 14 October 2024": Style(
        st.tuples(DAYS, st.integers(0, 1439)),
        lambda p: f"{clock(p[1])} {'p' if p[1] >= 720 else 'a'}.m. on {p[0].day} {p[0]:%B} {p[0].year}",
        "TIME",
        lambda p: f"{p[0].isoformat()}T{p[1] // 60:02d}:{p[1] % 60:02d}",
    ),
    "2024-10-14T16:30": Style(
        st.tuples(DAYS, st.integers(0, 1439)),
        lambda p: f"{p[0].isoformat()}T{p[1] // 60:02d}:{p[1] % 60:02d}",
        "TIME",
        lambda p: f"{p[0].isoformat()}T{p[1] // 60:02d}:{p[1] % 60:02d}",
    ),
    "4:30 pm": Style(
        st.integers(720, 1439), lambda m: f"{clock(m)} pm", "TIME", lambda m: f"T{m // 60:02d}:{m % 60:02d}"
    ),
    "14 days": Style(
        st.tuples(COUNTS, st.sampled_from(sorted(UNITS))), lambda p: f"{p[0]} {p[1]}s", "DURATION", lambda p: length(*p)
    ),
    "fourteen days": Style(
        st.tuples(COUNTS, st.sampled_from(sorted(UNITS))),
        lambda p: f"{num2words(p[0])} {p[1]}s",
        "DURATION",
        lambda p: length(*p),
    ),
    "a 14-day stay": Style(
        st.tuples(COUNTS, st.sampled_from(["minute", "hour", "day", "week", "month", "year"])),
        lambda p: f"{p[0]}-{p[1]}",
        "DURATION",
        lambda p: length(*p),
    ),
    "several days": Style(
        st.tuples(st.sampled_from(["several", "a few", "many"]), st.sampled_from(sorted(LONG_UNITS))),
        lambda p: f"{p[0]} {p[1]}s",
        "DURATION",
        lambda p: f"PX{LONG_UNITS[p[1]]}",
    ),
    "every Monday": Style(
        st.integers(1, 7),
        lambda day: f"every {date(2024, 1, day):%A}",
        "SET",
        lambda day: f"XXXX-WXX-{day}",
    ),
    "every three days": Style(
        st.tuples(st.integers(2, 20), st.sampled_from(["hour", "day", "week", "month", "year"])),
        lambda p: f"every {num2words(p[0])} {p[1]}s",
        "SET",
        lambda p: length(*p),
    ),
    "twice a week": Style(
        st.tuples(st.sampled_from(["once", "twice", "three times"]), st.sampled_from(["day", "week", "month", "year"])),
        lambda p: f"{p[0]} a {p[1]}",
        "SET",
        lambda p: length(1, p[1]),
    ),
}

FRAMES = {
    "DATE": "They first met in {}.",
    "TIME": "They first met at {}.",
    "DURATION": "They were away for {}.",
    "SET": "They meet {}.",
}


@pytest.mark.parametrize("name", STYLES)
@given(data=st.data())
def test_a_value_is_read_back(name: str, data: st.DataObject) -> None:
    style = STYLES[name]
    parts = data.draw(style.parts)
    text = FRAMES[style.type].format(style.text(parts))
    [claim] = [claim for claim in numclaims.extract(text) if claim.time is not None]
    assert claim.time is not None
    assert (claim.timex_type, claim.timex_value, claim.time.mod) == (style.type, style.value(parts), style.mod(parts))


SHIFTING: Mapping[str, Callable[[int, str], str]] = {
    "{n} days ago": lambda n, unit: f"{n} {unit}s ago",
    "{n} days from now": lambda n, unit: f"{n} {unit}s from now",
}


@pytest.mark.parametrize("form", SHIFTING)
@given(
    published=st.dates(date(1000, 1, 1), date(3000, 1, 1)),
    count=st.integers(2, 40),
    later=st.integers(-400, 400),
)
def test_what_is_days_away_moves_with_the_day_of_publication(
    form: str, published: date, count: int, later: int
) -> None:
    text = f"They meet {SHIFTING[form](count, 'day')}."
    [early] = numclaims.extract(text, published=published)
    [late] = numclaims.extract(text, published=published + timedelta(days=later))
    assert early.time is not None
    assert late.time is not None
    moved = early.time.shifted(later, "day")
    assert moved is not None
    assert moved.value == late.time.value
