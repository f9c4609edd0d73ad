"""Fractions: "3/4", "2½", "a third", "one in five", and what they add to a whole number."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from numclaims.lang.numbers import NumberWords
from numclaims.scan.numeral import Numeral, as_decimal
from numclaims.scan.sentences import Sentence
from numclaims.values.digits import is_whole

__all__ = [
    "ENDS_ONE_IN",
    "LEFT",
    "and_a_fraction",
    "ends_fraction",
    "lone_fraction",
    "one_in",
    "shared_before",
    "slashed",
    "vulgar_after",
]

LEFT = frozenset({"remaining", "other"})
"""Words before the last one of several fractions."""
ENDS_ONE_IN = frozenset({"in", "of", "every"})
"""The last of the words between two numbers that make one fraction."""
_LONGEST_TERM = 15
"""Digits that a numerator or a denominator may have."""
_AFTER_ONE_IN = frozenset(
    "on has have had is are was were in lives live said says who does do will at across could can now owns uses".split()
)
"""What may follow "one household in three"; a noun would be what the three are."""
_MEASURED = frozenset((2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 32, 64))
"""The parts of which a whole number has some behind it: "80 9/11 medics" has none."""
_SPELLED = 10
"""Below this newspapers write numbers in words."""
_ROUND = frozenset({10, 100, 1000})
"""The wholes of "six in 10"."""
_TIME_UNITS = frozenset("second minute hour day week month year decade season match game".split())


def slashed(sentence: Sentence, first: int, slash: int, value: Decimal) -> Numeral | None:
    """Two whole numbers with a slash between: 3/4, 27/180. More slashes make a date or a path."""
    below = slash + 1
    if not (below < len(sentence) and sentence.numeric[below]) or sentence.word(below + 1) == "/":
        return None
    denominator = sentence.words[below]
    if not denominator.isdecimal() or len(denominator) > _LONGEST_TERM or not int(denominator):
        return None
    exact = Fraction(int(value), int(denominator))
    return Numeral(first, below + 1, as_decimal(exact), 0, "fraction", exact)


def vulgar_after(sentence: Sentence, i: int, vocabulary: NumberWords) -> tuple[Fraction, int] | None:
    """The fraction behind a whole number, glued as in 2½ or apart as in "2 1/2", and the token behind it."""
    if i >= len(sentence):
        return None
    word = sentence.words[i]
    if word in vocabulary.vulgar:
        return vocabulary.vulgar[word], i + 1
    below = sentence.word(i + 2)
    if not (
        sentence.numeric[i] and sentence.word(i + 1) in ("/", "⁄") and sentence.glued(i + 1) and sentence.glued(i + 2)
    ):
        return None
    if not (word.isdecimal() and below.isdecimal() and len(word) < 3 and len(below) < 3) or sentence.word(i + 3) == "/":
        return None
    if int(below) not in _MEASURED:
        return None
    part = Fraction(int(word), int(below))
    return (part, i + 3) if part < 1 else None


def and_a_fraction(sentence: Sentence, numeral: Numeral, power: int, vocabulary: NumberWords) -> Numeral:
    """Takes in "and a half", "-and-a-half", "and three quarters" behind a whole number, and a scale word after that.

    `power` is the scale that the fraction is a part of: two for "two hundred and a half".
    """
    i = numeral.last
    joint = sentence.word(i)
    if (joint != "and" and (joint != "-" or sentence.word(i + 1) != "and")) or numeral.ratio is not None:
        return numeral
    words = [sentence.word(k) for k in range(i, i + 6)]
    part: Fraction | None = None
    last = i
    if words[0] == "and" and words[1] in ("a", "one") and words[2] in vocabulary.fractions:
        part, last = Fraction(1, vocabulary.fractions[words[2]]), i + 3
    elif words == ["-", "and", "-", "a", "-", "half"]:
        part, last = Fraction(1, 2), i + 6
    elif (
        words[0] == "and"
        and words[1] in vocabulary.ones
        and words[2] in vocabulary.fractions
        and words[2].endswith("s")
    ):
        part, last = Fraction(vocabulary.ones[words[1]], vocabulary.fractions[words[2]]), i + 3
    if part is None or not 0 < part < 1:
        return numeral
    if (
        words[2] in ("second", "third")
        and sentence.word(last).isalpha()
        and sentence.word(last) not in vocabulary.lone_fraction_next
    ):
        return numeral
    scale = sentence.word(last)
    if not power and scale in vocabulary.scales:
        power, last = vocabulary.scales[scale], last + 1
        whole = Fraction(numeral.value) * 10**power
    else:
        whole = Fraction(numeral.value)
    exact = whole + part * 10**power
    return Numeral(
        numeral.first,
        last,
        as_decimal(exact),
        numeral.place + power - 1 if numeral.place < power else numeral.place - 1,
        numeral.style,
    )


def lone_fraction(sentence: Sentence, i: int, before: str, vocabulary: NumberWords) -> Numeral | None:
    """ "A third" or "a quarter", where what follows shows that it is not a rank; "a quarter million"."""
    follows = sentence.word(i + 1)
    word = sentence.words[i]
    if word == "quarter" and follows in vocabulary.scales:
        power = vocabulary.scales[follows]
        first = i - (before in ("a", "one"))
        return Numeral(first, i + 2, Decimal(25).scaleb(power - 2), power - 2, "words")
    if before in LEFT and shared_before(sentence, i - 1, vocabulary):
        exact = Fraction(1, vocabulary.fractions[word])
        return Numeral(i, i + 1, as_decimal(exact), 0, "fraction", exact)
    if before not in ("a", "an"):
        return None
    if not ends_fraction(sentence, i + 1, vocabulary):
        return None
    if follows == "-" or (word == "quarter" and follows in ("century", "hour")):
        return None
    exact = Fraction(1, vocabulary.fractions[word])
    return Numeral(i - 1, i + 1, as_decimal(exact), 0, "fraction", exact)


def shared_before(sentence: Sentence, i: int, vocabulary: NumberWords) -> bool:
    """Whether a fraction in words stands before token i, so that "the remaining third" is one too."""
    fractions = vocabulary.fractions
    for k, word in enumerate(sentence.words[:i]):
        if word in fractions and (word == "half" or sentence.word(k - 1) in ("a", "one", "-")):
            return True
        if word.removesuffix("s") in fractions and word not in fractions:
            return True
    return False


def ends_fraction(sentence: Sentence, i: int, vocabulary: NumberWords) -> bool:
    """Whether what begins at token i may follow "a third" that is a fraction: no noun that it would be the third of."""
    word = sentence.word(i)
    if not word.isalpha() or word in vocabulary.lone_fraction_next:
        return True
    return word == "at" and sentence.word(i + 1) in ("least", "most")


def one_in(sentence: Sentence, before: Numeral, numeral: Numeral) -> Numeral | None:
    """The fraction that two numbers make: "one in five", "three out of four"; None if they make none."""
    between = sentence.words[before.last : numeral.first]  # its last word is one of ENDS_ONE_IN
    named = between[1:] in (["in"], ["in", "every"], ["out", "of"]) and between[0].isalpha()
    if named and before.value == 1 and between[0] not in _TIME_UNITS:
        if sentence.word(numeral.last).isalpha() and sentence.word(numeral.last) not in _AFTER_ONE_IN:
            return None  # "one house in 12 villages"
        between = between[1:]  # "one household in three"
    if between not in (["in"], ["out", "of"], ["in", "every"], ["out", "of", "every"]):
        return None
    if before.ratio is not None or numeral.ratio is not None or not 0 < before.value < numeral.value:
        return None
    if not is_whole(before.value) or not is_whole(numeral.value) or _differ(before, numeral, between[0]):
        return None
    if between[0] == "in" and (before.value > 10 or 1000 <= numeral.value <= 2100 or _is_time_span(sentence, numeral)):
        return None
    exact = Fraction(int(before.value), int(numeral.value))
    return Numeral(before.first, numeral.last, as_decimal(exact), 0, "fraction", exact)


def _differ(before: Numeral, numeral: Numeral, joint: str) -> bool:
    """Whether two numbers are written in different ways, as those of one fraction are not, but for "1 in twenty".

    Newspapers spell only numbers below ten: "nine out of 12", "six in 10".
    """
    if before.value == 1 or (before.style == "digits") == (numeral.style == "digits"):
        return False
    spelled = before.style == "words" and before.value < _SPELLED <= numeral.value
    return not (spelled and (joint == "out" or numeral.value in _ROUND))


def _is_time_span(sentence: Sentence, numeral: Numeral) -> bool:
    """Whether a number counts days or games: "two in five days" is not two fifths."""
    follows = sentence.word(numeral.last)
    return follows.removesuffix("s") in _TIME_UNITS or follows == "matches"
