"""Doubling a text at most doubles the time, within noise."""

from __future__ import annotations

from time import process_time

import pytest

import numclaims

LEAST_SECONDS = 0.02
"""The time that the shorter text takes at least, so that noise is small beside it."""
SIZES = (4_000, 12_000, 40_000, 150_000, 400_000, 800_000)
"""Characters that the shorter text can have."""
LIMIT = 3
"""How often as long the longer one may take: twice, and what noise adds."""
NEWS = (
    "The number of ferries rose by 30% last year, from 100 to 130, the port said on Tuesday. Two thirds of the 600 "
    "passengers came from Arden, 15 km (9.3 miles) away. A new pier will cost $4.5 million and open in October 2025. "
)
SHAPES = [
    "1,",
    "1.",
    "1 ",
    "1-",
    "1/2 ",
    "five ",
    "one hundred ",
    "and one hundred ",
    "5% of ",
    "12% of 30 ",
    "$5 to ",
    "from 5 to 6 ",
    "5 km (",
    "3 days ago ",
    "May ",
    "5 May ",
    "Monday, ",
    "first ",
    "at least ",
    "more than ",
    "a ",
    "(((",
    "-",
    "\n",
    "\n\n1. ",
    ". ",
    "km/h",
    "é",
    "’",
    "x1",
    NEWS,
    NEWS + "\n\n",
    "The Corran Bridge is 5 metres long. ",
    "Of the 80 houses, 20 (25%) were old. ",
    "The 12 people enrolled. ",
]


def seconds(text: str) -> float:
    """The least time that checking takes, of three."""
    times = []
    for _ in range(3):
        start = process_time()
        numclaims.check(text, published="2024-10-29")
        times.append(process_time() - start)
    return min(times)


def filled(shape: str, size: int) -> str:
    return (shape * (size // len(shape) + 1))[:size]


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: repr(shape[:24]))
def test_twice_the_text_takes_twice_the_time(shape: str) -> None:
    numclaims.check(filled(shape, 100))
    ratio = 0.0
    for size in SIZES:
        once = seconds(filled(shape, size))
        if once < LEAST_SECONDS and size != SIZES[-1]:
            continue
        ratio = seconds(filled(shape, 2 * size)) / max(once, 0.001)
        if ratio < LIMIT:
            return
    raise AssertionError(f"twice the text takes {ratio:.1f} times the time")


@pytest.mark.parametrize("piece", ["1", "a", "-", "words of prose "], ids=repr)
def test_one_line_of_five_megabytes_is_read(piece: str) -> None:
    assert numclaims.extract(filled(piece, 5_000_000)) == ()


def test_five_megabytes_with_numbers_far_apart_are_read() -> None:
    text = f"5 km {filled('words of prose ', 2_500_000)} 7 km {filled('of prose in words ', 2_500_000)} 9 km"
    assert [claim.value for claim in numclaims.extract(text)] == [5, 7, 9]


def test_a_hundred_thousand_digits_are_no_number() -> None:
    assert numclaims.extract(f"It is {'7' * 100_000} long.") == ()
    assert numclaims.check("").claims == ()
