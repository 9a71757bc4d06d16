"""Which tables hold data."""

from __future__ import annotations

import pytest

from adc_extract.fields.data_tables import holds_data
from adc_extract.read.html import parse, read_tree

ROW = "<tr><td>North</td><td>3</td></tr>"
LONG = "The boats came back. " * 80


@pytest.mark.parametrize(
    ("rows", "holds"),
    [
        (ROW * 2, True),
        (f"<caption>Boats</caption>{ROW * 2}", True),
        (ROW, False),
        ("<tr><td>a</td></tr>" * 5, False),
        (f"<tr><td>a</td></tr>{ROW * 2}", True),
        (f"{ROW}<tr><td><p>a</p><p>b</p></td><td>c</td></tr>", True),
        (f"{ROW * 2}<tr><td><h3>Ports</h3></td><td>c</td></tr>", False),
        (f"{ROW * 2}<tr><td><table>{ROW}</table></td><td>c</td></tr>", False),
        (f"{ROW * 2}<tr><td><p>{LONG}</p></td><td>c</td></tr>", False),
        (f"{ROW * 2}<tr><td>{'<p>a</p>' * 6}</td><td>c</td></tr>", False),
        (f"{ROW * 2}<tr><td>{'<p>a</p>' * 5}</td><td>c</td></tr>", True),
        ("", False),
    ],
    ids="data caption row column title blocks heading table long many five nothing".split(),
)
def test_tables(rows: str, holds: bool) -> None:
    """Two rows of two columns at least, of short texts."""
    page = read_tree(parse(f"<p>Boats</p><table>{rows}</table><p>End</p>").root)  # type: ignore[arg-type]
    tables = [at for at, container in enumerate(page.containers) if container.tag == "table"]
    if not rows:
        assert not tables
        return
    assert holds_data(page, tables[0], range(len(page.blocks))) is holds


def test_only_what_was_kept_counts() -> None:
    """A table of which a row was kept is none."""
    page = read_tree(parse(f"<p>Boats</p><table>{ROW * 3}</table>").root)  # type: ignore[arg-type]
    (at,) = (at for at, container in enumerate(page.containers) if container.tag == "table")
    assert not holds_data(page, at, [0, 2])
    assert holds_data(page, at, [0, 2, 3])
