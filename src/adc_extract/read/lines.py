"""A page with too many elements for a tree → Page, by its lines: without tags, it is read as a dump."""

from __future__ import annotations

import re
from html import unescape

from adc_extract.model.deadline import NEVER, Deadline
from adc_extract.model.options import DEFAULT, Options
from adc_extract.model.page import Head, Page
from adc_extract.read.guard import guarded
from adc_extract.read.html import parse, read_tree
from adc_extract.read.plain import read_plain
from adc_extract.read.tokens import tags_of
from adc_extract.tables.parsing import CELLS, RAW, SPECIAL

_FRONT = 65_536  # bytes in which the page says what it is
_NO_TEXT = re.compile(rb"<!--(?:.*?--!?>|.*)|<[!?/](?:[^>]*>|.*)", re.DOTALL)
_BREAKING = SPECIAL | CELLS | frozenset(b"table br option optgroup select rt rp".split())


def read_lines(markup: bytes, options: Options = DEFAULT, deadline: Deadline = NEVER) -> Page:
    """The Page of UTF-8 bytes, a block a line; its head is that of the first 64 KB."""
    page = read_plain(unescape(_text(markup).decode("utf-8", "replace")), options, deadline)
    page.head = _front(markup[:_FRONT], options)
    page.warnings.insert(0, f"read by its lines: it has more than {options.max_nodes:,} elements")
    return page


def _text(markup: bytes) -> bytearray:
    """The text between tags, and a line's end for each tag that ends one."""
    text, at, is_raw = bytearray(), 0, False  # one buffer: a list of millions of pieces takes ten times the memory
    for name, start, end in tags_of(markup):
        if not is_raw:
            text += _visible(markup[at:start])
        at, is_raw = end, name in RAW
        if name.lstrip(b"/") in _BREAKING:
            text += b"\n"
    if not is_raw:
        text += _visible(markup[at:])
    return text


def _visible(piece: bytes) -> bytes:
    return _NO_TEXT.sub(b"", piece) if b"<" in piece else piece


def _front(markup: bytes, options: Options) -> Head:
    safe, _ = guarded(markup, options)
    root = parse(safe).root if safe is not None else None
    return read_tree(root, options).head if root is not None else Head()
