"""Whether a sentence says plainly what a table says, so that a number in it can be called wrong."""

from __future__ import annotations

from typing import Final

from numclaims.claims.claim import Kind
from numclaims.grounding.frame import Frame

__all__ = ["is_plain"]

_HARD: Final = frozenset(";:")


def is_plain(frame: Frame, *, moving: bool = False) -> bool:
    """Whether every word up to a number and in its clause is a name of the table, or one that narrows nothing.

    Whatever else stands there, such as "downtown", "from abroad" or "lost", can make the number one of something that
    the table does not tell. Where the number is a change, verbs are what tells it (`moving`).
    """
    first, last = _scope(frame)
    ranging = not moving and frame.reading.sentence.word(frame.number[0] - 1) == "between"
    return not ranging and frame.vouched and all(_is_known(frame, at, moving=moving) for at in range(first, last))


def _scope(frame: Frame) -> tuple[int, int]:
    """From the last full break before the number to the end of its clause, or of what belongs to it behind that."""
    words = frame.words
    start = next(
        (
            k + 1
            for k in range(frame.number[0] - 1, -1, -1)
            if words[k] in _HARD or words[k] in frame.index.words.clauses
        ),
        0,
    )
    own = frame.places.own(frame.number)
    spoken = [mention.first for mentions in frame.spoken.labels.values() for mention in mentions]
    columns = [mention.first for mention in frame.spoken.columns]
    complete = any(start <= at < own[1] for at in spoken) and any(start <= at < own[1] for at in columns)
    return start, own[1] if complete else frame.places.around(frame.number)[1]


def _is_known(frame: Frame, at: int, *, moving: bool) -> bool:
    index, words, word = frame.index, frame.index.words, frame.words[at]
    classes = words.measures.words
    if not word[0].isalpha() or at in frame.spoken.covered or frame.norms[at] in index.head_words:
        return True
    for claim, (begin, end) in zip(frame.reading.claims, frame.reading.places, strict=True):
        if begin <= at < end and (begin, end) != frame.number:
            return claim.kind is not Kind.ORDINAL
    if frame.number[0] <= at < frame.number[1]:
        inner = frame.claim.kind is Kind.COUNT and at < frame.number[1] - 1
        return not inner or word in index.number_words or word in words.plain or _counts(frame, at)
    if (word in words.narrowing or word in words.bounding) and at != frame.number[0] - 1:
        return word == "over" and moving
    if moving and (word in classes.verbs or word.endswith(("ed", "ing"))):
        return True
    if word in words.changing and (moving or frame.reading.sentence.word(frame.number[0] - 1) in ("to", "from", "at")):
        return True
    return (
        word
        in classes.determiners | classes.prepositions | classes.conjunctions | classes.auxiliaries | classes.pronouns
        or word in words.plain
        or word in words.neutral
        or word in words.sums | words.means | words.middles | words.highest | words.lowest | words.wholes | words.shares
        or word in index.months
        or _counts(frame, at)
        or (word.endswith("ly") and word not in words.periodic)
    )


def _counts(frame: Frame, at: int) -> bool:
    """Whether a word is what the numbers of some column count."""
    return any(frame.norms[at] in frame.index.nouns(column) for column in frame.index.numbers)
