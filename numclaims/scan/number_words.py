"""Numbers in words: "two hundred and five", "half a million", and the scale words behind digits."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from numclaims.lang.numbers import NumberWords
from numclaims.scan.fractions import LEFT, and_a_fraction, ends_fraction, shared_before
from numclaims.scan.numeral import Numeral, as_decimal
from numclaims.scan.sentences import Sentence

__all__ = ["cardinal", "couple", "one_piece", "read_half", "scale_after", "several", "vague"]

_PLURAL_WITHOUT_S = frozenset({"people", "men", "women", "children"})
_MONEY_SIGNS = frozenset("$€£¥₹₽₩₪₺₫₦₱฿")
_MONEY_CODES = frozenset(
    """
    usd eur gbp rm rs cad aud nzd sgd hkd myr inr zar chf cny rmb us jpy sek nok dkk isk pln czk huf ron bgn rub uah ils
    sar aed qar kwd egp ngn kes ghs pkr bdt lkr thb idr php vnd twd krw brl mxn ars clp cop ps
    """.split()
)
"""Currencies in letters, behind which an `m` is a million too."""
_CODES = frozenset({"1B", "2B", "3M", "4B"})
"""Digits with a capital that name a company, a visa or a pencil."""
_DRAWING = frozenset({"pencil", "pencils", "visa", "visas"})
_TIME_UNITS = frozenset("second minute hour day week month year decade century night season".split())
_BEFORE_PIECE = frozenset("half quarter cent cents pence dollars euros pounds percent % p".split())
_BEHIND_PIECE = frozenset("a per an more less for of to in on and or but at from each every now then if when".split())
_SPOKEN_DIGITS = 40
"""Digits after "point" that are read."""
_NOT_BEFORE_HALF = frozenset(
    "other better latter top bottom northern southern eastern western the back front upper lower".split()
)
_EXACT_BEFORE = frozenset("few several couple many some these those the".split())
"""Words before "thousands of" that make it another number than the word alone, or one that was named before."""
_AFTER_METRES = frozenset(
    "long high tall wide deep away above below from of in at to and or by off up down further x".split()
)

_DOING = frozenset("were are have had more was remain remained died fled still".split())
"""What stands behind a vague number that is the subject, wherever that is."""
_BEFORE_SUBJECT = frozenset({"", ";", ":", "—", "“", ",", "and", "as"})
_AFTER_SCALE = frozenset("upon if or and after to in by on at for from with than a per digit place column".split())
"""What stands behind the name of a scale that is no subject: "hundreds upon hundreds", "in hundreds and thousands"."""


def scale_after(sentence: Sentence, i: int, vocabulary: NumberWords) -> tuple[int, int]:
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


def _is_scale_letter(sentence: Sentence, i: int, word: str) -> bool:
    """Whether letters after a number, such as `m` or `bn`, are a scale and not a unit."""
    ranging = i > 3 and sentence.word(i - 2) in ("-", "–") and sentence.numeric[i - 3]
    mark = sentence.word(i - 4 if ranging else i - 2)  # "$1-2m"
    money = mark in _MONEY_SIGNS or (mark in _MONEY_CODES and sentence.capitalised(i - 4 if ranging else i - 2))
    if word in ("bn", "mn", "tn", "trn", "bln"):
        return True
    if not sentence.glued(i):
        return (money and word in ("m", "b", "k")) or (
            word in ("m", "b") and sentence.capitalised(i) and _is_counted(sentence, i + 1)
        )
    if word == "k":
        return True
    if money:
        return word in ("m", "b", "t", "mm", "mil")
    if word in ("m", "b") and sentence.capitalised(i):
        code = sentence.surface(i - 1, i + 1)
        if sentence.titled and (code not in _CODES or i > 1):
            return True  # "Glass Slide Hangs 1M Feet Above LA"
        return code != "3M" and sentence.word(i + 1) not in _DRAWING and _is_counted(sentence, i + 1)
    return word == "m" and _is_counted(sentence, i + 1)


def _is_counted(sentence: Sentence, i: int) -> bool:
    """Whether a plural noun, a few words on, makes the `m` before token i a million: "2m films"."""
    if sentence.word(i) == "of" and sentence.word(i + 1) in ("its", "their", "our", "his", "her", "these", "those"):
        i += 2
    for k in range(i, min(i + 5, len(sentence))):
        word = sentence.words[k]
        if word == "and" and k > i:
            continue
        if not word.isalpha() or word in _AFTER_METRES:
            return False
        if word in _PLURAL_WITHOUT_S or (len(word) > 3 and word.endswith("s") and not word.endswith("ss")):
            return True
    return False


def read_half(sentence: Sentence, i: int, before: str, vocabulary: NumberWords) -> Numeral | None:
    """ "Half a million", "half of", "by half", "a half"; not "the second half" or "half-time"."""
    after = sentence.word(i + 1)
    skip = after in ("a", "an")
    group = sentence.word(i + 1 + skip)
    first = i - (before in ("a", "one"))
    if group in vocabulary.groups:
        power = vocabulary.groups[group]
        return Numeral(first, i + 2 + skip, Decimal(5).scaleb(power - 1), power - 1, "words")
    if group in vocabulary.dozens:
        return Numeral(first, i + 2 + skip, Decimal(6), 0, "words")
    previous = sentence.word(i - 1)
    if previous in LEFT and shared_before(sentence, i - 1, vocabulary):
        return Numeral(i, i + 1, Decimal("0.5"), 0, "fraction", Fraction(1, 2))
    if "-" in (after, before) or previous in _NOT_BEFORE_HALF or previous in vocabulary.ordinals:
        return None
    if (
        after.isalpha()
        and previous != "than"
        and after not in vocabulary.lone_fraction_next
        and after not in ("a", "an", "that", "those", "these")
        and not (after == "by" and shared_before(sentence, i, vocabulary))
    ):
        return None
    return Numeral(first, i + 1, Decimal("0.5"), 0, "fraction", Fraction(1, 2))


def vague(sentence: Sentence, i: int, vocabulary: NumberWords) -> Numeral | None:
    """ "Dozens of", "thousands of", "tens of thousands of", "Hundreds flee": the least that they stand for."""
    value, last = vocabulary.vague[sentence.words[i]], i + 1
    first = i
    if sentence.word(last) == "of" and sentence.word(last + 1) in vocabulary.vague:
        value, last = value * vocabulary.vague[sentence.words[last + 1]], last + 2
    elif sentence.word(i - 1) == "of" and sentence.word(i - 2) == "tens":
        first, value = i - 2, 10 * value
    previous = sentence.word(first - 1)
    if previous in _EXACT_BEFORE or previous in vocabulary.small:
        return None
    if sentence.word(last) != "of" and not _is_subject(sentence, first, last):
        return None
    if first and sentence.numeric[first - 1]:
        return None
    return Numeral(first, last, Decimal(value), len(str(value)) - 1, "vague")


def _is_subject(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a vague number stands for people or things and says what they do: "Hundreds flee", "dozens were hurt"."""
    after = sentence.word(last)
    if after in _DOING:
        return True
    return sentence.word(first - 1) in _BEFORE_SUBJECT and after.isalpha() and after not in _AFTER_SCALE


def several(sentence: Sentence, i: int, vocabulary: NumberWords) -> Numeral:
    """ "Several hundred", "a few dozen": the least that the words stand for, two of the group."""
    group = vocabulary.dozens.get(sentence.words[i]) or 10 ** vocabulary.groups[sentence.words[i]]
    least = Decimal(vocabulary.vague_before[sentence.words[i - 1]] * group)
    first = i - 1 - (sentence.word(i - 2) == "a")
    return Numeral(first, i + 1, least, least.adjusted(), "vague")


def one_piece(sentence: Sentence, i: int, before: str) -> Numeral | None:
    """The "a" of "it costs a dollar"; not "5 cents a dollar", "half a dollar" or "a dollar store"."""
    further, after = sentence.word(i - 2), sentence.word(i + 1)
    if before != "a" or further in _BEFORE_PIECE or (i > 1 and sentence.numeric[i - 2]):
        return None
    if (after.isalpha() and after not in _BEHIND_PIECE) or after == "-":
        return None
    return Numeral(i - 1, i, Decimal(1), 0, "words")


def couple(sentence: Sentence, i: int, before: str, vocabulary: NumberWords) -> Numeral | None:
    """ "A couple of", "a couple of hundred": about two; lengths of time are read elsewhere."""
    last = i + 2
    if before != "a" or sentence.word(i + 1) != "of" or sentence.word(last).removesuffix("s") in _TIME_UNITS:
        return None
    power = vocabulary.groups.get(sentence.word(last), 0)
    return Numeral(i - 1, last + (power > 0), Decimal(2).scaleb(power), power, "couple")


def cardinal(sentence: Sentence, i: int, vocabulary: NumberWords) -> Numeral | None:
    """A number in words from token i, as far as the words go on making one; with fractions such as "two thirds"."""
    spelled = _spelled(sentence, i, vocabulary)
    if spelled is None:
        return None
    numeral, power = spelled
    value, last = numeral.value, numeral.last
    denominator = last + (sentence.word(last) == "-")
    word = sentence.word(denominator)
    if word in vocabulary.fractions and value < 100 and (value == 1 or word.endswith("s")):
        if value == 1 and denominator == last and not ends_fraction(sentence, denominator + 1, vocabulary):
            return numeral
        exact = Fraction(int(value), vocabulary.fractions[word])
        return Numeral(i, denominator + 1, as_decimal(exact), 0, "fraction", exact)
    if word in vocabulary.tens and sentence.word(denominator + 1) == "-":
        compound = _compound_denominator(sentence, denominator, vocabulary)
        end = denominator + 3
        if compound and value < 100 and (value == 1) is not sentence.words[end - 1].endswith("s"):
            exact = Fraction(int(value), compound)
            fraction = Numeral(i, end, as_decimal(exact), 0, "fraction", exact)
            return fraction if value > 1 or ends_fraction(sentence, end, vocabulary) else numeral
    if word in vocabulary.dozens and value < 100:
        return Numeral(i, denominator + 1, value * 12, 0, "words")
    if sentence.word(last) == "point" and (
        sentence.word(last + 1) in vocabulary.ones
        or (sentence.word(last + 1) in vocabulary.tens and sentence.word(last + 2) == "-")
    ):
        return _spoken_decimals(sentence, numeral, vocabulary)
    return and_a_fraction(sentence, numeral, power, vocabulary) if sentence.word(last) in ("and", "-") else numeral


def _compound_denominator(sentence: Sentence, i: int, vocabulary: NumberWords) -> int:
    """The denominator that a ten and a hyphen open: "twenty-fifth", "twenty-firsts"; 0 if it is none."""
    ending = sentence.word(i + 2)
    unit = vocabulary.ordinals.get(ending.removesuffix("s"), 0)
    if not 0 < unit < 10 or not (sentence.glued(i + 1) and sentence.glued(i + 2)):
        return 0
    return vocabulary.tens[sentence.words[i]] + unit


def _spelled(sentence: Sentence, i: int, vocabulary: NumberWords) -> tuple[Numeral, int] | None:
    """The whole number that begins at token i, and the power of ten of its last scale word if it ends with one."""
    total = current = 0
    can_ones, can_small, can_hundred, lowest = True, True, True, 99
    k = last = i
    if sentence.words[i] in vocabulary.groups:
        current, can_small = 1, False
    while k < len(sentence):
        word = sentence.words[k]
        if word in vocabulary.ones and can_ones:
            current += vocabulary.ones[word]
            can_ones = can_small = False
        elif word in vocabulary.teens and can_small:
            current += vocabulary.teens[word]
            can_ones = can_small = False
        elif word in vocabulary.tens and can_small:
            current += vocabulary.tens[word]
            can_small = False
        elif word == "hundred" and can_hundred and 0 < current < 100:
            current *= 100
            can_ones = can_small = True
            can_hundred = False
        elif word in vocabulary.scales and current > 0 and vocabulary.scales[word] < lowest:
            lowest = vocabulary.scales[word]
            total += current * 10**lowest
            current = 0
            can_ones = can_small = can_hundred = True
        else:
            break
        last = k = k + 1
        follows = sentence.word(k)
        if follows == "-" and sentence.glued(k) and sentence.glued(k + 1):
            k += 1
        elif (
            follows in ("and", "&")
            and can_small
            and (not can_hundred or lowest < 99)
            and _goes_on(sentence, k + 1, vocabulary)
        ):
            k += 1
    if last == i:
        return None
    power = lowest if current == 0 and lowest < 99 else 0
    return Numeral(i, last, Decimal(total + current), power, "words"), power


def _goes_on(sentence: Sentence, i: int, vocabulary: NumberWords) -> bool:
    """Whether the word after "and" belongs to the same number: a small one, and no fraction of its own."""
    after = sentence.word(i + 1 + (sentence.word(i + 1) == "-"))
    return (
        sentence.word(i) in vocabulary.small
        and (after != "hundred" or (sentence.word(i - 2) == "thousand" and sentence.word(i - 4) != "between"))
        and not (after in vocabulary.fractions and after.endswith("s"))
    )


def _spoken_decimals(sentence: Sentence, numeral: Numeral, vocabulary: NumberWords) -> Numeral:
    """ "Two point five": the digits are spoken one by one."""
    k, digits = numeral.last + 1, ""
    if sentence.word(k) in vocabulary.tens:  # "point seventy-one"
        digits = str(vocabulary.tens[sentence.word(k)] + vocabulary.ones.get(sentence.word(k + 2), 0))
        k += 3
    while sentence.word(k) in vocabulary.ones and len(digits) < _SPOKEN_DIGITS:
        digits += str(vocabulary.ones[sentence.word(k)])
        k += 1
    value = Decimal(f"{numeral.value}.{digits}")
    power, last = scale_after(sentence, k, vocabulary)
    return Numeral(numeral.first, last, value.scaleb(power), power - len(digits), "words")
