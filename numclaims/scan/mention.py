"""A number as it stands in a sentence, before its meaning is worked out."""

from __future__ import annotations

from typing import NamedTuple

from numclaims.lang.hedges import NO_HEDGE, Hedge
from numclaims.scan.numeral import Numeral
from numclaims.values.kinds import Kind
from numclaims.values.unit import Unit

__all__ = ["Mention"]


class Mention(NamedTuple):
    """A number with its unit and hedge, in the tokens `first` up to, not including, `last` of a sentence.

    A range has its upper end in `upper`. `head` is the token of the noun that is counted or ranked, or -1.
    `whole` tells that the number is a bare count of things. `before` is the first token of the hedge, or -1.
    `via` names the pattern that read the number, and `within` those that made more of it, outermost first.
    """

    first: int
    last: int
    kind: Kind
    number: Numeral
    via: str
    unit: Unit | None = None
    upper: Numeral | None = None
    hedge: Hedge = NO_HEDGE
    head: int = -1
    whole: bool = False
    before: int = -1
    within: tuple[str, ...] = ()

    @property
    def opens(self) -> int:
        """The first token of the hedge, or of the mention if it has none before it."""
        return self.first if self.before < 0 else self.before
