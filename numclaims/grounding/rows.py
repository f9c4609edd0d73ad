"""The rows of a table by what names them: their labels, and the times that they are of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cached_property
from typing import Final, TypeAlias

from numclaims.grounding.columns import Column, Role
from numclaims.grounding.periods import coarser, grain, month_number, period_of, quarter_number, trimmed
from numclaims.lang.datatables import DataWords
from numclaims.scan.sentences import Sentence
from numclaims.tabular.table import Cell, Table

__all__ = ["Item", "Key", "Rows", "Selection"]

Key: TypeAlias = "tuple[int, tuple[str, ...] | str | int]"
"""A column, and what its cell says: the words of a label, a period, or the number of a month or quarter."""
Item: TypeAlias = "tuple[Key, ...]"
"""One thing that rows are selected by, in any of several columns."""
Selection: TypeAlias = "frozenset[Item]"

_LONGEST_PHRASE: Final = 9
_YEAR_UNKNOWN: Final = "XXXX"


class Rows:
    """The rows of a table, which are found by the words of their labels and by their times, without a walk."""

    def __init__(self, table: Table, columns: Sequence[Column], words: DataWords) -> None:
        self.table, self.columns, self.words = table, columns, words
        self._rows: defaultdict[Key, list[int]] = defaultdict(list)
        self._phrases: defaultdict[tuple[str, ...], list[Key]] = defaultdict(list)
        self._lengths: set[int] = set()
        self.totals: dict[int, frozenset[int]] = {}
        """The rows that are totals, each with the columns whose labels say so."""
        self._selected: dict[Selection, tuple[int, ...]] = {}
        self._different: dict[tuple[Selection, int], int] = {}
        for column in columns:
            self._fill(column)

    def having(self, *roles: Role) -> list[Column]:
        """The columns that are for any of these."""
        return [column for column in self.columns if column.role in roles]

    def _fill(self, column: Column) -> None:
        """Enters the rows by what a column that names them says."""
        at, role = column.at, column.role
        if role not in (Role.LABEL, Role.NUMBERED, Role.PERIOD, Role.MONTH, Role.QUARTER):
            return
        keys: dict[Cell, tuple[Key, ...]] = {}
        shown = trimmed(filter(None, (period_of(row[at]) for row in self.table.rows))) if role is Role.PERIOD else ""
        for number, row in enumerate(self.table.rows):
            cell = row[at]
            if cell not in keys:
                keys[cell] = tuple((at, key) for key in self._keys(column, cell, shown))
            for key in keys[cell]:
                self._rows[key].append(number)
            if isinstance(cell, str) and role is Role.LABEL and self.is_total(column, cell):
                self.totals[number] = self.totals.get(number, frozenset()) | {at}

    def _keys(self, column: Column, cell: Cell, shown: str) -> Iterator[tuple[str, ...] | str | int]:
        if cell is None:
            return
        if column.role is Role.PERIOD:
            period = period_of(cell)
            if period is not None:
                if grain(period) == "day" and shown in ("year", "month"):
                    period = period[: 4 if shown == "year" else 7]
                for each in coarser(period):
                    yield each
                    if len(each) > len(_YEAR_UNKNOWN):
                        yield _YEAR_UNKNOWN + each[4:]
        elif column.role in (Role.MONTH, Role.QUARTER):
            number = month_number(cell) if column.role is Role.MONTH else quarter_number(cell)
            if number is not None:
                yield number
        elif not (isinstance(cell, str) and self.is_total(column, cell)):
            for phrase in self._spoken(column, cell):
                if 0 < len(phrase) <= _LONGEST_PHRASE:
                    if not any(key[0] == column.at for key in self._phrases[phrase]):
                        self._phrases[phrase].append((column.at, phrase))
                        self._lengths.add(len(phrase))
                    yield phrase

    def _spoken(self, column: Column, cell: Cell) -> Iterator[tuple[str, ...]]:
        """How a text may call the row: as its label does, without what is in brackets, "Korea, South" turned round."""
        if column.role is Role.NUMBERED:
            noun = column.head.words[:1]
            if isinstance(cell, Decimal) or str(cell).strip().isdecimal():
                yield (*noun, str(cell).strip().removesuffix(".0"))
            return
        text = str(cell).strip()
        yield self.phrase(text)
        bare = text.partition("(")[0].strip()
        if bare and bare != text:
            yield self.phrase(bare)
        last, comma, first = bare.partition(", ")
        if comma and "," not in first:
            yield self.phrase(f"{first} {last}")

    def phrase(self, text: str) -> tuple[str, ...]:
        """The words of a label, each in the form that all its forms have in common."""
        return tuple("and" if word == "&" else self.words.norm(word) for word in Sentence(text, 0, 0, 0).words)

    def is_total(self, column: Column, label: str) -> bool:
        """Whether a label says that the row is the sum of others."""
        found = set(Sentence(label, 0, 0, 0).words)
        rest = {self.words.norm(word) for word in found - self.words.total - self.words.beside_total}
        return bool(found & self.words.total) and rest <= set(column.head.words)

    def named_at(self, norms: list[str], at: int) -> tuple[int, Item] | None:
        """The longest label that begins with word `at` of a sentence: its number of words, and the rows."""
        for length in sorted(self._lengths, reverse=True):
            found = self._phrases.get(tuple(norms[at : at + length])) if at + length <= len(norms) else None
            if found:
                return length, tuple(found)
        return None

    def at_time(self, period: str) -> Selection | None:
        """What selects the rows of a period; None if the table has none of it."""
        for column in self.having(Role.PERIOD):
            if (column.at, period) in self._rows:
                return frozenset({((column.at, period),)})
        found: set[Item] = set()
        year, rest = period[:4], period[5:]
        if year != _YEAR_UNKNOWN:
            years = [column for column in self.having(Role.PERIOD) if (column.at, year) in self._rows]
            if not years:
                return None
            found.add(((years[0].at, year),))
        role = Role.QUARTER if rest.startswith("Q") else Role.MONTH
        number = rest.removeprefix("Q")
        if rest and number.isdecimal():
            columns = [column for column in self.having(role) if (column.at, int(number)) in self._rows]
            if not columns:
                return None
            found.add(((columns[0].at, int(number)),))
            return frozenset(found)
        return None

    def rows(self, selection: Selection) -> tuple[int, ...]:
        """The rows that have all of what a selection asks for, in order; those that are totals among them."""
        found = self._selected.get(selection)
        if found is None:
            if not selection:
                found = tuple(range(len(self.table.rows)))
            else:
                lists = [self._listed(item) for item in selection]
                lists.sort(key=len)
                kept = set(lists[0]).intersection(*lists[1:])
                found = tuple(sorted(kept))
            self._selected[selection] = found
        return found

    def _listed(self, item: Item) -> list[int]:
        if len(item) == 1:
            return self._rows.get(item[0], [])
        return sorted({row for key in item for row in self._rows.get(key, [])})

    def parts(self, selection: Selection) -> tuple[int, ...]:
        """The rows of a selection that are no totals."""
        rows = self.rows(selection)
        return tuple(row for row in rows if row not in self.totals) if self.totals else rows

    def ends_label(self, norm: str) -> bool:
        """Whether a word is the last of a label."""
        return norm in self._last_words

    @cached_property
    def _last_words(self) -> frozenset[str]:
        return frozenset(phrase[-1] for phrase in self._phrases)

    def is_label(self, item: Item) -> bool:
        """Whether it is a label, and no time, that selects."""
        return all(self.columns[column].role in (Role.LABEL, Role.NUMBERED) for column, _ in item)

    def different(self, selection: Selection, column: Column) -> int:
        """How many different labels a column has in the rows of a selection, without those that are totals."""
        key = (selection, column.at)
        if key not in self._different:
            cells = {self.table.rows[row][column.at] for row in self.parts(selection)}
            self._different[key] = len(cells - {None, ""})
        return self._different[key]
