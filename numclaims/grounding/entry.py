"""A number of a text with the words around it, by which two numbers are known to be of one thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import accumulate

from attrs import evolve, frozen

from numclaims.claims.claim import Claim, Kind
from numclaims.claims.reading import Reading
from numclaims.grounding.kinds import MULTIPLE, RAW, sort_of
from numclaims.lang.lexicon import Lexicon
from numclaims.lang.senses import load_senses
from numclaims.scan.sentences import Sentence
from numclaims.values.timex import TimeValue
from numclaims.values.unit import Unit

__all__ = ["Entry", "Told", "entries"]

_NEAR, _LOCAL = 3, 8
"""How many words on either side of a number are right beside it, and how many are around it."""
_SHORTEST = 3
_MULTIPLYING = frozenset({"times"})
_BREAKS = frozenset(",;:—()")
"""Marks between the clauses of a sentence, roughly."""


class Prior:
    """The sentence before the one of a number, whose words are looked at only where they are asked for."""

    __slots__ = ("_lexicon", "_sentence", "_words")

    def __init__(self, sentence: Sentence | None, lexicon: Lexicon) -> None:
        self._sentence, self._lexicon = sentence, lexicon
        self._words: frozenset[str] | None = None if sentence is not None else frozenset()

    @property
    def words(self) -> frozenset[str]:
        """The senses of its words; none before the first sentence."""
        if self._words is None:
            assert self._sentence is not None
            self._words = frozenset(senses_of(self._sentence, self._lexicon)) - {""}
        return self._words


def senses_of(sentence: Sentence, lexicon: Lexicon) -> list[str]:
    """The senses of the words of a sentence by token, an empty one for all that tell nothing."""
    stops, numbers, sense = lexicon.words.stops, lexicon.numbers.small, load_senses(lexicon).of
    return [
        sense(word) if len(word) >= _SHORTEST and word.isalpha() and word not in stops and word not in numbers else ""
        for word in sentence.words
    ]


@frozen(eq=False)
class Entry:
    """A claim, or digits that are none, with the senses of the words right beside it, around it, and of its sentence.

    `noun` is the sense of what a count counts, `clause` are the words between the marks around the number, `before` and
    `after` are the words on either side of it. `sentence` and `passage` tell where it stands.
    """

    claim: Claim | None
    value: Decimal | None
    sort: str
    noun: str | None
    near: frozenset[str]
    local: frozenset[str]
    clause: frozenset[str]
    words: frozenset[str]
    before: str
    after: str
    sentence: int
    passage: str
    prior: Prior

    @property
    def earlier(self) -> frozenset[str]:
        """The senses of the words of the sentence before."""
        return self.prior.words

    @property
    def time(self) -> TimeValue | None:
        """The time that the number tells, if it tells one."""
        return None if self.claim is None else self.claim.time

    @property
    def measure(self) -> Unit | None:
        """What the number is a number of, as far as it is known."""
        return None if self.claim is None else self.claim.measure

    @property
    def sides(self) -> tuple[str, str]:
        """What stands in the sentence before a claim and behind it."""
        assert self.claim is not None
        before, _, behind = self.passage.partition(self.claim.text)
        return before, behind

    def moments(self, *, whole: bool) -> tuple[Entry, ...]:
        """A date with a time of day as the two that it tells, which a source may tell apart, unless as a `whole`.

        Of a time of day whose date is only reckoned the time is left, all else is by itself.
        """
        claim, time = self.claim, self.time
        if claim is None or time is None or time.grain not in ("minute", "hour") or not time.value[0].isalnum():
            return (self,)
        date, _, clock = time.value.partition("T")
        if not date or (whole and not (time.type == "TIME" and time.anchored)):
            return (self,)
        day = TimeValue("DATE", date, weekday=time.weekday, anchored=time.anchored)
        hour = TimeValue("TIME", f"T{clock}", ambiguous=time.ambiguous)
        parts = (evolve(claim, kind=kind, time=part) for kind, part in ((Kind.DATE, day), (Kind.TIME, hour)))
        found = tuple(evolve(self, claim=part, sort=sort_of(part)) for part in parts)
        return found[1:] if time.type == "TIME" and time.anchored else found


def entries(
    readings: Iterable[Reading], lexicon: Lexicon, *, raw: bool, before: Sentence | None = None
) -> Iterator[Entry]:
    """The numbers of a paragraph, with digits that are no claims if `raw`; `before` is the last sentence before it."""
    for reading in readings:
        sentence, earlier = reading.sentence, before
        before = sentence
        if not reading.claims and not (raw and any(sentence.numeric)):
            continue
        told = Told(sentence, lexicon, earlier)
        taken: set[int] = set()
        for claim, (first, last) in zip(reading.claims, reading.places, strict=True):
            taken.update(range(first, last))
            yield told.entry(claim, claim.value, first, last)
        if raw:
            for k, numeric in enumerate(sentence.numeric):
                digits = sentence.words[k].replace(",", "") if numeric and k not in taken else ""
                if digits.isascii() and digits.isdecimal() and len(digits) < 16:
                    yield told.entry(None, Decimal(digits), k, k + 1)


class Told:
    """The words of a sentence that tell something: their senses by token, an empty one for all others."""

    def __init__(self, sentence: Sentence, lexicon: Lexicon, before: Sentence | None = None) -> None:
        self._sentence, self._senses = sentence, load_senses(lexicon)
        self._prior = Prior(before, lexicon)
        self._told = senses_of(sentence, lexicon)
        self._words = frozenset(self._told) - {""}
        self._clause_of = list(accumulate(word in _BREAKS for word in sentence.words))
        self._clauses: defaultdict[int, set[str]] = defaultdict(set)
        for clause, word in zip(self._clause_of, self._told, strict=True):
            self._clauses[clause].add(word)

    def _sort(self, claim: Claim | None, last: int) -> str:
        if claim is None:
            return RAW
        multiplies = claim.kind is Kind.NUMBER and self._sentence.word(last) in _MULTIPLYING
        return MULTIPLE if multiplies else sort_of(claim)

    def entry(self, claim: Claim | None, value: Decimal | None, first: int, last: int, sort: str = "") -> Entry:
        """The number in the tokens `first` up to, not including, `last`, of the sort that is given or that it has."""
        told = self._told
        near = frozenset(told[max(0, first - _NEAR) : last + _NEAR]) - {""}
        measure = None if claim is None else claim.measure
        return Entry(
            claim=claim,
            value=value,
            sort=sort or self._sort(claim, last),
            noun=self._senses.of(measure.name) if measure is not None and measure.system == "count" else None,
            near=near,
            local=near | frozenset(told[max(0, first - _LOCAL) : last + _LOCAL]) - {""},
            clause=frozenset(self._clauses[self._clause_of[first]]) - {""},
            words=self._words,
            before=told[first - 1] if first else "",
            after=told[last] if last < len(told) else "",
            sentence=self._sentence.index,
            passage=self._sentence.text,
            prior=self._prior,
        )
