"""Times as tables tell them: years, quarters, months and days, as TIMEX3 writes them."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Final

from numclaims.tabular.table import Cell

__all__ = ["before", "coarser", "grain", "month_number", "period_of", "quarter_number", "trimmed"]

_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            *("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug"),
            *("september sep sept", "october oct", "november nov", "december dec"),
        ),
        start=1,
    )
    for name in names.split()
}
_YEAR: Final = re.compile(r"(?:(?:FY|CY|fiscal|year)\s?)?((?:1[5-9]|20|21)\d\d)", re.IGNORECASE)
_QUARTER: Final = re.compile(r"(?:Q([1-4])[\s/-]?(\d{4})|(\d{4})[\s/-]?Q([1-4]))", re.IGNORECASE)
_MONTH: Final = re.compile(r"(?:(\d{4})[-/](\d\d)|([A-Za-z]{3,9})\.?[\s-](\d{4})|(\d{4})[\s-]([A-Za-z]{3,9}))")
_DAY: Final = re.compile(r"(\d{4})[-/](\d\d)[-/](\d\d)(?:[T ].*)?")
_YEAR_OF: Final = {Decimal(year): str(year) for year in range(1500, 2200)}
_LAST_MONTH: Final = 12


def period_of(cell: Cell) -> str | None:
    """The time that a cell or a head names: a year, quarter, month or day; None if it names none.

    >>> [period_of(cell) for cell in ("FY2023", "2023 Q1", "Mar 2023", Decimal(2019), "2023-03-14", "12")]
    ['2023', '2023-Q1', '2023-03', '2019', '2023-03-14', None]
    """
    if isinstance(cell, date):
        return cell.isoformat()[:10]
    if cell is None:
        return None
    if isinstance(cell, Decimal):
        return _YEAR_OF.get(cell)
    text = cell.strip()
    if found := _YEAR.fullmatch(text):
        return found[1]
    if found := _QUARTER.fullmatch(text):
        return f"{found[2] or found[3]}-Q{found[1] or found[4]}"
    if found := _MONTH.fullmatch(text):
        year = found[1] or found[4] or found[5]
        month = int(found[2]) if found[2] else _MONTHS.get((found[3] or found[6]).lower(), 0)
        return f"{year}-{month:02d}" if 1 <= month <= _LAST_MONTH else None
    if found := _DAY.fullmatch(text):
        return "-".join(found.groups())
    return None


def month_number(cell: Cell) -> int | None:
    """The month that a cell names alone: `March`, `Mar`, or 3 in a column of months."""
    return _alone(cell, _LAST_MONTH, _MONTHS)


def quarter_number(cell: Cell) -> int | None:
    """The quarter that a cell names alone: `Q1`, or 1 in a column of quarters."""
    return _alone(cell, 4, {f"q{number}": number for number in range(1, 5)})


def _alone(cell: Cell, last: int, names: dict[str, int]) -> int | None:
    if isinstance(cell, str):
        found = names.get(cell.strip().lower().rstrip("."))
        return int(cell) if found is None and cell.strip().isdecimal() and 1 <= int(cell) <= last else found
    if isinstance(cell, Decimal) and cell == cell.to_integral_value() and 1 <= cell <= last:
        return int(cell)
    return None


def grain(period: str) -> str:
    """How finely a period is told: `year`, `quarter`, `month`, `day` or `other`."""
    if len(period) == 4:
        return "year"
    if period[5:6] == "Q":
        return "quarter"
    if period[5:].replace("-", "").isdecimal():
        return "month" if len(period) == 7 else "day" if len(period) == 10 else "other"
    return "other"


def coarser(period: str) -> tuple[str, ...]:
    """The period and those that it lies in.

    >>> coarser("2023-05-14")
    ('2023-05-14', '2023-05', '2023-Q2', '2023')
    """
    kind = grain(period)
    if kind in ("day", "month"):
        quarter = f"{period[:4]}-Q{(int(period[5:7]) + 2) // 3}"
        return tuple(dict.fromkeys((period, period[:7], quarter, period[:4])))
    return (period, period[:4]) if kind == "quarter" else (period,)


def trimmed(periods: Iterable[str]) -> str:
    """How finely a column of days tells times: the first or last days of years or months stand for these."""
    days = [period for period in periods if grain(period) == "day"]
    if not days:
        return "as written"
    if all(day[5:] in ("01-01", "12-31") for day in days):
        return "year"
    if all(day[8:] == "01" for day in days) or all(_is_last(day) for day in days):
        return "month"
    return "day"


def _is_last(day: str) -> bool:
    month = int(day[5:7])
    return 1 <= month <= _LAST_MONTH and int(day[8:]) == monthrange(int(day[:4]), month)[1]


def before(period: str, step: str) -> str | None:
    """The same period a year, or the one a quarter or month before; None where that is not known.

    >>> before("2023-Q1", "year"), before("2023-Q1", "quarter"), before("2023-01", "month")
    ('2022-Q1', '2022-Q4', '2022-12')
    """
    if not period[:4].isdecimal():
        return None
    year = int(period[:4])
    if step == "year":
        return f"{year - 1:04d}{period[4:]}"
    if step == "quarter" and grain(period) == "quarter":
        number = int(period[6])
        return f"{year - 1:04d}-Q4" if number == 1 else f"{year:04d}-Q{number - 1}"
    if step == "month" and grain(period) == "month":
        number = int(period[5:7])
        return f"{year - 1:04d}-12" if number == 1 else f"{year:04d}-{number - 1:02d}"
    return None
