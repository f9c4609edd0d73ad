"""What a check returns: findings, and the report that holds them."""

from __future__ import annotations

from attrs import frozen

from numclaims.claims.claim import Claim
from numclaims.references.fact import Fact
from numclaims.references.references import References
from numclaims.values.verdict import Verdict

__all__ = ["Coverage", "Evidence", "Finding", "Notice", "Report", "Waived"]


@frozen(kw_only=True)
class Evidence:
    """What stands against or behind a claim and is not in the checked text.

    Either a reference `fact`, or a `claim` of a source text with the `passage` it stands in; `text` says it in words.
    """

    text: str
    fact: Fact | None = None
    claim: Claim | None = None
    passage: str | None = None
    source: str | None = None


@frozen(kw_only=True)
class Finding:
    """One relation that was judged.

    `message` is one sentence for a person, `working` the arithmetic. The first of `claims` is the one to mend, and
    `expected` what would have been consistent in its place, where that is determined. `pattern` names the construction
    by which the relation was read. `level` is `error` for a contradiction that changes what the text says, `warning`
    for a number that is off by less than a tenth, `note` for what is not contradicted, as in SARIF.
    """

    code: str
    rule: str
    verdict: Verdict
    message: str
    working: str
    claims: tuple[Claim, ...]
    evidence: tuple[Evidence, ...] = ()
    expected: str | None = None
    pattern: str | None = None
    level: str = "error"

    @property
    def start(self) -> int:
        return min(claim.start for claim in self.claims)

    @property
    def end(self) -> int:
        return max(claim.end for claim in self.claims)


@frozen(kw_only=True)
class Notice:
    """Something that went wrong beside the text: a rule or a provider that failed, and what it said; or a waiver."""

    source: str
    message: str


@frozen(kw_only=True)
class Waived:
    """A finding that a comment in the text waives, with the reason it gives and the half-open span that it has."""

    finding: Finding
    reason: str
    start: int
    end: int


@frozen(kw_only=True)
class Coverage:
    """How much of the text was read and compared: silence is not approval.

    `claims` were read, `linked` of them take part in some relation, `compared` in one that was judged supported or
    contradicted. `unread` holds the half-open spans of numbers that were seen and not understood.
    """

    claims: int
    linked: int
    compared: int
    unread: tuple[tuple[int, int], ...] = ()


@frozen(kw_only=True)
class Report:
    """All that a check found; `findings` are ordered by position, then by code, and so is what is `waived` of them.

    `unmatched` are the claims that no reference speaks of, by position; without references there are none.
    """

    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]
    coverage: Coverage
    notices: tuple[Notice, ...] = ()
    waived: tuple[Waived, ...] = ()
    unmatched: tuple[Claim, ...] = ()

    def unused_facts(self, references: References) -> tuple[Fact, ...]:
        """Those facts that `references` hold in memory and that were compared with no claim of the text.

        >>> import numclaims
        >>> dam = {"name": "height of the Tessel Dam", "value": 96, "unit": "m"}
        >>> lake = {"name": "depth of Lake Ambry", "value": 41, "unit": "m"}
        >>> references = numclaims.References.of([dam, lake])
        >>> report = numclaims.check("The Tessel Dam is 96 metres high.", references=references)
        >>> [fact.name for fact in report.unused_facts(references)]
        ['depth of Lake Ambry']
        """
        findings = (*self.findings, *(each.finding for each in self.waived))
        used = {each.fact for finding in findings for each in finding.evidence}
        return tuple(fact for fact in references.facts if fact not in used)

    @property
    def contradictions(self) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings if finding.verdict is Verdict.CONTRADICTED)

    @property
    def ok(self) -> bool:
        """Whether nothing was contradicted."""
        return not self.contradictions
