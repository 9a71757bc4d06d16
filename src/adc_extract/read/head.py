"""Script, meta, link, title and base elements → what the page says of itself, wherever on the page they stand."""

from __future__ import annotations

from selectolax.lexbor import LexborNode

from adc_extract.model.page import Attributes, Head, Mark
from adc_extract.read.marks import MarkReader
from adc_extract.read.metadata import MAX_CHARS, parse_json_ld
from adc_extract.tables.metadata import PARSELY_MEMBERS, PARSELY_PAGE
from adc_extract.text.whitespace import squeeze

_OF_IMAGE = frozenset({"og:image:width", "og:image:height", "og:image:alt"})  # each of the og:image before it
_META_NAMES = ("name", "property", "itemprop", "http-equiv")


def read_head(tag: str, node: LexborNode, head: Head) -> None:
    """Adds what one such element says to the head; nothing is chosen yet."""
    attributes = node.attributes
    if tag == "script":
        if "ld+json" in (attributes.get("type") or "").lower():
            script = node.text()
            head.json_ld += parse_json_ld(script)
            if len(script) > MAX_CHARS:
                head.warnings.append(f"left out: a JSON-LD script of {len(script):,} characters")
    elif tag == "meta":
        _read_meta(attributes, head)
    elif tag == "link":
        _read_link(attributes, head)
    elif tag == "title":
        head.title = head.title or squeeze(node.text())
    elif tag == "base":
        head.base = head.base or attributes.get("href")


def _read_meta(attributes: Attributes, head: Head) -> None:
    content = attributes.get("content")
    if content is not None:
        for key in _META_NAMES:
            name = attributes.get(key)
            if name:
                name = name.strip().lower()
                if name == PARSELY_PAGE:
                    _read_parsely(content, head)
                contents = head.metas.setdefault(name, [])
                if name in _OF_IMAGE:  # what the images before have not is blank
                    contents += [""] * (len(head.metas.get("og:image", ())) - 1 - len(contents))
                contents.append(content)


def _read_parsely(content: str, head: Head) -> None:
    """A meta that holds a whole JSON object: its members as the metas that other pages write instead."""
    for page in parse_json_ld(content)[:1]:
        for member, name in PARSELY_MEMBERS.items():
            value = page.get(member)
            texts = [text for text in (value if isinstance(value, list) else [value]) if isinstance(text, str) and text]
            if texts:
                head.metas.setdefault(name, texts)


def _read_link(attributes: Attributes, head: Head) -> None:
    href = attributes.get("href")
    if href:
        for rel in (attributes.get("rel") or "").lower().split():
            head.rels.setdefault(rel, []).append(href)


def meta_mark(node: LexborNode, marks: MarkReader, block: int) -> Mark | None:
    """The mark of a ``meta itemprop`` among the text: it speaks of something on the page, not of the page.

    The ``name`` of an element without text is what that element says: ``<span itemprop="author"><meta …></span>``.
    """
    attributes = node.attributes
    if not attributes.get("itemprop") or attributes.get("content") is None:
        return None
    sign = marks.sign("meta", attributes)
    if sign is None and attributes["itemprop"] == "name" and (around := node.parent) is not None:
        sign = marks.sign(around.tag or "", around.attributes)
        sign = sign._replace(value=attributes["content"]) if sign and sign.how == "itemprop" else None
    return Mark(*sign, "", block) if sign is not None else None
