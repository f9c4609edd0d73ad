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
        case["unit"],
    )


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


CHANGES = {
    "up": [
        "Sales rose 5%.",
        "Sales rose by 5%.",
        "Sales rose by about 5%.",
        "a 5% rise in sales",
        "an increase of 5%",
        "Sales are up 5%.",
        "Sales were 5% higher.",
        "Sales grew sharply, by 5%.",
        "Sales jumped a further 5%.",
        "a 5 percent annual increase",
    ],
    "down": [
        "Sales fell 5%.",
        "a 5% drop in sales",
        "a decline of 5%",
        "Sales are down 5%.",
        "Sales were 5% lower.",
        "a 5% cut",
    ],
    None: [
        "Sales rose to 5%.",
        "5% of sales",
        "Sales make up 5%.",
        "a share of 5%",
        "Turnout was 5%.",
        "The rate fell to 5%.",
    ],
}


@pytest.mark.parametrize(("change", "text"), [(change, text) for change, texts in CHANGES.items() for text in texts])
def test_changes(change: str | None, text: str) -> None:
    claim = next(claim for claim in numclaims.extract(text) if claim.value == 5)
    assert claim.change == change


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Emergency calls rose 30% since spring.", "Emergency calls"),
        ("There was a 30% rise in calls.", "calls"),
        ("About 30% of residents agreed.", "residents"),
        ("Two nearby vehicles burned.", "nearby vehicles"),
        ("The old bridge is 96 metres long.", "The old bridge"),
    ],
)
def test_subjects(text: str, subject: str) -> None:
    assert numclaims.extract(text)[0].subject == subject


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Prices rose 5%.", "asserted"),
        ("If prices rose 5%, nobody would notice.", "hypothetical"),
        ("Prices would rise 5%.", "hypothetical"),
        ("Analysts expect prices to rise 5%.", "forecast"),
        ("It did not cost 5 dollars.", "negated"),
    ],
)
def test_modality(text: str, modality: str) -> None:
    assert numclaims.extract(text)[0].modality == modality
