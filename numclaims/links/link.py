"""The relations that a text can state between its claims, each a type with named roles."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from attrs import field, fields, frozen

from numclaims.claims.claim import Change, Claim
from numclaims.references.fact import Fact
from numclaims.references.series import Choice

__all__ = [
    "Against",
    "AgainstSource",
    "Conversion",
    "FromTable",
    "Link",
    "Move",
    "PartOfWhole",
    "PercentChange",
    "PointChange",
    "Portion",
    "Restatement",
    "Share",
    "Step",
    "Total",
    "Ungrounded",
    "WeekdayDate",
]


@frozen
class Link:
    """A relation between claims that the words around them state.

    `pattern` names the construction by which it was found. The roles of each kind are its other fields, in the order
    in which a finding should name them: the first is the one to mend.
    """

    def claims(self) -> tuple[Claim, ...]:
        """The claims in all roles, the first being the one to mend."""
        return tuple(self._each())

    def _each(self) -> Iterator[Claim]:
        for role in fields(type(self)):
            value = getattr(self, role.name)
            if isinstance(value, Claim):
                yield value
            elif isinstance(value, tuple):
                yield from (member for member in value if isinstance(member, Claim))


@frozen
class PercentChange(Link):
    """`change`, a percentage or a fraction, is how far `new` is from `old`, as a share of `old`.

    `direction` is None if the words do not tell it.
    """

    change: Claim
    old: Claim
    new: Claim
    pattern: str
    direction: Change | None = None


@frozen
class PointChange(Link):
    """`change`, in percentage points, is how far the percentage `new` is from the percentage `old`.

    `direction` is None if the words do not tell it.
    """

    change: Claim
    old: Claim
    new: Claim
    pattern: str
    direction: Change | None = None


@frozen
class Move(Link):
    """Something went from the level `old` to the level `new`, and the words tell in which direction."""

    new: Claim
    old: Claim
    direction: Change
    pattern: str


@frozen
class Step(Link):
    """A change by `amount`, which is `change` percent of the level before, led to the level `new`."""

    change: Claim
    amount: Claim
    new: Claim
    pattern: str
    direction: Change | None = None


@frozen
class Share(Link):
    """`share`, a percentage or a fraction, is `part` out of `whole`.

    Without a `whole`, `part` is itself a fraction (27/180, one in five).
    """

    share: Claim
    part: Claim
    whole: Claim | None
    pattern: str


@frozen
class Total(Link):
    """`whole` is the sum of `parts`, which are all there are; or at least their sum if they are not `complete`."""

    whole: Claim
    parts: tuple[Claim, ...]
    pattern: str
    complete: bool = True


@frozen
class Conversion(Link):
    """`converted` states the same measurement as `original`, in another unit.

    `difference` tells that it is a difference between two temperatures, which converts without the offset.
    """

    converted: Claim
    original: Claim
    difference: bool
    pattern: str


@frozen
class Restatement(Link):
    """`later` and `earlier` state the same quantity of the same thing at the same time."""

    later: Claim
    earlier: Claim
    pattern: str


@frozen
class PartOfWhole(Link):
    """`part` is a part, or the rank of a member, of `whole`, and so cannot be larger."""

    part: Claim
    whole: Claim
    pattern: str


@frozen
class Portion(Link):
    """`share` is the share of something that cannot pass the whole, or a fall that cannot pass it."""

    share: Claim
    pattern: str


@frozen
class WeekdayDate(Link):
    """`date` names both a weekday and a calendar date.

    Where the year is not written, `anchor` is a date that ties it down: another date of the text with its weekday.
    """

    date: Claim
    anchor: Claim | None
    pattern: str


@frozen
class Against(Link):
    """`claim` speaks of what the reference fact `fact` gives the value of.

    `choice` has all facts that can be meant, of which this is the likeliest, and those of other times.
    """

    claim: Claim
    fact: Fact
    pattern: str
    choice: Choice = field(kw_only=True)

    @choice.default
    def _only(self) -> Choice:
        return Choice((self.fact,))


@frozen
class Ungrounded(Link):
    """No source speaks of what `claim` says."""

    claim: Claim
    pattern: str = "source/none"


@frozen
class FromTable:
    """What a table that is a source gives for a claim.

    `what` is it in words, such as `“Revenue” of “North”`, `written` the cell or the arithmetic, and `value` the number
    in the claim's own unit; None where it is a time. `how` it follows is `stated`, `sum`, `change` and the like.
    """

    name: str
    how: str
    what: str
    written: str
    value: Decimal | None


@frozen
class AgainstSource(Link):
    """`claim` and a source text's claim `stated` give the same quantity of the same thing.

    `stated` has its place in the source, where it stands in `passage`; it is no claim of the checked text. Where the
    claim follows from several numbers of the source, `also` has the others. `agreeing` tells whether the claim can tell
    what the source says. Where the source is a table, `stated` is its cell, `passage` the row, and `table` tells more.
    """

    claim: Claim
    stated: Claim
    passage: str
    pattern: str
    also: tuple[Claim, ...] = ()
    agreeing: bool = False
    table: FromTable | None = None

    def claims(self) -> tuple[Claim, ...]:
        return (self.claim,)
