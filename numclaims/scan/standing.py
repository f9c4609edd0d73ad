"""How two amounts of a sentence stand to each other: from one to the other, one against the other, side by side."""

from __future__ import annotations

from numclaims.lang.lexicon import Lexicon
from numclaims.scan.mention import Mention
from numclaims.scan.numeral import Numeral
from numclaims.scan.sentences import Sentence
from numclaims.values.kinds import Change, Kind

__all__ = [
    "comparable",
    "is_base",
    "is_closing_level",
    "is_end",
    "is_level",
    "is_listed",
    "is_other_reading",
    "is_step",
    "is_tally",
    "leads_from",
    "moves_along",
]

_BASES = frozenset({("up", "from"), ("down", "from"), ("compared", "with"), ("compared", "to")})
"""What leads to the number that the one before is held against: "3 million phones, up from 2 million"."""
_ALONE_BASES = frozenset({"against", "versus", "vs"})
_AVERAGING = (["an", "average", "of"], ["the", "average", "of"], ["a", "total", "of"], ["a", "mean", "of"])
"""What may stand between such words and their number."""
_CLOSING = (
    ["to"],
    ["to", "close", "at"],
    ["to", "end", "at"],
    ["to", "finish", "at"],
    ["to", "stand", "at"],
    ["to", "reach"],
    ["closing", "at"],
    ["ending", "at"],
    ["finishing", "at"],
    ["settling", "at"],
    ["at"],
)
"""What stands between a step and the level it leads to: "rose 64 points to 4,577"."""
_CLOSED = frozenset("closed close ended end finished finish settled opened stood stands closing trading traded".split())
"""What stands before "at" and the level that an index is left at."""
_TO_LEVEL = 4
"""How many tokens may stand between a percentage and the level that it leads to."""
_PLACING = frozenset("in on at from for during".split())
"""Prepositions that two numbers of a list have behind them: "40 shops in Wales and 12 in Kent"."""
_AND = (["and"], [","], [",", "and"], ["but"], [",", "but"])
_AND_REACH = 6
"""How many tokens may stand between the numbers of such a list."""
_NAMED_BY = 3
"""How many words may stand between a measure and the time it is of: "a 3% share of seats in 2018"."""
_ALIKE = 20
"""How many times one of two numbers with a shared unit may be the other."""
_MOVED = 5
"""How many tokens before "from" the verb of rising or falling is looked for."""


def comparable(one: Numeral, two: Numeral) -> bool:
    """Whether two numbers are near enough in size to be of the same thing."""
    low, high = sorted((abs(one.value), abs(two.value)))
    return low > 0 and high <= low * _ALIKE


def leads_from(sentence: Sentence, i: int) -> bool:
    """Whether "from" stands just before token i, a hedge at most between."""
    return "from" in sentence.words[max(0, i - 3) : i]


def is_end(sentence: Sentence, one: Mention, two: Mention, lexicon: Lexicon) -> bool:
    """Whether two amounts are where something went from and to: "from 40 nurses in May to 52", "to 52 from 40"."""
    start = _behind_time(sentence, one.last)
    between = sentence.words[one.last if start < 0 else start : two.opens]
    if between == ["to"]:
        return leads_from(sentence, one.opens) and _stands_alone(sentence, two, lexicon)
    return between == ["from"] and sentence.word(one.opens - 1) == "to" and _stands_alone(sentence, two, lexicon)


def moves_along(sentence: Sentence, one: Mention, two: Mention, lexicon: Lexicon) -> bool:
    """Whether a number and an amount are the ends of a way that goes as the words say: "grew from 40 to 52 nurses".

    Where they do not, as in "the ladder fell from 20 to 30 feet", the two may be a range.
    """
    if sentence.words[one.last : two.opens] != ["to"] or not leads_from(sentence, one.opens) or two.upper is not None:
        return False
    changes = lexicon.changes
    way = Change.UP if one.number.value < two.number.value else Change.DOWN
    for word in reversed(sentence.words[max(0, one.opens - _MOVED) : one.opens]):
        told = changes.verbs.get(word) or changes.nouns.get(word) or (Change(word) if word in ("up", "down") else None)
        if told is not None:
            return told is way
    return False


def is_base(sentence: Sentence, one: Mention, two: Mention, lexicon: Lexicon) -> bool:
    """Whether the second is what the one before is held against: "40 boats, up from 30", "compared with 30"."""
    words, k = sentence.words, two.opens
    if words[max(0, k - 3) : k] in _AVERAGING:
        k -= 3
    k -= sentence.word(k - 1) in ("just", "only")
    if k <= one.last:
        return False
    led = tuple(words[k - 2 : k]) in _BASES or words[k - 1] in _ALONE_BASES
    return led and _stands_alone(sentence, two, lexicon)


def is_listed(sentence: Sentence, one: Mention, two: Mention, lexicon: Lexicon) -> bool:
    """Whether both go with the same preposition, or with a time each, "and" or a comma between them."""
    if two.upper is not None:
        return False
    place = sentence.word(one.last)
    if place in _PLACING and sentence.word(two.last) == place:
        between = sentence.words[one.last + 1 : two.opens]
        return len(between) <= _AND_REACH and (between[-1:] in _AND or between[-2:] in _AND)
    if _behind_time(sentence, two.last) < 0:
        return False
    named = one.last
    while one.head < 0 and named < one.last + _NAMED_BY and _names(sentence, named, lexicon):
        named += 1
    start = _behind_time(sentence, named)
    return start >= 0 and sentence.words[start : two.opens] in _AND


def is_tally(sentence: Sentence, one: Mention, two: Mention) -> bool:
    """Whether both are the sides of a count: "by 52 votes to 48"."""
    if sentence.words[one.last : two.first] != ["to"] or sentence.word(one.opens - 1) != "by":
        return False
    return one.kind is Kind.COUNT and one.number.value > two.number.value


def is_other_reading(sentence: Sentence, one: Mention, two: Mention) -> bool:
    """Whether a measurement goes on to a second number: "21 mpg combined to 23"."""
    between = sentence.words[one.last : two.opens]
    if one.kind is not Kind.QUANTITY or between[-1:] != ["to"] or len(between) > 2 or not between[0].isalpha():
        return False
    return not sentence.word(two.last).isalpha() or sentence.word(two.last) in _PLACING


def is_step(sentence: Sentence, one: Mention, two: Mention, lexicon: Lexicon) -> bool:
    """Whether the one before is how far something went, and this is where it came to: "up $2 a barrel to $62"."""
    between = [word for word in sentence.words[one.last : two.opens] if word not in (",", ")")]
    before = sentence.word(one.opens - 1)
    moved = before in lexicon.changes.verbs or before in ("by", "up", "down", "another", "further")
    return moved and between in _CLOSING


def is_level(sentence: Sentence, one: Mention, two: Mention, lexicon: Lexicon) -> bool:
    """Whether the one before is a step of an index, such as 64 points, and this is where it came to."""
    counted = one.head >= 0 and sentence.words[one.head] in lexicon.changes.steps
    return counted and is_step(sentence, one, two, lexicon)


def is_closing_level(sentence: Sentence, before: Mention | None, level: Mention) -> bool:
    """Whether a number is where an index came to: behind the percentage `before`, or behind "closed at"."""
    k = level.opens - 1
    if sentence.word(k) not in ("to", "at", "of"):
        return False
    if sentence.word(k - 1) in _CLOSED:
        return True
    return before is not None and before.kind is Kind.PERCENTAGE and level.opens - before.last <= _TO_LEVEL


def _stands_alone(sentence: Sentence, mention: Mention, lexicon: Lexicon) -> bool:
    """Whether nothing that can be counted stands behind an amount."""
    k, words = mention.last, lexicon.words
    word = sentence.word(k)
    if not word.isalpha() or not sentence.free[k] or word in ("a", "the"):
        return True
    return word != "times" and (word in words.prepositions or word in words.conjunctions or word in words.adverbs)


def _behind_time(sentence: Sentence, i: int) -> int:
    """The token behind the time that begins at token i, a preposition before it or not; -1 without one."""
    i += sentence.word(i) in _PLACING
    end = i
    while end < len(sentence) and not sentence.free[end]:
        end += 1
    return end if end > i and not sentence.words[end - 1].endswith("'s") and sentence.word(end) != "'s" else -1


def _names(sentence: Sentence, i: int, lexicon: Lexicon) -> bool:
    """Whether token i can belong to the name of what is measured."""
    word = sentence.word(i)
    return word.isalpha() and word not in lexicon.words.stops and sentence.free[i]
