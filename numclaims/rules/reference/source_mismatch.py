"""REF702: a text against the source that it was made from."""

from __future__ import annotations

from numclaims.claims.claim import Claim, Kind
from numclaims.links.link import AgainstSource, FromTable
from numclaims.rules.judgement import Judgement
from numclaims.rules.rule import rule
from numclaims.rules.wording import amount, moved, percent, same_style
from numclaims.values.verdict import Verdict

__all__ = ["source_mismatch"]

_AROUND = 40
"""How many characters on either side of a number are shown with it."""


@rule("REF702", on=AgainstSource)
def source_mismatch(link: AgainstSource) -> Judgement | None:
    """A quantity differs from what the source says of the same thing.

    Text and source may use other units, words or rounding; the two must speak of the same thing, measure and time. Of a
    table the sentence must name the row and the column.

    Why:
        Summaries transpose digits, drop a "thousand" and mix up two numbers of their source.

    Bad:
        [source=The clinic treated 23 people after the fire.] After the fire the clinic treated 32 people.

    Good:
        [source=The clinic treated 23 people after the fire.] After the fire the clinic treated 23 people.
    """
    claim, stated = link.claim, link.stated
    if link.table is not None:
        return _by_table(link.claim, link.table, agreeing=link.agreeing)
    how = link.pattern.removeprefix("source/")
    if link.agreeing and how != "stated":
        parts = " and ".join(f"“{each.text}”" for each in (stated, *link.also))
        return Judgement(
            verdict=Verdict.SUPPORTED,
            message=f"“{claim.text}” follows from {parts} in the source.",
            working=f"{how}: {parts} give {claim.text}",
        )
    if how == "share" and link.also and stated.value and link.also[0].value:
        share = percent(stated.value / link.also[0].value)
        return Judgement(
            verdict=Verdict.CONTRADICTED,
            message=f"The source has “{stated.text}” of “{link.also[0].text}”, which is {share}, not “{claim.text}”.",
            working=f"{stated.text} / {link.also[0].text} = {share}, not {claim.text}",
            expected=share,
        )
    if how in ("percent change", "ratio") and link.also and stated.value and link.also[0].value:
        return _by_change(claim, stated, link.also[0], times=how == "ratio")
    if how == "opposed":
        return Judgement(
            verdict=Verdict.CONTRADICTED,
            message=f"The source says the opposite of “{claim.text}”: “{_around(stated, link.passage)}”.",
            working=f"{claim.text} ≠ “{_around(stated, link.passage)}” in the source",
        )
    if how == "reversed" and link.also:
        both = f"“{stated.text}” before “{link.also[0].text}”"
        return Judgement(
            verdict=Verdict.CONTRADICTED,
            message=f"The source has {both}, not the other way round.",
            working=f"{stated.text} → {link.also[0].text} in the source",
        )
    sign = "=" if link.agreeing else "≠"
    return Judgement(
        verdict=Verdict.SUPPORTED if link.agreeing else Verdict.CONTRADICTED,
        message=f"The source has “{stated.text}”{'' if link.agreeing else f', not “{claim.text}”'}.",
        working=f"{claim.text} {sign} “{stated.text}” in the source",
        expected=None if link.agreeing else stated.text,
    )


def _around(stated: Claim, passage: str) -> str:
    """A number of the source with what stands around it."""
    at = passage.find(stated.text)
    start, end = max(0, at - _AROUND), at + len(stated.text) + _AROUND
    shown = passage[start:end].replace("\n", " ")
    return f"{'…' if start else ''}{shown.strip()}{'…' if end < len(passage) else ''}"


def _by_change(claim: Claim, old: Claim, new: Claim, *, times: bool) -> Judgement:
    """What a change from one number of the source to another is, in percent or as a multiple."""
    assert old.value
    assert new.value
    ratio = new.value / old.value
    given = f"{amount(ratio, None)} times as much" if times else f"{moved(ratio - 1)} of {percent(abs(ratio - 1))}"
    return Judgement(
        verdict=Verdict.CONTRADICTED,
        message=f"The source goes from “{old.text}” to “{new.text}”, which is {given}, not “{claim.text}”.",
        working=f"{new.text} / {old.text} = {amount(ratio, None)}, not {claim.text}",
        expected=given if times else percent(abs(ratio - 1)),
    )


def _by_table(claim: Claim, table: FromTable, *, agreeing: bool) -> Judgement:
    """What the cell of a table, or what follows from several, says of a claim."""
    if table.value is None:
        shown = table.written
    elif claim.kind is Kind.RATIO:
        shown = amount(table.value, None)
    else:
        counted = table.how == "change" and claim.kind is Kind.COUNT
        moved_by = abs(table.value) if table.how == "change" else table.value
        shown = amount(moved_by, None) if counted else same_style(moved_by, claim)
    said = f"{moved(table.value)} of {shown}" if table.how == "change" and table.value else shown
    other = "" if agreeing else f", not “{claim.text}”"
    return Judgement(
        verdict=Verdict.SUPPORTED if agreeing else Verdict.CONTRADICTED,
        message=f"By {table.name}, {table.what} is {said}{other}.",
        working=f"{table.what} in {table.name}: {table.written}{'' if agreeing else f', not {claim.text}'}",
        expected=None if agreeing else shown,
    )
