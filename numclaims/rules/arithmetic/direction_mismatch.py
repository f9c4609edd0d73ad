"""ARI103: a rise to a lower level, or a fall to a higher one."""

from __future__ import annotations

from numclaims.claims.claim import Change
from numclaims.links.link import Move
from numclaims.rules.judgement import Judgement
from numclaims.rules.rule import rule
from numclaims.rules.sizes import counted_like
from numclaims.rules.wording import amount
from numclaims.values.verdict import Verdict

__all__ = ["direction_mismatch"]


@rule("ARI103", on=Move)
def direction_mismatch(link: Move) -> Judgement | None:
    """Something is said to rise where its level fell, or to fall where it rose.

    Why:
        The two levels, or the word, have changed places.

    Bad:
        The company cut the price of its cheapest car from $38,000 to $42,000.
        The number of cases rose from 412 cases in May to 386 cases in June.

    Good:
        The company cut the price of its cheapest car from $42,000 to $38,000.
        She climbed from 40th to 12th in the ranking.
        The ladder fell from 20 to 30 feet.
    """
    old, new = counted_like(link.old, link.new), counted_like(link.new, link.old)
    if old is None or new is None or link.old.value is None or link.new.value is None:
        return None
    rises = link.direction is Change.UP
    before, after = (amount(each, None, exact=True) for each in (link.old.value, link.new.value))
    sign = "<" if link.new.value < link.old.value else ">" if link.new.value > link.old.value else "="
    verdict = (old if rises else new).never_exceeds(new if rises else old)
    told, other = ("rise", "fall") if rises else ("fall", "rise")
    found = f"a {told}, as stated" if verdict is Verdict.SUPPORTED else f"a {other}, not a {told}"
    return Judgement(
        verdict=verdict,
        message=f"From {link.old.text} to {link.new.text} is {found}.",
        working=f"{after} {sign} {before}",
    )
