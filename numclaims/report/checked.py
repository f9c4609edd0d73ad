"""What a renderer is given: a report with its text, and how to show it."""

from __future__ import annotations

from functools import cached_property

from attrs import field, frozen
from attrs.validators import ge

from numclaims.findings import Finding, Report
from numclaims.values.span import LineIndex
from numclaims.values.verdict import Verdict

__all__ = ["Checked", "Look"]


@frozen
class Checked:
    """A report, the text that it is about and the name of that text, most often a path."""

    path: str
    text: str
    report: Report

    @cached_property
    def lines(self) -> LineIndex:
        return LineIndex(self.text)

    def count(self, verdict: Verdict) -> int:
        """How many findings of the report have a verdict."""
        return sum(finding.verdict is verdict for finding in self.report.findings)


@frozen(kw_only=True)
class Look:
    """How a report for people looks; a format for machines ignores it and tells everything.

    `show` are the verdicts whose findings are printed in full, the others are counted; `unread` lists the numbers that
    were not understood, `waived` the findings that are waived. `width` is the number of terminal cells that an excerpt
    may take. `hints` names the options of the command line that would show more.
    """

    show: frozenset[Verdict] = frozenset({Verdict.CONTRADICTED})
    unread: bool = False
    waived: bool = False
    color: bool = False
    width: int = field(default=100, validator=ge(40))
    hints: bool = False

    def shows(self, finding: Finding) -> bool:
        return finding.verdict in self.show
