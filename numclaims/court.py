"""Applies rules to links, and makes the report of what comes of it."""

from __future__ import annotations

from collections.abc import Iterable

from numclaims.causes import joined
from numclaims.claims.claim import Claim
from numclaims.findings import Coverage, Evidence, Finding, Notice, Report
from numclaims.lang.lexicon import load
from numclaims.links.link import Against, AgainstSource, Link
from numclaims.rules.judgement import Judgement
from numclaims.rules.rule import Rule, RuleSet
from numclaims.severity import level_of
from numclaims.values.verdict import Verdict
from numclaims.waivers import Waivers

__all__ = ["Court"]


class Court:
    """Applies rules to links, and keeps what comes of it."""

    def __init__(self, rules: RuleSet) -> None:
        self._rules: dict[type[Link], list[Rule]] = {}
        for rule in rules:
            self._rules.setdefault(rule.on, []).append(rule)
        self._findings: list[Finding] = []
        self._notices: dict[Notice, None] = {}
        self._linked: set[int] = set()
        self._compared: set[int] = set()
        self._referred: set[int] = set()

    def notify(self, source: str, message: str) -> None:
        """Tells of something that failed, once."""
        self._notices.setdefault(Notice(source=source, message=message))

    def judge(self, links: Iterable[Link]) -> None:
        """Applies to each link the rules for its kind."""
        for link in links:
            parts = [claim.start for claim in link.claims()]
            self._linked.update(parts)
            if isinstance(link, Against):
                self._referred.update(parts)
            for rule in self._rules.get(type(link), ()):
                try:
                    judgement = rule.check(link)
                except Exception as error:  # noqa: BLE001 - a user's rule must not take the report down
                    self.notify(rule.code, f"{type(error).__name__}: {error}")
                    continue
                if judgement is None:
                    continue
                if judgement.verdict is not Verdict.UNDECIDED:
                    self._compared.update(parts)
                if judgement.verdict is not Verdict.SUPPORTED or isinstance(link, (Against, AgainstSource)):
                    self._findings.append(_finding(rule, link, judgement))

    def report(
        self,
        claims: list[Claim],
        unread: list[tuple[int, int]],
        waivers: Waivers | None = None,
        *,
        references: bool = False,
    ) -> Report:
        """Everything that was found, in order; `references` tells whether there were any.

        Findings are waived before they are joined, so that a waiver of one does not hide another.
        """
        findings, waived = (self._findings, []) if waivers is None else waivers.sift(self._findings)
        return Report(
            claims=tuple(claims),
            findings=tuple(sorted(joined(findings), key=_by_place)),
            coverage=Coverage(
                claims=len(claims), linked=len(self._linked), compared=len(self._compared), unread=tuple(unread)
            ),
            notices=(*self._notices, *(waivers.notices() if waivers else ())),
            waived=tuple(sorted(waived, key=lambda each: _by_place(each.finding))),
            unmatched=tuple(claim for claim in claims if claim.start not in self._referred) if references else (),
        )


def _finding(rule: Rule, link: Link, judgement: Judgement) -> Finding:
    evidence: tuple[Evidence, ...] = ()
    if isinstance(link, Against):
        evidence = tuple(
            Evidence(text=f"{fact.name}: {fact.written}", fact=fact, source=fact.source) for fact in link.choice.facts
        )
    elif isinstance(link, AgainstSource):
        name = None if link.table is None else link.table.name
        evidence = (Evidence(text=link.stated.text, claim=link.stated, passage=link.passage, source=name),)
    level = level_of(judgement.verdict, link.claims()[0], judgement.expected, load())
    return Finding(
        code=rule.code,
        rule=rule.name,
        verdict=judgement.verdict,
        message=judgement.message,
        working=judgement.working,
        claims=link.claims(),
        evidence=evidence,
        expected=judgement.expected,
        level="warning" if judgement.mild and level == "error" else level,
        pattern=getattr(link, "pattern", None),
    )


def _by_place(finding: Finding) -> tuple[int, str, int]:
    return finding.claims[0].start, finding.code, finding.end
