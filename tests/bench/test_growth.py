"""How the time grows with the length of the text: the time for a character should stay what it is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import numclaims

Measure = Callable[..., None]

NEWS = (25_000, 50_000, 100_000, 200_000)
AWKWARD = (5_000, 10_000, 20_000, 40_000)


@pytest.mark.parametrize("size", NEWS)
def test_news(size: int, measure: Measure, news: Callable[[int], str]) -> None:
    measure("Growth on news", news(size), numclaims.check, f"check {size:,}")


@pytest.mark.parametrize("size", AWKWARD)
@pytest.mark.parametrize("unit", ["1,", "five ", "12% of 30 ", "(((", "1/2-"], ids=repr)
def test_awkward_text(size: int, unit: str, measure: Measure) -> None:
    text = (unit * (size // len(unit) + 1))[:size]
    measure(f"Growth on {unit!r} over and over", text, numclaims.check, f"check {size:,}")
