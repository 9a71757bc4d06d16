"""What a block stands in, and the links in it."""

from __future__ import annotations

import pytest
from builders import nested_page, page_of

from adc_extract.fields.blocks import containers_of, links_of
from adc_extract.model.page import Link


@pytest.mark.parametrize(
    ("index", "steps", "tags"),
    [
        (0, 4, ["p", "section", "main"]),
        (0, 2, ["p", "section"]),
        (0, 0, []),
        (1, 4, ["p", "main"]),
    ],
)
def test_containers_of_a_block(index: int, steps: int, tags: list[str]) -> None:
    """The innermost first, so many as are asked for, and never the root."""
    page = nested_page(("main/section", "p", "It rained."), ("main", "p", "It rained again."))
    assert [container.tag for container in containers_of(page, index, steps)] == tags


def test_a_dump_has_no_containers() -> None:
    """Its lines stand in the root alone."""
    assert list(containers_of(page_of("It rained."), 0, 3)) == []


@pytest.mark.parametrize(
    ("first", "end", "hrefs"),
    [(0, 1, []), (1, 2, ["/a", "/b"]), (1, 4, ["/a", "/b", "/c"]), (2, 3, []), (3, 9, ["/c"]), (4, 9, []), (2, 1, [])],
)
def test_links_of_blocks(first: int, end: int, hrefs: list[str]) -> None:
    """Those in these blocks, in order; a block can have several or none."""
    page = page_of("Rain", "Wells", "Hills", "Town")
    page.links += [Link("/a", 1), Link("/b", 1), Link("/c", 3)]
    assert [link.href for link in links_of(page, first, end)] == hrefs
