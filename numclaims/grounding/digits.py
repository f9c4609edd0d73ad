"""The digits of a source, however it writes or speaks its numbers: 7:48, 1,425, "fourteen twenty-five"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import pairwise
from typing import Final

from numclaims.claims.reading import Reading
from numclaims.grounding.entry import Entry

__all__ = ["Digits", "digits_told"]

_RUN: Final = re.compile(r"\d+(?:[.,:h]\d+)*")
_MARKS: Final = re.compile(r"[.,:h]")
_ENOUGH: Final = 3
"""Fewer digits can be those of anything."""
_TENS: Final = range(10, 100)


class Digits:
    """The digits of sources, which are looked for once somebody asks; `numbers` are words for small numbers."""

    def __init__(self, numbers: Mapping[str, int]) -> None:
        self._numbers, self._readings = numbers, list[Reading]()

    def add(self, readings: Iterable[Reading]) -> None:
        """Takes in a paragraph of a source."""
        self._readings += (reading for reading in readings if reading.claims or any(reading.sentence.numeric))

    def __contains__(self, digits: object) -> bool:
        return digits in self._known

    @cached_property
    def _known(self) -> frozenset[str]:
        return frozenset(digits for reading in self._readings for digits in _digits_of(reading, self._numbers))


def _digits_of(reading: Reading, numbers: Mapping[str, int]) -> Iterator[str]:
    """The digits of each number of a sentence that is no claim, or a time of day, without the marks between them.

    Of numbers in words only those that are spoken two digits at a time: "two seventy-five" is 275.
    """
    sentence = reading.sentence
    read = {run for claim in reading.claims for run in _RUN.findall(claim.text)}
    for run in _RUN.findall(sentence.text):
        digits = _MARKS.sub("", run)
        if ":" in run:
            hour, _, rest = run.partition(":")
            digits = f"{_on_a_dial(hour[-2:])}{rest}"
        if len(digits) >= _ENOUGH and (run not in read or ":" in run):
            yield digits
    said: list[int] = []
    for word in (*sentence.words, ""):
        number = numbers.get(word)
        if number is not None:
            said.append(number)
        elif word != "-":
            yield from _spoken(said)
            said = []


def _spoken(numbers: list[int]) -> Iterator[str]:
    """The digits of numbers that are spoken one after the other, the last of them below a hundred."""
    parts: list[int] = []
    for number in numbers:
        if parts and 0 < number < 10 and parts[-1] in _TENS and parts[-1] % 10 == 0:
            parts[-1] += number
        else:
            parts.append(number)
    for one, two in pairwise(parts):
        if 0 < one < _TENS.stop and two in _TENS:
            yield f"{one}{two}"


def _on_a_dial(hour: str) -> int:
    """An hour of 24 as one of twelve."""
    return int(hour) % 12 or 12


def digits_told(entry: Entry) -> str:
    """The digits of a number of the text, of a time of day those of the clock; empty if they are few."""
    claim = entry.claim
    if claim is None:
        return ""
    runs = _RUN.findall(claim.text)
    if entry.sort == "time" and runs:
        clock = entry.time.value.partition("T")[2] if entry.time is not None else ""
        digits = f"{_on_a_dial(clock[:2])}{clock[3:5]}" if clock[:2].isdigit() else ""
    else:
        digits = _MARKS.sub("", runs[0]) if len(runs) == 1 else ""
    return digits if len(digits) >= _ENOUGH else ""
