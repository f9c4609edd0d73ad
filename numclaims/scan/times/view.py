"""What the readers of times look at: one sentence, its numbers, the vocabulary, and how far they have read."""

from __future__ import annotations

from numclaims.lang.lexicon import Lexicon
from numclaims.lang.times import POSSESSIVE, TimeWords, time_words
from numclaims.scan.numeral import Numeral
from numclaims.scan.sentences import Sentence
from numclaims.scan.times.mention import TimeMention

__all__ = ["DAY_ENDINGS", "View"]

DAY_ENDINGS = frozenset({"st", "nd", "rd", "th"})
"""What is written behind the digits of an ordinal."""


class View:
    """A sentence under reading; `found` holds the times so far and `free` the first token none of them takes."""

    __slots__ = ("_first", "_last", "found", "free", "lexicon", "lists", "sentence", "size", "times", "words")

    def __init__(self, sentence: Sentence, numerals: list[Numeral], lexicon: Lexicon) -> None:
        self.sentence, self.lexicon = sentence, lexicon
        self.words, self.size = sentence.words, len(sentence.words)
        self.times: TimeWords = time_words(lexicon)
        self.lists = self.times.lists
        self._first: dict[int, Numeral] = {}
        self._last: dict[int, Numeral] = {}
        for numeral in numerals:
            self._first[numeral.first] = self._last[numeral.last] = numeral
        self.found: list[TimeMention] = []
        self.free = 0

    def word(self, i: int) -> str:
        """Token i, or nothing where a reader may not look: beyond the ends and in what is read already."""
        return self.words[i] if self.free <= i < self.size else ""

    def any_word(self, i: int) -> str:
        """Token i, read already or not; nothing beyond the ends."""
        return self.words[i] if 0 <= i < self.size else ""

    def base(self, i: int) -> tuple[str, int]:
        """Token i without its possessive ending, and the length of that ending."""
        word = self.words[i]
        return (word[: -len(POSSESSIVE)], len(POSSESSIVE)) if word.endswith(POSSESSIVE) else (word, 0)

    def glued(self, i: int) -> bool:
        """Whether token i follows the one before it without a gap."""
        return self.sentence.glued(i)

    def capital(self, i: int) -> bool:
        """Whether token i begins with a capital letter."""
        return self.sentence.capitalised(i)

    def numeric(self, i: int) -> bool:
        """Whether token i is written in digits and not yet read."""
        return self.free <= i < self.size and self.sentence.numeric[i]

    def digits(self, i: int, most: int) -> int | None:
        """The whole number of at most `most` digits that token i is, or None."""
        if self.numeric(i) and len(self.words[i]) <= most and self.words[i].isdecimal():
            return int(self.words[i])
        return None

    def number_before(self, i: int) -> Numeral | None:
        """The number that ends directly before token i."""
        numeral = self._last.get(i)
        return numeral if numeral is not None and numeral.first >= self.free else None

    def number_at(self, i: int) -> Numeral | None:
        """The number that begins at token i."""
        return self._first.get(i) if i >= self.free else None

    def ordinal_before(self, i: int) -> tuple[int, int] | None:
        """The first token and the value of the ordinal that ends directly before token i."""
        word = self.word(i - 1)
        if word in DAY_ENDINGS and self.glued(i - 1):
            value = self.digits(i - 2, 3)
            return None if value is None else (i - 2, value)
        ordinals, numbers = self.lexicon.numbers.ordinals, self.lexicon.numbers
        if word not in ordinals:
            return None
        value, first = ordinals[word], i - 1
        if value < 10:
            tens = first - 2 if self.word(first - 1) == "-" else first - 1
            if self.word(tens) in numbers.tens:
                return tens, value + numbers.tens[self.words[tens]]
        return first, value

    def ordinal_at(self, i: int) -> tuple[int, int] | None:
        """The token behind the ordinal that begins at token i, and its value."""
        for last in (i + 1, i + 2, i + 3):
            if last <= self.size:
                ordinal = self.ordinal_before(last)
                if ordinal is not None and ordinal[0] == i:
                    return last, ordinal[1]
        return None

    def is_noun_after(self, i: int) -> bool:
        """Whether token i looks like a plural noun, which a number before it would count."""
        word = self.any_word(i)
        if not word.isalpha() or self.capital(i):
            return False
        return word in self.lists["no_year_after"] or (
            self.lexicon.words.is_plural(word) and word not in self.lexicon.words.stops
        )

    def closes(self, i: int) -> bool:
        """Whether a noun phrase that ends before token i is complete: no noun follows."""
        word = self.any_word(i)
        if not word[:1].isalnum() or word in self.lexicon.words.stops:
            return True
        if word in self.times.roles:
            return not self.lexicon.words.is_plural(word)  # "1800 decades" is no year
        return word.endswith(("ed", "ly")) and not self.capital(i)

    def reaches(self, i: int, words: tuple[str, ...]) -> bool:
        """Whether these words stand at token i."""
        return i >= self.free and tuple(self.words[i : i + len(words)]) == words

    def add(self, mention: TimeMention) -> None:
        """Takes a time that is read."""
        self.found.append(mention)
        self.free = max(self.free, mention.last)
