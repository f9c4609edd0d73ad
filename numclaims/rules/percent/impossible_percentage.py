"""PCT204: a share, a chance or a fall of more than everything."""

from __future__ import annotations

from numclaims.claims.claim import Change
from numclaims.links.link import Portion
from numclaims.rules.judgement import Judgement
from numclaims.rules.rule import rule
from numclaims.rules.sizes import ONE, ratio
from numclaims.values.estimate import Estimate

__all__ = ["impossible_percentage"]


@rule("PCT204", on=Portion)
def impossible_percentage(link: Portion) -> Judgement | None:
    """A percentage of something that cannot pass the whole is above 100.

    Shares of a group, probabilities, efficacies and falls of a quantity that cannot be negative end at 100 percent.
    Capacity, targets, growth, debt, returns and what is only said in praise may pass it.

    Why:
        A digit too many, or a rise that is called a fall ("down 150%" for what went from 50 to 20).

    Bad:
        In a check of 1,200 cars, 104 percent had a working horn.
        Sales of stamps fell by 130 percent in the year after the merger.
        The weather office puts the chance of rain on Sunday at 150%.

    Good:
        In a check of 1,200 cars, 94 percent had a working horn.
        The shelter is at 140 percent of capacity.
        Sales of stamps rose by 130 percent in the year after the merger.
        "My players gave 110 percent," said the coach.
    """
    share = ratio(link.share)
    if share is None:
        return None
    share = Estimate.of(share.core)  # nobody rounds a hundred percent up
    if link.share.change is Change.DOWN:
        message = f"Nothing can fall by more than 100%; the text has {link.share.text}."
    else:
        message = f"A part cannot be more than 100% of its whole; the text has {link.share.text}."
    return Judgement.at_most(share, ONE, message=message, working=f"{link.share.text} > 100%")
