"""Spans are half-open, never empty, and know their line and column."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from numclaims.values.span import LineIndex, Span


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (Span(0, 3), Span(2, 5), True),
        (Span(0, 3), Span(3, 5), False),
        (Span(0, 9), Span(4, 5), True),
        (Span(4, 5), Span(4, 5), True),
        (Span(0, 1), Span(7, 8), False),
    ],
)
def test_overlaps(one: Span, other: Span, expected: bool) -> None:
    assert one.overlaps(other) is expected
    assert other.overlaps(one) is expected


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 3), (-1, 2)])
def test_empty_or_negative_spans_are_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match=r"must"):
        Span(start, end)


def test_spans_sort_by_position() -> None:
    assert sorted([Span(4, 5), Span(1, 9), Span(1, 2)]) == [Span(1, 2), Span(1, 9), Span(4, 5)]


def test_shifted_and_slice() -> None:
    assert "seven miles"[Span(6, 11).as_slice()] == "miles"
    assert "about seven miles"[Span(6, 11).shifted(6).as_slice()] == "miles"


@pytest.mark.parametrize(
    ("text", "offset", "position"),
    [
        ("", 0, (1, 1)),
        ("one", 2, (1, 3)),
        ("one\ntwo", 3, (1, 4)),
        ("one\ntwo", 4, (2, 1)),
        ("\n\nx", 2, (3, 1)),
        ("a\r\nb", 3, (2, 1)),
    ],
)
def test_position(text: str, offset: int, position: tuple[int, int]) -> None:
    assert LineIndex(text).position(offset) == position


@given(st.text("ab\n", min_size=1), st.data())
def test_positions_lead_back_to_the_offset(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text) - 1))
    index = LineIndex(text)
    line, column = index.position(offset)
    assert index.line_start(line) + column - 1 == offset
    assert text[:offset].count("\n") == line - 1
