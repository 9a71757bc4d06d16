"""The JSON-LD object that is the article, among all those that a page has."""

from __future__ import annotations

from typing import Any

import pytest
from builders import page_of
from hypothesis import given
from hypothesis import strategies as st

from adc_extract.fields.json_ld import follow, objects_of, plain, texts, types_of
from adc_extract.model.page import Page

STORY = {"@type": "NewsArticle", "headline": "Rain at last"}
OTHER = {"@type": "NewsArticle", "headline": "Wells run dry", "datePublished": "2024-05-03", "image": "x.jpg"}


def page_with(*things: dict[str, Any], url: str | None = None, **head: Any) -> Page:
    """A page with these objects in its head."""
    page = page_of("It rained.", json_ld=list(things), **head)
    page.url = url
    return page


@pytest.mark.parametrize(
    ("thing", "expected"),
    [
        ({"@type": "NewsArticle"}, ["newsarticle"]),
        (
            {"@type": ["http://schema.org/Article", "schema:Thing", "x#BlogPosting"]},
            ["article", "thing", "blogposting"],
        ),
        ({"@type": None}, []),
        ({"@type": [1, {}]}, []),
        ({}, []),
    ],
)
def test_types_are_bare_and_lower_case(thing: dict[str, Any], expected: list[str]) -> None:
    """Vocabulary and case of a type do not matter."""
    assert types_of(thing) == expected


@pytest.mark.parametrize("kind", ["Article", "NewsArticle", "BlogPosting", "ReportageNewsArticle", "LiveBlogPosting"])
def test_takes_the_one_article(kind: str) -> None:
    """Whatever kind of article it is, and whatever stands around it."""
    story = {"@type": kind, "headline": "Rain"}
    assert objects_of(page_with({"@type": "WebSite", "name": "Example"}, story, {"@type": "Person"})).article is story


def test_takes_an_object_without_a_type_that_has_a_headline() -> None:
    """Some pages forget the type."""
    assert objects_of(page_with({"headline": "Rain"})).article == {"headline": "Rain"}


def test_a_recipe_stands_for_an_article() -> None:
    """It has an author and a day; where there is an article, too, that is the one."""
    recipe = {"@type": "Recipe", "name": "Rain soup", "datePublished": "2024-05-03"}
    assert objects_of(page_with(recipe)).article is recipe
    assert objects_of(page_with(recipe, STORY)).article is STORY


@pytest.mark.parametrize("things", [(), ({"@type": "Product", "headline": "Boots"},), ({"name": "Rain"},)])
def test_no_article(things: tuple[dict[str, Any], ...]) -> None:
    """Products, people and sites are no articles."""
    assert objects_of(page_with(*things)).article is None


def test_the_title_decides_among_several() -> None:
    """The first and richest article is not taken if another one has the page's title."""
    assert objects_of(page_with(OTHER, STORY, title="Rain at last | Example")).article is STORY


def test_the_url_decides_among_several() -> None:
    """An article at the page's own address goes first, with or without scheme, www and query."""
    story = {**STORY, "mainEntityOfPage": {"@id": "https://www.example.org/rain/"}}
    assert objects_of(page_with(OTHER, story, url="http://example.org/rain?from=feed")).article is story


def test_without_a_sign_the_richest_wins() -> None:
    """An article that says when and by whom it was written is likelier to be the page's own than a teaser."""
    assert objects_of(page_with({"@type": "Article", "headline": "Teaser"}, OTHER)).article is OTHER


def test_an_article_elsewhere_is_none_of_the_page() -> None:
    """One with another address and another headline describes a teaser; either of them alone may differ."""
    other = {**OTHER, "url": "https://example.org/wells"}
    head = {"title": "Rain at last | Example", "url": "https://example.org/rain"}
    assert objects_of(page_with(other, **head)).article is None
    assert objects_of(page_with({**other, "url": "https://example.org/rain?x"}, **head)).article is not None
    assert objects_of(page_with({**other, "headline": "Rain, at long last"}, **head)).article is not None
    assert objects_of(page_with(OTHER, **head)).article is OTHER
    assert objects_of(page_with(other, title="Rain at last")).article is other


def test_page_object() -> None:
    """The web page around the article can be asked for, too."""
    page = {"@type": "WebPage", "datePublished": "2024-05-03"}
    assert objects_of(page_with(STORY, page)).web_page is page
    assert objects_of(page_with(STORY)).web_page is None


def test_follows_references() -> None:
    """A reference gives what it refers to; other values, and references to nothing, stay as they are."""
    person = {"@id": "#anna", "@type": "Person", "name": "Anna Lee"}
    page = page_with(STORY, person)
    assert follow(page, {"@id": "#anna"}) is person
    assert follow(page, {"@id": "#ben"}) == {"@id": "#ben"}
    assert follow(page, "Anna Lee") == "Anna Lee"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Anna", ["Anna"]),
        (["Anna", {"name": "Ben"}, {"@value": "Cid"}, {"name": ["Dan", "D."]}], ["Anna", "Ben", "Cid", "Dan"]),
        ({"url": "https://example.org"}, []),
        ([None, 1, "  ", []], []),
        (None, []),
    ],
)
def test_texts_of_any_value(value: Any, expected: list[str]) -> None:
    """Strings, names of objects, and those in lists."""
    assert texts(value) == expected


def test_plain_resolves_entities_that_were_escaped_twice() -> None:
    """Values are often escaped by the template after they were escaped by the editor."""
    assert plain("Salt &amp;amp; Pepper&#39;s\n  &quot;mill&quot;") == 'Salt & Pepper\'s "mill"'


@given(st.text() | st.text(alphabet="&amp;#39\ud800 "))
def test_plain_gives_one_line_that_can_be_encoded(text: str) -> None:
    """Whatever comes in: no line break, no double space, no lone surrogate."""
    line = plain(text)
    line.encode("utf-8")
    assert line == " ".join(line.split())
