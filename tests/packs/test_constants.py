"""What the pack of constants says of sentences, and of which it says nothing."""

from __future__ import annotations

import pytest

import numclaims
from numclaims.references import References
from numclaims.references.packs import constants

pytest.importorskip("scipy")

CONSTANTS = References.of("pack:constants")


def verdicts(text: str) -> list[str]:
    report = numclaims.check(text, references=CONSTANTS)
    assert not report.notices
    return [str(finding.verdict) for finding in report.findings if "CODATA" in finding.working]


@pytest.mark.parametrize(
    "text",
    [
        "The speed of light in a vacuum is 299,792 km/s.",
        "The speed of light in a vacuum is exactly 299,792,458 metres per second.",
        "The speed of light is about 300,000 km/s, and nothing is faster.",
        "The speed of light is 3 × 10^8 m/s.",
        "The speed of light is 186,000 miles per second.",
        "The speed of light in vacuum, c, is 299,792,458 m/s.",
        "Planck's constant is 6.626 × 10^-34 J s.",
        "The Planck constant h is 4.136 × 10⁻¹⁵ eV·s.",
        "The reduced Planck constant, ħ, is 1.0546 × 10^-34 joule seconds.",
        "The gravitational constant is 6.674 × 10^-11 N m²/kg².",
        "The gravitational constant, G, is 6.67 × 10⁻¹¹ m³ kg⁻¹ s⁻².",
        "Avogadro's number is 6.022 × 10^23.",
        "The Avogadro constant is 6.02 × 10^23 per mole.",
        "The elementary charge is 1.602 × 10^-19 coulombs.",
        "The universal gas constant R is 8.314 J/(mol·K).",
        "The ideal gas constant has a value of 8.31 J/(mol K).",
        "Standard gravity is 9.81 m/s².",
        "The standard atmosphere is 101.3 kPa.",
        "The standard atmosphere is 1,013 hPa.",
        "The Boltzmann constant is 1.38 × 10^-23 J/K.",
        "The mass of an electron is 9.11 × 10^-31 kg.",
        "The mass of the proton is 1.67 × 10^-27 kg.",
        "The Bohr radius is 0.0529 nm.",
    ],
)
def test_right_values_agree(text: str) -> None:
    assert verdicts(text) == ["supported"]


@pytest.mark.parametrize(
    "text",
    [
        "The speed of light in a vacuum is 310,000 km/s.",
        "The speed of light is 168,000 miles per second.",
        "Light is fast. The speed of light is exactly 299,729,458 m/s.",
        "Planck's constant is 6.262 × 10^-34 J s.",
        "The Planck constant is 4.316 × 10^-15 eV·s.",
        "The gravitational constant is 6.764 × 10^-11 N·m²/kg².",
        "Avogadro's number is 6.22 × 10^23.",
        "The Avogadro constant is 6.22 × 10^23 per mole.",
        "The elementary charge is 1.62 × 10^-19 coulombs.",
        "The gas constant is 8.134 J/(mol·K).",
        "Standard gravity is 9.18 m/s².",
        "The standard atmosphere is 103.1 kPa.",
        "Boltzmann's constant is 1.83 × 10^-23 J/K.",
        "The mass of an electron is 9.9 × 10^-31 kg.",
        "The mass of a neutron is 1.76 × 10^-27 kg.",
    ],
)
def test_wrong_values_are_told(text: str) -> None:
    assert verdicts(text) == ["contradicted"]


@pytest.mark.parametrize(
    "text",
    [
        "In water, the speed of light is 225,000 km/s.",
        "The speed of light in water is 225,000 km/s.",
        "The speed of light is 225,000 km/s in water.",
        "Water slows light down. The speed of light is 225,000 km/s.",
        "The speed of light in diamond is only 124,000 km/s.",
        "In 1676 the speed of light was 220,000 km/s.",
        "Rømer put the speed of light at 220,000 km/s.",
        "The speed of light is not 250,000 km/s.",
        "If the speed of light were 100 km/s, we would notice.",
        "Half the speed of light is 150,000 km/s.",
        "The probe reached 0.1% of the speed of light, 300 km/s.",
        "The speed of light pulses in the cable is 200,000 km/s.",
        "The speed of sound is 343 m/s.",
        "The specific gas constant of air is 287 J/(kg K).",
        "The specific gas constant is 287 J/(kg K).",
        "The gas constant of dry air is 0.287 J/(g K).",
        "The standard atmosphere at 5 km is 54 kPa.",
        "Gravity on Mars is 3.7 m/s².",
        "The mass of an electron neutrino is 1.4 × 10^-37 kg.",
        "The effective electron mass is 6 × 10^-32 kg.",
        "The mass of a proton beam is 2 × 10^-14 kg.",
        "Above the speed of light is 400,000 km/s.",
        "Less than the speed of light is 200,000 km/s.",
        "Some of the standard atmosphere is 20 kPa.",
        "Planck's constant, ħ, is 1.0546 × 10^-34 J s.",
        "The gravitational constant is 6.674 × 10^-11 N m^2/kg^2.",  # this unit is read in part
        "The gravitational constant of the toy world is 5 N m²/kg².",
        "Avogadro's number has 24 digits.",
        "Avogadro's number is 1811.",
        "The Avogadro project cost 12 million euros.",
        "The elementary charge is defined since 2019.",
        "An electron volt is the work on an elementary charge over 1 volt.",
    ],
)
def test_all_else_is_left_alone(text: str) -> None:
    assert verdicts(text) == []


def test_each_constant_tells_its_source() -> None:
    for fact in constants.load().facts:
        assert fact.source is not None
        assert fact.source.startswith("CODATA 20")
        assert ", scipy " in fact.source
