"""A table with cells that reach over columns and rows → a grid with a place for each."""

from __future__ import annotations

from adc_extract.render.tree import Node

_MAX_COLUMNS = 100
_MAX_PLACES = 100_000  # of one table; beyond, cells are as wide and as high as one place


def grid_of(table: Node) -> list[list[Node | None]]:
    """The rows of a table, all of one length, at most 100 columns: each cell stands at its first place, and the others
    that it reaches over are None. A cell beyond the hundredth column is added to the last one. Columns that no cell
    begins in are left out."""
    rows = [
        [cell for cell in row.children if isinstance(cell, Node)] for row in table.children if isinstance(row, Node)
    ]
    grid: list[list[Node | None]] = [[] for _ in rows]
    covered: dict[int, set[int]] = {}  # by cells of the rows above
    places = 0
    for n, row in enumerate(rows):
        line, taken = grid[n], covered.pop(n, set())
        for cell in row:
            while len(line) in taken:
                line.append(None)
            if len(line) >= _MAX_COLUMNS:
                last = line[-1]
                line[-1] = cell if last is None else Node(last.kind, children=[*last.children, *cell.children])
                continue
            is_free = places < _MAX_PLACES
            width = min(cell.columns, _MAX_COLUMNS - len(line)) if is_free else 1
            for below in range(n + 1, min(n + cell.rows, len(rows)) if is_free else n):
                covered.setdefault(below, set()).update(range(len(line), len(line) + width))
                places += width
            line += [cell, *[None] * (width - 1)]
            places += width
    columns = sorted({at for line in grid for at, cell in enumerate(line) if cell is not None})
    return [[line[at] if at < len(line) else None for at in columns] for line in grid]
