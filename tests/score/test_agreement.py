"""Lists, tables and headings: kept or left as one."""

from __future__ import annotations

import pytest
from builders import nested_page, page_of

from adc_extract.model.page import PageBlock
from adc_extract.score.agreement import NEVER, agree


def test_items_share_the_score_of_their_list() -> None:
    """The mean counts for every item, the longer ones more; other blocks keep their own."""
    page = nested_page(("div", "p", "Text"), ("div/ul", "li", "abcd"), ("div/ul", "li", "ab"), ("div/ol", "li", "x"))
    assert agree(page, [1.0, 2.0, -1.0, -3.0]) == [1.0, 1.0, 1.0, -3.0]


def test_rows_share_the_score_of_their_table() -> None:
    """Whatever part of the table they stand in."""
    page = nested_page(("table/thead", "tr", "Day\tRain"), ("table/tbody", "tr", "1\t20 mm."), ("p", "p", "x"))
    assert agree(page, [-2.0, 2.0, 0.0]) == [0.0, 0.0, 0.0]


def test_a_table_amid_the_text_goes_with_it() -> None:
    """Between two sure paragraphs a table is kept; beside one only, its rows speak for themselves."""
    page = nested_page(("p", "p", "x"), ("table", "tr", "a\tb"), ("table", "tr", "c\td"), ("p", "p", "y"))
    assert agree(page, [3.0, -2.0, -2.0, 0.5]) == [3.0, 0.5, 0.5, 0.5]
    assert agree(page, [3.0, -2.0, -2.0, -4.0]) == [3.0, -2.0, -2.0, -4.0]


def test_what_is_ruled_out_stays_out() -> None:
    """A ruled-out line has no say in its list, and its list none in it; nor does text lift a ruled-out heading."""
    page = nested_page(
        ("ul", "li", "one"), ("ul", "li", "two"), ("ul", "li", "Share"), ("div", "h2", "Related"), ("div", "p", "x")
    )
    assert agree(page, [1.0, 3.0, NEVER, NEVER, 5.0]) == [2.0, 2.0, NEVER, NEVER, 5.0]


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        ([-2.5, 2.0], [1.0, 2.0]),
        ([-2.5, -1.0], [-1.5, -1.0]),
        ([2.0, -4.0], [2.0, -4.0]),
        ([-2.5, 0.8], [0.3, 0.8]),
        ([-3.0, 2.0], [-3.0, 2.0]),
    ],
)
def test_a_heading_goes_with_its_text(scores: list[float], expected: list[float]) -> None:
    """It is lifted to a little less than what follows it, and never pulled down; an unlikely one stays down."""
    page = page_of(PageBlock("The flood", "h2"), "It came at night.")
    assert agree(page, scores) == pytest.approx(expected)


def test_a_heading_that_is_a_link_is_not_lifted() -> None:
    """It is the headline of a teaser amid the text."""
    page = page_of(PageBlock("The flood", "h2", link_chars=9, links=1), "It came at night.")
    assert agree(page, [-1.0, 2.0]) == [-1.0, 2.0]


def test_a_list_amid_the_text() -> None:
    """A list between two paragraphs of one element is part of the text; elsewhere, or of links, it is not."""
    beside = [
        ("div", "p", "Bring this:"),
        ("div/ul", "li", "bread"),
        ("div/ul", "li", "wine"),
        ("div", "p", "Not more."),
    ]
    assert agree(nested_page(*beside), [2.0, -1.0, -1.0, 0.5]) == [2.0, 0.5, 0.5, 0.5]
    apart = [*beside[:3], ("div/div", "p", "Not more.")]
    assert agree(nested_page(*apart), [2.0, -1.0, -1.0, 0.5]) == [2.0, -1.0, -1.0, 0.5]
    links = nested_page(*beside)
    links.blocks[1].link_chars = 5
    assert agree(links, [2.0, -1.0, -1.0, 0.5]) == [2.0, -1.0, -1.0, 0.5]


def test_items_of_a_dump_stand_alone() -> None:
    """A dump has no lists, only lines with bullets."""
    page = page_of(PageBlock("one", "li"), PageBlock("two", "li"))
    assert agree(page, [1.0, -1.0]) == [1.0, -1.0]


def test_an_empty_page() -> None:
    """There is nothing to agree on."""
    assert agree(page_of(), []) == []
