"""The language of constructions, and the skeleton that they are matched against."""

from __future__ import annotations

import re

import pytest

from numclaims.errors import ArgumentError
from numclaims.links.grammar import load
from numclaims.links.patterns import KIND_CLASSES, KIND_MARKS, OPAQUE, Pattern, Vocabulary
from numclaims.links.sieve import Sieve

from .building import paragraph

CUES = {
    "transparent": ["only"],
    "barrier": ["but", "than"],
    "rate-after": ["a year"],
    "up": ["rose", "went up"],
    "move": ["<up>", "fell"],
}
FEES = "Fees rose from [$400|money|400|USD] in [2019|date|2019] to [$500|money|500|USD], up [25%|percentage|25|%]."


def spelled(markup: str) -> str:
    return load().skeleton(paragraph(markup)).text


def marked(row: str) -> str:
    """The skeleton of a row of words, kind marks and punctuation."""
    marks = load().vocabulary.marks
    return "".join(item if item == "." else marks.get(item, item) for item in row.split())


def found(pattern: str, text: str) -> dict[str, str] | None:
    """The groups of a pattern in a row of words and kind marks."""
    vocabulary = Vocabulary(CUES, "transparent", "barrier")
    compiled = Pattern.compile(pattern, vocabulary)
    kinds = {*KIND_MARKS.values(), "X", "K", "Z", "."}
    row = "".join(item if item in kinds else vocabulary.marks.get(item, "w") for item in text.split())
    match = compiled.regex.search(row)
    if match is None:
        return None
    assert [number for number, _ in Sieve([compiled]).possible(row)] == [0], "what matches is not ruled out beforehand"
    assert Pattern.compile(pattern, vocabulary).search(row, 0, len(row)) is not None, (
        "and neither is it before it is compiled"
    )
    return {name: vocabulary.spelled(value) for name, value in match.groupdict().items() if value is not None}


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        ("from {old:level}", "from M", {"old": "M"}),
        ("from {old:level}", "from D", None),
        ("from .. {old:level}", "from a b c d M", {"old": "M"}),
        ("from .. {old:level}", "from a b c d e M", None),
        ("from .. {old:level}", "from in D M", {"old": "M"}),
        ("from .. {old:level}", "from a but M", None),
        ("from .. {old:level}", "from a , M", None),
        ("from ... {old:level}", "from a , b D , c M", {"old": "M"}),
        ("from ... {old:level}", "from P M", {"old": "P"}),
        ("{old:money} ... {new:money}", "M N M", None),
        ("{old:money} ... {new:money}", "M a . M", None),
        ("{old:money} .... // .... {new:money}", "M a b ; c . d e M", {"old": "M", "new": "M"}),
        ("<dir:move> [by] {change:rate}", "went up by P", {"dir": "went up", "change": "P"}),
        ("<dir:move> [by] {change:rate}", "fell F", {"dir": "fell", "change": "F"}),
        ("<dir:move> [by] {change:rate}", "went P", None),
        ("{part:count} '(' {share:percent} ')'", "N ( P )", {"part": "N", "share": "P"}),
        ("{part:count} (of|out of) {whole:count}", "N out of C", {"part": "N", "whole": "C"}),
        ("{share:percent} !of", "P of", None),
        ("{share:percent} !of", "P in", {"share": "P"}),
        ("{whole:count} : {parts+:count}", "C : N at x , N at y and N", {"whole": "C", "parts": "N w w , N w w and N"}),
        ("{whole:count} : {parts+:count}", "C : N in a", None),
        ("{whole:count} : {parts+:count}", "C : N , M and N", None),
        ("{new:money} - {old:money}", "M — M", {"new": "M", "old": "M"}),
    ],
)
def test_patterns_find_rows_of_items(pattern: str, text: str, expected: dict[str, str] | None) -> None:
    assert found(pattern, text) == expected


@pytest.mark.parametrize(
    ("pattern", "message"),
    [
        ("from {old:nothing}", "no kind of claim 'nothing'"),
        ("from <nothing>", "no class of cue words 'nothing'"),
        ("from (a|b", "missing ')'"),
        ("from [a", "missing ']'"),
        ("from a)", "bracket too many"),
        ("from $", "cannot read"),
        ("only {old:level}", "leaves no trace"),
    ],
)
def test_a_pattern_that_is_wrong_says_why(pattern: str, message: str) -> None:
    with pytest.raises(ArgumentError, match=re.escape(message)):
        Pattern.compile(pattern, Vocabulary(CUES, "transparent", "barrier"))


def test_kind_classes_hold_kinds() -> None:
    known = {*KIND_MARKS.values(), "X", "K", OPAQUE}
    assert all(set(marks) <= known for marks in KIND_CLASSES.values())


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (FEES, "w rose from M in D to M , up P ."),
        ("It fell (by [3%|percentage|3|%]).", "it fell ( by P ) ."),
        ("It fell only [3%|percentage|3|%] a year.", "it fell Z a year ."),
        ("It fell [3 points|count|3|point].", "it fell K ."),
        ("It fell [3 points|percentage|3|pp].", "it fell X ."),
        ("Half empty. It has [3 rooms|count|3|room].", ". it has C ."),
        ("It lost [half|fraction|1/2] a point.", "it lost Z a point ."),
    ],
)
def test_the_skeleton_of_a_paragraph(markup: str, expected: str) -> None:
    assert spelled(markup) == marked(expected)


def test_what_is_quoted_is_known() -> None:
    readings = paragraph('"We gave [110%|percentage|110|%]," said one of [12 men|count|12|men].')
    skeleton = load().skeleton(readings)
    first, second = readings[0].claims
    assert skeleton.quoted(first)
    assert not skeleton.quoted(second)


def test_marks_of_a_skeleton_belong_to_its_claims() -> None:
    skeleton = load().skeleton(paragraph(FEES))
    assert [skeleton.text[at] for at in skeleton.claims] == ["M", "D", "M", "P"]
    assert skeleton.places == {claim.start: at for at, claim in skeleton.claims.items()}
