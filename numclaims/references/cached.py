"""A provider that remembers what another has answered."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Sequence
from threading import Lock

from numclaims.errors import ArgumentError
from numclaims.references.fact import Fact
from numclaims.references.provider import Provider, ask
from numclaims.references.query import Query
from numclaims.references.wrapper import Wrapper

__all__ = ["Cached"]


class Cached(Wrapper):
    """A provider that asks another only what it has not been asked before.

    It keeps the answers to the last `size` different questions. Two questions are the same if their claim, the
    paragraph up to it and the day of publication are; `key` may tell it more broadly, by what the provider looks at.
    Failures are not kept.

    >>> class Seats:
    ...     name, asked = "seats", 0
    ...
    ...     def lookup(self, query):
    ...         self.asked += 1
    ...         return []
    >>> import numclaims
    >>> seats = Seats()
    >>> cached = Cached(seats, key=lambda query: query.names)
    >>> for text in ("The Korda Hall has 1,200 seats.", "Some 900 people fit into the Korda Hall."):
    ...     report = numclaims.check(text, references=cached)
    >>> seats.asked
    1
    """

    def __init__(self, provider: Provider, *, size: int = 1024, key: Callable[[Query], Hashable] | None = None) -> None:
        super().__init__(provider)
        if isinstance(size, bool) or not isinstance(size, int) or size < 1:
            raise ArgumentError("size", f"{size!r} is not a whole number above 0")
        self._size, self._key = size, key
        self._forget()

    def lookup_many(self, queries: Sequence[Query], /) -> list[tuple[Fact, ...]]:
        """The facts that each of several claims speaks of; the provider is asked for those that are not known."""
        keys = [_question(query) if self._key is None else self._key(query) for query in queries]
        with self._lock:
            known = {key: self._answers[key] for key in keys if key in self._answers}
        asked = {key: query for key, query in zip(keys, queries, strict=True) if key not in known}
        known |= zip(asked, ask(self._provider, list(asked.values())), strict=True)
        with self._lock:
            for key in keys:
                self._answers[key] = known[key]
                self._answers.move_to_end(key)
            while len(self._answers) > self._size:
                self._answers.popitem(last=False)
        return [known[key] for key in keys]

    def _forget(self) -> None:
        self._answers: OrderedDict[Hashable, tuple[Fact, ...]] = OrderedDict()
        self._lock = Lock()

    def __getstate__(self) -> tuple[Provider, int, Callable[[Query], Hashable] | None]:
        return self._provider, self._size, self._key

    def __setstate__(self, state: tuple[Provider, int, Callable[[Query], Hashable] | None]) -> None:
        self._provider, self._size, self._key = state
        self._forget()


def _question(query: Query) -> Hashable:
    """All that a provider is told about a claim, but the place of its paragraph in the text."""
    claim, scene = query.claim, query.scene
    before: list[str] = []
    while scene.before is not None:
        scene = scene.before
        before.append(scene.reading.sentence.text)
    stated = claim.text, claim.kind, claim.low, claim.high, claim.unit_code, claim.bound, claim.timex_value
    return query.sentence, query.number, stated, tuple(before), query.published, query.lead
