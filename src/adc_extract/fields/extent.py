"""Where the text of a page begins and ends: not with a stray line that was kept with it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import islice
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


class Extent(NamedTuple):
    """The first and the last block of the text; both are the number of the page's blocks where it has no text."""

    start: int
    end: int


def extent_of(page: Page, kept: Sequence[int], headings: Iterable[Container]) -> Extent:
    """Where the running text begins, and where the last part of the body ends.

    What was kept can begin with headings, captions and buttons, and at either end it can have a few lines of something
    else, with many blocks in between that were not kept, or before the heading that the page's title repeats.
    ``headings`` are the containers of the page's headings.
    """
    blocks = page.blocks
    if not kept:
        return Extent(len(blocks), len(blocks))
    sizes = [len(blocks[i].text) for i in kept]
    first, last = _first(page, kept, sizes, headings), len(kept)
    if kept[-1] - kept[0] >= len(kept) + _FAR:
        last -= _gap([-i for i in reversed(kept)], sizes[::-1])
    return Extent(next(filter(lambda i: _is_running(blocks[i]), kept[first:last][:_LINES]), kept[first]), kept[last - 1])


def _first(page: Page, kept: Sequence[int], sizes: list[int], headings: Iterable[Container]) -> int:
    """The place in ``kept`` where the text begins: behind the title, or else behind small parts without any text."""
    title = _title(page, headings)
    if title >= 0:
        place = bisect_left(kept, title)
        return place if _SMALL * sum(sizes[:place]) < sum(sizes) else 0
    gap = _gap(kept, sizes) if kept[-1] - kept[0] >= len(kept) + _FAR else 0
    return 0 if any(_is_running(page.blocks[i]) for i in kept[:gap]) else gap


def _title(page: Page, headings: Iterable[Container]) -> int:
    """The block of the longest heading that the page's title holds; -1 if there is none."""
    whole = page.head.title[:_MAX_TITLE].casefold()
    texts = [(page.blocks[heading.first].text[:_TITLE], heading.first) for heading in islice(headings, _MAX_HEADINGS)]
    held = [(len(text), -at) for text, at in texts if len(text) >= _MIN_TITLE and text.casefold() in whole]
    return -max(held)[1] if held else -1


def _gap(kept: Sequence[int], sizes: list[int]) -> int:
    """The place of the last wide gap in ``kept`` before which there is but a small part of the text; 0 without one."""
    room = sum(sizes) // _SMALL
    found = 0
    for n in range(1, len(kept)):
        room -= sizes[n - 1]
        if room < 0:
            break
        if kept[n] - kept[n - 1] > _FAR:
            found = n
    return found


def _is_running(block: PageBlock) -> bool:
    """Whether a block is running text: a lead can be under the tag of a heading."""
    text = block.text
    return len(text) > _LINE and (block.tag not in HEADINGS or text[-1] in SENTENCE_ENDS)
