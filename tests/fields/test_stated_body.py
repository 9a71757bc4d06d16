"""The articleBody of JSON-LD stands in for a text that is not on the page, and only then."""

from __future__ import annotations

import json

import pytest

import adc_extract
from adc_extract.fields.stated_body import CONFIDENCE, WARNING

PARAGRAPHS = [
    "The ferry to the outer islands left the harbour on Monday for the first time in eleven weeks.",
    "Its engine had failed in a storm in March, and the spare part was held up at a customs office.",
    "On the quay the baker handed out rolls, and read the list of everybody who had waited aloud.",
]
SHELL = "<title>The ferry</title><div id=app></div><div class=notice>We use cookies. Please enable JavaScript.</div>"


def page(stated: str, shell: str = SHELL) -> str:
    """A page that states a body in its JSON-LD."""
    data = json.dumps({"@type": "NewsArticle", "headline": "The ferry is back", "articleBody": stated})
    return f"<script type='application/ld+json'>{data}</script>{shell}"


@pytest.mark.parametrize(
    "stated",
    [
        "\n\n".join(PARAGRAPHS),
        "".join(f"<p class='x'>{line}</p>" for line in PARAGRAPHS),
        "<br>".join(PARAGRAPHS),
        "".join(f"&lt;p&gt;{line}&lt;/p&gt;" for line in PARAGRAPHS),
    ],
)
def test_a_page_without_text(stated: str) -> None:
    """Its paragraphs are those that are stated, and a warning says so."""
    article = adc_extract.extract(page(stated))
    assert article.body.split("\n\n") == PARAGRAPHS
    assert (article.status, article.confidence) == ("ok", CONFIDENCE)
    assert WARNING in article.warnings


def test_a_page_with_the_text() -> None:
    """The blocks of the page have more structure than what is stated."""
    text = "".join(f"<p>{line}</p>" for line in PARAGRAPHS)
    article = adc_extract.extract(
        page(" ".join(PARAGRAPHS * 4), f"<article><h1>The ferry is back</h1>{text}</article>")
    )
    assert article.body.split("\n\n") == PARAGRAPHS
    assert article.warnings == ()


def test_a_teaser_is_no_body() -> None:
    """Nor is a word in its place."""
    for stated in ("The ferry is back, and with it the baker.", ""):
        assert WARNING not in adc_extract.extract(page(stated)).warnings
