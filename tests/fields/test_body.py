"""The body's blocks: what each is, and which are part of the text."""

from __future__ import annotations

import pytest
from builders import keeping, nested_page, page_of

from adc_extract.fields.body import body_kinds, body_text, decide_body
from adc_extract.fields.structure import structured
from adc_extract.model.block import Block
from adc_extract.model.page import Page, PageBlock

TEXT = "The ferry left the harbour at six in the morning, with forty passengers and a goat on board."


def blocks_of(page: Page, headline: str | None = None, without: tuple[int, ...] = ()) -> tuple[Block, ...]:
    """The blocks of a page of which everything was kept but some."""
    size = len(page.blocks)
    return structured(page, body_kinds(page, keeping(*(i for i in range(size) if i not in without), of=size), headline))


def kinds_of(*specs: tuple[str, str, str], without: tuple[int, ...] = ()) -> list[str]:
    """The kinds of the blocks of a nested page."""
    return [block.kind for block in blocks_of(nested_page(*specs), without=without)]


@pytest.mark.parametrize(
    ("path", "tag", "kind"),
    [
        ("", "p", "paragraph"),
        ("main/article.story", "p", "paragraph"),
        ("div", "div", "paragraph"),
        ("div", "h2", "heading"),
        ("div", "h6", "heading"),
        ("ul", "li", "list_item"),
        ("ul/li", "p", "list_item"),
        ("ul/li/div", "p", "list_item"),
        ("ol/li/ul", "li", "list_item"),
        ("dl", "dt", "list_item"),
        ("dl", "dd", "list_item"),
        ("dl/dd", "p", "list_item"),
        ("ul/li/article", "p", "paragraph"),
        ("", "blockquote", "quote"),
        ("blockquote", "p", "quote"),
        ("blockquote/div/div", "p", "quote"),
        ("figure.wp-block-quote/blockquote", "p", "quote"),
        ("blockquote/ul", "li", "list_item"),
        ("ul/li/blockquote", "p", "quote"),
        ("div", "pre", "code"),
        ("figure", "pre", "code"),
        ("table/tbody", "tr", "table_row"),
        ("figure/table", "tr", "table_row"),
        ("table/tr", "td", "paragraph"),
        ("blockquote", "h3", "heading"),
    ],
)
def test_kinds(path: str, tag: str, kind: str) -> None:
    """The nearest element that says what its text is decides; beyond an article nothing does."""
    assert kinds_of((path, tag, TEXT)) == [kind]


@pytest.mark.parametrize(
    ("path", "tag"),
    [
        ("figure", "figcaption"),
        ("figure/figcaption", "p"),
        ("figure/figcaption/div", "span"),
        ("figure/figcaption", "h4"),
        ("figure", "div"),
        ("table", "caption"),
        ("div.wp-caption alignleft", "p"),
        ("div/p.wp-caption-text", "em"),
        ("div.Image-Caption", "p"),
        ("div.picture/div.photo-credit", "p"),
    ],
)
def test_captions(path: str, tag: str) -> None:
    """Captions are known by their element or their class, in either case of letters, and are not part of the text."""
    page = nested_page(("article", "p", TEXT), (path, tag, "The goat, before it was sold"), ("article", "p", TEXT))
    blocks = blocks_of(page)
    assert [block.kind for block in blocks] == ["paragraph", "caption", "paragraph"]
    assert body_text(blocks) == f"{TEXT}\n\n{TEXT}"


@pytest.mark.parametrize(
    "path", ["div.caption", "div.captioned", "div.my-caption", "figure", "div.authors-credit-card"]
)
def test_texts_that_are_no_captions(path: str) -> None:
    """A figure or a caption of three blocks and more holds a text, and only whole class names count."""
    assert kinds_of(*[(path, "p", TEXT)] * 3, ("article", "p", TEXT)) == ["paragraph"] * 4


def test_captions_stand_where_they_stood() -> None:
    """Those within the body are among the blocks even where they were not kept; those around it are not."""
    caption = ("figure", "figcaption", "The goat")
    text = ("article", "p", TEXT)
    assert kinds_of(caption, text, caption, text, caption, without=(0, 2, 4)) == ["paragraph", "caption", "paragraph"]


def test_a_gallery_is_its_captions() -> None:
    """Where most of what was kept are captions, they are the text."""
    page = nested_page(
        ("div", "p", "Six pictures of a goat"),
        ("figure.one", "figcaption", TEXT),
        ("figure.two", "figcaption", TEXT + " It was sold."),
    )
    blocks = blocks_of(page)
    assert [block.kind for block in blocks] == ["paragraph"] * 3
    assert body_text(blocks).endswith("It was sold.")


def test_entries_of_a_list_are_no_list_items() -> None:
    """A list item with a heading of its own holds a piece of an article."""
    entry = [("ol/li.entry", "h3", "06:00"), ("ol/li.entry", "p", TEXT), ("ol/li.entry", "p", TEXT)]
    assert kinds_of(*entry) == ["heading", "paragraph", "paragraph"]


def test_levels() -> None:
    """A heading has the level of its element, and nothing else has one."""
    page = nested_page(("div", "h2", "At sea"), ("div", "p", TEXT), ("div", "h5", "At night"), ("div", "p", TEXT))
    assert [block.level for block in blocks_of(page)] == [2, None, 5, None]


def test_plain_text() -> None:
    """A dump has no containers: its lines are paragraphs and list items."""
    page = page_of(TEXT, PageBlock("a goat", "li"), PageBlock("two sheep", "li"))
    assert [block.kind for block in blocks_of(page)] == ["paragraph", "list_item", "list_item"]


@pytest.mark.parametrize(
    "repeat",
    ["A goat’s morning at sea", "A GOAT'S MORNING AT SEA", "“A goat’s morning” – at sea!", "A  goat’s morning: at sea"],
)
@pytest.mark.parametrize("tag", ["h1", "h3", "p", "div"])
def test_the_headline_is_not_repeated(repeat: str, tag: str) -> None:
    """At the start of the body it is left out under any element, whatever its case and punctuation."""
    page = nested_page(("article", tag, repeat), ("article", "p", TEXT))
    assert body_text(blocks_of(page, "A goat’s morning at sea")) == TEXT


def test_the_headline_within_the_body() -> None:
    """Further down a heading that repeats it is left out, but a sentence of the same words is text."""
    title = "A goat’s morning at sea"
    page = nested_page(*[("article", "p", TEXT)] * 4, ("article", "h2", title), ("article", "p", title + "!"))
    assert body_text(blocks_of(page, title)).split("\n\n") == [TEXT] * 4 + [title + "!"]


@pytest.mark.parametrize("headline", [None, "", "***", "A goat", "A goat’s morning at sea and after"])
def test_other_headings_stay(headline: str | None) -> None:
    """A heading that says more or less than the headline, and any heading where there is no headline."""
    page = nested_page(("article", "h2", "A goat’s morning at sea"), ("article", "h2", "* * *"), ("article", "p", TEXT))
    assert len(blocks_of(page, headline)) == 3


def test_nothing_kept() -> None:
    """No body, no blocks: captions alone are no article."""
    page = nested_page(("figure", "figcaption", "The goat"))
    assert body_kinds(page, keeping(of=1), "The goat") == {}
    assert body_text(()) == ""


def test_strays_before_the_text() -> None:
    """A short line far over the text is not its start; a long one, or one near it, may be."""
    menu = ["Harbour"] * 9
    low = [-9.0] * 9
    assert decide_body(page_of("A slogan", *menu, TEXT, TEXT + "!"), [1.0, *low, 3.0, 3.0]).kept == (10, 11)
    assert decide_body(page_of(TEXT + "?" * 10, *menu, TEXT, TEXT), [1.0, *low, 3.0, 3.0]).kept == (0, 10, 11)
    assert decide_body(page_of("The lead", *menu[:3], TEXT, TEXT), [1.0, *low[:3], 3.0, 3.0]).kept == (0, 4, 5)
    assert decide_body(page_of(TEXT + "?" * 10, *menu, TEXT, TEXT), [-0.1, *low, 3.0, 3.0]).kept == (10, 11)
    assert decide_body(page_of("All there is"), [1.0]).kept == (0,)


@pytest.mark.parametrize(
    "path", ["div.wp-caption", "div.story/div.thumb-caption", "div.article__image", "div.inline photo", "div.legende"]
)
def test_captions_by_class(path: str) -> None:
    """What an element of a block or two is named for."""
    assert kinds_of(("div.story", "p", TEXT), (path, "p", "The quay at noon"), ("div.story", "p", TEXT))[1] == "caption"
