"""WARC files on Spark: the rows of `extract_many`, whatever is bad and whoever dies."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from crawls import as_bytes, killing, pages, wanted, write_crawl, write_warc, written
from java import HAS_JAVA
from manual import blocks_of, run

pytest.importorskip("fastwarc")
pytest.importorskip("pyarrow")
sql = pytest.importorskip("pyspark.sql")
if not HAS_JAVA:
    pytest.skip("Spark needs Java 17 or later", allow_module_level=True)

from adc_extract.integrations.spark import DDL, dataframe, warc_to_parquet  # noqa: E402 - needs what is looked for above

# Spark warns of each pandas that is newer than itself.
pytestmark = pytest.mark.filterwarnings("ignore:PySpark does not yet fully support pandas:FutureWarning")


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    """Spark on this machine, for two tasks at a time and four tries of each; it ends with the tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        patch.setenv("SPARK_LOCAL_IP", "127.0.0.1")
        settings = {"spark.ui.enabled": "false", "spark.driver.bindAddress": "127.0.0.1", "spark.driver.memory": "512m"}
        settings |= {"spark.driver.host": "127.0.0.1", "spark.ui.showConsoleProgress": "false"}
        session = sql.SparkSession.builder.master("local[2,4]").config(map=settings).getOrCreate()
        session.sparkContext.setLogLevel("OFF")
        try:
            yield session
        finally:
            session.stop()


@pytest.fixture(scope="module")
def crawl(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Files with all that can be wrong."""
    return write_crawl(tmp_path_factory.mktemp("crawl"))


@pytest.mark.parametrize("timeout", [None, 60])
def test_the_same_rows(spark: Any, crawl: list[str], timeout: float | None) -> None:
    """As a DataFrame: byte for byte those of `extract_many`, with an error for each bad page and file."""
    rows = dataframe(spark, crawl, timeout=timeout)
    assert ", ".join(f"{field.name} {field.dataType.simpleString()}" for field in rows.schema) == DDL.lower()
    assert as_bytes(rows.toArrow()) == wanted(crawl)


def test_each_file_is_a_task(spark: Any, crawl: list[str]) -> None:
    """No two files wait for each other in one."""
    from pyspark.sql.functions import spark_partition_id

    rows = dataframe(spark, crawl).where("error IS NULL").select("input", spark_partition_id().alias("task")).collect()
    tasks = {(row["input"].partition("#")[0], row["task"]) for row in rows}
    assert len(tasks) == len(dict(tasks)) == len({task for _, task in tasks}) == 4


def test_tables_and_a_rerun(spark: Any, crawl: list[str], tmp_path: Path) -> None:
    """A table for each file; another run leaves them as they are, and tries again what could not be read."""
    target = tmp_path / "articles"
    first = warc_to_parquet(spark, crawl, str(target))
    assert written(target) == wanted(crawl)
    assert as_bytes(spark.read.schema(DDL).parquet(str(target)).toArrow()) == wanted(crawl)
    assert [Path(report.path).name for report in first if report.is_unread] == ["missing.warc.gz"]
    assert sum(report.errors for report in first) == 4
    before = {path: path.stat().st_mtime_ns for path in target.iterdir()}
    again = warc_to_parquet(spark, crawl, str(target))
    assert [report.was_there for report in again] == [not report.is_unread for report in first]
    changed = [path.name for path in target.iterdir() if before.get(path) != path.stat().st_mtime_ns]
    assert changed == [report.table for report in first if report.is_unread]
    assert written(target) == wanted(crawl)


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="looks for the worker in /proc")
def test_a_killed_worker(spark: Any, tmp_path: Path) -> None:
    """Its file is worked on again by another; nothing is lost and nothing doubled, in tables and as a DataFrame."""
    folder, target = tmp_path / "crawl", tmp_path / "articles"
    folder.mkdir()
    crawl = [str(write_warc(folder / f"{number}.warc.gz", pages(120, number))) for number in range(3)]
    rows = wanted(crawl)
    with killing(target) as killed:
        reports = warc_to_parquet(spark, crawl, str(target))
    assert killed
    assert [(report.pages, report.errors) for report in reports] == [(120, 0)] * 3
    assert written(target) == rows
    with killing(folder) as killed:
        table = dataframe(spark, crawl).toArrow()
    assert killed
    assert as_bytes(table) == rows


def test_the_manual(spark: Any, tmp_path: Path) -> None:
    """Its lines, with a folder here in the place of the bucket, in the session that there is."""
    blocks = [block for block in blocks_of("integrations/ray-and-spark", "python") if "integrations.spark" in block]
    first, second = (block.replace("s3://bucket", str(tmp_path)) for block in blocks)
    (tmp_path / "crawl").mkdir()
    crawl = [str(write_warc(tmp_path / "crawl" / "a.warc.gz", pages(5)))]
    made = run(first)
    assert made["spark"] is spark
    assert [(report.pages, report.errors) for report in made["reports"]] == [(5, 0)]
    assert written(tmp_path / "articles") == wanted(crawl)
    names = run(second, made)
    assert names["DDL"].count(",") + 1 == len(names["rows"].columns)
    assert as_bytes(names["rows"].toArrow()) == wanted(crawl)
