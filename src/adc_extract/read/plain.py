"""A plain-text dump → Page: a block a line, or a paragraph where lines are wrapped."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, islice

from adc_extract.model.deadline import NEVER, Deadline, TimeUpError
from adc_extract.model.options import DEFAULT, Options
from adc_extract.model.page import Container, Page, PageBlock
from adc_extract.read.room import Room
from adc_extract.text.whitespace import squeeze

_BULLET = re.compile(r"[•●○▪■◦‣⁃∙*+–—-]\s+(?=\S)|\(?\d{1,2}[.)]\s+(?=\S)")
_WIDEST = 120  # characters: lines that were wrapped are not longer
_NARROWEST = 50
_WRAPPED = 0.35  # of the text stands in lines that end near the margin
_MARGIN = 14
_STRIDE = 1_000  # lines between two looks at the time


def read_plain(text: str, options: Options = DEFAULT, deadline: Deadline = NEVER) -> Page:
    """The Page of a dump: select-all-and-copy in a browser, a WET record, a text browser's output.

    Each line is a block; where a document's lines are wrapped at a margin, they are joined to paragraphs. A bullet or a
    number in front makes a list item. Nothing else is known of a block: there is one container, and no link. After the
    ``deadline``, it is the Page of what was read by then.
    """
    room = Room(options.max_blocks)
    page = Page([], [Container("", "", 0, 0, 0)], plain=True)
    try:
        for count, paragraph in enumerate(_paragraphs(text)):
            if room.takes(len(page.blocks), paragraph):
                page.blocks.append(_block(paragraph))
            if not count % _STRIDE:
                deadline.check("reading lines")
    except TimeUpError as error:
        page.warnings.append(str(error))
    page.containers[0].end = len(page.blocks)
    page.warnings += room.warnings()
    return page


def _paragraphs(text: str) -> Iterator[str]:
    lines = text.splitlines()
    width = _wrap_width(lines)
    parts: list[str] = []
    for line, following in zip(lines, chain(islice(lines, 1, None), ("",))):
        stripped = squeeze(line)
        if stripped:
            parts.append(stripped)
            if width and _runs_on(line, following, width):
                continue
        if parts:
            yield " ".join(parts)
            parts = []


def _block(text: str) -> PageBlock:
    bullet = _BULLET.match(text)
    if bullet and bullet.end() < len(text):
        numbered = text[bullet.start()] in "(0123456789"
        return PageBlock(text if numbered else text[bullet.end() :], "li")
    return PageBlock(text, "p")


def _wrap_width(lines: list[str]) -> int:
    """The margin at which the lines are wrapped, or 0."""
    lengths = [len(line.rstrip()) for line in lines]
    width = max(lengths, default=0)
    if not _NARROWEST <= width <= _WIDEST:
        return 0
    near = sum(n for n in lengths if n > width - _MARGIN)
    return width if near > _WRAPPED * sum(lengths) else 0


def _runs_on(line: str, following: str, width: int) -> bool:
    """Whether the next line continues this one: its first word would not have fitted here."""
    words = following.split(None, 1)
    if not words or _BULLET.match(following.strip()):
        return False
    return len(line.rstrip()) + 1 + len(words[0]) > width
