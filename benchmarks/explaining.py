"""What explaining costs: `extract` without and with it, and the report, on the pages of a corpus.

    python benchmarks/explaining.py                       the corpus "news", three rounds
    python benchmarks/explaining.py --corpus wcxb --every 5 --rounds 5

Each page goes to each of them in turn. Of a page, the least CPU time of its rounds counts.
"""

from __future__ import annotations

import argparse
import gc
import sys
from collections.abc import Callable
from time import process_time

from pages import CORPORA, Sample, corpora, samples

from adc_extract import explain_html, extract

Work = Callable[[bytes, str | None], object]
WAYS: dict[str, Work] = {
    "extract": lambda html, url: extract(html, url=url),
    "extract, explain=True": lambda html, url: extract(html, url=url, explain=True),
    "explain_html": explain_html,
}


def measured(pages: list[Sample], rounds: int) -> dict[str, float]:
    """Seconds of CPU time over all pages, by what is done."""
    sums = dict.fromkeys(WAYS, 0.0)
    for page in pages:
        least = dict.fromkeys(WAYS, float("inf"))
        for _ in range(rounds):
            for name, work in WAYS.items():
                began = process_time()
                work(page.html, page.truth.get("url"))
                least[name] = min(least[name], process_time() - began)
        for name, seconds in least.items():
            sums[name] += seconds
        gc.collect()
    return sums


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
    measured(pages[:3], 1)  # what is made at first use is made before the clock runs
    gc.disable()
    sums = measured(pages, max(1, options.rounds))
    print(f"{options.corpus}: {len(pages)} pages")
    for name, seconds in sums.items():
        print(f"{name:<24}{1000 * seconds / len(pages):7.2f} ms/page{seconds / sums['extract']:7.2f} x extract")
    return 0


if __name__ == "__main__":
    sys.exit(main())
