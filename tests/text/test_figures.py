"""Dates in figures alone."""

from __future__ import annotations

from datetime import date

import pytest

from adc_extract.text.figures import Number, full_year, in_figures


def numbers(text: str) -> list[Number]:
    """The runs of digits of a text."""
    found, at = [], 0
    for part in text.replace("/", " ").replace(".", " ").replace("-", " ").replace(",", " ").split(" "):
        if part.isdigit():
            found.append(Number(at, at + len(part), int(part), len(part)))
        at += len(part) + 1
    return found


@pytest.mark.parametrize(
    ("text", "mark", "language", "day", "other"),
    [
        ("20.02.2023", ".", "de", date(2023, 2, 20), None),
        ("3/4/2023", "/", "en-us", date(2023, 3, 4), date(2023, 4, 3)),
        ("3/4/2023", "/", "en-gb", date(2023, 4, 3), date(2023, 3, 4)),
        ("2.20.2023", ".", "en-us", date(2023, 2, 20), None),
        ("2.20.2023", ".", "de", None, None),
        ("20-02-23", "-", "nl", date(2023, 2, 20), None),
        ("by Ann, 20.2.23", ".", "de", date(2023, 2, 20), None),
        ("Ann 20.2.23", ".", "de", None, None),
        ("5/3 2024", "/", "sv", date(2024, 3, 5), date(2024, 5, 3)),
        ("5/3 2024", "/", "de", None, None),
        ("113/03/05", "/", "zh-tw", date(2024, 3, 5), None),
        ("1402/12/05", "/", "ps", date(2024, 2, 24), None),
    ],
)
def test_in_figures(text: str, mark: str, language: str, day: date | None, other: date | None) -> None:
    """The day, and the day that it is the other way about; short years only where the line makes them one."""
    found = in_figures(text, numbers(text), mark, language)
    assert (found and found.day, found and found.other) == (day, other)


def test_full_year() -> None:
    """Years of two figures are 1970 to 2069; in Thai they are Buddhist."""
    assert [full_year(69), full_year(70), full_year(67, "th"), full_year(24, "th")] == [2069, 1970, 2024, 2024]
