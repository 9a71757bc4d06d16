"""A plain-text dump → Page: a block a line, or a paragraph where lines are wrapped."""

from __future__ import annotations

import re

from adc_extract.model.page import Container, Page, PageBlock
from adc_extract.text.whitespace import squeeze

_BULLET = re.compile(r"[•●○▪■◦‣⁃∙*+–—-]\s+(?=\S)|\(?\d{1,2}[.)]\s+(?=\S)")
_WIDEST = 120  # characters: lines that were wrapped are not longer
_NARROWEST = 50
_WRAPPED = 0.35  # of the text stands in lines that end near the margin
_MARGIN = 14


def read_plain(text: str) -> Page:
    """The Page of a dump: select-all-and-copy in a browser, a WET record, a text browser's output.

    Each line is a block; where a document's lines are wrapped at a margin, they are joined to paragraphs. A bullet or a
    number in front makes a list item. Nothing else is known of a block: there is one container, and no link.
    """
    lines = text.splitlines()
    width = _wrap_width(lines)
    blocks: list[PageBlock] = []
    parts: list[str] = []
    for line, following in zip(lines, [*lines[1:], ""]):
        stripped = squeeze(line)
        if stripped:
            parts.append(stripped)
            if width and _runs_on(line, following, width):
                continue
        if parts:
            _add(blocks, parts)
            parts = []
    root = Container("", "", 0, 0, 0, len(blocks))
    return Page(blocks, [root])


def _add(blocks: list[PageBlock], parts: list[str]) -> None:
    text = " ".join(parts)
    bullet = _BULLET.match(text)
    if bullet and bullet.end() < len(text):
        numbered = text[bullet.start()] in "(0123456789"
        blocks.append(PageBlock(text if numbered else text[bullet.end() :], "li"))
    else:
        blocks.append(PageBlock(text, "p"))


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
