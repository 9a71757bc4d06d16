"""Whether the page had an article."""

from __future__ import annotations

from adc_extract.fields.json_ld import article_object
from adc_extract.model.article import Status
from adc_extract.model.decision import Decision
from adc_extract.model.page import Page

_TEASERS = 6  # so many boxes of the same kind, each with an anchor, make an index
_RUN = 400  # characters of running text in one container: that is an article, whatever stands around it


def find_status(page: Page, decision: Decision) -> Status:
    """``empty`` without a body; ``listing`` where most boxes are teasers and no container has a text; else ``ok``."""
    if not decision.kept:
        return "empty"
    if article_object(page) is not None or page.head.meta("og:type") == "article":
        return "ok"
    return "listing" if _is_listing(page, decision) else "ok"


def _is_listing(page: Page, decision: Decision) -> bool:
    containers = page.containers
    longest: dict[int, int] = {}
    for i in decision.kept:
        block = page.blocks[i]
        if not block.links and block.tag not in ("li", "tr"):
            holder = containers[block.container].parent
            longest[holder] = longest.get(holder, 0) + len(block.text)
    if max(longest.values(), default=0) >= _RUN:
        return False
    boxes: dict[tuple[int, str, str], int] = {}
    linked = {block.container for block in page.blocks if block.links}
    holders = {containers[c].parent for c in linked} | linked
    for c in holders | {containers[c].parent for c in holders}:
        container = containers[c]
        key = (container.parent, container.tag, container.hints)
        boxes[key] = boxes.get(key, 0) + 1
    return max(boxes.values(), default=0) >= _TEASERS
