"""Reads the currency beside a number: "$5", "HK $5", "C $ 16 million", "120 MEUR", "75 USD million", "PS21,700"."""

from __future__ import annotations

from numclaims.lang.lexicon import Lexicon
from numclaims.lang.numbers import NumberWords
from numclaims.lang.units import Units
from numclaims.scan.mention import Mention
from numclaims.scan.numeral import Numeral
from numclaims.scan.sentences import Sentence
from numclaims.scan.units import hyphened_per, per
from numclaims.values.kinds import Kind
from numclaims.values.unit import Unit

__all__ = ["is_scaled_code", "money_before", "read_money", "scaled_money"]

_CODE_SCALES = {"M": 6, "m": 6, "K": 3, "k": 3}
"""Letters before a currency code: "120 MEUR", "kUSD 5"."""
_CODE = 3
"""Letters of an ISO 4217 code."""
_LOST_SIGNS = {"ps": "pound sterling", "y": "japanese yen", "r": "south african rand"}
"""What newswires wrote for the signs of the pound and the yen, glued to digits that are no name; rands have "R"."""
_NAMES = frozenset({"dollar", "euro", "sterling"})
"""Names of currencies that stand before their sums."""
_LARGE = frozenset({"million", "billion", "trillion", "m", "mn", "bn", "tn", "trn"})
"""Scales behind a lost sign that show a sum."""
_NAMED_DIGITS = 2
"""Digits from which on "PS15m" is a sum; the PS5 is a console, whose makers may count millions of it."""
_PREPOSITIONS = frozenset({"at", "of", "to", "for", "by", "from"})
_COPULAS = frozenset({"is", "was", "are", "were", "be", "at", "to", "of"})


def read_money(sentence: Sentence, number: Numeral, lexicon: Lexicon) -> Mention | None:
    """A sum with its currency before it, or with a code that has a scale of its own."""
    units, end = lexicon.units, number.last
    money = money_before(sentence, number.first, units)
    if money is None:
        if sentence.word(number.first - 1) == "(":
            return _bracketed(sentence, number, lexicon)
        return _scaled_code(sentence, number, units)
    unit, first = money
    if sentence.word(end) in units.dollars_of and (sentence.word(end) != "us" or sentence.capitalised(end)):
        end += 1 + sentence.word(end + 1).startswith("dollar")
    elif unit.name == "dollar" and len(sentence.word(end)) == _CODE:
        unit, end = _restated(sentence, unit, end, units)
    unit, end = per(sentence, unit, end, units)
    if sentence.word(end) == "-":
        unit, end = hyphened_per(sentence, unit, end, units)
    negative = number._replace(value=-number.value)
    if _is_negated(sentence, first):
        return Mention(first - 1, end, Kind.MONEY, negative, "sign before currency", unit)
    if _accounted(sentence, number, first, end):
        return Mention(first - 1, end + 1, Kind.MONEY, negative, "sum in accounting brackets", unit)
    return Mention(first, end, Kind.MONEY, number, "currency before number", unit)


def _bracketed(sentence: Sentence, number: Numeral, lexicon: Lexicon) -> Mention | None:
    """A loss with its currency before the brackets: "$(50.8)bn", "$(50.8) million"."""
    first, last = number.first, number.last
    money = money_before(sentence, first - 1, lexicon.units)
    if money is None or number.value <= 0 or sentence.word(last) != ")":
        return None
    if not (sentence.glued(first - 1) and sentence.glued(first) and sentence.glued(last)):
        return None
    power = lexicon.numbers.scales.get(sentence.word(last + 1), 0)
    if not power and sentence.glued(last + 1) and sentence.word(last + 1) in _LARGE:
        power = lexicon.numbers.glued[sentence.word(last + 1)]
    loss = _scaled(number, power, number.first)
    end = last + 1 + (power > 0)
    return Mention(money[1], end, Kind.MONEY, loss._replace(value=-loss.value), "loss in brackets", money[0])


def _restated(sentence: Sentence, unit: Unit, i: int, units: Units) -> tuple[Unit, int]:
    """The dollars that the code at token i behind a sum names, and the token behind it: "$5,000 CAD"."""
    code = units.codes.get(sentence.surface(i, i + 1))
    return (code, i + 1) if code is not None and code.name.endswith(" dollar") else (unit, i)


def money_before(sentence: Sentence, i: int, units: Units) -> tuple[Unit, int] | None:
    """The currency that ends just before token i ("US$", "RM", "USD "), and the token that it begins at."""
    if i == 0:
        return None
    before = sentence.words[i - 1]
    if before not in units.money_ends:
        if before in _NAMES:
            return _named(sentence, i, units)
        return _lost_sign(sentence, i, units) if before in _LOST_SIGNS or before == "=" else None
    for length in (2, 1):
        begin = i - length
        if begin < 0 or (length == 2 and not sentence.glued(i - 1)):
            continue
        unit = units.money_before.get(sentence.surface(begin, i))
        if unit is not None:
            return _whose(sentence, begin, i, units) or (unit, begin) if length == 1 and begin else (unit, begin)
    return None


def _whose(sentence: Sentence, begin: int, i: int, units: Units) -> tuple[Unit, int] | None:
    """The currency with the country apart from its sign: "HK $5", "c $ 16 million", "CAD$15"."""
    country = sentence.words[begin - 1]
    if len(country) == 1 and country != "c":
        return None
    written = "C" if country == "c" else sentence.surface(begin - 1, begin)  # "ca $5" is about five dollars
    named = units.money_before.get(written + sentence.surface(begin, i))
    if named is None and sentence.surface(begin, i) == "$" and len(country) == _CODE:
        named = units.codes.get(country.upper())
    return None if named is None else (named, begin - 1)


def _lost_sign(sentence: Sentence, i: int, units: Units) -> tuple[Unit, int] | None:
    """The pound of "PS21,700" and "PS2.7m", the yen of "Y28,030" and "Y590 billion"; "PS5" is a console."""
    begin = i - 1 - (sentence.words[i - 1] == "=" and i > 1)
    sign = sentence.words[begin]
    name = _LOST_SIGNS.get(sign)
    if name is None or i >= len(sentence) or not (sentence.glued(i) and sentence.surface(begin, begin + 1).isupper()):
        return None
    if sentence.glued(begin) and (sentence.words[begin - 1][-1].isalnum() or sentence.words[begin - 1] in ("-", "/")):
        return None
    digits = sentence.words[i]
    large = sentence.word(i + 1) in _LARGE and (sign != "ps" or len(digits) >= _NAMED_DIGITS)
    if large or "," in digits or ("." in digits and sign != "r"):
        return units.by_name[name], begin
    return None


def _named(sentence: Sentence, i: int, units: Units) -> tuple[Unit, int] | None:
    """The currency of "at dollar 22.5 million"."""
    word = sentence.words[i - 1]
    if word in _NAMES and sentence.word(i - 2) in _PREPOSITIONS:
        return units.by_name["pound sterling" if word == "sterling" else word], i - 1
    return None


def is_scaled_code(surface: str, units: Units) -> bool:
    """Whether a word is the code of a currency behind a letter for thousands or millions: "MUSD"."""
    return len(surface) == 1 + _CODE and surface[0] in _CODE_SCALES and surface[1:] in units.codes


def _scaled_code(sentence: Sentence, number: Numeral, units: Units) -> Mention | None:
    """ "120 MEUR", "kUSD 5": a letter for thousands or millions before the code of a currency."""
    for k, last in ((number.last, number.last + 1), (number.first - 1, number.last)):
        if len(sentence.word(k)) == 1 + _CODE and is_scaled_code(sentence.surface(k, k + 1), units):
            surface, first = sentence.surface(k, k + 1), min(k, number.first)
            made = _scaled(number, _CODE_SCALES[surface[0]], first)
            return Mention(first, last, Kind.MONEY, made, "scale in currency code", units.codes[surface[1:]])
    return None


def scaled_money(sentence: Sentence, number: Numeral, end: int, vocabulary: NumberWords) -> tuple[Numeral, int] | None:
    """The number and the token behind it where the scale stands behind the currency code: "75 USD million"."""
    power = vocabulary.scales.get(sentence.word(end))
    if power is None or number.place > 0 or not sentence.surface(end - 1, end).isupper():
        return None
    return _scaled(number, power, number.first), end + 1


def _scaled(number: Numeral, power: int, first: int) -> Numeral:
    return number._replace(first=first, value=number.value.scaleb(power), place=number.place + power)


def _is_negated(sentence: Sentence, first: int) -> bool:
    """Whether a minus sign stands before the currency: "-$5", "minus $5"; "$5-$7" has a dash."""
    sign = sentence.word(first - 1)
    if sign == "minus":
        return sentence.word(first - 2) != "or"
    if sign not in ("-", "−") or not sentence.glued(first):
        return False
    return first < 2 or not (sentence.glued(first - 1) and sentence.words[first - 2][-1].isalnum())


def _accounted(sentence: Sentence, number: Numeral, first: int, end: int) -> bool:
    """Whether a sum in brackets is negative as in accounts: "The result is ($99.99)."."""
    return (
        sentence.word(first - 1) == "("
        and sentence.word(end) == ")"
        and sentence.word(first - 2) in _COPULAS
        and number.value > 0
    )
