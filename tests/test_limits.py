"""Limits cut what is too much, and say what they cut; the article is not what they cut."""

from __future__ import annotations

import pytest
from lxml import html as lxml_html
from selectolax.lexbor import LexborHTMLParser
from stories import STORY

from adc_extract import Options, extract, extract_text

ARTICLE = "<h1>The ferry is back</h1>" + "".join(f"<p>{line}</p>" for line in STORY)


def test_bytes() -> None:
    """What is behind them is not read; of a str they are characters."""
    for page, unit in ((ARTICLE + "x" * 100, "characters"), ((ARTICLE + "x" * 100).encode(), "bytes")):
        article = extract(page, options=Options(max_bytes=len(ARTICLE)))
        assert article.warnings == (f"left out: what is behind the first {len(ARTICLE):,} of {len(page):,} {unit}",)
        assert article.body == extract(ARTICLE).body
    assert extract_text("one\n" * 50, options=Options(max_bytes=40)).warnings[0].startswith("left out: what is behind")


def test_depth() -> None:
    """Tags go, and the text stays, apart."""
    article = extract("<div>" * 100 + ARTICLE, options=Options(max_depth=50))
    assert article.body == extract(ARTICLE).body
    assert len(article.warnings) == 1
    assert "nested deeper than 50 elements" in article.warnings[0]


def test_blocks() -> None:
    """A flood of scraps before the text does not push it out."""
    article = extract("<p>word</p>" * 500 + ARTICLE, options=Options(max_blocks=200))
    assert all(line in article.body for line in STORY)
    assert article.warnings[0].startswith("left out: 401 blocks with ")  # 400 words, and the heading


@pytest.mark.parametrize("make", [str, str.encode, LexborHTMLParser, lxml_html.document_fromstring])
def test_nodes(make: type) -> None:
    """Of too many elements there is no tree, and one that was handed over is read by its lines, too."""
    article = extract(make("<p>word</p>" * 4_000 + ARTICLE), options=Options(max_nodes=500))
    assert all(line in article.body for line in STORY)
    assert "read by its lines: it has more than 500 elements" in article.warnings


def test_defaults_leave_long_texts_alone() -> None:
    """A page as long as a book is no flood."""
    book = "".join(f"<h2>Chapter {i}</h2>" + "".join(f"<p>{i} {line}</p>" for line in STORY) for i in range(2_000))
    article = extract(book)
    assert article.warnings == ()
    assert len(article.blocks) > 9_000


def test_what_the_reader_never_takes_is_named() -> None:
    """Pictures beyond the 500th, and metadata too long to be an article's."""
    assert extract("<img src=a.jpg>" * 507 + ARTICLE).warnings == ("left out: 7 images behind the first 500",)
    script = '{"@type": "Thing", "name": "' + "boat " * 1_000_000 + '"}'
    warnings = extract(f'<script type="application/ld+json">{script}</script>{ARTICLE}').warnings
    assert warnings == (f"left out: a JSON-LD script of {len(script):,} characters",)
