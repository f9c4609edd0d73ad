"""The report for people, to the letter."""

from __future__ import annotations

import re

import pytest
from attrs import evolve

from numclaims.errors import ArgumentError
from numclaims.findings import Coverage, Evidence, Report
from numclaims.report import FORMATS, Checked, Look, render, render_all
from numclaims.values.verdict import Verdict

from .conftest import TEXT, claim_at, finding_of

EVERYTHING = Look(show=frozenset(Verdict), unread=True, hints=True)
NOTHING = Coverage(claims=0, linked=0, compared=0)

GOLDEN = """\
club.txt:1:20: PCT201 percent-change-mismatch  from 200 to 240 is a rise of 20%, not 30%
   |
 1 | Membership rose by 30% in a year.
   |                    ^^^
 …
 3 | There were 200 members in the spring of 2019;
   |            -----------
 4 | the autumn list has 240 members, each paying $1,500 or more.
   |                     -----------
   |
   = working: (240 − 200) / 200 = 20%, not 30%
   = expected: 20%

notice: CON301: division by zero

5 claims read, 3 compared, 1 contradiction, 1 undecided, 1 number not understood
"""

GOLDEN_REST = """\
club.txt:3:12: PCT201 percent-change-mismatch (undecided)  from 200 to 240 is a rise of 20%, not 30%
   |
 3 | There were 200 members in the spring of 2019;
   |            ^^^^^^^^^^^
   |
   = working: (240 − 200) / 200 = 20%, not 30%
   = expected: 20%
   = reference: members = 211 on 2019-04-01, roll

club.txt:4:21: PCT201 percent-change-mismatch (supported)  from 200 to 240 is a rise of 20%, not 30%
   |
 4 | the autumn list has 240 members, each paying $1,500 or more.
   |                     ^^^^^^^^^^^
   |
   = working: (240 − 200) / 200 = 20%, not 30%
   = expected: 20%
   = source: 240 members, “The club has 240 members now.”, annual report

club.txt:1:29: number not understood  year

notice: CON301: division by zero

5 claims read, 3 compared, 1 contradiction, 1 supported, 1 undecided, 1 number not understood
"""


def test_contradictions_are_shown_and_the_rest_is_counted(checked: Checked) -> None:
    assert render(checked.report, "text", text=TEXT, path="club.txt") == GOLDEN


def test_the_rest_is_shown_if_it_is_wanted(checked: Checked) -> None:
    printed = render(checked.report, "text", text=TEXT, path="club.txt", look=EVERYTHING)
    assert printed.partition("\n\n")[2] == GOLDEN_REST


@pytest.mark.parametrize(
    ("look", "end"),
    [
        (Look(hints=True), "1 undecided, 1 number not understood  (`--show all` lists them)\n"),
        (Look(hints=True, unread=True), "1 undecided, 1 number not understood  (`--show undecided` lists them)\n"),
        (Look(), "1 undecided, 1 number not understood\n"),
        (EVERYTHING, "1 supported, 1 undecided, 1 number not understood\n"),
    ],
)
def test_the_summary_tells_how_to_see_more(checked: Checked, look: Look, end: str) -> None:
    assert render(checked.report, "text", text=TEXT, look=look).endswith(end)


@pytest.mark.parametrize(
    ("coverage", "line"),
    [
        (NOTHING, "0 claims read, 0 compared, 0 contradictions\n"),
        (Coverage(claims=1, linked=0, compared=0), "1 claim read, 0 compared, 0 contradictions\n"),
        (
            Coverage(claims=2, linked=2, compared=2, unread=((0, 1), (2, 3))),
            "2 claims read, 2 compared, 0 contradictions, 2 numbers not understood\n",
        ),
    ],
)
def test_a_report_without_findings_is_its_summary(coverage: Coverage, line: str) -> None:
    assert render(Report(claims=(), findings=(), coverage=coverage), "text", text="a b c") == line


def test_several_reports_have_a_line_each_and_a_total(checked: Checked) -> None:
    clean = Checked("clean.txt", "One.", Report(claims=(), findings=(), coverage=evolve(NOTHING, claims=1)))
    printed = render_all([checked, clean], "text", look=Look(hints=True))
    assert printed.startswith(GOLDEN.partition("notice")[0])
    found = "3 compared, 1 contradiction, 1 undecided, 1 number not understood  (`--show all` lists them)"
    assert printed.splitlines()[-5:] == [
        f"club.txt: 5 claims read, {found}",
        "",
        "clean.txt: 1 claim read, 0 compared, 0 contradictions",
        "",
        f"2 files: 6 claims read, {found}",
    ]


def test_one_report_of_a_run_has_no_total(checked: Checked) -> None:
    assert render_all([checked], "text") == GOLDEN


def test_colour_adds_nothing_but_colour(checked: Checked) -> None:
    plain, coloured = (
        render(checked.report, "text", text=TEXT, path="club.txt", look=evolve(EVERYTHING, color=color))
        for color in (False, True)
    )
    assert "\x1b" not in plain
    assert "\x1b[1;31m^^^\x1b[0m" in coloured
    assert "\x1b[1;33m^^^^^^^^^^^\x1b[0m" in coloured, "an undecided number is not in the colour of a mistake"
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain


def test_what_a_text_says_cannot_steer_the_terminal() -> None:
    text = "It fell\x1b[2J by 5\u202e%."
    number = claim_at(text, "5\u202e%")
    evidence = Evidence(text="5\x07%", passage=text, source="a\nb")
    report = Report(claims=(number,), findings=(finding_of(number, evidence=(evidence,)),), coverage=NOTHING)
    printed = render(report, "text", text=text, path="a\x1b[31m\ud800.txt")
    assert printed.startswith("a␛[31m�.txt:1:16: ")
    assert " 1 | It fell␛[2J by 5<U+202E>%.\n   |                ^^^^^^^^^^\n" in printed
    assert "   = source: 5␇%, “It fell␛[2J by 5<U+202E>%.”, a b\n" in printed
    assert not re.search(r"[\x00-\x09\x0b-\x1f\u202e\ud800]", printed)


def test_a_long_passage_is_quoted_around_its_claim() -> None:
    text = "Fees are 12 euros."
    passage = "Nothing to see here. " * 50 + "The fee is\n15 euros. " + "Nothing to see there. " * 50
    said = claim_at(passage, "15 euros")
    evidence = Evidence(text="15 euros", claim=said, passage=passage, source="ledger.txt")
    number = claim_at(text, "12 euros")
    report = Report(claims=(number,), findings=(finding_of(number, evidence=(evidence,)),), coverage=NOTHING)
    printed = render(report, "text", text=text)
    line = next(line for line in printed.splitlines() if "= source" in line)
    assert "The fee is 15 euros." in line
    assert line.startswith("   = source: 15 euros, “…")
    assert line.endswith("…”, ledger.txt")
    assert len(line) < 220


def test_the_notes_stand_under_the_gutter() -> None:
    text = "\n" * 1233 + "It costs 12 euros."
    number = claim_at(text, "12 euros")
    report = Report(claims=(number,), findings=(finding_of(number),), coverage=NOTHING)
    lines = render(report, "text", text=text).splitlines()
    assert lines[1:6] == [
        "      |",
        " 1234 | It costs 12 euros.",
        "      |          ^^^^^^^^",
        "      |",
        "      = working: (240 − 200) / 200 = 20%, not 30%",
    ]


def test_a_format_that_there_is_not_is_refused(checked: Checked) -> None:
    with pytest.raises(ArgumentError, match="there is no 'yaml', only json and text") as caught:
        render(checked.report, "yaml", text=TEXT)
    assert caught.value.argument == "format"


@pytest.mark.parametrize("format_", FORMATS)
def test_every_format_renders_one_report_and_several(checked: Checked, format_: str) -> None:
    one = render(checked.report, format_, text=TEXT, path="club.txt")
    several = render_all([checked, checked], format_)
    for printed in (one, several, render_all([], format_)):
        assert printed.endswith("\n")
        printed.encode()
    assert "club.txt" in one
    assert "club.txt" in several
