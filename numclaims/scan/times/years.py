"""Years, decades and stretches of years: "in 2015", "2019-20", "the 1990s", "BC 44", "Q3 2020", "fiscal 2019"."""

from __future__ import annotations

from numclaims.scan.times.eras import APOSTROPHES, ERAS, read_decade, read_era, read_short_year
from numclaims.scan.times.headlines import OLDER, PARTICLES, dates_headline
from numclaims.scan.times.mention import TimeMention
from numclaims.scan.times.view import View
from numclaims.scan.units import unit_after
from numclaims.values.digits import is_whole

__all__ = ["read_glued", "read_spoken", "read_year", "spoken_year", "year_at"]

_EARLIEST, _LATEST = 1000, 2999
_LIKELY = range(1800, 2100)
_ARTICLES = frozenset({"the", "a", "an"})
_BLOCKERS = frozenset(
    {"$", "€", "£", "¥", "#", "№", "₹", "=", "~", "<", ">", "≥", "≤", "±", "x", "×", "+", "@", "_", "°"}
)
_LAST_MINUTE = 59
_PARTS_OF_YEAR = frozenset("most much all rest remainder half end start beginning part bulk course middle".split())
_SPEAKING_OF_YEARS = frozenset("was is will has saw brought marked would".split())
_OPENING = frozenset('.,:;(“"—–')
_UNTIL = frozenset({"to", "until", "till", "through"})
_DASHES = frozenset({"-", "–", "—", "/"})


def year_at(view: View, i: int, *, after_day: bool) -> tuple[int | None, int]:
    """The year that follows a date which ends before token i, and the token behind it; None and i if there is none."""
    k, mark = i, view.word(i)
    if mark in (",", "of", "in") or (mark in ("-", "/", ".") and view.glued(i) and view.glued(i + 1)):
        k += 1
    if mark in (",", "in") and not after_day and (mark == "in" or view.is_noun_after(k + 1)):
        return None, i
    if mark == "in" and ((view.digits(k, 4) or 0) not in _LIKELY or not view.closes(k + 1)):
        return None, i
    if view.word(k) in ("'", "’", "‘") and view.glued(k + 1) and mark not in ("-", "/", "."):
        short = view.digits(k + 1, 2)
        if short is not None and len(view.words[k + 1]) == 2 and view.any_word(k + 2) != "s":
            return (1900 if short > 30 else 2000) + short, k + 2
        return None, i
    year = view.digits(k, 4)
    if year is None:
        year, last = spoken_year(view, k)
        return (year, last) if year is not None else (None, i)
    if not _EARLIEST <= year <= _LATEST or not _stands(view, k):
        return None, i
    if not after_day and mark == "of" and year not in _LIKELY:
        return None, i
    return year, k + 1


def _stands(view: View, i: int) -> bool:
    """Whether nothing directly at the four digits of token i makes them something else than a year."""
    before, after = view.any_word(i - 1), view.any_word(i + 1)
    if before in _BLOCKERS or (view.glued(i) and before in (":", ".")):
        return False
    if view.glued(i + 1) and (after in ("%", "/", "°", "'") or after[:1].isalpha()):
        return after == "/" and view.any_word(i + 2).isdecimal() and len(view.any_word(i + 2)) in (2, 4)
    if after == ":" and view.glued(i + 2) and view.any_word(i + 2).isdecimal():
        return False
    if after == "-" and view.glued(i + 1) and view.any_word(i + 2) in view.lexicon.units.phrases:
        return False  # "a 2000-foot cliff"
    if after == "or":
        return view.any_word(i + 2) in view.lexicon.words.verbs or view.any_word(i + 2) in view.lists["or_else"]
    return after not in view.lists["no_year_after"]


def spoken_year(view: View, i: int) -> tuple[int | None, int]:
    """A year in words at token i ("nineteen eighty-four", "two thousand and six") and the token behind it."""
    numeral = view.number_at(i)
    if numeral is None or numeral.style != "words" or not is_whole(numeral.value):
        return None, i
    value = int(numeral.value)
    if 2000 <= value < 2100:
        return value, numeral.last
    follows, last = view.number_at(numeral.last), numeral.last
    if not 15 <= value <= 20:
        return None, i
    if view.word(last) in ("oh", "o") and follows is None:
        follows = view.number_at(last + 1)
    if follows is None or follows.style != "words" or not is_whole(follows.value) or not 0 < follows.value < 100:
        return None, i
    if follows.value < 10 and follows.first == last:
        return None, i
    return value * 100 + int(follows.value), follows.last


def read_spoken(view: View, i: int) -> bool:
    """A spoken year on its own, where a preposition or "the year" stands before it."""
    year, last = spoken_year(view, i)
    before = view.any_word(i - 1)
    if view.any_word(last) == "-" or (view.words[i] == "two" and before in view.lists["year_determiner"]):
        year = None
    introduced = before in view.lists["year_before"] or before in view.lists["year_determiner"]
    if year is None or not (introduced or _is_unmistakable(view, i, year, last)):
        return False
    if view.is_noun_after(last) and before not in view.lists["year_determiner"]:
        return False
    first = _with_year_word(view, i)
    view.add(TimeMention(first, last, "DATE", "spoken year", year=year))
    return True


def _is_unmistakable(view: View, i: int, year: int, last: int) -> bool:
    """Whether "nineteen ninety-six" from token i can be no price or time of day: behind a name, nothing counted."""
    return year < 2000 and year % 100 > _LAST_MINUTE and view.capital(i - 1) and view.closes(last)


def _with_year_word(view: View, i: int) -> int:
    """The first token of "fiscal 2019", "the year 2000" and "fiscal year 2019" before the year at token i."""
    first = i
    if view.word(first - 1) in ("year", "years"):
        first -= 1
    if view.word(first - 1) in ("fiscal", "financial", "calendar", "tax", "school", "academic"):
        first -= 1
    if first < i and view.word(first - 1) == "the":
        first -= 1
    return first


def read_year(view: View, i: int) -> bool:
    """A year, a decade or a year and its successor, if the words around the digits make them one."""
    words = view.words
    if (view.any_word(i + 1) in ERAS or view.any_word(i - 1) in ERAS) and read_era(view, i):
        return True
    if view.glued(i + 1) and read_decade(view, i):
        return True
    if len(words[i]) == 2:
        return read_short_year(view, i)
    year = view.digits(i, 4)
    if year is None or len(words[i]) != 4 or not _EARLIEST <= year <= _LATEST:
        return False
    if year in _LIKELY and _owns(view, i):
        view.add(TimeMention(i, i + 1, "DATE", "year", year=year))
        return True
    if not _stands(view, i):
        return False
    last, second, second_first = _stretch(view, i, year)
    if not _is_year(view, i, year, last, second is not None):
        return False
    first = _with_year_word(view, i)
    view.add(TimeMention(first, i + 1, "DATE", "year", year=year))
    if second is not None:
        view.add(TimeMention(second_first, last, "DATE", "stretch of years", year=second))
    return True


def _owns(view: View, i: int) -> bool:
    """Whether four digits are in the genitive, and can only be a year: "2014's record"."""
    before = view.any_word(i - 1)
    return (
        view.any_word(i + 1) in APOSTROPHES
        and view.any_word(i + 2) == "s"
        and view.glued(i + 1)
        and view.glued(i + 2)
        and (not before or before.isalpha() or before in _OPENING)
        and not view.glued(i)
    )


def _stretch(view: View, i: int, year: int) -> tuple[int, int | None, int]:
    """The token behind "2019-20" or "1994–1998" and the second year."""
    if view.word(i + 1) not in _DASHES:
        return i + 1, None, i + 1
    word = view.any_word(i + 2)
    if not view.numeric(i + 2) or not word.isdecimal() or view.glued(i + 1) != view.glued(i + 2):
        return i + 1, None, i + 1
    if len(word) == 4:
        second = int(word)
    elif len(word) == 2 and view.glued(i + 1):
        second = year - year % 100 + int(word)
        second += 100 if second == year + 1 - 100 else 0
    else:
        return i + 1, None, i + 1
    if (
        not year < second <= _LATEST
        or not _stands(view, i + 2)
        or (view.any_word(i + 3) in ("-", "–") and view.glued(i + 3))
    ):
        return i + 1, None, i + 1
    return i + 3, second, i + 2


def _is_year(view: View, i: int, year: int, last: int, stretch: bool) -> bool:
    """Whether the four digits at token i are a year: the words before say so, and those after do not object."""
    lists = view.lists
    before, after = view.any_word(i - 1), view.any_word(last)
    titled = view.sentence.titled
    unlikely = before in lists["no_year_before"] and not (titled and before in PARTICLES)
    if unlikely or (view.glued(i) and before[-1:].isalnum()):
        return False
    if (before == "year" and not view.glued(i)) or (before in ("fiscal", "fy") and year in _LIKELY):
        return True
    previous = view.found[-1] if view.found else None
    if previous is not None and previous.last == i and previous.month is not None and previous.hour is not None:
        return previous.year is None and previous.unit is None
    if previous is not None and previous.year is not None and previous.last == view.free:
        gap = view.words[previous.last : i]
        if len(gap) == 1 and (gap[0] in lists["ranges"] or gap[0] in (",", "/", "vs", "versus", "&")):
            return not view.is_noun_after(last)
        if gap in ([",", "and"], [",", "or"]):
            return not view.is_noun_after(last)
    if (year in _LIKELY or stretch) and before in ("(", "[") and (after in (")", "]", ",", ";", ":") or stretch):
        return True
    open_end = view.closes(last)
    if stretch and year in _LIKELY:
        return before not in _BLOCKERS and not view.is_noun_after(last)
    if before in lists["year_before"] or (
        before == "-" and view.any_word(i - 2) in ("mid", "pre", "post", "early", "late")
    ):
        older = titled and year in OLDER and year % 100 > 0
        return open_end or ((older or year in _LIKELY) and not view.is_noun_after(last) and before != "into")
    if _is_of_two(view, i, year) or (titled and dates_headline(view, i, year, last)):
        return True
    if before == "of" and view.any_word(i - 2) in _PARTS_OF_YEAR and year in _LIKELY:
        return not view.is_noun_after(last)
    if before in lists["year_weak"] and year in _LIKELY:
        if before in ("from", "to", "than", "at", "with", "for", "about", "around", "over", "on", "per", "as", "not"):
            return (open_end or view.capital(last)) and not _is_amount_talk(view, i, before)
        return open_end or view.capital(last) or after in lists["year_events"]
    if before in lists["year_determiner"] and _is_span(view, i) and year in _LIKELY:
        return True
    if before in _ARTICLES and year in OLDER and year % 100 and after.isalpha() and not open_end:
        unit = unit_after(view.sentence, last, view.lexicon.units)
        return unit is None and not view.is_noun_after(last) and not after.endswith("ing")
    if not 1900 <= year < 2100:
        return False
    if before == "that" and after in _SPEAKING_OF_YEARS:
        return True
    if before in lists["year_determiner"] or before.endswith("'s") or before == "'":
        if after in ("quarter", "period", "season"):
            return True
        owned = not open_end or (before.endswith("'s") and after.endswith("ed"))  # "its rival's 1989 audited profit"
        return after.isalpha() and owned and (not view.is_noun_after(last) or after in lists["year_events"])
    if i == 0 or before in (".", ":", "“", '"', "(", "•", "*", "|"):
        return after in _SPEAKING_OF_YEARS or after == ":" or after in lists["year_events"]
    return False


def _is_of_two(view: View, i: int, year: int) -> bool:
    """Whether an old year begins or ends "from 1702 to 1714", where nothing that rises or falls stands before."""
    if year in _LIKELY or not view.closes(i + 1) or view.any_word(i + 1) in view.lexicon.words.stops - _UNTIL:
        partner = None
    elif view.any_word(i - 1) == "from" and view.any_word(i + 1) in _UNTIL:
        partner = view.digits(i + 2, 4)
        if not view.closes(i + 3) or not view.lists["change"].isdisjoint(view.words[max(0, i - 4) : i]):
            return False
    else:
        found = view.found[-1] if view.found else None
        partner = found.year if found is not None and found.last == i - 1 and view.any_word(i - 1) in _UNTIL else None
        return partner is not None and partner < year
    return partner is not None and year < partner < _EARLIEST * 2 + 100


def _is_span(view: View, i: int) -> bool:
    """Whether the year at token i opens "the 1877 to 1950 period"."""
    second = view.any_word(i + 2)
    return view.any_word(i + 1) in ("to", "-", "–") and second.isdecimal() and int(second) in _LIKELY


def _is_amount_talk(view: View, i: int, before: str) -> bool:
    """Whether the words before "from 1985" or "to 2019" speak of something that rises or falls, or of an amount."""
    if before in ("with", "than", "to") and any(mention.year is not None for mention in view.found):
        return not view.closes(i + 1)
    if before in ("at", "with", "for", "than", "about", "around", "over", "on", "per", "as", "not"):
        return before != "for" and before != "than"
    partner = before == "to" and view.found and view.found[-1].year is not None and view.found[-1].last == i - 1
    if partner:
        return False
    if before == "to":
        return view.any_word(i - 2) not in view.lists["year_to"]
    return any(view.any_word(k) in view.lists["change"] for k in range(max(0, i - 4), i - 1)) and not (
        view.any_word(i + 1) in ("to", "through", "until", "-", "–")
        and view.any_word(i + 2).isdecimal()
        and len(view.any_word(i + 2)) == 4
    )


def read_glued(view: View, i: int) -> bool:
    """ "Q3", "H1 2020", "3Q", "FY2019", "W12"."""
    letter = view.words[i]
    dated = view.digits(i + 2, 4) or view.digits(i - 1, 4)
    if not view.capital(i) and (letter != "q" or dated not in _LIKELY):
        return False
    if letter in ("q", "h") and view.glued(i) and view.numeric(i - 1):
        number, first, last = view.words[i - 1], i - 1, i + 1
    elif view.glued(i + 1) and view.numeric(i + 1):
        number, first, last = view.words[i + 1], i, i + 2
    else:
        return False
    if not number.isdecimal() or (view.glued(first) and view.any_word(first - 1) not in ("(", "-", "–", "/", '"', "“")):
        return False
    if letter == "fy":
        return _read_fiscal(view, i, number)
    if not 1 <= int(number) <= (4 if letter == "q" else 2):
        return False
    if view.glued(last) and view.any_word(last)[:1].isalpha():
        return False
    short = view.any_word(last) if last == i + 1 and view.glued(last) and view.numeric(last) else ""
    year, end = (_full(short), last + 1) if short else year_at(view, last, after_day=True)
    if short and year is None:
        return False
    if year is None and view.any_word(last) == "fy" and view.numeric(last + 1):
        year = _full(view.words[last + 1])
        end = last + 2 if year is not None else last
    if year is None:
        earlier = view.digits(first - 1, 4)
        if earlier is not None and earlier in _LIKELY:
            year, first = earlier, first - 1
    if letter == "h" and year is None:
        return False
    view.add(TimeMention(first, end, "DATE", "quarter in letters", period=f"{letter.upper()}{number}", year=year))
    return True


def _read_fiscal(view: View, i: int, number: str) -> bool:
    year = _full(number)
    if year is None:
        return False
    view.add(TimeMention(i, i + 2, "DATE", "fiscal year", year=year))
    return True


def _full(number: str) -> int | None:
    """The year of "2019" or "19" in "FY19"."""
    if not number.isdecimal() or len(number) not in (2, 4):
        return None
    year = int(number) if len(number) == 4 else 2000 + int(number)
    return year if year in _LIKELY else None
