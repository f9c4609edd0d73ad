"""Reports for machines: JSON with a version, described by the JSON Schema in `schema.json` beside this file.

The same report gives the same bytes. Decimals are strings, as JSON readers turn numbers into floats; offsets count code
points, lines and columns count from 1. A lone surrogate, which no UTF-8 file can hold, is written as U+FFFD: offsets
stay what they are.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from importlib import resources
from typing import Any, Final

from numclaims.claims.claim import Claim
from numclaims.findings import Evidence, Finding
from numclaims.references.fact import Fact
from numclaims.report.checked import Checked, Look
from numclaims.rules.rule import Rule
from numclaims.values.span import LineIndex
from numclaims.values.verdict import Verdict

__all__ = ["VERSION", "plain", "render", "render_all", "render_claims", "render_rules", "schema"]

VERSION: Final = 1
"""The version of the schema: it grows by one when a field goes or changes its meaning, not when one is added."""

_LONGEST = 40
_SURROGATE = re.compile("[\ud800-\udfff]")

Record = dict[str, Any]


def schema() -> Record:
    """The JSON Schema (draft 2020-12) of everything that this module writes."""
    text = resources.files("numclaims.report").joinpath("schema.json").read_text(encoding="utf-8")
    found: Record = json.loads(text)
    return found


def render(checked: Checked, _look: Look) -> str:
    """One report: its claims, findings, coverage and notices, however it should look."""
    return _written(_report(checked))


def render_all(several: Sequence[Checked], _look: Look) -> str:
    """The reports of one run under `reports`, and their `total`."""
    coverages = [checked.report.coverage for checked in several]
    total = {
        "reports": len(several),
        "claims": sum(each.claims for each in coverages),
        "linked": sum(each.linked for each in coverages),
        "compared": sum(each.compared for each in coverages),
        "unread": sum(len(each.unread) for each in coverages),
    }
    total["waived"] = sum(len(checked.report.waived) for checked in several)
    total |= {verdict.value: sum(each.count(verdict) for each in several) for verdict in Verdict}
    return _written({"reports": [_report(checked) for checked in several], "total": total})


def render_claims(claims: Sequence[Claim], *, text: str, path: str) -> str:
    """The claims of one text."""
    lines = LineIndex(text)
    return _written({"path": path, "claims": [_claim(claim, lines) for claim in claims]})


def render_rules(rules: Iterable[Rule]) -> str:
    """The code, name and summary of each rule."""
    return _written({"rules": [{"code": rule.code, "name": rule.name, "summary": rule.summary} for rule in rules]})


def plain(number: Decimal | None) -> str | None:
    """A decimal number without an exponent, unless it would be longer than anyone reads.

    >>> plain(Decimal("1.5E+6")), plain(Decimal("1E+400")), plain(None)
    ('1500000', '1E+400', None)
    """
    if number is None:
        return None
    exponent = number.as_tuple().exponent
    short = number.is_finite() and isinstance(exponent, int) and abs(exponent) <= _LONGEST
    return format(number, "f") if short else str(number)


def _written(record: Record) -> str:
    text = json.dumps({"version": VERSION, **record}, ensure_ascii=False, allow_nan=False, indent=2)
    return _SURROGATE.sub("\ufffd", text) + "\n"


def _report(checked: Checked) -> Record:
    report, lines = checked.report, checked.lines
    return {
        "version": VERSION,
        "path": checked.path,
        "ok": report.ok,
        "claims": [_claim(claim, lines) for claim in report.claims],
        "findings": [_finding(finding, lines) for finding in report.findings],
        "waived": [
            {"finding": _finding(each.finding, lines), "reason": each.reason, "start": each.start, "end": each.end}
            for each in report.waived
        ],
        "coverage": {
            "claims": report.coverage.claims,
            "linked": report.coverage.linked,
            "compared": report.coverage.compared,
            "unread": [_place(*span, checked) for span in report.coverage.unread],
        },
        "unmatched": [_place(claim.start, claim.end, checked) for claim in report.unmatched],
        "notices": [{"source": notice.source, "message": notice.message} for notice in report.notices],
    }


def _place(start: int, end: int, checked: Checked) -> Record:
    return {"start": start, "end": end, **_position(start, checked.lines), "text": checked.text[start:end]}


def _finding(finding: Finding, lines: LineIndex) -> Record:
    return {
        "code": finding.code,
        "rule": finding.rule,
        "verdict": finding.verdict.value,
        "message": finding.message,
        "working": finding.working,
        "expected": finding.expected,
        "level": finding.level,
        "pattern": finding.pattern,
        **_position(finding.claims[0].start, lines),
        "start": finding.start,
        "end": finding.end,
        "claims": [_claim(claim, lines) for claim in finding.claims],
        "evidence": [_evidence(each) for each in finding.evidence],
    }


def _evidence(evidence: Evidence) -> Record:
    return {
        "text": evidence.text,
        "source": evidence.source,
        "passage": evidence.passage,
        "claim": None if evidence.claim is None else _claim(evidence.claim, None),
        "fact": None if evidence.fact is None else _fact(evidence.fact),
    }


def _fact(fact: Fact) -> Record:
    return {
        "name": fact.name,
        "aliases": list(fact.aliases),
        "value": plain(fact.value),
        "unit": fact.unit.name,
        "unit_code": fact.unit.code,
        "as_of": None if fact.as_of is None else fact.as_of.isoformat(),
        "period": None if fact.period is None else str(fact.period),
        "tolerance": None if fact.tolerance is None else str(fact.tolerance),
        "source": fact.source,
    }


def _claim(claim: Claim, lines: LineIndex | None) -> Record:
    """A claim; without `lines` it stands in another text than the checked one, and its line is not known."""
    return {
        "start": claim.start,
        "end": claim.end,
        **_position(claim.start, lines),
        "text": claim.text,
        "kind": claim.kind.value,
        "value": plain(claim.value),
        "low": plain(claim.low),
        "high": plain(claim.high),
        "unit": claim.unit,
        "unit_code": claim.unit_code,
        "dimension": None if claim.dimension is None else str(claim.dimension),
        "bound": claim.bound.value,
        "change": None if claim.change is None else claim.change.value,
        "subject": claim.subject,
        "timex_type": claim.timex_type,
        "timex_value": claim.timex_value,
        "timex_mod": claim.timex_mod,
        "modality": claim.modality.value,
        "via": list(claim.via),
    }


def _position(offset: int, lines: LineIndex | None) -> Record:
    line, column = (None, None) if lines is None else lines.position(offset)
    return {"line": line, "column": column}
