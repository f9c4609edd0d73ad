"""ORD401: a rank that does not follow from how many came before."""

from __future__ import annotations

from numclaims.links.moments import Next
from numclaims.rules.judgement import Judgement
from numclaims.rules.rule import rule
from numclaims.rules.wording import beside, grouped
from numclaims.values.estimate import Estimate

__all__ = ["next_rank_mismatch"]


@rule("ORD401", on=Next)
def next_rank_mismatch(link: Next) -> Judgement | None:
    """What comes after so many others is not the next one.

    Why:
        The last one is counted twice, or forgotten.

    Bad:
        Her two previous medals were silver, so Friday's gold was her fourth.
        Only one eclipse had ever been seen from the island before June. June's was the fourth on record.

    Good:
        Her two previous medals were silver, so Friday's gold was her third.
        Only one eclipse had ever been seen from the island before June. June's was the second on record.
    """
    if link.before.value is None or link.rank.value is None:
        return None
    following = link.before.value + 1
    derived = Estimate.exact(following)
    verdict = Estimate.exact(link.rank.value).compare(derived)
    return Judgement(
        verdict=verdict,
        message=f"After {link.before.text} comes number {grouped(following)}{beside(verdict, link.rank.text)}.",
        working=f"{grouped(link.before.value)} + 1 = {grouped(following)}{beside(verdict, link.rank.text)}",
        expected=grouped(following),
    )
