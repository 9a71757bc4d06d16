"""Printed dates, in many languages."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adc_extract.tables.calendar import JALALI_MONTHS, MONTHS
from adc_extract.text.dates import LIMIT, beside, find_printed_dates, may_hold_date

DAY = date(2023, 2, 20)


def days(text: str, language: str | None = None) -> list[date]:
    """The days of the dates that are found."""
    return [found.stamp.day for found in find_printed_dates(text, language)]


@pytest.mark.parametrize(
    "text",
    [
        "February 20, 2023",
        "Feb. 20th, 2023",
        "Monday, 20th of February, 2023",
        "20 Feb. 2023",
        "20-Feb-2023",
        "20Feb2023",
        "20 Feb 23",
        "2023 Feb 20",
        "20. Februar 2023",
        "Mo., 20. Feb. 2023",
        "le 20 février 2023",
        "20 de febrero de 2023",
        "20 de fev. de 2023",
        "20 febbraio 2023",
        "20 februari 2023",
        "20. helmikuuta 2023",
        "20 lutego 2023 r.",
        "20. února 2023",
        "2023. február 20.",
        "2023 m. vasario 20 d.",
        "20 februarie 2023",
        "20 февраля 2023 г.",
        "20 лютого 2023 року",
        "20 Φεβρουαρίου 2023",
        "20 ŞUBAT 2023",
        "20 Februari 2023",
        "20 فبراير 2023",
        "٢٠ شباط ٢٠٢٣",
        "20 בפברואר 2023",
        "२० फ़रवरी २०२३",
        "২০ ফেব্রুয়ারি ২০২৩",
        "ngày 20 tháng 2 năm 2023",
        "20 tháng hai, 2023",
        "20 กุมภาพันธ์ 2566",
        "20 ก.พ. พ.ศ. 2566",
        "2023年2月20日",
        "２０２３年２月２０日（月）",
        "令和5年2月20日",
        "民國112年2月20日",
        "2023년 2월 20일",
        "1 اسفند 1401",
        "2023-02-20",
        "2023/2/20",
        "2023. 2. 20.",
        "20.02.2023",
        "20.02.23",
        "20/02/2023",
        "2/20/23",
        "02-20-2023",
        "Posted by Ann LeeFebruary 20, 2023",
        "20 February 2023By Ann Lee",
        "Ann LeeFeb 20, 20235757 Shares",
        "Where from?Monday, February 20, 2023",
        "2023. gada 20. februāris",
        "2023 оны 2 сарын 20",
        "2023ko otsailaren 20a",
        "20 فبراير/شباط 2023",
        "20 თებერვალი, 2023",
        "20 փետրվարի, 2023 թ.",
        "20 பிப்ரவரி 2023",
        "20 ফেব্রুয়ারি, ২০২৩",
        "၂၀ ဖေဖော်ဝါရီ ၂၀၂၃",
        "ថ្ងៃទី២០ ខែកុម្ភៈ ឆ្នាំ២០២៣",
        "20 ก.พ. 66",
        "2023(令和5)年2月20日",
        "二〇二三年二月二十日",
        "令和五年二月二十日",
        "1 حوت 1401",
        "von Anna Lehmann, 20.2.23",
    ],
)
def test_one_day_in_many_forms(text: str) -> None:
    """All of these are the same day, whatever language the page is in."""
    assert days(text) == [DAY]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("3/4/2023", "en-US", date(2023, 3, 4)),
        ("3/4/2023", "en", date(2023, 3, 4)),
        ("3/4/2023", "en-GB", date(2023, 4, 3)),
        ("3/4/2023", "en_us", date(2023, 3, 4)),
        ("3/4/2023", "fr", date(2023, 4, 3)),
        ("3/4/2023", None, date(2023, 4, 3)),
        ("13/4/2023", "en-US", date(2023, 4, 13)),
        ("3.4.2023", "en-US", date(2023, 4, 3)),
        ("23/02/20", "ja", DAY),
        ("20/02/2566", "th", DAY),
        ("۱۴۰۱/۱۲/۰۱", "fa", DAY),
        ("20/02/66", "th", DAY),
        ("112/02/20", "zh-TW", DAY),
        ("112年2月20日", "zh-Hant-TW", DAY),
        ("20/2 2023", "da", DAY),
        ("2.20.2023", "en-US", DAY),
        ("5. listopada 2023.", "hr", date(2023, 10, 5)),
        ("5 listopada 2023", "pl", date(2023, 11, 5)),
    ],
)
def test_language_decides_between_day_and_month(text: str, language: str | None, expected: date) -> None:
    """The order of figures, and the calendar, are those of the language."""
    assert days(text, language) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("February 20, 2023 at 3:40 pm", datetime(2023, 2, 20, 15, 40)),
        ("20.02.2023, 14.05 Uhr", datetime(2023, 2, 20, 14, 5)),
        ("10:15 AM, February 20, 2023", datetime(2023, 2, 20, 10, 15)),
        ("2023년 2월 20일 오전 10:15", datetime(2023, 2, 20, 10, 15)),
        ("20 Feb 20239:05 am", datetime(2023, 2, 20, 9, 5)),
        ("20.02.2312:44", datetime(2023, 2, 20, 12, 44)),
        ("20/2/2023, 10:15 (GMT+7)", datetime(2023, 2, 20, 10, 15, tzinfo=timezone(timedelta(hours=7)))),
        ("2023-02-20T10:15:00Z", datetime(2023, 2, 20, 10, 15, tzinfo=timezone.utc)),
    ],
)
def test_time_makes_a_moment(text: str, expected: datetime) -> None:
    """A time beside the date belongs to it, with a zone only where one is given."""
    (found,) = find_printed_dates(text)
    assert found.stamp.moment == expected
    assert found.stamp.moment is not None and found.stamp.moment.tzinfo == expected.tzinfo


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no figures",
        "February 2023",
        "20 February",
        "in 2023",
        "February 31, 2023",
        "30/02/2023",
        "20 February 1823",
        "192.168.1.20",
        "version 2.10.2023.4",
        "release 1.2.23 of the tool",
        "the tool, 1.2.23 of May",
        "112/02/20",
        "/news/2023/feb20/story",
        "二〇二三年",
        "二〇二三年十三月二日",
        "https://example.org/2023/02/20/story",
        "tel. 02-20-20231188",
        "5 minutes 2023",
        "12 May 10:15",
        "12 May 10 people",
        "2566年",
        "5年2月20日",
    ],
)
def test_no_date(text: str) -> None:
    """What only looks like a date, or lacks a part of it."""
    assert days(text) == []


def test_several_dates_with_their_places() -> None:
    """Each date is found with its weekday and its time, and nothing else."""
    text = "Published Monday, 20 Feb 2023, 10:15 | Updated on 2023-03-01 by Ann"
    spans = [text[found.start : found.end] for found in find_printed_dates(text)]
    assert spans == ["Monday, 20 Feb 2023, 10:15", "2023-03-01"]


def test_a_count_before_the_month_is_no_day() -> None:
    """In "5 February 20, 2023" the figure before the month is of something else."""
    assert days("Page 5 February 20, 2023") == [DAY]
    assert days("the GT-2000 mag 20. Februar 2023") == [DAY]


def test_only_the_beginning_is_read() -> None:
    """A date far into a long text is not looked for."""
    assert days("x" * LIMIT + " 2023-02-20") == []


def test_first_year_of_an_era() -> None:
    """A year of an era can be a word."""
    assert days("令和元年5月1日") == [date(2019, 5, 1)]


@pytest.mark.parametrize(
    ("text", "language", "other"),
    [
        ("3/4/2023", "en", date(2023, 4, 3)),
        ("3/4/2023", "fr", date(2023, 3, 4)),
        ("3-4-23", "nl", date(2023, 3, 4)),
        ("3.4.2023", "en-US", date(2023, 3, 4)),
        ("3.4.2023", "de", None),
        ("20/4/2023", "fr", None),
        ("4/4/2023", "fr", None),
        ("2023-03-04", "fr", None),
        ("23.03.04", "ko", None),
        ("۱۴۰۱/۱۱/۰۱", "fa", None),
        ("March 4, 2023", "en", None),
    ],
)
def test_the_other_way_to_read_figures(text: str, language: str, other: date | None) -> None:
    """Where day and month could be the other way about, that day is given too."""
    (found,) = find_printed_dates(text, language)
    assert found.other == other


def test_figures_glued_by_the_markup() -> None:
    """A year behind the day, or more behind the year; four figures that begin like a year are one."""
    assert days("Feb 212023") == [date(2023, 2, 21)]
    assert days("22. Dezember 201922. Dezember 2019") == [date(2019, 12, 22)] * 2
    assert days("12 Feb 202019:15") == [date(2020, 2, 12)]


@pytest.mark.parametrize("language", sorted(MONTHS))
def test_every_month_of_the_table_is_read(language: str) -> None:
    """Each form of each month gives that month, before the year and behind the day."""
    assert len(MONTHS[language]) == 12
    for number, forms in enumerate(MONTHS[language], 1):
        for form in forms.replace("_", "\u00a0").split(" "):
            if form:
                assert days(f"9 {form} 2021") == [date(2021, number, 9)], form


def test_every_jalali_month_is_read() -> None:
    """The months of the Jalali year follow each other from March on."""
    found = [[days(f"1 {name} 1402")[0] for name in names.split()] for names in JALALI_MONTHS]
    assert all(len(set(same)) == 1 for same in found)
    assert found == sorted(found) and found[0][0] == date(2023, 3, 21) and found[-1][0] == date(2024, 2, 20)


@given(
    st.text(alphabet="0123456789/.-:, abcFebry年月日\u0660พ.", max_size=60), st.sampled_from([None, "en", "th", "fa"])
)
def test_never_raises_and_spans_lie_in_order(text: str, language: str | None) -> None:
    """Any text gives dates that stand in it, one behind the other, in years from 1900 to 2100."""
    end = 0
    for found in find_printed_dates(text, language):
        assert end <= found.start < found.end <= len(text)
        assert 1900 <= found.stamp.day.year <= 2100
        assert found.stamp.moment is None or found.stamp.moment.date() == found.stamp.day
        end = found.end


@given(st.dates(date(1970, 1, 1), date(2069, 12, 31)))
def test_what_is_printed_is_read(day: date) -> None:
    """A day written out in English, German or ISO 8601 is that day again."""
    english, german = MONTHS["en"][day.month - 1].split()[0], MONTHS["de"][day.month - 1].split()[0]
    assert days(f"{english.title()} {day.day}, {day.year}") == [day]
    assert days(f"{day.day}. {german} {day.year}") == [day]
    assert days(day.isoformat()) == [day]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("May 3, 2024", True),
        ("1/2", True),
        ("Room 20238", True),
        ("٣ ٤", True),
        ("in 2024", False),
        ("No. 1", False),
        ("", False),
        ("1" + "x" * LIMIT + "2", False),
    ],
)
def test_two_numbers_may_be_a_date(text: str, expected: bool) -> None:
    """A year glued to another figure is two numbers; what stands behind the limit does not count."""
    assert may_hold_date(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("May 3, 2024", 0), ("Rain, May 3, 2024", 6), ("3.5.2024 | 4.5.2024", 3), ("It rained.", 10), ("", 0)],
)
def test_what_stands_beside_dates(text: str, expected: int) -> None:
    """The characters that are of no date."""
    assert beside(text, find_printed_dates(text)) == expected
