"""What the HTTP header and the page say of the page's charset and language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from adc_extract.tables.encodings import CODECS, REPLACEMENT, USER_DEFINED

_LABEL = 40  # characters of a label that a warning shows
_HEADER = 300  # characters of a header that are looked at

_TAG = re.compile(rb"<!--(?:-?>|.*?(?:-->|\Z))|<meta[\s/][^>]*", re.DOTALL | re.IGNORECASE)
_ATTRIBUTE = re.compile(
    rb"(?<![^\s\"'/])(charset|http-equiv|content)\s{0,9}=\s{0,9}(?:\"([^\"]*)|'([^']*)|([^\s>]+))", re.IGNORECASE
)
_CHARSET = re.compile(rb"charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([^\s\"';>]+)", re.IGNORECASE)
_PARAMETER = re.compile(r"charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([^\s\"';>]+)", re.IGNORECASE)
_XML = re.compile(rb"\s{0,99}<\?xml\s[^>]{0,200}?encoding\s{0,9}=\s{0,9}[\"']([^\"'>]+)")
_LANGUAGE = re.compile(
    rb"<html\s[^<>]{0,999}?(?<=[\s\"'])(?:xml:)?lang\s{0,9}=\s{0,9}[\"']?([a-z]{2})\b", re.IGNORECASE
)


def declared(head: bytes, hint: str | None, warnings: list[str]) -> Iterator[tuple[str, str]]:
    """Label and codec of the charsets that the HTTP header and the page claim, in the order of their weight."""
    if (codec := codec_of(hint, warnings)) and hint:
        yield _label(hint)[:_LABEL], codec
    label = page_label(head)
    if codec := codec_of(label, warnings):
        # The label could not have been read in these charsets: browsers take it for a slip.
        meant = {"utf_16_be": "utf_8", "utf_16_le": "utf_8", USER_DEFINED: "cp1252"}
        yield (label or "")[:_LABEL], meant.get(codec, codec)


def codec_of(label: str | None, warnings: list[str]) -> str | None:
    """The codec of a label, or of the charset parameter of a content type, which may have none."""
    name = _label(label or "").lower()
    if not name or "/" in name:
        return None
    codec = CODECS.get(name)
    if codec is None or codec == REPLACEMENT:
        warnings.append(f"unknown encoding {name[:_LABEL]!r}")
        return None
    return codec


def _label(text: str) -> str:
    """The label as it was written; of a content type, that of its charset."""
    text = text[:_HEADER]
    found = _PARAMETER.search(text)
    return found[1] if found else text.partition(";")[0].strip(" \t\r\n\f\"'")


def page_label(head: bytes) -> str | None:
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


def page_language(head: bytes) -> str | None:
    """The language that the ``html`` element declares, two letters in lower case."""
    found = _LANGUAGE.search(head)
    return found[1].decode().lower() if found else None
