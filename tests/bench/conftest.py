"""Made-up news to measure on, and a summary in ratios.

`pytest tests/bench --benchmark-only` measures. All figures of one run come from the same text on the same machine, so
their ratios mean more than their sizes.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest

Measure = Callable[..., None]

_PLACES = ("Kettleport", "Aldmouth", "Dunwater", "Fenholm", "Upper Sallow", "Tarnby", "Marrow Hill", "Ostley")
_GROUPS = ("residents", "workers", "students", "patients", "households", "visitors", "drivers", "farmers")
_THINGS = ("ridership", "output", "the harvest", "the deficit", "membership", "the water level", "turnout", "rent")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("January", "March", "April", "June", "August", "September", "November", "December")

_SENTENCES = (
    "The council of {place} said on {day} that {thing} had risen by {percent}% in a year.",
    "About {count} {group} had to leave their homes, {small} of them for more than {weeks} weeks.",
    "The road between {place} and {other}, {distance} km ({miles} miles) long, will cost ${money} million.",
    "Of the {count} {group} who were asked, {some}, or {percent} percent, said that they would come back.",
    "It was the {nth} time since {month} {year} that the bridge was closed.",
    "In {month} the town of {place} paid between ${low} and ${high} for a tonne of grain.",
    "Nobody answered the telephone at the office in {place}, and the door stayed shut all day.",
    "She had lived in {other} since {year}, when the mill closed, and saw no reason to go.",
    "The wind turned, the rain came late in the evening, and the boats went home without a catch.",
    "From {low} to {high} litres a second flowed through the sluice on {day}, {month} {date}, {year}.",
    "The judges, who sat for nearly {weeks} hours, found no fault in what the builders had done.",
    "According to the harbour master, two thirds of the quay are older than the town hall itself.",
    "A spokeswoman for the railway called the figures encouraging but would not say more.",
    "{place} and {other} have been quarrelling over the ferry for as long as anyone remembers.",
)


@pytest.fixture
def news() -> Callable[[int], str]:
    """Makes about so many characters of news; the same for the same size."""
    return _news


@cache
def _news(size: int) -> str:
    draw = random.Random(size)
    paragraphs: list[str] = []
    length = 0
    while length < size:
        paragraph = " ".join(_sentence(draw) for _ in range(draw.randint(2, 5)))
        paragraphs.append(paragraph)
        length += len(paragraph) + 2
    return "\n\n".join(paragraphs)


def _sentence(draw: random.Random) -> str:
    distance, low = draw.randint(10, 90), draw.randint(100, 400)
    return draw.choice(_SENTENCES).format(
        place=draw.choice(_PLACES),
        other=draw.choice(_PLACES),
        group=draw.choice(_GROUPS),
        thing=draw.choice(_THINGS),
        day=draw.choice(_DAYS),
        month=draw.choice(_MONTHS),
        date=draw.randint(1, 28),
        year=draw.randint(1960, 2025),
        percent=draw.randint(2, 60),
        count=f"{draw.randint(1000, 90000):,}",
        small=draw.choice(("twelve", "forty", "three hundred", "seven")),
        some=f"{draw.randint(100, 999)}",
        weeks=draw.choice(("two", "three", "six", "eight")),
        nth=draw.choice(("second", "third", "fifth", "11th")),
        distance=distance,
        miles=round(distance / 1.609),
        money=f"{draw.randint(1, 40)}.{draw.randint(0, 9)}",
        low=low,
        high=low + draw.randint(20, 90),
    )


_MEASURED: dict[str, dict[str, tuple[int, float]]] = {}


@pytest.fixture
def measure(benchmark: Any) -> Measure:
    """Measures `function(text)` under a name, beside the others of its group."""

    def run(group: str, text: str, function: Callable[[str], object], name: str) -> None:
        benchmark.group = group
        benchmark.pedantic(function, args=(text,), rounds=3, warmup_rounds=1)
        if benchmark.stats is not None:
            seconds = benchmark.stats.stats.min
            benchmark.extra_info["characters per second"] = round(len(text) / seconds)
            _MEASURED.setdefault(group, {})[name] = (len(text), seconds)

    return run


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """The best time of each as characters a second, and as a multiple of the slowest of its group."""
    for group, rows in _MEASURED.items():
        terminalreporter.section(group)
        slowest = max(seconds / size for size, seconds in rows.values())
        for name, (size, seconds) in sorted(rows.items(), key=lambda row: row[1][1] / row[1][0]):
            per_character = seconds / size
            terminalreporter.write_line(
                f"{name:40} {size:>9,} characters  {1 / per_character:>12,.0f} a second  "
                f"{slowest / per_character:>8.1f} x"
            )
