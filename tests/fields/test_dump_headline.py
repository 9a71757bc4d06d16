"""The headline of a dump: one line among menus, leads, bylines and captions."""

from __future__ import annotations

import pytest
from builders import keeping, page_of
from hypothesis import given
from hypothesis import strategies as st

from adc_extract.fields.dump_headline import headline_of_lines
from adc_extract.model.page import PageBlock

TEXT = (
    "The rain that fell for a week has filled the wells in the southern hills, farmers said on Monday.",
    "Most wells had been dry since the spring, and water was brought up by trucks.",
)
HEADLINE = "Week of Rain Fills Wells in Southern Hills"


def headline(*over: str | PageBlock, url: str | None = None) -> str | None:
    """The headline of a page with these lines over the text."""
    page = page_of(*over, *TEXT)
    page.url = url
    return headline_of_lines(page, keeping(len(over), len(over) + 1, of=len(page.blocks)))


@pytest.mark.parametrize(
    "over",
    [
        (HEADLINE,),
        ("Home", "Weather", HEADLINE, "Anna Lee", "May 3, 2024"),
        (HEADLINE, "By Anna Lee", "May 3, 2024", "Share on Facebook", "Reading time: 3 min"),
        ("Home Weather Hills", HEADLINE, "By Anna Lee"),
        (HEADLINE, "Trucks no longer have to bring water up", "By Anna Lee"),
        ("Storm takes roof off town hall", HEADLINE, "May 3, 2024", "A dry bucket Photo: Ben Moor"),
        (f"{HEADLINE} | Harbour Post", "News", HEADLINE, "May 3, 2024"),
        ("Friday, May 10, 2024", "The Harbour Post online", "Subscribe to our newsletter", HEADLINE),
    ],
)
def test_finds_the_line_over_byline_and_date(over: tuple[str, ...]) -> None:
    """Whatever stands around it: menus, trails, teasers, leads, notes and captions."""
    assert headline(*over) == HEADLINE


@pytest.mark.parametrize(
    "over",
    [
        (),
        ("Home", "Weather"),
        ("Read more stories", "By Anna Lee"),
        (PageBlock(HEADLINE, "li"), "May 3, 2024"),
        ("May 3, 2024", "By Anna Lee"),
        ("x" * 400,),
    ],
)
def test_no_headline(over: tuple[str | PageBlock, ...]) -> None:
    """Labels, bullets, notes and paragraphs are none."""
    assert headline(*over) is None


def test_the_url_can_spell_it_out() -> None:
    """Of two lines that fit, the one in the page's address is the headline."""
    lines = ("Farmers glad as wells are full", "Trucks bring water no more", "May 3, 2024")
    assert headline(*lines, url="https://example.org/2024/trucks-bring-water-no-more.html") == lines[1]
    assert headline(*lines, url="https://example.org/2024/05/03/") == lines[0]


def test_a_headline_that_was_taken_for_the_text() -> None:
    """The first line of the body can be the headline itself."""
    page = page_of(HEADLINE, *TEXT)
    assert headline_of_lines(page, keeping(0, 1, 2, of=3)) == HEADLINE


def test_scripts_without_spaces() -> None:
    """A Japanese headline has few words, and is still longer than a label."""
    page = page_of(
        "天気",
        "一週間の雨で井戸に水戻る",
        "2024年5月3日",
        "一週間降り続いた雨で、南部の井戸に水が戻ったと農家が月曜日に語った。",
    )
    assert headline_of_lines(page, keeping(3, of=4)) == "一週間の雨で井戸に水戻る"


@given(st.lists(st.text(max_size=60), max_size=8), st.text(max_size=40), st.data())
def test_any_lines(lines: list[str], url: str, data: st.DataObject) -> None:
    """Any dump gives one of its lines or nothing."""
    page = page_of(*lines)
    page.url = url
    kept = data.draw(st.sets(st.integers(0, max(0, len(lines) - 1)), max_size=3)) if lines else set()
    found = headline_of_lines(page, keeping(*sorted(kept), of=len(lines)))
    assert found is None or found in lines


def test_a_notice_far_over_the_text() -> None:
    """It can have been kept with the text, which begins below the headline all the same."""
    notice = "We use cookies and other tools to make your visit a better one."
    page = page_of(notice, "Home", "Weather", "Sport", HEADLINE, *TEXT, *TEXT[::-1])
    assert headline_of_lines(page, keeping(0, 5, 6, 7, 8, of=len(page.blocks))) == HEADLINE
