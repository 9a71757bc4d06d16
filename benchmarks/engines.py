"""WARC → extract → Parquet on two cores: `extract_many`, Ray and Spark; and whether their rows are the same.

python benchmarks/engines.py                                   20,000 pages of the corpora, repeated, in 40 files
python benchmarks/engines.py --pages 2000 --files 8 --repeat 3
python benchmarks/engines.py --contestants extract_many spark

Each is run in a process of its own, in turns. Pages a second are of the work itself: what starts an engine, and has its
workers import the package, is printed apart. Pages a second of CPU time, of all processes that take part, say what the
work costs where other work makes the time longer. Without the corpora (docs/corpora.md), pages of fixtures/ are taken.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterable
from pathlib import Path
from time import perf_counter
from typing import Any

from batch import Pair, pairs, repeated
from pages import ROOT

DRIVER = Path(__file__).with_name("engines_driver.py")
CONTESTANTS = ("extract_many", "ray", "spark")
LONGEST = 7200  # seconds of a run


def some_pages(every: int) -> list[Pair]:
    """A part of the pages of the corpora, mixed; those of fixtures/ where there are none."""
    found = pairs(every)
    random.Random(1).shuffle(found)
    sources = sorted(ROOT.glob("fixtures/*/source.html"))
    return found or [(path.read_bytes(), f"https://example.org/{path.parent.name}") for path in sources]


def write_crawl(folder: Path, pages: list[Pair], number: int, files: int) -> None:
    """So many pages in so many files, each with a URL of its own."""
    folder.mkdir()
    numbered = ((html, f"{url}?copy={copy}") for copy, (html, url) in enumerate(repeated(pages, number)))
    for file in range(files):
        share = number * (file + 1) // files - number * file // files
        write_warc(folder / f"{file:05}.warc.gz", (next(numbered) for _ in range(share)))


def write_warc(path: Path, pages: Iterable[Pair]) -> None:
    """Each page as a response in a gzip member of its own, as crawlers write them."""
    with path.open("wb") as file:
        for html, url in pages:
            body = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + html
            lines = ["WARC/1.0", "WARC-Type: response", f"WARC-Target-URI: {url}", f"Content-Length: {len(body)}"]
            header = "\r\n".join([*lines, "Content-Type: application/http; msgtype=response"]).encode()
            file.write(gzip.compress(header + b"\r\n\r\n" + body + b"\r\n\r\n", 6))


class Watch:
    """The memory and the CPU time of a process and of all that come of it, looked at twice a second.

    ``most`` is the most memory, in MB; what several processes share counts once.
    """

    def __init__(self, pid: int) -> None:
        self.most = 0.0
        self._pid = pid
        self._spent: dict[int, float] = {}
        self._history: list[tuple[float, float]] = []
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Looks no more."""
        self._over.set()
        self._thread.join()

    def spent(self, began: float, ended: float) -> float:
        """Seconds of CPU between two moments of `perf_counter`, which is one clock for all processes on Linux."""
        within = [spent for moment, spent in self._history if began - 0.5 <= moment <= ended + 0.5]
        return within[-1] - within[0] if within else 0.0

    def _look(self) -> None:
        while not self._over.wait(0.5):
            found = family(self._pid)
            self._spent.update({pid: seconds_of(pid) for pid in found if seconds_of(pid)})
            self._history.append((perf_counter(), sum(self._spent.values())))
            self.most = max(self.most, sum(map(share_of, found)) / 1000)


def seconds_of(pid: int) -> float:
    """CPU time of a process."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def family(pid: int) -> list[int]:
    """A process and all that come of it."""
    children: dict[int, list[int]] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = int(stat.read_text().rpartition(")")[2].split()[1])
        except OSError:  # it has ended
            continue
        children.setdefault(parent, []).append(int(stat.parts[2]))
    found = [pid]
    for each in found:
        found += children.get(each, [])
    return found


def share_of(pid: int) -> int:
    """Kilobytes of a process; what is shared by two counts half for each."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)


def run(contestant: str, crawl: Path, target: Path) -> dict[str, Any]:
    """What the driver says of a run, and the most memory of it."""
    process = subprocess.Popen(
        [sys.executable, str(DRIVER), contestant, str(crawl), str(target)], stdout=subprocess.PIPE, text=True
    )
    watch = Watch(process.pid)
    try:
        output, _ = process.communicate(timeout=LONGEST)
    finally:
        process.kill()
        watch.stop()
    if process.returncode:
        raise RuntimeError(f"{contestant} failed with code {process.returncode}")
    told = json.loads(output.splitlines()[-1])
    return {**told, "memory": watch.most, "spent": watch.spent(told["began"], told["ended"])}


def digest(folder: Path) -> tuple[str, int]:
    """A digest of all rows in the order of their inputs' names, whole or not; and bytes of the tables."""
    from pyarrow import parquet

    rows: list[tuple[str, bytes]] = []
    files = sorted(folder.glob("*.parquet"))
    for file in files:
        for batch in parquet.ParquetFile(file).iter_batches(256):
            rows += [(row["input"], fingerprint(row)) for row in batch.to_pylist()]
    whole = hashlib.sha256(b"".join(name.encode() + row for name, row in sorted(rows))).hexdigest()
    return f"{len(rows)} rows {whole[:16]}", sum(file.stat().st_size for file in files)


def fingerprint(row: dict[str, Any]) -> bytes:
    """A digest of all values of a row."""
    return hashlib.sha256(json.dumps(row, sort_keys=True).encode()).digest()


def main() -> int:
    """Prints the figures; 1 where rows differ."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-j", "--pages", type=int, default=20_000)
    parser.add_argument("--files", type=int, default=40)
    parser.add_argument("--every", type=int, default=2, help="a part of the corpora")
    parser.add_argument("--repeat", type=int, default=1, help="rounds; the median counts")
    parser.add_argument("--contestants", nargs="+", choices=CONTESTANTS, default=CONTESTANTS)
    options = parser.parse_args()
    rates: dict[str, list[float]] = {name: [] for name in options.contestants}
    spent: dict[str, list[float]] = {name: [] for name in options.contestants}
    digests: set[str] = set()
    with tempfile.TemporaryDirectory() as name:
        crawl = Path(name) / "crawl"
        write_crawl(crawl, some_pages(options.every), options.pages, options.files)
        size = sum(file.stat().st_size for file in crawl.iterdir())
        print(f"{options.pages} pages in {options.files} files, {size / options.pages:.0f} bytes a page")
        print(f"load of the machine before: {os.getloadavg()[0]:.2f}", flush=True)
        for turn in range(options.repeat):
            for contestant in options.contestants:
                target = Path(name) / f"{contestant}-{turn}"
                told = run(contestant, crawl, target)
                rates[contestant].append(told["pages"] / (told["ended"] - told["began"]))
                spent[contestant].append(told["spent"])
                found, written = digest(target)
                digests.add(found)
                print(
                    f"{contestant:13} {rates[contestant][-1]:7.1f} pages/s, "
                    f"{told['pages'] / max(told['spent'], 0.1):6.1f} a CPU second, start-up {told['start']:5.1f} s, "
                    f"{told['memory']:6.0f} MB at most, {written / options.pages:.0f} bytes a page out, {found}",
                    flush=True,
                )
    first = statistics.median(rates[options.contestants[0]])
    for contestant in options.contestants[1:]:
        print(f"{contestant}: {statistics.median(rates[contestant]) / first:.1%} of {options.contestants[0]}")
        costs = [statistics.median(spent[name]) for name in (options.contestants[0], contestant)]
        print(f"  by CPU time: {costs[0] / costs[1]:.1%}")
    print("the same rows, byte for byte" if len(digests) == 1 else "THE ROWS DIFFER")
    return 0 if len(digests) == 1 else 1


if __name__ == "__main__":
    sys.exit(main())
