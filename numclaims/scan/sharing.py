"""What an amount shares with the one beside it: a unit, a scale word or a hedge that is written only once."""

from __future__ import annotations

from numclaims.lang.lexicon import Lexicon
from numclaims.scan.mention import Mention
from numclaims.scan.numeral import Numeral
from numclaims.scan.sentences import Sentence
from numclaims.scan.standing import (
    comparable,
    is_base,
    is_closing_level,
    is_end,
    is_level,
    is_listed,
    is_other_reading,
    is_step,
    is_tally,
    leads_from,
    moves_along,
)
from numclaims.scan.units import per
from numclaims.values.kinds import Bound, Kind
from numclaims.values.unit import counted

__all__ = ["FROM_BEFORE", "FROM_NEXT", "share_hedges", "share_rates", "share_scale", "share_units"]

FROM_BEFORE = "unit shared with the one before"
FROM_NEXT = "unit shared with the next"
"""What tells in `via` that the unit of a number stands beside another one."""
_LISTED = (["and"], ["or"], ["to"], [","], [",", "and"], [",", "or"])
"""What stands, behind its hyphen, between one number of a list and the next."""
_PAIRING = (["±"], ["+", "/", "-"], ["+", "-"], ["plus", "or", "minus"])
"""What stands between an amount and its margin: "5 ± 0.2 mm"."""
_AGAINST = (["versus"], ["vs"], ["vs", "."], ["against"])
"""What stands between two shares that are set against each other: "39 against 41 percent"."""
_CROSSING = (["x"], ["×"])
"""What stands between the sides of a thing: "3 x 4 m"; "6 x 330 ml" has none."""
_RELAYS = frozenset("relay relays medley freestyle butterfly hurdles".split())
_BEFORE_SIDES = frozenset("is are was were a an the of measuring measures measured about some roughly".split())
"""What stands before "3 by 4 metres"; "won race 3 by 4 metres" has no sides."""
_RUNNING = frozenset({Kind.PERCENTAGE, Kind.MONEY})
"""What a bare number before it in "from A to B" is too; "fell from 20 to 30 feet" may be a height."""
_BEARING = frozenset({Kind.COUNT, Kind.QUANTITY, Kind.PERCENTAGE, Kind.MONEY})
"""What can give its unit to a bare number behind it."""
_UNSCALED = 1000
"""From here on a number has no need of the scale word of another."""
_SHARING = 10
"""How many times one of two numbers that share a scale word may be the other."""
_BESIDE_TO = 3
"""How many tokens "to" and a currency may be."""


def share_scale(sentence: Sentence, numerals: list[Numeral], k: int) -> Numeral:
    """Numeral k with the scale word of the next one, as in "from $10 to $15 billion", "24 to 33-35 billion"."""
    lower, words = numerals[k], sentence.words
    if words[lower.last] != "to":
        return lower
    upper = giver = numerals[k + 1]
    if k + 2 < len(numerals) and words[upper.last : numerals[k + 2].first] in (["-"], ["–"]):
        giver = numerals[k + 2]  # the other end of the range that the next one opens
    if giver is upper and not (upper.first - lower.last <= _BESIDE_TO and leads_from(sentence, lower.first)):
        return lower
    return _scaled_like(lower, giver)


def _scaled_like(lower: Numeral, upper: Numeral) -> Numeral:
    """The first number of "from $10 to $15 billion" or "from 3.5 to 2 million" with the scale word of the second."""
    if upper.style != "mixed" or lower.style != "digits" or upper.place <= 0 or lower.value >= _UNSCALED:
        return lower
    power = upper.value.adjusted() // 3 * 3
    scaled = lower.value.scaleb(power)
    if not upper.value / _SHARING <= scaled <= upper.value * _SHARING:
        return lower
    return lower._replace(value=scaled, place=lower.place + power)


def share_units(sentence: Sentence, mentions: list[Mention], lexicon: Lexicon) -> list[Mention]:
    """Gives a unit to bare numbers whose neighbour has it, in the constructions that leave it out."""
    if any(mention.unit is None and mention.kind is Kind.NUMBER for mention in mentions):
        for k in range(len(mentions) - 2, -1, -1):
            mentions[k] = _from_next(sentence, mentions[k], mentions[k + 1], lexicon)
        for k in range(1, len(mentions)):
            before = mentions[k - 1]
            if k > 1 and before.kind is Kind.PERCENTAGE and sentence.word(before.opens - 1) in ("or", "("):
                before = mentions[k - 2]._replace(last=before.last)  # "74 points, or 0.4%, to 17,326"
            if mentions[k].kind is Kind.NUMBER and mentions[k].unit is None:
                mentions[k] = _from_earlier(sentence, before, mentions[k], lexicon) or _from_level(
                    sentence, mentions, k, lexicon
                )
        if mentions[0].kind is Kind.NUMBER:
            mentions[0] = _of_people(sentence, mentions[0])
    return mentions


def _from_next(sentence: Sentence, one: Mention, two: Mention, lexicon: Lexicon) -> Mention:
    """ "Four-, five- and six-cylinder", "from 12 to 15 percent", "grew from 40 to 52 nurses", "8 or $9"."""
    if one.kind is not Kind.NUMBER or one.unit is not None or two.unit is None:
        return one
    between = sentence.words[one.last : two.first]
    listed = between and between[0] == "-" and sentence.glued(one.last) and between[1:] in _LISTED
    runs = between == ["to"] and two.kind in _RUNNING and leads_from(sentence, one.first)
    moves = two.kind in _BEARING and comparable(one.number, two.number) and moves_along(sentence, one, two, lexicon)
    either = between == ["or"] and two.kind is Kind.MONEY and two.first < two.number.first
    paired = two.kind is Kind.QUANTITY and (
        between in _PAIRING
        or (between in _CROSSING and two.unit.dimension.name == "length" and _RELAYS.isdisjoint(sentence.words))
        or (between == ["by"] and sentence.word(one.first - 1) in _BEFORE_SIDES)
    )
    before_range = between == ["to"] and two.upper is not None and two.kind in _RUNNING
    against = between in _AGAINST and two.kind is Kind.PERCENTAGE and comparable(one.number, two.number)
    if listed or runs or moves or either or paired or before_range or against:
        whole = one.whole and not (moves and two.kind is Kind.QUANTITY)
        return one._replace(kind=two.kind, unit=two.unit, within=(FROM_NEXT,), whole=whole)
    return one


def _from_earlier(sentence: Sentence, one: Mention, two: Mention, lexicon: Lexicon) -> Mention | None:
    """ "3 million phones, up from 2 million", "rose 64 points to 4,577", "40 shops in Wales and 12 in Kent"."""
    if one.kind not in _BEARING or one.unit is None or one.upper is not None:
        return None
    if is_level(sentence, one, two, lexicon):
        return _bearing(one, two)
    if not comparable(one.number, two.number):
        return None
    if is_base(sentence, one, two, lexicon) or is_end(sentence, one, two, lexicon):
        return _at_rate(sentence, _bearing(one, two), lexicon)
    if is_listed(sentence, one, two, lexicon) or is_tally(sentence, one, two) or is_other_reading(sentence, one, two):
        return _bearing(one, two)
    return None


def _from_level(sentence: Sentence, mentions: list[Mention], k: int, lexicon: Lexicon) -> Mention:
    """The level of another index with the unit of the first: "rose 2% to 930 points, while the Velin fell to 812"."""
    level = mentions[k]
    if is_closing_level(sentence, mentions[k - 1], level):
        for j in range(k - 1, -1, -1):
            one = mentions[j]
            if one.head < 0 or sentence.words[one.head] not in lexicon.changes.steps:
                continue
            if is_closing_level(sentence, mentions[j - 1] if j else None, one) and comparable(one.number, level.number):
                return _bearing(one, level)
    return _of_people(sentence, level)


def _bearing(one: Mention, two: Mention) -> Mention:
    """The second with the kind and the unit of the first."""
    return two._replace(kind=one.kind, unit=one.unit, within=(FROM_BEFORE,), whole=one.whole)


def _at_rate(sentence: Sentence, mention: Mention, lexicon: Lexicon) -> Mention:
    """A count with the time behind it that it is taken per: "30 thefts, compared with an average of 12 per month"."""
    k = mention.last
    if mention.unit is None or _is_rate(mention) or sentence.word(k) not in ("per", "a", "an") or not sentence.free[k]:
        return mention
    unit, last = per(sentence, mention.unit, k, lexicon.units)
    return mention._replace(unit=unit, last=last)


def _of_people(sentence: Sentence, mention: Mention) -> Mention:
    """A bare number before "who" counts people."""
    if sentence.word(mention.last) == "who" and mention.number.place >= 0 and mention.number.ratio is None:
        return mention._replace(kind=Kind.COUNT, unit=counted("people"), via="number before who", whole=True)
    return mention


def share_rates(sentence: Sentence, mentions: list[Mention], lexicon: Lexicon) -> list[Mention]:
    """Gives a sum what the one beside it is paid per, where that is written once: "from $75 a barrel to $62"."""
    for k in range(1, len(mentions)):
        one, two = mentions[k - 1], mentions[k]
        if one.kind is not Kind.MONEY or two.kind is not Kind.MONEY or _is_rate(one) is _is_rate(two):
            continue
        if _is_rate(one) and is_step(sentence, one, two, lexicon):
            mentions[k] = _rated_like(sentence, two, one, FROM_BEFORE, lexicon)
            continue
        ends = is_end(sentence, one, two, lexicon)
        if not comparable(one.number, two.number):
            continue
        if _is_rate(one) and (ends or is_base(sentence, one, two, lexicon) or is_listed(sentence, one, two, lexicon)):
            mentions[k] = _rated_like(sentence, two, one, FROM_BEFORE, lexicon)
        elif _is_rate(two) and ends:
            mentions[k - 1] = _rated_like(sentence, one, two, FROM_NEXT, lexicon)
    return mentions


def _is_rate(mention: Mention) -> bool:
    """Whether the unit of an amount is one for each of another."""
    return mention.unit is not None and " per " in mention.unit.name


def _rated_like(sentence: Sentence, money: Mention, rated: Mention, pattern: str, lexicon: Lexicon) -> Mention:
    """A sum taken per what stands at the end of another one: "a barrel", "per square foot"."""
    assert money.unit is not None
    for k in range((rated.upper or rated.number).last, rated.last):
        unit, end = per(sentence, money.unit, k, lexicon.units)
        if end == rated.last:
            return money._replace(unit=unit, within=(pattern, *money.within))
    return money


def share_hedges(sentence: Sentence, mentions: list[Mention]) -> list[Mention]:
    """Gives the hedge of an amount to the same amount in another unit behind it: "over 100 km (62 miles)"."""
    for k in range(1, len(mentions)):
        one, two = mentions[k - 1], mentions[k]
        if one.hedge.bound is not Bound.EXACT and two.hedge.bound is Bound.EXACT and _is_other_unit(sentence, one, two):
            mentions[k] = two._replace(hedge=one.hedge)
    return mentions


def _is_other_unit(sentence: Sentence, one: Mention, two: Mention) -> bool:
    if one.unit is None or two.unit is None or one.unit == two.unit or one.unit.system == "count":
        return False
    if sentence.words[one.last : two.first] not in (["("], ["/"], ["["]):
        return False
    return one.kind is two.kind and (one.kind is Kind.MONEY or one.unit.compatible(two.unit))
