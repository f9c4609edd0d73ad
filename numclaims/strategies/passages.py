"""Strategies for passages whose numbers hang together: truly, or with one of them altered."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from decimal import Decimal
from typing import Any, TypeAlias

from hypothesis import reject
from hypothesis import strategies as st

from numclaims.strategies.numerals import chosen
from numclaims.strategies.relations import RELATIONS
from numclaims.strategies.rounding import rewritten, room
from numclaims.strategies.sentences import compose
from numclaims.strategies.spelled import Passage, Spelled, Wrong
from numclaims.strategies.words import table
from numclaims.strategies.world import World

__all__ = ["consistent_passages", "contradictory_passages"]

Draw: TypeAlias = Callable[[st.SearchStrategy[Any]], Any]


def consistent_passages(*, relations: Collection[str] | None = None, hedged: bool = True) -> st.SearchStrategy[Passage]:
    """One to four sentences whose numbers are all true.

    The numbers are drawn first and then written down as honest writers do: each is rounded to the nearest or cut off,
    and at least two digits are left. Counts below a thousand are exact, greater ones never cut off, and what is
    converted is the number as it is written. Unless `hedged` is False, some have a hedge that holds, and then one or
    two digits. `relations` are some of those in `RELATIONS`. Whoever says that such a passage contradicts itself is
    wrong.

    Shrinks to small numbers without hedges, in a passage of few parts.
    """
    names = chosen("relations", relations, RELATIONS)

    @st.composite
    def drawn(draw: Draw) -> Passage:
        name = draw(st.sampled_from(names))
        world = RELATIONS[name](draw, hedged=hedged)
        return _passage(draw, name, world, world.claims, None)

    return drawn()


def contradictory_passages(
    *, relations: Collection[str] | None = None, hedged: bool = True
) -> st.SearchStrategy[Passage]:
    """The same with one number, unit or weekday that cannot be true beside the others.

    It is off by more than every rounding and hedge of all the numbers allows, each read as widely as anybody might:
    a number stands for all that lies one unit of its last digit that is not zero around it, "about" for 15 percent
    more. `Passage.wrong` holds the false claim and the true one.

    Shrinks like `consistent_passages`.
    """
    names = chosen("relations", relations, RELATIONS)

    @st.composite
    def drawn(draw: Draw) -> Passage:
        name = draw(st.sampled_from(names))
        world = RELATIONS[name](draw, hedged=hedged)
        false = [(role, claim) for role in world.claims for claim in _false(world, role)]
        if not false:
            reject()
        role, claim = draw(st.sampled_from(false))
        return _passage(draw, name, world, {**world.claims, role: claim}, role)

    return drawn()


def _passage(draw: Draw, name: str, world: World, claims: Mapping[str, Spelled], false: str | None) -> Passage:
    """The text of a world, with other sentences around it."""
    asides = table()["asides"]
    before = draw(st.lists(st.sampled_from(asides["before"]), max_size=1))
    after = draw(st.lists(st.sampled_from(asides["after"]), max_size=1))
    text, placed = compose(" ".join([*before, world.template, *after]), {**world.words, **claims})
    wrong = None
    if false is not None:
        claim, truth = placed[false], world.claims[false]
        wrong = Wrong(claim=claim, truth=truth.shifted(claim.start - truth.start))
    published = next((each.published for each in placed.values() if each.published is not None), None)
    return Passage(text=text, claims=tuple(placed.values()), relation=name, published=published, wrong=wrong)


def _false(world: World, role: str) -> Iterator[Spelled]:
    """The claims that could stand in a role and cannot be true there."""
    yield from world.false(role)
    if world.implied is None:
        return
    claim = world.claims[role]
    possible = world.implied(role, {name: room(each) for name, each in world.claims.items()})
    values = {name: each.value for name, each in world.claims.items() if each.value is not None}
    for value in _slips(values[role]):
        false = rewritten(claim, value)
        if false is not None and world.fits({**values, role: value}) and not room(false).meets(possible):
            yield false


def _slips(value: Decimal) -> Iterator[Decimal]:
    """Numbers that a slip makes of one: a wrong digit, two that changed places, a shifted point, another amount."""
    _, digits, exponent = value.as_tuple()
    assert isinstance(exponent, int)
    for k, digit in enumerate(digits):
        for other in {(digit + 1) % 10, (digit + 3) % 10, (digit + 5) % 10}:
            yield Decimal((0, (*digits[:k], other, *digits[k + 1 :]), exponent))
        if k:
            yield Decimal((0, (*digits[: k - 1], digit, digits[k - 1], *digits[k + 1 :]), exponent))
    yield from (value * 2, value * 3, value * 10)
