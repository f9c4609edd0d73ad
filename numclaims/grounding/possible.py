"""Whether a number that a source does not state could be reckoned from those that it does.

This excuses and never proves: somewhere in a long text some two numbers always give a third one. A text that works out
a number of its own says so in more ways than a table of words can tell apart ("after the credit", "outside Spain", "per
head"); where it may have done so, and the numbers fit, it is not called wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from decimal import Context, Decimal, localcontext
from itertools import combinations, product
from typing import Final, NamedTuple

from numclaims.claims.agreement import in_unit_of, tells
from numclaims.claims.claim import Bound, Claim, Kind
from numclaims.grounding.entry import Entry
from numclaims.grounding.kinds import COUNT, MULTIPLE, SHARE
from numclaims.grounding.shares import HUNDRED
from numclaims.lang.reckoning import ReckoningWords
from numclaims.values.digits import is_whole
from numclaims.values.unit import NUMBER, Unit

__all__ = ["could_follow"]

_NEAREST: Final = 12
"""From how many numbers of a source one may be reckoned, each with as many others as are `known`."""
_LENIENT: Final = Context(prec=28, traps=[])
"""What is too large to be worked out is no number, and no error."""
_FIFTY: Final = 50
_SCALES: Final = tuple(Decimal(10) ** power for power in (3, 6, 9))
_UNSCALED: Final = Decimal(1000)
_FEW: Final = 12
"""Counts up to this are the sum or the difference of too many others to be excused by any that stand together."""
_PLAIN_POINT: Final = "{point}"
_CALENDAR: Final = range(1500, 2100)
_YEARS: Final = frozenset({"age", "length", COUNT})
"""The sorts of numbers that may count years; a bare one only beside a date: "in 2016, when I was 39"."""
_DAYS: Final[Mapping[str, Decimal]] = {
    "day": Decimal(1),
    "night": Decimal(1),
    "week": Decimal(7),
    "month": Decimal("30.4"),
    "year": Decimal("365.25"),
}
_HOURS: Final[Mapping[str, int]] = {"minute": 1, "hour": 60}
"""The minutes in the units of time within a day."""
_HALF_DAY: Final = 720
_HOURS_OF_DAY: Final = 25
_CLOCK: Final = re.compile(r"T(\d\d)(?::(\d\d))?")
_PERIODS: Final = tuple(map(Decimal, (4, 7, 12, 24, 52, 60, 365)))
"""Quarters, days, months, hours, weeks, minutes and days: what makes a rate one of a longer time."""


def could_follow(
    entry: Entry, near: Sequence[Entry], known: Sequence[Entry], told: Sequence[Entry], words: ReckoningWords
) -> bool:
    """Whether a number of a text is what some of a source give.

    One of them is `near`: of a sentence with common words, or one of the numbers that the text has `told` beside it.
    """
    claim = entry.claim
    if claim is None:
        return False
    if claim.value is None or (claim.kind is Kind.NUMBER and claim.value in _CALENDAR):
        year = _year_of(claim) if claim.value is None else int(claim.value)
        return year is not None and _could_date(year, known)
    if claim.kind is Kind.DURATION and claim.unit in _HOURS and _could_last(claim, known):
        return True
    if claim.kind is Kind.DURATION and claim.unit in _DAYS and (_could_pass(claim, known) or _could_age(claim, known)):
        return True
    own = {id(each) for each in told}
    beside = {id(each) for each in near[:_NEAREST]} | own
    if _could_be_times(entry, near, known, told):
        return True
    with localcontext(_LENIENT):
        numbers = [
            _Number(each, value, id(each) in own)
            for each in (*told, *known)
            if each.claim and each.value and each is not entry and (value := in_unit_of(claim, each.claim, each.value))
        ]
        return any(_fits(claim, result) for result in _results(claim, entry, beside, numbers, words))


def _could_be_times(entry: Entry, near: Sequence[Entry], known: Sequence[Entry], told: Sequence[Entry]) -> bool:
    """Whether a number is so many times the first of those near it, or such a part, as the sentence of either counts.

    So 200 students in each of eight states are 1,600, and ten equal payments of $1,900,000 are $190,000 each.
    """
    claim, best = entry.claim, near[0]
    if claim is None or best.claim is None or not entry.value or not best.value or entry.sort != best.sort:
        return False
    value = in_unit_of(claim, best.claim, best.value)
    ratio = max(abs(entry.value), abs(value)) / min(abs(entry.value), abs(value))
    if ratio < 2 or not is_whole(ratio) or 1 in (entry.value, value):
        return False
    beside = (each for each in known if each.sentence == best.sentence)
    return any(each.value == ratio and each is not entry for each in (*told, *beside))


def _fits(claim: Claim, result: Decimal) -> bool:
    """Whether a claim tells a number that was worked out: to a fiftieth, a share to its last digit, or by its hedge."""
    if not tells(claim, result) or claim.value is None:
        return False
    near = abs(claim.value) / _FIFTY >= abs(claim.value - result)
    return near or claim.bound is not Bound.EXACT or claim.kind is Kind.PERCENTAGE


class _Number(NamedTuple):
    """A number of a source or of the text itself, in the unit of the claim where both measure the same."""

    entry: Entry
    value: Decimal
    own: bool

    @property
    def is_fraction(self) -> bool:
        """Whether it is a share that is told in parts of one: "two-thirds"."""
        return self.entry.claim is not None and self.entry.claim.kind is Kind.FRACTION

    @property
    def is_bare(self) -> bool:
        """Whether it counts nothing that is named, and is in no unit."""
        return self.entry.sort == COUNT and self.entry.noun is None

    def beside(self, other: _Number) -> bool:
        """Whether two numbers stand in one sentence of the source or the next, or one of them in the text."""
        return self.own or other.own or abs(self.entry.sentence - other.entry.sentence) <= 1

    def is_set_against(self, other: _Number, *, bare: bool) -> bool:
        """Whether two numbers are of one unit or noun, in one sentence of the source, or one of them in the text.

        `bare` allows one of them to have neither: "6 of 16 sponsors".
        """
        one, two = (_unit_of(each.entry) for each in (self, other))
        together = self.own or other.own or self.entry.sentence == other.entry.sentence
        return together and ((one == two and one is not None) or (bare and None in (one, two)))


def _results(
    claim: Claim, entry: Entry, near: AbstractSet[int], known: Sequence[_Number], words: ReckoningWords
) -> Iterator[Decimal]:
    """What the words of a passage may make of the numbers."""
    passage = entry.passage
    points = claim.measure is not None and (claim.measure.system == "point" or claim.measure.code == _PLAIN_POINT)
    share = not points and claim.kind in (Kind.PERCENTAGE, Kind.FRACTION)
    if words.lasting.search(passage) and not share:
        for each in known:
            if _are_alike(each.entry, entry) and words.lasting.search(each.entry.passage):
                yield from (number for period in _PERIODS for number in (each.value * period, each.value / period))
    related = points or bool(words.relating.search(passage))
    differing = claim.kind is Kind.PERCENTAGE or claim.change is not None
    multiple = entry.sort == MULTIPLE
    whole = bool(words.whole.search(passage))
    shared = whole or bool(words.sharing.search(passage))
    few = not points and claim.kind in (Kind.NUMBER, Kind.COUNT) and abs(claim.value or Decimal(0)) <= _FEW
    for one, two in product(known, known):
        if one is two or id(one.entry) not in near or (one.own is not two.own and one.value == two.value):
            continue  # the text's own number may be that of the source, told again
        alike, beside = _are_alike(one.entry, two.entry), one.beside(two)
        against = one.is_set_against(two, bare=few)
        for a, b in _scaled(one.value, two.value) if beside and two.is_bare else ((one.value, two.value),):
            if share:
                named = claim.kind is Kind.PERCENTAGE or not one.is_bare or not two.is_bare
                near_both = alike and named and (beside or (one.entry.sort == two.entry.sort and id(two.entry) in near))
                both_shares = beside and one.entry.sort == two.entry.sort == SHARE
                found = _shares(a, b, alike=near_both, differing=near_both and differing, shares=both_shares)
                yield from (each / HUNDRED for each in found) if claim.kind is Kind.FRACTION else found
            elif alike and (related and against if few else related or whole or against):
                yield from (a + b, abs(a - b))
            bound = beside or id(two.entry) in near
            if bound and two.entry.sort == SHARE and one.entry.sort in (entry.sort, COUNT) and not multiple:
                part = a * b / (1 if two.is_fraction else HUNDRED)
                yield from (part, a + part, a - part) if related or two.is_fraction else (part,)
            if bound and two.entry.sort == MULTIPLE and one.entry.sort == entry.sort and not multiple:
                yield from (a * b, a / b)
            if whole and words.lasting.search(one.entry.passage):
                yield from (a * b * period for period in _PERIODS)
            if shared:
                yield from (a / b, b / a, a * b)
                if one.entry.sort == two.entry.sort:
                    yield (a + b) / 2
        for three in known if whole or related else ():
            if three.entry.sentence == one.entry.sentence == two.entry.sentence and three not in (one, two):
                if whole:
                    yield from (one.value * two.value * three.value, one.value + two.value * three.value)
                elif claim.kind is Kind.COUNT:
                    yield one.value - two.value + three.value


def _shares(a: Decimal, b: Decimal, *, alike: bool, differing: bool, shares: bool) -> Iterator[Decimal]:
    """What share one number is of another, by what share it differs, and what two shares leave of the whole."""
    if alike:
        yield from (part * HUNDRED for part in (a / b, b / a))
    if differing:
        yield from (part * HUNDRED for part in (abs(a - b) / a, abs(a - b) / b))
    if shares:
        yield from (a + b, HUNDRED - a, HUNDRED - a - b)


def _unit_of(entry: Entry) -> Unit | None:
    return None if entry.measure == NUMBER else entry.measure


def _are_alike(one: Entry, two: Entry) -> bool:
    """Whether two numbers are of one sort, or one of them without a unit."""
    return one.sort == two.sort or any(each.sort == COUNT and each.noun is None for each in (one, two))


def _scaled(a: Decimal, b: Decimal) -> Iterator[tuple[Decimal, Decimal]]:
    """Two numbers, and the second one with the scale of the first, which "5.4 million, or even 5.6" leaves out."""
    yield a, b
    if abs(b) < _UNSCALED <= abs(a):
        yield from ((a, b * scale) for scale in _SCALES if a < b * scale * 10 < a * 100)


def _could_date(year: int, known: Sequence[Entry]) -> bool:
    """Whether a year lies as many years from another one of a source as an age or a length of it says."""
    return any(
        abs(abs(year - other) - length.value) <= (length.sort == "age")
        for dated in known
        if dated.claim and (other := _year_of(dated.claim)) is not None
        for length in known
        if length.value and length.sort in _YEARS and (length.sort != COUNT or length.sentence == dated.sentence)
    )


def _year_of(claim: Claim) -> int | None:
    time = claim.time
    if time is None or time.grain not in ("year", "day") or not time.value[:4].isdecimal():
        return None
    return int(time.value[:4])


def _could_pass(claim: Claim, known: Sequence[Entry]) -> bool:
    """Whether a length of time is that between two days of a source, the last one counted or not."""
    unit = _DAYS[claim.unit or ""]
    days = {bounds[0] for each in known if (bounds := _day_of(each)) is not None}
    return any(
        tells(claim, Decimal(passed) / unit) or round(Decimal(passed) / unit) == claim.value
        for one, two in combinations(sorted(days), 2)
        for passed in ((two - one).days, (two - one).days + 1)
    )


def _could_last(claim: Claim, known: Sequence[Entry]) -> bool:
    """Whether a length of time is that between two times of day, or two bare numbers that may be some: "3 till 8"."""
    times = [(each.sentence, minute) for each in known for minute in _minutes_of(each)]
    unit = _HOURS[claim.unit or ""]
    return any(
        abs(one - two) <= 1 and tells(claim, Decimal(passed) / unit)
        for (one, start), (two, end) in combinations(times, 2)
        for passed in {abs(end - start), _HALF_DAY - abs(end - start)}
    )


def _minutes_of(entry: Entry) -> Iterator[int]:
    """The minutes since midnight of what may be a time of day."""
    clock = _CLOCK.search(entry.time.value) if entry.time is not None else None
    if clock is not None:
        yield int(clock[1]) * 60 + int(clock[2] or 0)
    elif entry.sort == COUNT and entry.value and entry.noun is None and entry.value < _HOURS_OF_DAY:
        hour = int(entry.value)
        yield hour * 60 + int((entry.value - hour) * HUNDRED)


def _could_age(claim: Claim, known: Sequence[Entry]) -> bool:
    """Whether a length of time is that between two ages in one sentence: "38 now", "first when I was 16"."""
    ages = [each for each in known if each.value and (each.sort == "age" or (each.sort == COUNT and not each.noun))]
    return claim.unit == "year" and any(
        one.sentence == two.sentence and abs((one.value or 0) - (two.value or 0)) == claim.value
        for one, two in combinations(ages, 2)
    )


def _day_of(entry: Entry) -> tuple[date, date] | None:
    return entry.time.bounds() if entry.time is not None and entry.time.grain == "day" else None
