"""Where the text of a page begins and ends: not with a stray line that was kept with it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from operator import attrgetter
from typing import NamedTuple

from adc_extract.model.page import Container, Page, PageBlock
from adc_extract.tables.punctuation import SENTENCE_ENDS
from adc_extract.tables.tags import HEADINGS

_FAR = 8  # blocks between two blocks of the body, over which it falls into two parts
_SMALL = 5  # a part at its start or end is of the text if it has one in so many of its characters
_LINE = 60  # characters: no more than a byline, a kicker or a button has
_MIN_TITLE, _TITLE = 12, 60  # characters of a heading that are looked for in the page's title
_MAX_TITLE, _MAX_HEADINGS = 400, 200
_LINES = 5  # so many lines before the running text are none of it; a text can begin with more of them
_FIRST_BLOCK = attrgetter("first")


class Extent(NamedTuple):
    """The first and the last block of the text; both are the number of the page's blocks where it has no text."""

    start: int
    end: int


def extent_of(page: Page, kept: Sequence[int], headings: Sequence[Container]) -> Extent:
    """Where the running text begins, and where the last part of the body ends.

    What was kept can begin with headings, captions and buttons, and at either end it can have a few lines of something
    else, with many blocks in between that were not kept, or before the heading that the page's title repeats.
    ``headings`` are the containers of the page's headings, in order.
    """
    blocks = page.blocks
    if not kept:
        return Extent(len(blocks), len(blocks))
    sizes = [len(blocks[i].text) for i in kept]
    first, last = _first(page, kept, sizes, headings), len(kept)
    if kept[-1] - kept[0] >= len(kept) + _FAR:
        backwards = [-i for i in reversed(kept)]
        last -= _behind_gap(backwards, _small(sizes[::-1]))
    start = next((i for i in kept[first : min(last, first + _LINES)] if _is_running(blocks[i])), kept[first])
    return Extent(start, kept[last - 1])


def _first(page: Page, kept: Sequence[int], sizes: Iterable[int], headings: Sequence[Container]) -> int:
    """The place in ``kept`` where the text begins: behind the title, or else behind small parts without any text."""
    small = _small(sizes)
    gap = _behind_gap(kept, small)
    over = bisect_right(headings, kept[0], key=_FIRST_BLOCK)
    end = bisect_right(headings, kept[small], lo=over, key=_FIRST_BLOCK)
    if not gap and _title(page, headings[over : min(end, over + _MAX_HEADINGS)]) < 0:
        return 0  # as on most pages
    title = _title(page, headings[max(0, end - _MAX_HEADINGS) : end])
    if title >= 0:
        return bisect_left(kept, title)
    return 0 if any(_is_running(page.blocks[i]) for i in kept[:gap]) else gap


def _title(page: Page, headings: Sequence[Container]) -> int:
    """The block of the longest heading that the page's title holds; -1 if there is none."""
    longest, found = _MIN_TITLE - 1, -1
    whole = page.head.title[:_MAX_TITLE].casefold() if headings else ""
    for heading in headings if whole else ():
        text = page.blocks[heading.first].text[:_TITLE]
        if len(text) > longest and text.casefold() in whole:
            longest, found = len(text), heading.first
    return found


def _small(sizes: Iterable[int]) -> int:
    """How many blocks at the start make but a small part of the text."""
    totals = list(accumulate(sizes))
    return min(bisect_right(totals, totals[-1] // _SMALL), len(totals) - 1)


def _behind_gap(kept: Sequence[int], small: int) -> int:
    """The place behind the last wide gap within the small part at the start of ``kept``; 0 without one."""
    if abs(kept[small] - kept[0]) <= small + _FAR - 1:
        return 0
    return next((n for n in range(small, 0, -1) if kept[n] - kept[n - 1] > _FAR), 0)


def _is_running(block: PageBlock) -> bool:
    """Whether a block is running text: a lead can be under the tag of a heading."""
    text = block.text
    return len(text) > _LINE and (block.tag not in HEADINGS or text[-1] in SENTENCE_ENDS)
