"""Every rule's page is true: its bad examples are contradicted, its good ones are not, and the rest is undecided."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import numclaims
from numclaims.rules import BUILTIN, RULES
from numclaims.rules.rule import Case, Rule, RuleSet
from numclaims.values.verdict import Verdict

HOME = Path(numclaims.__file__).parent / "rules"
FILES = {path.stem: path for path in HOME.glob("*/*.py") if path.stem != "__init__"}
CASES = [pytest.param(rule, case, id=f"{rule.code}: {case.text[:60]}") for rule in BUILTIN for case in rule.cases]


def check(case: Case) -> numclaims.Report:
    """The report on an example, checked with what its page gives it."""
    return numclaims.check(case.text, published=case.published, references=case.references, source=case.source)


@pytest.mark.parametrize(("rule", "case"), CASES)
def test_the_examples_of_a_page_hold(rule: Rule, case: Case) -> None:
    findings = check(case).findings
    verdicts = {finding.verdict for finding in findings if finding.code == rule.code}
    if case.verdict is Verdict.SUPPORTED:
        contradicted = [finding for finding in findings if finding.verdict is Verdict.CONTRADICTED]
        assert not contradicted, f"accused: {contradicted}"
    else:
        assert verdicts == {case.verdict}, f"{findings}"


@pytest.mark.parametrize("rule", BUILTIN, ids=lambda rule: rule.code)
def test_a_rule_lives_in_the_file_of_its_name(rule: Rule) -> None:
    assert rule.name.replace("-", "_") in FILES


@pytest.mark.parametrize("name", sorted(FILES))
def test_every_rule_file_is_in_the_list(name: str) -> None:
    assert name in {rule.name.replace("-", "_") for rule in BUILTIN}


def test_codes_and_names_are_unique() -> None:
    assert len({rule.code for rule in BUILTIN}) == len({rule.name for rule in BUILTIN}) == len(BUILTIN) == len(RULES)


@pytest.mark.parametrize("rule", BUILTIN, ids=lambda rule: rule.code)
def test_a_page_says_why(rule: Rule) -> None:
    assert rule.sections.get("Why"), "the page needs a section `Why:`"
    assert rule.summary.endswith("."), "the summary is a sentence"
    assert re.fullmatch(r"[a-z]+(-[a-z]+)+", rule.name)


@pytest.mark.parametrize("rule", BUILTIN, ids=lambda rule: rule.code)
def test_a_contradiction_shows_its_working(rule: Rule) -> None:
    for case in rule.cases:
        if case.verdict is Verdict.CONTRADICTED:
            for finding in check(case).findings:
                if finding.code == rule.code:
                    assert finding.message.endswith(".")
                    assert finding.working
                    assert finding.claims


def test_a_set_of_rules_is_a_set() -> None:
    first, second = BUILTIN[0], BUILTIN[1]
    pair = RuleSet([second, first])
    assert first in pair
    assert first.code in pair
    assert first.name in pair
    assert "nothing" not in pair
    assert BUILTIN[2] not in pair
    assert pair == RuleSet([first, second])
    assert hash(pair) == hash(RuleSet([first, second]))
    assert pair != RuleSet([first])
    assert pair != [first, second]
    assert repr(pair) == f"RuleSet({', '.join(sorted([first.code, second.code]))})"
