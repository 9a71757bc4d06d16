"""The trail of breadcrumbs that a page prints over its article."""

from __future__ import annotations

from adc_extract.model.page import Container, Page
from adc_extract.tables.topics import HERE_LABELS, TRAIL_HINT
from adc_extract.text.patterns import late
from adc_extract.text.titles import title_key

_MAX_BLOCKS = 10  # of a trail
_MAX_CRUMBS = 20
_BETWEEN = late(r"\s*[>»›→|]\s*|\s+/\s+")
_SLASH = "/"  # without blanks it parts names where nothing else does
_EDGES = " \t\n<>«»‹›→/|·•-:"


def printed_trail(page: Page, start: int) -> list[str]:
    """The names in the first trail over the block ``start``, outermost first, without the article's own title and words
    such as "You are here"; empty without one. A trail is known by its class, and has a link."""
    for container in page.containers:
        if container.first >= start:
            break
        if TRAIL_HINT in container.hints and 0 < container.end - container.first <= _MAX_BLOCKS:
            crumbs = _crumbs(page, container)
            if crumbs:
                return crumbs
    return []


def _crumbs(page: Page, container: Container) -> list[str]:
    blocks = page.blocks[container.first : container.end]
    linked = [block for block in blocks if block.links]
    # Where each name is a block, those without a link are the label before them and the title behind them.
    texts = [block.text for block in linked] if len(blocks) > 1 else _parts(blocks[0].text) if linked else []
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


def _parts(line: str) -> list[str]:
    parts = _BETWEEN.split(line)
    return parts if len(parts) > 1 else line.split(_SLASH)
