"""The body: which blocks are kept, and as what."""

from __future__ import annotations

from math import exp

from adc_extract.model.block import Block, BlockKind
from adc_extract.model.decision import Decision
from adc_extract.model.page import Page
from adc_extract.tables import tags
from adc_extract.tables.captions import CAPTION_CLASSES
from adc_extract.text.titles import has_title_key, title_key

_STEPS = 4  # how far up a list item, quote or caption is looked for
_START = 3  # blocks of the body among which a repeated headline need not be a heading
_CAPTION_BLOCKS = 2  # in a figure or an element marked as a caption, at most; more is a text
_LOOKED_AT = 20  # blocks of a list item in which a heading is looked for
_UNLIKELY = -2.94  # log-odds of 0.05; below it a probability is 0: else a million menu entries outweigh any article
_HOPELESS = 0.15  # an expected F1 below this is that of a page without a text


def decide_body(page: Page, scores: list[float]) -> Decision:
    """Keeps the best-scored blocks, as many as maximise the F1 that the scores let expect.

    With p the probability of a block and w its length, the F1 expected of a choice is 2·Σpw over its blocks, divided by
    Σw over its blocks plus Σpw over all (Lewis 1995, "Evaluating and optimizing autonomous text classification
    systems"). Unlike a fixed threshold it takes what there is on a page where nothing scores well.
    """
    # What scores below can never raise the F1 above what makes a text, and is not looked at.
    likely = sorted((i for i, score in enumerate(scores) if score > _UNLIKELY), key=scores.__getitem__, reverse=True)
    sizes = [len(page.blocks[i].text) for i in likely]
    hits = [size / (1 + exp(-scores[i])) for i, size in zip(likely, sizes)]
    whole = sum(hits)
    hit, chosen, best, count = 0.0, 0, 0.0, 0
    for n, (gain, size) in enumerate(zip(hits, sizes), 1):
        hit += gain
        chosen += size
        expected = 2 * hit / (chosen + whole)
        if expected > best:
            best, count = expected, n
    kept = sorted(likely[:count]) if best > _HOPELESS else []
    return Decision(tuple(scores), tuple(kept), round(best, 3) if kept else 0.0)


def body_blocks(page: Page, decision: Decision, headline: str | None) -> tuple[Block, ...]:
    """The blocks of the article in reading order: what was kept, and the captions in between; the headline is apart.

    A heading that says what the headline says is left out, as is any block at the start that does; case and punctuation
    do not count.
    """
    if not decision.kept:
        return ()
    kept = set(decision.kept)
    start = set(decision.kept[:_START])
    title = title_key(headline or "")
    kinds = _kinds(page, decision)
    blocks = []
    for i, kind in kinds.items():
        if i not in kept and kind != "caption":
            continue
        text = page.blocks[i].text
        if title and (kind == "heading" or i in start) and has_title_key(text, title):
            continue
        blocks.append(Block(kind, text, tags.HEADINGS[page.blocks[i].tag] if kind == "heading" else None))
    return tuple(blocks)


def body_text(blocks: tuple[Block, ...]) -> str:
    """The text of the blocks, apart by blank lines; captions are not part of it."""
    return "\n\n".join(block.text for block in blocks if block.kind != "caption")


def _kinds(page: Page, decision: Decision) -> dict[int, BlockKind]:
    """What each block from the body's first to its last is. Where most of what was kept are captions, the page is a
    gallery, and they are its text."""
    around: dict[int, BlockKind | None] = {}
    kinds = {i: _kind(page, i, around) for i in range(decision.kept[0], decision.kept[-1] + 1)}
    captions = [i for i in decision.kept if kinds[i] == "caption"]
    if captions:
        sizes = {i: len(page.blocks[i].text) for i in decision.kept}
        if 2 * sum(sizes[i] for i in captions) > sum(sizes.values()):
            kinds.update(dict.fromkeys(captions, "paragraph"))
    return kinds


def _kind(page: Page, index: int, around: dict[int, BlockKind | None]) -> BlockKind:
    """What a block is, by its nearest element that says so; ``around`` keeps what parents were found to say."""
    block = page.blocks[index]
    kind = _kind_of_container(page, block.container)
    if kind is None:
        parent = page.containers[block.container].parent
        if parent not in around:
            around[parent] = _kind_around(page, parent)
        kind = around[parent]
    if kind == "caption":
        return kind
    if block.tag in tags.HEADINGS:
        return "heading"
    if block.tag == "tr":
        return "table_row"
    return kind or ("list_item" if block.tag == "li" else "paragraph")


def _kind_around(page: Page, at: int) -> BlockKind | None:
    """What the nearest element says, from this one up a few steps, but not beyond an article or a table."""
    for _ in range(_STEPS - 1):
        kind = _kind_of_container(page, at)
        if kind is not None or page.containers[at].tag in _WHOLE:
            return kind
        at = page.containers[at].parent
    return None


def _kind_of_container(page: Page, at: int) -> BlockKind | None:
    """What the text in an element is, if the element says so."""
    container = page.containers[at]
    kind = _KINDS.get(container.tag)
    size = container.end - container.first
    if kind == "list_item":
        # With a heading in it, it is an article of its own: an entry of a list article or of a live blog.
        inside = page.blocks[container.first : container.first + min(size, _LOOKED_AT)]
        return None if any(block.tag in tags.HEADINGS for block in inside) else kind
    if kind is not None or size > _CAPTION_BLOCKS:
        return kind
    if container.tag == "figure":
        return "caption"
    return "caption" if container.hints and not CAPTION_CLASSES.isdisjoint(container.hints.lower().split()) else None


_WHOLE = tags.ARTICLE | {"table"}  # what stands around them says nothing of what is in them
_KINDS: dict[str, BlockKind] = {
    **dict.fromkeys(tags.LIST_ITEMS, "list_item"),
    **dict.fromkeys(tags.CODE, "code"),
    **dict.fromkeys(tags.CAPTIONS, "caption"),
    "blockquote": "quote",
}
