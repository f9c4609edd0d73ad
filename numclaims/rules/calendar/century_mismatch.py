"""TIM508: a century that does not hold the year."""

from __future__ import annotations

from numclaims.links.moments import Century
from numclaims.rules.elapsed import days
from numclaims.rules.judgement import Judgement
from numclaims.rules.rule import rule
from numclaims.values.verdict import Verdict

__all__ = ["century_mismatch"]

_NEAR = 5
"""Years within which a building may have been begun in one century and finished in the next."""


@rule("TIM508", on=Century)
def century_mismatch(link: Century) -> Judgement | None:
    """Something built in one century is said to be of another.

    The years about the turn of a century are left undecided.

    Why:
        The 1700s are the eighteenth century, which is easily forgotten.

    Bad:
        Built in 1683, the manor is one of the few sixteenth-century houses in the valley.
        The lane leads to a nineteenth-century mill, built in 1791.

    Good:
        Built in 1683, the manor is one of the few seventeenth-century houses in the valley.
        The lane leads to an eighteenth-century mill, built in 1791.

    Undecided:
        The lane leads to a nineteenth-century mill, built in 1798.
    """
    century, year = days(link.century), days(link.year)
    if century is None or year is None:
        return None
    # A hundred years called after their first two digits begin a year before the century does.
    apart = max(century[0].year - year[0].year, year[0].year - century[1].year - 1, 0)
    verdict = Verdict.SUPPORTED if not apart else Verdict.UNDECIDED if apart <= _NEAR else Verdict.CONTRADICTED
    return Judgement(
        verdict=verdict,
        message=f"{link.year.text} is {'not ' if apart else ''}in the years that “{link.century.text}” names.",
        working=f"{link.century.text} = {century[0].year} to {century[1].year + 1}; {link.year.text}",
    )
