"""The words of one language, read from its tables once."""

from __future__ import annotations

import tomllib
from functools import cache, cached_property
from importlib.resources import files
from typing import Any

from numclaims.errors import UnknownLanguageError
from numclaims.lang.changes import ChangeWords
from numclaims.lang.guards import Guards
from numclaims.lang.hedges import Hedges
from numclaims.lang.modality import Modalities
from numclaims.lang.multiples import MultipleWords
from numclaims.lang.numbers import NumberWords
from numclaims.lang.precision import Policy
from numclaims.lang.ratios import RatioWords
from numclaims.lang.restatements import RestatementWords
from numclaims.lang.units import Units
from numclaims.lang.words import WordClasses

__all__ = ["Lexicon", "load", "read_table"]

LANGUAGES = ("en",)


@cache
def read_table(name: str) -> dict[str, Any]:
    """The contents of one table, such as `en/sentences`; read once, and not to be changed."""
    return tomllib.loads(files("numclaims.lang").joinpath(*f"{name}.toml".split("/")).read_text("utf-8"))


class Lexicon:
    """The tables of one language; each is read when it is first needed."""

    def __init__(self, language: str) -> None:
        if language not in LANGUAGES:
            raise UnknownLanguageError(language, LANGUAGES)
        self.language = language

    def table(self, name: str) -> dict[str, Any]:
        """One of the language's own tables."""
        return read_table(f"{self.language}/{name}")

    @cached_property
    def _sentences(self) -> dict[str, frozenset[str]]:
        return {key: frozenset(words) for key, words in self.table("sentences").items()}

    @cached_property
    def abbreviations(self) -> frozenset[str]:
        """Abbreviations of all three kinds."""
        return self.never_end | self.before_name | self.may_end

    @property
    def never_end(self) -> frozenset[str]:
        """Abbreviations whose full stop never ends a sentence."""
        return self._sentences["abbreviations"]

    @property
    def before_name(self) -> frozenset[str]:
        """Abbreviations that stand before a name."""
        return self._sentences["before_name"]

    @property
    def may_end(self) -> frozenset[str]:
        """Abbreviations that may close a sentence."""
        return self._sentences["may_end"]

    @property
    def openers(self) -> frozenset[str]:
        """Words that often open a sentence."""
        return self._sentences["openers"]

    @cached_property
    def numbers(self) -> NumberWords:
        """Number words."""
        return NumberWords.from_table(self.table("numbers"))

    @cached_property
    def words(self) -> WordClasses:
        """Classes of words, and the singular of nouns."""
        return WordClasses.from_table(self.table("words"))

    @cached_property
    def hedges(self) -> Hedges:
        """Hedges and bounds."""
        return Hedges.from_table(self.table("hedges"))

    @cached_property
    def guards(self) -> Guards:
        """What looks like a number and is none."""
        return Guards.from_table(self.table("guards"))

    @cached_property
    def changes(self) -> ChangeWords:
        """Words of rising and falling."""
        return ChangeWords.from_tables(
            self.table("cues"), self.table("changes"), self.multiples.verbs, self.words.stops
        )

    @cached_property
    def modality(self) -> Modalities:
        """Words that tell that the text does not vouch for a claim."""
        return Modalities.from_table(self.table("modality"))

    @cached_property
    def precision(self) -> Policy:
        """How much writers are taken to mean by their digits."""
        return Policy.from_table(self.table("precision"))

    @cached_property
    def multiples(self) -> MultipleWords:
        """Multiples in one word."""
        return MultipleWords.from_table(self.table("multiples"))

    @cached_property
    def ratios(self) -> RatioWords:
        """What makes two numbers a ratio."""
        return RatioWords.from_table(self.table("ratios"))

    @cached_property
    def restatements(self) -> RestatementWords:
        """How a text comes back to what it has stated."""
        return RestatementWords.from_table(self.table("restatements"))

    @cached_property
    def units(self) -> Units:
        """Units of measurement and currencies."""
        return Units.from_tables(read_table("units"), self.table("units"))

    @cached_property
    def ranking_words(self) -> frozenset[str]:
        """Every word that shows an ordinal: ordinals, the endings after digits, nouns that are numbered in order."""
        return frozenset((*self.numbers.ordinals, "st", "nd", "rd", "th", *self.guards.ranked))

    @cached_property
    def month_names(self) -> frozenset[str]:
        """The names of the months and their abbreviations."""
        return frozenset(self.table("times")["months"])


@cache
def load(language: str = "en") -> Lexicon:
    """The lexicon of a language; the same object every time."""
    return Lexicon(language)
