"""Verdicts combine as in three-valued logic (Kleene)."""

from __future__ import annotations

from itertools import product

import pytest

from numclaims.values.verdict import Verdict

YES, OPEN, NO = Verdict.SUPPORTED, Verdict.UNDECIDED, Verdict.CONTRADICTED


@pytest.mark.parametrize(
    ("one", "other", "both", "either"),
    [
        (YES, YES, YES, YES),
        (YES, OPEN, OPEN, YES),
        (YES, NO, NO, YES),
        (OPEN, OPEN, OPEN, OPEN),
        (OPEN, NO, NO, OPEN),
        (NO, NO, NO, NO),
    ],
)
def test_and_or(one: Verdict, other: Verdict, both: Verdict, either: Verdict) -> None:
    assert one & other is both
    assert other & one is both
    assert one | other is either
    assert other | one is either


def test_not() -> None:
    assert [~verdict for verdict in (YES, OPEN, NO)] == [NO, OPEN, YES]


@pytest.mark.parametrize(("one", "other"), list(product(Verdict, repeat=2)))
def test_de_morgan(one: Verdict, other: Verdict) -> None:
    assert ~(one & other) is ~one | ~other
    assert ~(one | other) is ~one & ~other


def test_verdicts_are_their_names() -> None:
    assert [str(verdict) for verdict in Verdict] == ["supported", "undecided", "contradicted"]
