"""How finely a number is written."""

from __future__ import annotations

from decimal import Decimal

__all__ = ["is_whole", "last_place"]


def last_place(value: Decimal) -> int:
    """The power of ten of the last digit of a finite number that is not zero; 0 for zero.

    >>> [last_place(Decimal(number)) for number in ("1200", "3.50", "7", "0")]
    [2, -1, 0, 0]
    """
    exponent = value.normalize().as_tuple().exponent
    assert isinstance(exponent, int)
    return exponent


def is_whole(value: Decimal) -> bool:
    """Whether a number is a whole one, however large: the remainder of one with more digits than fit is an error.

    >>> is_whole(Decimal("3.00")), is_whole(Decimal("2.5")), is_whole(Decimal("1e400"))
    (True, False, True)
    """
    return value == value.to_integral_value()
