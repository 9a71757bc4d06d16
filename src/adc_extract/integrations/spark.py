"""WARC files → articles on Spark, with one task for each file."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from adc_extract.batch.parquet import pyarrow_parquet
from adc_extract.integrations.warc_files import Paths, warc_files
from adc_extract.integrations.warc_table import Report, Task, batches, checked_task, clear, prepare, write_table
from adc_extract.model.options import DEFAULT, Options
from adc_extract.render.row import SPARK_DDL

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

# The columns of the rows; each may be null, as all but two are where a page failed.
DDL = f"input STRING, {SPARK_DDL.replace(' NOT NULL', '')}, error STRING"


def warc_to_parquet(
    spark: SparkSession,
    paths: Paths,
    target: str,
    *,
    options: Options = DEFAULT,
    timeout: float | None = None,
    overwrite: bool = False,
) -> list[Report]:
    """Writes a Parquet file of articles for each WARC file, on the workers of Spark, and says what became of each.

    ``paths`` are WARC or WET files, folders of them, or patterns; ``target`` is a folder; both may be URIs, and have to
    be within reach of all workers. A table gets its name when it is whole, and a run that is taken up again leaves out
    what is there, unless it is to ``overwrite`` it. A bad page, or a damaged file, gives rows with an ``error``.

    ``timeout`` is the time for a page, in seconds: with it, pages are worked on in processes of their own, and one that
    hangs or crashes harms no other.

    Raises FileNotFoundError where there are no WARC files, OSError where the target cannot be made, ImportError, and
    what Spark raises when the same file has failed too often (``spark.task.maxFailures``; once in ``local[2]``, so that
    ``local[2,4]`` is the better choice).
    """
    files = warc_files(paths)
    task = checked_task(options, timeout, target, overwrite)
    prepare(files, task)
    rows = _mapped(spark, files, partial(_tables, task=task), "report STRING").collect()
    clear(files, task)
    return sorted(Report.loaded(each["report"]) for each in rows)


def dataframe(
    spark: SparkSession, paths: Paths, *, options: Options = DEFAULT, timeout: float | None = None
) -> DataFrame:
    """The rows of WARC files as a DataFrame of `DDL`, worked out whenever it is used. The parameters, and what is
    raised, are as in `warc_to_parquet`."""
    task = checked_task(options, timeout)
    return _mapped(spark, warc_files(paths), partial(_rows, task=task), DDL)


def _mapped(
    spark: SparkSession, files: list[str], work: Callable[[Iterable[Any]], Iterator[Any]], ddl: str
) -> DataFrame:
    pyarrow_parquet()
    # As bytes, because a path need not be text; and by ranges of their numbers, so that each file is a task.
    numbered = [(number, os.fsencode(file)) for number, file in enumerate(files)]
    listed = spark.createDataFrame(numbered, "number BIGINT, path BINARY")
    return listed.repartitionByRange(len(files), "number").mapInArrow(work, ddl)


def _rows(listed: Iterable[Any], *, task: Task) -> Iterator[Any]:
    """Runs in a worker."""
    for path in _paths(listed):
        yield from batches(path, task)


def _tables(listed: Iterable[Any], *, task: Task) -> Iterator[Any]:
    """Runs in a worker."""
    import pyarrow

    for path in _paths(listed):
        yield pyarrow.RecordBatch.from_pydict({"report": [write_table(path, task).dumped()]})


def _paths(listed: Iterable[Any]) -> Iterator[str]:
    for batch in listed:
        yield from map(os.fsdecode, batch.column("path").to_pylist())
