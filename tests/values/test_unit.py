"""Units convert into units of the same dimension, and combine into others."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from numclaims.errors import ArgumentError, DimensionError
from numclaims.values.dimension import Dimension
from numclaims.values.estimate import Estimate
from numclaims.values.interval import Interval
from numclaims.values.unit import (
    BASIS_POINT,
    NUMBER,
    PERCENT,
    PERCENTAGE_POINT,
    PREFIXES,
    Unit,
    counted,
    derived,
    money,
)

LENGTH, TIME, VOLUME, MASS, HEAT = (Dimension(name) for name in ("length", "time", "volume", "mass", "temperature"))
US_GALLON, BRITISH_GALLON = Fraction("0.003785411784"), Fraction("0.00454609")

KNOWN = {
    unit.name: unit
    for unit in (
        Unit("metre", "m", LENGTH),
        Unit("mile", "[mi_i]", LENGTH, Fraction("1609.344")),
        Unit("second", "s", TIME),
        Unit("hour", "h", TIME, Fraction(3600)),
        Unit("day", "d", TIME, Fraction(86400)),
        Unit("decade", "10.a", TIME, Fraction(315576000)),
        Unit("litre", "L", VOLUME, Fraction(1, 1000)),
        Unit("barrel", "[bbl_us]", VOLUME, Fraction("0.158987294928")),
        Unit("gallon", "[gal_us]", VOLUME, US_GALLON, also=(BRITISH_GALLON,), family="gallon"),
        Unit("quart", "[qt_us]", VOLUME, US_GALLON / 4, also=(BRITISH_GALLON / 4,), family="gallon"),
        Unit("gram", "g", MASS, Fraction(1, 1000)),
        Unit("ton", "[ston_av]", MASS, Fraction("907.18474"), also=(Fraction(1000), Fraction("1016.0469088"))),
        Unit("watt", "W", Dimension("power")),
        Unit("newton", "N", Dimension("force")),
        Unit("byte", "By", Dimension("data"), Fraction(8)),
        Unit("kelvin", "K", HEAT),
        Unit("degree Celsius", "Cel", HEAT, offset=Fraction("273.15")),
        Unit("degree fahrenheit", "[degF]", HEAT, Fraction(5, 9), Fraction(45967, 180)),
        Unit("watt hour", "W.h", Dimension("energy"), Fraction(3600)),
    )
}


def unit(name: str) -> Unit:
    found = derived(name, KNOWN)
    assert found is not None, name
    return found


def test_every_kind_of_amount_converts() -> None:
    miles, kilometres = unit("mile"), unit("kilometre")
    assert miles.convert(Decimal(10), kilometres) == Decimal("16.09344")
    assert miles.convert(Interval.above(10), kilometres) == Interval.above("16.09344")
    about = Estimate.exact(10).hedged("~", Fraction(1, 10))
    converted = Estimate(Interval.point("16.09344"), Interval.between("14.484096", "17.702784"), Decimal("16.09344"))
    assert miles.convert(about, kilometres) == converted


def test_what_measures_something_else_is_refused() -> None:
    assert not unit("metre").compatible(unit("second"))
    with pytest.raises(DimensionError, match="measure different things") as caught:
        unit("metre").convert(Decimal(1), unit("second"))
    assert (caught.value.have, caught.value.want) == ("metre", "second")


def test_differences_of_temperature_have_no_offset() -> None:
    celsius, fahrenheit = unit("degree Celsius"), unit("degree fahrenheit")
    assert celsius.difference.convert(Decimal(10), fahrenheit.difference) == 18
    assert celsius.difference.convert(Decimal(10), unit("kelvin")) == 10
    assert celsius.difference.compatible(celsius)
    assert unit("metre").difference is unit("metre")


def test_a_name_with_several_meanings_is_compared_with_all_of_them() -> None:
    gallons = unit("gallon").convert(Estimate.exact(10), unit("litre"))
    assert gallons.core == Interval.between("37.85411784", "45.4609")
    assert gallons.stated == Decimal("37.85411784")
    assert unit("gallon").convert(Interval.point(10), unit("gallon")) == Interval.point(10)
    assert unit("gallon").convert(Interval.point(10), unit("quart")) == Interval.point(40)
    assert unit("litre").convert(Estimate.at_least(10), unit("gallon")).stated is None
    assert unit("mile per gallon").convert(Interval.point(1), unit("kilometre per litre")).width > 0


@pytest.mark.parametrize(
    ("made", "name", "code", "dimension"),
    [
        (unit("metre").prefixed("kilo").per(unit("hour")), "kilometre per hour", "km/h", "speed"),
        (unit("watt").prefixed("kilo").times(unit("hour")), "kilowatt hour", "kW.h", "energy"),
        (unit("metre").power(2), "square metre", "m2", "area"),
        (unit("metre").power(3), "cubic metre", "m3", "volume"),
        (unit("metre").power(1), "metre", "m", "length"),
        (unit("second").power(4), "second^4", "s4", "time^4"),
        (unit("metre per second").power(2), "square metre per second", "(m/s)2", "absorbed dose"),
        (unit("gram").per(unit("kilowatt hour")), "gram per kilowatt hour", "g/(kW.h)", "time^2 per area"),
        (unit("newton").times(unit("metre per second")), "newton metre per second", "N.(m/s)", "power"),
        (
            counted("people").per(unit("square kilometre")),
            "people per square kilometre",
            "{people}/km2",
            "count people per area",
        ),
        (money("USD", "dollar").per(unit("barrel")), "dollar per barrel", "USD/[bbl_us]", "money USD per volume"),
        (unit("gram").per(counted("person")), "gram per person", "g/{person}", "mass per count person"),
    ],
)
def test_units_combine(made: Unit, name: str, code: str, dimension: str) -> None:
    assert (made.name, str(made), made.code) == (name, name, code)
    assert made.dimension == Dimension(dimension) or made.dimension.name == dimension


def test_compounds_know_their_system() -> None:
    assert unit("kilometre per hour").system == "ucum"
    assert counted("people").per(unit("day")).system == "count"
    assert unit("gram").per(counted("person")).system == "count"
    assert money("EUR", "euro").per(counted("person")).system == "iso4217"
    assert money("EUR", "euro").power(2).system == "iso4217"


def test_other_meanings_go_through_compounds() -> None:
    ton_per_day = unit("ton per day")
    assert {factor * 86400 for factor in (ton_per_day.factor, *ton_per_day.also)} == {
        unit("ton").factor,
        *unit("ton").also,
    }
    assert {factor / 1000 for factor in unit("kiloton").also} == set(unit("ton").also)
    assert (
        len(unit("ton").times(unit("mile")).also)
        == len(unit("ton").power(2).also)
        == len(unit("ton").prefixed("kilo").also)
        == 2
    )


@pytest.mark.parametrize(("prefix", "code", "factor"), [(name, *rest) for name, rest in PREFIXES.items()])
def test_prefixes(prefix: str, code: str, factor: Fraction) -> None:
    made = unit("byte").prefixed(prefix)
    assert (made.name, made.code, made.factor) == (f"{prefix}byte", f"{code}By", 8 * factor)


@pytest.mark.parametrize(
    ("prefix", "bits"),
    [("kilo", 8000), ("giga", 8 * 10**9), ("yotta", 8 * 10**24), ("kibi", 8192), ("gibi", 2**33), ("yobi", 2**83)],
)
def test_decimal_and_binary_prefixes_differ(prefix: str, bits: int) -> None:
    assert unit("byte").prefixed(prefix).convert(Decimal(1), Unit("bit", "bit", Dimension("data"))) == bits


def test_an_unknown_prefix_is_refused() -> None:
    with pytest.raises(ArgumentError, match="is not one of"):
        unit("metre").prefixed("k")


@pytest.mark.parametrize(
    "name",
    [
        "",
        "smoot",
        "kilosmoot",
        "square smoot",
        "metre per smoot",
        "smoot per metre",
        " per metre",
        "per metre",
        "kilokilometre",
    ],
)
def test_unknown_names_derive_nothing(name: str) -> None:
    assert derived(name, KNOWN) is None


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("mile", "[mi_i]"),
        ("kilometre per square second", "km/s2"),
        ("kilogram per square metre per second", "kg/m2/s"),
        ("cubic centimetre", "cm3"),
        ("decade", "10.a"),
    ],
)
def test_names_derive_units(name: str, code: str) -> None:
    assert unit(name).code == code


def test_counts_and_money_convert_into_themselves_only() -> None:
    people, dollars = counted("people"), money("USD", "dollar")
    assert (people.name, people.code, people.dimension.name, people.system) == (
        "people",
        "{people}",
        "count people",
        "count",
    )
    assert (dollars.name, dollars.code, dollars.dimension.name, dollars.system) == (
        "dollar",
        "USD",
        "money USD",
        "iso4217",
    )
    assert counted("people") == people != counted("houses")
    assert people.compatible(counted("people"))
    assert not people.compatible(counted("houses"))
    assert not people.compatible(NUMBER)
    assert dollars.compatible(money("USD", "united states dollar"))
    assert not dollars.compatible(money("EUR", "euro"))


def test_shares_are_numbers_and_points_are_not() -> None:
    assert PERCENT.convert(Decimal(25), NUMBER) == Decimal("0.25")
    assert NUMBER.convert(Decimal("0.4"), PERCENT) == 40
    assert BASIS_POINT.convert(Decimal(50), PERCENTAGE_POINT) == Decimal("0.5")
    assert not PERCENT.compatible(PERCENTAGE_POINT)
