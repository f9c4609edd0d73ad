"""The table of units knows what quantulum3 knows, agrees with pint, and converts exactly."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pint
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import numclaims.lang
from numclaims.errors import DimensionError
from numclaims.values.dimension import Dimension
from numclaims.values.estimate import Estimate, Precision
from numclaims.values.interval import Interval
from numclaims.values.unit import (
    BASIS_POINT,
    PERCENT,
    PERCENTAGE_POINT,
    PREFIXES,
    Unit,
    derived,
)

TABLE: Mapping[str, Any] = tomllib.loads(Path(numclaims.lang.__file__).with_name("units.toml").read_text("utf-8"))


def ratio(text: str) -> Fraction:
    above, _, below = text.partition("/")
    return Fraction(above) / Fraction(below or 1)


def table_units() -> Iterator[Unit]:
    for dimension, lines in TABLE["units"].items():
        for name, line in lines.items():
            yield Unit(
                name,
                line["code"],
                Dimension(dimension),
                ratio(line.get("factor", "1")),
                ratio(line.get("offset", "0")),
                line.get("system", "ucum"),
                also=tuple(ratio(other) for other in line.get("also", ())),
                family=line.get("family", ""),
            )


KNOWN = {unit.name: unit for unit in table_units()}


def unit(name: str) -> Unit:
    found = derived(name, KNOWN)
    assert found is not None, name
    return found


@pytest.mark.parametrize(
    ("amount", "of", "to", "expected"),
    [
        ("1", "mile", "kilometre", "1.609344"),
        ("26.2", "mile", "kilometre", "42.1648128"),
        ("100", "degree Celsius", "degree fahrenheit", "212"),
        ("212", "degree fahrenheit", "degree Celsius", "100"),
        ("-40", "degree Celsius", "degree fahrenheit", "-40"),
        ("0", "kelvin", "degree Celsius", "-273.15"),
        ("491.67", "degree rankine", "degree Celsius", "0"),
        ("36", "kilometre per hour", "metre per second", "10"),
        ("100", "knot", "kilometre per hour", "185.2"),
        ("1", "kilowatt hour", "megajoule", "3.6"),
        ("1", "square mile", "square kilometre", "2.589988110336"),
        ("90", "degree angle", "turn", "0.25"),
        ("1", "degree angle", "second of arc", "3600"),
        ("3000", "revolutions per minute", "hertz", "50"),
        ("1", "kibibyte", "byte", "1024"),
        ("16", "megabit per second", "megabyte per second", "2"),
        ("12", "dozen", "dimensionless", "144"),
        ("1", "gram per cubic centimetre", "kilogram per cubic metre", "1000"),
        ("3", "decade", "year", "30"),
        ("1", "gallon", "pint", "8"),
    ],
)
def test_numbers_convert(amount: str, of: str, to: str, expected: str) -> None:
    assert unit(of).convert(Decimal(amount), unit(to)) == Decimal(expected)
    assert Fraction(expected) in unit(of).convert(Interval.point(amount), unit(to))
    assert unit(of).convert(Estimate.exact(amount), unit(to)).stated == Decimal(expected)


@pytest.mark.parametrize(
    ("of", "to"),
    [
        ("metre", "second"),
        ("metre", "square metre"),
        ("newton metre", "joule"),
        ("gray", "sievert"),
        ("becquerel", "hertz"),
        ("percentage", "percentage point"),
        ("litre per 100 kilometres", "square metre"),
        ("degree", "degree angle"),
        ("degree", "degree Celsius"),
        ("tonne", "newton"),
    ],
)
def test_what_measures_something_else_is_refused(of: str, to: str) -> None:
    assert not unit(of).compatible(unit(to))
    with pytest.raises(DimensionError, match="measure different things") as caught:
        unit(of).convert(Decimal(1), unit(to))
    assert (caught.value.have, caught.value.want) == (of, to)


@st.composite
def pairs(draw: st.DrawFn, *, plain: bool) -> tuple[Unit, Unit]:
    """Two units of one dimension; `plain` ones have names with one meaning."""
    dimensions = sorted(TABLE["units"])
    names = sorted(TABLE["units"][draw(st.sampled_from(dimensions))])
    one, other = (unit(draw(st.sampled_from(names))) for _ in range(2))
    assume(not plain or not (one.also or other.also))
    return one, other


amounts = st.decimals(min_value=-(10**6), max_value=10**6, places=4)


@given(pairs(plain=True), amounts)
def test_conversion_encloses_the_exact_result_and_comes_back(units: tuple[Unit, Unit], amount: Decimal) -> None:
    one, other = units
    exact = (Fraction(amount) * one.factor + one.offset - other.offset) / other.factor
    there = one.convert(Interval.point(amount), other)
    assert exact in there
    assert one.convert(amount, other) in there
    back = other.convert(there, one)
    assert amount in back
    assert back.width <= abs(amount) * Decimal("1e-32") + Decimal("1e-28")


@given(pairs(plain=False), amounts, st.data())
def test_conversion_allows_for_every_meaning_of_a_name(
    units: tuple[Unit, Unit], amount: Decimal, data: st.DataObject
) -> None:
    one, other = units
    assume(not one.family or one.family != other.family)
    assume(one != other)
    mine = data.draw(st.sampled_from((one.factor, *one.also)))
    theirs = data.draw(st.sampled_from((other.factor, *other.also)))
    exact = (Fraction(amount) * mine + one.offset - other.offset) / theirs
    assert exact in one.convert(Interval.point(amount), other)
    estimate = Estimate.written(amount, -4, whole=False, precision=Precision())
    converted = one.convert(estimate, other)
    assert exact in converted.core
    assert converted.support.encloses(converted.core)
    assert converted.stated == one.convert(amount, other)


def test_the_constants_are_those_of_the_table() -> None:
    for constant in (PERCENT, PERCENTAGE_POINT, BASIS_POINT):
        assert unit(constant.name) == constant


def quantulum_names() -> list[str]:
    """The names of all units that quantulum3 knows."""
    spec = find_spec("quantulum3")
    assert spec is not None
    assert spec.origin is not None
    prefixes = {code: name for name, (code, _) in PREFIXES.items()} | {"µ": "micro"}
    names = []
    for file in ("units.json", "_lang/en_US/units.json"):
        for name, entry in json.loads(Path(spec.origin).parent.joinpath(file).read_text("utf-8")).items():
            names.append(name)
            names += [prefixes[prefix] + name for prefix in entry.get("prefixes", ())]
    return list(dict.fromkeys(names))


MONEY: Mapping[str, Mapping[str, Any]] = TABLE["money"]
UNITS = [
    name
    for name in dict.fromkeys([*KNOWN, *TABLE["spelling"], *quantulum_names()])
    if name not in {*MONEY, *TABLE["skipped"]["names"]}
]


def test_every_unit_of_quantulum_is_known() -> None:
    unknown = {name for name in quantulum_names() if name not in MONEY and derived(name, KNOWN) is None}
    assert unknown == set(TABLE["skipped"]["names"])


# What pint calls otherwise, or gives another meaning: its fathom is of survey feet.
AS_PINT_SAYS = {
    "US gallon": "gallon",
    "acre foot": "acre * foot",
    "barrel": "oil_barrel",
    "barrel per day": "oil_barrel / day",
    "barrel of oil equivalent": "58 * US_therm",
    "beat per minute": "1 / minute",
    "brake horsepower": "horsepower",
    "centimeter of water": "centimeter_H2O",
    "cubic foot per minute": "foot ** 3 / minute",
    "cubit": "18 * inch",
    "cycle per second": "1 / second",
    "decade": "10 * year",
    "degree fahrenheit": "delta_degree_Fahrenheit",
    "degree Celsius": "delta_degree_Celsius",
    "degree rankine": "delta_degree_Fahrenheit",
    "kilopound per square inch": "1000 * psi",
    "drop": "0.05 * milliliter",
    "ell": "45 * inch",
    "faraday": "faraday_constant * mole",
    "fathom": "6 * foot",
    "furlong": "660 * foot",
    "gal": "galileo",
    "gigaton": "1e9 * metric_ton",
    "horsepower-hour": "horsepower * hour",
    "hundredweight": "long_hundredweight",
    "inch of mercury": "25.4 * millimeter_Hg",
    "inch of water": "25.4 * 9.80665 * pascal",
    "inverse femtobarn": "1 / femtobarn",
    "inverse second": "1 / second",
    "kiloton": "1e3 * metric_ton",
    "league": "3 * mile",
    "light-hour": "speed_of_light * hour",
    "light-minute": "speed_of_light * minute",
    "light-second": "speed_of_light * second",
    "litre per 100 kilometres": "liter / (100 * kilometer)",
    "lustrum": "5 * year",
    "mega british thermal unit": "1e6 * british_thermal_unit",
    "megaton": "1e6 * metric_ton",
    "mibibyte": "mebibyte",
    "millimeter of mercury": "millimeter_Hg",
    "newton metre": "newton * meter",
    "joule second": "joule * second",
    "electronvolt second": "electron_volt * second",
    "newton square metre per square kilogram": "newton * meter ** 2 / kilogram ** 2",
    "nibble": "4 * bit",
    "parts-per-billion": "1e-9",
    "parts-per-million": "ppm",
    "parts-per-trillion": "1e-12",
    "percentage": "percent",
    "per mille": "permille",
    "pound per hour": "pound / hour",
    "pound per square inch": "psi",
    "pound-foot": "force_pound * foot",
    "pound-mass": "pound",
    "quad": "quadrillion_Btu",
    "rad": "0.01 * gray",
    "revolutions per minute": "1 / minute",
    "span": "9 * inch",
    "standard cubic centimetre per minute": "centimeter ** 3 / minute",
    "standard cubic feet per minute": "foot ** 3 / minute",
    "standard litre per minute": "liter / minute",
    "ton of refrigeration": "12000 * british_thermal_unit / hour",
    "ton-force": "1000 * force_kilogram",
    "twip": "inch / 1440",
    "watt second": "watt * second",
    # pint has the units of the Gaussian system in dimensions of their own.
    "gauss": "1e-4 * tesla",
    "maxwell": "1e-8 * weber",
    "oersted": "1000 / (4 * pi) * ampere / meter",
    "statcoulomb": "1e-1 * ampere * meter / speed_of_light",
    "statvolt": "1e-6 * speed_of_light * tesla * meter",
    "statohm": "1e-5 * speed_of_light ** 2 * ohm * second ** 2 / meter ** 2",
    "statmho": "1e5 / speed_of_light ** 2 / ohm * meter ** 2 / second ** 2",
    # pint has an angle as a number of radians.
    "turn": "turn / (2 * pi)",
    "degree angle": "degree / (2 * pi)",
    "minute of arc": "arcminute / (2 * pi)",
    "second of arc": "arcsecond / (2 * pi)",
    "radian": "radian / (2 * pi)",
}
NOT_IN_PINT = {
    **dict.fromkeys(["atomic mass unit", "earth mass", "solar mass", "hartree"], "measured, and with other digits"),
    **dict.fromkeys(["jansky", "millijansky", "cord", "dessertspoon", "quintal"], "no such unit"),
    **dict.fromkeys(["decibel", "pH"], "logarithmic"),
    **dict.fromkeys(
        ["base pair", "kilo base pair", "mega base pair", "giga base pair", "nucleotide", "quantum bit"], "counts"
    ),
    **dict.fromkeys(["pair", "dozen", "gross", "great gross", "long hundred", "baker's dozen"], "numbers"),
    **dict.fromkeys(["percentage point", "basis point"], "differences of shares"),
    "degree": "a word for several",
}
# pint rounds the British thermal unit to 1055.056 J.
ROUNDED_IN_PINT = ("british thermal unit", "quad", "therm", "ton of refrigeration")
SI = {
    "length": "[length]",
    "mass": "[mass]",
    "time": "[time]",
    "current": "[current]",
    "temperature": "[temperature]",
    "amount": "[substance]",
    "luminosity": "[luminosity]",
}


@cache
def registry() -> pint.UnitRegistry[float]:
    return pint.UnitRegistry()


def as_pint_says(name: str) -> str:
    if name in AS_PINT_SAYS:
        return AS_PINT_SAYS[name]
    parts = (re.sub(r"[ -]", "_", part) for part in name.split(" per "))
    return " / ".join(
        re.sub(r"^(square|cubic)_(.+)", lambda m: f"{m[2]} ** {'square cubic'.split().index(m[1]) + 2}", part)
        for part in parts
    )


@pytest.mark.parametrize("name", [name for name in UNITS if name not in NOT_IN_PINT])
def test_the_table_agrees_with_pint(name: str) -> None:
    ours = unit(name)
    theirs = (registry().Quantity(1, "") * registry().parse_expression(as_pint_says(name))).to_base_units()
    tolerance = 1e-6 if name.endswith(ROUNDED_IN_PINT) else 1e-11
    assert theirs.magnitude == pytest.approx(float(ours.factor), rel=tolerance)
    if all(base in SI for base, _ in ours.dimension.powers):
        assert dict(theirs.dimensionality) == {SI[base]: power for base, power in ours.dimension.powers}


def test_what_pint_lacks_is_said_with_its_reason() -> None:
    assert set(NOT_IN_PINT) | set(AS_PINT_SAYS) <= set(UNITS)
    assert not set(NOT_IN_PINT) & set(AS_PINT_SAYS)


@given(
    st.sampled_from(["degree Celsius", "degree fahrenheit", "kelvin"]),
    st.sampled_from(["degree Celsius", "degree fahrenheit"]),
    amounts,
)
def test_temperatures_agree_with_pint(of: str, to: str, amount: Decimal) -> None:
    names = {"degree Celsius": "degC", "degree fahrenheit": "degF", "kelvin": "kelvin"}
    theirs = registry().Quantity(float(amount), names[of]).to(names[to]).magnitude
    assert float(unit(of).convert(amount, unit(to))) == pytest.approx(theirs, rel=1e-9, abs=1e-6)


@pytest.mark.parametrize("name", [name for name, each in KNOWN.items() if each.also])
def test_other_meanings_are_of_the_same_order(name: str) -> None:
    some = KNOWN[name]
    assert some.factor not in some.also
    assert len(set(some.also)) == len(some.also)
    # A calorie can be a kilocalorie; a therm, of old, a thermie.
    limit = 1001 if name == "calorie" else 26 if name == "therm" else 14
    assert all(1 < max(other / some.factor, some.factor / other) < limit for other in some.also)


@pytest.mark.parametrize("name", MONEY)
def test_currencies(name: str) -> None:
    line = MONEY[name]
    assert set(line) <= {"code", "of", "factor", "surfaces", "symbols"}
    assert ("code" in line) != ("of" in line)
    if "code" in line:
        assert re.fullmatch(r"[A-Z]{3}", line["code"])
        assert "factor" not in line
    else:
        assert line["of"] == name or (re.fullmatch(r"[A-Z]{3}", line["of"]) and ratio(line["factor"]) < 1)


def test_there_are_enough_currencies_each_with_one_code() -> None:
    codes = [line["code"] for name, line in MONEY.items() if "code" in line and name != "united states dollar"]
    assert len(codes) == len(set(codes)) > 100


def spellings() -> Iterator[tuple[str, str]]:
    """Every spelling in the table, with its unit."""
    for lines in (*TABLE["units"].values(), MONEY, TABLE["spelling"]):
        for name, line in lines.items():
            for spelling in (*line.get("surfaces", ()), *line.get("symbols", ())):
                yield spelling, name


def test_a_spelling_is_of_one_unit_or_one_is_preferred() -> None:
    units: dict[str, set[str]] = {}
    for spelling, name in spellings():
        units.setdefault(spelling, set()).add(name)
    assert {spelling for spelling, names in units.items() if len(names) > 1} <= set(TABLE["preferred"])


def test_the_table_names_units_that_are_known() -> None:
    for name in (*TABLE["spelling"], *TABLE["without"], *TABLE["preferred"].values()):
        assert name in MONEY or derived(name, KNOWN) is not None, name
    fields = {"code", "factor", "offset", "also", "family", "system", "prefixes", "surfaces", "symbols"}
    for lines in TABLE["units"].values():
        for name, line in lines.items():
            assert set(line) <= fields, name
            assert set(line.get("prefixes", ())) <= set(PREFIXES), name


def test_tables_inside_are_in_order() -> None:
    for table in (TABLE["without"], TABLE["preferred"]):
        assert list(table) == sorted(table)
