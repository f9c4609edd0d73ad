"""The direction of a change that the words beside a number state."""

from __future__ import annotations

from numclaims.lang.changes import ChangeWords
from numclaims.scan.mention import Mention
from numclaims.scan.sentences import Sentence
from numclaims.values.kinds import Change, Kind

__all__ = ["change_noun_after", "change_of"]

_MEASURING = frozenset({Kind.PERCENTAGE, Kind.MONEY, Kind.QUANTITY, Kind.FRACTION, Kind.NUMBER, Kind.COUNT, Kind.RATIO})
_SHARES = frozenset({Kind.PERCENTAGE, Kind.FRACTION})
_APART = 5
"""How many tokens may stand between a number and the "or" after which it is said again."""
_NOUN_BEFORE = 7
"""How many tokens may stand between "rise" and "of 5%" in "a rise in the price of bread of 5%"."""
_NOUN_AFTER = 3
"""How many words may stand between "5%" and "rise"."""
_NAMED_BY = 6
"""How many words may name what is moved between a verb and its percentage: "raised the price of salt 5%"."""
_ARTICLES = frozenset({"a", "an"})
_TO_LEVEL = frozenset({"to", "at"})
_GIVING = frozenset({"gave", "give", "gives", "giving", "given"})
_AVERAGE = ["an", "average", "of"]
_OWNED = frozenset("the a an its their his her our of".split())
"""Words that may stand within what is moved, though they are of no noun phrase without its determiners."""


def change_of(sentence: Sentence, mention: Mention, words: ChangeWords) -> Change | None:
    """Up or down, if the number says how far something rose or fell; None if it is a level ("rose to 5%")."""
    if mention.kind not in _MEASURING:
        return None
    if mention.kind is Kind.RATIO and sentence.words[mention.first] in words.multiplying:
        return Change.UP if mention.number.value > 1 else Change.DOWN
    found = _before(sentence, mention, words) or _after(sentence, mention, words)
    if found is None and mention.kind in _SHARES:
        return (
            _restated(sentence, mention, words)
            or _moved_thing(sentence, mention, words)
            or _moved_too(sentence, mention, words)
        )
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


def _moved_thing(sentence: Sentence, mention: Mention, words: ChangeWords) -> Change | None:
    """The direction of a verb whose object stands before the percentage: "raised its fees 5%"."""
    k = mention.opens - 1
    for back in range(k, max(-1, k - _NAMED_BY), -1):
        word = sentence.words[back]
        if word in words.moving:
            return words.verbs[word] if back < k and not _is_attribute(sentence, mention, words) else None
        if not word.isalpha() or (word in words.stops and word not in _OWNED):
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
    if sentence.words[max(0, k - 2) : k + 1] == _AVERAGE:  # "rose by an average of 5%"
        k -= len(_AVERAGE)
    word = sentence.word(k)
    if word == "by":
        return _moved_by(sentence, k, words)
    if word == "up" and sentence.word(k - 1) in _GIVING and mention.kind in _SHARES:
        return Change.DOWN
    if word in ("up", "down"):
        return None if sentence.word(k - 1) in words.making or _is_given(sentence, k, mention, words) else Change(word)
    if word in ("higher", "lower") and mention.kind in _SHARES and sentence.word(k - 1) in words.standing:
        return words.comparatives[word]
    if word == "of" or (word == "a" and sentence.word(k - 1) == "of"):
        return _move_of(sentence, k if word == "of" else k - 1, mention, words)
    if word == "off":
        return Change.DOWN if sentence.word(k - 1) in words.standing and _is_far(sentence, mention, words) else None
    if (word in _ARTICLES or sentence.word(k - 1) in _ARTICLES) and _is_attribute(sentence, mention, words):
        return None
    if word.isalpha():
        adverb = sentence.word(k - 1).endswith("ly")
        if sentence.word(k - 1 - adverb) in _ARTICLES:  # "rose a healthy 5%", "a seasonally adjusted 5%"
            k -= 1 + adverb
            word = sentence.words[k]
    while word.endswith("ly") or word in words.intensifiers:
        k -= 1
        word = sentence.word(k)
    change = words.verbs.get(word)
    if change is None or mention.kind in _SHARES or _is_step(sentence, mention, words):
        return change
    if mention.kind is Kind.QUANTITY:
        return None if sentence.word(mention.last) == "of" else change  # "dropped 5 tonnes of bombs"
    if word in words.having and not _goes_on_to_level(sentence, mention):
        return None
    return None if mention.kind is Kind.COUNT and mention.head >= 0 else change


def _is_attribute(sentence: Sentence, mention: Mention, words: ChangeWords) -> bool:
    """Whether an amount tells what kind of thing the noun behind it is: "added a 20-mile loop", "lost a 4% share"."""
    follows = sentence.word(mention.last)
    return follows.isalpha() and sentence.free[mention.last] and follows not in words.stops


def _moved_by(sentence: Sentence, by: int, words: ChangeWords) -> Change | None:
    """The direction of the verb or noun that "by" belongs to: "fell by 5%", "a fall in March by 5%"."""
    steered = words.comparatives.get(sentence.word(by - 1))
    if steered is not None and (sentence.word(by - 2) in words.standing or sentence.word(by - 2) in words.verbs):
        return steered
    for back in range(by - 1, max(-1, by - 4), -1):
        word = sentence.words[back]
        change = words.verbs.get(word) or words.nouns.get(word)
        if change is not None:
            return None if word in words.margins else change
    return _moved_alike(sentence, by, words)


def _moved_alike(sentence: Sentence, by: int, words: ChangeWords) -> Change | None:
    """The direction of the number before, where the verb is said only once: "Rents fell 2%, and wages by 3%"."""
    tokens = sentence.words
    k = by - 1
    while k > max(0, by - _APART) and tokens[k].isalpha() and tokens[k] != "and":
        k -= 1
    if k == by - 1 or tokens[k] not in (",", "and") or tokens[by - 1].endswith(("ed", "en")):
        return None
    return _moved_before(sentence, k, words)


def _moved_too(sentence: Sentence, mention: Mention, words: ChangeWords) -> Change | None:
    """The same without "by": "Rents fell 2 percent and wages 3 percent"."""
    tokens = sentence.words
    if _is_attribute(sentence, mention, words) or sentence.word(mention.last) == "of":
        return None
    k = opens = mention.opens - 1
    while k > max(0, opens - _APART) and tokens[k].isalpha() and (tokens[k] not in words.stops or tokens[k] in _OWNED):
        if tokens[k].endswith("ed"):
            return None
        k -= 1
    if k == opens or tokens[opens] in _OWNED or tokens[k] not in (",", "and"):
        return None
    return _moved_before(sentence, k, words)


def _moved_before(sentence: Sentence, k: int, words: ChangeWords) -> Change | None:
    """The direction of the percentage or the points that the comma or "and" at token k goes on from."""
    tokens = sentence.words
    while k > 0 and tokens[k] in (",", "and"):
        k -= 1
    if not (sentence.numeric[k] or tokens[k] in ("%", "percent", "cent", "points")):
        return None
    for back in range(k - 1, max(-1, k - _NOUN_BEFORE), -1):
        word = tokens[back]
        if word in ("up", "down"):
            return Change(word)
        if word in _TO_LEVEL:
            return None
        if word == "by":
            return _moved_by(sentence, back, words)
        if word in words.verbs:
            return words.verbs[word]
    return None


def _move_of(sentence: Sentence, of: int, mention: Mention, words: ChangeWords) -> Change | None:
    """The direction of the noun that "of" belongs to: "a drop of 5%", "a rise in calls of 5%"."""
    noun = words.nouns.get(sentence.word(of - 1))
    if noun is not None:
        return noun if sentence.word(of - 2) not in ("the", "") or mention.kind is Kind.PERCENTAGE else None
    if mention.kind not in _SHARES:
        return None
    tokens = sentence.words
    for back in range(of - 2, max(-1, of - _NOUN_BEFORE), -1):
        if not tokens[back][0].isalpha():
            return None
        if tokens[back + 1] == "in" and tokens[back] in words.nouns:
            return words.nouns[tokens[back]]
    return None


def _is_given(sentence: Sentence, k: int, mention: Mention, words: ChangeWords) -> bool:
    """Whether "up" belongs to a verb before a thing: "gave up 12 yards", "set up 3 camps"."""
    return mention.kind in (Kind.COUNT, Kind.QUANTITY) and sentence.word(k - 1) in words.with_up


def _is_far(sentence: Sentence, mention: Mention, words: ChangeWords) -> bool:
    """Whether an amount can only be how far something went: a share, a sum or steps."""
    return mention.kind in _SHARES or mention.kind is Kind.MONEY or _is_step(sentence, mention, words)


def _is_step(sentence: Sentence, mention: Mention, words: ChangeWords) -> bool:
    """Whether what a verb of rising counts is how far it rose: "rose 64 points", "climbed three places"."""
    if mention.head >= 0:
        return sentence.words[mention.head] in words.steps
    return mention.kind is Kind.COUNT and mention.unit is not None and mention.unit.name in words.steps


def _goes_on_to_level(sentence: Sentence, mention: Mention) -> bool:
    """Whether a sum is followed by the level that it leads to: "gained 10 cents to $31.20", "lost 10 cents, or 2%"."""
    k = mention.last
    if mention.kind is not Kind.MONEY:
        return False
    if sentence.word(k) in _TO_LEVEL:
        return any(sentence.numeric[k + 1 : k + 4])
    k += sentence.word(k) == ","
    behind = sentence.words[k : k + 4]
    return behind[:1] == ["or"] and ("%" in behind or "percent" in behind) and sentence.word(k + 3) != "of"


def _after(sentence: Sentence, mention: Mention, words: ChangeWords) -> Change | None:
    k = mention.last
    word = sentence.word(k)
    if word in words.comparatives:
        if word in ("up", "down") and sentence.word(k + 1) in words.level_next:
            return None
        return words.comparatives[word]
    if mention.kind is Kind.COUNT:
        return words.nouns.get(word) if _is_compound_step(sentence, mention, words) else None
    if mention.kind in (Kind.NUMBER, Kind.RATIO):
        return None
    noun = change_noun_after(sentence, k, words)
    return None if noun < 0 else words.nouns[sentence.words[noun]]


def change_noun_after(sentence: Sentence, k: int, words: ChangeWords) -> int:
    """The token of the noun of rising or falling that an amount before token k is an adjective to, or -1."""
    for _ in range(_NOUN_AFTER):
        word = sentence.word(k)
        if word in words.nouns:
            return k
        if not word.isalpha() or word in words.noun_ends:
            return -1
        k += 1
        while sentence.word(k) == "-" and sentence.glued(k) and sentence.glued(k + 1):
            k += 2  # "year-on-year" is one word
    return -1


def _is_compound_step(sentence: Sentence, mention: Mention, words: ChangeWords) -> bool:
    """Whether a count is a step that is written with a hyphen: "a 64-point drop"."""
    return sentence.word(mention.number.last) == "-" and _is_step(sentence, mention, words)
