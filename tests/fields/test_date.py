"""The dates of an article."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from typing import Any

import pytest
from builders import facts_of, keeping, nested_page, page_of
from hypothesis import given
from hypothesis import strategies as st

from adc_extract.fields.date import Dates, find_dates
from adc_extract.model.page import Head, Mark, Page

TEXT = "It rained for a week, and the wells that had been dry since the spring are full again."
UTC = timezone.utc
DAY = date(2023, 5, 2)


def article(*lines: str, marks: list[Mark] | None = None, url: str | None = None, **head: Any) -> Page:
    """A page with a menu, an h1, these lines, and a body of one block, the last but one; a line follows it."""
    specs = [("", "p", "Menu"), ("article", "h1", "Rain at last"), *(("article", "p", line) for line in lines)]
    page = nested_page(*specs, ("article", "p", TEXT), ("", "p", "Read more"))
    page.head, page.marks, page.url = Head(lang="en", **head), marks or [], url
    return page


def dates(page: Page) -> Dates:
    """The dates of a page of `article`."""
    return find_dates(facts_of(page, keeping(len(page.blocks) - 2, of=len(page.blocks))))


def stated(published: str, modified: str | None = None) -> list[dict[str, Any]]:
    """JSON-LD of an article."""
    found: dict[str, Any] = {"@type": "NewsArticle", "headline": "Rain at last", "datePublished": published}
    return [found | ({"dateModified": modified} if modified else {})]


@pytest.mark.parametrize(
    "page",
    [
        article(json_ld=stated("2023-05-02")),
        article(metas={"article:published_time": ["2023-05-02"]}),
        article(metas={"date": [" "], "dc.date.issued": ["2023-05-02"]}),
        article(marks=[Mark("date", "itemprop", "2023-05-02", "", 2)]),
        article(marks=[Mark("date", "time", "2023-05-02", "Tuesday", 2)]),
        article(marks=[Mark("date", "class", "/2023/05/", "May 2, 2023", 2)]),
        article(marks=[Mark("modified", "class", None, "May 2, 2023", 2)]),
        article(json_ld=[{"@type": "WebPage", "datePublished": "2023-05-02"}]),
        article("By Ann Lee | May 2, 2023"),
        article(url="https://example.org/2023/05/02/rain"),
        article(metas={"og:url": ["https://example.org/2023/05/02/rain"]}),
        article(metas={"article:modified_time": ["2023-05-02"]}),
        article("Updated May 2, 2023"),
        article("Created before 2023", "May 2, 2023"),
    ],
)
def test_every_source_serves_alone(page: Page) -> None:
    """A day is found wherever the page gives it, and no moment is made of a day."""
    assert dates(page) == Dates(DAY, None, None)


def test_nothing_found() -> None:
    """A page without a date has none, and a page without blocks neither."""
    assert dates(article()) == Dates(None, None, None)
    assert find_dates(facts_of(page_of(), keeping(of=0))) == Dates(None, None, None)


def test_stated_goes_before_printed_far_away_and_url() -> None:
    """JSON-LD goes before metas, metas before marks, and those before the URL."""
    metas = {"article:published_time": ["2023-05-03T08:00:00Z"]}
    marks = [Mark("date", "time", "2023-05-04", "", 2)]
    url = "https://example.org/2023/05/05/rain"
    assert dates(article(json_ld=stated("2023-05-02"), metas=metas, marks=marks, url=url)).date == DAY
    assert dates(article(metas=metas, marks=marks, url=url)).date == date(2023, 5, 3)
    assert dates(article(marks=marks, url=url)).date == date(2023, 5, 4)
    assert dates(article(url=url)).date == date(2023, 5, 5)


def test_moments_with_their_zones() -> None:
    """Publication and last change are moments where a time is given, in the zone that is given."""
    found = dates(article(json_ld=stated("2023-05-02T08:00:00+02:00", "2023-05-03 09:30:00")))
    zone = timezone(timedelta(hours=2))
    assert found == Dates(DAY, datetime(2023, 5, 2, 8, tzinfo=zone), datetime(2023, 5, 3, 9, 30))
    assert found.modified is not None and found.modified.tzinfo is None


def test_the_day_is_that_of_the_page() -> None:
    """A moment in UTC keeps its value; the day is the one that readers see."""
    page = article("By Ann Lee | May 2, 2023 9:15 PM", json_ld=stated("2023-05-03T01:15:00Z"))
    assert dates(page) == Dates(DAY, datetime(2023, 5, 3, 1, 15, tzinfo=UTC), None)


def test_the_day_over_the_headline() -> None:
    """A day over the headline puts a moment in UTC right, and no other."""
    page = article(json_ld=stated("2023-05-03T01:15:00Z"))
    page.blocks[0].text = "May 2, 2023 9:15 PM"
    assert dates(page).date == DAY
    page = article(json_ld=stated("2023-05-02T23:15:00+02:00"))
    page.blocks[0].text = "Issue of May 3, 2023"
    assert dates(page).date == DAY


def test_a_confirmed_day_stands() -> None:
    """Where one of the printed dates is the stated day, another one does not put it right."""
    page = article("By Ann Lee of the Example Observatory for Wells, May 2, 2023", "May 4, 2023")
    page.head.json_ld = stated("2023-05-02")
    assert dates(page).date == DAY


def test_printed_time_completes_a_stated_day() -> None:
    """Where the page states a day alone, the time that it prints with that day is taken."""
    page = article("May 2, 2023 9:15 PM", json_ld=stated("2023-05-02"))
    assert dates(page).published == datetime(2023, 5, 2, 21, 15)


def test_an_update_is_not_the_publication() -> None:
    """A date called an update does not stand against the stated day of publication."""
    page = article("Updated May 9, 2023", json_ld=stated("2023-05-02", "2023-05-09"))
    assert dates(page).date == DAY


def test_printed_change_against_stated_publication() -> None:
    """An unnamed date that is the day of the last change is believed against JSON-LD, and not against metas."""
    metas = {"article:published_time": ["2023-05-02"], "article:modified_time": ["2023-05-09"]}
    assert dates(article("May 9, 2023", metas=metas)).date == DAY
    assert dates(article("May 9, 2023", json_ld=stated("2023-05-02", "2023-05-09"))).date == date(2023, 5, 9)


def test_figures_in_the_other_order() -> None:
    """A printed date that is the stated day with day and month changed about does not speak against it."""
    page = article("05/02/2023", json_ld=stated("2023-02-05"))
    page.head.lang = "en-US"
    assert dates(page).date == date(2023, 2, 5)
    page = article("02/05/2023", json_ld=stated("2023-05-02"))
    page.head.lang = "en-US"
    assert dates(page).date == DAY


def test_marks_of_teasers_are_not_taken() -> None:
    """Of marked dates, the one under the headline counts, not the ones in front of it or behind the body."""
    marks = [Mark("date", "time", f"2023-05-0{n}", "", block) for n, block in ((9, 0), (2, 2), (8, 4))]
    assert dates(article("By Ann Lee", marks=marks)).date == DAY


def test_the_article_among_several_objects() -> None:
    """The JSON-LD object of another article does not count."""
    other = {"@type": "NewsArticle", "headline": "Sun for weeks", "datePublished": "2023-05-08", "image": "x.png"}
    assert dates(article(json_ld=[other, *stated("2023-05-02")])).date == DAY


def test_values_that_are_no_text() -> None:
    """Lists, numbers and objects in JSON-LD are read or passed over."""
    assert dates(article(json_ld=stated(["2023-05-02"]))).date == DAY  # type: ignore[arg-type]
    assert dates(article(json_ld=stated(1683014400))).date == DAY  # type: ignore[arg-type]
    assert dates(article(json_ld=stated({"@value": "2023-05-02"}))).date == DAY  # type: ignore[arg-type]
    assert dates(article("May 2, 2023", json_ld=stated(None))).date == DAY  # type: ignore[arg-type]


def test_what_a_marked_element_says_goes_before_its_value() -> None:
    """Where they are of two days, the value is often that of a change, or of the clock."""
    page = article("Published on May 2, 2023", marks=[Mark("date", "time", "2023-05-06T10:18:46Z", "May 2, 2023", 2)])
    assert dates(page) == Dates(DAY, None, None)
    page = article(marks=[Mark("date", "time", "2023-05-02T10:18:46Z", "May 2, 2023", 2)])
    assert dates(page).published == datetime(2023, 5, 2, 10, 18, 46, tzinfo=UTC)


def test_a_dateline_goes_before_the_day_in_the_page_head() -> None:
    """Many pages show the day of the visit over everything."""
    page = article(marks=[Mark("date", "time", "2023-11-06", "Monday", 0)])
    page.blocks[2].text = "2 May 2023. " + TEXT
    assert dates(page).date == DAY
    page.blocks[2].text = TEXT
    assert dates(page).date == date(2023, 11, 6)


def test_the_last_resort_is_any_date() -> None:
    """A date behind the body, or anywhere, is better than none."""
    page = article()
    page.blocks[-1].text = "May 2, 2023"
    assert dates(page).date == DAY


def test_dump() -> None:
    """In a dump, the line under the headline and byline counts: not the day at the page's top, nor the dateline."""
    lines = [
        "Friday, June 2, 2023",
        "The Well",
        "• Home",
        "Villages Ask for Help to Dig Wells Before the Summer Comes",
        "May 28, 2023",
        *(f"Section {n}" for n in range(30)),
        "Villages That Dug Wells Before the Summer Came Are Now Full of Guests",
        "Ann LeebyAnn Lee",
        "May 2, 2023",
        "in Water",
        "0",
        "Share on Facebook",
        "18 April 2023",
    ]
    page = page_of(*lines, TEXT, TEXT)
    size = len(page.blocks)
    assert find_dates(facts_of(page, keeping(size - 2, size - 1, of=size))).date == DAY
    assert (
        find_dates(facts_of(page, keeping(size - 3, size - 2, size - 1, of=size))).date == DAY
    )  # the dateline in the body


@given(
    st.lists(st.text(max_size=30) | st.sampled_from(["May 2, 2023", "2.5.2023", "2023年5月2日 10:15"]), max_size=6),
    st.dictionaries(st.sampled_from(["date", "article:published_time", "lastmod"]), st.lists(st.text(max_size=30))),
    st.one_of(st.none(), st.text(max_size=30), st.integers(), st.lists(st.text(max_size=9)), st.booleans()),
)
def test_never_raises(lines: list[str], metas: dict[str, list[str]], value: Any) -> None:
    """Any page gives dates; without a day there is no moment either."""
    page = page_of(*[line or "x" for line in lines], metas=metas, json_ld=stated(value))
    found = find_dates(facts_of(page, keeping(of=len(page.blocks))))
    assert found.date is not None or found == Dates(None, None, None)


def test_marks_of_other_kinds_take_no_room() -> None:
    """However many tags are marked before it, a date is found."""
    tags = [Mark("tag", "rel", "/rain", "Rain", 0)] * 1000
    page = article(marks=[*tags, Mark("date", "time", "2023-05-02", "Tuesday", 2)])
    assert dates(page).date == DAY
