"""What the pack of holidays says of dates, and of which it says nothing."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest
from dateutil.easter import EASTER_ORTHODOX, easter

import numclaims
from numclaims.references import References

holidays = pytest.importorskip("holidays")

CALENDAR = References.of("pack:calendar")
MARCH = date(2031, 3, 3)


def verdicts(text: str, published: date | None = None) -> list[str]:
    report = numclaims.check(text, references=CALENDAR, published=published)
    assert not report.notices
    return [str(finding.verdict) for finding in report.findings if "holidays" in finding.working]


@pytest.mark.parametrize(
    "text",
    [
        "Easter 2031 falls on 13 April.",
        "In 2031, Easter Sunday is on April 13.",
        "Easter Monday is 14 April 2031.",
        "Good Friday (11 April 2031) is a public holiday.",
        "The shop is closed on Good Friday, 11 April 2031.",
        "Whit Monday 2031 falls on 2 June.",
        "Orthodox Easter was on 5 May 2024.",
        "Christmas Day 2031 falls on a Thursday.",
        "Memorial Day 2031 is on Monday, May 26.",
        "St. Patrick's Day, 17 March 2031, is a Monday.",
        "Presidents' Day is on Monday, February 17, 2031.",
        "Thanksgiving is on October 13, 2031.",
        "Thanksgiving is on November 27, 2031.",
        "Labour Day is on 1 May 2031.",
        "Labor Day is on September 1, 2031.",
        "Orthodox Christmas is celebrated on 7 January 2031.",
        "Chinese New Year falls on 23 January 2031.",
        "Yom Kippur falls on 27 September 2031.",
        "Eid al-Fitr was celebrated on 10 April 2024.",
    ],
)
def test_the_day_of_a_holiday_agrees(text: str) -> None:
    assert verdicts(text) == ["supported"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Easter 2031 falls on 20 April.", "13 April"),
        ("In 2031, Easter Sunday is on April 20.", "April 13"),
        ("Easter Monday is 13 April 2031.", "14 April 2031"),
        ("Good Friday (12 April 2031) is a public holiday.", "11 April 2031"),
        ("The shop is closed on Good Friday, 12 April 2031.", "11 April 2031"),
        ("Orthodox Easter was on 31 March 2024.", "5 May 2024"),
        ("Christmas Day 2031 falls on a Sunday.", "Thursday"),
        ("Memorial Day 2031 is on Monday, May 19.", "May 26"),
        ("On Halloween, October 30, 2031, the club is open.", "October 31, 2031"),
        ("Thanksgiving is on November 20, 2031.", "November 27, 2031"),
        ("Chinese New Year falls on 10 February 2031.", "23 January 2031"),
        ("Eid al-Fitr was celebrated on 20 April 2024.", "10 April 2024"),
    ],
)
def test_another_day_is_wrong(text: str, expected: str) -> None:
    assert verdicts(text) == ["contradicted"]
    assert numclaims.check(text, references=CALENDAR).contradictions[0].expected == expected


@pytest.mark.parametrize(
    "text",
    [
        "The Tuesday after Easter 2031 is 15 April.",
        "The shop is closed from Good Friday, 4 April 2031, to 20 April.",
        "The shop is closed on Christmas Day, 27 December 2031 and 1 January.",
        "The shop is closed on Christmas Day, 27 December 2031, 28 December and 1 January.",
        "Easter Monday, Whit Monday and 3 October 2031 are holidays.",
        "We met on Christmas Day and again on 3 January 2031.",
        "The Christmas market opens on 28 November 2031.",
        "Christmas sales began on 1 November 2031.",
        "Easter holidays begin on 5 April 2031.",
        "Passover begins at sundown on 7 April 2031.",
        "Easter is not on 20 April 2031.",
        "Easter could be on 20 April 2031.",
        "Is Easter on 20 April 2031?",
        "Easter 2031 is before 20 April.",
        "Easter fell on 20 April in 2025 and on 5 April in 2026.",
        "The concert, planned for Easter Monday, was moved to 3 May 2031.",
        "In Canada, Thanksgiving is on 3 October 2031.",
        "Memorial Day was observed on 12 May 2031.",
        "Independence Day is on 3 July 2031.",
        "Easter was on 10 April 1350.",
        "Halloween is on 1 November.",
    ],
)
def test_what_tells_no_day_of_a_holiday_is_left_alone(text: str) -> None:
    assert verdicts(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Juneteenth is on June 19.", ["supported"]),
        ("Juneteenth is on June 20.", ["contradicted"]),
        ("Easter falls on 13 April this year.", ["supported"]),
        ("Easter falls on 20 April this year.", ["contradicted"]),
        ("Next year, Easter falls on 28 March.", ["supported"]),
        ("Last year, Easter fell on 21 April.", ["supported"]),
    ],
)
def test_without_a_year_the_day_of_publication_tells_it(text: str, expected: list[str]) -> None:
    assert verdicts(text, MARCH) == expected


def test_the_finding_calls_the_holiday_as_the_text_does() -> None:
    (finding,) = numclaims.check("Juneteenth, June 20, 2031, is a holiday.", references=CALENDAR).contradictions
    assert finding.message == "By the reference, Juneteenth is 19 June 2031, not June 20, 2031."
    assert "holidays" in finding.working


@pytest.mark.parametrize(("year", "by"), [*product(range(1960, 2070, 5), (0, 1))])
def test_easter_is_where_dateutil_has_it(year: int, by: int) -> None:
    name, day = ("Orthodox Easter", easter(year, EASTER_ORTHODOX)) if by else ("Easter", easter(year))
    text = f"{name} {year} falls on {day.day} {day:%B}."
    assert "contradicted" not in verdicts(text)
