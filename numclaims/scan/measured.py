"""Reads what one number measures or counts: money, percentages, quantities, counted things."""

from __future__ import annotations

from fractions import Fraction

from numclaims.lang.hedges import Hedge
from numclaims.lang.lexicon import Lexicon
from numclaims.scan.attributes import is_acronym, is_year, read_attribute
from numclaims.scan.hedging import hedge_after, hedge_before
from numclaims.scan.mention import Mention
from numclaims.scan.money import read_money, scaled_money
from numclaims.scan.nouns import find_head
from numclaims.scan.numeral import Numeral
from numclaims.scan.portions import portion_of_unit
from numclaims.scan.sentences import Sentence
from numclaims.scan.units import per, unit_after
from numclaims.values.kinds import Bound, Kind
from numclaims.values.unit import NUMBER, Unit, counted

__all__ = ["read_measured", "read_one"]

_NOT_BEFORE_ONE = frozenset(
    {"no", "the", "this", "that", "any", "every", "each", "which", "some", "another", "only", "'"}
)


_LAST_DATING = 2049
_AFTER_OFTEN = frozenset("in since last this per a each every during before between and but over".split())
_MANY_POUNDS = 3
"""The power of ten from which on pounds are money, in a sentence that speaks of money."""
_PAYERS = frozenset("me him her us them you".split())
_FOOT = 12
"""Inches of a foot."""
_BRACKETS = {"(": ")", "[": "]"}
_ABOUT_TWO = Hedge(Bound.ABOUT, Fraction(1, 2))
"""How "a couple of" stands to the true number."""
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
            return Mention(number.first, end, _kind_of(unit), part, "part of a unit", unit)
    if number.style == "couple":
        found = _with_unit(sentence, number, lexicon) or _counting(sentence, number, lexicon)
        return found and found._replace(hedge=_ABOUT_TWO)
    inner, start = hedge_after(sentence, number.last, lexicon.hedges.inner)
    if start > number.last:  # "20 or so boats"
        wider = number._replace(last=start)
        found = _with_unit(sentence, wider, lexicon) or _counting(sentence, wider, lexicon)
        if found is not None and found.last > start:
            return found._replace(hedge=inner)
    return _with_unit(sentence, number, lexicon) or _counting(sentence, number, lexicon)


def _vague(sentence: Sentence, number: Numeral, lexicon: Lexicon) -> Mention | None:
    """ "Dozens of boats", "thousands of miles": from the least that the word stands for to ten times that."""
    of = sentence.word(number.last) == "of"
    start = number.last + of
    most = number._replace(value=number.value * (10 if of else 5))
    read = unit_after(sentence, start, lexicon.units)
    if read is not None:
        unit, end = read
        return Mention(number.first, end, _kind_of(unit), number, "vague number", unit, most)
    head = find_head(sentence, start, lexicon, plural=True)
    if head < 0:
        return None
    unit = counted(lexicon.words.singular(sentence.words[head]))
    return Mention(number.first, head + 1, Kind.COUNT, number, "vague number", unit, most, head=head, whole=True)


def _with_unit(sentence: Sentence, number: Numeral, lexicon: Lexicon) -> Mention | None:
    """A number followed by a unit: "15 km", "15-kilometre", "30%", "5 million dollars"."""
    hyphen = sentence.word(number.last) == "-" and sentence.glued(number.last) and sentence.glued(number.last + 1)
    start = number.last + (hyphen or (sentence.word(number.last) == "+" and sentence.glued(number.last)))
    if number.style == "fraction" and number.ratio is not None and sentence.word(start) == "of":
        return None
    read = unit_after(sentence, start, lexicon.units, hyphenated=hyphen) or _bracketed(sentence, start, lexicon)
    if read is None:
        return _of_cups(sentence, number, lexicon)
    unit, end = read
    if hyphen and unit.name == "foot" and sentence.word(end) == "-":
        number, unit, end = _foot_and_inches(sentence, number, end, unit, lexicon)
    if unit.system == "iso4217" and sentence.word(end) in lexicon.numbers.scales:
        scaled = scaled_money(sentence, number, end, lexicon.numbers)
        if scaled is not None:
            number, end = scaled
    if unit.name == "pound-mass" and _is_sterling(sentence, number, end, lexicon):
        unit = lexicon.units.by_name["pound sterling"]
    if number.value != 1 and not hyphen and _is_attribute(sentence, start, end, lexicon):
        return None
    return Mention(number.first, end, _kind_of(unit), number, "number and unit", unit)


def _foot_and_inches(
    sentence: Sentence, number: Numeral, i: int, foot: Unit, lexicon: Lexicon
) -> tuple[Numeral, Unit, int]:
    """A height in inches where "-2" or "-2-inch" from token i goes on "6-foot"; without that, what was read."""
    last, written = i + 2, sentence.word(i + 1)
    more = int(written) if written.isascii() and written.isdecimal() and len(written) < 3 else None
    if more is None:
        more = lexicon.numbers.small.get(written)
    if sentence.word(last) == "-" and sentence.word(last + 1) in ("inch", "inches"):
        last += 2
    if more is None or more >= _FOOT or number.place or not sentence.glued(i + 1):
        return number, foot, i
    if sentence.word(last)[:1] in ("-", ".") and sentence.glued(last) and sentence.word(last + 1)[:1].isalnum():
        return number, foot, i
    number = number._replace(value=number.value * _FOOT + more)
    return number, lexicon.units.by_name["inch"], last


def _bracketed(sentence: Sentence, start: int, lexicon: Lexicon) -> tuple[Unit, int] | None:
    """A unit in brackets behind its number: "20 (kg)", "20 [kg]"."""
    closing = _BRACKETS.get(sentence.word(start))
    if closing is None or sentence.word(start + 2) != closing:
        return None
    read = unit_after(sentence, start + 1, lexicon.units)
    return (read[0], start + 3) if read is not None and read[1] == start + 2 else None


def _of_cups(sentence: Sentence, number: Numeral, lexicon: Lexicon) -> Mention | None:
    """ "1/2 cup oil", "2 cups of flour": elsewhere a cup is something to win."""
    word, end = sentence.word(number.last), number.last + 1
    if word not in ("cup", "cups") or not (number.value % 1 or sentence.word(end) == "of"):
        return None
    part = number._replace(ratio=None, place=min(number.place, -1))
    return Mention(number.first, end, Kind.QUANTITY, part, "number of cups", lexicon.units.by_name["cup"])


def _is_sterling(sentence: Sentence, number: Numeral, end: int, lexicon: Lexicon) -> bool:
    """Whether the pounds before token `end` are money: many, where the sentence speaks of money, or some that are paid."""
    if sentence.words[end - 1] not in ("pound", "pounds"):
        return False
    if number.place >= _MANY_POUNDS and not lexicon.units.money_talk.isdisjoint(sentence.words):
        return True
    _, first = hedge_before(sentence, number.first, lexicon.hedges.before)
    paid = sentence.word(first - 1 - (sentence.word(first - 1) in _PAYERS))
    return paid in lexicon.units.paying and sentence.word(end) != "of"


def _is_attribute(sentence: Sentence, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a singular unit word after a number is part of another noun: "20 pound notes", "three day trips"."""
    word = sentence.word(end - 1)
    if not word.isalpha() or lexicon.words.is_plural(word) or end - start > 1 or len(word) < 4:
        return False
    follows = sentence.word(end)
    return word in lexicon.units.plain_singulars and follows.isalpha() and lexicon.words.is_plural(follows)


def _kind_of(unit: Unit) -> Kind:
    if unit.system == "iso4217":
        return Kind.MONEY
    if unit.code.startswith("%") or unit.system == "point":
        return Kind.PERCENTAGE
    if unit.dimension.powers == (("time", 1),):
        return Kind.DURATION
    if unit.system == "count":
        return Kind.COUNT
    return Kind.QUANTITY


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
        unit = counted(words.singular(sentence.words[head])) if head >= 0 else None
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
    noun = words.singular(sentence.words[head])
    unit, last = _rate(sentence, counted(noun), head + 1, lexicon)
    return Mention(number.first, last, Kind.COUNT, number, "number and noun", unit, head=head, whole=True)


def _rate(sentence: Sentence, unit: Unit, i: int, lexicon: Lexicon) -> tuple[Unit, int]:
    """The unit of a count with "per day", "a week" or "per 1,000 people" behind it, and the token behind that."""
    if sentence.word(i) == "per" and i + 1 < len(sentence) and sentence.numeric[i + 1] and sentence.free[i]:
        return _per_number(sentence, unit, i + 1, lexicon)
    if sentence.word(i) in ("per", "a", "an") and sentence.word(i + 1) in _RATED_BY and sentence.free[i]:
        return per(sentence, unit, i, lexicon.units)
    return unit, i


def _per_number(sentence: Sentence, unit: Unit, i: int, lexicon: Lexicon) -> tuple[Unit, int]:
    """The unit of a count for each so many of something, whose number is token i: "deaths per 100,000 people"."""
    end = i + 1 + (sentence.word(i + 1) in lexicon.numbers.scales)
    head = find_head(sentence, end, lexicon, plural=True)
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
    return find_head(sentence, k, lexicon, plural=True)


def _bare(sentence: Sentence, number: Numeral, lexicon: Lexicon) -> Mention | None:
    """A number with nothing to count: only what stands for a count or a value is kept."""
    before = sentence.word(number.first - 1)
    if number.value == 1 and number.style == "words" and not _elliptic_one(sentence, number):
        return None
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
    if first == 0 or number.value % 100 == 0 or not is_year(sentence, number) or number.value > _LAST_DATING:
        return False
    before = sentence.words[first - 1]
    return before in lexicon.words.determiners or before.endswith("'s") or sentence.capitalised(first - 1)


def _elliptic_one(sentence: Sentence, number: Numeral) -> bool:
    """Whether a lone "one" goes on a list of counts: "three in Alder and one in Colne"."""
    return sentence.word(number.first - 1) in ("and", ",") and sentence.word(number.last) in ("in", "at", "from", "on")


def _counts_one(sentence: Sentence, number: Numeral) -> bool:
    """Whether "one" counts the noun after it, and is not a pronoun."""
    before = sentence.word(number.first - 1)
    if sentence.numeric[number.first]:
        return True
    return before not in _NOT_BEFORE_ONE or before == "only"
