"""PCT202: a change in percentage points against the two percentages."""

from __future__ import annotations

from decimal import Decimal

from numclaims.claims.claim import Change
from numclaims.links.link import PointChange
from numclaims.rules.judgement import Judgement
from numclaims.rules.rule import rule
from numclaims.rules.sizes import points_of, size
from numclaims.rules.wording import amount, beside, grouped, moved, points, signed
from numclaims.values.unit import BASIS_POINT

__all__ = ["point_change_mismatch"]


@rule("PCT202", on=PointChange)
def point_change_mismatch(link: PointChange) -> Judgement | None:
    """A stated change in percentage points is not the difference of the two percentages.

    Points are what lies between two percentages: from 6.4% to 5.9% is a fall of 0.5 points, or of 8 percent.

    Why:
        Points and percent are easily taken for each other, and a slip in one of the percentages shows only here.

    Bad:
        The vacancy rate eased from 7.2 percent in June to 6.8 percent in July, a drop of 1.4 percentage points.
        Turnout was 55 percent, up five percentage points from 60 percent in 2018.

    Good:
        The vacancy rate eased from 7.2 percent in June to 6.8 percent in July, a drop of 0.4 percentage points.
        Turnout was 55 percent, down five percentage points from 60 percent in 2018.
    """
    stated, old, new = points_of(link.change), size(link.old), size(link.new)
    if stated is None or old is None or new is None or link.old.value is None or link.new.value is None:
        return None
    derived = new - old
    if link.direction is None:
        verdict = stated.compare(derived) | (-stated).compare(derived)
    else:
        verdict = (stated if link.direction is Change.UP else -stated).compare(derived)
    value = derived.stated if derived.stated is not None else Decimal(0)
    before, after = (amount(each, None, exact=True) for each in (link.old.value, link.new.value))
    expected = f"{grouped(abs(value) * 100)} basis points" if link.change.measure == BASIS_POINT else points(abs(value))
    claimed = link.change.text
    if link.direction is not None and (link.direction is Change.UP) is not (value >= 0):
        claimed = ("a rise of " if link.direction is Change.UP else "a fall of ") + claimed
    return Judgement(
        verdict=verdict,
        message=f"From {link.old.text} to {link.new.text} is {moved(value)} of {expected}{beside(verdict, claimed)}.",
        working=f"{after} − {before} = {points(value)}{beside(verdict, signed(link.change, link.direction))}",
        expected=expected,
    )
