"""The page object of web-poet: its item, its fields, and both under scrapy-poet."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from news_site import build, serve

web_poet = pytest.importorskip("web_poet")
zyte = pytest.importorskip("zyte_common_items")

# ruff: noqa: E402 - what is not installed is skipped first
from adc_extract import Options
from adc_extract.integrations.web_poet import ArticlePage

URL = "https://example.org/news/2024/05/rain?from=feed"
SENTENCE = "It rained on Monday, and by the evening all of the wells in the valley were full again."
PAGE = f"""<html lang="en-GB"><head><title>Rain at last - The Valley</title><link rel="canonical" href="/news/2024/05/rain">
<meta property="og:image" content="/rain.jpg"><meta name="description" content="The drought is over.">
<meta property="article:section" content="Weather"><meta name="keywords" content="drought, wells">
<meta property="article:published_time" content="2024-05-03T08:15:00+02:00">
<meta property="article:modified_time" content="2024-05-04T10:00:00+02:00"></head>
<body><article><h1>Rain at last</h1><p>By <a rel="author" href="/lee">Ann Lee</a> and <a rel="author" href="/roe">Tom Roe</a></p>
<p>{SENTENCE}</p><img src="/well.jpg" width="640" height="480" alt="A well"><p>{SENTENCE[::-1]}</p></article></body></html>"""
DATED = f"<h1>Rain at last</h1><p>By Ann Lee</p><p>3 May 2024</p><p>{SENTENCE}</p>"
CARD = '<div class="card"><h3><a href="/{0}">The {0} opens its doors on Sunday</a></h3><p>And few will come.</p></div>'
LISTING = (
    "<html><body><h1>News</h1>" + "".join(map(CARD.format, "mill pier hall tram dyke lock".split())) + "</body></html>"
)
SPIDER = Path(__file__).with_name("poet_spider.py")
TIME_LIMIT = 180  # seconds for a crawl, which takes about five


def page_of(html: str, kind: type[ArticlePage] = ArticlePage, charset: str = "utf-8") -> ArticlePage:
    """A page object of a response."""
    headers = {"Content-Type": f"text/html; charset={charset}"}
    return kind(response=web_poet.HttpResponse(URL, body=html.encode(charset), headers=headers))


def item_of(page: ArticlePage) -> Any:
    """Its item."""
    return asyncio.run(page.to_item())


def test_the_item() -> None:
    """All of its fields, in the forms that zyte-common-items asks for."""
    item = item_of(page_of(PAGE))
    assert type(item) is zyte.Article
    assert item.url == URL
    assert item.canonicalUrl == "https://example.org/news/2024/05/rain"
    assert item.headline == "Rain at last"
    assert (item.datePublished, item.datePublishedRaw) == ("2024-05-03T08:15:00+02:00", "2024-05-03T08:15:00+02:00")
    assert (item.dateModified, item.dateModifiedRaw) == ("2024-05-04T10:00:00+02:00", "2024-05-04T10:00:00+02:00")
    assert item.authors == [zyte.Author(name=name, nameRaw=name) for name in ("Ann Lee", "Tom Roe")]
    assert item.inLanguage == "en"
    assert item.breadcrumbs == [zyte.Breadcrumb(name="Weather")]
    assert item.mainImage == zyte.Image(url="https://example.org/rain.jpg")
    assert item.images == [zyte.Image(url="https://example.org/well.jpg")]
    assert item.description == "The drought is over."
    assert item.articleBody == f"{SENTENCE}\n\n{SENTENCE[::-1]}"
    assert item.articleBodyHtml.startswith("<article>\n<p>It rained")
    assert item.get_probability() == 1.0
    assert item.metadata.dateDownloaded.endswith("Z")


def test_a_day_as_it_is_printed() -> None:
    """A day alone is its midnight, and raw it is what the page prints."""
    item = item_of(page_of(DATED))
    assert (item.datePublished, item.datePublishedRaw) == ("2024-05-03T00:00:00", "3 May 2024")
    assert (item.dateModified, item.dateModifiedRaw) == (None, None)


@pytest.mark.parametrize(
    ("html", "probability"), [("", 0.0), ("<script>x()</script>", 0.0), (LISTING, 0.0), (DATED, 1.0)]
)
def test_pages_without_an_article(html: str, probability: float) -> None:
    """Give an item that says so; fields that are not known are None, not empty."""
    item = item_of(page_of(html))
    assert item.get_probability() == probability
    assert item.url == URL
    for name in ("images", "breadcrumbs", "mainImage", "canonicalUrl", "dateModified", "videos"):
        assert getattr(item, name) is None
    if not html:
        assert (item.headline, item.authors, item.articleBody, item.articleBodyHtml) == (None, None, None, None)


def test_the_charset_of_the_response() -> None:
    """Is that of its header."""
    sentence = "Паром ушёл в шесть часов утра, и на борту было сорок человек, коза и два ящика лимонов."
    assert item_of(page_of(f"<h1>Паром</h1><p>{sentence}</p>", charset="koi8-r")).articleBody == sentence


def test_one_field() -> None:
    """A page object is asked for one as well, and the page is read once for all of them."""
    page = page_of(PAGE)
    assert page.headline == "Rain at last"
    assert page.article() is page.article()
    assert page.article().tags == ("drought", "wells")


class OwnPage(ArticlePage):
    """A subclass with settings and a field of its own."""

    options = Options(max_bytes=len(PAGE) - 40)
    raw_dates = False

    @web_poet.field
    def headline(self) -> str:
        """As the title has it."""
        return str(self.css("title::text").get())

    @web_poet.field
    def description(self) -> str:
        """What the library found, with more."""
        return f"In short: {super().description}"


def test_a_subclass() -> None:
    """Overrides what it knows better, and has the rest."""
    page = page_of(PAGE, OwnPage)
    item = item_of(page)
    assert item.headline == "Rain at last - The Valley"
    assert item.description == "In short: The drought is over."
    assert item.authors[0].name == "Ann Lee"
    assert (item.datePublished, item.datePublishedRaw) == ("2024-05-03T08:15:00+02:00", None)
    assert page.article().warnings[0].startswith("left out: what is behind")


def test_under_scrapy_poet(tmp_path: Path) -> None:
    """A Scrapy process whose spider asks for items: every article of a site comes out, and no listing."""
    pytest.importorskip("scrapy_poet")
    with serve(build(30)) as site:
        feed = tmp_path / "items.jsonl"
        command = [sys.executable, "-m", "scrapy", "runspider", str(SPIDER), "-O", str(feed), "-a", f"root={site.root}"]
        command += [
            "-s",
            "DOWNLOAD_DELAY=0",
            "-s",
            "CONCURRENT_REQUESTS_PER_DOMAIN=16",
            "-s",
            "TELNETCONSOLE_ENABLED=0",
        ]
        done = subprocess.run(command, capture_output=True, text=True, timeout=TIME_LIMIT, check=False)
    assert done.returncode == 0, done.stderr
    items = [json.loads(line) for line in feed.read_text(encoding="utf-8").splitlines()]
    found = {item["url"].removeprefix(site.root.rstrip("/")): item for item in items}
    assert "'log_count/ERROR'" not in done.stderr, done.stderr
    assert len(items) == len(found) == 30
    for path, one in site.articles.items():
        assert found[path]["headline"] == one.headline
        assert [author["name"] for author in found[path]["authors"]] == [one.author]
        assert found[path]["datePublished"].startswith(one.day.isoformat())
        assert found[path]["articleBody"] == one.body
