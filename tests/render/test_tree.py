"""The tree of what blocks stand in."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given, settings
from nonsense import ARTICLES, VIEWS

from adc_extract.model.article import Article
from adc_extract.model.block import Block, Cell, Part
from adc_extract.model.image import Image
from adc_extract.render.characters import clean
from adc_extract.render.tree import Child, Figure, Node, tree_of
from adc_extract.render.view import View

ALL = View(links=True, images=True, captions=True)
UL, OL, QUOTE, TABLE = Part("list", 1), Part("numbered_list", 2), Part("quote", 3), Part("table", 4)
HOMES = {
    "item": {"list", "numbered_list", "definitions"},
    "term": {"definitions"},
    "row": {"table"},
    "cell": {"row"},
    "header": {"row"},
}
HOLDS = {
    "list": {"item"},
    "numbered_list": {"item"},
    "definitions": {"item", "term"},
    "table": {"row"},
    "row": {"cell", "header"},
}


def shape(children: list[Child]) -> list[Any]:
    """A tree as plain values: texts, URLs of pictures, and ``{kind: children}``; an item of a number is ``"item 3"``."""
    found: list[Any] = []
    for child in children:
        if isinstance(child, Figure):
            found.append(child.image.url)
        elif isinstance(child, Block):
            found.append(child.text)
        else:
            number = f" {child.number}" if child.number is not None else ""
            found.append({child.kind + number: shape(child.children)})
    return found


def tree(*blocks: Block, view: View = ALL, images: tuple[Image, ...] = ()) -> list[Any]:
    """The tree of these blocks as plain values."""
    return shape(tree_of(Article(blocks=blocks, images=images), view))


def test_parts_with_one_id_are_one() -> None:
    """Blocks in one item, items in one list; another id is another list."""
    first, second, third = (Part("item", n) for n in (10, 11, 12))
    blocks = (
        Block("list_item", "a", within=(UL, first)),
        Block("paragraph", "b", within=(UL, first)),
        Block("list_item", "c", within=(UL, second)),
        Block("list_item", "d", within=(Part("list", 9), third)),
    )
    assert tree(*blocks) == [{"list": [{"item": ["a", "b"]}, {"item": ["c"]}]}, {"list": [{"item": ["d"]}]}]


def test_a_list_that_was_left_is_closed() -> None:
    """What comes back to it later is a list of its own, so that the order stays."""
    blocks = (
        Block("list_item", "a", within=(UL, Part("item", 10))),
        Block("paragraph", "b"),
        Block("list_item", "c", within=(UL, Part("item", 11))),
    )
    assert tree(*blocks) == [{"list": [{"item": ["a"]}]}, "b", {"list": [{"item": ["c"]}]}]


def test_kinds_speak_for_themselves() -> None:
    """Items, quotes and rows that say nothing of where they stand; a number in the text of an item is its number."""
    assert tree(Block("list_item", "a"), Block("list_item", "b")) == [{"list": [{"item": ["a"]}, {"item": ["b"]}]}]
    assert tree(Block("list_item", "3. a"), Block("list_item", "(4) b")) == [
        {"numbered_list": [{"item 3": ["a"]}, {"item 4": ["b"]}]}
    ]
    assert tree(Block("quote", "a"), Block("quote", "b")) == [{"quote": ["a", "b"]}]
    rows = [{"row": [{"cell": ["a"]}, {"cell": []}, {"cell": ["b"]}]}, {"row": [{"cell": ["c"]}]}]
    assert tree(Block("table_row", "a\t\tb"), Block("table_row", "c")) == [{"table": rows}]


def test_what_stands_around_counts() -> None:
    """An item in a list, a row in a table: no second one is made."""
    assert tree(Block("list_item", "1. a", within=(UL,))) == [{"list": [{"item": ["1. a"]}]}]
    assert tree(Block("table_row", "a", within=(TABLE,))) == [{"table": [{"row": [{"cell": ["a"]}]}]}]
    assert tree(Block("list_item", "a", within=(QUOTE, UL))) == [{"quote": [{"list": [{"item": ["a"]}]}]}]


@pytest.mark.parametrize(
    ("within", "expected"),
    [
        ((Part("item", 5),), {"list": [{"item": ["a"]}]}),
        ((Part("term", 5),), {"list": [{"item": ["a"]}]}),
        ((UL, Part("term", 5)), {"list": [{"item": ["a"]}]}),
        ((Part("row", 5),), {"table": [{"row": [{"cell": ["a"]}]}]}),
        ((Part("cell", 5),), "a"),
        ((TABLE,), {"table": [{"row": [{"cell": ["a"]}]}]}),
        ((UL,), {"list": [{"item": ["a"]}]}),
        ((UL, OL), {"list": [{"item": [{"numbered_list": [{"item": ["a"]}]}]}]}),
        ((TABLE, Part("row", 5), Part("item", 6)), {"table": [{"row": [{"cell": [{"list": [{"item": ["a"]}]}]}]}]}),
        ((Part("row", 5), Part("row", 6)), {"table": [{"row": [{"cell": [{"table": [{"row": [{"cell": ["a"]}]}]}]}]}]}),
        ((Part("sheet", 5), QUOTE), {"quote": ["a"]}),  # type: ignore[arg-type]
    ],
)
def test_homes(within: tuple[Part, ...], expected: Any) -> None:
    """What stands where it cannot stand gets the home that it lacks."""
    assert tree(Block("paragraph", "a", within=within)) == [expected]


def test_a_text_between_items() -> None:
    """It belongs to the item before it; between rows it is a row."""
    item, row = Part("item", 5), Part("row", 6)
    blocks = (Block("list_item", "a", within=(UL, item)), Block("paragraph", "b", within=(UL,)))
    assert tree(*blocks) == [{"list": [{"item": ["a", "b"]}]}]
    blocks = (Block("table_row", "a", within=(TABLE, row)), Block("paragraph", "b", within=(TABLE,)))
    assert tree(*blocks) == [{"table": [{"row": [{"cell": ["a"]}]}, {"row": [{"cell": ["b"]}]}]}]


def test_terms() -> None:
    """They hold texts; from a list in one on, it is said of it."""
    term = (Part("definitions", 5), Part("term", 6))
    blocks = (
        Block("list_item", "a", within=term),
        Block("list_item", "b", within=(*term, UL, Part("item", 7))),
        Block("list_item", "c", within=term),
    )
    assert tree(*blocks) == [{"definitions": [{"term": ["a"]}, {"item": [{"list": [{"item": ["b"]}]}, "c"]}]}]


def test_blank_cells_before_a_cell() -> None:
    """A cell stands in its column, behind short cells and empty ones; no page makes a million of them."""
    row = (TABLE, Part("row", 5))
    short = Block("table_row", "a", within=row, cells=(Cell("a"), Cell("")))
    long = Block("paragraph", "b", within=(*row, Part("cell", 6, column=3)))
    assert tree(short, long) == [{"table": [{"row": [{"cell": ["a"]}, {"cell": []}, {"cell": []}, {"cell": ["b"]}]}]}]
    far = Block("paragraph", "b", within=(*row, Part("cell", 6, column=10**6, columns=10**6, rows=0)))
    (table,) = tree_of(Article(blocks=(far,)), ALL)
    assert isinstance(table, Node)
    (line,) = table.children
    assert isinstance(line, Node)
    assert len(line.children) == 101
    assert isinstance(line.children[-1], Node)
    assert (line.children[-1].columns, line.children[-1].rows) == (100, 1)


def test_depth() -> None:
    """A thousand parts around a block are a few, and nothing is lost."""
    within = tuple(Part("quote", n) for n in range(1_000))
    found = tree(Block("quote", "a", within=within))
    depth = 0
    while isinstance(found[0], dict):
        (found,) = found[0].values()
        depth += 1
    assert (found, depth) == (["a"], 20)


def test_pictures() -> None:
    """Each before its block, in the item that it stands in, or between two; in no table; not what only stands for the article."""
    row = (TABLE, Part("row", 5))
    item = (UL, Part("item", 7))
    blocks = (
        Block("list_item", "a", within=item),
        Block("paragraph", "b", within=item),
        Block("list_item", "c", within=(UL, Part("item", 8))),
        Block("table_row", "d", within=row),
        Block("table_row", "e", within=(TABLE, Part("row", 6))),
    )
    images = tuple(Image(f"/{n}.jpg", before=n) for n in (0, 1, 2, 3, 4, 9))
    listed = {"list": [{"item": ["a", "/1.jpg", "b", "/2.jpg"]}, {"item": ["c"]}]}
    table = {"table": [{"row": [{"cell": ["d"]}]}, {"row": [{"cell": ["e"]}]}]}
    assert tree(*blocks, images=images) == ["/0.jpg", listed, "/3.jpg", table, "/4.jpg", "/9.jpg"]
    own = Article(blocks=blocks[:1], image=Image("/own.jpg"), images=images[:1])
    assert shape(tree_of(own, ALL)) == ["/0.jpg", {"list": [{"item": ["a"]}]}]
    assert shape(tree_of(own, View())) == [{"list": [{"item": ["a"]}]}]


def test_captions() -> None:
    """If asked for; not under a picture that has them already; that of a table stands over it."""
    blocks = (Block("paragraph", "a"), Block("caption", "The quay. Photo: Ann"), Block("paragraph", "b"))
    assert tree(*blocks, view=View()) == ["a", "b"]
    assert tree(*blocks) == ["a", "The quay. Photo: Ann", "b"]
    told = Image("/1.jpg", caption="The quay.", credit="Ann", before=1)
    assert tree(*blocks, images=(told,)) == ["a", "/1.jpg", "b"]
    assert tree(*blocks, images=(Image("/1.jpg", before=1),)) == ["a", "/1.jpg", "The quay. Photo: Ann", "b"]
    row = Block("table_row", "c", within=(TABLE, Part("row", 5)))
    assert tree(Block("caption", "t", within=(TABLE,)), row) == ["t", {"table": [{"row": [{"cell": ["c"]}]}]}]


def test_no_tables() -> None:
    """Neither rows nor what stands in cells."""
    cell = Block("paragraph", "b", within=(TABLE, Part("row", 5), Part("cell", 6)))
    assert tree(Block("paragraph", "a"), Block("table_row", "r"), cell, view=View(tables=False)) == ["a"]


def test_texts_that_are_none() -> None:
    """Blocks without anything to see are left out; a body without blocks gives its paragraphs."""
    assert (
        tree(Block("paragraph", " "), Block("list_item", ""), Block("table_row", "\t"), Block("code", "\x00\n")) == []
    )
    assert shape(tree_of(Article(body="a\nb\n\n\nc"), ALL)) == ["a\nb", "c"]


def leaves(children: list[Child], around: str) -> list[Block]:
    """The blocks of a tree, which is as trees are."""
    found = []
    for child in children:
        kind = child.kind if isinstance(child, Node) else "leaf"
        assert kind in HOLDS.get(around, {kind})
        assert around in HOMES.get(kind, {around})
        if isinstance(child, Node):
            found += leaves(child.children, child.kind)
        elif isinstance(child, Block):
            found.append(child)
    return found


@settings(max_examples=300, deadline=None)
@given(article=ARTICLES, view=VIEWS)
def test_any_article(article: Article, view: dict[str, bool]) -> None:
    """Everything stands where it may, and the texts that are shown are there, in order."""
    found = "".join(block.text for block in leaves(tree_of(article, View(**view)), "quote"))
    at = 0
    for block in article.blocks:
        if block.kind == "caption" or (block.in_table and not view["tables"]):
            continue
        for word in re.split(r"\s+", re.sub(r"^\(?\d{1,6}[.)]\s", "", block.text)):
            if clean(word).strip():
                at = found.find(word, at)
                assert at >= 0, block
                at += len(word)
