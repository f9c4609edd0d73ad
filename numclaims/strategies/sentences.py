"""Strategies for claims of any kind, and for sentences around them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from datetime import date
from string import Formatter
from typing import Any, TypeAlias

from hypothesis import strategies as st

from numclaims.errors import ArgumentError
from numclaims.strategies.amounts import money, percentages, quantities
from numclaims.strategies.bare import ages, numbers
from numclaims.strategies.counting import counts, durations, fractions, ordinals
from numclaims.strategies.numerals import chosen
from numclaims.strategies.pairs import ratios, scores
from numclaims.strategies.spelled import Passage, Spelled
from numclaims.strategies.times import dates, relative_dates
from numclaims.strategies.words import table, unit_entries

__all__ = ["claims", "compose", "sentences"]

Draw: TypeAlias = Callable[[st.SearchStrategy[Any]], Any]

_KINDS: Mapping[str, Callable[[], st.SearchStrategy[Spelled]]] = {
    "count": counts,
    "percentage": percentages,
    "quantity": quantities,
    "money": money,
    "ordinal": ordinals,
    "fraction": fractions,
    "duration": durations,
    "date": dates,
    "number": numbers,
    "age": ages,
    "ratio": ratios,
    "score": scores,
}


def claims(*, kinds: Collection[str] | None = None, published: date | None = None) -> st.SearchStrategy[Spelled]:
    """Claims of any kind, or of some: "count", "percentage", "quantity", "money", "ordinal", "fraction", "duration",
    "date", "number", "age", "ratio", "score".

    With `published`, dates are also told from that day. Shrinks to a claim that is simple to draw.
    """
    names = chosen("kinds", kinds, _KINDS)
    drawn = [_KINDS[name]() for name in names]
    if published is not None and "date" in names:
        drawn.append(relative_dates(published=published))
    return st.one_of(drawn)


def sentences(*, claim: st.SearchStrategy[Spelled] | None = None) -> st.SearchStrategy[Passage]:
    """A claim in a sentence that suits it: "The path is about 15 km long.".

    `claim` draws the claim, any one by default. Shrinks as it does, and to the first sentence for its kind.
    """
    if claim is not None and not isinstance(claim, st.SearchStrategy):
        raise ArgumentError("claim", f"must be a strategy, not {type(claim).__name__}")

    @st.composite
    def drawn(draw: Draw) -> Passage:
        spelled = draw(claims() if claim is None else claim)
        text, placed = compose(draw(st.sampled_from(carriers(spelled))), {"": spelled})
        return Passage(text=text, claims=tuple(placed.values()), published=spelled.published)

    return drawn()


def carriers(spelled: Spelled) -> list[str]:
    """The sentences that suit a claim."""
    known, kind = table()["carriers"], spelled.kind.value
    if spelled.change is not None:
        return list(known[spelled.style])
    if spelled.style in ("aged", "at the age of"):
        return list(known["age-aside"])
    if spelled.style.startswith("attributive"):
        return list(known[f"{kind}-"])
    if spelled.published is not None:
        return list(known["ahead" if spelled.day is not None and spelled.day > spelled.published else "relative"])
    if kind == "date" and spelled.day is None:
        return list(known["date-in"])
    if kind == "percentage":
        return list(known["point"] if spelled.style == "points" else known["percentage"] + known["percentage-of"])
    if kind == "fraction":
        return list(known["fraction-of"])
    if kind == "quantity" and spelled.unit is not None:
        return list(known["quantity"] + known.get(unit_entries()[spelled.unit]["of"], []))
    return list(known[kind])


def compose(template: str, parts: Mapping[str, Spelled | str]) -> tuple[str, dict[str, Spelled]]:
    """A template with its parts in place, and the claims among them with their offsets in the text, by position."""
    text, placed = "", {}
    for fixed, name, _, _ in Formatter().parse(template):
        text += fixed
        if name is None:
            continue
        part = parts[name]
        if isinstance(part, Spelled):
            placed[name] = part.shifted(len(text))
        text += str(part)
    return text, placed
