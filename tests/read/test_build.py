"""Text, piece by piece, as blocks."""

from __future__ import annotations

from adc_extract.model.page import BLANK_CELLS, Page
from adc_extract.read.html import parse, read_tree


def read(html: str) -> Page:
    """The page of some HTML."""
    root = parse(html).root
    assert root is not None
    return read_tree(root)


def inline(html: str) -> list[tuple[list[str], list[tuple[int, int, str, str | None]]] | None]:
    """What is inline in each block."""
    return [block.inline for block in read(html).blocks]


def test_inline_elements() -> None:
    """The parts of the text as they were read, and the elements around them, the inner ones first."""
    assert inline("<p>a <b>b <i>c</i></b></p><p>plain</p>") == [
        (["a ", "b ", "c"], [(2, 3, "i", None), (1, 3, "b", None)]),
        None,
    ]
    assert inline("<p><a href=/x>a</a><a>b</a></p>") == [(["a", "b"], [(0, 1, "a", "/x"), (1, 2, "a", None)])]
    assert inline("<p>a<b></b></p>") == [None]


def test_an_element_around_blocks() -> None:
    """It is in each of them: in those that ended in it, and in what follows."""
    around = [(0, 1, "b", None)]
    assert inline("<div><b><p>a</p><p>b</p>c</b> d</div>") == [
        (["a"], around),
        (["b"], around),
        (["c", " d"], around),
    ]


def test_an_element_around_too_many_blocks() -> None:
    """It was never closed, and means none of them."""
    few, many = ("<div><b>" + "<p>a</p>" * n + "</b></div>" for n in (50, 51))
    assert all(inline(few))
    assert not any(inline(many))


def test_short_cells_are_a_row() -> None:
    """With their tags, attributes, and what is inline in them; empty ones, too."""
    (block,) = read("<table><tr><th scope=row>Port<td><b>A</b> x<td></table>").blocks
    assert (block.text, block.tag) == ("Port\tA x", "tr")
    assert [(cell.text, cell.tag, cell.attributes) for cell in block.cells or ()] == [
        ("Port", "th", {"scope": "row"}),
        ("A x", "td", {}),
        ("", "td", {}),
    ]
    assert [cell.inline for cell in block.cells or ()] == [None, (["A", " x"], [(0, 1, "b", None)]), None]


def blanks(html: str) -> list[str | None]:
    """How many blank cells stand before each cell with blocks of its own."""
    return [c.attributes.get(BLANK_CELLS) for c in read(f"<table>{html}</table>").containers if c.tag == "td"]


def test_blank_cells_before_a_cell_with_blocks() -> None:
    """Right before it, in its own row."""
    long = "<p>a</p><p>b</p>"
    assert blanks(f"<tr><td><td>&nbsp;<td>{long}") == ["2"]
    assert blanks(f"<tr><td>{long}<td><td>{long}") == [None, "1"]
    assert blanks(f"<tr><td><td><tr><td>{long}") == [None]
    assert blanks(f"<tr><td>x<td><td>{long}") == [None]  # they are cells of the block of the short ones
    assert blanks(f"<tr><td><td><div>{long}</div>") == ["1"]


def test_code_is_not_read_for_spans() -> None:
    """Links and emphasis in it are colours; white space is kept."""
    (block,) = read("<pre><b>if</b> <a href=/x>a</a>:\n    <i>b</i></pre>").blocks
    assert (block.text, block.inline) == ("if a:\n    b", None)
