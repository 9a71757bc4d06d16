"""An article as HTML: what is marked in it, and as what."""

from __future__ import annotations

import datetime

import pytest
from selectolax.lexbor import LexborHTMLParser

from adc_extract.model.article import Article
from adc_extract.model.block import Block
from adc_extract.render.html import to_html

ARTICLE = Article(
    headline="Two boats a day",
    lead="The ferry is back.",
    byline="Ann Lee and Bo Ek",
    date=datetime.date(2024, 6, 3),
    body="The ferry\nis back.\n\nIt left <b> on Monday.",
    blocks=(
        Block("heading", "The ferry\nis back.", 2),
        Block("caption", "The old quay"),
        Block("paragraph", "It left <b> on Monday."),
    ),
)


def marked(html: str) -> list[tuple[str, str, str]]:
    """The property, the element and the text of everything that is marked."""
    found = LexborHTMLParser(html).css("[itemscope] [itemprop]")
    return [(str(node.attributes["itemprop"]), str(node.tag), node.text(deep=True).strip()) for node in found]


@pytest.mark.parametrize("document", [False, True])
def test_microdata(document: bool) -> None:
    """Headline, byline, day, body and lead are marked by the names of schema.org, whatever element they are."""
    assert marked(to_html(ARTICLE, document=document)) == [
        ("headline", "h1", "Two boats a day"),
        ("author", "span", "Ann Lee and Bo Ek"),
        ("datePublished", "time", "2024-06-03"),
        ("articleBody", "div", "The ferry\nis back.\nIt left <b> on Monday."),
        ("description", "h2", "The ferry\nis back."),
    ]


def test_nothing_is_marked_that_is_not_there() -> None:
    """An empty article is an empty element; a lead that the body lacks is not written."""
    assert to_html(Article()) == '<article dir="auto" itemscope itemtype="https://schema.org/Article">\n</article>\n'
    assert marked(to_html(Article(lead="The ferry is back.", body="It left on Monday."))) == [
        ("articleBody", "div", "It left on Monday.")
    ]


def test_a_caption_without_its_picture() -> None:
    """It is still a caption."""
    html = to_html(ARTICLE, captions=True)
    assert "<figure><figcaption>The old quay</figcaption></figure>" in html
    assert "The old quay" not in to_html(ARTICLE)
