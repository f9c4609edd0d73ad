"""The relations between moments, lengths of time, ages and ranks, each a type with named roles."""

from __future__ import annotations

import datetime as dt

from attrs import frozen

from numclaims.claims.claim import Claim
from numclaims.links.link import Link

__all__ = [
    "AgeAt",
    "Anniversary",
    "Century",
    "Lasting",
    "Limited",
    "Moment",
    "Next",
    "SameDay",
    "Sequence",
]


@frozen
class Moment(Link):
    """`date` is a date or a time of day."""

    date: Claim
    pattern: str


@frozen
class SameDay(Link):
    """`relative`, reckoned from the day of publication, and `date` are the same time."""

    relative: Claim
    date: Claim
    published: dt.date
    pattern: str


@frozen
class Lasting(Link):
    """`length` is the time from `start` to `end`, which is the day of publication where no `end` is written."""

    length: Claim
    start: Claim
    end: Claim | None
    pattern: str
    published: dt.date | None = None


@frozen
class AgeAt(Link):
    """Somebody born at `birth` was `age` at `event`, the day of publication if it is None.

    Instead of a birth, `earlier` can be the age at the time `then`.
    """

    age: Claim
    event: Claim | None
    birth: Claim | None
    earlier: Claim | None
    then: Claim | None
    pattern: str
    published: dt.date | None = None


@frozen
class Anniversary(Link):
    """What began at `start` was `years` old at `when`.

    `years` is written as `stated`, or else in a word such as "centenary".
    """

    stated: Claim | None
    when: Claim
    start: Claim
    years: int
    pattern: str


@frozen
class Sequence(Link):
    """`later` is the end of what began at `earlier`, and so cannot be before it; `same_day` if both are of one day."""

    later: Claim
    earlier: Claim
    pattern: str
    same_day: bool = False


@frozen
class Next(Link):
    """`rank` is the place of what came directly after `before` others."""

    rank: Claim
    before: Claim
    pattern: str


@frozen
class Century(Link):
    """What dates from `year` is said to be of `century`."""

    century: Claim
    year: Claim
    pattern: str


@frozen
class Limited(Link):
    """`amount` cannot be beyond the limit of the kind `limit`, such as `latitude`."""

    amount: Claim
    limit: str
    pattern: str
