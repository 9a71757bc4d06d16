"""Time per page: adc_extract beside the bare parse, and beside other extractors where they are installed.

    python benchmarks/speed.py                            the corpus "news", three rounds
    python benchmarks/speed.py --corpus wcxb --every 5 --rounds 5

Each page goes to each contestant in turn, so that a machine whose speed drifts is fair to all, and the garbage
collector runs between pages. Of a page, the median of its rounds counts.
"""

from __future__ import annotations

import argparse
import gc
import importlib.util
import sys
from collections.abc import Callable
from statistics import median
from time import perf_counter

from pages import CORPORA, Sample, corpora, samples

Contestant = Callable[[bytes, str | None], object]


def bare_parse() -> Contestant:
    """The tree alone, without reading it: what no extractor on this parser can go below."""
    from selectolax.lexbor import LexborHTMLParser

    return lambda html, url: LexborHTMLParser(html).root


def this() -> Contestant:
    """All fields of the article, from bytes."""
    from adc_extract import extract

    return lambda html, url: extract(html, url=url)


def resiliparse() -> Contestant:
    """The body alone, from bytes, with the detection of the charset."""
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import detect_encoding
    from resiliparse.parse.html import HTMLTree

    def run(html: bytes, url: str | None) -> object:
        return extract_plain_text(HTMLTree.parse_from_bytes(html, detect_encoding(html)), main_content=True)

    return run


def trafilatura() -> Contestant:
    """Body and metadata, from bytes."""
    from trafilatura import bare_extraction

    return lambda html, url: bare_extraction(html, url=url, with_metadata=True, include_comments=False)


CONTESTANTS = {"bare parse": bare_parse, "adc_extract": this, "resiliparse": resiliparse, "trafilatura": trafilatura}


def installed() -> dict[str, Contestant]:
    """Those that can run here."""
    ours = ("bare parse", "adc_extract")
    return {name: make() for name, make in CONTESTANTS.items() if name in ours or importlib.util.find_spec(name)}


def race(pages: list[Sample], contestants: dict[str, Contestant], rounds: int) -> dict[str, list[float]]:
    """Milliseconds of each page by contestant, the median of its rounds."""
    times: dict[str, list[float]] = {name: [] for name in contestants}
    for page in pages:
        laps: dict[str, list[float]] = {name: [] for name in contestants}
        for _ in range(rounds):
            for name, run in contestants.items():
                began = perf_counter()
                run(page.html, page.truth.get("url"))
                laps[name].append(1000 * (perf_counter() - began))
        for name in contestants:
            times[name].append(median(laps[name]))
        gc.collect()
    return times


def show(times: dict[str, list[float]]) -> None:
    """A line a contestant: mean, median and 99th percentile in milliseconds, and ratios of the means."""
    ours, parse = (sum(times[name]) for name in ("adc_extract", "bare parse"))
    print(f"{'':<14}{'ms/page':>9}{'median':>9}{'p99':>9}{'x parse':>9}   adc_extract takes")
    for name, column in times.items():
        total = sum(column)
        cells = (total / len(column), median(column), sorted(column)[int(0.99 * len(column))], total / parse)
        print(f"{name:<14}" + "".join(f"{cell:>9.2f}" for cell in cells) + f"   {ours / total:.2f} times its time")


def main() -> int:
    """Runs the command; gives its exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", default="news", metavar="NAME")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="only every Nth page")
    parser.add_argument("--rounds", type=int, default=3, metavar="N")
    options = parser.parse_args()
    folders = corpora([options.corpus])
    if not folders:
        print(f"No corpus {options.corpus!r} in {CORPORA} (set ADC_CORPORA, see docs/corpora.md): nothing to measure.")
        return 0
    pages = list(samples(folders[0], max(1, options.every)))
    contestants = installed()
    race(pages[:3], contestants, 1)  # what is made at first use is made before the clock runs
    gc.disable()
    print(f"{options.corpus}: {len(pages)} pages, {sum(len(page.html) for page in pages) / 1e6:.0f} MB")
    show(race(pages, contestants, max(1, options.rounds)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
