"""Whether the text vouches for a claim, or only supposes, expects or denies it."""

from __future__ import annotations

from numclaims.lang.modality import Modalities
from numclaims.scan.sentences import Sentence
from numclaims.values.kinds import Modality

__all__ = ["modality_at"]

_NEAR = 4
"""How many tokens before a number a denial reaches."""


def modality_at(sentence: Sentence, first: int, words: Modalities) -> Modality:
    """The modality of what stands at token `first`, from the words before it in its clause."""
    tokens = sentence.words
    if sentence.doubtful is None:
        sentence.doubtful = tokens[0] in words.inverted or not words.all.isdisjoint(tokens)
    if not sentence.doubtful:
        return Modality.ASSERTED
    for k in range(first - 1, -1, -1):
        word = tokens[k]
        if word in words.breaks:
            break
        if word in words.all:
            if word in words.hypothetical:
                return Modality.HYPOTHETICAL
            if word in words.forecast:
                return Modality.FORECAST
            if first - k <= _NEAR:
                return Modality.NEGATED
    else:
        if first and tokens[0] in words.inverted:
            return Modality.HYPOTHETICAL
    return Modality.ASSERTED
