"""All links of a text: the finders in order, and which of two overlapping links counts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from numclaims.claims.reading import Reading
from numclaims.links.finders import (
    age,
    anniversary,
    change,
    conversion,
    difference,
    duplicate_form,
    duration,
    impossible,
    limit,
    list_count,
    mean,
    order,
    ordinal,
    part,
    portion,
    range_order,
    rate,
    ratio,
    relative,
    share,
    shares_sum,
    total,
    weekday,
)
from numclaims.links.grammar import Grammar, load
from numclaims.links.link import Link
from numclaims.links.skeleton import Skeleton

__all__ = ["FINDERS", "find_links"]

FINDERS: tuple[Callable[[Skeleton, Grammar], Iterator[Link]], ...] = (
    change.find,
    share.find,
    total.find,
    conversion.find,
    part.find,
    portion.find,
    weekday.find,
    difference.find,
    ratio.find,
    range_order.find,
    duplicate_form.find,
    shares_sum.find,
    mean.find,
    rate.find,
    impossible.find,
    relative.find,
    duration.find,
    age.find,
    anniversary.find,
    order.find,
    ordinal.find,
    limit.find,
    list_count.find,
)
"""The finders that look at one paragraph at a time; each yields the most specific links first."""


def find_links(readings: Sequence[Reading], published: date | None = None, language: str = "en") -> Iterator[Link]:
    """The links between the claims of one paragraph.

    A claim that is mended in one link (the first role of each kind) is not mended in another of the same kind, and it
    does not change its role: what is the whole of one share is not the part of another. `published` is the day from
    which dates without a year were reckoned.
    """
    if not any(reading.claims for reading in readings):
        return
    grammar = load(language)
    skeleton = grammar.skeleton(readings, published)
    for finder in FINDERS:
        roles: dict[tuple[type[Link], int], int] = {}
        for link in finder(skeleton, grammar):
            claims = link.claims()
            wanted = {(type(link), claim.start): role for role, claim in enumerate(claims)}
            first = (type(link), claims[0].start)
            if first in roles or any(roles.get(key, role) != role for key, role in wanted.items()):
                continue
            roles |= wanted
            yield link
