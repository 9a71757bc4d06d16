"""The ground of this room: how numbers stand for blocks and pages, how many there may be, and the error."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from heapq import nsmallest
from typing import TypeVar

TEXT_BITS, PLACE_BITS = 64, 32  # of a block's mark: what it says, and where it stands
PROSE = 1 << PLACE_BITS  # the bit of a mark that says that the block reads like running text
MOST_PAGES = 256  # of a site
MOST_BLOCKS = 1_000  # different marks of one page
COMMON = 8  # pages; running text that more have makes no two pages copies of one article
_Marks = TypeVar("_Marks")


class SiteModelError(ValueError):
    """A text is no saved `SiteModel`, or that of a later version."""


def sample(pages: Mapping[int, _Marks]) -> dict[int, _Marks]:
    """The pages by their numbers, from the smallest: all, or `MOST_PAGES` of them. The numbers are as good as drawn by
    lot, and the same pages are chosen in whatever order, and from however many parts, they come."""
    return {number: pages[number] for number in nsmallest(MOST_PAGES, pages)}


def bits(mask: int) -> Iterator[int]:
    """The numbers of the bits that are set, from the lowest.

    >>> list(bits(0b1101))
    [0, 2, 3]
    """
    while mask:
        lowest = mask & -mask
        yield lowest.bit_length() - 1
        mask ^= lowest
