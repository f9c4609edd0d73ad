"""REF701: a text against a reference value."""

from __future__ import annotations

import re
from decimal import Decimal

from attrs import evolve, frozen

from numclaims.claims.claim import Claim, Kind
from numclaims.links.link import Against
from numclaims.references.dates import agrees, is_bare_weekday
from numclaims.references.fact import CALENDAR_DAY, CALENDAR_YEAR, DATED, Fact
from numclaims.references.period import weekday_of
from numclaims.references.series import Timing
from numclaims.rules.judgement import Judgement
from numclaims.rules.rule import rule
from numclaims.rules.wording import counted_in, grouped, percent, same_style
from numclaims.values.estimate import Estimate
from numclaims.values.timex import TimeValue
from numclaims.values.unit import NUMBER, PERCENT
from numclaims.values.verdict import Verdict

__all__ = ["reference_mismatch"]


@rule("REF701", on=Against)
def reference_mismatch(link: Against) -> Judgement | None:
    """A number differs from the reference value of what it measures.

    The two may be in different units, and a percentage may be written as a fraction. The text may be off by the
    reference's tolerance, by rounding and by what its own hedges leave open. Of several references of different times,
    the one of the claim's own time counts; a value that was true at another time is told from one that never was.

    Why:
        Digits are transposed, units are mixed up, and figures are copied from an older text.

    Bad:
        [reference=height of the Tessel Viaduct: 96 m] The Tessel Viaduct is 69 metres high.
        [reference=height of the Tessel Viaduct: 96 m] The Tessel Viaduct rises 215 feet above the ground.
        [reference=share of adults in Vestria who smoke: 14 %] About one in four adults in Vestria smokes.
        [reference=year in which the Tessel Viaduct opened: 1871 year] The Tessel Viaduct opened in 1817.

    Good:
        [reference=height of the Tessel Viaduct: 96 m] The Tessel Viaduct is 96 metres high.
        [reference=height of the Tessel Viaduct: 96 m] The Tessel Viaduct rises 315 feet above the ground.
        [reference=share of adults in Vestria who smoke: 14 %] About one in seven adults in Vestria smokes.
        [reference=year in which the Tessel Viaduct opened: 1871 year] The Tessel Viaduct opened in 1871.

    Undecided:
        [reference=height of the Tessel Viaduct: 96 m] The Tessel Viaduct is about 100 metres high.
    """
    claim, choice = link.claim, link.choice
    compared = [each for fact in choice.facts if (each := _compared(claim, fact)) is not None]
    if not compared:
        return None
    best = min(compared, key=lambda each: _RANK[each.verdict])
    if choice.timing is Timing.GAP:
        told = f"and nothing is known for the time of {claim.text}"
        return _open(best, claim, choice.facts, f"{_several(choice.facts, 'and')}, {told}")
    if best.verdict is not Verdict.CONTRADICTED:
        return _judged(best, claim)
    if choice.timing is Timing.ANY:
        told = f"and it is open of what time {claim.text} is"
        return _open(best, claim, choice.facts, f"{_several(choice.facts, 'or')}, {told}")
    if _lies_between(claim, choice.between):
        return _open(best, claim, choice.between, f"{_several(choice.between, 'and')}, and {claim.text} lies between")
    stale = next((fact for fact in choice.others if _agrees(claim, fact)), None)
    if stale is not None:
        return _stale(best, claim, stale, mild=choice.timing is Timing.LATEST)
    return _judged(best, claim, choice.facts)


@frozen
class _Compared:
    """A claim beside one fact: the verdict, and what the claim would have to say."""

    verdict: Verdict
    fact: Fact
    expected: str


_RANK = {Verdict.SUPPORTED: 0, Verdict.UNDECIDED: 1, Verdict.CONTRADICTED: 2}
_MONTH_FIRST = re.compile(r"[a-z.] \d{1,2}(?!\d)")
"""Where a month stands before its day: "May 12, 1871", "Sept. 3"."""
_SHOWN = 4
"""How many facts of different times are written out."""


def _compared(claim: Claim, fact: Fact) -> _Compared | None:
    if fact.unit.code in DATED:
        return _date(claim, fact)
    stated, derived = claim.estimate, _in_unit_of(claim, fact)
    if stated is None or derived is None or derived.stated is None:
        return None
    return _Compared(stated.compare(derived), fact, same_style(derived.stated, claim))


def _date(claim: Claim, fact: Fact) -> _Compared | None:
    same = agrees(claim, fact)
    if same is None or claim.time is None:
        return None
    return _Compared(Verdict.SUPPORTED if same else Verdict.CONTRADICTED, fact, _expected_date(claim, claim.time, fact))


def _expected_date(claim: Claim, time: TimeValue, fact: Fact) -> str:
    """The year, the weekday or the date of a fact, as far as a claim tells it."""
    year = time.value[:4]
    if fact.unit == CALENDAR_YEAR:
        return claim.text.replace(year, fact.written) if claim.text.count(year) == 1 else fact.written
    if is_bare_weekday(claim):
        return weekday_of(int(fact.value))
    day, month, right = fact.written.split()
    if time.grain == "year":
        return right
    if time.grain == "month":
        return f"{month} {right}"
    american = _MONTH_FIRST.search(claim.text) is not None
    expected = f"{month} {day}" if american else f"{day} {month}"
    return f"{expected}{',' if american else ''} {right}" if year in claim.text else expected


def _agrees(claim: Claim, fact: Fact) -> bool:
    compared = _compared(claim, fact)
    return compared is not None and compared.verdict is Verdict.SUPPORTED


def _lies_between(claim: Claim, facts: tuple[Fact, ...]) -> bool:
    """Whether a claim can be a value that was passed on the way from one fact to the other."""
    allowed = [each.support for fact in facts if (each := _in_unit_of(claim, fact)) is not None]
    if len(allowed) < 2 or claim.estimate is None:
        return False
    return claim.estimate.support.meets(allowed[0].hull(allowed[1]))


def _in_unit_of(claim: Claim, fact: Fact) -> Estimate | None:
    """What the fact allows, in the unit of the claim; a fraction has that of a plain ratio."""
    unit = fact.unit
    if unit.system == "count" or (unit.code == "1" and claim.kind in (Kind.COUNT, Kind.NUMBER)):
        return fact.estimate
    wanted = NUMBER if claim.kind is Kind.FRACTION else claim.measure
    if wanted is None or not unit.compatible(wanted):
        return None
    return unit.convert(fact.estimate, wanted)


def _judged(compared: _Compared, claim: Claim, facts: tuple[Fact, ...] = ()) -> Judgement:
    """What is said of a claim whose time is known; of several `facts` that it contradicts all are told."""
    verdict, fact = compared.verdict, compared.fact
    end = {
        Verdict.SUPPORTED: f", and {claim.text} agrees",
        Verdict.UNDECIDED: f", and {claim.text} may or may not stand for it",
        Verdict.CONTRADICTED: f", not {claim.text}",
    }[verdict]
    value = _several(facts, "or") if len(facts) > 1 else _written(fact)
    if is_bare_weekday(claim) and len(facts) < 2:
        value += f", a {weekday_of(int(fact.value))}"
    return _judgement(verdict, compared, claim, facts or (fact,), f"{value}{end}")


def _open(compared: _Compared, claim: Claim, facts: tuple[Fact, ...], told: str) -> Judgement:
    """What is said of a claim that the facts leave open, so that nothing can be expected in its place."""
    judgement = _judgement(Verdict.UNDECIDED, compared, claim, facts, told)
    return evolve(judgement, expected=None, working=f"{claim.text}; {_shown(facts)}")


def _stale(compared: _Compared, claim: Claim, stale: Fact, *, mild: bool) -> Judgement:
    """What is said of a value that was true, but is not at the time of the claim."""
    fact, period = compared.fact, stale.period
    if period is None:
        when = f"was true {stale.told}"
    elif period.last is None:
        when = f"is true only since {period.ends[0]}"
    else:
        when = f"was true until {period.ends[1]}" if period.first is None or _is_before(stale, fact) else period.told
    told = f"{fact.written}, not {claim.text}: {stale.written} {when}, {fact.written} {fact.told}"
    judgement = _judgement(Verdict.CONTRADICTED, compared, claim, (fact, stale), told)
    return evolve(judgement, mild=mild)


def _is_before(one: Fact, other: Fact) -> bool:
    """Whether the period of one fact begins before that of the other."""
    if one.period is None or other.period is None or other.period.first is None:
        return other.period is None
    return one.period.first is None or one.period.first < other.period.first


def _judgement(verdict: Verdict, compared: _Compared, claim: Claim, facts: tuple[Fact, ...], told: str) -> Judgement:
    fact = compared.fact
    what = f"the {fact.name}" if fact.name[:1].islower() else fact.name
    sign = "=" if verdict is Verdict.SUPPORTED else "≈" if verdict is Verdict.UNDECIDED else "≠"
    return Judgement(
        verdict=verdict,
        message=f"By the reference, {what} is {told}.",
        working=f"{claim.text} {sign} {compared.expected}; {_shown(facts)}",
        expected=compared.expected,
    )


def _shown(facts: tuple[Fact, ...]) -> str:
    return f"reference: {'; '.join(map(_reference, facts[:_SHOWN]))}"


def _written(fact: Fact) -> str:
    """The value of a fact with the time through which it holds."""
    return f"{fact.written} {fact.told}" if fact.period is not None else fact.written


def _several(facts: tuple[Fact, ...], conjunction: str) -> str:
    """The values of facts, each with its time or, if it has none, with its source."""
    texts = [f"{fact.written} {fact.told or (fact.source and f'({fact.source})') or ''}".rstrip() for fact in facts]
    if len(texts) > _SHOWN:
        texts[_SHOWN - 1 :] = [f"{len(texts) - _SHOWN + 1} other values"]
    *most, last = texts
    return f"{', '.join(most)} {conjunction} {last}" if most else last


def _reference(fact: Fact) -> str:
    """The fact as the working shows it: its value, its slack, its source and its day."""
    slack = ""
    if fact.tolerance is not None:
        slack = f" ± {percent(Decimal(fact.tolerance.numerator) / fact.tolerance.denominator)}"
    elif fact.margin is not None:
        in_days = fact.unit == CALENDAR_DAY
        slack = f" ± {counted_in(fact.margin, 'day') if in_days else grouped(fact.margin)}"
        slack += "%" if fact.unit == PERCENT else ""
    time = fact.period if fact.as_of is None else fact.as_of
    beside = ", ".join(str(each) for each in (fact.source, time) if each)
    return f"{fact.written}{slack}{f' ({beside})' if beside else ''}"
