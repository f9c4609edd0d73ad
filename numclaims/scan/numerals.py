"""Cardinal numbers and fractions, in digits, in words and mixed."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from numclaims.lang.lexicon import Lexicon
from numclaims.lang.numbers import NumberWords
from numclaims.scan.fractions import ENDS_ONE_IN, and_a_fraction, lone_fraction, one_in, slashed, vulgar_after
from numclaims.scan.number_words import cardinal, couple, one_piece, read_half, scale_after, several, vague
from numclaims.scan.numeral import Numeral, as_decimal
from numclaims.scan.sentences import Sentence
from numclaims.scan.triggers import heads_of
from numclaims.values.digits import is_whole

__all__ = ["MOST_DIGITS", "read_numerals"]

MOST_DIGITS = 40
"""A longer run of digits is an identifier, not a number."""
_GROUP = 3
"""Digits between two commas that group a number."""
_MOST_GROUPS = 8
"""Groups of three digits that a number with spaces may have."""
_EXPONENT = 3
"""Digits that an exponent may have."""
_HIGHEST_POWER = 100
"""The highest exponent of a power of anything but ten."""
_EQUATING = frozenset({"the", "answer", "result", "value", "ratio", "is", "was", "equals", "=", "it", "that", "about"})
"""What may stand before a fraction that is written "1 over 3"."""
_TIMES_SIGNS = frozenset("×x*·⋅")
_THOUSANDS, _HUNDREDS = 3, 100
"""From the first power of ten on, a number in words may go on behind a comma, with no less than the second."""
_RAISED = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹")
_LOWERED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_SIGNS = frozenset({"-", "−", "minus", "negative"})


def read_numerals(sentence: Sentence, lexicon: Lexicon) -> list[Numeral]:
    """The numbers of a sentence in order, none overlapping another; ordinals are not among them."""
    heads, words, numeric = heads_of(sentence, lexicon), sentence.words, sentence.numeric
    vocabulary = lexicon.numbers
    starts = vocabulary.starts
    found: list[Numeral] = []
    free = 0
    for i in heads:
        if i < free or not (numeric[i] or words[i] in starts):
            continue
        numeral = _digits(sentence, i, vocabulary) if numeric[i] else _words(sentence, i, free, vocabulary)
        if numeral is None:
            continue
        if i > free and words[i - 1] in _SIGNS and numeral.first == i:
            sign = i - 2 if words[i - 1] == "-" and i - 2 >= free and words[i - 2] in ("minus", "negative") else i - 1
            if _is_sign(sentence, sign):
                numeral = numeral._replace(
                    first=sign, value=-numeral.value, ratio=None if numeral.ratio is None else -numeral.ratio
                )
        if found:
            before, joint, joined = found[-1], words[numeral.first - 1], None
            if joint in ENDS_ONE_IN:
                joined = one_in(sentence, before, numeral)
            elif joint == ",":
                joined = _behind_comma(sentence, before, numeral, vocabulary)
            if joined is not None:
                found.pop()
                numeral = joined
        found.append(numeral)
        free = numeral.last
    if len(found) == 2 and "over" in words:
        fraction = _over(sentence, *found)
        return [fraction] if fraction is not None else found
    return found


def _over(sentence: Sentence, above: Numeral, below: Numeral) -> Numeral | None:
    """The fraction that a sentence consists of: "One over twenty.", "The answer is 2000 over 3."."""
    words = sentence.words
    if words[above.last : below.first] != ["over"] or not _EQUATING.issuperset(words[: above.first]):
        return None
    if any(word[0].isalnum() for word in words[below.last :]) or not below.value or above.ratio or below.ratio:
        return None
    if not is_whole(above.value) or not is_whole(below.value):
        return None
    exact = Fraction(int(above.value), int(below.value))
    return Numeral(above.first, below.last, as_decimal(exact), 0, "fraction", exact)


def _behind_comma(sentence: Sentence, above: Numeral, below: Numeral, vocabulary: NumberWords) -> Numeral | None:
    """One number in words that a comma cuts in two: "three million, two hundred and forty"."""
    if above.style != "words" or below.style != "words" or sentence.words[above.last : below.first] != [","]:
        return None
    if above.place < _THOUSANDS or below.value >= 10**above.place or below.value < _HUNDREDS:
        return None
    if sentence.word(above.last - 1) not in vocabulary.scales:
        return None
    if sentence.word(below.last) == "," and sentence.word(below.last + 1) in vocabulary.starts:
        return None  # a list
    return below._replace(first=above.first, value=above.value + below.value)


def _digits(sentence: Sentence, i: int, vocabulary: NumberWords) -> Numeral | None:
    """A number that begins with digits."""
    surface = sentence.words[i]
    if len(surface) > MOST_DIGITS:
        return None
    follows = sentence.word(i + 1)
    if (follows not in vocabulary.goes_on and not follows[:1].isdecimal()) or (
        follows in ("and", "-") and not _joins_number(sentence.word(i + 2), vocabulary)
    ):
        if surface.isdecimal():  # nearly always
            return Numeral(i, i + 1, Decimal(surface), 0, "digits")
        value = Decimal(_plain(surface))
        return Numeral(i, i + 1, value, int(value.as_tuple().exponent), "digits")
    plain, last = _grouped(sentence, i) or (_plain(surface), i + 1)
    value = Decimal(plain)
    place = int(value.as_tuple().exponent)
    if sentence.word(last) == "^" and sentence.glued(last):
        raised = _exponent(sentence, last)
        if raised is not None and value and abs(raised[0]) <= _HIGHEST_POWER:
            value **= raised[0]
            return Numeral(i, raised[1], value, int(value.as_tuple().exponent), "digits")
    if sentence.word(last) in _TIMES_SIGNS and sentence.word(last + 1) == "10":
        powered = _exponent(sentence, last + 2)
        if powered is not None:
            power, end = powered
            return Numeral(i, end, value.scaleb(power), place + power, "digits")
    fraction = vulgar_after(sentence, last, vocabulary)
    if fraction is not None:
        part, last = fraction
        exact = Fraction(value) + part
        power, last = scale_after(sentence, last, vocabulary)
        exact *= 10**power
        return Numeral(i, last, as_decimal(exact), power - 2, "digits")
    if place >= 0 and sentence.word(last) in ("/", "⁄") and _digits_follow(sentence, last):
        return slashed(sentence, i, last, value)
    if sentence.word(last) in vocabulary.dozens:
        return Numeral(i, last + 1, value * 12, place, "mixed")
    power, last = scale_after(sentence, last, vocabulary)
    if not power:
        return and_a_fraction(sentence, Numeral(i, last, value, place, "digits"), 0, vocabulary)
    made = Numeral(i, last, value.scaleb(power), place + power, "mixed")
    return and_a_fraction(sentence, _with_rest(sentence, made, power, vocabulary), power, vocabulary)


def _joins_number(word: str, vocabulary: NumberWords) -> bool:
    """Whether a word behind "and" or a hyphen can make those go on with the number before."""
    return word in vocabulary.ones or word in vocabulary.scales or word in ("a", "and")


def _grouped(sentence: Sentence, i: int) -> tuple[str, int] | None:
    """Digits in groups of three with plain spaces, and the token behind: "1 234 567", "10 000"; "day 3 200" is none."""
    words = sentence.words
    if not (i + 1 < len(words) and len(words[i + 1]) == 3 and sentence.numeric[i + 1] and words[i + 1].isdecimal()):
        return None
    if len(words[i]) > 3 or not words[i].isdecimal() or words[i][0] == "0" or (i and sentence.numeric[i - 1]):
        return None
    k = i + 1
    while k < min(i + _MOST_GROUPS, len(words)) and len(words[k]) == 3 and words[k].isdecimal():
        if sentence.start(k) != sentence.end(k - 1) + 1:
            return None
        k += 1
    if k < len(words) and sentence.numeric[k]:
        return None
    if k == i + 2 and words[i + 1] != "000":
        return None
    return "".join(words[i:k]), k


def _exponent(sentence: Sentence, i: int) -> tuple[int, int] | None:
    """The exponent that token i begins, "^-30", "−5" or "⁻³⁰", and the token behind it."""
    k = i + (sentence.word(i) == "^")
    sign = ""
    if sentence.word(k) in ("-", "−", "–", "+", "⁻", "⁺") and sentence.glued(k):
        sign = "" if sentence.word(k) in "+⁺" else "-"
        k += 1
    raised = ""
    while k < len(sentence) and sentence.glued(k) and len(raised) < _EXPONENT and _RAISED.issuperset(sentence.words[k]):
        raised += sentence.words[k].translate(_LOWERED)
        k += 1
    if not raised and k > i and sentence.glued(k) and sentence.words[k].isdecimal():
        raised = sentence.words[k]
        k += 1
    return (int(sign + raised), k) if 0 < len(raised) <= _EXPONENT else None


def _digits_follow(sentence: Sentence, i: int) -> bool:
    """Whether token i joins two numbers without a gap."""
    return sentence.glued(i) and sentence.glued(i + 1) and sentence.numeric[i + 1]


def _with_rest(sentence: Sentence, numeral: Numeral, power: int, vocabulary: NumberWords) -> Numeral:
    """Takes in what goes on after a scale word: "4 thousand 3 hundred and 21"."""
    k = numeral.last + (sentence.word(numeral.last) == "and")
    if power > 3 or not is_whole(numeral.value) or k >= len(sentence):
        return numeral
    if sentence.numeric[k]:
        rest = sentence.words[k]
        if not rest.isdecimal() or rest[0] == "0" or len(rest) > power or (k == numeral.last and power < 3):
            return numeral
        more, last = Decimal(rest), k + 1
        if sentence.word(last) == "hundred" and power == 3:
            below = _with_rest(sentence, Numeral(k, last + 1, more * 100, 2, "mixed"), 2, vocabulary)
            return Numeral(numeral.first, below.last, numeral.value + below.value, 0, "mixed")
        if k == numeral.last or sentence.word(last) in vocabulary.groups:
            return numeral
        return Numeral(numeral.first, last, numeral.value + more, 0, "mixed")
    if k > numeral.last and power == 2 and sentence.words[k] in vocabulary.small:
        tail = cardinal(sentence, k, vocabulary)
        if tail is not None and tail.value < 100 and tail.ratio is None:
            return Numeral(numeral.first, tail.last, numeral.value + tail.value, 0, "mixed")
    return numeral


def _plain(surface: str) -> str:
    """Digits without their grouping."""
    for gap in " \u00a0\u2009\u202f'":
        if gap in surface:
            return surface.replace(gap, "").replace(",", ".")
    if "," not in surface:
        return surface
    head, _, tail = surface.rpartition(",")
    if "." not in tail and len(tail) != _GROUP:
        return f"{head.replace('.', '')}.{tail}"  # a decimal comma
    return surface.replace(",", "")


def _is_sign(sentence: Sentence, i: int) -> bool:
    """Whether the token at i is a sign of the number after it, and not a dash or a hyphen."""
    before = sentence.word(i - 1)
    if sentence.words[i] in ("minus", "negative"):
        return sentence.word(i - 2) != "plus" or before not in ("or", "/", "-")
    return (
        sentence.glued(i + 1)
        and not (sentence.glued(i) and before not in ("(", "[", "$", "£", "€", "=", ":", "<", ">", "≤", "≥", "~"))
        and not sentence.numeric[i - 1 if i else 0]
    )


def _words(sentence: Sentence, i: int, free: int, vocabulary: NumberWords) -> Numeral | None:
    """A number that begins with a word; it may take in an "a" before it, but nothing before token `free`."""
    word = sentence.words[i]
    if word in vocabulary.small:
        return cardinal(sentence, i, vocabulary)
    if word in vocabulary.vague:
        return vague(sentence, i, vocabulary)
    before = sentence.word(i - 1) if i - 1 >= free else ""
    if word == "half":
        return read_half(sentence, i, before, vocabulary)
    if word == "couple":
        return couple(sentence, i, before, vocabulary)
    if word in vocabulary.groups or word in vocabulary.dozens:
        if before in vocabulary.vague_before:
            return several(sentence, i, vocabulary)
        if before not in ("a", "an"):
            return None
        if word in vocabulary.dozens:
            return Numeral(i - 1, i + 1, Decimal(12), 0, "words")
        counted = cardinal(sentence, i, vocabulary)
        return counted and counted._replace(first=i - 1)
    if word in vocabulary.pieces:
        return one_piece(sentence, i, before)
    if word in vocabulary.fractions:
        return lone_fraction(sentence, i, before, vocabulary)
    exact = vocabulary.vulgar[word]
    return Numeral(i, i + 1, as_decimal(exact), 0, "fraction", exact)
