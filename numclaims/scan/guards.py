"""Tells numbers that are names from numbers that claim something."""

from __future__ import annotations

import re

from numclaims.lang.lexicon import Lexicon
from numclaims.scan.nouns import find_head
from numclaims.scan.numeral import Numeral
from numclaims.scan.sentences import Sentence
from numclaims.scan.units import unit_after

__all__ = ["is_name", "is_named_in_words", "opaque_tokens"]

_OPAQUE = re.compile(r"(?:https?|ftp)://\S+|www\.\S+|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}")
_ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th"})


def opaque_tokens(sentence: Sentence) -> frozenset[int]:
    """The tokens inside web and mail addresses."""
    text = sentence.text
    if "://" not in text and "www." not in text and "@" not in text:
        return frozenset()
    inside: set[int] = set()
    k = 0
    for match in _OPAQUE.finditer(text):
        start, end = match.start() + sentence.offset, match.end() + sentence.offset
        while k < len(sentence) and sentence.start(k) < start:
            k += 1
        while k < len(sentence) and sentence.start(k) < end:
            inside.add(k)
            k += 1
    return frozenset(inside)


def is_name(sentence: Sentence, number: Numeral, lexicon: Lexicon) -> bool:
    """Whether a number is part of a name, an identifier or a fixed phrase."""
    first = number.first
    if _is_idiom(sentence, first, lexicon) or _is_list_marker(sentence, number):
        return True
    before = sentence.word(first - 1)
    if (
        before in lexicon.guards.numbered
        and (number.style == "digits" or sentence.capitalised(first))
        and not _has_unit(sentence, number, lexicon)
    ):
        return True
    if not sentence.numeric[first] and sentence.words[first] not in ("-", "−"):
        return is_named_in_words(sentence, number)
    return (
        ((sentence.glued(first) or sentence.glued(number.last)) and _is_glued(sentence, number, lexicon))
        or _is_digit_group(sentence, number)
        or _follows_name(sentence, number, lexicon)
    )


def _is_idiom(sentence: Sentence, first: int, lexicon: Lexicon) -> bool:
    words = sentence.words
    idioms = lexicon.guards.idioms.get(words[first])
    return idioms is not None and any(tuple(words[first : first + len(idiom)]) == idiom for idiom in idioms)


def _is_list_marker(sentence: Sentence, number: Numeral) -> bool:
    """ "1." or "2)" at the start of a line, "(3)" before an item, "[12]" for a footnote."""
    first, last = number.first, number.last
    if number.style != "digits" or number.place or number.value > 999:
        return False
    before, after = sentence.word(first - 1), sentence.word(last)
    if before == "[" and after == "]":
        return True
    if first == 0 and after in (".", ")") and not sentence.glued(last + 1):
        return True
    if before == "(" and after == ")":
        word = sentence.word(first - 2)
        return not word or not word.isalnum() or word in ("and", "or")
    return False


def _is_glued(sentence: Sentence, number: Numeral, lexicon: Lexicon) -> bool:
    """Letters directly before the digits ("A320", "TX-90"), or after them and no unit ("747s", "5G")."""
    first, last = number.first, number.last
    if sentence.glued(first):
        before = sentence.words[first - 1]
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
            return sentence.words[first - 2][-1].isalpha() and sentence.words[first - 2] not in lexicon.numbers.small
        if before in (".", "/", ":") and sentence.glued(first - 1) and sentence.words[first - 2][-1].isalnum():
            return before != "/" or not _has_unit(sentence, number, lexicon)
    after = sentence.word(last)
    if after and sentence.glued(last):
        if after[0].isalpha():
            return after in _ORDINAL_ENDINGS or not _has_unit(sentence, number, lexicon)
        if after in (".", ":", "/") and sentence.glued(last + 1) and last + 1 < len(sentence):
            return sentence.words[last + 1][0].isdigit() or (after != "/" and sentence.words[last + 1][0].isalpha())
        if after == "(" and last + 1 < len(sentence) and sentence.numeric[last + 1]:
            return True
    return False


def _has_unit(sentence: Sentence, number: Numeral, lexicon: Lexicon) -> bool:
    return unit_after(sentence, number.last, lexicon.units) is not None


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


def _follows_name(sentence: Sentence, number: Numeral, lexicon: Lexicon) -> bool:
    """ "Boeing 787", "Suite 320", "Kepler 22": a capitalised word and a bare whole number."""
    first = number.first
    if first == 0 or number.place or number.style != "digits" or "," in sentence.words[first] or number.value < 0:
        return False
    k = first - 1
    if sentence.words[k] == "-" and sentence.glued(first) and sentence.glued(k):
        k -= 1
    if not sentence.capitalised(k) or not sentence.words[k].isalpha():
        return False
    before = sentence.words[k]
    if before in lexicon.guards.named:
        return not _has_unit(sentence, number, lexicon)
    if sentence.words[max(0, k - 2) : k + 1] == ["s", "&", "p"] or sentence.words[max(0, k - 1) : k + 1] == ["s", "p"]:
        return True
    if sentence.surface(k, k + 1) in lexicon.units.money_before:
        return False
    if k == 0 or before in lexicon.words.stops or before.endswith("ed") or len(before) == 1:
        return False
    if sentence.word(k - 1) in (".", "“", '"', "‘", "'", "(", ":", "—", "–"):
        return False
    if _has_unit(sentence, number, lexicon) or _begins_score(sentence, number, lexicon):
        return False
    follows = find_head(sentence, number.last, lexicon, plural=True)
    return follows < 0 or sentence.capitalised(follows) or len(sentence.words[first]) == 3


def _begins_score(sentence: Sentence, number: Numeral, lexicon: Lexicon) -> bool:
    """ "beat Selwick 28-19": a number behind the name of a team."""
    last = number.last
    return (
        sentence.word(last) in ("-", "–")
        and sentence.glued(last)
        and sentence.glued(last + 1)
        and sentence.word(last + 1).isdigit()
        and not lexicon.guards.scoring.isdisjoint(sentence.words[: number.first])
    )


def is_named_in_words(sentence: Sentence, number: Numeral) -> bool:
    """A capitalised number word inside a sentence belongs to a name: "the Seven Years' War", "One Direction"."""
    first = number.first
    if first == 0 or not sentence.capitalised(first):
        return False
    return sentence.words[first - 1] not in _OPENING


_OPENING = frozenset('.:;!?“"‘(—–-*•')
"""Marks behind which any word may be capitalised."""
