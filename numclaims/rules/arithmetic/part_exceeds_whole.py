"""ARI102: a part, or the rank of a member, beyond its whole."""

from __future__ import annotations

from numclaims.claims.claim import Kind
from numclaims.links.link import PartOfWhole
from numclaims.rules.judgement import Judgement
from numclaims.rules.rule import rule
from numclaims.rules.sizes import size
from numclaims.rules.wording import amount
from numclaims.values.estimate import Estimate
from numclaims.values.verdict import Verdict

__all__ = ["part_exceeds_whole"]


@rule("ARI102", on=PartOfWhole)
def part_exceeds_whole(link: PartOfWhole) -> Judgement | None:
    """A part is larger than its whole, or a place lies beyond the last one.

    Why:
        Two numbers have changed places, or one of them was mistyped.

    Bad:
        Firefighters led 44 of the 40 guests out of the hotel.
        The council has eleven members. At the meeting on Tuesday, thirteen of them backed the budget.
        The leak was on the ninth floor of a six-storey tower.

    Good:
        Firefighters led 40 of the 44 guests out of the hotel.
        The council has eleven members. At the meeting on Tuesday, nine of them backed the budget.
        The leak was on the fifth floor of a six-storey tower.
        She is 12th of 20 in the ranking.
    """
    part, whole = size(link.part, link.whole.measure), size(link.whole)
    if part is None or whole is None or link.part.value is None or link.whole.value is None:
        return None
    if link.part.kind is Kind.ORDINAL:
        part = Estimate.exact(link.part.value)
    first, last = (
        amount(each.value, each.measure, exact=True) for each in (link.part, link.whole) if each.value is not None
    )
    verdict = part.never_exceeds(whole)
    can = "can" if verdict is Verdict.SUPPORTED else "cannot"
    return Judgement(
        verdict=verdict,
        message=f"{link.part.text} {can} be part of {link.whole.text}.",
        working=f"{first} {'>' if link.part.value > link.whole.value else '≤'} {last}",
    )
