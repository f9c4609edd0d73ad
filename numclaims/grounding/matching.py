"""Two numbers with what is said around them: whether one tells the other, and whether both are of one thing."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from numclaims.claims.agreement import agrees, in_other_money, tells
from numclaims.claims.agreement import allows as leaves_open
from numclaims.claims.claim import Bound, Claim, Kind
from numclaims.grounding.entry import Entry
from numclaims.grounding.kinds import COUNT, MONEY
from numclaims.values.digits import is_whole
from numclaims.values.timex import TimeValue
from numclaims.values.unit import Unit

__all__ = [
    "UNIT_WORDS",
    "agree",
    "allows",
    "are_of_one_thing",
    "counts_another",
    "counts_otherwise",
    "is_coarser",
    "is_converted",
    "is_one_sided",
    "is_rate",
    "is_spoken",
    "is_telling",
    "is_vague",
    "is_written_out",
    "leaves_time_out",
    "split_rate",
]

UNIT_WORDS: Final = frozenset(
    {"percent", "cent", "per", "million", "billion", "thousand", "dollar", "euro", "pound", "year"}
)
"""Words of amounts, which bind two of them to nothing."""
_FARTHEST: Final = 1000
"""By how many times counts differ at most that are taken for one."""
_UNSCALED: Final = 1000
"""Below this a number can be one whose scale word is left out."""
_SCALES: Final = frozenset(Decimal(10) ** power for power in (3, 6, 9, 12))
_BY_CHANCE: Final = 2
"""How many digits of two numbers may agree by chance."""
_FIRSTS: Final = frozenset({"first", "second", "third"})
"""Ordinals in words that rank more often than they date."""
_VAGUE: Final = 4
"""From how many times the lowest of some numbers the highest is that they only tell a scale."""


def agree(entry: Entry, other: Entry) -> bool:
    """Whether the number of the text can tell that of the source; as another sort only if it is the same."""
    claim = entry.claim
    if claim is None:
        return False
    if other.claim is None:
        named = claim.kind is Kind.NUMBER and entry.words.isdisjoint(other.near)  # "500" of another thing's name
        return not named and other.value is not None and (claim.value == other.value or _is_year(entry, other))
    if entry.time is not None and is_spoken(entry, other):
        return _tells_part(entry.time, other)
    if entry.sort == MONEY and in_other_money(claim, other.claim):
        return False
    if entry.sort == other.sort or {entry.sort, other.sort} <= {COUNT, "rank"}:
        return agrees(claim, other.claim) or _is_short(claim, other.claim)
    if _is_moment(entry.sort) and _is_moment(other.sort):
        return agrees(claim, other.claim)
    if claim.value is None or other.value is None:
        ends = claim.low, claim.high
        return claim.value is other.value is None and None not in ends and ends == (other.claim.low, other.claim.high)
    return claim.value == other.value or (claim.bound is not Bound.EXACT and tells(claim, other.value))


def leaves_time_out(entry: Entry, other: Entry) -> bool:
    """Whether one of two equal numbers says per what time it is, and the other only tells the amount."""
    one, two = entry.measure, other.measure
    if one is None or two is None or entry.value != other.value:
        return False
    (what, per), (their, theirs) = split_rate(one), split_rate(two)
    return what == their and bool(per) is not bool(theirs)


def split_rate(unit: Unit) -> tuple[str, str]:
    """The name of a unit, and what it is per; empty if it is per nothing."""
    what, _, per = unit.name.partition(" per ")
    return what, per


def is_spoken(entry: Entry, other: Entry) -> bool:
    """Whether a bare number of the source could only be a date or a time of day of the text by what is spoken of."""
    return _is_moment(entry.sort) and entry.value is None and other.value is not None and other.claim is not None


def counts_another(entry: Entry, other: Entry) -> bool:
    """Whether a length would be a count of things that the text does not name, or one side of a score another number.

    So "five users" are no five weeks, and "the first semi-final" is no 4-1.
    """
    if entry.claim is not None and entry.claim.kind is Kind.SCORE:
        return other.claim is not None and other.claim.kind is not Kind.SCORE
    return entry.sort == "length" and other.sort == COUNT and other.noun is not None and other.noun not in entry.words


def _tells_part(time: TimeValue, other: Entry) -> bool:
    """Whether a bare number can be the day of a date, or a time of day: "the 23rd", "make it 11", "9.40"."""
    if time.grain == "year":
        return time.value == str(other.value)
    clock = time.value.partition("T")[2] if time.grain in ("hour", "minute", "second") else ""
    if not clock:
        day, said = time.value[8:10], other.claim is not None and other.claim.text.casefold()
        if other.noun is not None or said in _FIRSTS:
            return False
        return time.grain == "day" and day.isdecimal() and other.value == int(day)
    hour, _, minute = clock[:5].partition(":")
    return other.value in {int(hour) % 12 + half + Decimal(minute or 0) / 100 for half in (0, 12)}


def allows(entry: Entry, other: Entry) -> bool:
    """Whether a vague number of the source may be the one that the text tells."""
    return entry.claim is not None and other.claim is not None and leaves_open(other.claim, entry.claim)


def is_telling(entry: Entry, other: Entry) -> bool:
    """Whether it is no chance that two numbers agree: a word, or their digits, show them to be of one thing."""
    in_words = entry.claim is not None and entry.claim.kind is Kind.FRACTION
    if entry.value is None or (not in_words and len(entry.value.normalize().as_tuple().digits) > _BY_CHANCE):
        return True
    return are_of_one_thing(entry, other) or not entry.words.isdisjoint(other.words)


def is_vague(entry: Entry) -> bool:
    """Whether a number of the source only tells a scale: "dozens of people"."""
    claim = entry.claim
    return claim is not None and claim.low is not None and claim.high is not None and claim.high > claim.low * _VAGUE


def is_one_sided(entry: Entry) -> bool:
    """Whether a number of the source is only a bound: "more than 40", "nearly 30 years ago"."""
    return entry.claim is not None and entry.claim.bound not in (Bound.EXACT, Bound.ABOUT)


def _is_moment(sort: str) -> bool:
    return sort == "time" or sort.startswith("date")


def _is_short(claim: Claim, stated: Claim) -> bool:
    """Whether the source leaves out a scale word that stands before: "5.6" behind "5.4 million"."""
    if stated.kind is not Kind.NUMBER or not claim.value or not stated.value:
        return False
    return abs(stated.value) < _UNSCALED and claim.value / stated.value in _SCALES


def are_of_one_thing(entry: Entry, other: Entry) -> bool:
    """Whether the words around two numbers, or what they count, show that both are of one thing."""
    if None not in (entry.noun, other.noun):
        return entry.noun == other.noun and not _is_next(entry, other)
    if (entry.claim is not None and entry.claim.kind is Kind.SCORE) is not (
        other.claim is not None and other.claim.kind is Kind.SCORE
    ):
        return False
    if (
        entry.sort == COUNT
        and entry.value
        and other.value
        and not 1 / _FARTHEST < entry.value / other.value < _FARTHEST
    ):
        return False
    if entry.noun is not None and other.before == entry.noun:
        return False  # "flats 12 and 14" are no number of flats
    if entry.noun is not None:
        return not ((entry.near & other.local) | (entry.local & other.near)) <= UNIT_WORDS
    return not (entry.words & other.words) <= UNIT_WORDS


def _is_next(entry: Entry, other: Entry) -> bool:
    """Whether the text ranks the one behind those that the source counts: a fifth plant, and "four plants"."""
    return entry.sort == "rank" and other.sort == COUNT and entry.value == (other.value or 0) + 1


def counts_otherwise(entry: Entry, other: Entry) -> bool:
    """Whether the text counts whole things and the source says how large something is: a "6.1-magnitude" quake."""
    if entry.sort != COUNT or other.sort != COUNT or other.noun is None or not entry.value or not other.value:
        return False
    return is_whole(entry.value) and not is_whole(other.value)


def is_rate(entry: Entry) -> bool:
    """Whether a number is told per something: "$150 a day"."""
    return entry.measure is not None and split_rate(entry.measure)[1] != ""


def is_coarser(one: Entry, two: Entry) -> bool:
    """Whether the first is a date that leaves open what the second tells: a year beside a day."""
    if one.time is None or two.time is None:
        return False
    return one.sort.startswith("date") and len(one.time.value) < len(two.time.value)


def is_written_out(entry: Entry) -> bool:
    """Whether a number is a date that says its own year: not "that year", "20 years ago"."""
    time = entry.time
    digits = entry.claim is not None and any(map(str.isdecimal, entry.claim.text))
    return digits and time is not None and not time.anchored and time.complete and time.value[:4].isdecimal()


def is_converted(entry: Entry, other: Entry) -> bool:
    """Whether the source tells the same quantity in another unit."""
    one, two = entry.measure, other.measure
    return entry.sort == other.sort and one is not None and two is not None and one.system == "ucum" and one != two


def _is_year(entry: Entry, other: Entry) -> bool:
    """Whether digits of the source are the year that a date of the text names."""
    time = entry.time
    return (
        time is not None
        and time.grain == "year"
        and other.value is not None
        and time.value == f"{int(other.value):04d}"
    )
