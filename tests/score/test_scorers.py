"""Each scorer names the feature that a reader of the page would name."""

from __future__ import annotations

import pytest
from builders import nested_page, page_of

from adc_extract.model.page import Container, Mark, Page, PageBlock
from adc_extract.score.around import AROUND, MEAN_AFTER, MEAN_BEFORE
from adc_extract.score.commas import COMMAS
from adc_extract.score.company import BEST, SHARE, TEXT
from adc_extract.score.ending import ENDING
from adc_extract.score.figures import FIGURES
from adc_extract.score.holes import HOLES
from adc_extract.score.length import LENGTH
from adc_extract.score.links import LINKS
from adc_extract.score.measures import measure, with_scores
from adc_extract.score.neighbours import AFTER, BEFORE
from adc_extract.score.phrases import PHRASES
from adc_extract.score.place import PLACE
from adc_extract.score.position import POSITION
from adc_extract.score.presets import HTML, PLAIN
from adc_extract.score.repeats import REPEATS
from adc_extract.score.scorer import Scorer
from adc_extract.score.sections import SECTIONS
from adc_extract.score.siblings import HOLDERS_SIBLINGS, SIBLINGS
from adc_extract.score.signs import SIGNS
from adc_extract.score.structured_body import STRUCTURED_BODY
from adc_extract.score.title_distance import TITLE_DISTANCE

PROSE = "The council met for six hours, and when it rose nobody, not even the mayor, could say what had been decided."


def features(scorer: Scorer, page: Page, first: list[float] | None = None) -> list[str]:
    """The names of the features of a page's blocks."""
    measures = with_scores(measure(page), first or [])
    return [scorer.features[index] for index in scorer.column(page, measures)]


def test_length() -> None:
    """Element and length together; a CJK character counts as three."""
    page = page_of(
        "Share", PROSE, PageBlock("Home", "li"), PageBlock("x", "my-tag"), PageBlock("議会が開かれた。", "p")
    )
    assert features(LENGTH, page) == ["p <12", "p <140", "li <12", "other <12", "p <25"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained.", "sentence <12"),
        ("他来了。", "sentence <25"),
        ("“It rained.”", "sentence <25"),
        ("Read more", "letter <12"),
        ("Tags:", "colon <12"),
        ("Trapped in a...", "ellipsis <25"),
        ("Trapped in a…", "ellipsis <25"),
        ("→", "other <12"),
    ],
)
def test_ending(text: str, expected: str) -> None:
    """How a block ends, closing quotes aside."""
    assert features(ENDING, page_of(text)) == [expected]


def test_commas() -> None:
    """Commas of any script are counted."""
    page = page_of("One", "One, two", PROSE, "今天、明天，后天")
    assert features(COMMAS, page) == ["<12 none", "<12 1", "<140 3 and more", "<25 2"]


def test_links() -> None:
    """The share of a block that stands in anchors."""
    page = page_of(
        PageBlock("Home page", "li", link_chars=9, links=1),
        PageBlock(PROSE, "p", link_chars=8, links=1),
        PageBlock(PROSE, "p"),
    )
    assert features(LINKS, page) == ["all short", "<10% middle", "none middle"]


def test_position() -> None:
    """Tenths of the page's text, not of its blocks."""
    assert features(POSITION, page_of("a", PROSE * 100, "b")) == ["tenth 1", "tenth 10", "tenth 10"]
    assert features(POSITION, page_of("a", PROSE)) == ["short page"] * 2


def test_title_distance() -> None:
    """Blocks are counted from the h1 over the text, before and after it."""
    title = PageBlock("Rain", "h1")
    assert features(TITLE_DISTANCE, page_of("Menu", title, PROSE, PROSE)) == ["before", "h1", "1", "2"]
    assert features(TITLE_DISTANCE, page_of("Menu", PROSE)) == ["no h1", "no h1"]


def test_place() -> None:
    """Steps up from the container of most text, and steps down to the block."""
    page = nested_page(
        ("body/div.story", "p", PROSE),
        ("body/div.story", "p", PROSE),
        ("body/div.story/ul", "li", "One"),
        ("body/div.side", "p", "Two"),
    )
    assert features(PLACE, page) == ["0 up 1 down", "0 up 1 down", "0 up 2 down", "1 up 2 down"]


def test_siblings() -> None:
    """Elements and their holders are counted among their like."""
    page = page_of()
    for i in range(4):
        page.containers.append(Container("div", "teaser", 0, 1, i, i + 1))
        page.containers.append(Container("p", "", len(page.containers) - 1, 2, i, i + 1))
        page.blocks.append(PageBlock(f"Teaser {i}", "p", len(page.containers) - 1))
    assert features(HOLDERS_SIBLINGS, page) == ["3 to 5"] * 4
    assert features(SIBLINGS, page) == ["p 1"] * 4
    story = nested_page(*[("div.story", "p", PROSE)] * 3)
    assert features(SIBLINGS, story) == ["p 3 to 5"] * 3
    assert features(HOLDERS_SIBLINGS, story) == ["1"] * 3


def test_neighbours() -> None:
    """A block is seen with the kinds of the blocks around it."""
    page = page_of(PageBlock("Rain", "h2"), PROSE, PageBlock("More", "a", link_chars=4, links=1))
    assert features(BEFORE, page) == ["page's edge", "heading", "sentence"]
    assert features(AFTER, page) == ["sentence", "linked", "page's edge"]


def test_structured_body() -> None:
    """The articleBody of JSON-LD bears a block out or does not; a teaser in its place says nothing."""
    body = [{"@type": "Article", "articleBody": f"{PROSE} {PROSE[::-1]}"}]
    pitch = "Sign up for our letter today, and read it over breakfast every Tuesday."
    teaser = PageBlock(PROSE, "p", link_chars=len(PROSE) - 5, links=1)
    assert features(STRUCTURED_BODY, page_of(PROSE, pitch, "The council", teaser, json_ld=body)) == [
        "in it",
        "not in it",
        "no running text",
        "no running text",
    ]
    assert features(STRUCTURED_BODY, page_of(PROSE, json_ld=[{"articleBody": "The council met"}])) == ["page has none"]
    assert features(STRUCTURED_BODY, page_of(PROSE, json_ld=[{"articleBody": ["x"]}])) == ["page has none"]


def test_repeats() -> None:
    """The same text again is a menu."""
    assert features(REPEATS, page_of("a", "b", "a", "c", "c", "c")) == [
        "twice", "once", "twice", "more often", "more often", "more often",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Read more »", "read_more"),
        ("Weiterlesen", "read_more"),
        ("続きを読む", "read_more"),
        ("© 2022 The Daily Example", "copyright and more"),
        ("Reading Time: 7 mins read", "reading_time and more"),
        ("Getting your Example audio player ready...", "audio and more"),
        ("He shared the house with his brother.", "none"),
        (PROSE * 2, "none"),
    ],
)
def test_phrases(text: str, expected: str) -> None:
    """Furniture is known by its words, sentences are not."""
    assert features(PHRASES, page_of(text)) == [expected]


def test_an_anchor_is_no_phrase() -> None:
    """What is all anchor is not looked up."""
    assert features(PHRASES, page_of(PageBlock("Read more", "p", link_chars=9, links=1))) == ["all anchor"]


def test_sections() -> None:
    """A furniture heading speaks for what follows it, until the next heading."""
    page = page_of(
        PROSE, PageBlock("Comments", "h3"), "I was there.", "So was I.", "And I.", PageBlock("The flood", "h2"), PROSE,
        "You may also like", "Another story",
    )  # fmt: skip
    assert features(SECTIONS, page) == [
        "none", "none", "comments, 1 or 2", "comments, 1 or 2", "comments, 3 to 6", "none", "none", "none",
        "related, 1 or 2",
    ]  # fmt: skip


def test_best() -> None:
    """A score is taken together with the best one of the page."""
    page = page_of(PROSE, "Two", "Three")
    assert features(BEST, page, [3.2, -1.2, -9.0]) == ["<4, best <4", "<-1, best <4", "<-5, best <4"]
    assert features(BEST, page, [-1.2, -1.2, -9.0]) == ["<-1, best <0", "<-1, best <0", "<-5, best <0"]


def test_share() -> None:
    """A score is taken together with how much of the text has been before, the block's own included."""
    page = page_of("Menu", PROSE, PROSE, PROSE, "x")
    assert features(SHARE, page, [-4.5, 2.6, 2.6, 2.6, -0.2]) == [
        "<-4, no text so far", "<3, <50% text so far", "<3, <70% text so far", "<3, all text so far",
        "<0, all text so far",
    ]  # fmt: skip
    assert features(SHARE, page, [-4.5] * 5) == ["<-4, no text so far"] * 5


def test_holes() -> None:
    """A score is taken together with the hole in the text that the block stands in, before, between or behind."""
    page = page_of("Menu", PROSE, "x", PROSE, *["y"] * 6, PROSE[:90], "z")
    first = [4.5 if len(block.text) > 1 else -4.5 for block in page.blocks]
    first[0] = -4.5
    assert features(HOLES, page, first) == [
        "<-4, 1 before", "<5, text", "<-4, hole of 1", "<5, text", *["<-4, hole of 5 to 9"] * 6, "<5, text",
        "<-4, 1 behind",
    ]  # fmt: skip
    assert features(HOLES, page, [-1.2] * len(page.blocks)) == ["<-1, no text"] * len(page.blocks)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3 May 2024", "<12 year"),
        ("Updated 14:05", "<25 clock"),
        ("12 comments", "<12 digit"),
        ("No figures", "<12 none"),
        (PROSE + " 2024", "<140 year"),
        (PROSE * 2 + " 2024", "long"),
    ],
)
def test_figures(text: str, expected: str) -> None:
    """Years and times in short lines, whatever figures stand before them."""
    assert features(FIGURES, page_of(text)) == [expected]


def test_signs() -> None:
    """A mark speaks of the short block that it stands in."""
    page = page_of("By Ann Lee", PROSE * 2, "Rain")
    page.marks += [Mark("byline", "class", None, "By Ann Lee", 0), Mark("tag", "rel", None, "Rain", 1)]
    page.marks += [Mark("date", "itemprop", "2024-05-03", "", 2), Mark("date", "time", "2024-05-03", "x", 3)]
    assert features(SIGNS, page) == ["byline", "no", "no"]


@pytest.mark.parametrize("texts", [(), ("x",), ("x", PROSE, "x"), ("…", "—", "。")])
def test_every_scorer_takes_every_page(texts: tuple[str, ...]) -> None:
    """A column has a feature for each block, even on a page of no or odd blocks."""
    page = page_of(*texts)
    for scorer in (*HTML.first, *HTML.second, *PLAIN.first, *PLAIN.second):
        assert len(features(scorer, page, [0.5] * len(texts))) == len(texts)


def test_names_are_unique() -> None:
    """Features are known by scorer and name: neither may stand twice."""
    for preset in (HTML, PLAIN):
        names = [scorer.name for scorer in (*preset.first, *preset.second)]
        assert len(names) == len(set(names))
        for scorer in (*preset.first, *preset.second):
            assert len(scorer.features) == len(set(scorer.features))


def test_around() -> None:
    """The scores before and after a block, near with its own score and far without it."""
    page = page_of(PROSE, "Two", PROSE)
    first = [4.5, -1.2, 4.5]
    assert features(MEAN_BEFORE, page, first) == [
        "<5, before page's edge", "<-1, before 4 and more", "<5, before <4",
    ]  # fmt: skip
    assert features(MEAN_AFTER, page, first)[1:] == ["<-1, after 4 and more", "<5, after page's edge"]
    assert features(AROUND, page, first)[1] == "before 4 and more, after 4 and more"


def test_text() -> None:
    """How much of the page scored as text."""
    page = page_of(PROSE, "Two", PROSE)
    assert features(TEXT, page, [4.5, -1.2, 4.5]) == [f"{own}, text <400" for own in ("<5", "<-1", "<5")]
    assert features(TEXT, page, [-1.2] * 3) == ["<-1, no text"] * 3
