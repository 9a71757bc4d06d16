"""Reading dates with what a page says of its language and its figures."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from builders import facts_of, page_of

from adc_extract.fields.date_reader import DateReader

MARCH, MAY = date(2024, 3, 5), date(2024, 5, 3)


def reader(*blocks: str, url: str | None = None, limit: date | None = None, **head: Any) -> DateReader:
    """A reader of a page of these paragraphs."""
    page = page_of(*blocks, **head)
    page.url = url
    return DateReader(facts_of(page), limit)


@pytest.mark.parametrize(
    ("lang", "locale", "url", "expected"),
    [
        ("en", None, None, "en"),
        ("en", "en_GB", None, "en_GB"),
        ("en", "de_DE", None, "en"),
        ("en", "en_US", "https://news.example.co.uk/a", "en-uk"),
        ("EN", None, "https://example.ie/a", "en-ie"),
        ("en-US", "en_GB", "https://news.example.co.uk/a", "en-US"),
        ("fr", "fr_CA", None, "fr_CA"),
        ("fr", None, "https://example.in/a", "fr"),
        (None, "pt_BR", None, "pt_BR"),
        (None, None, None, None),
    ],
)
def test_language_with_its_region(lang: str | None, locale: str | None, url: str | None, expected: str | None) -> None:
    """A language without a region gets that of the country's domain, if it is English, or of the metas."""
    metas = {"og:locale": [locale]} if locale else {}
    assert reader(url=url, lang=lang, metas=metas).language == expected


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (reader(lang="en"), MAY),
        (reader(lang="en-GB"), MARCH),
        (reader("Wells dry 25/08/2023", lang="en"), MARCH),
        (reader("Wells dry 08/25/2023", lang="en-GB"), MAY),
        (reader("08/25/2023", "25/08/2023", lang="en-GB"), MARCH),
        (reader("25.08.2023", lang="en"), MAY),
        (reader("10/45/2023", "1/2/2023", lang="en"), MAY),
        (reader(lang="en", metas={"date": ["25/08/2023"]}), MARCH),
        (reader(lang="en", metas={"article:modified_time": ["2024-03-05T10:00:00Z"]}), MARCH),
        (reader(lang="en-GB", json_ld=[{"@type": "Article", "datePublished": "2024-05-03"}]), MAY),
        (reader(lang="en", url="https://example.org/2024/03/05/a"), MARCH),
    ],
)
def test_which_figure_is_the_day(made: DateReader, expected: date) -> None:
    """What the page states goes before its other dates, and those before its language."""
    (found,) = made.printed("By Ann Lee, 05/03/2024 9:30")
    assert found.stamp == (expected, datetime(2024, expected.month, expected.day, 9, 30))
    assert made.stated("05/03/2024 9:30") == found.stamp


def test_stated_figures_are_american_where_nothing_is_known() -> None:
    """Machine values without a language have the month first, printed ones the day."""
    made = reader()
    stamp = made.stated("05/03/2024")
    assert stamp is not None and stamp.day == MAY
    assert made.printed("05/03/2024")[0].stamp.day == MARCH


def test_nothing_after_the_limit() -> None:
    """Dates in the future are none, wherever they stand."""
    made = reader(url="https://example.org/2024/03/05/a", limit=date(2024, 3, 4))
    assert made.printed("5 March 2024") == []
    assert made.stated("2024-03-05") is None
    assert made.stated("3/5/2024") is None
    assert made.in_url() is None
    assert made.printed("4 March 2024")[0].stamp.day == date(2024, 3, 4)
    assert made.stated("2024-03-04") is not None


def test_no_date() -> None:
    """Links, blanks and words are none."""
    made = reader()
    assert made.printed("") == []
    assert [made.stated(value) for value in ("", "https://example.org/2024/03/05", "soon")] == [None] * 3


@pytest.mark.parametrize(
    ("url", "og_url", "expected"),
    [
        ("https://example.org/2024/03/05/a", None, MARCH),
        ("https://web.archive.org/web/20240901000000/https://example.org/2024/03/05/a", None, MARCH),
        ("https://web.archive.org/web/20240901000000/https://example.org/a", None, None),
        (None, "https://example.org/2024/03/05/a", MARCH),
        ("https://example.org/?p=7", "https://example.org/2024/03/05/a", MARCH),
        (None, None, None),
    ],
)
def test_day_in_url(url: str | None, og_url: str | None, expected: date | None) -> None:
    """The caller's URL without what is wrapped around it, or the page's own."""
    found = reader(url=url, metas={"og:url": [og_url]} if og_url else {}).in_url()
    assert (found.day if found else None) == expected
    assert found is None or found.url == "https://example.org/2024/03/05/a"
