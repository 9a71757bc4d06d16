"""Trails of breadcrumbs in menus that are not entered."""

from __future__ import annotations

import pytest

from adc_extract.read.html import parse, read_tree

TEXT = "<p>" + "Long enough that the page is not read a second time for want of text. " * 8 + "</p>"
LINKS = '<ol><li><a href="/">Home</a></li><li><a href="/h"> Old <b>Harbour</b></a></li><li><a></a>Here</li></ol>'


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        ('class="nav breadcrumbs"', ["Home\nOld Harbour"]),
        ('id="Breadcrumb"', ["Home\nOld Harbour"]),
        ('aria-label="Breadcrumb"', ["Home\nOld Harbour"]),
        ('class="menu" aria-label', []),
        ("", []),
    ],
)
def test_a_menu_that_is_a_trail(attributes: str, expected: list[str]) -> None:
    """The texts of its links become a mark over the text; no block is made of them."""
    root = parse(f"<nav {attributes}>{LINKS}</nav>{TEXT}").root
    assert root is not None
    page = read_tree(root)
    assert [mark.text for mark in page.marks if mark.kind == "trail"] == expected
    assert [block.tag for block in page.blocks] == ["p"]
