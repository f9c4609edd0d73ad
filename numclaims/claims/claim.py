"""The claim: one number, amount or time that a text states, in normal form."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from attrs import evolve, field, fields, frozen

from numclaims.claims.origin import Origin, TimeOrigin
from numclaims.claims.written import Written
from numclaims.values.estimate import Estimate
from numclaims.values.kinds import Bound, Change, Kind, Modality
from numclaims.values.timex import TimeValue
from numclaims.values.unit import Dimension, Unit

__all__ = ["HIGH_END_FIRST", "Bound", "Change", "Claim", "Kind", "Modality"]

HIGH_END_FIRST = "high end first"
"""The last of the `patterns` where a range is written with its greater number first."""


def _change(told: Change | Origin | None) -> Change | None:
    return told.change if isinstance(told, Origin) else told


def _subject(told: str | Origin | None) -> str | None:
    return told.subject if isinstance(told, Origin) else told


def _modality(told: Modality | Origin) -> Modality:
    return told.modality if isinstance(told, Origin) else told


def _written(told: Estimate | Written | Origin | None) -> Estimate | Written | None:
    return told.written if isinstance(told, Origin) else told


@frozen(kw_only=True)
class Claim:
    """A number, amount or time stated at one place of a text.

    `start` and `end` are half-open offsets in code points: `document[start:end] == text`. `value` is the number as
    written, in `measure` units; a stated range has `low` and `high` instead, and a claim without a number ("days
    later") has none of the three. What rounding and hedges leave open is in `estimate`. `patterns` names the
    patterns that took in its words, outermost first; `via` adds what they were made of and how its other fields came
    about. The two are told apart because `via` is worked out when it is asked for. Claims are compared by `patterns`.
    So are the `change`, `subject`, `modality` and `estimate` of a number, until when the origin stands in their place.
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
    _change: Change | Origin | None = field(default=None, alias="change", eq=_change)
    _subject: str | Origin | None = field(default=None, alias="subject", eq=_subject)
    _estimate: Estimate | Written | Origin | None = field(default=None, alias="estimate", eq=_written)
    time: TimeValue | None = None
    _modality: Modality | Origin = field(default=Modality.ASSERTED, alias="modality", eq=_modality)
    sentence: int = 0
    patterns: tuple[str, ...] = field(default=(), alias="via")
    _origin: Origin | TimeOrigin | tuple[str, ...] = field(default=(), eq=False, repr=False, alias="origin")

    @property
    def via(self) -> tuple[str, ...]:
        """How the reading was reached: the patterns, outermost first, then the words with what they were taken for.

        >>> from numclaims import extract
        >>> extract("It is about 5-7 km away.")[0].via
        ('range with -', 'number and unit', 'number in digits', "unit 'km': kilometre", "hedge 'about'", \
'subject before the verb')
        """
        origin = self._origin
        return self.patterns + (origin if isinstance(origin, tuple) else origin.names)

    @property
    def change(self) -> Change | None:
        """Up or down, if the number says how far something rose or fell."""
        return _change(self._change)

    @property
    def subject(self) -> str | None:
        """The noun phrase that the claim is about, as it is written, if one was found."""
        return _subject(self._subject)

    @property
    def modality(self) -> Modality:
        """Whether the text vouches for the claim, or only supposes, expects or denies it."""
        return _modality(self._modality)

    @property
    def estimate(self) -> Estimate | None:
        """The values that the writer can have meant, in `measure` units; None where there is no number."""
        written = _written(self._estimate)
        return written.estimate if isinstance(written, Written) else written

    @property
    def nominal(self) -> Estimate | None:
        """What the digits alone leave open, without the hedge: the same as `estimate` where there is no hedge."""
        written = _written(self._estimate)
        return written.nominal if isinstance(written, Written) else written

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

    def __repr__(self) -> str:
        names = [each.name.lstrip("_") for each in fields(Claim) if each.repr]
        return f"Claim({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"

    def __reduce__(self) -> tuple[Any, ...]:
        """A claim travels with all that can be asked of it, and without its sentence."""
        settled = {
            "change": self.change,
            "subject": self.subject,
            "estimate": _written(self._estimate),
            "modality": self.modality,
            "origin": self.via[len(self.patterns) :],
        }
        return _made, ({each.alias: getattr(self, each.name) for each in fields(Claim)} | settled,)


def _made(told: dict[str, Any]) -> Claim:
    return Claim(**told)
