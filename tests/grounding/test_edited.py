"""Whole summaries: what an editor words otherwise is not accused, and a number that is changed is found."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

import numclaims

DOCUMENTS: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("edited.toml").read_text("utf-8"))["document"]


def edited(kind: str) -> list[Any]:
    return [
        pytest.param(document, document["summary"].replace(old, new), id=f"{number}: {new[:50]}")
        for number, document in enumerate(DOCUMENTS)
        for old, new in document[kind]
    ]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: str(document["kind"]))
def test_a_summary_is_not_accused(document: dict[str, Any]) -> None:
    assert not numclaims.check(document["summary"], source=document["text"]).contradictions


@pytest.mark.parametrize(("document", "summary"), edited("kept"))
def test_other_words_for_it_are_not_accused(document: dict[str, Any], summary: str) -> None:
    assert summary != document["summary"]
    assert not numclaims.check(summary, source=document["text"]).contradictions


@pytest.mark.parametrize(("document", "summary"), edited("wrong"))
def test_a_changed_number_is_found(document: dict[str, Any], summary: str) -> None:
    assert numclaims.check(summary, source=document["text"]).contradictions
