"""Reads the amounts of a sentence: each number, or two that make a range, with the hedge beside it."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from numclaims.lang.hedges import NO_HEDGE
from numclaims.lang.lexicon import Lexicon
from numclaims.scan.hedging import hedge_after, hedge_before
from numclaims.scan.measured import read_measured, read_one
from numclaims.scan.mention import Mention
from numclaims.scan.numeral import Numeral
from numclaims.scan.ranges import may_pair, read_pair
from numclaims.scan.sentences import Sentence
from numclaims.scan.sharing import share_hedges, share_rates, share_scale, share_units
from numclaims.values.kinds import Bound, Kind
from numclaims.values.unit import Unit, money

__all__ = ["read_amounts"]

_ABOVE = frozenset({Bound.ABOVE, Bound.AT_LEAST})
_BELOW = frozenset({Bound.BELOW, Bound.AT_MOST})
_CLIMBING = frozenset(
    "ticked ticks edged edges inched crept creeps moved moves went goes gone go climbed jumped shot rose pushed".split()
)
"""Verbs of which "up" tells where they lead, so that "up to" behind them bounds nothing."""
_CENTS = 2
"""Digits of the hundredths of a sum."""
_JOINABLE = {
    ("dollar", "cent"),
    ("united states dollar", "cent"),
    ("euro", "cent"),
    ("euro", "eurocent"),
    ("pound sterling", "penny"),
    ("foot", "inch"),
    ("pound-mass", "penny"),
    ("stone", "pound-mass"),
    ("mile", "yard"),
    ("hour", "minute"),
    ("minute", "second"),
    ("pound-mass", "ounce"),
}


def read_amounts(sentence: Sentence, numerals: list[Numeral], lexicon: Lexicon) -> list[Mention]:
    """A mention for each number, or for each two that make a range; numbers that mean nothing get none."""
    found: list[Mention] = []
    words = sentence.words
    k = 0
    while k < len(numerals):
        lower = numerals[k]
        upper = numerals[k + 1] if k + 1 < len(numerals) else None
        made = (
            read_pair(sentence, lower, upper, lexicon) if upper is not None and may_pair(words, lower, upper) else None
        )
        if made is None:
            if upper is not None:
                lower = share_scale(sentence, numerals, k)
            made = read_one(sentence, lower, lexicon)
            k += 1
        else:
            k += 2
        if made is not None:
            if found and found[-1].last > made.first:
                again = read_measured(sentence, lower, lexicon)  # "10 $ 30 cent": the sign belongs to the 10
                if again is None or found[-1].last > again.first:
                    continue
                made = again
            found.append(_hedged(sentence, made, lexicon))
    if not found:
        return found
    found = share_rates(sentence, share_units(sentence, found, lexicon), lexicon)
    return share_hedges(sentence, _joined(sentence, _bounded(sentence, found))) if len(found) > 1 else found


def _bounded(sentence: Sentence, mentions: list[Mention]) -> list[Mention]:
    """Makes one range of a number with a lower and one with an upper bound: "more than 10 and less than 20 km"."""
    found: list[Mention] = []
    for two in mentions:
        if found and two.hedge.bound is not Bound.EXACT:
            one = found[-1]
            pair = _between(sentence, one, two)
            if pair is not None:
                found[-1] = pair
                continue
        found.append(two)
    return found


def _between(sentence: Sentence, one: Mention, two: Mention) -> Mention | None:
    if one.upper or two.upper or one.number.ratio is not None or two.number.ratio is not None:
        return None
    if sentence.words[one.last : two.opens] not in (["and"], ["but"], [",", "but"], [",", "and"]):
        return None
    if one.unit is not None and two.unit is not None and one.unit != two.unit:
        return None
    if one.hedge.bound in _ABOVE and two.hedge.bound in _BELOW:
        lower, upper = one, two
    elif one.hedge.bound in _BELOW and two.hedge.bound in _ABOVE:
        lower, upper = two, one
    else:
        return None
    if lower.number.value >= upper.number.value:
        return None
    named = two if two.unit is not None or two.head >= 0 else one
    return named._replace(
        first=one.first,
        last=two.last,
        number=lower.number,
        upper=upper.number,
        hedge=NO_HEDGE,
        before=one.before,
        within=("range of two bounds",),
    )


def _hedged(sentence: Sentence, made: Mention, lexicon: Lexicon) -> Mention:
    """The mention with the hedge before or after it."""
    hedge, before = hedge_before(sentence, made.opens, lexicon.hedges.before)
    if sentence.word(before) == "up" and sentence.word(before - 1) in _CLIMBING:  # "ticked up to 4%" is no "up to"
        hedge, before = NO_HEDGE, made.opens
    if hedge.bound is Bound.EXACT:
        after, _ = hedge_after(sentence, made.last, lexicon.hedges.after)
        if after.bound is Bound.EXACT and made.number.last < made.last:
            after, _ = hedge_after(sentence, made.number.last, lexicon.hedges.after)
        if after.bound is not Bound.EXACT:
            return made._replace(hedge=after)
    return made if hedge is NO_HEDGE else made._replace(hedge=hedge, before=before)


def _joined(sentence: Sentence, mentions: list[Mention]) -> list[Mention]:
    """Joins the parts of one measurement: "6 feet 2 inches", "2 hours and 40 minutes"."""
    found: list[Mention] = []
    for mention in mentions:
        if found and _continues(sentence, found[-1], mention):
            found[-1] = _sum(found[-1], mention)
        else:
            found.append(mention)
    return found


def _continues(sentence: Sentence, one: Mention, two: Mention) -> bool:
    if one.unit is None:
        return False
    if two.unit is None:
        return _is_bare_change(sentence, one, two)
    if (one.unit.name, two.unit.name) not in _JOINABLE:
        return False
    if one.upper or two.upper or one.number.place != 0 or two.number.value >= _parts(one.unit, two.unit):
        return False
    return sentence.words[one.last : two.first] in ([], ["and"], [","])


def _is_bare_change(sentence: Sentence, one: Mention, two: Mention) -> bool:
    """Whether two digits behind a whole sum, with nothing behind them, are its hundredths: "15 dollars and 50"."""
    return (
        one.kind is Kind.MONEY
        and one.number.last < one.last
        and one.upper is None
        and one.number.place == 0
        and len(sentence.words[two.first]) == _CENTS
        and sentence.words[two.first].isdecimal()
        and two.last == two.first + 1
        and sentence.words[one.last : two.first] in ([], ["and"])
        and not sentence.word(two.last)[:1].isalnum()
        and sentence.word(two.last) not in ("%", "-", "$", "€", "£")
    )


def _parts(whole: Unit, part: Unit) -> Fraction:
    """How many of one unit make the other; money comes in hundredths."""
    return Fraction(100) if part.system == "iso4217" else whole.factor / part.factor


def _sum(one: Mention, two: Mention) -> Mention:
    """Both parts in the smaller unit; money in the larger one, which needs only two decimals for that."""
    assert one.unit is not None
    if one.kind is not Kind.MONEY and two.kind is Kind.MONEY:  # "five pounds and 30 pence"
        one = one._replace(kind=Kind.MONEY, unit=money("GBP", "pound sterling"))
    if one.kind is Kind.MONEY:
        value = one.number.value + two.number.value.scaleb(-2)
        number = one.number._replace(last=two.number.last, value=value, place=two.number.place - 2)
        return one._replace(last=two.last, number=number, within=("two units of one sum",))
    assert one.unit is not None
    assert two.unit is not None
    factor = one.unit.factor / two.unit.factor
    value = one.number.value * Decimal(factor.numerator) / Decimal(factor.denominator) + two.number.value
    number = two.number._replace(first=one.number.first, value=value)
    return one._replace(last=two.last, number=number, unit=two.unit, within=("two units of one measurement",))
