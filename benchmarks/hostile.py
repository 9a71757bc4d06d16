"""Hard pages, side by side: time, memory, and whether the article came out, of each extractor that is installed.

    python benchmarks/hostile.py                          all pages, all extractors
    python benchmarks/hostile.py --only adc_extract       one of them
    python benchmarks/hostile.py --keep peers.json        takes the others' results from there, or puts them there
    python benchmarks/hostile.py --keep peers.json --known    … and runs none of the others

Each run has a process of its own, with a cap on CPU time and on memory. adc_extract has to answer within a second and
within 20 times the input in memory per megabyte, and must lose no article: else the exit code is 1. Pages below 1 MB
count as 1 MB, and a fixed amount of memory is free, as stated under the table. Linux only, for what it says of memory.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from pathlib import Path
from typing import Any
from zlib import crc32

from bars import FREE, TIMES_MEMORY, Result, misses
from contestants import Contestant, installed

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "tests"))

from hard_pages import HARD_PAGES, HardPage  # noqa: E402 - the tests are beside this folder

OURS = "adc_extract"
MEMORY_CAP = 6 << 30


class Table:
    """Results by extractor and page; those of others than adc_extract are kept in a file, where one is given."""

    def __init__(self, names: list[str], options: argparse.Namespace) -> None:
        self.names = names
        self._seconds, self._known = options.seconds, options.known
        self._file: Path | None = options.keep
        self._kept: dict[str, Any] = json.loads(self._file.read_text()) if self._file and self._file.exists() else {}
        self._running: dict[str, Contestant] = {}

    def row(self, case: HardPage, page: bytes) -> list[Result | None]:
        """The results of a page, in the order of the names; None where one is neither known nor wanted."""
        key = f"{case.name} {len(page)} {crc32(page)}"
        with tempfile.NamedTemporaryFile(suffix=".html") as file:
            file.write(page)
            file.flush()
            return [self._result(name, case, key, Path(file.name)) for name in self.names]

    def _result(self, name: str, case: HardPage, key: str, path: Path) -> Result | None:
        kept = self._kept.setdefault(name, {})
        if key in kept and name != OURS:
            return Result(*kept[key])
        if self._known and name != OURS:
            return None
        if name not in self._running:
            self._running[name] = Contestant(name, self._seconds, MEMORY_CAP)
        result = kept[key] = result_of(self._running[name].answer(path), case)
        if self._file:
            others = {other: rows for other, rows in self._kept.items() if other != OURS}
            self._file.write_text(json.dumps(others, indent=1))
        return result

    def close(self) -> None:
        """Ends all processes."""
        for contestant in self._running.values():
            contestant.close()


def result_of(said: dict[str, Any], case: HardPage) -> Result:
    """What came of a page, from what its extractor answered."""
    text = " ".join(said["text"].split())
    lost = sum(marker not in text for marker in case.markers)
    return Result(said["seconds"], said["memory"], lost, said["failure"])


def run(table: Table, cases: list[HardPage]) -> int:
    """Prints a row a page, a row of sums, and what adc_extract misses; the number of that."""
    print("| page | MB |", " | ".join(table.names), "|")
    print("| --- | --: |" + " --- |" * len(table.names))
    columns: dict[str, list[Result]] = {name: [] for name in table.names}
    missed: list[str] = []
    for case in cases:
        page = case.make(case.large)
        results = dict(zip(table.names, table.row(case, page)))
        cells = " | ".join(result.cell if result else "–" for result in results.values())
        print(f"| {case.name} | {len(page) / 1e6:.2f} | {cells} |", flush=True)
        for name, result in results.items():
            if result:
                columns[name].append(result)
                missed += [f"{case.name}: {what}" for what in misses(len(page), result) if name == OURS]
    print("| **in all** | |", " | ".join(map(summed, columns.values())), "|")
    print(f"\n{OURS} misses {len(missed)} bars (1 s per MB; {TIMES_MEMORY} times the input beyond {FREE >> 20} MB)")
    for each in missed:
        print(f"- {each}")
    return len(missed)


def summed(results: list[Result]) -> str:
    """How many pages there were, and how many were lost or not answered; the most time and memory."""
    failed = sum(bool(result.failure) for result in results)
    lost = sum(bool(result.lost) and not result.failure for result in results)
    slowest, largest = (max((result[i] for result in results), default=0) for i in (0, 1))
    return f"{len(results)} pages, {failed} not answered, {lost} lost; up to {slowest:.1f} s, {largest / 1e6:.0f} MB"


def main() -> int:
    """Runs the command; gives its exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", action="append", metavar="NAME", help="an extractor; may be given again")
    parser.add_argument("--page", metavar="PART", help="only pages with this in their names")
    parser.add_argument("--seconds", type=int, default=30, metavar="N", help="cap on CPU time")
    parser.add_argument("--keep", type=Path, metavar="FILE", help="results of the others")
    parser.add_argument("--known", action="store_true", help="run adc_extract alone")
    options = parser.parse_args()
    table = Table(options.only or installed(), options)
    try:
        return bool(run(table, [case for case in HARD_PAGES if not options.page or options.page in case.name]))
    finally:
        table.close()


if __name__ == "__main__":
    sys.exit(main())
