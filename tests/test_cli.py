"""The command line: what it passes on, what it prints, how it ends."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from numclaims import checker
from numclaims.cli import commands, options, output
from numclaims.errors import ArgumentError
from numclaims.findings import Report
from numclaims.report import FORMATS
from numclaims.report.json import schema
from numclaims.rules import RULES

from .conftest import run

WRONG = "Ridership rose by 30%, from 140 to 196.\n"
RIGHT = "Ridership rose by 40%, from 140 to 196.\n"


@pytest.fixture(autouse=True)
def _in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two texts, one wrong and one right, in the working directory."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("NO_COLOR", raising=False)
    Path("wrong.txt").write_text(WRONG, "utf-8")
    Path("right.txt").write_text(RIGHT, "utf-8")


def refused(*arguments: str, stdin: bytes | None = None) -> list[str]:
    """The problems that a command ends with; nothing else is printed."""
    result = run(*arguments, stdin=stdin)
    assert result.exit_code == 2
    assert result.stdout == ""
    return [line.removeprefix("error: ") for line in result.stderr.splitlines()]


# What ends how.


@pytest.mark.parametrize(
    ("files", "status"),
    [
        (["right.txt"], 0),
        (["wrong.txt"], 1),
        (["right.txt", "wrong.txt"], 1),
        (["right.txt", "right.txt"], 0),
        (["right.txt", "nowhere.txt"], 2),
        (["wrong.txt", "nowhere.txt"], 2),
        ([], 2),
        (["--no-such-option", "right.txt"], 2),
    ],
)
@pytest.mark.parametrize("format_", ["text", "json"])
def test_the_exit_status_tells_the_outcome(files: list[str], status: int, format_: str) -> None:
    assert run("check", *files, "--format", format_).exit_code == status


@pytest.mark.parametrize("command", [["check", "wrong.txt"], ["claims", "wrong.txt"], ["rules"], ["explain", "PCT201"]])
def test_an_interruption_ends_quietly(monkeypatch: pytest.MonkeyPatch, command: list[str]) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(commands, "emit", interrupted)
    result = run(*command)
    assert (result.exit_code, result.output) == (130, "")


@pytest.mark.parametrize("command", [["check", "wrong.txt"], ["claims", "wrong.txt"], ["rules"]])
def test_a_reader_who_stops_reading_is_no_error(command: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "numclaims", *command], stdout=writing, stderr=subprocess.PIPE, check=False
        )
    finally:
        os.close(writing)
    assert (done.stderr, done.returncode) == (b"", 141)


def test_what_the_library_refuses_is_bad_input(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(text: str, **_: object) -> Report:
        raise ArgumentError("references", "the fact 'area' has no value")

    monkeypatch.setattr(checker, "check", refuse)
    assert refused("check", "right.txt") == ["references: the fact 'area' has no value"]


def test_a_defect_does_not_pass_for_a_contradiction(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(text: str, **_: object) -> Report:
        raise ZeroDivisionError("of all things")

    monkeypatch.setattr(checker, "check", fail)
    result = run("check", "right.txt")
    assert (result.exit_code, result.stdout) == (70, "")
    assert result.stderr.endswith("ZeroDivisionError: of all things\n")


# What is passed on.


def test_by_default_nothing_but_the_text_and_all_rules_are_passed_on(asked: list[dict[str, Any]]) -> None:
    run("check", "wrong.txt", "right.txt")
    assert [call.pop("text") for call in asked] == [WRONG, RIGHT]
    passed = {"published": None, "date_order": None, "markup": "plain", "references": None, "source": None}
    assert asked == [passed | {"rules": RULES, "waivers": True}] * 2


@pytest.mark.parametrize(("order", "value"), [("DMY", "2024-04-03"), ("mdy", "2024-03-04")])
def test_the_order_of_dates(order: str, value: str) -> None:
    Path("opened.txt").write_text("It opened on 03/04/2024.", "utf-8")
    listed = json.loads(run("claims", "opened.txt", "--date-order", order, "--format=json").stdout)
    assert [claim["timex_value"] for claim in listed["claims"]] == [value]


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("2024-03-15", date(2024, 3, 15)),
        ("2024-03-15T09:30", datetime(2024, 3, 15, 9, 30)),  # noqa: DTZ001
        ("2024-03-15 09:30:00+01:00", datetime(2024, 3, 15, 9, 30, tzinfo=timezone(timedelta(hours=1)))),
    ],
)
def test_the_day_of_publication(asked: list[dict[str, Any]], written: str, moment: date) -> None:
    run("check", "right.txt", "--published", written)
    assert asked[0]["published"] == moment
    assert type(asked[0]["published"]) is type(moment)


@pytest.mark.parametrize(
    "written", ["", "15/03/2024", "2024-3-15", "20240315", "2024-02-30", "2024-W11-5", "yesterday"]
)
@pytest.mark.parametrize("command", ["check", "claims"])
def test_a_day_that_there_is_not_is_refused(command: str, written: str) -> None:
    assert refused(command, "right.txt", f"--published={written}") == [
        f"--published: {written!r} is not a date; write it as 2024-03-15 or 2024-03-15T09:30:00+01:00"
    ]


@pytest.mark.parametrize(
    ("options", "codes"),
    [
        (["--select", "PCT201"], "PCT201"),
        (["--select", "pct201"], "PCT201"),
        (["--select", "percent-change-mismatch"], "PCT201"),
        (["--select", "PCT"], "PCT..."),
        (["--select=PCT201,PCT201"], "PCT201"),
        (["--select", "PCT", "--ignore", "percent-change-mismatch"], "(?!PCT201)PCT..."),
        (["--ignore", "PCT"], "(?!PCT)......"),
    ],
)
def test_rules_are_chosen(asked: list[dict[str, Any]], options: list[str], codes: str) -> None:
    run("check", "right.txt", *options)
    chosen = {rule.code for rule in asked[0]["rules"]}
    assert chosen == {rule.code for rule in RULES if re.fullmatch(codes, rule.code)}


def test_several_rules_are_chosen_by_commas_and_by_repetition(asked: list[dict[str, Any]]) -> None:
    first, second, third, *_ = [rule.code for rule in RULES]
    run("check", "right.txt", "--select", f"{first}, {second}", "--select", third)
    assert [rule.code for rule in asked[0]["rules"]] == [first, second, third]


@pytest.mark.parametrize(
    ("options", "problems"),
    [
        (["--select", "PCT210"], [r"--select: no rule 'PCT210'; did you mean PCT\d\d\d( or PCT\d\d\d)?\?"]),
        (
            ["--ignore", "percent-change-mismach"],
            [r"--ignore: no rule 'percent-change-mismach'; did you mean percent-change-mismatch.*\?"],
        ),
        (["--select", "QQQQQQ"], ["--select: no rule 'QQQQQQ'; `numclaims rules` lists them"]),
        (["--select", "PCT201,"], ["--select: no rule ''.*"]),
        (["--select", "QQQ,RRR"], ["--select: no rule 'QQQ'.*", "--select: no rule 'RRR'.*"]),
        (["--select", "QQQ", "--ignore", "RRR"], ["--select: no rule 'QQQ'.*", "--ignore: no rule 'RRR'.*"]),
        (["--select", "PCT", "--ignore", "PCT"], ["--ignore: no rule is left to check"]),
    ],
)
def test_a_rule_that_there_is_not_is_refused(options: list[str], problems: list[str]) -> None:
    said = refused("check", "right.txt", *options)
    assert len(said) == len(problems)
    for line, problem in zip(said, problems, strict=True):
        assert re.fullmatch(problem, line)


def test_sources_are_passed_on(asked: list[dict[str, Any]]) -> None:
    run("check", "right.txt", "--source", "wrong.txt", "--source", "-", stdin="From standard input.")
    assert list(asked[0]["source"]) == [WRONG, "From standard input."]


def test_references_are_passed_on_and_those_that_cannot_be_used_are_told(asked: list[dict[str, Any]]) -> None:
    Path("a.csv").write_text("name,value,unit\nheight of Mount Everest,8849,m\n", "utf-8")
    Path("b.toml").write_text('[[facts]]\nname = "Oslo"\nvalue = 7\n', "utf-8")
    result = run("check", "right.txt", "--references", "a.csv", "--references", "b.toml")
    assert result.stderr == (
        "warning: reference 'Oslo': its name does not tell what it measures, so no number is held against it\n"
    )
    assert [fact.name for fact in asked[0]["references"].facts] == ["height of Mount Everest", "Oslo"]


def test_everything_wrong_with_reference_files_is_told_with_file_line_and_field() -> None:
    Path("a.csv").write_text("name,value,unti\nheight of Mount Everest,high,m\n,8,m\n", "utf-8")
    Path("b.toml").write_text("[[facts]\n", "utf-8")
    said = refused("check", "right.txt", "--references=a.csv", "--references=b.toml", "--references=nowhere.json")
    assert [line.split(": ")[:2] for line in said] == [
        ["a.csv", "line 1, unti"],
        ["a.csv", "line 2, value"],
        ["a.csv", "line 3, name"],
        ["b.toml", "line 1, column 8"],
        ["nowhere.json", "file"],
    ]


def test_a_text_is_held_against_references() -> None:
    Path("peak.txt").write_text("Mount Everest is 9,849 metres high.\n", "utf-8")
    Path("a.csv").write_text("name,value,unit,source\nheight of Mount Everest,8849,m,survey of 2020\n", "utf-8")
    result = run("check", "peak.txt", "--references", "a.csv")
    assert result.exit_code == 1
    assert "   = reference: " in result.stdout
    assert "survey of 2020" in result.stdout
    read = json.loads(run("check", "peak.txt", "--references", "a.csv", "--format=json").stdout)
    jsonschema.validate(read, schema())
    assert read["reports"][0]["findings"][0]["evidence"][0]["fact"]["source"] == "survey of 2020"


# Files.


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"", ""),
        (b"5 km", "5 km"),
        (b"\xef\xbb\xbf5 km", "5 km"),
        ("5 km\r\nÄöü\n".encode(), "5 km\r\nÄöü\n"),
        (b"\xef\xbb\xbf\xef\xbb\xbf5", "\ufeff5"),
        (b"a\x00b", "a\x00b"),
    ],
)
def test_files_are_utf_8_and_offsets_count_from_after_the_mark(
    asked: list[dict[str, Any]], data: bytes, text: str
) -> None:
    Path("a.txt").write_bytes(data)
    run("check", "a.txt")
    run("check", "-", stdin=data)
    assert [call["text"] for call in asked] == [text, text]


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"caf\xe9", "byte 0xe9 at offset 3 is not UTF-8; it looks like another encoding: save it as UTF-8"),
        (
            "ab\xe9".encode("utf-16"),
            "byte 0xff at offset 0 is not UTF-8, nor are 2 others; it looks like UTF-16: save it as UTF-8",
        ),
        (
            "Ä€".encode() + b"\x93quoted\x94",
            "byte 0x93 at offset 5 is not UTF-8, nor is another; it looks like another encoding: save it as UTF-8",
        ),
        (
            b"\xef\xbb\xbfok \xff",
            "byte 0xff at offset 6 is not UTF-8; it looks like another encoding: save it as UTF-8",
        ),
        (
            b"\xed\xa0\x80",
            "byte 0xed at offset 0 is not UTF-8, nor are 2 others; it looks like another encoding: save it as UTF-8",
        ),
    ],
)
def test_other_encodings_are_refused_by_the_byte(data: bytes, problem: str) -> None:
    Path("a.txt").write_bytes(data)
    assert refused("check", "a.txt") == [f"a.txt: {problem}"]
    assert refused("claims", "-", stdin=data) == [f"<stdin>: {problem}"]
    assert refused("check", "right.txt", "--source", "a.txt") == [f"a.txt: {problem}"]


def test_everything_wrong_is_told_at_once() -> None:
    Path("latin.txt").write_bytes(b"caf\xe9")
    Path("folder").mkdir()
    said = refused(
        "check", "-", "nowhere.txt", "wrong.txt", "latin.txt", "folder",
        "--source=-", "--published=today", "--select=QQQ,PCT",
    )  # fmt: skip
    assert [line.partition(": ")[0] for line in said] == [
        "-",
        "--published",
        "--select",
        "nowhere.txt",
        "latin.txt",
        "folder",
    ]
    assert said[3] == "nowhere.txt: no such file or directory"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_refused() -> None:
    Path("secret.txt").touch(mode=0)
    assert refused("check", "secret.txt") == ["secret.txt: permission denied"]


def test_standard_input_and_output_are_utf_8_whatever_the_locale() -> None:
    environment = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "latin-1", "PYTHONUTF8": "0"}
    done = subprocess.run(
        [sys.executable, "-m", "numclaims", "check", "-"],
        input="東京 — ridership rose by 30%, from 140 to 196.".encode(),
        capture_output=True,
        env=environment,
        check=False,
    )
    assert (done.returncode, done.stderr) == (1, b"")
    assert " 1 | 東京 — ridership rose by 30%," in done.stdout.decode()


# What is printed.


def test_a_contradiction_is_shown_with_its_words_and_its_working() -> None:
    lines = run("check", "wrong.txt").stdout.splitlines()
    assert lines[0].startswith("wrong.txt:1:19: PCT201 percent-change-mismatch  ")
    assert lines[1:4] == [
        "   |",
        " 1 | " + WRONG.strip(),
        "   |                   ^^^       ---    ---",
    ]
    assert any(line.startswith("   = working: ") and "40%" in line for line in lines)
    assert lines[-1].startswith("3 claims read, 3 compared, 1 contradiction")


def test_several_files_have_a_total() -> None:
    lines = run("check", "wrong.txt", "right.txt", "-", stdin=WRONG).stdout.splitlines()
    assert [line.partition(":")[0] for line in lines if " claims read, " in line] == [
        "wrong.txt",
        "right.txt",
        "<stdin>",
        "3 files",
    ]
    assert "2 contradictions" in lines[-1]


@pytest.mark.parametrize(
    ("files", "shape"), [(["wrong.txt"], "run"), (["wrong.txt", "right.txt"], "run"), (["-"], "run")]
)
def test_a_check_in_json(files: list[str], shape: str) -> None:
    result = run("check", *files, "--format", "json", stdin=WRONG)
    read = json.loads(result.stdout)
    jsonschema.validate(read, {**schema(), "anyOf": [{"$ref": f"#/$defs/{shape}"}]})
    assert [report["path"] for report in read["reports"]] == ["<stdin>" if file == "-" else file for file in files]
    assert read["total"]["contradicted"] == 1


def test_the_claims_of_a_text_as_a_table() -> None:
    lines = run("claims", "wrong.txt").stdout.splitlines()
    assert lines[0].split()[:3] == ["position", "text", "kind"]
    assert lines[1].split()[:4] == ["1:19", "30%", "percentage", "30"]
    assert lines[-1] == "3 claims"
    explained = run("claims", "wrong.txt", "--explain").stdout.splitlines()
    assert [line for line in explained if not line.startswith(" " * 10)] == lines
    assert explained[2].startswith("          number and unit > number in digits > unit '%': percentage")


def test_the_claims_of_a_text_in_json() -> None:
    read = json.loads(run("claims", "-", "--format=json", stdin=WRONG).stdout)
    jsonschema.validate(read, schema())
    assert [claim["value"] for claim in read["claims"]] == ["30", "140", "196"]
    assert read["claims"][0]["via"][:3] == ["number and unit", "number in digits", "unit '%': percentage"]
    assert all(WRONG[claim["start"] : claim["end"]] == claim["text"] for claim in read["claims"])


def test_the_rules_as_a_table_and_in_json() -> None:
    lines = run("rules").stdout.splitlines()
    read = json.loads(run("rules", "--format", "json").stdout)
    jsonschema.validate(read, schema())
    assert [line.split()[0] for line in lines[1:]] == [rule.code for rule in RULES]
    assert [(each["code"], each["name"], each["summary"]) for each in read["rules"]] == [
        (rule.code, rule.name, rule.summary) for rule in RULES
    ]


def test_rules_are_explained() -> None:
    one = run("explain", "pct201").stdout
    assert one.startswith("PCT201 percent-change-mismatch\n\n")
    for line in RULES["PCT201"].doc.splitlines():
        assert line in one
    last = list(RULES)[-1]
    assert run("explain", "percent-change-mismatch", last.code).stdout.startswith(f"{one}\n\n{last.code} {last.name}\n")


def test_explaining_a_rule_that_there_is_not() -> None:
    said = refused("explain", "PCT201", "PCT2O1", "QQQ")
    assert [line.partition(";")[0] for line in said] == ["no rule 'PCT2O1'", "no rule 'QQQ'"]


@pytest.mark.parametrize(
    ("color", "environment", "terminal", "expected"),
    [
        ("always", {}, False, True),
        ("always", {"NO_COLOR": "1"}, False, True),
        ("never", {}, True, False),
        ("auto", {}, False, False),
        ("auto", {}, True, True),
        ("auto", {"NO_COLOR": ""}, True, True),
        ("auto", {"NO_COLOR": "1"}, True, False),
        ("auto", {"TERM": "dumb"}, True, False),
    ],
)
def test_colour(
    monkeypatch: pytest.MonkeyPatch, color: str, environment: dict[str, str], terminal: bool, expected: bool
) -> None:
    for name, value in {"TERM": "xterm", **environment}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: terminal)
    assert output.coloured(color) is expected


@pytest.mark.parametrize("command", [["check", "wrong.txt"], ["claims", "wrong.txt"], ["rules"], ["explain", "PCT201"]])
def test_every_command_can_be_coloured(command: list[str]) -> None:
    assert "\x1b[" in run(*command, "--color=always").stdout
    assert "\x1b[" not in run(*command).stdout


@pytest.mark.parametrize(("columns", "width"), [(20, 40), (80, 72), (300, 112)])
def test_excerpts_fit_the_terminal(monkeypatch: pytest.MonkeyPatch, columns: int, width: int) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", str(columns))
    assert output.look_of(None, "never").width == width


@pytest.mark.parametrize(
    ("show", "shown", "unread"),
    [
        (None, {"contradicted"}, False),
        ("undecided", {"contradicted", "undecided"}, False),
        ("supported", {"contradicted", "supported"}, False),
        ("all", {"contradicted", "undecided", "supported"}, True),
    ],
)
def test_what_is_shown_is_chosen(show: str | None, shown: set[str], unread: bool) -> None:
    look = output.look_of(show, "never")
    assert {verdict.value for verdict in look.show} == shown
    assert (look.unread, look.hints) == (unread, True)


def test_the_formats_offered_are_those_that_there_are() -> None:
    assert set(options.REPORTS.choices) == set(FORMATS)


@pytest.mark.parametrize("start", [[sys.executable, "-m", "numclaims"], ["numclaims"]])
def test_the_program_starts_either_way(start: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    done = subprocess.run([*start, "--version"], capture_output=True, text=True, check=True)
    assert re.fullmatch(r"numclaims \d+\.\d+\S*\n", done.stdout)


def test_help_loads_nothing_slow() -> None:
    program = "from numclaims.cli import main\ntry: main(['check', '--help'])\nexcept SystemExit: pass\n"
    program += "import sys; print(*sorted(sys.modules))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.splitlines()[-1].split())
    assert "Usage: " in done.stdout
    assert not loaded & {"attr", "rich", "dateparser", "numclaims.checker", "numclaims.rules", "numclaims.report"}
