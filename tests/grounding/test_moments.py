"""Dates and times of day of a text that is no headline, part by part, against those of its source."""

from __future__ import annotations

import pytest

import numclaims

CALL = (
    "Orla: The offer holds until 19 December. Can we meet on Thursday, December 11?\n"
    "Bram: I have the fitters at nine. Ten would work, or half past one in the afternoon.\n"
    "Orla: Half past one then, on the 11th. The lease of the kiln ends in July.\n"
    "Bram: My train is the 7:48, and it gets in at 9:33. The kiln opens at half six."
)


def wrong(text: str, source: str = CALL) -> list[str]:
    return [finding.claims[0].text for finding in numclaims.check(text, source=source).contradictions]


@pytest.mark.parametrize(
    "text",
    [
        "The offer holds until 19 December.",
        "Orla and Bram will meet on Thursday, December 11, at 1:30 p.m.",
        "They will meet on Thursday.",
        "They will meet at 13:30.",
        "Bram takes the 7.48 train.",
        "The fitters come at 9 a.m.",
        "The kiln opens at 6:30 p.m.",
        "The lease of the kiln ends in July.",
    ],
)
def test_what_the_source_has_in_another_form_is_not_accused(text: str) -> None:
    assert wrong(text) == []


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The offer holds until 29 December.", "29 December"),
        ("Orla asks Bram to meet on Thursday, December 18.", "Thursday, December 18"),
    ],
)
def test_another_day_is_wrong(text: str, claim: str) -> None:
    assert wrong(text) == [claim]


def test_a_date_and_its_hour_are_held_to_the_source_apart() -> None:
    source = "Bram: The fair is on Friday, June 13.\nOrla: Doors of the fair open at 4 p.m."
    assert wrong("The fair opens on Friday, June 13, at 4 p.m.", source) == []
    assert wrong("The fair is on Friday, June 20, at 4 p.m.", source) == ["Friday, June 20, at 4 p.m."]


def test_spoken_digits_are_known() -> None:
    source = "Orla: A loaf cost two seventy-five then, and the rent was fourteen twenty-five."
    assert wrong("A loaf cost $2.75, and the rent was £1,425.", source) == []


def test_dates_reckoned_from_another_are_left_open() -> None:
    assert wrong("They met five days earlier, and will meet again three weeks later.") == []
