"""Reads what a number measures or counts: money, percentages, quantities, counted things, ranges and scores."""

from __future__ import annotations

from decimal import Decimal

from numclaims.lang.lexicon import Lexicon
from numclaims.scan.hedging import hedge_after, hedge_before
from numclaims.scan.mention import Mention
from numclaims.scan.nouns import find_head
from numclaims.scan.numeral import Numeral
from numclaims.scan.sentences import Sentence
from numclaims.scan.units import money_before, per, unit_after
from numclaims.values.kinds import Bound, Kind
from numclaims.values.unit import NUMBER, Unit, counted

__all__ = ["read_amounts"]

_DASHES = frozenset("-–—−")


def read_amounts(sentence: Sentence, numerals: list[Numeral], lexicon: Lexicon) -> list[Mention]:
    """A mention for each number, or for each two that make a range; numbers that mean nothing by themselves get none."""
    found: list[Mention] = []
    k = 0
    while k < len(numerals):
        lower = numerals[k]
        upper = numerals[k + 1] if k + 1 < len(numerals) else None
        made = _pair(sentence, lower, upper, lexicon) if upper is not None else None
        if made is None:
            made = _single(sentence, lower, lexicon)
            k += 1
        else:
            k += 2
        if made is not None:
            if found and found[-1].last > made.first:
                continue
            found.append(_hedged(sentence, made, lexicon))
    return _joined(sentence, found)


def _single(sentence: Sentence, number: Numeral, lexicon: Lexicon) -> Mention | None:
    """The mention that one number makes with what stands beside it."""
    units = lexicon.units
    money = money_before(sentence, number.first, units)
    if money is not None:
        unit, first = money
        end = number.last
        if sentence.word(end) in units.dollars_of and sentence.word(end + 1).startswith("dollar"):
            end += 2
        unit, end = per(sentence, unit, end, units)
        return Mention(first, end, Kind.MONEY, number, "currency before number", unit)
    return _with_unit(sentence, number, lexicon) or _counting(sentence, number, lexicon)


def _with_unit(sentence: Sentence, number: Numeral, lexicon: Lexicon) -> Mention | None:
    """A number followed by a unit: "15 km", "15-kilometre", "30%", "5 million dollars"."""
    hyphen = sentence.word(number.last) == "-" and sentence.glued(number.last) and sentence.glued(number.last + 1)
    start = number.last + (hyphen or (sentence.word(number.last) == "+" and sentence.glued(number.last)))
    if number.style == "fraction" and number.ratio is not None and sentence.word(start) == "of":
        return None
    read = unit_after(sentence, start, lexicon.units, hyphenated=hyphen)
    if read is None:
        return None
    unit, end = read
    if number.value != 1 and not hyphen and _is_attribute(sentence, start, end, lexicon):
        return None
    return Mention(number.first, end, _kind_of(unit), number, "number and unit", unit)


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
    if number.ratio is not None:
        return _fraction(sentence, number, lexicon)
    if sentence.word(end) == "-" and sentence.glued(end) and sentence.glued(end + 1) and sentence.word(end + 1).isalpha():
        noun = sentence.word(end + 1)
        if noun in words.stops or noun in ("fold", "odd", "plus"):
            return None if noun != "fold" else Mention(number.first, end + 2, Kind.RATIO, number, "fold", NUMBER)
        return Mention(
            number.first, end + 2, Kind.COUNT, number, "number-noun", counted(words.singular(noun)), head=end + 1, whole=True
        )
    if sentence.word(end) == "of" and not sentence.glued(end):
        head = _of_head(sentence, end + 1, lexicon)
        unit = counted(words.singular(sentence.words[head])) if head >= 0 else None
        if head < 0 and sentence.word(end + 1) not in ("them", "those", "these", "us", "which", "whom", "the", "its", "their", "his", "her"):
            return _bare(sentence, number, lexicon)
        return Mention(number.first, end, Kind.COUNT, number, "number of the", unit, whole=True)
    one = number.value == 1
    head = find_head(sentence, end, lexicon, plural=not one)
    if head < 0:
        return _bare(sentence, number, lexicon)
    if one and not _counts_one(sentence, number, lexicon):
        return None
    noun = words.singular(sentence.words[head])
    last = head + 1
    if sentence.word(head + 1) == "or" and number.value == 0:
        last = head + 1
    via = "number and noun"
    return Mention(number.first, last, Kind.COUNT, number, via, counted(noun), head=head, whole=True)


def _of_head(sentence: Sentence, i: int, lexicon: Lexicon) -> int:
    """The head noun after "of the", "of its 30" and the like; -1 where a pronoun stands instead."""
    words = lexicon.words
    if sentence.word(i) not in words.determiners:
        return -1
    k = i + 1
    while k < i + 4 and (sentence.word(k) in lexicon.numbers.small or (k < len(sentence) and sentence.numeric[k])):
        k += 1
    return find_head(sentence, k, lexicon, plural=True)


def _fraction(sentence: Sentence, number: Numeral, lexicon: Lexicon) -> Mention | None:
    """A fraction, with what it is a part of where that follows at once."""
    end = number.last
    hyphen = sentence.word(end) == "-" and sentence.glued(end)
    read = unit_after(sentence, end, lexicon.units) if not hyphen and sentence.words[number.first] not in ("a", "one") else None
    if read is not None and number.style == "digits":
        return Mention(number.first, read[1], _kind_of(read[0]), number, "number and unit", read[0])
    return Mention(number.first, end, Kind.FRACTION, number, "fraction", NUMBER)


def _bare(sentence: Sentence, number: Numeral, lexicon: Lexicon) -> Mention | None:
    """A number with nothing to count: only what stands for a count or a value is kept."""
    before = sentence.word(number.first - 1)
    if number.value == 1 and number.style == "words" and not _elliptic_one(sentence, number):
        return None
    if number.style == "words" and before in ("the", "these", "those", "either", "any"):
        return None
    return Mention(number.first, number.last, Kind.NUMBER, number, "number alone", None, whole=number.place == 0)


def _elliptic_one(sentence: Sentence, number: Numeral) -> bool:
    """Whether a lone "one" goes on a list of counts: "three in Alder and one in Colne"."""
    return sentence.word(number.first - 1) in ("and", ",") and sentence.word(number.last) in ("in", "at", "from", "on")


_NOT_BEFORE_ONE = frozenset({"no", "the", "this", "that", "any", "every", "each", "which", "some", "another", "only", "'"})


def _counts_one(sentence: Sentence, number: Numeral, lexicon: Lexicon) -> bool:
    """Whether "one" counts the noun after it, and is not a pronoun."""
    before = sentence.word(number.first - 1)
    if sentence.numeric[number.first]:
        return True
    return before not in _NOT_BEFORE_ONE or before == "only"


def _pair(sentence: Sentence, lower: Numeral, upper: Numeral, lexicon: Lexicon) -> Mention | None:
    """A range or a score of two numbers: "5-7%", "between 10 and 12 km", "10 to 12 hours", "31-24", "three to one"."""
    units = lexicon.units
    money = money_before(sentence, lower.first, units)
    second_money = money_before(sentence, upper.first, units)
    first = money[1] if money else lower.first
    gap_end = second_money[1] if second_money else upper.first
    lower_end = lower.last
    lower_unit: Unit | None = None
    link = sentence.words[lower_end:gap_end]
    if not link or len(link) > 4:
        return None
    if not money and link[-1] in ("to", "and", "or", *_DASHES) and len(link) > 1:
        read = unit_after(sentence, lower.last, units)
        if read is None or read[1] != gap_end - 1:
            return None
        lower_unit, lower_end = read
        link = sentence.words[lower_end:gap_end]
    if len(link) != 1:
        return _ratio(sentence, lower, upper, link)
    before = sentence.word(first - 1)
    dash = link[0] in _DASHES
    if dash and not (sentence.glued(lower_end) == sentence.glued(lower_end + 1)):
        return None
    _, hedged = hedge_before(sentence, first, lexicon.hedges.before)
    leads = sentence.word(hedged - 1) != "from"
    if not dash and not (link[0] == "and" and before == "between") and not (link[0] in ("to", "or") and leads):
        return None
    if lower.ratio is not None or upper.ratio is not None:
        return None
    if link[0] == "to" and (second_money or lower_unit) and _is_change(before, lexicon):
        return None
    if dash and sentence.word(upper.last) in _DASHES and sentence.glued(upper.last):
        return None
    whole = _single(sentence, upper, lexicon)
    if whole is None:
        return None
    if money and not second_money:
        whole = whole._replace(unit=money[0], kind=Kind.MONEY)
    if lower_unit is not None and (whole.unit is None or not whole.unit.compatible(lower_unit)):
        return None
    if not money and second_money:
        return None
    if whole.unit is None or whole.kind in (Kind.NUMBER, Kind.COUNT):
        if dash and _is_score(sentence, lower, upper, lexicon):
            return Mention(first, upper.last, Kind.SCORE, lower, "score", None, upper)
        if whole.unit is None and not dash and not _plain_range(sentence, first, link[0], before):
            return None
    if link[0] == "or" and (lower.value >= upper.value or upper.value - lower.value > 2):
        return None
    if link[0] == "to" and lower.value >= upper.value and whole.kind in (Kind.NUMBER, Kind.COUNT):
        return None
    lower = _distributed(lower, upper)
    via = "score" if whole.kind is Kind.SCORE else f"range with {link[0]}"
    begin = first - 1 if before == "between" else first
    return whole._replace(first=first, number=lower, upper=upper, via=f"{via}, {whole.via}", before=begin)


def _is_change(before: str, lexicon: Lexicon) -> bool:
    """Whether the word before two numbers makes the first one a step and the second a level: "up $5 to $20"."""
    return before in ("by", "up", "down") or before in lexicon.changes.verbs


def _plain_range(sentence: Sentence, first: int, link: str, before: str) -> bool:
    """Whether two numbers without a unit are a range: only "between A and B" says so by itself."""
    return link == "and" and before == "between"


def _distributed(lower: Numeral, upper: Numeral) -> Numeral:
    """The lower end with the scale word that was written only once: "24 to 33 billion"."""
    if upper.style in ("mixed", "words") and upper.place > 0 and lower.place <= 0 and lower.value < 1000:
        mantissa_place = upper.value.adjusted() // 3 * 3
        scaled = lower.value.scaleb(mantissa_place)
        if scaled <= upper.value:
            return lower._replace(value=scaled, place=lower.place + mantissa_place)
    return lower


def _is_score(sentence: Sentence, lower: Numeral, upper: Numeral, lexicon: Lexicon) -> bool:
    if lower.style != "digits" or lower.place or upper.place or lower.value > 999 or upper.value > 999:
        return False
    return lower.value > upper.value or not lexicon.guards.scoring.isdisjoint(sentence.words)


def _ratio(sentence: Sentence, lower: Numeral, upper: Numeral, link: list[str]) -> Mention | None:
    """ "4-to-1", "three to one"."""
    if link not in (["-", "to", "-"], ["to"]) or upper.value != 1 or lower.value <= 1:
        return None
    return Mention(lower.first, upper.last, Kind.RATIO, lower, "ratio to one", NUMBER)


def _hedged(sentence: Sentence, made: Mention, lexicon: Lexicon) -> Mention:
    """The mention with the hedge before or after it."""
    begin = made.before if made.before >= 0 else made.first
    hedge, before = hedge_before(sentence, begin, lexicon.hedges.before)
    if hedge.bound is Bound.EXACT:
        after, end = hedge_after(sentence, made.last, lexicon.hedges.after)
        if after.bound is Bound.EXACT and made.number.last < made.last:
            after, _ = hedge_after(sentence, made.number.last, lexicon.hedges.after)
        if after.bound is not Bound.EXACT:
            return made._replace(hedge=after, before=begin)
    return made._replace(hedge=hedge, before=before)


def _joined(sentence: Sentence, mentions: list[Mention]) -> list[Mention]:
    """Joins the parts of one measurement: "6 feet 2 inches", "2 hours and 40 minutes"."""
    found: list[Mention] = []
    for mention in mentions:
        if found and _continues(sentence, found[-1], mention):
            found[-1] = _sum(found[-1], mention)
        else:
            found.append(mention)
    return found


_JOINABLE = {("foot", "inch"), ("pound", "ounce"), ("stone", "pound"), ("hour", "minute"), ("minute", "second"), ("pound-mass", "ounce")}


def _continues(sentence: Sentence, one: Mention, two: Mention) -> bool:
    if one.unit is None or two.unit is None or (one.unit.name, two.unit.name) not in _JOINABLE:
        return False
    if one.upper or two.upper or one.number.place != 0 or two.number.value >= one.unit.factor / two.unit.factor:
        return False
    return sentence.words[one.last : two.first] in ([], ["and"], [","])


def _sum(one: Mention, two: Mention) -> Mention:
    """Both parts in the smaller unit."""
    assert one.unit is not None and two.unit is not None
    factor = one.unit.factor / two.unit.factor
    value = one.number.value * Decimal(factor.numerator) / Decimal(factor.denominator) + two.number.value
    number = two.number._replace(first=one.number.first, value=value)
    return one._replace(last=two.last, number=number, unit=two.unit, via="two units of one measurement")


