"""Relations of numbers that stand side by side: multiples, means, shares of a whole, ranges, lists, places in a row."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from functools import reduce
from operator import add
from typing import Final

from hypothesis import strategies as st

from numclaims.strategies.rounding import Hand, write, written_as
from numclaims.strategies.spelled import Spelled
from numclaims.strategies.spelling import spell
from numclaims.strategies.words import ordinal_words, plain, spelled_out, table
from numclaims.strategies.world import Draw, Rooms, World, percent, written
from numclaims.values.digits import last_place
from numclaims.values.interval import Interval
from numclaims.values.kinds import Kind

__all__ = ["duplicate_form", "list_count", "mean", "mean_within", "multiple", "range_order", "rank", "shares_sum"]

_LOOSE: Final = (Fraction(3, 4), Fraction(5, 4))
"""Between how many times the stated multiple anybody might say it."""
_EXACT: Final = Hand(0, down=False, hedged=False)
_HUNDRED: Final = Interval.point(100)


def multiple(draw: Draw, *, hedged: bool) -> World:
    """Two levels of which one is two, three or four times the other."""
    texts = table()["relations"]["multiple"]
    old, factor = draw(st.integers(12, 9000)), draw(st.integers(2, 4))
    subject = draw(st.sampled_from(list(texts["subjects"])))
    measure = texts["subjects"][subject]

    def implied(role: str, rooms: Rooms) -> Interval:
        other = rooms["old" if role == "new" else "new"]
        few, many = (loose * factor for loose in _LOOSE)
        if role == "new":
            return other.scaled(few).hull(other.scaled(many))
        return other.scaled(1 / many).hull(other.scaled(1 / few))

    return World(
        draw(st.sampled_from(texts["text"])),
        {
            "old": written(draw, Fraction(old), measure, hedged=hedged),
            "new": written(draw, Fraction(old * factor), measure, hedged=hedged),
        },
        {"subject": subject, "multiplied": texts["verbs"][str(factor)]},
        implied,
    )


def mean(draw: Draw, *, hedged: bool) -> World:
    """Three values and their mean."""
    texts = table()["relations"]["mean"]
    what = draw(st.sampled_from(["counted", "priced"]))
    measure = "digits letter" if what == "counted" else "money"
    values = {role: draw(st.integers(10, 900)) for role in ("first", "second", "third")}
    hand = Hand(draw(st.sampled_from([0, -1] if what == "counted" else [0])), down=False, hedged=hedged)
    claims = {role: write(draw, Fraction(value), measure, _EXACT) for role, value in values.items()}
    claims["mean"] = write(draw, Fraction(sum(values.values()), len(values)), measure, hand)
    stated = claims["mean"].value
    assert stated is not None
    # Even a mean of things that are counted one by one is rounded.
    rounding = Interval.around(Decimal(0), Decimal(1).scaleb(last_place(stated)))

    def implied(role: str, rooms: Rooms) -> Interval:
        others = reduce(add, (rooms[name] for name in values if name != role))
        if role == "mean":
            return others.scaled(Fraction(1, len(values))) + rounding
        return (rooms["mean"] + rounding).scaled(Fraction(len(values))) - others

    return World(draw(st.sampled_from(texts[what])), claims, implied=implied)


def mean_within(draw: Draw, *, hedged: bool) -> World:
    """The lowest and the highest of some values, and their mean, which lies between the two."""
    low = draw(st.integers(10, 900))
    high = low + draw(st.integers(low // 5 + 1, low * 3))
    between = draw(st.integers(low, high))

    def implied(role: str, rooms: Rooms) -> Interval:
        if role == "low":
            return Interval.at_most(rooms["mean"].high)
        if role == "high":
            return Interval.at_least(rooms["mean"].low)
        return rooms["low"].hull(rooms["high"])

    return World(
        draw(st.sampled_from(table()["relations"]["mean-within"]["text"])),
        {
            "low": write(draw, Fraction(low), "money", _EXACT),
            "high": write(draw, Fraction(high), "money", _EXACT),
            "mean": written(draw, Fraction(between), "money", hedged=hedged),
        },
        implied=implied,
    )


def shares_sum(draw: Draw, *, hedged: bool) -> World:
    """Three shares of one whole: all that there are, or some that exclude each other."""
    texts = table()["relations"]["shares-sum"]
    complete = draw(st.booleans())
    first = draw(st.integers(10, 800))
    second = draw(st.integers(10, 900 - first))
    shares = {"first": first, "second": second, "third": 1000 - first - second}

    def implied(role: str, rooms: Rooms) -> Interval:
        left = _HUNDRED - reduce(add, (rooms[name] for name in shares if name != role))
        return left if complete else Interval.at_most(left.high)

    return World(
        draw(st.sampled_from(texts["complete" if complete else "open"])),
        {role: percent(draw, Fraction(share, 1000), hedged=hedged) for role, share in shares.items()},
        implied=implied,
        fits=lambda values: max(values.values()) < 100,
    )


def range_order(draw: Draw) -> World:
    """The lower and the upper end of a range."""
    texts = table()["relations"]["range-order"]
    low = draw(st.integers(5, 60))
    high = low + draw(st.integers(3, 60))
    if draw(st.booleans()):
        ends = {"low": Decimal(low), "high": Decimal(high)}
        claims = {role: spell(plain(end), Kind.NUMBER, "number", end, None) for role, end in ends.items()}
        return World(
            draw(st.sampled_from(texts["ends"])),
            claims,
            implied=lambda role, rooms: (
                Interval.at_most(rooms["high"].high) if role == "low" else Interval.at_least(rooms["low"].low)
            ),
        )
    return World(
        draw(st.sampled_from(texts["ranges"])),
        {"range": _between(low, high)},
        false=lambda _: iter([_between(high, low)]),
    )


def duplicate_form(draw: Draw) -> World:
    """One number in words and in figures."""
    texts = table()["relations"]["duplicate-form"]
    number = draw(st.integers(2, 99))

    def figures(value: int) -> Spelled:
        return spell(str(value), Kind.NUMBER, "number", Decimal(value), None)

    return World(
        draw(st.sampled_from(texts["text"])),
        {
            "words": spell(spelled_out(number), Kind.NUMBER, "words", Decimal(number), None),
            "figures": figures(number),
        },
        false=lambda role: (figures(each) for each in _near(number) if role == "figures" and each > 1),
    )


def list_count(draw: Draw) -> World:
    """How many there are, and the names of all."""
    texts = table()["relations"]["list-count"]
    names = draw(st.lists(st.sampled_from(texts["names"]), min_size=3, max_size=6, unique=True))

    def counted(number: int) -> Spelled:
        return written_as(Decimal(number), f"words {texts['noun']}")

    return World(
        draw(st.sampled_from(texts["text"])),
        {"count": counted(len(names))},
        {"names": f"{', '.join(names[:-1])} and {names[-1]}"},
        false=lambda _: (counted(len(names) + slip) for slip in (-2, -1, 1, 2) if len(names) + slip > 1),
    )


def rank(draw: Draw) -> World:
    """How many came before, and the place in the row of the next."""
    before = draw(st.integers(2, 11))

    def placed(number: int) -> Spelled:
        return spell(ordinal_words(number), Kind.ORDINAL, "words", Decimal(number), None)

    def false(role: str) -> Iterator[Spelled]:
        for each in _near(before):
            if each > 1:
                yield (
                    spell(spelled_out(each), Kind.NUMBER, "words", Decimal(each), None)
                    if role == "before"
                    else (placed(each + 1))
                )

    return World(
        draw(st.sampled_from(table()["relations"]["rank"]["text"])),
        {
            "before": spell(spelled_out(before), Kind.NUMBER, "words", Decimal(before), None),
            "rank": placed(before + 1),
        },
        false=false,
    )


def _near(number: int) -> Iterator[int]:
    """Numbers that a slip makes of a small one."""
    return (number + slip for slip in (-2, -1, 1, 2, 10))


def _between(low: int, high: int) -> Spelled:
    text = f"{low} and {high} minutes"
    return spell(
        text,
        Kind.DURATION,
        "between",
        None,
        "minute",
        low=Decimal(low),
        high=Decimal(high),
        timex_type="DURATION",
        timex_value="PTXM",
    )
