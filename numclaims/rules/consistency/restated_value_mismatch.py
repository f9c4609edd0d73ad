"""CON301: one quantity of one thing with two values."""

from __future__ import annotations

from numclaims.claims.claim import Claim
from numclaims.links.link import Restatement
from numclaims.rules.judgement import Judgement
from numclaims.rules.rule import rule

__all__ = ["restated_value_mismatch"]


@rule("CON301", on=Restatement)
def restated_value_mismatch(link: Restatement) -> Judgement | None:
    """A quantity is stated again with another value.

    The two places must speak of the same thing, measure and time: a toll that rose, another survey, a forecast and its
    outcome, or what two sides claim are no conflict.

    Why:
        One of the two was mistyped, or one was updated and the other forgotten.

    Bad:
        The Tessel Viaduct is 96 metres high. At 69 metres high, the Tessel Viaduct is the tallest in the county.
        Founded in 1962, the Marlin Institute trains pilots. The institute was founded in 1926 by a shipowner.

    Good:
        The Tessel Viaduct is 96 metres high. At 96 metres high, the Tessel Viaduct is the tallest in the county.
        The clinic had treated 14 people by noon. By the evening the number had risen to 16 people.
    """
    later, earlier = link.later, link.earlier
    if later.time is not None and earlier.time is not None:
        return Judgement.same(later.time.value, earlier.time.value, **_words(later, earlier))
    if later.estimate is None or earlier.estimate is None or later.measure is None or earlier.measure is None:
        return None
    if not later.measure.compatible(earlier.measure):
        return None
    return Judgement.equal(
        later.estimate, earlier.measure.convert(earlier.estimate, later.measure), **_words(later, earlier)
    )


def _words(later: Claim, earlier: Claim) -> dict[str, str]:
    """The sentence, working and suggestion for two places that differ."""
    return {
        "message": f"“{later.text}” here, but “{earlier.text}” before, of the same thing.",
        "working": f"{later.text} ≠ {earlier.text}",
        "expected": earlier.text,
    }
