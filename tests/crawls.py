"""WARC files of small crawls, and what must come out of them: for the tests of engines."""

from __future__ import annotations

import gzip
import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from stories import STORY

from adc_extract import extract_many
from adc_extract.batch.writers.row import row
from adc_extract.integrations.warc_table import schema

FIXTURES = sorted((Path(__file__).parents[1] / "fixtures").glob("*/source.html"))
OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/html"


def record(headers: bytes, body: bytes, url: str) -> bytes:
    """A WARC record of a response."""
    body = headers + b"\r\n\r\n" + body
    lines = [b"WARC/1.0", b"WARC-Type: response", b"WARC-Target-URI: " + url.encode()]
    lines += [b"Content-Type: application/http; msgtype=response", b"Content-Length: %d" % len(body)]
    return b"\r\n".join(lines) + b"\r\n\r\n" + body + b"\r\n\r\n"


def pages(number: int, seed: int = 0) -> Iterator[bytes]:
    """Records of so many pages: those of fixtures/, and stories that differ."""
    for each in range(number):
        url = f"https://example.org/{seed}/{each}"
        if each % 4 == 0:
            html = FIXTURES[each // 4 % len(FIXTURES)].read_bytes()
        else:
            texts = "".join(f"<p>{text} That was on day {each} of {seed}.</p>" for text in STORY * (each % 3 + 1))
            html = f"<title>Ferry {each}</title><article><h1>Ferry {each}</h1>{texts}</article>".encode()
        yield record(OK, html, url)


def write_warc(path: Path, records: Iterator[bytes] | list[bytes]) -> Path:
    """The records, each as a member in gzip."""
    path.write_bytes(b"".join(map(gzip.compress, records)))
    return path


def write_crawl(folder: Path) -> list[str]:
    """Files with all that can be wrong, which are no bigger than they need be."""
    cut = write_warc(folder / "cut.warc.gz", pages(6, 1))
    cut.write_bytes(cut.read_bytes()[:-40])
    damaged = write_warc(folder / "damaged.warc.gz", pages(3, 2))
    damaged.write_bytes(damaged.read_bytes() + b"\x1f\x8b\x08\x00 not gzip at all")
    bad = [
        record(b"HTTP/1.1 404 Not Found\r\nContent-Type: text/html", b"<p>gone</p>", "https://example.org/gone"),
        record(OK + b"\r\nContent-Encoding: unheard-of", b"<p>packed</p>", "https://example.org/packed"),
        record(OK, b"", "https://example.org/empty"),
        record(OK, bytes(range(256)) * 40, "https://example.org/bytes"),
    ]
    mixed = [*pages(5, 3), *bad, *pages(5, 4)]
    names = [cut, damaged, write_warc(folder / "mixed.warc.gz", mixed), write_warc(folder / "whole.warc.gz", pages(24))]
    write_warc(folder / "none.warc.gz", [])
    return [str(name) for name in [*names, folder / "none.warc.gz", folder / "missing.warc.gz"]]


def wanted(paths: list[str]) -> bytes:
    """The rows that `extract_many` gives, as bytes."""
    import pyarrow

    rows = [row(each.name, each.article, each.error) for each in extract_many(paths, workers=1)]
    return as_bytes(pyarrow.Table.from_pylist(rows, schema()))


def as_bytes(table: Any) -> bytes:
    """All bytes that tell the rows of a table, in the order of their inputs' names: columns, values, what is null."""
    import pyarrow

    assert table.schema.names == schema().names
    table = pyarrow.Table.from_pylist(table.sort_by("input").to_pylist(), schema())
    sink = pyarrow.BufferOutputStream()
    with pyarrow.ipc.new_stream(sink, table.schema) as writer:
        writer.write_table(table)
    whole: bytes = sink.getvalue().to_pybytes()
    return whole


def written(folder: Path) -> bytes:
    """The same of the tables in a folder."""
    from pyarrow import parquet

    assert not list(folder.glob(".*"))
    return as_bytes(parquet.read_table(folder))


def holders(folder: Path) -> set[int]:
    """The processes that have a file of a folder open, other than this one."""
    found = set()
    for link in Path("/proc").glob("[0-9]*/fd/*"):
        try:
            target = str(link.readlink())
        except OSError:  # it is closed by now, or another user's
            continue
        if target.startswith(f"{folder}/"):
            found.add(int(link.parts[2]))
    return found - {os.getpid()}


@contextmanager
def killing(folder: Path) -> Iterator[list[int]]:
    """Meanwhile, kills the first process that has a file of a folder open; says which in the list."""
    killed: list[int] = []
    over = threading.Event()

    def watch() -> None:
        while not over.wait(0.01) and not killed:
            for pid in sorted(holders(folder))[:1]:
                os.kill(pid, signal.SIGKILL)
                killed.append(pid)

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        yield killed
    finally:
        over.set()
        watcher.join()
