"""WARC files → articles on Ray Data, with one task for each file."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from adc_extract.batch.parquet import pyarrow_parquet
from adc_extract.integrations.warc_files import Paths, warc_files
from adc_extract.integrations.warc_table import Report, Task, batches, checked_task, clear, prepare, write_table
from adc_extract.model.options import DEFAULT, Options

if TYPE_CHECKING:
    import ray.data


def warc_to_parquet(
    paths: Paths,
    target: str,
    *,
    options: Options = DEFAULT,
    timeout: float | None = None,
    overwrite: bool = False,
    **map_options: Any,
) -> list[Report]:
    """Writes a Parquet file of articles for each WARC file, on the workers of Ray, and says what became of each.

    ``paths`` are WARC or WET files, folders of them, or patterns; ``target`` is a folder; both may be URIs, and have to
    be within reach of all workers. A table gets its name when it is whole, and a run that is taken up again leaves out
    what is there, unless it is to ``overwrite`` it. A bad page, or a damaged file, gives rows with an ``error``.

    ``timeout`` is the time for a page, in seconds: with it, pages are worked on in processes of their own, and one that
    hangs or crashes harms no other. ``map_options`` go to ``Dataset.map_batches``: ``memory``, ``num_cpus`` and so on.

    Raises FileNotFoundError where there are no WARC files, OSError where the target cannot be written, ImportError, and
    what Ray raises when the same file has taken its worker down too often.
    """
    files = warc_files(paths)
    task = checked_task(options, timeout, target, overwrite)
    prepare(files, task)
    rows = _mapped(files, partial(_tables, task=task), map_options).take_all()
    clear(files, task)
    return sorted(Report.loaded(each["report"]) for each in rows)


def dataset(
    paths: Paths, *, options: Options = DEFAULT, timeout: float | None = None, **map_options: Any
) -> ray.data.Dataset:
    """The rows of WARC files as a ``ray.data.Dataset``, worked out when it is used: ``input``, the columns of
    `ROW_SCHEMA`, and ``error``. The parameters, and what is raised, are as in `warc_to_parquet`."""
    task = checked_task(options, timeout)
    return _mapped(warc_files(paths), partial(_rows, task=task), map_options)


def _mapped(files: list[str], work: Any, map_options: dict[str, Any]) -> ray.data.Dataset:
    pyarrow_parquet()
    try:
        import ray.data
    except ImportError:
        raise ImportError("this needs Ray Data: pip install 'adc_extract[ray]'") from None
    # As bytes, because a path need not be text; and a block for each file, so that each is a task.
    items = [{"path": os.fsencode(file)} for file in files]
    blocks = ray.data.from_items(items, override_num_blocks=len(items))
    return blocks.map_batches(work, batch_size=1, batch_format="pyarrow", **map_options)


def _rows(paths: Any, *, task: Task) -> Iterator[Any]:
    """Runs in a worker."""
    import pyarrow

    for path in paths["path"].to_pylist():
        for batch in batches(os.fsdecode(path), task):
            yield pyarrow.Table.from_batches([batch])


def _tables(paths: Any, *, task: Task) -> Any:
    """Runs in a worker."""
    import pyarrow

    reports = [write_table(os.fsdecode(path), task) for path in paths["path"].to_pylist()]
    return pyarrow.table({"report": [report.dumped() for report in reports]})
