"""Bytes → text, by the WHATWG rules, except that bytes which are UTF-8 are read as UTF-8 whatever the page declares."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from adc_extract.tables.encodings import CODECS, DETECTABLE, DIFFERENCES, MULTI_BYTE, REPLACEMENT, USER_DEFINED

_MARKS = ((b"\xef\xbb\xbf", "utf_8"), (b"\xff\xfe", "utf_16_le"), (b"\xfe\xff", "utf_16_be"))
_DOUBLE_BYTE = MULTI_BYTE - {"utf_8", "utf_16_le", "utf_16_be"}
_ASCII = bytes(range(128))
_ESCAPE = b"\x1b"  # ISO-2022-JP switches charsets with it and is ASCII otherwise
_PRESCAN = 4096  # bytes searched for a declaration that only a warning hangs on; browsers look at 1,024
_PRESCAN_FAR = 1 << 16  # … and when the text hangs on it
_SURE_EXTRA = 12  # bytes beyond one a character; a double-byte charset that looks like this much UTF-8 is not met
_BADLY = 10  # a charset fails badly when more than one in so many non-ASCII bytes cannot be read
_HARDLY_UTF_8 = 3  # the same for UTF-8: text in other charsets hardly ever looks like it
_SAMPLE = 1 << 12  # bytes of text shown to the detector
_SEARCHED = 1 << 20  # bytes searched for them
_WESTERN = "windows-1252"
_LONG = 1000  # bytes taken of one run of text
_LABEL = 40  # characters of a label that a warning shows
_HEADER = 300  # characters of a header that are looked at

_TAG = re.compile(rb"<!--(?:-?>|.*?(?:-->|\Z))|<meta[\s/][^>]*", re.DOTALL | re.IGNORECASE)
_ATTRIBUTE = re.compile(
    rb"(?<![^\s\"'/])(charset|http-equiv|content)\s{0,9}=\s{0,9}(?:\"([^\"]*)|'([^']*)|([^\s>]+))", re.IGNORECASE
)
_CHARSET = re.compile(rb"charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([^\s\"';>]+)", re.IGNORECASE)
_CHUNK = 16_384  # bytes that are checked at a time: a small buffer is used again, a large one is new memory
_XML = re.compile(rb"\s{0,99}<\?xml\s[^>]{0,200}?encoding\s{0,9}=\s{0,9}[\"']([^\"'>]+)")
_C1 = re.compile(rb"[\x80-\x9f]")
_BEYOND = re.compile(rb"[\x80-\xff]")


def decode(data: bytes, hint: str | None = None) -> tuple[str, list[str]]:
    """The text of these bytes, and warnings of what was doubtful. Never raises.

    ``hint`` is the charset of the HTTP header: a WHATWG label, or the whole ``Content-Type``. A byte order mark wins,
    then the hint, then what the page declares (``meta charset``, ``http-equiv``, an XML declaration), then detection;
    labels mean what https://encoding.spec.whatwg.org/ says. Apart from the spec, bytes beyond ASCII that are valid
    UTF-8, or at least two thirds of which are, are UTF-8 against any declaration; a declared charset that cannot read
    a tenth of them is passed over; UTF-16 is known by its zero bytes. What cannot be read is U+FFFD.

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
            return _finish(*_read(data[len(mark) :], codec), [])
    warnings: list[str] = []
    zeros = [byte == 0 for byte in data[:4]]
    if zeros in ([False, True, False, True], [True, False, True, False]):
        return _finish(*_read(data, "utf_16_le" if zeros[1] else "utf_16_be"), warnings)
    characters = _characters(data)
    if characters is None:
        return _decode_other(data, hint, warnings)
    if characters == len(data) and _ESCAPE not in data:
        _codec(hint, warnings)
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
    label, codec = next(_declared(data[:_PRESCAN], hint, warnings), (None, "utf_8"))
    if codec in _DOUBLE_BYTE and len(data) - characters < _SURE_EXTRA:
        other, bad = _read(data, codec)
        if not bad:
            return other, warnings
    if characters == len(data):
        return _finish(*_read(data, "iso2022_jp_ext"), warnings) if b"\x1b$" in data else (None, warnings)
    if codec != "utf_8":
        warnings.append(f"declared {label}, is utf-8")
    return None, warnings


def _decode_other(data: bytes, hint: str | None, warnings: list[str]) -> tuple[str, list[str]]:
    """The text of bytes that are not valid UTF-8."""
    beyond = len(data.translate(None, _ASCII))
    declared = list(_declared(data[:_PRESCAN_FAR], hint, warnings))
    text, bad = _read(data, "utf_8")
    if bad <= beyond // _HARDLY_UTF_8:
        if declared and declared[0][1] != "utf_8":
            warnings.append(f"declared {declared[0][0]}, is utf-8")
        return _finish(text, bad, warnings)
    for label, codec in declared:
        text, bad = _read(data, codec)
        if bad <= beyond // _BADLY:
            return _finish(text, bad, warnings)
        warnings.append(f"declared {label}, is not")
    label = _detect(data)
    warnings.append(f"encoding guessed: {label}")
    return _finish(*_read(data, CODECS[label]), warnings)


def _finish(text: str, bad: int, warnings: list[str]) -> tuple[str, list[str]]:
    if bad:
        warnings.append(f"undecodable bytes replaced in {bad} places")
    return text, warnings


def _read(data: bytes, codec: str) -> tuple[str, int]:
    """The text, and in how many places U+FFFD stands for bytes that the codec does not know."""
    if codec in MULTI_BYTE:
        text = data.decode(codec, "replace")
    else:
        text = codecs.charmap_decode(data, "replace", _table(codec))[0]
    bad = text.count("\ufffd")
    if bad and codec == "utf_8":
        bad -= data.count("\ufffd".encode())
    return text, bad


def _table(codec: str) -> str:
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


def _declared(head: bytes, hint: str | None, warnings: list[str]) -> Iterator[tuple[str, str]]:
    """Label and codec of the charsets that the HTTP header and the page claim, in the order of their weight."""
    if (codec := _codec(hint, warnings)) and hint:
        yield hint.strip()[:_LABEL], codec
    label = _page_label(head)
    if codec := _codec(label, warnings):
        # The label could not have been read in these charsets: browsers take it for a slip.
        meant = {"utf_16_be": "utf_8", "utf_16_le": "utf_8", USER_DEFINED: "cp1252"}
        yield label or "", meant.get(codec, codec)


def _codec(label: str | None, warnings: list[str]) -> str | None:
    """The codec of a label, or of the charset parameter of a content type."""
    if not label or not label.strip():
        return None
    name = label[:_HEADER].lower().rpartition("charset=")[2].partition(";")[0].strip(" \t\r\n\f\"'")
    codec = CODECS.get(name)
    if codec is None or codec == REPLACEMENT:
        warnings.append(f"unknown encoding {name[:_LABEL]!r}")
        return None
    return codec


def _page_label(head: bytes) -> str | None:
    """The charset that a page declares in a meta element outside of comments, or in an XML declaration."""
    for tag in _TAG.finditer(head):
        if tag[0].startswith(b"<!--") or b"charset" not in tag[0].lower():
            continue
        found = {name.lower(): a or b or c for name, a, b, c in _ATTRIBUTE.findall(tag[0])}
        label: bytes | None = found.get(b"charset")
        if not label and found.get(b"http-equiv", b"").strip().lower() == b"content-type":
            charset = _CHARSET.search(found.get(b"content", b""))
            label = charset[1] if charset else None
        if label:
            return label.decode("latin-1").strip()
    xml = _XML.match(head)
    return xml[1].decode("latin-1") if xml else None


def _detect(data: bytes) -> str:
    """The label of the charset that a statistical detector takes these bytes for; windows-1252 when it cannot tell."""
    sample = _sample(data)
    if not sample:
        return _WESTERN
    import chardet  # here, because it takes 40 ms and few pages need it

    answer = chardet.detect(sample, include_encodings=DETECTABLE, prefer_superset=True, compat_names=False)
    label = DETECTABLE.get(answer["encoding"] or "", _WESTERN)
    # The two part in few letters. Text in windows-1250 has quotes or š, ž, ś, ź below 0xA0, where ISO has nothing.
    return "iso-8859-2" if label == "windows-1250" and not _C1.search(sample) else label


def _sample(data: bytes) -> bytes:
    """The text around bytes beyond ASCII: markup and English between the words mislead the detector.

    In alphabets other than the Latin one, and in syllables and ideograms, the words alone.
    """
    first = _BEYOND.search(data)
    start = max(first.start() - _LONG, 0) if first else 0
    runs: list[bytes] = []
    size = 0
    for piece in data[start : start + _SEARCHED].split(b"<"):
        if piece.isascii():
            continue
        text = piece[piece.find(b">") + 1 :]
        if text.isascii():
            text = piece  # an attribute
        if len(text) > _LONG:
            # Not amid the bytes of one character: a space is never one of them, and the last may be cut.
            end = max(text.rfind(b" ", 0, _LONG), text.rfind(b"\n", 0, _LONG))
            text = text[: end if end > 0 else _SAMPLE]
        runs.append(text)
        size += len(text)
        if size > _SAMPLE:
            break
    sample = b"\n".join(runs)
    words = b" ".join(word for word in sample.split() if not word.isascii())
    beyond = len(words.translate(None, _ASCII))
    return words if 2 * beyond > len(words) else sample
