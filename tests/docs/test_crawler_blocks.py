"""The manuals of Scrapy and of web-poet: their spiders crawl a site on loopback."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from manual import ROOT, SOURCE, URL, blocks_of, run
from news_site import Site, build, serve

import adc_extract

scrapy = pytest.importorskip("scrapy")

TIME_LIMIT = 120  # seconds for a crawl, which takes about two
SETTINGS = {"TELNETCONSOLE_ENABLED": "0", "RETRY_ENABLED": "0", "DOWNLOAD_DELAY": "0"}
# The spider of the manual is not changed, but for where it begins.
HERE = """\
from shown import {name}

class Here({name}):
    start_urls = {begins}
"""
FOLLOWER = """\
import scrapy

class Follower(scrapy.Spider):
    name = "follower"
    start_urls = {begins}

    def parse(self, response):
        yield from response.follow_all(css="a")
"""


def crawl(folder: Path, spider: str, settings: str = "") -> list[dict[str, Any]]:
    """The items that a spider brings home under the settings of a module, without an error."""
    (folder / "here.py").write_text(spider, encoding="utf-8")
    (folder / "settings.py").write_text(settings, encoding="utf-8")
    line = [sys.executable, "-m", "scrapy", "runspider", "here.py", "-O", "items.jsonl"]
    for name, value in SETTINGS.items():
        line += ["-s", f"{name}={value}"]
    done = subprocess.run(
        line,
        cwd=folder,
        env={**os.environ, "SCRAPY_SETTINGS_MODULE": "settings"},
        capture_output=True,
        text=True,
        timeout=TIME_LIMIT,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "'log_count/ERROR'" not in done.stderr, done.stderr
    return [json.loads(line) for line in (folder / "items.jsonl").read_text(encoding="utf-8").splitlines()]


def small_site() -> Site:
    """A few articles and a listing of them, without the page that never comes."""
    site = build(7)
    del site.answers["/stuck"]
    return site


def bodies(site: Site) -> dict[str, str]:
    """What has to come out of the site, by URL."""
    return {site.root.rstrip("/") + path: one.body for path, one in site.articles.items()}


def test_scrapy_spider(folder: Path) -> None:
    """It follows all links from a front page, and brings home the articles alone."""
    spider, _, _ = blocks_of("integrations/scrapy", "python")
    (folder / "shown.py").write_text(spider, encoding="utf-8")
    with serve(small_site()) as site:
        items = crawl(folder, HERE.format(name="NewsSpider", begins=[site.root]))
        assert {item["url"]: item["body"] for item in items} == bodies(site)


def test_scrapy_settings(folder: Path) -> None:
    """As a module of settings, with a spider that only follows links."""
    _, settings, _ = blocks_of("integrations/scrapy", "python")
    with serve(small_site()) as site:
        items = crawl(folder, FOLLOWER.format(begins=[site.root]), settings)
        assert {item["url"]: item["body"] for item in items} == bodies(site)


def test_scrapy_response() -> None:
    """Of a response, as a callback has it."""
    _, _, one = blocks_of("integrations/scrapy", "python")
    made = run(one, {"response": scrapy.http.HtmlResponse(URL, body=SOURCE)})
    assert made["article"] == adc_extract.extract(SOURCE, url=URL)


def test_web_poet_spider(folder: Path) -> None:
    """scrapy-poet makes the page object of each page, and the spider gives its item."""
    pytest.importorskip("scrapy_poet")
    spider, _ = blocks_of("integrations/web-poet", "python")
    (folder / "shown.py").write_text(spider, encoding="utf-8")
    with serve(small_site()) as site:
        items = crawl(folder, HERE.format(name="PagesSpider", begins=list(bodies(site))))
        assert {item["url"]: item["articleBody"] for item in items} == bodies(site)


def test_web_poet_page(monkeypatch: pytest.MonkeyPatch) -> None:
    """The page object of a site has a rule for it, a field of its own, and the others from the article."""
    web_poet = pytest.importorskip("web_poet")
    zyte = pytest.importorskip("zyte_common_items")
    registry = web_poet.RulesRegistry()
    monkeypatch.setattr(web_poet, "handle_urls", registry.handle_urls)
    _, shown = blocks_of("integrations/web-poet", "python")
    page = run(shown)["ExamplePage"]
    assert registry.page_cls_for_item(URL, zyte.Article) is page
    assert registry.page_cls_for_item("https://example.com/", zyte.Article) is None
    live = (ROOT / "fixtures" / "live-blog" / "source.html").read_bytes()
    live = live.replace(b'description" content="', b'description" content="Live: ')  # and so no longer the lead
    item = asyncio.run(page(response=web_poet.HttpResponse(URL, body=live)).to_item())
    article = adc_extract.extract(live, url=URL)
    assert article.lead not in (None, article.description)
    assert (item.description, item.headline) == (article.lead, article.headline)
