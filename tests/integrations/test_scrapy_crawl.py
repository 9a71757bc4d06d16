"""A crawl of a site on loopback, by a Scrapy process: every article comes out whole, and none of the listings."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from news_site import Site, build, serve

pytest.importorskip("scrapy")

ARTICLES = 210
SPIDER = Path(__file__).with_name("crawl_spider.py")
TIME_LIMIT = 180  # seconds for a crawl, which takes about five
SETTINGS = {
    "RETRY_ENABLED": "0",
    "CONCURRENT_REQUESTS_PER_DOMAIN": "16",
    "DOWNLOAD_DELAY": "0",
    "LOG_LEVEL": "INFO",
    "TELNETCONSOLE_ENABLED": "0",
}
PIPELINE = json.dumps({"adc_extract.integrations.scrapy.ArticlePipeline": 300})
MIDDLEWARE = json.dumps({"adc_extract.integrations.scrapy.ArticleMiddleware": 600})
WAYS: dict[str, tuple[list[str], dict[str, str]]] = {
    "pipeline": ([], {"ITEM_PIPELINES": PIPELINE}),
    "pipeline in a thread": (["later"], {"ITEM_PIPELINES": PIPELINE, "ADC_EXTRACT_THREAD": "1"}),
    "middleware": (["bare"], {"SPIDER_MIDDLEWARES": MIDDLEWARE}),
    "middleware of an asynchronous callback": (["bare", "later"], {"SPIDER_MIDDLEWARES": MIDDLEWARE}),
}


def crawl(site: Site, feed: Path, switches: list[str], settings: dict[str, str]) -> tuple[list[dict[str, Any]], str]:
    """The items and the log of a crawl."""
    command = [sys.executable, "-m", "scrapy", "runspider", str(SPIDER), "-O", str(feed), "-a", f"root={site.root}"]
    for switch in switches:
        command += ["-a", f"{switch}=1"]
    for name, value in {**SETTINGS, **settings}.items():
        command += ["-s", f"{name}={value}"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=TIME_LIMIT, check=False)
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in feed.read_text(encoding="utf-8").splitlines()], done.stderr


def stats(log: str) -> dict[str, int]:
    """The counts that Scrapy prints at the end."""
    return {name: int(count) for name, count in re.findall(r"'([\w/]+)': (\d+)[,}]", log)}


@pytest.mark.parametrize(("switches", "settings"), WAYS.values(), ids=WAYS)
def test_a_crawl(tmp_path: Path, switches: list[str], settings: dict[str, str]) -> None:
    """Of more than 200 pages: articles of three templates, of which one is slow, and one broken; listings; a page that
    is gone, and one that does not come in time."""
    with serve(build(ARTICLES)) as site:
        items, log = crawl(site, tmp_path / "items.jsonl", switches, settings)
    found = {item["url"].removeprefix(site.root.rstrip("/")): item for item in items}
    assert len(found) == len(items) == ARTICLES
    assert found.keys() == site.articles.keys()
    for path, one in site.articles.items():
        item = found[path]
        assert item["headline"] == one.headline
        assert item["authors"] == [one.author]
        assert item["date"] == one.day.isoformat()
        assert item["body"] == one.body
        assert item["status"] == "ok"
    counted = stats(log)
    assert counted["adc_extract/status/ok"] == ARTICLES
    # Of the address that a crawl begins with, Scrapy does not remember that it has been there.
    assert counted["adc_extract/status/listing"] == len(site.listings) + 1
    assert counted["downloader/response_status_count/404"] >= 1
    assert counted["downloader/exception_count"] == 1
    assert counted["log_count/ERROR"] == 1, log
    assert re.search(r"/stuck took longer than 1\.0 seconds", log)


def test_the_site() -> None:
    """It has what the crawl is to be tried on, and is the same each time."""
    site, again = build(ARTICLES), build(ARTICLES)
    assert site.answers == again.answers
    assert len(site.answers) > 200
    last = list(site.articles)[-1]
    assert site.answers[last].body.endswith(b'<p class="entry')
    assert site.answers[last].content_type.endswith("iso-8859-2")
    assert len(site.articles[last].paragraphs) == 4
    assert [answer.status for path, answer in site.answers.items() if path == "/gone"] == [404]
    assert not site.listings & site.articles.keys()
    assert sum(len(one.paragraphs) for one in site.articles.values()) > 1200
    assert len({one.headline for one in site.articles.values()}) > 150
