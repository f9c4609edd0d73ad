"""Word classes and the singular of nouns."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import frozen

__all__ = ["WordClasses"]


@frozen
class WordClasses:
    """Closed classes of words, from the table `words`; see its head for what each holds."""

    determiners: frozenset[str]
    prepositions: frozenset[str]
    conjunctions: frozenset[str]
    pronouns: frozenset[str]
    auxiliaries: frozenset[str]
    verbs: frozenset[str]
    feats: frozenset[str]
    heading: frozenset[str]
    participles: frozenset[str]
    adverbs: frozenset[str]
    nouns_in_ed: frozenset[str]
    singular_s: frozenset[str]
    plurals: frozenset[str]
    adjectival: frozenset[str]
    abstract: frozenset[str]
    stating: frozenset[str]
    subordinating: frozenset[str]
    relative: frozenset[str]
    summing: frozenset[str]
    expletive: frozenset[str]
    irregular: Mapping[str, str]
    stops: frozenset[str]
    """All words that cannot stand inside a noun phrase, before its head."""

    @classmethod
    def from_table(cls, table: Mapping[str, Any]) -> WordClasses:
        classes = {key: frozenset(words) for key, words in table.items() if key != "irregular"}
        stops = frozenset().union(*(classes[key] for key in _STOPPING))
        return cls(irregular=table["irregular"], stops=stops, **classes)

    def is_plural(self, word: str) -> bool:
        """Whether a word in lower case looks like a plural noun."""
        if word in self.plurals:
            return True
        return (
            len(word) > 3
            and word.endswith("s")
            and not word.endswith(("ss", "us", "is", "'s"))
            and word not in self.singular_s
        )

    def singular(self, noun: str) -> str:
        """The singular of a noun in lower case; the noun itself if it is no plural."""
        if noun in self.irregular:
            return self.irregular[noun]
        if noun.endswith("men") and len(noun) > 4 and noun in self.plurals:
            return noun[:-3] + "man"
        if noun.endswith("children"):
            return noun.removesuffix("ren")
        if noun.endswith("is") and noun in self.plurals:
            return noun[:-1]
        if not self.is_plural(noun) or noun in self.plurals:
            return noun
        if noun.endswith("ies") and len(noun) > 4:
            return noun[:-3] + "y"
        if noun.endswith(("ches", "shes", "sses", "xes", "zzes")):
            return noun[:-2]
        return noun[:-1]


_STOPPING = ("prepositions", "determiners", "conjunctions", "auxiliaries", "pronouns", "verbs", "adverbs")
