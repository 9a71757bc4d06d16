"""The blocks of an article → a tree of what they stand in: lists of items, tables of rows of cells, quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import takewhile
from typing import NamedTuple, get_args

from adc_extract.model.article import Article
from adc_extract.model.block import Block, Part, PartKind
from adc_extract.model.image import Image
from adc_extract.render.characters import clean
from adc_extract.render.view import View

_DEEPEST = 20  # parts around a block; what a caller nests deeper stands at that depth
_NUMBERED = re.compile(r"\(?(\d{1,6})[.)]\s+(?=\S)")  # an item of a plain-text dump
LISTS = frozenset({"list", "numbered_list", "definitions"})
_ITEMS = frozenset({"item", "term"})
_CELLS = frozenset({"cell", "header"})
_KINDS = frozenset(get_args(PartKind))
_WIDEST = 100  # columns and rows that a cell reaches over


@dataclass(slots=True)
class Node:
    """A list, quote or table, or an item, row or cell of one, with what stands in it. An ``item`` stands in a list, a
    ``row`` in a table, a ``cell`` or ``header`` in a row, and nothing else does."""

    kind: PartKind
    number: int | None = None
    columns: int = 1
    rows: int = 1
    children: list[Child] = field(default_factory=list)


class Figure(NamedTuple):
    """A picture that stands between blocks."""

    image: Image


Child = Node | Block | Figure


def tree_of(article: Article, view: View) -> list[Child]:
    """What the article's text is made of, in reading order; a ``caption`` is a block like any other.

    An article that was made by hand has perhaps a body without blocks: then each of its paragraphs is one.
    """
    root = Node("quote")
    path: list[tuple[Part, Node]] = []
    for parts, leaf in _leaves(article, view):
        kept = sum(1 for _ in takewhile(lambda pair: pair[0][0] == pair[1], zip(path, parts)))
        del path[kept:]
        for part in parts[kept:]:
            node = Node(part.kind, part.number, _reach(part.columns), _reach(part.rows))
            _fill_row(path[-1][1] if path else root, part)
            (path[-1][1] if path else root).children.append(node)
            path.append((part, node))
        (path[-1][1] if path else root).children.append(leaf)
    return _settled(root).children


def _leaves(article: Article, view: View) -> Iterator[tuple[tuple[Part, ...], Block | Figure]]:
    """The blocks and pictures that are shown, each with the parts around it. A block without text is none."""
    blocks = [_with_parts(n, block) for n, block in enumerate(article.blocks or _paragraphs(article.body))]
    images = list(article.images) if view.images else []
    captions = view.captions or view.images
    before: tuple[Part, ...] = ()
    shown: list[Image] = []  # the pictures that captions stand under
    for n, block in enumerate(blocks):
        while images and (images[0].before or 0) <= n and not _shares_table(before, block.within):
            shown.append(images.pop(0))
            yield _between(before, block.within), Figure(shown[-1])
        before = block.within
        if block.kind != "caption":
            shown.clear()
            if _has_text(block) and (view.tables or not block.in_table):
                yield block.within, block
        elif captions and _has_text(block) and not any(_tells(image, block.text) for image in shown):
            yield tuple(takewhile(lambda part: part.kind != "table", block.within)), block
    for image in images:
        yield (), Figure(image)


def _has_text(block: Block) -> bool:
    return any(clean(text).strip() for text in (block.text, *(cell.text for cell in block.cells)))


def _tells(image: Image, caption: str) -> bool:
    """Whether a picture has what its caption says."""
    line = " ".join(caption.split())
    return any(part in line for part in (image.caption, image.credit) if part)


def _paragraphs(body: str) -> list[Block]:
    return [Block("paragraph", text) for text in re.split(r"\n{2,}", body) if text.strip()]


def _with_parts(n: int, block: Block) -> Block:
    """The block, in the list, quote or table that its kind speaks of, if it is in none."""
    within = tuple(part for part in block.within[:_DEEPEST] if part.kind in _KINDS)
    kinds = {part.kind for part in within}
    innermost = within[-1].kind if within else None
    if block.kind == "list_item" and kinds.isdisjoint(_ITEMS):
        found = None if innermost in LISTS or block.spans else _NUMBERED.match(block.text)
        if found:
            within = (*within, Part("numbered_list", -1), Part("item", ~n, int(found[1])))
            return replace(block, text=block.text[found.end() :], within=within)
        around = () if innermost in LISTS else (Part("list", -1),)
        within = (*within, *around, Part("item", ~n))
    elif block.kind == "quote" and "quote" not in kinds:
        within = (*within, Part("quote", -1))
    elif block.kind == "table_row" and "row" not in kinds:
        around = () if innermost == "table" else (Part("table", -1),)
        within = (*within, *around, Part("row", ~n))
    return block if within == block.within else replace(block, within=within)


def _shares_table(one: tuple[Part, ...], other: tuple[Part, ...]) -> bool:
    """Whether two places are in one table: no picture stands between its rows."""
    return any(a == b and a.kind == "table" for a, b in zip(one, other))


def _between(one: tuple[Part, ...], other: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts around what stands between two blocks: those around both, and of a list the first one's item."""
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other)))
    if shared and one[shared - 1].kind in LISTS:
        return one[: shared + 1] if len(one) > shared else one[: shared - 1]
    return one[:shared]


def _fill_row(row: Node, part: Part) -> None:
    """Blank cells before a cell that knows its column."""
    if part.kind in _CELLS and row.kind == "row":
        missing = part.column - sum(_width(child) for child in row.children)
        row.children += [Node("cell") for _ in range(min(missing, _WIDEST))]


def _reach(count: int) -> int:
    return min(max(count, 1), _WIDEST)


def _width(child: Child) -> int:
    return len(child.cells) or 1 if isinstance(child, Block) else 1


def _settled(node: Node) -> Node:
    """The node with nothing in it that may not stand there. No deeper than blocks are nested."""
    children: list[Child] = []
    for child in node.children:
        if node.kind == "row":
            children += _cells(child)
        else:
            children += _homed(_settled(child), node.kind) if isinstance(child, Node) else [child]
    wanted = _PARTS_OF.get(node.kind)
    if wanted:
        children = _gathered(children, wanted)
    if node.kind == "definitions":
        children = [part for child in children for part in _term(child)]
    return replace(node, children=children)


def _homed(child: Node, around: PartKind) -> list[Child]:
    """A node in what it has to stand in; a cell outside of a row is what is in it."""
    if child.kind in _CELLS:
        return child.children
    if child.kind == "row" and around != "table":
        return [Node("table", children=[child])]
    if child.kind in _ITEMS and around not in LISTS:
        return [Node("list", children=[replace(child, kind="item")])]
    return [replace(child, kind="item") if child.kind == "term" and around != "definitions" else child]


def _term(term: Child) -> list[Child]:
    """A term holds texts and nothing else; from the first list or picture in it on, it is said of the term."""
    if not isinstance(term, Node) or term.kind != "term":
        return [term]
    texts: list[Child] = list(takewhile(lambda child: isinstance(child, Block), term.children))
    others = term.children[len(texts) :]
    found: list[Child] = [replace(term, children=texts)] if texts else []
    return [*found, Node("item", children=others)] if others else found


def _cells(child: Child) -> list[Child]:
    """What stands in a row, as cells."""
    if isinstance(child, Node):
        settled = _settled(child)
        return [settled if child.kind in _CELLS else Node("cell", children=_homed(settled, "cell"))]
    if isinstance(child, Figure):
        return [Node("cell", children=[child])]
    if any(cell.text for cell in child.cells):
        return [
            Node(
                "header" if cell.header else "cell",
                columns=_reach(cell.columns),
                rows=_reach(cell.rows),
                children=[Block("paragraph", cell.text, spans=cell.spans)] if cell.text else [],
            )
            for cell in child.cells
        ]
    if child.kind == "table_row":
        return [Node("cell", children=[Block("paragraph", text)] if text else []) for text in child.text.split("\t")]
    return [Node("cell", children=[child])]


def _gathered(children: list[Child], wanted: tuple[PartKind, ...]) -> list[Child]:
    """Items of a list, or rows of a table: what stands between them goes to the one before, or is one of its own."""
    gathered: list[Child] = []
    for child in children:
        if isinstance(child, Node) and child.kind in wanted:
            gathered.append(child)
        elif gathered and isinstance(gathered[-1], Node) and wanted[0] != "row":
            gathered[-1].children.append(child)
        else:
            inside: list[Child] = [child] if wanted[0] != "row" else [Node("cell", children=[child])]
            gathered.append(Node(wanted[0], children=inside))
    return gathered


_PARTS_OF: dict[PartKind, tuple[PartKind, ...]] = {
    "list": ("item",),
    "numbered_list": ("item",),
    "definitions": ("item", "term"),
    "table": ("row",),
}
