"""A tree of Beautiful Soup is read as the text that it was made of."""

from __future__ import annotations

import subprocess
import sys

import pytest
from bs4 import BeautifulSoup

from adc_extract.model.options import DEFAULT
from adc_extract.read.soup import to_html
from adc_extract.read.source import read_html

INSIDE = '<h1>Größe</h1><p>Ein Absatz <a href="/x">mit Verweis</a> &amp; mehr.<br/>Zeile</p><ul><li>eins</li></ul>'
DATA = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "a < b & c"}</script>'
PAGE = f'<!DOCTYPE html><html lang="de"><head><title>T</title>{DATA}</head><body>{INSIDE}</body></html>'
EMPTY = '<html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script src="a.js"/></head><body><div id="x"/>{}</body></html>'
TEXTS = ["Größe", "Ein Absatz mit Verweis & mehr.\nZeile", "eins"]


@pytest.mark.parametrize("parser", ["html.parser", "lxml"])
def test_a_soup(parser: str) -> None:
    """Whichever parser it was made with: its text, its links, and the data in its scripts."""
    page = read_html(BeautifulSoup(PAGE, parser), DEFAULT)
    assert page == read_html(PAGE, DEFAULT)
    assert [block.text for block in page.blocks] == TEXTS
    assert page.head.json_ld[0]["headline"] == "a < b & c"


def test_a_tag() -> None:
    """A part of a soup is the page; what stands beside it is not."""
    soup = BeautifulSoup(PAGE, "html.parser")
    assert [block.text for block in read_html(soup.find("ul"), DEFAULT).blocks] == ["eins"]
    assert [block.text for block in read_html(soup.h1.string, DEFAULT).blocks] == ["Größe"]


def test_a_tag_named_root() -> None:
    """A soup gives its first element of a name as an attribute of that name, and that is no root."""
    soup = BeautifulSoup("<p>eins</p><root><p>zwei</p></root>", "html.parser")
    assert [block.text for block in read_html(soup, DEFAULT).blocks] == ["eins", "zwei"]


def test_empty_elements_of_xml() -> None:
    """A script without an end tag would take in the page, a title all of it."""
    soup = BeautifulSoup(EMPTY.format(INSIDE), "xml")
    assert "<script src=" in str(soup)
    assert "</script>" not in str(soup)
    assert [block.text for block in read_html(soup, DEFAULT).blocks] == TEXTS
    assert [block.text for block in read_html(soup.body, DEFAULT).blocks] == TEXTS


@pytest.mark.parametrize("parser", ["html.parser", "lxml", "xml"])
@pytest.mark.parametrize("text", ["", " ", "<!-- c -->", "<p>", "\ud800<p>a\ud800b</p>", "<a:b>x</a:b>"])
def test_odd_soups(text: str, parser: str) -> None:
    """None of them fails, and none is changed."""
    try:
        soup = BeautifulSoup(text, parser)
    except UnicodeEncodeError:
        pytest.skip("no soup is made of half a pair of surrogates")
    before = str(soup)
    page = read_html(soup, DEFAULT)
    assert all(block.text in soup.get_text().replace("\ud800", "\ufffd") for block in page.blocks)
    assert str(soup) == before


def test_deep_soup() -> None:
    """Nesting is no recursion."""
    soup = BeautifulSoup("<div>" * 3000 + "tief unten", "html.parser")
    assert [block.text for block in read_html(soup, DEFAULT).blocks] == ["tief unten"]


@pytest.mark.parametrize("other", [None, 7, "<p>", b"<p>", [BeautifulSoup("<p>", "html.parser")]])
def test_other_types(other: object) -> None:
    """Are no soup."""
    assert to_html(other) is None


def test_the_library_is_not_loaded() -> None:
    """Who has no soup pays nothing for it."""
    code = "import sys, adc_extract; adc_extract.extract('<p>a'); sys.exit('bs4' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=60).returncode == 0
