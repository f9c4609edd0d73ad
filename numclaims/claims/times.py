"""From a time as it is written to a claim."""

from __future__ import annotations

from decimal import Decimal

from numclaims.claims.claim import Claim
from numclaims.claims.dates import Context, resolve
from numclaims.claims.origin import TimeOrigin
from numclaims.claims.tense import leans_on_tense, tense_at
from numclaims.claims.written import Written
from numclaims.lang.hedges import NO_HEDGE, Hedge
from numclaims.lang.lexicon import Lexicon
from numclaims.scan.hedging import time_hedge
from numclaims.scan.sentences import Sentence
from numclaims.scan.times import TimeMention
from numclaims.values.kinds import Bound, Kind
from numclaims.values.unit import Unit, counted

__all__ = ["time_claim"]

_KINDS = {"DURATION": Kind.DURATION, "SET": Kind.SET}


def time_claim(sentence: Sentence, mention: TimeMention, lexicon: Lexicon, context: Context) -> Claim:
    """The claim that a time makes.

    A length of time has a number and a unit besides its TIMEX3 value. A bare plural ("days later") names no number,
    only that there is more than one: its bound is `>`. A time of day is of kind `date` with its date, else `time`.
    """
    if leans_on_tense(mention):
        context.tense = tense_at(sentence, mention.first, lexicon)
    time = resolve(mention, context)
    amount, upper, measure = _length(mention, lexicon)
    if measure is not None and amount is None:
        hedge = Hedge(Bound.ABOVE, NO_HEDGE.slack)
    else:
        hedge, _, _ = time_hedge(sentence, mention, lexicon.hedges)
    low, high = amount, upper if upper is not None else amount
    written = None
    if amount is not None:
        place = mention.count.place if mention.count is not None else 0
        written = Written(
            lexicon.precision, amount, place, upper=upper, upper_place=place, bound=hedge.bound, slack=hedge.slack
        )
    return Claim(
        start=sentence.start(mention.first),
        end=sentence.end(mention.last - 1) - mention.trim,
        text=sentence.surface(mention.first, mention.last)[: -mention.trim or None],
        kind=_kind(mention, time.type),
        value=None if upper is not None else amount,
        low=low,
        high=high,
        measure=measure,
        bound=hedge.bound,
        estimate=written,
        time=time,
        sentence=sentence.index,
        via=(mention.via,),
        origin=TimeOrigin(sentence.text, mention, lexicon),
    )


def _kind(mention: TimeMention, timex_type: str) -> Kind:
    if timex_type != "TIME":
        return _KINDS.get(timex_type, Kind.DATE)
    dated = (mention.year, mention.month, mention.day, mention.weekday, mention.steps, mention.which, mention.feast)
    return Kind.TIME if all(part is None for part in dated) else Kind.DATE


def _length(mention: TimeMention, lexicon: Lexicon) -> tuple[Decimal | None, Decimal | None, Unit | None]:
    """The number of a length of time, or both ends of a range of it, and the unit; in the smallest unit of several."""
    if mention.kind != "DURATION" or not mention.lengths:
        return None, None, None
    units = [lexicon.units.by_name.get(name) for _, name in mention.lengths]
    smallest = units[-1]
    if smallest is None and len(units) == 1:
        smallest = units[0] = counted(mention.lengths[0][1])  # nights and weekends have no fixed length
    if smallest is None or any(unit is None for unit in units):
        return None, None, None
    total = Decimal(0)
    for (amount, _), unit in zip(mention.lengths, units, strict=True):
        if amount is None or unit is None:
            return None, None, smallest
        total += amount if unit is smallest else unit.convert(amount, smallest)
    return total, mention.upto, smallest
