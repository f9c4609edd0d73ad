"""A sentence as it was read: its tokens, and the claims in them."""

from __future__ import annotations

from attrs import define

from numclaims.claims.claim import Claim
from numclaims.scan.sentences import Sentence

__all__ = ["Reading"]


@define
class Reading:
    """One sentence with its claims in order; `places[i]` is the half-open token range of `claims[i]`.

    `unread` holds the document spans of numbers that were seen and not understood.
    """

    sentence: Sentence
    claims: list[Claim]
    places: list[tuple[int, int]]
    unread: list[tuple[int, int]]
