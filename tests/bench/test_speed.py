"""How fast a text is read and checked, beside quantulum3, dateparser and a plain pass for digits, in the same run."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

import numclaims

Measure = Callable[..., None]

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")

READERS: dict[str, Callable[[str], object]] = {
    "a regular expression for digits": _DIGITS.findall,
    "numclaims.extract": numclaims.extract,
    "numclaims.check": lambda text: numclaims.check(text, published="2025-03-13"),
}


def quantulum3() -> Callable[[str], object]:
    """The parser of quantulum3, whose tables take seconds to load."""
    parser: Any = pytest.importorskip("quantulum3.parser")
    parser.parse("15 km")
    return parser.parse  # type: ignore[no-any-return]


@pytest.mark.parametrize("name", [*READERS, "quantulum3.parser.parse"])
def test_an_article(name: str, measure: Measure, news: Callable[[int], str]) -> None:
    reader = READERS.get(name) or quantulum3()
    measure("An article of 3 kB", news(3_000), reader, name)


@pytest.mark.parametrize("name", ["numclaims.extract", "dateparser.search.search_dates"])
def test_dates(name: str, measure: Measure, news: Callable[[int], str]) -> None:
    search: Any = pytest.importorskip("dateparser.search")
    readers = {
        "numclaims.extract": READERS["numclaims.extract"],
        "dateparser.search.search_dates": lambda text: search.search_dates(text, languages=["en"]),
    }
    measure("Dates in an article of 3 kB", news(3_000), readers[name], name)


@pytest.mark.parametrize("name", READERS)
def test_a_long_report(name: str, measure: Measure, news: Callable[[int], str]) -> None:
    measure("A long report of 100 kB", news(100_000), READERS[name], name)
