"""The trail of breadcrumbs that a page prints over its article."""

from __future__ import annotations

from collections.abc import Sequence

from adc_extract.model.page import Container, Page
from adc_extract.tables.topics import HERE_LABELS, NO_SECTIONS, TRAIL_HINT
from adc_extract.text.patterns import late
from adc_extract.text.titles import title_key

_MAX_BLOCKS = 10  # of a trail
_MAX_CRUMBS = 20
_OVER = 12  # blocks over the text
_MAX_LINE = 150  # characters
_BETWEEN = late(r"\s*[>»›→|]\s*|\s+/\s+")
_SLASH = "/"  # without blanks it parts names where nothing else does
_EDGES = " \t\n<>«»‹›→/|·•-:"


def printed_trail(page: Page, start: int) -> list[str]:
    """The names in the first trail over the block ``start``, outermost first, without the article's own title and words
    such as "You are here"; empty without one. A trail is known by its class, and has a link, or is a line that begins
    with the front page: "Home > News"."""
    for container in page.containers:
        if container.first >= start:
            break
        if TRAIL_HINT in container.hints and 0 < container.end - container.first <= _MAX_BLOCKS:
            crumbs = _crumbs(page, _texts(page, container))
            if crumbs:
                return crumbs
    for mark in page.marks:
        if mark.kind == "trail" and mark.block <= start and (crumbs := _crumbs(page, mark.text.split("\n"))):
            return crumbs
    for block in page.blocks[max(0, start - _OVER) : start]:
        parts = _BETWEEN.split(block.text) if len(block.text) <= _MAX_LINE else ()
        if len(parts) > 1 and parts[0].strip(_EDGES).casefold() in NO_SECTIONS:
            return _crumbs(page, parts)
    return []


def _texts(page: Page, container: Container) -> list[str]:
    blocks = page.blocks[container.first : container.end]
    linked = [block.text for block in blocks if block.links]
    # Where each name is a block, those without a link are the label before them and the title behind them.
    if len(blocks) > 1 or not linked:
        return linked
    parts = _BETWEEN.split(linked[0])
    return parts if len(parts) > 1 else linked[0].split(_SLASH)


def _crumbs(page: Page, texts: Sequence[str]) -> list[str]:
    headings = [block.text for block in page.blocks if block.tag == "h1"]
    titles = [title_key(text) for text in (page.head.title, *headings[:3])]
    crumbs = []
    for text in texts[:_MAX_CRUMBS]:
        crumb = text.strip(_EDGES)
        for label in HERE_LABELS:
            if crumb.casefold().startswith(label):
                crumb = crumb[len(label) :].strip(_EDGES)
        key = title_key(crumb.rstrip(" .…"))
        if key and not any(title.startswith(key) for title in titles if title):
            crumbs.append(crumb)
    return crumbs
