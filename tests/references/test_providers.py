"""Providers that answer in batches, are remembered, or are given up."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Sequence

import pytest

import numclaims
from numclaims import Cached, Fact, Limited, Query, References

TEXT = "Keswin has 41,000 inhabitants. Almsey has 10,300 inhabitants."
TOWNS = {"Keswin": 14_000, "Almsey": 10_300}


def facts_of(query: Query) -> Sequence[Fact]:
    rows = [{"name": f"population of {town}", "value": TOWNS[town], "unit": "people"} for town in TOWNS]
    return [fact for fact in References.of(rows).facts if query.speaks_of(fact)]


class Register:
    """Counts how often it is asked."""

    name = "register"

    def __init__(self) -> None:
        self.asked = 0

    def lookup(self, query: Query, /) -> Iterable[Fact]:
        self.asked += 1
        return facts_of(query)


class Batches:
    """Answers all claims of a paragraph at once."""

    name = "batches"

    def __init__(self) -> None:
        self.asked: list[int] = []

    def lookup(self, _: Query, /) -> Iterable[Fact]:
        raise AssertionError("a batch provider is asked for all claims at once")

    def lookup_many(self, queries: Sequence[Query], /) -> Sequence[Iterable[Fact]]:
        self.asked.append(len(queries))
        return [facts_of(query) for query in queries]


def expected(report: numclaims.Report) -> list[str | None]:
    return [finding.expected for finding in report.contradictions]


def test_a_batch_provider_is_asked_once_for_a_paragraph() -> None:
    provider = Batches()
    assert expected(numclaims.check(TEXT, references=provider)) == ["14,000 inhabitants"]
    assert provider.asked == [2]


def test_too_few_answers_are_a_notice() -> None:
    class Short(Batches):
        def lookup_many(self, _: Sequence[Query], /) -> Sequence[Iterable[Fact]]:
            return []

    report = numclaims.check(TEXT, references=Short())
    assert [notice.message for notice in report.notices] == ["ValueError: lookup_many gave 0 answers to 2 queries"]


def test_what_is_remembered_is_not_asked_again() -> None:
    register = Register()
    cached = Cached(register)
    for _ in range(3):
        assert expected(numclaims.check(TEXT, references=cached)) == ["14,000 inhabitants"]
    assert register.asked == 2
    numclaims.check(f"Elsewhere it rained. {TEXT}", references=cached)
    assert register.asked == 4, "what stands before a sentence can change what it says"


def test_a_key_tells_what_an_answer_rests_on() -> None:
    register = Register()
    cached = Cached(register, key=lambda query: query.names)
    numclaims.check(TEXT, references=cached)
    numclaims.check(f"Elsewhere it rained. {TEXT}", references=cached)
    assert register.asked == 2


def test_the_oldest_answer_goes_first() -> None:
    register = Register()
    cached = Cached(register, size=1, key=lambda query: query.names)
    for town in ("Keswin", "Keswin", "Almsey", "Keswin"):
        numclaims.check(f"{town} has 500 inhabitants.", references=cached)
    assert register.asked == 3


def test_an_answer_in_time_is_used() -> None:
    assert expected(numclaims.check(TEXT, references=Limited(Batches(), seconds=30))) == ["14,000 inhabitants"]


def test_a_slow_provider_is_given_up_and_others_still_answer() -> None:
    release = threading.Event()

    class Slow(Register):
        name = "slow register"

        def lookup(self, _: Query, /) -> Iterable[Fact]:
            release.wait(60)
            return ()

    report = numclaims.check(TEXT, references=[Limited(Slow(), seconds=0.05), Register()])
    release.set()
    assert [(notice.source, notice.message) for notice in report.notices] == [
        ("slow register", "TimeoutError: gave no answer within 0.05 seconds")
    ]
    assert expected(report) == ["14,000 inhabitants"]


def test_what_a_limited_provider_raises_is_told_by_its_name() -> None:
    class Broken(Register):
        def lookup(self, _: Query, /) -> Iterable[Fact]:
            raise KeyError("town")

    report = numclaims.check(TEXT, references=Limited(Broken()))
    assert [(notice.source, notice.message) for notice in report.notices] == [("register", "KeyError: 'town'")]


@pytest.mark.parametrize("seconds", [0, -1, float("nan")])
def test_a_limit_is_more_than_nothing(seconds: float) -> None:
    with pytest.raises(numclaims.ArgumentError, match="seconds"):
        Limited(Register(), seconds=seconds)


def test_a_memory_holds_something() -> None:
    with pytest.raises(numclaims.ArgumentError, match="size"):
        Cached(Register(), size=0)
