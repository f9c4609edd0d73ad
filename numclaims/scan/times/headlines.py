"""Years in headlines, which leave out the words that show a year elsewhere."""

from __future__ import annotations

from numclaims.scan.times.view import View
from numclaims.scan.units import unit_after

__all__ = ["OLDER", "PARTICLES", "dates_headline"]

OLDER = range(1600, 1900)
"""Years that need more than a preposition to be one."""
PARTICLES = frozenset({"up", "over", "under"})
"""Words before a number that belong to a verb in a headline: "Coast Towns Shake Up 2031 Harvest"."""


def dates_headline(view: View, i: int, year: int, last: int) -> bool:
    """Whether a year stands in a headline, which leaves out articles: "Town Recalls 1931 Flood", "Harvest 2031".

    An amount of four digits has a comma there, or is told in thousands; a round one may still be an amount.
    """
    before, after = view.any_word(i - 1), view.any_word(last)
    if not 1900 <= year < 2100:
        older = year in OLDER and year % 100 and after.isalpha() and not view.closes(last)
        return bool(older) and not view.lexicon.words.is_plural(after) and not view.is_noun_after(last)
    if view.closes(last):
        moving = not view.lists["change"].isdisjoint(view.words[max(0, i - 4) : i])
        if f"{before}s" in view.lists["year_events"] or (before in ("to", "until", "till", "by") and not moving):
            return True
        does = before in view.lexicon.words.verbs or before.endswith(("s", "ing"))
        named = before.endswith("'s") or (before.isalpha() and not does) or (i == 0 and after.isalpha())
        return named and not moving and year % 100 > 0
    if i > 0 and before.isalpha() and (not view.is_noun_after(last) or after in view.lists["year_events"]):
        return True
    return year % 100 > 0 and after.isalpha() and unit_after(view.sentence, last, view.lexicon.units) is None
