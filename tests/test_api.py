"""The two calls that users make: every input that is promised, and what holds for all of them."""

from __future__ import annotations

import datetime
import subprocess
import sys
import urllib.request
from collections.abc import Callable
from socket import socket
from typing import Any

import parsel
import pytest
from bs4 import BeautifulSoup
from lxml import etree
from lxml import html as lxml_html
from selectolax.lexbor import LexborHTMLParser
from stories import STORY

import adc_extract
from adc_extract.model.article import Article
from adc_extract.model.options import Options

PAGE = (
    '<html lang="en"><head><title>Two boats a day | Harbour Post</title>'
    '<meta property="article:published_time" content="2024-06-03T07:30:00+02:00"/></head><body>'
    '<ul class="menu"><li><a href="/">Home</a></li><li><a href="/sea">Sea</a></li></ul>'
    '<article><h1>Two boats a day</h1><p class="byline">By <a href="/ann" rel="author">Ann Lee</a></p>'
    + "".join(f"<p>{paragraph}</p>" for paragraph in STORY)
    + '</article><div class="footer">© Harbour Post</div></body></html>'
)
AROUND = "Sign up for our newsletter and have one good story in your inbox every Friday, free of charge|Share this|Contact|Imprint|Terms of use|Privacy|Advertise with us|Newsletter|Log in|© Harbour Post".split(
    "|"
)
DUMP = "\n\n".join(["Home", "Sea", "Two boats a day", "By Ann Lee", "June 3, 2024", *STORY, *AROUND])
XHTML = PAGE.replace("<html", '<html xmlns="http://www.w3.org/1999/xhtml"', 1)
DEPTH = 10_000
LATE = "more than a day after the page was read"


def check(article: Article) -> None:
    """It is the story."""
    assert article.headline == "Two boats a day"
    assert article.authors == ("Ann Lee",)
    assert [line for line in article.body.split("\n\n") if line in STORY] == STORY
    assert "© Harbour Post" not in article.body
    assert article.status == "ok"
    assert article


@pytest.mark.parametrize("form", [str, str.encode, lambda s: bytearray(s.encode()), lambda s: memoryview(s.encode())])
def test_text_and_bytes(form: Callable[[str], Any]) -> None:
    """Of pages and of dumps, with the day, and for the page also the time."""
    page, dump = adc_extract.extract(form(PAGE)), adc_extract.extract_text(form(DUMP))
    for article in (page, dump):
        check(article)
        assert str(article.date) == "2024-06-03"
    assert page.to_dict()["published"] == "2024-06-03T07:30:00+02:00"


def test_no_date_is_later_than_the_day_of_the_visit() -> None:
    """But for one day, which another zone can be ahead; without that day, the page is believed."""
    late = Options(today=datetime.date(2024, 6, 1))
    assert str(adc_extract.extract(PAGE).date) == "2024-06-03"
    assert str(adc_extract.extract(PAGE, options=Options(today=datetime.date(2024, 6, 2))).date) == "2024-06-03"
    for run, source in ((adc_extract.extract, PAGE), (adc_extract.extract_text, DUMP)):
        article = run(source, options=late, explain=True)
        assert (article.date, article.published) == (None, None)
        assert {lost.reason for lost in article.provenance["date"].lost} <= {LATE}


TREES: dict[str, tuple[Callable[[], Any], Callable[[Any], object]]] = {
    "lxml element": (lambda: lxml_html.fromstring(PAGE), etree.tostring),
    "lxml document": (lambda: lxml_html.document_fromstring(PAGE).getroottree(), etree.tostring),
    "xhtml": (lambda: etree.fromstring(XHTML).getroottree(), etree.tostring),
    "instructions": (lambda: etree.fromstring(f"<?a b>c?><!-- d -->{XHTML}<?e f?>").getroottree(), etree.tostring),
    "lexbor parser": (lambda: LexborHTMLParser(PAGE), lambda tree: tree.html),
    "lexbor node": (lambda: LexborHTMLParser(PAGE).root, lambda tree: tree.html),
    "selector": (lambda: parsel.Selector(text=PAGE), lambda tree: tree.get()),
    "xml selector": (lambda: parsel.Selector(text=XHTML, type="xml"), lambda tree: tree.get()),
    "soup": (lambda: BeautifulSoup(PAGE, "html.parser"), str),
    "soup of lxml": (lambda: BeautifulSoup(PAGE, "lxml"), str),
    "xml soup": (lambda: BeautifulSoup(XHTML, "xml"), str),
}


@pytest.mark.parametrize(("make", "written"), TREES.values(), ids=TREES)
def test_trees(make: Callable[[], Any], written: Callable[[Any], object]) -> None:
    """Each gives the article that the text gives, twice, and is afterwards what it was."""
    tree = make()
    before = written(tree)
    article = adc_extract.extract(tree)
    check(article)
    assert article == adc_extract.extract(PAGE) == adc_extract.extract(tree)
    assert written(tree) == before


def test_a_part_of_a_tree() -> None:
    """The element that is given is the page; its neighbours and what holds it do not count, and stay in place."""
    tree = lxml_html.fromstring(f"<div><div>{STORY[0]}</div><section>{PAGE}</section>{STORY[1]}</div>")
    section = tree.find("section")
    check(adc_extract.extract(section))
    assert section.getparent() is tree
    assert section.tail == STORY[1]


def test_a_deep_tree() -> None:
    """Ten thousand elements around the story lose nothing of it."""
    root = element = etree.Element("div")
    for _ in range(DEPTH):
        element = etree.SubElement(element, "span")
    element.append(lxml_html.fromstring(PAGE).find(".//article"))
    article = adc_extract.extract(root)
    assert all(paragraph in article.body for paragraph in STORY)


@pytest.mark.parametrize("run", [adc_extract.extract, adc_extract.extract_text])
@pytest.mark.parametrize("source", ["", " \n ", b"", b"\xff\xfe", "<html></html>", "<!-- -->"])
def test_there_is_always_an_article(run: Callable[[Any], Article], source: str | bytes) -> None:
    """Never None: an empty one where there is nothing."""
    article = run(source)
    assert isinstance(article, Article)
    if run is adc_extract.extract or "<" not in str(source):
        assert not article
        assert article.status == "empty"


def test_the_charset_option() -> None:
    """What the server said is believed of bytes that do not say it themselves."""
    options = Options(encoding="koi8-r")
    sentence = "Паром ушёл в шесть часов утра, и на борту было сорок человек, коза и два ящика лимонов."
    page = "<h1>Паром ушёл</h1>" + f"<p>{sentence}</p>" * 5
    article = adc_extract.extract(page.encode("koi8-r"), options=options)
    assert article.headline == "Паром ушёл"
    assert sentence in article.body
    assert sentence in adc_extract.extract_text(f"{sentence}\n\n{sentence}".encode("koi8-r"), options=options).body


def test_the_url() -> None:
    """It resolves what is relative, and is the page's address where the page names none."""
    page = PAGE.replace("<head>", '<head><meta property="og:image" content="/boat.jpg"/>')
    article = adc_extract.extract(page, url="https://example.org/sea/boats")
    assert article.url == article.source_url == "https://example.org/sea/boats"
    assert str(article.image) == "https://example.org/boat.jpg"
    assert adc_extract.extract_text(DUMP, url="https://example.org/sea/boats").url == "https://example.org/sea/boats"


@pytest.mark.parametrize("run", [adc_extract.extract, adc_extract.extract_text])
@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"url": b"https://example.org/"}, "url: expected str or None, got bytes"),
        ({"url": 7}, "url: expected str or None, got int"),
        ({"options": {"encoding": "utf-8"}}, "options: expected Options or None, got dict"),
        ({"options": "utf-8"}, "options: expected Options or None, got str"),
    ],
)
def test_wrong_settings(run: Callable[..., Article], settings: dict[str, Any], message: str) -> None:
    """A TypeError that names the argument, whatever the page is."""
    with pytest.raises(TypeError, match=message):
        run("", **settings)


def test_settings_go_by_name() -> None:
    """Their order may change."""
    with pytest.raises(TypeError):
        adc_extract.extract(PAGE, "https://example.org/")  # type: ignore[misc]


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever a page refers to stays where it is."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket, "connect", refuse)
    monkeypatch.setattr(urllib.request, "urlopen", refuse)
    dtd = (
        '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">'
    )
    linked = '<link rel="stylesheet" href="http://127.0.0.1:9/a"/><script src="http://127.0.0.1:9/b">a</script></head>'
    page = dtd + XHTML.replace("</head>", linked)
    check(adc_extract.extract(page))
    check(adc_extract.extract(etree.fromstring(page)))
    check(adc_extract.extract(page, url="http://127.0.0.1:9/"))


IDLE = "import sys, adc_extract; print(*sorted({'lxml', 'chardet', 'parsel', 'bs4', 'asyncio', 'argparse'} & sys.modules.keys()))"
AT_WORK = "import sys, adc_extract; adc_extract.extract(sys.stdin.buffer.read()); print('lxml' in sys.modules)"


def python(code: str, data: bytes = b"") -> str:
    """What a fresh interpreter prints."""
    return (
        subprocess.run([sys.executable, "-c", code], input=data, capture_output=True, check=True)
        .stdout.decode()
        .strip()
    )


def test_the_import_is_light() -> None:
    """What few pages or only the command need is not loaded."""
    assert python(IDLE) == ""


@pytest.mark.parametrize("charset", ["utf-8", "windows-1251", "utf-16"])
def test_bytes_need_no_lxml(charset: str) -> None:
    """Not even those whose charset has to be guessed."""
    assert python(AT_WORK, PAGE.replace("harbour", "гавань").encode(charset)) == "False"
