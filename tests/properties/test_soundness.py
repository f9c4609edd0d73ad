"""What is true is never called a contradiction, and what cannot be true is."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import numclaims
from numclaims import Bound, strategies
from numclaims.strategies import Passage

UNSEEN: list[tuple[str, str]] = [
    (
        "The grant fell 50% last year, from up to $720 to $630.",
        "rules/percent: a level that may be anything below a number is taken to be negative too",
    ),
    (
        "The Corran Bridge is 50 metres high and old. At roughly 150 metres high, the Corran Bridge is long.",
        "links/finders/restatement.py: a hedge that is no function word is taken for part of the thing's name",
    ),
]
"""Contradictions that are not seen, and why; all are misses and not false accusations."""


@pytest.mark.parametrize("relation", strategies.RELATIONS)
@given(data=st.data())
def test_a_true_passage_is_never_contradicted(relation: str, data: st.DataObject) -> None:
    passage = data.draw(strategies.consistent_passages(relations=[relation]))
    report = numclaims.check(passage.text, published=passage.published)
    assert not report.contradictions, report.contradictions[0].working
    assert not report.notices


@pytest.mark.parametrize("relation", strategies.RELATIONS)
@given(data=st.data())
def test_a_false_passage_is_contradicted_where_it_is_false(relation: str, data: st.DataObject) -> None:
    assert_seen(data.draw(strategies.contradictory_passages(relations=[relation], hedged=False)))


@pytest.mark.parametrize("relation", [name for name in strategies.RELATIONS if name != "restatement"])
@given(data=st.data())
def test_a_false_passage_with_hedges_is_contradicted_too(relation: str, data: st.DataObject) -> None:
    passage = data.draw(strategies.contradictory_passages(relations=[relation]))
    assume(all(claim.bound not in (Bound.BELOW, Bound.AT_MOST) for claim in passage.claims))
    assert_seen(passage)


def assert_seen(passage: Passage) -> None:
    """A finding touches the claim that is wrong."""
    assert passage.wrong is not None
    wrong = passage.wrong.claim
    report = numclaims.check(passage.text, published=passage.published)
    assert not report.notices
    assert any(
        claim.start < wrong.end and wrong.start < claim.end
        for finding in report.contradictions
        for claim in finding.claims
    ), (wrong.text, passage.wrong.truth.text)


@pytest.mark.parametrize(
    "text", [pytest.param(text, marks=pytest.mark.xfail(reason=reason, strict=True)) for text, reason in UNSEEN]
)
def test_what_is_not_seen_yet(text: str) -> None:
    assert numclaims.check(text).contradictions
