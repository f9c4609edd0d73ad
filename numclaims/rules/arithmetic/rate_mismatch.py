"""ARI107: a total against a rate and the number of times it applies."""

from __future__ import annotations

from numclaims.claims.claim import Kind
from numclaims.links.quantities import Product
from numclaims.rules.judgement import Judgement
from numclaims.rules.rule import rule
from numclaims.rules.wording import amount, beside
from numclaims.values.verdict import Verdict

__all__ = ["rate_mismatch"]


@rule("ARI107", on=Product)
def rate_mismatch(link: Product) -> Judgement | None:
    """A price times a number, a wage times the hours or a speed times the time is not the total beside it.

    Speeds and times are taken as rounded to the nearest: nobody calls two and a quarter hours three.

    Why:
        A zero is lost, or the number of items is mended and the total is not.

    Bad:
        The school bought 30 desks at $45 each, for a total of $1,550.
        The valley, home to 4,000 people, spent $8 million on roads, or $200 per person.
        A guard who is paid $20 an hour for a 30-hour week earns $760 a week.
        The train covers the 360 km to Arvik in three hours, an average speed of 160 km/h.

    Good:
        The school bought 30 desks at $45 each, for a total of $1,350.
        The valley, home to 4,000 people, spent $8 million on roads, or $2,000 per person.
        A guard who is paid $20 an hour for a 30-hour week earns $600 a week.
        The train covers the 360 km to Arvik in three hours, an average speed of 120 km/h.
    """
    whole, count, each = link.whole.estimate, link.count.estimate, link.each.estimate
    if whole is None or count is None or each is None:
        return None
    derived = count * each
    if link.whole.kind is Kind.QUANTITY and link.count.measure is not None and link.each.measure is not None:
        product = link.each.measure.times(link.count.measure)
        if link.whole.measure is None or not product.compatible(link.whole.measure):
            return None
        derived = product.convert(derived, link.whole.measure)
    if derived.stated is None or count.stated is None or each.stated is None:
        return None
    verdict = whole.compare(derived)
    if verdict is Verdict.UNDECIDED and link.whole.kind is Kind.QUANTITY and not whole.support.meets(derived.core):
        verdict = Verdict.CONTRADICTED
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
