"""Claims, findings and a report made by hand."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from numclaims.claims.claim import Bound, Change, Claim, Kind, Modality
from numclaims.findings import Coverage, Evidence, Finding, Notice, Report
from numclaims.links.link import Portion
from numclaims.references.fact import Fact
from numclaims.report import Checked
from numclaims.rules.judgement import Judgement
from numclaims.rules.rule import Rule, rule
from numclaims.values.timex import TimeValue
from numclaims.values.unit import PERCENT, Unit, counted, money
from numclaims.values.verdict import Verdict

TEXT = """Membership rose by 30% in a year.

There were 200 members in the spring of 2019;
the autumn list has 240 members, each paying $1,500 or more.
"""


def claim_at(text: str, words: str, kind: Kind = Kind.NUMBER, measure: Unit | None = None, value: str = "") -> Claim:
    """A claim on the first place where the words stand."""
    start = text.index(words)
    number = Decimal(value) if value else None
    return Claim(start=start, end=start + len(words), text=words, kind=kind, value=number, measure=measure)


def finding_of(*claims: Claim, verdict: Verdict = Verdict.CONTRADICTED, evidence: tuple[Evidence, ...] = ()) -> Finding:
    return Finding(
        code="PCT201",
        rule="percent-change-mismatch",
        verdict=verdict,
        message="from 200 to 240 is a rise of 20%, not 30%",
        working="(240 − 200) / 200 = 20%, not 30%",
        expected="20%",
        pattern="rose by <change>",
        claims=claims,
        evidence=evidence,
    )


@pytest.fixture
def checked() -> Checked:
    """A report with everything in it: each verdict, both kinds of evidence, an unread number, a notice."""
    people = counted("member")
    share = Claim(
        start=19, end=22, text="30%", kind=Kind.PERCENTAGE, value=Decimal(30), measure=PERCENT, change=Change.UP,
        subject="Membership", via=("rose by <percentage>", "<number>%"),
    )  # fmt: skip
    old = claim_at(TEXT, "200 members", Kind.COUNT, people, "200")
    new = claim_at(TEXT, "240 members", Kind.COUNT, people, "2.4E+2")
    start = TEXT.index("2019")
    year = Claim(start=start, end=start + 4, text="2019", kind=Kind.DATE, time=TimeValue("DATE", "2019", "APPROX"))
    start = TEXT.index("$1,500")
    fee = Claim(
        start=start, end=start + 14, text="$1,500 or more", kind=Kind.MONEY, low=Decimal(1500), high=Decimal("2E+3"),
        measure=money("USD", "dollar"), bound=Bound.AT_LEAST, modality=Modality.FORECAST,
    )  # fmt: skip
    fact = Fact(
        name="members",
        value=Decimal(211),
        unit=people,
        as_of=date(2019, 4, 1),
        tolerance=Fraction(1, 20),
        source="roll",
    )
    said = claim_at("The club has 240 members now.", "240 members", Kind.COUNT, people, "240")
    behind = Evidence(text="240 members", claim=said, passage="The club has 240 members now.", source="annual report")
    against = Evidence(text="members = 211 on 2019-04-01", fact=fact, source="roll")
    report = Report(
        claims=(share, old, year, new, fee),
        findings=(
            finding_of(share, old, new),
            finding_of(old, verdict=Verdict.UNDECIDED, evidence=(against,)),
            finding_of(new, verdict=Verdict.SUPPORTED, evidence=(behind,)),
        ),
        coverage=Coverage(claims=5, linked=3, compared=3, unread=((28, 32),)),
        notices=(Notice(source="CON301", message="division\nby zero"),),
    )
    return Checked("club.txt", TEXT, report)


@pytest.fixture
def page() -> Rule:
    @rule("PCT900", on=Portion)
    def fall_of_more_than_all(link: Portion) -> Judgement | None:
        """Nothing falls by more than all of it.

        Why:
            What is gone cannot go again.
        Bad:
            Sales fell by 120%.
        Good:
            Sales fell by 12%.
        """
        return None

    return fall_of_more_than_all
