"""A WARC file → a table of its articles: the unit of work that engines for many machines hand to their workers.

A file is the unit, because it is read from its beginning, and because it makes a table of its own: that is written
under another name and gets its own when it is whole. So a worker that dies loses the work on one file, its second try
writes the same rows, and another run leaves out what is there.
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
import re
import uuid
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from typing import Any, BinaryIO, NamedTuple, cast

from adc_extract.batch.engine import Plan, run
from adc_extract.batch.input import Failure, Input, failed
from adc_extract.batch.load import Extract
from adc_extract.batch.many import checked_timeout
from adc_extract.batch.reading import Reading
from adc_extract.batch.warc import warc_pages
from adc_extract.batch.writers.row import COLUMNS, row
from adc_extract.integrations.warc_files import absolute, located, opened, size_of
from adc_extract.model.options import DEFAULT, Options
from adc_extract.render.row import arrow_schema

COMPRESSION = "zstd"  # of the tables
_ROWS = 500  # of a batch
_CHARS = 16_000_000  # of the texts in a batch, so that a worker stays small on large pages
_HIDDEN = ".unfinished-"  # readers of data sets pass over files with a dot
_KEY = "adc_extract"  # of the report, in the table's metadata


class Report(NamedTuple):
    """What became of a WARC file.

    ``path`` is the file, ``table`` the name of its table in the target folder. ``pages`` are its rows, ``errors`` those
    of them that have an error, ``passed_over`` the records that are no pages. ``bytes_in`` is the size of the file,
    ``bytes_unpacked`` that of the pages in it, ``bytes_out`` that of the table. ``is_unread`` says that the file could
    not be read for a reason that may pass, such as a network that failed: another run tries it again. ``was_there``
    says that an earlier run has written the table.
    """

    path: str
    table: str
    pages: int = 0
    errors: int = 0
    passed_over: int = 0
    bytes_in: int = 0
    bytes_unpacked: int = 0
    bytes_out: int = 0
    is_unread: bool = False
    was_there: bool = False

    def dumped(self) -> str:
        """As a line of JSON."""
        return json.dumps(self)

    @classmethod
    def loaded(cls, line: str) -> Report:
        """From its line of JSON. Raises ValueError and TypeError for any other line."""
        return cls(*json.loads(line))


@dataclass(frozen=True)
class Task:
    """What is done with each file, as a value that is sent to the workers.

    ``timeout`` is the time for a page, in seconds, as in `extract_many`: with it the pages are worked on in a process
    apart from the worker, which a page may take down without harm to the others. ``target`` is the folder of the
    tables; with ``overwrite`` those that are there are written anew.
    """

    options: Options = DEFAULT
    timeout: float | None = None
    target: str = ""
    overwrite: bool = False


def checked_task(options: Options, timeout: float | None, target: str = "", overwrite: bool = False) -> Task:
    """The task, with the target as an absolute path or URI. Raises TypeError and ValueError for other values."""
    if not isinstance(options, Options):
        raise TypeError(f"options: expected Options, got {type(options).__name__}")
    return Task(options, checked_timeout(timeout), absolute(os.fspath(target)), bool(overwrite))


def schema() -> Any:
    """The ``pyarrow.Schema`` of the rows: ``input``, the columns of `ROW_SCHEMA`, and ``error``; each may be null."""
    return arrow_schema(COLUMNS.items(), never_null=())


def batches(path: str, task: Task) -> Iterator[Any]:
    """The rows of a WARC file as ``pyarrow.RecordBatch``: those of ``extract_many([path])``, in their order.

    A bad page, and a file that is damaged, cut short or not there, give rows with an ``error``.
    """
    yield from _batches(_Source(path, 0), task)


def write_table(path: str, task: Task) -> Report:
    """Writes the rows of a WARC file to a Parquet file in the target folder, unless it is there already.

    It is there when it is whole, was made of a file of the same size, and that could be read. Raises OSError where the
    table cannot be written.
    """
    store, folder = located(task.target)
    name = table_name(path)
    done = None if task.overwrite else _report_of(store, f"{folder}/{name}")
    size = size_of(path)  # before it is read: one that grows meanwhile is not done
    if done is not None and not done.is_unread and size in (None, done.bytes_in):
        return done._replace(was_there=True)
    unfinished = f"{folder}/{_HIDDEN}{uuid.uuid4().hex}-{name}"  # of this try alone: an engine may make two at once
    try:
        report = _written(store, unfinished, _Source(path, size or 0), task)
        _move(store, unfinished, f"{folder}/{name}")
    except BaseException:
        with suppress(OSError):
            store.delete_file(unfinished)
        raise
    return report._replace(bytes_out=store.get_file_info(f"{folder}/{name}").size)


def table_name(path: str) -> str:
    """The name of a file's table: its own, and a few digits that tell files of the same name in other folders apart."""
    digest = hashlib.sha256(os.fsencode(path)).hexdigest()[:12]
    stem = re.sub(r"[^\w.-]", "_", path.rstrip("/").rpartition("/")[2], flags=re.ASCII)[-100:].lstrip("._")
    return f"{stem}-{digest}.parquet"


def prepare(paths: list[str], task: Task) -> None:
    """Makes the target folder, and takes away what tries that were killed have left of these files' tables."""
    store, folder = located(task.target)
    store.create_dir(folder, recursive=True)
    clear(paths, task)


def clear(paths: list[str], task: Task) -> None:
    """Takes away what is left of tries that were killed."""
    from pyarrow import fs

    store, folder = located(task.target)
    ours = {table_name(path) for path in paths}
    for each in store.get_file_info(fs.FileSelector(folder)):
        if each.base_name.startswith(_HIDDEN) and each.base_name[len(_HIDDEN) + 33 :] in ours:
            with suppress(OSError):  # somebody else was faster
                store.delete_file(each.path)


class _Source:
    """A WARC file that is being read, with what is found out on the way."""

    def __init__(self, path: str, size: int) -> None:
        self.path = path
        self.size = size
        self.reading = Reading()
        self.unpacked = 0
        self.is_unread = True  # until it is open

    def pages(self) -> Iterator[Input]:
        """As `expand` gives them."""
        try:
            with opened(self.path) as file:
                self.is_unread = False
                for page, _ in warc_pages(cast(BinaryIO, _Watched(file, self)), self.path, self.reading):
                    self.unpacked += page.size
                    yield page
        except Exception as error:  # noqa: BLE001 - whatever is wrong with one file, the others have their turn
            self.is_unread |= isinstance(error, ImportError)
            yield failed(self.path, error)


class _Watched:
    """A file that tells its source when it cannot be read, which is not the same as damage in what is read."""

    def __init__(self, file: BinaryIO, source: _Source) -> None:
        self._file = file
        self._source = source
        self.tell = file.tell
        self.seek = file.seek
        self.seekable = file.seekable

    def read(self, size: int = -1) -> bytes:
        """The next bytes."""
        try:
            return self._file.read(size)
        except Exception:
            self._source.is_unread = True
            raise


@dataclass(frozen=True)
class _Row:
    """The work on a page: its row."""

    options: Options

    def __call__(self, page: Input) -> dict[str, Any]:
        return row(page.name, Extract(self.options)(page))


def _batches(source: _Source, task: Task) -> Iterator[Any]:
    rows: list[dict[str, Any]] = []
    size = 0
    # Spawned, because a worker of an engine may have threads, beside which forking is not safe.
    plan = Plan(1, timeout=task.timeout, method="spawn")
    with closing(run(source.pages(), _Row(task.options), plan)) as outcomes:
        for _, name, value, failure in outcomes:
            rows.append(value if failure is None else row(name, None, failure.text))
            size += len(rows[-1]["body"] or "")
            if len(rows) == _ROWS or size >= _CHARS:
                yield _batch(rows)
                rows, size = [], 0
    if rows:
        yield _batch(rows)


def _batch(rows: list[dict[str, Any]]) -> Any:
    import pyarrow

    try:
        return pyarrow.RecordBatch.from_pylist(rows, schema())
    except (pyarrow.ArrowException, ValueError, OverflowError):
        return pyarrow.RecordBatch.from_pylist([_holdable(each) for each in rows], schema())


def _holdable(each: dict[str, Any]) -> dict[str, Any]:
    """A row, or the error that Arrow cannot hold what is in it."""
    import pyarrow

    try:
        pyarrow.RecordBatch.from_pylist([each], schema())
    except (pyarrow.ArrowException, ValueError, OverflowError) as error:
        return row(each["input"], None, Failure.of(error).text)
    return each


def _written(store: Any, name: str, source: _Source, task: Task) -> Report:
    from pyarrow import parquet

    pages = errors = 0
    with (
        store.open_output_stream(name) as file,
        parquet.ParquetWriter(file, schema(), compression=COMPRESSION) as writer,
    ):
        for batch in _batches(source, task):
            pages += batch.num_rows
            errors += batch.num_rows - batch.column("error").null_count
            writer.write_batch(batch)
        report = Report(
            source.path,
            table_name(source.path),
            pages,
            errors,
            source.reading.passed_over.total(),
            source.size,
            source.unpacked,
            is_unread=source.is_unread,
        )
        writer.add_key_value_metadata({_KEY: report.dumped()})
    return report


def _report_of(store: Any, name: str) -> Report | None:
    """The report in a table that is there; None where there is none, or a file of somebody else's."""
    from pyarrow import parquet

    try:
        metadata = parquet.read_metadata(name, filesystem=store)
        report = Report.loaded(metadata.metadata[_KEY.encode()])
        return report._replace(bytes_out=store.get_file_info(name).size)
    except (OSError, ValueError, TypeError, KeyError):
        return None


def _move(store: Any, old: str, new: str) -> None:
    """Gives a file its name, also where one of that name is there."""
    try:
        store.move(old, new)
    except OSError as error:
        if error.errno == errno.ENOENT:
            raise
        store.delete_file(new)  # some stores do not move onto a file that is there
        store.move(old, new)
