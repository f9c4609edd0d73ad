"""Finds shares of one whole that exclude each other."""

from __future__ import annotations

from collections.abc import Iterator

from numclaims.claims.claim import Claim, Kind
from numclaims.links.grammar import Grammar, Match
from numclaims.links.link import Link
from numclaims.links.patterns import END
from numclaims.links.quantities import SharesSum
from numclaims.links.skeleton import Skeleton
from numclaims.links.units import amount

__all__ = ["find"]

_EACH = ("one", "two", "three", "four")


def find(skeleton: Skeleton, grammar: Grammar) -> Iterator[Link]:
    """The divisions into shares that a paragraph states."""
    for match in grammar.matches(skeleton, "shares-sum"):
        parts, options = _parts(match), match.get("options")
        if options is not None and options.value != len(parts):
            continue
        if match.construction.name.startswith("composition") and not _of_one_word(match, grammar):
            continue
        if all(map(amount, parts)) and _alone(skeleton, parts):
            yield SharesSum(parts, match.construction.name.startswith("rest"), match.name)


def _parts(match: Match) -> tuple[Claim, ...]:
    if "parts" in match.spans:
        return match.list("parts")
    found = (match.get(role) for role in _EACH)
    return tuple(claim for claim in found if claim is not None)


def _of_one_word(match: Match, grammar: Grammar) -> bool:
    """Whether one word stands behind each share, which names what it consists of: "60% wool"."""
    text, words = match.skeleton.text, grammar.vocabulary
    for at in (match.spans[role][1] for role in _EACH if role in match.spans):
        if text[at : at + 1] in words.marks_of("preposition") or text[at + 1 : at + 2] not in (
            ",",
            words.marks["and"],
            ";",
            END,
        ):
            return False
    return True


def _alone(skeleton: Skeleton, parts: tuple[Claim, ...]) -> bool:
    """Whether no other share stands in the sentence or the one before, which the list may leave out or divide."""
    sentence = parts[0].sentence
    shares = [
        claim
        for claim in skeleton.claims.values()
        if claim.kind in (Kind.PERCENTAGE, Kind.FRACTION) and claim.sentence in (sentence - 1, sentence)
    ]
    return len(shares) == len(parts) and all(claim.sentence == sentence for claim in parts)
