"""The finder of references within the pipeline: findings, working, verdicts."""

from __future__ import annotations

from typing import Any

import pytest

import numclaims
from numclaims.values.verdict import Verdict

VIADUCT = {
    "name": "height of the Tessel Viaduct",
    "value": 96,
    "unit": "m",
    "as_of": "2021-05-01",
    "source": "county records",
}
SMOKERS = {"name": "share of adults in Vestria who smoke", "value": 14, "unit": "%", "tolerance": "5%"}
OPENING = {"name": "year in which the Tessel Viaduct opened", "value": 1871, "unit": "year"}
MEMBERS = {"name": "number of member states of the Vestria League", "value": 14, "unit": "countries"}


@pytest.mark.parametrize(
    ("text", "fact", "verdict", "expected"),
    [
        ("The Tessel Viaduct is 69 metres high.", VIADUCT, Verdict.CONTRADICTED, "96 metres"),
        ("The Tessel Viaduct is 96 metres high.", VIADUCT, Verdict.SUPPORTED, "96 metres"),
        ("The Tessel Viaduct is 315 feet high.", VIADUCT, Verdict.SUPPORTED, "315 feet"),
        ("The Tessel Viaduct is 351 feet high.", VIADUCT, Verdict.CONTRADICTED, "315 feet"),
        ("The Tessel Viaduct is more than 90 metres high.", VIADUCT, Verdict.SUPPORTED, "96 metres"),
        ("The Tessel Viaduct is more than 100 metres high.", VIADUCT, Verdict.CONTRADICTED, "96 metres"),
        ("The Tessel Viaduct is nearly 100 metres high.", VIADUCT, Verdict.SUPPORTED, "96 metres"),
        ("The Tessel Viaduct is about 100 metres high.", VIADUCT, Verdict.UNDECIDED, "96 metres"),
        ("One in four adults in Vestria smokes.", SMOKERS, Verdict.CONTRADICTED, "14%"),
        ("One in seven adults in Vestria smokes.", SMOKERS, Verdict.SUPPORTED, "14%"),
        ("Some 14% of adults in Vestria smoke.", SMOKERS, Verdict.SUPPORTED, "14%"),
        ("The Tessel Viaduct opened in 1817.", OPENING, Verdict.CONTRADICTED, "1871"),
        ("The Tessel Viaduct opened on 3 May 1817.", OPENING, Verdict.CONTRADICTED, "3 May 1871"),
        ("The Tessel Viaduct opened on 3 May 1871.", OPENING, Verdict.SUPPORTED, "3 May 1871"),
        ("The Vestria League has fifteen member states.", MEMBERS, Verdict.CONTRADICTED, "14"),
        ("The Vestria League has 14 member states.", MEMBERS, Verdict.SUPPORTED, "14 member states"),
    ],
)
def test_a_text_against_a_fact(text: str, fact: dict[str, Any], verdict: Verdict, expected: str) -> None:
    [finding] = numclaims.check(text, references=[fact]).findings
    assert (finding.code, finding.verdict, finding.expected) == ("REF701", verdict, expected)


def test_the_working_shows_both_values_and_the_source() -> None:
    [finding] = numclaims.check("The Tessel Viaduct is 226 feet high.", references=VIADUCT).contradictions
    assert finding.message == "By the reference, the height of the Tessel Viaduct is 96 m, not 226 feet."
    assert finding.working == "226 feet ≠ 315 feet; reference: 96 m (county records, 2021-05-01)"
    [evidence] = finding.evidence
    assert evidence.fact is not None
    assert (evidence.fact.name, evidence.source) == ("height of the Tessel Viaduct", "county records")
    assert finding.pattern == "reference: subject"


def test_the_slack_of_a_fact_is_shown() -> None:
    [finding] = numclaims.check("One in four adults in Vestria smokes.", references=SMOKERS).contradictions
    assert finding.working == "One in four ≠ 14%; reference: 14% ± 5%"


def test_a_provider_that_fails_becomes_a_notice() -> None:
    class Broken:
        name = "broken"

        def lookup(self, _: numclaims.Query) -> list[numclaims.Fact]:
            raise OSError("no connection")

    report = numclaims.check("The Tessel Viaduct is 69 metres high.", references=[Broken(), VIADUCT])
    assert [(notice.source, notice.message) for notice in report.notices] == [("broken", "OSError: no connection")]
    assert len(report.contradictions) == 1


def test_claims_of_other_paragraphs_have_their_own_places() -> None:
    text = "Rain fell.\n\nThe Tessel Viaduct was closed. It is 69 metres high.\n\nThe Tessel Viaduct is 96 metres high."
    findings = numclaims.check(text, references=VIADUCT).findings
    assert [text[finding.start : finding.end] for finding in findings] == ["69 metres", "96 metres"]


@pytest.mark.parametrize("separator", [" ", "\u00a0", "\u2009", "\u202f"])
def test_spaces_do_not_matter(separator: str) -> None:
    text = "The Tessel Viaduct is 69 metres high.".replace(" ", separator)
    assert numclaims.check(text, references=VIADUCT).contradictions


def test_curly_apostrophes_do_not_matter() -> None:
    for text in ("The Tessel Viaduct's height is 69 metres.", "The Tessel Viaduct’s height is 69 metres."):
        assert numclaims.check(text, references=VIADUCT).contradictions
