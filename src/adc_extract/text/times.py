"""Times of day in printed and machine-readable dates."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta, timezone
from typing import NamedTuple

from adc_extract.tables.calendar import CONNECTORS, WEEKDAYS
from adc_extract.tables.date_words import DAY_HALVES, HOUR_WORDS, TIME_WORDS, UTC_NAMES
from adc_extract.text.folding import fold, folded_set, folded_words
from adc_extract.text.patterns import late

YEARS = range(1900, 2101)

WEEKDAY_WORDS = folded_set(WEEKDAYS)
_HALVES = {fold(word): hours for word, hours in DAY_HALVES.items()}
_HOURS = frozenset(fold(word) for word in HOUR_WORDS)
_LEAD_WORDS = folded_set(TIME_WORDS) | folded_set(CONNECTORS) | WEEKDAY_WORDS | _HALVES.keys()
_TAIL_WORDS = _LEAD_WORDS | _HOURS | UTC_NAMES

_LEAD = re.compile(r"[^\d%$€£+#&=]{0,28}(?=\d)")
_CLOCK = late(
    r"(\d{1,2})(?:\s?(?:[:.hH]|時|时|點|点|시)\s?(\d{2})(?!\d)"
    r"(?:\s?[:.分분]\s?(\d{2})(?!\d))?(?:[.,](\d{1,9})(?!\d))?)?(?!\d)[分秒분초]?"
)
_SUFFIX = late(r"\s?([^\s\d,;:|/()\[\]+\-–—]{1,12})")
_GLUED_HALF = late(r"\s?([AaPp]\.?[Mm])(?=[A-Z][a-z])")  # "10:20 PMUpdated"
_ZONE = late(r"\s?\(?([A-Za-z]{1,4}(?![A-Za-z]))?(?:([+\-−])(\d{1,2})(?::?(\d{2}))?(?!\d))?")
_SHORTEST_CLOCK = len("9:30")
_BEFORE = late(r"(?<![\d.:/-])(\d{1,2})[:.hH](\d{2})(?::(\d{2}))?(?!\d)([^\d]{0,28})$")


class Stamp(NamedTuple):
    """A day, and the moment where a time was given with it: its day is the same, its zone only as it was given."""

    day: date
    moment: datetime | None


def day_of(year: int, month: int, day: int) -> date | None:
    """The date, or None where there is no such day or the year is outside 1900 to 2100."""
    if year not in YEARS or not 1 <= month <= 12 or not 1 <= day <= 31:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def stamp_of(day: date, clock: time | None) -> Stamp:
    """The day with its time of day, if there is one."""
    return Stamp(day, datetime.combine(day, clock) if clock else None)


def offset_of(sign: str, hours: str, minutes: str | None) -> timezone | None:
    """The zone so many hours and minutes from UTC; None beyond 14 hours, where no zone lies."""
    ahead = timedelta(hours=int(hours), minutes=int(minutes or 0))
    if ahead > timedelta(hours=14) or int(minutes or 0) > 59:
        return None
    return timezone(ahead if sign == "+" else -ahead)


def clock_of(hour: int, minute: int, second: int = 0, micro: int = 0, zone: timezone | None = None) -> time | None:
    """The time of day, or None where the clock has no such hour, minute or second."""
    if hour > 23 or minute > 59 or second > 59:
        return None
    return time(hour, minute, second, micro, zone)


def micros(fraction: str | None) -> int:
    """Microseconds of the digits behind the seconds' point."""
    return int(fraction[:6].ljust(6, "0")) if fraction else 0


def clock_after(text: str, at: int, zones: Mapping[str, int] | None = None) -> tuple[time, int] | None:
    """The time of day that follows position ``at`` of the text, and where it ends.

    Between a date and its time stand at most words such as "at", "um", a weekday or half of the day. ``zones`` has
    hours from UTC for names of zones; without it only UTC, GMT and figures such as ``+01:00`` are a zone.
    """
    lead = _LEAD.match(text, at)
    clock = _CLOCK.match(text, lead.end()) if lead else None
    if lead is None or clock is None:
        return None
    before = folded_words(lead[0])
    if not _LEAD_WORDS.issuperset(before):
        return None
    hour, minute, second, fraction = clock.groups()
    end = clock.end()
    half = next((_HALVES[word] for word in before if word in _HALVES), None)
    suffix = _SUFFIX.match(text, end)
    said = fold(suffix[1].replace(".", "")) if suffix else ""
    if suffix and (glued := _GLUED_HALF.match(text, end)):
        suffix, said = glued, fold(glued[1].replace(".", ""))
    if half is None:
        half = _HALVES.get(said)
    if suffix and (said in _HOURS or said in _HALVES):
        end = suffix.end()
    elif minute is None and half is None:
        return None
    zone, end = _zone_at(text, end, zones or {}, figures=second is not None)
    found = clock_of(_on_dial(int(hour), half), int(minute or 0), int(second or 0), micros(fraction), zone)
    return (found, end) if found else None


def clock_before(text: str, floor: int, at: int) -> tuple[time, int] | None:
    """The time of day that stands between ``floor`` and ``at``, right before a date at ``at``, and where it starts."""
    start = max(floor, at - 40)
    clock = _BEFORE.search(text[start:at]) if at - start >= _SHORTEST_CLOCK else None
    if clock is None:
        return None
    hour, minute, second, tail = clock.groups()
    after = folded_words(tail)
    if not _TAIL_WORDS.issuperset(after):
        return None
    half = next((_HALVES[word] for word in after if word in _HALVES), None)
    zone = timezone.utc if UTC_NAMES.intersection(after) else None
    found = clock_of(_on_dial(int(hour), half), int(minute), int(second or 0), 0, zone)
    return (found, start + clock.start()) if found else None


def _on_dial(hour: int, half: int | None) -> int:
    """The hour of 24, of an hour of 12 in this half of the day."""
    if half is None or hour > 12:
        return hour
    return hour % 12 + half


def _zone_at(text: str, at: int, zones: Mapping[str, int], *, figures: bool) -> tuple[timezone | None, int]:
    """The zone at this position and its end. A bare "-11:30" may be the end of a span of time: it takes ``figures``."""
    found = _ZONE.match(text, at)
    if found is None:
        return None, at
    name = (found[1] or "").lower()
    sign, hours, minutes = found[2], found[3], found[4]
    if name in UTC_NAMES:
        if sign and name != "z":
            return offset_of("+" if sign == "+" else "-", hours, minutes), found.end()
        return timezone.utc, found.end(1)
    if name in zones:
        return timezone(timedelta(hours=zones[name])), found.end(1)
    if not name and sign and len(hours) == 2 and minutes and (figures or sign == "+"):
        return offset_of("+" if sign == "+" else "-", hours, minutes), found.end()
    return None, at
