"""Pages written anew in other charsets: which are taken, and that they say what they said."""

from __future__ import annotations

import pytest
from transcoded import CHARSETS, encoded, fits

from adc_extract.read.charset import read_charset
from adc_extract.tables.encodings import CODECS

RUSSIAN = "<p>Вчера вечером в городе прошёл сильный дождь – “так” и было</p>"
POLISH = "<p>Zażółć gęślą jaźń, bo źle się dzieje</p>"


@pytest.mark.parametrize(
    ("label", "text", "taken"),
    [
        ("koi8-r", RUSSIAN, True),
        ("windows-1251", RUSSIAN, True),
        ("windows-1252", RUSSIAN, False),
        ("iso-8859-2", POLISH, True),
        ("windows-1252", POLISH, False),
        ("koi8-r", POLISH, False),
        ("utf-16le", POLISH, True),
        ("iso-8859-2", "<p>A café</p>", False),
    ],
)
def test_a_page_fits_a_charset_that_can_write_it(label: str, text: str, taken: bool) -> None:
    """Letters count, and there are to be some; quotation marks can be references."""
    assert fits(text, label) is taken


def test_what_a_charset_lacks_becomes_a_reference() -> None:
    """As authors wrote it."""
    assert encoded("“Да”", "koi8-r") == b"&#8220;\xe4\xc1&#8221;"


@pytest.mark.parametrize("label", CHARSETS)
def test_every_charset_is_read_as_it_was_written(label: str) -> None:
    """No byte of what is written is unreadable."""
    text, bad = read_charset(encoded("<p>a é я ά א ا ก 雨 あ 한 ü</p>", label), CODECS[label])
    assert bad == 0
    assert text.startswith("<p>a ")
