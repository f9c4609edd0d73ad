"""Finds multiples: two amounts and how many times one is the other."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from numclaims.claims.claim import Bound
from numclaims.links.grammar import Grammar, Match
from numclaims.links.link import Link
from numclaims.links.quantities import Multiple
from numclaims.links.skeleton import Skeleton
from numclaims.links.units import alike, amount, counts, noun

__all__ = ["find"]

_WORDS = {
    "halving": Decimal("0.5"),
    "twice": Decimal(2),
    "thrice": Decimal(3),
    "fourfold": Decimal(4),
    "fivefold": Decimal(5),
    "twice-as": Decimal(2),
    "double-the": Decimal(2),
    "triple-the": Decimal(3),
    "quadruple-the": Decimal(4),
}
"""What the classes of cue words multiply by."""

_UNORDERED = frozenset(
    {"outnumber-to-one", "kinds-times-as-many", "kinds-twice-as-many", "kinds-ratio-of", "for-every-one"}
)
"""The constructions that do not tell which of the two amounts is the larger one."""


def find(skeleton: Skeleton, grammar: Grammar) -> Iterator[Link]:
    """The multiples that a paragraph states, the most specific constructions first."""
    for match in grammar.matches(skeleton, "ratio"):
        new, old, times = match.role("new"), match.role("old"), match.get("times")
        factor = _factor(match) if times is None else times.value
        ordered = match.construction.name not in _UNORDERED
        if factor is None or not (amount(new) and amount(old) and old.value and (alike(new, old) or not ordered)):
            continue
        if counts(new) is not counts(old) or (times is not None and times.bound in (Bound.BELOW, Bound.AT_MOST)):
            continue
        if ordered and None not in (noun(new), noun(old)) and noun(new) != noun(old):
            continue
        beyond = match.word("over") is not None or (times is not None and times.bound in (Bound.ABOVE, Bound.AT_LEAST))
        yield Multiple(new, old, times, factor, match.name, beyond, ordered)


def _factor(match: Match) -> Decimal | None:
    return next((factor for name, factor in _WORDS.items() if match.has(name, "word")), None)
