"""One run of benchmarks/engines.py: WARC → extract → Parquet by one of the engines; prints a line of JSON.

python benchmarks/engines_driver.py extract_many CRAWL TARGET        or ray, or spark
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import Any

from engines import write_warc

from adc_extract import extract_many
from adc_extract.batch.writers.parquet import ParquetWriter
from adc_extract.batch.writers.row import COLUMNS, row

CORES = 2
Run = Callable[[Path, Path], object]


def by_processes(crawl: Path, target: Path) -> None:
    """`extract_many` in two processes, written as the command line writes it."""
    writer = ParquetWriter(target, COLUMNS)
    for record in extract_many(sorted(crawl.iterdir()), workers=CORES):
        writer.write(row(record.name, record.article, record.error))
    writer.close()


def on_ray() -> tuple[Run, Callable[[], object]]:
    """A run on Ray, which is started, and what ends it."""
    os.environ.update(RAY_USAGE_STATS_ENABLED="0", RAY_AUTH_MODE="disabled", RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO="0")
    import ray

    from adc_extract.integrations.ray import warc_to_parquet

    ray.init(num_cpus=CORES, include_dashboard=False, logging_level="ERROR", _node_ip_address="127.0.0.1")
    import ray.data

    ray.data.DataContext.get_current().enable_progress_bars = False
    return lambda crawl, target: warc_to_parquet(crawl, str(target)), ray.shutdown


def on_spark() -> tuple[Run, Callable[[], object]]:
    """The same on Spark."""
    os.environ.update(PYSPARK_PYTHON=sys.executable, SPARK_LOCAL_IP="127.0.0.1")
    from pyspark.sql import SparkSession

    from adc_extract.integrations.spark import warc_to_parquet

    settings = {"spark.ui.enabled": "false", "spark.ui.showConsoleProgress": "false"}
    spark = SparkSession.builder.master(f"local[{CORES},4]").config(map=settings).getOrCreate()
    return lambda crawl, target: warc_to_parquet(spark, crawl, str(target)), spark.stop


def warmed(make: Callable[[], tuple[Run, Callable[[], object]]]) -> tuple[Run, Callable[[], object]]:
    """An engine whose workers have imported the package."""
    work, end = make()
    with tempfile.TemporaryDirectory() as name:
        crawl = Path(name) / "crawl"
        crawl.mkdir()
        for number in range(CORES * 2):
            write_warc(crawl / f"{number}.warc.gz", [(b"<p>The tide rose on Monday.</p>", "https://example.org/")] * 50)
        work(crawl, Path(name) / "out")
    return work, end


def main(contestant: str, crawl: str, target: str) -> None:
    """Runs it, and says how long it took."""
    began = perf_counter()
    engines: dict[str, Any] = {"ray": on_ray, "spark": on_spark}
    work, end = warmed(engines[contestant]) if contestant in engines else (by_processes, lambda: None)
    started = perf_counter()
    work(Path(crawl), Path(target))
    ended = perf_counter()
    end()
    pages = sum(rows_of(file) for file in Path(target).glob("*.parquet"))
    print(json.dumps({"start": started - began, "began": started, "ended": ended, "pages": pages}))


def rows_of(file: Path) -> int:
    """How many rows a table has."""
    from pyarrow import parquet

    number: int = parquet.read_metadata(file).num_rows
    return number


if __name__ == "__main__":
    main(*sys.argv[1:])
