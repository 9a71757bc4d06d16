"""What a block of the page stands in, and the links in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter

from adc_extract.model.page import Container, Link, Page

_BLOCK_OF = attrgetter("block")


def containers_of(page: Page, index: int, steps: int) -> Iterator[Container]:
    """The container of a block, and those around it, so many in all; the page itself, as the root, is none of them."""
    at = page.blocks[index].container
    for _ in range(steps):
        if not at:
            return
        container = page.containers[at]
        yield container
        at = container.parent


def links_of(page: Page, first: int, end: int) -> list[Link]:
    """The links in the blocks from ``first`` to before ``end``, in order."""
    links = page.links
    at = bisect_left(links, first, key=_BLOCK_OF)
    return links[at : bisect_left(links, end, lo=at, key=_BLOCK_OF)]
