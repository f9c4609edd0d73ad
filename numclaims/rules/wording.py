"""How numbers are written in the messages and workings of rules."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction

from numclaims.claims.claim import Change, Claim, Kind
from numclaims.values.unit import PERCENT, Unit
from numclaims.values.verdict import Verdict

__all__ = ["amount", "beside", "grouped", "joined", "moved", "percent", "points", "same_style"]

_ROUNDING = Context(prec=60, rounding=ROUND_HALF_EVEN, traps=[])
_SYMBOLS = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "INR": "₹", "KRW": "₩"}
_SCALES = ((12, "trillion"), (9, "billion"), (6, "million"))
_RUN = re.compile(r"\d[\d,]*(?:\.\d+)?")
_ENOUGH = 3
"""Significant digits that a number worked out by a rule is shown with, at least."""


def grouped(value: Decimal) -> str:
    """A number with commas between thousands and without trailing zeros after the point.

    >>> grouped(Decimal("12500.50")), grouped(Decimal("-3")), grouped(Decimal("0.20"))
    ('12,500.5', '−3', '0.2')
    """
    text = f"{value:,f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text.replace("-", "−")


def rounded(value: Decimal, digits: int = _ENOUGH) -> Decimal:
    """The value to so many significant digits, but never rounded left of the point.

    >>> rounded(Decimal("18.2456")), rounded(Decimal("123456.7"))
    (Decimal('18.2'), Decimal('123457'))
    """
    if not value.is_finite() or not value:
        return value
    place = min(0, value.adjusted() - digits + 1)
    return value.quantize(Decimal(1).scaleb(place), context=_ROUNDING)


def percent(ratio: Decimal, places: int | None = None) -> str:
    """A ratio as a percentage, to `places` decimal places, or to three significant digits.

    >>> percent(Decimal("0.28")), percent(Decimal("0.98123456")), percent(Decimal("0.15"), 1)
    ('28%', '98.1%', '15.0%')
    """
    value = ratio * 100
    if places is None:
        return f"{grouped(rounded(value))}%"
    return f"{value.quantize(Decimal(1).scaleb(-places), context=_ROUNDING):,f}%".replace("-", "−")


def points(value: Decimal) -> str:
    """A difference of percentages.

    >>> points(Decimal("0.5")), points(Decimal(1))
    ('0.5 percentage points', '1 percentage point')
    """
    return f"{grouped(rounded(value))} percentage point{'' if value == 1 else 's'}"


def amount(value: Decimal, unit: Unit | None, *, exact: bool = False) -> str:
    """A number with its unit: money with its symbol, percentages with their sign, other units by their code.

    >>> from numclaims.values.unit import counted, money
    >>> amount(Decimal("84600000"), money("EUR", "euro")), amount(Decimal(1242), counted("burglary"))
    ('€84.6 million', '1,242')
    """
    shown = value if exact else rounded(value)
    if unit is None or unit.system == "count" or unit.code == "1":
        return _scaled(shown)
    if unit.system == "iso4217":
        sign = "−" if shown < 0 else ""
        symbol = _SYMBOLS.get(unit.code)
        text = _scaled(abs(shown))
        return f"{sign}{symbol}{text}" if symbol else f"{sign}{text} {unit.code}"
    if unit == PERCENT:
        return f"{grouped(shown)}%"
    if unit.system == "point":
        return points(shown)
    return f"{grouped(shown)} {_label(unit)}"


def _label(unit: Unit) -> str:
    """What a reader knows the unit by."""
    code = unit.code
    return {"Cel": "°C", "[degF]": "°F", "har": "ha"}.get(
        code, code if code.isalpha() or ("/" in code and "[" not in code) else unit.name
    )


def _scaled(value: Decimal) -> str:
    """A large round number with its scale word."""
    for power, word in _SCALES:
        small = value.scaleb(-power)
        if abs(small) >= 1 and len(small.normalize().as_tuple().digits) <= _ENOUGH + 1:
            return f"{grouped(small)} {word}"
    return grouped(value)


def same_style(value: Decimal, like: Claim) -> str:
    """A number as the claim `like` would have written it: the same unit, and no fewer decimal places.

    `value` is in the claim's own units; for a fraction it is the plain ratio.
    """
    if like.kind is Kind.FRACTION:
        near = Fraction(value).limit_denominator(12)
        close = near.numerator and abs(Fraction(value) - near) <= abs(near) / 200
        return f"{near.numerator}/{near.denominator}" if close else percent(value)
    runs = _RUN.findall(like.text)
    if len(runs) == 1 and like.value:
        written = Decimal(runs[0].replace(",", ""))
        if written and like.value % written == 0:
            return like.text.replace(runs[0], _shown(value / (like.value / written), written))
    return f"{grouped(rounded(value))}%" if like.kind is Kind.PERCENTAGE else amount(value, like.measure)


def _shown(value: Decimal, written: Decimal) -> str:
    """The value with the decimal places of the number written, or more where fewer than two digits would be left."""
    exponent = written.as_tuple().exponent
    places = max(0, -exponent) if isinstance(exponent, int) else 0
    whole = value == value.to_integral_value()
    if not whole and value:
        places = max(places, min(3, 1 - value.adjusted()))
    return f"{value.quantize(Decimal(1).scaleb(-places), context=_ROUNDING):,f}".replace("-", "−")


def counted_in(number: Decimal, unit: str, *, plural: bool = False) -> str:
    """A number of a unit of time; `plural` after "2 to", even where the number is one.

    >>> counted_in(Decimal(1), "year"), counted_in(Decimal(3), "century")
    ('1 year', '3 centuries')
    """
    many = f"{unit[:-1]}ies" if unit.endswith("ry") else f"{unit}s"
    return f"{grouped(number)} {unit if number == 1 and not plural else many}"


def signed(change: Claim, direction: Change | None) -> str:
    """A stated change as it stands beside one that was worked out: "−14%", "a fall of a third"."""
    if direction is not Change.DOWN:
        return change.text
    return f"a fall of {change.text}" if change.text[:1].isalpha() else f"−{change.text}"


def dated(date: Claim) -> str:
    """When something is by a date: "on 5 May 1809", "in 1809"."""
    return f"{'on' if date.time is not None and date.time.grain == 'day' else 'in'} {date.text}"


def joined(numbers: list[str], sign: str) -> str:
    """Numbers with a sign between them: `9 + 5 + 3`."""
    return f" {sign} ".join(numbers)


def moved(value: Decimal) -> str:
    """What a change is called.

    >>> moved(Decimal("0.2")), moved(Decimal(-3))
    ('a rise', 'a fall')
    """
    return "a fall" if value < 0 else "a rise"


def beside(verdict: Verdict, stated: str) -> str:
    """What a sentence that says what follows adds about what is stated.

    >>> beside(Verdict.CONTRADICTED, "18%"), beside(Verdict.SUPPORTED, "18%")
    (', not 18%', ', as stated')
    """
    return ", as stated" if verdict is Verdict.SUPPORTED else f", not {stated}"
