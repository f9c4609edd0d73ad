"""Finds a quantity that a text states twice: the same thing, measured in the same way, at the same time.

A conflict is where trust is won or lost, so a pair counts only if the words bind both numbers to one thing: the same
event and thing ("founded in 1962"), the same measure of the same name ("the dam is 96 metres high"), or a count or sum
that the second sentence points back to ("the 240 adults enrolled in the trial").
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator

from numclaims.claims.reading import Reading
from numclaims.lang.lexicon import Lexicon
from numclaims.links.finders.tracing import Key, Trace, Tracer, one_thing
from numclaims.links.link import Restatement

__all__ = ["Restatements"]

_REMEMBERED = 6
"""How many earlier claims of one key are kept."""


class Restatements:
    """Remembers what a document has stated, and pairs it with what it states again."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._words = lexicon.restatements
        self._tracer = Tracer(lexicon)
        self._seen: defaultdict[Key, deque[Trace]] = defaultdict(lambda: deque(maxlen=_REMEMBERED))

    def paragraph(self, readings: Iterable[Reading]) -> Iterator[Restatement]:
        """The restatements in a paragraph of what it or an earlier one states."""
        for reading in readings:
            found = list(self._tracer.traces(reading))
            for key, trace in found:
                for earlier in reversed(self._seen[key]):
                    if self._same(key, earlier, trace):
                        yield Restatement(trace.claim, earlier.claim, f"restatement/{key[0]}")
                        break
            for key, trace in found:
                self._seen[key].append(trace)

    def _same(self, key: Key, earlier: Trace, later: Trace) -> bool:
        """Whether both speak of one quantity."""
        if earlier.moving or later.moving:
            return False
        if earlier.days and later.days and earlier.days != later.days:
            return False
        if key[0] in ("event", "measure"):
            return one_thing(earlier, later)
        shared = (earlier.words & later.words) - {key[1]}
        shared_names = earlier.names & later.names
        if later.names - earlier.names and earlier.names - later.names and not shared_names:
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
