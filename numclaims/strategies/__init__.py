"""Hypothesis strategies for prose with numbers: claims with what they say, and passages that are true or are not.

For the tests of whatever reads, writes or checks numbers in prose:

>>> from hypothesis import given
>>> import numclaims
>>> from numclaims import strategies
>>> @given(strategies.quantities(units=["kilometre"], bounds=["="]))
... def test_a_length_is_read(length):
...     [claim] = numclaims.extract(f"The path is {length} long.")
...     assert not length.differences(claim)

All arguments are keyword-only and checked when the strategy is made: `ArgumentError` says what is wrong. Nothing here
is random but what Hypothesis draws. Hypothesis comes with the extra: `pip install "numclaims[strategies]"`.
"""

from __future__ import annotations

from numclaims.errors import MissingExtraError

try:
    import hypothesis as _hypothesis  # noqa: F401
except ImportError as _error:
    raise MissingExtraError("hypothesis", "strategies") from _error

from numclaims.strategies.amounts import money, percentages, quantities
from numclaims.strategies.bare import ages, numbers
from numclaims.strategies.changes import changes
from numclaims.strategies.counting import counts, durations, fractions, ordinals
from numclaims.strategies.pairs import compounds, ranges, ratios, scores
from numclaims.strategies.passages import consistent_passages, contradictory_passages
from numclaims.strategies.relations import RELATIONS
from numclaims.strategies.sentences import claims, sentences
from numclaims.strategies.spelled import Passage, Spelled, Wrong
from numclaims.strategies.times import dates, relative_dates

__all__ = [
    "RELATIONS",
    "Passage",
    "Spelled",
    "Wrong",
    "ages",
    "changes",
    "claims",
    "compounds",
    "consistent_passages",
    "contradictory_passages",
    "counts",
    "dates",
    "durations",
    "fractions",
    "money",
    "numbers",
    "ordinals",
    "percentages",
    "quantities",
    "ranges",
    "ratios",
    "relative_dates",
    "scores",
    "sentences",
]
