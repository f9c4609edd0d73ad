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

    def notify(self, source: str, message: str) -> None:
        """Tells of something that failed, once."""
        self._notices.setdefault(Notice(source=source, message=message))

    def judge(self, links: Iterable[Link]) -> None:
        """Applies to each link the rules for its kind."""
        for link in links:
            parts = [claim.start for claim in link.claims()]
            self._linked.update(parts)
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

    def report(self, claims: list[Claim], unread: list[tuple[int, int]]) -> Report:
        """Everything that was found, in order."""
        return Report(
            claims=tuple(claims),
            findings=tuple(sorted(joined(self._findings), key=_by_place)),
            coverage=Coverage(
                claims=len(claims), linked=len(self._linked), compared=len(self._compared), unread=tuple(unread)
            ),
            notices=tuple(self._notices),
        )


def _finding(rule: Rule, link: Link, judgement: Judgement) -> Finding:
    evidence: tuple[Evidence, ...] = ()
    level = level_of(judgement.verdict, link.claims()[0], judgement.expected, load())
    if isinstance(link, Against):
        fact = link.fact
        if link.other is not None and level == "error":
            level = "warning"  # out of date, not wrong
        evidence = (Evidence(text=f"{fact.name}: {fact.written}", fact=fact, source=fact.source),)
    elif isinstance(link, AgainstSource):
        name = None if link.table is None else link.table.name
        evidence = (Evidence(text=link.stated.text, claim=link.stated, passage=link.passage, source=name),)
    return Finding(
        code=rule.code,
        rule=rule.name,
        verdict=judgement.verdict,
        message=judgement.message,
        working=judgement.working,
        claims=link.claims(),
        evidence=evidence,
        expected=judgement.expected,
        level=level,
        pattern=getattr(link, "pattern", None),
    )


def _by_place(finding: Finding) -> tuple[int, str, int]:
    return finding.claims[0].start, finding.code, finding.end
