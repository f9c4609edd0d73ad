"""REF701: a text against a reference value."""

from __future__ import annotations

from decimal import Decimal

from numclaims.claims.claim import Claim
from numclaims.links.link import Against
from numclaims.references.agreeing import allowed
from numclaims.references.fact import CALENDAR_YEAR, Fact
from numclaims.rules.judgement import Judgement
from numclaims.rules.rule import rule
from numclaims.rules.wording import grouped, percent, same_style
from numclaims.values.unit import PERCENT
from numclaims.values.verdict import Verdict

__all__ = ["reference_mismatch"]


@rule("REF701", on=Against)
def reference_mismatch(link: Against) -> Judgement | None:
    """A number differs from the reference value of what it measures.

    The two may be in different units, and a percentage may be written as a fraction. The text may be off by the
    reference's tolerance, by rounding and by what its own hedges leave open.

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
    claim, fact = link.claim, link.fact
    if fact.unit == CALENDAR_YEAR:
        return _year(claim, fact)
    stated, derived = claim.estimate, allowed(claim, fact)
    if stated is None or derived is None or derived.stated is None:
        return None
    expected = same_style(derived.stated, claim)
    return _judged(stated.compare(derived), claim, fact, expected, link.other)


def _year(claim: Claim, fact: Fact) -> Judgement | None:
    if claim.time is None or not claim.time.value[:4].isdigit():
        return None
    year = claim.time.value[:4]
    same = Decimal(year) == fact.value
    expected = claim.text.replace(year, fact.written) if claim.text.count(year) == 1 else fact.written
    return _judged(Verdict.SUPPORTED if same else Verdict.CONTRADICTED, claim, fact, expected)


def _judged(verdict: Verdict, claim: Claim, fact: Fact, expected: str, other: Fact | None = None) -> Judgement:
    what = f"the {fact.name}" if fact.name[:1].islower() else fact.name
    end = {
        Verdict.SUPPORTED: f", and {claim.text} agrees",
        Verdict.UNDECIDED: f", and {claim.text} may or may not stand for it",
        Verdict.CONTRADICTED: f", not {claim.text}{f', which it was {other.period}' if other else ''}",
    }[verdict]
    held = f" {fact.period}" if other is not None and fact.period else ""
    sign = "=" if verdict is Verdict.SUPPORTED else "≈" if verdict is Verdict.UNDECIDED else "≠"
    return Judgement(
        verdict=verdict,
        message=f"By the reference, {what} is {fact.written}{held}{end}.",
        working=f"{claim.text} {sign} {expected}; {_reference(fact)}",
        expected=expected,
    )


def _reference(fact: Fact) -> str:
    """The fact as the working shows it: its value, its slack, its source and its day."""
    slack = ""
    if fact.tolerance is not None:
        slack = f" ± {percent(Decimal(fact.tolerance.numerator) / fact.tolerance.denominator)}"
    elif fact.margin is not None:
        slack = f" ± {grouped(fact.margin)}{'%' if fact.unit == PERCENT else ''}"
    period = fact.period.removeprefix("as of ")
    beside = ", ".join(each for each in (fact.source, period) if each)
    return f"reference: {fact.written}{slack}{f' ({beside})' if beside else ''}"
