"""ARI107: a total against a rate and the number of times it applies."""

from __future__ import annotations

from numclaims.links.quantities import Product
from numclaims.rules.judgement import Judgement
from numclaims.rules.rule import rule
from numclaims.rules.wording import amount, beside

__all__ = ["rate_mismatch"]


@rule("ARI107", on=Product)
def rate_mismatch(link: Product) -> Judgement | None:
    """A price times a number, a wage times the hours or a density times an area is not the total beside it.

    Why:
        A zero is lost, or the number of items is mended and the total is not.

    Bad:
        The school bought 30 desks at $45 each, for a total of $1,550.
        The valley, home to 4,000 people, spent $8 million on roads, or $200 per person.
        A guard who is paid $20 an hour for a 30-hour week earns $760 a week.

    Good:
        The school bought 30 desks at $45 each, for a total of $1,350.
        The valley, home to 4,000 people, spent $8 million on roads, or $2,000 per person.
        A guard who is paid $20 an hour for a 30-hour week earns $600 a week.
    """
    whole, count, each = link.whole.estimate, link.count.estimate, link.each.estimate
    if whole is None or count is None or each is None:
        return None
    derived = count * each
    if derived.stated is None or count.stated is None or each.stated is None:
        return None
    verdict = whole.compare(derived)
    shown = amount(derived.stated, link.whole.measure)
    factors = " × ".join(
        amount(number.stated, None, exact=True) for number in (count, each) if number.stated is not None
    )
    return Judgement(
        verdict=verdict,
        message=f"{link.count.text} times {link.each.text} is {shown}{beside(verdict, link.whole.text)}.",
        working=f"{factors} = {shown}{beside(verdict, link.whole.text)}",
        expected=shown,
    )
