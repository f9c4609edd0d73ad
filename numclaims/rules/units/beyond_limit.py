"""UNT602: an amount beyond what nature allows."""

from __future__ import annotations

from decimal import Decimal

from numclaims.claims.claim import Claim
from numclaims.links.moments import Limited
from numclaims.rules.judgement import Judgement
from numclaims.rules.rule import rule
from numclaims.values.estimate import Estimate
from numclaims.values.unit import NUMBER, Dimension, Unit
from numclaims.values.verdict import Verdict

__all__ = ["beyond_limit"]

_KELVIN = Unit("kelvin", "K", Dimension("temperature"))
_SPEED = Unit("metre per second", "m/s", Dimension("length") / Dimension("time"))
_LIMITS: dict[str, tuple[Unit | None, Decimal, str]] = {
    "temperature": (_KELVIN, Decimal(0), "nothing is colder than −273.15 °C, or 0 K"),
    "latitude": (None, Decimal(90), "latitudes end at 90°"),
    "longitude": (None, Decimal(180), "longitudes end at 180°"),
    "speed": (_SPEED, Decimal(299_792_458), "nothing is faster than light, at 299,792.458 km/s"),
    "hours": (None, Decimal(24), "a day has 24 hours"),
}


@rule("UNT602", on=Limited)
def beyond_limit(link: Limited) -> Judgement | None:
    """A temperature, coordinate, speed or number of hours is beyond what there can be.

    Nothing is colder than absolute zero or faster than light, latitudes end at 90 and longitudes at 180 degrees, and a
    day has 24 hours.

    Why:
        A digit too many, the wrong unit or the wrong scale.

    Bad:
        The magnet is cooled to minus 295 degrees Celsius.
        The reef lies at latitude 98.4 degrees south.
        The hut stands at 46.3°N, 207.9°E, above the lake.
        The jet was moving at 450,000 kilometres per second.
        The kittens sleep for up to 26 hours a day.

    Good:
        The magnet is cooled to minus 260 degrees Celsius.
        The reef lies at latitude 18.4 degrees south.
        The hut stands at 46.3°N, 7.9°E, above the lake.
        The jet was moving at 450 kilometres per second.
        The kittens sleep for up to 20 hours a day.
    """
    unit, limit, law = _LIMITS[link.limit]
    amount = _amount(link.amount, unit, link.limit)
    if amount is None:
        return None
    most = Estimate.exact(limit)
    verdict = most.never_exceeds(amount) if link.limit == "temperature" else amount.never_exceeds(most)
    stands = "is within" if verdict is Verdict.SUPPORTED else "is beyond"
    return Judgement(
        verdict=verdict,
        message=f"{link.amount.text} {stands} what there can be: {law}.",
        working=f"{link.amount.text}; {law}",
    )


def _amount(claim: Claim, unit: Unit | None, limit: str) -> Estimate | None:
    """The amount in the unit of the limit; None if it measures something else."""
    own, estimate = claim.measure, claim.estimate
    if estimate is None or claim.value is None:
        return None
    if own is None:
        return estimate if limit in ("latitude", "longitude") else None
    if unit is not None:
        return own.convert(estimate, unit) if own.system == "ucum" and own.compatible(unit) else None
    if limit == "hours":
        return Estimate.exact(claim.value) if own.name == "hour" else None
    return estimate if own == NUMBER or own.name == "degree" else None
