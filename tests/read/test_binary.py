"""Files that are no text are known by their beginnings, or by their bytes."""

from __future__ import annotations

import gzip
import zlib

import pytest

import adc_extract
from adc_extract.read.binary import kind_of_file
from adc_extract.tables.signatures import SIGNATURES

TEXT = "The boats went out at four, and came back at nine with the wind behind them. " * 20


@pytest.mark.parametrize("beginning", SIGNATURES)
def test_signatures(beginning: bytes) -> None:
    """Each is known by itself, and names its kind."""
    data = beginning + TEXT.encode()
    assert kind_of_file(data, data) == SIGNATURES[beginning]


def test_bytes_of_no_known_kind() -> None:
    """Compressed bytes are no text, whatever they are."""
    data = zlib.compress(bytes(range(256)) * 50, 0)[10:]
    assert kind_of_file(data, data) == "binary"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"a",
        TEXT.encode(),
        TEXT.encode("utf-16"),
        TEXT.encode("utf-16-le"),
        ("<p>" + TEXT).encode("utf-16-be"),
        "船は四時に出て、九時に帰ってきた。".encode("iso-2022-jp") * 9,
        "船は四時に出て、九時に帰ってきた。".encode("euc-jp") * 9,
        b"<p>a\0b\0c\0</p>" * 50,
        b"<p>" + b"w\x01o\x02r\x03d\x04 " * 50 + b"</p>",  # broken, but a page
        b"\t\n\x0c\r" * 50,
    ],
)
def test_text_is_text(data: bytes) -> None:
    """In any charset, with bytes that were left in it by mistake."""
    assert not any("not text" in warning for warning in adc_extract.extract(data).warnings)


@pytest.mark.parametrize("run", [adc_extract.extract, adc_extract.extract_text])
def test_it_is_said(run: object) -> None:
    """The article is empty, and the warning says why."""
    article = run(gzip.compress(TEXT.encode()))  # type: ignore[operator]
    assert (article.status, article.body, article.warnings) == ("empty", "", ("not text: gzip",))
