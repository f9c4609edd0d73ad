"""Interval arithmetic loses no result: what `Fraction` computes for members is in what `Interval` computes."""

from __future__ import annotations

import operator
from collections.abc import Callable
from decimal import MAX_EMAX, Context, Decimal, FloatOperation, Inexact, Overflow, Rounded, localcontext
from fractions import Fraction

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from numclaims.errors import ArgumentError
from numclaims.values.interval import DIGITS, Interval, affine

Binary = Callable[[Interval, Interval], Interval]

INFINITY = Decimal("Infinity")


def interval(text: str) -> Interval:
    """An interval as mathematics writes it: `[1, 2)`."""
    low, high = (Decimal(end) for end in text[1:-1].split(","))
    return Interval(low, high, text[0] == "(", text[-1] == ")")


# Small numbers meet each other's ends; long ones need rounding; the others are far from both.
decimals = st.one_of(
    st.integers(-4, 4).map(Decimal),
    st.decimals(min_value=-1000, max_value=1000, places=2),
    st.builds(
        lambda digits, place: Decimal(digits).scaleb(place, Context(prec=60)),
        st.integers(-(10**40), 10**40),
        st.integers(-60, 20),
    ),
)
fractions = st.fractions(min_value=-1000, max_value=1000, max_denominator=10**6)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = sorted((draw(decimals), draw(decimals)))
    if low == high:
        return Interval.point(low)
    shape = draw(st.sampled_from(["finite", "finite", "finite", "above", "below", "everything"]))
    if shape in ("below", "everything"):
        low = -INFINITY
    if shape in ("above", "everything"):
        high = INFINITY
    return Interval(low, high, draw(st.booleans()), draw(st.booleans()))


@st.composite
def members(draw: st.DrawFn) -> tuple[Interval, Fraction]:
    """An interval and one of its numbers, often one at its ends."""
    some = draw(intervals())
    ends = [Fraction(end) for end, is_open in ((some.low, some.low_open), (some.high, some.high_open)) if not is_open]
    at = draw(st.integers(0, 3))
    if at < len(ends):
        return some, ends[at]
    share = draw(st.fractions(min_value=0, max_value=1, max_denominator=10**9).filter(lambda share: 0 < share < 1))
    if some.is_finite:
        return some, Fraction(some.low) + share * (Fraction(some.high) - Fraction(some.low))
    away = 1 / share - 1
    if some.low.is_finite():
        return some, Fraction(some.low) + away
    return some, (Fraction(some.high) if some.high.is_finite() else Fraction(draw(decimals))) - away


OPERATIONS: dict[str, tuple[Binary, Callable[[Fraction, Fraction], Fraction]]] = {
    "+": (operator.add, operator.add),
    "-": (operator.sub, operator.sub),
    "*": (operator.mul, operator.mul),
    "/": (operator.truediv, operator.truediv),
}


@pytest.mark.parametrize("sign", OPERATIONS)
@given(members(), members())
def test_operations_enclose_what_members_give(
    sign: str, one: tuple[Interval, Fraction], other: tuple[Interval, Fraction]
) -> None:
    of_intervals, of_fractions = OPERATIONS[sign]
    (a, x), (b, y) = one, other
    assume(sign != "/" or y)
    assert of_fractions(x, y) in of_intervals(a, b)


@given(members())
def test_negation_and_absolute_value_are_exact(one: tuple[Interval, Fraction]) -> None:
    a, x = one
    assert -x in -a
    assert abs(x) in abs(a)
    assert operator.neg(-a) == a
    assert abs(-a) == abs(a)
    assert abs(a).low >= 0


@given(members(), fractions, fractions)
@example((Interval.at_least(3), Fraction(5)), Fraction(0), Fraction(1, 3))
def test_affine_encloses_what_members_give(one: tuple[Interval, Fraction], factor: Fraction, shift: Fraction) -> None:
    a, x = one
    assert x * factor + shift in a.affine(factor, shift)
    assert x * factor in a.scaled(factor)


@given(decimals, fractions, fractions)
def test_affine_of_a_number_is_the_nearest(number: Decimal, factor: Fraction, shift: Fraction) -> None:
    exact = Fraction(number) * factor + shift
    near = affine(number, factor, shift)
    assert abs(Fraction(near) - exact) <= abs(exact) / 2 * Fraction(10) ** (1 - DIGITS)
    assert near in Interval.point(number).affine(factor, shift)


@given(members(), intervals(), intervals(), intervals())
def test_wider_operands_give_wider_results(
    one: tuple[Interval, Fraction], other: Interval, more: Interval, further: Interval
) -> None:
    a, _ = one
    for sign, (of_intervals, _) in OPERATIONS.items():
        if sign == "/" and other == Interval.point(0):
            continue  # there is no quotient, so every answer encloses them all
        narrow, wide = of_intervals(a, other), of_intervals(a.hull(more), other.hull(further))
        # Ends that differ beyond the last digit are rounded to one number, which can be open in the wider only.
        assert wide.low <= narrow.low
        assert narrow.high <= wide.high


@pytest.mark.parametrize(
    ("left", "sign", "right", "result"),
    [
        ("[1, 2]", "+", "[10, 20)", "[11, 22)"),
        ("(1, 2]", "-", "[0, 1]", "(0, 2]"),
        ("[1, 2]", "-", "[0, 1)", "(0, 2]"),
        ("[5, 5]", "-", "[5, 5]", "[0, 0]"),
        ("[1, 2]", "+", "(3, Infinity)", "(4, Infinity)"),
        ("[1, 2]", "-", "(3, Infinity)", "(-Infinity, -1)"),
        ("[2, 3]", "*", "[4, 5]", "[8, 15]"),
        ("(2, 3]", "*", "[4, 5)", "(8, 15)"),
        ("[-2, 3]", "*", "[4, 5)", "(-10, 15)"),
        ("[-2, 3]", "*", "[-4, 5]", "[-12, 15]"),
        ("[-2, -1]", "*", "[-4, -3]", "[3, 8]"),
        ("[0, 1]", "*", "(2, 3)", "[0, 3)"),
        ("(0, 1]", "*", "[2, 3]", "(0, 3]"),
        ("(0, 1]", "*", "(0, 2]", "(0, 2]"),
        ("[0, 1]", "*", "(0, 2]", "[0, 2]"),
        ("(0, 1]", "*", "[0, 2]", "[0, 2]"),
        ("[-1, 0)", "*", "(0, 2]", "[-2, 0)"),
        ("[-1, 0)", "*", "[0, 2]", "[-2, 0]"),
        ("[-3, -0.5]", "*", "[0.5, 2]", "[-6, -0.25]"),
        ("[0, 0]", "*", "(-Infinity, Infinity)", "[0, 0]"),
        ("[0, 1]", "*", "[1, Infinity)", "[0, Infinity)"),
        ("(0, 1]", "*", "[1, Infinity)", "(0, Infinity)"),
        ("[-1, 1]", "*", "(3, Infinity)", "(-Infinity, Infinity)"),
        ("[1, 2]", "/", "[4, 8]", "[0.125, 0.5]"),
        ("[1, 2]", "/", "(4, 8]", "[0.125, 0.5)"),
        ("[-1, 2]", "/", "[4, 8]", "[-0.25, 0.5]"),
        ("[-2, -1]", "/", "[4, 8]", "[-0.5, -0.125]"),
        ("[1, 2]", "/", "[-8, -4]", "[-0.5, -0.125]"),
        ("[-2, 1]", "/", "[-8, -4]", "[-0.25, 0.5]"),
        ("[1, 2]", "/", "[4, Infinity)", "(0, 0.5]"),
        ("[0, 2]", "/", "[4, Infinity)", "[0, 0.5]"),
        ("(0, 2]", "/", "[4, 8]", "(0, 0.5]"),
        ("[-2, 2]", "/", "[4, Infinity)", "[-0.5, 0.5]"),
        ("[1, Infinity)", "/", "[4, 8]", "[0.125, Infinity)"),
        ("(-Infinity, 1]", "/", "[4, 8]", "(-Infinity, 0.25]"),
        ("[1, 2]", "/", "[0, 4]", "[0.25, Infinity)"),
        ("[1, 2]", "/", "(0, 4)", "(0.25, Infinity)"),
        ("[-2, -1]", "/", "[0, 4]", "(-Infinity, -0.25]"),
        ("[1, 2]", "/", "[-4, 0]", "(-Infinity, -0.25]"),
        ("[-2, -1]", "/", "(-Infinity, 0]", "(0, Infinity)"),
        ("[0.5, 2]", "/", "[0, 4]", "[0.125, Infinity)"),
        ("[0, 2]", "/", "[0, 4]", "[0, Infinity)"),
        ("[-2, -0.5]", "/", "[0, 4]", "(-Infinity, -0.125]"),
        ("[-2, 0]", "/", "[0, 4]", "(-Infinity, 0]"),
        ("[1, 2]", "/", "[-0.5, -0.25]", "[-8, -2]"),
        ("[1, 2]", "/", "[0.25, 0.5]", "[2, 8]"),
        ("[-1, 2]", "/", "[0, 4]", "(-Infinity, Infinity)"),
        ("[0, 0]", "/", "[0, 4]", "[0, 0]"),
        ("[1, 2]", "/", "[-1, 4]", "(-Infinity, Infinity)"),
        ("[1, 2]", "/", "[0, 0]", "(-Infinity, Infinity)"),
    ],
)
def test_results_are_no_wider_than_they_must_be(left: str, sign: str, right: str, result: str) -> None:
    of_intervals, _ = OPERATIONS[sign]
    assert of_intervals(interval(left), interval(right)) == interval(result)


def test_thirds_are_rounded_outwards() -> None:
    third = Interval.point(1) / Interval.point(3)
    assert str(third) == f"[0.{'3' * DIGITS}, 0.{'3' * (DIGITS - 1)}4]"
    assert Fraction(1, 3) in third


@pytest.mark.parametrize(
    ("some", "expected"),
    [
        ("[1, 2)", "[1, 2)"),
        ("(-2, -1]", "[1, 2)"),
        ("(-2, 1]", "[0, 2)"),
        ("[-1, 1)", "[0, 1]"),
        ("(-1, Infinity)", "[0, Infinity)"),
    ],
)
def test_absolute_value(some: str, expected: str) -> None:
    assert abs(interval(some)) == interval(expected)


@pytest.mark.parametrize(
    ("one", "other", "common", "hull"),
    [
        ("[1, 3]", "[2, 4]", "[2, 3]", "[1, 4]"),
        ("[1, 2]", "[2, 3]", "[2, 2]", "[1, 3]"),
        ("[1, 2)", "[2, 3]", None, "[1, 3]"),
        ("[1, 2]", "(2, 3]", None, "[1, 3]"),
        ("[1, 2)", "(2, 3]", None, "[1, 3]"),
        ("(1, 2)", "[1, 2]", "(1, 2)", "[1, 2]"),
        ("[1, 1]", "[5, 6)", None, "[1, 6)"),
        ("(-Infinity, 2]", "(1, Infinity)", "(1, 2]", "(-Infinity, Infinity)"),
        ("(-Infinity, 1)", "(1, Infinity)", None, "(-Infinity, Infinity)"),
    ],
)
def test_meets_intersection_and_hull(one: str, other: str, common: str | None, hull: str) -> None:
    a, b = interval(one), interval(other)
    expected = None if common is None else interval(common)
    assert a.meets(b) is b.meets(a) is (expected is not None)
    assert a.intersection(b) == b.intersection(a) == expected
    assert a.hull(b) == b.hull(a) == interval(hull)


@given(members(), intervals())
def test_members_are_in_the_intersection_if_in_both_and_in_every_hull(
    one: tuple[Interval, Fraction], b: Interval
) -> None:
    a, x = one
    common = a.intersection(b)
    assert (x in b) == (common is not None and x in common)
    assert x in a.hull(b)
    assert not a.encloses(b) or common == b
    assert a.encloses(b) == (a.hull(b) == a)


@given(intervals(), intervals(), intervals())
def test_laws_of_order(a: Interval, b: Interval, c: Interval) -> None:
    assert a.meets(b) == b.meets(a) == (a.intersection(b) is not None)
    assert a.encloses(a)
    assert a.meets(a)
    assert a.hull(b).encloses(a)
    assert a.hull(b) == b.hull(a)
    assert a.hull(b).hull(c) == a.hull(b.hull(c))
    assert a == b or not (a.encloses(b) and b.encloses(a))
    assert not (a.encloses(b) and b.encloses(c)) or a.encloses(c)
    assert not (a.encloses(b) and b.meets(c)) or a.meets(c)
    assert Interval.everything().encloses(a)


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (Interval.point(5), "[5, 5]"),
        (Interval.point("2.50"), "[2.5, 2.5]"),
        (Interval.between(Decimal(1), "2"), "[1, 2]"),
        (Interval.around(Decimal(30), Decimal("0.5")), "[29.5, 30.5]"),
        (Interval.at_least(20), "[20, Infinity)"),
        (Interval.at_most(20), "(-Infinity, 20]"),
        (Interval.above(20), "(20, Infinity)"),
        (Interval.below(20), "(-Infinity, 20)"),
        (Interval.everything(), "(-Infinity, Infinity)"),
    ],
)
def test_constructors(made: Interval, expected: str) -> None:
    assert made == interval(expected)


def test_infinite_ends_are_open_whatever_is_asked_for() -> None:
    assert Interval(-INFINITY, INFINITY) == Interval.everything()
    assert str(Interval.at_least(3)) == "[3, Infinity)"


@pytest.mark.parametrize("number", ["-0", "-0.00"])
def test_zero_has_no_sign(number: str) -> None:
    assert str(Interval.point(number)) in ("[0, 0]", "[0.00, 0.00]")


@pytest.mark.parametrize(
    ("low", "high", "low_open", "high_open"),
    [
        ("2", "1", False, False),
        ("1", "1", True, False),
        ("1", "1", False, True),
        ("NaN", "1", False, False),
        ("1", "NaN", False, False),
        ("1", "sNaN", False, False),
        ("Infinity", "Infinity", False, False),
        ("-Infinity", "-Infinity", False, False),
    ],
)
def test_what_is_no_interval_is_refused(low: str, high: str, low_open: bool, high_open: bool) -> None:
    with pytest.raises(ArgumentError):
        Interval(Decimal(low), Decimal(high), low_open, high_open)


@pytest.mark.parametrize("number", [1.5, None, Fraction(1, 2)])
def test_only_exact_decimals_are_taken(number: object) -> None:
    with pytest.raises(ArgumentError, match="is wanted"):
        Interval.point(number)  # type: ignore[arg-type]


@pytest.mark.parametrize("text", ["", "five", "1,000", "NaN"])
def test_a_string_must_be_a_number(text: str) -> None:
    with pytest.raises(ArgumentError):
        Interval.point(text)


def test_properties() -> None:
    assert interval("[1, 4)").width == 3
    assert interval("[1, Infinity)").width == INFINITY
    assert Interval.point(3).is_point
    assert not interval("[1, 2]").is_point
    assert interval("(1, 2)").is_finite
    assert not interval("(-Infinity, 2)").is_finite
    assert len({Interval.point(1), Interval.point("1.0"), Interval.between(1, 2)}) == 2


@pytest.mark.parametrize(
    ("number", "some", "expected"),
    [
        (Decimal(1), "[1, 2)", True),
        (2, "[1, 2)", False),
        (Fraction(4, 3), "[1, 2)", True),
        (1, "(1, 2)", False),
        (Fraction(-1, 7), "(-Infinity, 0)", True),
        (Decimal("1e999999"), "(0, Infinity)", True),
    ],
)
def test_contains(number: Decimal | int | Fraction, some: str, expected: bool) -> None:
    assert (number in interval(some)) is expected


HUGE = Decimal(f"9e{MAX_EMAX}")
TINY = Decimal(f"1e-{MAX_EMAX}")


@pytest.mark.parametrize("number", [HUGE, Decimal("1e999999"), TINY])
@pytest.mark.parametrize("sign", OPERATIONS)
def test_huge_numbers_neither_raise_nor_hang(number: Decimal, sign: str) -> None:
    of_intervals, _ = OPERATIONS[sign]
    sides = [
        Interval.point(number),
        -Interval.point(number),
        Interval.between(1, number) if number > 1 else Interval.point(3),
    ]
    for one in sides:
        for other in sides:
            of_intervals(one, other).affine(Fraction(10**50, 3), Fraction(-1, 7))


def test_overflow_becomes_infinite_and_underflow_zero() -> None:
    huge, tiny = Interval.point(HUGE), Interval.point(TINY)
    assert (huge * huge).high == (huge + huge).high == (huge / tiny).high == INFINITY
    assert (huge * huge).low > HUGE
    assert (-huge - huge).low == -INFINITY
    assert (tiny * tiny).low == 0 < (tiny * tiny).high
    assert (tiny / huge).low == 0
    assert (-tiny / huge).high == 0


def test_the_callers_decimal_context_changes_nothing() -> None:
    a, b = interval("[1.2345678, 7.654321]"), interval("(-3.3333333, 4]")
    expected = [
        a + b,
        a - b,
        a * b,
        b / a,
        -a,
        abs(b),
        a.hull(b),
        a.scaled(Fraction(1, 7)),
        Interval.point("12345.678"),
    ]
    with localcontext(Context(prec=2, Emax=3, Emin=-3, traps=[Inexact, Rounded, Overflow, FloatOperation])):
        found = [
            a + b,
            a - b,
            a * b,
            b / a,
            -a,
            abs(b),
            a.hull(b),
            a.scaled(Fraction(1, 7)),
            Interval.point("12345.678"),
        ]
    assert found == expected
