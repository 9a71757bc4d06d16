"""Where the text begins and ends."""

from __future__ import annotations

import pytest
from builders import facts_of, keeping, page_of
from hypothesis import given
from hypothesis import strategies as st

from adc_extract.model.page import Container, Page, PageBlock

TEXT = "It rained for a week, and the wells that had been dry since the spring are full again in all the valley."
TITLE = "Rain fills the wells of the valley"
SLOGAN = "Our only aim is to tell you the truth about the weather, and for that we need the help of our readers."
MENU = ["Menu"] * 12
STORY = [TEXT] * 8


def extent(*blocks: str | PageBlock, leave: str = "Menu", title: str = "") -> tuple[int, int]:
    """First and last block of the text of a page, of which all blocks but the menus were kept."""
    page = page_of(*blocks, title=title)
    heads = [(i, block.tag) for i, block in enumerate(page.blocks) if block.tag in ("h1", "h2", "h3")]
    page.containers += [Container(tag, "", 0, 1, i, i + 1) for i, tag in heads]
    kept = [i for i, block in enumerate(page.blocks) if block.text != leave]
    return tuple(facts_of(page, keeping(*kept, of=len(page.blocks))).text)


def test_nothing_was_kept() -> None:
    """The text is behind the page, then."""
    assert extent("Menu", "Menu") == (2, 2)


@pytest.mark.parametrize(
    ("over", "start"),
    [
        ((), 0),
        (("3 May 2024",), 1),
        ((PageBlock(TITLE, "h1"), "The trick with the bucket", "2 votes"), 3),
        ((PageBlock(TITLE + ", and the fields between the old mill and the river", "h2"),), 1),
        ((PageBlock(TITLE + ", and it has been dry since the month of March.", "h2"),), 0),
        (("One", "Two", "Three", "Four", "Five", "Six"), 0),
    ],
)
def test_short_lines_and_headings_are_no_running_text(over: tuple[str | PageBlock, ...], start: int) -> None:
    """A few of them may go before it; a lead is text, even under the tag of a heading."""
    assert extent(*over, *STORY)[0] == start


def test_a_stray_line_far_over_the_text() -> None:
    """Neither it nor one far behind is of the text; one right beside it is."""
    assert extent("A slogan", *MENU, *STORY, *MENU, "A slogan") == (13, 20)
    assert extent(*STORY, "The end.") == (0, 8)


def test_a_lead_before_a_wide_gap_is_of_the_text() -> None:
    """What is left out between a lead and the rest may be buttons and pictures."""
    assert extent(TEXT, *MENU, *STORY) == (0, 20)


def test_running_text_before_the_title_is_of_something_else() -> None:
    """The heading that the page's title repeats tells."""
    blocks = (PageBlock("Give today", "h3"), SLOGAN, "Menu", PageBlock(TITLE, "h2"), "3 May 2024", *STORY)
    assert extent(*blocks, title=f"{TITLE} | The Example") == (5, 12)
    assert extent(*blocks, title="The Example") == (1, 12)


def test_a_title_that_comes_late_is_of_another_text() -> None:
    """Of two articles on a page, the first is not skipped."""
    assert extent(*STORY, PageBlock(TITLE, "h2"), *STORY, title=TITLE)[0] == 0


@given(st.lists(st.sampled_from(["–", "x", TEXT, TITLE]), max_size=30), st.sets(st.integers(0, 29)), st.booleans())
def test_the_ends_are_blocks_that_were_kept(texts: list[str], kept: set[int], titled: bool) -> None:
    """Start does not stand behind end."""
    page = Page([PageBlock(text, "h2" if text == TITLE else "p") for text in texts], [Container("", "", 0, 0, 0)])
    page.containers += [Container("h2", "", 0, 1, i, i + 1) for i, text in enumerate(texts) if text == TITLE]
    page.head.title = TITLE if titled else ""
    chosen = sorted(i for i in kept if i < len(texts))
    start, end = facts_of(page, keeping(*chosen, of=len(texts))).text
    assert (start in chosen and end in chosen and start <= end) if chosen else start == end == len(texts)
