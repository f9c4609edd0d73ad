"""The report for machines: its schema, its bytes."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import jsonschema
import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from numclaims.claims.claim import Bound, Change, Claim, Kind, Modality
from numclaims.findings import Coverage, Notice, Report
from numclaims.report import Checked, Look, render, render_all
from numclaims.report.json import plain, render_claims, render_rules, schema
from numclaims.rules.rule import Rule
from numclaims.values.timex import TimeValue
from numclaims.values.unit import NUMBER, PERCENT, PERCENTAGE_POINT, Unit, counted, money
from numclaims.values.verdict import Verdict

from .conftest import TEXT, finding_of

SCHEMA = schema()


def valid(printed: str, shape: str) -> Any:
    """What was printed, read back, after the part of the schema that describes it has been held against it."""
    read = json.loads(printed)
    checker = jsonschema.Draft202012Validator({**SCHEMA, "anyOf": [{"$ref": f"#/$defs/{shape}"}]})
    assert [error.message for error in checker.iter_errors(read)] == []
    jsonschema.validate(read, SCHEMA)
    return read


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_a_report_tells_everything(checked: Checked) -> None:
    read = valid(render(checked.report, "json", text=TEXT, path="club.txt"), "report")
    assert list(read) == [
        *("version", "path", "ok", "claims", "findings", "waived", "coverage", "unmatched", "notices"),
    ]
    assert (read["version"], read["path"], read["ok"]) == (1, "club.txt", False)
    assert [claim["value"] for claim in read["claims"]] == ["30", "200", None, "240", None]
    assert read["claims"][0] == {
        "start": 19,
        "end": 22,
        "line": 1,
        "column": 20,
        "text": "30%",
        "kind": "percentage",
        "value": "30",
        "low": None,
        "high": None,
        "unit": "percentage",
        "unit_code": "%",
        "dimension": "ratio",
        "bound": "=",
        "change": "up",
        "subject": "Membership",
        "timex_type": None,
        "timex_value": None,
        "timex_mod": None,
        "modality": "asserted",
        "via": ["rose by <percentage>", "<number>%"],
    }
    assert [(each["verdict"], each["line"], each["column"]) for each in read["findings"]] == [
        ("contradicted", 1, 20),
        ("undecided", 3, 12),
        ("supported", 4, 21),
    ]
    assert [claim["text"] for claim in read["findings"][0]["claims"]] == ["30%", "200 members", "240 members"]
    fact = read["findings"][1]["evidence"][0]["fact"]
    assert (fact["value"], fact["as_of"], fact["tolerance"]) == ("211", "2019-04-01", "1/20")
    behind = read["findings"][2]["evidence"][0]
    assert behind["claim"]["line"] is None
    assert behind["passage"][behind["claim"]["start"] : behind["claim"]["end"]] == behind["text"]
    assert read["coverage"]["unread"] == [{"start": 28, "end": 32, "line": 1, "column": 29, "text": "year"}]
    assert read["notices"] == [{"source": "CON301", "message": "division\nby zero"}]


def test_how_a_report_should_look_changes_nothing(checked: Checked) -> None:
    look = Look(show=frozenset(Verdict), unread=True, color=True, width=60, hints=True)
    assert render(checked.report, "json", text=TEXT) == render(checked.report, "json", text=TEXT, look=look)


def test_a_run_holds_its_reports_and_their_total(checked: Checked) -> None:
    one = json.loads(render(checked.report, "json", text=TEXT, path="club.txt"))
    read = valid(render_all([checked, checked], "json"), "run")
    assert list(read) == ["version", "reports", "total"]
    assert read["reports"] == [one, one]
    assert read["total"] == {
        "reports": 2,
        "claims": 10,
        "linked": 6,
        "compared": 6,
        "unread": 2,
        "waived": 0,
        "supported": 2,
        "undecided": 2,
        "contradicted": 2,
    }


def test_the_claims_of_a_text(checked: Checked) -> None:
    read = valid(render_claims(checked.report.claims, text=TEXT, path="club.txt"), "claim_list")
    assert read["claims"] == json.loads(render(checked.report, "json", text=TEXT))["claims"]


def test_rules(page: Rule) -> None:
    read = valid(render_rules([page]), "rule_list")
    assert read["rules"] == [
        {"code": "PCT900", "name": "fall-of-more-than-all", "summary": "Nothing falls by more than all of it."}
    ]


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (None, None),
        (Decimal(5), "5"),
        (Decimal("-0.50"), "-0.50"),
        (Decimal("1.20E+6"), "1200000"),
        (Decimal("1E-7"), "0.0000001"),
        (Decimal("1E+1000000"), "1E+1000000"),
        (Decimal("1E-1000000"), "1E-1000000"),
        (Decimal("123456789012345678901234567890.123"), "123456789012345678901234567890.123"),
    ],
)
def test_decimals_lose_no_digit(number: Decimal | None, written: str | None) -> None:
    assert plain(number) == written
    if number is not None:
        assert Decimal(written or "") == number


def test_a_lone_surrogate_is_replaced_and_moves_nothing(checked: Checked) -> None:
    text = "\ud83d\udc4d " + TEXT
    claims = tuple(claim.shifted(3) for claim in checked.report.claims)
    odd = evolve(claims[0], subject="Member\udfffship")
    report = evolve(checked.report, claims=(odd, *claims[1:]), findings=(), notices=())
    printed = render(report, "json", text=text, path="\udcff.txt")
    printed.encode()
    read = valid(printed, "report")
    assert read["path"] == "\ufffd.txt"
    assert read["claims"][0]["subject"] == "Member\ufffdship"
    assert all(text[claim["start"] : claim["end"]] == claim["text"] for claim in read["claims"])


def decimals() -> st.SearchStrategy[Decimal | None]:
    return st.none() | st.decimals(allow_nan=False, allow_infinity=False)


def units() -> st.SearchStrategy[Unit]:
    return st.sampled_from([NUMBER, PERCENT, PERCENTAGE_POINT, counted("wolves"), money("EUR", "euro")])


@st.composite
def claims_in(draw: st.DrawFn, text: str) -> Claim:
    start = draw(st.integers(0, len(text) - 1))
    end = draw(st.integers(start + 1, len(text)))
    return Claim(
        start=start,
        end=end,
        text=text[start:end],
        kind=draw(st.sampled_from(Kind)),
        value=draw(decimals()),
        low=draw(decimals()),
        high=draw(decimals()),
        measure=draw(st.none() | units()),
        bound=draw(st.sampled_from(Bound)),
        change=draw(st.none() | st.sampled_from(Change)),
        subject=draw(st.none() | st.text()),
        time=draw(st.none() | st.just(TimeValue("DATE", "2024-10-29", "START"))),
        modality=draw(st.sampled_from(Modality)),
        via=draw(st.lists(st.text(), max_size=2).map(tuple)),
    )


@given(st.data())
def test_whatever_is_in_a_report_fits_the_schema_and_is_printed_alike(data: st.DataObject) -> None:
    text = data.draw(st.text(st.characters(), min_size=1))
    claims = tuple(data.draw(st.lists(claims_in(text), min_size=1, max_size=3)))
    report = Report(
        claims=claims,
        findings=(finding_of(*claims, verdict=data.draw(st.sampled_from(Verdict))),),
        coverage=Coverage(claims=len(claims), linked=0, compared=0, unread=((0, 1),)),
        notices=(Notice(source=data.draw(st.text()), message=data.draw(st.text())),),
    )
    printed = render(report, "json", text=text, path=data.draw(st.text()))
    valid(printed, "report")
    assert printed.encode() == render(report, "json", text=text, path=json.loads(printed)["path"]).encode()
    assert render(report, "text", text=text, look=Look(show=frozenset(Verdict), unread=True))
