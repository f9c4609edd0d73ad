"""A relation of which a number is missing is not judged, whatever finder or plugin made it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs
import pytest

import numclaims
from numclaims.claims.claim import Claim, Kind
from numclaims.rules import BUILTIN
from numclaims.rules.rule import Rule, RuleSet

NOTHING = Claim(start=0, end=10, text="days later", kind=Kind.DATE)
JUDGED = [rule for rule in BUILTIN if rule.code not in ("REF702", "REF703")]
"""The rules that judge numbers, and not what a finder has found of them already."""


def links_of(rule: Rule) -> list[Any]:
    """The relations that the examples of a rule's page state."""
    found: list[Any] = []
    recording = RuleSet([attrs.evolve(rule, check=found.append)])
    for case in rule.cases:
        numclaims.check(
            case.text, rules=recording, published=case.published, references=case.references, source=case.source
        )
    return found


def without(link: Any, replace: Callable[[Claim], Claim]) -> list[tuple[str, Any]]:
    """The link once for each of its claims, with something else in the place of it."""
    found = []
    for each in attrs.fields(type(link)):
        value = getattr(link, each.name)
        if isinstance(value, Claim):
            found.append((each.name, attrs.evolve(link, **{each.name: replace(value)})))
        elif isinstance(value, tuple) and value and isinstance(value[0], Claim):
            found.append((each.name, attrs.evolve(link, **{each.name: (replace(value[0]), *value[1:])})))
    return found


def _ranging(claim: Claim) -> Claim:
    return attrs.evolve(claim, value=None)


QUOTED = frozenset({"times", "stated"})
"""Fields whose claim is only quoted: the number itself is in another one."""


@pytest.mark.parametrize(
    "rule", [rule for rule in BUILTIN if rule.code not in ("REF702", "REF703")], ids=lambda rule: rule.code
)
def test_what_lacks_a_number_is_not_judged(rule: Rule) -> None:
    links = links_of(rule)
    assert links
    for link in links:
        for name, lacking in without(link, lambda _: NOTHING):
            assert name in QUOTED or rule.check(lacking) is None, name


@pytest.mark.parametrize("rule", BUILTIN, ids=lambda rule: rule.code)
def test_what_has_no_single_number_does_no_harm(rule: Rule) -> None:
    for link in links_of(rule):
        for _, lacking in without(link, _ranging):
            judged = rule.check(lacking)
            assert judged is None or judged.message
