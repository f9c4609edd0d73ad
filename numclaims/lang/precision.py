"""How much writers are taken to mean by their digits."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

from attrs import frozen

from numclaims.values.estimate import Precision

__all__ = ["Policy"]


@frozen(cache_hash=True)
class Policy:
    """The precision of numbers in digits, and how far fractions in words ("a third") reach, as shares of them."""

    precision: Precision
    fraction_core: Fraction
    fraction_support: Fraction

    @classmethod
    def from_table(cls, table: Mapping[str, Any]) -> Policy:
        fields: dict[str, Any] = {
            key: Decimal(value) if isinstance(value, str) else value
            for key, value in table.items()
            if key != "fraction"
        }
        return cls(Precision(**fields), Fraction(table["fraction"]["core"]), Fraction(table["fraction"]["support"]))
