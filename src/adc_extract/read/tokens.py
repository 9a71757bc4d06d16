"""The tags in the bytes of a page, found as a parser of HTML finds them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from adc_extract.tables.parsing import FOREIGN, RAW

# A tag up to its ">", or the beginning of a comment. A ">" in quotes ends no tag, and quotes count only behind "=".
# What stands behind the name matches always, so that it cannot backtrack; so much of it at a time, as each piece is
# remembered until all of them are found.
_PIECES = rb"[^>=]*(?:=(?:\s*(?:\"[^\"]*\"|'[^']*'))?[^>=]*){0,500}"
_TAG = re.compile(rb"<(?:(/?[a-zA-Z][^\s/>]*)" + _PIECES + rb"|!--|[!?/])")
_MORE = re.compile(_PIECES)
_END = ord(">")
_COMMENT_END = re.compile(rb"--!?>")
_RAW_END = {name: re.compile(rb"</(?i:" + name + rb")(?=[\s/>])") for name in RAW}  # a search for "</" is quick
_PLAIN = b"plaintext"  # it has no end
_SPEAKING = RAW | FOREIGN | {b"/" + name for name in FOREIGN} | {_PLAIN}

Tag = tuple[bytes, int, int]  # the name in lower case, with the slash of an end tag; where it begins; what follows it


def tags_of(markup: bytes) -> Iterator[Tag]:
    """The tags of a page in order, without those in comments, scripts and other raw text; linear in the length.

    A tag that the end of the input cuts off is none, as in HTML.
    """
    position, foreign, size = 0, 0, len(markup)
    while found := _TAG.search(markup, position):
        name, position = found[1], found.end()
        if name is None:
            position = _after_comment(markup, found.start())
            continue
        while position < size and markup[position] != _END:
            more = _MORE.match(markup, position)
            position = more.end() if more else size
        position += 1
        if position > size:
            return
        name = name.lower()
        yield name, found.start(), position
        if name not in _SPEAKING:
            continue
        if name in FOREIGN:
            foreign += 1
        elif name.startswith(b"/"):
            foreign -= foreign > 0
        elif not foreign:  # in SVG, a script is an element like others
            ending = _RAW_END[name].search(markup, position) if name != _PLAIN else None
            if ending is None:
                return
            position = ending.start()


def _after_comment(markup: bytes, start: int) -> int:
    """Where a comment, or what HTML takes for one, is over."""
    if markup.startswith(b"<!--", start):
        ending = _COMMENT_END.search(markup, start + 2)  # "<!-->" is a whole one
        return ending.end() if ending else len(markup)
    end = markup.find(b">", start)
    return end + 1 if end >= 0 else len(markup)
