"""TIM503: a date beside "yesterday" or "two weeks ago" that is another one."""

from __future__ import annotations

import datetime as dt

from numclaims.links.moments import SameDay
from numclaims.rules.judgement import Judgement
from numclaims.rules.rule import rule
from numclaims.rules.wording import beside
from numclaims.values.verdict import Verdict

__all__ = ["relative_date_mismatch"]

_FAR = 5
"""A number of days is taken to be right to one in so many, and to a day at least."""


@rule("TIM503", on=SameDay)
def relative_date_mismatch(link: SameDay) -> Judgement | None:
    """A date is not the day, week, month or year that the words beside it reckon from the day of publication.

    A text may be written the day before it is published, so a day's difference is left undecided.

    Why:
        A text is published later than planned, and one of the two is brought up to date.

    Bad:
        [published=2023-03-17] The kiln was lit yesterday, March 12, for the first time.
        [published=2023-03-17] The rink closed three weeks ago, on 2 February, and the skaters are angry.
        [published=2023-03-17] Four years ago, in 2016, the valley had no school.

    Good:
        [published=2023-03-17] The kiln was lit yesterday, March 16, for the first time.
        [published=2023-03-17] The rink closed three weeks ago, on 24 February, and the skaters are angry.
        [published=2023-03-17] Four years ago, in 2019, the valley had no school.

    Undecided:
        [published=2023-03-17] The kiln was lit yesterday, March 15, for the first time.
    """
    said, given = link.relative.time, link.date.time
    reckoned = None if said is None else said.bounds()
    stated = None if given is None else given.bounds()
    if said is None or given is None or reckoned is None or stated is None:
        return None
    if given.anchored:
        stated = min((_moved(stated, by) for by in (-1, 0, 1)), key=lambda days: abs((days[0] - reckoned[0]).days))
    early, late = (dt.timedelta(days=count) for count in _slack(reckoned, link.published, said.grain or ""))
    if reckoned[0] <= stated[1] and stated[0] <= reckoned[1]:
        verdict = Verdict.SUPPORTED
    else:
        near = reckoned[0] - early <= stated[1] and stated[0] <= reckoned[1] + late
        verdict = Verdict.UNDECIDED if near else Verdict.CONTRADICTED
    expected = reckoned[0].isoformat()[: {"month": 7, "year": 4}.get(said.grain or "", 10)]
    return Judgement(
        verdict=verdict,
        message=f"Seen from {link.published}, “{link.relative.text}” is {expected}{beside(verdict, link.date.text)}.",
        working=f"{link.relative.text}, from {link.published}: {expected}{beside(verdict, link.date.text)}",
    )


def _slack(reckoned: tuple[dt.date, dt.date], published: dt.date, grain: str) -> tuple[int, int]:
    """By how many days the words may be off."""
    away = abs((reckoned[0] - published).days)
    if grain == "day":
        slack = max(1, away // _FAR)
    elif grain == "week":
        slack = max(7, away // _FAR)
    else:
        size = 31 if grain == "month" else 366
        slack = _eve(published, grain) if away < 2 * size else max(size, away // _FAR)
    return slack, slack


def _eve(published: dt.date, grain: str) -> int:
    """A day where the text, written the day before, would have been of another month or year."""
    return int(published.day == 1 and (grain == "month" or published.month == 1))


def _moved(days: tuple[dt.date, dt.date], by: int) -> tuple[dt.date, dt.date]:
    first, last = (day.replace(year=day.year + by, day=min(day.day, 28 if day.month == 2 else 31)) for day in days)
    return first, last
