"""ARI111: a count against the names of what it counts."""

from __future__ import annotations

from numclaims.links.quantities import ListCount
from numclaims.rules.judgement import Judgement
from numclaims.rules.rule import rule
from numclaims.rules.wording import beside
from numclaims.values.estimate import Estimate

__all__ = ["list_count_mismatch"]


@rule("ARI111", on=ListCount)
def list_count_mismatch(link: ListCount) -> Judgement | None:
    """More or fewer things are named than are counted.

    Why:
        A name is added or left out, and the count stays what it was.

    Bad:
        The ferry calls at four harbours: Sella, Brindle and Ostmark.
        Two hills look down on the town, which has three gates, namely the Northgate and the Watergate.

    Good:
        The ferry calls at three harbours: Sella, Brindle and Ostmark.
        The ferry calls at three harbours: Sella, Brindle, and the Old Quay.
        The ferry calls at four harbours, among them Sella, Brindle and Ostmark.
        The ferry calls at two harbours: Sella and, in summer, Brindle and Ostmark.
    """
    counted, number = link.count.estimate, len(link.names)
    if counted is None:
        return None
    verdict = counted.compare(Estimate.exact(number))
    return Judgement(
        verdict=verdict,
        message=f"{number} are named{beside(verdict, link.count.text)}.",
        working=f"{' + '.join(link.names)} = {number}{beside(verdict, link.count.text)}",
        expected=str(number),
    )
