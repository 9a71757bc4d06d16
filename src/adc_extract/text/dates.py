"""Dates as pages print them, in the languages of the tables.

A date is found by its figures: three of them ("20.02.2023", "2023年2月20日", "2/20/23"), or two with a month's name
("20 de febrero de 2023", "2023. február 20.") or behind one ("February 20, 2023"). A month without its day, or a day
without its year, is no date.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from adc_extract.tables.calendar import (
    DAY_UNITS,
    ERAS,
    FIRST_YEAR,
    MINGUO_LANGUAGES,
    MONTH_UNITS,
    MONTH_WORDS,
    YEAR_UNITS,
    YEAR_WORDS,
)
from adc_extract.text.figures import BLANK, MINGUO, SEPARATORS, Found, Number, full_year, in_figures
from adc_extract.text.folding import fold, folded_words
from adc_extract.text.hanzi import hanzi_date
from adc_extract.text.months import CONNECTOR_WORDS, day_of_name, is_month, month_in
from adc_extract.text.patterns import late
from adc_extract.text.times import WEEKDAY_WORDS, Stamp, clock_after, clock_before, day_of, stamp_of

LIMIT = 300

_MONTH_WORDS = frozenset(fold(word) for word in MONTH_WORDS)
_YEAR_WORDS = frozenset(fold(word) for word in YEAR_WORDS)
_HANZI_YEAR = "年"

# figures without a gap are apart where they are a year and a figure or two ("20 Feb 20239:15 am"), a year behind a
# comma and more ("Feb 20, 20235757 views"), or a day and a year behind a name ("Feb 212023")
_NUMBER = re.compile(
    r"\d(?:(?:(?<=1)9|(?<=2)0)\d\d(?=\d{1,2}(?!\d)|(?<=, \d{4})\d{3,6}(?!\d))"
    r"|(?<=[^\W\d]\s\d)\d?(?=(?:19|20)\d\d(?![\d:]))|\d*)"
)
_TWO_NUMBERS = re.compile(r"\d(?:\D+\d|\d{4})")
_WORD = re.compile(r"[^\s\d,;:|/()\[\]•·–—]+")
_LAST_WORD = late(r"([^.?!…]{1,20})\.?$")  # a weekday can be glued to the sentence before it
_LETTERS = late(r"[^\W\d_]+")
_CAPITAL_INSIDE = late(r".+(?=[A-ZÀ-Þ][^A-ZÀ-Þ]+$)")


class PrintedDate(NamedTuple):
    """A date in a text: ``text[start:end]`` is the date with its weekday and its time.

    ``other`` is the day that its figures are with day and month the other way about, where they could be.
    """

    start: int
    end: int
    stamp: Stamp
    other: date | None = None


def find_printed_dates(
    text: str, language: str | None = None, *, zones: Mapping[str, int] | None = None
) -> list[PrintedDate]:
    """The dates in the first 300 characters of a text, in order.

    ``language`` is a tag such as ``"en-GB"``. It decides "3/4/2023", where both could be the day: with dots the day
    comes first; else the month does in English without a region, en-US and a few more, and the day in all others and
    where the language is not known. A figure above 12 is the day, and four figures first are the year, anywhere.
    Two-figure years are 1970 to 2069. Japanese eras, Buddhist, solar Hijri and Minguo years are converted. A time
    beside the date makes a moment; ``zones`` has the hours from UTC of names of zones that shall count, besides UTC and
    GMT.
    """
    if not may_hold_date(text):
        return []
    language = (language or "").lower().replace("_", "-")
    numbers = [
        Number(found.start(), found.end(), int(found[0][:5]), found.end() - found.start())
        for found in _NUMBER.finditer(text, 0, LIMIT)
    ]
    dates: list[PrintedDate] = []
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
    if not dates and _HANZI_YEAR in text and (found := hanzi_date(text, LIMIT)):
        dates.append(_with_time(text, found, 0, zones))
    return dates


def may_hold_date(text: str) -> bool:
    """Whether there are two numbers where dates are sought: without them there is none, but in Chinese numerals."""
    return _TWO_NUMBERS.search(text, 0, LIMIT) is not None or text.find(_HANZI_YEAR, 0, LIMIT) >= 0


def beside(text: str, dates: Sequence[PrintedDate]) -> int:
    """How many characters of a text stand beside these dates, which were found in it."""
    return len(text) - sum(found.end - found.start for found in dates)


def _date_at(text: str, numbers: list[Number], floor: int, language: str) -> Found | None:
    """The date whose first figure is the first of these numbers."""
    first, second = numbers[0], numbers[1]
    if first.digits > 4 or second.digits > 4:
        return None
    gap = text[first.end : second.start]
    if len(gap) > 40:
        return None
    mark = gap.strip(BLANK)
    if mark in SEPARATORS:
        found = in_figures(text, numbers, mark, language)
        if found or not mark.startswith((".", "-")):
            return found
    unit = mark.lstrip(")）")[:1]
    if unit and (unit in MONTH_UNITS or unit in YEAR_UNITS):
        return _with_units(text, numbers, unit, language)
    word = fold(mark.strip(".- "))
    if word in _MONTH_WORDS and len(numbers) > 2:
        day = day_of(numbers[2].value, second.value, first.value)
        return Found(first.start, numbers[2].end, day) if day else None
    if word in _YEAR_WORDS and first.digits == 4:
        return _behind_year(text, numbers, language)
    return _around_name(text, numbers, gap, language) or _behind_name(text, numbers, gap, floor, language)


def _with_units(text: str, numbers: list[Number], unit: str, language: str) -> Found | None:
    """2023年2月20日, 2023년 2월 20일, and years of an era; ``unit`` stands behind the first number."""
    first, second = numbers[0], numbers[1]
    lead = text[max(0, first.start - 8) : first.start].rstrip(BLANK)
    if unit in MONTH_UNITS:
        if not lead.endswith(FIRST_YEAR):
            return None
        lead, year, month, day_number = lead[: -len(FIRST_YEAR)], 1, first.value, second
    elif len(numbers) < 3 or text[second.end : numbers[2].start].strip(BLANK)[:1] not in MONTH_UNITS:
        return None
    else:
        year, month, day_number = first.value, second.value, numbers[2]
    era = next((name for name in ERAS if lead.endswith(name)), None)
    if era:
        year += ERAS[era]
    elif first.digits == 3 and language.startswith(MINGUO_LANGUAGES):
        year += MINGUO
    day = day_of(year, month, day_number.value)
    start = text.rfind(era, 0, first.start) if era else first.start
    end = day_number.end
    rest = text[end : end + 2]
    if rest.strip()[:1] in DAY_UNITS:
        end += len(rest) - len(rest.lstrip()) + 1
    return Found(start, end, day) if day else None


def _behind_year(text: str, numbers: list[Number], language: str) -> Found | None:
    """The year and its word, then day and month: 2024. gada 5. marts; or month and day: 2024 оны 3 сарын 5."""
    year, second = numbers[0], numbers[1]
    if len(numbers) > 2 and fold(text[second.end : numbers[2].start].strip(BLANK)) in _MONTH_WORDS:
        day = day_of(year.value, second.value, numbers[2].value)
        return Found(year.start, numbers[2].end, day) if day else None
    word = _LETTERS.search(text, second.end, second.end + 30)
    name = month_in(folded_words(word[0])) if word else None
    day = day_of_name(year.value, name, second.value, language) if name else None
    return Found(year.start, word.end(), day) if word and day else None


def _around_name(text: str, numbers: list[Number], gap: str, language: str) -> Found | None:
    """Day and year on either side of a month's name: 20 Feb. 2023, 2023. február 20."""
    first, second = numbers[0], numbers[1]
    if (len(gap) < 2 and not is_month(gap)) or text[: first.start].endswith("/"):
        return None  # the latter is a path
    name = month_in(folded_words(gap))
    if name is None:
        return None
    if first.digits == 4:
        later = len(numbers) > 2 and _around_name(text, numbers[1:], text[second.end : numbers[2].start], language)
        day = day_of_name(first.value, name, second.value, language) if second.digits <= 2 and not later else None
    elif second.digits == 4:
        day = day_of_name(second.value, name, first.value, language) if first.digits <= 2 else None
    elif second.digits == 2 and first.digits <= 2 and _ends_there(text, numbers):
        thai = "th" if "\u0e00" <= name[0] <= "\u0e7f" else ""
        day = day_of_name(full_year(second.value, thai), name, first.value, language)
    else:
        day = None
    return Found(first.start, second.end, day) if day else None


def _ends_there(text: str, numbers: list[Number]) -> bool:
    """Whether the second number, of two figures, can be a year: neither a time nor a count of things follows."""
    after = text[numbers[1].end : numbers[1].end + 2]
    if after[:1] in (":", ".", "%", "h") or after.strip()[:1].isalpha():
        return False
    return len(numbers) < 3 or numbers[2].digits != 4 or numbers[2].start - numbers[1].end > 2


def _behind_name(text: str, numbers: list[Number], gap: str, floor: int, language: str) -> Found | None:
    """Day and year behind the month's name: February 20, 2023."""
    first, second = numbers[0], numbers[1]
    if first.digits > 2 or second.digits != 4 or not CONNECTOR_WORDS.issuperset(folded_words(gap)):
        return None
    start = max(floor, first.start - 30)
    words = [word for word in _WORD.finditer(text, start, first.start) if word.start() > start or start == floor][-3:]
    while words and fold(words[-1][0].strip(".")) in CONNECTOR_WORDS:
        words.pop()
    for count in (1, 2):
        name = month_in(folded_words(" ".join(word[0] for word in words[-count:]))) if words else None
        if name:
            day = day_of_name(second.value, name, first.value, language)
            return Found(words[-min(count, len(words))].start(), second.end, day) if day else None
    glued = _CAPITAL_INSIDE.match(words[-1][0]) if words else None
    name = month_in(folded_words(words[-1][0][glued.end() :])) if glued else None
    day = day_of_name(second.value, name, first.value, language) if name else None
    return Found(words[-1].start() + glued.end(), second.end, day) if glued and day else None


def _with_time(text: str, found: Found, floor: int, zones: Mapping[str, int] | None) -> PrintedDate:
    """The date with the weekday before it, and the time behind or before it."""
    start, end = found.start, found.end
    ahead = list(_WORD.finditer(text, max(floor, start - 20), start)) if start > floor else []
    weekday = _LAST_WORD.search(text, ahead[-1].start(), ahead[-1].end()) if ahead else None
    if weekday and fold(weekday[1]) in WEEKDAY_WORDS:
        start = weekday.start(1)
    after = clock_after(text, end, zones)
    if after:
        return PrintedDate(start, after[1], stamp_of(found.day, after[0]), found.other)
    before = clock_before(text, floor, found.start)
    if before:
        return PrintedDate(min(start, before[1]), end, stamp_of(found.day, before[0]), found.other)
    return PrintedDate(start, end, stamp_of(found.day, None), found.other)
