"""A tree of Beautiful Soup → HTML. It is written out, as the trees of lxml are, by its own ``str``."""

from __future__ import annotations

import sys
from typing import Any


def to_html(source: Any) -> str | None:
    """The HTML of a ``BeautifulSoup`` or a ``Tag`` of it, or None for anything else."""
    tag = getattr(sys.modules.get("bs4"), "Tag", None)  # not imported: nobody can have made a soup
    if tag is None or not isinstance(source, tag):
        return None
    text = str(source)
    return _of_xml(text) if source._is_xml else text


def _of_xml(text: str) -> str:
    """In XML, an empty element is ``<script/>``, which in HTML is left open and takes in all the text behind it."""
    from lxml import etree

    from adc_extract.read.lxml_tree import to_html as to_html_of_tree

    parser = etree.XMLParser(recover=True, huge_tree=True, resolve_entities=False, no_network=True)
    root = etree.fromstring(text.encode("utf-8", "replace"), parser) if text.strip() else None
    return (to_html_of_tree(root) if root is not None else None) or text
