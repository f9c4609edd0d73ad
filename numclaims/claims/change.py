"""The direction of a change that the words beside a number state."""

from __future__ import annotations

from numclaims.lang.changes import ChangeWords
from numclaims.scan.mention import Mention
from numclaims.scan.sentences import Sentence
from numclaims.values.kinds import Change, Kind

__all__ = ["change_of"]

_MEASURING = frozenset({Kind.PERCENTAGE, Kind.MONEY, Kind.QUANTITY, Kind.FRACTION, Kind.NUMBER, Kind.COUNT, Kind.RATIO})
_SHARES = frozenset({Kind.PERCENTAGE, Kind.FRACTION})
_APART = 5
"""How many tokens may stand between a number and the "or" after which it is said again."""
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


_LEVEL_NEXT = frozenset({"to", "from", "for", "on", "and", "with", "against", "at"})
"""Words that make "up" or "down" behind a number begin something else: "3 million, up from 2", "put 5 up for sale"."""


_WITH_UP = frozenset("gave give gives giving set sets setting picked put puts putting built build took racked".split())
_STEPS = frozenset("point points place places spot spots notch notches pip pips tick ticks".split())
"""What is counted along the way up or down."""


def change_of(sentence: Sentence, mention: Mention, words: ChangeWords) -> Change | None:
    """Up or down, if the number says how far something rose or fell; None if it is a level ("rose to 5%")."""
    if mention.kind not in _MEASURING:
        return None
    found = _before(sentence, mention, words) or _after(sentence, mention, words)
    if found is None and mention.kind in _SHARES:
        return _restated(sentence, mention, words)
    return found


def _restated(sentence: Sentence, mention: Mention, words: ChangeWords) -> Change | None:
    """The change that a percentage says again after "or": "lost 190 points, or 0.6%", "up by 12 or 3%"."""
    k = mention.opens - 1
    if sentence.word(k) != "or":
        return None
    k -= 1
    if sentence.word(k) == ",":
        k -= 1
    for back in range(k, max(-1, k - _APART), -1):
        word = sentence.words[back]
        if sentence.numeric[back]:
            before = mention._replace(first=back, last=k + 1, before=_amount_start(sentence, back))
            return _before(sentence, before, words)
        if not word[0].isalpha() and word not in ("-", "%"):
            return None
    return None


def _amount_start(sentence: Sentence, k: int) -> int:
    """The token that an amount with digits at token k begins at, with its currency and the plainest hedges."""
    while k and (not sentence.words[k - 1].isalnum() or sentence.words[k - 1] in ("about", "nearly", "some", "almost")):
        if sentence.words[k - 1] in (",", ".", "(", ")", ";", ":"):
            break
        k -= 1
    return k


def _before(sentence: Sentence, mention: Mention, words: ChangeWords) -> Change | None:
    k = mention.opens - 1
    word = sentence.word(k)
    if word == "by":
        for back in range(k - 1, max(-1, k - 4), -1):
            change = words.verbs.get(sentence.words[back]) or words.nouns.get(sentence.words[back])
            if change is not None:
                return change
        return None
    if word in ("up", "down"):
        return None if sentence.word(k - 1) in _MAKING or _is_given(sentence, k, mention) else Change(word)
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
    if change is not None and word in _HAVING and mention.kind not in _SHARES and not _is_step(sentence, mention):
        return None
    if change is not None and mention.kind is Kind.COUNT and mention.head >= 0 and not _is_step(sentence, mention):
        return None
    return change


def _is_given(sentence: Sentence, k: int, mention: Mention) -> bool:
    """Whether "up" belongs to a verb before a thing: "gave up 12 yards", "set up 3 camps"."""
    return mention.kind in (Kind.COUNT, Kind.QUANTITY) and sentence.word(k - 1) in _WITH_UP


def _is_step(sentence: Sentence, mention: Mention) -> bool:
    """Whether what a verb of rising counts is how far it rose: "rose 64 points", "climbed three places"."""
    return mention.head >= 0 and sentence.words[mention.head] in _STEPS


def _after(sentence: Sentence, mention: Mention, words: ChangeWords) -> Change | None:
    k = mention.last
    word = sentence.word(k)
    if word in words.comparatives:
        if word in ("up", "down") and sentence.word(k + 1) in _LEVEL_NEXT:
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
