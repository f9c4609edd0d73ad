"""Facts that hold for a time: the text's own date picks the right one, and what was right once is told as such."""

from __future__ import annotations

from datetime import date

import pytest

import numclaims
from numclaims import References, Verdict
from numclaims.errors import NumclaimsError

NAME = "number of cantons of the Vestria League"
CANTONS = References.of(
    [
        {"name": NAME, "value": 9, "unit": "canton", "until": "1989-12-31"},
        {"name": NAME, "value": 12, "unit": "canton", "since": "1995-01-01", "until": "2019-06-30"},
        {"name": NAME, "value": 11, "unit": "canton", "since": "2019-07-01"},
    ]
)
PEOPLE = References.of(
    [
        {"name": "population of Almsey", "value": value, "unit": "people", "as_of": day}
        for value, day in ((8_200, "2011-05-01"), (10_300, "2021-05-01"))
    ]
)


def told(text: str, references: References, published: date | None = None) -> list[tuple[Verdict, str, str | None]]:
    report = numclaims.check(text, references=references, published=published)
    return [(finding.verdict, finding.level, finding.expected) for finding in report.findings]


def verdicts(text: str, references: References, published: date | None = None) -> list[Verdict]:
    return [verdict for verdict, _, _ in told(text, references, published)]


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("The Vestria League has 11 cantons.", None),
        ("The Vestria League has 11 cantons.", date(2024, 1, 1)),
        ("The Vestria League has 12 cantons.", date(2010, 1, 1)),
        ("The Vestria League had 12 cantons in 2004.", date(2024, 1, 1)),
        ("In 1977 the Vestria League had nine cantons.", None),
        ("The Vestria League had 12 cantons.", None),
        ("The Vestria League had nine cantons.", date(2024, 1, 1)),
        ("In 2019 the Vestria League had 12 cantons.", None),
        ("In 2019 the Vestria League had 11 cantons.", None),
    ],
)
def test_what_held_at_the_time_of_the_text_agrees(text: str, published: date | None) -> None:
    assert verdicts(text, CANTONS, published) == [Verdict.SUPPORTED]


@pytest.mark.parametrize(
    ("text", "published", "right"),
    [
        ("The Vestria League has 12 cantons.", None, "11 cantons"),
        ("The Vestria League has 12 cantons.", date(2024, 1, 1), "11 cantons"),
        ("The Vestria League has 11 cantons.", date(2010, 1, 1), "12 cantons"),
        ("The Vestria League had 11 cantons in 2004.", None, "12 cantons"),
    ],
)
def test_what_held_at_another_time_is_out_of_date(text: str, published: date | None, right: str) -> None:
    assert told(text, CANTONS, published) == [(Verdict.CONTRADICTED, "warning", right)]


def test_a_stale_number_is_told_with_its_time() -> None:
    [finding] = numclaims.check("The Vestria League has 12 cantons.", references=CANTONS).contradictions
    assert finding.message == (
        "By the reference, the number of cantons of the Vestria League is 11 cantons since 2019-07-01, "
        "not 12 cantons, which it was from 1995-01-01 to 2019-06-30."
    )


def test_what_never_held_is_wrong() -> None:
    assert told("The Vestria League has 21 cantons.", CANTONS) == [(Verdict.CONTRADICTED, "error", "11 cantons")]
    assert told("The Vestria League had 21 cantons in 2004.", CANTONS) == [
        (Verdict.CONTRADICTED, "error", "12 cantons")
    ]


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("In 1992 the Vestria League had ten cantons.", None),
        ("The Vestria League has ten cantons.", date(1992, 1, 1)),
        ("The Vestria League had ten cantons.", None),
        ("The Vestria League once had ten cantons.", None),
        ("The Vestria League had 10 cantons before the war.", None),
    ],
)
def test_a_time_of_which_nothing_is_known_accuses_nobody(text: str, published: date | None) -> None:
    assert Verdict.CONTRADICTED not in verdicts(text, CANTONS, published)


def test_a_count_of_another_year_is_out_of_date_too() -> None:
    text = "Almsey has 8,200 inhabitants."
    assert told(text, PEOPLE, date(2022, 1, 1)) == [(Verdict.CONTRADICTED, "warning", "10,300 inhabitants")]
    assert verdicts(text, PEOPLE, date(2012, 1, 1)) == [Verdict.SUPPORTED]
    assert verdicts("In 2016 Almsey had 9,100 inhabitants.", PEOPLE) == []


def test_two_values_that_hold_always_leave_it_open_which_is_right() -> None:
    both = References.of([{"name": "length of the Orla Bridge", "value": value, "unit": "m"} for value in (410, 450)])
    assert verdicts("The Orla Bridge is 410 metres long.", both) == [Verdict.SUPPORTED]
    assert verdicts("The Orla Bridge is 450 metres long.", both) == [Verdict.SUPPORTED]
    assert verdicts("The Orla Bridge is 140 metres long.", both) == [Verdict.CONTRADICTED]


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"since": "2019-07-01", "until": "2018-01-01"}, "until: 2018-01-01 is before since, 2019-07-01"),
        ({"since": "2019-07-01", "as_of": "2020-01-01"}, "as_of: is given beside since or until"),
        ({"since": "July"}, "since: 'July' is not a date"),
    ],
)
def test_a_period_that_is_none_is_one_sentence(fields: dict[str, str], message: str) -> None:
    with pytest.raises(NumclaimsError, match=message):
        References.of([{"name": NAME, "value": 9, "unit": "canton", **fields}])
