"""The body: which blocks are kept, and as what."""

from __future__ import annotations

from math import exp

from adc_extract.model.block import Block, BlockKind
from adc_extract.model.decision import Decision
from adc_extract.model.page import Page
from adc_extract.tables import tags
from adc_extract.text.whitespace import squeeze

_STEPS = 3  # how far up a list item, quote or caption is looked for
_CERTAIN = 30.0  # log-odds; beyond, a probability is 0 or 1
_UNLIKELY = 0.05  # a probability up to this is 0: else a million menu entries would outweigh any article
_HOPELESS = 0.15  # an expected F1 below this is that of a page without a text


def decide_body(page: Page, scores: list[float]) -> Decision:
    """Keeps the best-scored blocks, as many as maximise the F1 that the scores let expect.

    With p the probability of a block and w its length, the F1 expected of a choice is 2·Σpw over its blocks, divided by
    Σw over its blocks plus Σpw over all (Lewis 1995, "Evaluating and optimizing autonomous text classification
    systems"). Unlike a fixed threshold it takes what there is on a page where nothing scores well.
    """
    sizes = [len(block.text) for block in page.blocks]
    probabilities = [1 / (1 + exp(-max(-_CERTAIN, min(_CERTAIN, score)))) for score in scores]
    whole = sum(p * size for p, size in zip(probabilities, sizes) if p > _UNLIKELY)
    order = sorted(range(len(scores)), key=lambda i: (-scores[i], i))
    hits, chosen, best, count = 0.0, 0, 0.0, 0
    for n, i in enumerate(order, 1):
        hits += probabilities[i] * sizes[i]
        chosen += sizes[i]
        expected = 2 * hits / (chosen + whole)
        if expected > best:
            best, count = expected, n
    kept = sorted(order[:count]) if best > _HOPELESS else []
    return Decision(tuple(scores), tuple(kept), round(best, 3) if kept else 0.0)


def body_blocks(page: Page, decision: Decision, headline: str | None) -> tuple[Block, ...]:
    """The blocks of the article in reading order: what was kept, and the captions in between; the headline is apart."""
    if not decision.kept:
        return ()
    kept = set(decision.kept)
    title = squeeze(headline or "").casefold()
    blocks = []
    for i in range(decision.kept[0], decision.kept[-1] + 1):
        kind = _kind(page, i)
        if i not in kept and kind != "caption":
            continue
        text = page.blocks[i].text
        if kind == "heading" and text.casefold() == title:
            continue
        blocks.append(Block(kind, text, tags.HEADINGS[page.blocks[i].tag] if kind == "heading" else None))
    return tuple(blocks)


def body_text(blocks: tuple[Block, ...]) -> str:
    """The text of the blocks, apart by blank lines; captions are not part of it."""
    return "\n\n".join(block.text for block in blocks if block.kind != "caption")


def _kind(page: Page, index: int) -> BlockKind:
    block = page.blocks[index]
    if block.tag in tags.HEADINGS:
        return "heading"
    if block.tag == "tr":
        return "table_row"
    if block.tag == "p" and not block.container:
        return "paragraph"
    at = block.container
    for _ in range(_STEPS):
        tag = page.containers[at].tag
        if tag in _KINDS:
            return _KINDS[tag]
        at = page.containers[at].parent
    return "list_item" if block.tag == "li" else "paragraph"


_KINDS: dict[str, BlockKind] = {
    **dict.fromkeys(tags.LIST_ITEMS, "list_item"),
    **dict.fromkeys(tags.CODE, "code"),
    **dict.fromkeys(tags.CAPTIONS, "caption"),
    "blockquote": "quote",
}
