"""A time as TIMEX3 writes it."""

from __future__ import annotations

from attrs import frozen

__all__ = ["TimeValue"]


@frozen
class TimeValue:
    """A TIMEX3 type and value, and the modifier beside it."""

    type: str
    value: str
    mod: str | None = None
    weekday: int | None = None
