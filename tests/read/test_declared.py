"""What a page says of its charset and its language."""

from __future__ import annotations

from time import process_time

import pytest

from adc_extract.read.declared import declared, page_label, page_language
from adc_extract.read.decode import decode


@pytest.mark.parametrize(
    ("head", "language"),
    [
        (b'<html lang="pl">', "pl"),
        (b"<!doctype html>\n<HTML CLASS='a' LANG=PL-pl>", "pl"),
        (b'<html xmlns="http://example.com/x" xml:lang="tr" >', "tr"),
        (b'<html data-lang="de" lang="fr">', "fr"),
        (b'<html data-lang="de">', None),
        (b'<html hreflang="de">', None),
        (b'<html lang="">', None),
        (b'<html lang="english">', None),
        (b'<html><body lang="de">', None),
        (b"", None),
    ],
)
def test_the_language_of_the_html_element(head: bytes, language: str | None) -> None:
    """Two letters of lang or xml:lang, and of no other attribute or element."""
    assert page_language(head) == language


def test_header_and_page_are_both_claims() -> None:
    """In the order of their weight; labels that nobody knows are passed over and named."""
    warnings: list[str] = []
    claims = list(declared(b"<meta charset=koi8-r>", "text/html; charset=Shift_JIS", warnings))
    assert claims == [("Shift_JIS", "cp932"), ("koi8-r", "koi8_r")]
    assert list(declared(b"<meta charset=klingon>", None, warnings)) == []
    assert warnings == ["unknown encoding 'klingon'"]


@pytest.mark.parametrize(
    ("header", "label"),
    [
        ("text/html;charset=KOI8-R", "KOI8-R"),
        ("text/html; charset = 'koi8-r' ; q=1", "koi8-r"),
        ('TEXT/HTML; CHARSET="koi8-r"', "koi8-r"),
        (" koi8-r ", "koi8-r"),
        ("text/html", None),
        ("", None),
        (" ; ", None),
    ],
)
def test_the_header_in_all_its_forms(header: str, label: str | None) -> None:
    """The label is named as it was written; a content type without a charset claims nothing, and is no fault."""
    warnings: list[str] = []
    assert list(declared(b"", header, warnings)) == ([(label, "koi8_r")] if label else [])
    assert warnings == []


@pytest.mark.parametrize(
    "piece",
    [
        b"<meta ", b"<meta charset=", b'<meta charset="', b"<meta charset= ", b"<!--", b"<!-- --", b"<html ", b"<html lang",
        b"<?xml encoding", b"<meta http-equiv=content-type content='charset ", b"charset", b" = ", b"\0", b"'\"",
    ],
)  # fmt: skip
def test_time_is_linear(piece: bytes) -> None:
    """Four times the head takes hardly more than four times as long, and a megabyte of page next to nothing."""
    for opening in (b"", b"<meta ", b"<html ", b"<?xml "):
        began = process_time()
        page_label(opening + piece * (65_536 // len(piece)))
        page_language(opening + piece * (4_096 // len(piece)))
        assert process_time() - began < 0.3
    began = process_time()
    decode(b"\xe4\xff" + piece * (1_000_000 // len(piece)))
    assert process_time() - began < 1
