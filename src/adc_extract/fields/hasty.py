"""What there is of an article when time was up before its body could be decided."""

from __future__ import annotations

from itertools import islice

from adc_extract.fields.body import body_text
from adc_extract.model.article import Article
from adc_extract.model.block import Block
from adc_extract.model.page import Page
from adc_extract.tables.tags import HEADINGS, LIST_ITEMS
from adc_extract.text.whitespace import squeeze

_PARAGRAPH = 80  # characters
_UNLINKED = 3  # times as many characters as stand in links
_MOST = 2_000  # blocks
_NOT_RUNNING = frozenset({"tr", "td", *LIST_ITEMS, *HEADINGS})


def hasty_article(page: Page, warning: str) -> Article:
    """An Article of the page's title and of those blocks that look like running text, without any scores."""
    running = (
        Block("paragraph", block.text)
        for block in page.blocks
        if len(block.text) >= _PARAGRAPH
        and block.tag not in _NOT_RUNNING
        and len(block.text) >= _UNLINKED * block.link_chars
    )
    blocks = tuple(islice(running, _MOST))
    return Article(
        headline=squeeze(page.head.meta("og:title") or page.head.title) or None,
        body=body_text(blocks),
        blocks=blocks,
        url=page.url,
        status="timeout",
        warnings=(*page.warnings, warning),
    )
