"""Dates written for machines: metas, JSON-LD, ``datetime`` attributes, and URLs."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta, timezone
from urllib.parse import urlsplit

from adc_extract.tables.calendar import MONTHS
from adc_extract.tables.date_words import RFC_ZONES
from adc_extract.text.dates import find_printed_dates
from adc_extract.text.patterns import late
from adc_extract.text.times import YEARS, Stamp, clock_of, day_of, micros, offset_of, stamp_of

# ISO 8601, and what pages take for it: spaces, points and slashes as marks, no marks at all, figures left out
_DAY = late(r"['\"\s]*(\d{4})(?:([-/. ])(\d{1,2})\2(\d{1,2})|(\d{2})(\d{2}))")
_TIME = late(
    r"(?:\s?[Tt]\s?|\s{1,3}|(?<=\d{8})(?=\d{4}))(\d{1,2})(?:[:.]?(\d{2})(?:[:.]?(\d{1,2})(?:[.,](\d{1,9})\d*)?)?|-(\d{2})-(\d{2}))"
    r"(?!\d)\s?([AaPp]\.?[Mm]\b)?"
)
_ZONE = late(r"\s?(?:([A-Za-z]{1,4})(?![A-Za-z]))?\s?(?:([+-])(\d{2})(?::?(\d{2}))?(?!\d))?")
# the one shape that most pages give, which Python reads by itself
_USUAL = re.compile(
    r"\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3])(?::[0-5]\d){2}(?:\.\d{3}(?:\d{3})?)?(?:Z|[+-](?:0\d|1[0-3]):[0-5]\d)?"
)
_EPOCH = late(r"\d{9,10}(?:\.\d+)?|\d{13}")
# Wed Feb 08 16:36:31 CET 2023, as Java and C print it: the year last
_YEAR_LAST = late(
    r"([A-Za-z]{3,9})\.? +(\d{1,2}),? +(\d{1,2}:\d\d(?::\d\d)?)\s{0,9}([A-Za-z]{1,4}|[+-]\d\d:?\d\d)? {1,9}(\d{4})\b"
)

_URL_DAY = late(
    r"(?<![\d.])((?:19|20)\d\d)(?:[-/_.](1[0-2]|0?[1-9])[-/_.](3[01]|[12]\d|0?[1-9])"
    r"|[-/_.]?(1[0-2]|0[1-9])[-/_.]?(3[01]|[12]\d|0[1-9]))(?!\d)"
)
_URL_DAY_FIRST = late(r"(?<!\d)(1[3-9]|2\d|3[01])([-_.])(0[1-9]|1[0-2])\2((?:19|20)\d\d)(?!\d)")
_URL_MONTH = late(r"/((?:19|20)\d\d)/([a-z]{3,9})/(\d{1,2})(?!\d)")
_ENGLISH = {form: number for number, forms in enumerate(MONTHS["en"], 1) for form in forms.split()}


def parse_machine_date(value: str, language: str | None = "en-us") -> Stamp | None:
    """The day, and the moment where a time is given, of a date written for machines.

    ISO 8601 in all the shapes that pages give it, RFC 2822, dates as JavaScript, Java and C print them, seconds and
    milliseconds since 1970 (in UTC), and last what ``find_printed_dates`` reads, with ``language`` deciding between
    day and month. The zone is the one that is given: an offset, Z, UTC, GMT, or a name of RFC 2822. None where there is
    no date, or its year is outside 1900 to 2100. Looks at the first 120 characters.
    """
    value = value[:120].strip()
    if len(value) < 6:
        return None
    if _USUAL.fullmatch(value) and (stamp := _usual(value)):
        return stamp
    if _EPOCH.fullmatch(value):
        return _since_1970(value)
    found = _DAY.match(value)
    if found:
        year, _, month, day, month2, day2 = found.groups()
        exact = day_of(int(year), int(month or month2), int(day or day2))
        if exact:
            return stamp_of(exact, _iso_time(value, found.end()))
    found = _YEAR_LAST.search(value)
    if found:
        month, day, clock, zone, year = found.groups()
        value = f"{month} {day} {year} {clock} {zone or ''}"
    dates = find_printed_dates(value, language, zones=RFC_ZONES)
    return dates[0].stamp if dates else None


def date_in_url(url: str) -> date | None:
    """The day in the path of a URL: /2024/05/13/, /2024/may/13/, -20240513, /2024-05-13-a-story and the like.

    The year first; the day first only where it cannot be the month (/31-10-2024). A month alone gives nothing.
    """
    try:
        path = urlsplit(url[:2000]).path.lower()
    except ValueError:
        return None
    for found in _URL_DAY.finditer(path):
        year, month, day, month2, day2 = found.groups()
        exact = day_of(int(year), int(month or month2), int(day or day2))
        if exact:
            return exact
    day_first = _URL_DAY_FIRST.search(path)
    if day_first:
        return day_of(int(day_first[4]), int(day_first[3]), int(day_first[1]))
    named = _URL_MONTH.search(path)
    if named and named[2] in _ENGLISH:
        return day_of(int(named[1]), _ENGLISH[named[2]], int(named[3]))
    return None


def _usual(value: str) -> Stamp | None:
    try:
        moment = datetime.fromisoformat(value.replace("Z", "+00:00"))
    except ValueError:
        return None
    return Stamp(moment.date(), moment) if moment.year in YEARS else None


def _since_1970(value: str) -> Stamp | None:
    seconds = float(value) / (1000 if len(value.partition(".")[0]) > 10 else 1)
    moment = datetime(1970, 1, 1, tzinfo=timezone.utc) + timedelta(seconds=seconds)
    return Stamp(moment.date(), moment) if moment.year in YEARS else None


def _iso_time(value: str, at: int) -> time | None:
    found = _TIME.match(value, at)
    if found is None:
        return None
    hour, minute, second, fraction, minute2, second2, half = found.groups()
    hours = int(hour)
    if half and hours <= 12:
        hours = hours % 12 + (12 if half[0] in "pP" else 0)
    zone = _iso_zone(value, found.end())
    return clock_of(hours, int(minute or minute2 or 0), int(second or second2 or 0), micros(fraction), zone)


def _iso_zone(value: str, at: int) -> timezone | None:
    found = _ZONE.match(value, at)
    if found is None:
        return None
    name, sign, hours, minutes = found.groups()
    if sign and (name or "").lower() in ("", "utc", "gmt"):
        return offset_of(sign, hours, minutes)
    if (name or "").lower() in ("z", "utc", "gmt", "ut"):
        return timezone.utc
    if name and name.lower() in RFC_ZONES:
        return timezone(timedelta(hours=RFC_ZONES[name.lower()]))
    return None
