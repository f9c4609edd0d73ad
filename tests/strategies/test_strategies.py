"""The strategies draw what they promise, shrink to what is simple, and say what is wrong with their arguments."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import HealthCheck, find, given, settings
from hypothesis import strategies as st

from numclaims import Bound, Kind, strategies
from numclaims.errors import ArgumentError
from numclaims.strategies import Passage, Spelled
from numclaims.strategies.numerals import FORMS
from numclaims.strategies.words import long_words, ordinal_digits, ordinal_words, spelled_out

OF_ONE_CLAIM: list[Callable[..., st.SearchStrategy[Spelled]]] = [
    strategies.ages,
    strategies.changes,
    strategies.claims,
    strategies.compounds,
    strategies.counts,
    strategies.dates,
    strategies.durations,
    strategies.fractions,
    strategies.money,
    strategies.numbers,
    strategies.ordinals,
    strategies.percentages,
    strategies.quantities,
    strategies.ranges,
    strategies.ratios,
    strategies.relative_dates,
    strategies.scores,
]
OF_TEXTS: list[Callable[..., st.SearchStrategy[Passage]]] = [
    strategies.sentences,
    strategies.consistent_passages,
    strategies.contradictory_passages,
]
WRITTEN = [
    ("grouped", "12345.5", "12,345.5"),
    ("thin", "12345", "12\u2009345"),
    ("no-break", "12345.5", "12\u00a0345,5"),
    ("narrow", "12345", "12\u202f345"),
    ("lakh", "1234567", "12,34,567"),
    ("power", "1500000", "1.5×10⁶"),
    ("exponent", "2000000", "2e6"),
    ("spoken", "2.5", "two point five"),
    ("short", "12000", "12K"),
    ("scaled words", "2000000", "two million"),
    ("vulgar", "2.5", "2½"),
    ("slashed", "2.25", "2 1/4"),
    ("and a half", "2.75", "two and three quarters"),
    ("dozens", "24", "two dozen"),
]
SPOKEN = [
    (0, "zero"),
    (15, "fifteen"),
    (21, "twenty-one"),
    (40, "forty"),
    (101, "one hundred and one"),
    (999, "nine hundred and ninety-nine"),
    (1000, "one thousand"),
    (1001, "one thousand and one"),
    (2300, "two thousand three hundred"),
]


@pytest.mark.parametrize("strategy", OF_ONE_CLAIM, ids=lambda strategy: str(strategy.__name__))
@given(data=st.data())
def test_a_claim_lies_in_its_phrase(strategy: Callable[..., st.SearchStrategy[Spelled]], data: st.DataObject) -> None:
    spelled = data.draw(strategy())
    assert spelled.phrase[spelled.start : spelled.end] == spelled.text
    assert str(spelled) == spelled.phrase
    assert spelled.bound is Bound.EXACT or spelled.phrase != spelled.text
    assert spelled.value is None or spelled.low == spelled.high == spelled.value


@pytest.mark.parametrize("strategy", OF_TEXTS, ids=lambda strategy: str(strategy.__name__))
@given(data=st.data())
def test_claims_lie_in_their_text(strategy: Callable[..., st.SearchStrategy[Passage]], data: st.DataObject) -> None:
    passage = data.draw(strategy())
    end = 0
    for claim in passage.claims:
        assert claim.start >= end
        assert passage.text[claim.start : claim.end] == claim.text
        end = claim.end
    assert str(passage) == passage.text
    assert "{" not in passage.text
    assert "<" not in passage.text


@given(strategies.consistent_passages())
def test_a_consistent_passage_has_nothing_wrong(passage: Passage) -> None:
    assert passage.wrong is None
    assert passage.relation in strategies.RELATIONS


@given(strategies.contradictory_passages())
def test_a_contradictory_passage_says_what_is_wrong(passage: Passage) -> None:
    assert passage.wrong is not None
    claim, truth = passage.wrong.claim, passage.wrong.truth
    assert claim in passage.claims
    assert claim.text != truth.text
    assert claim.start == truth.start


@given(strategies.relative_dates(published=date(2024, 10, 29)))
def test_a_relative_date_comes_with_its_day(told: Spelled) -> None:
    assert told.published == date(2024, 10, 29)
    assert told.day is not None
    assert abs((told.day - told.published).days) <= 40
    if told.style == "weeks ago":
        assert told.timex_value == f"{told.day.isocalendar().year}-W{told.day.isocalendar().week:02}"
    else:
        assert told.timex_value == told.day.isoformat()


@pytest.mark.parametrize(("number", "words"), SPOKEN)
def test_numbers_are_spoken(number: int, words: str) -> None:
    assert spelled_out(number) == words


@given(st.integers(0, 999_999))
def test_numbers_are_spoken_as_others_speak_them(number: int) -> None:
    num2words = pytest.importorskip("num2words").num2words
    assert spelled_out(number) == num2words(number).replace(",", "")


@given(st.integers(0, 10**15 - 1))
def test_great_numbers_are_spoken_as_others_speak_them(number: int) -> None:
    num2words = pytest.importorskip("num2words").num2words
    british = num2words(number).replace(",", "")
    assert long_words(number) == british
    assert long_words(number, american=True) == british.replace(" and", "")


@pytest.mark.parametrize("form", FORMS)
@given(data=st.data())
def test_each_form_writes_its_own_numbers(form: str, data: st.DataObject) -> None:
    spelled = data.draw(strategies.numbers(styles=[form], signs=["none"]))
    low, high, _ = FORMS[form]
    assert spelled.style == form
    assert spelled.value is not None
    assert low <= spelled.value < high + 1


@pytest.mark.parametrize(("form", "value", "text"), WRITTEN)
def test_forms_look_as_they_should(form: str, value: str, text: str) -> None:
    quiet = settings(max_examples=2000, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
    number = Decimal(value)
    drawn = strategies.numbers(styles=[form], signs=["none"], min_value=int(number), max_value=int(number) + 1)
    assert str(find(drawn, lambda each: each.value == number and str(each) == text, settings=quiet)) == text


@given(st.integers(1, 99))
def test_ordinals_are_spoken_as_others_speak_them(number: int) -> None:
    num2words = pytest.importorskip("num2words").num2words
    assert ordinal_words(number) == num2words(number, to="ordinal")
    assert ordinal_digits(number) == num2words(number, to="ordinal_num")


SHRUNK: list[tuple[st.SearchStrategy[Any], Callable[[Any], bool], str]] = [
    (strategies.quantities(), lambda _: True, "1 metre"),
    (strategies.quantities(), lambda each: each.value > 20, "21 metres"),
    (strategies.quantities(styles=["glued"]), lambda _: True, "1m"),
    (strategies.percentages(), lambda each: each.value >= 30, "30%"),
    (strategies.money(), lambda each: each.value > 4, "$5"),
    (strategies.counts(), lambda each: each.value >= 1000, "1000 ships"),
    (strategies.ordinals(), lambda _: True, "1st floor"),
    (strategies.fractions(), lambda _: True, "half"),
    (strategies.durations(), lambda each: each.value > 2, "3 days"),
    (strategies.dates(), lambda _: True, "1 January 2000"),
    (strategies.relative_dates(), lambda _: True, "today"),
    (strategies.claims(kinds=["count"]), lambda _: True, "1 ship"),
    (strategies.numbers(), lambda each: each.value > 4, "5"),
    (strategies.ranges(), lambda _: True, "1-2 metres"),
    (strategies.ratios(), lambda _: True, "2 to 1"),
    (strategies.scores(), lambda _: True, "1-0"),
    (strategies.ages(), lambda each: each.value > 1, "2 years old"),
    (strategies.changes(), lambda _: True, "rose 1%"),
    (strategies.compounds(), lambda _: True, "1 foot 1 inch"),
    (strategies.sentences(claim=strategies.counts()), lambda _: True, "The harbour holds 1 ship."),
]


@pytest.mark.parametrize(("strategy", "condition", "text"), SHRUNK, ids=[row[2] for row in SHRUNK])
def test_shrinking_ends_with_something_simple(
    strategy: st.SearchStrategy[Any], condition: Callable[[Any], bool], text: str
) -> None:
    quiet = settings(
        max_examples=500, derandomize=True, database=None, deadline=None, suppress_health_check=list(HealthCheck)
    )
    assert str(find(strategy, condition, settings=quiet)) == text


LIMITED: list[tuple[st.SearchStrategy[Spelled], Decimal | int, Decimal | int]] = [
    (strategies.quantities(min_value=Decimal("2.5"), max_value=Decimal("2.6")), Decimal("2.5"), Decimal("2.6")),
    (strategies.quantities(min_value=0, max_value=0), 0, 0),
    (strategies.counts(min_value=900, max_value=2_500_000), 900, 2_500_000),
    (strategies.money(min_value=10**6, max_value=10**9), 10**6, 10**9),
    (strategies.percentages(min_value=99, max_value=101), 99, 101),
    (strategies.ordinals(min_value=90, max_value=110), 90, 110),
    (strategies.durations(min_value=7, max_value=8), 7, 8),
]


@pytest.mark.parametrize(("strategy", "low", "high"), LIMITED)
@given(data=st.data())
def test_values_keep_within_their_limits(
    strategy: st.SearchStrategy[Spelled], low: Decimal, high: Decimal, data: st.DataObject
) -> None:
    value = data.draw(strategy).value
    assert value is not None
    assert low <= value <= high


@given(strategies.fractions(min_value=Fraction(1, 3), max_value=Fraction(1, 2)))
def test_fractions_keep_within_their_limits(spelled: Spelled) -> None:
    assert spelled.value is not None
    assert Decimal("0.333") <= spelled.value <= Decimal("0.5")


@given(strategies.quantities(bounds=["~"], styles=["symbol"], units=["kilometre"]))
def test_names_choose(spelled: Spelled) -> None:
    assert (spelled.bound, spelled.style, spelled.unit) == (Bound.ABOUT, "symbol", "kilometre")


@given(strategies.counts(nouns={"goose": "geese"}))
def test_nouns_are_the_callers(spelled: Spelled) -> None:
    assert spelled.unit == "goose"
    assert spelled.text.endswith("goose" if spelled.value == 1 or spelled.style.startswith("attributive") else "geese")


def test_a_claim_tells_how_it_was_misread() -> None:
    meant = Spelled(text="half", phrase="half", start=0, end=4, kind=Kind.FRACTION, style="words", value=Decimal("0.5"))
    assert meant.differences(meant) == {}
    assert meant.differences(object())["value"] == (Decimal("0.5"), None)


REFUSED: list[tuple[str, Callable[[], object]]] = [
    ("min_value", lambda: strategies.quantities(min_value=-1)),
    ("min_value", lambda: strategies.quantities(min_value=5, max_value=4)),
    ("min_value", lambda: strategies.counts(min_value=Decimal("NaN"))),
    ("max_value", lambda: strategies.percentages(max_value=0.5)),  # type: ignore[arg-type]
    ("max_value", lambda: strategies.percentages(max_value=True)),
    ("places", lambda: strategies.quantities(places=-1)),
    ("units", lambda: strategies.quantities(units=["kilometer"])),
    ("units", lambda: strategies.quantities(units=[])),
    ("units", lambda: strategies.quantities(units="kilometre")),
    ("units", lambda: strategies.durations(units=["lustrum"])),
    ("styles", lambda: strategies.quantities(styles=["roman"])),
    ("styles", lambda: strategies.quantities(styles=["symbol"], units=["mile"])),
    ("styles", lambda: strategies.quantities(styles=["words"], min_value=10**6)),
    ("styles", lambda: strategies.counts(styles=["scaled"], max_value=100)),
    ("styles", lambda: strategies.ordinals(styles=["words"], min_value=100)),
    ("styles", lambda: strategies.money(styles=["words"], currencies=["pound sterling"])),
    ("styles", lambda: strategies.dates(styles=["roman"])),
    ("styles", lambda: strategies.relative_dates(styles=["near"], min_value=5)),
    ("currencies", lambda: strategies.money(currencies=["doubloon"])),
    ("nouns", lambda: strategies.counts(nouns={})),
    ("bounds", lambda: strategies.counts(bounds=["<>"])),
    ("min_value", lambda: strategies.fractions(min_value=1)),
    ("min_value", lambda: strategies.dates(min_value=date(2024, 1, 2), max_value=date(2024, 1, 1))),
    ("min_value", lambda: strategies.dates(min_value="2024-01-01")),  # type: ignore[arg-type]
    ("min_value", lambda: strategies.relative_dates(min_value=3, max_value=2)),
    ("published", lambda: strategies.relative_dates(published=date(1, 1, 1))),
    ("kinds", lambda: strategies.claims(kinds=["statistic"])),
    ("kinds", lambda: strategies.ranges(kinds=["date"])),
    ("kinds", lambda: strategies.changes(kinds=["count"])),
    ("styles", lambda: strategies.numbers(styles=["roman"])),
    ("signs", lambda: strategies.numbers(styles=["dozens"], signs=["minus"])),
    ("min_value", lambda: strategies.ranges(min_value=5, max_value=5)),
    ("min_value", lambda: strategies.ratios(min_value=1)),
    ("min_value", lambda: strategies.ages(max_value=200)),
    ("max_value", lambda: strategies.scores(max_value=0)),
    ("units", lambda: strategies.compounds(units=["mile"])),
    ("directions", lambda: strategies.changes(directions=["sideways"])),
    ("claim", lambda: strategies.sentences(claim="5 km")),  # type: ignore[arg-type]
    ("relations", lambda: strategies.consistent_passages(relations=["love"])),
    ("relations", lambda: strategies.contradictory_passages(relations=[])),
]


@pytest.mark.parametrize(("argument", "call"), REFUSED)
def test_wrong_arguments_are_refused_at_once(argument: str, call: Callable[[], object]) -> None:
    with pytest.raises(ArgumentError) as caught:
        call()
    assert caught.value.argument == argument


def test_without_hypothesis_the_extra_is_named() -> None:
    code = (
        "import sys; sys.modules['hypothesis'] = None\n"
        "from numclaims.errors import MissingExtraError\n"
        "try: import numclaims.strategies\n"
        "except MissingExtraError as error: print(error)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "numclaims[strategies]" in done.stdout
