"""Waivers: what they cover and what not, what is told of them, and that nothing in them raises or takes long."""

from __future__ import annotations

import json
from pathlib import Path
from time import perf_counter
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

import numclaims
from numclaims.report.json import schema

from .conftest import run

BAD = "Ridership rose by 30%, from 140 to 196."
WAIVER = "<!-- numclaims: ignore PCT201: as the operator counts -->"
FORM = "write <!-- numclaims: ignore CODE: reason -->"


def outcome(text: str, markup: str = "plain", **options: Any) -> tuple[list[int], list[int]]:
    """Which of the bad sentences of a text, written `B`, are found and which are waived; `W` is the waiver."""
    text = text.replace("B", BAD).replace("W", WAIVER)
    report = numclaims.check(text, markup=markup, **options)
    places = [at for at in range(len(text)) if text.startswith("30%", at)]
    found = [places.index(finding.claims[0].start) for finding in report.findings]
    return found, [places.index(each.finding.claims[0].start) for each in report.waived]


def notices(text: str, markup: str = "plain", **options: Any) -> list[str]:
    report = numclaims.check(text.replace("B", BAD).replace("W", WAIVER), markup=markup, **options)
    return [f"{notice.source}: {notice.message}" for notice in report.notices]


# What is covered: by plain text and by Markdown alike.


@pytest.mark.parametrize("markup", ["plain", "markdown"])
@pytest.mark.parametrize(
    ("text", "found", "waived"),
    [
        # the block that it stands in
        ("B W", [], [0]),
        ("W B", [], [0]),
        ("Then W the fare. B", [], [0]),
        ("W\nB", [], [0]),
        ("B\nW", [], [0]),
        ("B\nW\n\nB", [1], [0]),
        ("B W\n\nB", [1], [0]),
        ("B\n\nB W", [0], [1]),
        ("B B W", [], [0, 1]),
        # alone, the next block
        ("W\n\nB\n\nB", [1], [0]),
        ("B\n\nW\n\nB", [0], [1]),
        ("B\n\n\n\nW\n\n\n\nB", [0], [1]),
        ("B\n\nW", [0], []),
        # items
        ("- B W\n- B", [1], [0]),
        ("- B\n- B W", [0], [1]),
        ("- B\n  W\n- B", [1], [0]),
        ("- B\nW\n- B", [0], [1]),
        ("W\n- B\n- B", [1], [0]),
        ("1. B\n2. B W\n3. B", [0, 2], [1]),
        # line ends of other systems
        ("W\r\nB\r\n\r\nB", [1], [0]),
        ("B\r\n\r\nW\r\n\r\nB", [0], [1]),
        ("B\r\nW\r\n\r\nB", [1], [0]),
        # spans
        ("B\n\n<!-- numclaims: off PCT: x -->\n\nB\n\nB\n\n<!-- numclaims: on -->\n\nB", [0, 3], [1, 2]),
        ("B\n\n<!-- numclaims: off PCT: x -->\n\nB\n\nB", [0], [1, 2]),
        ("B\n\n<!-- numclaims: off UNT: x -->\n\nB", [0, 1], []),
        ("<!--numclaims:off PCT201:x-->\n\nB\n\n<!--numclaims:on-->\n\nB", [1], [0]),
        ("B\n\nB\n\n<!-- numclaims: ignore-file PCT201: x -->", [], [0, 1]),
        # what it names
        ("B <!-- numclaims: ignore UNT601, PCT201: x -->", [], [0]),
        ("B <!-- numclaims: ignore percent-change-mismatch: x -->", [], [0]),
        ("B <!-- numclaims: ignore P: x -->", [], [0]),
        ("B <!-- numclaims: ignore PCT202: x -->", [0], []),
        ("B <!-- numclaims: ignore UNT: x -->", [0], []),
        ("B <!--\nnumclaims: ignore PCT201:\nin two\nlines -->", [], [0]),
        # what does not hold
        ("B <!-- numclaims: ignore PCT201 -->", [0], []),
        ("B <!-- numclaims: ignore PCT201: -->", [0], []),
        ("B <!-- numclaims: ignore: x -->", [0], []),
        ("B <!-- numclaims: ignore PCT999: x -->", [0], []),
        ("B <!-- numclaims: ignroe PCT201: x -->", [0], []),
        ("B <!-- numclaims: -->", [0], []),
        ("B <!-- ignore PCT201: x -->", [0], []),
        ("B <!-- see numclaims: ignore PCT201: x -->", [0], []),
        ("B numclaims: ignore PCT201: x", [0], []),
        ("B `W`", [0], []),
    ],
)
def test_a_waiver_covers_its_block(text: str, markup: str, found: list[int], waived: list[int]) -> None:
    assert outcome(text, markup) == (found, waived)


@pytest.mark.parametrize(
    ("text", "found", "waived"),
    [
        ("# Ridership W\n\nB", [0], []),
        ("# B W\n\nB", [1], [0]),
        ("# Ridership\nW\nB", [], [0]),
        ("> B\n\nW\n\n> B", [0], [1]),
        ("| a | b |\n|---|---|\n| 1 | B |\n| 2 | B |\n| 3 | x W |\n\nB", [2], [0, 1]),
        ("W\n\n| a | b |\n|---|---|\n| 1 | B |\n\nB", [1], [0]),
        ("W\n<table><tr><td>B</td></tr><tr><td>B</td></tr></table>\n\nB", [2], [0, 1]),
        # examples of waivers are none
        ("```\nW\n```\nB", [0], []),
        ("~~~html\nW\n~~~\n\nB", [0], []),
        ("As here:\n\n    W\n\nB", [0], []),
        ("Put ``W`` there. B", [0], []),
        ("---\ntitle: W\n---\nB", [0], []),
        ("<pre>\nW\n</pre>\n\nB", [0], []),
        ("<script>\nW\n</script>\n\nB", [0], []),
    ],
)
def test_a_waiver_in_markdown(text: str, found: list[int], waived: list[int]) -> None:
    assert outcome(text, "markdown") == (found, waived)


@pytest.mark.parametrize(
    ("text", "found", "waived"),
    [
        ("<p>B W</p><p>B</p>", [1], [0]),
        ("<p>B</p>W<p>B</p><p>B</p>", [0, 2], [1]),
        ("<p>B</p>\n\nW\n\n<p>B</p>", [0], [1]),
        ("<div>W<p>B</p><p>B</p></div>", [1], [0]),
        ("<p>Then <b>W</b> B</p>", [], [0]),
        ("<ul><li>B W</li><li>B</li></ul>", [1], [0]),
        ("<ul><li>B</li> W <li>B</li></ul>", [0], [1]),
        ("<ul>W<li>B</li><li>B</li></ul>", [1], [0]),
        ("<table>W<tr><td>B</td></tr><tr><td>B</td></tr></table><p>B</p>", [2], [0, 1]),
        ("<table><tr><td>B</td></tr><tr><td>B W</td></tr></table><p>B</p>", [2], [0, 1]),
        ("<table><tr><td><table><tr><td>B W</td></tr></table></td><td>B</td></tr></table>B", [2], [0, 1]),
        ("<pre>W</pre><p>B</p>", [0], []),
        ("<code>&lt;!-- numclaims: ignore PCT201: x --&gt;</code> B", [0], []),
        ("<script>W</script><p>B</p>", [0], []),
        ("<p title='W'>B</p>", [0], []),
    ],
)
def test_a_waiver_in_html(text: str, found: list[int], waived: list[int]) -> None:
    assert outcome(text, "html") == (found, waived)


@pytest.mark.parametrize("markup", ["plain", "markdown", "html"])
def test_without_waivers_everything_is_found_and_nothing_is_told(markup: str) -> None:
    assert outcome("B W", markup, waivers=False) == ([0], [])
    assert notices("B <!-- numclaims: ignore XYZ -->", markup, waivers=False) == []


def test_a_waiver_of_one_contradiction_does_not_hide_another_at_the_same_number() -> None:
    text = "Ridership rose by 30%, from 10,400 to 14,560, an increase of 2,160."
    both = numclaims.check(text).findings
    rest = numclaims.check(f"{text} <!-- numclaims: ignore PCT201: x -->")
    assert [finding.code for finding in both] == ["PCT201"]
    assert "These cannot all hold." in both[0].message
    assert [finding.code for finding in rest.findings] == ["ARI104"]
    assert [each.finding.code for each in rest.waived] == ["PCT201"]


def test_the_number_that_is_accused_decides() -> None:
    text = "Ridership was 140 in May. <!-- numclaims: ignore REF702: x -->\n\nRidership was 160 in May."
    summary = numclaims.check(text, source="Ridership was 140 in May.")
    assert [finding.claims[0].text for finding in summary.contradictions] == ["160"]
    assert summary.waived == ()


def test_what_agrees_with_a_source_is_not_waived() -> None:
    text = "The hospital treated 23 people. <!-- numclaims: ignore REF702: x -->"
    report = numclaims.check(text, source="The hospital treated 23 people after the fire.")
    assert [finding.verdict for finding in report.findings] == [numclaims.Verdict.SUPPORTED]


def test_a_fact_that_stands_behind_a_waived_finding_is_used() -> None:
    references = numclaims.References.of([{"name": "height of the Tessel Dam", "value": 96, "unit": "m"}])
    text = "The Tessel Dam is 69 metres high. <!-- numclaims: ignore REF701: as it was before -->"
    report = numclaims.check(text, references=references)
    assert [waived.finding.code for waived in report.waived] == ["REF701"]
    assert report.unused_facts(references) == ()


# What is read beside it.


@pytest.mark.parametrize("text", ["B W", "It has 3 masts.\nW\nIt has 5 oars.", "W\n\nB", "3 W masts", "W"])
def test_plain_text_is_read_as_if_the_comment_were_not_there(text: str) -> None:
    text = text.replace("B", BAD)
    comment = "<!-- numclaims: ignore PCT201: 41% of 12 boats in May 2019 -->"
    bare = [claim.text for claim in numclaims.extract(text.replace("W\n", "").replace("W ", "").replace("W", ""))]
    full = text.replace("W", comment)
    claims = numclaims.extract(full)
    assert [" ".join(claim.text.replace(comment, "").split()) for claim in claims] == bare
    assert all(full[claim.start : claim.end] == claim.text for claim in claims)


def test_a_sentence_runs_on_over_the_line_of_a_comment() -> None:
    assert outcome("Ridership rose by 30%,\nW\nfrom 140 to 196.") == ([], [0])


def test_a_comment_that_is_not_for_numclaims_is_text() -> None:
    assert [claim.text for claim in numclaims.extract("It has 3 masts. <!-- or 4 masts -->")] == ["3 masts", "4 masts"]


# What is told.


@pytest.mark.parametrize("markup", ["plain", "markdown", "html"])
@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("B W", []),
        ("<!-- numclaims: off PCT: x --> B <!-- numclaims: on -->", []),
        ("No number.\n\nW", ["waiver in line 3: PCT201 hides nothing here, so it can go"]),
        ("B <!-- numclaims: ignore PCT201, UNT: x -->", ["waiver in line 1: UNT hides nothing here, so it can go"]),
        (
            "B <!-- numclaims: ignore PCT210: x -->",
            ["waiver in line 1: no rule 'PCT210'; did you mean PCT206 or PCT205?"],
        ),
        (
            "B <!-- numclaims: ignore PCT201, QQQ: x -->",
            ["waiver in line 1: no rule 'QQQ'; `numclaims rules` lists them"],
        ),
        (
            "B <!-- numclaims: ignore PCT201 -->",
            [f"waiver in line 1: it gives no reason, so it does not hold; {FORM}"],
        ),
        (
            "<!-- numclaims: ignore-file -->",
            [f"waiver in line 1: it names no rule, so it does not hold; {FORM}"],
        ),
        (
            "<!-- numclaims: ignroe PCT201: x -->",
            ["waiver in line 1: 'ignroe' is none of ignore, ignore-file, off and on"],
        ),
        ("<!-- numclaims: on -->", ["waiver in line 1: nothing is off here"]),
        (
            "<!-- numclaims: off PCT: x --> B <!-- numclaims: on PCT -->",
            ["waiver in line 1: `on` ends everything that is off; it takes no rules and no reason"],
        ),
        ("B\n\n<!-- numclaims: ignore PCT201: x", ["waiver in line 3: the comment does not end; write --> behind it"]),
        ("B <!-- numclaims: ignore PCT201: x", ["waiver in line 1: the comment does not end; write --> behind it"]),
        ("<!-- numclaims: ignore PCT,: x --> B", ["waiver in line 1: no rule ''; `numclaims rules` lists them"]),
    ],
)
def test_what_is_wrong_with_a_waiver_is_told(text: str, markup: str, told: list[str]) -> None:
    assert notices(text, markup) == told


@pytest.mark.parametrize(
    ("waived", "options"),
    [
        ("REF701", {}),
        ("REF702", {}),
        ("REF", {"source": "Nothing."}),
        ("UNT601", {"rules": numclaims.RULES.select("PCT")}),
        ("PCT", {"rules": numclaims.RULES.select("PCT201")}),
        ("TIM503", {}),
    ],
)
def test_a_waiver_is_not_called_idle_where_its_rule_had_nothing_to_work_with(
    waived: str, options: dict[str, Any]
) -> None:
    assert notices(f"No number. <!-- numclaims: ignore {waived}: x -->", **options) == []


@pytest.mark.parametrize(
    ("waived", "options"),
    [("REF702", {"source": "Nothing."}), ("PCT201", {"rules": numclaims.RULES.select("PCT201")})],
)
def test_a_waiver_is_called_idle_where_its_rule_was_applied(waived: str, options: dict[str, Any]) -> None:
    told = notices(f"No number. <!-- numclaims: ignore {waived}: x -->", **options)
    assert told == [f"waiver in line 1: {waived} hides nothing here, so it can go"]


def test_of_two_waivers_of_the_same_the_outer_one_is_idle() -> None:
    assert notices("<!-- numclaims: ignore-file PCT201: x -->\n\nB W") == [
        "waiver in line 1: PCT201 hides nothing here, so it can go"
    ]


def test_a_comment_within_a_comment_ends_where_html_ends_it() -> None:
    report = numclaims.check(f"{BAD} <!-- numclaims: ignore PCT201: see <!-- this --> text", markup="markdown")
    assert [waived.reason for waived in report.waived] == ["see <!-- this"]
    assert outcome("B <!-- numclaims: ignore PCT201: see <!-- this --> text") == ([0], [])


# What is printed.


@pytest.fixture
def waived_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    Path("ferry.md").write_bytes(f"\ufeff# Ferry\r\n\r\n{BAD} {WAIVER}\r\n".encode())
    return "ferry.md"


def test_what_is_waived_is_counted_and_shown_if_asked(waived_file: str) -> None:
    result = run("check", waived_file)
    assert result.exit_code == 0
    assert result.stdout == "3 claims read, 3 compared, 0 contradictions, 1 waived  (`--show all` lists them)\n"
    lines = run("check", waived_file, "--show", "all").stdout.splitlines()
    assert lines[0] == (
        "ferry.md:3:19: PCT201 percent-change-mismatch (waived: as the operator counts)  "
        "From 140 to 196 is a rise of 40%, not 30%."
    )
    assert lines[-1] == "3 claims read, 3 compared, 0 contradictions, 1 waived"
    shown = run("check", waived_file, "--no-waivers")
    assert shown.exit_code == 1
    assert shown.stdout.startswith("ferry.md:3:19: PCT201 percent-change-mismatch  ")


def test_what_is_waived_is_in_json(waived_file: str) -> None:
    read = json.loads(run("check", waived_file, "--format", "json").stdout)
    jsonschema.validate(read, schema())
    [waived] = read["reports"][0]["waived"]
    assert (waived["finding"]["code"], waived["reason"]) == ("PCT201", "as the operator counts")
    text = f"# Ferry\r\n\r\n{BAD} {WAIVER}\r\n"
    assert text[waived["start"] : waived["end"]] == WAIVER
    assert (read["total"]["waived"], read["total"]["contradicted"], read["reports"][0]["ok"]) == (1, 0, True)


def test_a_number_without_a_source_can_be_waived(waived_file: str) -> None:
    Path("source.txt").write_text("The ferry took 23 people to the island.", "utf-8")
    Path("short.md").write_text("The hotel on the hill has 32 beds. <!-- numclaims: ignore REF703: x -->", "utf-8")
    check = ["check", "short.md", "--source", "source.txt", "--require-grounding"]
    assert run(*check).exit_code == 0
    assert run(*check, "--no-waivers").exit_code == 1


# Whatever stands there, nothing is raised, and time grows with the length only.


@given(
    st.lists(
        st.sampled_from(
            [
                *"\n\r\t :,-|`>",
                "<!--",
                "-->",
                "numclaims:",
                "ignore",
                "off",
                "on",
                "PCT201",
                "REF",
                "x",
                "- ",
                BAD,
                WAIVER,
            ]
        ),
        max_size=40,
    ).map("".join),
    st.sampled_from(["plain", "markdown", "html"]),
)
def test_no_waiver_raises(text: str, markup: str) -> None:
    report = numclaims.check(text, markup=markup)
    everything = numclaims.check(text, markup=markup, waivers=False)
    assert all(text[claim.start : claim.end] == claim.text for claim in report.claims)
    assert report.claims == everything.claims
    assert bool(everything.findings) == bool(report.findings or report.waived)
    if not report.waived:
        assert report.findings == everything.findings


@pytest.mark.parametrize("markup", ["plain", "markdown", "html"])
@pytest.mark.parametrize(
    "piece",
    [
        WAIVER,
        f"{WAIVER}\n",
        f"- a\n  {WAIVER}\n",
        f"x {WAIVER}\n\n",
        "<!-- numclaims: off PCT: x -->\n",
        "<!-- numclaims: off PCT: x --><!-- numclaims: on -->",
        "a <!-- numclaims: ignore PCT ",
        "<!--  numclaims:",
        "<!-- numclaims: ignore QQQ, RRR: x -->",
        "numclaims: ",
    ],
)
def test_waivers_take_linear_time(piece: str, markup: str) -> None:
    def seconds(count: int) -> float:
        text = piece * count
        began = perf_counter()
        numclaims.check(text, markup=markup)
        return perf_counter() - began

    seconds(10)
    if seconds(10_000) > 1:  # a machine that is busy is asked again
        assert min(seconds(10_000) for _ in range(3)) < 20 * max(0.1, min(seconds(1000) for _ in range(3)))


def test_unknown_rules_of_all_sorts_take_linear_time() -> None:
    text = "".join(f"<!-- numclaims: off Q{number}: x -->\n" for number in range(10_000)) + "Z" * 100_000
    began = perf_counter()
    report = numclaims.check(f"{text}<!-- numclaims: off {'Z' * 100_000}: x -->")
    assert len(report.notices) == 10_001
    assert len(report.notices[-1].message) < 200
    assert perf_counter() - began < 20
