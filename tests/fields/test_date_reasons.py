"""Where dates come from, and why other dates lost."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timezone
from typing import Any

import pytest
from builders import facts_of, keeping, nested_page
from hypothesis import given
from hypothesis import strategies as st

from adc_extract.fields.date import find_dates
from adc_extract.fields.date_reasons import date_choice, modified_choice, published_choice
from adc_extract.fields.facts import Facts
from adc_extract.model.candidate import Choice
from adc_extract.model.page import Mark

TEXT = "It rained for a week, and the wells that had been dry since the spring are full again."
UTC = timezone.utc
DAY = date(2023, 5, 2)


def facts(*lines: str, marks: list[Mark] | None = None, url: str | None = None, **head: Any) -> Facts:
    """Facts of a page with a menu, an h1, these lines, a body of one block, and a line behind it."""
    specs = [("", "p", "Menu"), ("article", "h1", "Rain at last"), *(("article", "p", line) for line in lines)]
    page = nested_page(*specs, ("article", "p", TEXT), ("", "p", "See also 9 May 2021"))
    page.marks, page.url, page.head.lang = marks or [], url, "en"
    for name, value in head.items():
        setattr(page.head, name, value)
    return facts_of(page, keeping(len(page.blocks) - 2, of=len(page.blocks)))


def stated(published: str, modified: str) -> list[dict[str, Any]]:
    """JSON-LD of an article."""
    return [{"@type": "Article", "headline": "Rain at last", "datePublished": published, "dateModified": modified}]


def reasons(choice: Choice) -> dict[str, str]:
    """Source and raw string of each that lost, and why."""
    return {f"{lost.source}: {lost.raw}": lost.reason for lost in choice.lost}


def test_the_day_and_what_speaks_against_the_others() -> None:
    """Each source once, with where it stands, and a reason of its own."""
    found = date_choice(
        facts(
            "Updated 4 May 2023",
            "May 2, 2023",
            "Available until 9 June 2023",
            marks=[Mark("date", "time", "2023-05-08", "", 6)],
            url="https://example.org/2023/05/01/rain",
            json_ld=stated("2023-05-02", "2023-05-04"),
        )
    )
    assert found.chosen is not None
    assert (found.chosen.value, found.chosen.raw, found.chosen.source) == (DAY, "2023-05-02", "json-ld datePublished")
    assert found.chosen.reason == "the most trusted source that says anything"
    assert reasons(found) == {
        "under the headline: May 2, 2023": "says the same",
        "url: https://example.org/2023/05/01/rain": "a more trusted source says otherwise",
        "json-ld dateModified: 2023-05-04": "a date of change",
        "under the headline: 4 May 2023": "a date of change",
        "under the headline: 9 June 2023": "the day of something else",
        "behind the text: 9 May 2021": "behind the text",
        "time: 2023-05-08": "behind the text",
    }
    assert {lost.raw: lost.block for lost in found.lost}["May 2, 2023"] == 3


def test_the_printed_day_puts_the_stated_one_right() -> None:
    """The chosen one is what the page prints, with why; the stated one says another day."""
    found = date_choice(facts("May 2, 2023 9:15 PM", json_ld=stated("2023-05-03T01:15:00Z", "2023-05-04T01:15:00Z")))
    assert found.chosen is not None
    assert found.chosen.source == "under the headline"
    assert found.chosen.reason == "the day as the page prints it; the stated moment may be in another zone"
    assert reasons(found)["json-ld datePublished: 2023-05-03T01:15:00Z"] == "the page prints another day"


@pytest.mark.parametrize(
    ("made", "source", "reason"),
    [
        (facts("Updated May 2, 2023"), "under the headline", "a date of change, and the page gives no other"),
        (facts(), "behind the text", "the page gives no other"),
        (
            facts("7 May 2023", json_ld=stated("2023-05-02", "2023-05-09")),
            "under the headline",
            "the day as the page prints it under",
        ),
    ],
)
def test_merit(made: Facts, source: str, reason: str) -> None:
    """A day that is not simply the most trusted one says why it was chosen."""
    chosen = date_choice(made).chosen
    assert chosen is not None
    assert chosen.source == source
    assert chosen.reason.startswith(reason)


def test_an_event_to_come() -> None:
    """A printed day behind the last change is not the publication."""
    made = facts("Saturday, 10 June 2023, 8 pm", metas={"article:modified_time": ["2023-05-02T08:00:00Z"]})
    assert find_dates(made).date == DAY
    assert reasons(date_choice(made))["under the headline: Saturday, 10 June 2023, 8 pm"].startswith(
        "later than the last change"
    )


def test_moments() -> None:
    """A day gets its time from the next source of the same day; a day alone is no moment."""
    made = facts(
        metas={"article:published_time": ["2023-05-02T08:00:00Z"], "date": ["2023-05-01T10:00:00Z"]},
        json_ld=stated("2023-05-02", "2023-05-04"),
    )
    published = published_choice(made)
    assert published.chosen is not None
    assert published.chosen[:3] == (
        datetime(2023, 5, 2, 8, tzinfo=UTC),
        "2023-05-02T08:00:00Z",
        "meta article:published_time",
    )
    assert published.chosen.reason.startswith("the time of the chosen day")
    assert reasons(published) == {
        "json-ld datePublished: 2023-05-02": "a day without a time",
        "meta date: 2023-05-01T10:00:00Z": "a more trusted source says otherwise",
    }
    assert modified_choice(made).chosen is None
    assert reasons(modified_choice(made)) == {"json-ld dateModified: 2023-05-04": "a day without a time"}


def test_the_future() -> None:
    """With the day of the visit, dates more than a day later are none, and say so."""
    made = facts("May 2, 2023", json_ld=stated("2031-05-02T10:00:00Z", "2031-05-03T10:00:00Z"))
    assert find_dates(made).date == DAY
    assert find_dates(made._replace(today=date(2023, 4, 30))).date == date(2021, 5, 9)
    made = made._replace(today=date(2023, 5, 1))
    assert find_dates(made)[0::2] == (DAY, None)
    late = "more than a day after the page was read"
    assert reasons(date_choice(made))["json-ld datePublished: 2031-05-02T10:00:00Z"] == late
    assert reasons(published_choice(made)) == {
        "under the headline: May 2, 2023": "a day without a time",
        "json-ld datePublished: 2031-05-02T10:00:00Z": late,
    }
    assert reasons(modified_choice(made)) == {"json-ld dateModified: 2031-05-03T10:00:00Z": late}


LINES = st.text(max_size=30) | st.sampled_from(
    ["May 2, 2023", "Updated: 3 May 2023, 9:30", "5/4/2023", "2023年5月2日 10:15", "Valid until 9.9.2023"]
)
VALUES = st.text(max_size=20) | st.sampled_from(["2023-05-02", "2023-05-01T23:00:00Z", "05/04/2023 10:00"])


@given(
    st.lists(LINES, max_size=5),
    st.dictionaries(st.sampled_from(["date", "article:published_time", "lastmod"]), st.lists(VALUES, max_size=2)),
    st.lists(VALUES, min_size=2, max_size=2),
    st.lists(st.tuples(st.sampled_from(["date", "modified"]), VALUES, LINES, st.integers(0, 8)), max_size=3),
    st.none() | st.dates(date(2023, 4, 29), date(2023, 5, 5)),
)
def test_the_reasons_are_those_of_the_choice(
    lines: list[str],
    metas: dict[str, list[str]],
    json_ld: list[str],
    marks: list[tuple[str, str, str, int]],
    today: date | None,
) -> None:
    """What is chosen with reasons is what is found without, on any page; each that lost has a reason."""
    made = facts(
        *[line or "x" for line in lines],
        metas=metas,
        json_ld=stated(*json_ld),
        marks=[Mark(kind, "time", value, text, block) for kind, value, text, block in marks],
    )._replace(today=today)
    found = find_dates(made)
    choices: list[Callable[[Facts], Choice]] = [date_choice, published_choice, modified_choice]
    for value, choice_of in zip(found, choices, strict=True):
        choice = choice_of(made)
        assert (choice.chosen.value if choice.chosen else None) == value
        assert all(each.reason for each in [*([choice.chosen] if choice.chosen else []), *choice.lost])
