"""The headline: the heading over the text, with what the head states as the judge."""

from __future__ import annotations

from typing import Any

import pytest
from builders import facts_of, keeping, nested_page, page_of

from adc_extract.fields.headline import find_headline
from adc_extract.model.page import Link, Mark, Page

TEXT = "It rained for a week, and the wells that had been dry since the spring are full again."


def story(*headings: tuple[str, str], title: str = "", **metas: str) -> Page:
    """A page with these headings (tag, text), and then two paragraphs of text."""
    page = nested_page(*(("main", tag, text) for tag, text in headings), ("main", "p", TEXT), ("main", "p", TEXT))
    page.head.title = title
    page.head.metas = {name.replace("_", ":", 1): [value] for name, value in metas.items()}
    return page


def headline(page: Page) -> str | None:
    """The headline, with the paragraphs as the body."""
    kept = [i for i, block in enumerate(page.blocks) if block.tag == "p"]
    return find_headline(facts_of(page, keeping(*kept, of=len(page.blocks))))


def test_the_heading_goes_before_stated_titles() -> None:
    """Readers see the heading; social networks are given other words."""
    page = story(("h1", "Rain fills the wells at last"), title="Rain - Post", og_title="You won't believe this rain")
    assert headline(page) == "Rain fills the wells at last"


def test_stated_titles_choose_among_headings() -> None:
    """Of two headings, the one that the title bears out is the headline."""
    page = story(("h1", "Farming in the hills"), ("h2", "Rain fills the wells"), title="Rain fills the wells | Post")
    assert headline(page) == "Rain fills the wells"


def test_the_site_name_is_no_headline() -> None:
    """A logo in an h1 is passed over, by the site's stated name or by its link to the front page."""
    named = story(("h1", "The Post"), ("h2", "Rain at last"), title="Rain at last - The Post", og_site_name="The Post")
    assert headline(named) == "Rain at last"
    linked = story(("h1", "All about rain"), ("h2", "Rain at last"), title="Rain at last - All about rain")
    linked.blocks[0].link_chars = len("All about rain")
    linked.links = [Link("https://rain.example/", 0)]
    assert headline(linked) == "Rain at last"


def test_a_logo_link_before_the_heading_does_not_count() -> None:
    """An image that links home stands before the heading in the same block; the heading's own link is the last."""
    page = story(("h1", "Rain at last"), title="Rain at last")
    page.blocks[0].link_chars = len("Rain at last")
    page.links = [Link("/", 0), Link("/2024/rain-at-last", 0)]
    assert headline(page) == "Rain at last"


def test_sub_headings_and_later_headings_lose() -> None:
    """A heading in the text or behind it is of a part of the text, or of something else."""
    page = nested_page(
        ("main", "h2", "Rain at last"),
        ("main", "p", TEXT),
        ("main", "h2", "Wells"),
        ("main", "p", TEXT),
        ("aside", "h1", "More rain"),
    )
    assert headline(page) == "Rain at last"


def test_parts_of_pages_are_no_headlines() -> None:
    """Headings over menus and comments are known by name, unless the page is about them."""
    assert headline(story(("h1", "Menu"), ("h2", "Rain at last"), title="Rain at last")) == "Rain at last"
    assert headline(story(("h1", "About us"), title="About us - Post")) == "About us"


def test_marks_of_headlines() -> None:
    """An element that says that it is the headline counts like a heading."""
    page = story(("div", "Rain at last"), ("h2", "Weather"), title="Post")
    page.marks = [Mark("headline", "itemprop", None, "Rain at last", 0)]
    assert headline(page) == "Rain at last"


def test_a_mark_within_the_heading_leaves_the_kicker_out() -> None:
    """In a heading with a kicker, the part that is marked is the headline."""
    page = story(("h1", "Weather Rain fills the wells"))
    page.marks = [Mark("headline", "class", None, "Rain fills the wells", 0)]
    assert headline(page) == "Rain fills the wells"


@pytest.mark.parametrize(
    ("heading", "stated", "expected"),
    [
        ("Weather | Rain fills the wells", ("Rain fills the wells",), "Rain fills the wells"),
        ("News Rain fills the wells", ("Rain fills the wells",) * 2, "Rain fills the wells"),
        ("News Rain fills the wells", ("Rain fills the wells",), "News Rain fills the wells"),
        ("Rain fills the wells at last", ("Rain fills the wells",), "Rain fills the wells at last"),
        ("Rain: wells are full", ("Wells are full", "Rain: wells are full"), "Rain: wells are full"),
    ],
)
def test_kickers_in_the_heading(heading: str, stated: tuple[str, ...], expected: str) -> None:
    """A kicker is left out if a separator sets it apart or two stated titles leave it out, and none has it."""
    metas = dict(zip(("og_title", "twitter_title"), stated))
    assert headline(story(("h1", heading), **metas)) == expected


def test_a_kicker_in_front_is_taken_if_all_agree() -> None:
    """A kicker that stands over the heading belongs to it where two stated titles say so."""
    page = story(
        ("p1", "Kenya:"), ("h1", "From below"), og_title="Kenya: From below", twitter_title="Kenya: From below"
    )
    assert headline(page) == "Kenya: From below"


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ({"title": "Rain at last | The Post", "metas": {"og:site_name": ["The Post"]}}, "Rain at last"),
        ({"title": "Rain - and more rain"}, "Rain - and more rain"),
        ({"title": "x", "json_ld": [{"@type": "Article", "headline": "Rain &amp; wind"}]}, "Rain & wind"),
        ({"metas": {"og:title": ["  Rain  at last "]}}, "Rain at last"),
        (
            {"title": "Rain fills wells", "json_ld": [{"@type": "Article", "headline": "Rain fills…"}]},
            "Rain fills wells",
        ),
    ],
)
def test_stated_titles_serve_without_a_heading(head: dict[str, Any], expected: str) -> None:
    """The most trustworthy stated title, without the site's name, entities resolved."""
    page = page_of(TEXT, TEXT, **head)
    assert find_headline(facts_of(page, keeping(0, 1, of=2))) == expected


def test_a_section_beside_the_site_name_is_cut() -> None:
    """What the page states as its section is no part of the headline."""
    metas = {"article:section": ["Weather"], "og:site_name": ["The Post"]}
    page = page_of(TEXT, title="Rain at last - Weather - The Post", metas=metas)
    assert find_headline(facts_of(page, keeping(0, of=1))) == "Rain at last"


def test_parts_of_one_heading_are_joined_as_stated() -> None:
    """A heading in two blocks has lost its colon; the stated title still has it."""
    page = nested_page(("main/h1", "span", "Weather"), ("main/h1", "span", "Rain at last"), ("main", "p", TEXT))
    page.head.metas = {"og:title": ["Weather: Rain at last"]}
    assert headline(page) == "Weather: Rain at last"


def test_nothing_to_go_by() -> None:
    """A page with nothing but text, or with nothing at all, has no headline."""
    assert find_headline(facts_of(page_of(TEXT), keeping(0, of=1))) is None
    assert find_headline(facts_of(page_of(), keeping(of=0))) is None


def test_text_under_a_heading_tag_is_no_headline() -> None:
    """A whole paragraph marked up as a heading is not taken."""
    assert headline(story(("h1", TEXT * 6), title="Rain at last")) == "Rain at last"


def test_the_first_part_of_the_title_under_the_last() -> None:
    """Where two headings are both ends of the title, the upper one is the site's or the book's name."""
    page = story(("h1", "All About Rain"), ("h2", "Wells are full"), title="Wells are full - All About Rain")
    assert headline(page) == "Wells are full"
    page = story(("h2", "Wells are full"), ("h1", "All About Rain"), title="Wells are full » All About Rain")
    assert headline(page) == "All About Rain"


def test_a_stray_line_far_over_the_headline_is_no_start_of_the_text() -> None:
    """The heading of the text stays over it, and is not taken for a sub-heading."""
    lines = [("nav", "li", "Menu")] * 12
    page = nested_page(("top", "p", "A slogan"), *lines, ("main", "h2", "Rain at last"), *[("main", "p", TEXT)] * 3)
    kept = (0, 14, 15, 16)
    assert find_headline(facts_of(page, keeping(*kept, of=len(page.blocks)))) == "Rain at last"


def test_a_heading_in_the_text_needs_more_than_likeness() -> None:
    """A sub-heading that is like the title does not take the place of the stated title."""
    page = nested_page(
        ("main", "p", TEXT), ("main", "h2", "What do the wells hold?"), ("main", "p", TEXT), ("main", "p", TEXT)
    )
    page.head.metas = {"og:title": ["What do the wells hold, and for whom?"]}
    assert headline(page) == "What do the wells hold, and for whom?"


def test_a_heading_behind_three_paragraphs_is_one_in_the_text() -> None:
    """Wherever the text is said to begin."""
    page = nested_page(
        ("main", "h1", "What the farmers have now"),
        *[("main", "p", TEXT)] * 3,
        ("main", "h2", "Full wells in the hills"),
        *[("main", "p", TEXT)] * 12,
    )
    page.head.title = "Full wells in the hills"
    assert headline(page) == "What the farmers have now"


@pytest.mark.parametrize("part", ["Page", "User", "Quick links", "Select an option"])
def test_headings_of_wikis_and_panels_are_of_parts(part: str) -> None:
    """They stand in h1, too."""
    assert headline(story(("h1", part), ("h2", "Rain at last"), title="Weather/Rain")) == "Rain at last"
