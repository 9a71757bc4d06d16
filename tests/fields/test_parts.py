"""What blocks stand in, by their containers."""

from __future__ import annotations

import pytest
from builders import nested_page

from adc_extract.fields.parts import is_an_article, parts_of, reach
from adc_extract.model.page import Page


def kinds(page: Page, *kept: int) -> list[str]:
    """The kinds of the parts around each block that was kept."""
    return [" ".join(part.kind for part in parts) for parts in parts_of(page, kept or range(len(page.blocks)))]


def test_each_element() -> None:
    """Lists, items, definitions, quotes; other elements are no parts."""
    page = nested_page(
        ("div.box/ul", "li", "a"),
        ("div.box/ol/li.x", "p", "b"),
        ("div.box/dl", "dt", "c"),
        ("div.box/dl", "dd", "d"),
        ("div.box/blockquote/section", "p", "e"),
        ("div.box/menu", "li", "f"),
        ("div.box", "p", "g"),
    )
    assert kinds(page) == [
        "list item",
        "numbered_list item",
        "definitions term",
        "definitions item",
        "quote",
        "list item",
        "",
    ]


def test_what_is_shared_by_all() -> None:
    """Up to an item, a quote or a cell it says nothing; a list with many items does."""
    in_quote = nested_page(("blockquote", "p", "a"), ("blockquote/ul", "li", "b"))
    assert kinds(in_quote) == ["", "list item"]
    in_list = nested_page(("ul", "li", "a"), ("ul", "li", "b"))
    assert kinds(in_list) == ["list item", "list item"]
    assert kinds(in_list, 0) == [""]
    assert kinds(nested_page(("ul", "li", "a"), ("", "p", "b"))) == ["list item", ""]
    assert parts_of(in_list, []) == []


def test_an_item_that_is_an_article() -> None:
    """An entry with a heading is no item, and what is in it stands in no list."""
    page = nested_page(("ol/li.entry", "h2", "a"), ("ol/li.entry", "p", "b"), ("", "p", "c"))
    item = next(container for container in page.containers if container.tag == "li")
    assert is_an_article(page, item)
    assert kinds(page) == ["", "", ""]


def test_cells_without_a_table() -> None:
    """A row or a cell of a table that holds no data is no part, but what stands in it is."""
    page = nested_page(("table/tr/td", "p", "a"), ("table/tr/td/ul", "li", "b"), ("", "p", "c"))
    assert kinds(page) == ["", "list item", ""]


def test_depth() -> None:
    """What is nested deeper than an article ever is counts as at that depth."""
    page = nested_page(("/".join(["ul", "li"] * 40), "p", "a"), ("", "p", "b"))
    deep, flat = parts_of(page, (0, 1))
    assert (len(deep), flat) == (16, ())


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({}, (1, 1)),
        ({"colspan": "2", "rowspan": "3"}, (2, 3)),
        ({"colspan": "0"}, (1, 1)),
        ({"colspan": "-4"}, (1, 1)),
        ({"colspan": "1000000", "rowspan": "101"}, (100, 100)),
        ({"colspan": "two", "rowspan": None}, (1, 1)),
        ({"colspan": " 2.5"}, (2, 1)),
        ({"colspan": "9" * 50}, (100, 1)),
    ],
)
def test_reach(given: dict[str, str | None], expected: tuple[int, int]) -> None:
    """Columns and rows as the page says, within reason."""
    assert reach(given) == expected
