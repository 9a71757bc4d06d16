"""Bytes of a known charset: the characters of the spec, where Python's codecs part from it."""

from __future__ import annotations

import codecs
from time import process_time

import pytest

from adc_extract.read.charset import one_byte_table, read_charset
from adc_extract.read.decode import decode
from adc_extract.tables.encodings import CODECS, LABELS, MISREAD, MULTI_BYTE, REPLACEMENT, UNREAD, USER_DEFINED


@pytest.mark.parametrize(
    ("label", "data", "text"),
    [
        ("euc-jp", b"\xa1\xc1\xa1\xdd\xa1\xc2", "～－∥"),
        ("iso-2022-jp", b"\x1b$B!A!]\x1b(B~", "～－~"),
        ("shift_jis", b"\x81\x60\x81\x7c\x87\x40", "～－①"),
        ("euc-jp", b"\xad\xa1\xad\xb5\xa4\xa2\xad\xe2a\xad\xea", "①Ⅰあ№a㈱"),
        ("euc-jp", b"\xf9\xa1\xa4\xa2", "纊あ"),
        ("euc-jp", b"\x8e\xb1\x8f\xb0\xa1", "ｱ丂"),
        ("big5", b"\xa1\x45\xa1\x4e\xa1\xe3\xa2\x46", "‧﹑～￠"),
        ("big5-hkscs", b"\x87\x40\xa4\x40", "䏰一"),
        ("gbk", b"\x80\x80 5 \x80", "€€ 5 €"),
        ("gb18030", b"\xa8\xbc\xa6\xd9\xfe\x59", "ḿ︐龴"),
        ("gb2312", b"\x81\x30\x81\x30\x90\x30\x81\x30", "\x80𐀀"),
        ("euc-kr", b"\x8c\x63", "똠"),
    ],
)
def test_characters_of_several_bytes(label: str, data: bytes, text: str) -> None:
    """Signs that the spec has otherwise than Python, and characters that Python's codec of that name lacks."""
    assert read_charset(data, CODECS[label]) == (text, 0)


def test_every_character_that_is_mended_comes_from_the_codec() -> None:
    """No entry of the table is dead: the codec does read some bytes as the character that is replaced."""
    for codec, characters in MISREAD.items():
        for character in characters:
            assert character.encode(codec).decode(codec) == character


def test_rows_of_euc_agree_with_shift_jis() -> None:
    """The rows that the codec of EUC-JP refuses have the characters of Shift_JIS, cell by cell; some are empty."""
    row = b"".join(bytes((0xAD, trail)) for trail in range(0xA1, 0xFF))
    cells = [bytes((0x87, trail)) for trail in (*range(0x40, 0x7F), *range(0x80, 0x9F))]
    known = [cell.decode("cp932", "replace") for cell in cells]
    assert read_charset(row + b"a", "euc_jp")[0] == "".join(c if "\ufffd" not in c else "\ufffd" for c in known) + "a"


@pytest.mark.parametrize("codec", sorted(MULTI_BYTE))
def test_cut_text_keeps_what_is_whole(codec: str) -> None:
    """Of text that ends amid a character, only that character is lost."""
    text = "<p>1 " + {"big5hkscs": "昨天", "cp949": "어제", "gb18030": "昨天"}.get(codec, "昨日") * 20
    whole = text.encode(codec)
    cut = whole[: -4 if codec == "iso2022_jp_ext" else -1]
    assert read_charset(cut, codec)[0].rstrip("\ufffd").startswith(text[:-1])
    assert read_charset(whole, codec) == (text, 0)


@pytest.mark.parametrize("codec", sorted(UNREAD))
@pytest.mark.parametrize("piece", [b"\xad\xa1", b"\x80", b"\xad\xa1\xa4\xa2", b"\xff", b"\xf9\xa4\xa2", b"\xad"])
def test_refused_bytes_are_read_in_linear_time(codec: str, piece: bytes) -> None:
    """200,000 of them cost less than a second of the processor."""
    began = process_time()
    read_charset(piece * (200_000 // len(piece)), codec)
    read_charset((piece + b"a" * 20) * (200_000 // len(piece) // 10), codec)
    assert process_time() - began < 1


def test_the_handler_leaves_what_it_does_not_know() -> None:
    """Other refused bytes are replaced, and an error of encoding is not its business."""
    assert read_charset(b"a" * 40 + b"\xff\x80", "gb18030") == ("a" * 40 + "\ufffd€", 1)
    with pytest.raises(UnicodeEncodeError):
        "\ud800".encode("gb18030", "adc_extract.unread")


@pytest.mark.parametrize("codec", sorted(set(LABELS) - {REPLACEMENT, USER_DEFINED} - MULTI_BYTE))
def test_one_byte_is_one_character(codec: str) -> None:
    """A table of 256, ASCII first; no control code is lost; what Python knows stands as Python has it, but for a few."""
    table = one_byte_table(codec)
    assert len(table) == 256
    assert table.isprintable() is False
    assert table[:128] == bytes(range(128)).decode()
    assert "\ufffd" not in table[0x80:0xA0]
    python = bytes(range(256)).decode(codec, "replace")
    assert sum(ours != theirs for ours, theirs in zip(table, python) if theirs != "\ufffd") <= 2


@pytest.mark.parametrize(("byte", "character"), [(0x81, "\x81"), (0x8D, "\x8d"), (0x9D, "\x9d"), (0x80, "€")])
def test_windows_1252_has_no_undefined_byte(byte: int, character: str) -> None:
    """The five unused bytes are control characters, as in the spec."""
    assert decode(b"na\xefve " + bytes([byte]), "windows-1252") == ("naïve " + character, [])


@pytest.mark.parametrize(
    ("label", "byte", "character"),
    [("koi8-u", 0xAE, "ў"), ("windows-1255", 0xCA, "\u05ba"), ("x-user-defined", 0x80, "\uf780")],
)
def test_where_the_spec_differs_from_python(label: str, byte: int, character: str) -> None:
    """Single bytes that Python reads otherwise, or not at all."""
    assert decode(b"\xe0" + bytes([byte]), label)[0][1] == character


def test_every_codec_exists() -> None:
    """Python knows each codec that a label names."""
    for codec in set(LABELS) - {REPLACEMENT, USER_DEFINED}:
        assert codecs.lookup(codec).name
