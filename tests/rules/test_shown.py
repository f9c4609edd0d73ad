"""What each finding says: its verdict, level, message, working and expected number, down to the last digit."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

import numclaims
from numclaims.rules.rule import Case
from numclaims.values.verdict import Verdict

CASES: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("shown.toml").read_text("utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["text"])[:60])
def test_what_a_text_is_told(case: dict[str, Any]) -> None:
    given = {key: value for key, value in case.items() if key in ("published", "reference", "source")}
    page = Case(case["text"], Verdict.CONTRADICTED, **given)
    report = numclaims.check(page.text, published=page.published, references=page.references, source=page.source)
    told = [
        [f"{each.code} {each.verdict} {each.level}", each.message, each.working, each.expected or ""]
        for each in report.findings
    ]
    assert sorted(told) == case["findings"]
