"""Finds dates and times of day that no calendar and no clock has."""

from __future__ import annotations

from collections.abc import Iterator

from numclaims.claims.claim import Modality
from numclaims.links.grammar import Grammar
from numclaims.links.link import Link
from numclaims.links.moments import Moment
from numclaims.links.skeleton import Skeleton

__all__ = ["find"]

_REFORM = 1924
"""The first year in which no country that is much written about still had the Julian calendar."""


def find(skeleton: Skeleton, grammar: Grammar) -> Iterator[Link]:
    """The dates and times that cannot be, but for those in somebody's own words and those of the Julian calendar."""
    unreal = grammar.vocabulary.marks_of("unreal")
    for at, claim in skeleton.claims.items():
        time = claim.time
        if time is None or time.ambiguous or not time.impossible or claim.modality is not Modality.ASSERTED:
            continue
        year = time.value[:4]
        if not unreal.isdisjoint(skeleton.sentence_of(at)):
            continue
        julian = time.value.endswith("-02-29") and year.isdigit() and int(year) < _REFORM and int(year) % 4 == 0
        if not julian and not skeleton.quoted(claim):
            yield Moment(claim, "impossible/date")
