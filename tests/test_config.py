"""Settings of a project: where they come from, what goes before them, and how what is wrong with them is told."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click
import pytest

from numclaims.cli import commands
from numclaims.cli.config import SETTINGS
from numclaims.rules import RULES

from .conftest import run

WRONG = "Ridership rose by 30%, from 140 to 196. The hill is 8 kilometers (12 miles) away.\n"
PLACE = "pyproject.toml: tool.numclaims"
EXAMPLE = 'such as { "drafts/*" = ["PCT"] }'


@pytest.fixture(autouse=True)
def _in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder with a wrong text, under another."""
    (tmp_path / "project" / "texts").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "project")
    Path("wrong.txt").write_text(WRONG, "utf-8")


def configure(settings: str, path: str = "pyproject.toml") -> None:
    Path(path).write_text(f"[project]\nname = 'x'\n\n[tool.numclaims]\n{settings}\n", "utf-8")


def codes(*arguments: str) -> list[str]:
    """The rules that a check finds broken."""
    result = run("check", *arguments, "--format=json")
    assert result.exit_code in (0, 1), result.stderr
    return [finding["code"] for report in json.loads(result.stdout)["reports"] for finding in report["findings"]]


def refused(*arguments: str) -> list[str]:
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    return [line.removeprefix("error: ") for line in result.stderr.splitlines()]


# Where they come from.


def test_without_settings_all_rules_are_checked() -> None:
    assert codes("wrong.txt") == ["PCT201", "UNT601"]


@pytest.mark.parametrize("folder", [".", "texts"])
def test_settings_come_from_the_nearest_file_upwards(folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    configure("select = ['PCT']")
    configure("select = ['UNT']", "../pyproject.toml")
    file = Path("wrong.txt").resolve()
    monkeypatch.chdir(folder)
    assert codes(str(file)) == ["PCT201"]


@pytest.mark.parametrize(
    "nearer",
    [
        "[project]\nname = 'x'\n",
        "[project]\ndependencies = ['numclaims']\n",
        "[tool]\nruff = 'numclaims'\n",
        "tool = 'numclaims'",
        "this is no TOML",
    ],
)
def test_a_file_without_the_table_is_passed_over(nearer: str) -> None:
    Path("pyproject.toml").write_text(nearer, "utf-8")
    configure("select = ['UNT']", "../pyproject.toml")
    assert codes("wrong.txt") == ["UNT601"]


def test_the_table_may_be_written_in_any_way_of_toml() -> None:
    Path("pyproject.toml").write_bytes(b"\xef\xbb\xbf[tool]\r\nnumclaims = { 'ignore' = ['UNT', 'REF'] }\r\n")
    assert codes("wrong.txt") == ["PCT201"]


def test_another_file_or_none_is_chosen() -> None:
    configure("select = ['PCT']")
    configure("select = ['UNT']", "../other.toml")
    assert codes("wrong.txt", "--config", "../other.toml") == ["UNT601"]
    assert codes("wrong.txt", "--isolated") == ["PCT201", "UNT601"]


# What they do.


def test_every_setting_is_an_option_of_check() -> None:
    check = commands.main.commands["check"]
    options = {option: each for each in check.params for option in each.opts}
    assert {f"--{key}" for key in SETTINGS} <= set(options)
    for key in SETTINGS:
        option = options[f"--{key}"]
        assert isinstance(option, click.Option)
        assert option.multiple or option.is_flag or isinstance(option.type, click.Choice)


def test_settings_are_passed_on(asked: list[dict[str, Any]]) -> None:
    Path("peaks.csv").write_text("name,value,unit\nheight of Mount Everest,8849,m\n", "utf-8")
    configure(
        "select = ['PCT', 'UNT601']\nignore = ['PCT202']\nreferences = ['peaks.csv']\nsource = ['wrong.txt']\n"
        "date-order = 'DMY'\nmarkup = 'html'\nwaivers = false\nrequire-grounding = true\nshow = 'all'\nformat = 'text'"
    )
    assert run("check", "wrong.txt").exit_code == 0
    [call] = asked
    assert call["rules"] == RULES.select("PCT", "UNT601").ignore("PCT202")
    assert [fact.name for fact in call["references"].facts] == ["height of Mount Everest"]
    assert (call["date_order"], call["markup"], call["waivers"]) == ("DMY", "html", False)
    assert [text.strip() for text in call["source"]] == [WRONG.strip()]


@pytest.mark.parametrize(
    ("settings", "options", "found"),
    [
        ("select = ['UNT']", ["--select", "PCT"], ["PCT201"]),
        ("ignore = ['UNT']", ["--ignore", "PCT"], ["UNT601"]),
        ("ignore = ['UNT']", ["--select", "UNT,PCT"], ["PCT201"]),
        ("ignore = []", [], ["PCT201", "UNT601"]),
        ("select = []", [], ["PCT201", "UNT601"]),
        ("select = ['pct']", [], ["PCT201"]),
        ("per-file-ignores = { '*.txt' = ['PCT'] }", [], ["UNT601"]),
        ("per-file-ignores = { '*.txt' = ['PCT'] }", ["--per-file-ignores", "*.txt:UNT"], ["PCT201"]),
        ("per-file-ignores = { '*.txt' = ['PCT'], 'wrong.*' = ['UNT601'] }", [], []),
        ("per-file-ignores = { '*.md' = ['PCT'], 'texts' = ['UNT'], '*.txt' = [] }", [], ["PCT201", "UNT601"]),
        ("exclude = ['texts/', 'wrong']", [], ["PCT201", "UNT601"]),
        ("exclude = ['wrong.txt']", [], []),
        ("exclude = ['wrong.txt']", ["--exclude", "right.txt"], ["PCT201", "UNT601"]),
    ],
)
def test_options_go_before_settings(settings: str, options: list[str], found: list[str]) -> None:
    configure(settings)
    assert codes("wrong.txt", *options) == found


def test_flags_can_be_taken_back(asked: list[dict[str, Any]]) -> None:
    configure("waivers = false\nrequire-grounding = true")
    assert run("check", "wrong.txt", "--waivers", "--no-require-grounding").exit_code == 0
    assert asked[0]["waivers"] is True


def test_the_claims_of_a_text_are_read_as_the_settings_say() -> None:
    configure("date-order = 'DMY'\nformat = 'json'\nselect = ['PCT']\nmarkup = 'markdown'")
    Path("opened.txt").write_text("It opened on `1` 03/04/2024.", "utf-8")
    read = json.loads(run("claims", "opened.txt").stdout)
    assert [claim["timex_value"] for claim in read["claims"]] == ["2024-04-03"]


def test_paths_and_patterns_are_seen_from_the_folder_of_the_settings(
    monkeypatch: pytest.MonkeyPatch, asked: list[dict[str, Any]]
) -> None:
    Path("peaks.csv").write_text("name,value,unit\nheight of Mount Everest,8849,m\n", "utf-8")
    Path("texts", "a.txt").write_text("A.", "utf-8")
    Path("texts", "b.txt").write_text("B.", "utf-8")
    configure(
        "references = ['peaks.csv']\nsource = ['wrong.txt']\nexclude = ['texts/b.*']\n"
        "per-file-ignores = { 'texts/a.txt' = ['PCT'], 'a.txt/*' = ['UNT'] }"
    )
    monkeypatch.chdir("texts")
    assert run("check", "a.txt", "b.txt", "../texts/../texts/b.txt", "../wrong.txt").exit_code == 0
    assert [call["text"] for call in asked] == ["A.", WRONG]
    assert [call["rules"] for call in asked] == [RULES.ignore("PCT"), RULES]
    assert list(asked[0]["source"]) == [WRONG]
    assert [fact.name for fact in asked[0]["references"].facts] == ["height of Mount Everest"]


def test_packs_are_no_paths(monkeypatch: pytest.MonkeyPatch, asked: list[dict[str, Any]]) -> None:
    configure("references = ['pack:constants']")
    monkeypatch.chdir("texts")
    assert run("check", "../wrong.txt").exit_code == 0
    assert asked[0]["references"]


def test_patterns_of_the_command_line_are_seen_from_the_working_directory(
    monkeypatch: pytest.MonkeyPatch, asked: list[dict[str, Any]]
) -> None:
    Path("texts", "a.txt").write_text("A.", "utf-8")
    configure("")
    monkeypatch.chdir("texts")
    assert run("check", "a.txt", "../wrong.txt", "--exclude", "./a.txt").exit_code == 0
    assert [call["text"] for call in asked] == [WRONG]


def test_no_pattern_means_standard_input(asked: list[dict[str, Any]]) -> None:
    configure("exclude = ['*']\nper-file-ignores = { '*' = ['PCT'] }")
    assert run("check", "-", "wrong.txt", stdin="A.").exit_code == 0
    assert [(call["text"], call["rules"]) for call in asked] == [("A.", RULES)]


def test_where_all_is_excluded_nothing_is_wrong() -> None:
    result = run("check", "wrong.txt", "--exclude", "*.txt")
    assert (result.exit_code, result.stdout) == (0, "0 files: 0 claims read, 0 compared, 0 contradictions\n")


# What is wrong with them.


@pytest.mark.parametrize(
    ("settings", "problems"),
    [
        ("selct = ['PCT']", [f"{PLACE}.selct: there is no such setting; did you mean select?"]),
        ("published = 2024-03-15", [f"{PLACE}.published: is none of {', '.join(SETTINGS)}"]),
        ("select = 'PCT'", [f"{PLACE}.select: must be a list of strings, not 'PCT'"]),
        ("select = ['PCT', 3]", [f"{PLACE}.select: must be a list of strings, not ['PCT', 3]"]),
        ("waivers = 'no'", [f"{PLACE}.waivers: must be true or false, not 'no'"]),
        ("require-grounding = 1", [f"{PLACE}.require-grounding: must be true or false, not 1"]),
        ("show = 'everything'", [f"{PLACE}.show: 'everything' is none of undecided, supported, all"]),
        ("show = ['all']", [f"{PLACE}.show: ['all'] is none of undecided, supported, all"]),
        ("date-order = 'dmy'", [f"{PLACE}.date-order: 'dmy' is none of DMY, MDY"]),
        (
            "per-file-ignores = ['PCT']",
            [f"{PLACE}.per-file-ignores: must be a table of patterns with their rules, {EXAMPLE}"],
        ),
        (
            "per-file-ignores = { 'a' = 'PCT' }",
            [f"{PLACE}.per-file-ignores: must be a table of patterns with their rules, {EXAMPLE}"],
        ),
        (
            "per-file-ignores = { 'a:b' = ['QQQ'] }",
            [f"{PLACE}.per-file-ignores: a:b: no rule 'QQQ'; `numclaims rules` lists them"],
        ),
        ("select = ['QQQ']", [f"{PLACE}.select: no rule 'QQQ'; `numclaims rules` lists them"]),
        ("ignore = ['']", [f"{PLACE}.ignore: no rule ''; `numclaims rules` lists them"]),
        ("select = ['PCT']\nignore = ['PCT']", [f"{PLACE}.ignore: no rule is left to check"]),
        (
            "require-grounding = true",
            [f"{PLACE}.require-grounding: there is no --source that the numbers could come from"],
        ),
        (
            "shown = true\nignore = 5\nselect = ['QQQ']",
            [
                f"{PLACE}.shown: there is no such setting; did you mean show?",
                f"{PLACE}.ignore: must be a list of strings, not 5",
                f"{PLACE}.select: no rule 'QQQ'; `numclaims rules` lists them",
            ],
        ),
        ("references = ['nowhere.csv']", ["nowhere.csv: file: cannot be read: no such file or directory"]),
        ("source = ['nowhere.txt']", ["nowhere.txt: no such file or directory"]),
    ],
)
def test_what_is_wrong_is_told_with_file_and_field(settings: str, problems: list[str]) -> None:
    configure(settings)
    assert refused("check", "wrong.txt") == problems


@pytest.mark.parametrize("command", ["check", "claims"])
@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"[tool.numclaims\n", "is not TOML: Expected ']'"),
        (b"[tool.numclaims]\nselect = ['a\n", "is not TOML: "),
        (b"[tool.numclaims]\n# caf\xe9\n", "byte 0xe9 at offset 22 is not UTF-8"),
        (b"tool.numclaims = 3\n", "tool.numclaims: must be a table of settings; write it as [tool.numclaims]"),
        (b"[[tool.numclaims]]\n", "tool.numclaims: must be a table of settings; write it as [tool.numclaims]"),
        (b"[tool.numclaims]\nshow = 3\n", "tool.numclaims.show: 3 is none of undecided, supported, all"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused(command: str, data: bytes, problem: str) -> None:
    Path("pyproject.toml").write_bytes(data)
    [line] = refused(command, "wrong.txt")
    assert line.startswith(f"pyproject.toml: {problem}")
    assert run(command, "wrong.txt", "--isolated").exit_code != 2


@pytest.mark.parametrize(
    ("arguments", "problems"),
    [
        (["--config", "nowhere.toml"], ["nowhere.toml: no such file or directory"]),
        (["--config", "texts"], ["texts: is a directory"]),
        (["--config", "bare.toml"], ["bare.toml: there is no table [tool.numclaims] in it"]),
        (
            ["--config", "good.toml", "--isolated"],
            ["--isolated: there is a --config to take settings from; leave one of them out"],
        ),
        (
            ["--isolated", "--config", "good.toml"],
            ["--isolated: there is a --config to take settings from; leave one of them out"],
        ),
        (
            ["--isolated", "--per-file-ignores", "PCT"],
            ["--per-file-ignores: 'PCT' has no pattern; write it as 'drafts/*.md:PCT,UNT601'"],
        ),
        (
            ["--isolated", "--per-file-ignores", "*.md:QQQ"],
            ["--per-file-ignores: *.md: no rule 'QQQ'; `numclaims rules` lists them"],
        ),
    ],
)
def test_options_that_cannot_be_followed_are_refused(arguments: list[str], problems: list[str]) -> None:
    Path("bare.toml").write_text("[tool]\n", "utf-8")
    configure("", "good.toml")
    assert refused("check", "wrong.txt", *arguments) == problems


def test_a_file_elsewhere_is_told_by_its_path(monkeypatch: pytest.MonkeyPatch) -> None:
    configure("show = 3")
    path = Path("pyproject.toml").resolve()
    monkeypatch.chdir("texts")
    assert refused("check", "../wrong.txt") == [f"{path}: tool.numclaims.show: 3 is none of undecided, supported, all"]


def test_commands_without_settings_read_no_file() -> None:
    Path("pyproject.toml").write_text("[tool.numclaims\n", "utf-8")
    assert run("rules").exit_code == 0
    assert run("explain", "PCT201").exit_code == 0
    assert run("check", "--help").exit_code == 0
