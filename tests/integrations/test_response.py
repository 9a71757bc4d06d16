"""Responses of Scrapy and of web-poet give the article of their bytes."""

from __future__ import annotations

from typing import Any

import pytest

from adc_extract import Options, extract
from adc_extract.integrations.response import from_response, is_response

scrapy_http = pytest.importorskip("scrapy.http")
web_poet = pytest.importorskip("web_poet")

URL = "https://example.org/2024/05/parom"
SENTENCE = "Паром ушёл в шесть часов утра, и на борту было сорок человек, коза и два ящика лимонов."
BODY = f"<html><title>Паром</title><h1>Паром ушёл</h1><p>{SENTENCE}</p><p><a href='/next'>{SENTENCE}</a></p></html>"
KINDS = [
    lambda body, headers, **more: scrapy_http.HtmlResponse(URL, body=body, headers=headers, **more),
    lambda body, headers, **more: web_poet.HttpResponse(URL, body=body, headers=headers, **more),
]
each_kind = pytest.mark.parametrize("make", KINDS, ids=["scrapy", "web-poet"])


def first(article: Any) -> str:
    """The first paragraph."""
    return str(article.body.partition("\n")[0])


@each_kind
@pytest.mark.parametrize("header", ["text/html; charset=koi8-r", 'text/html;charset="KOI8-R"', "text/html"])
def test_the_charset_of_the_header(make: Any, header: str) -> None:
    """It is what `extract` gets; without one, `extract` finds out by itself."""
    response = make(BODY.encode("koi8-r"), {"Content-Type": header})
    article = from_response(response)
    hint = "koi8-r" if "charset" in header.lower() else None
    assert article == extract(BODY.encode("koi8-r"), url=URL, options=Options(encoding=hint))
    assert first(article) == SENTENCE
    assert article.url == URL


@each_kind
def test_a_header_that_lies(make: Any) -> None:
    """Bytes that are plainly UTF-8 win over it, where Scrapy's and web-poet's own text is broken."""
    response = make(BODY.encode(), {"Content-Type": "text/html; charset=windows-1251"})
    assert SENTENCE not in response.text
    assert first(from_response(response)) == SENTENCE


@each_kind
@pytest.mark.parametrize("encoding", ["cp1251", "utf-16-le", "mac-cyrillic", "utf_8_sig", "iso8859_5", "cp855"])
def test_what_a_response_was_made_with(make: Any, encoding: str) -> None:
    """It wins over header and page: it says what a str was encoded as, by any name that Python has for it."""
    page = BODY.replace("<title>", "<meta charset=windows-1252><title>")
    response = make(page.encode(encoding), {"Content-Type": "text/html; charset=windows-1252"}, encoding=encoding)
    article = from_response(response)
    assert first(article) == SENTENCE
    assert article.url == URL
    assert not [warning for warning in article.warnings if "unknown" in warning]


@each_kind
def test_an_encoding_of_the_options(make: Any) -> None:
    """Who calls knows better."""
    response = make(BODY.encode("koi8-r"), {"Content-Type": "text/html; charset=windows-1251"})
    assert first(from_response(response, Options(encoding="koi8-r"))) == SENTENCE
    assert first(from_response(response, options=Options(encoding="koi8-r"))) == SENTENCE


@each_kind
def test_options_and_reasons(make: Any) -> None:
    """Are handed on."""
    response = make(BODY.encode(), {})
    assert from_response(response, explain=True).provenance["headline"].chosen.raw == "Паром ушёл"
    assert from_response(response, Options(max_bytes=50)).warnings[0].startswith("left out: what is behind")


def test_a_tree_that_is_there() -> None:
    """It is not made, not read, and not changed, so that a spider goes on with it."""
    response = scrapy_http.HtmlResponse(URL, body=BODY.encode())
    article = from_response(response)
    assert response._cached_selector is None
    before = response.selector.get()
    root = response.selector.root
    assert from_response(response) == article
    assert response.selector.root is root
    assert response.selector.get() == before
    assert extract(response.selector, url=URL).body == article.body
    assert response.selector.get() == before


def test_relative_links() -> None:
    """Links are resolved against the URL of the response."""
    body = BODY.replace("<title>", '<link rel="canonical" href="/2024/05/ferry"><title>').encode()
    assert from_response(scrapy_http.HtmlResponse(URL, body=body)).canonical == "https://example.org/2024/05/ferry"


@pytest.mark.parametrize(
    ("body", "warned"),
    [(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "not text"), (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "not text"), (b"", "")],
    ids=["pdf", "png", "empty"],
)
def test_no_text(body: bytes, warned: str) -> None:
    """A response of something else gives an empty article that says so; it has no text, nor a tree."""
    article = from_response(scrapy_http.Response(URL, body=body))
    assert (article.status, bool(article), article.url) == ("empty", False, URL)
    assert warned in "".join(article.warnings)


def test_selectors_and_other_inputs() -> None:
    """What is no response is what `extract` takes, or does not take."""
    response = scrapy_http.HtmlResponse(URL, body=BODY.encode())
    assert first(from_response(response.css("p")[0])) == SENTENCE
    assert first(from_response(BODY)) == SENTENCE
    with pytest.raises(TypeError, match="one page at a time"):
        from_response(response.css("p"))
    with pytest.raises(TypeError, match="got NoneType"):
        from_response(None)


def test_what_is_a_response() -> None:
    """It has a body of bytes, a URL and headers."""
    assert is_response(scrapy_http.Response(URL))
    assert is_response(web_poet.HttpResponse(URL, body=b""))
    assert not is_response(scrapy_http.HtmlResponse(URL, body=b"<p>").selector)
    assert not is_response("<p>")


def test_extract_says_where_responses_go() -> None:
    """To who passes one to `extract`."""
    with pytest.raises(TypeError, match="got HtmlResponse; pass its body, or see adc_extract"):
        extract(scrapy_http.HtmlResponse(URL, body=BODY.encode()))
