"""Lists of names in a source, which a text may count: "Almsey, Orrick and Vestria" are three towns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from numclaims.claims.claim import Claim, Kind
from numclaims.claims.listing import names
from numclaims.claims.reading import Reading
from numclaims.grounding.entry import Entry, Told
from numclaims.grounding.kinds import LISTED
from numclaims.lang.lexicon import Lexicon

__all__ = ["lists"]


def lists(readings: Iterable[Reading], lexicon: Lexicon) -> Iterator[Entry]:
    """The lists of names in a paragraph, each with its length for a number."""
    for reading in readings:
        sentence = reading.sentence
        if "and" not in sentence.words:
            continue
        end = 0
        for k in range(len(sentence)):
            if k < end or not sentence.capitalised(k) or (k and sentence.capitalised(k - 1)):
                continue
            found = names(sentence, k, open_end=True)
            if not found:
                continue
            start, last = sentence.start(k), sentence.text.rfind(found[-1]) + sentence.offset + len(found[-1])
            while end < len(sentence) and sentence.start(end) < last:
                end += 1
            claim = Claim(
                start=start,
                end=last,
                text=sentence.text[start - sentence.offset : last - sentence.offset],
                kind=Kind.COUNT,
                value=Decimal(len(found)),
                low=Decimal(len(found)),
                high=Decimal(len(found)),
                sentence=sentence.index,
            )
            yield Told(sentence, lexicon).entry(claim, claim.value, k, end, LISTED)
