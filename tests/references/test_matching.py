"""Which claims speak of which facts, by the cases in `cases.toml`."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from numclaims.claims.read import read
from numclaims.lang.lexicon import load
from numclaims.links.finders.references import ReferenceFinder
from numclaims.links.link import Against
from numclaims.references import References

CASES: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("cases.toml").read_text("utf-8"))["case"]


def against(text: str, references: Any, published: date | None = None) -> list[Against]:
    finder = ReferenceFinder(References.of(references), published, load(), lambda *_: None)
    return [link for paragraph in read(text, load(), published) for link in finder.find(paragraph)]


def cases(kind: str) -> list[Any]:
    found = []
    for case in CASES:
        facts = case.get("facts") or [case["fact"]]
        for item in case[kind]:
            text = item if kind == "silent" else item[0]
            found.append(pytest.param(facts, case.get("published"), item, id=text))
    return found


@pytest.mark.parametrize(("facts", "published", "item"), cases("speaks"))
def test_a_claim_speaks_of_a_fact(facts: list[dict[str, Any]], published: date | None, item: list[str]) -> None:
    text, claim = item
    assert [link.claim.text for link in against(text, facts, published)] == [claim]


@pytest.mark.parametrize(("facts", "published", "text"), cases("silent"))
def test_nothing_speaks_of_a_fact(facts: list[dict[str, Any]], published: date | None, text: str) -> None:
    assert not [(link.claim.text, link.pattern) for link in against(text, facts, published)]
