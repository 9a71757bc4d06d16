"""The charset of bytes by what they say: a statistical detector, and the language that the page declares."""

from __future__ import annotations

import re
from typing import NamedTuple

from adc_extract.tables.encodings import ALIKE, CODECS, DETECTABLE, LATIN, LATIN_LANGUAGES, OTHER_ALPHABETS

_ASCII = bytes(range(128))
_SAMPLE = 1 << 12  # bytes of text shown to the detector
_SEARCHED = 1 << 20  # bytes searched for them
_LONG = 1000  # bytes taken of one run of text
_WESTERN = "windows-1252"
# Bytes beyond ASCII in a sample from which on the detector's word counts against a declaration …
_SOME = 60  # … of ISO-8859-1, in Latin letters
_MUCH = 100  # … in another alphabet
_VERY_MUCH = 300  # … in another alphabet among as much Latin text: Latin letters are fewer in a sample
_RATHER_SURE = 0.15  # Western pages that are taken for others are below it
_SURE = 0.2  # so are capital letters in Cyrillic

_C1 = re.compile(rb"[\x80-\x9f]")
_BEYOND = re.compile(rb"[\x80-\xff]")
_GREEK_ALPHA = re.compile(rb"\xb6[\xc0-\xfe]")  # Ά before a letter in ISO-8859-7, ¶ in windows-1253


class _Sample(NamedTuple):
    """Text, how many bytes beyond ASCII it has, and whether its words are in another alphabet than the Latin one."""

    text: bytes
    beyond: int
    other_alphabet: bool


def detect(data: bytes, language: str | None) -> str:
    """The label of the charset that these bytes are most likely in; windows-1252 when nothing tells.

    ``language`` is what the page says of itself, two letters.
    """
    return _detect(data, _sample(data), language)[0]


def find_lie(data: bytes, codec: str, language: str | None) -> str | None:
    """The label of the charset that a page is in, where it is plainly not the declared one that can read it too.

    One-byte charsets read anything. ISO-8859-1 is often declared without a thought: it is doubted where the page is in
    a language that it cannot write, or reads like one. Any other is doubted only where the text is in an alphabet of
    its own, and the detector is surer than capital letters or lists of symbols make it.
    """
    if codec not in _DOUBTED:
        return None
    western = codec == "cp1252"
    foreign = western and language in _FOREIGN
    sample = _sample(data)
    if not foreign and sample.beyond < (_SOME if western else _MUCH):
        return None
    label, confidence = _detect(data, sample, language)
    found = CODECS[label]
    if ALIKE.get(found, found) == ALIKE.get(codec, codec):
        return None
    if label in _LATIN_FAMILY:
        plain = western and confidence >= _RATHER_SURE
    elif western:
        plain = sample.beyond >= (_MUCH if sample.other_alphabet else _VERY_MUCH)
    else:
        plain = sample.other_alphabet and confidence >= _SURE
    return label if foreign or plain else None


def _detect(data: bytes, sample: _Sample, language: str | None) -> tuple[str, float]:
    """The label of a charset, and how sure the detector is of it, up to 1; more than half is seldom."""
    if not sample.text:
        return _WESTERN, 0.0
    import chardet  # here, because it takes 40 ms and few pages need it

    answer = chardet.detect(sample.text, include_encodings=DETECTABLE, prefer_superset=True, compat_names=False)
    label = DETECTABLE.get(answer["encoding"] or "", _WESTERN)
    if label in LATIN and not sample.other_alphabet:
        label = LATIN_LANGUAGES.get(language or "", label)
    if label == "windows-1250" and _is_iso_2(data, sample.text, language or answer["language"]):
        label = "iso-8859-2"
    if label == "windows-1253" and not _C1.search(data) and _GREEK_ALPHA.search(data):
        label = "iso-8859-7"
    return label, answer["confidence"]


def _is_iso_2(data: bytes, sample: bytes, language: str | None) -> bool:
    """Whether a text of central Europe is in ISO-8859-2.

    The two part in few letters. Text in windows-1250 has quotes or š, ž, ś, ź below 0xA0, where ISO has nothing; short
    Polish text may have none of them, but its ą is 0xB9, and š in ISO.
    """
    if _C1.search(data):
        return False
    return language != "pl" or b"\xb9" not in sample or b"\xb1" in sample


def _sample(data: bytes) -> _Sample:
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
    other = 2 * beyond > len(words)
    return _Sample(words if other else sample, beyond, other)


_LATIN_FAMILY = LATIN | {"iso-8859-2"}
_FOREIGN = frozenset(name for name, label in LATIN_LANGUAGES.items() if label != _WESTERN) | frozenset(
    OTHER_ALPHABETS.split()
)
_DOUBTED = frozenset(CODECS[label] for label in DETECTABLE.values()) | {"iso8859_7"}
