"""What a check can say, and how several answers combine."""

from __future__ import annotations

from enum import StrEnum

__all__ = ["Verdict"]


class Verdict(StrEnum):
    """The three answers to "can this be true?".

    The names are those of fact verification: FEVER's SUPPORTS, NOT ENOUGH INFO and REFUTES (Thorne et al., 2018); in
    SARIF 2.1.0 they are the result kinds `pass`, `open` and `fail`.

    >>> Verdict.SUPPORTED & Verdict.UNDECIDED
    <Verdict.UNDECIDED: 'undecided'>
    """

    SUPPORTED = "supported"
    UNDECIDED = "undecided"
    CONTRADICTED = "contradicted"

    def __and__(self, other: Verdict) -> Verdict:
        """The verdict on "both": the worse of the two."""
        return max(self, other, key=_SEVERITY.__getitem__)

    def __or__(self, other: Verdict) -> Verdict:
        """The verdict on "either": the better of the two."""
        return min(self, other, key=_SEVERITY.__getitem__)

    def __invert__(self) -> Verdict:
        """The verdict on "not so"."""
        return _OPPOSITE[self]


_SEVERITY = {Verdict.SUPPORTED: 0, Verdict.UNDECIDED: 1, Verdict.CONTRADICTED: 2}
_OPPOSITE = {
    Verdict.SUPPORTED: Verdict.CONTRADICTED,
    Verdict.UNDECIDED: Verdict.UNDECIDED,
    Verdict.CONTRADICTED: Verdict.SUPPORTED,
}
