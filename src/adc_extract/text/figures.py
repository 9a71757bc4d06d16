"""Dates in figures alone: 20.02.2023, 2/20/23, 2023-02-20."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from adc_extract.tables.calendar import MINGUO_LANGUAGES, MONTH_FIRST, SLASH_YEAR, YEAR_FIRST
from adc_extract.text.jalali import JALALI_YEARS, jalali_day
from adc_extract.text.months import BUDDHIST_YEARS
from adc_extract.text.patterns import late
from adc_extract.text.times import day_of

MINGUO = 1911  # the year before the first of the Republic of China
_GLUED_TIME = late(r":\d{2}(?![:\d])")  # behind the figures of 28.09.1912:44, which are 19 and 12:44
_LINE_MARKS = (",", "|", "·", "•", "–", "—", ":")
BLANK = " \t\n\xa0\u200e\u200f"
SEPARATORS = frozenset("/.-–‑／．")


class Number(NamedTuple):
    """A run of digits in a text, its value and how many they are."""

    start: int
    end: int
    value: int
    digits: int


class Found(NamedTuple):
    """A day in a text; ``other`` as in `PrintedDate`."""

    start: int
    end: int
    day: date
    other: date | None = None


def in_figures(text: str, numbers: list[Number], mark: str, language: str) -> Found | None:
    """Day, month and year apart by the same mark, as in 20.02.2023."""
    if len(numbers) < 3:
        return None
    a, b, c = numbers[:3]
    if c.digits == 4 and _GLUED_TIME.match(text, c.end):
        c = Number(c.start, c.start + 2, c.value // 100, 2)
    between = text[b.end : c.start].strip(BLANK)
    if between != mark and not (not between and mark == "/" and c.digits == 4 and language[:2] in SLASH_YEAR):
        return None
    if _joined(text, a.start, c.end):
        return None
    short = a.digits != 4 and c.digits == 2
    if short and not _is_short_date(text, (a, b, c), mark):
        return None
    mark = "." if mark in ".．" else mark
    day = _order(a, b, c, mark, language)
    other = _other(day, a, c, language) if day and (mark != "." or language[:2] == "en") else None
    return Found(a.start, c.end, day, other) if day else None


def _is_short_date(text: str, numbers: tuple[Number, Number, Number], mark: str) -> bool:
    """Whether figures with a year of two are a date, and no version or number: alone, or as a line ends in them."""
    a, b, c = numbers
    before, after = text[: a.start].rstrip(), text[c.end :].strip()
    if not before and not after:
        return True
    if mark not in "/.":
        return False
    return mark == "/" or (a.digits, b.digits) == (2, 2) or (not after and before.endswith(_LINE_MARKS))


def _joined(text: str, start: int, end: int) -> bool:
    """Whether the figures go on before or behind: a version, a path, a telephone number."""
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    if before.endswith("/") or after.startswith("/"):
        return True
    return (before[1:] in SEPARATORS and before[:1].isdigit()) or (after[:1] == "." and after[1:].isdigit())


def _order(a: Number, b: Number, c: Number, mark: str, language: str) -> date | None:
    base = language.partition("-")[0]
    if a.digits == 4:
        return _day(a.value, b.value, c.value, language) if b.digits <= 2 and c.digits <= 2 else None
    if a.digits == 3 and language.startswith(MINGUO_LANGUAGES):
        return day_of(a.value + MINGUO, b.value, c.value)
    if a.digits > 2 or b.digits > 2 or c.digits not in (2, 4):
        return None
    if c.digits == 2 and base in YEAR_FIRST:
        return day_of(full_year(a.value), b.value, c.value)
    year = c.value if c.digits == 4 else full_year(c.value, language)
    month_first = language in MONTH_FIRST or "-".join(language.split("-")[:2]) in MONTH_FIRST
    if b.value > 12 if mark != "." else b.value > 12 and c.digits == 4 and month_first:
        return _day(year, a.value, b.value, language)
    if mark != "." and month_first and a.value <= 12:
        return _day(year, a.value, b.value, language)
    return _day(year, b.value, a.value, language)


def _other(day: date, a: Number, c: Number, language: str) -> date | None:
    """The day with day and month the other way about, where its figures could be; with dots, only Americans do it."""
    if day.day > 12 or day.day == day.month or a.digits > 2 or (c.digits == 2 and language[:2] in YEAR_FIRST):
        return None
    return None if c.value in JALALI_YEARS else date(day.year, day.day, day.month)


def full_year(value: int, language: str = "") -> int:
    """The year of two figures, which Thais count from the Buddha's death."""
    if language[:2] == "th" and value >= 40:
        return value + 2500 - 543
    return value + (2000 if value < 70 else 1900)


def _day(year: int, month: int, day: int, language: str) -> date | None:
    """The day of a year that may be counted in the way of the language's country."""
    if year in JALALI_YEARS and language[:2] in ("fa", "ps"):
        return jalali_day(year, month, day)
    if year in BUDDHIST_YEARS and language[:2] == "th":
        year -= 543
    return day_of(year, month, day)
