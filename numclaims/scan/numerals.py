"""Cardinal numbers and fractions, in digits, in words and mixed."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from numclaims.lang.lexicon import Lexicon
from numclaims.lang.numbers import NumberWords
from numclaims.scan.sentences import Sentence

__all__ = ["MOST_DIGITS", "Numeral", "read_numerals"]

MOST_DIGITS = 40
"""A longer run of digits is an identifier, not a number."""


class Numeral(NamedTuple):
    """A number in the tokens `first` up to, not including, `last` of a sentence.

    `place` is the power of ten of the last digit that was written: -2 for 1.25, 5 for 4.7 million, 0 for twelve.
    `style` is `digits`, `words`, `mixed` or `fraction`; a fraction has its exact value in `ratio`.
    """

    first: int
    last: int
    value: Decimal
    place: int
    style: str
    ratio: Fraction | None = None


def read_numerals(sentence: Sentence, lexicon: Lexicon) -> list[Numeral]:
    """The numbers of a sentence in order, none overlapping another; ordinals are not among them."""
    words, numeric, vocabulary = sentence.words, sentence.numeric, lexicon.numbers
    starts = vocabulary.starts
    found: list[Numeral] = []
    free = 0
    for i, word in enumerate(words):
        if i < free:
            continue
        if numeric[i]:
            numeral = _digits(sentence, i, vocabulary)
        elif word in starts:
            numeral = _words(sentence, i, free, vocabulary)
        else:
            continue
        if numeral is not None:
            numeral = _one_in(sentence, found, numeral, vocabulary)
            found.append(numeral)
            free = numeral.last
    return found


def _digits(sentence: Sentence, i: int, vocabulary: NumberWords) -> Numeral | None:
    """A number that begins with digits."""
    surface = sentence.words[i]
    if len(surface) > MOST_DIGITS:
        return None
    value = Decimal(_plain(surface))
    place = int(value.as_tuple().exponent)
    last = i + 1
    first = i
    if sentence.word(i - 1) in ("-", "−", "minus") and _is_sign(sentence, i - 1):
        first, value = i - 1, -value
    fraction = _vulgar_after(sentence, last, vocabulary)
    if fraction is not None:
        exact = Fraction(value) + fraction
        return Numeral(first, last + 1, _decimal(exact), -2, "digits", exact)
    if place >= 0 and sentence.word(last) in ("/", "⁄") and sentence.glued(last) and sentence.glued(last + 1):
        return _slashed(sentence, first, last, value)
    power, last = _scale(sentence, last, vocabulary)
    if power:
        return _and_a_half(sentence, Numeral(first, last, value.scaleb(power), place + power, "mixed"), power)
    return _and_a_half(sentence, Numeral(first, last, value, place, "digits"), 0)


def _plain(surface: str) -> str:
    """Digits without their grouping."""
    for gap in "\u00a0\u2009\u202f":
        if gap in surface:
            return surface.replace(gap, "").replace(",", ".")
    return surface.replace(",", "")


def _is_sign(sentence: Sentence, i: int) -> bool:
    """Whether the token at i is a sign of the number after it, and not a dash or a hyphen."""
    if sentence.words[i] == "minus":
        return True
    return sentence.glued(i + 1) and not sentence.glued(i) and not sentence.numeric[i - 1 if i else 0]


def _slashed(sentence: Sentence, first: int, slash: int, value: Decimal) -> Numeral | None:
    """Two whole numbers with a slash between: 3/4, 27/180. More slashes make a date or a path."""
    below = slash + 1
    if not (below < len(sentence) and sentence.numeric[below]) or sentence.word(below + 1) == "/":
        return None
    denominator = sentence.words[below]
    if not denominator.isdecimal() or len(denominator) > MOST_DIGITS or not int(denominator):
        return None
    exact = Fraction(int(value), int(denominator))
    return Numeral(first, below + 1, _decimal(exact), 0, "fraction", exact)


def _vulgar_after(sentence: Sentence, i: int, vocabulary: NumberWords) -> Fraction | None:
    if i < len(sentence) and sentence.glued(i):
        return vocabulary.vulgar.get(sentence.words[i])
    return None


def _scale(sentence: Sentence, i: int, vocabulary: NumberWords) -> tuple[int, int]:
    """The power of ten that stands at token i after a number, and the token behind it; 0 and i if none does."""
    word = sentence.word(i)
    if word == "-" and sentence.glued(i) and sentence.glued(i + 1) and sentence.word(i + 1) in vocabulary.scales:
        return vocabulary.scales[sentence.word(i + 1)], i + 2
    if word in vocabulary.scales:
        power, last = vocabulary.scales[word], i + 1
        if sentence.word(last) in vocabulary.scales and sentence.word(last) not in ("lakh", "thousand"):
            return power + vocabulary.scales[sentence.word(last)], last + 1
        return power, last
    if word == "hundred":
        return 2, i + 1
    if word in vocabulary.glued and _is_scale_letter(sentence, i, word):
        return vocabulary.glued[word], i + 1
    return 0, i


_MONEY_SIGNS = frozenset("$€£¥₹₽₩₪₺₫₦₱฿")


def _is_scale_letter(sentence: Sentence, i: int, word: str) -> bool:
    """Whether letters after a number, such as `m` or `bn`, are a scale and not a unit."""
    money = sentence.word(i - 2) in _MONEY_SIGNS
    if word in ("bn", "mn", "tn", "trn", "bln"):
        return True
    if not sentence.glued(i):
        return money and word in ("m", "b", "k")
    if word == "k":
        return sentence.surface(i, i + 1) == "k" or money or sentence.word(i + 1).isalpha()
    if money:
        return word in ("m", "b", "t", "mm", "mil")
    follows = sentence.word(i + 1)
    return word == "m" and (follows == "people" or (len(follows) > 3 and follows.endswith("s") and follows.isalpha()))


def _and_a_half(sentence: Sentence, numeral: Numeral, power: int) -> Numeral:
    """Takes in "and a half", "-and-a-half" or "and three quarters" behind a whole number."""
    i = numeral.last
    words = [sentence.word(k) for k in range(i, i + 6)]
    if words[:3] == ["and", "a", "half"]:
        last = i + 3
    elif words == ["-", "and", "-", "a", "-", "half"]:
        last = i + 6
    else:
        return numeral
    scale = power
    exact = Fraction(numeral.value) + Fraction(10) ** scale / 2
    return Numeral(numeral.first, last, _decimal(exact), numeral.place - 1, numeral.style)


def _words(sentence: Sentence, i: int, free: int, vocabulary: NumberWords) -> Numeral | None:
    """A number that begins with a word; it may take in an "a" before it, but nothing before token `free`."""
    word = sentence.words[i]
    if word in vocabulary.small:
        return _cardinal(sentence, i, vocabulary)
    before = sentence.word(i - 1) if i - 1 >= free else ""
    if word == "half":
        return _half(sentence, i, before, vocabulary)
    if word in vocabulary.groups or word == "dozen":
        if before not in ("a", "an"):
            return None
        if word == "dozen":
            return Numeral(i - 1, i + 1, Decimal(12), 0, "words")
        counted = _cardinal(sentence, i, vocabulary)
        return counted and counted._replace(first=i - 1)
    if word in vocabulary.fractions:
        return _lone_fraction(sentence, i, before, vocabulary)
    exact = vocabulary.vulgar[word]
    return Numeral(i, i + 1, _decimal(exact), 0, "fraction", exact)


def _lone_fraction(sentence: Sentence, i: int, before: str, vocabulary: NumberWords) -> Numeral | None:
    """ "A third" or "a quarter", where what follows shows that it is not a rank."""
    if before not in ("a", "an"):
        return None
    follows = sentence.word(i + 1)
    if follows.isalpha() and follows not in vocabulary.lone_fraction_next:
        return None
    if follows == "-" or (sentence.words[i] == "quarter" and follows in ("century", "hour")):
        return None
    exact = Fraction(1, vocabulary.fractions[sentence.words[i]])
    return Numeral(i - 1, i + 1, _decimal(exact), 0, "fraction", exact)


def _half(sentence: Sentence, i: int, before: str, vocabulary: NumberWords) -> Numeral | None:
    """ "Half a million", "half of", "by half", "a half"; not "the second half" or "half-time"."""
    after = sentence.word(i + 1)
    if after in ("a", "an"):
        group = sentence.word(i + 2)
        if group in vocabulary.groups:
            power = vocabulary.groups[group]
            return Numeral(i, i + 3, Decimal(5).scaleb(power - 1), power - 1, "words")
        if group == "dozen":
            return Numeral(i, i + 3, Decimal(6), 0, "words")
    if after == "-" or before == "-" or sentence.word(i - 1) in _NOT_BEFORE_HALF or sentence.word(i - 1) in vocabulary.ordinals:
        return None
    if after.isalpha() and after not in vocabulary.lone_fraction_next and after not in ("a", "an", "that", "those", "these"):
        return None
    first = i - 1 if before in ("a", "one") else i
    return Numeral(first, i + 1, Decimal("0.5"), 0, "fraction", Fraction(1, 2))


_NOT_BEFORE_HALF = frozenset({"other", "better", "latter", "top", "bottom", "northern", "southern", "eastern", "western", "the", "back", "front"})


def _cardinal(sentence: Sentence, i: int, vocabulary: NumberWords) -> Numeral | None:
    """A number in words, as far as the words go on making one; with fractions such as "two thirds"."""
    total = current = 0
    can_ones, can_small, can_hundred, lowest_scale = True, True, True, 99
    k = last = i
    place = 0
    if sentence.words[i] in vocabulary.groups:
        current, can_small = 1, False
    size = len(sentence)
    while k < size:
        word = sentence.words[k]
        if word in vocabulary.ones and can_ones:
            current += vocabulary.ones[word]
            can_ones = can_small = False
            place = 0
        elif word in vocabulary.teens and can_small:
            current += vocabulary.teens[word]
            can_ones = can_small = False
            place = 0
        elif word in vocabulary.tens and can_small:
            current += vocabulary.tens[word]
            can_small = False
            place = 0
        elif word == "hundred" and can_hundred and 0 < current < 100:
            current *= 100
            can_ones = can_small = True
            can_hundred = False
            place = 0
        elif word in vocabulary.scales and 0 < current and vocabulary.scales[word] < lowest_scale:
            lowest_scale = vocabulary.scales[word]
            total += current * 10**lowest_scale
            current = 0
            can_ones = can_small = can_hundred = True
            place = lowest_scale
        else:
            break
        last = k = k + 1
        follows = sentence.word(k)
        if follows == "-" and sentence.glued(k) and sentence.glued(k + 1):
            k += 1
        elif follows == "and" and (not can_hundred or lowest_scale < 99) and can_small and _goes_on(sentence, k + 1, vocabulary):
            k += 1
    if last == i:
        return None
    value = total + current
    numeral = Numeral(i, last, Decimal(value), place, "words")
    denominator = last + 1 if sentence.word(last) == "-" else last
    word = sentence.word(denominator)
    if word in vocabulary.fractions and value < 100 and (value == 1 or word.endswith(("s",))):
        if value == 1 and not _is_one_fraction(sentence, denominator, vocabulary):
            return numeral
        exact = Fraction(value, vocabulary.fractions[word])
        return Numeral(i, denominator + 1, _decimal(exact), 0, "fraction", exact)
    if word == "dozen" and value < 100:
        return Numeral(i, denominator + 1, Decimal(value * 12), 0, "words")
    if sentence.word(last) == "point" and sentence.word(last + 1) in vocabulary.ones:
        return _spoken_decimals(sentence, numeral, vocabulary)
    power = numeral.place if current == 0 else 0
    return _and_a_half(sentence, numeral, power)


def _goes_on(sentence: Sentence, i: int, vocabulary: NumberWords) -> bool:
    """Whether the word after "and" belongs to the same number: it is small, and no new count begins with it."""
    return sentence.word(i) in vocabulary.small and sentence.word(i + 1) not in ("hundred",)


def _is_one_fraction(sentence: Sentence, i: int, vocabulary: NumberWords) -> bool:
    """Whether "one third" is a fraction here: what follows is not a noun that it would be the third of."""
    follows = sentence.word(i + 1)
    return not follows.isalpha() or follows in vocabulary.lone_fraction_next


def _spoken_decimals(sentence: Sentence, numeral: Numeral, vocabulary: NumberWords) -> Numeral:
    """ "Two point five": the digits are spoken one by one."""
    k, digits = numeral.last + 1, ""
    while sentence.word(k) in vocabulary.ones and len(digits) < MOST_DIGITS:
        digits += str(vocabulary.ones[sentence.word(k)])
        k += 1
    value = Decimal(f"{numeral.value}.{digits}")
    power, last = _scale(sentence, k, vocabulary)
    return Numeral(numeral.first, last, value.scaleb(power), power - len(digits), "words")


def _one_in(sentence: Sentence, found: list[Numeral], numeral: Numeral, vocabulary: NumberWords) -> Numeral:
    """Joins "one in five" and "three out of four" to one fraction; takes the first number off `found`."""
    if not found:
        return numeral
    before = found[-1]
    between = sentence.words[before.last : numeral.first]
    if between not in (["in"], ["out", "of"], ["in", "every"], ["out", "of", "every"]):
        return numeral
    if before.ratio is not None or numeral.ratio is not None or not 0 < before.value < numeral.value:
        return numeral
    if before.value % 1 or numeral.value % 1 or (before.style == "digits") != (numeral.style == "digits"):
        return numeral
    if between[0] == "in" and (before.value > 10 or 1000 <= numeral.value <= 2100 or _is_time_span(sentence, numeral)):
        return numeral
    found.pop()
    exact = Fraction(int(before.value), int(numeral.value))
    return Numeral(before.first, numeral.last, _decimal(exact), 0, "fraction", exact)


_TIME_UNITS = frozenset("second minute hour day week month year decade season match game".split())


def _is_time_span(sentence: Sentence, numeral: Numeral) -> bool:
    """Whether a number counts days or games: "two in five days" is not two fifths."""
    follows = sentence.word(numeral.last)
    return follows.removesuffix("s").removesuffix("e") in _TIME_UNITS or follows.removesuffix("s") in _TIME_UNITS


def _decimal(exact: Fraction) -> Decimal:
    """The nearest decimal of a fraction, to 28 digits."""
    return Decimal(exact.numerator) / Decimal(exact.denominator)
