"""A table of data as a source: its rows by their labels and times, its columns by their heads."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from decimal import Decimal
from functools import cached_property
from typing import Final

from numclaims.grounding.columns import Amount, Column, Role, amount_of, role_of, sample
from numclaims.grounding.heads import measured, read_head
from numclaims.grounding.rows import Rows, Selection
from numclaims.lang.datatables import DataWords, data_words
from numclaims.lang.lexicon import Lexicon, load
from numclaims.scan.sentences import Sentence
from numclaims.tabular.table import Table
from numclaims.values.digits import is_whole
from numclaims.values.kinds import Kind
from numclaims.values.unit import PERCENT, Unit

__all__ = ["TableIndex"]

_HALF: Final = Decimal("0.5")


class TableIndex(Rows):
    """A table that is read once and asked by the words of a text.

    What takes a walk through all rows, such as a column's sum, is done when it is first asked for, and kept.
    """

    def __init__(self, table: Table, lexicon: Lexicon) -> None:
        self.table, self.name = table, table.name
        self.words: DataWords = data_words(lexicon)
        self._lexicon = lexicon
        self._read: dict[str, tuple[Decimal, Unit | None] | None] = {}
        self._reduced: dict[tuple[Selection, int], tuple[Amount, Amount, Amount, int] | None] = {}
        super().__init__(table, tuple(self._column(at, text) for at, text in enumerate(table.columns)), self.words)

    def __reduce__(self) -> tuple[Callable[[Table, str], TableIndex], tuple[Table, str]]:
        """For another process the table is enough, which reads it again."""
        return _index, (self.table, self._lexicon.language)

    @cached_property
    def name_words(self) -> frozenset[str]:
        """The words of the table's name, without its folder and ending."""
        stem = self.name.replace("\\", "/").rsplit("/", 1)[-1].rsplit(".", 1)[0]
        return frozenset(
            self.words.norm(word) for word in Sentence(stem.replace("_", " ").replace("-", " "), 0, 0, 0).words
        )

    @cached_property
    def head_words(self) -> frozenset[str]:
        """The words of all heads, which beside a label take nothing away from it."""
        return frozenset(word for column in self.columns for word in column.head.words) | self.name_words

    @cached_property
    def months(self) -> frozenset[str]:
        """The names of the months."""
        return self._lexicon.month_names

    @cached_property
    def number_words(self) -> frozenset[str]:
        """The words that numbers are made of."""
        numbers = self._lexicon.numbers
        return frozenset((*numbers.small, *numbers.scales, *numbers.dozens, "and", "a"))

    def distinctive(self, column: Column) -> frozenset[str]:
        """The words of a column's head that no other column of numbers has."""
        others = self._heads_with
        return frozenset(word for word in column.head.key if others[word] == 1)

    @cached_property
    def _heads_with(self) -> Counter[str]:
        return Counter(word for column in self.numbers for word in column.head.key)

    def nouns(self, column: Column) -> frozenset[str]:
        """What the numbers of a column can count: the words of its head, and people where it is a population."""
        return self._nouns[column.at]

    @cached_property
    def _nouns(self) -> dict[int, frozenset[str]]:
        found = {}
        for column in self.numbers:
            nouns = set(column.head.words)
            if column.head.raw <= self.words.generic | self.words.total | self.words.light:
                nouns |= self.name_words
            for measure in self.words.measures.all:
                if any(nouns >= {self.words.norm(word) for word in noun} for noun in measure.nouns if len(noun) == 1):
                    nouns.update(self.words.norm(word) for word in measure.counted)
            found[column.at] = frozenset(nouns)
        return found

    @cached_property
    def numbers(self) -> list[Column]:
        """The columns that hold numbers."""
        return self.having(Role.NUMBER)

    @cached_property
    def timed(self) -> bool:
        """Whether rows or columns are of different times."""
        return bool(self.having(Role.PERIOD, Role.MONTH, Role.QUARTER)) or any(
            column.head.period is not None for column in self.numbers
        )

    def _column(self, at: int, text: str) -> Column:
        head = read_head(text, self.words, self._lexicon)
        cells = sample(self.table, at)
        role = role_of(cells, head, self.words, lambda cell: amount_of(cell, self._lexicon))
        if role is not Role.NUMBER:
            return Column(at, head, role)
        numbers = [cell for cell in cells if isinstance(cell, Decimal)]
        texts = [cell for cell in cells if isinstance(cell, str)]
        unit = head.unit or next((read[1] for cell in texts if (read := self._parsed(cell)) and read[1]), None)
        fractions = bool(numbers) and not texts and all(-1 <= number <= 1 for number in numbers)
        percent = unit == PERCENT or (unit is None and bool(head.raw & self.words.percentages))
        additive = not percent and not head.raw & self.words.rates and not (unit is not None and "/" in unit.code)
        stock = bool(head.raw & self.words.stocks)
        return Column(
            at, head, role, unit, fractions and any(not is_whole(n) for n in numbers), additive, stock, percent
        )

    def amount(self, row: int, column: Column) -> Amount | None:
        """The number of a cell in its unit; None if it has none."""
        cell = self.table.rows[row][column.at]
        if isinstance(cell, str):
            read = self._parsed(cell)
            if read is None:
                return None
            value, unit = read
            text = cell.strip()
        elif isinstance(cell, Decimal):
            value, unit, text = cell, None, f"{cell:,f}"
        else:
            return None
        place = value.as_tuple().exponent
        rounded = isinstance(place, int) and (place != 0 or column.head.scale != 1)
        step = _HALF.scaleb(int(place)) if rounded else Decimal(0)
        scale = Decimal(1)
        if unit is None:
            unit, scale = column.head.unit, column.head.scale
            for other in self.having(Role.UNIT) if unit is None and scale == 1 else ():
                spoken = self.table.rows[row][other.at]
                told = measured(spoken, self.words, self._lexicon) if isinstance(spoken, str) else None
                unit, scale = told or (unit, scale)
        if unit is None and column.percent and column.head.scale == 1:
            unit = PERCENT
            if column.fractions:
                value, step = value * 100, step * 100
        return Amount(value * scale, unit, step * scale, text)

    def _parsed(self, cell: str) -> tuple[Decimal, Unit | None] | None:
        if cell not in self._read:
            claim = amount_of(cell, self._lexicon)
            if claim is None or claim.value is None:
                self._read[cell] = None
            else:
                own = None if claim.kind in (Kind.COUNT, Kind.NUMBER) else claim.measure
                negative = cell.strip().startswith("(") and claim.value > 0
                self._read[cell] = (-claim.value if negative else claim.value, own)
        return self._read[cell]

    def amounts(self, rows: Iterable[int], column: Column) -> list[Amount] | None:
        """The numbers of some rows, if these are all of one unit; empty cells are left out."""
        found = [amount for row in rows if (amount := self.amount(row, column)) is not None]
        return found if len({amount.unit for amount in found}) == 1 else None

    def adds_up(self, selection: Selection, column: Column) -> bool:
        """Whether the sum of a column over a selection makes sense: of flows, and of what is there at one time."""
        if not column.additive or not column.stock:
            return column.additive
        timed = {each.at for each in self.having(Role.PERIOD, Role.MONTH, Role.QUARTER)}
        return not timed or any(at in timed for item in selection for at, _ in item)

    def reduced(self, selection: Selection, column: Column) -> tuple[Amount, Amount, Amount, int] | None:
        """The sum of a column, its least and its greatest amount, and how many there are, without rows that are totals.

        Worked out once for each selection.
        """
        key = (selection, column.at)
        if key not in self._reduced:
            found = self.amounts(self.parts(selection), column)
            self._reduced[key] = None
            if found:
                total = sum((amount.value for amount in found), Decimal(0))
                step = sum((amount.step for amount in found), Decimal(0))
                self._reduced[key] = (
                    found[0]._replace(value=total, step=step),
                    min(found, key=lambda amount: amount.value),
                    max(found, key=lambda amount: amount.value),
                    len(found),
                )
        return self._reduced[key]


def _index(table: Table, language: str) -> TableIndex:
    return TableIndex(table, load(language))
