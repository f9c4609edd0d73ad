"""PCT203: a percentage or fraction against the part and the whole."""

from __future__ import annotations

from decimal import Decimal

from numclaims.claims.claim import Kind
from numclaims.links.link import Share
from numclaims.rules.judgement import Judgement
from numclaims.rules.rule import rule
from numclaims.rules.sizes import ratio, size
from numclaims.rules.wording import amount, beside, percent, same_style

__all__ = ["share_mismatch"]


@rule("PCT203", on=Share)
def share_mismatch(link: Share) -> Judgement | None:
    """A stated share is not what the part is of the whole.

    Why:
        Part, whole and share are often taken from different tables, or one of them is mended and the others are not.

    Bad:
        Of the 80 oaks examined after the storm, 20 (35%) had lost branches.
        Auditors went through 640 invoices. They found that 160 of them, or 35 percent, had been paid twice.
        Mistakes turned up in 36/240 tax returns (18.0%).

    Good:
        Of the 80 oaks examined after the storm, 20 (25%) had lost branches.
        Auditors went through 640 invoices. They found that 160 of them, or 25 percent, had been paid twice.
        Mistakes turned up in 36/240 tax returns (15.0%).
        Of the 80 oaks, 20 (95% CI 14 to 27) had lost branches.
    """
    stated, part = ratio(link.share), ratio(link.part) if link.whole is None else size(link.part)
    if stated is None or part is None or link.part.value is None:
        return None
    if link.whole is None:
        derived, shown = part, link.part.text
    else:
        whole = size(link.whole, link.part.measure)
        if whole is None or not link.whole.value:
            return None
        derived = part / whole
        shown = " / ".join(
            amount(each.value, None, exact=True) for each in (link.part, link.whole) if each.value is not None
        )
    value = derived.stated if derived.stated is not None else Decimal(0)
    of = link.part.text if link.whole is None else f"{link.part.text} of {link.whole.text}"
    verdict = stated.compare(derived)
    return Judgement(
        verdict=verdict,
        message=f"{of} is {percent(value)}{beside(verdict, link.share.text)}.",
        working=f"{shown} = {percent(value)}{beside(verdict, link.share.text)}",
        expected=same_style(value * (100 if link.share.kind is Kind.PERCENTAGE else 1), link.share),
    )
