"""Whatever the caller holds becomes the same Page, or a TypeError that says what to do."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import parsel
import pytest
from lxml import etree
from lxml import html as lxml_html
from selectolax.lexbor import LexborHTMLParser

from adc_extract.model.options import DEFAULT, Options
from adc_extract.read import source
from adc_extract.read.html import parse
from adc_extract.read.source import read_html, read_text

INSIDE = '<h1>Größe</h1><p>Ein Absatz <a href="/x">mit Verweis</a>.<br>Zeile</p><ul><li>eins</li></ul>'
PAGE = f'<!DOCTYPE html><html lang="de"><head><title>T</title></head><body>{INSIDE}</body></html>'
XHTML = PAGE.replace("<!DOCTYPE html><html", '<html xmlns="http://www.w3.org/1999/xhtml"').replace("<br>", "<br/>")


class Holder:
    """An object with a tree as its root, as wrappers of parsers have one."""

    def __init__(self, root: object) -> None:
        self.root = root


class Response:
    """An object as a client of HTTP has one."""

    def __init__(self, body: object) -> None:
        self.body = body
        self.headers: dict[str, str] = {}


@pytest.mark.parametrize(
    "make",
    [
        PAGE.encode,
        lambda: bytearray(PAGE.encode()),
        lambda: memoryview(PAGE.encode()),
        lambda: memoryview(b"".join(bytes((byte, 0)) for byte in PAGE.encode()))[::2],
        lambda: PAGE.encode("utf-16"),
        lambda: LexborHTMLParser(PAGE),
        lambda: LexborHTMLParser(PAGE).root,
        lambda: lxml_html.fromstring(PAGE),
        lambda: lxml_html.fromstring(PAGE).getroottree(),
        lambda: lxml_html.parse(io.StringIO(PAGE)),
        lambda: etree.fromstring(PAGE.partition(">")[2].replace("<br>", "<br/>")),
        lambda: etree.fromstring(XHTML),
        lambda: etree.fromstring(f"<?xml-stylesheet href='a>b'?><!-- c -->{XHTML}<!-- d -->").getroottree(),
        lambda: parsel.Selector(text=PAGE),
        lambda: parsel.Selector(text=XHTML, type="xml"),
        lambda: parsel.Selector(text=PAGE, type="text"),
        lambda: Holder(lxml_html.fromstring(PAGE)),
        lambda: Holder(LexborHTMLParser(PAGE)),
        lambda: Holder(LexborHTMLParser(PAGE).root),
    ],
    ids=[
        "bytes",
        "bytearray",
        "memoryview",
        "memoryview with steps",
        "utf-16",
        "lexbor parser",
        "lexbor node",
        "lxml element",
        "lxml tree",
        "lxml file",
        "xml",
        "xhtml",
        "xhtml with siblings",
        "selector",
        "xml selector",
        "text selector",
        "holder of lxml",
        "holder of a parser",
        "holder of a node",
    ],
)
def test_one_page_in_many_forms(make: Callable[[], object]) -> None:
    """All of them read as the str does."""
    expected = read_html(PAGE, DEFAULT)
    assert [block.text for block in expected.blocks] == ["Größe", "Ein Absatz mit Verweis.\nZeile", "eins"]
    assert read_html(make(), DEFAULT) == expected


@pytest.mark.parametrize(
    ("make", "texts"),
    [
        (lambda: LexborHTMLParser(PAGE).css_first("p"), ["Ein Absatz mit Verweis.\nZeile"]),
        (lambda: LexborHTMLParser(INSIDE, is_fragment=True), ["Größe", "Ein Absatz mit Verweis.\nZeile", "eins"]),
        (lambda: LexborHTMLParser(""), []),
        (lambda: lxml_html.fromstring(PAGE).find(".//p"), ["Ein Absatz mit Verweis.\nZeile"]),
        (lambda: parsel.Selector(text=PAGE).css("ul")[0], ["eins"]),
        (lambda: parsel.Selector(text=PAGE).css("h1::text")[0], ["Größe"]),
        (lambda: parsel.Selector(text='"<p>eins</p>"', type="json"), ["eins"]),
        (lambda: etree.Comment("eins"), []),
        (etree.ElementTree, []),
        (lambda: etree.fromstring("<feed><entry>eins</entry><entry>zwei</entry></feed>"), ["eins", "zwei"]),
    ],
)
def test_parts(make: Callable[[], object], texts: list[str]) -> None:
    """A part of a tree is read as if it were the page, without what stands beside it."""
    assert [block.text for block in read_html(make(), DEFAULT).blocks] == texts


def test_the_charset_matters_for_bytes() -> None:
    """And says nothing of a str."""
    options = Options(encoding="windows-1251")
    cyrillic = "<p>Паром ушёл</p>"
    assert read_html(cyrillic.encode("windows-1251"), options).blocks[0].text == "Паром ушёл"
    assert read_text("Паром ушёл".encode("windows-1251"), options).blocks[0].text == "Паром ушёл"
    assert read_html(cyrillic, options).blocks[0].text == "Паром ушёл"


@pytest.mark.parametrize("data", [PAGE.encode(), b"<p>" + "é".encode() * 40_000, b"<p>plain"])
def test_utf8_goes_to_the_parser_as_it_is(data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """A text that is made of the bytes only to be encoded again would cost a third of the parser's time."""
    given: list[object] = []
    monkeypatch.setattr(source, "parse", lambda markup: given.append(markup) or parse(markup))
    read_html(data, DEFAULT)
    assert [one is data for one in given] == [True]


def test_warnings_of_the_decoder_are_handed_on() -> None:
    """What was doubtful about the bytes is said of the page."""
    assert read_html(b"<p>a</p>", Options(encoding="klingon")).warnings == ["unknown encoding 'klingon'"]
    assert read_text(b"a", Options(encoding="klingon")).warnings == ["unknown encoding 'klingon'"]


def test_surrogates_do_not_cut_a_tree_short() -> None:
    """A str with half of a pair is read to its end."""
    assert [block.text for block in read_html("<p>a\ud800b</p><p>c</p>", DEFAULT).blocks] == ["a\ufffdb", "c"]


@pytest.mark.parametrize("read", [read_html, read_text])
@pytest.mark.parametrize(
    ("source", "name", "hint"),
    [
        (None, "NoneType", ""),
        (7, "int", ""),
        (object(), "object", ""),
        ([PAGE], "list", "one page at a time"),
        ({"html": PAGE}, "dict", "one page at a time"),
        (io.BytesIO(PAGE.encode()), "BytesIO", "file.read()"),
        (Path("/page.html"), type(Path()).__name__, "path.read_bytes()"),
        (Holder(7), "Holder", ""),
        (Holder(PAGE), "Holder", ""),
        (Response(PAGE.encode()), "Response", "pass its body"),
        (Response(PAGE), "Response", ""),
    ],
)
def test_other_types(read: Callable[[Any, Options], object], source: object, name: str, hint: str) -> None:
    """The message names the type, what is taken instead, and what to do where that is plain."""
    with pytest.raises(TypeError) as caught:
        read(source, DEFAULT)
    assert f"got {name}" in str(caught.value)
    assert str(caught.value).startswith("expected bytes")
    assert hint in str(caught.value)


@pytest.mark.parametrize("make", [lambda: parsel.Selector(text='{"a": 1}', type="json"), parsel.SelectorList])
def test_selectors_without_a_tree(make: Callable[[], object]) -> None:
    """JSON that is no text is no page, and neither is a list of selectors."""
    with pytest.raises(TypeError):
        read_html(make(), DEFAULT)


@pytest.mark.parametrize("tree", [LexborHTMLParser(PAGE), lxml_html.fromstring(PAGE)], ids=["lexbor", "lxml"])
def test_a_dump_is_no_tree(tree: object) -> None:
    """What has been parsed is not plain text any more."""
    with pytest.raises(TypeError):
        read_text(tree, DEFAULT)
