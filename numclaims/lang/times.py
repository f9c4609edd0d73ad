"""The vocabulary of dates, times of day, lengths of time and frequencies."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from attrs import frozen

from numclaims.lang.lexicon import Lexicon
from numclaims.values.feast import Feast

__all__ = ["TimeWords", "time_words"]

POSSESSIVE = "'s"


@frozen
class TimeWords:
    """Words of time with what they mean, from the table `times`; see its head for what each part holds.

    `roles` gives for each word that can begin a reading the names of the readers to try, in order; a word is also found
    in its possessive form. `phrases` are found by their last word and `holidays` by their first, the longest first.
    """

    months: Mapping[str, int]
    months_short: Mapping[str, int]
    weekdays: Mapping[str, int]
    weekdays_short: Mapping[str, int]
    units: Mapping[str, str]
    units_short: Mapping[str, str]
    adverbs: Mapping[str, str]
    parts: Mapping[str, str]
    seasons: Mapping[str, str]
    clock: Mapping[str, int]
    tens: Mapping[str, int]
    points: Mapping[str, tuple[str, int]]
    references: Mapping[str, str]
    phrases: Mapping[str, list[tuple[tuple[str, ...], str]]]
    steps: Mapping[str, int]
    told: Mapping[str, int]
    spans: Mapping[str, int]
    edges: Mapping[str, str]
    degrees: Mapping[str, str]
    amounts: Mapping[str, int | None]
    holidays: Mapping[str, list[tuple[tuple[str, ...], Feast]]]
    lists: Mapping[str, frozenset[str]]
    roles: Mapping[str, tuple[str, ...]]

    @classmethod
    def from_table(cls, table: Mapping[str, Any]) -> TimeWords:
        words = dict(table)
        words["points"] = {word: (unit, steps) for word, (unit, steps) in table["points"].items()}
        words["amounts"] = {word: None if amount == "X" else amount for word, amount in table["amounts"].items()}
        words["phrases"] = _by_word(table["phrases"], -1)
        words["holidays"] = _by_word({name: Feast(**rule) for name, rule in table["holidays"].items()}, 0)
        words["lists"] = {name: frozenset(entries) for name, entries in table["lists"].items()}
        return cls(roles=_roles(words), **words)


def _by_word(entries: Mapping[str, Any], which: int) -> dict[str, list[tuple[tuple[str, ...], Any]]]:
    found: dict[str, list[tuple[tuple[str, ...], Any]]] = {}
    for phrase, meaning in sorted(entries.items(), key=lambda entry: -entry[0].count(" ")):
        words = tuple(phrase.split())
        found.setdefault(words[which], []).append((words, meaning))
    return found


def _roles(words: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    """For each word the readers that may begin at it, in the order in which they are tried."""
    order = {
        "phrase": words["phrases"],
        "feast": words["holidays"],
        "month": (*words["months"], *words["months_short"]),
        "weekday": (
            *words["weekdays"],
            *words["weekdays_short"],
            *(f"{name}s" for name in words["weekdays"]),
        ),
        "clock": (*words["clock"], *words["lists"]["clock_words"]),
        "part": words["parts"],
        "season": words["seasons"],
        "unit": (*words["units"], *words["units_short"]),
        "glued": words["lists"]["glued"],
        "period": words["lists"]["periods"],
        "tens": words["tens"],
        "point": words["points"],
        "reference": words["references"],
        "adverb": words["adverbs"],
        "spoken": words["lists"]["spoken"],
    }
    roles: dict[str, tuple[str, ...]] = {}
    for role, entries in order.items():
        for word in entries:
            roles[word] = (*roles.get(word, ()), role)
            if role in ("month", "weekday", "part", "season", "unit", "point", "feast"):
                roles[word + POSSESSIVE] = (*roles.get(word + POSSESSIVE, ()), role)
    return roles


@lru_cache(maxsize=8)
def time_words(lexicon: Lexicon) -> TimeWords:
    """The vocabulary of a language; the same object every time."""
    return TimeWords.from_table(lexicon.table("times"))
