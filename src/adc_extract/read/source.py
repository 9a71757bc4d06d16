"""Whatever the caller holds → Page."""

from __future__ import annotations

import os
import sys
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

from adc_extract.model.options import Options
from adc_extract.model.page import Page
from adc_extract.read.decode import decode, decode_str, to_utf8
from adc_extract.read.html import parse, read_tree
from adc_extract.read.plain import read_plain

_HTML = "bytes, str, an lxml element or tree, a selectolax LexborHTMLParser or LexborNode, or a parsel Selector"
_TEXT = "bytes or str"
_BYTES = (bytes, bytearray, memoryview)


def read_html(source: Any, options: Options) -> Page:
    """The Page of a document.

    ``source`` is bytes in any form (``bytes``, ``bytearray``, ``memoryview``), a str, a tree of lxml or of selectolax,
    or an object with one of these as its ``root``. ``options`` matter for bytes. Raises TypeError for anything else.
    """
    page = _read(source, options)
    if page is None:
        page = _read(_root(source), options)
    if page is None:
        raise TypeError(_refusal(source, _HTML))
    return page


def read_text(source: Any, options: Options) -> Page:
    """The Page of a plain-text dump, as bytes or str. Raises TypeError for anything else."""
    if isinstance(source, str):
        return read_plain(decode_str(source))
    if not isinstance(source, _BYTES):
        raise TypeError(_refusal(source, _TEXT))
    text, warnings = decode(bytes(source), options.encoding)
    page = read_plain(text)
    page.warnings[:0] = warnings
    return page


def _read(source: Any, options: Options) -> Page | None:
    """The Page of text or of a tree; None for any other type."""
    if isinstance(source, str):
        return _read_html(decode_str(source))
    if isinstance(source, _BYTES):
        markup, warnings = to_utf8(bytes(source), options.encoding)
        page = _read_html(markup)
        page.warnings[:0] = warnings
        return page
    if isinstance(source, LexborNode):
        return read_tree(source)
    if isinstance(source, LexborHTMLParser):
        # The root of a parsed fragment is only the first of its elements.
        return read_tree(source.root) if source.root and source.root.tag == "html" else _read_html(source.html or "")
    if "lxml.etree" in sys.modules:  # else nobody can have made a tree of lxml
        from adc_extract.read.lxml_tree import to_html

        html = to_html(source)
        if html is not None:
            return _read_html(decode_str(html))
    return None


def _read_html(markup: str | bytes) -> Page:
    root = parse(markup).root
    return read_tree(root) if root is not None else read_plain("")


def _root(source: Any) -> Any:
    """What an object such as parsel's Selector holds. Paths and drives have a root too: a str counts only where it can
    be queried."""
    root = getattr(source, "root", None)
    return None if isinstance(root, (str, bytes)) and not hasattr(source, "xpath") else root


def _refusal(source: Any, wanted: str) -> str:
    """What to say of a type that is not taken, with what to do instead where that is plain."""
    hint = ""
    if isinstance(source, os.PathLike):
        hint = "; pass what is in the file: path.read_bytes()"
    elif callable(getattr(source, "read", None)):
        hint = "; pass what it holds: file.read()"
    elif isinstance(source, (list, tuple, set, frozenset, dict)):
        hint = "; pass one page at a time"
    return f"expected {wanted}, got {type(source).__name__}{hint}"
