"""Pages in WARC and WET files."""

from __future__ import annotations

import os
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO

from adc_extract.batch.content_type import charset, media_type
from adc_extract.batch.http_coding import decoded
from adc_extract.batch.input import LARGEST, Input, failed
from adc_extract.batch.reading import Reading
from adc_extract.tables.markup import MARKUP

_HTML = ("text/html", "application/xhtml+xml")
_LOOKED_AT = 2_000  # bytes of a page without a content type, in which markup is looked for
_GZIP = b"\x1f\x8b\x08"
_PIECE = 65_536  # bytes that are unpacked at a time


def read_warc(path: str, reading: Reading) -> Iterator[Input]:
    """The pages of a WARC or WET file, named by number and target URI: ``crawl.warc.gz#12:https://…``.

    The number counts responses, resources and conversions from 1. A page is a response with a status of 2xx and a
    content type of HTML, or none and markup; a resource with such a type; and a conversion in plain text, as WET files
    hold it. The target URI is the page's URL, and the charset of the HTTP header its encoding. All other records of
    these types are passed over, and counted by reason.

    Raises OSError where the file is damaged or cut short, after the pages before that. Raises ImportError without
    fastwarc.
    """
    with Path(path).open("rb") as file:
        for page, _ in warc_pages(file, path, reading):
            yield page


def warc_pages(file: BinaryIO, path: str, reading: Reading) -> Iterator[tuple[Input, Mapping[str, str]]]:
    """The same of an open file, which may be compressed, each page with the WARC headers of its record."""
    warc = _fastwarc()
    kinds = warc.WarcRecordType
    wanted = kinds.response | kinds.resource | kinds.conversion
    start, length, is_cut = 0, 0, False
    records = warc.ArchiveIterator(file, record_types=wanted, parse_http=False, fsspec_args=False)
    for number, record in enumerate(records, 1):
        start, length, is_cut = record.stream_pos, record.content_length, False
        uri = (record.headers.get("WARC-Target-URI") or "").strip("<> ")
        name = f"{path}#{number}:{uri}"
        try:
            if not record.headers.get("Content-Length"):  # every record has one
                raise EOFError("the file is cut short")
            page = _page(name, uri or None, record, reading)
        except (OSError, ValueError, EOFError, ImportError) as error:
            page, is_cut = failed(name, error), isinstance(error, EOFError)
        if page is not None:
            yield page, record.headers
    if not is_cut and file.seekable():
        _check_end(file, start, length)


def _check_end(file: BinaryIO, start: int, length: int) -> None:
    """Raises OSError where the file ends before the last record does: fastwarc takes what there is of it.

    ``start`` is where the last record that may be a page begins, so that little is unpacked twice, and ``length`` that
    of its content.
    """
    file.seek(start)
    piece = file.read(_PIECE)
    is_whole = True  # what else it may be, such as the midst of the one member of a whole file, is not looked into
    if piece.startswith(_GZIP):
        is_whole = _ends_with_a_member(file, piece)
    elif piece.startswith(b"WARC/"):
        header, blank, _ = piece.partition(b"\r\n\r\n")
        end = start + len(header) + len(blank) + (length if blank else 0)
        is_whole = end <= file.seek(0, os.SEEK_END) if blank or b"\n\n" in piece else len(piece) == _PIECE
    if not is_whole:
        raise OSError("the file is cut short")


def _ends_with_a_member(file: BinaryIO, packed: bytes) -> bool:
    """Whether what is packed, and the rest of the file, is whole members of gzip."""
    unpacker, is_whole = zlib.decompressobj(zlib.MAX_WBITS | 16), True
    while packed:
        is_whole = False
        try:
            unpacker.decompress(packed, _PIECE)
        except zlib.error:  # fastwarc has unpacked this: it only looks like the beginning of a member
            return True
        packed = unpacker.unconsumed_tail
        if unpacker.eof:
            packed = unpacker.unused_data
            unpacker, is_whole = zlib.decompressobj(zlib.MAX_WBITS | 16), True
        packed = packed or file.read(_PIECE)
    return is_whole


def _page(name: str, uri: str | None, record: Any, reading: Reading) -> Input | None:
    kind = str(record.record_type)
    if kind != "response" or not record.is_http:
        content_type = media_type(record.headers.get("Content-Type"))
        is_text = kind == "conversion" and content_type in ("text/plain", "")
        if kind == "response" or not (is_text or content_type in _HTML):
            reading.passed_over[f"{kind} of type {content_type or 'unknown'}"] += 1
            return None
        # The text of a conversion is UTF-8, by the practice of all who write WET files.
        return Input(name, _payload(record), url=uri, encoding="utf-8" if is_text else None, plain=is_text)
    record.parse_http(auto_decode="none", quirks_mode=True)
    http = record.http_headers
    status = http.status_code
    if status is None or not 200 <= status < 300:
        reading.passed_over[f"HTTP status {status}"] += 1
        return None
    content_type = media_type(http.get("Content-Type"))
    if content_type and content_type not in _HTML:
        reading.passed_over[f"response of type {content_type}"] += 1
        return None
    data = decoded(_payload(record), http.get("Transfer-Encoding") or "", http.get("Content-Encoding") or "")
    if not content_type and not MARKUP.search(data[:_LOOKED_AT].decode("latin-1")):
        reading.passed_over["response of type unknown"] += 1
        return None
    return Input(name, data, url=uri, encoding=charset(http.get("Content-Type")))


def _payload(record: Any) -> bytes:
    if record.content_length > LARGEST:
        raise ValueError(f"larger than {LARGEST // 1_000_000} MB")
    announced = record.content_length
    data: bytes = record.reader.read()
    if len(data) < announced:
        raise EOFError("the file is cut short")
    return data


def _fastwarc() -> Any:
    try:
        import fastwarc.warc
    except ImportError:
        raise ImportError("WARC files need fastwarc: pip install 'adc_extract[warc]'") from None
    return fastwarc.warc
