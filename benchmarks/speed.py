"""Time per page: adc_extract beside the bare parse, and beside other extractors where they are installed.

    python benchmarks/speed.py                            the corpus "news", three rounds
    python benchmarks/speed.py --corpus wcxb --every 5 --rounds 5

Each page goes to each contestant in turn, so that a machine whose speed drifts is fair to all, and the garbage
collector runs between pages. Of a page, the median of its rounds counts.
"""

from __future__ import annotations

import argparse
import gc
import sys
from collections.abc import Callable
from contextlib import suppress
from statistics import median
from time import perf_counter

import contestants
from contestants import EXTRACTORS, Extractor
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


def installed() -> dict[str, Contestant]:
    """Those that can run here."""
    others = {name: EXTRACTORS[name]() for name in contestants.installed() if name != "adc_extract"}
    ours: dict[str, Contestant] = {"bare parse": bare_parse(), "adc_extract": this()}
    return ours | {name: _alone(run) for name, run in others.items()}


def _alone(run: Extractor) -> Contestant:
    """Given the page without its URL; one that fails on a page has taken the time until then."""

    def tried(html: bytes, url: str | None) -> None:
        with suppress(Exception):
            run(html)

    return tried


def race(pages: list[Sample], runners: dict[str, Contestant], rounds: int) -> dict[str, list[float]]:
    """Milliseconds of each page by contestant, the median of its rounds."""
    times: dict[str, list[float]] = {name: [] for name in runners}
    for page in pages:
        laps: dict[str, list[float]] = {name: [] for name in runners}
        for _ in range(rounds):
            for name, run in runners.items():
                began = perf_counter()
                run(page.html, page.truth.get("url"))
                laps[name].append(1000 * (perf_counter() - began))
        for name in runners:
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


def compare(
    about: str, make: Callable[[], dict[str, Contestant]], show: Callable[[dict[str, list[float]]], None]
) -> int:
    """A command that races contestants on the pages of a corpus, and shows their times; gives its exit code."""
    parser = argparse.ArgumentParser(description=about, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", default="news", metavar="NAME")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="only every Nth page")
    parser.add_argument("--rounds", type=int, default=3, metavar="N")
    options = parser.parse_args()
    folders = corpora([options.corpus])
    if not folders:
        print(f"No corpus {options.corpus!r} in {CORPORA} (set ADC_CORPORA, see docs/corpora.md): nothing to measure.")
        return 0
    pages = list(samples(folders[0], max(1, options.every)))
    runners = make()
    race(pages[:3], runners, 1)  # what is made at first use is made before the clock runs
    gc.disable()
    print(f"{options.corpus}: {len(pages)} pages, {sum(len(page.html) for page in pages) / 1e6:.0f} MB")
    show(race(pages, runners, max(1, options.rounds)))
    return 0


if __name__ == "__main__":
    sys.exit(compare(__doc__ or "", installed, show))
