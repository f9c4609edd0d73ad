"""The vocabulary of hedges and bounds."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any, NamedTuple

from attrs import frozen

from numclaims.values.kinds import Bound

__all__ = ["NO_HEDGE", "Hedge", "Hedges"]


class Hedge(NamedTuple):
    """How the true value stands to the number written; `slack` is a share of the number, 0 being no limit."""

    bound: Bound
    slack: Fraction


Phrases = Mapping[str, tuple[tuple[tuple[str, ...], Hedge], ...]]

NO_HEDGE = Hedge(Bound.EXACT, Fraction(0))


@frozen
class Hedges:
    """Hedges by the phrase, cut into tokens.

    Those `before` a number, and those before `times`, are looked up by their last word, those `after` it and `inner`
    ones, between a number and its unit, by their first.
    """

    before: Phrases
    after: Phrases
    inner: Phrases
    times: Phrases

    @classmethod
    def from_table(cls, table: Mapping[str, Any]) -> Hedges:
        return cls(
            before=_by_word(table["before"], -1),
            after=_by_word(table["after"], 0),
            inner=_by_word(table["inner"], 0),
            times=_by_word(table["times"], -1),
        )


def _by_word(entries: Mapping[str, tuple[str, str]], at: int) -> Phrases:
    """The phrases by their first or last word, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], Hedge]]] = {}
    for phrase, (bound, slack) in entries.items():
        words = tuple(_tokens(phrase))
        found.setdefault(words[at], []).append((words, Hedge(Bound(bound), Fraction(slack))))
    return {word: tuple(sorted(phrases, key=lambda each: -len(each[0]))) for word, phrases in found.items()}


def _tokens(phrase: str) -> list[str]:
    """The phrase as the tokens of a sentence: a full stop is a token of its own."""
    return phrase.replace(".", " .").split()
