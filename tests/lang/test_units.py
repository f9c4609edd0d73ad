"""The vocabulary of units, joined from quantulum3's knowledge base and our table."""

from __future__ import annotations

import json
from importlib.util import find_spec
from pathlib import Path

import pytest

from numclaims.errors import UnknownUnitError
from numclaims.lang.lexicon import load

UNITS = load().units


@pytest.mark.parametrize(
    ("name", "spellings"),
    [
        ("kilometre", ["km", "kilometre", "kilometres", "kilometer", "kilometers", "kms"]),
        ("square kilometre", ["km2", "km²", "sq. km", "square kilometres", "square kilometers"]),
        ("kilometre per hour", ["km/h", "kph", "kilometres per hour", "kilometers an hour"]),
        ("degree Celsius", ["°C", "C", "degrees Celsius", "degree Celsius", "celsius"]),
        ("foot", ["ft", "feet", "foot"]),
        ("percentage", ["%", "percent", "per cent", "pct"]),
        ("basis point", ["bps", "basis points"]),
        ("pound sterling", ["£", "GBP", "pounds sterling"]),
        ("euro", ["€", "EUR", "euros"]),
        ("tonne", ["t", "tonnes", "metric tons"]),
        ("dollar per barrel", ["$/barrel", "dollar per barrel"]),
    ],
)
def test_a_unit_has_many_spellings(name: str, spellings: list[str]) -> None:
    assert {spelling: getattr(UNITS.lookup(spelling), "name", None) for spelling in spellings} == dict.fromkeys(
        spellings, name
    )


@pytest.mark.parametrize("phrase", ["", "people", "kilometrs", "in the", "///"])
def test_what_is_no_unit_is_not_found(phrase: str) -> None:
    assert UNITS.lookup(phrase) is None


def test_an_unknown_unit_is_refused_with_near_spellings() -> None:
    with pytest.raises(UnknownUnitError, match=r"no unit 'kilometrs'; did you mean kilometre"):
        UNITS["kilometrs"]


def test_every_unit_of_the_knowledge_base_is_known() -> None:
    spec = find_spec("quantulum3")
    assert spec is not None
    assert spec.origin is not None
    entries = json.loads(Path(spec.origin).with_name("units.json").read_text("utf-8"))
    assert set(entries) - set(UNITS.by_name) == {"unk", "set", "count"}
