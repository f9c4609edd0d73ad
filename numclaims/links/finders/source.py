"""Finds the claims of a text that a source text speaks of too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from datetime import date

from numclaims.claims.claim import Claim, Modality
from numclaims.claims.read import read
from numclaims.claims.reading import Reading
from numclaims.grounding.digits import Digits
from numclaims.grounding.entry import Entry, entries
from numclaims.grounding.listed import lists
from numclaims.grounding.numbered import NumberedThings
from numclaims.grounding.sources import CHANCE, Answer, Sources
from numclaims.lang.lexicon import Lexicon
from numclaims.lang.reckoning import reckoning_words
from numclaims.links.link import AgainstSource, Ungrounded
from numclaims.scan.sentences import Sentence

__all__ = ["SourceFinder"]

_TOLD = frozenset({"minute", "day", "year", "decade", "century"})
"""How fine a time is that a source can bear out: no bare month."""
_RECKONED = frozenset({"ago", "earlier", "later", "before", "after"})
_LONG = 4
"""Letters of the words that a headline has capitals for."""
_HEADLINE = 30
"""The most tokens of a headline."""


class SourceFinder:
    """Holds the claims of a document against those of its sources, each of which is read once.

    A claim is aligned with what a source says of the same thing: by its sort and unit, and by the words around it.
    """

    def __init__(self, sources: Iterable[str], published: date | None, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._numbered = NumberedThings(lexicon)
        self._listed: list[Entry] = []
        self._digits = Digits(lexicon.numbers.small)
        texts = tuple(sources)
        known = [entry for source in texts for entry in self._read(source, published, lexicon)]
        words = reckoning_words(lexicon)
        self._sources = Sources(known, published, words, self._listed, self._digits) if texts else None

    def _read(self, source: str, published: date | None, lexicon: Lexicon) -> Iterator[Entry]:
        before: Sentence | None = None
        for paragraph in read(source, lexicon, published):
            self._digits.add(paragraph)
            self._numbered.add(paragraph)
            self._listed += lists(paragraph, lexicon)
            yield from entries(paragraph, lexicon, raw=True, before=before)
            before = paragraph[-1].sentence if paragraph else before

    def find(self, readings: Iterable[Reading]) -> Iterator[AgainstSource | Ungrounded]:
        """The claims of a paragraph with what a source says in their place, and those of which none speaks."""
        readings = list(readings)
        headline = _is_headline(readings, self._lexicon.words.stops)
        if self._sources is not None:
            yield from self._told(self._sources, readings, headline=headline)
        for thing, other in self._numbered.otherwise(readings, headline=headline):
            yield AgainstSource(thing.claim, other.claim, other.passage, "source/stated")

    def _told(
        self, sources: Sources, readings: Sequence[Reading], *, headline: bool
    ) -> Iterator[AgainstSource | Ungrounded]:
        told = [
            (claim, part)
            for entry in entries(readings, self._lexicon, raw=False)
            if (claim := entry.claim) is not None and _tells(claim, headline=headline)
            for part in entry.moments(whole=headline)
        ]
        answers = sources.answers([part for _, part in told], headline=headline)
        for (claim, _), answer in zip(told, answers, strict=True):
            if answer is None or answer.how == CHANCE:
                yield Ungrounded(claim)
            elif (link := _link(claim, answer)) is not None:
                yield link


def _is_headline(readings: list[Reading], stops: AbstractSet[str]) -> bool:
    """Whether a paragraph is short, does not end with a full stop, and all its words of content begin with capitals."""
    words = sum(len(reading.sentence.words) for reading in readings)
    if not 0 < words <= _HEADLINE or readings[-1].sentence.text.endswith("."):
        return False
    return any(reading.sentence.titled for reading in readings) and not any(
        word.isalpha() and len(word) >= _LONG and word not in stops and not sentence.has_capital(k)
        for sentence in (reading.sentence for reading in readings)
        for k, word in enumerate(sentence.words)
    )


def _tells(claim: Claim, *, headline: bool) -> bool:
    """Whether a claim says something that a source can bear out: no bare weekday, month or time that is open.

    What is denied is mostly denied of other numbers too, but a headline only repeats it.
    """
    if not headline and claim.modality is Modality.NEGATED:
        return False
    time = claim.time
    if time is None or claim.low is not None:
        return True
    if headline and time.grain == "decade":
        return True  # "the 2000s" may be a century, of which the same holds
    if headline:
        return time.complete and time.grain in _TOLD and not time.ambiguous
    return time.grain in _TOLD and not (time.ambiguous and time.complete) and not _is_reckoned(claim)


def _is_reckoned(claim: Claim) -> bool:
    """Whether a date is told as so long before or after another: "five days earlier"."""
    return claim.time is not None and not claim.time.complete and claim.text.rpartition(" ")[2] in _RECKONED


def _link(claim: Claim, answer: Answer) -> AgainstSource | None:
    stated = [entry.claim for entry in answer.entries if entry.claim is not None]
    if not stated:
        return None  # digits of a name bear the number out, and say nothing to quote
    return AgainstSource(
        claim, stated[0], answer.entries[0].passage, f"source/{answer.how}", tuple(stated[1:]), answer.agreeing
    )
