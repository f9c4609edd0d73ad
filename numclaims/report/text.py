"""Reports for people, in the manner of ruff and rustc: where, which rule, what is wrong, the words, the working."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from numclaims.findings import Evidence, Finding
from numclaims.report.checked import Checked, Look
from numclaims.report.excerpt import excerpt, gutter_width
from numclaims.report.paint import Line, Piece, one_line, paint, plural, visible
from numclaims.values.verdict import Verdict

__all__ = ["render", "render_all"]

_PASSAGE = 160
"""The most characters of a source's passage that are quoted."""


def render(checked: Checked, look: Look) -> str:
    """The findings that `look` shows, each with its excerpt and working, then one line that sums the check up."""
    return paint([*_findings(checked, look), *_summary([checked], look)], color=look.color)


def render_all(several: Sequence[Checked], look: Look) -> str:
    """The findings of each text with a line that sums it up, then the total if there is more than one text."""
    if len(several) == 1:
        return render(several[0], look)
    lines: list[Line] = []
    for checked in several:
        lines += _findings(checked, look)
        lines += [[(f"{visible(checked.path)}: ", "path"), *line] for line in _summary([checked], look)]
        lines.append([])
    lines += [[(f"{plural(len(several), 'file')}: ", "path"), *line] for line in _summary(several, look)]
    return paint(lines, color=look.color)


def _findings(checked: Checked, look: Look) -> Iterator[Line]:
    for finding in checked.report.findings:
        if look.shows(finding):
            yield _header(checked, finding)
            style = f"code-{finding.verdict}"
            yield from excerpt(checked.text, checked.lines, finding.claims, width=look.width, style=style)
            yield from _notes(finding, gutter_width(checked.lines, finding.claims))
            yield []
    if look.waived and checked.report.waived:
        for waived in checked.report.waived:
            finding = waived.finding
            place, aside = _place(checked, finding.claims[0].start), f" (waived: {one_line(waived.reason)})"
            yield [*place, (f"{finding.code} {finding.rule}{aside}  {one_line(finding.message)}", "faint")]
        yield []
    if look.unread and checked.report.coverage.unread:
        for start, end in checked.report.coverage.unread:
            place = _place(checked, start)
            yield [*place, ("number not understood  ", "faint"), (one_line(checked.text[start:end]), "")]
        yield []
    if look.unread and checked.report.unmatched:
        for claim in checked.report.unmatched:
            yield [*_place(checked, claim.start), ("no reference  ", "faint"), (one_line(claim.text), "")]
        yield []
    if checked.report.notices:
        for notice in checked.report.notices:
            yield [("notice", "key"), (f": {one_line(notice.source)}: {one_line(notice.message)}", "")]
        yield []


def _place(checked: Checked, offset: int) -> list[Piece]:
    line, column = checked.lines.position(offset)
    return [(visible(checked.path), "path"), (f":{line}:{column}: ", "faint")]


def _header(checked: Checked, finding: Finding) -> Line:
    """Where the claim to mend stands, the rule and its message; a verdict but the usual is named."""
    aside = "" if finding.verdict is Verdict.CONTRADICTED else f" ({finding.verdict})"
    return [
        *_place(checked, finding.claims[0].start),
        (finding.code, f"code-{finding.verdict}"),
        (f" {finding.rule}{aside}", "faint"),
        (f"  {one_line(finding.message)}", ""),
    ]


def _notes(finding: Finding, gutter: int) -> Iterator[Line]:
    """What stands behind the verdict, a key and its text on each line."""
    notes = [("working", finding.working), ("expected", finding.expected or "")]
    notes += [("reference" if each.fact is not None else "source", _evidence(each)) for each in finding.evidence]
    for key, text in notes:
        if text.strip():
            yield [(f" {'':{gutter}} = ", "gutter"), (f"{key}: ", "key"), (one_line(text), "")]


def _evidence(evidence: Evidence) -> str:
    """The evidence in words, the passage it stands in, and whose it is."""
    parts = [evidence.text]
    if evidence.passage and evidence.passage.strip() != evidence.text.strip():
        parts.append(f"“{_quoted(evidence)}”")
    if evidence.source and evidence.source not in evidence.text:
        parts.append(evidence.source)
    return ", ".join(parts)


def _quoted(evidence: Evidence) -> str:
    """The passage, or what of it is near the claim if it is long."""
    passage = " ".join((evidence.passage or "").split())
    if len(passage) <= _PASSAGE:
        return passage
    words = " ".join(evidence.claim.text.split()) if evidence.claim else ""
    start = max(0, min(passage.find(words) - _PASSAGE // 2, len(passage) - _PASSAGE))
    end = start + _PASSAGE
    return ("…" if start else "") + passage[start:end].strip() + ("…" if end < len(passage) else "")


def _summary(several: Sequence[Checked], look: Look) -> Iterator[Line]:
    """How much was read, compared and found, in one line; numbers that were not understood are never passed over."""
    coverages = [checked.report.coverage for checked in several]
    contradicted, undecided, supported = (sum(each.count(verdict) for each in several) for verdict in _COUNTED)
    line: Line = [
        (f"{plural(sum(each.claims for each in coverages), 'claim')} read, ", ""),
        (f"{sum(each.compared for each in coverages)} compared, ", ""),
        (plural(contradicted, "contradiction"), "code-contradicted" if contradicted else "key"),
    ]
    if supported and Verdict.SUPPORTED in look.show:
        line.append((f", {supported} supported", ""))
    hints = []
    if undecided:
        line.append((f", {undecided} undecided", ""))
        if Verdict.UNDECIDED not in look.show:
            hints.append("--show undecided")
    if unread := sum(len(each.unread) for each in coverages):
        line.append((f", {plural(unread, 'number')} not understood", ""))
        if not look.unread:
            hints.append("--show all")
    if waived := sum(len(checked.report.waived) for checked in several):
        line.append((f", {waived} waived", ""))
        if not look.waived:
            hints.append("--show all")
    if hints and look.hints:
        line.append((f"  (`{hints[-1]}` lists them)", "faint"))
    yield line


_COUNTED = (Verdict.CONTRADICTED, Verdict.UNDECIDED, Verdict.SUPPORTED)
