"""A page of too many elements is read by its lines."""

from __future__ import annotations

import pytest

from adc_extract.model.options import Options
from adc_extract.read.lines import read_lines


def texts(markup: bytes) -> list[str]:
    """The blocks of the page."""
    return [block.text for block in read_lines(markup).blocks]


@pytest.mark.parametrize(
    ("markup", "lines"),
    [
        (b"<p>one</p><p>two</p>", ["one", "two"]),
        (b"<p>one<p>two<div>three", ["one", "two", "three"]),
        (b"one<br>two", ["one", "two"]),
        (b"<p>a <b>bold</b> w<i>or</i>d</p>", ["a bold word"]),
        (b"<tr><td>one<td>two</tr>", ["one", "two"]),
        (b"<p>one<!-- <p>no</p> -->two</p>", ["onetwo"]),
        (b"<p>one</p><!-- no", ["one"]),
        (b"<!doctype html><?x?></ x><p>one", ["one"]),
        (b"<script>no</script><style>no</style><p>one</p><title>no</title>", ["one"]),
        (b"<p>&lt;one&gt; &amp; t&ouml;o", ["<one> & töo"]),
        (b"<p>one</p><script>no", ["one"]),
        ("<p>ö</p>".encode(), ["ö"]),
        (b"<p>\xff</p>", ["\ufffd"]),
        (b"<ul><li>one<li>two</ul>", ["one", "two"]),
        (b"", []),
    ],
)
def test_lines(markup: bytes, lines: list[str]) -> None:
    """A line for each block-level element; no comments, scripts and tags."""
    assert texts(markup) == lines


def test_the_head_is_read() -> None:
    """The page says what it is at its beginning; and it is known as a dump."""
    page = read_lines(b"<title>The quay</title><meta name=author content='Ann Lee'><p>one", Options(max_nodes=50))
    assert page.head.title == "The quay"
    assert page.head.metas["author"] == ["Ann Lee"]
    assert page.plain
    assert page.warnings == ["read by its lines: it has more than 50 elements"]
