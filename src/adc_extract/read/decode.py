"""Bytes → text, by the WHATWG rules, except that bytes which are UTF-8 are read as UTF-8 whatever the page declares."""

from __future__ import annotations

import codecs
import re

from adc_extract.read.charset import read_charset
from adc_extract.read.declared import codec_of, declared, page_language
from adc_extract.read.detect import detect, find_lie
from adc_extract.tables.encodings import CODECS, MULTI_BYTE

_MARKS = ((b"\xef\xbb\xbf", "utf_8"), (b"\xff\xfe", "utf_16_le"), (b"\xfe\xff", "utf_16_be"))
_DOUBLE_BYTE = MULTI_BYTE - {"utf_8", "utf_16_le", "utf_16_be"}
_ASCII = bytes(range(128))
_ESCAPE = b"\x1b"  # ISO-2022-JP switches charsets with it and is ASCII otherwise
_PRESCAN = 4096  # bytes searched for a declaration that only a warning hangs on; browsers look at 1,024
_PRESCAN_FAR = 1 << 16  # … and when the text hangs on it
_SURE_EXTRA = 12  # bytes beyond one a character; a double-byte charset that looks like this much UTF-8 is not met
_AMID_LATIN = re.compile(rb"[a-z](?:[\xc3-\xc5][\x80-\xbf]){1,3}[a-z]")  # letters of UTF-8 within a word
_BADLY = 10  # a charset fails badly when more than one in so many non-ASCII bytes cannot be read
_HARDLY_UTF_8 = 3  # the same for UTF-8: text in other charsets hardly ever looks like it
_CHUNK = 16_384  # bytes that are checked at a time: a small buffer is used again, a large one is new memory
_CONTROL = re.compile(rb"[\x01-\x08\x0e-\x1f]")
_FEW_ZEROS = 8  # zero bytes in every other place by chance
_ONE_HALF = 4  # times as many zeros as in the other half: one Korean syllable ends in zero
_HARDLY_ZERO = 50  # text in UTF-16 has more zeros than one byte in so many: spaces, digits and ends of lines


def decode(data: bytes, hint: str | None = None) -> tuple[str, list[str]]:
    """The text of these bytes, and warnings of what was doubtful. Never raises.

    ``hint`` is the charset of the HTTP header: a WHATWG label, or the whole ``Content-Type``. A byte order mark wins,
    then the hint, then what the page declares (``meta charset``, ``http-equiv``, an XML declaration), then detection;
    labels mean what https://encoding.spec.whatwg.org/ says. Apart from the spec, bytes beyond ASCII that are valid
    UTF-8, or at least two thirds of which are, are UTF-8 against any declaration; a declared charset that cannot read
    a tenth of them, or in which the text plainly is not, is passed over; UTF-16 is known by its zero bytes. Where Latin
    letters are told apart, the language that the page declares is heard. What cannot be read is U+FFFD.

    >>> decode(b"na\\xefve", "iso-8859-1")
    ('naïve', [])
    >>> decode("naïve".encode(), "iso-8859-1")
    ('naïve', ['declared iso-8859-1, is utf-8'])
    """
    text, warnings = _decode(data, hint)
    return data.decode() if text is None else text, warnings


def to_utf8(data: bytes, hint: str | None = None) -> tuple[bytes, list[str]]:
    """What `decode` gives, as UTF-8: the bytes themselves where they are just that. A parser of bytes is faster so."""
    text, warnings = _decode(data, hint)
    return data if text is None else text.encode(), warnings


def decode_str(text: str) -> str:
    """The text without lone surrogates: each is U+FFFD, and a high one before a low one is the character they make.

    >>> decode_str("a\\ud83d\\ude00b\\udc80")
    'a😀b�'
    """
    if text.isascii():
        return text
    try:
        text.encode("utf-32-le")  # the cheapest codec that refuses surrogates
    except UnicodeEncodeError:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text


def _decode(data: bytes, hint: str | None) -> tuple[str | None, list[str]]:
    """The text, or None where the bytes are the text's UTF-8 as they stand, and the warnings."""
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return _finish(*read_charset(data[len(mark) :], codec), [])
    warnings: list[str] = []
    if b"\0" in data[:_PRESCAN] and (codec_16 := _utf_16(data)):
        return _finish(*read_charset(data, codec_16), warnings)
    characters = _characters(data)
    if characters is None:
        return _decode_other(data, hint, warnings)
    if characters == len(data) and _ESCAPE not in data:
        codec_of(hint, warnings)
        return None, warnings
    return _choose(data, characters, hint, warnings)


def _characters(data: bytes) -> int | None:
    """How many characters these bytes are as UTF-8; None where they are not. No text is made that nobody needs."""
    whole, count, at = memoryview(data), 0, 0
    while at < len(data):
        try:
            text, read = codecs.utf_8_decode(whole[at : at + _CHUNK], "strict", at + _CHUNK >= len(data))
        except UnicodeDecodeError:
            return None
        count += len(text)
        at += read
    return count


def _choose(data: bytes, characters: int, hint: str | None, warnings: list[str]) -> tuple[str | None, list[str]]:
    """The text, or None, of valid UTF-8 of so many characters; it may be in another charset that looks like it."""
    if characters == len(data):
        return _finish(*read_charset(data, "iso2022_jp_ext"), warnings) if b"\x1b$" in data else (None, warnings)
    label, codec = next(declared(data[:_PRESCAN], hint, warnings), (None, "utf_8"))
    if codec in _DOUBLE_BYTE and len(data) - characters < _SURE_EXTRA and not _AMID_LATIN.search(data):
        other, bad = read_charset(data, codec)
        if not bad:
            return other, warnings
    if codec != "utf_8":
        warnings.append(f"declared {label}, is utf-8")
    return None, warnings


def _decode_other(data: bytes, hint: str | None, warnings: list[str]) -> tuple[str, list[str]]:
    """The text of bytes that are not valid UTF-8."""
    beyond = len(data.translate(None, _ASCII))
    claims = list(declared(data[:_PRESCAN_FAR], hint, warnings))
    text, bad = read_charset(data, "utf_8")
    if bad <= beyond // _HARDLY_UTF_8:
        if claims and claims[0][1] != "utf_8":
            warnings.append(f"declared {claims[0][0]}, is utf-8")
        return _finish(text, bad, warnings)
    text, language = "", page_language(data[:_PRESCAN])
    for label, codec in claims:
        text, bad = read_charset(data, codec)
        lie = find_lie(data, codec, language) if bad <= beyond // _BADLY else None
        if bad <= beyond // _BADLY and lie is None:
            return _finish(text, bad, warnings)
        warnings.append(f"declared {label}, is {lie or 'not'}")
        text = ""  # before the next one is made: it can be four times the bytes
    label = detect(data, language)
    warnings.append(f"encoding guessed: {label}")
    return _finish(*read_charset(data, CODECS[label]), warnings)


def _finish(text: str, bad: int, warnings: list[str]) -> tuple[str, list[str]]:
    if bad:
        warnings.append(f"undecodable bytes replaced in {bad} places")
    return text, warnings


def _utf_16(data: bytes) -> str | None:
    """The codec of text in UTF-16 by its zero bytes, most of which stand in one half of its pairs."""
    zeros = [byte == 0 for byte in data[:4]]
    head = data[:_PRESCAN]
    first, second = head[::2].count(0), head[1::2].count(0)
    fewer, more = sorted((first, second))
    if more * _HARDLY_ZERO < len(head) or fewer * _ONE_HALF > more:
        return None
    if zeros not in ([False, True, False, True], [True, False, True, False]):
        # Text in other charsets can have zeros, but it has no control codes, and UTF-16 without them is no UTF-8.
        plain = not _CONTROL.search(head) and _characters(head.rpartition(b"\0")[0]) is not None
        if more < _FEW_ZEROS or plain:
            return None
    return "utf_16_le" if second > first else "utf_16_be"
