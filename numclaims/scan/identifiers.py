"""Tells identifiers from numbers: codes with letters, telephone and book numbers, citations, addresses."""

from __future__ import annotations

import re

from numclaims.lang.lexicon import Lexicon
from numclaims.scan.money import money_before
from numclaims.scan.numeral import Numeral, ends_in_first
from numclaims.scan.sentences import Sentence
from numclaims.scan.units import unit_after

__all__ = ["has_unit", "is_identifier", "opaque_tokens"]

_OPAQUE = re.compile(r"(?:https?|ftp)://\S+|www\.\S+|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}")
_TELEPHONE = re.compile(
    r"""
      (?<!\w)\+\d{1,3}+(?:[\ .-]?\(?\d{1,5}+\)?){2,6}+(?!\w)   # +44 20 7946 0958
    | \(\d{3,5}\)[\ -]?\d{3,4}[\ .-]\d{3,4}(?![\w,.]\d)       # (555) 010-9988
    | (?<![\w.,$£€-])0\d{2,4}\ \d{3,4}(?:\ \d{3,4})?(?![\w%,])  # 0800 123 456
    """,
    re.VERBOSE,
)
_STREETS_TOO = frozenset("close drive place court way row square".split())
"""Words of streets that are mostly something else in headlines."""
_ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th"})
_FIRST_YEAR, _LAST_YEAR = 1900, 2099
_CROSSES = frozenset("x×")
_CITING = frozenset(",;-–")
"""Marks between the numbers of a citation in square brackets."""
_LONGEST_CITATION = 12
"""How many tokens a citation may have on either side of one of its numbers."""


def opaque_tokens(sentence: Sentence) -> frozenset[int]:
    """The tokens inside web and mail addresses and telephone numbers."""
    text = sentence.text
    patterns = []
    if "://" in text or "www." in text or "@" in text:
        patterns.append(_OPAQUE)
    if "+" in text or " 0" in text or "(" in text:
        patterns.append(_TELEPHONE)
    inside: set[int] = set()
    for pattern in patterns:
        k = 0
        for match in pattern.finditer(text):
            start, end = match.start() + sentence.offset, match.end() + sentence.offset
            while k < len(sentence) and sentence.start(k) < start:
                k += 1
            while k < len(sentence) and sentence.start(k) < end:
                inside.add(k)
                k += 1
    return frozenset(inside)


def is_identifier(sentence: Sentence, number: Numeral, lexicon: Lexicon) -> bool:
    """Whether digits are part of a code, of a longer row of digits, of a citation or of an address."""
    glued = sentence.glued(number.first) or sentence.glued(number.last)
    if glued and _is_glued(sentence, number, lexicon):
        return True
    if (glued or sentence.words[number.first][0] == "0") and _is_digit_group(sentence, number):
        return True
    if "[" in sentence.text and _is_citation(sentence, number):
        return True
    return sentence.capitalised(number.last) and _is_address(sentence, number, lexicon)


def _is_citation(sentence: Sentence, number: Numeral) -> bool:
    """Whether a number stands in square brackets with nothing but numbers: "[12]", "[3-5]", "[1, 7]"."""
    for step, bracket in ((-1, "["), (1, "]")):
        k = number.first - 1 if step < 0 else number.last
        for _ in range(_LONGEST_CITATION):
            word = sentence.word(k)
            if word == bracket:
                break
            if not word or not (word in _CITING or (sentence.numeric[k] and word.isdecimal())):
                return False
            k += step
        else:
            return False
    return True


def _is_address(sentence: Sentence, number: Numeral, lexicon: Lexicon) -> bool:
    """Whether a house number stands before a capital that begins the name of a street: "10 Downing Street"."""
    k = number.last
    if number.place or number.style != "digits":
        return False
    for reach in range(1, 4):
        if not sentence.capitalised(k + reach):
            return False
        street = sentence.word(k + reach)
        if street in lexicon.guards.streets and not (sentence.titled and street in _STREETS_TOO):
            return True
    return False


def has_unit(sentence: Sentence, number: Numeral, lexicon: Lexicon) -> bool:
    """Whether a unit stands behind a number."""
    return unit_after(sentence, number.last, lexicon.units) is not None


def _is_glued(sentence: Sentence, number: Numeral, lexicon: Lexicon) -> bool:
    """Letters directly before the digits ("A320", "TX-90"), or after them and no unit ("747s", "5G")."""
    first, last = number.first, number.last
    if (sentence.word(last) in _CROSSES or sentence.word(first - 1) in _CROSSES) and _is_side(
        sentence, number, lexicon
    ):
        return False
    if sentence.glued(first):
        before = sentence.words[first - 1]
        if before in ("ps", "y", "r", "=") and money_before(sentence, first, lexicon.units) is not None:
            return False
        if before[-1].isalpha():
            marks = lexicon.units.money_before
            return sentence.surface(first - 1, first) not in marks and (
                first < 2 or sentence.surface(first - 2, first) not in marks
            )
        if before in ("#", "@", "_", "=", "\\"):
            return before != "="
        if before in ("-", "–") and sentence.glued(first - 1):
            if sentence.words[first - 2] in ("sub", "to"):
                return False
            if sentence.numeric[first - 2] and sentence.glued(first - 2) and sentence.words[first - 3][-1].isalpha():
                return sentence.surface(first - 3, first - 2) not in lexicon.units.money_before  # "i7-860"; "EUR5-10m"
            return sentence.words[first - 2][-1].isalpha() and sentence.words[first - 2] not in lexicon.numbers.small
        if before == "." and sentence.surface(first - 2, first) in lexicon.units.money_before:
            return False  # "Rs.500"
        if before in (".", "/", ":") and sentence.glued(first - 1) and sentence.words[first - 2][-1].isalnum():
            return before != "/" or not has_unit(sentence, number, lexicon)
    after = sentence.word(last)
    if after and sentence.glued(last):
        if after == "s" and number.place == 0 and _FIRST_YEAR <= number.value <= _LAST_YEAR:
            return True  # a year in the genitive that lost its apostrophe
        if after[0].isalpha():
            ranks = after in _ORDINAL_ENDINGS and (after != "st" or ends_in_first(number.value))
            return ranks or not has_unit(sentence, number, lexicon)
        if after in (".", ":", "/") and sentence.glued(last + 1) and last + 1 < len(sentence):
            return sentence.words[last + 1][0].isdigit() or (after != "/" and sentence.words[last + 1][0].isalpha())
        if after == "(" and last + 1 < len(sentence):
            return sentence.numeric[last + 1] or (len(sentence.words[last + 1]) == 1 and sentence.word(last + 2) == ")")
    return False


def _is_side(sentence: Sentence, number: Numeral, lexicon: Lexicon) -> bool:
    """Whether a number is one of two or three that are crossed and measured: the 10 and 20 of "10x20 cm"."""
    first, k = number.first, number.last
    if sentence.glued(first) and not (
        first > 1 and sentence.words[first - 1] in _CROSSES and sentence.numeric[first - 2]
    ):
        return False
    for _ in range(2):
        if not (
            sentence.word(k) in _CROSSES and sentence.glued(k) and sentence.glued(k + 1) and sentence.numeric[k + 1]
        ):
            break
        k += 2
    if k == number.last and not sentence.glued(first):
        return False
    read = unit_after(sentence, k, lexicon.units)
    return read is not None and read[0].dimension.name == "length"


_JOINING = frozenset("-–+")
"""Marks between the groups of a telephone number."""


def _is_digit_group(sentence: Sentence, number: Numeral) -> bool:
    """Digits joined by hyphens to more digits, as in telephone and book numbers."""
    first, last = number.first, number.last
    surface = sentence.surface(first, last)
    if surface[0] == "0" and len(surface) > 1 and surface.isdigit():
        return True
    if sentence.word(last) not in _JOINING and sentence.word(first - 1) not in _JOINING:
        return False
    if _is_joined(sentence, first - 1) and _is_joined(sentence, last):
        return True
    hyphens = 0
    k = last
    while (
        hyphens < 2
        and sentence.word(k) in ("-", "–")
        and sentence.glued(k)
        and sentence.glued(k + 1)
        and k + 1 < len(sentence)
        and sentence.numeric[k + 1]
    ):
        hyphens += 1
        if sentence.words[k + 1][0] == "0" and len(sentence.words[k + 1]) > 2:
            return True
        k += 2
    if hyphens > 1:
        return True
    if sentence.word(first - 1) in ("-", "–") and sentence.glued(first) and first >= 2 and sentence.numeric[first - 2]:
        before = sentence.words[first - 2]
        return (
            (surface[0] == "0" and len(surface) > 2)
            or (
                sentence.word(first - 3) in ("-", "–") and sentence.glued(first - 1) and sentence.numeric[first - 4]
                if first >= 4
                else False
            )
            or (len(before) == 3 and len(surface) == 4)
        )
    if hyphens == 1 and len(surface) == 3 and len(sentence.words[last + 1]) == 4:
        return True
    return sentence.word(first - 1) == "+" and sentence.glued(first) and len(surface) >= 1 and hyphens > 0


def _is_joined(sentence: Sentence, k: int) -> bool:
    """Whether token k is a hyphen between digits."""
    return (
        0 < k < len(sentence) - 1
        and sentence.words[k] in ("-", "–")
        and sentence.glued(k)
        and sentence.glued(k + 1)
        and sentence.numeric[k - 1]
        and sentence.numeric[k + 1]
    )
