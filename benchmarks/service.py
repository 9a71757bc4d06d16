"""The service under load, over loopback: latency at half load, failures at full load, memory and processor time.

python benchmarks/service.py                     50,000 requests at full load
python benchmarks/service.py --requests 3000     fewer; also as the variable SERVICE_REQUESTS

It needs the extra ``serve``, and Linux, as it reads /proc. It starts ``adc-extract serve``, and is the client itself:
HTTP over connections that are kept, without a library, so that little of the machine goes to it. Client and service
share the cores all the same. The pages are those of the corpora, or of the fixtures where there are none; and one of
them, whose time is nearest to the mean, again and again.

At half load requests are sent at their time, whether earlier ones are answered or not, and the latency is counted from
that time. They come evenly, and at random (by a Poisson process), as those of many independent users do. Full load is
as many connections as there are places for pages, each with the next request as soon as it has its answer.

Exit code 1 where a request failed, where memory grew by more than 5 %, or where the 95th percentile for the one page,
sent evenly, is not under twice its mean time of extraction.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import os
import random
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path
from statistics import mean, median, quantiles
from time import perf_counter
from typing import Any, NamedTuple

from pages import ROOT, corpora, samples

from adc_extract import extract

MOST_GROWTH = 0.05
MOST_TIMES = 2.0  # of the mean time of extraction, at the 95th percentile
FRESH = 2.0  # seconds
_LENGTH = re.compile(rb"\r\ncontent-length: (\d+)\r\n")
_END = b"\r\n\r\n"


class Connection(asyncio.Protocol):
    """A kept connection that sends one request at a time."""

    def __init__(self) -> None:
        self._data = bytearray()
        self._answer: asyncio.Future[int] | None = None
        self._used = 0.0

    def connection_made(self, transport: Any) -> None:
        """Ready."""
        self._transport = transport

    def is_fresh(self) -> bool:
        """Whether it was used lately: the server closes those that were not."""
        return perf_counter() - self._used < FRESH

    def ask(self, request: bytes) -> asyncio.Future[int]:
        """The status of the answer, when all of it is there; 0 where the connection was lost."""
        self._answer = asyncio.get_running_loop().create_future()
        self._transport.write(request)
        return self._answer

    def data_received(self, data: bytes) -> None:
        """A piece of an answer."""
        self._data += data
        head = self._data.find(_END)
        found = _LENGTH.search(self._data, 0, head + 2) if head >= 0 else None
        if found and len(self._data) >= head + len(_END) + int(found[1]):
            status = int(self._data[9:12])
            self._data.clear()
            self._used = perf_counter()
            self._done(status)

    def connection_lost(self, exc: Exception | None) -> None:
        """A request without an answer has failed."""
        self._done(0)

    def close(self) -> None:
        """Ends it."""
        self._transport.close()

    def _done(self, status: int) -> None:
        if self._answer is not None and not self._answer.done():
            self._answer.set_result(status)


class Load(NamedTuple):
    """What a run gave: seconds for each request, the statuses, and seconds for all."""

    latencies: list[float]
    statuses: Counter[int]
    spent: float

    def failed(self) -> int:
        """The requests that had no article."""
        return sum(count for status, count in self.statuses.items() if status != 200)


class Service:
    """``adc-extract serve`` on a free port."""

    def __enter__(self) -> Service:
        line = [sys.executable, "-m", "adc_extract", "serve", "--port", "0"]
        self._process = subprocess.Popen(line, stderr=subprocess.PIPE, text=True)
        assert self._process.stderr
        said = self._process.stderr.readline()
        found = re.search(r":(\d+) ", said)
        if not found:
            raise SystemExit(said)
        self.port = int(found[1])
        return self

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        self._process.wait(60)
        assert self._process.stderr
        self._process.stderr.close()

    def processes(self) -> list[int]:
        """The server and its workers."""
        pid = self._process.pid
        return [pid, *map(int, Path(f"/proc/{pid}/task/{pid}/children").read_text().split())]

    def memory(self) -> float:
        """Megabytes of all processes; what they share counts for each."""
        return sum(kilobytes(pid) for pid in self.processes()) / 1024

    def processor(self) -> tuple[float, float]:
        """Seconds of processor time: of the server, and of its workers."""
        server, *workers = map(processor_seconds, self.processes())
        return server, sum(workers)

    async def connect(self) -> Connection:
        """A new connection."""
        made = await asyncio.get_running_loop().create_connection(Connection, "127.0.0.1", self.port)
        return made[1]


def kilobytes(pid: int) -> int:
    """Resident memory of a process."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS:"))


def processor_seconds(pid: int) -> float:
    """What a process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def found_pages(every: int) -> list[bytes]:
    """A part of the pages of the corpora, or those of the fixtures."""
    found = [sample.html for folder in corpora() for sample in samples(folder, every)]
    return found or [path.read_bytes() for path in sorted((ROOT / "fixtures").glob("*/source.html"))]


def request(page: bytes) -> bytes:
    """A page as it goes over the wire."""
    head = (
        f"POST /extract HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/html\r\nContent-Length: {len(page)}\r\n\r\n"
    )
    return head.encode() + page


def timed(pages: list[bytes], rounds: int) -> list[float]:
    """Seconds for each page in this process, from bytes to JSON: the median of some rounds."""

    def once(page: bytes) -> float:
        began = perf_counter()
        extract(page).to_json()
        return perf_counter() - began

    for page in pages[:50]:
        once(page)
    return [median(once(page) for _ in range(rounds)) for page in pages]


async def full(service: Service, requests: Iterator[bytes], connections: int) -> Load:
    """Each connection sends the next request as soon as it has its answer."""
    latencies: list[float] = []
    statuses: Counter[int] = Counter()

    async def send() -> None:
        connection = await service.connect()
        for each in requests:
            began = perf_counter()
            status = await connection.ask(each)
            latencies.append(perf_counter() - began)
            statuses[status] += 1
            if status == 0:
                connection = await service.connect()
        connection.close()

    began = perf_counter()
    await asyncio.gather(*(send() for _ in range(connections)))
    return Load(latencies, statuses, perf_counter() - began)


async def paced(service: Service, requests: Iterator[bytes], gaps: Iterator[float]) -> Load:
    """Each request is sent at its time, over a connection of its own while it lasts."""
    free: list[Connection] = []
    latencies: list[float] = []
    statuses: Counter[int] = Counter()

    async def send(each: bytes, due: float) -> None:
        while free and not free[-1].is_fresh():
            free.pop().close()
        connection = free.pop() if free else await service.connect()
        status = await connection.ask(each)
        latencies.append(perf_counter() - due)
        statuses[status] += 1
        if status:
            free.append(connection)

    began = due = perf_counter()
    tasks = []
    for each in requests:
        due += next(gaps)
        await asyncio.sleep(due - perf_counter())
        tasks.append(asyncio.create_task(send(each, due)))
    await asyncio.gather(*tasks)
    for connection in free:
        connection.close()
    return Load(latencies, statuses, perf_counter() - began)


def evenly(rate: float) -> Iterator[float]:
    """Gaps of one length."""
    return cycle([1 / rate])


def at_random(rate: float) -> Iterator[float]:
    """Gaps of a Poisson process, the same in each run."""
    chance = random.Random(1)
    while True:
        yield chance.expovariate(rate)


def told(label: str, load: Load, times: list[float]) -> float:
    """Prints a line; gives the 95th percentile as a multiple of the mean time of extraction."""
    cuts = quantiles(load.latencies, n=100)
    multiple = cuts[94] / mean(times)
    print(
        f"{label:34} {len(load.latencies):>6} requests, {len(load.latencies) / load.spent:6.1f} a second, "
        f"ms: 50 % {1000 * cuts[49]:6.1f}, 95 % {1000 * cuts[94]:6.1f} ({multiple:4.2f} times the mean), "
        f"99 % {1000 * cuts[98]:6.1f}; failed {load.failed()}",
        flush=True,
    )
    return multiple


async def at_half_load(
    service: Service, pages: list[bytes], times: list[float], number: int, label: str
) -> list[float]:
    """Measures capacity, then latency at half of it; gives the multiples of the mean time, evenly first."""
    sent = [request(page) for page in pages]
    top = await full(service, islice(cycle(sent), number), 4)
    told(f"{label}, full load", top, times)
    rate = number / top.spent / 2
    multiples = []
    for how, gaps in {"evenly": evenly(rate), "at random": at_random(rate)}.items():
        load = await paced(service, islice(cycle(sent), number), gaps)
        multiples.append(told(f"{label}, half load {how}", load, times))
    return multiples


async def measure(service: Service, pages: list[bytes], times: list[float], options: argparse.Namespace) -> bool:
    """Prints the figures; whether a bar is not met."""
    is_missed = False
    if options.paced:
        nearest = min(range(len(pages)), key=lambda number: abs(times[number] - mean(times)))
        one = await at_half_load(service, [pages[nearest]], [times[nearest]], options.paced, "one page")
        await at_half_load(service, pages, times, options.paced, "all pages")
        is_missed = one[0] >= MOST_TIMES
    if options.requests:
        is_missed |= await at_full_load(service, pages, times, options)
    return is_missed


async def at_full_load(service: Service, pages: list[bytes], times: list[float], options: argparse.Namespace) -> bool:
    """Measures failures and memory; whether there were any, or it grew."""
    early: list[float] = []
    late: list[float] = []

    def counted() -> Iterator[bytes]:
        part = options.requests // 10
        sent = cycle([request(page) for page in pages])
        for number, each in enumerate(islice(sent, options.requests)):
            if number % 20 == 0 and not part <= number < 9 * part:
                (early if number < part else late).append(service.memory())
            yield each

    # A warm-up of one round, so that the largest page has been.
    await full(service, iter([request(page) for page in pages]), 4)
    before = service.processor()
    load = await full(service, counted(), options.connections)
    spent = [1000 * (now - then) / options.requests for now, then in zip(service.processor(), before)]
    told(f"full load, {options.connections} connections", load, times)
    print(f"processor time a request, ms: server {spent[0]:.2f}, workers {spent[1]:.2f}")
    growth = median(late) / median(early) - 1
    print(
        f"memory of all processes: {median(early):.1f} MB in the first tenth, {median(late):.1f} MB in the last", end=""
    )
    print(f" ({growth:+.2%})")
    return bool(load.failed()) or growth > MOST_GROWTH


def main() -> int:
    """Prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--requests", type=int, default=int(os.environ.get("SERVICE_REQUESTS") or 50_000), help="0: none"
    )
    parser.add_argument("--paced", type=int, default=3000, help="requests of each run at half load; 0 leaves them out")
    parser.add_argument("--connections", type=int, default=16)
    parser.add_argument("--every", type=int, default=20, help="a part of the corpora")
    options = parser.parse_args()
    pages = found_pages(options.every)
    print(f"load of this machine before: {', '.join(f'{load:.2f}' for load in os.getloadavg())}")
    times = timed(pages, 3)
    cuts = quantiles(times, n=100)
    print(
        f"{len(pages)} pages of {mean(map(len, pages)) / 1000:.0f} kB in the mean; extraction in this process, ms: "
        f"mean {1000 * mean(times):.2f}, 50 % {1000 * cuts[49]:.1f}, 95 % {1000 * cuts[94]:.1f} "
        f"({cuts[94] / mean(times):.2f} times the mean)",
        flush=True,
    )
    gc.freeze()
    with Service() as service:
        is_missed = asyncio.run(measure(service, pages, times, options))
    print(f"load of this machine after: {', '.join(f'{load:.2f}' for load in os.getloadavg())}")
    return int(is_missed)


if __name__ == "__main__":
    sys.exit(main())
