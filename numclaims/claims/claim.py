"""The claim: one number, amount or time that a text states, in normal form."""

from __future__ import annotations

from decimal import Decimal

from attrs import evolve, field, frozen

from numclaims.claims.origin import Origin
from numclaims.claims.written import Written
from numclaims.values.estimate import Estimate
from numclaims.values.kinds import Bound, Change, Kind, Modality
from numclaims.values.timex import TimeValue
from numclaims.values.unit import Dimension, Unit

__all__ = ["HIGH_END_FIRST", "Bound", "Change", "Claim", "Kind", "Modality"]

HIGH_END_FIRST = "high end first"
"""The last of the `patterns` where a range is written with its greater number first."""


@frozen(kw_only=True)
class Claim:
    """A number, amount or time stated at one place of a text.

    `start` and `end` are half-open offsets in code points: `document[start:end] == text`. `value` is the number as
    written, in `measure` units; a stated range has `low` and `high` instead, and a claim without a number ("days
    later") has none of the three. What rounding and hedges leave open is in `estimate`. `patterns` names the
    patterns that took in its words, outermost first; `via` adds what they were made of and how its other fields came
    about. The two are told apart because `via` is worked out when it is asked for. Claims are compared by `patterns`.
    """

    start: int
    end: int
    text: str
    kind: Kind
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    measure: Unit | None = None
    bound: Bound = Bound.EXACT
    change: Change | None = None
    subject: str | None = None
    _estimate: Estimate | Written | None = field(default=None, alias="estimate")
    time: TimeValue | None = None
    modality: Modality = Modality.ASSERTED
    sentence: int = 0
    patterns: tuple[str, ...] = field(default=(), alias="via")
    _origin: Origin | tuple[str, ...] = field(default=(), eq=False, repr=False, alias="origin")

    @property
    def via(self) -> tuple[str, ...]:
        """How the reading was reached: the patterns, outermost first, then the words with what they were taken for.

        >>> from numclaims import extract
        >>> extract("It is about 5-7 km away.")[0].via
        ('range with -', 'number and unit', 'number in digits', "unit 'km': kilometre", "hedge 'about'", \
'subject before the verb')
        """
        origin = self._origin
        return self.patterns + (origin.names if isinstance(origin, Origin) else origin)

    @property
    def estimate(self) -> Estimate | None:
        """The values that the writer can have meant, in `measure` units; None where there is no number."""
        return self._estimate.estimate if isinstance(self._estimate, Written) else self._estimate

    @property
    def nominal(self) -> Estimate | None:
        """What the digits alone leave open, without the hedge: the same as `estimate` where there is no hedge."""
        return self._estimate.nominal if isinstance(self._estimate, Written) else self._estimate

    @property
    def unit(self) -> str | None:
        """The canonical singular name of the unit, such as `kilometre`, or None."""
        return None if self.measure is None else self.measure.name

    @property
    def unit_code(self) -> str | None:
        """The unit's UCUM code, or its ISO 4217 code if it is money."""
        return None if self.measure is None else self.measure.code

    @property
    def dimension(self) -> Dimension | None:
        return None if self.measure is None else self.measure.dimension

    @property
    def timex_type(self) -> str | None:
        """The TIMEX3 type: DATE, TIME, DURATION or SET."""
        return None if self.time is None else self.time.type

    @property
    def timex_value(self) -> str | None:
        """The TIMEX3 value, such as `2024-10-29` or `P3D`."""
        return None if self.time is None else self.time.value

    @property
    def timex_mod(self) -> str | None:
        """The TIMEX3 modifier, such as `START` or `APPROX`."""
        return None if self.time is None else self.time.mod

    def shifted(self, by: int) -> Claim:
        """The same claim in a text that has `by` more characters before it."""
        return evolve(self, start=self.start + by, end=self.end + by)
