"""Property-based tests with `numclaims.strategies`, for a program of yours that reads or changes prose.

Run it with `python examples/property_test.py`, or let pytest collect it.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from hypothesis import given, settings

import numclaims
from numclaims import strategies


def in_metres(phrase: str) -> Decimal:
    """The program under test: reads lengths such as "1,200 m", "15km" and "2.5 million km"."""
    match = re.fullmatch(r"([\d,]+(?:\.\d+)?)(?: (thousand|million|billion))? ?(k?m)", phrase)
    assert match is not None, phrase
    scale = {None: 0, "thousand": 3, "million": 6, "billion": 9}[match[2]]
    return Decimal(match[1].replace(",", "")).scaleb(scale) * (1000 if match[3] == "km" else 1)


@settings(deadline=None)
@given(strategies.quantities(units=["metre", "kilometre"], styles=["symbol", "glued"], bounds=["="]))
def test_lengths_are_read(length: strategies.Spelled) -> None:
    """A length means what it says."""
    assert length.value is not None
    assert in_metres(str(length)) == length.value * (1000 if length.unit == "kilometre" else 1)


def squeezed(text: str) -> str:
    """Another program under test: takes out words that say little."""
    return re.sub(r"\b(?:very|really|actually) ", "", text)


def numbers_of(text: str, published: date | None) -> tuple[list[str], list[str]]:
    """The claims of a text, and the rules that they break."""
    report = numclaims.check(text, published=published)
    return [claim.text for claim in report.claims], [finding.rule for finding in report.contradictions]


@settings(deadline=None)
@given(strategies.consistent_passages() | strategies.contradictory_passages())
def test_squeezing_keeps_the_numbers(passage: strategies.Passage) -> None:
    """No number is lost, and what was true or false stays so."""
    before = numbers_of(passage.text, passage.published)
    assert numbers_of(squeezed(passage.text), passage.published) == before


if __name__ == "__main__":
    test_lengths_are_read()
    test_squeezing_keeps_the_numbers()
    print("both properties hold")
