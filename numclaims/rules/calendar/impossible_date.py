"""TIM502: a date or time of day that does not exist."""

from __future__ import annotations

from numclaims.links.moments import Moment
from numclaims.rules.judgement import Judgement
from numclaims.rules.rule import rule
from numclaims.values.verdict import Verdict

__all__ = ["impossible_date"]


@rule("TIM502", on=Moment)
def impossible_date(link: Moment) -> Judgement | None:
    """No calendar has this date, or no clock shows this time.

    Why:
        A day is counted on past the end of the month, 29 February is put into a common year, or digits change places.

    Bad:
        The lease ends on 31 November 2025.
        The survey began on 29 February 2022.
        The file is dated 2021-14-03.
        The last ferry sailed at 22:67.

    Good:
        The lease ends on 30 November 2025.
        The survey began on 29 February 2020.
        The file is dated 2021-03-14.
        The last ferry sailed at 22:57.
        Russia still had a 29 February 1900, by the Julian calendar.
    """
    if link.date.time is None:
        return None
    wrong, day = link.date.time.impossible, link.date.text.removeprefix("the ")
    return Judgement(
        verdict=Verdict.CONTRADICTED if wrong else Verdict.SUPPORTED,
        message=f"There is {'no' if wrong else 'a'} {day}.",
        working=f"{day} {'does not exist' if wrong else 'exists'}",
    )
