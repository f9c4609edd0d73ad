"""The relations of differences, multiples, ranges and repeated numbers, each a type with named roles."""

from __future__ import annotations

from decimal import Decimal

from attrs import frozen

from numclaims.claims.claim import Change, Claim
from numclaims.links.link import Link

__all__ = [
    "Difference",
    "Duplicate",
    "ListCount",
    "MeanOfCases",
    "MeanOfValues",
    "MeanWithin",
    "Multiple",
    "Product",
    "RangeOrder",
    "SharesSum",
]


@frozen
class Difference(Link):
    """`gap` is how far `one` lies from `other`: above it if `direction` is up, below it if it is down.

    Without `other`, `one` is a score, whose two sides the gap lies between. `direction` is None if the words do not
    tell it.
    """

    gap: Claim
    one: Claim
    other: Claim | None
    pattern: str
    direction: Change | None = None


@frozen
class Multiple(Link):
    """`new` is `factor` times `old`.

    `times` is the claim that states the factor; it is None if one word does ("doubled"). `beyond` tells that the factor
    is the least it can be ("more than doubled"), and `ordered` that the words tell which of the two is which.
    """

    new: Claim
    old: Claim
    times: Claim | None
    factor: Decimal
    pattern: str
    beyond: bool = False
    ordered: bool = True


@frozen
class RangeOrder(Link):
    """`low` is the lower end of a range and `high` its upper end.

    Without `high`, `low` is a range that is written with its greater number first.
    """

    low: Claim
    high: Claim | None
    pattern: str


@frozen
class Duplicate(Link):
    """`second` states the number `first` once more, in another way of writing."""

    second: Claim
    first: Claim
    pattern: str


@frozen
class SharesSum(Link):
    """`parts` are shares of one whole that exclude each other; `complete` tells that nothing else is left."""

    parts: tuple[Claim, ...]
    complete: bool
    pattern: str


@frozen
class MeanWithin(Link):
    """`mean` is a mean or median of values from `low` to `high`, which are the same claim if that is a range."""

    mean: Claim
    low: Claim
    high: Claim
    pattern: str

    def claims(self) -> tuple[Claim, ...]:
        return (self.mean, self.low) if self.low is self.high else (self.mean, self.low, self.high)


@frozen
class MeanOfValues(Link):
    """`mean` is the mean of `values`, which are all there are."""

    mean: Claim
    values: tuple[Claim, ...]
    pattern: str


@frozen
class MeanOfCases(Link):
    """`mean` is the mean of whole numbers, as many as `cases` counts."""

    mean: Claim
    cases: Claim
    pattern: str


@frozen
class Product(Link):
    """`whole` is `count` times `each`."""

    whole: Claim
    count: Claim
    each: Claim
    pattern: str


@frozen
class ListCount(Link):
    """`count` counts the things that are named right behind it, which are `names`."""

    count: Claim
    names: tuple[str, ...]
    pattern: str
