"""How many units of time are meant: "two and a half", "two to three", "a couple of", "half an"."""

from __future__ import annotations

from decimal import Decimal
from typing import Final, NamedTuple

from numclaims.scan.numeral import Numeral
from numclaims.scan.times.view import View
from numclaims.values.digits import is_whole

__all__ = ["Amount", "amount_before"]

_HALF: Final = Decimal("0.5")
_HALVED: Final = frozenset({"hour", "year", "day", "century", "decade"})
_MOST_BETWEEN: Final = 3


class Amount(NamedTuple):
    """How many units, from token `first`: an amount (None: vague), the upper end of a range, and the number as read.

    `article` marks an amount that is only "a", as in "a year".
    """

    first: int
    value: Decimal | None
    upto: Decimal | None = None
    number: Numeral | None = None
    article: bool = False


def amount_before(view: View, i: int, unit: str, *, plural: bool, short: bool) -> Amount | None:
    """How many units are said before token i."""
    k = i
    hyphen = view.word(k - 1) == "-" and view.glued(k) and view.glued(k - 1)
    if hyphen:
        k -= 1
    numeral = view.number_before(k)
    if numeral is None and not short and not hyphen:
        for _ in range(_MOST_BETWEEN):
            if view.word(k - 1) not in view.lists["between"] or (not plural and view.word(k - 1) in view.times.spans):
                break
            k -= 1
            numeral = view.number_before(k)
            if numeral is not None:
                break
        else:
            k = i
    if numeral is not None:
        return _numbered(view, numeral, unit, plural=plural, short=short, hyphen=hyphen)
    return None if short else _worded(view, i, k, plural=plural)


def _numbered(view: View, numeral: Numeral, unit: str, *, plural: bool, short: bool, hyphen: bool) -> Amount | None:
    value, first = numeral.value, numeral.first
    if value < 0 or view.any_word(first - 1) in ("$", "€", "£", "¥", "#"):
        return None
    if not plural and not short and not hyphen and value != 1:
        if unit in ("second", "quarter", "half") or value >= 1000:
            return None
        if numeral.ratio is not None and unit not in _HALVED and view.any_word(first) != "half":
            return None
    if unit == "half" or (unit == "quarter" and not plural and not hyphen):
        return None
    if unit == "second" and hyphen and not plural and _ranks(view, numeral):
        return None
    if view.glued(first) and view.any_word(first - 1)[-1:].isalnum():
        return None
    if numeral.style == "fraction" and numeral.ratio is not None and numeral.ratio < 1:
        whole = view.number_before(first)
        if whole is not None and whole.style == "digits" and is_whole(whole.value):
            return Amount(whole.first, whole.value + value, None, whole)
    if view.word(first - 1) in ("to", "-", "–", "or", "and"):
        lower = view.number_before(first - 1)
        if lower is None and view.word(first - 2) == "-":
            lower = view.number_before(first - 2)
        both = view.word(first - 1) != "and" or (lower is not None and view.any_word(lower.first - 1) == "between")
        if lower is not None and lower.value < value and both and _are_alike(lower, numeral):
            return Amount(lower.first, lower.value, value, lower)
    if view.word(first - 1) in ("a", "an", "the") and not plural and not hyphen and value == 1:
        return None
    return Amount(first, value, None, numeral)


def _are_alike(one: Numeral, other: Numeral) -> bool:
    """Whether two numbers are written alike, or as newspapers write the ends of "seven to 10 years"."""
    return one.style == other.style or {one.style, other.style} == {"words", "digits"}


def _ranks(view: View, ten: Numeral) -> bool:
    """Whether "twenty-second" is a place in a row: behind "the" or "her", or without a noun that it lasts for."""
    if ten.style != "words" or not 20 <= ten.value < 100 or ten.value % 10:
        return False
    return view.any_word(ten.first - 1) in view.lexicon.guards.ranking or view.closes(ten.last + 2)


def _worded(view: View, i: int, k: int, *, plural: bool) -> Amount | None:
    """An amount in words that are no number: "a couple of", "several", "half a", "an"."""
    end = k
    if view.word(end - 1) == "of":
        end -= 1
        numeral = view.number_before(end)
    elif view.word(end - 1) in ("a", "an") and view.word(end - 2) == "of":
        numeral = view.number_before(end - 2)
        if numeral is not None and numeral.ratio is not None and not plural:
            return Amount(numeral.first, numeral.value, None, numeral)
    if plural or view.any_word(end) == "of":
        for size in (3, 2, 1):
            if end - size >= view.free:
                phrase = " ".join(view.words[end - size : end])
                if phrase in view.times.amounts:
                    amount = view.times.amounts[phrase]
                    return Amount(end - size, None if amount is None else Decimal(amount))
        return None
    before = view.word(k - 1)
    if before in ("several", "multi") and k < i:  # "a several-year slump"
        return Amount(k - 1, None)
    if before == "half" and view.word(k - 2) == "and":
        whole = view.number_before(k - 2)
        return None if whole is None else Amount(whole.first, whole.value + _HALF, None, whole)
    if before == "half" and view.any_word(k - 2) not in ("first", "second", "other"):
        return Amount(k - 1 - (view.word(k - 2) in ("a", "the")), _HALF)
    if before == "quarter" and view.words[i] == "century":
        return Amount(k - 1 - (view.word(k - 2) in ("a", "the")), Decimal("0.25"))
    if before in ("a", "an"):
        if view.word(k - 2) == "half":
            return Amount(k - 2, _HALF)
        return Amount(k - 1, Decimal(1), article=k == i or view.words[k] in ("full", "whole", "further"))
    return Amount(k - 1, Decimal(1)) if before == "another" else None
