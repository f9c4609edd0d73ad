"""One fact as a row of fields, the way files and dicts give it, and everything that can be wrong with one."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from numclaims.errors import ArgumentError
from numclaims.lang.lexicon import Lexicon, load
from numclaims.lang.measures import load_measures
from numclaims.references.fact import CALENDAR_DAY, CALENDAR_YEAR, Fact
from numclaims.references.period import Period
from numclaims.values.unit import NUMBER, Unit, counted

if TYPE_CHECKING:
    from numclaims.lang.measures import Measures
    from numclaims.lang.units import Units

__all__ = ["FIELDS", "REQUIRED", "Entries"]

FIELDS = ("name", "value", "unit", "aliases", "as_of", "period", "tolerance", "source")
"""The fields of a fact."""
REQUIRED = FIELDS[:2]
"""Those that every fact has."""

_NUMBER = re.compile(r"[+-]?(?:\d{1,60}+(?:\.\d{0,60}+)?|\.\d{1,60}+)(?:[eE][+-]?\d{1,3})?")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_DAY_UNITS = ("day", "date")
_LARGEST = 300
"""The largest power of ten that a value may have."""
_NOUN = re.compile(r"[^\W\d_]+(?:[-'’ ][^\W\d_]+){0,7}")
_ANNOTATION = re.compile(r"\{([^{}]{1,80})\}")
_YEARS = range(1000, 10000)
_CLOSE = 0.88
"""How alike a noun and the name of a unit may be (`difflib` ratio) before the noun is taken for a misspelt unit."""
_LONGEST_SHOWN = 60
"""How many characters of a unit that is none a message repeats."""
_SHORTEST = 6
"""Shorter nouns are never taken for misspelt units: "towns" are no tons."""


class _Wrong(ValueError):
    """What is wrong with one field."""


class Entries:
    """Reads rows of fields into facts; units are looked up once for each spelling.

    Two values from one source for one name and time are an error. Those of different sources are two opinions.
    """

    def __init__(self, lexicon: Lexicon | None = None) -> None:
        lexicon = load() if lexicon is None else lexicon
        self._units: Units = lexicon.units
        self._measures: Measures = load_measures(lexicon)
        self._known: dict[str, Unit | str] = {}
        self._read: dict[tuple[object, ...], tuple[Fact, str]] = {}
        self._by_start: dict[str, list[str]] = {}
        for name in self._units.by_name:
            self._by_start.setdefault(name[:2], []).append(name)

    def read(self, fields: Mapping[Any, object], place: str = "") -> tuple[Fact | None, list[tuple[str, str]]]:
        """The fact, or None and each field that is wrong with what is wrong with it.

        `place` is where the row stands, as an error about another row names it.
        """
        wrong: list[tuple[str, str]] = [(str(field), _unknown(field)) for field in fields if field not in FIELDS]

        def take(field: str, reader: Callable[[Any], Any], default: Any = None) -> Any:
            given = fields.get(field)
            if given is None:
                return default
            try:
                return reader(given)
            except _Wrong as error:
                wrong.append((field, str(error)))
                return default

        wrong += ((field, f"there is no {field}") for field in REQUIRED if fields.get(field) is None)
        name = take("name", _text, "")
        value = take("value", _value)
        unit = CALENDAR_DAY if isinstance(value, date) else take("unit", self._unit, NUMBER)
        aliases = take("aliases", _aliases, ())
        as_of, period = take("as_of", _day), take("period", _period)
        if as_of is not None and period is not None:
            wrong.append(("period", "there is an as_of too; a fact has one of them"))
        tolerance, margin = take("tolerance", _slack, (None, None))
        source = take("source", _text)
        if isinstance(value, date):
            wrong += _wrong_beside_a_day(fields)
            value = Decimal(value.toordinal())
        if wrong:
            return None, wrong
        if fields.get("unit") == "year" and self._is_calendar_year(name, value):
            unit = CALENDAR_YEAR
        fact = Fact(
            name=name,
            value=value,
            unit=unit,
            aliases=aliases,
            as_of=as_of,
            period=period,
            tolerance=tolerance,
            margin=margin,
            source=source,
        )
        clash = self._clash(fact, place)
        return (None, [("value", clash)]) if clash else (fact, [])

    def known(self, **given: object) -> Fact:
        """The fact of fields that are right, as those of packs are; a field that is wrong is a fault of the program."""
        fact, wrong = self.read(given)
        assert fact is not None, wrong
        return fact

    def _clash(self, fact: Fact, place: str) -> str:
        """What is wrong with a fact beside one that was read before; empty if nothing is."""
        key = fact.name, fact.unit.name, fact.as_of, fact.period, fact.source
        other, where = self._read.setdefault(key, (fact, place))
        if other.value == fact.value:
            return ""
        holder = f"{where} has" if where else "another has"
        return (
            f"is {_said(fact)}, but {holder} {_said(other)} with the same name, time and source; "
            "give each its own as_of, period or source, or leave one out"
        )

    def _is_calendar_year(self, name: str, value: Decimal) -> bool:
        """Whether a number of the unit "year" is a date: it has four digits, and the name is not of an age."""
        if value != value.to_integral_value() or int(value) not in _YEARS:
            return False
        words = set(re.findall(r"[a-z]+", name.lower()))
        return not any(set(noun) <= words for each in self._measures.all if each.kind == "time" for noun in each.nouns)

    def _unit(self, given: object) -> Unit:
        phrase = _text(given)
        found = self._known.get(phrase)
        if found is None:
            found = self._known[phrase] = self._look_up(phrase)
        if isinstance(found, str):
            raise _Wrong(found)
        return found

    def _look_up(self, phrase: str) -> Unit | str:
        """The unit of a phrase, or what is wrong with the phrase."""
        if annotation := _ANNOTATION.fullmatch(phrase):
            return self._counted(annotation[1])
        if unit := self._units.lookup(phrase):
            return unit
        if _is_noun(phrase) and not self._misspelt(phrase):
            return self._counted(phrase)
        near = self._units.near(phrase)
        hint = f"; did you mean {' or '.join(near)}?" if near else ""
        noun = f" (the noun of a count is written {{{phrase}}})" if _is_noun(phrase) else ""
        shown = phrase if len(phrase) <= _LONGEST_SHOWN else f"{phrase[:_LONGEST_SHOWN]}…"
        return f"there is no unit {shown!r}{hint}{noun}"

    def _misspelt(self, phrase: str) -> bool:
        """Whether a noun phrase is rather a unit with a typing error, or ends in one ("billion dollars")."""
        *before, last = phrase.split()
        if before and self._units.lookup(last) is not None:
            return True
        if len(phrase) < _SHORTEST:
            return False
        stem = self._measures.stem(phrase)
        return any(
            abs(len(name) - len(stem)) <= 2 and difflib.SequenceMatcher(None, stem, name).ratio() >= _CLOSE
            for name in self._by_start.get(phrase[:2], ())
        )

    def _counted(self, phrase: str) -> Unit:
        *before, head = phrase.split()
        return counted(" ".join((*before, self._measures.stem(head))))


def _is_noun(phrase: str) -> bool:
    """Whether a unit reads like the noun phrase of something counted: plain words in lower case, each with a vowel."""
    return (
        phrase == phrase.lower()
        and _NOUN.fullmatch(phrase) is not None
        and len(phrase) >= 3
        and all(any(letter in "aeiouy" for letter in word) for word in phrase.split())
    )


def _unknown(field: object) -> str:
    near = difflib.get_close_matches(str(field), FIELDS, n=1)
    return f"there is no such field; {f'did you mean {near[0]}?' if near else f'the fields are {_listed(FIELDS)}'}"


def _listed(words: Iterable[str]) -> str:
    *most, last = words
    return f"{', '.join(most)} and {last}"


def _shown(given: object) -> str:
    """A value as an error quotes it, cut where it is long."""
    if isinstance(given, (list, tuple, dict)):
        return "a table" if isinstance(given, dict) else "a list"
    try:
        text = str(given) if isinstance(given, Decimal) else repr(given)
    except ValueError:  # an int of thousands of digits is not written out
        return f"this {type(given).__name__}"
    return text if len(text) <= 60 else f"{text[:57]}..."


def _said(fact: Fact) -> str:
    """The value of a fact as an error quotes it."""
    return fact.written if fact.unit == CALENDAR_DAY else _shown(fact.value)


def _text(given: object) -> str:
    if not isinstance(given, str):
        raise _Wrong(f"{_shown(given)} is not a text")
    text = " ".join(given.split())
    if not text:
        raise _Wrong("is empty")
    return text


def _number(given: object, wanted: str) -> Decimal:
    """A finite number that is not too large to compare; a formula or a text is none."""
    found: Decimal | None = None
    if isinstance(given, str):
        text = given.strip()
        found = Decimal(text) if _NUMBER.fullmatch(text) else None
    elif isinstance(given, bool):
        found = None
    elif isinstance(given, int):
        found = Decimal(given) if given.bit_length() <= 4 * _LARGEST else None
    elif isinstance(given, float):
        found = Decimal(repr(given))
    elif isinstance(given, Decimal):
        found = given
    if found is None or not found.is_finite():
        raise _Wrong(f"{_shown(given)} is not {wanted}")
    if found and (abs(found.adjusted()) > _LARGEST or len(found.as_tuple().digits) > _LARGEST):
        raise _Wrong(f"{_shown(given)} is too large or too small a number")
    return found


def _value(given: object) -> Decimal | date:
    """A number, or a day of the calendar."""
    if isinstance(given, str):
        if not given.strip():
            raise _Wrong("is empty")
        if _DAY.fullmatch(given.strip()):
            return _day(given)
    return _day(given) if isinstance(given, date) else _number(given, "a finite number")


def _wrong_beside_a_day(fields: Mapping[Any, object]) -> Iterator[tuple[str, str]]:
    """What is wrong with the other fields of a fact whose value is a day."""
    if fields.get("unit") not in (None, *_DAY_UNITS):
        yield "unit", "the value is a day, which has no unit; leave it out"
    if isinstance(slack := fields.get("tolerance"), str) and slack.strip().endswith("%"):
        yield "tolerance", "the value is a day, so this is a number of days"


def _aliases(given: object) -> tuple[str, ...]:
    if not isinstance(given, (list, tuple)):
        raise _Wrong(f"{_shown(given)} is not a list of texts")
    for each in given:
        if not isinstance(each, str) or not each.strip():
            raise _Wrong(f"{_shown(each)} is not a text")
    return tuple(" ".join(each.split()) for each in given)


def _day(given: object) -> date:
    if isinstance(given, datetime):
        return given.date()
    if isinstance(given, date):
        return given
    if isinstance(given, str):
        try:
            return date.fromisoformat(given.strip())
        except ValueError:
            pass
    raise _Wrong(f"{_shown(given)} is not a date such as 2024-01-31")


def _period(given: object) -> Period:
    """A period from its text; a bare year of TOML or JSON is a number, a bare day of TOML a date."""
    if isinstance(given, (int, Decimal, date)) and not isinstance(given, bool):
        given = str(given)
    try:
        return Period.parse(_text(given))
    except ArgumentError as error:
        raise _Wrong(str(error).removeprefix("period: ")) from None
    except ValueError:
        raise _Wrong(f"{_shown(given)} is not a period such as 2013-07-01/2020-01-31, 2020-02-01/.. or 2019") from None


def _slack(given: object) -> tuple[Fraction | None, Decimal | None]:
    """The tolerance as a share of the value, or as an amount in the fact's unit."""
    wanted = 'a tolerance such as "2%", or a number in the fact\'s unit'
    if isinstance(given, str) and given.strip().endswith("%"):
        share = _number(given.strip()[:-1].rstrip(), wanted)
        if not 0 <= share <= 100:
            raise _Wrong(f"{_shown(given)} is not between 0% and 100%")
        return Fraction(share) / 100, None
    margin = _number(given, wanted)
    if margin < 0:
        raise _Wrong(f"{_shown(given)} is less than 0")
    return None, margin
