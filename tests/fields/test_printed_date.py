"""Dates shown around the body."""

from __future__ import annotations

from datetime import date

import pytest
from builders import facts_of, keeping, nested_page, page_of

from adc_extract.fields.date_reader import DateReader
from adc_extract.fields.printed_date import Shown, all_dates, around, shown_dates
from adc_extract.model.page import Page, PageBlock

TEXT = "It rained for a week, and the wells that had been dry since the spring are full again."
PLACES = ("head", "over", "above", "top", "below")


def shown(*blocks: str, body: int) -> list[tuple[date, str, str]]:
    """Day, place and name of the dates on a page whose block 1 is its h1 and whose body is the block ``body``."""
    page = nested_page(*(("article", "h1" if i == 1 else "p", text) for i, text in enumerate(blocks)))
    return [(s.stamp.day, s.place, s.called) for s in dates_in(page, PLACES, body)]


def dates_in(page: Page, names: tuple[str, ...], *kept: int) -> list[Shown]:
    """The dates in these places of an English page that keeps these blocks."""
    facts = facts_of(page, keeping(*kept, of=len(page.blocks)))
    page.head.lang = "en"
    return list(shown_dates(DateReader(facts), around(facts), names))


def test_places_around_the_body() -> None:
    """What stands under the headline comes first, then what stands over it, in the body, and behind it."""
    found = shown("1 May 2023", "Rain at last", "2 May 2023", TEXT, "4 May 2023", body=3)
    assert [(day.day, place) for day, place, _ in found] == [
        (2, "head"),
        (1, "over"),
        (4, "below"),
    ]


@pytest.mark.parametrize(
    ("line", "called"),
    [
        ("2 May 2023", ""),
        ("By Ann Lee, 2 May 2023", ""),
        ("Published: 2 May 2023", "published"),
        ("Veröffentlicht am 2. Mai 2023", "published"),
        ("Last updated on 2 May 2023", "updated"),
        ("2 mai 2023 (mis à jour)", "updated"),
        ("2023年5月2日 更新", "updated"),
        ("2 May 2023 updated at 16:01", ""),
    ],
)
def test_what_a_date_is_called(line: str, called: str) -> None:
    """The nearest word before the date tells, else one behind it that is not of a time."""
    assert shown("Menu", "Rain at last", line, TEXT, body=3) == [(date(2023, 5, 2), "head", called)]


def test_two_dates_in_one_line() -> None:
    """Each date is called by the words before it."""
    line = "Updated 4 May 2023, originally published 2 May 2023"
    assert [(day.day, called) for day, _, called in shown("Menu", "Rain at last", line, TEXT, body=3)] == [
        (4, "updated"),
        (2, "published"),
    ]


def test_a_label_in_the_line_before() -> None:
    """A label can stand in a block of its own."""
    assert shown("Menu", "Rain at last", "Last updated:", "2 May 2023", TEXT, body=4)[0][2] == "updated"


@pytest.mark.parametrize(
    "line",
    [
        "Available until 2 May 2023",
        "— Ann Lee (@annlee) May 2, 2023",
        "The council had decided on 2 May 2023 that the wells should be dug deeper, and the town has paid for it "
        "ever since then.",
    ],
)
def test_dates_of_something_else(line: str) -> None:
    """Ends of offers, embedded posts, and dates inside of sentences are not the article's."""
    assert shown("Menu", "Rain at last", line, TEXT, body=3) == []


def test_far_over_the_headline() -> None:
    """Dates right over the headline are told apart from dates further up."""
    page = nested_page(*(("", "p", f"{n} May 2023") for n in range(1, 6)), ("", "h1", "Rain at last"), ("", "p", TEXT))
    assert [s.stamp.day.day for s in dates_in(page, ("over",), 6)] == [5, 4, 3]
    assert [s.stamp.day.day for s in dates_in(page, ("above",), 6)] == [2, 1]


@pytest.mark.parametrize(
    ("path", "tag", "text"),
    [("div.comment-meta", "p", "2 May 2023"), ("figure", "figcaption", "The well of the village, 2 May 2023")],
)
def test_dates_of_comments_and_captions(path: str, tag: str, text: str) -> None:
    """A date in a comment or a caption is of that."""
    page = nested_page(("", "h1", "Rain at last"), (path, tag, text), ("", "p", TEXT))
    assert dates_in(page, PLACES, 2) == []


def test_a_dateline_leads_into_the_text() -> None:
    """In the body, a date counts only near the start of a block."""
    assert shown("Menu", "Rain at last", f"Karlsruhe (2.5.2023). {TEXT}", body=2)[0][:2] == (date(2023, 5, 2), "top")
    assert shown("Menu", "Rain at last", f"{TEXT} That was on 2 May 2023.", body=2) == []


def test_headline_of_a_dump_is_the_longest_line() -> None:
    """Without elements, the line over the body that reads like a headline is taken for it."""
    page = page_of("Menu", "A headline of a dump has more words than a menu entry", "By Ann", "2 May 2023", TEXT)
    assert around(facts_of(page, keeping(4, of=5)))[:3] == (1, 4, 4)


def test_page_without_a_body() -> None:
    """Where nothing was kept, the first blocks are looked at."""
    page = page_of("2 May 2023")
    assert [s.stamp.day for s in dates_in(page, PLACES)] == [date(2023, 5, 2)]
    assert around(facts_of(Page([], page.containers), keeping(of=0)))[:3] == (0, 0, 0)


def test_behind_the_lead() -> None:
    """A line between the lead and the rest of the body is under the headline, unless it was kept itself."""
    page = nested_page(("", "h1", "Rain at last"), ("", "p", TEXT), ("", "p", "2 May 2023"), ("", "p", TEXT))
    found = dates_in(page, ("head", "top"), 1, 3)
    assert [s.place for s in found] == ["head"]
    found = dates_in(page, ("head", "top"), 1, 2, 3)
    assert [s.place for s in found] == ["top"]


def test_lines_kept_with_the_body_are_not_its_start() -> None:
    """A headline and a byline that were kept stand over the body all the same."""
    page = nested_page(("", "h1", "Rain at last"), ("", "p", "2 May 2023"), ("", "p", TEXT))
    place = around(facts_of(page, keeping(0, 1, 2, of=3)))
    assert place[:3] == (0, 2, 2)
    assert [s.place for s in dates_in(page, ("head",), 0, 1, 2)] == ["head"]


def test_dates_elsewhere_are_in_order() -> None:
    """Every line with a date, from the top of the page."""
    page = page_of("2 May 2023", TEXT, PageBlock("1 May 2023", "li"))
    found = dates_in(page, ("elsewhere",))
    assert [(s.stamp.day.day, s.place) for s in found] == [(2, "elsewhere"), (1, "elsewhere")]


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        (f"2 May 2023. {TEXT}", True),
        (f"Harbour Town, 2 May 2023 – {TEXT}", True),
        (f"Harbour Town, (02.05.2023). {TEXT}", True),
        (f"With the rule of 2 May 2023 all is well. {TEXT}", False),
        (f"2 May 2023 was a Tuesday. {TEXT}", False),
    ],
)
def test_a_date_that_leads_into_the_text(text: str, leads: bool) -> None:
    """It stands before the first sentence, and is not of it."""
    page = nested_page(("article", "h1", "Rain at last"), ("article", "p", text), ("article", "p", TEXT))
    assert [s.place for s in dates_in(page, ("lead",), 1, 2)] == ["lead"] * leads


def test_a_date_that_ends_the_line_under_the_headline() -> None:
    """Behind a sentence it is not of it."""
    page = nested_page(("", "h1", "Rain"), ("", "h2", f"{TEXT} What now?Tuesday, 2 May 2023"), ("", "p", TEXT))
    assert [(s.place, s.beside) for s in dates_in(page, ("head",), 2)] == [("head", 0)]
    page = nested_page(("", "h1", "Rain"), ("", "h2", f"{TEXT} They were dry until May 2, 2023"), ("", "p", TEXT))
    assert dates_in(page, ("head",), 2) == []


@pytest.mark.parametrize(
    ("path", "tag", "text", "refused"),
    [
        ("div.comment-meta", "p", "2 May 2023", "in a comment or a post from elsewhere"),
        ("figure", "figcaption", "The well of the village, 2 May 2023", "in a caption"),
        ("article", "p", "Available until 2 May 2023", "the day of something else"),
        ("article", "p", "— Ann Lee (@annlee) May 2, 2023", "in a post from elsewhere"),
        ("article", "p", f"{TEXT} That was decided on 2 May 2023, said a neighbour.", "within a sentence"),
        ("article", "p", "2 May 2023", ""),
    ],
)
def test_why_a_date_is_refused(path: str, tag: str, text: str, refused: str) -> None:
    """Each date that is passed over says why, and where it stands."""
    page = nested_page(("article", "h1", "Rain at last"), (path, tag, text), ("article", "p", TEXT))
    facts = facts_of(page, keeping(2, of=3))
    (found,) = all_dates(DateReader(facts), around(facts), ("head",))
    assert found.refused == refused
    assert "2023" in page.blocks[found.block].text[found.start : found.end]
