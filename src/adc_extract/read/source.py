"""Whatever the caller holds → Page."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import Any, TypeVar

from selectolax.lexbor import LexborHTMLParser, LexborNode

from adc_extract.model.deadline import NEVER, Deadline, TimeUpError
from adc_extract.model.options import Options
from adc_extract.model.page import Page
from adc_extract.read.binary import kind_of_file
from adc_extract.read.decode import decode_str, to_utf8
from adc_extract.read.guard import guarded
from adc_extract.read.html import TooManyNodesError, parse, read_tree
from adc_extract.read.lines import read_lines
from adc_extract.read.plain import read_plain
from adc_extract.read.soup import to_html as soup_to_html

_HTML = (
    "bytes, str, an lxml element or tree, a selectolax LexborHTMLParser or LexborNode, a BeautifulSoup or Tag, "
    "or a parsel Selector"
)
_TEXT = "bytes or str"
_BYTES = (bytes, bytearray, memoryview)
_Text = TypeVar("_Text", str, bytes)
Look = Callable[[LexborNode, Page], None]


def read_html(source: Any, options: Options, deadline: Deadline = NEVER, look: Look | None = None) -> Page:
    """The Page of a document.

    ``source`` is bytes in any form (``bytes``, ``bytearray``, ``memoryview``), a str, a tree of lxml, of selectolax or
    of Beautiful Soup, or an object with one of these as its ``root``. Of the ``options``, the encoding matters for
    bytes, and the limits for all. After the ``deadline``, it is the Page of what was read by then. ``look`` is called
    with the tree and its Page, for explanations. Raises TypeError for anything else.
    """
    call = _Call(options, deadline, look)
    page = call.read(source) or call.read(_root(source))
    if page is None:
        raise TypeError(_refusal(source, _HTML))
    return page


def read_text(source: Any, options: Options, deadline: Deadline = NEVER) -> Page:
    """The Page of a plain-text dump, as bytes or str. Raises TypeError for anything else."""
    if not isinstance(source, (str, *_BYTES)):
        raise TypeError(_refusal(source, _TEXT))
    return _Call(options, deadline).read_text(source)


class _Call:
    """One reading: with its options, the time it may take, and the warnings of what was cut or doubtful on the way."""

    def __init__(self, options: Options, deadline: Deadline, look: Look | None = None) -> None:
        self.options = options
        self.deadline = deadline
        self.look = look
        self.warnings: list[str] = []

    def read(self, source: Any) -> Page | None:
        """The Page of text or of a tree; None for any other type."""
        if isinstance(source, (str, *_BYTES)):
            return self._read_markup(self._utf8(source))
        if isinstance(source, LexborNode):
            return self._read_tree(source)
        if isinstance(source, LexborHTMLParser):
            # The root of a parsed fragment is only the first of its elements.
            if source.root and source.root.tag == "html":
                return self._read_tree(source.root)
            return self.read(source.html or "")
        if "lxml.etree" in sys.modules:  # else nobody can have made a tree of lxml
            from adc_extract.read.lxml_tree import to_html

            html = to_html(source)
            if html is not None:
                return self.read(html)
        html = soup_to_html(source)
        return None if html is None else self.read(html)

    def read_text(self, source: str | bytes | bytearray | memoryview) -> Page:
        """The Page of a dump."""
        return self._done(read_plain(self._utf8(source).decode(), self.options, self.deadline))

    def _utf8(self, source: str | bytes | bytearray | memoryview) -> bytes:
        warnings: list[str] = []
        if isinstance(source, str):
            source = markup = decode_str(self._capped(source)).encode()
        else:
            source = self._capped(bytes(source))
            markup, warnings = to_utf8(source, self.options.encoding)
        if kind := kind_of_file(source, markup):
            self.warnings.append(f"not text: {kind}")
            return b""
        self.warnings += warnings
        return markup

    def _capped(self, source: _Text) -> _Text:
        limit, size = self.options.max_bytes, len(source)
        if size > limit:
            unit = "characters" if isinstance(source, str) else "bytes"
            self.warnings.append(f"left out: what is behind the first {limit:,} of {size:,} {unit}")
            return source[:limit]
        return source

    def _read_markup(self, markup: bytes) -> Page:
        try:
            self.deadline.check("decoding")
            safe, warnings = guarded(markup, self.options)
            self.warnings += warnings
            if safe is None:
                return self._done(read_lines(markup, self.options, self.deadline))
            self.deadline.check("looking for tags")
            root = parse(safe).root
        except TimeUpError as error:
            self.warnings.append(str(error))
            return self._done(read_plain(""))
        return self._read_tree(root) if root is not None else self._done(read_plain(""))

    def _read_tree(self, root: LexborNode) -> Page:
        try:
            page = read_tree(root, self.options, self.deadline)
            if self.look:
                self.look(root, page)
            return self._done(page)
        except TooManyNodesError:
            return self._done(read_lines((root.html or "").encode(), self.options, self.deadline))

    def _done(self, page: Page) -> Page:
        page.warnings[:0] = self.warnings
        page.deadline = self.deadline
        return page


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
    elif isinstance(getattr(source, "body", None), bytes) and hasattr(source, "headers"):
        hint = "; pass its body, or see adc_extract.integrations.response.from_response"
    return f"expected {wanted}, got {type(source).__name__}{hint}"
