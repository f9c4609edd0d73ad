"""A written number stands for what it can mean, and so does what is computed from it."""

from __future__ import annotations

import operator
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

import pytest

from numclaims.errors import ArgumentError
from numclaims.values.estimate import Estimate, Precision
from numclaims.values.interval import Interval
from numclaims.values.verdict import Verdict

PRECISION = Precision()
INFINITY = Decimal("Infinity")
YES, OPEN, NO = Verdict.SUPPORTED, Verdict.UNDECIDED, Verdict.CONTRADICTED

Operation = tuple[Callable[[Estimate, Estimate], Estimate], Callable[[Fraction, Fraction], Fraction]]

OPERATIONS: list[Operation] = [
    (operator.add, operator.add),
    (operator.sub, operator.sub),
    (operator.mul, operator.mul),
    (operator.truediv, operator.truediv),
]


def written(value: str, place: int = 0, *, whole: bool = False) -> Estimate:
    return Estimate.written(Decimal(value), place, whole=whole, precision=PRECISION)


def interval(text: str) -> Interval:
    """An interval as mathematics writes it: `[1, 2)`."""
    low, high = (Decimal(end) for end in text[1:-1].split(","))
    return Interval(low, high, text[0] == "(", text[-1] == ")")


@pytest.mark.parametrize(
    ("value", "place", "core", "support"),
    [
        ("7", 0, "[6.5, 7.5]", "[6, 8]"),
        ("-7", 0, "[-7.5, -6.5]", "[-8, -6]"),
        ("0", 0, "[-0.5, 0.5]", "[-1, 1]"),
        ("0.0", -1, "[-0.05, 0.05]", "[-0.1, 0.1]"),
        ("1.25", -2, "[1.245, 1.255]", "[1.24, 1.26]"),
        ("1.20", -2, "[1.195, 1.205]", "[1.19, 1.21]"),
        ("100.0", -1, "[99.95, 100.05]", "[99.9, 100.1]"),
        ("312", 0, "[311.5, 312.5]", "[311, 313]"),
        ("40", 0, "[39.5, 40.5]", "[39, 41]"),
        ("300", 0, "[299.5, 300.5]", "[290, 310]"),
        ("480", 0, "[479.5, 480.5]", "[470, 490]"),
        ("120", 0, "[119.5, 120.5]", "[110, 130]"),
        ("1010", 0, "[1009.5, 1010.5]", "[1000, 1020]"),
        ("1200", 0, "[1199.5, 1200.5]", "[1100, 1300]"),
        ("12300", 0, "[12299.5, 12300.5]", "[12200, 12400]"),
        ("1000", 0, "[500, 1500]", "[0, 2000]"),
        ("60000", 0, "[55000, 65000]", "[50000, 70000]"),
        ("1500000", 0, "[1450000, 1550000]", "[1400000, 1600000]"),
        ("1.5E+6", 0, "[1450000, 1550000]", "[1400000, 1600000]"),
        ("4.7E+6", 5, "[4650000, 4750000]", "[4600000, 4800000]"),
        ("4E+6", 6, "[3500000, 4500000]", "[3000000, 5000000]"),
        ("300E+6", 6, "[299500000, 300500000]", "[290000000, 310000000]"),
        ("1.20E+6", 4, "[1195000, 1205000]", "[1100000, 1300000]"),
    ],
)
def test_measured_numbers(value: str, place: int, core: str, support: str) -> None:
    estimate = written(value, place)
    assert estimate == Estimate(interval(core), interval(support), Decimal(value))


@pytest.mark.parametrize(
    ("value", "place", "core", "support"),
    [
        ("7", 0, "[7, 7]", "[7, 7]"),
        ("300", 0, "[300, 300]", "[300, 300]"),
        ("990", 0, "[990, 990]", "[990, 990]"),
        ("1000", 0, "[1000, 1000]", "[500, 1500]"),
        ("1234", 0, "[1234, 1234]", "[1234, 1234]"),
        ("1450", 0, "[1450, 1450]", "[1440, 1460]"),
        ("31300", 0, "[31300, 31300]", "[31200, 31400]"),
        ("12000", 0, "[12000, 12000]", "[11500, 12500]"),
        ("50000", 0, "[50000, 50000]", "[45000, 55000]"),
        ("1.2E+6", 5, "[1150000, 1250000]", "[1100000, 1300000]"),
        ("2.4", -1, "[2.35, 2.45]", "[2.3, 2.5]"),
    ],
)
def test_counts(value: str, place: int, core: str, support: str) -> None:
    estimate = written(value, place, whole=True)
    assert estimate == Estimate(interval(core), interval(support), Decimal(value))


def test_the_policy_is_data() -> None:
    strict = Precision(
        core_units="0",
        support_units="0.5",
        long_run=4,
        sure_digits=3,
        exact_below="10000",
        count_long_units="1",
        count_short_units="2",
    )
    cases = {
        ("5", False): ("[5, 5]", "[4.5, 5.5]"),
        ("300", False): ("[300, 300]", "[299.5, 300.5]"),
        ("3000", False): ("[3000, 3000]", "[2995, 3005]"),
        ("30000", False): ("[30000, 30000]", "[25000, 35000]"),
        ("9000", True): ("[9000, 9000]", "[9000, 9000]"),
        ("30000", True): ("[30000, 30000]", "[20000, 40000]"),
        ("31000", True): ("[31000, 31000]", "[29000, 33000]"),
    }
    for (value, whole), (core, support) in cases.items():
        found = Estimate.written(Decimal(value), 0, whole=whole, precision=strict)
        assert (found.core, found.support) == (interval(core), interval(support))


@pytest.mark.parametrize(
    ("bound", "slack", "core", "support"),
    [
        ("=", "0", "[29.5, 30.5]", "[29, 31]"),
        ("~", "1/10", "[29.5, 30.5]", "[27, 33]"),
        ("~", "0", "[29.5, 30.5]", "[29, 31]"),
        ("~", "1/100", "[29.5, 30.5]", "[29, 31]"),
        (">", "0", "(30, Infinity)", "(30, Infinity)"),
        (">=", "0", "[30, Infinity)", "[30, Infinity)"),
        ("<", "0", "(-Infinity, 30)", "(-Infinity, 30)"),
        ("<=", "0", "(-Infinity, 30]", "(-Infinity, 30]"),
        ("<", "1/10", "[27, 30)", "[27, 30)"),
        ("<=", "1/10", "[27, 30]", "[27, 30]"),
        (">", "1/10", "(30, 33]", "(30, 33]"),
        (">=", "1/10", "[30, 33]", "[30, 33]"),
    ],
)
def test_hedges(bound: str, slack: str, core: str, support: str) -> None:
    hedged = written("30").hedged(bound, Fraction(slack))
    assert hedged == Estimate(interval(core), interval(support), Decimal(30))


def test_a_hedge_on_a_negative_number_reaches_as_far() -> None:
    assert written("-30").hedged("~", Fraction(1, 10)).support == interval("[-33, -27]")
    assert written("-30").hedged("<", Fraction(1, 10)).support == interval("[-33, -30)")


def test_nearly_zero_is_less_than_zero() -> None:
    assert written("0").hedged("<", Fraction(1, 10)).support == interval("(-Infinity, 0)")


def test_a_hedge_on_a_range_moves_both_ends() -> None:
    some = Estimate.between(written("10"), written("20"))
    assert some.hedged("~", Fraction(1, 10)).support == interval("[8, 22]")
    assert some.hedged(">", Fraction(0)).support == interval("(10, Infinity)")
    assert some.hedged("<", Fraction(0)).support == interval("(-Infinity, 20)")


def test_a_hedge_on_a_limit_stays_one() -> None:
    limit = Estimate.above(20)
    assert limit.hedged("~", Fraction(1, 10)).support == Interval.everything()
    assert limit.hedged("~", Fraction(0)).support == interval("(20, Infinity)")


@pytest.mark.parametrize("bound", ["", "≈", "about", "=="])
def test_unknown_bounds_are_refused(bound: str) -> None:
    with pytest.raises(ArgumentError, match="is not one of"):
        written("30").hedged(bound, Fraction(0))


@pytest.mark.parametrize(
    ("low", "high", "core", "support"),
    [
        (written("10"), written("12"), "[10, 12]", "[9, 13]"),
        (written("12"), written("10"), "[10, 12]", "[9, 13]"),
        (written("1.2E+6", 5), written("4E+6", 6), "[1200000, 4000000]", "[1100000, 5000000]"),
        (written("10"), written("10"), "[10, 10]", "[9, 11]"),
        (written("1000"), written("1100"), "[1000, 1100]", "[0, 1200]"),
        (written("10").hedged("~", Fraction(1, 2)), written("12"), "[10, 12]", "[5, 13]"),
        (written("10").hedged(">", Fraction(0)), written("12"), "[10, 12]", "[10, 13]"),
        (written("10"), written("12").hedged(">", Fraction(0)), "[10, 12]", "[9, Infinity)"),
        (Estimate.above(10), written("12"), "(10, Infinity)", "(10, Infinity)"),
        (Estimate.of(interval("[1, 2]")), Estimate.of(interval("[4, 6]"), interval("[3, 9]")), "[1, 6]", "[1, 9]"),
    ],
)
def test_ranges(low: Estimate, high: Estimate, core: str, support: str) -> None:
    assert Estimate.between(low, high) == Estimate(interval(core), interval(support))


def test_limits() -> None:
    assert Estimate.at_least(5) == Estimate.of(interval("[5, Infinity)"))
    assert Estimate.at_most("5") == Estimate.of(interval("(-Infinity, 5]"))
    assert Estimate.above(Decimal(5)) == Estimate.of(interval("(5, Infinity)"))
    assert Estimate.below(5) == Estimate.of(interval("(-Infinity, 5)"))
    some = written("5")
    assert Estimate.at_least(some) == Estimate(interval("[4.5, Infinity)"), interval("[4, Infinity)"))
    assert Estimate.at_most(some) == Estimate(interval("(-Infinity, 5.5]"), interval("(-Infinity, 6]"))
    assert Estimate.above(some) == Estimate(interval("(4.5, Infinity)"), interval("(4, Infinity)"))
    assert Estimate.below(some) == Estimate(interval("(-Infinity, 5.5)"), interval("(-Infinity, 6)"))
    assert Estimate.at_least(some.hedged(">", Fraction(0))) == Estimate.of(interval("(5, Infinity)"))


def test_the_core_must_lie_within_the_support() -> None:
    with pytest.raises(ArgumentError, match="must enclose"):
        Estimate(interval("[1, 3]"), interval("[1, 2]"))


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        (written("26"), Estimate.exact(25), OPEN),
        (written("25"), Estimate.exact("25.4"), YES),
        (written("27"), Estimate.exact(25), NO),
        (written("200", whole=True), written("201", whole=True), NO),
        (written("200", whole=True), written("200", whole=True), YES),
        (written("12000", whole=True), written("12300", whole=True), OPEN),
        (written("20").hedged(">", Fraction(0)), written("20", whole=True), NO),
        (written("20").hedged(">=", Fraction(0)), written("20", whole=True), YES),
        (written("500").hedged("<", Fraction(1, 10)), written("430"), NO),
        (written("500").hedged("<", Fraction(1, 10)), written("460"), YES),
    ],
)
def test_compare(one: Estimate, other: Estimate, verdict: Verdict) -> None:
    assert one.compare(other) is other.compare(one) is verdict


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        (Estimate.exact(3), Estimate.exact(4), YES),
        (Estimate.exact(4), Estimate.exact(4), YES),
        (Estimate.exact(5), Estimate.exact(4), NO),
        (written("5"), written("4"), YES),
        (written("6"), written("4"), OPEN),
        (written("7"), written("4"), NO),
        (Estimate.above(4), Estimate.exact(4), NO),
        (Estimate.at_least(4), Estimate.exact(4), YES),
        (Estimate.at_least(4), Estimate.below(4), NO),
        (Estimate.at_least(4), Estimate.below(5), YES),
        (Estimate.at_most(4), Estimate.exact(-9), YES),
    ],
)
def test_never_exceeds(one: Estimate, other: Estimate, verdict: Verdict) -> None:
    assert one.never_exceeds(other) is verdict


def test_arithmetic_maps_core_support_and_what_is_stated() -> None:
    old, new = written("200"), written("250")
    assert (new - old) == Estimate(interval("[49, 51]"), interval("[30, 70]"), Decimal(50))
    assert (new + old).support == interval("[430, 470]")
    assert (new / old).stated == Decimal("1.25")
    assert (new * old) == Estimate(interval("[49775.25, 50225.25]"), interval("[45600, 54600]"), Decimal(50000))
    assert (new / Estimate.exact(10)) == Estimate(interval("[24.95, 25.05]"), interval("[24, 26]"), Decimal(25))
    assert (-new).core == interval("[-250.5, -249.5]")
    assert abs(-new) == new
    assert new.scaled(Fraction(1, 5)) == Estimate(interval("[49.9, 50.1]"), interval("[48, 52]"), Decimal(50))
    assert new.affine(Fraction(2), Fraction(-1)).stated == 499


def test_what_is_stated_is_lost_where_there_is_no_single_number() -> None:
    some, none = written("5"), Estimate.at_least(3)
    for operation, _ in OPERATIONS:
        assert operation(some, none).stated is None
        assert operation(none, some).stated is None
    assert (-none).stated is None
    assert abs(none).stated is None
    assert none.scaled(Fraction(2)).stated is None
    assert (some / Estimate.exact(0)) == Estimate.of(Interval.everything())
    assert (Estimate.exact(0) / Estimate.exact(0)).stated is None


def test_text() -> None:
    assert str(written("5")) == "5: [4.5, 5.5] within [4, 6]"
    assert str(Estimate.above(5)) == "(5, Infinity) within (5, Infinity)"


def test_rounding_that_joins_two_ends_keeps_the_core_within_the_support() -> None:
    # The two low ends differ in the 35th digit, and the outer one is open.
    outer, inner = Decimal("1.0000000000000000000000000000000001"), Decimal("1.00000000000000000000000000000000011")
    some = Estimate(Interval.between(inner, 2), Interval(outer, Decimal(2), low_open=True))
    result = some + Estimate.exact(1)
    assert result.support.encloses(result.core)
    assert result.support == Interval.between("2.000000000000000000000000000000000", 3)


@pytest.mark.parametrize("value", ["1E+999999", "-7E+999999", "1E-999999", "1." + "3" * 80])
def test_huge_and_long_numbers(value: str) -> None:
    number = Decimal(value)
    for whole in (True, False):
        estimate = Estimate.written(number, min(0, int(number.as_tuple().exponent)), whole=whole, precision=PRECISION)
        assert number in estimate.support
        assert (estimate / estimate).core.encloses(Interval.point(1))
