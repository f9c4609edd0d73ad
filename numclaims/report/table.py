"""Tables and pages for people: the claims of a text, the rules, the page of a rule."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import frozen

from numclaims.claims.claim import Bound, Claim, Modality
from numclaims.report.json import plain
from numclaims.report.paint import Line, cells, one_line, paint, plural, shortened, visible
from numclaims.rules.rule import Rule
from numclaims.values.span import LineIndex

__all__ = ["claims_table", "rule_page", "rules_table"]

_GAP = "  "
_TITLES = {
    "Bad:": "code-contradicted",
    "Good:": "code-supported",
    "Undecided:": "code-undecided",
    "Why:": "key",
    "See:": "key",
}


@frozen
class _Column:
    title: str
    style: str = ""
    limit: int = 28
    right: bool = False


_CLAIM_COLUMNS = (
    _Column("position", "faint", right=True),
    _Column("text", limit=32),
    _Column("kind"),
    _Column("value", "key", right=True),
    _Column("unit"),
    _Column("bound"),
    _Column("change"),
    _Column("subject"),
    _Column("TIMEX3"),
    _Column("modality"),
)
_INDENT = " " * 10
_WIDEST_VIA = 400
"""Characters of a derivation, which only a huge hedge or noun can exceed."""
_RULE_COLUMNS = (_Column("code", "key"), _Column("name", limit=60), _Column("summary", limit=200))


def claims_table(claims: Sequence[Claim], *, text: str, explain: bool = False, color: bool = False) -> str:
    """One line for each claim: where it stands and what it was read as; `explain` adds another that tells why.

    What every claim of the text leaves empty has no column; neither `=` nor `asserted` is written out.
    """
    lines = LineIndex(text)
    table = _table(_CLAIM_COLUMNS, [_cells(claim, lines) for claim in claims])
    if explain:
        table = [line for row in zip(table, [[], *map(_derivation, claims)], strict=True) for line in row if line]
    count: Line = [(plural(len(claims), "claim"), "key")]
    return paint([*table, [], count] if claims else [count], color=color)


def rules_table(rules: Iterable[Rule], *, color: bool = False) -> str:
    """One line for each rule: its code, its name, what it checks."""
    return paint(_table(_RULE_COLUMNS, [(rule.code, rule.name, rule.summary) for rule in rules]), color=color)


def rule_page(rule: Rule, *, color: bool = False) -> str:
    """The page of a rule: what it checks, why, and texts on which it speaks and keeps silent."""
    lines: list[Line] = [[(rule.code, "key"), (f" {rule.name}", "faint")], []]
    lines += [[(visible(line), _TITLES.get(line, ""))] for line in rule.doc.strip().splitlines()]
    return paint(lines, color=color)


def _cells(claim: Claim, lines: LineIndex) -> tuple[str, ...]:
    line, column = lines.position(claim.start)
    timex = (claim.timex_type, claim.timex_value, claim.timex_mod)
    return (
        f"{line}:{column}",
        claim.text,
        claim.kind.value,
        _value(claim),
        claim.unit or "",
        "" if claim.bound is Bound.EXACT else claim.bound.value,
        claim.change.value if claim.change else "",
        claim.subject or "",
        " ".join(part for part in timex if part),
        "" if claim.modality is Modality.ASSERTED else claim.modality.value,
    )


def _derivation(claim: Claim) -> Line:
    """How a claim was reached, under its own line."""
    via = shortened(one_line(" > ".join(claim.via)), _WIDEST_VIA)
    return [(f"{_INDENT}{via}", "faint")] if via else []


def _value(claim: Claim) -> str:
    if claim.value is not None:
        return plain(claim.value) or ""
    ends = [end for end in (plain(claim.low), plain(claim.high)) if end is not None]
    return " to ".join(ends)


def _table(columns: Sequence[_Column], rows: Sequence[Sequence[str]]) -> list[Line]:
    """The rows under the titles of their columns, those columns left out that are empty."""
    titles = [column.title for column in columns]
    limits = [column.limit for column in columns]
    shown = [[shortened(one_line(cell), limit) for cell, limit in zip(row, limits, strict=False)] for row in rows]
    kept = [index for index in range(len(columns)) if any(row[index] for row in shown)]
    widths = {index: max(cells(row[index]) for row in [titles, *shown]) for index in kept}

    def line(row: Sequence[str], style: str | None) -> Line:
        pieces: Line = []
        for index in kept:
            space = " " * (widths[index] - cells(row[index]))
            before, after = (space, "") if columns[index].right else ("", space)
            pieces += [(before, ""), (row[index], style or columns[index].style), (after + _GAP, "")]
        return pieces

    return [line(titles, "faint"), *(line(row, None) for row in shown)]
