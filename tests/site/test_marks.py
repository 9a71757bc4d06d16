"""Marks: by which a block is known again, and what makes it another one."""

from __future__ import annotations

import pytest
from builders import nested_page, page_of

from adc_extract.model.page import Page, PageBlock
from adc_extract.score.measures import measure
from adc_extract.site.ground import MOST_BLOCKS, PROSE
from adc_extract.site.marks import distinct, page_id, page_marks

LONG = "Join {} readers who have our letter in their inbox every morning, with one long story and two short ones."


def marks(page: Page) -> list[int]:
    """Of all blocks."""
    return page_marks(page, measure(page))


def mark(path: str, tag: str, text: str) -> int:
    """Of a block at a path."""
    return marks(nested_page((path, tag, text)))[0]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("div.box", "p", "The Post"), ("div.box", "p", "The Post")),
        (("div.box", "p", LONG.format("12,345")), ("div.box", "p", LONG.format("13,009"))),
        (("div.post-12", "p", "The Post"), ("div.post-345", "p", "The Post")),
        (("main/a/div.box", "p", "The Post"), ("body/a/div.box", "p", "The Post")),
        (("div.box wide red", "p", "The Post"), ("div.box wide blue", "p", "The Post")),
    ],
    ids=["the same", "a counter in a long text", "a counter in a name", "further up", "further names"],
)
def test_known_again(one: tuple[str, str, str], other: tuple[str, str, str]) -> None:
    """What changes from page to page, and does not matter."""
    assert mark(*one) == mark(*other) != 0


@pytest.mark.parametrize(
    "other",
    [
        ("div.box", "p", "The Post!"),
        ("div.box", "h2", "The Post"),
        ("div.teaser", "p", "The Post"),
        ("section.box", "p", "The Post"),
        ("nav/div.box", "p", "The Post"),
    ],
)
def test_another_block(other: tuple[str, str, str]) -> None:
    """Another text, or another place."""
    assert mark(*other) != mark("div.box", "p", "The Post")


def test_short_lines_keep_their_numbers() -> None:
    """Two prices are two things."""
    assert mark("", "p", "Seats from 12 euros") != mark("", "p", "Seats from 13 euros")


def test_a_link_is_another_thing() -> None:
    """The headline of an article, and the links to it elsewhere."""
    text = "Two boats a day"
    page = page_of(PageBlock(text, "p"), PageBlock(text, "p", link_chars=len(text), links=1))
    one, other = marks(page)
    assert one != other


@pytest.mark.parametrize("text", ["* * *", "12.30", "—", "2024"])
def test_nothing_to_know_it_by(text: str) -> None:
    """A line without a letter."""
    page = page_of(text, "The Post")
    assert marks(page)[0] == 0
    assert len(distinct(marks(page))) == 1


def test_prose_says_so() -> None:
    """Running text has a bit of its own."""
    prose, line = marks(page_of(LONG.format("many"), "The Post"))
    assert prose & PROSE
    assert not line & PROSE


def test_any_text() -> None:
    """Also one that no encoding can hold."""
    assert len(set(marks(page_of("\ud800 a", "東京の港", "a")))) == 3


def test_there_are_not_too_many() -> None:
    """Of a long page the first, each once."""
    page = page_of(*(f"Line number {n} of many" for n in range(MOST_BLOCKS + 50)), "Line number 0 of many")
    found = distinct(marks(page))
    assert found == marks(page)[:MOST_BLOCKS]


def test_the_number_of_a_page() -> None:
    """Of what is on it, in whatever order."""
    assert page_id([3, 1, 2]) == page_id([1, 2, 3]) != page_id([1, 2])
