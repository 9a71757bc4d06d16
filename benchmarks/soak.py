"""Many extractions in one process: whether its memory grows. Exit code 1 where it grows by more than 3 %.

python benchmarks/soak.py                  100,000 pages: the fixtures and, where they are, the corpora, again and again
python benchmarks/soak.py --pages 5000     also as the variable SOAK_PAGES

In the warm-up all pages are read in the forms in which they are read then, so that the largest has been. Then, for each
tenth of the pages: resident memory, as the median of many samples, and the objects that the garbage collector knows of.
"""

from __future__ import annotations

import argparse
import gc
import gzip
import os
import sys
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path
from statistics import median
from time import process_time

from pages import ROOT, corpora

from adc_extract.api import extract, extract_text

MOST_GROWTH = 0.03
EVERY = 50  # pages between two samples
PAGE = os.sysconf("SC_PAGE_SIZE")


def files(every: int) -> list[Path]:
    """The pages and dumps of the fixtures, and so many of the corpora."""
    fixtures = sorted((ROOT / "fixtures").glob("*/source.*"))
    return fixtures + [path for folder in corpora() for path in sorted(folder.glob("pages/*.gz"))[::every]]


def endless(paths: list[Path]) -> Iterator[tuple[str, bytes]]:
    """Each page in turn, for ever: its form and its bytes."""
    for number in count():
        path = paths[number % len(paths)]
        data = path.read_bytes()
        yield path.name.removesuffix(".gz"), gzip.decompress(data) if path.suffix == ".gz" else data


def use(name: str, data: bytes, number: int) -> None:
    """Extracts a page: as bytes or text, every seventh time with reasons, and every seventh from a tree of lxml."""
    if name.endswith(".txt"):
        extract_text(data, explain=number % 7 == 0)
    elif number % 7 == 3:
        from lxml import etree

        tree = etree.fromstring(data, etree.HTMLParser())
        if tree is not None:
            extract(tree)
    else:
        extract(data if number % 2 else data.decode("utf-8", "replace"), explain=number % 7 == 0)


def resident() -> float:
    """Megabytes of this process."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * PAGE / 1e6


def soak(source: Iterator[tuple[str, bytes]], pages: int) -> tuple[float, int]:
    """Extracts so many pages; gives megabytes, the median over all samples, and objects at the end."""
    samples = []
    for number, (name, data) in enumerate(islice(source, pages)):
        use(name, data, number)
        if number % EVERY == 0:
            samples.append(resident())
    gc.collect()
    return median(samples), len(gc.get_objects())


def main() -> int:
    """Prints a line for each tenth of the pages, and the growth."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=int(os.environ.get("SOAK_PAGES") or 100_000))
    parser.add_argument("--every", type=int, default=1, metavar="N", help="only every Nth page of the corpora")
    options = parser.parse_args()
    paths = files(options.every)
    # In whole rounds, so that each tenth has the same pages in the same forms; the warm-up is one more of them.
    warm = part = max(1, round(options.pages / 10 / len(paths))) * len(paths)
    source = endless(paths)
    print(f"{len(paths)} pages in turn, {10 * part} extractions after a warm-up of {warm}", flush=True)
    soak(source, warm)
    began, figures = process_time(), []
    for tenth in range(1, 11):
        megabytes, objects = soak(source, part)
        figures.append((megabytes, objects))
        print(f"{tenth * part:>8} {megabytes:8.1f} MB {objects:>8} objects {process_time() - began:8.0f} s", flush=True)
    (first, before), (last, after) = figures[0], figures[-1]
    growth = last / first - 1
    print(f"resident memory grew by {growth:+.2%} from the first tenth to the last, objects by {after - before:+d}")
    return 1 if growth > MOST_GROWTH else 0


if __name__ == "__main__":
    sys.exit(main())
