"""The trail of breadcrumbs that a page prints over its article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from adc_extract.model.page import Container, Page
from adc_extract.tables.topics import HERE_LABELS, NO_SECTIONS, TRAIL_HINT
from adc_extract.text.patterns import late
from adc_extract.text.titles import title_key

_MAX_BLOCKS = 10  # of a trail
_MAX_CRUMBS = 20
_MAX_TITLES = 3  # headings that the trail can end with
_OVER = 12  # blocks over the text
_MAX_LINE = 150  # characters
_BETWEEN = late(r"(?:(?<!\s)\s+)?[>»›→|]\s*|(?<!\s)\s+/\s+")
_SLASH = "/"  # without blanks it parts names where nothing else does
_EDGES = " \t\n<>«»‹›→/|·•-:"


def printed_trail(page: Page, start: int) -> list[str]:
    """The names in the first trail over the block ``start``, outermost first, without the article's own title and words
    such as "You are here"; empty without one. A trail is known by its class, and has a link, or is a line that begins
    with the front page: "Home > News"."""
    titles: list[str] | None = None
    for texts in _trails(page, start):
        titles = _titles(page) if titles is None else titles
        if crumbs := _crumbs(texts, titles):
            return crumbs
    return []


def _trails(page: Page, start: int) -> Iterator[Sequence[str]]:
    """The texts of each trail over the block ``start``, those that are marked first."""
    for container in page.containers:
        if container.first >= start:
            break
        if TRAIL_HINT in container.hints and 0 < container.end - container.first <= _MAX_BLOCKS:
            yield _texts(page, container)
    for mark in page.marks:
        if mark.kind == "trail" and mark.block <= start:
            yield mark.text.split("\n")
    for block in page.blocks[max(0, start - _OVER) : start]:
        parts = _BETWEEN.split(block.text) if len(block.text) <= _MAX_LINE else ()
        if len(parts) > 1 and parts[0].strip(_EDGES).casefold() in NO_SECTIONS:
            yield parts


def _titles(page: Page) -> list[str]:
    """The keys of what the article can be called."""
    headings = (block.text for block in page.blocks if block.tag == "h1")
    return [key for text in (page.head.title, *islice(headings, _MAX_TITLES)) if (key := title_key(text))]


def _texts(page: Page, container: Container) -> list[str]:
    blocks = page.blocks[container.first : container.end]
    linked = [block.text for block in blocks if block.links]
    # Where each name is a block, those without a link are the label before them and the title behind them.
    if len(blocks) > 1 or not linked:
        return linked
    parts = _BETWEEN.split(linked[0])
    return parts if len(parts) > 1 else linked[0].split(_SLASH)


def _crumbs(texts: Sequence[str], titles: list[str]) -> list[str]:
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
