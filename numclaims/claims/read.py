"""Reads a text: mentions become claims, paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from numclaims.claims.claim import HIGH_END_FIRST, Claim
from numclaims.claims.dates import Context
from numclaims.claims.origin import Origin
from numclaims.claims.reading import Reading
from numclaims.claims.times import time_claim
from numclaims.lang.lexicon import Lexicon
from numclaims.scan.mention import Mention
from numclaims.scan.scanner import scan
from numclaims.scan.sentences import Sentence, split
from numclaims.scan.times import TimeMention
from numclaims.values.kinds import Kind

__all__ = ["claims_in", "read"]

_UNMEASURED = frozenset({Kind.FRACTION, Kind.RATIO})


def claims_in(text: str, lexicon: Lexicon, published: date | None, day_first: bool | None = None) -> list[Claim]:
    """The claims of a text; the same as those of its readings, without what only those who judge them need."""
    context = _context(published, day_first)
    claims: list[Claim] = []
    for sentence in split(text, lexicon):
        mentions = scan(sentence, lexicon).mentions
        if mentions:
            claims += _claims(sentence, mentions, lexicon, context)
    return claims


def read(text: str, lexicon: Lexicon, published: date | None, day_first: bool | None = None) -> Iterator[list[Reading]]:
    """The readings of a text's sentences, a list for each paragraph; offsets are those of the text.

    `day_first` tells whether its dates in digits begin with the day; None leaves that to what the text shows.
    """
    context = _context(published, day_first)
    paragraph: list[Reading] = []
    for sentence in split(text, lexicon):
        if paragraph and paragraph[-1].sentence.paragraph != sentence.paragraph:
            yield paragraph
            paragraph = []
        paragraph.append(_read_sentence(sentence, lexicon, context))
    if paragraph:
        yield paragraph


def _context(published: date | None, day_first: bool | None) -> Context:
    return Context(published, day_first=day_first, ordered=day_first is not None)


def _read_sentence(sentence: Sentence, lexicon: Lexicon, context: Context) -> Reading:
    found = scan(sentence, lexicon)
    claims = _claims(sentence, found.mentions, lexicon, context)
    places = [(mention.first, mention.last) for mention in found.mentions]
    unread = [sentence.span(first, last) for first, last in found.unread]
    return Reading(sentence, claims, places, unread)


def _claims(
    sentence: Sentence, mentions: list[Mention | TimeMention], lexicon: Lexicon, context: Context
) -> list[Claim]:
    return [
        time_claim(sentence, mention, lexicon, context)
        if isinstance(mention, TimeMention)
        else _number_claim(sentence, mention, lexicon)
        for mention in mentions
    ]


def _number_claim(sentence: Sentence, mention: Mention, lexicon: Lexicon) -> Claim:
    number, upper = mention.number, mention.upper
    value: Decimal | None = number.value
    low = high = value
    if upper is not None:
        value, low, high = None, min(number.value, upper.value), max(number.value, upper.value)
    if mention.kind is Kind.SCORE:
        low, high = number.value, upper.value if upper else None
    origin = Origin(sentence, mention, lexicon)
    start, end = sentence.span(mention.first, mention.last)
    return Claim(
        start=start,
        end=end,
        text=sentence.text[start - sentence.offset : end - sentence.offset],
        kind=mention.kind,
        value=value,
        low=low,
        high=high,
        measure=mention.unit if mention.kind not in _UNMEASURED else None,
        bound=mention.hedge.bound,
        change=origin,
        subject=origin,
        estimate=origin,
        modality=origin,
        sentence=sentence.index,
        via=(*mention.within, mention.via, HIGH_END_FIRST)
        if upper is not None and number.value > upper.value
        else (*mention.within, mention.via),
        origin=origin,
    )
