"""What HTTP does to a body on its way, undone: chunks and compression.

Many crawlers undo these and leave the headers, so a body that does not look like what its header says is taken as it
is. Here and not by the reader of WARC files, for which one bad body is the end of the file.
"""

from __future__ import annotations

import io
import zlib

from adc_extract.batch.input import LARGEST

_RAW = -zlib.MAX_WBITS  # deflate without a frame, as some servers send it
_EITHER = zlib.MAX_WBITS | 32  # gzip or zlib, by the first bytes


def decoded(body: bytes, transfer: str, content: str) -> bytes:
    """The page in a body, by the values of Transfer-Encoding and Content-Encoding.

    What can be unpacked of a damaged body is the page. Raises ValueError where it is larger than `LARGEST`, or packed
    in a way that is not known, and ImportError where Brotli is and fastwarc is not there.
    """
    if "chunked" in transfer.lower():
        body = _joined(body)
    for coding in reversed([name.strip().lower() for name in content.split(",")]):
        if coding in ("gzip", "x-gzip", "deflate"):
            body = _inflated(body)
        elif coding == "br":
            body = _from_brotli(body)
        elif coding not in ("", "identity", "none", "utf-8"):
            raise ValueError(f"unknown Content-Encoding {coding[:40]!r}")
    return body


def _joined(body: bytes) -> bytes:
    """The chunks of a body, without their sizes; the body itself where it does not begin with a size."""
    parts: list[bytes] = []
    place = 0
    while True:
        end = body.find(b"\n", place, place + 1000)
        size = _size(body[place:end]) if end >= 0 else None
        if size is None:
            return b"".join(parts) if parts else body
        if size == 0:
            return b"".join(parts)
        parts.append(body[end + 1 : end + 1 + size])
        place = end + 1 + size
        place += 2 if body[place : place + 2] == b"\r\n" else 1
        if place >= len(body):
            return b"".join(parts)


def _size(line: bytes) -> int | None:
    digits = line.partition(b";")[0].strip()
    return int(digits, 16) if digits and len(digits) < 16 and not digits.strip(b"0123456789abcdefABCDEF") else None


def _inflated(body: bytes) -> bytes:
    for window in (_EITHER, _RAW):
        unpacker = zlib.decompressobj(window)
        found = bytearray()
        try:
            # By the piece, so that what stands before a damage is not lost.
            for start in range(0, len(body), 10_000):
                found += unpacker.decompress(body[start : start + 10_000], LARGEST + 1 - len(found))
                if len(found) > LARGEST:
                    raise ValueError(f"larger than {LARGEST // 1_000_000} MB")
        except zlib.error:
            pass
        if found:
            return bytes(found)
    return body


def _from_brotli(body: bytes) -> bytes:
    try:
        from fastwarc.stream_io import BrotliReader
    except ImportError:
        raise ImportError("Brotli needs fastwarc: pip install 'adc_extract[warc]'") from None
    try:
        data: bytes = BrotliReader(io.BytesIO(body), fsspec_args=False).read(LARGEST + 1)
    except OSError:
        return body
    if len(data) > LARGEST:
        raise ValueError(f"larger than {LARGEST // 1_000_000} MB")
    return data
