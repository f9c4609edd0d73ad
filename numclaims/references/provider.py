"""Where facts come from: any object with a name and a `lookup` method, and what is made of its answers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any, Protocol, runtime_checkable

from attrs import fields

from numclaims.errors import ArgumentError
from numclaims.references.fact import CALENDAR_DAY, Fact
from numclaims.references.period import Period
from numclaims.references.query import Query
from numclaims.values.unit import Unit

__all__ = ["BatchProvider", "Provider", "ask", "check_provider", "failure", "name_of", "wrong_field"]

_LARGEST = 300
"""The largest power of ten that a value may have."""


@runtime_checkable
class Provider(Protocol):
    """A source of reference facts.

    `lookup` is called once for each claim that could be compared with anything, and gives the facts that the claim
    speaks of; what cannot be held against the claim, because it is of another unit or another time, is left out by
    the caller. An exception of `lookup`, or an answer that is no facts, becomes a notice in the report.

    >>> from numclaims.references.facts import Facts
    >>> isinstance(Facts(()), Provider)
    True
    """

    @property
    def name(self) -> str:
        """What notices call the source."""

    def lookup(self, query: Query, /) -> Iterable[Fact]:
        """The facts that a claim speaks of."""


@runtime_checkable
class BatchProvider(Provider, Protocol):
    """A source of reference facts that answers many questions at once, such as a database over a network.

    `lookup_many` is called in place of `lookup`, once for each paragraph that has claims. It gives the facts for each
    query, in the order of the queries.

    >>> class Seats:
    ...     name = "seats"
    ...
    ...     def lookup(self, query):
    ...         return []
    ...
    ...     def lookup_many(self, queries):
    ...         return [self.lookup(query) for query in queries]
    >>> isinstance(Seats(), BatchProvider)
    True
    """

    def lookup_many(self, queries: Sequence[Query], /) -> Iterable[Iterable[Fact]]:
        """The facts that each of several claims speaks of."""


def ask(provider: Provider, queries: Sequence[Query]) -> Iterator[tuple[Fact, ...]]:
    """The answers of a provider to some queries, in order.

    Raises whatever the provider raises, and TypeError or ValueError for an answer that is no facts.
    """
    if not queries:
        return
    if not isinstance(provider, BatchProvider):
        for query in queries:
            yield _facts(provider.lookup(query), "lookup")
        return
    answers = _several(provider.lookup_many(queries), "lookup_many", "answers")
    if len(answers) != len(queries):
        raise ValueError(f"lookup_many gave {len(answers)} answers to {len(queries)} queries")
    yield from [_facts(answer, "lookup_many") for answer in answers]


def check_provider(given: object) -> None:
    """Raises ArgumentError for what is no provider."""
    if not isinstance(given, Provider):
        raise ArgumentError("provider", f"{type(given).__name__} has no name and no lookup method")


def name_of(provider: Provider) -> str:
    """What a provider is called, even if it fails to tell its name."""
    try:
        return str(provider.name)
    except Exception:  # noqa: BLE001 - a user's provider must not take the report down
        return type(provider).__name__


def failure(error: BaseException) -> str:
    """What an exception says, even if it fails to say it.

    >>> failure(OSError("no connection"))
    'OSError: no connection'
    """
    try:
        said = str(error)
    except Exception:  # noqa: BLE001 - as above
        said = ""
    return f"{type(error).__name__}: {said}" if said else type(error).__name__


def wrong_field(fact: Fact) -> str:
    """What is wrong with the first field of a fact that holds what no such field can; empty if nothing is.

    >>> wrong_field(Fact(name="seats of the hall", value=1200, unit="seats"))
    'value is int, not Decimal'
    """
    for each in fields(Fact):
        held = getattr(fact, each.name)
        wanted, able = _WANTED[each.name]
        if not able(held):
            return f"{each.name} is {type(held).__name__}, not {wanted}"
    if fact.unit == CALENDAR_DAY and not (fact.value.is_finite() and 0 < fact.value <= date.max.toordinal()):
        return "value is not the ordinal of a day"
    if not fact.value.is_finite() or (fact.value and abs(fact.value.adjusted()) > _LARGEST):
        return "value is too large or too small a number"
    return ""


def _facts(answer: object, method: str) -> tuple[Fact, ...]:
    facts = _several(answer, method, "facts")
    for fact in facts:
        if not isinstance(fact, Fact):
            raise TypeError(f"{method} gave {type(fact).__name__}, not Fact")
        if wrong := wrong_field(fact):
            raise TypeError(f"{method} gave a fact whose {wrong}")
    return facts


def _several(answer: object, method: str, what: str) -> tuple[Any, ...]:
    if not isinstance(answer, Iterable) or isinstance(answer, (str, bytes)):
        raise TypeError(f"{method} gave {type(answer).__name__}, not {what}")
    return tuple(answer)


def _or_none(*kinds: type) -> Callable[[object], bool]:
    return lambda held: held is None or isinstance(held, kinds)


_WANTED: dict[str, tuple[str, Callable[[object], bool]]] = {
    "name": ("str", lambda held: isinstance(held, str)),
    "value": ("Decimal", lambda held: isinstance(held, Decimal)),
    "unit": ("Unit", lambda held: isinstance(held, Unit)),
    "aliases": ("tuple of str", lambda held: isinstance(held, tuple) and all(isinstance(each, str) for each in held)),
    "as_of": ("date", lambda held: held is None or (isinstance(held, date) and not isinstance(held, datetime))),
    "tolerance": ("Fraction", _or_none(Fraction)),
    "margin": ("Decimal", _or_none(Decimal)),
    "source": ("str", _or_none(str)),
    "period": ("Period", _or_none(Period)),
}
"""What each field of a fact holds."""
