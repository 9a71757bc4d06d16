"""A menu that is not entered → the trail of breadcrumbs that it may be."""

from __future__ import annotations

from selectolax.lexbor import LexborNode

from adc_extract.model.page import Mark
from adc_extract.tables.topics import TRAIL_HINT
from adc_extract.text.whitespace import squeeze

_NAMES = ("class", "id", "aria-label")
_MAX_CRUMBS = 20


def trail_mark(node: LexborNode, block: int) -> Mark | None:
    """The mark of a ``nav`` that is a trail by its class, id or label: the texts of its links, each on a line."""
    attributes = node.attributes
    if not any(TRAIL_HINT in (attributes.get(name) or "") for name in _NAMES):
        return None
    texts = [squeeze(link.text()[:200]) for link in node.css("a")[:_MAX_CRUMBS]]
    return Mark("trail", "nav", None, "\n".join(filter(None, texts)), block)
