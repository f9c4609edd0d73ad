"""Multiples in one word: "doubled", "halving", "twice as many", "double the fee"."""

from __future__ import annotations

from numclaims.lang.lexicon import Lexicon
from numclaims.scan.hedging import hedge_before
from numclaims.scan.mention import Mention
from numclaims.scan.numeral import Numeral, as_decimal
from numclaims.scan.sentences import Sentence
from numclaims.values.kinds import Kind
from numclaims.values.unit import NUMBER

__all__ = ["read_multiples"]


def read_multiples(sentence: Sentence, lexicon: Lexicon) -> list[Mention]:
    """The multiples among the tokens that are still free."""
    words, multiples = sentence.words, lexicon.multiples
    found: list[Mention] = []
    for i, word in enumerate(words):
        if word not in multiples.all or not sentence.free[i]:
            continue
        behind = sentence.word(i + 1)
        if word in multiples.verbs:
            if behind in multiples.never or not multiples.baseball.isdisjoint(words):
                continue
            exact = multiples.verbs[word]
        elif word in multiples.folds:
            exact = multiples.folds[word]
        elif behind in multiples.behind and (word, behind) != ("twice", "last"):  # "twice last week"
            exact = multiples.leading[word]
        else:
            continue
        number = Numeral(i, i + 1, as_decimal(exact), 0, "fraction", exact)
        hedge, before = hedge_before(sentence, i, lexicon.hedges.before)
        opens = before if before < i else -1
        found.append(Mention(i, i + 1, Kind.RATIO, number, "multiple in one word", NUMBER, hedge=hedge, before=opens))
    return found
