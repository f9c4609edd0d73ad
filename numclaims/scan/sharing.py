"""What an amount shares with the one beside it: a unit, a scale word or a hedge that is written only once."""

from __future__ import annotations

from numclaims.lang.lexicon import Lexicon
from numclaims.scan.mention import Mention
from numclaims.scan.numeral import Numeral
from numclaims.scan.sentences import Sentence
from numclaims.values.kinds import Bound, Kind
from numclaims.values.unit import counted

__all__ = ["share_hedges", "share_scale", "share_units"]

_LISTED = (["and"], ["or"], ["to"], [","], [",", "and"], [",", "or"])
"""What stands, behind its hyphen, between one number of a list and the next."""
_PAIRING = (["±"], ["+", "/", "-"], ["+", "-"], ["plus", "or", "minus"])
"""What stands between an amount and its margin: "5 ± 0.2 mm"."""
_CROSSING = (["x"], ["×"])
"""What stands between the sides of a thing: "3 x 4 m"; "6 x 330 ml" has none."""
_RELAYS = frozenset("relay relays medley freestyle butterfly hurdles".split())
_BEFORE_SIDES = frozenset("is are was were a an the of measuring measures measured about some roughly".split())
"""What stands before "3 by 4 metres"; "won race 3 by 4 metres" has no sides."""
_RUNNING = frozenset({Kind.PERCENTAGE, Kind.MONEY})
"""What a bare number before it in "from A to B" is too; "fell from 20 to 30 feet" may be a height."""
_BEARING = frozenset({Kind.COUNT, Kind.QUANTITY, Kind.PERCENTAGE, Kind.MONEY})
"""What can give its unit to a bare number behind it."""
_BASES = frozenset({("up", "from"), ("down", "from"), ("compared", "with"), ("compared", "to")})
"""What leads to the number that the one before is held against: "3 million phones, up from 2 million"."""
_ALONE_BASES = frozenset({"against", "versus", "vs"})
_CLOSING = (
    ["to"],
    ["to", "close", "at"],
    ["to", "end", "at"],
    ["to", "finish", "at"],
    ["to", "stand", "at"],
    ["to", "reach"],
    ["closing", "at"],
    ["ending", "at"],
    ["finishing", "at"],
    ["settling", "at"],
    ["at"],
)
"""What stands between a step and the level it leads to: "rose 64 points to 4,577"."""
_UNSCALED = 1000
"""From here on a number has no need of the scale word of another."""
_SHARING = 10
"""How many times one of two numbers that share a scale word may be the other."""
_BESIDE_TO = 3
"""How many tokens "to" and a currency may be."""
_PLACING = frozenset("in on at from for during".split())
"""Prepositions that two numbers of a list have behind them: "40 shops in Wales and 12 in Kent"."""
_AND = (["and"], [","], [",", "and"], ["but"], [",", "but"])
_AND_REACH = 6
"""How many tokens may stand between the numbers of such a list."""
_ALIKE = 20
"""How many times one of two numbers with a shared unit may be the other."""


def share_scale(sentence: Sentence, numerals: list[Numeral], k: int) -> Numeral:
    """Numeral k with the scale word of the next, as in "from $10 to $15 billion" and "24 to 33-35 billion"."""
    lower, words = numerals[k], sentence.words
    if k + 1 == len(numerals) or words[lower.last : lower.last + 1] != ["to"]:
        return lower
    upper = giver = numerals[k + 1]
    if k + 2 < len(numerals) and words[upper.last : numerals[k + 2].first] in (["-"], ["–"]):
        giver = numerals[k + 2]  # the other end of the range that the next one opens
    if giver is upper and not (upper.first - lower.last <= _BESIDE_TO and _leads_from(sentence, lower.first)):
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
    if any(mention.kind is Kind.NUMBER and mention.unit is None for mention in mentions):
        for k in range(len(mentions) - 2, -1, -1):
            mentions[k] = _from_next(sentence, mentions[k], mentions[k + 1])
        for k in range(1, len(mentions)):
            before = mentions[k - 1]
            if k > 1 and before.kind is Kind.PERCENTAGE and sentence.word(before.opens - 1) in ("or", "("):
                before = mentions[k - 2]._replace(last=before.last)  # "74 points, or 0.4%, to 17,326"
            mentions[k] = _from_earlier(sentence, before, mentions[k], lexicon)
        if mentions[0].kind is Kind.NUMBER:
            mentions[0] = _of_people(sentence, mentions[0])
    return mentions


def _from_next(sentence: Sentence, one: Mention, two: Mention) -> Mention:
    """ "Four-, five- and six-cylinder", "from 12 to 15 percent", "8 or $9"."""
    if one.kind is not Kind.NUMBER or one.unit is not None or two.unit is None:
        return one
    between = sentence.words[one.last : two.first]
    listed = between and between[0] == "-" and sentence.glued(one.last) and between[1:] in _LISTED
    runs = between == ["to"] and two.kind in _RUNNING and _leads_from(sentence, one.first)
    either = between == ["or"] and two.kind is Kind.MONEY and two.first < two.number.first
    paired = two.kind is Kind.QUANTITY and (
        between in _PAIRING
        or (between in _CROSSING and two.unit.dimension.name == "length" and _RELAYS.isdisjoint(sentence.words))
        or (between == ["by"] and sentence.word(one.first - 1) in _BEFORE_SIDES)
    )
    before_range = between == ["to"] and two.upper is not None and two.kind in _RUNNING
    if listed or runs or either or paired or before_range:
        return one._replace(kind=two.kind, unit=two.unit, within=("unit shared with the next",))
    return one


def _from_earlier(sentence: Sentence, one: Mention, two: Mention, lexicon: Lexicon) -> Mention:
    """ "3 million phones, up from 2 million", "rose 64 points to 4,577", "40 shops in Wales and 12 in Kent"."""
    if two.kind is not Kind.NUMBER or two.unit is not None:
        return two
    if (
        one.kind in _BEARING
        and one.unit is not None
        and one.upper is None
        and (
            _is_level(sentence, one, two, lexicon)
            or (
                _comparable(one.number, two.number)
                and (
                    _is_base(sentence, two)
                    or _is_listed(sentence, one, two)
                    or _is_tally(sentence, one, two)
                    or _is_other_reading(sentence, one, two)
                )
            )
        )
    ):
        return two._replace(kind=one.kind, unit=one.unit, within=("unit shared with the one before",), whole=one.whole)
    return _of_people(sentence, two)


def _of_people(sentence: Sentence, mention: Mention) -> Mention:
    """A bare number before "who" counts people."""
    if sentence.word(mention.last) == "who" and mention.number.place >= 0 and mention.number.ratio is None:
        return mention._replace(kind=Kind.COUNT, unit=counted("people"), via="number before who", whole=True)
    return mention


def _comparable(one: Numeral, two: Numeral) -> bool:
    low, high = sorted((abs(one.value), abs(two.value)))
    return low > 0 and high <= low * _ALIKE


def _is_base(sentence: Sentence, two: Mention) -> bool:
    """Whether what the one before is held against stands here, with nothing counted behind it."""
    words, k = sentence.words, two.opens
    if not (tuple(words[max(0, k - 2) : k]) in _BASES or sentence.word(k - 1) in _ALONE_BASES):
        return False
    return not sentence.word(two.last).isalpha() or sentence.word(two.last) in _PLACING | {"a", "last", "the", "and"}


def _is_level(sentence: Sentence, one: Mention, two: Mention, lexicon: Lexicon) -> bool:
    """Whether the one before is how far something went, and this is where it came to."""
    between = [word for word in sentence.words[one.last : two.opens] if word not in (",", ")")]
    if between not in _CLOSING:
        return False
    before = sentence.word(one.opens - 1)
    moved = before in lexicon.changes.verbs or before in ("by", "up", "down", "another", "further")
    return moved and one.head >= 0 and sentence.words[one.head] in lexicon.changes.steps


def _is_listed(sentence: Sentence, one: Mention, two: Mention) -> bool:
    """Whether both go with the same preposition, "and" or a comma between them."""
    place = sentence.word(one.last)
    if place not in _PLACING or sentence.word(two.last) != place or two.upper is not None:
        return False
    between = sentence.words[one.last + 1 : two.opens]
    return len(between) <= _AND_REACH and (between[-1:] in _AND or between[-2:] in _AND)


def _is_tally(sentence: Sentence, one: Mention, two: Mention) -> bool:
    """Whether both are the sides of a count: "by 52 votes to 48"."""
    if sentence.words[one.last : two.first] != ["to"] or sentence.word(one.opens - 1) != "by":
        return False
    return one.kind is Kind.COUNT and one.number.value > two.number.value


def _is_other_reading(sentence: Sentence, one: Mention, two: Mention) -> bool:
    """Whether a measurement goes on to a second number: "21 mpg combined to 23"."""
    between = sentence.words[one.last : two.opens]
    if one.kind is not Kind.QUANTITY or between[-1:] != ["to"] or len(between) > 2 or not between[0].isalpha():
        return False
    return not sentence.word(two.last).isalpha() or sentence.word(two.last) in _PLACING


def _leads_from(sentence: Sentence, i: int) -> bool:
    """Whether "from" stands just before token i, a hedge at most between."""
    return "from" in sentence.words[max(0, i - 3) : i]


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
