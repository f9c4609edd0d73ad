"""How much a finding weighs, in the levels of SARIF: `error`, `warning` and `note`."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from numclaims.claims.claim import Claim
from numclaims.claims.read import read
from numclaims.lang.lexicon import Lexicon
from numclaims.values.verdict import Verdict

__all__ = ["level_of"]

_SLIGHT: Final = Decimal("0.1")
"""By what share of the right number a wrong one may be off to leave the meaning as it is."""


def level_of(verdict: Verdict, claim: Claim, expected: str | None, lexicon: Lexicon) -> str:
    """The level of a finding that mends a claim.

    A contradiction is an error, as it changes what the text says: a direction, an order of magnitude, what can be at
    all. It is a warning where the number is off by less than a tenth. All that is not contradicted is a note.
    """
    if verdict is not Verdict.CONTRADICTED:
        return "note"
    right = None if expected is None else _number(expected, lexicon)
    if right is None or claim.value is None or not right:
        return "error"
    off = abs(abs(claim.value) - abs(right))
    return "warning" if 0 < off < _SLIGHT * abs(right) else "error"  # the same number is wrong in its direction


def _number(text: str, lexicon: Lexicon) -> Decimal | None:
    for paragraph in read(text, lexicon, None):
        for reading in paragraph:
            for claim in reading.claims:
                return claim.value
    return None
