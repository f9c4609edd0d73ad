"""The pipeline: arguments, reports, what fails beside the text."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

import numclaims
from numclaims import ArgumentError, Verdict
from numclaims.links.link import Link
from numclaims.references.query import Query

WRONG = "Rents rose 30% from 200 to 250."


@pytest.mark.parametrize(
    "published", [date(2024, 10, 31), datetime(2024, 10, 31, 9, tzinfo=UTC), "2024-10-31", "2024-10-31T09:00"]
)
def test_the_day_of_publication_may_be_given_in_any_form(published: date | str) -> None:
    [claim] = numclaims.extract("It closed on Tuesday.", published)
    assert claim.timex_value == "2024-10-29"


def test_without_it_nothing_is_guessed() -> None:
    [claim] = numclaims.extract("It closed on Tuesday.")
    assert claim.timex_value == "XXXX-WXX-2"


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"published": "31 October"}, "published: '31 October' is not a date such as 2024-10-31"),
        ({"published": 20241031}, "published: must be a date or an ISO 8601 string, not int"),
        ({"source": 5}, "source: must be a text, a table, a path, a data frame or a sequence of these, not int"),
        ({"source": [5]}, "source: must be a text, a table, a path, a data frame or a sequence of these, not int"),
        ({"references": 5}, "references: int is not"),
    ],
)
def test_a_bad_argument_is_named(options: dict[str, object], message: str) -> None:
    with pytest.raises(ArgumentError) as caught:
        numclaims.check(WRONG, **options)  # type: ignore[arg-type]
    assert str(caught.value).startswith(message)


def test_a_text_must_be_a_string() -> None:
    with pytest.raises(ArgumentError, match="text: must be a string, not bytes"):
        numclaims.check(b"5 km")  # type: ignore[arg-type]


def test_a_report_tells_what_was_read_and_compared() -> None:
    report = numclaims.check(WRONG + " The road is 12 km long.")
    assert (report.coverage.claims, report.coverage.linked, report.coverage.compared) == (4, 3, 3)
    assert not report.ok
    assert [finding.code for finding in report.contradictions] == ["PCT201"]
    assert report.findings[0].claims[0].text == "30%"


def test_rules_can_be_chosen() -> None:
    assert numclaims.check(WRONG, rules=numclaims.RULES.ignore("PCT")).ok
    assert not numclaims.check(WRONG, rules=numclaims.RULES.select("PCT201")).ok


def _fails(link: Link) -> None:
    raise ValueError(f"cannot judge {type(link).__name__}")


def test_a_rule_that_fails_is_a_notice_and_no_lost_report() -> None:
    broken = numclaims.Rule("ZZZ999", "broken", numclaims.RULES["PCT201"].on, _fails, "Fails.")
    report = numclaims.check(WRONG, rules=numclaims.RULES + broken)
    assert [finding.code for finding in report.contradictions] == ["PCT201"]
    assert [(notice.source, notice.message) for notice in report.notices] == [
        ("ZZZ999", "ValueError: cannot judge PercentChange")
    ]


class Failing:
    name = "failing"

    def lookup(self, _: Query) -> list[numclaims.Fact]:
        raise OSError("no connection")


def test_a_provider_that_fails_is_a_notice_and_no_lost_report() -> None:
    report = numclaims.check(WRONG, references=Failing())
    assert [finding.code for finding in report.contradictions] == ["PCT201"]
    assert [(notice.source, notice.message) for notice in report.notices] == [("failing", "OSError: no connection")]


@pytest.mark.parametrize("workers", [1, 2])
def test_many_texts_are_checked_in_order(workers: int) -> None:
    docs = [(number, WRONG if number % 2 else "Rents rose 25% from 200 to 250.") for number in range(6)]
    results = list(numclaims.check_many(docs, workers=workers))
    assert [(key, report.ok) for key, report in results] == [(number, number % 2 == 0) for number in range(6)]


def test_many_texts_need_a_worker() -> None:
    with pytest.raises(ArgumentError, match="workers: 0 is less than 1"):
        list(numclaims.check_many([], workers=0))


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\x00" * 50,
        "5\x00 km",
        "\ud800 5 km",
        "1" * 100_000,
        "(" * 5_000,
        "½⅓٣٤٥ ５０％ Ⅻ",
        "5 km" * 3_000,
        "\n\n\n",
    ],
)
def test_any_text_is_read(text: str) -> None:
    report = numclaims.check(text)
    assert all(text[claim.start : claim.end] == claim.text for claim in report.claims)


def test_a_number_too_long_to_mean_anything_is_counted_as_unread() -> None:
    assert numclaims.check("The code is " + "7" * 60 + ".").coverage.claims == 0


def test_supported_findings_are_kept_only_beside_a_reference_or_a_source() -> None:
    fact = {"name": "height of the Tessel Viaduct", "value": 96, "unit": "m"}
    text = "The Tessel Viaduct is 96 metres high. Rents rose 25% from 200 to 250."
    assert not numclaims.check(text).findings
    [finding] = numclaims.check(text, references=[fact]).findings
    assert finding.verdict is Verdict.SUPPORTED
    assert finding.evidence[0].fact is not None


def test_contradictions_that_share_a_number_are_one_finding_at_it() -> None:
    report = numclaims.check("Ridership rose by 30%, from 10,400 to 14,560, an increase of 2,160.")
    [finding] = report.contradictions
    assert finding.message.endswith("These cannot all hold.")
    assert finding.working == "(14,560 − 10,400) / 10,400 = 40%, not 30%; 14,560 − 10,400 = 4,160, not 2,160"
    assert {claim.text for claim in finding.claims} == {"30%", "10,400", "14,560", "2,160"}


def test_contradictions_without_a_common_number_stay_apart() -> None:
    report = numclaims.check("Sales rose by 30% from 200 to 250 boxes. Of the 40 shops, 10, or 45 percent, are shut.")
    assert len(report.contradictions) == 2


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Sales rose by 26.9% from 200 to 250 boxes.", "warning"),
        ("Sales rose by 60% from 200 to 250 boxes.", "error"),
        ("Sales fell from 200 to 250 boxes, a drop of 25%.", "error"),
        ("The dam was opened on 31 June 2019.", "error"),
    ],
)
def test_a_number_that_is_slightly_off_is_a_warning(text: str, level: str) -> None:
    assert {finding.level for finding in numclaims.check(text).contradictions} == {level}


def test_what_is_undecided_is_a_note() -> None:
    [finding] = numclaims.check("Membership rose by 26% last year, from 200 to 250.").findings
    assert finding.level == "note"
