"""Finds the claims of a text that a table of data speaks of, and joins them with what source texts say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Context as Digits
from typing import Final

from numclaims.claims.claim import Claim, Kind, Modality
from numclaims.claims.reading import Reading
from numclaims.grounding.binding import Places
from numclaims.grounding.cells import cells, dates
from numclaims.grounding.doubt import is_plain
from numclaims.grounding.frame import Context, Frame, Outcome
from numclaims.grounding.given import Given
from numclaims.grounding.naming import Spoken, speak
from numclaims.grounding.reckon import reckoned
from numclaims.grounding.tables import TableIndex
from numclaims.lang.datatables import data_words
from numclaims.lang.lexicon import Lexicon
from numclaims.links.finders.source import SourceFinder
from numclaims.links.link import AgainstSource, FromTable, Ungrounded

__all__ = ["Grounding"]

_SAME: Final = Digits(prec=12, traps=[])
"""To how many digits two ways to reckon a number come to the same."""


class Grounding:
    """Holds the claims of a document against all its sources: what one of them bears out, no other contradicts."""

    def __init__(self, given: Given, published: date | None, lexicon: Lexicon) -> None:
        self._texts = SourceFinder(given.texts, published, lexicon)
        self._has_texts, self._tables = bool(given.texts), given.tables
        self._words = data_words(lexicon)

    def find(self, readings: Iterable[Reading]) -> Iterator[AgainstSource | Ungrounded]:
        """The claims of a paragraph with what a source says in their place, and those of which none speaks."""
        readings = list(readings)
        by_text: dict[int, AgainstSource | Ungrounded] = {link.claim.start: link for link in self._texts.find(readings)}
        by_table = self._by_tables(readings)
        for reading in readings:
            for claim in reading.claims:
                link = by_text.get(claim.start)
                other = by_table.get(claim.start)
                if isinstance(link, AgainstSource) and (link.agreeing or other is None or not other.agreeing):
                    yield link
                elif other is not None:
                    yield other
                elif link is not None or (not self._has_texts and claim.start not in by_table and _tells(claim)):
                    yield link or Ungrounded(claim)

    def _by_tables(self, readings: Sequence[Reading]) -> dict[int, AgainstSource | None]:
        """What the tables say of the claims of a paragraph, by their places; None of digits that are part of a name."""
        found: dict[int, AgainstSource | None] = {}
        norms = [
            [self._words.norm(word) for word in reading.sentence.words] if reading.claims else []
            for reading in readings
        ]
        for index in self._tables:
            context = Context()
            for reading, own in zip(readings, norms, strict=True):
                spoken = speak(reading, own, index, context.period)
                for claim, link in _links(index, reading, own, spoken, context):
                    known = found.get(claim.start)
                    if link is None or known is None or (link.agreeing and not known.agreeing):
                        found[claim.start] = link
                context.take(spoken)
        return found


def _tells(claim: Claim) -> bool:
    """Whether a claim says something that a table can bear out: a number, or a time that is a date of its own."""
    if claim.modality not in (Modality.ASSERTED, Modality.FORECAST):
        return False
    time = claim.time
    if time is None or claim.low is not None:
        return True
    return time.complete and time.grain in ("year", "quarter", "month", "day") and not time.ambiguous


def _links(
    index: TableIndex, reading: Reading, norms: list[str], spoken: Spoken, context: Context
) -> Iterator[tuple[Claim, AgainstSource | None]]:
    if not reading.claims:
        return
    numbers = [
        place
        for claim, place in zip(reading.claims, reading.places, strict=True)
        if claim.kind not in (Kind.DATE, Kind.TIME) and place[0] not in spoken.covered
    ]
    sentence_words = reading.sentence.words
    places = Places(sentence_words, numbers, index.words.clauses, index.words.order)
    frame = Frame(index, reading, norms, spoken, places, context)
    for claim, place in zip(reading.claims, reading.places, strict=True):
        if place[0] in spoken.covered:
            yield claim, None
        elif claim.kind is Kind.DATE:
            outcome = _date(frame.at(claim, place))
            if outcome is not None:
                yield claim, _link(index, claim, outcome)
        elif claim.value is not None:
            outcome = _settled(frame.at(claim, place))
            if outcome is not None:
                yield claim, _link(index, claim, outcome)


def _date(frame: Frame) -> Outcome | None:
    """What a table says of a date: one that it holds, or the time of rows or columns that it has."""
    outcomes = list(dates(frame))
    found = next((each for each in outcomes if each.agreeing), None)
    if found is not None:
        return found
    clear = [each for each in outcomes if each.clear]
    return _time_of_rows(frame) or (clear[0] if len(clear) == len(outcomes) == 1 and is_plain(frame) else None)


def _time_of_rows(frame: Frame) -> Outcome | None:
    """The rows or the column of the time that the text names, where it names what else the table holds."""
    index, spoken, words = frame.index, frame.spoken, frame.index.words
    period = next((mention.what for mention in spoken.periods if mention.first == frame.number[0]), None)
    cues = words.sums | words.means | words.highest | words.lowest
    named = spoken.labels or spoken.columns or frame.context.labels or frame.context.columns
    if period is None or not (named or cues & set(frame.words)):
        return None
    when = index.at_time(period)
    rows = index.rows(when) if when is not None else ()
    if rows:
        column = next(iter(when or ()))[0][0]
        return Outcome(
            True,
            False,
            None,
            f"“{index.columns[column].head.text}”",
            str(index.table.rows[rows[0]][column]),
            (rows[0], column),
        )
    column_of = next((column for column in index.numbers if column.head.period == period), None)
    if column_of is None or not index.table.rows:
        return None
    return Outcome(True, False, None, f"“{column_of.head.text}”", period, (0, column_of.at))


def _settled(frame: Frame) -> Outcome | None:
    """What a table says of a number: what bears it out, or the one thing that is clearly named and is another."""
    relation = list(reckoned(frame))
    direct = list(cells(frame)) if frame.change is None else []
    outcomes = relation + direct
    for outcome in outcomes:
        if outcome.agreeing:
            return outcome
    governing = direct if any(each.clear for each in direct) or not relation else relation
    clear = [each for each in governing if each.clear]
    values = {None if each.value is None else _SAME.plus(each.value) for each in governing}
    if clear and len(values) == 1 and is_plain(frame, moving=frame.change is not None):
        return clear[0]
    return None


def _link(index: TableIndex, claim: Claim, outcome: Outcome) -> AgainstSource:
    row, _ = outcome.place
    table = index.table
    text = outcome.written
    stated = Claim(start=0, end=len(text), text=text, kind=claim.kind, value=outcome.value, measure=claim.measure)
    passage = "; ".join(
        f"{head}: {cell}" for head, cell in zip(table.columns, table.rows[row], strict=True) if cell is not None
    )
    return AgainstSource(
        claim,
        stated,
        passage,
        f"source/table-{outcome.how}",
        agreeing=outcome.agreeing,
        table=FromTable(index.name, outcome.how, outcome.what, text, outcome.value),
    )
