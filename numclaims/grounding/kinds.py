"""Which claims can speak of one quantity: the sort of each, and the sorts that it can be told as."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from numclaims.claims.claim import Claim, Kind

__all__ = [
    "COUNT",
    "FINER",
    "LISTED",
    "MONEY",
    "MULTIPLE",
    "PLACED",
    "PLACED_IN_HEADLINES",
    "RAW",
    "SHARE",
    "TOLD_AS",
    "rivals",
    "sort_of",
]

COUNT: Final = "count"
MONEY: Final = "money"
SHARE: Final = "share"
LISTED: Final = "listed"
"""The sort of what is listed by name, whose number is its length."""
MULTIPLE: Final = "multiple"
RAW: Final = "raw"
"""The sort of digits that are no claim, such as those of a name."""
_SORTS: Final[Mapping[Kind, str]] = {
    Kind.COUNT: COUNT,
    Kind.NUMBER: COUNT,
    Kind.SCORE: COUNT,
    Kind.RATIO: MULTIPLE,
    Kind.MONEY: MONEY,
    Kind.PERCENTAGE: SHARE,
    Kind.FRACTION: SHARE,
    Kind.AGE: "age",
    Kind.DURATION: "length",
    Kind.ORDINAL: "rank",
    Kind.TIME: "time",
    Kind.SET: "set",
    Kind.STATISTIC: "statistic",
}
TOLD_AS: Final[Mapping[str, frozenset[str]]] = {
    "time": frozenset({"time", "date minute", COUNT, RAW}),
    COUNT: frozenset({COUNT, "rank", "age", "length", RAW}),
    "age": frozenset({"age", COUNT, "length", "rank", RAW}),
    "rank": frozenset({"rank", COUNT, "age", "length", RAW}),
    "length": frozenset({"length", "age", COUNT, "rank", RAW}),
    MONEY: frozenset({MONEY, COUNT, RAW}),
    SHARE: frozenset({SHARE}),
    MULTIPLE: frozenset({MULTIPLE, COUNT, RAW}),
    "points": frozenset({"points", SHARE, RAW}),
}
"""As what a source may tell the number that a text tells as each sort: a 15th anniversary as 15 years."""
_RIVALS: Final[Mapping[str, frozenset[str]]] = {
    "time": frozenset({"time", "date minute"}),
    "date minute": frozenset({"time", "date minute", "date day"}),
    "date day": frozenset({"date minute", "date day"}),
    "rank": frozenset({"rank", COUNT}),
    "points": frozenset({"points", SHARE}),
}
_WITHIN_YEAR: Final = frozenset(f"date {grain}" for grain in "minute part day week month quarter season".split())
FINER: Final[Mapping[str, frozenset[str]]] = {
    "date year": _WITHIN_YEAR,
    "date decade": _WITHIN_YEAR | {"date year"},
}
"""Dates that say a year or a decade too, where that is written out."""
PLACED: Final[Mapping[str, frozenset[str]]] = {
    COUNT: frozenset({"age", "rank"}),
    "age": frozenset({COUNT}),
    "rank": frozenset({COUNT}),
}
"""What stands in the place of a number of which the source has no other of its sort: "Boy, 6," a boy aged 9."""
PLACED_IN_HEADLINES: Final[Mapping[str, frozenset[str]]] = {
    **PLACED,
    "age": frozenset({COUNT, "rank", "length"}),
    "length": frozenset({"age", "rank"}),
}
"""The same for a headline: "14 Years" of a 17th anniversary."""


def sort_of(claim: Claim) -> str:
    """The sort of a claim: quantities by their dimension, dates by their grain, all others by their kind."""
    if claim.measure is not None and claim.measure.system == "point":
        return "points"
    if claim.kind is Kind.QUANTITY:
        return "" if claim.measure is None else f"quantity {claim.measure.dimension}"
    if claim.kind is Kind.DATE:
        return f"date {claim.time.grain if claim.time is not None else ''}"
    return _SORTS.get(claim.kind, claim.kind.value)


def rivals(sort: str) -> frozenset[str]:
    """The sorts whose claims can stand in the place of one of this sort."""
    return _RIVALS.get(sort) or frozenset({sort}) | FINER.get(sort, frozenset())
