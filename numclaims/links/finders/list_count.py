"""Finds counts beside a list of all that they count: "three villages: Alm, Berg and Tal"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from numclaims.claims.claim import Bound, Claim, Kind
from numclaims.claims.listing import bullets, infinitives, labelled, names, plain_words
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


def find(skeleton: Skeleton, grammar: Grammar) -> Iterator[Link]:
    """The counts of a paragraph that stand beside a list."""
    for index, reading in enumerate(skeleton.readings):
        for at, claim in enumerate(reading.claims):
            if not _counts_few(claim) or skeleton.quoted(claim):
                continue
            first, last = reading.places[at]
            found = (
                _after_colon(reading, last, skeleton.readings[index + 1 :])
                or _named_behind(reading, claim, last, grammar)
                or _named_before(reading, claim, first, skeleton.readings[index - 1] if index else None, grammar)
            )
            if len(found) >= _FEW:
                yield ListCount(claim, found, "list-count/names")


def _counts_few(claim: Claim) -> bool:
    few = claim.value is not None and Decimal(_FEW) <= claim.value <= Decimal(_MANY)
    return few and claim.kind is Kind.COUNT and claim.bound is Bound.EXACT


def _after_colon(reading: Reading, at: int, following: Sequence[Reading]) -> tuple[str, ...]:
    """Labelled, bulleted or parallel items behind a count and its colon: "two aims: (1) …; (2) …"."""
    sentence = reading.sentence
    numbers = {k for first, last in reading.places for k in range(first, last) if first >= at}
    words = sentence.words
    if ":" not in words[at:]:
        return labelled(sentence, at)
    colon = words.index(":", at)
    if any(k < colon for k in numbers):
        return ()
    if colon == len(words) - 1:
        return bullets(following)
    return labelled(sentence, colon + 1) or infinitives(sentence, colon + 1)


def _named_behind(reading: Reading, claim: Claim, last: int, grammar: Grammar) -> tuple[str, ...]:
    """The names behind "three villages:", "three villages, namely", "three villages," and "the three villages are"."""
    sentence, begin, aside = reading.sentence, None, False
    copulas = grammar.vocabulary.cues["copula"]
    if sentence.word(last) == ":":
        begin = last + 1
    elif sentence.word(last) in copulas and _is_definite(reading, claim):
        begin = last + 1
    elif sentence.word(last) == ",":
        begin, aside = last + 1, True
    if begin is None or aside:
        stop = min((first for first, _ in reading.places if first >= last), default=len(sentence))
        for k in range(last, min(stop, last + _NEAR)):
            if sentence.words[k] == "," and sentence.word(k + 1) in grammar.vocabulary.cues["list-follows"]:
                begin, aside = k + 2, False
                break
    if begin is None:
        return ()
    found = names(sentence, begin, aside=aside)
    if not found and not aside and sentence.word(last) == ":":
        found = plain_words(sentence, begin)
        if claim.value is not None and len(found) == claim.value + 1:
            return ()  # "three dishes: soup, steak, fish and chips"
    places = grammar.names(noun(claim), "places") and not all(each.casefold().startswith("the ") for each in found)
    # "three cities: Paris, Texas, Rome and Oslo" names three
    return () if places and claim.value is not None and len(found) > claim.value else found


def _is_definite(reading: Reading, claim: Claim) -> bool:
    """Whether "the" or "its" stands before a count that opens its sentence, so that all are meant."""
    first = next(place[0] for place, each in zip(reading.places, reading.claims, strict=True) if each is claim)
    return first == 1 and reading.sentence.words[0] in ("the", "its", "their", "our", "his", "her")


def _named_before(
    reading: Reading, claim: Claim, first: int, before: Reading | None, grammar: Grammar
) -> tuple[str, ...]:
    """The names that "the four towns" takes up, at the start of a sentence or behind a semicolon."""
    sentence = reading.sentence
    if sentence.word(first - 1) not in grammar.vocabulary.cues["taking-up"]:
        return ()
    if first == 1 and before is not None and not before.claims:
        source, begin, end = before.sentence, 0, len(before.sentence)
    elif sentence.word(first - 2) == ";" and not any(place[0] < first for place in reading.places):
        source, begin, end = sentence, 0, first - 2
    else:
        return ()
    starts = [k for k in range(begin, end) if source.capitalised(k) and k]
    if not starts or not _opens_plainly(source.words[0], grammar):
        return ()
    found = names(source, starts[0], stop=end, open_end=True)
    covered = starts[0] + sum(len(name.split()) for name in found) + 2 * len(found)
    inside = all(k < covered for k in starts)
    places = grammar.names(noun(claim), "places") and claim.value is not None and len(found) > claim.value
    return found if inside and not places else ()


def _opens_plainly(word: str, grammar: Grammar) -> bool:
    """Whether a sentence begins with no name, which the count might take up too."""
    classes = grammar.lexicon.words
    return word in classes.stops or word in classes.determiners or classes.is_plural(word)
