"""An lxml tree → HTML. The tree is written out, not walked: one reader serves all, and the tree cannot be changed."""

from __future__ import annotations

from typing import Any

from lxml import etree


def to_html(tree: Any) -> str | None:
    """The HTML of an lxml element or element tree, or None for anything else."""
    if isinstance(tree, etree._ElementTree):
        tree = tree.getroot()
    if not isinstance(tree, etree._Element):
        return None
    return etree.tostring(tree, method="html", encoding="unicode", with_tail=False)
