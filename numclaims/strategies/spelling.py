"""What the strategies for amounts share: styles, and claims with a hedge beside them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from decimal import Decimal
from typing import Any, TypeAlias

from hypothesis import strategies as st

from numclaims.errors import ArgumentError
from numclaims.strategies.numerals import FORMS, Hedge, Range, Shape, shapes
from numclaims.strategies.spelled import Spelled
from numclaims.values.kinds import Bound, Kind

__all__ = ["Draw", "Forms", "Names", "Number", "made_by", "spell", "usable"]

Number: TypeAlias = int | Decimal
Names: TypeAlias = Collection[str] | None
Draw: TypeAlias = Callable[[st.SearchStrategy[Any]], Any]
Forms: TypeAlias = Mapping[str, tuple[str, ...]]


def spell(
    text: str,
    kind: Kind,
    style: str,
    value: Decimal | None,
    unit: str | None,
    hedge: Hedge | None = None,
    **more: Any,
) -> Spelled:
    """A claim with a hedge beside it."""
    before = "" if hedge is None or hedge.behind else f"{hedge.words} "
    behind = f" {hedge.words}" if hedge is not None and hedge.behind else ""
    return Spelled(
        text=text,
        phrase=before + text + behind,
        start=len(before),
        end=len(before) + len(text),
        kind=kind,
        style=style,
        value=value,
        unit=unit,
        bound=Bound.EXACT if hedge is None else hedge.bound,
        **more,
    )


def made_by(build: Callable[[Draw], Spelled]) -> st.SearchStrategy[Spelled]:
    """The strategy of what a function draws."""

    @st.composite
    def drawn(draw: Draw) -> Spelled:
        return build(draw)

    return drawn()


def usable(known: Forms, names: Sequence[str], wanted: Range) -> dict[str, list[Shape]]:
    """The styles that can write a number of the range, each with the shapes that its number can have."""
    found = {name: [shape for form in known[name] for shape in shapes(form, wanted)] for name in names}
    usable = {name: ways for name, ways in found.items() if ways}
    if not usable:
        reach = "; ".join(f"{form} {FORMS[form][0]} to {FORMS[form][1]}" for name in names for form in known[name])
        raise ArgumentError("styles", f"none of them writes a number from {wanted.low} to {wanted.high} ({reach})")
    return usable
