"""The vocabulary of units: the knowledge base of quantulum3 joined to our table of codes and exact factors.

The knowledge base is read as a file of the installed package; the package itself, which takes seconds to load, is
never imported.
"""

from __future__ import annotations

import difflib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from functools import reduce
from importlib.util import find_spec
from operator import truediv
from pathlib import Path
from typing import Any

from attrs import frozen

from numclaims.errors import UnknownUnitError
from numclaims.lang.spelling import forms, split
from numclaims.values.dimension import Dimension
from numclaims.values.unit import PERCENT, PREFIXES, Unit, derived, money

__all__ = ["Units"]

Phrases = Mapping[str, tuple[tuple[tuple[str, ...], Unit], ...]]
Symbols = Mapping[str, tuple[tuple[tuple[str, ...], Unit, bool], ...]]

_PREFIX_NAMES = {code: name for name, (code, _) in PREFIXES.items()} | {"µ": "micro"}
_CODE = 3
"""Letters of an ISO 4217 code."""


@frozen
class Context:
    """A spelling that means a unit only beside certain words: of the sentence, right before it, right behind it.

    `surface` is the spelling as written. Without words in `beside` any sentence will do. `large` asks for thousands or
    more before it, `closed` for no noun behind it.
    """

    surface: str
    unit: Unit
    beside: frozenset[str]
    large: bool
    closed: bool


@frozen(eq=False)
class Units:
    """All units by name, phrase and symbol.

    `phrases` are in lower case, by their first token, the longest first; `symbols` are as written, likewise, each with
    whether it must be glued to its number. `money_before` are the currency signs and codes that stand before a number,
    `money_ends` the last tokens of these in lower case. `contexts` are by their token in lower case; `thousands` are
    what makes the number before one large, `closing` words that may stand behind one which no noun follows.
    """

    by_name: Mapping[str, Unit]
    phrases: Phrases
    symbols: Symbols
    money_before: Mapping[str, Unit]
    money_ends: frozenset[str]
    codes: Mapping[str, Unit]
    contexts: Mapping[str, tuple[Context, ...]]
    thousands: frozenset[str]
    closing: frozenset[str]
    before_slash: Mapping[str, tuple[str, Unit]]
    """By the symbol in lower case: the symbol as it is written, and its unit."""
    ages: Mapping[str, Unit]
    per_article: frozenset[str]
    plain_singulars: frozenset[str]
    dollars_of: frozenset[str]
    money_talk: frozenset[str]
    paying: frozenset[str]
    rate_talk: frozenset[str]
    _exact: Mapping[str, Unit]

    @classmethod
    def from_tables(cls, table: Mapping[str, Any], english: Mapping[str, Any]) -> Units:
        known = dict(_known(table))
        surfaces, signs = _spellings(table)
        for name, more in english["surfaces"].items():
            surfaces[name].update(more)
        never, spaced = frozenset(english["never"]), frozenset(english["spaced"])
        preferred: Mapping[str, str] = table["preferred"]
        by_name: dict[str, Unit] = {}
        phrases: dict[str, Unit] = {}
        symbols: dict[str, Unit] = {}
        for name in dict.fromkeys((*known, *surfaces, *signs)):
            unit = derived(name, known)
            if unit is None:
                continue
            by_name[name] = unit
            for surface in (name, *sorted(surfaces[name])):
                for form in forms(surface):
                    if surface not in never and preferred.get(surface, name) == name:
                        phrases.setdefault(form, unit)
            for sign in sorted(signs[name]):
                if sign not in never and preferred.get(sign, name) == name:
                    symbols.setdefault(sign, unit)
        before = {sign: unit for sign, unit in symbols.items() if unit.system == "iso4217" and _leads(sign, unit)}
        before |= {code.lower(): before[code] for code in english["small_codes"]}
        ages = {
            word: by_name[word.removesuffix("s")]
            for word in ("day", "days", "week", "weeks", "month", "months", "year", "years")
        }
        return cls(
            by_name=by_name,
            phrases=_by_first((split(phrase.lower()), unit) for phrase, unit in phrases.items()),
            symbols=_by_first_symbol(symbols, spaced),
            money_before=before,
            money_ends=frozenset(split(sign)[-1].lower() for sign in before),
            codes={
                unit.code: unit
                for unit in by_name.values()
                if unit.system == "iso4217" and len(unit.code) == _CODE and unit.factor == 1
            },
            contexts=_contexts(english["context"], by_name),
            thousands=frozenset(english["thousands"]),
            closing=frozenset(english["closing"]),
            before_slash={sign.lower(): (sign, by_name[name]) for sign, name in english["before_slash"].items()},
            ages={word: _of_age(unit) for word, unit in ages.items()},
            per_article=frozenset(english["per_article"]),
            plain_singulars=frozenset(english["plain"]),
            dollars_of=frozenset(english["dollars_of"]),
            money_talk=frozenset(english["money_talk"]),
            paying=frozenset(english["paying"]),
            rate_talk=frozenset(english["rate_talk"]),
            exact={**{unit.code: unit for unit in reversed(by_name.values())}, **phrases, **by_name, **symbols},
        )

    def lookup(self, phrase: str) -> Unit | None:
        """The unit that a phrase names: a name in singular or plural, a symbol, a UCUM or an ISO 4217 code.

        Compounds with "/" and "per" are taken apart.
        """
        phrase = phrase.strip()
        found = self._exact.get(phrase) or self._exact.get(phrase.lower())
        if found is not None:
            return found
        above, mark, below = phrase.rpartition("/" if "/" in phrase else " per ")
        if not mark:
            return None
        top, bottom = self.lookup(above), self.lookup(below)
        return top.per(bottom) if top and bottom else None

    def __getitem__(self, phrase: str) -> Unit:
        """As lookup(), but raises UnknownUnitError with near spellings if there is none."""
        unit = self.lookup(phrase)
        if unit is None:
            raise UnknownUnitError(phrase, self.near(phrase))
        return unit

    def near(self, phrase: str) -> list[str]:
        """Names and symbols that are spelled nearly like a phrase, the nearest first."""
        return difflib.get_close_matches(phrase.lower(), self._exact, n=2, cutoff=0.8)


def _contexts(lines: Iterable[Mapping[str, Any]], by_name: Mapping[str, Unit]) -> Mapping[str, tuple[Context, ...]]:
    """The spellings of the table that need a context, by their token in lower case."""
    found: defaultdict[str, list[Context]] = defaultdict(list)
    for line in lines:
        beside = frozenset(line.get("beside", ()))
        for surface in line["spellings"]:
            context = Context(
                surface, by_name[line["unit"]], beside, line.get("large", False), line.get("closed", False)
            )
            found[surface.lower()].append(context)
    return {word: tuple(contexts) for word, contexts in found.items()}


def _of_age(unit: Unit) -> Unit:
    """The unit for ages: "year of age"."""
    return Unit(f"{unit.name} of age", unit.code, unit.dimension, unit.factor)


def _known(table: Mapping[str, Any]) -> Iterator[tuple[str, Unit]]:
    """The units that the table has a line for."""
    for dimension, lines in table["units"].items():
        for name, line in lines.items():
            yield (
                name,
                PERCENT
                if name == PERCENT.name
                else Unit(
                    name,
                    line["code"],
                    Dimension(dimension),
                    _ratio(line.get("factor", "1")),
                    _ratio(line.get("offset", "0")),
                    line.get("system", "ucum"),
                    also=tuple(map(_ratio, line.get("also", ()))),
                    family=line.get("family", ""),
                ),
            )
    for name, line in table["money"].items():
        if "code" in line:
            yield name, money(line["code"], name)
        else:
            of = line["of"]
            yield (
                name,
                Unit(
                    name,
                    of if len(of) == 3 else f"{{{of}}}",
                    Dimension(f"money {of}"),
                    _ratio(line.get("factor", "1")),
                    system="iso4217",
                ),
            )


def _ratio(text: str) -> Fraction:
    """A factor of the table: a decimal, or several with a slash between."""
    return reduce(truediv, map(Fraction, text.split("/")))


def _spellings(table: Mapping[str, Any]) -> tuple[defaultdict[str, set[str]], defaultdict[str, set[str]]]:
    """Surfaces and symbols of each unit by its name, from the knowledge base and the table."""
    surfaces: defaultdict[str, set[str]] = defaultdict(set)
    symbols: defaultdict[str, set[str]] = defaultdict(set)
    for name, entry in _knowledge_base().items():
        if name in table["skipped"]["names"]:
            continue
        without = frozenset(table["without"].get(name, ()))
        words = set(entry.get("surfaces", ())) - without
        signs = set(entry.get("symbols", ())) - without
        surfaces[name] |= words
        symbols[name] |= signs
        for sign in entry.get("prefixes", ()):
            prefix = _PREFIX_NAMES[sign]
            surfaces[prefix + name] |= {prefix + word for word in words}
            symbols[prefix + name] |= {sign + symbol for symbol in signs}
    for lines in (*table["units"].values(), table["money"], table["spelling"]):
        for name, line in lines.items():
            surfaces[name].update(line.get("surfaces", ()))
            symbols[name].update(line.get("symbols", ()))
            for prefix in line.get("prefixes", ()):
                surfaces[prefix + name] |= {prefix + word for word in surfaces[name]}
                symbols[prefix + name] |= {PREFIXES[prefix][0] + sign for sign in symbols[name]}
    return surfaces, symbols


def _knowledge_base() -> Mapping[str, Any]:
    """The units that quantulum3 lists."""
    spec = find_spec("quantulum3")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("quantulum3 is not installed; pip install quantulum3 brings it", name="quantulum3")
    entries: Mapping[str, Any] = json.loads(Path(spec.origin).with_name("units.json").read_text("utf-8"))
    return entries


def _leads(sign: str, unit: Unit) -> bool:
    """Whether a currency sign stands before its number: signs and codes do, "p" and "kr" stand behind it."""
    return not sign.islower() and unit.factor == 1 and sign != "¢"


def _by_first(entries: Iterable[tuple[tuple[str, ...], Unit]]) -> Phrases:
    found: defaultdict[str, list[tuple[tuple[str, ...], Unit]]] = defaultdict(list)
    for tokens, unit in entries:
        found[tokens[0]].append((tokens, unit))
    return {first: tuple(sorted(group, key=lambda each: -len(each[0]))) for first, group in found.items()}


def _by_first_symbol(symbols: Mapping[str, Unit], spaced: frozenset[str]) -> Symbols:
    found: defaultdict[str, list[tuple[tuple[str, ...], Unit, bool]]] = defaultdict(list)
    for sign, unit in symbols.items():
        tokens = split(sign)
        glued = len(sign) < 3 and sign not in spaced and sign.lower() not in spaced
        found[tokens[0]].append((tokens, unit, glued))
        if len(tokens) > 2 and "." in tokens[1:-1]:  # "sq. km" is written "sq km" too
            found[tokens[0]].append((tuple(part for part in tokens if part != "."), unit, glued))
    return {first: tuple(sorted(group, key=lambda each: -len(each[0]))) for first, group in found.items()}
