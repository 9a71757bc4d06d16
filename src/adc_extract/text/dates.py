"""Dates as pages print them, in the languages of the tables.

A date is found by its figures: three of them ("20.02.2023", "2023年2月20日", "2/20/23"), or two with a month's name
("20 de febrero de 2023", "2023. február 20.") or behind one ("February 20, 2023"). A month without its day, or a day
without its year, is no date.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from adc_extract.tables.calendar import (
    CONNECTORS,
    DAY_UNITS,
    ERAS,
    FIRST_YEAR,
    JALALI_MONTHS,
    MONTH_FIRST,
    MONTH_UNITS,
    MONTH_WORDS,
    MONTHS,
    YEAR_FIRST,
    YEAR_UNITS,
)
from adc_extract.text.folding import fold, folded_set, folded_words
from adc_extract.text.jalali import jalali_day
from adc_extract.text.patterns import late
from adc_extract.text.times import WEEKDAY_WORDS, Stamp, clock_after, clock_before, day_of, stamp_of

LIMIT = 300

# Folded all at once, which is faster than form by form.
_MONTHS = {
    form.replace("_", " "): number
    for row in reversed(fold("\n".join(map("|".join, MONTHS.values()))).split("\n"))
    for number, forms in enumerate(row.split("|"), 1)
    for form in forms.split()
}
_JALALI = {fold(name): number for number, name in enumerate(JALALI_MONTHS, 1)}
_CONNECTORS = folded_set(CONNECTORS)
_MONTH_WORDS = frozenset(fold(word) for word in MONTH_WORDS)
_BUDDHIST = range(1900 + 543, 2101 + 543)
_JALALI_YEARS = range(1279, 1480)

# a year with a figure or two behind it is a year glued to what follows: "20 Feb 20239:15 am"
_NUMBER = re.compile(r"\d(?:(?:(?<=1)9|(?<=2)0)\d\d(?=\d{1,2}(?!\d))|\d*)")
_TWO_NUMBERS = re.compile(r"\d(?:\D+\d|\d{4})")
_GLUED_TIME = late(r":\d{2}(?![:\d])")  # behind the figures of 28.09.1912:44, which are 19 and 12:44
_WORD = re.compile(r"[^\s\d,;:|/()\[\]•·–—]+")
_CAPITAL_INSIDE = late(r".+(?=[A-ZÀ-Þ][^A-ZÀ-Þ]+$)")
_BLANK = " \t\n\xa0\u200e\u200f"
_SEPARATORS = frozenset("/.-–‑／．")


class PrintedDate(NamedTuple):
    """A date in a text: ``text[start:end]`` is the date with its weekday and its time."""

    start: int
    end: int
    stamp: Stamp


class _Number(NamedTuple):
    start: int
    end: int
    value: int
    digits: int


class _Found(NamedTuple):
    start: int
    end: int
    day: date


def find_printed_dates(
    text: str, language: str | None = None, *, zones: Mapping[str, int] | None = None
) -> list[PrintedDate]:
    """The dates in the first 300 characters of a text, in order.

    ``language`` is a tag such as ``"en-GB"``. It decides "3/4/2023", where both could be the day: with dots the day
    comes first; else the month does in English without a region, en-US and a few more, and the day in all others and
    where the language is not known. A figure above 12 is the day, and four figures first are the year, anywhere.
    Two-figure years are 1970 to 2069. Japanese eras, Buddhist and solar Hijri years are converted. A time beside the
    date makes a moment; ``zones`` has the hours from UTC of names of zones that shall count, besides UTC and GMT.
    """
    if not may_hold_date(text):
        return []
    numbers = [
        _Number(found.start(), found.end(), int(found[0][:5]), found.end() - found.start())
        for found in _NUMBER.finditer(text, 0, LIMIT)
    ]
    dates: list[PrintedDate] = []
    language = (language or "").lower().replace("_", "-")
    floor = at = 0
    while at < len(numbers) - 1:
        found = _date_at(text, numbers[at : at + 4], floor, language)
        if found is None:
            at += 1
            continue
        dates.append(_with_time(text, found, floor, zones))
        floor = dates[-1].end
        while at < len(numbers) and numbers[at].start < floor:
            at += 1
    return dates


def may_hold_date(text: str) -> bool:
    """Whether there are two numbers where dates are sought: without them there is none."""
    return _TWO_NUMBERS.search(text, 0, LIMIT) is not None


def _date_at(text: str, numbers: list[_Number], floor: int, language: str) -> _Found | None:
    """The date whose first figure is the first of these numbers."""
    first, second = numbers[0], numbers[1]
    if first.digits > 4 or second.digits > 4:
        return None
    gap = text[first.end : second.start]
    if len(gap) > 40:
        return None
    mark = gap.strip(_BLANK)
    if mark in _SEPARATORS:
        found = _in_figures(text, numbers, mark, language)
        if found or not mark.startswith((".", "-")):
            return found
    if mark[:1] in MONTH_UNITS or mark[:1] in YEAR_UNITS:
        return _with_units(text, numbers, mark)
    if fold(mark) in _MONTH_WORDS and len(numbers) > 2:
        day = day_of(numbers[2].value, second.value, first.value)
        return _Found(first.start, numbers[2].end, day) if day else None
    return _around_name(text, numbers, gap) or _behind_name(text, numbers, gap, floor)


def _in_figures(text: str, numbers: list[_Number], mark: str, language: str) -> _Found | None:
    """Day, month and year apart by the same mark, as in 20.02.2023."""
    if len(numbers) < 3:
        return None
    a, b, c = numbers[:3]
    if c.digits == 4 and _GLUED_TIME.match(text, c.end):
        c = _Number(c.start, c.start + 2, c.value // 100, 2)
    if text[b.end : c.start].strip(_BLANK) != mark or _joined(text, a.start, c.end):
        return None
    alone = not text[: a.start].strip() and not text[c.end :].strip()
    short = a.digits != 4 and c.digits == 2
    if short and not alone and (mark not in "/." or (mark == "." and (a.digits, b.digits) != (2, 2))):
        return None  # as likely a version or a number
    day = _order(a, b, c, "." if mark in ".．" else mark, language)
    return _Found(a.start, c.end, day) if day else None


def _joined(text: str, start: int, end: int) -> bool:
    """Whether the figures go on before or behind: a version, a path, a telephone number."""
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    if before.endswith("/") or after.startswith("/"):
        return True
    return (before[1:] in _SEPARATORS and before[:1].isdigit()) or (after[:1] == "." and after[1:].isdigit())


def _order(a: _Number, b: _Number, c: _Number, mark: str, language: str) -> date | None:
    base = language.partition("-")[0]
    if a.digits == 4:
        return _day(a.value, b.value, c.value, language) if b.digits <= 2 and c.digits <= 2 else None
    if a.digits > 2 or b.digits > 2 or c.digits not in (2, 4):
        return None
    if c.digits == 2 and base in YEAR_FIRST:
        return day_of(_century(a.value), b.value, c.value)
    year = c.value if c.digits == 4 else _century(c.value)
    month_first = language in MONTH_FIRST or "-".join(language.split("-")[:2]) in MONTH_FIRST
    if mark != "." and (b.value > 12 or (month_first and a.value <= 12)):
        return _day(year, a.value, b.value, language)
    return _day(year, b.value, a.value, language)


def _century(value: int) -> int:
    return value + (2000 if value < 70 else 1900)


def _day(year: int, month: int, day: int, language: str) -> date | None:
    """The day of a year that may be counted in the way of the language's country."""
    if year in _JALALI_YEARS and language[:2] == "fa":
        return jalali_day(year, month, day)
    if year in _BUDDHIST and language[:2] == "th":
        year -= 543
    return day_of(year, month, day)


def _with_units(text: str, numbers: list[_Number], mark: str) -> _Found | None:
    """2023年2月20日, 2023년 2월 20일, and years of an era; ``mark`` stands behind the first number."""
    first, second = numbers[0], numbers[1]
    lead = text[max(0, first.start - 8) : first.start].rstrip(_BLANK)
    if mark[0] in MONTH_UNITS:
        if not lead.endswith(FIRST_YEAR):
            return None
        before = lead[: -len(FIRST_YEAR)]
        era = next((name for name in ERAS if before.endswith(name)), None)
        day = day_of(ERAS[era] + 1, first.value, second.value) if era else None
        start = text.rfind(era, 0, first.start) if era else first.start
    else:
        if len(numbers) < 3 or text[second.end : numbers[2].start].strip(_BLANK)[:1] not in MONTH_UNITS:
            return None
        era = next((name for name in ERAS if lead.endswith(name)), None)
        year = first.value + (ERAS[era] if era else 0)
        second, month = numbers[2], second.value
        day = day_of(year, month, second.value)
        start = text.rfind(era, 0, first.start) if era else first.start
    end = second.end
    rest = text[end : end + 2]
    if rest.strip()[:1] in DAY_UNITS:
        end += len(rest) - len(rest.lstrip()) + 1
    return _Found(start, end, day) if day else None


def _around_name(text: str, numbers: list[_Number], gap: str) -> _Found | None:
    """Day and year on either side of a month's name: 20 Feb. 2023, 2023. február 20."""
    first, second = numbers[0], numbers[1]
    if len(gap) < 2 and gap not in _MONTHS:
        return None
    name = _month_in(folded_words(gap))
    if name is None:
        return None
    if first.digits == 4:
        later = len(numbers) > 2 and _around_name(text, numbers[1:], text[second.end : numbers[2].start])
        day = _named(first.value, name, second.value) if second.digits <= 2 and not later else None
    elif second.digits == 4:
        day = _named(second.value, name, first.value) if first.digits <= 2 else None
    elif second.digits == 2 and first.digits <= 2 and _ends_there(text, numbers):
        day = _named(_century(second.value), name, first.value)
    else:
        day = None
    return _Found(first.start, second.end, day) if day else None


def _ends_there(text: str, numbers: list[_Number]) -> bool:
    """Whether the second number, of two figures, can be a year: neither a time nor a count of things follows."""
    after = text[numbers[1].end : numbers[1].end + 2]
    if after[:1] in (":", ".", "%", "h") or after.strip()[:1].isalpha():
        return False
    return len(numbers) < 3 or numbers[2].digits != 4 or numbers[2].start - numbers[1].end > 2


def _behind_name(text: str, numbers: list[_Number], gap: str, floor: int) -> _Found | None:
    """Day and year behind the month's name: February 20, 2023."""
    first, second = numbers[0], numbers[1]
    if first.digits > 2 or second.digits != 4 or not _CONNECTORS.issuperset(folded_words(gap)):
        return None
    start = max(floor, first.start - 30)
    words = [word for word in _WORD.finditer(text, start, first.start) if word.start() > start or start == floor][-3:]
    while words and fold(words[-1][0].strip(".")) in _CONNECTORS:
        words.pop()
    for count in (1, 2):
        name = _month_in(folded_words(" ".join(word[0] for word in words[-count:]))) if words else None
        if name:
            day = _named(second.value, name, first.value)
            return _Found(words[-min(count, len(words))].start(), second.end, day) if day else None
    glued = _CAPITAL_INSIDE.match(words[-1][0]) if words else None
    name = _month_in(folded_words(words[-1][0][glued.end() :])) if glued else None
    day = _named(second.value, name, first.value) if name else None
    return _Found(words[-1].start() + glued.end(), second.end, day) if glued and day else None


def _month_in(words: list[str]) -> str | None:
    """The month's name that these words are, but for connectors around it."""
    words = words[:6]
    while words and words[0] in _CONNECTORS:
        words = words[1:]
    while words:
        name = " ".join(words)
        if name in _MONTHS or name in _JALALI:
            return name
        if words[-1] not in _CONNECTORS:
            return None
        words = words[:-1]
    return None


def _named(year: int, name: str, day: int) -> date | None:
    if name in _JALALI and year in _JALALI_YEARS:
        return jalali_day(year, _JALALI[name], day)
    if name not in _MONTHS:
        return None
    return day_of(year - 543 if year in _BUDDHIST else year, _MONTHS[name], day)


def _with_time(text: str, found: _Found, floor: int, zones: Mapping[str, int] | None) -> PrintedDate:
    """The date with the weekday before it, and the time behind or before it."""
    start, end = found.start, found.end
    ahead = list(_WORD.finditer(text, max(floor, start - 20), start)) if start > floor else []
    if ahead and fold(ahead[-1][0].strip(".")) in WEEKDAY_WORDS:
        start = ahead[-1].start()
    after = clock_after(text, end, zones)
    if after:
        return PrintedDate(start, after[1], stamp_of(found.day, after[0]))
    before = clock_before(text, floor, found.start)
    if before:
        return PrintedDate(min(start, before[1]), end, stamp_of(found.day, before[0]))
    return PrintedDate(start, end, stamp_of(found.day, None))
