"""Every spelling in quantulum3's knowledge base is read in prose as its unit, or it is said here why not."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

import numclaims
from numclaims.lang.lexicon import load
from numclaims.values.unit import PREFIXES

UNITS = load().units
NAMES = {code: name for name, (code, _) in PREFIXES.items()} | {"µ": "micro"}


def entries() -> Mapping[str, Any]:
    """The units of the installed knowledge base."""
    spec = find_spec("quantulum3")
    assert spec is not None
    assert spec.origin is not None
    loaded: Mapping[str, Any] = json.loads(Path(spec.origin).with_name("units.json").read_text("utf-8"))
    return loaded


def spellings() -> Iterator[tuple[str, str, str]]:
    """Unit, spelling, and which list of the knowledge base that is in; with the prefixes that it names."""
    for name, entry in entries().items():
        for part in ("surfaces", "symbols"):
            for spelling in entry.get(part, ()):
                yield name, spelling, part
                for prefix in entry.get("prefixes", ()):
                    yield NAMES[prefix] + name, (NAMES[prefix] if part == "surfaces" else prefix) + spelling, part


def read_as(text: str) -> list[tuple[str, str | None]]:
    return [(f"{claim.value}", claim.unit) for claim in numclaims.extract(text)]


# Spellings that are not read as the unit that quantulum3 has for them, wherever they stand.
NOT_READ = {
    "it counts things and measures nothing": [
        "pair",
        "set",
        "pack",
        "piece",
        "pc",
        "instance",
        "time",
        "count",
        "turn",
        "revolution",
        "cycle",
        "circle",
        "drop",
        "dots",
    ],
    "a number word, which multiplies": ["dozen", "dz", "doz", "dozen gross", "gross", "great gross", "long hundred"],
    "a word or name with other meanings, and nothing in prose that tells them apart": [
        "beep",
        "bip",
        "candle",
        "centum",
        "franklin",
        "kip",
        "mil",
        "mill",
        "quarter",
        "real",
        "shake",
        "span",
    ],
    "letters that are mostly a word, an initial, a grade, a scale or a clock": [
        "a",
        "AT",
        "At",
        "B",
        "CT",
        "Ea",
        "G",
        "Mx",
        "Pm",
        "R",
        "Rd",
        "Ta",
        "am",
        "b",
        "c.",
        "d",
        "d.",
        "gr",
        "gro",
        "qr",
        "y",
    ],
    "not used for that by writers": ["CFPM", "dry barrel", "k㎐", "₫"],
}
# Spellings that are read, but not as the unit that quantulum3 has first: unit and spelling, what is read, and why.
OTHERWISE = {
    "another unit has the spelling too, and means it more often": {
        ("statcoulomb", "Fr"): "swiss franc",
        ("gigayear", "Gy"): "gray",
        ("kilobarn", "kb"): "kilobit",
        ("millibarn", "mb"): "millibar",
        ("megabarn", "Mb"): "megabit",
        ("petayear", "Pa"): "pascal",
        ("bit per second", "bps"): "basis point",
        ("centavo", "C"): "degree Celsius",
        ("centavo", "c"): "cent",
        ("centavo", "cts"): "cent",
        ("centavo", "¢"): "cent",
        ("chinese yuan", "¥"): "japanese yen",
        ("coulomb", "C"): "degree Celsius",
        ("farad", "F"): "degree fahrenheit",
        ("giga base pair", "Gb"): "gigabit",
        ("base pair", "bp"): "basis point",
        ("kibibyte", "K"): "kelvin",
        ("kilo base pair", "kb"): "kilobit",
        ("mega base pair", "Mb"): "megabit",
        ("kiloton", "kt"): "knot",
        ("minute of arc", "minute"): "minute",
        ("second of arc", "second"): "second",
        ("pint", "p"): "penny",
        ("pound sterling", "pound"): "pound-mass",
        ("speed of light", "c"): "cent",
        ("stere", "st"): "stone",
    },
    "the marks are those of feet and inches, but behind degrees": {
        ("minute", "'"): "foot",
        ("minute", "′"): "foot",
        ("minute of arc", "'"): "foot",
        ("minute of arc", "′"): "foot",
        ("second", '"'): "inch",
        ("second", "″"): "inch",
        ("second of arc", '"'): "inch",
        ("second of arc", "″"): "inch",
    },
    "the word is that of several units, which a unit of its own stands for": {
        ("degree angle", "degree"): "degree",
        ("degree angle", "°"): "degree",
        ("mexican peso", "peso"): "peso",
        ("short ton", "ton"): "ton",
        ("swiss franc", "franc"): "franc",
    },
    "the unit has another canonical name": {
        ("gigaton", "gigatonne"): "gigatonne",
        ("gigaton", "Gt"): "gigatonne",
        ("kiloton", "kilotonne"): "kilotonne",
        ("megaton", "megatonne"): "megatonne",
        ("quad", "quadrillion british thermal unit"): "british thermal unit",
    },
    "a volume per minute, not per second": {("cubic foot per second", "CFM"): "cubic foot per minute"},
    "an ordinal before it": {("second of arc", "second arc"): "arc"},
}
# Spellings that are read as the unit only beside words that show it; each sentence has 5 of the unit.
BESIDE = {
    ("ampere", "A"): "The fuse holds 5 A.",
    ("atomic mass unit", "u"): "The isotope has 5 u.",
    ("bar", "bar"): "The pressure is 5 bar.",
    ("barn", "barn"): "The neutron sees 5 barn.",
    ("base pair", "bp"): "The gene has 5 bp.",
    ("bit per second", "bps"): "The modem sends 5 bps.",
    ("bushel", "bu"): "The corn gave 5 bu.",
    ("candela per square metre", "nit"): "The display has 5 nit.",
    ("candela per square metre", "nt"): "The display has 5 nt.",
    ("cup", "cup"): "Add 5 cup of flour.",
    ("ell", "ell"): "They cut 5 ell of linen.",
    ("farad", "F"): "The capacitor has 5 F.",
    ("gal", "gal"): "",
    ("gallon", "gal"): "The tank holds 5 gal.",
    ("giga base pair", "Gb"): "The genome has 5 Gb.",
    ("gigayear", "Ga"): "The zircon has 5 Ga.",
    ("gray", "gray"): "The dose was 5 gray.",
    ("henry", "H"): "The inductance is 5 H.",
    ("inch", "in"): "It is 5 in wide.",
    ("kilo base pair", "kb"): "The gene has 5 kb.",
    ("kiloyear", "ka"): "The fossil has 5 ka.",
    ("league", "league"): "They sailed 5 league.",
    ("mega base pair", "Mb"): "The chromosome has 5 Mb.",
    ("megabyte", "mb"): "The file has 5 mb.",
    ("megaton", "Mt"): "",
    ("megayear", "Ma"): "It died out 5 Ma ago.",
    ("mole", "mole"): "It takes 5 mole of hydrogen.",
    ("nibble", "nibble"): "It sends 5 nibble, or 20 bits.",
    ("peck", "peck"): "They had 5 peck of oats.",
    ("picometre", "pm"): "The atom has a radius of 50 pm.",
    ("pint", "pt"): "Add 5 pt of milk.",
    ("poise", "P"): "The viscosity is 5 P.",
    ("quad", "quad"): "They used 5 quad, in Btu.",
    ("rad", "rad"): "The dose was 5 rad.",
    ("radian", "rad"): "The angle is 5 rad.",
    ("rhe", "rhe"): "The fluidity is 5 rhe.",
    ("siemens", "S"): "The conductance is 5 S.",
    ("south korean won", "won"): "In Seoul he paid 5 million won.",
    ("speed of light", "c"): "The spacecraft reached 5 c.",
    ("stokes", "St"): "The viscosity is 5 St.",
    ("stokes", "stokes"): "The viscosity is 5 stokes.",
    ("tesla", "T"): "The magnetic field is 5 T.",
    ("tex", "tex"): "The yarn has 5 tex.",
}
NEVER = {spelling for group in NOT_READ.values() for spelling in group}
DIFFERENT = {pair: unit for group in OTHERWISE.values() for pair, unit in group.items()}
NOT_UNITS = {"unk", "set", "count"}
"""What the knowledge base lists that is none."""
READ = [
    pytest.param(name, spelling, part, id=f"{name}: {spelling}")
    for name, spelling, part in spellings()
    if spelling not in NEVER and not {(name, spelling)} & {*DIFFERENT, *BESIDE} and name not in NOT_UNITS
]


def amounts(spelling: str, part: str) -> Iterator[list[tuple[str, str | None]]]:
    """What is read in a sentence with five of a spelling, apart from its number and, if a symbol, glued to it."""
    yield read_as(f"It was 5 {spelling} there.")
    if part == "symbols":
        yield read_as(f"It was 5{spelling} there.")


@pytest.mark.parametrize(("name", "spelling", "part"), READ)
def test_a_spelling_is_read_as_its_unit(name: str, spelling: str, part: str) -> None:
    assert [("5", name)] in list(amounts(spelling, part))


BEGINS_LIKE_A_NUMBER = ("second arc", "dozen gross", "quadrillion british thermal unit")
"""What "5 second arc" and "5 quadrillion" begin is a rank and a number."""


def phrases() -> dict[str, list[str]]:
    """All that is known as each unit in words: singular and plural, British and American."""
    found: dict[str, list[str]] = {}
    for group in UNITS.phrases.values():
        for tokens, unit in group:
            phrase = " ".join(tokens).replace(" - ", "-")
            if not phrase.startswith(BEGINS_LIKE_A_NUMBER):
                found.setdefault(unit.name, []).append(phrase)
    return found


@pytest.mark.parametrize(("name", "known"), phrases().items())
def test_every_form_of_a_unit_in_words_is_read(name: str, known: list[str]) -> None:
    assert {phrase: read_as(f"It was 5 {phrase} there.") for phrase in known} == {
        phrase: [("5", name)] for phrase in known
    }


@pytest.mark.parametrize("phrase", ["cubits", "steres", "therms", "gauss"])
def test_a_word_with_one_meaning_needs_nothing_beside_it(phrase: str) -> None:
    [(value, unit)] = read_as(f"It was 5 {phrase} there.")
    assert (value, unit) == ("5", phrase if phrase == "gauss" else phrase[:-1])


@pytest.mark.parametrize("word", ["metre meter", "litre liter", "kilometre kilometer", "decilitre deciliter"])
def test_british_and_american_spelling_are_one(word: str) -> None:
    british, american = word.split()
    for spelling in (british, american, f"{british}s", f"{american}s"):
        assert read_as(f"It was 5 {spelling} there.") == [("5", british)]


@pytest.mark.parametrize(("name", "spelling"), DIFFERENT)
def test_what_is_read_otherwise_is_read_as_said(name: str, spelling: str) -> None:
    unit = DIFFERENT[name, spelling]
    found = [claims for part in ("symbols",) for claims in amounts(spelling, part)]
    assert [("5", name)] not in found
    assert any(unit in [read for _, read in claims] for claims in found)


@pytest.mark.parametrize("spelling", sorted(NEVER))
def test_what_is_never_a_unit_is_none(spelling: str) -> None:
    of_spelling = {name for name, known, _ in spellings() if known == spelling}
    assert of_spelling
    for claims in amounts(spelling, "symbols"):
        assert not {unit for _, unit in claims} & of_spelling - NOT_UNITS - {spelling}


@pytest.mark.parametrize(("name", "spelling"), BESIDE)
def test_some_are_read_only_beside_words_that_show_them(name: str, spelling: str) -> None:
    assert [("5", name)] not in list(amounts(spelling, "surfaces"))
    if text := BESIDE[name, spelling]:
        assert name in [unit for _, unit in read_as(text)]
