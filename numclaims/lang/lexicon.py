"""The words of one language, read from its tables once."""

from __future__ import annotations

import tomllib
from functools import cache, cached_property
from importlib.resources import files
from typing import Any

from numclaims.errors import UnknownLanguageError

__all__ = ["Lexicon", "load", "read_table"]

LANGUAGES = ("en",)


def read_table(name: str) -> dict[str, Any]:
    """The contents of one table, such as `en/sentences`."""
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
    def goes_on(self) -> frozenset[str]:
        """Capitalised words that do not begin a sentence after an abbreviation."""
        return self._sentences["goes_on"]


@cache
def load(language: str = "en") -> Lexicon:
    """The lexicon of a language; the same object every time."""
    return Lexicon(language)
