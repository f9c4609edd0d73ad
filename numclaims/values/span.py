"""Where something stands in a text."""

from __future__ import annotations

from bisect import bisect_right

from attrs import field, frozen
from attrs.validators import ge

__all__ = ["LineIndex", "Span"]


@frozen(order=True)
class Span:
    """A half-open stretch of a text, counted in code points.

    >>> Span(3, 5).overlaps(Span(4, 9))
    True
    >>> "in 15 km"[Span(3, 5).as_slice()]
    '15'
    """

    start: int = field(validator=ge(0))
    end: int = field()

    @end.validator
    def _not_empty(self, _: object, end: int) -> None:
        if end <= self.start:
            raise ValueError(f"a span must end after its start: {self.start}..{end}")

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def shifted(self, by: int) -> Span:
        """The same span in a text that has `by` more characters before it."""
        return Span(self.start + by, self.end + by)

    def as_slice(self) -> slice:
        return slice(self.start, self.end)


class LineIndex:
    """Turns offsets of one text into line and column, both counted from 1.

    >>> LineIndex("one\\ntwo").position(5)
    (2, 2)
    """

    def __init__(self, text: str) -> None:
        self._starts = [0]
        at = text.find("\n")
        while at >= 0:
            self._starts.append(at + 1)
            at = text.find("\n", at + 1)

    def position(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def line_start(self, line: int) -> int:
        """The offset at which a line (counted from 1) begins."""
        return self._starts[line - 1]
