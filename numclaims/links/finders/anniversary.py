"""Finds anniversaries with the year that they are reckoned from."""

from __future__ import annotations

from collections.abc import Iterator

from numclaims.claims.claim import Claim
from numclaims.links.finders.duration import settled
from numclaims.links.grammar import Grammar, Match
from numclaims.links.link import Link
from numclaims.links.moments import Anniversary
from numclaims.links.skeleton import Skeleton

__all__ = ["find"]


def find(skeleton: Skeleton, grammar: Grammar) -> Iterator[Link]:
    """The anniversaries that a paragraph states with both years."""
    if sum(claim.time is not None for claim in skeleton.claims.values()) < 2:
        return
    for match in grammar.matches(skeleton, "anniversary"):
        start, when, stated = match.role("start"), match.role("when"), match.get("stated") or match.get("turned")
        years = _years(match, stated)
        if years is not None and settled(start) and settled(when) and not skeleton.quoted(when):
            yield Anniversary(stated, when, start, years, match.name)


def _years(match: Match, stated: Claim | None) -> int | None:
    """The number of years that is stated."""
    if stated is None:
        word = match.word("word")
        return next((years for years in _numbers(match) if match.has(f"years-{years}", "word")), None) if word else None
    if stated.value is None:
        return None
    if match.construction.name == "yearly-edition":
        return int(stated.value) - 1 if stated.unit is None else None
    return int(stated.value) if stated.unit in ("anniversary", "birthday") or "turned" in match.spans else None


def _numbers(match: Match) -> list[int]:
    """The numbers of years for which there are words."""
    names = match.grammar.vocabulary.cues
    return [int(name.removeprefix("years-")) for name in names if name.startswith("years-")]
