"""Providers as users write them: in batches, remembered, slow, and wrong."""

from __future__ import annotations

import pickle
import subprocess
import sys
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from threading import Event, active_count
from typing import Any

import pytest

import numclaims
from numclaims import BatchProvider, Cached, Fact, Limited, Provider, Query
from numclaims.errors import ArgumentError
from numclaims.references.provider import wrong_field
from numclaims.values.dimension import Dimension
from numclaims.values.unit import Unit

METRE = Unit("metre", "m", Dimension("length"))
HALL = {"name": "capacity of the Korda Hall", "value": 1200, "unit": "people"}
TOWER = Fact(name="height of the Tessel Tower", value=Decimal(96), unit=METRE)
OAK = {"name": "height of the Korda Oak", "value": 27, "unit": "m"}
TEXT = "The Tessel Tower is 69 metres high, and 12 metres wide.\n\nThe Tessel Tower is 96 metres high."
WRONG = "The Korda Oak is 72 metres high. The Tessel Tower is 69 metres high."


class Single:
    """Answers one question at a time, and counts them."""

    name = "single"

    def __init__(self) -> None:
        self.asked = 0

    def lookup(self, query: Query) -> Iterable[Fact]:
        self.asked += 1
        return (fact for fact in (TOWER,) if query.speaks_of(fact))


class Batch(Single):
    """Answers the questions of a paragraph at once."""

    name = "batch"

    def __init__(self) -> None:
        super().__init__()
        self.sizes: list[int] = []

    def lookup_many(self, queries: Sequence[Query]) -> Iterable[Iterable[Fact]]:
        self.sizes.append(len(queries))
        return (self.lookup(query) for query in queries)


class Stuck:
    """Never answers."""

    name = "stuck"

    def __init__(self) -> None:
        self.asked = 0

    def lookup(self, _: Query) -> Iterable[Fact]:
        self.asked += 1
        Event().wait()
        return ()


class Says:
    """Gives whatever it is made with, or raises it."""

    name = "says"

    def __init__(self, answer: Any, many: Any = None) -> None:
        self.answer = answer
        if many is not None:
            self.lookup_many = lambda _: many

    def lookup(self, _: Query) -> Any:
        if isinstance(self.answer, BaseException):
            raise self.answer
        return self.answer


def with_field(**fields: Any) -> Fact:
    given: dict[str, Any] = {"name": "height of the Tessel Tower", "value": Decimal(96), "unit": METRE} | fields
    return Fact(**given)


def expected(text: str, *references: Any) -> list[str | None]:
    found = numclaims.check(text, references=list(references)).contradictions
    return [finding.expected for finding in found if finding.code == "REF701"]


def notices(text: str, *references: Any) -> list[tuple[str, str]]:
    return [(each.source, each.message) for each in numclaims.check(text, references=list(references)).notices]


def test_what_is_a_provider() -> None:
    assert isinstance(Single(), Provider)
    assert not isinstance(Single(), BatchProvider)
    for each in (Batch(), Cached(Single()), Limited(Single(), seconds=1)):
        assert isinstance(each, Provider)
        assert isinstance(each, BatchProvider)


def test_a_batch_is_asked_once_for_each_paragraph() -> None:
    batch = Batch()
    assert expected(TEXT, batch) == ["96 metres"]
    assert batch.sizes == [2, 1]


def test_nothing_is_asked_where_there_are_no_claims() -> None:
    batch = Batch()
    assert not expected("Rain fell.\n\nNobody came.", batch)
    assert not batch.sizes


@pytest.mark.parametrize(
    "wrap",
    [Cached, lambda each: Limited(each, seconds=60), lambda each: Cached(Limited(each, seconds=60))],
    ids=["cached", "limited", "both"],
)
@pytest.mark.parametrize("kind", [Single, Batch])
def test_a_wrapped_provider_answers_as_before(wrap: Any, kind: type[Single]) -> None:
    plain, wrapped = (numclaims.check(TEXT, references=each) for each in (kind(), wrap(kind())))
    assert plain.findings
    assert plain.findings == wrapped.findings
    assert wrap(kind()).name == kind.name


def test_a_cache_asks_nothing_twice() -> None:
    single = Single()
    cached = Cached(single)
    for _ in range(3):
        assert expected(TEXT, cached) == ["96 metres"]
    assert single.asked == 3


@pytest.mark.parametrize(
    "other",
    [
        "The Tessel Tower is 86 metres high.",
        "The Tessel Tower was closed. It is 69 metres high.",
        "The Korda Tower was closed. It is 69 metres high.",
    ],
)
def test_a_cache_tells_questions_apart(other: str) -> None:
    cached = Cached(Single())
    first = "The Tessel Tower is 69 metres high."
    assert expected(first, cached) == ["96 metres"]
    assert expected(other, cached) == expected(other, Single())
    numclaims.check("The Tessel Tower was closed. It is 69 metres high.", references=cached)
    assert expected(other, cached) == expected(other, Single())


def test_a_cache_is_bounded() -> None:
    single = Single()
    cached = Cached(single, size=2)
    for height in (61, 62, 63, 63, 62, 61):
        expected(f"The Tessel Tower is {height} metres high.", cached)
    assert single.asked == 4


def test_a_cache_keeps_no_failure() -> None:
    says = Says(OSError("no connection"))
    cached = Cached(says)
    assert notices(WRONG, cached) == [("says", "OSError: no connection")]
    says.answer = [TOWER]
    assert not notices(WRONG, cached)


def test_a_slow_provider_is_left_behind() -> None:
    stuck = Stuck()
    limited = Limited(stuck, seconds=0.05)
    before = active_count()
    for message in ("no answer within 0.05 s", "still at work on an earlier question"):
        report = numclaims.check(f"{WRONG}\n\n{WRONG}", references=[limited, OAK, Single()])
        assert [(each.source, each.message) for each in report.notices] == [("stuck", f"TimeoutError: {message}")]
        assert len(report.contradictions) == 4
    assert stuck.asked == 1
    assert active_count() == before + 1


def test_python_ends_while_a_provider_is_stuck() -> None:
    program = """
import numclaims, threading

class Stuck:
    name = "stuck"
    def lookup(self, query):
        threading.Event().wait()

report = numclaims.check("The hall has 12 doors.", references=numclaims.Limited(Stuck(), seconds=0.05))
print(len(report.notices))
"""
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, timeout=60, check=True)
    assert ran.stdout.split() == [b"1"]


class Unspeakable(Exception):
    """An error that cannot be shown."""

    def __str__(self) -> str:
        raise ValueError


@pytest.mark.parametrize("wrap", [lambda each: each, lambda each: Limited(each, seconds=60), Cached])
@pytest.mark.parametrize(
    ("provider", "message"),
    [
        (Says(OSError("no connection")), "OSError: no connection"),
        (Says(KeyError("town")), "KeyError: 'town'"),
        (Says(AssertionError()), "AssertionError"),
        (Says(Unspeakable()), "Unspeakable"),
        (Says(None), "TypeError: lookup gave NoneType, not facts"),
        (Says("96 m"), "TypeError: lookup gave str, not facts"),
        (Says(TOWER), "TypeError: lookup gave Fact, not facts"),
        (Says([OAK]), "TypeError: lookup gave dict, not Fact"),
        (Says([with_field(value=96)]), "TypeError: lookup gave a fact whose value is int, not Decimal"),
        (Says([with_field(unit="m")]), "TypeError: lookup gave a fact whose unit is str, not Unit"),
        (Says([], many=[]), "ValueError: lookup_many gave 0 answers to 2 queries"),
        (Says([], many=[[], [OAK]]), "TypeError: lookup_many gave dict, not Fact"),
        (Says([], many=[[], 3]), "TypeError: lookup_many gave int, not facts"),
        (Says([], many=3), "TypeError: lookup_many gave int, not answers"),
    ],
)  # fmt: skip
def test_a_provider_that_fails_is_told_and_the_others_answer(wrap: Any, provider: Any, message: str) -> None:
    report = numclaims.check(WRONG, references=[wrap(provider), OAK, Single()])
    assert [(each.source, each.message) for each in report.notices] == [("says", message)]
    assert [each.expected for each in report.contradictions] == ["27 metres", "96 metres"]


def test_leaving_is_not_for_a_provider_in_a_thread_to_decide() -> None:
    assert notices(WRONG, Limited(Says(SystemExit(3)), seconds=60)) == [("says", "RuntimeError: SystemExit: 3")]


def test_a_provider_may_fail_to_tell_its_name() -> None:
    class Nameless:
        asked = False

        @property
        def name(self) -> str:
            if self.asked:
                raise OSError
            return "nameless"

        def lookup(self, _: Query) -> Iterable[Fact]:
            self.asked = True
            raise OSError("gone")

    assert notices(WRONG, Nameless()) == [("Nameless", "OSError: gone")]


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, ""),
        ({"name": None}, "name is NoneType, not str"),
        ({"value": 1.5}, "value is float, not Decimal"),
        ({"value": Decimal("NaN")}, "value is too large or too small a number"),
        ({"value": Decimal("1E+4000")}, "value is too large or too small a number"),
        ({"aliases": ["the Tower"]}, "aliases is list, not tuple of str"),
        ({"as_of": "2020"}, "as_of is str, not date"),
        ({"as_of": datetime(2020, 1, 1)}, "as_of is datetime, not date"),  # noqa: DTZ001
        ({"as_of": date(2020, 1, 1)}, ""),
        ({"period": "2020/.."}, "period is str, not Period"),
        ({"tolerance": 0.02}, "tolerance is float, not Fraction"),
        ({"margin": 2}, "margin is int, not Decimal"),
        ({"source": 3}, "source is int, not str"),
    ],
)
def test_what_is_wrong_with_a_fact_is_told_by_its_field(fields: dict[str, Any], said: str) -> None:
    fact = with_field(**fields)
    assert wrong_field(fact) == said
    if said:
        with pytest.raises(ArgumentError) as caught:
            numclaims.References.of([TOWER, fact])
        assert str(caught.value) == f"references: [1]: {said}"


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda: Limited(3, seconds=1), "provider: int has no name and no lookup method"),  # type: ignore[arg-type]
        (lambda: Cached("facts.csv"), "provider: str has no name and no lookup method"),  # type: ignore[arg-type]
        (lambda: Limited(Single(), seconds=0), "seconds: 0 is not a number of seconds above 0"),
        (lambda: Limited(Single(), seconds=float("nan")), "seconds: nan is not a number of seconds above 0"),
        (lambda: Limited(Single(), seconds="5"), "seconds: '5' is not a number of seconds above 0"),  # type: ignore[arg-type]
        (lambda: Cached(Single(), size=0), "size: 0 is not a whole number above 0"),
        (lambda: Cached(Single(), size=True), "size: True is not a whole number above 0"),
    ],
)  # fmt: skip
def test_what_cannot_be_wrapped(make: Any, said: str) -> None:
    with pytest.raises(ArgumentError) as caught:
        make()
    assert str(caught.value) == said


def test_wrapped_providers_pickle() -> None:
    wrapped = pickle.loads(pickle.dumps(Cached(Limited(Single(), seconds=60))))  # noqa: S301
    assert expected(TEXT, wrapped) == ["96 metres"]


def test_claims_and_facts_without_a_match_are_listed() -> None:
    references = numclaims.References.of([OAK, HALL])
    text = "The Korda Oak is 72 metres high. It stands 300 metres from the lake."
    report = numclaims.check(text, references=references)
    assert [claim.text for claim in report.unmatched] == ["300 metres"]
    assert [fact.name for fact in report.unused_facts(references)] == ["capacity of the Korda Hall"]
    assert numclaims.check(text).unmatched == ()
    shown = numclaims.render(report, "text", text=text, look=numclaims.Look(unread=True))
    assert "1:44: no reference  300 metres\n" in shown
    assert "no reference" not in numclaims.render(report, "text", text=text)


def test_what_is_not_matched_has_its_place_in_a_page() -> None:
    text = "# Trees\n\nThe **Korda Oak** is 27 metres high. It is *300 metres* from the lake."
    report = numclaims.check(text, references=OAK, markup="markdown")
    assert [text[claim.start : claim.end] for claim in report.unmatched] == ["300 metres"]
