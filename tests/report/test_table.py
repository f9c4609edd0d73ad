"""The tables and pages of the command line."""

from __future__ import annotations

import re

from numclaims.report import Checked
from numclaims.report.table import claims_table, rule_page, rules_table
from numclaims.rules.rule import Rule

from .conftest import TEXT, claim_at

CLAIMS = """\
position  text            kind               value  unit        bound  change  subject     TIMEX3            modality
    1:20  30%             percentage            30  percentage         up      Membership
    3:12  200 members     count                200  member
    3:41  2019            date                                                             DATE 2019 APPROX
    4:21  240 members     count                240  member
    4:46  $1,500 or more  money       1500 to 2000  dollar      >=                                           forecast

5 claims
"""


def test_claims(checked: Checked) -> None:
    assert claims_table(checked.report.claims, text=TEXT) == CLAIMS


def test_a_line_tells_how_a_claim_was_reached_if_wanted(checked: Checked) -> None:
    rows = claims_table(checked.report.claims, text=TEXT, explain=True).splitlines()
    assert rows[0] == CLAIMS.splitlines()[0]
    assert rows[1] == CLAIMS.splitlines()[1]
    assert rows[2] == "          rose by <percentage> > <number>%"
    assert rows[3:] == CLAIMS.splitlines()[2:]


def test_colour_adds_nothing_but_colour(checked: Checked, page: Rule) -> None:
    for plain, coloured in (
        (CLAIMS, claims_table(checked.report.claims, text=TEXT, color=True)),
        (rules_table([page]), rules_table([page], color=True)),
        (rule_page(page), rule_page(page, color=True)),
    ):
        stripped = re.sub(r"\x1b\[[0-9;]*m", "", coloured)
        assert [line.rstrip() for line in stripped.splitlines()] == plain.splitlines()
        assert "\x1b[" in coloured


def test_a_text_without_claims() -> None:
    assert claims_table([], text="") == "0 claims\n"


def test_columns_stay_straight() -> None:
    text = "東京 5 人\t\n and 12\x1b km and 7 " + "x" * 50
    numbers = ["5 人\t\n and", "12\x1b km", "7 " + "x" * 50]
    rows = claims_table([claim_at(text, words) for words in numbers], text=text).splitlines()
    assert rows[1:4] == [
        "     1:4  5 人 and                          number",
        "     2:6  12␛ km                            number",
        "    2:17  7 xxxxxxxxxxxxxxxxxxxxxxxxxxxxx…  number",
    ]


def test_rules(page: Rule) -> None:
    assert rules_table([page]).splitlines() == [
        "code    name                   summary",
        "PCT900  fall-of-more-than-all  Nothing falls by more than all of it.",
    ]


def test_the_page_of_a_rule(page: Rule) -> None:
    assert (
        rule_page(page)
        == """\
PCT900 fall-of-more-than-all

Nothing falls by more than all of it.

Why:
    What is gone cannot go again.
Bad:
    Sales fell by 120%.
Good:
    Sales fell by 12%.
"""
    )
