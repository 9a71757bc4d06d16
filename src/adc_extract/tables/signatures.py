"""How files begin that are no text, from the specifications of their formats. Data only."""

from __future__ import annotations

SIGNATURES: dict[bytes, str] = {
    b"%PDF-": "PDF",
    b"\x89PNG\r\n\x1a\n": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"\x1f\x8b\x08": "gzip",
    b"PK\x03\x04": "zip",
    b"7z\xbc\xaf\x27\x1c": "7z",
    b"\xfd7zXZ\x00": "xz",
    b"\x28\xb5\x2f\xfd": "zstd",
    b"Rar!\x1a\x07": "RAR",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": "an old Office document",
    b"{\\rtf1": "RTF",
    b"\x7fELF": "a program",
    b"SQLite format 3\x00": "SQLite",
}
