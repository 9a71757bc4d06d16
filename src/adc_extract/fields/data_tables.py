"""Which tables of a page hold data, and which only lay it out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from adc_extract.model.page import Page
from adc_extract.tables.tags import HEADINGS

_ROWS, _COLUMNS = 2, 2  # that data has at least
_LONG = 1_500  # characters in one cell are an article …
_MANY = 5  # … and so are as many blocks
_STEPS = 20  # from a block up to its cell
_CELLS = frozenset({"td", "th"})
_TABLE = frozenset({"table"})


def holds_data(page: Page, at: int, kept: Sequence[int]) -> bool:
    """Whether the table at ``page.containers[at]`` has rows and columns of short texts, as far as it was kept.

    ``kept`` are indices of blocks, in order. A table with a heading, another table or a long text in it lays out.
    """
    table = page.containers[at]
    columns: dict[int, int] = {}  # for each row: its cells
    sizes: dict[int, tuple[int, int]] = {}  # for each cell with blocks of its own: blocks and characters
    for i in kept[bisect_left(kept, table.first) : bisect_left(kept, table.end)]:
        block = page.blocks[i]
        if block.tag in HEADINGS or _up_to(page, block.container, _TABLE) != at:
            return False
        if block.cells:
            columns[block.container] = columns.get(block.container, 0) + len(block.cells)
            continue
        cell = _up_to(page, block.container, _CELLS)
        if cell is None:
            continue  # a caption
        blocks, chars = sizes.get(cell, (0, 0))
        if not blocks:
            row = page.containers[cell].parent
            columns[row] = columns.get(row, 0) + 1
        sizes[cell] = blocks + 1, chars + len(block.text)
        if blocks >= _MANY or chars + len(block.text) > _LONG:
            return False
    return sum(count >= _COLUMNS for count in columns.values()) >= _ROWS


def _up_to(page: Page, at: int, tags: frozenset[str]) -> int | None:
    """The nearest container with one of these tags, from this one up."""
    for _ in range(_STEPS):
        if page.containers[at].tag in tags:
            return at
        at = page.containers[at].parent
        if not at:
            break
    return None
