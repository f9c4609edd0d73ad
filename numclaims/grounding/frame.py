"""What of a table a number of a text can speak of: the rows, the columns and the times that its sentence names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cached_property
from itertools import islice, product
from typing import Final

from attrs import define, field

from numclaims.claims.claim import Change, Claim, Kind, Modality
from numclaims.claims.reading import Reading
from numclaims.grounding.binding import Bound, Mention, Places
from numclaims.grounding.columns import Column, Role
from numclaims.grounding.naming import Spoken
from numclaims.grounding.rows import Item, Selection
from numclaims.grounding.tables import TableIndex

__all__ = ["Context", "Frame", "Named", "Outcome"]

_MOST: Final = 24
"""Of how many combinations a number can speak before nothing is said of it."""


@define
class Context:
    """What the sentences before have named: rows, columns and the last time."""

    labels: dict[tuple[int, ...], list[Mention[Item]]] = field(factory=dict)
    columns: list[Mention[int]] = field(factory=list)
    period: str | None = None
    settled: bool = True
    """Whether the paragraph has named no other time."""

    def take(self, spoken: Spoken) -> None:
        """Keeps what a sentence has named."""
        if spoken.labels:
            self.labels = spoken.labels
        if spoken.columns:
            self.columns = spoken.columns
        for mention in spoken.periods:
            if mention.what is None:
                self.settled = False
            else:
                self.settled = self.settled and self.period in (None, mention.what)
                self.period = mention.what


@define
class Outcome:
    """What a table gives for a number: `value` in the number's own unit, and `what` it is in words.

    `clear` tells that the text names it beyond doubt, so that another number is wrong. `written` is the cell, or the
    arithmetic; `place` is the cell that is quoted.
    """

    agreeing: bool
    clear: bool
    value: Decimal | None
    what: str
    written: str
    place: tuple[int, int]
    how: str = "stated"


@define
class Named:
    """Rows that a sentence names: a selection, whether it is `sure`, and the times that stand for columns."""

    selection: Selection
    sure: bool
    period: str | None = None


class Frame:
    """A number in its sentence, as one table sees it."""

    def __init__(
        self, index: TableIndex, reading: Reading, norms: list[str], spoken: Spoken, places: Places, context: Context
    ) -> None:
        self.index, self.reading, self.norms = index, reading, norms
        self.spoken, self.places, self.context = spoken, places, context
        self.words = reading.sentence.words

    def at(self, claim: Claim, number: tuple[int, int]) -> Frame:
        """The frame of one number of the sentence."""
        self.claim, self.number = claim, number
        self.__dict__.pop("clause", None)
        return self

    @cached_property
    def clause(self) -> frozenset[str]:
        """The words around the number up to other numbers' clauses."""
        first, last = self.places.around(self.number)
        return frozenset(self.words[first:last])

    @cached_property
    def vouched(self) -> bool:
        """Whether the sentence states the number, and nothing in it sets it off from what a table holds."""
        return self.claim.modality is Modality.ASSERTED and self.index.words.apart.isdisjoint(self.words)

    def periods(self) -> tuple[list[str | None], bool]:
        """The times that the number can be of, and whether that is sure; [None] where none is named and none needed."""
        index = self.index
        if not index.timed:
            told = [mention.what for mention in self.spoken.periods]
            return [None], all(what is not None and what[:4] in index.table.name for what in told)
        bound = self.places.bind(self.spoken.periods, self.number)
        if bound.mentions:
            known = [mention.what for mention in bound.mentions if mention.what is not None]
            return list(dict.fromkeys(known)), bound.sure and all(mention.clear for mention in bound.mentions)
        if self.context.period is not None:
            return [self.context.period], self.context.settled
        return [None], True

    def labels(self) -> tuple[list[Bound[Item]], bool]:
        """What is named of each set of label columns, and whether the sentence itself names it."""
        here = self.spoken.labels
        if here:
            return [self.places.bind(mentions, self.number) for mentions in here.values()], True
        before = self.context.labels
        return [Bound(tuple(mentions), sure=False) for mentions in before.values()], False

    def rows_named(self, *, carried: bool = True) -> Iterator[Named]:
        """The rows that the number can speak of; none where the table does not have the time that is named."""
        bounds, here = self.labels()
        if not here and not carried:
            bounds = []
        periods, timely = self.periods()
        sure = timely and here and all(bound.sure and all(m.clear for m in bound.mentions) for bound in bounds)
        if not self.index.having(Role.LABEL, Role.NUMBERED):
            sure = timely
        choices = [[mention.what for mention in bound.mentions] for bound in bounds]
        for items in islice(product(*choices), _MOST):
            for period in periods[:_MOST]:
                yield from self._selected(frozenset(items), period, sure=sure)

    def _selected(self, chosen: Selection, period: str | None, *, sure: bool) -> Iterator[Named]:
        if period is None:
            yield Named(chosen, sure)
            return
        when = self.index.at_time(period)
        if when is not None:
            yield Named(chosen | when, sure, period)
        elif any(column.head.period == period for column in self.index.numbers):
            yield Named(chosen, sure, period)

    def columns(self, *, fit: bool = True) -> tuple[list[Column], bool]:
        """The columns that the number can be of, and whether the sentence names just one in full.

        `fit` asks for the unit of the number; a share or a change of a column is in another.
        """
        index = self.index
        fitting = {column.at: column for column in index.numbers if not fit or self.fits(column)}
        mentions = [mention for mention in self.spoken.columns if mention.what in fitting]
        full = [mention for mention in mentions if mention.full] or mentions
        if fit and any(fitting[m.what].unit is not None and self.claim.measure is not None for m in full):
            united = [m for m in full if fitting[m.what].unit is not None]
            full = united if self.claim.measure is not None and self.claim.measure.system != "count" else full
        if full:
            bound = self._bound_columns(full, fitting)
            found = list({m.what: fitting[m.what] for m in bound.mentions}.values())
            names_one = bound.sure and all(m.clear and m.full for m in bound.mentions)
            return found, names_one and (not fit or self._is_its_noun(found))
        noun = self.noun
        counted = [column for column in fitting.values() if noun is not None and noun in self.index.nouns(column)]
        if counted:
            return counted, len(counted) == 1
        generic = [
            column for column in fitting.values() if not column.head.raw - index.words.generic - index.words.units
        ]
        if generic:
            return generic, len(index.numbers) == len(generic) and self._metric_named
        exact = [column for column in fitting.values() if column.unit is not None and self._has_unit]
        if fit and len(exact) == 1:
            return exact, False
        carried = [fitting[m.what] for m in self.context.columns if m.what in fitting]
        return carried or (list(fitting.values()) if len(fitting) == 1 else []), False

    def _bound_columns(self, full: list[Mention[int]], fitting: dict[int, Column]) -> Bound[int]:
        """One column of several; those of one name and different times count as one here."""
        keys = {fitting[m.what].head.key for m in full}
        if len(keys) == 1:
            return Bound(tuple(full), sure=True)
        noun = self.noun
        of_noun = [m for m in full if noun is not None and noun in fitting[m.what].head.key]
        beside = [m for m in full if self.number[0] <= m.first <= self.number[1]]
        if len({m.what for m in beside}) == 1 and not self.index.words.order & set(self.words):
            return Bound(tuple(beside), sure=True)
        return self.places.bind(of_noun or full, self.number)

    @property
    def change(self) -> Change | None:
        """Which way the number says that something is from another: "rose by 60", "60 more units than"."""
        if self.claim.change is not None:
            return self.claim.change
        own = set(self.words[slice(*self.number)])
        comparatives = self.index.words.comparatives
        return next((Change(way) for way, words in comparatives.items() if not own.isdisjoint(words)), None)

    @property
    def noun(self) -> str | None:
        """What the number counts, in its common form."""
        unit = self.claim.measure
        if self.claim.kind is not Kind.COUNT or unit is None:
            return None
        return self.index.words.norm(unit.name.partition(" per ")[0].split()[-1]) if unit.name.split() else None

    @property
    def _has_unit(self) -> bool:
        return self.claim.measure is not None and self.claim.measure.system != "count"

    @property
    def _metric_named(self) -> bool:
        """Whether every column of labels has one that the sentence names, so that a bare value is known."""
        columns = {column for dimension in self.spoken.labels for column in dimension}
        labels = self.index.having(Role.LABEL, Role.NUMBERED)
        return len(labels) > 1 and {column.at for column in labels} <= columns

    def _is_its_noun(self, columns: Sequence[Column]) -> bool:
        noun = self.noun
        own = set(self.norms[slice(*self.number)])
        return noun is None or all(noun in self.index.nouns(column) or column.head.key <= own for column in columns)

    def fits(self, column: Column) -> bool:
        """Whether the number can be in the unit of a column."""
        claim, unit = self.claim, column.unit
        if claim.kind in (Kind.RATIO, Kind.SCORE):
            return False
        own = claim.measure
        if own is not None and own.system == "count" and " per " in own.name and "per" not in column.head.raw:
            return False
        if claim.kind is Kind.FRACTION:
            return column.percent or column.fractions
        if unit is None:
            return claim.kind is not Kind.PERCENTAGE or column.percent or column.fractions
        if own is None:
            return claim.kind is not Kind.COUNT
        return own.system != "count" and own.compatible(unit)

    def settles(self, column: Column) -> bool:
        """Whether the unit leaves no doubt that the number is to be that of the column."""
        claim = self.claim
        if claim.kind is Kind.PERCENTAGE or claim.kind is Kind.FRACTION:
            return column.percent
        if column.unit is not None:
            return claim.measure is not None
        if claim.kind in (Kind.COUNT, Kind.NUMBER, Kind.MONEY):
            return True
        return claim.kind is Kind.AGE and "age" in column.head.raw
