"""Plans a crawl from what is measured here: pages a core-second, bytes in and out, cost, where the bottleneck moves.

python benchmarks/crawl_plan.py                                      3 billion pages, at the prices that it states
python benchmarks/crawl_plan.py --core-hour 0.02 --cores 2000        other prices, another fleet
python benchmarks/crawl_plan.py --bytes-in 25000 --network 10        another crawl's pages, another network

Measured on pages of the corpora (docs/corpora.md), none twice, or of fixtures/ without them: CPU time of one process,
so that what else the machine does counts little. Prices are in any currency, and
nobody's list: give those that you pay.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import deque
from collections.abc import Callable
from pathlib import Path
from time import process_time
from typing import Any, NamedTuple

import pyarrow
from engines import some_pages, write_crawl
from pyarrow import parquet

from adc_extract.batch.expand import expand
from adc_extract.batch.reading import Reading
from adc_extract.integrations.warc_table import COMPRESSION, Task, batches, checked_task, schema, write_table
from adc_extract.model.options import DEFAULT

REQUEST = 8_000_000  # bytes; what integrations/warc_files.py asks a store for at a time
PART = 10_000_000  # bytes that pyarrow sends to a store at a time


class Measured(NamedTuple):
    """Of one page, on the average: CPU seconds of reading, extracting and writing, and bytes."""

    read: float
    extract: float
    write: float
    packed: float
    unpacked: float
    out: float

    @property
    def seconds(self) -> float:
        """All of it."""
        return self.read + self.extract + self.write


def measure(number: int, every: int) -> Measured:
    """Reads, extracts and writes a WARC file of some pages, the median of three rounds."""
    pages = some_pages(every)[:number]
    with tempfile.TemporaryDirectory() as name:
        crawl, task = Path(name) / "crawl", checked_task(DEFAULT, None, name, overwrite=True)
        write_crawl(crawl, pages, len(pages), 1)
        path = str(next(crawl.iterdir()))
        report = write_table(path, task)
        read = median(lambda: drained(expand([path], Reading())))
        rows = median(lambda: drained(batches(path, Task())))
        made = list(batches(path, Task()))
        write = median(lambda: written(made))
    count = len(pages)
    return Measured(
        read / count,
        (rows - read) / count,
        write / count,
        report.bytes_in / count,
        report.bytes_unpacked / count,
        report.bytes_out / count,
    )


def written(made: list[Any]) -> None:
    """Writes rows, to memory."""
    with parquet.ParquetWriter(pyarrow.BufferOutputStream(), schema(), compression=COMPRESSION) as writer:
        for batch in made:
            writer.write_batch(batch)


def drained(values: Any) -> None:
    """Asks for all, and keeps none."""
    deque(values, 0)


def median(work: Callable[[], object]) -> float:
    """CPU seconds."""
    times = []
    for _ in range(3):
        began = process_time()
        work()
        times.append(process_time() - began)
    return sorted(times)[1]


class Asked(NamedTuple):
    """What the crawl is, what it runs on, and what that costs."""

    pages: float
    pages_a_file: float
    cores: int
    cores_a_machine: int
    network: float
    efficiency: float
    core_hour: float
    gets: float
    puts: float
    egress: float
    month: float
    between_losses: float


def plan(one: Measured, asked: Asked) -> list[tuple[str, str]]:
    """What it takes, line by line."""
    rate = asked.efficiency / one.seconds  # of a core
    hours = asked.pages / rate / 3600
    files = asked.pages / asked.pages_a_file
    gets = files * (2 + asked.pages_a_file * one.packed / REQUEST)  # and two to ask for sizes
    puts = files * (3 + asked.pages_a_file * one.out / PART)  # the beginning, the end, and the name
    gigabytes = asked.pages / 1e9
    costs = {
        "cores": hours * asked.core_hour,
        "requests": gets / 1000 * asked.gets + puts / 1000 * asked.puts,
        "egress of what is read": gigabytes * one.packed * asked.egress,
        "a month of what is written": gigabytes * one.out * asked.month,
    }
    millions = asked.pages / 1e6
    lines = [
        ("pages a core-second, with the engine's share", f"{rate:.1f}"),
        ("core-hours", f"{hours:,.0f}"),
        ("read, TB", f"{gigabytes * one.packed / 1000:,.1f}"),
        ("written, TB", f"{gigabytes * one.out / 1000:,.1f}"),
        ("WARC files, and tables", f"{files:,.0f}"),
        ("requests to read", f"{gets:,.0f}"),
        *((f"cost of {name}", f"{cost:,.0f}, a million pages {cost / millions:.3f}") for name, cost in costs.items()),
        ("cost in all", f"{sum(costs.values()):,.0f}, a million pages {sum(costs.values()) / millions:.3f}"),
    ]
    return lines + fleets(one, asked, rate, hours)


def fleets(one: Measured, asked: Asked, rate: float, hours: float) -> list[tuple[str, str]]:
    """How long it takes on how many cores, and what becomes narrow."""
    file = asked.pages_a_file / rate / 3600
    lines = []
    for cores in (asked.cores // 10, asked.cores, asked.cores * 10):
        read, write = cores * rate * one.packed, cores * rate * one.out
        requests = f"reads {read * 8 / 1e9:.1f} Gbit/s in {read / REQUEST:,.0f} requests/s"
        ends = f"{cores / file / 3600:,.1f} tasks/s, idle at the end at most {file * cores / hours:.1%}"
        found = f"{hours / cores:,.1f} hours; {requests}, writes {write * 8 / 1e9:.1f} Gbit/s; {ends}"
        lines.append((f"on {cores:,} cores", found))
    link = asked.network * 1e9 / 8
    lines += [
        ("a machine's network is full at, cores", f"{link / (rate * (one.packed + one.out)):,.0f}"),
        ("share of it that a machine takes", f"{asked.cores_a_machine * rate * (one.packed + one.out) / link:.1%}"),
        ("minutes of a file", f"{file * 60:.1f}"),
        ("work lost with machines", f"{file / 2 / asked.between_losses:.2%}"),
    ]
    for name, seconds in (("reading", one.read), ("extraction", one.extract), ("writing", one.write)):
        others = one.seconds - seconds
        lines.append(
            (
                f"{name}: share of the time; pages/s of a core without it",
                f"{seconds / one.seconds:.1%}; {asked.efficiency / others:.0f}",
            )
        )
    return lines


def arguments() -> argparse.Namespace:
    """What is asked on the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add = parser.add_argument
    add("--pages", type=float, default=3e9, help="of the crawl")
    add("--pages-a-file", type=float, default=30_000)
    add("--cores", type=int, default=1000)
    add("--cores-a-machine", type=int, default=32)
    add("--network", type=float, default=10, help="Gbit/s of a machine")
    add("--efficiency", type=float, default=0.9, help="of an engine, against one process: benchmarks/engines.py")
    add("--core-hour", type=float, default=0.04, help="price")
    add("--gets", type=float, default=0.0004, help="price of 1000 requests to read")
    add("--puts", type=float, default=0.005, help="price of 1000 requests to write")
    add("--egress", type=float, default=0.0, help="price of a GB read; 0 within a region")
    add("--month", type=float, default=0.023, help="price of a GB kept for a month")
    add("--between-losses", type=float, default=100, help="hours between two losses of a machine")
    add("--bytes-in", type=float, help="of a page in its WARC file, where it is not as measured")
    add("--measured", type=int, default=1500, help="pages to measure on")
    add("--every", type=int, default=2, help="a part of the corpora")
    return parser.parse_args()


def main() -> int:
    """Prints what was measured, and the plan, as tables in Markdown."""
    given = vars(arguments())
    one = measure(given.pop("measured"), given.pop("every"))
    packed = given.pop("bytes_in")
    asked = Asked(**given)
    measured = [
        ("CPU time to read a page, ms", f"{one.read * 1e3:.2f}"),
        ("to extract it", f"{one.extract * 1e3:.2f}"),
        ("to write its row", f"{one.write * 1e3:.2f}"),
        ("pages a core-second", f"{1 / one.seconds:.1f}"),
        ("bytes of a page, packed in WARC", f"{one.packed:,.0f}"),
        ("unpacked", f"{one.unpacked:,.0f}"),
        ("of its row, in Parquet", f"{one.out:,.0f}"),
    ]
    stated = [(name.replace("_", " "), f"{value:,g}") for name, value in asked._asdict().items()]
    one = one._replace(packed=packed or one.packed)
    for title, lines in (("measured", measured), ("stated", stated), ("planned", plan(one, asked))):
        print(f"| {title} | |\n| --- | --- |")
        print("".join(f"| {name} | {value} |\n" for name, value in lines))
    return 0


if __name__ == "__main__":
    sys.exit(main())
