"""Tests of bodies under a cap."""

from __future__ import annotations

import gzip
import tracemalloc
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adc_extract.batch.bodies import BodyError, read_body


def raw_deflate(data: bytes) -> bytes:
    """Deflate without a header."""
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(data) + packer.flush()


def cut(data: bytes, size: int) -> list[bytes]:
    """The data in pieces."""
    return [data[at : at + size] for at in range(0, len(data), size)]


PACKERS = {"": bytes, "identity": bytes, "gzip": gzip.compress, "X-GZIP": gzip.compress, "deflate": zlib.compress}


@given(st.binary(max_size=3000), st.integers(1, 999), st.sampled_from(sorted(PACKERS)))
def test_there_and_back(data: bytes, size: int, encoding: str) -> None:
    """However it is compressed and cut, the body comes out as it was."""
    assert read_body(cut(PACKERS[encoding](data), size), encoding, 3000) == (data, "whole")


@given(st.binary(max_size=3000), st.integers(0, 2999), st.sampled_from(sorted(PACKERS)))
def test_the_cap(data: bytes, most: int, encoding: str) -> None:
    """No byte more than the cap, and it is said."""
    body = read_body(cut(PACKERS[encoding](data), 500), encoding, most)
    assert body == (data[:most], "too large" if len(data) > most else "whole")


def test_deflate_without_header() -> None:
    """As some servers send it."""
    data = b"The tide rose. " * 9000
    assert read_body(cut(raw_deflate(data), 64), "deflate", 200_000) == (data, "whole")


def test_gzip_of_several_members() -> None:
    """They are one body; what follows that is no gzip is padding."""
    data = gzip.compress(b"The tide ") + gzip.compress(b"rose.") + b"\0" * 9
    assert read_body([data], "gzip", 100) == (b"The tide rose.", "whole")


@pytest.mark.parametrize("end", [5, 15, -9, -1])
def test_what_breaks_off(end: int) -> None:
    """It is taken as far as it goes, with a word."""
    data = bytes(range(256)) * 3
    body = read_body(cut(gzip.compress(data)[:end], 7), "gzip", 9999)
    assert body.end == "broken off"
    assert data.startswith(body.data)


@pytest.mark.parametrize(
    ("encoding", "data"),
    [
        ("br", b""),
        ("gzip, gzip", b""),
        ("gzip", b"<p>The tide</p>" * 9),
        ("gzip", gzip.compress(b"a" * 99)[:20] + b"\xff" * 90),
    ],
)
def test_what_cannot_be_read(encoding: str, data: bytes) -> None:
    """A compression that was not asked for, twice compressed, not compressed at all, and broken."""
    with pytest.raises(BodyError, match="compress"):
        read_body([data], encoding, 9999)


def test_a_bomb() -> None:
    """A body of a hundred million bytes is left where the cap is, and its rest is never in memory."""
    bomb = gzip.compress(b"\0" * 100_000_000, 9)
    tracemalloc.start()
    body = read_body([bomb], "gzip", 1_000_000)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert (len(body.data), body.end) == (1_000_000, "too large")
    assert peak < 5_000_000


def test_much_that_says_nothing() -> None:
    """A header of gzip without an end is read up to the cap, too."""
    header = b"\x1f\x8b\x08\x08" + b"\0" * 6
    assert read_body([header, *[b"x" * 50_000] * 99], "gzip", 100_000) == (b"", "too large")
