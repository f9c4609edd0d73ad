"""PCT206: shares that exclude each other against the whole."""

from __future__ import annotations

from functools import reduce
from operator import add

from numclaims.links.quantities import SharesSum
from numclaims.rules.judgement import Judgement
from numclaims.rules.rule import rule
from numclaims.rules.sizes import ONE, ratio
from numclaims.rules.wording import joined, percent
from numclaims.values.verdict import Verdict

__all__ = ["shares_sum_mismatch"]


@rule("PCT206", on=SharesSum)
def shares_sum_mismatch(link: SharesSum) -> Judgement | None:
    """Shares that exclude each other make more than the whole, or fall short of it where nothing else is left.

    Why:
        One share is mended and the others, which must give way, are not.

    Bad:
        In the ward 51% were in favour, 40% were against and 29% were undecided.
        Of the maps, 40% show the coast, 35% the hills, and the remaining 15% the towns.
        The paste is a blend of 60 percent lime, 35 percent sand and 15 percent ash.

    Good:
        In the ward 51% were in favour, 40% were against and 9% were undecided.
        Of the maps, 40% show the coast, 35% the hills, and the remaining 25% the towns.
        In the ward 48% were in favour, 40% were against and 5% were undecided.
        Of the maps 33% show the coast, 33% the hills and the remaining 33% the towns.
    """
    shares = [ratio(part) for part in link.parts]
    known = [share for share in shares if share is not None]
    if len(known) < len(shares):
        return None
    derived = reduce(add, known)
    verdict = derived.compare(ONE) if link.complete else derived.never_exceeds(ONE)
    if derived.stated is None:
        return None
    shown = percent(derived.stated)
    told = "" if verdict is Verdict.SUPPORTED else ", not 100%" if link.complete else ", more than the whole"
    numbers = joined([percent(share.stated) for share in known if share.stated is not None], "+")
    return Judgement(
        verdict=verdict,
        message=f"The shares add up to {shown}{told}.",
        working=f"{numbers} = {shown}{told}",
    )
