"""Times of day beside dates."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, timezone

import pytest

from adc_extract.text.times import clock_after, clock_before, clock_of, day_of, micros, offset_of, stamp_of

UTC = timezone.utc


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (", 10:15", time(10, 15)),
        (" at 3.40 pm", time(15, 40)),
        (" 12:05 a.m.", time(0, 5)),
        (" 12:05 pm", time(12, 5)),
        (" um 14.05 Uhr", time(14, 5)),
        (" à 9h05", time(9, 5)),
        (" 14 Uhr", time(14)),
        (" 3 pm", time(15)),
        (" 10:20 PMTags", time(22, 20)),
        (" 10:20PMUpdated 5", time(22, 20)),
        (" u 9:30", time(9, 30)),
        (" kl. 07:30:59", time(7, 30, 59)),
        (" (월) 오후 3:40", time(15, 40)),
        (" 10時15分", time(10, 15)),
        (" в 10:15", time(10, 15)),
        (" ساعت ۱۰:۱۵", time(10, 15)),
        ("T10:15:00Z", time(10, 15, tzinfo=UTC)),
        (" 10:15 GMT", time(10, 15, tzinfo=UTC)),
        (" 10:15 (GMT+7)", time(10, 15, tzinfo=timezone(timedelta(hours=7)))),
        (" 10:15:00 -0330", time(10, 15, tzinfo=timezone(-timedelta(hours=3, minutes=30)))),
        (" 10:15 EST", time(10, 15)),  # a zone, but which one is not said
        (" 10:15-11:30", time(10, 15)),  # a span of time is no zone
        (" 14 comments", None),
        (" 3.5 million", None),
        (" 25:15", None),
        (" 10:75", None),
        (" for 10:15", None),
        ("", None),
    ],
)
def test_clock_after(text: str, expected: time | None) -> None:
    """The time that follows a date, with the words that may lead to it; a zone only where it is given."""
    found = clock_after(text, 0)
    assert (found[0] if found else None) == expected
    assert found is None or found[0].tzinfo == (expected.tzinfo if expected else None)


def test_named_zones_count_only_where_they_are_given() -> None:
    """Names of zones are read by the table that the caller brings."""
    found = clock_after(" 10:15 EST", 0, {"est": -5})
    assert found is not None
    assert found[0].utcoffset() == timedelta(hours=-5)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10:15, ", time(10, 15)),
        ("3:40 PM, Mon ", time(15, 40)),
        ("14:05 Uhr, ", time(14, 5)),
        ("10:15 UTC ", time(10, 15, tzinfo=UTC)),
        ("the 10:15 train of ", None),
        ("99:15 ", None),
        ("", None),
    ],
)
def test_clock_before(text: str, expected: time | None) -> None:
    """The time that stands before a date."""
    found = clock_before(text, 0, len(text))
    assert (found[0] if found else None) == expected


def test_clock_before_stops_at_the_floor() -> None:
    """What belongs to an earlier date is not taken twice."""
    assert clock_before("10:15 ", 3, 6) is None


def test_day_of_refuses_what_is_no_day() -> None:
    """Days that do not exist, and years that no page is from."""
    assert day_of(2024, 2, 29) == date(2024, 2, 29)
    assert [day_of(2023, 2, 29), day_of(2023, 13, 1), day_of(1899, 1, 1), day_of(2101, 1, 1)] == [None] * 4


def test_parts_of_a_moment() -> None:
    """Offsets, fractions and clocks at their limits."""
    assert offset_of("-", "03", "30") == timezone(-timedelta(hours=3, minutes=30))
    assert offset_of("+", "15", None) is None
    assert offset_of("+", "01", "75") is None
    assert [micros("5"), micros("577123456"), micros(None)] == [500_000, 577_123, 0]
    assert clock_of(24, 0) is None
    assert stamp_of(date(2023, 2, 20), time(10, 15)).moment == datetime(2023, 2, 20, 10, 15)
    assert stamp_of(date(2023, 2, 20), None).moment is None
