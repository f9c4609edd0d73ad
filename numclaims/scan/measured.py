"""Reads what one number measures or counts: money, percentages, quantities, counted things."""

from __future__ import annotations

import re
from fractions import Fraction

from numclaims.lang.hedges import Hedge
from numclaims.lang.lexicon import Lexicon
from numclaims.scan.attributes import is_acronym, is_year, read_attribute
from numclaims.scan.hedging import hedge_after
from numclaims.scan.mention import Mention
from numclaims.scan.money import read_money
from numclaims.scan.nouns import find_head, noun_at
from numclaims.scan.numeral import Numeral
from numclaims.scan.portions import portion_of_unit
from numclaims.scan.quantities import kind_of, read_quantity
from numclaims.scan.sentences import Sentence
from numclaims.scan.units import per, unit_after
from numclaims.values.kinds import Bound, Kind
from numclaims.values.unit import NUMBER, Unit, counted

__all__ = ["read_measured", "read_one"]

_NOT_BEFORE_ONE = frozenset(
    {"no", "the", "this", "that", "any", "every", "each", "which", "some", "another", "only", "'"}
)
_POINTING = frozenset({"the", "this", "that", "another", "each", "every"})
_BOUNDS = (["at", "the", "most"], ["at", "the", "least"])
"""Bounds that look like "the new" before a "one" that is a pronoun."""
_COUNTED_BY = frozenset({"last", "first", "next", "only", "other", "additional", "further", "remaining"})
"""What may stand between "the" and a "one" that counts: "the first one day"."""

_LAST_DATING = 2049
_AFTER_OFTEN = frozenset("in since last this per a each every during before between and but over".split())
_ABOUT_TWO = Hedge(Bound.ABOUT, Fraction(1, 2))
"""How "a couple of" stands to the true number."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_AFTER_LOWEST = frozenset({"", ".", ",", ";", ")", "—", "is", "was", "and", "or", "in", "at", "for", "where"})
"""What stands behind the lowest temperature; "absolute zero tolerance" is none."""
_RATED_BY = frozenset("second minute hour day week month year night season game".split())
"""What "per" and "a" make the counts before them rates of."""


def read_one(sentence: Sentence, number: Numeral, lexicon: Lexicon) -> Mention | None:
    """The mention that one number makes with what stands beside it."""
    money = read_money(sentence, number, lexicon)
    if money is not None:
        return money
    return read_measured(sentence, number, lexicon)


def read_measured(sentence: Sentence, number: Numeral, lexicon: Lexicon) -> Mention | None:
    """The mention that a number makes with what stands behind it."""
    if number.style == "vague":
        return _vague(sentence, number, lexicon)
    if number.ratio is not None or number.style == "article":
        portion = portion_of_unit(sentence, number, lexicon)
        if portion is not None:
            part, unit, end = portion
            return Mention(number.first, end, kind_of(unit), part, "part of a unit", unit)
    if number.style == "couple":
        found = read_quantity(sentence, number, lexicon) or _counting(sentence, number, lexicon)
        return found and found._replace(hedge=_ABOUT_TWO)
    inner, start = hedge_after(sentence, number.last, lexicon.hedges.inner)
    if start > number.last:  # "20 or so boats"
        wider = number._replace(last=start)
        found = read_quantity(sentence, wider, lexicon) or _counting(sentence, wider, lexicon)
        if found is not None and found.last > start:
            return found._replace(hedge=inner)
    return read_quantity(sentence, number, lexicon) or _counting(sentence, number, lexicon)


def _vague(sentence: Sentence, number: Numeral, lexicon: Lexicon) -> Mention | None:
    """ "Dozens of boats", "thousands of miles": from the least that the word stands for to ten times that."""
    of = sentence.word(number.last) == "of"
    start = number.last + of
    most = number._replace(value=number.value * (10 if sentence.words[number.last - 1].endswith("s") else 5))
    read = unit_after(sentence, start, lexicon.units)
    if read is not None:
        unit, end = read
        return Mention(number.first, end, kind_of(unit), number, "vague number", unit, most)
    head = find_head(sentence, start, lexicon, plural=True)
    if head < 0:
        if of:
            return None
        return Mention(number.first, number.last, Kind.NUMBER, number, "vague number", None, most, whole=True)
    unit = counted(noun_at(sentence, head, lexicon))
    return Mention(number.first, head + 1, Kind.COUNT, number, "vague number", unit, most, head=head, whole=True)


def _counting(sentence: Sentence, number: Numeral, lexicon: Lexicon) -> Mention | None:
    """A number before what it counts, or alone."""
    words = lexicon.words
    end = number.last
    if sentence.word(number.first - 1) == "magnitude":
        return _bare(sentence, number, lexicon)
    if number.ratio is not None:
        return Mention(number.first, number.last, Kind.FRACTION, number, "fraction", NUMBER)
    if (
        sentence.word(end) == "-"
        and sentence.glued(end)
        and sentence.glued(end + 1)
        and sentence.word(end + 1).isalpha()
    ):
        noun = sentence.word(end + 1)
        if noun in words.stops or noun in ("fold", "odd", "plus"):
            return None if noun != "fold" else Mention(number.first, end + 2, Kind.RATIO, number, "fold", NUMBER)
        return Mention(
            number.first,
            end + 2,
            Kind.COUNT,
            number,
            "number-noun",
            counted(words.singular(noun)),
            head=end + 1,
            whole=True,
        )
    if sentence.word(end) == "of" and not sentence.glued(end):
        head = _of_head(sentence, end + 1, lexicon)
        unit = counted(noun_at(sentence, head, lexicon)) if head >= 0 else None
        if head < 0 and sentence.word(end + 1) not in (
            "them",
            "those",
            "these",
            "us",
            "which",
            "whom",
            "the",
            "its",
            "their",
            "his",
            "her",
        ):
            return _bare(sentence, number, lexicon)
        return Mention(number.first, end, Kind.COUNT, number, "number of the", unit, whole=True)
    one = number.value == 1
    head = find_head(sentence, end, lexicon, plural=not one)
    if head < 0:
        return read_attribute(sentence, number, lexicon) or _bare(sentence, number, lexicon)
    if (one and not _counts_one(sentence, number)) or _dates_noun(sentence, number, lexicon):
        return None
    noun = noun_at(sentence, head, lexicon)
    unit, last = _rate(sentence, counted(noun), head + 1, lexicon)
    return Mention(number.first, last, Kind.COUNT, number, "number and noun", unit, head=head, whole=True)


def _rate(sentence: Sentence, unit: Unit, i: int, lexicon: Lexicon) -> tuple[Unit, int]:
    """The unit of a count with "per day", "a week" or "per 1,000 people" behind it, and the token behind that."""
    if sentence.word(i) == "per" and sentence.free[i] and _is_round(sentence, i + 1, lexicon):
        return _per_number(sentence, unit, i + 1, lexicon)
    if sentence.word(i) in ("per", "a", "an") and sentence.word(i + 1) in _RATED_BY and sentence.free[i]:
        return per(sentence, unit, i, lexicon.units)
    return unit, i


def _is_round(sentence: Sentence, i: int, lexicon: Lexicon) -> bool:
    """Whether token i is a round number, and no year, or a scale word."""
    word = sentence.word(i)
    if word in lexicon.numbers.scales:
        return True
    return word.endswith("0") and word.replace(",", "").isdecimal() and not _YEAR.fullmatch(word)


def _per_number(sentence: Sentence, unit: Unit, i: int, lexicon: Lexicon) -> tuple[Unit, int]:
    """The unit of a count for each so many of something, whose number is token i: "deaths per 100,000 people"."""
    end = i + 1 + (sentence.word(i + 1) in lexicon.numbers.scales)
    head = find_head(sentence, end, lexicon, plural=True)
    if head < 0 and sentence.word(end).isalpha() and sentence.words[end] not in lexicon.words.stops:
        head = find_head(sentence, end + 1, lexicon, plural=True)  # "per 1,000 live births"
    end = max(end, head + 1)
    return unit.per(counted(" ".join(sentence.words[i:end]))), end


def _of_head(sentence: Sentence, i: int, lexicon: Lexicon) -> int:
    """The head noun after "of the", "of its 30", "of the mayor's"; -1 where a pronoun stands instead."""
    k = i + 1
    owner = next((j for j in range(i, min(i + 4, len(sentence))) if sentence.words[j].endswith(("'s", "s'"))), -1)
    if owner >= 0:
        k = owner + 1
    elif sentence.word(i) not in lexicon.words.determiners:
        return -1
    while k < i + 4 and (sentence.word(k) in lexicon.numbers.small or (k < len(sentence) and sentence.numeric[k])):
        k += 1
    return find_head(sentence, _past_superlatives(sentence, k), lexicon, plural=True)


def _past_superlatives(sentence: Sentence, k: int) -> int:
    """The token behind what leads up to the last adjective: "most gifted and", "longest, deepest and", "most"."""
    while True:
        most = sentence.word(k) == "most"
        k += most
        if not (most or sentence.word(k).endswith("est")) or sentence.word(k + 1) not in ("and", ",", "or", "but"):
            return k + (most and sentence.word(k).endswith("ed"))  # "most gifted climbers"
        k += 2


def _bare(sentence: Sentence, number: Numeral, lexicon: Lexicon) -> Mention | None:
    """A number with nothing to count: only what stands for a count or a value is kept."""
    before = sentence.word(number.first - 1)
    if number.value == 1 and number.style == "words" and not _elliptic_one(sentence, number):
        return None
    if not number.value and before == "absolute" and sentence.word(number.last) in _AFTER_LOWEST:
        kelvin = lexicon.units.by_name["kelvin"]
        return Mention(number.first - 1, number.last, Kind.QUANTITY, number, "absolute zero", kelvin)
    definite = number.style == "words" and before in ("the", "these", "those", "either", "any")
    if (definite and not _ends_partitive(sentence, number)) or is_year(sentence, number):
        return None
    if sentence.word(number.last) == "times" and number.place >= 0 and _counts_times(sentence, number.last + 1):
        unit, last = per(sentence, counted("time"), number.last + 1, lexicon.units)
        return Mention(number.first, last, Kind.COUNT, number, "number of times", unit, whole=True)
    if is_acronym(sentence, number.last) and (before != "the" or number.place < 0):
        unit = counted(sentence.surface(number.last, number.last + 1))
        return Mention(number.first, number.last + 1, Kind.COUNT, number, "number and acronym", unit)
    return Mention(number.first, number.last, Kind.NUMBER, number, "number alone", None, whole=number.place == 0)


def _counts_times(sentence: Sentence, i: int) -> bool:
    """Whether "times" before token i says how often something happened, and does not multiply what follows."""
    follows = sentence.word(i)
    return not follows.isalpha() or follows in _AFTER_OFTEN


def _ends_partitive(sentence: Sentence, number: Numeral) -> bool:
    """Whether a number stands for all of what another is a part of: "four of the six"."""
    first = number.first
    return sentence.words[max(0, first - 2) : first] == ["of", "the"] and not sentence.word(number.last).isalpha()


def _dates_noun(sentence: Sentence, number: Numeral, lexicon: Lexicon) -> bool:
    """Whether four bare digits before a plural are its year: "the 2018 sales", "Hartwell's 2019 results"."""
    first = number.first
    if first == 0 or number.value > _LAST_DATING or number.value % 100 == 0 or not is_year(sentence, number):
        return False
    before = sentence.words[first - 1]
    named = sentence.capitalised(first - 1) and not sentence.titled
    return before in lexicon.words.determiners or before.endswith("'s") or named


def _elliptic_one(sentence: Sentence, number: Numeral) -> bool:
    """Whether a lone "one" goes on a list of counts: "three in Alder and one in Colne"."""
    return sentence.word(number.first - 1) in ("and", ",") and sentence.word(number.last) in ("in", "at", "from", "on")


def _counts_one(sentence: Sentence, number: Numeral) -> bool:
    """Whether "one" counts the noun after it, and is not a pronoun."""
    before = sentence.word(number.first - 1)
    if sentence.numeric[number.first]:
        return True
    if sentence.words[max(0, number.first - 3) : number.first] in _BOUNDS:
        return True
    if before.isalpha() and sentence.word(number.first - 2) in _POINTING and before not in _COUNTED_BY:
        return False  # "the new one carries eight"
    return before not in _NOT_BEFORE_ONE or before == "only"
