"""Finds a quantity that a text states twice: the same thing, measured in the same way, at the same time.

A conflict is where trust is won or lost, so a pair counts only if the words bind both numbers to one thing: the same
event and thing ("founded in 1962"), the same measure of the same name ("the dam is 96 metres high"), or a count or sum
that the second sentence points back to ("the 70 nurses hired by the clinic").
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator

from numclaims.claims.claim import Bound, Claim, Kind
from numclaims.claims.reading import Reading
from numclaims.lang.lexicon import Lexicon
from numclaims.links.finders.tracing import Key, Stated, Trace, Tracer, one_thing
from numclaims.links.link import Restatement
from numclaims.scan.sentences import Sentence

__all__ = ["Restatements"]

_REMEMBERED = 6
"""How many earlier claims of one key are kept."""
_NEAR = 4
"""How many sentences back "those six companies" can point."""


class Restatements:
    """Remembers what a document has stated, and pairs it with what it states again."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._words = lexicon.restatements
        self._tracer = Tracer(lexicon)
        self._counts: defaultdict[str, deque[Claim]] = defaultdict(lambda: deque(maxlen=_REMEMBERED))
        self._seen: defaultdict[Key, deque[Stated]] = defaultdict(lambda: deque(maxlen=_REMEMBERED))

    def paragraph(self, readings: Iterable[Reading]) -> Iterator[Restatement]:
        """The restatements in a paragraph of what it or an earlier one states."""
        for reading in readings:
            found = list(self._tracer.stated(reading))
            for key, stated in found:
                for earlier in reversed(self._seen[key]):
                    if self._same(key, earlier.trace, stated.trace):
                        yield Restatement(stated.claim, earlier.claim, f"restatement/{key[0]}")
                        break
            for key, stated in found:
                self._seen[key].append(stated)
            yield from self._demonstratives(reading)

    def _demonstratives(self, reading: Reading) -> Iterator[Restatement]:
        """Counts that point back to the last count of the same noun: "four companies ... Those six companies"."""
        sentence = reading.sentence
        for claim, (first, _) in zip(reading.claims, reading.places, strict=True):
            if claim.kind is not Kind.COUNT or claim.measure is None or claim.value is None:
                continue
            earlier = self._counts[claim.measure.name]
            if sentence.word(first - 1) in self._words.pointing and claim.bound is Bound.EXACT:
                near = [other for other in earlier if 0 < claim.sentence - other.sentence <= _NEAR]
                if len({other.value for other in near}) == 1 and not self._counts_others(sentence, first):
                    yield Restatement(claim, near[-1], "restatement/pointing back")
            earlier.append(claim)

    def _counts_others(self, sentence: Sentence, first: int) -> bool:
        """Whether words near a count tell that it counts other things than before."""
        return not self._words.moving.isdisjoint(sentence.words[max(0, first - 4) : first + 6])

    def _same(self, key: Key, earlier: Trace, later: Trace) -> bool:
        """Whether both speak of one quantity."""
        if earlier.moving or later.moving:
            return False
        if earlier.days and later.days and earlier.days != later.days:
            return False
        if key[0] in ("event", "measure"):
            return one_thing(earlier, later)
        shared = {word for word in earlier.words & later.words if word != key[1] and self._tracer.root(word) != key[-1]}
        shared_names = earlier.names & later.names
        if later.names and earlier.names and not shared_names and shared.isdisjoint(later.known):
            return False
        if key[0] == "sum":
            return later.definite and bool(shared_names) and self._reprised(earlier, later)
        if key[0] == "ordinal":
            return bool(earlier.thing & later.thing) and len(shared) >= 1
        return later.definite and len(shared) >= 1

    def _reprised(self, earlier: Trace, later: Trace) -> bool:
        """Whether the noun behind the later sum stands for the verb of the earlier sentence, or for the same noun."""
        for noun, verbs in self._words.reprises.items():
            if noun in later.words and (noun in earlier.words or not verbs.isdisjoint(earlier.words)):
                return True
        return False
