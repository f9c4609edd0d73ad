"""Joins findings that have one cause: several relations that one wrong number breaks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from attrs import evolve

from numclaims.findings import Finding
from numclaims.values.verdict import Verdict

__all__ = ["joined"]


def joined(findings: Iterable[Finding]) -> list[Finding]:
    """The findings, with those contradictions made one that share a claim and no source or reference tells apart.

    The joint finding stands at the claim that most of them share, as that is most likely the wrong one, and keeps the
    code, the message and what is expected of the first finding that would mend it.
    """
    alone: list[Finding] = []
    broken: list[Finding] = []
    for finding in findings:
        own = finding.verdict is Verdict.CONTRADICTED and not finding.evidence
        (broken if own else alone).append(finding)
    above: dict[int, int] = {}
    for finding in broken:
        roots = [_root(above, claim.start) for claim in finding.claims]
        above.update(dict.fromkeys(roots, roots[0]))
    groups: dict[int, list[Finding]] = {}
    for finding in broken:
        groups.setdefault(_root(above, finding.claims[0].start), []).append(finding)
    return alone + [group[0] if len(group) == 1 else _joint(group) for group in groups.values()]


def _root(above: dict[int, int], start: int) -> int:
    """The claim that stands for all those which a claim is joined with; the way to it is made shorter."""
    while (higher := above.setdefault(start, start)) != start:
        above[start] = start = above[higher]
    return start


def _joint(group: list[Finding]) -> Finding:
    shared = Counter(claim.start for finding in group for claim in finding.claims)
    most = max(shared.values())
    wrong = [start for start, count in shared.items() if count == most]
    first = next((finding for finding in group if finding.claims[0].start in wrong), group[0])
    claims = {claim.start: claim for finding in (first, *group) for claim in finding.claims}
    return evolve(
        first,
        message=f"{first.message} These cannot all hold.",
        working="; ".join(dict.fromkeys(finding.working for finding in (first, *group))),
        claims=tuple(claims.values()),
    )
