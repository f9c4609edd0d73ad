"""Finds rates: an amount for each of something, how many there are, and the whole."""

from __future__ import annotations

from collections.abc import Iterator

from numclaims.claims.claim import Bound, Claim, Kind
from numclaims.links.grammar import Grammar, Match
from numclaims.links.link import Link
from numclaims.links.quantities import Product
from numclaims.links.skeleton import Skeleton
from numclaims.links.units import amount, counts, noun
from numclaims.values.unit import NUMBER

__all__ = ["find"]

_ONE = ("", "{person}", "{head}", "{capita}", "{inhabitant}", "{resident}", "{piece}")
"""What stands behind the stroke in the code of an amount for each one."""
_PERIODS = frozenset({"a", "mo", "wk", "d"})
"""The codes of the years, months, weeks and days that dues are paid by."""
_MEASURED = ("speed", "flow")
"""How the names of the constructions begin in which speeds and other rates of measures are multiplied by times."""


def find(skeleton: Skeleton, grammar: Grammar) -> Iterator[Link]:
    """The rates that a paragraph states, the most specific constructions first."""
    for match in grammar.matches(skeleton, "rate"):
        whole, count, each = match.role("whole"), match.role("count"), match.role("each")
        known = all(map(amount, (whole, count, each))) and whole.bound not in (Bound.BELOW, Bound.AT_MOST)
        if (
            known
            and all(claim.bound in (Bound.EXACT, Bound.ABOUT) for claim in (count, each))
            and _fits(match, whole, count, each)
        ):
            yield Product(whole, count, each, match.name)


def _fits(match: Match, whole: Claim, count: Claim, each: Claim) -> bool:
    """Whether the units of the count and of the rate give that of the whole."""
    name, unit = match.construction.name, count.measure
    if name.startswith("density"):
        return unit is not None and unit.name == ("square mile" if "imperial" in name else "square kilometre")
    if whole.measure is None or each.measure is None or (unit is None and whole.kind is not Kind.MONEY):
        return False
    unit = unit or NUMBER
    if whole.kind is not Kind.MONEY:
        measured = each.measure.times(unit).compatible(whole.measure)
        return measured and name.startswith(_MEASURED) and not unit.compatible(whole.measure)
    currency, _, per = each.measure.code.partition("/")
    known, _, often = whole.measure.code.partition("/")
    if name == "with-so-many-paying" and per in _PERIODS:
        per = ""
    if currency != known:
        return False
    if per == "h":
        return unit.code in ("h", f"h/{often}") and often in ("", "wk", "mo", "d")
    if per not in ("", "1") and per == unit.code:
        return True
    return not often and counts(count) and (per in _ONE or per == f"{{{noun(count)}}}")
