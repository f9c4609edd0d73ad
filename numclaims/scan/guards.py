"""Tells numbers that are names from numbers that claim something."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from numclaims.lang.lexicon import Lexicon
from numclaims.scan.identifiers import has_unit, is_identifier
from numclaims.scan.money import is_scaled_code
from numclaims.scan.nouns import find_head
from numclaims.scan.numeral import Numeral
from numclaims.scan.sentences import Sentence

__all__ = ["is_name", "is_named_in_words", "is_repeated_name"]

_ARTICLES = frozenset({"the", "a", "an"})
_COUNTING = frozenset({"only", "just", "top", "barely", "mere", "fully", "still", "now"})
"""Words that may have a capital in a headline, and never are part of a name before a number."""
_LISTING = frozenset({"-", "–", "and", "or", "&", ","})
"""What stands between two numbers of one thing: "Sections 3 and 4"."""
_BEFORE_NUMBERED = _LISTING | {"."}
"""What may stand between a number and the thing that it numbers."""
_OPENING = frozenset('.:;!?“"‘(—–-*•')
"""Marks behind which any word may be capitalised."""


def is_name(sentence: Sentence, number: Numeral, lexicon: Lexicon) -> bool:
    """Whether a number is part of a name, an identifier or a fixed phrase."""
    first, guards = number.first, lexicon.guards
    word, before = sentence.words[first], sentence.word(first - 1)
    if word in guards.idioms and _is_idiom(sentence, first, lexicon):
        return True
    if before in ("", "(") and _is_list_marker(sentence, number):
        return True
    if (before in guards.numbered or before in guards.classes or before in _BEFORE_NUMBERED) and _is_numbered(
        sentence, number, lexicon
    ):
        return True
    if not sentence.numeric[first] and word not in ("-", "−"):
        return is_named_in_words(sentence, number)
    return (
        is_identifier(sentence, number, lexicon)
        or (number.style == "mixed" and _is_resolution(sentence, number, lexicon))
        or _follows_name(sentence, number, lexicon)
        or (sentence.capitalised(number.last) and _opens_name(sentence, number, lexicon))
    )


def _is_idiom(sentence: Sentence, first: int, lexicon: Lexicon) -> bool:
    words = sentence.words
    for before, idiom in lexicon.guards.idioms[words[first]]:
        if tuple(words[first : first + len(idiom)]) == idiom and (
            not before or tuple(words[max(0, first - len(before)) : first]) == before
        ):
            return True
    return False


def _is_numbered(sentence: Sentence, number: Numeral, lexicon: Lexicon) -> bool:
    """Whether the number is that of a thing before it: "Section 12", "pp. 12-15", "Figures 3 and 4", "category one"."""
    guards, first = lexicon.guards, number.first
    k = first - 1
    before = sentence.word(k)
    if before == "." and sentence.glued(k):
        k -= 1
    elif before in _LISTING and k > 1 and sentence.numeric[k - 1] and sentence.words[k - 1].isdecimal():
        k -= 2
        if sentence.word(k) == "." and sentence.glued(k):
            k -= 1
        if before == "and" and not lexicon.words.is_plural(sentence.word(k)):
            return False
    before = sentence.word(k)
    if before not in guards.numbered or (number.style != "digits" and not sentence.capitalised(first)):
        return before in guards.classes and number.place == 0 and k == first - 1
    if has_unit(sentence, number, lexicon):
        return False
    # "form 12 teams", "train 12 people": a verb and what it counts
    return before not in guards.numbered_verbs or (
        (sentence.capitalised(k) and k > 0) or find_head(sentence, number.last, lexicon, plural=True) < 0
    )


def _is_list_marker(sentence: Sentence, number: Numeral) -> bool:
    """ "1." or "2)" at the start of a line, "(3)" before an item."""
    first, last = number.first, number.last
    if number.style != "digits" or number.place or number.value > 999:
        return False
    before, after = sentence.word(first - 1), sentence.word(last)
    if first == 0 and after in (".", ")") and not sentence.glued(last + 1):
        return True
    if before == "(" and after == ")":
        word = sentence.word(first - 2)
        return not word or not word.isalnum() or word in ("and", "or")
    return False


def _follows_name(sentence: Sentence, number: Numeral, lexicon: Lexicon) -> bool:
    """ "Boeing 787", "Suite 320", "Kepler 22": a capitalised word and a bare whole number."""
    first = number.first
    if first == 0 or number.style != "digits" or "," in sentence.words[first] or number.value < 0:
        return False
    if number.place and sentence.words[first - 1] not in lexicon.guards.named:
        return False
    if sentence.words[first - 1] == "poor's":
        return True  # the index of Standard & Poor's
    k = first - 1
    if sentence.words[k] == "-" and sentence.glued(first) and sentence.glued(k):
        k -= 1
    if not sentence.capitalised(k) or not sentence.words[k].isalpha():
        return False
    before = sentence.words[k]
    if before in lexicon.guards.indices:
        return int(number.value) in lexicon.guards.indices[before]
    if before in lexicon.guards.named:
        return not has_unit(sentence, number, lexicon)
    if sentence.words[max(0, k - 2) : k + 1] == ["s", "&", "p"] or sentence.words[max(0, k - 1) : k + 1] == ["s", "p"]:
        return True
    surface = sentence.surface(k, k + 1)
    if surface in lexicon.units.money_before or is_scaled_code(surface, lexicon.units):
        return False
    if k == 0 or before in lexicon.words.stops or before in _COUNTING or before.endswith("ed") or len(before) == 1:
        return False
    if sentence.word(k - 1) in (".", "“", '"', "‘", "'", "(", ":", "—", "–"):
        return False
    if has_unit(sentence, number, lexicon) or _begins_score(sentence, number, lexicon):
        return False
    if sentence.word(number.last) == "times":
        return False
    follows = find_head(sentence, number.last, lexicon, plural=True)
    if sentence.titled:
        joined = sentence.word(number.last) == "-" and sentence.glued(number.last)
        does = before in lexicon.words.verbs or before in lexicon.words.heading or before.endswith(("s", "ing"))
        return follows < 0 and not does and not joined
    return follows < 0 or sentence.capitalised(follows)


def _opens_name(sentence: Sentence, number: Numeral, lexicon: Lexicon) -> bool:
    """ "The 787 Dreamliner", "an 11 Pro": digits between an article and a capitalised word that they do not count."""
    k = number.last
    if number.place or number.style != "digits" or not sentence.words[k].isalpha():
        return False
    if sentence.word(number.first - 1) not in _ARTICLES or "," in sentence.words[number.first]:
        return False
    if has_unit(sentence, number, lexicon) or sentence.words[k] in lexicon.numbers.small:
        return False
    if sentence.titled and (sentence.words[k].endswith("est") or sentence.words[k] in ("best", "worst", "most")):
        return False
    return find_head(sentence, k, lexicon, plural=True) < 0


def _is_resolution(sentence: Sentence, number: Numeral, lexicon: Lexicon) -> bool:
    """ "A 4K screen"."""
    last = number.last
    return (
        sentence.words[last - 1] == "k" and sentence.glued(last - 1) and sentence.word(last) in lexicon.guards.screens
    )


def is_repeated_name(sentence: Sentence, number: Numeral, names: AbstractSet[str]) -> bool:
    """Whether digits that were a name before stand before a capital again: "the iPhone 11 Pro and 11 Pro Max"."""
    return sentence.words[number.first] in names and sentence.capitalised(number.last)


def _begins_score(sentence: Sentence, number: Numeral, lexicon: Lexicon) -> bool:
    """ "beat Selwick 28-19", "passed the House 218 to 212": a number behind the name of a team or a chamber."""
    last = number.last
    dashed = sentence.word(last) in ("-", "–") and sentence.glued(last) and sentence.glued(last + 1)
    if not (dashed or sentence.word(last) == "to") or not sentence.word(last + 1).isdigit():
        return False
    return not lexicon.guards.scoring.isdisjoint(sentence.words[: number.first])


def is_named_in_words(sentence: Sentence, number: Numeral) -> bool:
    """A capitalised number word inside a sentence belongs to a name: "the Seven Years' War", "One Direction"."""
    first = number.first
    if first == 0 or not sentence.capitalised(first):
        return False
    return sentence.words[first - 1] not in _OPENING and not sentence.titled
