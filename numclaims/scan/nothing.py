"""Counts of nothing: "no injuries or fatalities", "no new cases"."""

from __future__ import annotations

from decimal import Decimal

from numclaims.lang.lexicon import Lexicon
from numclaims.scan.mention import Mention
from numclaims.scan.numeral import Numeral
from numclaims.scan.sentences import Sentence
from numclaims.values.kinds import Kind
from numclaims.values.unit import counted

__all__ = ["read_nothing"]


def read_nothing(sentence: Sentence, free: list[bool], lexicon: Lexicon) -> list[Mention]:
    """ "No" before a plural noun that can be counted, at most one other word between; "or" adds a second noun."""
    found = []
    words, classes = sentence.words, lexicon.words
    for i, word in enumerate(words):
        if word != "no" or not free[i]:
            continue
        head = next((k for k in (i + 1, i + 2) if k < len(words) and classes.is_plural(words[k])), -1)
        if head < 0 or words[head] in lexicon.numbers.no_count_nouns or not free[head]:
            continue
        if any(words[k] in classes.stops or not words[k].isalpha() for k in range(i + 1, head + 1)):
            continue
        noun, last = classes.singular(words[head]), head + 1
        if sentence.word(last) == "or" and classes.is_plural(sentence.word(last + 1)):
            noun, last = f"{noun} or {classes.singular(words[last + 1])}", last + 2
        number = Numeral(i, i + 1, Decimal(0), 0, "words")
        found.append(Mention(i, last, Kind.COUNT, number, "no and noun", counted(noun), head=head, whole=True))
    return found
