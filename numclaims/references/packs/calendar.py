"""Holidays, as the calendars of the package `holidays` have them."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from importlib.metadata import version

from attrs import evolve, field, frozen

from numclaims.claims.claim import Kind
from numclaims.errors import MissingExtraError
from numclaims.lang.lexicon import load as load_lexicon
from numclaims.lang.measures import load_measures
from numclaims.references.dates import agrees, is_bare_weekday
from numclaims.references.fact import CALENDAR_DAY, Fact
from numclaims.references.packs.statement import Statement
from numclaims.references.query import Query
from numclaims.references.scene import Scene
from numclaims.scan.sentences import Sentence

__all__ = ["Calendar", "load"]

_FIXED: tuple[tuple[str, ...], ...] = (
    *(("Easter Sunday", "Easter"), ("Easter Monday",), ("Good Friday",), ("Holy Saturday",), ("Maundy Thursday",)),
    *(("Ash Wednesday",), ("Palm Sunday",), ("Ascension Day",), ("Pentecost", "Whit Sunday", "Whitsunday")),
    *(("Pentecost Monday", "Whit Monday"), ("Corpus Christi",), ("Epiphany",), ("All Saints' Day",)),
    *(("Orthodox Easter", "Orthodox Easter Sunday"), ("Orthodox Christmas Day", "Orthodox Christmas")),
    *(("Christmas Day", "Christmas"), ("Christmas Eve",), ("Boxing Day",), ("New Year's Day",), ("New Year's Eve",)),
    *(("Halloween",), ("Valentine's Day",), ("Saint Patrick's Day", "St. Patrick's Day", "St Patrick's Day")),
    *(("Thanksgiving Day", "Thanksgiving"), ("Memorial Day",), ("Labor Day", "Labour Day"), ("Veterans Day",)),
    *(("Juneteenth National Independence Day", "Juneteenth"), ("Columbus Day",), ("Remembrance Day",)),
    *(("Martin Luther King Jr. Day", "Martin Luther King Day", "MLK Day"), ("Armistice Day",)),
    *(("Washington's Birthday", "Presidents' Day", "Presidents Day"), ("Canada Day",), ("Victoria Day",)),
    *(("Australia Day",), ("ANZAC Day",), ("Waitangi Day",), ("International Women's Day",)),
)
"""The names of each holiday, in prose and in the package; the first one is what findings call it."""
_BY_MOON: tuple[tuple[str, ...], ...] = (
    *(("Eid al-Fitr", "Eid ul-Fitr"), ("Eid al-Adha", "Eid ul-Adha"), ("Islamic New Year",), ("Ashura",)),
    *(("Diwali",), ("Holi",), ("Vesak Day", "Vesak"), ("Chinese New Year",), ("Mid-Autumn Festival",)),
    *(("Dragon Boat Festival",), ("Rosh Hashanah",), ("Yom Kippur",), ("Pesach", "Passover"), ("Purim",)),
    *(("Hanukkah", "Chanukah"), ("Shavuot",), ("Sukkot",), ("Nowruz",)),
)
"""Those that begin at sunset, or when the moon is seen, so that they may lie a day before or after."""
_ESTIMATED = " (estimated)"
_LANGUAGE = "en_US"
_SHOWN = 3
"""How many countries the source of a fact names."""
_YEARS = range(1950, 2078)
"""The years in which the package reckons all calendars."""
_LINKING = frozenset(
    (
        *("falls", "fall", "fell", "fallen", "date", "celebrated", "marked", "was", "were", "will", "be"),
        *("early", "late", "year", "next", "last", "coming", "day"),
    )
)
"""Words between a holiday and its date that say nothing else of it."""
_WEEKDAYS = frozenset(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))
_OPENING = frozenset((",", "(", ":", "—", "–"))
"""Marks between a holiday and the date that is its apposition."""
_LISTING = frozenset((",", "and", "or", "from", "between", "until", "to", "/"))
"""What stands before a holiday that is one of several, or one end of a stretch."""
_GOING_ON = frozenset(("to", "and", "or", "through", "until", "-", "–", "—", "/", "instead", "rather"))
"""Words and marks after a date by which it is one of several."""
_APART = frozenset(("before", "after", "until", "since", "by", "from", "to", "between", "not"))
"""Words before a date that make it another day than the holiday."""


@frozen(eq=False)
class Calendar:
    """A provider of the days of holidays that are kept in many countries, or have a name of their own."""

    source: str
    name: str = "pack:calendar"
    _known: Mapping[tuple[str, ...], tuple[str, str]] = field(init=False, repr=False)
    _years: dict[int, Mapping[str, tuple[Fact, ...]]] = field(init=False, factory=dict, repr=False)

    @_known.default
    def _index(self) -> Mapping[tuple[str, ...], tuple[str, str]]:
        """The name of a holiday that prose has, and its first one, by the stems of the former."""
        stem = load_measures(load_lexicon()).stem
        return {
            tuple(map(stem, Sentence(name, 0, 0, 0).words)): (name, names[0])
            for names in (*_FIXED, *_BY_MOON)
            for name in names
        }

    def lookup(self, query: Query) -> Iterable[Fact]:
        """The days of the holiday whose date a sentence plainly states, in the year that it is stated for."""
        claim, scene = query.claim, query.scene
        time = claim.time
        if claim.kind is not Kind.DATE or time is None or time.grain != "day" or time.mod is not None:
            return ()
        start, end = scene.places[query.number]
        statement = Statement(scene, start)
        named = statement.name(self._known)
        if named is None or not scene.capital[named[0]] or _goes_on(scene, end):
            return ()
        first, last, stems = named
        if not _states(statement, first, last):
            return ()
        called, holiday = self._known[stems]
        return [evolve(fact, name=called) for fact in self._of_year(holiday, query)]

    def _of_year(self, name: str, query: Query) -> tuple[Fact, ...]:
        """The days of a holiday in the year that the sentence has, or near to it in a text that has none."""
        claim, scene = query.claim, query.scene
        years = {int(word) for word in scene.words if _is_year(word)}
        if len(years) == 1:
            return self._facts(years.pop()).get(name, ())
        if years or claim.time is None or not claim.time.complete or is_bare_weekday(claim):
            return ()
        year = int(claim.time.value[:4])
        near = [self._facts(each).get(name, ()) for each in (year, year - 1, year + 1)]
        right = [fact for facts in near for fact in facts if agrees(claim, fact)]
        return tuple(right[:1]) or near[0]

    def _facts(self, year: int) -> Mapping[str, tuple[Fact, ...]]:
        """All holidays of a year, by the names that findings have for them."""
        if year not in _YEARS:
            return {}
        if year not in self._years:
            self._years[year] = dict(_of(year, self.source))
        return self._years[year]


def _states(statement: Statement, first: int, last: int) -> bool:
    """Whether a date is that of the holiday whose name stands from `first` to `last`.

    It is if it follows as its apposition, or if nothing else is said before it.
    """
    scene, start = statement.scene, statement.start
    between = [word for word in scene.words[last:start] if word not in _WEEKDAYS and not _is_year(word)]
    if between and between[0] in _OPENING and all(word in _OPENING for word in between):
        return scene.word(first - 1) not in _LISTING
    rest = (word for word in statement.rest(first, last) if word not in _LINKING | _WEEKDAYS and not _is_year(word))
    plain = not any(rest) and _APART.isdisjoint(between)
    return plain and statement.opens(first, frozenset(("date",)))


def _goes_on(scene: Scene, end: int) -> bool:
    """Whether a date is one of several, or the first day of a stretch."""
    if scene.word(end) == "," and not _is_year(scene.word(end + 1)):
        return end + 1 < len(scene) and (scene.claim_at[end + 1] >= 0 or scene.words[end + 1] in _GOING_ON)
    return scene.word(end) in _GOING_ON


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdecimal()


def _of(year: int, source: str) -> Iterator[tuple[str, tuple[Fact, ...]]]:
    """Each holiday of a year with all its days, those of most countries first."""
    by_name = _days_of(year)
    for holidays, margin in ((_FIXED, None), (_BY_MOON, Decimal(1))):
        for names in holidays:
            days: dict[date, set[str]] = {}
            for name in names:
                for day, countries in by_name.get(name.casefold(), {}).items():
                    days.setdefault(day, set()).update(countries)
            ranked = sorted(days.items(), key=lambda item: (-len(item[1]), item[0]))
            yield names[0], tuple(_fact(names[0], day, of, margin, source) for day, of in ranked)


def _days_of(year: int) -> Mapping[str, Mapping[date, set[str]]]:
    """The days on which any country has a holiday of a name, and the codes of those countries."""
    import holidays

    found: dict[str, dict[date, set[str]]] = {}
    for code in holidays.list_supported_countries(include_aliases=False):
        calendar = getattr(holidays, code)
        language = _LANGUAGE if _LANGUAGE in calendar.supported_languages else None
        with warnings.catch_warnings():  # a calendar of few years says so by a warning
            warnings.simplefilter("ignore")
            days = calendar(years=year, observed=False, language=language, categories=calendar.supported_categories)
        for day, names in days.items():
            for name in names.split("; "):
                found.setdefault(name.removesuffix(_ESTIMATED).casefold(), {}).setdefault(day, set()).add(code)
    return found


def _fact(name: str, day: date, countries: set[str], margin: Decimal | None, source: str) -> Fact:
    """One day of a holiday, with some of the countries that keep it then."""
    shown = ", ".join(sorted(countries)[:_SHOWN])
    others = len(countries) - _SHOWN
    source = f"{shown}{f' and {others} more' if others > 0 else ''}; {source}"
    return Fact(name=name, value=Decimal(day.toordinal()), unit=CALENDAR_DAY, margin=margin, source=source)


def load() -> Calendar:
    """The calendars of the package `holidays` that is installed; raises MissingExtraError if none is.

    >>> load().source.partition(" ")[0]
    'holidays'
    """
    try:
        import holidays  # noqa: F401
    except ImportError as error:
        raise MissingExtraError("holidays", "calendar") from error
    return Calendar(f"holidays {version('holidays')}")
