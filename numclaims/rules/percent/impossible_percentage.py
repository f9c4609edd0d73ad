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
        In a survey of 900 households, 108 percent had a working smoke alarm.
        Traffic on the old bridge fell by 120 percent in the month after the tunnel opened.
        Forecasters put the chance of snow on Friday at 140%.

    Good:
        In a survey of 900 households, 98 percent had a working smoke alarm.
        The prison is at 131 percent of capacity.
        Sales rose by 120 percent in the month after the tunnel opened.
        "We gave 110 percent," said the captain.
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
