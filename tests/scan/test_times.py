"""Which words are times, how far each reaches, and what it says."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from numclaims.lang.lexicon import load
from numclaims.scan.numerals import read_numerals
from numclaims.scan.sentences import Sentence, split
from numclaims.scan.times import TimeMention, read_times

LEXICON = load()


def read(text: str) -> list[tuple[Sentence, TimeMention]]:
    return [
        (sentence, mention)
        for sentence in split(text, LEXICON)
        for mention in read_times(sentence, read_numerals(sentence, LEXICON), LEXICON)
    ]


def surface(sentence: Sentence, mention: TimeMention) -> str:
    text = sentence.surface(mention.first, mention.last)
    return text[: len(text) - mention.trim]


def surfaces(text: str) -> list[str]:
    return [surface(sentence, mention) for sentence, mention in read(text)]


def only(text: str) -> TimeMention:
    [(_, mention)] = read(text)
    return mention


FRAME = "The firm opened the plant {}."


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        # days of the calendar
        ("on 6 May 2019", "6 May 2019"),
        ("on 6th May 2019", "6th May 2019"),
        ("on the 6th of May 2019", "the 6th of May 2019"),
        ("on the sixth of May", "the sixth of May"),
        ("on the twenty-first of May", "the twenty-first of May"),
        ("on May 6, 2019", "May 6, 2019"),
        ("on May 6th, 2019", "May 6th, 2019"),
        ("on May the 6th", "May the 6th"),
        ("on Oct. 29", "Oct. 29"),
        ("on Oct 29", "Oct 29"),
        ("on Sept. 9, 1998", "Sept. 9, 1998"),
        ("on 29-Oct-2024", "29-Oct-2024"),
        ("on Monday, 6 May 2019", "Monday, 6 May 2019"),
        ("on Monday 6 May", "Monday 6 May"),
        ("on Mon 6 May", "Mon 6 May"),
        ("on Tuesday (Oct. 29)", "Tuesday (Oct. 29)"),
        ("on Friday the 13th", "Friday the 13th"),
        ("on May 6 last year", "May 6 last year"),
        ("on the 20th of next month", "the 20th of next month"),
        ("on the first Friday of next month", "the first Friday of next month"),
        ("on the second Sunday in May 2019", "the second Sunday in May 2019"),
        ("on 10/29/2024", "10/29/2024"),
        ("on 29/10/2024", "29/10/2024"),
        ("on 29.10.2024", "29.10.2024"),
        ("on 2024-10-29", "2024-10-29"),
        ("on 2024/10/29", "2024/10/29"),
        ("on 10/29", "10/29"),
        ("at 2024-10-29T16:30:00Z", "2024-10-29T16:30:00Z"),
        ("in 2024-W12", "2024-W12"),
        ("on 2019-aug-1", "2019-aug-1"),
        ("on Christmas Day 2019", "Christmas Day 2019"),
        ("on Thanksgiving", "Thanksgiving"),
        ("on Good Friday 1998", "Good Friday 1998"),
        ("last Christmas", "last Christmas"),
        ("this past Thanksgiving", "this past Thanksgiving"),
        ("every Easter", "every Easter"),
        ("on Presidents' Day", "Presidents' Day"),
        ("on St. Patrick's Day", "St. Patrick's Day"),
        ("on Christmas Eve night", "Christmas Eve night"),
        ("over Labor Day weekend", "Labor Day weekend"),
        ("at 10 a.m. on Easter Monday", "10 a.m. on Easter Monday"),
        ("in the week of 14 October", "the week of 14 October"),
        ("on the 15th", "the 15th"),
        ("by the 3rd", "the 3rd"),
        ("on the 15th day of next month", "the 15th day of next month"),
        ("in '09", "'09"),
        ("for the class of '68", "'68"),
        ("on 15 March 44 BC", "15 March 44 BC"),
        ("above fiscal 2019 sales", "fiscal 2019"),
        ("in 1H24", "1H24"),
        ("in 4Q23", "4Q23"),
        ("in Atlanta nineteen ninety-six", "nineteen ninety-six"),
        ("in the latest period", "the latest period"),
        ("at 1800 hours", "1800 hours"),
        ("from 0730 hours", "0730 hours"),
        ("during a several-year slump", "several-year"),
        # weekdays
        ("on Tuesday", "Tuesday"),
        ("Tuesday", "Tuesday"),
        ("last Tuesday", "last Tuesday"),
        ("next Friday", "next Friday"),
        ("this past Monday", "this past Monday"),
        ("on the following Monday", "the following Monday"),
        ("every Monday", "every Monday"),
        ("on Sundays", "Sundays"),
        ("Tuesday last week", "Tuesday last week"),
        ("on Friday of next week", "Friday of next week"),
        ("next week Wednesday", "next week Wednesday"),
        # months and seasons
        ("in September", "September"),
        ("in May", "May"),
        ("in Oct. 2011", "Oct. 2011"),
        ("in September 2019", "September 2019"),
        ("in September of 2019", "September of 2019"),
        ("in September, 2019", "September, 2019"),
        ("last March", "last March"),
        ("this September", "this September"),
        ("in late September", "late September"),
        ("in mid-June", "mid-June"),
        ("in June last year", "June last year"),
        ("in the middle of October", "the middle of October"),
        ("at the beginning of May", "the beginning of May"),
        ("in the first half of May", "the first half of May"),
        ("in the spring", "the spring"),
        ("last spring", "last spring"),
        ("this past summer", "this past summer"),
        ("in the summer of 1994", "the summer of 1994"),
        ("in winter 2019", "winter 2019"),
        ("in the fall of 2008", "the fall of 2008"),
        ("in early spring", "early spring"),
        # years and longer
        ("in 2015", "2015"),
        ("since 1998", "1998"),
        ("by 2030", "2030"),
        ("in mid-2015", "mid-2015"),
        ("in early 2015", "early 2015"),
        ("at the end of 2015", "the end of 2015"),
        ("in fiscal 2019", "fiscal 2019"),
        ("in the year 2000", "the year 2000"),
        ("in fiscal year 2019", "fiscal year 2019"),
        ("in FY2019", "FY2019"),
        ("in nineteen eighty-four", "nineteen eighty-four"),
        ("in two thousand and six", "two thousand and six"),
        ("in 44 BC", "44 BC"),
        ("in AD 79", "AD 79"),
        ("in the 1990s", "the 1990s"),
        ("in the late 1990s", "the late 1990s"),
        ("in the mid-1990s", "the mid-1990s"),
        ("in the '60s", "the '60s"),
        ("in the nineties", "the nineties"),
        ("in the nineteen-sixties", "the nineteen-sixties"),
        ("in the 18th century", "the 18th century"),
        ("in the early 20th century", "the early 20th century"),
        ("in the twenty-first century", "the twenty-first century"),
        ("in the third quarter", "the third quarter"),
        ("in the third quarter of 2020", "the third quarter of 2020"),
        ("in the 2018 third quarter", "the 2018 third quarter"),
        ("in the fiscal first quarter", "the fiscal first quarter"),
        ("in Q3 2020", "Q3 2020"),
        ("in Q3", "Q3"),
        ("in 3Q 2020", "3Q 2020"),
        ("in H1 2021", "H1 2021"),
        ("in the first half of the year", "the first half of the year"),
        ("in the second half of 2020", "the second half of 2020"),
        ("in next year's first quarter", "next year's first quarter"),
        ("in the first week of 2021", "the first week of 2021"),
        # counted from elsewhere
        ("yesterday", "yesterday"),
        ("the day after tomorrow", "the day after tomorrow"),
        ("last month", "last month"),
        ("this year", "this year"),
        ("early next year", "early next year"),
        ("late last week", "late last week"),
        ("in the previous quarter", "the previous quarter"),
        ("the following year", "the following year"),
        ("that year", "that year"),
        ("the same day", "the same day"),
        ("the next day", "the next day"),
        ("in the last fiscal year", "the last fiscal year"),
        ("the week after next", "the week after next"),
        ("the year before", "the year before"),
        ("since the start of the year", "the start of the year"),
        ("by the end of the quarter", "the end of the quarter"),
        ("at year-end", "year-end"),
        ("in the year-earlier quarter", "the year-earlier quarter"),
        ("two weeks ago", "two weeks ago"),
        ("a decade ago", "a decade ago"),
        ("three and a half years ago", "three and a half years ago"),
        ("one year and two months ago", "one year and two months ago"),
        ("a few years ago", "a few years ago"),
        ("years ago", "years ago"),
        ("a year earlier", "a year earlier"),
        ("three days later", "three days later"),
        ("two years from now", "two years from now"),
        ("in two weeks' time", "two weeks' time"),
        ("in recent months", "recent months"),
        ("in the coming weeks", "the coming weeks"),
        ("now", "now"),
        ("recently", "recently"),
        ("these days", "these days"),
        ("in the past", "the past"),
        ("in the near future", "the near future"),
        # times of day
        ("at 4:30 am", "4:30 am"),
        ("at 4.30pm", "4.30pm"),
        ("at 4 p.m.", "4 p.m."),
        ("at 16:30", "16:30"),
        ("at 4am EST", "4am EST"),
        ("at 4:30 p.m. local time", "4:30 p.m. local time"),
        ("at noon", "noon"),
        ("at midnight", "midnight"),
        ("at eight o'clock", "eight o'clock"),
        ("at 8 o'clock in the evening", "8 o'clock in the evening"),
        ("at half past eight", "half past eight"),
        ("at a quarter to seven", "a quarter to seven"),
        ("at twenty minutes past five", "twenty minutes past five"),
        ("at seven thirty pm", "seven thirty pm"),
        ("late Tuesday evening", "late Tuesday evening"),
        ("yesterday morning", "yesterday morning"),
        ("this morning", "this morning"),
        ("last night", "last night"),
        ("tonight", "tonight"),
        ("in the early morning", "the early morning"),
        ("in the morning of 5 May", "the morning of 5 May"),
        ("every morning", "every morning"),
        ("on Tuesday at 4 p.m.", "Tuesday at 4 p.m."),
        ("at 4 p.m. on Tuesday", "4 p.m. on Tuesday"),
        ("at 5 p.m. EST Nov. 9", "5 p.m. EST Nov. 9"),
        ("at 10 pm tonight", "10 pm tonight"),
        ("on 6 May 2019 at 16:30", "6 May 2019 at 16:30"),
        # lengths
        ("for three days", "three days"),
        ("for 3 days", "3 days"),
        ("for 2 1/2 years", "2 1/2 years"),
        ("for two and a half years", "two and a half years"),
        ("for a week and a half", "a week and a half"),
        ("for half an hour", "half an hour"),
        ("for a quarter of an hour", "a quarter of an hour"),
        ("for a year", "a year"),
        ("for an entire week", "an entire week"),
        ("for 2 hours and 30 minutes", "2 hours and 30 minutes"),
        ("for 3h", "3h"),
        ("for 20 min", "20 min"),
        ("for two to three weeks", "two to three weeks"),
        ("for 5-7 days", "5-7 days"),
        ("for a couple of years", "a couple of years"),
        ("for several months", "several months"),
        ("for dozens of years", "dozens of years"),
        ("for three consecutive days", "three consecutive days"),
        ("for 20 more years", "20 more years"),
        ("for the next three years", "the next three years"),
        ("over the past two decades", "the past two decades"),
        ("in the first nine months", "the first nine months"),
        ("over the past three quarters", "the past three quarters"),
        ("over the past year", "the past year"),
        ("over the last decade", "the last decade"),
        ("for years", "years"),
        ("within days", "days"),
        ("over the years", "the years"),
        ("for weeks to come", "weeks to come"),
        ("in the years ahead", "the years ahead"),
        ("days later", "days later"),
        ("all day", "all day"),
        ("for a quarter century", "a quarter century"),
        # frequencies
        ("every year", "every year"),
        ("each month", "each month"),
        ("every two weeks", "every two weeks"),
        ("every other day", "every other day"),
        ("once a week", "once a week"),
        ("three times a day", "three times a day"),
        ("annually", "annually"),
        ("every summer", "every summer"),
    ],
)
def test_one_time(phrase: str, expected: str) -> None:
    assert surfaces(FRAME.format(phrase)) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It ran from 3 to 9 August.", ["3", "9 August"]),
        ("It ran on August 3-9, 2019.", ["August 3", "9, 2019"]),
        ("It ran from May to July 2019.", ["May", "July 2019"]),
        ("It ran in the January-March quarter.", ["January", "March"]),
        ("It grew in 2019-20.", ["2019", "20"]),
        ("It grew from 2010 to 2015.", ["2010", "2015"]),
        ("It grew between 1991 and 1994.", ["1991", "1994"]),
        ("The reign (1994–1998) was short.", ["1994", "1998"]),
        ("It won in 1990, 1995 and 2001.", ["1990", "1995", "2001"]),
        ("It is open 9 to 11 a.m. on weekdays.", ["9", "11 a.m."]),
        ("The 18th and 19th centuries were long.", ["The 18th", "19th centuries"]),
        ("Sales rose in 2018, compared with 2017.", ["2018", "2017"]),
        ("Last year's sales and this month's orders fell.", ["Last year", "this month"]),
        ("Two days after 12 January it rained.", ["Two days", "12 January"]),
        ("Monday's vote and yesterday's talks failed.", ["Monday", "yesterday"]),
        ("The 2019 budget, a 1978 law and the 2016 elections.", ["2019", "1978", "2016"]),
        ("He was paid for a three-day, 40-hour week.", ["three-day", "40-hour"]),
        ("A 10-minute break and the 23-year dispute.", ["10-minute", "23-year"]),
        ("On Tuesday, in the last three months and 2 days ago.", ["Tuesday", "the last three months", "2 days ago"]),
        ("The 1877 to 1950 period was hard.", ["1877", "1950"]),
        ("They restored a 1787 violin and the 1641 chapel.", ["1787", "1641"]),
        ("It was built in 2008: nobody came.", ["2008"]),
    ],
)
def test_several_times(text: str, expected: list[str]) -> None:
    assert surfaces(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "They may march on and may fall.",
        "May I ask you something?",
        "Theresa May spoke, and so did April Smith.",
        "The army will march; the march was long.",
        "They sat in the sun.",
        "The second attempt failed in a second round.",
        "The fall of the wall, a 10-foot fall, this fall in prices.",
        "A spring broke in the mattress.",
        "The council has 2024 seats and serves 1900 people.",
        "The 1650 horsepower engine drove a 1640 seat hall and the 1765 square mile park.",
        "The 1840 voting members met a 1750 strong crowd.",
        "See page 1999, room 2019 and No. 1984.",
        "It cost $2019 or about 1,900 euros.",
        "It weighs 1500 kg and has 2000 parts.",
        "They sold 2019 cars.",
        "A 35-year-old man, aged 50, met a 12 years old boy.",
        "The ratio was 4:3 and they lost 2:1.",
        "Every time he previously tried, it was not yet regular.",
        "It is three light years away and took 200 man-hours.",
        "It runs at 60 miles per hour.",
        "He was in his 80s.",
        "She is in her early 20s.",
        "Three quarters of them left.",
        "The Good Friday Agreement and the Easter Rising are history.",
        "They put the Christmas tree on Easter Island, after the Thanksgiving dinner.",
        "A christmas was a wrestler.",
        "She lives on the 15th floor.",
        "He made birdie on the 15th.",
        "He got '20 points and 6'09.",
        "They opened 9 to 5 new shops.",
        "It rose from 9 to 5.",
        "It costs nineteen ninety-five.",
        "He scored in the first half.",
        "As soon as he came, it was too soon.",
        "She was named player of the year.",
        "Version 3.11.2 and address 192.168.1.1 changed.",
        "The year-on-year change was small.",
        "It rose to 1990 from 1875.",
        "He earns $50 a year.",
        "It sells 12 tons a day.",
        "The past president spoke of the future king.",
        "The last minute of play.",
        "A day trip is a good idea.",
        "He lives at 1600 Pennsylvania Avenue.",
        "In 2000 cases nothing was found.",
        "They found up to 2000 bones.",
        "The DEC and the SEC agreed with Mr. Mar.",
        "I am 40 and I am here.",
        "They want quarterly reports from a daily paper.",
        "Summer Smith met Autumn Jones.",
        "It has a half-life.",
        "Half of the people and the other half left.",
        "They sent a two thousand-pupil party.",
        "About 2015 people came.",
    ],
)
def test_no_time(text: str) -> None:
    assert surfaces(text) == []


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("It closed on 29 October 2024.", {"year": 2024, "month": 10, "day": 29}),
        ("It closed on Monday, 6 May 2019.", {"year": 2019, "month": 5, "day": 6, "weekday": 1}),
        ("It closed on 03/04/2024.", {"year": 2024, "order": (3, 4)}),
        ("It closed on 13/04/2024.", {"month": 4, "day": 13, "order": None}),
        ("It closed on 3/3/2024.", {"month": 3, "day": 3, "order": None}),
        ("It closed last May.", {"month": 5, "which": -1}),
        ("It closed in June last year.", {"month": 6, "unit": "year", "steps": -1}),
        ("It closed the following year.", {"unit": "year", "steps": 1, "told": True}),
        ("It closed in late September.", {"month": 9, "mod": "END"}),
        ("It closed in mid-2015.", {"year": 2015, "mod": "MID"}),
        ("It closed in the '60s.", {"era": "196"}),
        ("It closed in the 18th century.", {"era": "17"}),
        ("It closed in 44 BC.", {"year": 44, "bc": True}),
        ("It closed in Q3 2020.", {"year": 2020, "period": "Q3"}),
        ("It closed at 4:30 p.m.", {"hour": 16, "minute": 30, "doubtful": False}),
        ("It closed at 12:05 am.", {"hour": 0, "minute": 5}),
        ("It closed at 8 o'clock.", {"hour": 8, "doubtful": True}),
        ("It closed at 8 o'clock in the evening.", {"hour": 20, "doubtful": False}),
        ("It closed at a quarter to one.", {"hour": 12, "minute": 45}),
        ("It closed late Tuesday evening.", {"weekday": 2, "part": "EV", "mod": "END"}),
        ("It closed two weeks ago.", {"lengths": ((Decimal(2), "week"),), "which": -1, "told": False}),
        ("It closed a year earlier.", {"lengths": ((Decimal(1), "year"),), "which": -1, "told": True}),
        ("It closed days later.", {"kind": "DURATION", "lengths": ((None, "day"),)}),
        ("It closed for two to three weeks.", {"lengths": ((Decimal(2), "week"),), "upto": Decimal(3)}),
        ("It closes every other day.", {"kind": "SET", "lengths": ((Decimal(2), "day"),), "quant": "EVERY"}),
        ("It closes twice a week.", {"kind": "SET", "freq": "2X"}),
        ("It closed in recent months.", {"reference": "PAST_REF"}),
        ("It closed last year's gap.", {"trim": 2}),
    ],
)
def test_parts(text: str, parts: dict[str, object]) -> None:
    mention = only(text)
    assert {name: getattr(mention, name) for name in parts} == parts


@pytest.mark.parametrize("ends", ["two to three", "2 to 3", "two to 12", "between two and 12", "between two to 12"])
def test_a_range_of_lengths_has_its_first_number(ends: str) -> None:
    [(_, mention)] = read(f"It rained for {ends} weeks.")
    assert mention.count is not None
    assert mention.count.value == 2


PHRASES = st.sampled_from(
    "29 October 2024|in 2015|last year|three days|the 1990s|at 4:30 pm|Tuesday|ago|later|the|of|-|,|May|March 3|to|and|"
    "10/29/2024|2019-20|first|quarter|half|past|a|week|next|'s|early|2 1/2|Q3|(|)|.|century|19th|fiscal|every".split(
        "|"
    )
)


@given(st.lists(PHRASES, max_size=30).map(" ".join) | st.text(max_size=200))
def test_times_lie_in_order_and_apart(text: str) -> None:
    for sentence in split(text, LEXICON):
        last = 0
        for mention in read_times(sentence, read_numerals(sentence, LEXICON), LEXICON):
            assert last <= mention.first < mention.last <= len(sentence)
            assert sentence.end(mention.last - 1) - mention.trim > sentence.start(mention.first)
            last = mention.last


@given(st.lists(PHRASES, max_size=12).map(" ".join))
def test_number_free_words_around_change_nothing(text: str) -> None:
    alone = surfaces(text + ".")
    around = surfaces("Nobody objected. " + text + ".\n\nEverybody left.")
    assert around == alone


@pytest.mark.parametrize("text", ["3\u00a0days", "3\u202fdays", "Tuesday\u00a0evening", "last\u00a0year\u2019s"])
def test_gaps_and_quotes_read_the_same(text: str) -> None:
    plain = text.replace("\u00a0", " ").replace("\u202f", " ").replace("\u2019", "'")
    frame = "It grew for {} sake."
    assert [m._replace(text="") for _, m in read(frame.format(text))] == [
        m._replace(text="") for _, m in read(frame.format(plain))
    ]
