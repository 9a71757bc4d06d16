"""Kills a batch at random moments, lets it resume, and looks at what it wrote.

python benchmarks/kills.py                              100 kills of JSON Lines
python benchmarks/kills.py --form csv --kills 20        csv, parquet or folder
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

from batch_driver import name

DRIVER = Path(__file__).with_name("batch_driver.py")


def killed(form: str, target: Path, number: int, delay: float | None) -> bool:
    """Runs the batch, and kills its parent after a while unless it is done; whether it was killed."""
    line = [sys.executable, str(DRIVER), form, str(target), str(number), "2"]
    process = subprocess.Popen(line, env={**os.environ, "PYTHONHASHSEED": "0"})
    try:
        process.wait(delay)
    except subprocess.TimeoutExpired:
        os.kill(process.pid, signal.SIGKILL)
    code = process.wait()
    if code > 0:
        raise RuntimeError(f"the batch failed with code {code}")
    return code < 0


def written(form: str, target: Path) -> Counter[str]:
    """The names of all records; raises where one is damaged."""
    if form == "jsonl":
        return Counter(json.loads(line)["input"] for line in target.read_bytes().splitlines())
    if form == "csv":
        with target.open(encoding="utf-8", newline="") as lines:
            rows = list(csv.DictReader(lines, strict=True))
        assert all(row["status"] == "ok" and row["error"] == "" for row in rows)
        return Counter(row["input"] for row in rows)
    if form == "parquet":
        import pyarrow.parquet

        return Counter(pyarrow.parquet.read_table(target)["input"].to_pylist())
    assert not list(target.glob(".*"))
    return Counter(json.loads(path.read_bytes())["input"] for path in target.iterdir())


def trial(form: str, target: Path, number: int, kills: int, seed: int) -> tuple[int, bool]:
    """How often the batch was killed, and whether in the end each input is there as often as it was given."""
    chance = random.Random(seed)
    done = sum(killed(form, target, number, chance.uniform(0.15, 0.7)) for _ in range(kills))
    while killed(form, target, number, None):
        pass
    wanted = Counter(name(n) for n in range(number))
    return done, written(form, target) == (Counter(set(wanted)) if form == "folder" else wanted)


def main() -> int:
    """Prints the outcome; 1 where something was lost, doubled or damaged."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--form", choices=["jsonl", "csv", "parquet", "folder"], default="jsonl")
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--inputs", type=int, default=1500)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    done, trials, bad = 0, 0, 0
    while done < options.kills:
        with tempfile.TemporaryDirectory() as folder:
            times = min(5, options.kills - done)
            count, is_right = trial(options.form, Path(folder) / "out", options.inputs, times, options.seed + trials)
        done, trials, bad = done + count, trials + 1, bad + (not is_right)
    print(f"{options.form}: {done} kills in {trials} batches of {options.inputs} inputs, {bad} batches wrong")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
