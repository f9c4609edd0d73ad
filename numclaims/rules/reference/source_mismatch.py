"""REF702: a text against the source that it was made from."""

from __future__ import annotations

from numclaims.links.link import AgainstSource
from numclaims.rules.judgement import Judgement
from numclaims.rules.rule import rule

__all__ = ["source_mismatch"]


@rule("REF702", on=AgainstSource)
def source_mismatch(link: AgainstSource) -> Judgement | None:
    """A quantity differs from what the source says of the same thing.

    Text and source may use other units, words or rounding; the two must speak of the same thing, measure and time.

    Why:
        Summaries transpose digits, drop a "thousand" and mix up two numbers of their source.

    Bad:
        [source=The clinic treated 23 people after the fire.] After the fire the clinic treated 32 people.

    Good:
        [source=The clinic treated 23 people after the fire.] After the fire the clinic treated 23 people.
    """
    claim, stated = link.claim, link.stated
    said = f"“{stated.text}” in the source"
    if claim.time is not None and stated.time is not None:
        return Judgement.same(
            claim.time.value,
            stated.time.value,
            message=f"The source has “{stated.text}”, not “{claim.text}”.",
            working=f"{claim.text} ≠ {said}",
            expected=stated.text,
        )
    if claim.estimate is None or stated.estimate is None or claim.measure is None or stated.measure is None:
        return None
    if not claim.measure.compatible(stated.measure):
        return None
    return Judgement.equal(
        claim.estimate,
        stated.measure.convert(stated.estimate, claim.measure),
        message=f"The source has “{stated.text}”, not “{claim.text}”.",
        working=f"{claim.text} ≠ {said}",
        expected=stated.text,
    )
