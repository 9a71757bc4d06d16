"""Pictures with the files that stand beside them."""

from __future__ import annotations

import pytest

from adc_extract.read.html import parse, read_tree

STAND_IN = "data:image/gif;base64,AA"
SOURCES = '<source media="(min-width: 9px)" srcset="/b.webp"><source srcset="/c.webp">'


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (f"<picture>{SOURCES}<img alt=x></picture>", "/b.webp"),
        (f'<picture>{SOURCES}<img src="{STAND_IN}"></picture>', "/b.webp"),
        ('<picture><source data-srcset="/d.webp 2x"><img alt=x></picture>', "/d.webp 2x"),
        (f'<picture>{SOURCES}<img src="/a.jpg"></picture>', None),
        (f'<picture>{SOURCES}<img src="{STAND_IN}" data-src="/a.jpg"></picture>', None),
        (f'<picture>{SOURCES}<img srcset="/a.jpg 2x"></picture>', "/a.jpg 2x"),
        ("<picture><source><img alt=x></picture>", None),
        (f"<div>{SOURCES}<img alt=x></div>", None),
    ],
)
def test_the_set_of_the_picture(html: str, expected: str | None) -> None:
    """Of the first source, where the image has no file of its own, not even one that a script would put there."""
    root = parse(html).root
    assert root is not None
    (picture,) = read_tree(root).images
    assert picture.attributes.get("srcset") == expected
