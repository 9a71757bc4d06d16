"""Whatever the caller holds → Page."""

from __future__ import annotations

import sys
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

from adc_extract.model.options import Options
from adc_extract.model.page import Page
from adc_extract.read.decode import decode, decode_str, to_utf8
from adc_extract.read.html import parse, read_tree
from adc_extract.read.plain import read_plain

_TAKEN = "bytes, str, an lxml element or tree, a selectolax LexborHTMLParser or LexborNode, or a parsel Selector"


def read_html(source: Any, options: Options) -> Page:
    """The Page of a document. Raises TypeError for what is not HTML in one of the forms named in `_TAKEN`."""
    if isinstance(source, LexborHTMLParser):
        return _read_root(source.root)
    if isinstance(source, LexborNode):
        return read_tree(source)
    if not isinstance(source, (str, bytes, bytearray, memoryview)):
        return _read_foreign(source, options)
    if isinstance(source, str):
        return _read_root(parse(decode_str(source)).root)
    markup, warnings = to_utf8(bytes(source), options.encoding)
    page = _read_root(parse(markup).root)
    page.warnings[:0] = warnings
    return page


def read_text(source: Any, options: Options) -> Page:
    """The Page of a plain-text dump. Raises TypeError for what is neither str nor bytes."""
    if not isinstance(source, (str, bytes, bytearray, memoryview)):
        raise TypeError(f"expected str or bytes, got {type(source).__name__}")
    if isinstance(source, str):
        return read_plain(decode_str(source))
    text, warnings = decode(bytes(source), options.encoding)
    page = read_plain(text)
    page.warnings[:0] = warnings
    return page


def _read_root(root: LexborNode | None) -> Page:
    return read_tree(root) if root is not None else read_plain("")


def _read_foreign(source: Any, options: Options) -> Page:
    """A tree of lxml, or an object that holds one as its ``root``, as parsel's Selector does."""
    for value in (source, getattr(source, "root", None)):
        # No tree of lxml can be here before lxml was imported by whoever made it.
        if "lxml.etree" in sys.modules:
            from adc_extract.read.lxml_tree import to_html

            html = to_html(value)
            if html is not None:
                return _read_root(parse(decode_str(html)).root)
    root = getattr(source, "root", None)
    if isinstance(root, str):
        return read_html(root, options)
    raise TypeError(f"expected {_TAKEN}, got {type(source).__name__}")
