"""The lists, quotes and tables that each block of the body stands in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from adc_extract.fields.data_tables import holds_data
from adc_extract.model.block import Part, PartKind
from adc_extract.model.page import BLANK_CELLS, Attributes, Container, Page
from adc_extract.tables.tags import HEADINGS

_LOOKED_AT = 20  # blocks of a list item in which a heading is looked for
_DEEPEST = 16  # parts around a block; what is nested deeper counts as at that depth
_WIDEST = 100  # columns and rows that a cell may be said to reach over
_NUMBER = re.compile(r"\s{0,9}([+-]?\d{1,6})")
_LISTS: dict[str, PartKind] = {
    "ul": "list",
    "menu": "list",
    "dir": "list",
    "ol": "numbered_list",
    "dl": "definitions",
}
_ITEMS: dict[str, PartKind] = {"li": "item", "dd": "item", "dt": "term"}
_TABLES: dict[str, PartKind] = {"table": "table", "tr": "row", "td": "cell", "th": "header"}
_INNER = frozenset({"item", "term", "cell", "header", "quote"})
_KNOWN = frozenset({*_LISTS, *_ITEMS, *_TABLES, "blockquote"})

Parts = tuple[Part, ...]


def parts_of(page: Page, kept: Sequence[int]) -> list[Parts]:
    """For each block that was kept, the parts that it stands in, from the outermost to the innermost.

    What stands around all of them is the page's, and says nothing: only what a part holds apart from the rest counts.
    """
    reader = _PartReader(page, kept)
    found = [reader.within(page.blocks[i].container) for i in kept]
    shared = _shared(found)
    made: dict[int, Part] = {}
    return [_renumbered(parts[shared:], made) if parts else parts for parts in found]


def is_an_article(page: Page, item: Container) -> bool:
    """Whether a list item is an article of its own, with a heading: an entry of a list article or of a live blog."""
    inside = page.blocks[item.first : min(item.end, item.first + _LOOKED_AT)]
    return any(block.tag in HEADINGS for block in inside)


def _renumbered(parts: Parts, made: dict[int, Part]) -> Parts:
    """The same parts, with ids from 1 in the order of the article; each is one object, whatever stands in it."""
    for part in parts:
        if part.id not in made:
            made[part.id] = replace(part, id=len(made) + 1)
    return tuple([made[part.id] for part in parts])


def _shared(found: list[Parts]) -> int:
    """How many of the outermost parts stand around all blocks, up to an item, a cell or a quote."""
    if not found or not found[0]:
        return 0
    shared = 0
    for depth, part in enumerate(found[0]):
        if any(len(parts) <= depth or parts[depth] != part for parts in found):
            break
        if part.kind in _INNER:
            shared = depth + 1
    return shared


class _PartReader:
    """Reads the parts around containers; what was found for one serves all that stand in it."""

    def __init__(self, page: Page, kept: Sequence[int]) -> None:
        self.page = page
        self.kept = kept
        self.known: dict[int, Parts] = {0: ()}
        self.numbers: dict[int, dict[int, int]] = {}

    def within(self, at: int) -> Parts:
        """The parts around a container, itself included."""
        known, containers = self.known, self.page.containers
        chain = []
        while at not in known:
            chain.append(at)
            at = containers[at].parent
        parts = known[at]
        for at in reversed(chain):
            if containers[at].tag in _KNOWN and len(parts) < _DEEPEST:
                parts = self._entered(parts, at)
            known[at] = parts
        return parts

    def _entered(self, parts: Parts, at: int) -> Parts:
        """The parts in this container, given those around it."""
        container = self.page.containers[at]
        tag = container.tag
        around = parts[-1].kind if parts else None
        if tag in _LISTS:
            return (*parts, Part(_LISTS[tag], at))
        if tag in _ITEMS:
            return self._item(parts, at, container)
        if tag == "blockquote":
            return (*parts, Part("quote", at))
        if tag == "table":
            return (*parts, Part("table", at)) if holds_data(self.page, at, self.kept) else parts
        if tag == "tr":
            return (*parts, Part("row", at)) if around == "table" else parts
        return (*parts, self._cell(at, container)) if around == "row" else parts

    def _item(self, parts: Parts, at: int, item: Container) -> Parts:
        is_listed = bool(parts) and parts[-1].kind in _LISTS.values()
        if is_an_article(self.page, item):
            return parts[:-1] if is_listed else parts
        if not is_listed:
            parts = (*parts, Part("list" if item.tag == "li" else "definitions", item.parent))
        number = self._number(parts[-1].id, at) if parts[-1].kind == "numbered_list" else None
        return (*parts, Part(_ITEMS[item.tag], at, number))

    def _number(self, list_at: int, at: int) -> int | None:
        if list_at not in self.numbers:
            self.numbers[list_at] = _numbers(self.page.containers, list_at)
        return self.numbers[list_at].get(at)

    def _cell(self, at: int, cell: Container) -> Part:
        columns, rows = reach(cell.attributes)
        return Part(_TABLES[cell.tag], at, None, self._column(at, cell), columns, rows)

    def _column(self, at: int, cell: Container) -> int:
        """The cells before this one in its row: those of short texts, and those with blocks of their own."""
        page, row = self.page, cell.parent
        # The short cells right before it are a block that was made when it had begun.
        blocks = page.blocks[page.containers[row].first : cell.first + 1]
        short = sum(len(block.cells) for block in blocks if block.cells and block.container == row)
        long = sum(1 + _blanks(page.containers[i]) for i in range(row + 1, at) if page.containers[i].parent == row)
        return min(short + long + _blanks(cell), _WIDEST)


def reach(attributes: Attributes) -> tuple[int, int]:
    """Over how many columns and rows a cell reaches, by its attributes: 1 to 100."""
    columns, rows = (_integer(attributes.get(name)) or 1 for name in ("colspan", "rowspan"))
    return min(max(columns, 1), _WIDEST), min(max(rows, 1), _WIDEST)


def _blanks(cell: Container) -> int:
    return _integer(cell.attributes.get(BLANK_CELLS)) or 0


def _numbers(containers: list[Container], list_at: int) -> dict[int, int]:
    """The number of each item of a numbered list, by the rules of HTML for ``start``, ``reversed`` and ``value``."""
    given = containers[list_at].attributes
    items = []
    for at in range(list_at + 1, len(containers)):
        if containers[at].depth <= containers[list_at].depth:
            break
        if containers[at].parent == list_at and containers[at].tag == "li":
            items.append(at)
    step = -1 if "reversed" in given else 1
    start = _integer(given.get("start"))
    number = (len(items) if step < 0 else 1) if start is None else start
    numbers = {}
    for at in items:
        own = _integer(containers[at].attributes.get("value"))
        numbers[at] = number = number if own is None else own
        number += step
    return numbers


def _integer(text: str | None) -> int | None:
    found = _NUMBER.match(text or "")
    return int(found[1]) if found else None
