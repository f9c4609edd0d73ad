"""A time as it is written: its place and its parts, not yet a date."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from numclaims.scan.numeral import Numeral
from numclaims.values.feast import Feast

__all__ = ["TimeMention"]


class TimeMention(NamedTuple):
    """A time in the tokens `first` up to, not including, `last` of a sentence, and what its words say.

    `kind` is the TIMEX3 type that the words suggest and `via` the name of the pattern. The last `trim` characters are
    not part of it (the `'s` of "last year's").

    A date has those of `year` (`bc`: before our era), `period` (`Q3`, `H1`, `W12`, `SP` …), `month`, `day` and
    `weekday` (1 = Monday; the `nth` of its month) that are written, or the rule of its `feast`, or an `era` (`199` a
    decade, `17` a century). A relative one says which `unit` it lies `steps` away, counted from the day of publication
    or, if `told`, from the time that the text named last; beside a month, weekday, season or feast, `which` is -1 for
    "last", 0 for "this" and 1 for "next". A time of day has a `part` (`EV`) or `hour`, `minute` and `second`. A length
    of time has `lengths`, amounts (None: vague) of units, and `upto` if it goes from the first amount to a second one;
    `count` is its number. A date with `lengths` lies that far away, before its base if `which` is -1 and after it if 1.

    `order` holds two numbers whose order as day and month is not certain, `text` a surface that other means must read.
    """

    first: int
    last: int
    kind: str
    via: str
    trim: int = 0
    year: int | None = None
    bc: bool = False
    era: str | None = None
    period: str | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    nth: int | None = None
    unit: str | None = None
    steps: int | None = None
    told: bool = False
    which: int | None = None
    part: str | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    lengths: tuple[tuple[Decimal | None, str], ...] = ()
    upto: Decimal | None = None
    count: Numeral | None = None  # type: ignore[assignment]
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None
    reference: str | None = None
    feast: Feast | None = None
    order: tuple[int, int] | None = None
    doubtful: bool = False
    text: str = ""
