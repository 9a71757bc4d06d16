"""Hard pages, side by side: time, memory, and whether the article came out, of each extractor that is installed.

    python benchmarks/hostile.py                          all pages, all extractors
    python benchmarks/hostile.py --only adc_extract       one of them
    python benchmarks/hostile.py --keep peers.json        takes the others' results from there, or puts them there

Each run has a process of its own, with a cap on CPU time and on memory. adc_extract has to answer within a second and
within 20 times the input in memory per megabyte, and must lose no article: else the exit code is 1. Pages below 1 MB
count as 1 MB, and a fixed amount of memory is free, as stated under the table. Linux only, for what it says of memory.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, NamedTuple

from contestants import installed

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "tests"))

from hard_pages import HARD_PAGES, HardPage  # noqa: E402 - the tests are beside this folder

OURS = "adc_extract"
MEMORY_CAP = 6 << 30
FREE = 60 << 20  # bytes of memory that do not count
TIMES_MEMORY, SECONDS_PER_MB = 20, 1.0


class Result(NamedTuple):
    """What came of one page in one extractor."""

    seconds: float
    memory: int  # bytes
    lost: int  # markers that are not in the text
    failure: str  # "" or what ended it

    @property
    def cell(self) -> str:
        """Seconds, megabytes, and what is wrong; of a failure, what it was."""
        if self.failure:
            return f"**{self.failure}**"
        return f"{self.seconds:.2f} s, {self.memory / 1e6:.0f} MB" + (", **lost**" if self.lost else "")


def measured(name: str, case: HardPage, path: Path, seconds: int) -> Result:
    """One run in a process of its own."""
    command = [sys.executable, str(HERE / "contestants.py"), name, str(path), str(seconds), str(MEMORY_CAP)]
    try:
        done = subprocess.run(command, capture_output=True, check=False, timeout=4 * seconds + 60)
    except subprocess.TimeoutExpired:
        return Result(0, 0, len(case.markers), "timeout")
    if done.returncode:
        return Result(0, 0, len(case.markers), _ended(done.returncode))
    said: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    text = " ".join(said["text"].split())
    lost = sum(marker not in text for marker in case.markers)
    return Result(said["seconds"], said["memory"], lost, said["failure"])


def _ended(code: int) -> str:
    return {-24: "timeout", -9: "killed", -11: "SIGSEGV", -6: "abort"}.get(code, f"exit code {code}")


def misses(case: HardPage, size: int, result: Result) -> list[str]:
    """What bars a result does not meet."""
    if result.failure:
        return [result.failure]
    megabytes = max(1.0, size / 1e6)
    found = []
    if result.seconds > SECONDS_PER_MB * megabytes:
        found.append(f"{result.seconds:.2f} s for {size / 1e6:.2f} MB")
    if result.memory - FREE > TIMES_MEMORY * size:
        found.append(f"{(result.memory - FREE) / max(size, 1):.0f} times the input in memory beyond the fixed part")
    if result.lost:
        found.append(f"{result.lost} of {len(case.markers)} markers lost")
    return found


def run(options: argparse.Namespace, names: list[str], kept: dict[str, Any]) -> int:
    """Prints a row a page, and what is missed below them."""
    print("| page | MB |", " | ".join(names), "|")
    print("| --- | --: |" + " --- |" * len(names))
    missed: list[str] = []
    ratios: list[tuple[float, str]] = []
    for case in HARD_PAGES:
        if options.page and options.page not in case.name:
            continue
        page = case.make(case.large)
        key = f"{case.name} {len(page)}"
        cells = []
        with tempfile.NamedTemporaryFile(suffix=".html") as file:
            file.write(page)
            file.flush()
            for name in names:
                known = kept.get(name, {}).get(key) if name != OURS else None
                result = Result(*known) if known else measured(name, case, Path(file.name), options.seconds)
                kept.setdefault(name, {})[key] = result
                cells.append(result.cell)
                if name == OURS:
                    missed += [f"{case.name}: {what}" for what in misses(case, len(page), result)]
                    ratios.append((result.memory / max(len(page), 1), case.name))
        print(f"| {case.name} | {len(page) / 1e6:.2f} |", " | ".join(cells), "|", flush=True)
    _sum_up(missed, ratios)
    return bool(missed)


def _sum_up(missed: list[str], ratios: list[tuple[float, str]]) -> None:
    print(f"\n{OURS} misses {len(missed)} bars (1 s per MB; {TIMES_MEMORY} times the input beyond {FREE >> 20} MB)")
    for each in missed:
        print(f"- {each}")
    if ratios:
        plain, name = max(ratios)
        print(f"Without the fixed part, the most memory is {plain:.0f} times the input: {name}.")


def main() -> int:
    """Runs the command; gives its exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", action="append", metavar="NAME", help="an extractor; may be given again")
    parser.add_argument("--page", metavar="PART", help="only pages with this in their names")
    parser.add_argument("--seconds", type=int, default=30, metavar="N", help="cap on CPU time")
    parser.add_argument("--keep", type=Path, metavar="FILE", help="results of the others")
    options = parser.parse_args()
    names = options.only or installed()
    kept: dict[str, Any] = json.loads(options.keep.read_text()) if options.keep and options.keep.exists() else {}
    code = run(options, names, kept)
    if options.keep:
        options.keep.write_text(json.dumps({name: rows for name, rows in kept.items() if name != OURS}, indent=1))
    return code


if __name__ == "__main__":
    sys.exit(main())
