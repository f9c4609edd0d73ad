"""Facts whose value is a day of the calendar."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import numclaims
from numclaims.errors import ArgumentError
from numclaims.references import References
from numclaims.references.fact import CALENDAR_DAY, Fact
from numclaims.references.provider import wrong_field

OPENING = {"name": "day on which the Tessel Viaduct opened", "value": "1871-05-12", "source": "gazette"}
LIFE = [
    {"name": "date of birth of Orla Venn", "value": date(1815, 12, 10)},
    {"name": "Orla Venn's date of death", "value": date(1852, 11, 27)},
]


def verdicts(text: str, facts: Any, published: date | None = None) -> list[tuple[str, str | None]]:
    report = numclaims.check(text, references=facts, published=published)
    return [(str(finding.verdict), finding.expected) for finding in report.findings if finding.code == "REF701"]


@pytest.mark.parametrize(
    "text",
    [
        "The Tessel Viaduct opened on 12 May 1871.",
        "The Tessel Viaduct was opened on Friday, 12 May 1871.",
        "The Tessel Viaduct opened on May 12, 1871.",
        "The Tessel Viaduct opened in May 1871.",
        "The Tessel Viaduct opened in 1871.",
        "The Tessel Viaduct opened in the 1870s.",
        "The Tessel Viaduct opened on 12 May.",
        "The Tessel Viaduct opened on a Friday.",
        "The Tessel Viaduct opened at noon on 12 May 1871.",
        "The opening of the Tessel Viaduct on 12 May 1871 drew crowds.",
    ],
)
def test_dates_that_hold_the_day_agree(text: str) -> None:
    assert [verdict for verdict, _ in verdicts(text, OPENING)] == ["supported"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Tessel Viaduct opened on 21 May 1871.", "12 May 1871"),
        ("The Tessel Viaduct opened on May 21, 1871.", "May 12, 1871"),
        ("The Tessel Viaduct opened in March 1871.", "May 1871"),
        ("The Tessel Viaduct opened in 1817.", "1871"),
        ("The Tessel Viaduct opened on 21 May.", "12 May"),
        ("The Tessel Viaduct opened on May 21.", "May 12"),
        ("The Tessel Viaduct opened on a Monday.", "Friday"),
        ("The opening of the Tessel Viaduct on 12 May 1872 drew crowds.", "12 May 1871"),
    ],
)
def test_other_dates_are_wrong(text: str, expected: str) -> None:
    assert verdicts(text, OPENING) == [("contradicted", expected)]


@pytest.mark.parametrize(
    "text",
    [
        "The Tessel Viaduct opened before 1 June 1872.",
        "The Tessel Viaduct opened in spring 1872.",
        "The Tessel Viaduct opened in late 1872.",
        "The Tessel Viaduct opened last Friday.",
        "The Tessel Viaduct opened on Monday.",
        "The Tessel Viaduct opened yesterday.",
        "The Tessel Viaduct opened three years ago.",
        "The Tessel Viaduct reopened on 3 March 1985.",
        "The Tessel Viaduct closed on 3 March 1985.",
        "The Tessel Viaduct is 12 metres high.",
    ],
)
def test_what_is_no_such_date_is_left_alone(text: str) -> None:
    assert verdicts(text, OPENING, date(2031, 6, 1)) == []


def test_a_year_that_is_only_reckoned_is_not_held_against_a_day() -> None:
    text = "The Tessel Viaduct opened on 12 May."
    assert verdicts(text, OPENING, date(2031, 6, 1)) == [("supported", "12 May")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Orla Venn was born on 10 December 1815.", ["supported"]),
        ("Orla Venn (born 11 December 1815) wrote programs.", ["contradicted"]),
        ("Orla Venn died on 27 November 1852.", ["supported"]),
        ("Orla Venn (10 December 1815 – 27 November 1852) wrote programs.", ["supported", "supported"]),
        ("Orla Venn (10 December 1815 – 29 November 1852) wrote programs.", ["supported", "contradicted"]),
        ("Orla Venn (1815–1852) wrote programs.", ["supported", "supported"]),
        ("Orla Venn (1815–1853) wrote programs.", ["supported", "contradicted"]),
        ("The Orla Venn Prize (2011–2019) was for programs.", []),
        ("Orla Venn, president (1841–1848), wrote programs.", []),
    ],
)
def test_the_days_of_a_life(text: str, expected: list[str]) -> None:
    assert [verdict for verdict, _ in verdicts(text, LIFE)] == expected


def test_a_tolerance_is_a_number_of_days() -> None:
    facts = OPENING | {"tolerance": 1}
    assert verdicts("The Tessel Viaduct opened on 13 May 1871.", facts)[0][0] == "supported"
    (finding,) = numclaims.check("The Tessel Viaduct opened on 14 May 1871.", references=facts).contradictions
    assert finding.working == "14 May 1871 ≠ 12 May 1871; reference: 12 May 1871 ± 1 day (gazette)"


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"value": "1871-02-30"}, "[0].value: '1871-02-30' is not a date such as 2024-01-31"),
        ({"unit": "m"}, "[0].unit: the value is a day, which has no unit; leave it out"),
        ({"tolerance": "2%"}, "[0].tolerance: the value is a day, so this is a number of days"),
    ],
)
def test_what_is_wrong_with_a_day_is_one_sentence(fields: dict[str, Any], message: str) -> None:
    with pytest.raises(ArgumentError) as caught:
        References.of(OPENING | fields)
    assert str(caught.value) == f"references: {message}"


def test_two_days_of_one_source_are_told() -> None:
    with pytest.raises(ArgumentError, match=r"is 13 May 1871, but .* 12 May 1871"):
        References.of([OPENING, OPENING | {"value": "1871-05-13"}])


@pytest.mark.parametrize("value", [Decimal(0), Decimal(10**7), Decimal("NaN")])
def test_an_ordinal_of_no_day_is_told(value: Decimal) -> None:
    assert wrong_field(Fact(name="opening", value=value, unit=CALENDAR_DAY)) == "value is not the ordinal of a day"


def test_a_large_tolerance_stays_within_the_calendar() -> None:
    fact = Fact(name="opening", value=Decimal(1), unit=CALENDAR_DAY, margin=Decimal("1e200"))
    assert (fact.days[0], fact.days[-1]) == (1, date.max.toordinal())


def test_files_hold_days(tmp_path: Path) -> None:
    (tmp_path / "facts.toml").write_text(f'[[facts]]\nname = "{OPENING["name"]}"\nvalue = 1871-05-12\n', "utf-8")
    (tmp_path / "facts.csv").write_text(f"name,value\n{OPENING['name']},1871-05-12\n", "utf-8")
    (tmp_path / "facts.json").write_text(json.dumps([OPENING]), "utf-8")
    for name in ("facts.toml", "facts.csv", "facts.json"):
        (fact,) = References.of(tmp_path / name).facts
        assert (fact.written, fact.unit) == ("12 May 1871", CALENDAR_DAY)
