"""Ordinals with what they rank: "the fifth floor", "21st", "a third incident", "chapter 14"."""

from __future__ import annotations

from decimal import Decimal

from numclaims.lang.lexicon import Lexicon
from numclaims.scan.mention import Mention
from numclaims.scan.nouns import find_head
from numclaims.scan.numeral import Numeral, ends_in_first
from numclaims.scan.sentences import Sentence
from numclaims.scan.triggers import heads_of
from numclaims.values.kinds import Kind
from numclaims.values.unit import counted

__all__ = ["read_ordinals"]

_ENDINGS = frozenset({"st", "nd", "rd", "th"})
_COMMON = frozenset({"century", "division", "district", "circuit", "bank"})
"""Nouns of names that are mostly none in a headline: "16th-Century Map Found"."""
_CONTESTS = frozenset(
    "run runs win wins game games goal goals series cup cups title titles championship record".split()
)
"""Nouns of which "home" and "world" tell the kind, and are no part of a name: "720th home run", "6th World Cup"."""


def read_ordinals(sentence: Sentence, free: list[bool], lexicon: Lexicon) -> list[Mention]:
    """The ordinals among the tokens that are still free."""
    found: list[Mention] = []
    ordinals, words = lexicon.numbers.ordinals, sentence.words
    for i in heads_of(sentence, lexicon):
        word = words[i]
        if not free[i] or (found and i < found[-1].last):
            continue
        if word == "second" and "per" in words[max(0, i - 2) : i]:
            continue
        if word in ordinals:
            first, value = _compound(sentence, i, ordinals[word], lexicon)
        elif (
            word in _ENDINGS
            and sentence.glued(i)
            and sentence.numeric[i - 1]
            and words[i - 1].replace(",", "").isdecimal()
        ):
            first, value = i - 1, int(words[i - 1].replace(",", ""))
            if word == "st" and not ends_in_first(value):
                continue  # "12st" are stones
        elif (
            word in lexicon.guards.ranked
            and i + 1 < len(words)
            and sentence.numeric[i + 1]
            and words[i + 1].isdecimal()
            and free[i + 1]
        ):
            if len(words[i + 1]) <= 4 and not _is_class(sentence, i, lexicon) and not _opens_score(sentence, i + 1):
                number = Numeral(i + 1, i + 2, Decimal(words[i + 1]), 0, "digits")
                found.append(
                    Mention(i, i + 2, Kind.ORDINAL, number, "noun and number", counted(word), head=i, whole=True)
                )
            continue
        else:
            continue
        mention = _ranking(sentence, first, i + 1, value, lexicon)
        if mention is not None:
            found.append(mention)
    return _spanned(sentence, found)


def _spanned(sentence: Sentence, ranks: list[Mention]) -> list[Mention]:
    """Makes one range of two ranks: "between the tenth and the fifteenth"."""
    found: list[Mention] = []
    for two in ranks:
        one = found[-1] if found else None
        if (
            one is not None
            and one.head < 0
            and one.number.value < two.number.value
            and sentence.words[one.last : two.first] in (["and"], ["and", "the"])
            and "between" in sentence.words[max(0, one.first - 2) : one.first]
        ):
            found[-1] = two._replace(first=one.first, number=one.number, upper=two.number, within=("range of ranks",))
        else:
            found.append(two)
    return found


def _compound(sentence: Sentence, i: int, value: int, lexicon: Lexicon) -> tuple[int, int]:
    """The first token and value of an ordinal that ends at token i, with a ten before it: "twenty-first"."""
    if (
        value < 10
        and sentence.word(i - 1) == "-"
        and sentence.glued(i)
        and sentence.word(i - 2) in lexicon.numbers.tens
    ):
        return _with_hundreds(sentence, i - 2, value + lexicon.numbers.tens[sentence.words[i - 2]], lexicon)
    if value >= 100 and sentence.word(i - 1) in lexicon.numbers.small:
        return i - 1, value * lexicon.numbers.small[sentence.words[i - 1]]
    if value >= 1000 and sentence.word(i - 1) == "hundred":
        many = lexicon.numbers.small.get(sentence.word(i - 2), 1)
        return i - 2, value * 100 * many
    return _with_hundreds(sentence, i, value, lexicon)


def _with_hundreds(sentence: Sentence, first: int, value: int, lexicon: Lexicon) -> tuple[int, int]:
    """Takes in the hundreds before an ordinal: "one hundred and twenty-fifth"."""
    k = first - 1 - (sentence.word(first - 1) == "and")
    if value < 100 and sentence.word(k) == "hundred" and sentence.word(k - 1) in lexicon.numbers.ones:
        return k - 1, value + 100 * lexicon.numbers.ones[sentence.words[k - 1]]
    return first, value


def _ranking(sentence: Sentence, first: int, end: int, value: int, lexicon: Lexicon) -> Mention | None:
    number = Numeral(first, end, Decimal(value), 0, "words")
    hyphen = sentence.word(end) == "-" and sentence.glued(end) and sentence.glued(end + 1)
    start = end + hyphen
    noun = sentence.word(start)
    if _is_name(sentence, first, start, lexicon):
        return None
    if hyphen:
        if not noun.isalpha() or (first and noun == "time" and _is_counting(sentence, first - 1, lexicon)):
            return None
        return Mention(
            first, start + 1, Kind.ORDINAL, number, "ordinal-noun", counted(lexicon.words.singular(noun)), head=start
        )
    head = find_head(sentence, end, lexicon, plural=False)
    if head < 0 or head - end > 4:
        alone = _stands_alone(sentence, first, end, lexicon)
        return Mention(first, end, Kind.ORDINAL, number, "ordinal alone") if alone else None
    head = _nearest_noun(end, head)
    return Mention(
        first,
        head + 1,
        Kind.ORDINAL,
        number,
        "ordinal and noun",
        counted(lexicon.words.singular(sentence.words[head])),
        head=head,
    )


def _nearest_noun(start: int, head: int) -> int:
    """The head of the ordinal's own phrase; long chains are cut, as a verb may stand unseen in them."""
    return min(head, start + 2)


def _is_name(sentence: Sentence, first: int, start: int, lexicon: Lexicon) -> bool:
    guards = lexicon.guards
    noun = sentence.word(start)
    if noun in ("home", "world") and sentence.word(start + 1) in _CONTESTS:
        return False
    if noun in guards.ordinal_names:
        return True
    named = sentence.numeric[first] and sentence.capitalised(start) and noun in guards.name_nouns
    if named and not (sentence.titled and noun in _COMMON):
        return True
    if not sentence.capitalised(first) or sentence.numeric[first]:
        return False
    if sentence.capitalised(start) and (first > 0 or noun in guards.name_nouns):
        return True
    return first > 0 and sentence.word(first - 1) not in (".", ":", "“", '"', "‘", "(", "—", "–", "-", "•", ";")


def _is_class(sentence: Sentence, i: int, lexicon: Lexicon) -> bool:
    """Whether a noun and its number name a kind of thing or a law: "Level 3 chargers", "Chapter 11 bankruptcy"."""
    behind = sentence.word(i + 2)
    if sentence.words[i] == "chapter":
        return behind in lexicon.guards.insolvency
    return (
        sentence.capitalised(i)
        and behind.isalpha()
        and lexicon.words.is_plural(behind)
        and behind not in lexicon.words.stops
    )


def _is_counting(sentence: Sentence, k: int, lexicon: Lexicon) -> bool:
    """Whether token k is a number before a "first-time" that tells whom it counts: "40 first-time buyers"."""
    return sentence.numeric[k] or sentence.words[k] in lexicon.numbers.small


def _opens_score(sentence: Sentence, k: int) -> bool:
    """Whether the number at token k is the greater one of a score: "won the game 102-98"."""
    if sentence.word(k + 1) not in ("-", "–") or not (sentence.glued(k + 1) and sentence.glued(k + 2)):
        return False
    other = sentence.word(k + 2)
    return other.isdecimal() and int(other) < int(sentence.words[k])


def _stands_alone(sentence: Sentence, first: int, end: int, lexicon: Lexicon) -> bool:
    """Whether an ordinal without a noun is still a rank: "was the third", "finished fifth", "12th of 20"."""
    value_word = sentence.word(end - 1)
    before = sentence.word(end - 2)
    if sentence.word(end) in ("one", "ones") and before == "the":
        return True
    if value_word in ("first", "second") and first == end - 1:
        return before in lexicon.guards.ranking and sentence.word(end) in (
            "of",
            "to",
            "in",
            ".",
            ",",
            "",
        )
    return before not in ("a", "one") and not sentence.word(end).isdigit()
