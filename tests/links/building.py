"""Readings made by hand from a small markup, for tests of links that must not depend on the reader.

`Fees rose from [$400|money|400|USD] to [$500|money|500|USD].` has two claims. The parts of a claim are its text, its
kind, its value and its unit: `%`, `pp`, an ISO 4217 code, a unit of `UNITS`, a noun that is counted, or nothing. A date
has its TIMEX3 value in place of the number, and its weekday in place of the unit.
"""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

from attrs import evolve

from numclaims.claims.claim import Claim, Kind
from numclaims.claims.reading import Reading
from numclaims.lang.lexicon import load
from numclaims.scan.sentences import split
from numclaims.scan.triggers import mark
from numclaims.values.estimate import Estimate, Precision
from numclaims.values.timex import TimeValue
from numclaims.values.unit import NUMBER, PERCENT, PERCENTAGE_POINT, Dimension, Unit, counted, money

METRE = Unit("metre", "m", Dimension("length"))
UNITS = {
    "%": PERCENT,
    "pp": PERCENTAGE_POINT,
    "m": METRE,
    "km": METRE.prefixed("kilo"),
    "mi": Unit("mile", "[mi_i]", Dimension("length"), Fraction(1609344, 1000)),
    "C": Unit("degree Celsius", "Cel", Dimension("temperature"), Fraction(1), Fraction(27315, 100)),
    "F": Unit("degree Fahrenheit", "[degF]", Dimension("temperature"), Fraction(5, 9), Fraction(45967, 180)),
    "kg": Unit("kilogram", "kg", Dimension("mass")),
}
_CLAIM = re.compile(r"\[([^|\]]+)\|([a-z]+)\|([^|\]]*)(?:\|([^|\]]*))?\]")


def paragraph(markup: str) -> list[Reading]:
    """The readings of a paragraph in which every claim is marked."""
    specs: list[tuple[int, re.Match[str]]] = []
    text, at = "", 0
    for match in _CLAIM.finditer(markup):
        text += markup[at : match.start()]
        specs.append((len(text), match))
        text += match[1]
        at = match.end()
    text += markup[at:]
    readings = []
    for sentence in split(text, load()):
        mark(sentence, load())
        bounds = [sentence.span(k, k + 1) for k in range(len(sentence))]
        starts, ends = zip(*bounds, strict=True)
        inside = [spec for spec in specs if sentence.offset <= spec[0] < ends[-1]]
        claims = [_claim(sentence.index, start, match) for start, match in inside]
        places = [(starts.index(claim.start), ends.index(claim.end) + 1) for claim in claims]
        readings.append(Reading(sentence, claims, places, []))
    return readings


def _claim(sentence: int, start: int, match: re.Match[str]) -> Claim:
    text, kind, value, unit = match.groups()
    claim = Claim(start=start, end=start + len(text), text=text, kind=Kind(kind), sentence=sentence)
    if kind in ("date", "duration"):
        return evolve(claim, time=TimeValue(kind.upper(), value, weekday=int(unit) if unit else None))
    number = Fraction(value)
    decimal = Decimal(value) if "/" not in value else Decimal(number.numerator) / Decimal(number.denominator)
    exponent = decimal.as_tuple().exponent
    assert isinstance(exponent, int)
    whole = kind in ("count", "number")
    estimate = Estimate.written(decimal, exponent, whole=whole, precision=Precision())
    if "/" in value:
        estimate = Estimate.exact(number.numerator) / Estimate.exact(number.denominator)
    return evolve(claim, value=decimal, low=decimal, high=decimal, measure=_unit(unit, kind), estimate=estimate)


def _unit(unit: str | None, kind: str) -> Unit | None:
    if not unit:
        return None if kind in ("fraction", "ratio", "ordinal") else NUMBER
    if unit in UNITS:
        return UNITS[unit]
    return money(unit, unit.lower()) if unit.isupper() else counted(unit)
