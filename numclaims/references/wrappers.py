"""What can be put around a provider: a memory, and a limit of time."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable, Sequence
from queue import SimpleQueue
from typing import Any, Final

from numclaims.errors import ArgumentError
from numclaims.references.fact import Fact
from numclaims.references.provider import Provider, ask
from numclaims.references.query import Query

__all__ = ["Cached", "Limited"]

_BACK: Final = 3
"""How many sentences back a query may look."""


def _key(query: Query) -> Hashable:
    """All that an answer can rest on: the sentence and those before it, the place of the claim, and the day."""
    scene = query.scene
    before: list[str] = []
    while scene.before is not None and len(before) < _BACK:
        scene = scene.before
        before.append(scene.reading.sentence.text)
    return query.sentence, tuple(before), query.number, query.published, query.lead


class Cached:
    """A provider that remembers its answers, for texts that are checked again and again.

    `size` is how many answers are kept; the one that was not asked for longest goes first. `key` tells on what of a
    query an answer rests, if that is less than its sentences: `key=lambda query: query.names` asks once for each set
    of names. ArgumentError if `size` is less than 1.

    >>> from numclaims.references.facts import Facts
    >>> Cached(Facts((), "census")).name
    'census'
    """

    def __init__(self, provider: Provider, *, size: int = 10_000, key: Callable[[Query], Hashable] = _key) -> None:
        if size < 1:
            raise ArgumentError("size", f"must be 1 or more, not {size}")
        self._provider, self._size, self._key = provider, size, key
        self._known: OrderedDict[Hashable, tuple[Fact, ...]] = OrderedDict()

    @property
    def name(self) -> str:
        """The name of the provider inside."""
        return self._provider.name

    def lookup(self, query: Query, /) -> Iterable[Fact]:
        """The facts that a claim speaks of."""
        return self.lookup_many([query])[0]

    def lookup_many(self, queries: Sequence[Query], /) -> Sequence[Iterable[Fact]]:
        """For each query, in order, the facts that its claim speaks of."""
        keys = [self._key(query) for query in queries]
        missing = {key: query for key, query in zip(keys, queries, strict=True) if key not in self._known}
        fresh = dict(zip(missing, ask(self._provider, list(missing.values())), strict=True))
        answers = [fresh[key] if key in fresh else self._known[key] for key in keys]
        for key, facts in zip(keys, answers, strict=True):
            self._known[key] = facts
            self._known.move_to_end(key)
        while len(self._known) > self._size:
            self._known.popitem(last=False)
        return answers


class Limited:
    """A provider that may be slow, asked in a thread of its own and given up after so many `seconds`.

    A provider that is given up raises TimeoutError, which becomes a notice in the report; the rest of the text is
    checked without it. The thread ends with the program. All questions are asked in one thread, so open a database's
    connection in `lookup`. ArgumentError if `seconds` is not more than 0.
    """

    def __init__(self, provider: Provider, *, seconds: float = 10) -> None:
        if not seconds > 0:
            raise ArgumentError("seconds", f"must be more than 0, not {seconds}")
        self._provider, self._seconds = provider, seconds
        self._questions: SimpleQueue[tuple[Sequence[Query], list[Any], threading.Event]] | None = None

    @property
    def name(self) -> str:
        """The name of the provider inside."""
        return self._provider.name

    def lookup(self, query: Query, /) -> Iterable[Fact]:
        """The facts that a claim speaks of."""
        return self.lookup_many([query])[0]

    def lookup_many(self, queries: Sequence[Query], /) -> Sequence[Iterable[Fact]]:
        """For each query, in order, the facts that its claim speaks of; TimeoutError if that takes too long."""
        if self._questions is None:
            self._questions = SimpleQueue()
            threading.Thread(target=_answer, args=(self._provider, self._questions), daemon=True).start()
        box: list[Any] = []
        done = threading.Event()
        self._questions.put((queries, box, done))
        if not done.wait(self._seconds):
            self._questions = None  # the next text gets a thread that does not wait for this one
            raise TimeoutError(f"gave no answer within {self._seconds:g} seconds")
        if isinstance(box[0], BaseException):
            raise box[0]
        answers: list[tuple[Fact, ...]] = box[0]
        return answers


def _answer(provider: Provider, questions: SimpleQueue[tuple[Sequence[Query], list[Any], threading.Event]]) -> None:
    while True:
        queries, box, done = questions.get()
        try:
            box.append(ask(provider, queries))
        except BaseException as error:  # noqa: BLE001 - it is raised again where the question was asked
            box.append(error)
        done.set()
