"""The solar Hijri calendar."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from adc_extract.text.jalali import jalali_day


@pytest.mark.parametrize(
    ("jalali", "gregorian"),
    [
        ((1357, 11, 22), date(1979, 2, 11)),  # the revolution
        ((1399, 1, 1), date(2020, 3, 20)),
        ((1399, 12, 30), date(2021, 3, 20)),  # a leap year
        ((1402, 1, 1), date(2023, 3, 21)),
        ((1403, 7, 1), date(2024, 9, 22)),
        ((1279, 10, 11), date(1901, 1, 1)),
        ((1402, 12, 30), None),  # no leap year
        ((1402, 7, 31), None),
        ((1402, 13, 1), None),
        ((1402, 1, 0), None),
        ((1200, 1, 1), None),
    ],
)
def test_jalali_day(jalali: tuple[int, int, int], gregorian: date | None) -> None:
    """Known days, leap days, and days that are none."""
    assert jalali_day(*jalali) == gregorian


def test_days_follow_each_other() -> None:
    """Every year of a 33-year cycle ends the day before the next one begins."""
    for year in range(1390, 1423):
        last = jalali_day(year, 12, 30) or jalali_day(year, 12, 29)
        first = jalali_day(year + 1, 1, 1)
        assert last is not None and first == last + timedelta(days=1)
