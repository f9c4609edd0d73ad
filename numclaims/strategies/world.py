"""What a passage states: claims that are true together, and the ways to write their numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final, NamedTuple, TypeAlias

from hypothesis import strategies as st

from numclaims.strategies.rounding import Hand, Measure, a_hand, write
from numclaims.strategies.spelled import Spelled
from numclaims.strategies.spelling import spell
from numclaims.strategies.words import table
from numclaims.values.interval import Interval
from numclaims.values.kinds import Kind

__all__ = [
    "LAST_YEAR",
    "Change",
    "Draw",
    "Rooms",
    "World",
    "a_change",
    "directed",
    "hedgeable",
    "measured",
    "percent",
    "stepping",
    "written",
    "year_date",
]

Draw: TypeAlias = Callable[[st.SearchStrategy[Any]], Any]
Rooms: TypeAlias = Mapping[str, Interval]

LAST_YEAR: Final = 2024
"""The last year in which anything happens."""


class World(NamedTuple):
    """Claims that are true together, and a text that states them.

    `template` has their roles in braces, `words` says what else stands there. `implied` gives what the claim of a role
    must be, in its own units, if the others may be anything in their rooms, and `fits` tells whether a false value
    leaves the text one that could be taken for true. `false` gives what else would be false in a role.
    """

    template: str
    claims: Mapping[str, Spelled]
    words: Mapping[str, str] = {}
    implied: Callable[[str, Rooms], Interval] | None = None
    fits: Callable[[Mapping[str, Decimal]], bool] = lambda _: True
    false: Callable[[str], Iterator[Spelled]] = lambda _: iter(())


class Change(NamedTuple):
    """What changed, how it is written, and from what it went to what."""

    subject: str
    measure: Measure
    old: int
    new: int
    up: bool

    @property
    def amount(self) -> int:
        """How far it went."""
        return abs(self.new - self.old)


def a_change(draw: Draw, subjects: Mapping[str, str], *, part: int) -> Change:
    """A change by at least one part in so many; `subjects` tells how each is written."""
    subject = draw(st.sampled_from(list(subjects)))
    up = draw(st.booleans())
    low = draw(st.integers(10, 20_000))
    high = low + draw(st.integers(max(1, low // part), low * 3))
    old, new = (low, high) if up else (high, low)
    return Change(subject, measured(draw, subjects[subject]), old, new, up)


def stepping(role: str, rooms: Rooms, *, up: bool) -> Interval:
    """What a level must be, or the step between two, which is positive for a fall too."""
    if role == "step":
        return rooms["new"] - rooms["old"] if up else rooms["old"] - rooms["new"]
    other = rooms["old" if role == "new" else "new"]
    return other + rooms["step"] if (role == "new") is up else other - rooms["step"]


def measured(draw: Draw, name: str) -> Measure:
    """How the levels are written: a unit by its name or its symbol."""
    return name if name in ("money", "number") else f"{draw(st.sampled_from(['digits', 'symbol']))} {name}"


def written(draw: Draw, true: Fraction, measure: Measure, *, hedged: bool, decimals: int = 0) -> Spelled:
    """A number, rounded in a way of its own."""
    return write(draw, true, measure, a_hand(draw, true, measure, hedged=hedged, decimals=decimals))


def percent(draw: Draw, ratio: Fraction, *, hedged: bool) -> Spelled:
    """A ratio in percent, to a tenth or a hundredth where it is small."""
    place = draw(st.sampled_from([0, -1, -2] if ratio >= Fraction(1, 50) else [-1, -2]))
    return write(draw, ratio * 100, "percentage", Hand(place, draw(st.booleans()), hedged))


def hedgeable(template: str, role: str) -> bool:
    """Whether a hedge can stand before the role: not in "the about 300 houses"."""
    return f"he {{{role}}}" not in template


def directed(template: str, *, up: bool) -> str:
    """A template with its words for a rise or a fall."""
    for name, words in table()["directions"].items():
        template = template.replace(f"<{name}>", words[0 if up else 1])
    return template


def year_date(year: int) -> Spelled:
    """A year, as it is written."""
    return spell(str(year), Kind.DATE, "year", None, None, timex_type="DATE", timex_value=str(year))
