"""What a rule says of one link."""

from __future__ import annotations

from attrs import frozen

from numclaims.values.estimate import Estimate
from numclaims.values.verdict import Verdict

__all__ = ["Judgement"]


@frozen(kw_only=True)
class Judgement:
    """A verdict with the sentence and the arithmetic that carry it.

    Rules do not choose the verdict: they make a judgement from what is stated and what follows, by one of the class
    methods. `mild` tells that a contradiction is no more than a warning, however far off the number is.
    """

    verdict: Verdict
    message: str
    working: str
    expected: str | None = None
    mild: bool = False

    @classmethod
    def equal(
        cls, stated: Estimate, derived: Estimate, *, message: str, working: str, expected: str | None = None
    ) -> Judgement:
        """What is stated must be what follows, within rounding and hedges."""
        return cls(verdict=stated.compare(derived), message=message, working=working, expected=expected)

    @classmethod
    def at_most(
        cls, smaller: Estimate, larger: Estimate, *, message: str, working: str, expected: str | None = None
    ) -> Judgement:
        """`smaller` must not be larger than `larger`."""
        return cls(verdict=smaller.never_exceeds(larger), message=message, working=working, expected=expected)

    @classmethod
    def same(
        cls, stated: object, derived: object, *, message: str, working: str, expected: str | None = None
    ) -> Judgement:
        """Two things that are not numbers, such as weekdays, must be the same."""
        verdict = Verdict.SUPPORTED if stated == derived else Verdict.CONTRADICTED
        return cls(verdict=verdict, message=message, working=working, expected=expected)
