"""Bytes that would take a parser very long → bytes that do not, with the same text.

The parser, lexbor, takes a time for each tag that grows with the depth of nesting, for each attribute with those before
it in the tag, for each option with those before it in the select, and for each new name of an element with all names
before it; and formatting that is never closed is opened anew in every paragraph behind it, so that a few kilobytes can
fill the memory.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from adc_extract.read.open_elements import OpenElements
from adc_extract.read.tokens import tags_of
from adc_extract.tables.parsing import CELLS, FORMATTING, SPECIAL, VOID

ATTRIBUTES = 1_000  # of one tag
OPTIONS = 2_000
NAMES = 2_000  # of elements, all different
_LONG_TAG = 3 * ATTRIBUTES  # bytes of so many attributes, at least
_REOPENED = 10_000  # formatting elements that are opened anew, and …
_REOPENED_A_TAG = 4  # … so many more for each tag
_ATTRIBUTE = re.compile(rb"[^\s/>=][^\s/>=]*(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s>]*))?")
_NAME = re.compile(rb"<[^\s/>]*")
_OPTION = frozenset({b"option", b"optgroup"})
_DROPPED_FORMATS = FORMATTING - {b"a"}  # a link is never opened twice
_MANY_FORMATS = "tags of formatting"
_MANY_NODES = "the page"
_MANY_NAMES = f"tags of more than {NAMES:,} different names"
_ENDS_A_START = 3  # end tags for each element that a page may have: some of them make elements, too


class Cut(NamedTuple):
    """A piece of the page that is left out: from where to where, what it is, and what parts the text in its place."""

    start: int
    end: int
    what: str
    instead: bytes = b""


def tame(markup: bytes, max_depth: int, max_nodes: int) -> tuple[bytes | None, list[str]]:
    """The page without what the parser cannot take, and warnings that name it; None in place of a page of more than
    ``max_nodes`` elements.

    Left out are tags nested deeper than ``max_depth`` and their end tags, attributes of a tag beyond the 1,000th,
    options beyond the 2,000th, tags of new names beyond the 2,000th name, and, where it would be opened anew too often,
    all formatting. No text is left out. The pages of honest people come back as they are. Linear in the length.
    """
    cuts = list(_cuts(markup, max_depth, max_nodes))
    if cuts and cuts[-1].what == _MANY_FORMATS:
        cuts = list(_cuts(markup, max_depth, max_nodes, _DROPPED_FORMATS))
    if cuts and cuts[-1].what == _MANY_NODES:
        return None, []
    return _without(markup, cuts), _warnings(cuts)


def cap_attributes(markup: bytes) -> tuple[bytes, list[str]]:
    """As `tame`, but for attributes only, which is quicker."""
    cuts = [cut for _, start, end in tags_of(markup) if end - start > _LONG_TAG for cut in _surplus(markup, start, end)]
    return _without(markup, cuts), _warnings(cuts)


def has_too_many_attributes(markup: bytes, start: int, end: int) -> bool:
    """Whether more attributes than are taken stand between these places."""
    return any(n > ATTRIBUTES for n, _ in enumerate(_ATTRIBUTE.finditer(markup, start, end), 1))


def _cuts(  # noqa: C901  (a call a tag is too dear)
    markup: bytes, max_depth: int, max_nodes: int, unwanted: frozenset[bytes] = frozenset()
) -> Iterator[Cut]:
    """What is to be left out, in order; where formatting is opened anew too often, or there are too many elements, that
    is the last one."""
    elements, dropped, options, at, ends = OpenElements(), dict[bytes, int](), 0, 0, 0
    names: set[bytes] = set()
    deep = f"tags nested deeper than {max_depth:,} elements"
    for count, (name, start, end) in enumerate(tags_of(markup), 1):
        if elements.scopes[-1].formats and markup[at:start].strip():
            elements.text()
        at = end
        is_new = len(names) >= NAMES and name.lstrip(b"/") not in names
        ends += name.startswith(b"/")
        if max(count - ends, ends / _ENDS_A_START) > max_nodes:
            yield Cut(0, 0, _MANY_NODES)
            return
        if name.lstrip(b"/") in unwanted:
            yield Cut(start, end, _MANY_FORMATS)
        elif name.startswith(b"/"):
            if dropped.get(name):
                dropped[name] -= 1
                yield Cut(start, end, _MANY_NAMES if is_new else deep, _instead(name[1:]))
            else:
                elements.end(name[1:])
        elif name in _OPTION and options >= OPTIONS:
            yield Cut(start, end, f"options beyond the first {OPTIONS:,}")
        elif (elements.depth >= max_depth and name not in VOID) or is_new:
            dropped[b"/" + name] = dropped.get(b"/" + name, 0) + 1
            yield Cut(start, end, _MANY_NAMES if is_new else deep, _instead(name))
        else:
            options += name in _OPTION
            names.add(name)
            elements.start(name, markup[start if name in FORMATTING else end - 2 : end])
            if end - start > _LONG_TAG:
                yield from _surplus(markup, start, end)
            if not unwanted and elements.reopened > _REOPENED + _REOPENED_A_TAG * count:
                yield Cut(0, 0, _MANY_FORMATS)
                return


def _instead(name: bytes) -> bytes:
    """A rule parts the text as a block-level element does; in a row of cells, a space does."""
    return b"<hr>" if name in SPECIAL or b"-" in name else b" " if name in CELLS else b""


def _surplus(markup: bytes, start: int, end: int) -> Iterator[Cut]:
    """The attributes of a tag that are too many."""
    name = _NAME.match(markup, start)
    attributes = _ATTRIBUTE.finditer(markup, name.end() if name else start, end - 1)
    for n, attribute in enumerate(attributes, 1):
        if n > ATTRIBUTES:
            yield Cut(attribute.start(), end - 1, f"attributes beyond the {ATTRIBUTES:,}th of a tag")
            return


def _without(markup: bytes, cuts: list[Cut]) -> bytes:
    if not cuts:
        return markup
    pieces, at = [], 0
    for cut in cuts:
        if cut.start > at or not at:  # one sign is enough for many tags
            pieces += [markup[at : cut.start], cut.instead]
        at = cut.end
    pieces.append(markup[at:])
    return b"".join(pieces)


def _warnings(cuts: list[Cut]) -> list[str]:
    """What was left out, how often, and where it began."""
    found: dict[str, tuple[int, int]] = {}
    for cut in cuts:
        first, count = found.get(cut.what, (cut.start, 0))
        found[cut.what] = (first, count + 1)
    return [f"left out: {what} ({count:,}, the first at byte {first:,})" for what, (first, count) in found.items()]
