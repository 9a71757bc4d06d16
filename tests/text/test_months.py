"""Names of months."""

from __future__ import annotations

from datetime import date

import pytest

from adc_extract.text.months import day_of_name, is_month, month_in


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["march"], "march"),
        (["of", "march", "the"], "march"),
        (["thang", "muoi", "mot"], "thang muoi mot"),
        (["مارس", "اذار"], "مارس"),
        (["march", "اذار"], "march"),
        (["march", "april"], None),
        (["march", "hares"], None),
        (["of"], None),
        ([], None),
    ],
)
def test_month_in(words: list[str], expected: str | None) -> None:
    """The name without the connectors around it; two names of one month are one."""
    assert month_in(words) == expected


@pytest.mark.parametrize(
    ("year", "name", "day", "language", "expected"),
    [
        (2024, "march", 5, "", date(2024, 3, 5)),
        (2567, "march", 5, "", date(2024, 3, 5)),
        (1402, "اسفند", 15, "", date(2024, 3, 5)),
        (2024, "listopada", 5, "pl", date(2024, 11, 5)),
        (2024, "listopada", 5, "hr", date(2024, 10, 5)),
        (2024, "اسفند", 15, "", None),
        (2024, "february", 30, "", None),
    ],
)
def test_day_of_name(year: int, name: str, day: int, language: str, expected: date | None) -> None:
    """Years of other calendars are converted; a name that two languages have means that of the page's."""
    assert day_of_name(year, name, day, language) == expected


def test_is_month() -> None:
    """Only a whole folded name is one."""
    assert is_month("marz") and not is_month("marzo de")
