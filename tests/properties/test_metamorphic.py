"""What must not change what is read or found, and what must change it in a known way."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import permutations

import pytest
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

import numclaims
from numclaims import Bound, Claim, Finding, Report, strategies
from numclaims.strategies import Passage

BARE = (
    "",
    "Nothing else was said.",
    "The mayor, who had been away, was pleased with it all.",
    "“Well,” she asked, “why?”",
)
NARROW_TO_WIDE = [
    ("exactly", "about"),
    ("nearly", "less than"),
    ("just over", "more than"),
    ("about", "in the order of"),
]


def said(claims: Sequence[Claim], by: int = 0) -> list[Claim]:
    """The claims without what depends on where their sentence stands."""
    return [evolve(claim.shifted(by), sentence=0) for claim in claims]


def findings(report: Report, by: int = 0) -> list[tuple[object, ...]]:
    """What was found, with the places of its claims."""
    return [_finding(each, by) for each in report.findings]


def _finding(each: Finding, by: int) -> tuple[object, ...]:
    return (
        each.code,
        each.verdict,
        each.message,
        each.working,
        [(claim.start + by, claim.end + by) for claim in each.claims],
    )


passages = st.one_of(strategies.consistent_passages(), strategies.contradictory_passages(), strategies.sentences())


@given(passages, st.sampled_from(BARE), st.sampled_from(BARE), st.sampled_from([" ", "\n\n", "\n"]))
def test_text_without_numbers_around_moves_offsets_only(passage: Passage, before: str, after: str, gap: str) -> None:
    lead = before + gap if before else ""
    around = f"{lead}{passage.text}\n\n{after}"
    own, moved = (numclaims.check(text, published=passage.published) for text in (passage.text, around))
    assert said(moved.claims) == said(own.claims, len(lead))
    if not before or gap == "\n\n":
        assert findings(moved) == findings(own, len(lead))


@given(passages, st.sampled_from(["\u00a0", "\u202f", "\u2009"]))
def test_gaps_of_any_kind_are_gaps(passage: Passage, gap: str) -> None:
    other = passage.text.replace(". ", ".\n").replace(" ", gap).replace(".\n", ". ")
    own, same = (numclaims.check(text, published=passage.published) for text in (passage.text, other))
    assert [_read(claim) for claim in same.claims] == [_read(claim) for claim in own.claims]
    assert [(each.code, each.verdict) for each in same.findings] == [(each.code, each.verdict) for each in own.findings]


@given(passages)
def test_quotation_marks_straight_and_curly_read_the_same(passage: Passage) -> None:
    straight, curly = f'"{passage.text}"', f"“{passage.text}”"
    own, same = (numclaims.check(text, published=passage.published) for text in (straight, curly))
    assert said(same.claims) == said(own.claims)
    assert [(each.code, each.verdict) for each in same.findings] == [(each.code, each.verdict) for each in own.findings]


@pytest.mark.parametrize(("narrow", "wide"), NARROW_TO_WIDE)
@given(data=st.data())
def test_a_wider_hedge_contradicts_nothing(narrow: str, wide: str, data: st.DataObject) -> None:
    # Whether two sentences speak of one thing may hang on a word such as "exactly": restatements are left out.
    related = [name for name in strategies.RELATIONS if name != "restatement"]
    passage = data.draw(strategies.contradictory_passages(relations=related, hedged=False))
    claim = data.draw(st.sampled_from(passage.claims))
    assume(claim.kind.value != "date")
    with_hedge = [f"{passage.text[: claim.start]}{hedge} {passage.text[claim.start :]}" for hedge in (narrow, wide)]
    narrower, wider = (numclaims.check(text) for text in with_hedge)
    if narrower.ok:
        assert wider.ok, wider.contradictions[0].working


@given(strategies.consistent_passages(), st.data())
def test_a_hedge_contradicts_no_consistent_passage(passage: Passage, data: st.DataObject) -> None:
    exact = [claim for claim in passage.claims if claim.bound is Bound.EXACT and claim.kind.value != "date"]
    assume(exact)
    claim = data.draw(st.sampled_from(exact))
    hedged = f"{passage.text[: claim.start]}about {passage.text[claim.start :]}"
    assert numclaims.check(hedged).ok


@given(st.integers(11, 99), st.integers(11, 99), st.integers(1, 99), st.integers(0, 4))
def test_scaling_both_levels_leaves_the_verdict_alone(old: int, new: int, change: int, zeros: int) -> None:
    assume(old != new)
    verb = "rose" if new > old else "fell"
    small, large = (
        numclaims.check(f"Sales {verb} by {change}%, from ${old}{scale} to ${new}{scale}.")
        for scale in (" million", f"{'0' * zeros} million")
    )
    if zeros == 0:
        assert findings(small) == findings(large)
    by_word = numclaims.check(f"Sales {verb} by {change}%, from ${old} billion to ${new} billion.")
    assert [each.verdict for each in by_word.findings] == [each.verdict for each in small.findings]


@given(st.lists(st.integers(1, 400), min_size=3, max_size=3, unique=True), st.integers(3, 2000))
def test_addends_can_stand_in_any_order(parts: list[int], whole: int) -> None:
    assume(whole > max(parts))
    verdicts = {
        tuple((each.code, each.verdict) for each in numclaims.check(_sum(whole, order)).findings)
        for order in permutations(parts)
    }
    assert len(verdicts) == 1


def _sum(whole: int, parts: Sequence[int]) -> str:
    first, second, third = (f"{part}" for part in parts)
    return f"The fire spoiled {whole} books: {first} in Arden, {second} in Bell Cove and {third} in Corran."


@given(strategies.contradictory_passages(), strategies.contradictory_passages())
def test_two_texts_joined_are_found_fault_with_as_each_alone(one: Passage, other: Passage) -> None:
    assume(one.relation != "restatement" != other.relation)
    # Two lives of one painter, two spans of one mill, and two places of one reef contradict each other too.
    assume(one.relation != other.relation or one.relation not in ("age", "duration", "limit"))
    joined = numclaims.check(f"{one.text}\n\n{other.text}")
    both = findings(numclaims.check(one.text)) + findings(numclaims.check(other.text), len(one.text) + 2)
    assert [each for each in both if each not in findings(joined)] == []


@given(
    strategies.sentences(claim=strategies.relative_dates(styles=["near", "ago", "ago words", "from now"])),
    st.integers(-400, 400),
)
def test_relative_dates_move_with_the_day_of_publication(passage: Passage, days: int) -> None:
    assert passage.published is not None
    [then] = numclaims.extract(passage.text, published=passage.published)
    [later] = numclaims.extract(passage.text, published=passage.published + timedelta(days))
    assert then.timex_value is not None
    assert later.timex_value is not None
    moved = date.fromisoformat(later.timex_value) - date.fromisoformat(then.timex_value)
    assert moved == timedelta(days)


@given(
    strategies.sentences(claim=strategies.relative_dates(styles=["last weekday", "next weekday"])), st.integers(-50, 50)
)
def test_weekdays_move_with_the_week_of_publication(passage: Passage, weeks: int) -> None:
    assert passage.published is not None
    [then] = numclaims.extract(passage.text, published=passage.published)
    [later] = numclaims.extract(passage.text, published=passage.published + timedelta(weeks=weeks))
    assert then.timex_value is not None
    assert later.timex_value is not None
    moved = date.fromisoformat(later.timex_value) - date.fromisoformat(then.timex_value)
    assert moved == timedelta(weeks=weeks)


def _read(claim: Claim) -> tuple[object, ...]:
    return (
        claim.start,
        claim.end,
        claim.kind,
        claim.value,
        claim.low,
        claim.high,
        claim.unit,
        claim.bound,
        claim.timex_value,
    )
