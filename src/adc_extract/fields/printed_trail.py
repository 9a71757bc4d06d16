"""The trail of breadcrumbs that a page prints over its article."""

from __future__ import annotations

from itertools import islice

from adc_extract.model.page import Container, Page
from adc_extract.tables.topics import HERE_LABELS, TRAIL_HINT
from adc_extract.text.patterns import late
from adc_extract.text.titles import title_key

_MAX_BLOCKS = 10  # of a trail
_MAX_CRUMBS = 20
_MAX_TITLES = 3  # headings that the trail can end with
_BETWEEN = late(r"\s*[>»›→/|]\s*")
_EDGES = " \t\n<>«»‹›→/|·•-:"


def printed_trail(page: Page, start: int) -> list[str]:
    """The names in the first trail over the block ``start``, outermost first, without the article's own title and words
    such as "You are here"; empty without one. A trail is known by its class, and has a link."""
    titles: list[str] | None = None
    for container in page.containers:
        if container.first >= start:
            break
        if TRAIL_HINT in container.hints and 0 < container.end - container.first <= _MAX_BLOCKS:
            titles = _titles(page) if titles is None else titles
            crumbs = _crumbs(page, container, titles)
            if crumbs:
                return crumbs
    return []


def _titles(page: Page) -> list[str]:
    """The keys of what the article can be called."""
    headings = (block.text for block in page.blocks if block.tag == "h1")
    return [key for text in (page.head.title, *islice(headings, _MAX_TITLES)) if (key := title_key(text))]


def _crumbs(page: Page, container: Container, titles: list[str]) -> list[str]:
    blocks = page.blocks[container.first : container.end]
    linked = [block for block in blocks if block.links]
    # Where each name is a block, those without a link are the label before them and the title behind them.
    texts = [block.text for block in linked] if len(blocks) > 1 else _BETWEEN.split(blocks[0].text) if linked else []
    crumbs = []
    for text in texts[:_MAX_CRUMBS]:
        crumb = text.strip(_EDGES)
        for label in HERE_LABELS:
            if crumb.casefold().startswith(label):
                crumb = crumb[len(label) :].strip(_EDGES)
        key = title_key(crumb.rstrip(" .…"))
        if key and not any(title.startswith(key) for title in titles):
            crumbs.append(crumb)
    return crumbs
