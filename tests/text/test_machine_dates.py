"""Dates written for machines, and dates in URLs."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adc_extract.text.machine_dates import date_in_url, parse_machine_date

UTC = timezone.utc
CET = timezone(timedelta(hours=1))
EST = timezone(timedelta(hours=-5))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2023-02-20T10:15:00Z", datetime(2023, 2, 20, 10, 15, tzinfo=UTC)),
        ("2023-02-20T10:15:00.577Z", datetime(2023, 2, 20, 10, 15, 0, 577_000, UTC)),
        ("2023-02-20T10:15:00.577123456+01:00", datetime(2023, 2, 20, 10, 15, 0, 577_123, CET)),
        ("2023-02-20T10:15:00+0100", datetime(2023, 2, 20, 10, 15, tzinfo=CET)),
        ("2023-02-20T10:15+01", datetime(2023, 2, 20, 10, 15, tzinfo=CET)),
        ("2023-02-20T10:15:00+01:00[Europe/Berlin]", datetime(2023, 2, 20, 10, 15, tzinfo=CET)),
        ("2023-02-20 10:15:00", datetime(2023, 2, 20, 10, 15)),
        ("2023-02-20 10:15:00 UTC", datetime(2023, 2, 20, 10, 15, tzinfo=UTC)),
        ("2023-02-20 10:15:00 +01:00", datetime(2023, 2, 20, 10, 15, tzinfo=CET)),
        ("2023-02-20 3:15 PM", datetime(2023, 2, 20, 15, 15)),
        ("2023/02/20 10:15:00", datetime(2023, 2, 20, 10, 15)),
        ("2023 02 20 10:15:00", datetime(2023, 2, 20, 10, 15)),
        ("20230220T101500Z", datetime(2023, 2, 20, 10, 15, tzinfo=UTC)),
        ("20230220101500", datetime(2023, 2, 20, 10, 15)),
        ("202302201015", datetime(2023, 2, 20, 10, 15)),
        ("2023-02-20T10-15-00Z", datetime(2023, 2, 20, 10, 15, tzinfo=UTC)),
        ("Mon, 20 Feb 2023 10:15:00 GMT", datetime(2023, 2, 20, 10, 15, tzinfo=UTC)),
        ("Mon, 20 Feb 2023 10:15:00 EST", datetime(2023, 2, 20, 10, 15, tzinfo=EST)),
        ("Mon Feb 20 2023 10:15:00 GMT+0100 (Central European Time)", datetime(2023, 2, 20, 10, 15, tzinfo=CET)),
        ("Mon Feb 20 10:15:00 UTC 2023", datetime(2023, 2, 20, 10, 15, tzinfo=UTC)),
        ("Mon Feb 20 10:15:00 CEST 2023", datetime(2023, 2, 20, 10, 15)),  # a zone without one meaning
        ("Monday, February 20, 2023, 10:15 AM", datetime(2023, 2, 20, 10, 15)),
        ("2/20/2023 10:15:00 AM", datetime(2023, 2, 20, 10, 15)),
        ("1676888100", datetime(2023, 2, 20, 10, 15, tzinfo=UTC)),
        ("1676888100000", datetime(2023, 2, 20, 10, 15, tzinfo=UTC)),
        ("1676888100.5", datetime(2023, 2, 20, 10, 15, 0, 500_000, UTC)),
        ("2023-02-20T10:15:00-10800", datetime(2023, 2, 20, 10, 15)),  # no such zone
    ],
)
def test_moments(value: str, expected: datetime) -> None:
    """Day, time and zone of the shapes that pages use; no zone where none is given."""
    stamp = parse_machine_date(value)
    assert stamp is not None
    assert stamp.moment == expected
    assert stamp.moment is not None and stamp.moment.tzinfo == expected.tzinfo
    assert stamp.day == expected.date()


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2023-02-20", date(2023, 2, 20)),
        ("2023-2-5", date(2023, 2, 5)),
        ("20230220", date(2023, 2, 20)),
        (" '2023-02-20' ", date(2023, 2, 20)),
        ("20 February 2023", date(2023, 2, 20)),
        ("2023-02-20T24:00:00", date(2023, 2, 20)),
        ("2023-02-2017033025:00", date(2023, 2, 20)),  # a template that went wrong behind the day
        ("03/04/2023", date(2023, 3, 4)),
    ],
)
def test_days_without_a_time(value: str, expected: date) -> None:
    """A day alone is no moment."""
    stamp = parse_machine_date(value)
    assert stamp is not None
    assert (stamp.day, stamp.moment) == (expected, None)


def test_language_decides_between_day_and_month() -> None:
    """Machine values in figures are American unless the page's language says otherwise."""
    stamp = parse_machine_date("03/04/2023", "en-GB")
    assert stamp is not None and stamp.day == date(2023, 4, 3)


@pytest.mark.parametrize(
    "value",
    [
        "",
        "2023",
        "2023-02",
        "2023-13-01",
        "0000-00-00",
        "2150-01-01",
        "PT50M55S",
        "10:15",
        "00:00-YY-DD-MM",
        "1283588581288358158",
        "99999999999",
        "undefined",
        "CC462E6DF91492",
        "9" * 500,
    ],
)
def test_no_date(value: str) -> None:
    """Identifiers, durations, templates that were not filled in, and years out of range."""
    assert parse_machine_date(value) is None


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://example.org/2024/05/13/story", date(2024, 5, 13)),
        ("https://example.org/2024/10/20/story", date(2024, 10, 20)),
        ("https://example.org/news/2024/5/3/story", date(2024, 5, 3)),
        ("https://example.org/2024-05-13-story", date(2024, 5, 13)),
        ("https://example.org/story-20240513", date(2024, 5, 13)),
        ("https://example.org/20240513/", date(2024, 5, 13)),
        ("https://example.org/2024/0513/c90000", date(2024, 5, 13)),
        ("https://example.org/202405/t20240513_1.html", date(2024, 5, 13)),
        ("https://example.org/2024/may/13/story", date(2024, 5, 13)),
        ("https://example.org/meldungen/29-10-2021", date(2021, 10, 29)),
        ("/2024/05/13/story", date(2024, 5, 13)),
        ("https://example.org/2024/05/story", None),
        ("https://example.org/meldungen/09-10-2021", None),  # either could be the month
        ("https://example.org/20241399/", None),
        ("https://example.org/id-1202405131.html", None),
        ("https://example.org/?date=2024-05-13", None),
        ("https://2024-05-13.example.org/", None),
        ("http://[broken", None),
        ("", None),
    ],
)
def test_date_in_url(url: str, expected: date | None) -> None:
    """A whole day in the path, and nothing less."""
    assert date_in_url(url) == expected


@given(st.text(max_size=80) | st.text(alphabet="0123456789-:TZ+. /", max_size=40))
def test_never_raises(value: str) -> None:
    """Any text gives a stamp whose moment is on its day, or None."""
    date_in_url(value)
    stamp = parse_machine_date(value)
    assert stamp is None or stamp.moment is None or stamp.moment.date() == stamp.day


@given(st.datetimes(datetime(1900, 1, 1), datetime(2100, 12, 31)), st.integers(-14 * 60, 14 * 60))
def test_iso_8601_comes_back(moment: datetime, minutes: int) -> None:
    """What isoformat writes is read as the same moment in the same zone."""
    moment = moment.replace(tzinfo=timezone(timedelta(minutes=minutes)))
    stamp = parse_machine_date(moment.isoformat())
    assert stamp is not None and stamp.moment is not None
    assert (stamp.moment, stamp.moment.utcoffset()) == (moment, moment.utcoffset())


@given(
    st.datetimes(datetime(1899, 12, 30), datetime(2101, 1, 2)),
    st.sampled_from(["", "Z", "+00:00", "-00:00", "+05:30", "-13:59", "+14:00", "+15:00"]),
    st.sampled_from(["seconds", "milliseconds", "microseconds"]),
)
def test_the_usual_shape_is_read_like_any_other(moment: datetime, zone: str, precision: str) -> None:
    """With a T as with a blank between day and time, which no short cut reads."""
    value = moment.isoformat(timespec=precision) + zone
    assert parse_machine_date(value) == parse_machine_date(value.replace("T", " "))
