"""Summaries of calls, mails, reports and talks: what they work out is not accused, and what they get wrong is."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

import numclaims

DOCUMENTS: list[dict[str, Any]] = [
    document
    for name in ("summaries.toml", "retold.toml")
    for document in tomllib.loads(Path(__file__).with_name(name).read_text("utf-8"))["document"]
]


def told(kind: str) -> list[tuple[str, dict[str, Any]]]:
    return [(sentence, document) for document in DOCUMENTS for sentence in document[kind]]


@pytest.mark.parametrize(("sentence", "document"), told("correct"), ids=lambda each: str(each)[:60])
def test_what_sums_up_rightly_is_not_accused(sentence: str, document: dict[str, Any]) -> None:
    report = numclaims.check(sentence, source=document["text"], published=document["published"])
    assert not report.contradictions


@pytest.mark.parametrize(("sentence", "document"), told("correct"), ids=lambda each: str(each)[:60])
def test_an_item_of_a_list_is_no_headline(sentence: str, document: dict[str, Any]) -> None:
    item = f"- {sentence.removesuffix('.')}"
    report = numclaims.check(item, source=document["text"], published=document["published"], markup="markdown")
    assert not report.contradictions


@pytest.mark.parametrize(("sentence", "document"), told("altered"), ids=lambda each: str(each)[:60])
def test_what_sums_up_wrongly_is(sentence: str, document: dict[str, Any]) -> None:
    assert numclaims.check(sentence, source=document["text"], published=document["published"]).contradictions
