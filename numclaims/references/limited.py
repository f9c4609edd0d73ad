"""A provider that does not wait for another longer than it may; the only module that starts threads."""

from __future__ import annotations

from collections.abc import Sequence
from threading import TIMEOUT_MAX, Thread

from numclaims.errors import ArgumentError
from numclaims.references.fact import Fact
from numclaims.references.provider import Provider, ask, failure
from numclaims.references.query import Query
from numclaims.references.wrapper import Wrapper

__all__ = ["Limited"]


class Limited(Wrapper):
    """A provider that gives another so many `seconds` for its answers to all questions of one paragraph.

    If they are not there by then, TimeoutError is raised, which becomes a notice in the report. The provider then works
    on in a thread that does not keep Python from ending, and as long as it does, it is not asked anything else. What
    can be waited for is a network or a database; a provider that never lets other threads run cannot be limited.

    >>> from threading import Event
    >>> class Stuck:
    ...     name = "stuck"
    ...
    ...     def lookup(self, query):
    ...         Event().wait()
    >>> import numclaims
    >>> report = numclaims.check("The hall has 1,200 seats.", references=Limited(Stuck(), seconds=0.05))
    >>> print(report.notices[0].source, report.notices[0].message, sep=": ")
    stuck: TimeoutError: no answer within 0.05 s
    """

    def __init__(self, provider: Provider, *, seconds: float) -> None:
        super().__init__(provider)
        able = isinstance(seconds, (int, float)) and not isinstance(seconds, bool)
        if not able or not 0 < seconds <= TIMEOUT_MAX:
            raise ArgumentError("seconds", f"{seconds!r} is not a number of seconds above 0")
        self._seconds = seconds
        self._late: Thread | None = None

    def lookup_many(self, queries: Sequence[Query], /) -> list[tuple[Fact, ...]]:
        """The facts that each of several claims speaks of; raises TimeoutError if that takes too long."""
        if self._late is not None and self._late.is_alive():
            raise TimeoutError("still at work on an earlier question")
        answers: list[tuple[Fact, ...]] = []
        errors: list[BaseException] = []

        def work() -> None:
            try:
                answers.extend(list(ask(self._provider, queries)))
            except BaseException as error:  # noqa: BLE001 - it is raised again where the answer is waited for
                errors.append(error)

        thread = Thread(target=work, name=f"numclaims: {self.name}", daemon=True)
        thread.start()
        thread.join(self._seconds)
        if thread.is_alive():
            self._late = thread
            raise TimeoutError(f"no answer within {self._seconds:g} s")
        for error in errors:
            if isinstance(error, Exception):
                raise error
            raise RuntimeError(failure(error)) from error  # leaving is for the caller's own thread to decide
        return answers

    def __getstate__(self) -> tuple[Provider, float]:
        return self._provider, self._seconds

    def __setstate__(self, state: tuple[Provider, float]) -> None:
        self._provider, self._seconds = state
        self._late = None
