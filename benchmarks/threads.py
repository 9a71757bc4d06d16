"""Sixteen threads against one: whether they agree, how fast they are, and how long an event loop waits beside them.

python benchmarks/threads.py                     all pages of the corpora
python benchmarks/threads.py --every 20 --threads 4

Compared are all fields, blocks and reasons. Of a build without the interpreter's lock, "x one" says what it gains.
"""

from __future__ import annotations

import argparse
import asyncio
import hashlib
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Thread
from time import perf_counter

from pages import CORPORA, Sample, corpora, samples

from adc_extract.api import extract

SWITCH = 1e-4  # seconds: fifty times as often as by default
Digests = list[bytes]


def digest(page: Sample) -> bytes:
    """The article of a page: its fields, its blocks, and the reasons."""
    article = extract(page.html, url=page.truth.get("url"), explain=True)
    return hashlib.sha256(repr((article.to_dict(), article.blocks, article.provenance)).encode()).digest()


def differing(pages: list[Sample], wanted: Digests, threads: int) -> int:
    """How many answers of threads that begin together, and go round the pages from different places, are others."""
    barrier, wrong = Barrier(threads), [0] * threads
    step = max(1, len(pages) // threads)

    def work(number: int) -> None:
        mine = range(number * step, min(len(pages), (number + 2) * step))  # each page is read by two
        barrier.wait()
        wrong[number] = sum(digest(pages[at]) != wanted[at] for at in mine)

    run = [Thread(target=work, args=(number,)) for number in range(threads)]
    before = sys.getswitchinterval()
    sys.setswitchinterval(SWITCH)
    for thread in run:
        thread.start()
    for thread in run:
        thread.join()
    sys.setswitchinterval(before)
    return sum(wrong)


def rate(pages: list[Sample], threads: int) -> float:
    """Pages a second."""
    began = perf_counter()
    with ThreadPoolExecutor(threads) as pool:
        list(pool.map(lambda page: extract(page.html), pages))
    return len(pages) / (perf_counter() - began)


async def waits(pages: list[Sample], at_once: int) -> list[float]:
    """Milliseconds by which each turn of an event loop is late while so many threads extract, sorted."""
    places, late = asyncio.Semaphore(at_once), []

    async def one(page: Sample) -> None:
        async with places:
            await asyncio.to_thread(extract, page.html)

    work = asyncio.gather(*map(one, pages)) if at_once else asyncio.ensure_future(asyncio.sleep(0.5))
    while not work.done():
        began = perf_counter()
        await asyncio.sleep(0.001)
        late.append(1000 * (perf_counter() - began) - 1)
    return sorted(late)


def share(values: list[float]) -> Callable[[float], float]:
    """The value below which such a share of sorted values is."""
    return lambda part: values[min(len(values) - 1, int(part * len(values)))]


def main() -> int:
    """Prints the figures; 1 where an answer differs."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--threads", type=int, default=16)
    parser.add_argument("--every", type=int, default=1, metavar="N", help="only every Nth page")
    options = parser.parse_args()
    pages = [page for folder in corpora() for page in samples(folder, options.every)]
    if not pages:
        print(f"No corpora in {CORPORA} (set ADC_CORPORA, see docs/corpora.md): nothing to compare.")
        return 0
    lock = getattr(sys, "_is_gil_enabled", lambda: True)()
    print(f"{sys.version.split()[0]}, {'with' if lock else 'without'} the interpreter's lock, {len(pages)} pages")
    wanted = [digest(page) for page in pages]
    wrong = differing(pages, wanted, options.threads)
    print(f"{options.threads} threads at once: {wrong} answers differ from those of one")
    some = pages[:: max(1, len(pages) // 400)]
    one = rate(some, 1)
    for threads in (2, 4, options.threads):
        several = rate(some, threads)
        print(f"{threads:>3} threads: {several:6.1f} pages/s, {several / one:.2f} x one")
    for at_once in (0, 1, 2, 4, options.threads):
        late = share(asyncio.run(waits(some, at_once)))
        print(f"{at_once:>3} under asyncio: late by {late(0.5):.1f} ms, p99 {late(0.99):.1f}, at most {late(1):.1f}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
