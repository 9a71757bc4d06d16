"""A WARC file → a table: the rows of `extract_many`, and a file that is whole or not there."""

from __future__ import annotations

import multiprocessing
import os
import pickle
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from crawls import OK, as_bytes, pages, record, wanted, write_crawl, write_warc, written

pytest.importorskip("fastwarc")
pyarrow = pytest.importorskip("pyarrow")

from adc_extract.integrations import warc_table  # noqa: E402 - needs what is looked for above
from adc_extract.integrations.warc_table import (  # noqa: E402
    DEFAULT,
    Report,
    Task,
    batches,
    checked_task,
    clear,
    prepare,
    table_name,
    write_table,
)
from adc_extract.model.options import Options  # noqa: E402


def table(path: str, task: Task | None = None) -> Any:
    """The rows of a file."""
    return pyarrow.Table.from_batches(batches(path, task or Task()), warc_table.schema())


@pytest.mark.parametrize("timeout", [None, 60])
def test_the_same_rows(tmp_path: Path, timeout: float | None) -> None:
    """Those of `extract_many`, whatever is wrong with a page or with a file, in this process and in one beside it."""
    crawl = write_crawl(tmp_path)
    got = pyarrow.concat_tables([table(path, Task(timeout=timeout)) for path in crawl])
    assert as_bytes(got) == wanted(crawl)


def test_what_is_bad_is_named(tmp_path: Path) -> None:
    """A row of a name and an error for each of it, after the pages before it."""
    bad = {}
    for path in write_crawl(tmp_path):
        rows = table(path).select(["input", "error"]).to_pylist()
        bad[Path(path).name] = [(row["input"].removeprefix(path), row["error"]) for row in rows if row["error"]]
    assert bad == {
        "cut.warc.gz": [("#6:https://example.org/1/5", "EOFError: the file is cut short")],
        "damaged.warc.gz": [("", "OSError: Gzip decompression error: data error")],
        "mixed.warc.gz": [("#7:https://example.org/packed", "ValueError: unknown Content-Encoding 'unheard-of'")],
        "whole.warc.gz": [],
        "none.warc.gz": [],
        "missing.warc.gz": [("", "FileNotFoundError: No such file or directory")],
    }


def test_time_limit(tmp_path: Path) -> None:
    """A page that takes too long is an error; the soft limit of the options gives an article that says so."""
    path = str(write_warc(tmp_path / "a.warc.gz", pages(3)))
    assert table(path, Task(timeout=1e-4))["error"].to_pylist() == ["TimeoutError: longer than 0.0001 s"] * 3
    assert table(path, Task(Options(timeout=1e-9)))["status"].to_pylist() == ["timeout"] * 3


@pytest.mark.skipif(os.name != "posix", reason="needs signals")
def test_a_page_that_takes_its_process_down(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a time limit, pages are in a process apart: when that dies, what it had is worked on again, page by page."""
    path = str(write_warc(tmp_path / "a.warc.gz", pages(120)))
    monkeypatch.setattr(warc_table, "_ROWS", 10)
    found, killed = [], 0
    for batch in batches(path, Task(timeout=60)):
        found.append(batch)
        for child in multiprocessing.active_children() if not killed else ():
            os.kill(child.pid or 0, signal.SIGKILL)
            killed += 1
    assert killed
    assert as_bytes(pyarrow.Table.from_batches(found)) == wanted([path])
    assert not multiprocessing.active_children()


def test_batches_are_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By their rows and by their texts."""
    path = str(write_warc(tmp_path / "a.warc.gz", pages(10)))
    monkeypatch.setattr(warc_table, "_ROWS", 4)
    assert [batch.num_rows for batch in batches(path, Task())] == [4, 4, 2]
    monkeypatch.setattr(warc_table, "_CHARS", 1)
    assert [batch.num_rows for batch in batches(path, Task())] == [1] * 10


def test_what_arrow_cannot_hold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It costs its own row, and no other."""
    path = str(write_warc(tmp_path / "a.warc.gz", pages(3)))
    made = warc_table.row

    def row(name: str, article: Any, error: str | None = None) -> dict[str, Any]:
        values = made(name, article, error)
        if article and name.endswith("/1"):
            values["comment_count"] = 10**30
        return values

    monkeypatch.setattr(warc_table, "row", row)
    rows = table(path).to_pylist()
    assert [row["error"] is None for row in rows] == [True, False, True]
    assert (rows[1]["input"], rows[1]["body"]) == (f"{path}#2:https://example.org/0/1", None)


def test_the_report(tmp_path: Path) -> None:
    """It counts what was done, also of a table that was there."""
    crawl = {Path(path).name: path for path in write_crawl(tmp_path)}
    task = checked_task(DEFAULT, None, str(tmp_path / "out"))
    prepare(list(crawl.values()), task)
    report = write_table(crawl["mixed.warc.gz"], task)
    name = table_name(report.path)
    packed, out = Path(report.path).stat().st_size, (tmp_path / "out" / name).stat().st_size
    unpacked = report.bytes_unpacked
    assert report == Report(crawl["mixed.warc.gz"], name, 13, 1, 1, packed, unpacked, out)
    assert unpacked > packed
    assert write_table(report.path, task) == report._replace(was_there=True)
    assert pickle.loads(pickle.dumps(task)) == task


def test_a_rerun(tmp_path: Path) -> None:
    """Does again what could not be read, what has grown since, and what it is told to; and nothing else."""
    path = tmp_path / "a.warc.gz"
    task = checked_task(DEFAULT, None, str(tmp_path / "out"))
    prepare([str(path)], task)
    assert (write_table(str(path), task).is_unread, write_table(str(path), task).was_there) == (True, False)
    write_warc(path, pages(2))
    assert write_table(str(path), task)[2:4] == (2, 0)
    assert write_table(str(path), task).was_there
    write_warc(path, pages(3))
    assert write_table(str(path), task)[2:4] == (3, 0)
    assert not write_table(str(path), Task(target=task.target, overwrite=True)).was_there
    path.unlink()
    assert write_table(str(path), task)[2:4] == (3, 0)
    (tmp_path / "out" / table_name(str(path))).write_bytes(b"no table")
    write_warc(path, pages(3))
    assert not write_table(str(path), task).was_there
    assert written(tmp_path / "out") == wanted([str(path)])


def test_a_disk_that_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What cannot be read for a reason that may pass is read again by another run; damage is not."""
    path = str(write_warc(tmp_path / "a.warc.gz", pages(30)))
    task = checked_task(DEFAULT, None, str(tmp_path / "out"))
    prepare([path], task)
    with monkeypatch.context() as patch:
        patch.setattr(warc_table, "opened", Fails)
        report = write_table(path, task)
    assert (report.errors, report.is_unread) == (1, True)
    report = write_table(path, task)
    assert (report.pages, report.errors, report.is_unread, report.was_there) == (30, 0, False, False)


class Fails:
    """A file whose storage fails after the first bytes."""

    def __init__(self, path: str) -> None:
        self._file = Path(path).open("rb")  # noqa: SIM115 - closed below
        self.tell, self.seek, self.seekable = self._file.tell, self._file.seek, self._file.seekable

    def __enter__(self) -> Fails:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def read(self, size: int = -1) -> bytes:
        """The first bytes, then nothing more."""
        if self._file.tell():
            raise OSError("the network is down")
        return self._file.read(4000)


def test_a_table_that_cannot_be_written(tmp_path: Path) -> None:
    """The worker fails, so that the engine hears of it; nothing is left behind."""
    path = str(write_warc(tmp_path / "a.warc.gz", pages(2)))
    task = checked_task(DEFAULT, None, str(tmp_path / "out"))
    prepare([path], task)
    (tmp_path / "out" / table_name(path)).mkdir()
    (tmp_path / "out" / table_name(path) / "something").touch()
    with pytest.raises(OSError):
        write_table(path, task)
    assert not list((tmp_path / "out").glob(".*"))


@pytest.mark.skipif(os.name != "posix", reason="needs signals")
def test_a_killed_process_leaves_no_table(tmp_path: Path) -> None:
    """What it has begun is passed over by readers, and taken away by another run; tables of others stay."""
    path = str(write_warc(tmp_path / "a.warc.gz", pages(2000)))
    out = tmp_path / "out"
    task = checked_task(DEFAULT, None, str(out))
    prepare([path], task)
    (out / f".unfinished-{'0' * 32}-another-file.parquet").touch()
    code = "import sys; from adc_extract.integrations.warc_table import *; write_table(sys.argv[1], Task(target=sys.argv[2]))"
    process = subprocess.Popen([sys.executable, "-c", code, path, str(out)])
    try:
        for _ in range(3000):
            if len(list(out.iterdir())) > 1:
                break
            time.sleep(0.02)
        process.send_signal(signal.SIGKILL)
        assert process.wait(60) == -signal.SIGKILL
    finally:
        process.kill()
        process.wait(60)
    assert sorted(name.name[:12] for name in out.iterdir()) == [".unfinished-"] * 2
    assert len([name for name in out.iterdir() if name.name.endswith(table_name(path))]) == 1
    clear([path], task)
    assert [name.name for name in out.iterdir()] == [f".unfinished-{'0' * 32}-another-file.parquet"]


def test_names() -> None:
    """They are the same each time, differ where paths do, and no path leads out of the folder or is hidden."""
    assert table_name("/a/x.warc.gz") == table_name("/a/x.warc.gz") == "x.warc.gz-" + table_name("/a/x.warc.gz")[-20:]
    names = [table_name(path) for path in ("/a/x.warc.gz", "/b/x.warc.gz", "/a/../x", "/a/.x", "/a/ü\udcff" * 99, "/")]
    assert len(set(names)) == len(names)
    assert all(name.isascii() and not name.startswith((".", "_")) and "/" not in name for name in names)
    assert max(map(len, names)) < 130


def test_pages_that_are_hostile_to_a_table(tmp_path: Path) -> None:
    """Numbers that no column holds, and halves of characters, out of a page's JSON-LD, give rows all the same."""
    html = (
        b'<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Half \\ud800 of it",'
        b' "commentCount": 99999999999999999999999, "image": {"url": "a.png", "width": 1e400}}</script><p>Text.</p>'
    )
    path = str(write_warc(tmp_path / "a.warc.gz", [record(OK, html, "https://example.org/"), *pages(1)]))
    assert len(table(path)) == 2


@pytest.mark.parametrize(
    ("options", "timeout", "error"), [({}, None, TypeError), (DEFAULT, 0, ValueError), (DEFAULT, "1", TypeError)]
)
def test_wrong_values(options: Any, timeout: Any, error: type[Exception]) -> None:
    """They are named at once, and not by each page."""
    with pytest.raises(error):
        checked_task(options, timeout)
