"""The closed lists of words that classify a claim."""

from __future__ import annotations

from enum import StrEnum

__all__ = ["Bound", "Change", "Kind", "Modality"]


class Kind(StrEnum):
    """What sort of thing a claim states; a closed list."""

    AGE = "age"
    COUNT = "count"
    DATE = "date"
    DURATION = "duration"
    FRACTION = "fraction"
    MONEY = "money"
    NUMBER = "number"
    ORDINAL = "ordinal"
    PERCENTAGE = "percentage"
    QUANTITY = "quantity"
    RATIO = "ratio"
    SCORE = "score"
    SET = "set"
    STATISTIC = "statistic"
    TIME = "time"


class Bound(StrEnum):
    """How the words place the true value beside the number written."""

    EXACT = "="
    ABOUT = "~"
    BELOW = "<"
    AT_MOST = "<="
    ABOVE = ">"
    AT_LEAST = ">="


class Change(StrEnum):
    """The direction of a change that the words state."""

    UP = "up"
    DOWN = "down"


class Modality(StrEnum):
    """Whether the text vouches for the claim; rules stay silent on all but the first."""

    ASSERTED = "asserted"
    NEGATED = "negated"
    HYPOTHETICAL = "hypothetical"
    FORECAST = "forecast"
