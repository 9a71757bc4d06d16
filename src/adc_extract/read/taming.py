"""Bytes that would take a parser very long → bytes that do not, with the same text.

The parser, lexbor, takes a time for each tag that grows with the depth of nesting, for each attribute with those before
it in the tag, for each option with those before it in the select, and for each new name of an element or an attribute
with all names before it; and formatting that is never closed is opened anew in every paragraph behind it, so that a few
kilobytes can fill the memory.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from adc_extract.read.open_elements import OpenElements
from adc_extract.read.tokens import tags_of
from adc_extract.tables.parsing import CELLS, DISPENSABLE, FORMATTING, SPECIAL, VOID

ATTRIBUTES = 1_000  # of one tag
OPTIONS = 2_000
NAMES = 2_000  # of elements, all different
ATTRIBUTE_NAMES = 20_000  # of the page
_NO_ATTRIBUTE = 2  # bytes behind the name of a tag that are too few for one
_LONG_TAG = 3 * ATTRIBUTES  # bytes of so many attributes, at least
_REOPENED = 10_000  # formatting elements that are opened anew, and …
_REOPENED_A_TAG = 4  # … so many more for each tag
_ATTRIBUTE = re.compile(rb"([^\s/>=][^\s/>=]*)(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s>]*))?")
_NAME = re.compile(rb"</?[^\s/>]*")
_OPTION = frozenset({b"option", b"optgroup"})
_DROPPED_FORMATS = FORMATTING - {b"a"}  # a link is never opened twice
_MANY_FORMATS = "tags of formatting"
_MANY_NODES = "the page"
_MANY_OPTIONS = f"options beyond the first {OPTIONS:,}"
_MANY_ATTRIBUTE_NAMES = f"attributes of more than {ATTRIBUTE_NAMES:,} different names"
_MANY_NAMES = f"tags of more than {NAMES:,} different names"
_SLASH = ord("/")
ENDS_A_START = 3  # end tags for each element that a page may have: some of them make elements, too


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


def cap_attribute_names(markup: bytes) -> tuple[bytes, list[str]]:
    """The page without the attributes of a tag from the first one on whose name is new, once there are 20,000
    names, and a warning of it."""
    names: set[bytes] = set()
    cuts: list[Cut] = []
    for tag, start, end in tags_of(markup):
        behind = start + 1 + len(tag)
        if end - behind <= _NO_ATTRIBUTE:
            continue
        if len(names) < ATTRIBUTE_NAMES:
            names.update(_ATTRIBUTE.findall(markup[behind : end - 1].lower()))
        elif new := next((a for a in _ATTRIBUTE.finditer(markup, behind, end - 1) if a[1].lower() not in names), None):
            cuts.append(Cut(new.start(), end - 1, _MANY_ATTRIBUTE_NAMES))
    return _without(markup, cuts), _warnings(cuts)


def without_inline(markup: bytes, max_nodes: int) -> tuple[bytes | None, list[str]]:
    """The page without inline elements that mean little, and a warning of it; None if more than ``max_nodes`` are
    left."""
    kept, at, starts, first, count = bytearray(), 0, 0, 0, 0
    for name, start, end in tags_of(markup):
        if name.lstrip(b"/") in DISPENSABLE:
            kept += markup[at:start]
            at = end
            first = first if count else start
            count += 1
        elif name[0] != _SLASH:
            starts += 1
            if starts > max_nodes:
                return None, []
    kept += markup[at:]
    return bytes(kept), [f"left out: tags of inline elements ({count:,}, the first at byte {first:,})"]


def has_too_many_attributes(markup: bytes, start: int, end: int) -> bool:
    """Whether more attributes than are taken stand between these places."""
    return any(n > ATTRIBUTES for n, _ in enumerate(_ATTRIBUTE.finditer(markup, start, end), 1))


def _cuts(  # noqa: C901, PLR0912  (a call a tag is too dear)
    markup: bytes, max_depth: int, max_nodes: int, unwanted: frozenset[bytes] = frozenset()
) -> Iterator[Cut]:
    """What is to be left out, in order; where formatting is opened anew too often, or there are too many elements, that
    is the last one."""
    elements, dropped, options, at, starts, ends = OpenElements(), Counter[bytes](), 0, 0, 0, 0
    names: set[bytes] = set()
    most_ends = ENDS_A_START * max_nodes
    deep = f"tags nested deeper than {max_depth:,} elements"
    for tag, start, end in tags_of(markup):
        if elements.scopes[-1].formats and markup[at:start].strip():
            elements.text()
        at = end
        is_end = tag[0] == _SLASH
        name = tag[1:] if is_end else tag
        is_new = len(names) >= NAMES and name not in names
        ends += is_end
        starts += not is_end
        if starts > max_nodes or ends > most_ends:
            yield Cut(0, 0, _MANY_NODES)
            return
        what = ""
        if name in unwanted:
            what = _MANY_FORMATS
        elif is_end:
            if dropped and dropped[name]:
                dropped[name] -= 1
                what = _MANY_NAMES if is_new else deep
        elif options >= OPTIONS and name in _OPTION:
            what = _MANY_OPTIONS
        elif is_new or (elements.depth >= max_depth and name not in VOID):
            dropped[name] += 1
            what = _MANY_NAMES if is_new else deep
        if what:
            yield Cut(start, end, what, _instead(name))
        elif is_end:
            elements.end(name)
        else:
            options += name in _OPTION
            names.add(name)
            elements.start(name, markup[start if name in FORMATTING else end - 2 : end])
            if end - start > _LONG_TAG:
                yield from _surplus(markup, start, end)
            if not unwanted and elements.reopened > _REOPENED + _REOPENED_A_TAG * (starts + ends):
                yield Cut(0, 0, _MANY_FORMATS)
                return


def _instead(name: bytes) -> bytes:
    """A rule parts the text as a block-level element does; in a row of cells, a space does."""
    return b"<hr>" if name in SPECIAL or b"-" in name else b" " if name in CELLS else b""


def _surplus(markup: bytes, start: int, end: int) -> Iterator[Cut]:
    """The attributes of a tag that are too many."""
    name = _NAME.match(markup, start)
    attributes = _ATTRIBUTE.finditer(markup, name.end() if name else start, end - 1)
    for attribute in islice(attributes, ATTRIBUTES, ATTRIBUTES + 1):
        yield Cut(attribute.start(), end - 1, f"attributes beyond the {ATTRIBUTES:,}th of a tag")


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
