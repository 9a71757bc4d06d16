"""The pages of fixtures/ as WARC files, for the examples that read such."""

from __future__ import annotations

import gzip
from pathlib import Path

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures"


def write_crawl(folder: Path, files: int = 4) -> Path:
    """Writes the pages to so many WARC files in a folder, each as a response in a gzip member of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    pages = sorted(FIXTURES.glob("*/source.html"))
    for number in range(files):
        records = [gzip.compress(response(page)) for page in pages[number::files]]
        (folder / f"fixtures-{number:05}.warc.gz").write_bytes(b"".join(records))
    return folder


def response(page: Path) -> bytes:
    """A page as a record."""
    body = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page.read_bytes()
    lines = ["WARC/1.0", "WARC-Type: response", f"WARC-Target-URI: https://example.org/{page.parent.name}"]
    lines += ["Content-Type: application/http; msgtype=response", f"Content-Length: {len(body)}"]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body + b"\r\n\r\n"
