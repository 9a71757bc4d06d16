"""Trees of lxml written out as HTML."""

from __future__ import annotations

import pytest
from lxml import etree
from lxml import html as lxml_html

from adc_extract.read.lxml_tree import to_html

XHTML = "http://www.w3.org/1999/xhtml"
ENTITIES = etree.XMLParser(resolve_entities=False)


@pytest.mark.parametrize(
    ("tree", "html"),
    [
        (lxml_html.fromstring("<p>a &amp; b<br>c</p>"), "<p>a &amp; b<br>c</p>"),
        (lxml_html.fromstring("<div><p>a</p>tail</div>")[0], "<p>a</p>"),
        (etree.fromstring("<html><title/><p>a</p></html>"), "<html><title></title><p>a</p></html>"),
        (etree.ElementTree(etree.fromstring("<p>a</p>")), "<p>a</p>"),
        (etree.ElementTree(), ""),
        (etree.Comment("a"), "<!--a-->"),
        (etree.fromstring("<p>a<?php b > c ?>d<!-- e -->f</p>"), "<p>adf</p>"),
        (etree.ProcessingInstruction("php", "a > b"), ""),
    ],
    ids=["html", "no tail", "xml", "tree", "empty tree", "comment", "instructions", "an instruction alone"],
)
def test_to_html(tree: object, html: str) -> None:
    """What a browser would make of the tree."""
    assert to_html(tree) == html


@pytest.mark.parametrize(
    ("inside", "html"),
    [
        ("<p>a<br/>b</p>", "<p>a<br>b</p>"),
        ("<p>a &lt; b &amp; c</p>", "<p>a &lt; b &amp; c</p>"),
        ("<p title='&lt;&quot;'>a</p>", '<p title="&lt;&quot;">a</p>'),
        ("<p xml:lang='de' x:y='z' xmlns:x='u'>a</p>", '<p xml:lang="de" y="z">a</p>'),
        ("<script><![CDATA[a < b && '</p>']]></script>", r"<script>a < b && '<\/p>'</script>"),
        ("<div/><title/>", "<div></div><title></title>"),
        ("a<b>b</b>c<i>d</i>e", "a<b>b</b>c<i>d</i>e"),
        ("<!-- a -->b<?c d > e?>f", "bf"),
        ("<svg xmlns='http://www.w3.org/2000/svg'><title>a</title></svg>", "<svg><title>a</title></svg>"),
    ],
)
def test_xhtml(inside: str, html: str) -> None:
    """Elements of the XHTML namespace are those of HTML."""
    assert to_html(etree.fromstring(f'<body xmlns="{XHTML}">{inside}</body>')) == f"<body>{html}</body>"


def test_prefixes() -> None:
    """The namespace counts, and not how it is written."""
    tree = etree.fromstring(f'<h:body xmlns:h="{XHTML}"><h:p>a<h:br/>b</h:p></h:body>')
    assert to_html(tree) == "<body><p>a<br>b</p></body>"


def test_entities_that_were_not_resolved() -> None:
    """They are left to the reader of the HTML."""
    source = f'<!DOCTYPE p [<!ENTITY nbsp "&#160;">]><p xmlns="{XHTML}">a&nbsp;b</p>'
    assert to_html(etree.fromstring(source, ENTITIES)) == "<p>a&nbsp;b</p>"


@pytest.mark.parametrize("name", ["div", f"{{{XHTML}}}div"], ids=["html", "xhtml"])
def test_depth(name: str) -> None:
    """Ten thousand elements deep is no trouble."""
    root = element = etree.Element(name)
    for _ in range(10_000):
        element = etree.SubElement(element, name)
    element.text = "bottom"
    html = to_html(root) or ""
    assert html.count("<div>") == 10_001
    assert "<div>bottom</div></div>" in html


@pytest.mark.parametrize("other", ["<p>a</p>", b"<p>a</p>", None, 7, object()])
def test_other_types(other: object) -> None:
    """Not a tree of lxml."""
    assert to_html(other) is None
