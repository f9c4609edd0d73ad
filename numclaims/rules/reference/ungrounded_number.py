"""REF703: a number of which no source speaks."""

from __future__ import annotations

from numclaims.links.link import Ungrounded
from numclaims.rules.judgement import Judgement
from numclaims.rules.rule import rule
from numclaims.values.verdict import Verdict

__all__ = ["ungrounded_number"]


@rule("REF703", on=Ungrounded)
def ungrounded_number(link: Ungrounded) -> Judgement | None:
    """A number is not in the source, and the source says nothing in its place.

    That is no contradiction: the finding is undecided, and shows with `--show undecided`. With `--require-grounding`
    the command line counts it as an error.

    Why:
        A summary adds a number that its document does not have.

    Good:
        [source=The clinic treated 23 people after the fire.] After the fire the clinic treated 23 people.

    Undecided:
        [source=The clinic treated 23 people after the fire.] The hotel on the hill has 32 beds.
    """
    return Judgement(
        verdict=Verdict.UNDECIDED,
        message=f"The source does not speak of “{link.claim.text}”.",
        working=f"{link.claim.text}: not in the source",
    )
