"""The articleBody of the JSON-LD as the body, for pages whose text is put in place by a script."""

from __future__ import annotations

import html

from adc_extract.model.block import Block
from adc_extract.model.page import Page
from adc_extract.score.structured_body import stated_text
from adc_extract.tables.markup import ANY_TAG, BREAKING_TAG
from adc_extract.text.belt import put_for
from adc_extract.text.whitespace import squeeze

# Of 117 pages of the corpora with an articleBody of 300 characters or more, the share in which it is right (F1 of 0.9).
CONFIDENCE = 0.76
WARNING = "body taken from the JSON-LD articleBody: it does not stand in the page"
_PROBE = 40  # characters of a paragraph that are looked for on the page
_PROBES = 5  # paragraphs


def stated_blocks(page: Page, body: str) -> tuple[Block, ...]:
    """Paragraphs of the articleBody, if the body that was found is less than half as long, and none of them stands on
    the page; else nothing."""
    stated = stated_text(page)
    if 2 * len(body) >= len(stated):
        return ()
    lines = [squeeze(line) for line in _without_markup(stated).splitlines()]
    blocks = tuple(Block("paragraph", line) for line in lines if line)
    probes = [block.text[:_PROBE] for block in blocks if len(block.text) >= _PROBE][:_PROBES]
    if not probes or any(probe in block.text for block in page.blocks for probe in probes):
        return ()
    return blocks


def _without_markup(text: str) -> str:
    """Some pages state their HTML, escaped or not."""
    if "&lt;" in text and "<" not in text:
        text = html.unescape(text)
    if "<" in text:  # of any length, and so with a belt
        text = put_for(ANY_TAG, "", put_for(BREAKING_TAG, "\n", text))
    return html.unescape(text)
