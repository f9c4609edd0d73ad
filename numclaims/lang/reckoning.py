"""The words by which a text says that it has worked a number out of others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Any

from attrs import frozen

from numclaims.lang.cues import cues
from numclaims.lang.lexicon import Lexicon
from numclaims.lang.senses import load_senses

__all__ = ["ReckoningWords", "reckoning_words"]


_CHANGE = ("up-verb", "down-verb", "up-noun", "down-noun")
"""The classes of cue words that tell of a change."""


@frozen(eq=False)
class ReckoningWords:
    """Expressions of the phrases of `reckoning.toml`, which tells what each is for.

    `added` is matched right after a number; `taking`, `leaving` and `starting` up to one, `taking` with what takes a
    part in its first group; `reaching` is what stands between two; all others are searched in what stands beside a
    number. `changing` are the senses of words for a change, `birth` is that of "born".
    """

    adding: re.Pattern[str]
    added: re.Pattern[str]
    one_more: re.Pattern[str]
    taking: re.Pattern[str]
    leaving: re.Pattern[str]
    comparing: re.Pattern[str]
    averaging: re.Pattern[str]
    starting: re.Pattern[str]
    reaching: re.Pattern[str]
    working: re.Pattern[str]
    relating: re.Pattern[str]
    whole: re.Pattern[str]
    sharing: re.Pattern[str]
    lasting: re.Pattern[str]
    versus: re.Pattern[str]
    opposites: Sequence[tuple[str, str]]
    takes: Mapping[str, Decimal]
    changing: frozenset[str]
    birth: str
    _people: frozenset[str]
    _agents: tuple[str, ...]

    def count_people(self, nouns: Iterable[str]) -> bool:
        """Whether all nouns, given by their senses, are for people, who can be added up.

        >>> from numclaims.lang.lexicon import load
        >>> words = reckoning_words(load())
        >>> words.count_people(["child", "stallholder"]), words.count_people(["plot", "coffin"])
        (True, False)
        """
        return all(noun in self._people or noun.endswith(self._agents) for noun in nouns)


@lru_cache(maxsize=4)
def reckoning_words(lexicon: Lexicon) -> ReckoningWords:
    """The words of a lexicon's language; the same object every time.

    >>> from numclaims.lang.lexicon import load
    >>> words = reckoning_words(load())
    >>> words.takes[words.taking.search("for half of the ")[1]], words.one_more.search("ten and a half") is None
    (Decimal('0.5'), True)
    """
    table: Mapping[str, Any] = lexicon.table("reckoning")
    often = [f"{each} {period}" for each in table["each-period"] for period in table["periods"]]
    takes = {word: Decimal(factor) for word, factor in table["takes"].items()}
    senses = load_senses(lexicon)
    changing = {word for name in _CHANGE for word in cues(lexicon)[name] if word.isalpha()} | lexicon.multiples.all
    owners = _any(table["owners"])
    return ReckoningWords(
        adding=_compiled(_any(table["adding"])),
        added=_compiled(rf"\W*{_any(table['added'])}"),
        one_more=_compiled(rf"(?!{_any(table['not-one-more'])}){_any(table['one-more'])}"),
        taking=_compiled(rf"\b({'|'.join(takes)})\s+(?:of\s+)?(?:{owners}\s+)?(?:\w+\s+)?$"),
        leaving=_compiled(rf"{_any(table['leaving'])}\W*$"),
        comparing=_compiled(_any(table["comparing"])),
        averaging=_compiled(_any(table["averaging"])),
        starting=_compiled(rf"{_any(table['starting'])}\W*$"),
        reaching=_compiled(rf"[^.;]{{0,40}}{_any(table['reaching'])}\W*"),
        working=_compiled(_any(table["working"])),
        relating=_compiled(_any(table["relating"])),
        whole=_compiled(_any(table["whole"])),
        sharing=_compiled(_any(table["sharing"])),
        lasting=_compiled(_any([*table["lasting"], *often])),
        versus=_compiled(_any(table["versus"])),
        opposites=[(one, other) for one, other in table["opposites"]],
        takes=takes,
        changing=frozenset(map(senses.of, changing)),
        birth=senses.of(table["birth"]),
        agents=tuple(table["agents"]),
        people=frozenset(map(senses.of, (*cues(lexicon)["people"], *table["victims"]))),
    )


def _any(phrases: Iterable[str]) -> str:
    return rf"\b(?:{'|'.join(map(re.escape, phrases))})\b"


def _compiled(expression: str) -> re.Pattern[str]:
    return re.compile(expression, re.IGNORECASE)
