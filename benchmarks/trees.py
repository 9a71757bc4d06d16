"""What it costs to hand over a tree in place of bytes, for each kind of tree: time per page, and what is lost.

    python benchmarks/trees.py                            the fixtures of the project
    python benchmarks/trees.py --corpus news --every 3    the pages of a corpus

For each kind, milliseconds of CPU time a page: what its own library takes to make it of the bytes, and what `extract`
takes of it when it is there already. The last column is on how many of the pages the body is the same as from bytes.
Each page goes to each kind in turn, and the median of its rounds counts.
"""

from __future__ import annotations

import argparse
import gc
import importlib.util
import sys
from collections.abc import Callable, Iterator
from statistics import median
from time import process_time
from typing import Any

from pages import CORPORA, ROOT, corpora, samples

from adc_extract import extract
from adc_extract.integrations.response import from_response, is_response

URL = "https://example.org/"
Maker = Callable[[bytes], Any]


def as_bytes(page: bytes) -> bytes:
    """As it was fetched."""
    return page


def of_lexbor() -> Maker:
    """selectolax, of bytes, which it takes for UTF-8."""
    from selectolax.lexbor import LexborHTMLParser

    return LexborHTMLParser


def of_lxml() -> Maker:
    """lxml.html, of bytes: libxml2 finds the charset."""
    from lxml import html

    return html.document_fromstring


def of_parsel() -> Maker:
    """The selector of a response of Scrapy: decoded, and parsed by libxml2."""
    from scrapy.http import HtmlResponse

    return lambda page: HtmlResponse(URL, body=page).selector


def of_scrapy() -> Maker:
    """A response of Scrapy, whose bytes are read."""
    from scrapy.http import HtmlResponse

    return lambda page: HtmlResponse(URL, body=page)


def of_soup(parser: str) -> Callable[[], Maker]:
    """Beautiful Soup, with one of its parsers."""

    def make() -> Maker:
        from bs4 import BeautifulSoup

        return lambda page: BeautifulSoup(page, parser)

    return make


KINDS: dict[str, tuple[str, Callable[[], Maker]]] = {
    "bytes": ("sys", lambda: as_bytes),
    "selectolax LexborHTMLParser": ("selectolax", of_lexbor),
    "lxml.html element": ("lxml", of_lxml),
    "parsel Selector (of Scrapy)": ("scrapy", of_parsel),
    "response of Scrapy": ("scrapy", of_scrapy),
    "BeautifulSoup, html.parser": ("bs4", of_soup("html.parser")),
    "BeautifulSoup, lxml": ("bs4", of_soup("lxml")),
}


def pages(corpus: str | None, every: int) -> Iterator[bytes]:
    """Those of a corpus, or of the fixtures."""
    if corpus:
        yield from (page.html for page in samples(corpora([corpus])[0], every))
        return
    for path in sorted((ROOT / "fixtures").glob("*/source.html"))[::every]:
        yield path.read_bytes()


class Lane:
    """What was measured of one kind."""

    def __init__(self, make: Maker) -> None:
        self.make = make
        self.making: list[float] = []
        self.extracting: list[float] = []
        self.same = 0

    def run(self, page: bytes, rounds: int) -> None:
        """One page."""
        making, extracting = [], []
        for _ in range(rounds):
            began = process_time()
            tree = self.make(page)
            made = process_time()
            article = from_response(tree) if is_response(tree) else extract(tree, url=URL)
            extracting.append(1000 * (process_time() - made))
            making.append(1000 * (made - began))
        self.making.append(median(making))
        self.extracting.append(median(extracting))
        self.same += article.body == extract(page, url=URL).body


def main() -> int:
    """Runs the command; gives its exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", metavar="NAME")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="only every Nth page")
    parser.add_argument("--rounds", type=int, default=3, metavar="N")
    options = parser.parse_args()
    if options.corpus and not corpora([options.corpus]):
        print(f"No corpus {options.corpus!r} in {CORPORA} (set ADC_CORPORA, see docs/corpora.md): nothing to measure.")
        return 0
    lanes = {name: Lane(make()) for name, (needed, make) in KINDS.items() if importlib.util.find_spec(needed)}
    found = list(pages(options.corpus, max(1, options.every)))
    gc.disable()
    for page in [found[0], *found]:  # what is made at first use is made before the clock runs
        for lane in lanes.values():
            lane.run(page, max(1, options.rounds))
        gc.collect()
    count = len(found)
    print(f"{count} pages, {sum(map(len, found)) / count / 1000:.0f} kB on average")
    print(f"{'':<30}{'making it':>10}{'extract':>9}{'same body':>12}")
    for name, lane in lanes.items():
        making, extracting = sum(lane.making[1:]) / count, sum(lane.extracting[1:]) / count
        print(f"{name:<30}{making:>10.2f}{extracting:>9.2f}{lane.same - 1:>6} of {count}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
