"""Bytes that are no text: what kind of file they are instead."""

from __future__ import annotations

from adc_extract.tables.signatures import SIGNATURES

_BEGINNINGS = tuple(SIGNATURES)
_LOOKED_AT = 2_048  # bytes
# Control characters that no text has. NUL is in texts that were cut out of databases, ESC in those of ISO-2022-JP.
_CONTROLS = bytes({*range(32), 127} - {0, *b"\t\n\x0b\f\r\x1b"})
_SHARE = 20  # one in so many bytes is one of them: of compressed data, one in ten is


def kind_of_file(data: bytes, markup: bytes) -> str | None:
    """``"PDF"``, ``"gzip"`` and so on, or ``"binary"``; None for text. ``markup`` is what the bytes were decoded to."""
    if data.startswith(_BEGINNINGS):
        return next(kind for beginning, kind in SIGNATURES.items() if data.startswith(beginning))
    start = markup[:_LOOKED_AT]
    controls = len(start) - len(start.translate(None, _CONTROLS))
    return "binary" if _SHARE * controls > len(start) and b"</" not in start else None
