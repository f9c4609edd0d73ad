"""ARI101: a total against its parts."""

from __future__ import annotations

from functools import reduce
from operator import add

from numclaims.links.link import Total
from numclaims.rules.judgement import Judgement
from numclaims.rules.rule import rule
from numclaims.rules.sizes import rounded_alike, settle, size
from numclaims.rules.wording import amount, beside, joined, same_style
from numclaims.values.estimate import Estimate

__all__ = ["total_mismatch"]


@rule("ARI101", on=Total)
def total_mismatch(link: Total) -> Judgement | None:
    """A stated total is not the sum of the parts that are listed as all there is.

    Why:
        One part is mended late, or left out, and the total stays what it was.

    Bad:
        The gale sank 14 boats: eight in Arvik, four in Stensby and one in Holm Bay.
        A total of 65 players, 31 girls and 24 boys, entered the tournament.

    Good:
        The gale sank 14 boats: eight in Arvik, four in Stensby and two in Holm Bay.
        A total of 55 players, 31 girls and 24 boys, entered the tournament.
        Twelve hikers were rescued, including five teenagers and two guides.

    Undecided:
        The fund holds about $12.9 million: $5.1 million in cash, $4.0 million in bonds and $3.1 million in shares.
    """
    whole = size(link.whole)
    parts = [size(part, link.whole.measure) for part in link.parts]
    known = [part for part in parts if part is not None]
    if whole is None or len(known) < len(parts):
        return None
    derived = reduce(add, known)
    shown = [amount(part.value, part.measure, exact=True) for part in link.parts if part.value is not None]
    total = "" if derived.stated is None else same_style(derived.stated, link.whole)
    # Whoever adds up a list has rounded its numbers in one way, not each in the way that saves the sum.
    ways = rounded_alike((link.whole, *link.parts), (whole, *known), coarse=10)
    rests = (reduce(add, rest) - first for first, *rest in ways)
    verdict = settle(whole.compare(derived), Estimate.exact(0), rests)
    return Judgement(
        verdict=verdict,
        message=f"The parts add up to {total}{beside(verdict, link.whole.text)}.",
        working=f"{joined(shown, '+')} = {total}{beside(verdict, link.whole.text)}",
        expected=total or None,
    )
