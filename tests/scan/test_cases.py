"""Every spelling in the case tables is read, and nothing that claims nothing is."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

import numclaims
from numclaims import Claim

CASES = Path(__file__).parents[1] / "cases" / "en"
CARRIERS = ("{}", "Officials spoke of {} at first.", "In the report, {} is given.", "(that is, {})")


def table(name: str) -> dict[str, Any]:
    return tomllib.loads((CASES / f"{name}.toml").read_text("utf-8"))


def spelled(name: str, part: str) -> list[Any]:
    return [pytest.param(case, spelling, id=spelling) for case in table(name)[part] for spelling in case["spellings"]]


def only(text: str) -> Claim:
    claims = numclaims.extract(text)
    assert len(claims) == 1, claims
    assert text[claims[0].start : claims[0].end] == claims[0].text
    return claims[0]


@pytest.mark.parametrize("carrier", CARRIERS)
@pytest.mark.parametrize(("case", "spelling"), spelled("numbers", "case"))
def test_numbers(case: dict[str, Any], spelling: str, carrier: str) -> None:
    assert only(carrier.format(spelling)).value == Decimal(case["value"])


@pytest.mark.parametrize("carrier", ["{}", "It was {}, they said.", "About {}."])
@pytest.mark.parametrize(("case", "spelling"), spelled("numbers", "fraction"))
def test_fractions(case: dict[str, Any], spelling: str, carrier: str) -> None:
    claim = only(carrier.format(spelling))
    assert claim.kind == "fraction"
    assert claim.value is not None
    assert abs(Fraction(claim.value) - Fraction(case["value"])) < Fraction(1, 10**20)


@pytest.mark.parametrize("carrier", CARRIERS)
@pytest.mark.parametrize(("case", "spelling"), spelled("amounts", "case"))
def test_amounts(case: dict[str, Any], spelling: str, carrier: str) -> None:
    claim = only(carrier.format(spelling))
    assert (claim.kind, claim.value, claim.unit) == (case["kind"], Decimal(case["value"]), case["unit"])
    assert claim.low == claim.high == claim.value


@pytest.mark.parametrize("carrier", CARRIERS)
@pytest.mark.parametrize(("case", "spelling"), spelled("amounts", "range"))
def test_ranges(case: dict[str, Any], spelling: str, carrier: str) -> None:
    claim = only(carrier.format(spelling))
    assert claim.value is None
    assert (claim.kind, claim.low, claim.high, claim.unit) == (
        case["kind"],
        Decimal(case["low"]),
        Decimal(case["high"]),
        case.get("unit"),
    )


SEVERAL = {
    "Bake it at 200C/392F.": ["200 degree Celsius", "392 degree fahrenheit"],
    "It lies at 3,000 metres/9,840 feet.": ["3000 metre", "9840 foot"],
    "They paid $70,000 — $40,000 for the roof.": ["70000 dollar", "40000 dollar"],
    "It will go from $10 to $15 billion.": ["10000000000 dollar", "15000000000 dollar"],
    "Shares rose from 5 to 10 percent.": ["5 percentage", "10 percentage"],
    "The ladder fell from 20 to 30 feet.": ["20 None", "30 foot"],
    "She sold four-, five- and six-cylinder cars.": ["4 cylinder", "5 cylinder", "6 cylinder"],
    "On day 3 200 people came.": ["3 None", "200 people"],
    "Four of the six, they said.": ["4 None", "6 None"],
    "The wall is 70 m. That is long.": ["70 metre"],
    "Profits rose to 361 million pounds.": ["361000000 pound sterling"],
    "The load weighed 30,000 pounds.": ["30000 pound-mass"],
    'The sign read "Block 4" at first.': ["4 None"],
    "A $5 fee is due.": ["5 dollar"],
    "Orlin, 46, has retired.": ["46 year of age"],
    "However, 46, said the clerk, is wrong.": ["46 None"],
    "It is four times the size.": ["4 None"],
    "She called 320 times.": ["320 time"],
    "They train four times per week.": ["4 time per week"],
    "He came 2 in the race.": ["2 None"],
    "The wall is 5 ft.\n\nOfficials walked 6 km.": ["5 foot", "6 kilometre"],
    "Men outnumber women by three to one.": ["3 None"],
    "The odds were 12 to 1.": ["12 None"],
    "They won 3 to 1.": ["3 None", "1 None"],
    "It fell from 3 to 1.": ["3 None", "1 None"],
    "The rate dropped 3 to 1.": ["3 None", "1 None"],
    "The wall stands 5 high, walls say.": ["5 None"],
    "They walked 12 long miles.": ["12 None"],
}


@pytest.mark.parametrize(("sentence", "amounts"), SEVERAL.items())
def test_several_numbers(sentence: str, amounts: list[str]) -> None:
    claims = numclaims.extract(sentence)
    assert [f"{claim.value:f} {claim.unit}" for claim in claims if claim.value is not None] == amounts


@pytest.mark.parametrize(
    ("vague", "exact", "verdict"),
    [
        ("thousands of people", 12_000, True),
        ("thousands of people", 1_000, True),
        ("thousands of people", 40, False),
        ("dozens of people", 300, True),
    ],
)
def test_vague_numbers_have_no_upper_limit(vague: str, exact: int, verdict: bool) -> None:
    estimate = only(f"It drew {vague}.").estimate
    assert estimate is not None
    assert (Decimal(exact) in estimate.support) is verdict


@pytest.mark.parametrize(("sentence", "amount"), table("look_alikes")["sentences"])
def test_what_only_looks_like_a_name_is_read(sentence: str, amount: str) -> None:
    claim = numclaims.extract(sentence)[0]
    value = f"{claim.value:f}" if claim.value is not None else f"{claim.low}..{claim.high}"
    assert f"{value} {claim.unit}" == amount


@pytest.mark.parametrize(
    ("sentence", "part"),
    [pytest.param(*pair, id=pair[0]) for case in table("not_claims")["case"] for pair in case["sentences"]],
)
def test_what_claims_nothing_is_not_read(sentence: str, part: str) -> None:
    at = sentence.index(part)
    assert not [claim.text for claim in numclaims.extract(sentence) if claim.start < at + len(part) and at < claim.end]


BOUNDS = {
    "~": [
        "about 20 km",
        "roughly 20 km",
        "approximately 20 km",
        "some 20 km",
        "around 20 km",
        "20 km or so",
        "an estimated 20 km",
    ],
    "<": ["nearly 20 km", "almost 20 km", "less than 20 km", "under 20 km", "just under 20 km", "fewer than 20 km"],
    "<=": ["up to 20 km", "at most 20 km", "no more than 20 km", "as much as 20 km", "20 km or less"],
    ">": ["more than 20 km", "over 20 km", "in excess of 20 km", "just over 20 km", "upwards of 20 km"],
    ">=": ["at least 20 km", "no less than 20 km", "20 km or more", "a minimum of 20 km", "20+ km"],
    "=": ["20 km", "exactly 20 km"],
}


@pytest.mark.parametrize(("bound", "text"), [(bound, text) for bound, texts in BOUNDS.items() for text in texts])
def test_bounds(bound: str, text: str) -> None:
    claim = only(f"It is {text} to the coast.")
    assert (str(claim.bound), claim.value, claim.unit) == (bound, Decimal(20), "kilometre")


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Prices rose 5%.", "asserted"),
        ("If prices rose 5%, nobody would notice.", "hypothetical"),
        ("Prices would rise 5%.", "hypothetical"),
        ("Should prices rise 5%, nobody would notice.", "hypothetical"),
        ("Had he paid 5 dollars, he would have it.", "hypothetical"),
        ("He had 5 dollars.", "asserted"),
        ("Prices had risen; they were 5% higher.", "asserted"),
        ("Analysts expect prices to rise 5%.", "forecast"),
        ("It did not cost 5 dollars.", "negated"),
    ],
)
def test_modality(text: str, modality: str) -> None:
    assert numclaims.extract(text)[0].modality == modality
