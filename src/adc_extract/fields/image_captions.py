"""Where a picture stands, and what is printed with it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from adc_extract.model.page import Page, Picture
from adc_extract.tables.captions import CAPTION_HINT, CAPTION_ROOTS
from adc_extract.tables.images import CREDIT_HINT
from adc_extract.tables.tags import CAPTIONS
from adc_extract.text.captions import split_caption
from adc_extract.text.patterns import late

_STEPS = 3  # up from a block to the element that says what it is
_MAX_CLIMB = 50  # steps from a block to an element as deep as a picture
_CAPTION_BLOCKS = 4  # in one figure
_LINKED = 0.6  # of a line's characters: it is a teaser
_CREDIT = late(CREDIT_HINT, re.IGNORECASE)


def holder_of(page: Page, picture: Picture) -> int | None:
    """The container that opens with the picture and holds it; None where the element around it has no other text."""
    if picture.block >= len(page.blocks):
        return None
    depth = page.containers[picture.container].depth + picture.depth
    at = page.blocks[picture.block].container
    for _ in range(min(page.containers[at].depth - depth, _MAX_CLIMB)):
        at = page.containers[at].parent
    container = page.containers[at]
    if container.depth != depth:
        return None
    if not picture.depth:
        return at if at == picture.container else None
    named = (picture.around[1].get("class") or "") if picture.around else ""
    return at if container.first == picture.block and container.hints.startswith(named) else None


def caption_blocks(page: Page, picture: Picture, holder: int | None, known: dict[int, bool]) -> list[int]:
    """The blocks of a picture's caption: in its figure, or right behind it, or in a figure right before it.

    ``holder`` is what `holder_of` gives; ``known`` keeps from picture to picture which containers are captions.
    """
    for at in upwards(page, holder) if holder is not None else ():
        container = page.containers[at]
        if container.end - container.first > _CAPTION_BLOCKS:
            break
        if container.tag == "figure" or _names_caption(page, at, known):
            return list(range(container.first, container.end))
    i = picture.block
    if i < len(page.blocks) and _is_caption(page, i, known):
        more = i + 1 < len(page.blocks) and _is_caption(page, i + 1, known) and _in_one(page, i)
        return [i, i + 1] if more else [i]
    container = page.containers[picture.container]
    if container.tag != "figure":
        container = page.containers[container.parent]
    if container.tag == "figure" and container.end == i and container.end - container.first <= _CAPTION_BLOCKS:
        return list(range(container.first, container.end))  # over its picture
    return []


def printed_caption(page: Page, caption: list[int]) -> tuple[str | None, str | None]:
    """The caption and the credit that these blocks hold."""
    texts: list[str] = []
    makers: list[str] = []
    for i in caption:
        block = page.blocks[i]
        text, credit = split_caption(block.text)
        if credit is None and texts and _CREDIT.search(page.containers[block.container].hints):
            text, credit = None, text
        if text:
            texts.append(text)
        if credit and not any(credit in other for other in makers):
            makers.append(credit)
    return " ".join(texts) or None, ", ".join(makers) or None


def is_linked(page: Page, index: int) -> bool:
    """Whether a block is mostly a link: of a teaser, not of a caption."""
    return page.blocks[index].link_chars > _LINKED * len(page.blocks[index].text)


def upwards(page: Page, at: int) -> Iterator[int]:
    """A container and those around it, a few steps up, without the root."""
    for _ in range(_STEPS):
        if not at:
            return
        yield at
        at = page.containers[at].parent


def _is_caption(page: Page, index: int, known: dict[int, bool]) -> bool:
    at = page.blocks[index].container
    for _ in range(_STEPS):
        if known.get(at) or (at not in known and _names_caption(page, at, known)):
            return True
        at = page.containers[at].parent
    return False


def _in_one(page: Page, index: int) -> bool:
    """Whether this block and the next one stand in one small element."""
    here = set(upwards(page, page.blocks[index].container))
    return not here.isdisjoint(upwards(page, page.blocks[index + 1].container))


def _names_caption(page: Page, at: int, known: dict[int, bool]) -> bool:
    """Whether an element is a caption by its tag, or, if it is small, by its names."""
    found = known.get(at)
    if found is None:
        container = page.containers[at]
        hints = container.hints.lower() if container.end - container.first <= _CAPTION_BLOCKS else ""
        found = container.tag in CAPTIONS or (
            bool(hints) and any(map(hints.__contains__, CAPTION_ROOTS)) and CAPTION_HINT.search(hints) is not None
        )
        known[at] = found
    return found
