"""No true number is ever held against what it was written as: the theorem of `numclaims.values.estimate`."""

from __future__ import annotations

import operator
from collections.abc import Callable
from decimal import Context, Decimal
from fractions import Fraction
from math import ceil, floor

from hypothesis import assume, example, given
from hypothesis import strategies as st

from numclaims.values.estimate import Estimate, Precision
from numclaims.values.verdict import Verdict

PRECISION = Precision()
NO = Verdict.CONTRADICTED

Operation = tuple[Callable[[Estimate, Estimate], Estimate], Callable[[Fraction, Fraction], Fraction]]

OPERATIONS: list[Operation] = [
    (operator.add, operator.add),
    (operator.sub, operator.sub),
    (operator.mul, operator.mul),
    (operator.truediv, operator.truediv),
]


DIRECTIONS: dict[str, Callable[[Fraction], int]] = {"up": ceil, "down": floor, "nearest": round}


def rounded(x: Fraction, place: int, direction: str) -> Decimal:
    """A number rounded to a multiple of 10**`place`."""
    unit = Fraction(10) ** place
    count = DIRECTIONS[direction](x / unit)
    return Decimal(count).scaleb(place, Context(prec=100))


truths = st.one_of(
    st.fractions(min_value=-(10**9), max_value=10**9, max_denominator=10**6),
    st.integers(-(10**7), 10**7).map(Fraction),
    st.builds(lambda digits, places: Fraction(digits, 10**places), st.integers(-(10**12), 10**12), st.integers(0, 14)),
)


def leading_place(x: Fraction) -> int:
    return (Decimal(abs(x.numerator)) / Decimal(x.denominator)).adjusted()


@st.composite
def measured(draw: st.DrawFn, of: st.SearchStrategy[Fraction] = truths) -> tuple[Fraction, Estimate]:
    """A true number and one of its honest spellings, as case 1 of the module says."""
    x = draw(of)
    direction = draw(st.sampled_from(["up", "down", "nearest"]))
    rounding_place = leading_place(x) - draw(st.integers(0, 6))
    value = rounded(x, rounding_place, direction)
    place = (
        rounding_place
        if rounding_place <= 0
        else draw(st.sampled_from([0, 0, rounding_place // 3 * 3, rounding_place]))
    )
    if place < rounding_place:
        digits = value.adjusted() - rounding_place + 1 if value else 0
        zeros = int(value.normalize(Context(prec=100)).as_tuple().exponent) - place
        assume(value)
        assume(digits >= PRECISION.sure_digits or zeros >= PRECISION.long_run)
    return x, Estimate.written(value, place, whole=False, precision=PRECISION)


@st.composite
def counts(draw: st.DrawFn) -> tuple[Fraction, Estimate]:
    """A true count and one of its honest spellings, as cases 2 and 3 say."""
    count = draw(st.one_of(st.integers(0, 3000), st.integers(0, 10**9)))
    value = Decimal(count)
    if draw(st.booleans()) and count >= PRECISION.exact_below:
        place = draw(st.integers(1, len(str(count)) - 1))
        value = rounded(Fraction(count), place, draw(st.sampled_from(["up", "down", "nearest"])))
        if abs(value - count) * 2 > Decimal(10) ** place:
            kept = int(value.normalize().as_tuple().exponent)
            assume(kept < PRECISION.long_run or kept > place)
        assume(value >= PRECISION.exact_below)
    return Fraction(count), Estimate.written(value, 0, whole=True, precision=PRECISION)


@st.composite
def hedges(draw: st.DrawFn) -> tuple[Fraction, Estimate]:
    """A true number and a hedge that is true of it, on any number."""
    x = draw(truths)
    place = draw(st.integers(-3, 6))
    value = rounded(x * draw(st.fractions(Fraction(1, 2), 2, max_denominator=100)), place, "nearest")
    assume(value)
    estimate = Estimate.written(value, min(place, 0), whole=draw(st.booleans()), precision=PRECISION)
    off = abs(x - Fraction(value)) / abs(Fraction(value))
    slack = off + draw(st.sampled_from([Fraction(0), Fraction(1, 10)]))
    bounds = ["~"]
    if x <= value:
        bounds.append("<=")
    if x < value:
        bounds.append("<")
    if x >= value:
        bounds.append(">=")
    if x > value:
        bounds.append(">")
    bound = draw(st.sampled_from(bounds))
    if bound != "~" and draw(st.booleans()):
        slack = Fraction(0)
    return x, estimate.hedged(bound, slack)


@given(measured())
@example((Fraction(99), Estimate.written(Decimal(100), 0, whole=False, precision=PRECISION)))
def test_a_measured_number_can_mean_the_true_one(case: tuple[Fraction, Estimate]) -> None:
    x, estimate = case
    assert x in estimate.support


@given(counts())
def test_a_count_can_mean_the_true_one(case: tuple[Fraction, Estimate]) -> None:
    x, estimate = case
    assert x in estimate.support


@given(hedges())
def test_a_true_hedge_leaves_room_for_the_truth(case: tuple[Fraction, Estimate]) -> None:
    x, estimate = case
    assert x in estimate.support


@given(measured(), st.sampled_from([Fraction(0), Fraction(1, 10)]))
def test_about_leaves_room_for_rounding(case: tuple[Fraction, Estimate], slack: Fraction) -> None:
    x, estimate = case
    assert x in estimate.hedged("~", slack).support


honest = st.one_of(measured(), measured(st.integers(1, 2000).map(Fraction)), counts(), hedges())


@given(honest, honest, st.sampled_from(OPERATIONS), st.data())
def test_true_numbers_never_contradict_each_other(
    one: tuple[Fraction, Estimate],
    other: tuple[Fraction, Estimate],
    operations: Operation,
    data: st.DataObject,
) -> None:
    (x, a), (y, b) = one, other
    of_estimates, of_fractions = operations
    assume(of_fractions is not operator.truediv or y)
    true, derived = of_fractions(x, y), of_estimates(a, b)
    _, stated = data.draw(measured(st.just(true)))
    assert true in derived.support
    assert stated.compare(derived) is not NO
    assert stated.never_exceeds(derived) is not NO
    assert derived.never_exceeds(stated) is not NO
    assert (a if x <= y else b).never_exceeds(b if x <= y else a) is not NO


@given(measured(), measured(), st.fractions(0, 1, max_denominator=50), st.fractions(0, 1, max_denominator=50))
def test_a_wider_hedge_never_makes_a_contradiction(
    one: tuple[Fraction, Estimate], other: tuple[Fraction, Estimate], slack: Fraction, more: Fraction
) -> None:
    (_, a), (_, b) = one, other
    narrow, wide = a.hedged("~", slack), a.hedged("~", slack + more)
    assert wide.support.encloses(narrow.support)
    assert wide.compare(b) is not NO or narrow.compare(b) is NO


@given(honest, honest, st.fractions(max_denominator=1000))
def test_every_operation_keeps_the_core_within_the_support(
    one: tuple[Fraction, Estimate], other: tuple[Fraction, Estimate], factor: Fraction
) -> None:
    (_, a), (_, b) = one, other
    results = [operation(a, b) for operation, _ in OPERATIONS]
    results += [-a, abs(a), a.scaled(factor), a.affine(factor, factor), Estimate.between(a, b)]
    results += [make(a) for make in (Estimate.at_least, Estimate.at_most, Estimate.above, Estimate.below)]
    results += [a.hedged(bound, abs(factor)) for bound in ("=", "~", "<", "<=", ">", ">=")]
    for result in results:
        assert result.support.encloses(result.core)


@given(honest, honest)
def test_a_range_can_mean_all_between_its_numbers(
    one: tuple[Fraction, Estimate], other: tuple[Fraction, Estimate]
) -> None:
    (x, low), (y, high) = sorted((one, other), key=lambda case: case[0])
    assert low.stated is not None
    assert high.stated is not None
    assume(low.stated <= high.stated)
    some = Estimate.between(low, high)
    assert x in some.support
    assert y in some.support
    assert (x + y) / 2 in some.support
