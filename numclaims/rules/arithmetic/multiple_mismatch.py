"""ARI105: doubled, halved or so many times as much against the two amounts."""

from __future__ import annotations

from decimal import Decimal

from numclaims.links.quantities import Multiple
from numclaims.rules.judgement import Judgement
from numclaims.rules.rule import rule
from numclaims.rules.sizes import counted_like, size
from numclaims.rules.wording import amount, grouped, rounded
from numclaims.values.estimate import Estimate
from numclaims.values.interval import Interval
from numclaims.values.verdict import Verdict

__all__ = ["multiple_mismatch"]

_CORE, _SUPPORT = Decimal("0.05"), Decimal("0.2")
"""How far a multiple in words may be off, as a share of it: a sum that has "doubled" has grown about twofold."""


@rule("ARI105", on=Multiple)
def multiple_mismatch(link: Multiple) -> Judgement | None:
    """One amount is not as many times the other as is stated.

    "Doubled" and "three times as many" are loose words; only what is off by more than a fifth counts.

    Why:
        The words come from memory, the two amounts from a table.

    Bad:
        Visits to the museum have tripled in ten years, from 412 to 795.
        The mill has four times as many looms as in 1990: 480, against 180 then.
        Girls outnumber boys by three to one in the choir, which has 36 girls and 18 boys.

    Good:
        Visits to the museum have tripled in ten years, from 412 to 1,190.
        The mill has four times as many looms as in 1990: 480, against 120 then.
        Girls outnumber boys by two to one in the choir, which has 36 girls and 18 boys.
        The grant more than doubled from $50,000 to $190,000.

    Undecided:
        The parish halved its grant to the choir in May. It cut the sum from £900 to £500, to much anger.
    """
    new, old = counted_like(link.new, link.old), counted_like(link.old, link.new)
    if link.new.measure is not None and link.old.measure is not None and link.new.measure != link.old.measure:
        new, old = size(link.new, link.old.measure) if link.ordered else link.new.estimate, link.old.estimate
    if new is None or old is None or not old.stated or new.stated is None:
        return None
    if not link.ordered and new.stated < old.stated:
        new, old = old, new
    derived = new / old
    value = derived.stated
    if value is None:
        return None
    stated = _loosely(link.factor)
    if link.beyond:
        stated = Estimate.of(Interval.at_least(link.factor), Interval.at_least(stated.support.low))
    verdict = stated.compare(derived)
    shown = f"{grouped(rounded(value))} times"
    sizes = " / ".join(amount(each.stated, None, exact=True) for each in (new, old) if each.stated is not None)
    said = ", as stated" if verdict is Verdict.SUPPORTED else f", not {grouped(link.factor)} times"
    return Judgement(
        verdict=verdict,
        message=f"{link.new.text} beside {link.old.text} is {shown} as much{said}.",
        working=f"{sizes} = {grouped(rounded(value))}{said.removesuffix(' times')}",
        expected=shown,
    )


def _loosely(factor: Decimal) -> Estimate:
    core, support = (Interval.between(factor * (1 - slack), factor * (1 + slack)) for slack in (_CORE, _SUPPORT))
    return Estimate.of(core, support)
