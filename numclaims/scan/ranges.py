"""Reads two numbers that belong together: ranges, scores and ratios."""

from __future__ import annotations

from numclaims.lang.lexicon import Lexicon
from numclaims.scan.hedging import hedge_before
from numclaims.scan.measured import read_one
from numclaims.scan.mention import Mention
from numclaims.scan.money import money_before
from numclaims.scan.numeral import Numeral
from numclaims.scan.sentences import Sentence
from numclaims.scan.units import unit_after
from numclaims.values.kinds import Kind
from numclaims.values.unit import NUMBER, Unit

__all__ = ["may_pair", "read_pair"]

_DASHES = frozenset("-–—−")
_JOINING = _DASHES | {"to", "and", "or", "through"}
_ELIDING = (["to"], ["or"])
_RANGING = frozenset(
    "ranges range ranged ranging varies vary varied varying anywhere somewhere is are be lie lies".split()
)
"""Words that make "from A to B" a range and no change."""
_LINKS = {
    "to": "range with to",
    "and": "range with and",
    "or": "range with or",
    "through": "range with through",
    "-": "range with -",
    "–": "range with –",
    "—": "range with —",
    "−": "range with −",
}
"""What stands between the ends of a range, with the name of the pattern."""
_LONGEST_STATE = 3
"""How many words may say how things are: "are quite high"."""
_COUNTING = frozenset({Kind.NUMBER, Kind.COUNT})
_FARTHEST = 6
"""How many tokens may stand between the two numbers of a range."""


def may_pair(words: list[str], lower: Numeral, upper: Numeral) -> bool:
    """Whether two numbers are near enough to be a pair, with a word between them that joins one."""
    return upper.first - lower.last <= _FARTHEST and not _JOINING.isdisjoint(words[lower.last : upper.first])


def read_pair(sentence: Sentence, lower: Numeral, upper: Numeral, lexicon: Lexicon) -> Mention | None:
    """A range or a score of two numbers: "5-7%", "between 10 and 12 km", "10 to 12 hours", "31-24", "three to one".

    They must be such as may_pair() tells.
    """
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
    if link[0] == "-" and link[-1] != "-" and link[1:] in _ELIDING and sentence.glued(lower_end):
        link = link[1:]  # "8- to 16-metre"
        lower_end += 1
    elif link == ["-", "to", "-"] or (link == ["to", "-"] and sentence.glued(gap_end)):
        return _hyphenated(sentence, lower, upper, lexicon) or _ratio(lower, upper, link)
    if not money and link[-1] in ("to", "and", "or", *_DASHES) and len(link) > 1:
        read = unit_after(sentence, lower.last, units)
        if read is None or read[1] != gap_end - 1:
            return None
        lower_unit, lower_end = read
        link = sentence.words[lower_end:gap_end]
    if len(link) != 1:
        return _ratio(lower, upper, link)
    before = sentence.word(first - 1)
    dash = link[0] in _DASHES
    if dash and sentence.glued(lower_end) != sentence.glued(lower_end + 1):
        return None
    if dash and not sentence.glued(lower_end) and (link[0] == "—" or lower.value >= upper.value):
        return None  # "$70,000 — $40,000 for the roof"
    _, hedged = hedge_before(sentence, first, lexicon.hedges.before)
    leads = (
        sentence.word(hedged - 1) != "from"
        or sentence.word(hedged - 2) in _RANGING
        or _describes(sentence, hedged - 2, lexicon)
    )
    if (
        not dash
        and not (link[0] == "and" and before == "between")
        and not (link[0] in ("to", "or", "through") and leads)
    ):
        return None
    if lower.ratio is not None or upper.ratio is not None:
        return None
    if link[0] == "through" and (lower.place or upper.place or lower.value >= upper.value):
        return None
    if link[0] == "to" and (second_money or lower_unit) and _is_change(before, lexicon):
        return None
    if dash and sentence.word(upper.last) in _DASHES and sentence.glued(upper.last):
        return None
    whole = read_one(sentence, upper, lexicon)
    if link[0] == "to" and lower.value > upper.value == 1 and (whole is None or whole.kind in _COUNTING):
        return _ratio(lower, upper, link) if _is_odds(sentence, before, lexicon) else None
    if whole is None:
        return None
    if money and not second_money and link[0] == "to" and _counts_things(whole):
        return None  # "paid $6 million to 1,500 families"
    if money and not second_money:
        whole = whole._replace(unit=money[0], kind=Kind.MONEY)
    if lower_unit is not None and (whole.unit is None or not whole.unit.compatible(lower_unit)):
        return None
    if not money and second_money:
        return None
    if whole.unit is None or whole.kind in _COUNTING:
        if dash and _is_score(sentence, lower, upper, lexicon):
            return Mention(first, upper.last, Kind.SCORE, lower, "score", None, upper)
        ranging = before == "from" and link[0] == "to"  # what ranges leads it
        rising = link[0] == "to" and before in ("at", "around", "about") and lower.value < upper.value
        if whole.unit is None and not dash and not ranging and not rising and not _plain_range(link[0], before):
            return None
    if link[0] == "or" and (lower.value >= upper.value or upper.value - lower.value > 2):
        return None
    if link[0] == "to" and lower.value >= upper.value and whole.kind in _COUNTING:
        return None
    lower = _distributed(lower, upper)
    begin = first - 1 if before == "between" else first
    return whole._replace(first=first, number=lower, upper=upper, within=(_LINKS[link[0]],), before=begin)


def _counts_things(mention: Mention) -> bool:
    """Whether the number has a noun of its own to count."""
    return mention.kind is Kind.COUNT and mention.unit is not None and mention.head >= 0


def _is_change(before: str, lexicon: Lexicon) -> bool:
    """Whether the word before two numbers makes the first one a step and the second a level: "up $5 to $20"."""
    return before in ("by", "up", "down") or before in lexicon.changes.verbs


def _describes(sentence: Sentence, comma: int, lexicon: Lexicon) -> bool:
    """Whether what stands before a comma says how things are, not how they change: "are quite high, from 7 to 10"."""
    if sentence.word(comma) != ",":
        return False
    changes = lexicon.changes
    for k in range(comma - 1, max(-1, comma - _LONGEST_STATE - 2), -1):
        word = sentence.words[k]
        if word in ("is", "are"):
            return k < comma - 1
        if word in changes.verbs or word in changes.nouns or word in changes.comparatives or word.endswith("ed"):
            return False
        if k == comma - 1 and word.endswith("er"):
            return False  # "are longer"
    return False


def _plain_range(link: str, before: str) -> bool:
    """Whether two numbers without a unit are a range, which "between A and B" and "A through B" say by themselves."""
    return link == "through" or (link == "and" and before == "between")


def _hyphenated(sentence: Sentence, lower: Numeral, upper: Numeral, lexicon: Lexicon) -> Mention | None:
    """ "0-to-60-mph", "200,000-to-260,000-year-old": a range in one compound, or with the first hyphen left out."""
    if lower.ratio is not None or upper.ratio is not None or lower.value >= upper.value:
        return None
    whole = read_one(sentence, upper, lexicon)
    if whole is None or whole.unit is None:
        return None
    lower = _distributed(lower, upper)
    return whole._replace(first=lower.first, number=lower, upper=upper, within=("range in a compound",))


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


def _is_odds(sentence: Sentence, before: str, lexicon: Lexicon) -> bool:
    """Whether "three to one" is a ratio: not a score, no time of day as in "at five to one", no fall to a level."""
    if before in ("at", "up", "down") or before in lexicon.changes.verbs:
        return False
    return lexicon.guards.scoring.isdisjoint(sentence.words)


def _ratio(lower: Numeral, upper: Numeral, link: list[str]) -> Mention | None:
    """ "4-to-1", "three to one"."""
    if link not in (["-", "to", "-"], ["to"]) or upper.value != 1 or lower.value <= 1:
        return None
    return Mention(lower.first, upper.last, Kind.RATIO, lower, "ratio to one", NUMBER)
