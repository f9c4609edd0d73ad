"""The direction of a change that the words beside a number state."""

from __future__ import annotations

from numclaims.lang.changes import ChangeWords
from numclaims.scan.mention import Mention
from numclaims.scan.sentences import Sentence
from numclaims.values.kinds import Change, Kind

__all__ = ["change_of"]

_MEASURING = frozenset({Kind.PERCENTAGE, Kind.MONEY, Kind.QUANTITY, Kind.FRACTION, Kind.NUMBER, Kind.COUNT, Kind.RATIO})
_MAKING = frozenset({"make", "makes", "made", "making", "take", "takes", "took", "taking"})
"""Verbs that have another meaning with "up"."""
_HAVING = frozenset(
    {
        "raised",
        "raise",
        "raises",
        "raising",
        "lost",
        "loses",
        "lose",
        "losing",
        "added",
        "adds",
        "gained",
        "gains",
        "gain",
        "cut",
        "cuts",
        "shed",
        "sheds",
        "dropped",
        "saved",
    }
)
"""Verbs that change something by a share, but only have an amount: "raised $5 million", "lost two ships"."""


def change_of(sentence: Sentence, mention: Mention, words: ChangeWords) -> Change | None:
    """Up or down, if the number says how far something rose or fell; None if it is a level ("rose to 5%")."""
    if mention.kind not in _MEASURING:
        return None
    return _before(sentence, mention, words) or _after(sentence, mention, words)


def _before(sentence: Sentence, mention: Mention, words: ChangeWords) -> Change | None:
    k = mention.before - 1
    word = sentence.word(k)
    if word == "by":
        for back in range(k - 1, max(-1, k - 4), -1):
            change = words.verbs.get(sentence.words[back]) or words.nouns.get(sentence.words[back])
            if change is not None:
                return change
        return None
    if word in ("up", "down"):
        return None if sentence.word(k - 1) in _MAKING else Change(word)
    if word == "of" or (word == "a" and sentence.word(k - 1) == "of"):
        back = k - 1 if word == "of" else k - 2
        noun = sentence.word(back)
        return (
            words.nouns.get(noun)
            if sentence.word(back - 1) not in ("the", "") or mention.kind is Kind.PERCENTAGE
            else None
        )
    while word.endswith("ly") or word in ("another", "a", "further", "an", "only", "just"):
        k -= 1
        word = sentence.word(k)
    change = words.verbs.get(word)
    if change is not None and word in _HAVING and mention.kind not in (Kind.PERCENTAGE, Kind.FRACTION):
        return None
    if change is not None and mention.kind is Kind.COUNT and mention.head >= 0:
        return None
    return change


def _after(sentence: Sentence, mention: Mention, words: ChangeWords) -> Change | None:
    k = mention.last
    word = sentence.word(k)
    if word in words.comparatives:
        if word in ("up", "down") and sentence.word(k + 1) == "to":
            return None
        return words.comparatives[word]
    if mention.kind not in (Kind.PERCENTAGE, Kind.FRACTION, Kind.MONEY, Kind.QUANTITY):
        return None
    for reach in range(3):
        word = sentence.word(k + reach)
        if word in words.nouns:
            return words.nouns[word]
        if not word.isalpha() or word in ("of", "in", "to", "and", "or", "from", "for", "the", "a", "on", "with", "by"):
            return None
    return None
