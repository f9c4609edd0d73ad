"""What the strategies draw: a claim as it is written, with what a reader should make of it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from attrs import evolve, field, fields, frozen

from numclaims.values.kinds import Bound, Change, Kind

__all__ = ["Passage", "Spelled", "Wrong"]

COMPARED = ("kind", "value", "low", "high", "unit", "bound", "change", "timex_type", "timex_value")
"""What a reader should read of a claim; the names are those of `numclaims.Claim`."""


@frozen(kw_only=True, repr=False)
class Spelled:
    """A claim in words: how it is written, and what it says.

    `text` is the claim's own surface and `phrase` the same with its hedge ("about 15 km"), which is what to write into
    a sentence and what `str` gives. `start` and `end` are where `text` lies in the phrase or, for the claims of a
    `Passage`, in the passage. The other fields are those of `numclaims.Claim`; None in `value`, `unit` or the TIMEX3
    fields means that there is none. `style` names the spelling. `day` is the day that a date falls on, and `published`
    the day that a relative date is reckoned from.

    >>> road = Spelled(text="15 km", phrase="about 15 km", start=6, end=11, kind=Kind.QUANTITY,
    ...                value=Decimal(15), unit="kilometre", bound=Bound.ABOUT, style="symbol")
    >>> f"The road is {road} long."
    'The road is about 15 km long.'
    """

    text: str
    phrase: str
    start: int
    end: int
    kind: Kind
    style: str
    value: Decimal | None = None
    unit: str | None = None
    bound: Bound = Bound.EXACT
    change: Change | None = None
    _low: Decimal | None = field(default=None, alias="low")
    _high: Decimal | None = field(default=None, alias="high")
    timex_type: str | None = None
    timex_value: str | None = None
    day: date | None = None
    published: date | None = None

    @property
    def low(self) -> Decimal | None:
        """The lower end of a range; the value of anything else."""
        return self.value if self._low is None else self._low

    @property
    def high(self) -> Decimal | None:
        """The upper end of a range; the value of anything else."""
        return self.value if self._high is None else self._high

    def shifted(self, by: int) -> Spelled:
        """The same claim in a text that has `by` more characters before it."""
        return evolve(self, start=self.start + by, end=self.end + by)

    def moved(self, before: str, behind: str = "") -> Spelled:
        """The same claim with more words around it in its phrase."""
        return evolve(self.shifted(len(before)), phrase=before + self.phrase + behind)

    def differences(self, read: object) -> dict[str, tuple[object, object]]:
        """What a reader took otherwise than it was meant: field = (meant, read).

        `read` is a `numclaims.Claim` or anything with attributes of the same names; one that it does not have counts
        as None.
        """
        pairs = {name: (getattr(self, name), getattr(read, name, None)) for name in COMPARED}
        return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}

    def __str__(self) -> str:
        return self.phrase

    def __repr__(self) -> str:
        told = {each.name.lstrip("_"): getattr(self, each.name) for each in fields(type(self))}
        shown = ", ".join(
            f"{name}={str(value)!r}" for name, value in told.items() if value is not None and name not in _UNSAID
        )
        return f"Spelled({self.start}, {self.end}, {shown})"


_UNSAID = ("start", "end", "style")


@frozen(kw_only=True)
class Wrong:
    """The claim of a passage that cannot be true beside the others, and what it would be if it were.

    `claim` is one of the passage's claims; `truth` is the claim that it replaced, with the same offsets at its start.
    """

    claim: Spelled
    truth: Spelled


@frozen(kw_only=True)
class Passage:
    """A text with the claims that are in it, by position: `text[claim.start:claim.end] == claim.text`.

    `relation` names how the claims hang together, or is None if they do not, and `wrong` is the one that was altered,
    or None if all are true. `published` is the day that relative dates are reckoned from.
    """

    text: str
    claims: tuple[Spelled, ...]
    relation: str | None = None
    published: date | None = None
    wrong: Wrong | None = None

    def __str__(self) -> str:
        return self.text
