"""WARC and WET files: which records are pages, and how they are read."""

from __future__ import annotations

import gzip
import hashlib
import zlib
from pathlib import Path

import pytest

from adc_extract.batch.expand import expand
from adc_extract.batch.http_coding import decoded
from adc_extract.batch.input import Input
from adc_extract.batch.reading import Reading

pytest.importorskip("fastwarc")
PAGE = b"<p>The tide rose on Monday.</p>"


def record(headers: bytes, body: bytes = PAGE, kind: bytes = b"response") -> bytes:
    """A WARC record; ``headers`` are those of HTTP, or for other kinds the content type."""
    if kind == b"response":
        headers, body = b"application/http; msgtype=response", headers + b"\r\n\r\n" + body
    lines = [b"WARC/1.0", b"WARC-Type: " + kind, b"WARC-Target-URI: https://example.org/a", b"Content-Type: " + headers]
    lines += [b"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>", b"Content-Length: %d" % len(body)]
    return b"\r\n".join(lines) + b"\r\n\r\n" + body + b"\r\n\r\n"


OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/html"


def read(path: Path, data: bytes) -> tuple[list[Input], Reading]:
    """What the reader makes of a file."""
    path.write_bytes(data)
    reading = Reading()
    return list(expand([path], reading)), reading


@pytest.mark.parametrize(
    ("data", "encoding", "plain"),
    [
        (record(OK), None, False),
        (record(OK + b'; charset="windows-1252"'), "windows-1252", False),
        (record(b"HTTP/1.1 203 X\r\nContent-Type: Application/XHTML+XML; x=y"), None, False),
        (record(b"HTTP/1.1 200 OK"), None, False),
        (record(OK + b"\r\nContent-Encoding: gzip", gzip.compress(PAGE)), None, False),
        (record(OK + b"\r\nContent-Encoding: gzip"), None, False),
        (record(OK + b"\r\nTransfer-Encoding: chunked", b"1f\r\n" + PAGE + b"\r\n0\r\n\r\n"), None, False),
        (record(b"text/html", kind=b"resource"), None, False),
        (record(b"text/plain", kind=b"conversion"), "utf-8", True),
    ],
)
def test_pages(tmp_path: Path, data: bytes, encoding: str | None, plain: bool) -> None:
    """The page, with its URL, and what HTTP says of its charset."""
    path = tmp_path / "a.warc"
    (page,), _ = read(path, data)
    assert page == Input(f"{path}#1:https://example.org/a", PAGE, None, "https://example.org/a", encoding, plain)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (record(b"HTTP/1.1 404 Not Found\r\nContent-Type: text/html"), "HTTP status 404"),
        (record(b"HTTP/1.1 200 OK\r\nContent-Type: image/png"), "response of type image/png"),
        (record(b"HTTP/1.1 200 OK", b"no markup"), "response of type unknown"),
        (record(b"application/json", kind=b"resource"), "resource of type application/json"),
    ],
)
def test_what_is_passed_over(tmp_path: Path, data: bytes, reason: str) -> None:
    """It is counted."""
    found, reading = read(tmp_path / "a.warc", data)
    assert (found, dict(reading.passed_over)) == ([], {reason: 1})


def test_damage(tmp_path: Path) -> None:
    """What stands before it is read; it has an error, also where the last page is cut short."""
    whole = [record(OK)] * 3
    packed = list(map(gzip.compress, whole))
    packed[1] = packed[1][:40] + bytes(60) + packed[1][100:]
    for data in (b"".join(whole)[:-20], b"".join(packed), whole[0] + b"garbage"):
        found, _ = read(tmp_path / "a.warc.gz", data)
        assert found[0].data == PAGE
        assert found[-1].failure is not None
    assert read(tmp_path / "a.warc", b"garbage" * 99)[0][0].failure


@pytest.mark.parametrize("packed", [True, False])
@pytest.mark.parametrize("last", [record(OK), record(OK, PAGE * 9_000), record(b"text/x", b"more", kind=b"metadata")])
def test_files_that_are_cut_short(tmp_path: Path, packed: bool, last: bytes) -> None:
    """Wherever the cut is, something says so, and the pages before it are there; a whole file has no error."""
    members = [record(OK), record(OK), last]
    if packed:
        members = list(map(gzip.compress, members))
    whole, size = b"".join(members), len(members[-1])
    found, _ = read(tmp_path / "a.warc.gz", whole)
    assert [page.failure for page in found] == [None] * len(found)
    # Without gzip, a cut is not seen where the last record is no page, or not yet said to be one, or only lacks line ends.
    cuts = range(1, size, size // 25) if packed else range(5, size - 40 if b"response" in last else 0, size // 25)
    for cut in cuts:
        found, _ = read(tmp_path / "a.warc.gz", whole[:-cut])
        assert [page.data for page in found[:2]] == [PAGE, PAGE]
        assert found[-1].failure, cut


def test_a_file_that_is_one_member(tmp_path: Path) -> None:
    """It is read as others are, wherever in it the last page begins."""
    noise = b"".join(hashlib.sha256(b"%d" % number).hexdigest().encode() for number in range(4000))
    for size in range(0, len(noise), 20_000):
        whole = gzip.compress(b"".join([record(OK), record(OK, PAGE + noise[:size])] * 4))
        found, _ = read(tmp_path / "a.warc.gz", whole)
        assert [page.failure for page in found] == [None] * 8
        found, _ = read(tmp_path / "a.warc.gz", whole[: -len(whole) // 3])
        assert found[-1].failure


@pytest.mark.parametrize(
    ("body", "transfer", "content"),
    [
        (zlib.compress(PAGE), "", "deflate"),
        (zlib.compress(PAGE)[2:-4], "", "deflate"),
        (gzip.compress(PAGE), "", "X-GZIP, identity"),
        (gzip.compress(PAGE)[:-3], "", "gzip"),
        (PAGE, "chunked", "br"),
        (b"5;x=y\r\n" + PAGE[:5] + b"\r\n1a\n" + PAGE[5:], "gzip, chunked", ""),
    ],
)
def test_codings(body: bytes, transfer: str, content: str) -> None:
    """They are undone as far as they were done."""
    assert decoded(body, transfer, content) == PAGE


def test_bombs(monkeypatch: pytest.MonkeyPatch) -> None:
    """No page is larger than the limit."""
    monkeypatch.setattr("adc_extract.batch.http_coding.LARGEST", 1000)
    with pytest.raises(ValueError, match="larger"):
        decoded(gzip.compress(bytes(100_000)), "", "gzip")


@pytest.mark.parametrize("html", [PAGE, PAGE.decode()])
def test_parquet(tmp_path: Path, html: bytes | str) -> None:
    """Rows of named columns."""
    pyarrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    path = tmp_path / "p.parquet"
    parquet.write_table(
        pyarrow.table({"page": [html, None], "url": ["https://example.org/a", None], "x": [1, 2]}), path
    )
    first, second = expand([path], Reading(html_field="page"))
    assert first == Input(f"{path}#1", html, url="https://example.org/a")
    assert second.failure is not None
    (missing,) = expand([path], Reading())
    assert missing.failure is not None
    assert missing.failure.text == "ValueError: no column 'html'"
