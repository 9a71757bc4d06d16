"""Where bylines stand on a page: around the headline, at the start of the text, and right behind it."""

from __future__ import annotations

from typing import NamedTuple

from adc_extract.fields.facts import Facts, is_dump

_OVER = 3  # blocks over the headline that can hold the byline
_UNDER = 25  # blocks under it, however late the body seems to start
_BEFORE = 12  # blocks before the body, where there is no headline
_SHORT_BEFORE = 5  # and where there is one
_INTO = 8  # blocks of a dump's body in which it can be; half of that on other pages
_BEHIND = 8  # blocks behind the body


class BylinePlace(NamedTuple):
    """Where bylines stand: in the blocks ``over`` the body, around its headline, and ``behind`` its ``end``."""

    head: int
    end: int
    over: frozenset[int]
    behind: frozenset[int]


def byline_place(facts: Facts) -> BylinePlace:
    """Where to look for the byline of a page."""
    page = facts.page
    size = len(page.blocks)
    start, end = facts.text
    head = _headline_line(facts, start) if is_dump(page) else _headline_block(facts, start)
    into = _INTO if is_dump(page) else _INTO // 2
    over = {*range(max(0, start - _SHORT_BEFORE), min(size, start + into, max(start + 1, end)))}
    if head < 0:
        over.update(range(max(0, start - _BEFORE), start))
    else:
        over.update(range(max(0, head - _OVER), min(max(start, head + _OVER), head + _UNDER, size)))
    behind = range(max(start, end - 1), min(size, end + 1 + _BEHIND))
    return BylinePlace(head, end, frozenset(over), frozenset(behind) - over)


def _headline_line(facts: Facts, start: int) -> int:
    """The line of a dump that is its headline; -1 if there is none."""
    lines = [index for index, block in enumerate(facts.page.blocks[: start + _INTO]) if block.text == facts.line]
    return max(lines, default=-1)


def _headline_block(facts: Facts, start: int) -> int:
    """The heading over the body: the one that the title holds, else the last of the highest; -1 if there is none."""
    page = facts.page
    heads = [heading.first for heading in facts.headings if heading.tag == "h1" and heading.first <= start]
    heads = heads or [mark.block for mark in page.marks if mark.kind == "headline" and mark.block <= start]
    if len(heads) > 1:
        title = page.head.title.casefold()
        blocks = page.blocks
        heads = [at for at in heads if at < len(blocks) and blocks[at].text[:30].casefold() in title] or heads
    return max(heads, default=-1)
