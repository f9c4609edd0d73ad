"""PCT201: a relative change against the levels it leads from and to."""

from __future__ import annotations

from decimal import Decimal

from numclaims.claims.claim import Change, Kind
from numclaims.links.link import PercentChange
from numclaims.rules.judgement import Judgement
from numclaims.rules.rule import rule
from numclaims.rules.sizes import ONE, counted_like, ratio, size
from numclaims.rules.wording import amount, beside, moved, percent, same_style, signed
from numclaims.values.verdict import Verdict

__all__ = ["percent_change_mismatch"]


@rule("PCT201", on=PercentChange)
def percent_change_mismatch(link: PercentChange) -> Judgement | None:
    """A stated relative change is not the one between the two levels beside it.

    The change is reckoned from the old level: from 200 to 250 is a rise of 25%. A rise that is stated where the level
    fell, or the other way round, is wrong as well.

    Why:
        A percentage taken of the new level, of a difference in points or of last year's figures looks as good as the
        right one, and nobody works it out again.

    Bad:
        The price of a season ticket climbed from $1,240 in 2019 to $1,550 in 2023, an increase of 15%.
        Break-ins fell by two thirds, from 2,235 to 1,490.
        Orders were 12% up, from 500 in March to 460 in April.

    Good:
        The price of a season ticket climbed from $1,240 in 2019 to $1,550 in 2023, an increase of 25%.
        Break-ins fell by a third, from 2,235 to 1,490.
        The rate went from 4% to 5%, an increase of one percentage point.

    Undecided:
        Attendance rose by nearly 30 percent, from about 1,000 to 1,200.
    """
    stated, old, new = ratio(link.change), counted_like(link.old, link.new), counted_like(link.new, link.old)
    if (
        stated is None
        or old is None
        or new is None
        or link.old.value is None
        or link.new.value is None
        or not link.old.value
    ):
        return None
    if link.old.kind is Kind.PERCENTAGE and link.change.kind is Kind.PERCENTAGE:
        in_points = size(link.change)
        if in_points is not None and in_points.compare(abs(new - old)) is not Verdict.CONTRADICTED:
            return None  # a change in points that calls itself percent: loose words, no wrong number
    derived = new / old - ONE
    if link.direction is None:
        verdict = stated.compare(derived) | (-stated).compare(derived)
    else:
        verdict = (stated if link.direction is Change.UP else -stated).compare(derived)
    value = derived.stated if derived.stated is not None else Decimal(0)
    found = percent(abs(value))
    before, after = (amount(each.value, None, exact=True) for each in (link.old, link.new) if each.value is not None)
    claimed = beside(verdict, _claimed(link, value))
    signs = beside(verdict, signed(link.change, link.direction))
    return Judgement(
        verdict=verdict,
        message=f"From {link.old.text} to {link.new.text} is {moved(value)} of {found}{claimed}.",
        working=f"({after} − {before}) / {before} = {percent(value)}{signs}",
        expected=same_style(abs(value) * (100 if link.change.kind is Kind.PERCENTAGE else 1), link.change),
    )


def _claimed(link: PercentChange, value: Decimal) -> str:
    """The stated change, with its direction where that is what is wrong."""
    wrong_way = link.direction is not None and (link.direction is Change.UP) is not (value >= 0)
    noun = {Change.UP: "a rise of ", Change.DOWN: "a fall of "}[link.direction] if wrong_way and link.direction else ""
    return noun + link.change.text
