"""A reference fact: what a quantity is, from a source that is not the text."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

from attrs import frozen

from numclaims.lang.lexicon import load
from numclaims.references.period import Period, spoken
from numclaims.values.dimension import Dimension
from numclaims.values.estimate import Estimate
from numclaims.values.interval import Interval
from numclaims.values.unit import PERCENT, Unit

__all__ = ["CALENDAR_DAY", "CALENDAR_YEAR", "DATED", "Fact"]

CALENDAR_YEAR = Unit("calendar year", "{calendar year}", Dimension("calendar year"), system="point")
"""The unit of a fact whose value is a year of the calendar, such as 1889."""
CALENDAR_DAY = Unit("calendar day", "{calendar day}", Dimension("calendar day"), system="point")
"""The unit of a fact whose value is a day; the value is its ordinal, as `date.toordinal` counts."""
DATED = frozenset((CALENDAR_YEAR.code, CALENDAR_DAY.code))
"""The codes of the units of facts that dates are held against."""


@frozen(kw_only=True)
class Fact:
    """The value of one named quantity.

    `name` says what is measured, and of what: "height of Mount Everest". `aliases` are other such names, or only other
    names of the thing ("Chomolungma"). `value` is in `unit` units. A text may be off by `tolerance`, a share of the
    value, or by `margin`, an amount in the same unit; without either, by no more than the precision of what is written.
    `as_of` is the day for which the value is known, `period` the days through which it holds; without either it holds
    always.
    """

    name: str
    value: Decimal
    unit: Unit
    aliases: tuple[str, ...] = ()
    as_of: date | None = None
    tolerance: Fraction | None = None
    margin: Decimal | None = None
    source: str | None = None
    period: Period | None = None

    @property
    def timeless(self) -> bool:
        """Whether the value holds always."""
        return self.as_of is None and self.period is None

    @property
    def told(self) -> str:
        """The time of the value in words; empty if it holds always.

        >>> Fact(name="seats", value=Decimal(12), unit=CALENDAR_YEAR, as_of=date(2021, 4, 5)).told
        'as of 5 April 2021'
        """
        if self.period is not None:
            return self.period.told
        return "" if self.as_of is None else f"as of {spoken(self.as_of)}"

    @property
    def estimate(self) -> Estimate:
        """The values that agree with the fact: those within its tolerance.

        A value of 8849 metres can itself have been rounded: half a unit of its last digit is left open. Counts, years
        and values with a tolerance are taken as they are.

        >>> metre = Unit("metre", "m", Dimension("length"))
        >>> print(Fact(name="height of Mount Everest", value=Decimal(8849), unit=metre).estimate)
        8849: [8849, 8849] within [8848.5, 8849.5]
        >>> print(Fact(name="depth of the harbour", value=Decimal(80), unit=metre, tolerance=Fraction(5, 100)).estimate)
        80: [76, 84] within [76, 84]
        """
        point = Interval.point(self.value)
        if self.tolerance is not None:
            slack = abs(point).scaled(self.tolerance).high
        elif self.margin is not None:
            slack = self.margin
        elif self.unit.system in ("ucum", "iso4217"):
            exponent = self.value.as_tuple().exponent
            half = Decimal(5).scaleb(min(int(exponent), 0) - 1)
            return Estimate(point, Interval.around(self.value, half), self.value)
        else:
            return Estimate.exact(self.value)
        around = Interval.around(self.value, slack)
        return Estimate(around, around, self.value)

    @property
    def days(self) -> range:
        """Of a value that is a day, the ordinals of the days that agree with it.

        >>> opening = date(1871, 5, 12)
        >>> fact = Fact(name="opening", value=Decimal(opening.toordinal()), unit=CALENDAR_DAY, margin=Decimal(1))
        >>> [str(date.fromordinal(day)) for day in fact.days]
        ['1871-05-11', '1871-05-12', '1871-05-13']
        """
        day, slack = int(self.value), int(self.margin or 0)
        return range(max(day - slack, 1), min(day + slack, date.max.toordinal()) + 1)

    @property
    def written(self) -> str:
        """The value with its unit, as a person would write it.

        >>> from numclaims.values.unit import counted
        >>> Fact(name="number of moons of Jupiter", value=Decimal(95), unit=counted("moon")).written
        '95 moons'
        """
        if self.unit == CALENDAR_YEAR:
            return f"{self.value:f}"
        if self.unit == CALENDAR_DAY:
            return spoken(date.fromordinal(int(self.value)))
        return written(self.value, self.unit)


_DEGREE = "{degree}"


def written(value: Decimal, unit: Unit) -> str:
    """A value with its unit: 8,849 m, 120 km/h, 14%, 27 countries."""
    number = f"{value:,f}"
    if unit == PERCENT:
        return f"{number}%"
    if unit.code == "1":
        return number
    if unit.code == _DEGREE:
        return f"{number}°"
    if unit.system == "count":
        return f"{number} {unit.name if value == 1 else _plural(unit.name)}"
    return f"{number} {unit.code if unit.code.replace('/', '').isalnum() else unit.name}"


def _plural(noun: str) -> str:
    """The plural of the name of a count unit, which is a singular or, like "people", has no other plural.

    >>> [_plural(noun) for noun in ("country", "member state", "people", "church", "woman")]
    ['countries', 'member states', 'people', 'churches', 'women']
    """
    words = load().words
    head = noun.rpartition(" ")[2]
    if words.is_plural(head) or head in words.plurals:
        return noun
    irregular = next((plural for plural, single in words.irregular.items() if single == head), None)
    if irregular is not None:
        return noun.removesuffix(head) + irregular
    if head.endswith("y") and head[-2:-1] not in ("a", "e", "i", "o", "u"):
        return f"{noun[:-1]}ies"
    return f"{noun}es" if head.endswith(("s", "x", "ch", "sh")) else f"{noun}s"
