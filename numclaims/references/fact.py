"""A reference fact: what a quantity is, from a source that is not the text."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

from attrs import frozen

from numclaims.values.estimate import Estimate
from numclaims.values.unit import Unit

__all__ = ["Fact"]


@frozen(kw_only=True)
class Fact:
    """The value of one named quantity.

    `value` is in `unit` units. `tolerance` is the slack that a text is allowed, as a share of the value; None allows
    no more than the precision stated. `as_of` is the day for which the value holds; None holds always.
    """

    name: str
    value: Decimal
    unit: Unit
    aliases: tuple[str, ...] = ()
    as_of: date | None = None
    tolerance: Fraction | None = None
    source: str | None = None

    @property
    def estimate(self) -> Estimate:
        """The values that agree with the fact: those within its tolerance."""
        if self.tolerance is None:
            return Estimate.exact(self.value)
        return Estimate.exact(self.value).hedged("~", self.tolerance)
