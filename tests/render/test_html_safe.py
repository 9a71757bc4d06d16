"""The HTML of an article is safe to show, whatever the page held."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from browser import CHROMIUM, watch
from hostile import URL, VECTORS, crafted, page
from selectolax.lexbor import LexborHTMLParser, LexborNode

from adc_extract.api import extract
from adc_extract.model.article import Article
from adc_extract.render.html import to_html

ELEMENTS = frozenset(
    """
    article section header footer address div h1 h2 h3 h4 h5 h6 p br hr blockquote pre ul ol li dl dt dd
    table caption thead tbody tfoot tr td th figure figcaption img
    a em strong b i s u del small mark sub sup q cite code kbd abbr time span
    """.split()
)
URLS = frozenset({"href", "src", "cite"})
SHAPES = {  # of every attribute that is no URL
    "alt": "(?s:.*)",
    "title": "(?s:.*)",
    "width": r"\d+",
    "height": r"\d+",
    "start": r"-?\d+",
    "value": r"-?\d+",
    "reversed": "",
    "colspan": r"[1-9]\d{0,3}",
    "rowspan": r"[1-9]\d{0,4}",
    "scope": "col|row|colgroup|rowgroup",
    "lang": r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*",
    "dir": "ltr|rtl|auto",
    "class": r"language-[\w.+#-]+",
    "datetime": r"[\d:.T+Z-]+",
    "rel": r"[a-z]+( [a-z]+)*",
    "itemscope": "",
    "itemtype": "https://schema.org/Article",
    "itemprop": "headline|author|datePublished|articleBody|description",
}
OWNERS = {"href": {"a"}, "src": {"img"}, "cite": {"blockquote", "q", "del"}}
SCHEMES = frozenset({"http", "https", "mailto"})
CONTROLS = {  # what the browser must be seen to run, or the silence of the rest says nothing
    "script": ("<script>adcPwned(1)</script>", "ran"),
    "onerror": ("<img src=x onerror=adcPwned(1)>", "ran"),
    "a link that is clicked": ("<a href='javascript:adcPwned(1)'>x</a>", "ran"),
    "onmouseover": ("<p onmouseover=adcPwned(1)>x</p>", "ran"),
    "a page that leaves": ("<a href='data:text/html,x'>x</a>", "left"),
    "a mutation": ('<math><mtext><table><mglyph><style><img src onerror="adcPwned(1)">', "ran"),
}


def shown(article: Article) -> str:
    """The article with everything that can be asked for."""
    return to_html(article, links=True, images=True, captions=True)


@pytest.fixture(scope="module")
def renderings() -> dict[str, str]:
    """Every vector, in a page and in an article made by hand, as HTML."""
    made = {f"page: {name}": shown(extract(page(vector), url=URL)) for name, vector in VECTORS.items()}
    return made | {f"article: {name}": shown(crafted(vector)) for name, vector in VECTORS.items()}


class Tags(HTMLParser):
    """What a text says to a reader who mends nothing: its start tags in order, and the text between the tags."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.names: list[str] = []
        self.texts: list[str] = []
        self.others: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins."""
        self.names.append(tag)

    def handle_data(self, data: str) -> None:
        """Text."""
        self.texts.append(data)

    def handle_comment(self, data: str) -> None:
        """Neither element nor text; so are declarations and instructions."""
        self.others.append(data)

    handle_decl = handle_pi = unknown_decl = handle_comment


def elements(text: str) -> list[LexborNode]:
    """The elements that a browser makes of a text, in order, without those that it adds around every text."""
    nodes = LexborHTMLParser(text).css("*")
    assert [node.tag for node in nodes[:3]] == ["html", "head", "body"]
    assert not any(node.attributes for node in nodes[:3])
    return nodes[3:]


def faults(name: str, value: str | None, tag: str) -> list[str]:
    """Why an attribute is not allowed; none, if it is."""
    value = value or ""
    if tag not in OWNERS.get(name, {tag}):
        return [f"{name} on {tag}"]
    if name in URLS:
        return [] if is_harmless(value) else [f"{name}: {value!r}"]
    return [] if name in SHAPES and re.fullmatch(SHAPES[name], value) else [f"{tag} {name}={value!r}"]


def is_harmless(url: str) -> bool:
    """Whether a browser takes a URL for http, https or mailto, or for relative, after all that it passes over."""
    seen = re.sub("[\t\n\r]", "", url.strip("".join(map(chr, range(33)))))
    before, colon, _ = seen.partition(":")
    if not colon or re.search("[/?#]", before):
        return not re.search(r"[\x00-\x1f\x7f\\]", url)
    return before.lower() in SCHEMES and seen == url


def ink(text: str) -> str:
    """The letters, digits and signs of a text that no renderer has a reason to leave out."""
    return re.sub("[^!-~]", "", text)


@pytest.mark.parametrize(
    ("url", "harmless"),
    [
        ("https://example.org/a:b", True),
        ("mailto:ann@example.org", True),
        ("/a?b=javascript:c", True),
        ("#a:b", True),
        ("", True),
        ("javascript:a", False),
        ("JAVA\tSCRIPT:a", False),
        ("\x01javascript:a", False),
        ("data:,a", False),
        (" https://example.org/", False),
        ("%6aavascript:a", False),
        ("/\\example.org", False),
    ],
)
def test_what_is_harmless(url: str, harmless: bool) -> None:
    """The test's own idea of a URL, which owes nothing to the renderer's."""
    assert is_harmless(url) is harmless


def test_there_are_enough_vectors() -> None:
    """They are many, and each would call the function that the browser watches, or hides the call."""
    assert len(VECTORS) >= 170
    assert sum("adcPwned" in vector for vector in VECTORS.values()) > 300


def test_the_vectors_reach_the_article() -> None:
    """They stand in the article, or the rest of this file tests nothing: most pages give the words around them."""
    articles = [extract(page(vector), url=URL) for vector in VECTORS.values()]
    assert sum("three of the boats came in" in article.body for article in articles) > 0.9 * len(articles)
    assert sum("adcPwned" in str(article.to_dict()) for article in articles) > 50


def test_only_what_is_allowed(renderings: dict[str, str]) -> None:
    """Elements, attributes and their values are those of a list that is kept here, and there are no comments."""
    wrong: dict[str, list[str]] = {}
    for name, text in renderings.items():
        nodes = elements(text)
        found = [f"<{node.tag}>" for node in nodes if node.tag not in ELEMENTS]
        for node in nodes:
            for key, value in node.attributes.items():
                found += faults(key, value, node.tag or "")
        found += Tags(text).others
        if found:
            wrong[name] = found
    assert not wrong


def test_a_browser_mends_nothing(renderings: dict[str, str]) -> None:
    """The elements and the text that a parser makes are those that were written, in their order: none is moved, closed
    early or invented, and so there is nothing to mutate."""
    for name, text in renderings.items():
        written = Tags(text)
        assert [node.tag for node in elements(text)] == written.names, name
        body = LexborHTMLParser(text).body
        assert body is not None
        assert body.text(deep=True) == "".join(written.texts), name


def test_parsing_is_stable(renderings: dict[str, str]) -> None:
    """What a parser writes out and reads again is the same, and it is UTF-8 without controls."""
    for name, text in renderings.items():
        once = LexborHTMLParser(text).html or ""
        assert LexborHTMLParser(once).html == once, name
        assert text.encode("utf-8")
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f]", text), name


@pytest.mark.parametrize("name", VECTORS)
def test_text_stays_text(name: str) -> None:
    """No text is lost for looking like markup: every block of an article can be read in its HTML as it was."""
    article = crafted(VECTORS[name])
    body = LexborHTMLParser(shown(article)).body
    assert body is not None
    read = ink(body.text(deep=True))
    expected = ink(VECTORS[name])
    assert read.count(expected) >= sum(ink(block.text) == expected for block in article.blocks)


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine: nothing was shown in a browser")
def test_nothing_runs_in_a_browser(renderings: dict[str, str], tmp_path: Path) -> None:
    """Shown, parsed again, clicked and hovered over, no rendering runs a script or leaves its page."""
    controls = {f"control: {name}": raw for name, (raw, _) in CONTROLS.items()}
    found = watch(renderings | controls, tmp_path)
    for name, (_, does) in CONTROLS.items():
        assert does in found.pop(f"control: {name}", ()), f"the browser did not run {name}"
    assert not found
