"""What times mean: the value of every kind, by the day of publication, the tense and the dates before."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from numclaims.claims.dates import Context, resolve
from numclaims.claims.tense import tense_at
from numclaims.lang.lexicon import load
from numclaims.scan.numerals import read_numerals
from numclaims.scan.sentences import split
from numclaims.scan.times import TimeMention, read_times
from numclaims.values.timex import TimeValue

LEXICON = load()
PUBLISHED = date(2024, 10, 31)
"""A Thursday."""


def values(text: str, published: date | None = PUBLISHED) -> list[TimeValue]:
    context = Context(published)
    found = []
    for sentence in split(text, LEXICON):
        for mention in read_times(sentence, read_numerals(sentence, LEXICON), LEXICON):
            context.tense = tense_at(sentence, mention.first, LEXICON)
            found.append(resolve(mention, context))
    return found


def written(text: str, published: date | None = PUBLISHED) -> list[str]:
    return [value.value for value in values(text, published)]


def one(phrase: str, published: date | None = PUBLISHED, frame: str = "The plant closed {}.") -> TimeValue:
    [value] = values(frame.format(phrase), published)
    return value


@pytest.mark.parametrize(
    ("phrase", "kind", "value", "mod"),
    [
        ("in recent months", "DATE", "PAST_REF", None),
        ("late Tuesday evening", "TIME", "2024-10-29TEV", "END"),
        ("in late September", "DATE", "2024-09", "END"),
        ("days later", "DURATION", "PXD", None),
        ("now", "DATE", "PRESENT_REF", None),
        ("at the start of the year", "DATE", "2024", "START"),
        ("for weeks to come", "DURATION", "PXW", None),
        # full dates
        ("on 6 May 2019", "DATE", "2019-05-06", None),
        ("on May 6th, 2019", "DATE", "2019-05-06", None),
        ("on the sixth of May 2019", "DATE", "2019-05-06", None),
        ("on 29-Oct-2024", "DATE", "2024-10-29", None),
        ("on 2019-05-06", "DATE", "2019-05-06", None),
        ("on 05/26/2019", "DATE", "2019-05-26", None),
        ("on 26/05/2019", "DATE", "2019-05-26", None),
        ("on 06.05.2019", "DATE", "2019-05-06", None),
        ("on 2019-aug-1", "DATE", "2019-08-01", None),
        ("on 31 April 2019", "DATE", "2019-04-31", None),
        ("on Christmas Day 2019", "DATE", "2019-12-25", None),
        # feasts
        ("on Christmas Day", "DATE", "2024-12-25", None),
        ("last Christmas", "DATE", "2023-12-25", None),
        ("next Halloween", "DATE", "2025-10-31", None),
        ("this Easter", "DATE", "2024-03-31", None),
        ("every Christmas", "SET", "XXXX-12-25", None),
        ("on Thanksgiving", "DATE", "2024-11-28", None),
        ("last Thanksgiving", "DATE", "2023-11-23", None),
        ("on Thanksgiving night", "TIME", "2024-11-28TNI", None),
        ("on Memorial Day 2023", "DATE", "2023-05-29", None),
        ("on Good Friday 1998", "DATE", "1998-04-10", None),
        ("over Labor Day weekend", "DATE", "2024-W35-WE", None),
        ("over Easter weekend 2024", "DATE", "2024-W13-WE", None),
        ("on Easter Day 1200", "DATE", "1200-XX-XX", None),
        # parts of them
        ("on Oct. 29", "DATE", "2024-10-29", None),
        ("on May 6", "DATE", "2024-05-06", None),
        ("on Jan. 2", "DATE", "2025-01-02", None),
        ("in the year ended Jan. 31", "DATE", "2024-01-31", None),
        ("on May 6 last year", "DATE", "2023-05-06", None),
        ("in the week of 14 October", "DATE", "2024-W42", None),
        ("on the 15th", "DATE", "2024-10-15", None),
        ("on the 31st", "DATE", "2024-10-31", None),
        ("by the 15th of this month", "DATE", "2024-10-15", None),
        ("on 15 March 44 BC", "DATE", "BC0044-03-15", None),
        ("in '09", "DATE", "2009", None),
        ("in the class of '68", "DATE", "1968", None),
        ("in 1H24", "DATE", "2024-H1", None),
        ("in 4Q23", "DATE", "2023-Q4", None),
        ("through January", "DATE", "2025-01", None),
        ("through August", "DATE", "2024-08", None),
        ("in the first half of the year", "DATE", "2024-H1", None),
        ("since year-end", "DATE", "2023", "END"),
        ("this weekend", "DATE", "2024-W44-WE", None),
        ("in September", "DATE", "2024-09", None),
        ("in October", "DATE", "2024-10", None),
        ("in November", "DATE", "2023-11", None),
        ("last May", "DATE", "2024-05", None),
        ("last December", "DATE", "2023-12", None),
        ("this December", "DATE", "2024-12", None),
        ("next May", "DATE", "2025-05", None),
        ("in June last year", "DATE", "2023-06", None),
        ("in September 2019", "DATE", "2019-09", None),
        ("in the middle of September", "DATE", "2024-09", "MID"),
        ("in mid-June", "DATE", "2024-06", "MID"),
        ("in the first half of May", "DATE", "2024-05", "START"),
        ("on the 20th of next month", "DATE", "2024-11-20", None),
        ("on the first Friday of next month", "DATE", "2024-11-01", None),
        ("on the second Sunday in May 2019", "DATE", "2019-05-12", None),
        # weekdays
        ("on Tuesday", "DATE", "2024-10-29", None),
        ("on Thursday", "DATE", "2024-10-31", None),
        ("on Friday", "DATE", "2024-10-25", None),
        ("last Tuesday", "DATE", "2024-10-29", None),
        ("last Thursday", "DATE", "2024-10-24", None),
        ("this Friday", "DATE", "2024-11-01", None),
        ("next Tuesday", "DATE", "2024-11-05", None),
        ("Tuesday last week", "DATE", "2024-10-22", None),
        ("next week Wednesday", "DATE", "2024-11-06", None),
        ("early Tuesday", "DATE", "2024-10-29", "START"),
        # years and longer
        ("in 2015", "DATE", "2015", None),
        ("in early 2015", "DATE", "2015", "START"),
        ("in fiscal 2019", "DATE", "2019", None),
        ("in 44 BC", "DATE", "BC0044", None),
        ("in AD 79", "DATE", "0079", None),
        ("in the 1990s", "DATE", "199", None),
        ("in the late 1990s", "DATE", "199", "END"),
        ("in the '60s", "DATE", "196", None),
        ("in the nineteen-sixties", "DATE", "196", None),
        ("in the 18th century", "DATE", "17", None),
        ("in the first century BC", "DATE", "BC00", None),
        ("in Q3 2020", "DATE", "2020-Q3", None),
        ("in the third quarter", "DATE", "2024-Q3", None),
        ("in the fourth quarter", "DATE", "2024-Q4", None),
        ("in the third quarter of 2020", "DATE", "2020-Q3", None),
        ("in the second half of 2020", "DATE", "2020-H2", None),
        ("in the first half of last year", "DATE", "2023-H1", None),
        ("in last year's first quarter", "DATE", "2023-Q1", None),
        ("in the first week of 2021", "DATE", "2021-W01", None),
        ("in the summer of 1994", "DATE", "1994-SU", None),
        ("in the spring", "DATE", "2024-SP", None),
        ("this fall", "DATE", "2024-FA", None),
        # counted from publication
        ("today", "DATE", "2024-10-31", None),
        ("yesterday", "DATE", "2024-10-30", None),
        ("tomorrow", "DATE", "2024-11-01", None),
        ("the day after tomorrow", "DATE", "2024-11-02", None),
        ("last week", "DATE", "2024-W43", None),
        ("this month", "DATE", "2024-10", None),
        ("earlier this month", "DATE", "2024-10", "START"),
        ("last year", "DATE", "2023", None),
        ("early next year", "DATE", "2025", "START"),
        ("this decade", "DATE", "202", None),
        ("last century", "DATE", "19", None),
        ("in the previous quarter", "DATE", "2024-Q3", None),
        ("last weekend", "DATE", "2024-W43-WE", None),
        ("the week after next", "DATE", "2024-W46", None),
        ("two weeks ago", "DATE", "2024-W42", None),
        ("three days ago", "DATE", "2024-10-28", None),
        ("five months ago", "DATE", "2024-05", None),
        ("two years ago", "DATE", "2022", None),
        ("a decade ago", "DATE", "201", None),
        ("a century ago", "DATE", "19", None),
        ("4,000 years ago", "DURATION", "P4000Y", None),
        ("90 thousand years ago", "DURATION", "P90000Y", None),
        ("after 2013's record", "DATE", "2013", None),
        ("for most of 2013", "DATE", "2013", None),
        ("in the 1970's", "DATE", "197", None),
        ("three months and 2 days ago", "DATE", "2024-07-29", None),
        ("years ago", "DATE", "PAST_REF", None),
        ("several years ago", "DATE", "PAST_REF", None),
        ("two to three years ago", "DATE", "PAST_REF", None),
        ("3 hours ago", "DATE", "PAST_REF", None),
        ("9,999 years ago", "DURATION", "P9999Y", None),
        ("two years from now", "DATE", "2026", None),
        ("in two weeks' time", "DATE", "2024-W46", None),
        ("recently", "DATE", "PAST_REF", None),
        ("in the near future", "DATE", "FUTURE_REF", None),
        ("in the coming years", "DATE", "FUTURE_REF", None),
        # times of day
        ("at 4:30 p.m.", "TIME", "2024-10-31T16:30", None),
        ("at noon", "TIME", "2024-10-31T12:00", None),
        ("at 5 p.m. EST Nov. 9", "TIME", "2024-11-09T17:00", None),
        ("on Tuesday at 4 p.m.", "TIME", "2024-10-29T16:00", None),
        ("yesterday morning", "TIME", "2024-10-30TMO", None),
        ("this morning", "TIME", "2024-10-31TMO", None),
        ("last night", "TIME", "2024-10-30TNI", None),
        ("tonight", "TIME", "2024-10-31TNI", None),
        ("in the morning of 5 May", "TIME", "2024-05-05TMO", None),
        ("at 2024-10-29T16:30:05Z", "TIME", "2024-10-29T16:30:05", None),
        # lengths
        ("for three days", "DURATION", "P3D", None),
        ("for two weeks", "DURATION", "P2W", None),
        ("for 48 hours", "DURATION", "PT48H", None),
        ("for a year", "DURATION", "P1Y", None),
        ("for a decade", "DURATION", "P1DE", None),
        ("for a century", "DURATION", "P1CE", None),
        ("for 2 hours and 30 minutes", "DURATION", "PT2H30M", None),
        ("for two and a half years", "DURATION", "P2Y6M", None),
        ("for half an hour", "DURATION", "PT30M", None),
        ("for a couple of years", "DURATION", "P2Y", None),
        ("for several months", "DURATION", "PXM", None),
        ("for two to three weeks", "DURATION", "PXW", None),
        ("over the past two decades", "DURATION", "P2DE", None),
        ("over the past year", "DURATION", "P1Y", None),
        ("over the past three quarters", "DURATION", "P9M", None),
        ("for centuries", "DURATION", "PXCE", None),
        # frequencies
        ("every Monday", "SET", "XXXX-WXX-1", None),
        ("every year", "SET", "P1Y", None),
        ("every two weeks", "SET", "P2W", None),
        ("annually", "SET", "P1Y", None),
        ("every morning", "SET", "TMO", None),
        ("every May", "SET", "XXXX-05", None),
        ("every summer", "SET", "XXXX-SU", None),
        ("on Tuesday mornings", "SET", "XXXX-WXX-2TMO", None),
    ],
)
def test_values(phrase: str, kind: str, value: str, mod: str | None) -> None:
    found = values(f"The plant closed {phrase}.")[-1]
    assert (found.type, found.value, found.mod) == (kind, value, mod)


def test_late_september_is_its_last_third() -> None:
    assert one("in late September").bounds() == (date(2024, 9, 21), date(2024, 9, 30))


@pytest.mark.parametrize(
    ("phrase", "value"),
    [
        ("on Friday", "2024-11-01"),
        ("on Thursday", "2024-10-31"),
        ("in November", "2024-11"),
        ("in May", "2025-05"),
        ("in October", "2024-10"),
        ("in the summer", "2025-SU"),
    ],
)
def test_the_future_looks_ahead(phrase: str, value: str) -> None:
    assert one(phrase, frame="The plant will close {}.").value == value


def test_the_tense_is_that_of_the_nearest_verb() -> None:
    assert written("The minister said on Tuesday that the bank will open on Friday.") == ["2024-10-29", "2024-11-01"]
    assert written("The bank, which opens on Friday, closed in May.") == ["2024-10-25", "2024-05"]
    assert written("The offer is to expire on Monday.") == ["2024-11-04"]
    assert written("It announced an agreement to buy the bank in January.") == ["2025-01"]
    assert written("The offer had been scheduled to expire on Monday.") == ["2024-10-28"]
    assert written("The shop will open again on the 4th.") == ["2024-11-04"]


@pytest.mark.parametrize(
    ("phrase", "value"),
    [
        ("on May 6", "XXXX-05-06"),
        ("on Feb. 30", "XXXX-02-30"),
        ("on the 15th", "XXXX-XX-15"),
        ("in the week of 14 October", "XXXX-WXX"),
        ("on Christmas Day", "XXXX-12-25"),
        ("on Thanksgiving", "XXXX-XX-XX"),
        ("in May", "XXXX-05"),
        ("last May", "XXXX-05"),
        ("in June last year", "XXXX-06"),
        ("on Tuesday", "XXXX-WXX-2"),
        ("late Tuesday evening", "XXXX-WXX-2TEV"),
        ("on Friday the 13th", "XXXX-XX-13"),
        ("in the third quarter", "XXXX-Q3"),
        ("in the spring", "XXXX-SP"),
        ("today", "PRESENT_REF"),
        ("yesterday", "PAST_REF"),
        ("tomorrow", "FUTURE_REF"),
        ("last year", "PAST_REF"),
        ("this week", "PRESENT_REF"),
        ("next month", "FUTURE_REF"),
        ("two weeks ago", "PAST_REF"),
        ("two years from now", "FUTURE_REF"),
        ("the following year", "XXXX"),
        ("the same day", "XXXX-XX-XX"),
        ("at 4:30 p.m.", "T16:30"),
        ("yesterday at noon", "T12:00"),
        ("this morning", "TMO"),
        ("on 03/04/2024", "2024-03-04"),
        ("in 2015", "2015"),
    ],
)
def test_nothing_is_guessed_without_a_day_of_publication(phrase: str, value: str) -> None:
    assert one(phrase, None).value == value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It opened on 22 May 1995. The following year it closed.", ["1995-05-22", "1996"]),
        ("It opened on 22 May 1995. Three days later it closed.", ["1995-05-22", "1995-05-25"]),
        ("It opened on 22 May 1995 and closed the same day.", ["1995-05-22", "1995-05-22"]),
        ("It opened on 22 May 1995. A month later it closed.", ["1995-05-22", "1995-06"]),
        ("It opened in 1995. That year it rained.", ["1995", "1995"]),
        ("It opened in 1995. Three days later it closed.", ["1995", "XXXX-XX-XX"]),
        ("It opened in 1995 and closed two years later.", ["1995", "1997"]),
        ("It lost money in the third quarter. A year earlier it had gained.", ["2024-Q3", "2023-Q3"]),
        ("It lost in the third quarter, and a year earlier. The quarter was bad.", ["2024-Q3", "2023-Q3", "2024-Q3"]),
        ("It opened on 22 May 1995. The next morning it closed.", ["1995-05-22", "1995-05-23TMO"]),
        ("It opened on Friday, 3 May 2024. The following Monday it closed.", ["2024-05-03", "2024-05-06"]),
        ("It opened on 22 May 1995. At 4 p.m. it closed.", ["1995-05-22", "1995-05-22T16:00"]),
        ("Sales rose in the quarter.", ["XXXX-QX"]),
        ("Sales fell in the third quarter. In the latest period, costs rose.", ["2024-Q3", "2024-Q3"]),
        ("Profit rose in the first half.", ["2024-H1"]),
        ("The shop is open 9 to 5.", ["2024-10-31T09:00", "2024-10-31T17:00"]),
        ("It is open Monday to Friday, 10-4.", ["2024-10-28", "2024-10-25", "2024-10-25T10:00", "2024-10-25T16:00"]),
    ],
)
def test_dates_that_rest_on_others(text: str, expected: list[str]) -> None:
    assert written(text) == expected


def test_stated_weekdays_are_kept_right_or_wrong() -> None:
    for text in ("on Monday, 6 May 2019", "on Sunday, 6 May 2019", "on Mon 6 May 2019", "on Friday, 29/11/2019"):
        value = one(text)
        assert value.weekday in (1, 5, 7)
        assert not value.anchored
    assert one("on Tuesday").weekday is None
    assert one("on Sunday, May 6").anchored


@pytest.mark.parametrize(
    ("phrase", "ambiguous"),
    [
        ("on 03/04/2024", True),
        ("on 13/04/2024", False),
        ("on 04/04/2024", False),
        ("on 03.04.2024", False),
        ("next Friday", True),
        ("next Tuesday", False),
        ("last Tuesday", True),
        ("last Friday", False),
        ("last May", True),
        ("last December", False),
        ("at 8 o'clock", True),
        ("at 8 o'clock in the evening", False),
        ("at 16:30", False),
        ("at 4:30", True),
        ("in the 1900s", True),
        ("in the 1990s", False),
        ("two and a half years ago", True),
        ("this winter", True),
    ],
)
def test_second_readings_are_marked(phrase: str, ambiguous: bool) -> None:
    assert one(phrase).ambiguous is ambiguous


def test_the_order_of_digits_is_that_of_the_document() -> None:
    first, second = values("It opened on 22/05/1995 and closed on 03/04/1996.")
    assert (first.value, second.value, second.ambiguous) == ("1995-05-22", "1996-04-03", False)
    first, second = values("It opened on 05/22/1995 and closed on 03/04/1996.")
    assert (first.value, second.value, second.ambiguous) == ("1995-05-22", "1996-03-04", False)


def test_a_modifier_from_outside_gives_way_to_one_inside() -> None:
    mention = TimeMention(0, 1, "DATE", "month", month=9)
    assert resolve(mention, Context(PUBLISHED), "APPROX").mod == "APPROX"
    assert resolve(mention._replace(mod="END"), Context(PUBLISHED), "APPROX").mod == "END"


@pytest.mark.parametrize(
    ("surface", "value"),
    [
        ("2020/Sep/23", "2020-09-23"),
        ("2019-aug-1", "2019-08-01"),
        ("September-2020-23", "2020-09-23"),
        ("23-2020-September", "2020-09-23"),
        ("Sep23,2020", "2020-09-23"),
        ("2020Sep23", "2020-09-23"),
        ("Oct2", "XXXX-XX-XX"),  # the year moves with the base day
        ("2019-feb-30", "XXXX-XX-XX"),  # dateparser reads no such day
        ("2019-abc-1", "XXXX-XX-XX"),
    ],
)
def test_what_dateparser_makes_of_odd_dates(surface: str, value: str) -> None:
    mention = TimeMention(0, 1, "DATE", "odd date", text=surface)
    assert resolve(mention, Context(PUBLISHED)).value == value


def test_dateparser_is_not_imported_before_it_is_needed() -> None:
    code = (
        "import sys, numclaims.claims.dates as d, numclaims.scan.times as t\n"
        "d.resolve(t.TimeMention(0, 1, 'DATE', 'month', month=5), d.Context(None))\n"
        "sys.exit('dateparser' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


RELATIVE = [
    "today",
    "yesterday",
    "the day after tomorrow",
    "three days ago",
    "on Tuesday",
    "last Thursday",
    "next Friday",
    "this morning",
    "last night",
]


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 500), st.sampled_from(RELATIVE))
def test_relative_days_move_with_the_day_of_publication(published: date, weeks: int, phrase: str) -> None:
    early = one(phrase, published)
    late = one(phrase, published + timedelta(weeks=weeks))
    shifted = early.shifted(weeks, "week")
    assert shifted is not None
    assert (late.type, late.value) == (shifted.type, shifted.value)


@given(st.dates(date(2, 1, 1), date(9998, 12, 31)), st.integers(1, 300))
def test_days_ago_are_counted(published: date, days: int) -> None:
    expected = (published - timedelta(days=days)).isoformat() if days < (published - date.min).days else "PAST_REF"
    assert one(f"{days} days ago" if days > 1 else "1 day ago", published).value == expected


@given(st.dates(date(1000, 1, 1), date(2999, 12, 31)))
def test_a_date_reads_the_same_in_every_form(day: date) -> None:
    forms = [
        day.isoformat(),
        f"{day.day} {day:%B} {day.year}",
        f"{day:%B} {day.day}, {day.year}",
        f"{day:%a}, {day.day} {day:%b} {day.year}",
    ]
    for form in forms:
        assert one(f"on {form}").value == day.isoformat()
    assert one(f"on {day:%A}, {day.day} {day:%B} {day.year}").weekday == day.isoweekday()


PARTS: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {"kind": st.sampled_from(["DATE", "TIME"]), "via": st.sampled_from(["relative unit", "month", "weekday"])},
    optional={
        "year": st.integers(1, 9999),
        "month": st.integers(1, 12),
        "day": st.integers(1, 31),
        "weekday": st.integers(1, 7),
        "nth": st.integers(1, 5),
        "period": st.sampled_from(["Q1", "Q4", "H2", "SU", "WI", "W53"]),
        "unit": st.sampled_from(["day", "night", "week", "weekend", "month", "quarter", "year", "decade", "century"]),
        "steps": st.integers(-2, 2),
        "told": st.booleans(),
        "which": st.sampled_from([-1, 0, 1]),
        "hour": st.integers(0, 24),
        "minute": st.integers(0, 59),
        "part": st.sampled_from(["MO", "NI"]),
        "mod": st.sampled_from(["START", "END"]),
        "order": st.tuples(st.integers(1, 12), st.integers(1, 12)),
    },
)
MENTIONS = PARTS.map(lambda parts: TimeMention(first=0, last=1, **parts))


@given(
    MENTIONS,
    st.none() | st.dates() | st.sampled_from([date.min, date.max, date(2024, 2, 29)]),
    st.sampled_from([None, "past", "future"]),
    st.none() | st.sampled_from(["2024-02-29", "9999-12-31", "0001", "2024-Q1", "199", "2024-SU", "2024-W01"]),
)
def test_nothing_that_is_read_can_raise(
    mention: TimeMention, published: date | None, tense: str | None, earlier: str | None
) -> None:
    context = Context(published, tense, None if earlier is None else TimeValue("DATE", earlier))
    value = resolve(mention, context)
    value.bounds()
    assert isinstance(value.impossible, bool)


@given(st.text(max_size=120), st.none() | st.dates())
def test_no_text_can_raise(text: str, published: date | None) -> None:
    values(text, published)


@pytest.mark.parametrize("published", [date.min, date.max, date(2024, 2, 29), date(1, 1, 7), date(9999, 12, 25)])
def test_the_ends_of_the_calendar(published: date) -> None:
    phrases = (
        "last year|next year|three days ago|in May|last May|on Feb. 29|on Tuesday|next Friday|last century|in Q3|"
        "the week after next|last winter|this weekend|yesterday morning|next decade|a century ago|the following day"
    )
    for phrase in phrases.split("|"):
        for value in values(f"It closed {phrase}.", published):
            assert value.bounds() is None or value.complete
