"""Bytes → text by a codec that is known, character for character as https://encoding.spec.whatwg.org/ has it."""

from __future__ import annotations

import codecs

from adc_extract.tables.encodings import DIFFERENCES, MISREAD, MULTI_BYTE, UNREAD, USER_DEFINED

_ASCII = bytes(range(128))
_HANDLER = "adc_extract.unread"
_FEW = 1000  # places that are looked at a second time …
_SELDOM = 10  # … or one in so many bytes: the handler is slow


def read_charset(data: bytes, codec: str) -> tuple[str, int]:
    """The text, and in how many places U+FFFD stands for bytes that the codec does not know."""
    if codec not in MULTI_BYTE:
        text = codecs.charmap_decode(data, "replace", one_byte_table(codec))[0]
        return text, text.count("\ufffd")
    text = data.decode(codec, "replace")
    bad = text.count("\ufffd")
    if codec == "utf_8":
        return text, bad and bad - data.count("\ufffd".encode())
    if bad and codec in UNREAD and bad <= max(_FEW, len(data) // _SELDOM):
        text = data.decode(codec, _HANDLER)
    for misread, meant in MISREAD.get(codec, {}).items():
        text = text.replace(misread, meant)
    return text, text.count("\ufffd")


def one_byte_table(codec: str) -> str:
    """The character of each byte of a one-byte charset. As in the spec, unused bytes below 0xA0 are control codes."""
    if codec == USER_DEFINED:
        return _ASCII.decode() + "".join(map(chr, range(0xF780, 0xF800)))
    table = list(bytes(range(256)).decode(codec, "replace"))
    for byte in range(0x80, 0xA0):
        if table[byte] == "\ufffd":
            table[byte] = chr(byte)
    for byte, character in DIFFERENCES.get(codec, {}).items():
        table[byte] = character
    return "".join(table)


def _read_unread(error: UnicodeError) -> tuple[str, int]:
    """What the spec knows and the codec does not; an error handler."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    run = UNREAD[error.encoding].match(error.object, error.start) if error.encoding in UNREAD else None
    if run is None:
        return "\ufffd", error.end
    return _kanji(run[0]) if error.encoding == "euc_jp" else "€" * len(run[0]), run.end()


def _kanji(run: bytes) -> str:
    """Characters of JIS X 0208 in EUC, read as Shift_JIS, whose codec has the rows that EUC's lacks."""
    pairs = [_shift_jis(lead - 0xA0, trail - 0xA0) for lead, trail in zip(run[::2], run[1::2])]
    try:
        return b"".join(pairs).decode("cp932")
    except UnicodeDecodeError:  # a cell is empty: each pair is one character all the same
        known = (pair.decode("cp932", "replace") for pair in pairs)
        return "".join(character if "\ufffd" not in character else "\ufffd" for character in known)


def _shift_jis(row: int, cell: int) -> bytes:
    """A row and a cell of JIS X 0208, counted from 1, in Shift_JIS."""
    lead = (row - 1) // 2 + (0x81 if row < 63 else 0xC1)
    trail = cell + 0x9E if row % 2 == 0 else cell + 0x3F + (cell > 63)
    return bytes((lead, trail))


codecs.register_error(_HANDLER, _read_unread)
