"""Tags are found where a parser finds them."""

from __future__ import annotations

import pytest

from adc_extract.read.tokens import tags_of


@pytest.mark.parametrize(
    ("markup", "names"),
    [
        (b"<p>a</p>", [b"p", b"/p"]),
        (b"<DIV Class=a><Br/>", [b"div", b"br"]),
        (b"<p title='>'>a<b>", [b"p", b"b"]),
        (b'<p title=">" x>a<b>', [b"p", b"b"]),
        (b'<p title = ">">', [b"p"]),
        (b"<p don't><b it's>", [b"p", b"b"]),  # a quote that follows no "=" is part of a name
        (b'<p title="no end><b>', [b"p", b"b"]),
        (b"<!-- <b> --><i>", [b"i"]),
        (b"<!--><b>--><i>", [b"b", b"i"]),
        (b"<!---><b>", [b"b"]),
        (b"<!-- --!><b>", [b"b"]),
        (b"<!-- <b>", []),
        (b"<!doctype html><b>", [b"b"]),
        (b"<?xml version='1.0'?><b>", [b"b"]),
        (b"</ b><i>", [b"i"]),
        (b"a < b <i>", [b"i"]),
        (b"1<2 & 3>2<i>", [b"i"]),
        (b"<script>if (a<b) '<i>'</script><p>", [b"script", b"/script", b"p"]),
        (b"<SCRIPT>'</scripts>'</Script ><p>", [b"script", b"/script", b"p"]),
        (b"<style>a>b{}</style><textarea><b></textarea>", [b"style", b"/style", b"textarea", b"/textarea"]),
        (b"<title><b></title><i>", [b"title", b"/title", b"i"]),
        (b"<script><b>", [b"script"]),
        (b"<plaintext><b>", [b"plaintext"]),
        (b"<svg><style><b>", [b"svg", b"style", b"b"]),  # in a drawing it is an element like others
        (b"<svg></svg><style><b>", [b"svg", b"/svg", b"style"]),
        (b"<p>a<b", [b"p"]),  # cut off: no tag
        (b"<p>a<b x=1", [b"p"]),
        (b"", []),
        (b"<", []),
    ],
)
def test_tags(markup: bytes, names: list[bytes]) -> None:
    """Not those in comments, quotes and raw text; and where each begins and ends."""
    tags = list(tags_of(markup))
    assert [name for name, _, _ in tags] == names
    assert all(markup[start : start + 1] == b"<" and markup[end - 1 : end] == b">" for _, start, end in tags)
