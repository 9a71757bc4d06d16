"""The time that extraction adds to a crawl: one spider, without extraction, with adc_extract, and with trafilatura.

    python benchmarks/scrapy_crawl.py                     210 generated articles and their listings
    python benchmarks/scrapy_crawl.py --corpus news       the pages of a corpus, from loopback, too
    python benchmarks/scrapy_crawl.py --rounds 9

Each crawl is a Scrapy process of its own, and the site a process, too. The contestants take turns, and of the rounds
the median counts: of the seconds from the opening of the spider to its closing, and of the CPU time of its process.
The spider follows the links that it finds with CSS, so that Scrapy has made its own tree of each page in any case.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import multiprocessing
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from time import process_time
from typing import Any

from pages import CORPORA, corpora, samples

sys.path.append(str(Path(__file__).resolve().parents[1] / "tests"))
from news_site import Answer, Site, build, serve

ARTICLES = 210
TIME_LIMIT = 600  # seconds for a crawl
OURS = {"ITEM_PIPELINES": {"adc_extract.integrations.scrapy.ArticlePipeline": 300}}
CONTESTANTS: dict[str, dict[str, Any]] = {
    "no extraction": {},
    "adc_extract": OURS,
    "adc_extract, in a thread": {**OURS, "ADC_EXTRACT_THREAD": True},
    "adc_extract, as a middleware": {
        "SPIDER_MIDDLEWARES": {"adc_extract.integrations.scrapy.ArticleMiddleware": 600},
    },
    "trafilatura": {"ITEM_PIPELINES": {f"{__name__}.TrafilaturaPipeline": 300}},
}


class TrafilaturaPipeline:
    """The same with trafilatura: body and metadata, from the bytes of the response."""

    def __init__(self) -> None:
        from trafilatura import bare_extraction

        self.extract = bare_extraction

    def process_item(self, item: dict[str, Any]) -> dict[str, Any]:
        """The item with the fields of its article; empty where there is none."""
        response = item["response"]
        found: Any = self.extract(response.body, url=response.url, with_metadata=True, include_comments=False)
        return found.as_dict() if found else {}


def crawl(name: str, root: str, depth: int) -> dict[str, Any]:
    """One crawl in this process, so many links deep (0 is any): seconds, CPU seconds, pages, items."""
    import scrapy
    from scrapy.crawler import CrawlerProcess

    settings = CONTESTANTS[name]

    class Crawl(scrapy.Spider):
        """Follows all links, and hands over each page."""

        name = "crawl"
        start_urls = (root,)
        allowed_domains = ("127.0.0.1",)

        def parse(self, response: Any) -> Iterator[Any]:
            """The page, and the pages of this site that it links to."""
            if settings.get("ITEM_PIPELINES"):
                yield {"response": response}
            yield from response.follow_all(css='a[href^="/"]:not([href^="//"])')

    process = CrawlerProcess(
        {
            "LOG_LEVEL": "ERROR",
            "CONCURRENT_REQUESTS": 16,
            "CONCURRENT_REQUESTS_PER_DOMAIN": 16,
            "DOWNLOAD_DELAY": 0,
            "DEPTH_LIMIT": depth,
            # Nothing but loopback is asked for, whatever a page says.
            "REDIRECT_ENABLED": False,
            "METAREFRESH_ENABLED": False,
            "DOWNLOAD_HANDLERS": {"https": None, "ftp": None, "s3": None},
            "TELNETCONSOLE_ENABLED": False,
            **settings,
        }
    )
    crawler = process.create_crawler(Crawl)
    process.crawl(crawler)
    began = process_time()
    process.start()
    stats = crawler.stats.get_stats()
    return {
        "seconds": stats["elapsed_time_seconds"],
        "cpu": process_time() - began,
        "pages": stats["downloader/response_status_count/200"],
        "items": stats.get("item_scraped_count", 0),
    }


def generated() -> Site:
    """The site of the tests, without its delays."""
    site = build(ARTICLES)
    pages = {path: site.answers[path] for path in (*site.listings, *site.articles)}
    site.answers = {path: Answer(answer.body, answer.content_type) for path, answer in pages.items()}
    return site


def of_corpus(name: str) -> Site:
    """The pages of a corpus under numbers, whose own links are not followed, behind one page that links to them all."""
    site = Site()
    for number, page in enumerate(samples(corpora([name])[0])):
        site.answers[f"/{number}.html"] = Answer(page.html, "text/html")
    links = "".join(f'<p><a href="{path}">{path}</a></p>' for path in site.answers)
    site.answers["/"] = Answer(links.encode())
    return site


@contextmanager
def served(make: Callable[[], Site]) -> Iterator[str]:
    """The root of a site that another process serves."""
    ours, theirs = multiprocessing.Pipe()
    server = multiprocessing.Process(target=_serve, args=(make, theirs), daemon=True)
    server.start()
    try:
        yield ours.recv()
    finally:
        ours.send("end")
        server.join(10)
        server.kill()


def _serve(make: Callable[[], Site], line: Any) -> None:
    with serve(make()) as site:
        line.send(site.root)
        line.recv()


def race(root: str, depth: int, rounds: int) -> dict[str, list[dict[str, Any]]]:
    """The crawls of each contestant that can run here."""
    names = [name for name in CONTESTANTS if name != "trafilatura" or importlib.util.find_spec(name)]
    runs: dict[str, list[dict[str, Any]]] = {name: [] for name in names}
    for _ in range(rounds):
        for name in names:
            command = [sys.executable, __file__, "--crawl", name, root, str(depth)]
            answer = subprocess.run(command, check=True, capture_output=True, text=True, timeout=TIME_LIMIT)
            runs[name].append(json.loads(answer.stdout.splitlines()[-1]))
    return runs


def show(runs: dict[str, list[dict[str, Any]]]) -> None:
    """A line a contestant: the medians, and what they are above those without extraction."""
    print(f"{'':<30}{'pages':>6}{'items':>6}{'seconds':>9}{'added':>8}{'CPU s':>8}{'added':>8}{'ms a page':>11}")
    base = {key: median(run[key] for run in runs["no extraction"]) for key in ("seconds", "cpu")}
    for name, column in runs.items():
        seconds, cpu = (median(run[key] for run in column) for key in ("seconds", "cpu"))
        pages, items = column[0]["pages"], column[0]["items"]
        added = cpu - base["cpu"]
        print(
            f"{name:<30}{pages:>6}{items:>6}{seconds:>9.2f}{seconds - base['seconds']:>8.2f}"
            f"{cpu:>8.2f}{added:>8.2f}{1000 * added / pages:>11.1f}"
        )


def main() -> int:
    """Runs the command; gives its exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", metavar="NAME", help="crawl the pages of a corpus")
    parser.add_argument("--rounds", type=int, default=5, metavar="N")
    parser.add_argument("--crawl", nargs=3, metavar=("NAME", "ROOT", "DEPTH"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.crawl:
        name, root, depth = options.crawl
        print(json.dumps(crawl(name, root, int(depth))))
        return 0
    if options.corpus and not corpora([options.corpus]):
        print(f"No corpus {options.corpus!r} in {CORPORA} (set ADC_CORPORA, see docs/corpora.md): nothing to measure.")
        return 0
    make = (lambda: of_corpus(options.corpus)) if options.corpus else generated
    with served(make) as root:
        runs = race(root, 1 if options.corpus else 0, max(1, options.rounds))
    show(runs)
    return 0


if __name__ == "__main__":
    sys.exit(main())
