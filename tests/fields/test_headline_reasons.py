"""The reasons of the headline: the same choice as the headline, and a true word for each title that lost."""

from __future__ import annotations

import pytest
from builders import facts_of, keeping, nested_page, page_of
from hypothesis import given
from hypothesis import strategies as st

from adc_extract.fields.headline import find_headline
from adc_extract.fields.headline_reasons import headline_choice
from adc_extract.model.candidate import Choice
from adc_extract.model.page import Link, Mark, Page

TEXT = "It rained for a week, and the wells that had been dry since the spring are full again."
MORE = "Water had been brought up by trucks since April, twice a week, and had cost more than milk."


def explained(page: Page) -> Choice:
    """The choice for a page whose paragraphs are its text; it is that of `find_headline`."""
    kept = [i for i, block in enumerate(page.blocks) if block.tag == "p"]
    facts = facts_of(page, keeping(*kept, of=len(page.blocks)))
    choice = headline_choice(facts)
    assert (choice.chosen.value if choice.chosen else None) == find_headline(facts)
    return choice


def story(*headings: tuple[str, str], behind: tuple[tuple[str, str], ...] = (), title: str = "", **metas: str) -> Page:
    """A page with headings over its two paragraphs, and others behind them."""
    specs = [("main", tag, text) for tag, text in (*headings, ("p", TEXT), ("p", MORE), *behind)]
    page = nested_page(*specs)
    page.head.title = title
    page.head.metas = {name.replace("_", ":", 1): [value] for name, value in metas.items()}
    return page


def reasons(choice: Choice) -> dict[tuple[str, str], str]:
    """Why each title lost, by where it stood and what it says."""
    return {(lost.source, lost.value): lost.reason for lost in choice.lost}


def test_a_page_with_everything() -> None:
    """Each candidate with where it stood, its block, and why it lost."""
    page = story(
        ("h1", "The Post"),
        ("h2", "Menu"),
        ("h2", "Rain fills the wells"),
        title="Rain fills the wells | The Post",
        og_title="You won't believe this rain",
        twitter_title="Rain fills…",
        og_site_name="The Post",
        behind=(("h3", "More rain to come"),),
    )
    choice = explained(page)
    assert choice.chosen is not None
    assert (choice.chosen.source, choice.chosen.block) == ("h2", 2)
    assert choice.chosen.reason == "over the text, and stated as the title"
    assert reasons(choice) == {
        ("h1", "The Post"): "the site's name",
        ("h2", "Menu"): "the heading of a part of the page",
        ("h3", "More rain to come"): "behind the text",
        ("meta og:title", "You won't believe this rain"): "the page prints another headline",
        ("meta twitter:title", "Rain fills…"): "cut short",
        ("title", "Rain fills the wells"): "says the same",
    }


def test_a_link_home_and_a_lesser_heading() -> None:
    """What stands over the text, too."""
    page = story(
        ("h1", "All about rain"), ("h1", "Rain fills the wells"), ("h3", "Farming"), title="Rain fills the wells"
    )
    page.blocks[0].link_chars = len("All about rain")
    page.links = [Link("https://rain.example/", 0)]
    found = reasons(explained(page))
    assert found["h1", "All about rain"] == "a link to the site's front page"
    assert found["h3", "Farming"] == "stated titles do not bear it out"


def test_marks() -> None:
    """A mark says the same as the heading that it is in."""
    page = story(("h1", "Rain fills the wells"), title="Rain fills the wells")
    page.marks = [Mark("headline", "class", None, "Rain fills the wells", 0)]
    choice = explained(page)
    assert choice.chosen is not None
    assert choice.chosen.source == "class"
    assert reasons(choice)["h1", "Rain fills the wells"] == "says the same"


def test_kickers() -> None:
    """The raw heading has what the value has not."""
    page = story(("h1", "Weather | Rain fills the wells"), title="Rain fills the wells")
    choice = explained(page)
    assert choice.chosen is not None
    assert choice.chosen.raw == "Weather | Rain fills the wells"
    assert "kicker" in choice.chosen.reason


@pytest.mark.parametrize(
    ("metas", "source", "reason"),
    [
        ({"og_title": "Rain fills the wells"}, "meta og:title", "the most trusted stated title"),
        (
            {"og_title": "Rain fills…", "twitter_title": "Rain fills the wells"},
            "meta twitter:title",
            "goes on where more trusted titles are cut short",
        ),
    ],
)
def test_stated_titles(metas: dict[str, str], source: str, reason: str) -> None:
    """Without a heading the head decides."""
    choice = explained(story(**metas))
    assert choice.chosen is not None
    assert (choice.chosen.source, choice.chosen.block) == (source, None)
    assert choice.chosen.reason == f"no heading is good enough; {reason}"


def test_a_line_of_the_page() -> None:
    """A part of the title that is printed over the text."""
    choice = explained(story(("div", "Rain fills the wells"), title="Rain fills the wells - Weather - Hills"))
    assert choice.chosen is not None
    assert (choice.chosen.source, choice.chosen.block) == ("line", 0)


def test_nothing() -> None:
    """No title at all, or none that is a headline."""
    assert explained(page_of(TEXT)) == Choice(None)
    site = story(title="The Post", og_site_name="The Post")
    site.url = "https://www.thepost.example/"
    choice = explained(site)
    assert choice.chosen is None


def test_a_dump() -> None:
    """Lines over the text: the lead under the headline is a second line that fits."""
    page = page_of(
        "Week of rain fills wells in southern hills",
        "Trucks with water are no longer needed",
        "By Anna Lee",
        TEXT + " Rain in the southern hills fills wells.",
        MORE + " Trucks are no longer needed.",
    )
    facts = facts_of(page, keeping(3, 4, of=5))
    choice = headline_choice(facts)
    assert choice.chosen is not None
    assert choice.chosen.value == find_headline(facts) == "Week of rain fills wells in southern hills"
    assert choice.chosen.reason.endswith("with a byline or a date under it")
    assert [(lost.block, lost.reason) for lost in choice.lost] == [
        (1, "under another line that fits, as a lead or a caption is")
    ]


titles = st.sampled_from(
    ["Rain at last", "The Post", "Menu", "Rain", "", "Rain at last | The Post", "Rain at…", "雨が降る"]
)


@given(st.lists(st.tuples(st.sampled_from(["h1", "h2", "h3", "div"]), titles), max_size=5), titles, titles, titles)
def test_any_page(headings: list[tuple[str, str]], title: str, stated: str, name: str) -> None:
    """The choice is that of `find_headline`, and nobody lost without a reason."""
    choice = explained(story(*headings, title=title, og_title=stated, og_site_name=name))
    assert all(lost.reason and lost.value for lost in choice.lost)
