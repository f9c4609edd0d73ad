"""The examples run, and the story has exactly the mistakes that were planted in it."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

import numclaims

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
STORY = (EXAMPLES / "harbour-fire.txt").read_text("utf-8")

PLANTED = [
    # 15 km are 9.3 miles
    ("conversion-mismatch", "12 miles", ["15 kilometers"]),
    # 14 + 6 + 2 = 22
    ("total-mismatch", "23 people", ["14 firefighters", "six dock workers", "two residents"]),
    # 28 of 84 are a third
    ("share-mismatch", "45 percent", ["28", "84 stalls"]),
    # 12 August 2024 was a Monday
    ("weekday-mismatch", "Sunday, August 12, 2024", []),
    # (196 - 140) / 140 = 40%
    ("percent-change-mismatch", "30%", ["140", "196"]),
]


@pytest.mark.parametrize("script", sorted(path.name for path in EXAMPLES.glob("*.py")))
def test_an_example_runs(script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(EXAMPLES.parent)
    runpy.run_path(str(EXAMPLES / script), run_name="__main__")


def test_the_story_has_the_planted_mistakes_and_no_others() -> None:
    report = numclaims.check(STORY, published="2025-03-13")
    found = [
        (finding.rule, finding.claims[0].text, [claim.text for claim in finding.claims[1:]])
        for finding in report.contradictions
    ]
    assert found == PLANTED
    assert not report.notices


def test_each_mistake_is_explained() -> None:
    for finding in numclaims.check(STORY, published="2025-03-13").contradictions:
        assert finding.message.endswith(".")
        assert finding.working
        assert finding.expected


def test_the_story_is_as_long_as_a_news_item() -> None:
    assert 250 <= len(STORY.split()) <= 400
