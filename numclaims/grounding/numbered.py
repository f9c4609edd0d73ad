"""Numbers that are names: the flight, the room or the amendment of a text that its source numbers otherwise."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from numclaims.claims.claim import Claim, Kind
from numclaims.claims.reading import Reading
from numclaims.lang.lexicon import Lexicon
from numclaims.lang.senses import Senses, load_senses
from numclaims.lang.words import WordClasses
from numclaims.scan.sentences import Sentence

__all__ = ["Numbered", "NumberedThings", "numbered"]

_LEADING: Final = re.compile(r"\d[\d,]*(?:\.\d+)?")
_ENDINGS: Final = frozenset({"st", "nd", "rd", "th"})
_NEAR: Final = 4
"""How many words on either side of a numbered thing tell what it belongs to."""
_NUMBERING: Final = frozenset({"no", "nos"})


class Numbered(NamedTuple):
    """A noun with a number that is its name, such as "Flight 370".

    `near` are the senses of the words around both; `ranked` is one of many lists, as "No. 1" is.
    """

    noun: str
    number: str
    claim: Claim
    near: frozenset[str]
    passage: str
    ranked: bool


def numbered(readings: Iterable[Reading], lexicon: Lexicon) -> Iterator[Numbered]:
    """The numbered things of a paragraph: numbers that are no claim, with the noun before, or behind an ordinal.

    Those in words begin with capitals ("the Big Three"), or are ordinals ("third-party").
    """
    senses, classes = load_senses(lexicon), lexicon.words
    cardinals, ordinals = lexicon.numbers.small, lexicon.numbers.ordinals
    for reading in readings:
        sentence = reading.sentence
        taken = {k for first, last in reading.places for k in range(first, last)}
        for k, word in enumerate(sentence.words):
            if word[0].isdecimal():
                number, noun = _digits(word), _noun_of(sentence, k)
            elif word in ordinals:
                number, noun = str(ordinals[word]), k + 1 + (sentence.word(k + 1) == "-")
            elif word in cardinals and sentence.capitalised(k) and sentence.capitalised(k - 1) and k > 1:
                number, noun = str(cardinals[word]), k - 1
            else:
                continue
            if k not in taken and _is_noun(sentence, noun, classes):
                yield _thing(sentence, k, noun, number, senses)


def _noun_of(sentence: Sentence, k: int) -> int:
    """The token of the noun that a number names: before it, with a hyphen or a full stop at most between.

    That of an ordinal stands behind it, and "401(k)" has a letter in the place of a noun.
    """
    if sentence.glued(k + 1):
        if sentence.word(k + 1) in _ENDINGS:
            return k + 3 if sentence.word(k + 2) == "-" else k + 2
        if sentence.word(k + 1) == "(" and len(sentence.word(k + 2)) == 1 and sentence.word(k + 3) == ")":
            return k + 2
    before = sentence.word(k - 1)
    return k - 2 if before in (".", "-") and sentence.glued(k - 1) else k - 1


def _is_noun(sentence: Sentence, k: int, classes: WordClasses) -> bool:
    word = sentence.word(k)
    if len(word) == 1:
        return word.isalpha() and sentence.glued(k) and sentence.word(k - 1) in ("&", "(")
    return word.isalpha() and (word in _NUMBERING or word not in classes.stops)


def _thing(sentence: Sentence, k: int, noun: int, number: str, senses: Senses) -> Numbered:
    first, last = min(k, noun), max(k, noun) + 1
    if len(sentence.words[noun]) == 1:  # "S&P 500", "401(k)"
        first, last = (first, last + 1) if noun > k else (max(0, first - 2), last)
    name = senses.of(sentence.words[noun])
    around = (*sentence.words[max(0, first - _NEAR) : first], *sentence.words[last : last + _NEAR])
    claim = Claim(
        start=sentence.start(first),
        end=sentence.end(last - 1),
        text=sentence.surface(first, last),
        kind=Kind.NUMBER,
        sentence=sentence.index,
    )
    near = frozenset(senses.of(word) for word in around if len(word) > 2 and word.isalpha()) - {name}
    return Numbered(name, number, claim, near, sentence.text, sentence.words[noun] in _NUMBERING)


def _digits(word: str) -> str:
    """The digits with which a token begins: those of "4s", "1,200" and "25th"."""
    found = _LEADING.match(word)
    return found.group().replace(",", "") if found else ""


class NumberedThings:
    """The numbered things of all sources, and every number in digits that stands in them."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._by_noun: defaultdict[str, list[Numbered]] = defaultdict(list)
        self._written: set[str] = set()

    def add(self, readings: Iterable[Reading]) -> None:
        """Takes in a paragraph of a source."""
        for reading in readings:
            self._written.update(_digits(word) for word in reading.sentence.words if word[0].isdecimal())
            for thing in numbered([reading], self._lexicon):
                self._written.add(thing.number)
                self._by_noun[thing.noun].append(thing)

    def otherwise(self, readings: Iterable[Reading], *, headline: bool) -> Iterator[tuple[Numbered, Numbered]]:
        """The numbered things of a paragraph that the sources number otherwise, with that of the source.

        The sources never write that number. A `headline` tells what its source is about; of another text a word beside
        both names must show that they are of one thing, and the sources must have one number for the noun.
        """
        for thing in numbered(readings, self._lexicon):
            known = self._by_noun.get(thing.noun, ())
            if not known or thing.number in self._written:
                continue
            shown = headline and not thing.ranked
            if shown or len({each.number for each in known}) == 1:
                other = next((each for each in known if shown or not thing.near.isdisjoint(each.near)), None)
                if other is not None:
                    yield thing, other
