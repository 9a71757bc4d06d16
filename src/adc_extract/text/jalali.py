"""The solar Hijri (Jalali) calendar of Iran and Afghanistan."""

from __future__ import annotations

from datetime import date, timedelta

JALALI_YEARS = range(1279, 1480)

# remainders of the year by 33 that are leap years: the arithmetic rule of the 33-year cycle
_LEAPS = (1, 5, 9, 13, 17, 22, 26, 30)
# 1 Farvardin 1342
_START = date(1963, 3, 21)


def jalali_day(year: int, month: int, day: int) -> date | None:
    """The Gregorian date of a day of the Jalali years 1279 to 1479, or None where there is no such day."""
    if year not in JALALI_YEARS or not 1 <= month <= 12 or not 1 <= day <= _month_length(year, month):
        return None
    days = sum(_year_length(y) for y in range(1342, year)) - sum(_year_length(y) for y in range(year, 1342))
    months = 31 * (month - 1) - max(0, month - 7)
    return _START + timedelta(days + months + day - 1)


def _leap(year: int) -> bool:
    return year % 33 in _LEAPS


def _year_length(year: int) -> int:
    return 366 if _leap(year) else 365


def _month_length(year: int, month: int) -> int:
    if month < 7:
        return 31
    return 30 if month < 12 or _leap(year) else 29
