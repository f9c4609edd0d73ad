"""References that no user means well with: huge, doubled, circular, and without a value."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import numclaims
from numclaims.errors import NumclaimsError
from numclaims.references import References

TEXT = "The Orla Bridge is 410 metres long."


def fact(**fields: Any) -> dict[str, Any]:
    return {"name": "length of the Orla Bridge", "value": 410, "unit": "m", **fields}


def test_a_hundred_thousand_facts_lose_none(tmp_path: Path) -> None:
    path = tmp_path / "facts.csv"
    rows = (f"length of the Orla{number} Bridge,{number + 1},m" for number in range(100_000))
    path.write_text("name,value,unit\n" + "\n".join(rows), "utf-8")
    references = References.of(path)
    assert len(references.facts) == 100_000
    report = numclaims.check("The Orla77777 Bridge is 77,787 metres long.", references=references)
    assert [finding.expected for finding in report.contradictions] == ["77,778 metres"]


def test_names_that_are_aliases_of_each_other_come_to_an_end() -> None:
    circle = [
        fact(aliases=["length of the Orla Span"]),
        fact(name="length of the Orla Span", aliases=["length of the Orla Bridge"]),
    ]
    assert numclaims.check(TEXT, references=circle).ok
    assert not numclaims.check("The Orla Bridge is 140 metres long.", references=circle).ok


@pytest.mark.parametrize(
    ("text", "ok"),
    [
        ("The Orla Bridge is 410 metres long.", True),
        ("The Vesk Bridge is 520 metres long.", True),
        ("The Orla Bridge is 520 metres long.", True),
        ("The Vesk Bridge is 250 metres long.", False),
        ("The Orla Bridge is 140 metres long.", False),
    ],
)
def test_of_two_things_that_share_their_names_either_may_be_meant(text: str, ok: bool) -> None:
    facts = [fact(aliases=["Vesk Bridge"]), fact(name="length of the Vesk Bridge", value=520, aliases=["Orla Bridge"])]
    assert numclaims.check(text, references=facts).ok is ok
    assert numclaims.check(text, references=facts[::-1]).ok is ok


@pytest.mark.parametrize(
    "value", ["NaN", "Infinity", "-inf", "1e999999999", "=1+1", "@SUM(A1)", float("nan"), None, []]
)
def test_what_is_no_number_is_one_sentence(value: object) -> None:
    with pytest.raises(NumclaimsError, match="value") as caught:
        References.of([fact(value=value)])
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("unit", ["kilometrs", "m'; DROP TABLE facts", "\x00", "m" * 10_000, 7])
def test_a_unit_that_is_none_is_one_sentence(unit: object) -> None:
    with pytest.raises(NumclaimsError, match="unit") as caught:
        References.of([fact(unit=unit)])
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 500


def test_a_unit_of_another_sort_accuses_nobody() -> None:
    assert numclaims.check(TEXT, references=[fact(unit="kg")]).ok
