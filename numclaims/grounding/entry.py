"""A number of a text with the words around it, by which two numbers are known to be of one thing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from attrs import frozen

from numclaims.claims.claim import Claim
from numclaims.claims.reading import Reading
from numclaims.grounding.kinds import RAW, sort_of
from numclaims.lang.measures import Measures
from numclaims.lang.words import WordClasses
from numclaims.scan.sentences import Sentence

__all__ = ["Entry", "entries"]

_NEAR, _LOCAL = 3, 8
"""How many words on either side of a number are right beside it, and how many are around it."""
_SHORTEST = 3


@frozen(eq=False)
class Entry:
    """A claim, or digits that are none, with the stems of the words right beside it, around it, and of its sentence.

    `noun` is the stem of what a count counts. `sentence` and `passage` tell where it stands.
    """

    claim: Claim | None
    value: Decimal | None
    sort: str
    noun: str | None
    near: frozenset[str]
    local: frozenset[str]
    words: frozenset[str]
    sentence: int
    passage: str


def entries(readings: Iterable[Reading], measures: Measures, classes: WordClasses, *, raw: bool) -> Iterator[Entry]:
    """The numbers of a paragraph, with digits that are no claims if `raw`."""
    for reading in readings:
        sentence = reading.sentence
        if not reading.claims and not (raw and any(sentence.numeric)):
            continue
        stems = [
            measures.stem(word) if len(word) >= _SHORTEST and word.isalpha() and word not in classes.stops else ""
            for word in sentence.words
        ]
        taken: set[int] = set()
        for claim, (first, last) in zip(reading.claims, reading.places, strict=True):
            taken.update(range(first, last))
            yield _entry(sentence, stems, claim, claim.value, first, last, measures)
        if raw:
            for k, numeric in enumerate(sentence.numeric):
                digits = sentence.words[k].replace(",", "") if numeric and k not in taken else ""
                if digits.isascii() and digits.isdecimal() and len(digits) < 16:
                    yield _entry(sentence, stems, None, Decimal(digits), k, k + 1, measures)


def _entry(
    sentence: Sentence,
    stems: list[str],
    claim: Claim | None,
    value: Decimal | None,
    first: int,
    last: int,
    measures: Measures,
) -> Entry:
    near = frozenset(stems[max(0, first - _NEAR) : last + _NEAR]) - {""}
    counted = claim is not None and claim.measure is not None and claim.measure.system == "count"
    return Entry(
        claim=claim,
        value=value,
        sort=RAW if claim is None else sort_of(claim),
        noun=measures.stem(claim.measure.name) if counted and claim is not None and claim.measure is not None else None,
        near=near,
        local=near | frozenset(stems[max(0, first - _LOCAL) : last + _LOCAL]) - {""},
        words=frozenset(stems) - {""},
        sentence=sentence.index,
        passage=sentence.text,
    )
