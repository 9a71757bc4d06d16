"""An article as TEI: valid, whatever is in it, and with all its text."""

from __future__ import annotations

import datetime
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from lxml import etree
from nonsense import ARTICLES, VIEWS
from tei import assert_valid_tei

from adc_extract.api import extract
from adc_extract.model.article import Article
from adc_extract.model.block import Block, Cell, Part, Span
from adc_extract.model.image import Image
from adc_extract.render.tei import to_xml

FIXTURES = sorted((Path(__file__).resolve().parents[2] / "fixtures").glob("*/source.html"))
SWITCHES = [dict(zip(("links", "images", "tables", "captions"), each)) for each in product((False, True), repeat=4)]


def body(*blocks: Block, **view: Any) -> str:
    """What stands in the body of the document, on one line; the document is valid."""
    xml = to_xml(Article(blocks=blocks), **view)
    assert_valid_tei(xml)
    return xml.partition("<body>")[2].partition("</body>")[0].replace("\n", "")


@pytest.mark.parametrize("source", FIXTURES, ids=lambda path: path.parent.name)
def test_fixtures(source: Path) -> None:
    """Valid with every combination of switches, with the text of every block that is shown."""
    article = extract(source.read_bytes(), url="https://example.org/page")
    for view in SWITCHES:
        xml = to_xml(article, **view)
        assert_valid_tei(xml)
        text = "".join("".join(etree.fromstring(xml.encode()).itertext()).split())
        for block in article.blocks:
            shown = view["captions"] if block.kind == "caption" else view["tables"] or not block.in_table
            if shown and not (view["images"] and block.kind == "caption"):
                assert "".join(block.text.split()) in text


@settings(max_examples=300, deadline=None)
@given(article=ARTICLES, view=VIEWS)
def test_any_article(article: Article, view: dict[str, bool]) -> None:
    """Valid, however little sense it makes."""
    assert_valid_tei(to_xml(article, **view))


def test_nothing() -> None:
    """An article without anything is a valid document without text."""
    assert body() == "<p/>"


def test_sections() -> None:
    """A heading begins a section, which ends at the next of its level; levels can be left out, and can be missing."""
    headings = (Block("heading", "A", 2), Block("paragraph", "a"), Block("heading", "B", 4), Block("heading", "C", 2))
    assert body(Block("paragraph", "over"), *headings) == (
        "<p>over</p><div><head>A</head><p>a</p><div><head>B</head><p/></div></div><div><head>C</head><p/></div>"
    )
    assert body(Block("heading", "A"), Block("paragraph", "a")) == "<div><head>A</head><p>a</p></div>"


def test_a_section_of_captions() -> None:
    """Figures alone are no section for TEI."""
    figure = "<figure><head>c</head></figure>"
    blocks = (Block("heading", "A", 2), Block("caption", "c"))
    assert body(*blocks, captions=True) == f"<div><head>A</head>{figure}<p/></div>"
    assert body(Block("caption", "c"), captions=True) == f"{figure}<p/>"


def test_lists() -> None:
    """Bulleted and numbered, an item with its number, and a list in an item."""
    outer = (Part("numbered_list", 1), Part("item", 2, 4))
    blocks = (
        Block("list_item", "four", within=outer),
        Block("list_item", "in it", within=(*outer, Part("list", 3), Part("item", 4))),
        Block("list_item", "five", within=(Part("numbered_list", 1), Part("item", 5, 5))),
    )
    inner = '<list rend="bulleted"><item>in it</item></list>'
    assert body(*blocks) == f'<list rend="numbered"><item n="4">four{inner}</item><item n="5">five</item></list>'


def test_definitions() -> None:
    """Each item has a label, and each label an item."""
    within = [(Part("definitions", 1), Part(kind, 2 + n)) for n, kind in enumerate(("term", "term", "item", "item"))]  # type: ignore[arg-type]
    blocks = [Block("list_item", text, within=parts) for text, parts in zip("abcd", within)]
    assert body(*blocks) == (
        "<list><label>a</label><item/><label>b</label><item>c</item><label></label><item>d</item></list>"
    )


def test_a_table() -> None:
    """Heads are labels; cells say how far they reach; an empty one is there."""
    rows = (
        Block("table_row", "Port\tBoats", cells=(Cell("Port", True, 2), Cell("Boats", True))),
        Block("table_row", "North\tA", cells=(Cell("North", True, rows=2), Cell("A"), Cell(""))),
    )
    assert body(*rows) == (
        '<table><row role="label"><cell role="label" cols="2">Port</cell><cell role="label">Boats</cell></row>'
        '<row><cell role="label" rows="2">North</cell><cell>A</cell><cell></cell></row></table>'
    )


def test_spans() -> None:
    """Each kind by its element, links if they are asked for, and nothing in code."""
    spans = (
        Span("link", 0, 5, "https://example.org/?a&b"),
        Span("strong", 0, 1),
        Span("code", 6, 9),
        Span("emphasis", 7, 8),
    )
    block = Block("paragraph", "a b c d<e", spans=spans)
    strong = '<hi rend="bold">a</hi>'
    assert body(block) == f"<p>{strong} b c <code>d&lt;e</code></p>"
    target = "https://example.org/?a&amp;b"
    assert body(block, links=True) == f'<p><ref target="{target}">{strong} b c</ref> <code>d&lt;e</code></p>'


def test_code_in_a_line() -> None:
    """It holds nothing but text: a line break in it is a space."""
    assert body(Block("paragraph", "a\nb\nc", spans=(Span("code", 0, 3),))) == "<p><code>a b</code><lb/>c</p>"


def test_code_keeps_its_lines() -> None:
    """With its language, if that is a word."""
    xml = to_xml(Article(blocks=(Block("code", "if a:\n    b", language="python"), Block("code", "x", language="a b"))))
    assert '<ab><code lang="python" xml:space="preserve">if a:\n    b</code></ab>' in xml
    assert '<code xml:space="preserve">x</code>' in xml


def test_pictures() -> None:
    """With size in pixels, caption and alternative text; what only stands for the article does not stand in it."""
    image = Image("https://example.org/a.jpg", 640, 480, "the quay", "The quay", "Ann Lee", before=0)
    article = Article(blocks=(Block("paragraph", "a"),), images=(image,), image=Image("/lead.jpg"))
    xml = to_xml(article, images=True)
    assert_valid_tei(xml)
    assert xml.index("<head>The quay</head>") < xml.index('<p rend="credit">Ann Lee</p>') < xml.index("<p>a</p>")
    assert "/lead.jpg" not in xml
    assert '<graphic url="https://example.org/a.jpg" width="640px" height="480px"/><figDesc>the quay</figDesc>' in xml
    assert "graphic" not in to_xml(article)


def test_header() -> None:
    """The fields of the article, each where TEI has it."""
    article = Article(
        headline="Rain & more",
        authors=("Ann Lee", "Bo Ek"),
        date=datetime.date(2024, 3, 2),
        source_url="https://example.org/rain",
        canonical="javascript:x",
        site_name="The Post",
        language="en",
        section="Weather",
        tags=("rain",),
        lead="It rained.",
        licence="https://example.org/by",
    )
    xml = to_xml(article)
    assert_valid_tei(xml)
    for piece in (
        "<title>Rain &amp; more</title>\n<author>Ann Lee</author>\n<author>Bo Ek</author>\n",
        '<publisher>The Post</publisher>\n<date when="2024-03-02">2024-03-02</date>\n',
        '<licence target="https://example.org/by">https://example.org/by</licence>',
        '<ref type="source" target="https://example.org/rain">https://example.org/rain</ref>',
        "<abstract><p>It rained.</p></abstract>",
        '<language ident="en">en</language>',
        '<term type="section">Weather</term>\n<term type="tag">rain</term>',
    ):
        assert piece in xml
    assert "javascript" not in xml
