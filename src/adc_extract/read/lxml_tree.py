"""An lxml tree → HTML. The tree is written out, not walked: one reader serves all, and the tree cannot be changed."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Any

from lxml import etree

from adc_extract.tables.tags import RAW_TEXT, VOID

_XHTML = "{http://www.w3.org/1999/xhtml}*"
_XML = "{http://www.w3.org/XML/1998/namespace}"


def to_html(tree: Any) -> str | None:
    """The HTML of an lxml element or element tree, or None for anything else."""
    if isinstance(tree, etree._ElementTree):
        tree = tree.getroot()
        if tree is None:
            return ""
    if not isinstance(tree, etree._Element):
        return None
    # libxml2 writes XHTML as XML, with </br> and escaped scripts, and for HTML an instruction ends at its first ">".
    if next(tree.iter(_XHTML, etree.ProcessingInstruction), None) is not None:
        return "".join(_pieces(tree))
    return etree.tostring(tree, method="html", encoding="unicode", with_tail=False)


def _pieces(root: etree._Element) -> Iterator[str]:
    """The pieces of a tree's HTML, by local names, without comments and processing instructions. Any depth is fine."""
    yield _before(root)
    open_elements = [(root, iter(root))]
    while open_elements:
        element, children = open_elements[-1]
        child = next(children, None)
        if child is not None:
            yield _before(child)
            open_elements.append((child, iter(child)))
            continue
        open_elements.pop()
        yield _after(element)
        if open_elements and element.tail:
            yield escape(element.tail, quote=False)


def _before(node: etree._Element) -> str:
    """The start tag and the text up to the first child; of an entity, the reference."""
    if not isinstance(node.tag, str):
        return node.text or "" if isinstance(node, etree._Entity) else ""
    name = _local(node.tag)
    attributes = "".join(
        f' {"xml:" if key.startswith(_XML) else ""}{_local(key)}="{escape(value)}"' for key, value in node.items()
    )
    text = node.text or ""
    # In a script, HTML knows no entities, and nothing but an end tag ends it: there "<\/" means the same.
    text = text.replace("</", r"<\/") if name in RAW_TEXT else escape(text, quote=False)
    return f"<{name}{attributes}>{text}"


def _after(node: etree._Element) -> str:
    name = _local(node.tag) if isinstance(node.tag, str) else ""
    return f"</{name}>" if name and name not in VOID else ""


def _local(name: str) -> str:
    return name.rpartition("}")[2]
