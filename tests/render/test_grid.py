"""Tables as grids."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from adc_extract.model.block import Block
from adc_extract.render.grid import grid_of
from adc_extract.render.tree import Node

REACHES = st.tuples(st.integers(1, 4), st.integers(1, 4))


def table(*rows: list[tuple[str, int, int]]) -> Node:
    """A table of cells, each a text and how many columns and rows it reaches over."""
    return Node("table", children=[Node("row", children=[cell(*each) for each in row]) for row in rows])


def cell(text: str, columns: int = 1, rows: int = 1) -> Node:
    """A cell with a text."""
    return Node("cell", columns=columns, rows=rows, children=[Block("paragraph", text)])


def texts(grid: list[list[Node | None]]) -> list[str]:
    """The rows of a grid, a line each: the texts of its cells, and ``.`` where none begins."""
    return [" ".join("+".join(c.text for c in each.children if isinstance(c, Block)) if each else "." for each in row) for row in grid]  # fmt: skip


def test_reach() -> None:
    """Cells move on behind those that reach into their row, and rows are filled up."""
    rows = [("a", 2, 2), ("b", 1, 1)], [("c", 1, 3)], [("d", 1, 1), ("e", 1, 1)], [("f", 1, 1)]
    assert texts(grid_of(table(*rows))) == ["a . b", ". . c", "d e .", "f . ."]


def test_columns_without_a_cell() -> None:
    """A column that no cell begins in is none."""
    assert texts(grid_of(table([("a", 3, 1), ("b", 50, 1)], [("c", 1, 1)]))) == ["a b", "c ."]


def test_wide_rows() -> None:
    """What is beyond the hundredth column is in it."""
    ((*_, last),) = grid_of(table([(str(n), 1, 1) for n in range(103)]))
    assert last is not None
    assert [block.text for block in last.children if isinstance(block, Block)] == ["99", "100", "101", "102"]
    row = grid_of(table([("a", 100, 1), ("b", 1, 1)]))
    assert [block.text for c in row[0] if c for block in c.children if isinstance(block, Block)] == ["a", "b"]


def test_nothing() -> None:
    """No rows, no grid; rows without cells have no columns."""
    assert grid_of(Node("table")) == []
    assert grid_of(table([], [])) == [[], []]


@given(st.lists(st.lists(REACHES, max_size=5), max_size=5))
def test_every_cell_is_there_once(reaches: list[list[tuple[int, int]]]) -> None:
    """In its row, in order; all rows are of one length."""
    made = table(*([(f"{n},{m}", *reach) for m, reach in enumerate(row)] for n, row in enumerate(reaches)))
    grid = grid_of(made)
    assert len({len(row) for row in grid}) <= 1
    assert [[each for each in row if each] for row in grid] == [
        row.children for row in made.children if isinstance(row, Node)
    ]


def test_a_million_places() -> None:
    """A table of a thousand rows, all of whose cells reach over a hundred rows and columns, is quickly a grid."""
    grid = grid_of(table(*([("a", 100, 100)] * 10 for _ in range(1_000))))
    assert len(grid) == 1_000
    assert max(map(len, grid)) <= 100
