"""Decades, years of an era, years without their century: "the 1990s", "the '60s", "44 BC", "AD 79", "class of '09"."""

from __future__ import annotations

from numclaims.scan.times.mention import TimeMention
from numclaims.scan.times.view import View

__all__ = ["APOSTROPHES", "ERAS", "read_decade", "read_era", "read_short_year", "read_tens"]

_OURS = frozenset({"ad", "ce", "a.d.", "c.e."})
_BEFORE_CHRIST = frozenset({"bc", "bce", "b.c.", "b.c.e."})
ERAS = _OURS | _BEFORE_CHRIST
"""What stands beside a year to tell its era."""
_DEGREES = frozenset({"early", "late", "mid"})
_DECADES_BEFORE = _DEGREES | {"the", "in", "of", "-", "during", "since", "from", "to", "until", "through", ""}
"""Words before "1990's" that make it a decade, and no year that something belongs to."""
APOSTROPHES = frozenset("'’‘")
"""What stands for the century that is left out."""
_LAST_SHORT = 30
"""The last two-digit year that is read as one after 2000."""


def read_era(view: View, i: int) -> bool:
    """A year with "AD" or "BC"."""
    year = view.digits(i, 4)
    if year is None or not year:
        return False
    after, before = view.any_word(i + 1), view.any_word(i - 1)
    if after in _BEFORE_CHRIST and view.capital(i + 1):
        view.add(TimeMention(i, i + 2, "DATE", "year of an era", year=year, bc=True))
    elif after in _OURS and view.capital(i + 1) and view.any_word(i + 2) != "-":
        view.add(TimeMention(i, i + 2, "DATE", "year of an era", year=year))
    elif before in ("ad", "a.d.") and view.capital(i - 1) and view.word(i - 1):
        view.add(TimeMention(i - 1, i + 1, "DATE", "year of an era", year=year))
    else:
        return False
    return True


def read_short_year(view: View, i: int) -> bool:
    """ "In '09", "the class of '68": two digits behind an apostrophe that nothing stands before."""
    year = view.digits(i, 2)
    if year is None or len(view.words[i]) != 2 or view.word(i - 1) not in APOSTROPHES or view.glued(i - 1):
        return False
    before = view.any_word(i - 2)
    titled = view.sentence.titled
    if not (before == "of" or before in view.lists["year_before"] or titled) or not (titled or view.closes(i + 1)):
        return False
    if titled and (_is_quoted(view, i) or view.any_word(i + 1) in view.lists["no_year_after"]):
        return False
    full = (2000 if year <= _LAST_SHORT else 1900) + year
    view.add(TimeMention(i - 1, i + 1, "DATE", "short year", year=full))
    return True


def _is_quoted(view: View, i: int) -> bool:
    """Whether the apostrophe before token i opens a quotation, which another one closes."""
    behind = next((k for k in range(i + 1, view.size) if view.words[k] in APOSTROPHES), None)
    return behind is not None and view.glued(behind) and not view.glued(behind + 1)


def read_decade(view: View, i: int) -> bool:
    """ "The 1990s", "the '60s", "the 80's"."""
    digits = view.words[i]
    k = i + 1
    if not digits.isdecimal() or digits[-1] != "0" or not view.glued(k):
        return False
    if view.any_word(k) in ("'", "’") and view.glued(k + 1):
        k += 1
    if view.any_word(k) != "s":
        return False
    first, before = i, view.word(i - 1)
    doubtful = False
    if len(digits) == 4 and 1000 <= int(digits) <= 2090:
        if k > i + 1 and before not in _DECADES_BEFORE:
            return False  # "2010's best film"
        century = digits[2] == "0" and digits[:2] != "20"
        era, doubtful = digits[:2] if century else digits[:3], digits[2] == "0"
    elif len(digits) == 2:
        apostrophe = before in ("'", "’", "‘") and view.glued(i)
        if apostrophe:
            first, before = i - 1, view.word(i - 2)
        named = before == "the" or (before in _DEGREES and view.any_word(first - 2) == "the")
        named = named or (before == "-" and view.any_word(first - 2) == "mid" and view.any_word(first - 3) == "the")
        if not (apostrophe or named) or view.any_word(first - 2) == "into" or int(digits) < 20:
            return False
        era, doubtful = ("19" if int(digits) >= 30 else "20") + digits[0], not apostrophe or int(digits) < 50
    else:
        return False
    if view.word(first - 1) == "the":
        first -= 1
    view.add(TimeMention(first, k + 1, "DATE", "decade", era=era, doubtful=doubtful))
    return True


def read_tens(view: View, i: int) -> bool:
    """ "The nineties", "the nineteen-sixties", "the late sixties"."""
    digit = view.times.tens[view.words[i]]
    first = i
    if view.word(i - 1) == "-" and view.any_word(i - 2) in view.lists["spoken"]:
        first = i - 2
    elif view.word(i - 1) in view.lists["spoken"]:
        first = i - 1
    century = view.lexicon.numbers.small.get(view.words[first], 19) if first < i else 19
    before = view.word(first - 1)
    if first == i and (before not in ("the", "early", "late", "mid", "-") or digit < 2 or not view.closes(i + 1)):
        return False
    if (before == "-" and view.any_word(first - 2) != "mid") or not 15 <= century <= 20:
        return False
    if before == "the":
        first -= 1
    view.add(TimeMention(first, i + 1, "DATE", "decade in words", era=f"{century}{digit}", doubtful=digit < 5))
    return True
