"""Reads a text: mentions become claims, paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from numclaims.claims.change import change_of
from numclaims.claims.claim import HIGH_END_FIRST, Claim
from numclaims.claims.dates import Context
from numclaims.claims.modality import modality_at
from numclaims.claims.origin import Origin
from numclaims.claims.reading import Reading
from numclaims.claims.subject import subject_of
from numclaims.claims.times import time_claim
from numclaims.claims.written import Written
from numclaims.lang.lexicon import Lexicon
from numclaims.scan.mention import Mention
from numclaims.scan.scanner import scan
from numclaims.scan.sentences import Sentence, split
from numclaims.scan.times import TimeMention
from numclaims.values.kinds import Bound, Kind, Modality

__all__ = ["read"]


def read(text: str, lexicon: Lexicon, published: date | None, day_first: bool | None = None) -> Iterator[list[Reading]]:
    """The readings of a text's sentences, a list for each paragraph; offsets are those of the text.

    `day_first` tells whether its dates in digits begin with the day; None leaves that to what the text shows.
    """
    context = Context(published, day_first=day_first, ordered=day_first is not None)
    paragraph: list[Reading] = []
    for sentence in split(text, lexicon):
        if paragraph and paragraph[-1].sentence.paragraph != sentence.paragraph:
            yield paragraph
            paragraph = []
        paragraph.append(_read_sentence(sentence, lexicon, context))
    if paragraph:
        yield paragraph


def _read_sentence(sentence: Sentence, lexicon: Lexicon, context: Context) -> Reading:
    found = scan(sentence, lexicon)
    if not found.mentions:
        return Reading(sentence, [], [], [(sentence.start(a), sentence.end(b - 1)) for a, b in found.unread])
    modal = lexicon.modality
    doubtful = sentence.words[0] in modal.inverted or not modal.all.isdisjoint(sentence.words)
    claims = []
    for mention in found.mentions:
        if isinstance(mention, TimeMention):
            claims.append(time_claim(sentence, mention, lexicon, context))
        else:
            modality = modality_at(sentence, mention.first, modal) if doubtful else Modality.ASSERTED
            claims.append(_number_claim(sentence, mention, modality, lexicon))
    places = [(mention.first, mention.last) for mention in found.mentions]
    unread = [(sentence.start(first), sentence.end(last - 1)) for first, last in found.unread]
    return Reading(sentence, claims, places, unread)


def _number_claim(sentence: Sentence, mention: Mention, modality: Modality, lexicon: Lexicon) -> Claim:
    number, upper = mention.number, mention.upper
    vague = number.style == "vague"
    unsettled = mention.kind is Kind.SCORE or (vague and mention.hedge.bound in (Bound.BELOW, Bound.AT_MOST))
    value: Decimal | None = number.value
    low = high = value
    if upper is not None:
        value, low, high = None, min(number.value, upper.value), max(number.value, upper.value)
    if mention.kind is Kind.SCORE:
        low, high = number.value, upper.value if upper else None
    written = Written(
        lexicon.precision,
        number.value,
        number.place,
        mention.whole or mention.kind is Kind.ORDINAL,
        number.ratio,
        number.ratio is not None and not sentence.numeric[number.first],
        upper.value if upper and not vague else None,
        upper.place if upper else 0,
        Bound.AT_LEAST if vague else mention.hedge.bound,
        mention.hedge.slack,
    )
    change = change_of(sentence, mention, lexicon.changes)
    return Claim(
        start=sentence.start(mention.first),
        end=sentence.end(mention.last - 1),
        text=sentence.surface(mention.first, mention.last),
        kind=mention.kind,
        value=value,
        low=low,
        high=high,
        measure=mention.unit if mention.kind not in (Kind.FRACTION, Kind.RATIO) else None,
        bound=mention.hedge.bound,
        change=change,
        subject=subject_of(sentence, mention, lexicon.words, lexicon.changes, change),
        estimate=None if unsettled else written,
        modality=modality,
        sentence=sentence.index,
        via=(*mention.within, mention.via, HIGH_END_FIRST)
        if upper is not None and number.value > upper.value
        else (*mention.within, mention.via),
        origin=Origin(sentence.text, mention, lexicon),
    )
