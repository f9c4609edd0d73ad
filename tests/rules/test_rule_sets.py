"""Rules are declared with a page, and come in sets that can be added to, taken from and chosen from."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from numclaims.errors import RuleDefinitionError, UnknownRuleError
from numclaims.links.link import Portion
from numclaims.rules import RULES
from numclaims.rules.judgement import Judgement
from numclaims.rules.rule import Case, RuleSet, rule
from numclaims.values.verdict import Verdict

SHARE, POINTS, TOTAL = RULES["PCT203"], RULES["PCT202"], RULES["ARI101"]


def declared(page: str, code: str = "XYZ100") -> Callable[[], object]:
    """The declaration of a rule whose docstring is the page."""

    def too_large(link: Portion) -> Judgement | None:
        return None

    too_large.__doc__ = page
    return lambda: rule(code, on=Portion)(too_large)


def test_a_set_is_ordered_by_code() -> None:
    few = RuleSet([SHARE, TOTAL, POINTS])
    assert [each.code for each in few] == ["ARI101", "PCT202", "PCT203"]
    assert len(few) == 3
    assert repr(few) == "RuleSet(ARI101, PCT202, PCT203)"


def test_sets_are_equal_if_they_have_the_same_rules() -> None:
    one, other = RuleSet([SHARE, TOTAL]), RuleSet([TOTAL, SHARE])
    assert one == other
    assert hash(one) == hash(other)
    assert one != RuleSet([SHARE])
    assert one != [TOTAL, SHARE]
    assert {one, other, RuleSet([SHARE])} == {one, RuleSet([SHARE])}


def test_a_set_knows_its_rules_by_code_and_name() -> None:
    few = RuleSet([SHARE, TOTAL])
    assert SHARE in few
    assert "PCT203" in few
    assert "total-mismatch" in few
    assert POINTS not in few
    assert "PCT202" not in few
    assert few["share-mismatch"] is few["PCT203"] is SHARE


def test_rules_are_added_and_taken_away() -> None:
    few = RuleSet([SHARE, TOTAL])
    assert few + POINTS == RuleSet([SHARE, TOTAL, POINTS])
    assert few + RuleSet([POINTS, SHARE]) == RuleSet([SHARE, TOTAL, POINTS])
    assert few - SHARE == few - RuleSet([SHARE, POINTS]) == RuleSet([TOTAL])
    assert few == RuleSet([SHARE, TOTAL]), "a set never changes"


def test_rules_are_chosen_by_code_name_or_beginning() -> None:
    few = RuleSet([SHARE, TOTAL, POINTS])
    assert few.select("PCT") == RuleSet([SHARE, POINTS])
    assert few.select("PCT2", "total-mismatch") == few
    assert few.select() == RuleSet()
    assert few.ignore("PCT") == RuleSet([TOTAL])
    assert few.ignore("share-mismatch", "ARI101") == RuleSet([POINTS])
    assert few.ignore() == few


@pytest.mark.parametrize("wanted", ["", "pct", "share", "XYZ"])
def test_what_no_rule_is_called_is_refused(wanted: str) -> None:
    few = RuleSet([SHARE, TOTAL])
    for choose in (few.select, few.ignore, few.__getitem__):
        with pytest.raises(UnknownRuleError, match="no rule") as caught:
            choose(wanted)
        assert caught.value.wanted == wanted


def test_the_nearest_two_names_are_proposed() -> None:
    with pytest.raises(UnknownRuleError, match="did you mean PCT203 or PCT") as caught:
        RULES["PCT2O3"]
    assert len(caught.value.near) == 2


def test_two_rules_of_one_code_are_refused() -> None:
    assert len(RuleSet([SHARE, SHARE])) == 1
    other = declared("Another one.\n\nBad:\n    Wrong.\n\nGood:\n    Right.\n", "PCT203")()
    with pytest.raises(RuleDefinitionError, match="PCT203: there is already another rule"):
        RULES + other  # type: ignore[operator]


def test_a_rule_has_the_page_of_its_function() -> None:
    made = rule("XYZ100", on=Portion)(_too_large)
    assert (made.code, made.name, made.summary) == ("XYZ100", "-too-large", "A share is too large.")
    assert made.sections == {
        "Why": ("It happens,", "and often."),
        "Bad": ("[published=2024-03-15] [reference=height of the mill: 9 m] It is wrong.", "So is this."),
        "Good": ("[source=The mill is high.] It is right.",),
        "Undecided": ("It is open.",),
    }
    first, second, third, fourth = made.cases
    assert first == Case("It is wrong.", Verdict.CONTRADICTED, "2024-03-15", "height of the mill: 9 m")
    assert first.references == [{"name": "height of the mill", "value": "9", "unit": "m"}]
    assert second == Case("So is this.", Verdict.CONTRADICTED)
    assert second.references == []
    assert third == Case("It is right.", Verdict.SUPPORTED, source="The mill is high.")
    assert fourth == Case("It is open.", Verdict.UNDECIDED)


def _too_large(link: Portion) -> Judgement | None:
    """A share is too large.

    Why:
        It happens,
        and often.

    Bad:
        [published=2024-03-15] [reference=height of the mill: 9 m] It is wrong.
        So is this.

    Good:
        [source=The mill is high.] It is right.

    Undecided:
        It is open.
    """


@pytest.mark.parametrize("code", ["", "PCT", "PCT20", "PCT2031", "pct203", "PCTX03", "1PCT203"])
def test_a_code_is_three_capitals_and_three_digits(code: str) -> None:
    with pytest.raises(RuleDefinitionError, match="three capital letters"):
        declared("One.\n\nBad:\n    Wrong.\n\nGood:\n    Right.\n", code)()


@pytest.mark.parametrize(
    ("page", "message"),
    [
        ("", "must begin with a one-line summary"),
        ("One.", "needs a section `Bad:`"),
        ("One.\n\nGood:\n    Right.\n", "needs a section `Bad:`"),
        ("One.\n\nBad:\n\nGood:\n    Right.\n", "needs a section `Bad:`"),
        ("One.\n\nBad:\n    Wrong.\n", "needs a section `Good:`"),
        ("One.\n\nBad:\n    Wrong.\n\nUndecided:\n    Open.\n", "needs a section `Good:`"),
        ("One.\n\nBad:\n    Wrong.\n\nGood:\n    Right.\n", None),
        ("One.\n\nUndecided:\n    Open.\n\nGood:\n    Right.\n", None),
    ],
)
def test_a_page_needs_a_summary_and_examples_of_both_sorts(page: str, message: str | None) -> None:
    if message is None:
        assert declared(page)()
    else:
        with pytest.raises(RuleDefinitionError, match=message):
            declared(page)()
