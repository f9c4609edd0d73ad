"""The public names, and the fields that users and tools rely on."""

from __future__ import annotations

import ast
import inspect
import itertools
import pickle
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest

import numclaims

FIELDS = {
    "Claim": {
        "start", "end", "text", "kind", "value", "low", "high", "unit", "unit_code", "dimension", "bound", "change",
        "subject", "estimate", "timex_type", "timex_value", "modality",
    },
    "Finding": {
        "code", "rule", "verdict", "message", "working", "claims", "evidence", "expected", "start", "end", "pattern",
    },
    "Report": {"claims", "findings", "contradictions", "ok", "coverage", "notices"},
    "Coverage": {"claims", "linked", "compared", "unread"},
    "Evidence": {"text", "fact", "claim", "passage", "source"},
    "Notice": {"source", "message"},
    "Fact": {"name", "value", "unit", "as_of", "tolerance", "source", "estimate"},
    "Rule": {"code", "name", "on", "check", "doc", "summary", "cases"},
    "Estimate": {"core", "support", "stated"},
    "Interval": {"low", "high", "low_open", "high_open"},
    "Unit": {"name", "code", "dimension"},
}  # fmt: skip

VALUES = {
    "Verdict": {"supported", "contradicted", "undecided"},
    "Bound": {"=", "~", "<", "<=", ">", ">="},
    "Change": {"up", "down"},
    "Kind": {
        "age", "count", "date", "duration", "fraction", "money", "number", "ordinal", "percentage", "quantity", "ratio",
        "score", "set", "statistic", "time",
    },
    "Modality": {"asserted", "negated", "hypothetical", "forecast"},
}  # fmt: skip

TEXT = "Of the 40 members, 52 voted on Monday."


def test_the_list_of_names_is_sorted_and_complete() -> None:
    names = list(numclaims.__all__)
    assert len(set(names)) == len(names)
    constants = sorted(name for name in names if name.isupper())
    classes = sorted(name for name in names if name[0].isupper() and not name.isupper())
    functions = sorted(name for name in names if name.islower())
    assert names == constants + classes + functions
    assert set(names) <= set(dir(numclaims))


@pytest.mark.parametrize("name", numclaims.__all__)
def test_every_public_name_exists_and_is_documented(name: str) -> None:
    value = getattr(numclaims, name)
    assert value is getattr(numclaims, name)
    assert inspect.getdoc(value if callable(value) else type(value))


def test_type_checkers_see_the_names_that_are_there() -> None:
    """What is imported for type checkers is, name by name, what is imported at first use."""
    tree = ast.parse(Path(numclaims.__file__).read_text("utf-8"))
    block = next(node for node in tree.body if isinstance(node, ast.If))
    seen = {alias.name: node.module for node in block.body if isinstance(node, ast.ImportFrom) for alias in node.names}
    table = next(
        ast.literal_eval(node.value)
        for node in tree.body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "_NAMES_OF"
    )
    assert seen == {name: f"numclaims.{module}" for module, names in table.items() for name in names}
    assert sorted(seen) == sorted(numclaims.__all__)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'chekc'"):
        numclaims.chekc  # type: ignore[attr-defined]  # noqa: B018


def test_the_decorator_and_the_subpackage_live_side_by_side() -> None:
    import numclaims.rules

    assert callable(numclaims.rule)
    assert inspect.ismodule(numclaims.rules)


@pytest.mark.parametrize(("name", "fields"), FIELDS.items())
def test_types_have_the_fields_that_are_promised(name: str, fields: set[str]) -> None:
    kind = getattr(numclaims, name)
    assert fields <= {field.name for field in attrs.fields(kind)} | set(dir(kind))


@pytest.mark.parametrize("name", [name for name in FIELDS if name != "Rule"])
def test_types_cannot_be_changed(name: str) -> None:
    kind = getattr(numclaims, name)
    assert kind.__setattr__ is not object.__setattr__


@pytest.mark.parametrize(("name", "values"), VALUES.items())
def test_closed_lists_hold_what_is_promised(name: str, values: set[str]) -> None:
    assert {str(member) for member in getattr(numclaims, name)} == values


def test_claims_come_by_position_and_give_their_text() -> None:
    claims = numclaims.extract(TEXT)
    assert [(claim.text, TEXT[claim.start : claim.end]) for claim in claims] == [
        (claim.text, claim.text) for claim in claims
    ]
    assert [claim.start for claim in claims] == sorted(claim.start for claim in claims)
    assert all(one.end <= other.start for one, other in itertools.pairwise(claims))


@pytest.mark.parametrize("published", [None, "2025-03-13", date(2025, 3, 13)])
def test_the_day_of_publication_comes_in_any_form(published: str | date | None) -> None:
    assert numclaims.check(TEXT, published=published).findings[0].verdict is numclaims.Verdict.CONTRADICTED


@pytest.mark.parametrize(
    ("order", "values"), [(None, ["2024-05-22", "2024-03-04"]), ("DMY", ["2024-05-22", "2024-04-03"])]
)
def test_the_order_of_dates_that_is_told_goes_before_what_the_text_shows(order: str | None, values: list[str]) -> None:
    claims = numclaims.extract("It opened on 05/22/2024 and closed on 03/04/2024.", date_order=order)
    assert [claim.timex_value for claim in claims] == values


@pytest.mark.parametrize("order", ["YMD", "dmy", 1])
def test_an_order_that_there_is_not_is_refused(order: Any) -> None:
    for function in (numclaims.extract, numclaims.check):
        with pytest.raises(numclaims.ArgumentError, match=r"date_order: .* is neither 'DMY' nor 'MDY'"):
            function("It opened on 03/04/2024.", date_order=order)


def test_a_report_is_the_same_every_time_and_travels() -> None:
    report = numclaims.check(TEXT)
    assert not report.ok
    assert report == numclaims.check(TEXT)
    assert pickle.loads(pickle.dumps(report)) == report  # noqa: S301


def test_many_texts_come_back_by_key_and_in_order() -> None:
    reports = dict(numclaims.check_many([("one", TEXT), ("two", "No number here.")]))
    assert list(reports) == ["one", "two"]
    assert reports["one"] == numclaims.check(TEXT)
    assert reports["two"].ok


@pytest.mark.parametrize("text", ["", " ", "\n\n", "No numbers.", "½", "\x00", "1" * 5000, "\ud800", "%%%", "-" * 999])
def test_prose_never_raises(text: str) -> None:
    assert numclaims.check(text).ok


def test_errors_are_those_of_python_too() -> None:
    assert issubclass(numclaims.UnknownRuleError, (numclaims.NumclaimsError, LookupError))
    with pytest.raises(numclaims.UnknownRuleError, match="did you mean"):
        numclaims.RULES.select("percent-change-mismach")
