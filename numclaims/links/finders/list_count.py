"""Finds counts with the names of all that they count: "three villages: Alm, Berg and Tal"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from numclaims.claims.claim import Bound, Claim, Kind
from numclaims.claims.reading import Reading
from numclaims.links.grammar import Grammar
from numclaims.links.link import Link
from numclaims.links.quantities import ListCount
from numclaims.links.skeleton import Skeleton
from numclaims.links.units import noun

__all__ = ["find"]

_FEW, _MANY = 2, 10
_NEAR = 6
"""How many words may stand between the count and "namely"."""
_LONGEST = 3
"""How many words a name in a list has at most."""


def find(skeleton: Skeleton, grammar: Grammar) -> Iterator[Link]:
    """The counts of a paragraph that lists of names follow."""
    marks = grammar.vocabulary.cues["list-follows"]
    for reading in skeleton.readings:
        for claim, (_, last) in zip(reading.claims, reading.places, strict=True):
            if not _counts_few(claim) or skeleton.quoted(claim):
                continue
            begin = _behind(reading, last, marks)
            names = () if begin is None else _names(reading, begin)
            places = grammar.names(noun(claim), "places") and not all(
                name.casefold().startswith("the ") for name in names
            )
            # "three cities: Paris, Texas, Rome and Oslo" names three
            if len(names) >= _FEW and not (places and claim.value is not None and len(names) > claim.value):
                yield ListCount(claim, names, "list-count/names")


def _counts_few(claim: Claim) -> bool:
    few = claim.value is not None and Decimal(_FEW) <= claim.value <= Decimal(_MANY)
    return few and claim.kind is Kind.COUNT and claim.bound is Bound.EXACT


def _behind(reading: Reading, at: int, marks: frozenset[str]) -> int | None:
    """Where the list begins that a count announces, before another number stands, or None."""
    sentence = reading.sentence
    if sentence.word(at) == ":":
        return at + 1
    stop = min((first for first, _ in reading.places if first >= at), default=len(sentence))
    for k in range(at, min(stop, at + _NEAR)):
        if sentence.words[k] == "," and sentence.word(k + 1) in marks:
            return k + 2
    return None


def _names(reading: Reading, at: int) -> tuple[str, ...]:
    """The names from there to the end of the sentence or to a semicolon; only "A, B and C" counts as a list."""
    sentence = reading.sentence
    items: list[list[int]] = [[]]
    joined = False
    for k in range(at, len(sentence)):
        word = sentence.words[k]
        if word in (".", ";"):
            break
        if joined and word in (",", "and"):
            return ()
        if word == "," and sentence.word(k + 1) == "and":
            continue
        if word in (",", "and"):
            joined = word == "and"
            items.append([])
        elif (word == "the" and not items[-1]) or (sentence.capitalised(k) and word.isalpha()):
            items[-1].append(k)
        else:
            return ()
    names = tuple(sentence.surface(item[0], item[-1] + 1) for item in items if item)
    shapes = all(0 < len(item) <= _LONGEST and sentence.capitalised(item[-1]) for item in items)
    return names if joined and shapes and len(set(names)) == len(items) else ()
