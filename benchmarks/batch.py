"""Many pages: two workers against one, memory over the run, and a WARC against the same pages in memory.

python benchmarks/batch.py                 20,000 pages of the corpora, repeated
python benchmarks/batch.py --pages 3000
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
import tempfile
from collections.abc import Iterable, Iterator
from itertools import cycle, islice
from multiprocessing import active_children
from pathlib import Path
from time import perf_counter

from pages import CORPORA, corpora, samples

from adc_extract import extract_many
from adc_extract.batch.engine import Plan, run
from adc_extract.batch.expand import expand
from adc_extract.batch.load import Extract
from adc_extract.batch.reading import Reading

Pair = tuple[bytes, str]


def pairs(every: int) -> list[Pair]:
    """A part of the pages, with their URLs."""
    found = (sample for folder in corpora() for sample in samples(folder, every))
    return [(sample.html, sample.truth.get("url") or "https://example.org/") for sample in found]


def repeated(pages: list[Pair], number: int) -> Iterator[Pair]:
    """So many pages."""
    return islice(cycle(pages), number)


def resident() -> float:
    """Megabytes of this process and its workers; shared pages count once for each."""
    total = 0
    for pid in [os.getpid(), *(child.pid for child in active_children())]:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
        total += next(int(line.split()[1]) for line in lines if line.startswith("VmRSS:"))
    return total / 1024


def speed(records: Iterable[object], number: int, early: int) -> tuple[float, float, float]:
    """Pages a second, and the memory early and at the end."""
    began, first, last = perf_counter(), 0.0, 0.0
    for count, _ in enumerate(records, 1):
        if count == early:
            first = resident()
        if count == number - 100:
            last = resident()
    return number / (perf_counter() - began), first, last


def write_warc(path: Path, pages: Iterable[Pair]) -> None:
    """Each page as a gzipped response."""
    from fastwarc.stream_io import GzipWriter
    from fastwarc.warc import WarcRecord, response

    with path.open("wb") as file:
        stream = GzipWriter(file)
        for html, url in pages:
            record = WarcRecord()
            record.init_headers(response)
            record.headers["WARC-Target-URI"] = url
            record.headers["Content-Type"] = "application/http; msgtype=response"
            record.set_bytes_content(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + html)
            record.write(stream)
        stream.close()


def main() -> int:
    """Prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=20_000)
    parser.add_argument("--records", type=int, default=5000, help="of the WARC")
    parser.add_argument("--every", type=int, default=10, help="a part of the corpora, which is held in memory")
    options = parser.parse_args()
    pages, number, early = pairs(options.every), options.pages, min(2000, options.pages // 3)
    if not pages:
        print(f"No corpora in {CORPORA} (set ADC_CORPORA, see docs/corpora.md): nothing to measure.")
        return 0
    gc.freeze()
    rates = {}
    for label, plan in {"here": Plan(1), "pool of 1": Plan(1, timeout=60), "pool of 2": Plan(2)}.items():
        records = run(expand(repeated(pages, number), Reading()), Extract(), plan)
        rates[label], first, last = speed(records, number, early)
        print(
            f"{label:10} {rates[label]:7.1f} pages/s, {first:6.0f} MB at {early}, {last:6.0f} MB at the end", flush=True
        )
    print(f"two against one here {rates['pool of 2'] / rates['here']:.2f}, ", end="")
    print(f"against a pool of one {rates['pool of 2'] / rates['pool of 1']:.2f}")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "pages.warc.gz"
        write_warc(path, repeated(pages, options.records))
        for workers in (1, 2):
            memory = speed(extract_many(repeated(pages, options.records), workers=workers), options.records, early)[0]
            warc = speed(extract_many([path], workers=workers), options.records, early)[0]
            print(f"WARC, {workers} workers: {warc:.1f} pages/s, {warc / memory:.1%} of the same in memory", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
