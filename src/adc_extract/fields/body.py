"""The body: which blocks are kept, and as what."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise, takewhile
from math import exp

from adc_extract.fields.parts import is_an_article
from adc_extract.model.block import Block, BlockKind
from adc_extract.model.decision import Decision
from adc_extract.model.page import Container, Page
from adc_extract.score.agreement import UNLIKELY
from adc_extract.tables import tags
from adc_extract.tables.captions import CAPTION_HINT, CAPTION_ROOTS, PULL_QUOTE_HINT
from adc_extract.tables.punctuation import QUOTE_EDGES
from adc_extract.text.titles import has_title_key, title_key

_STEPS = 4  # how far up a list item, quote or caption is looked for
_START = 3  # blocks of the body among which a repeated headline need not be a heading
_CAPTION_BLOCKS = 2  # in a figure or an element marked as a caption, at most; more is a text
_FAR = 8  # blocks from the body's start to a stray …
_STRAY = 100  # … of fewer characters, or of a score below 0
_PULLED = 25  # characters of a quote that is looked for in the paragraphs
_HOPELESS = 0.15  # an expected F1 below this is that of a page without a text, or with a text and a flood of scraps
_SHORTEST = 300  # characters of a text that is found all the same


def decide_body(page: Page, scores: list[float]) -> Decision:
    """Keeps the best-scored blocks, as many as maximise the F1 that the scores let expect.

    With p the probability of a block and w its length, the F1 expected of a choice is 2·Σpw over its blocks, divided by
    Σw over its blocks plus Σpw over all (Lewis 1995, "Evaluating and optimizing autonomous text classification
    systems"). Unlike a fixed threshold it takes what there is on a page where nothing scores well.
    """
    # Below, a probability counts as 0: else a million menu entries outweigh any article.
    likely = sorted((i for i, score in enumerate(scores) if score > UNLIKELY), key=scores.__getitem__, reverse=True)
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
    if best <= _HOPELESS:
        count = _surest(page, likely, scores)
    kept = _without_strays(page, sorted(likely[:count]), scores)
    return Decision(tuple(scores), tuple(kept), round(best, 3) if kept else 0.0)


def _surest(page: Page, likely: list[int], scores: list[float]) -> int:
    """How many blocks are kept, of those sorted by score, where the rest outweighs them: those that are likelier in the
    body than not, if they make a text; else none."""
    sure = list(takewhile(lambda i: scores[i] > 0, likely))
    return len(sure) if sum(len(page.blocks[i].text) for i in sure) >= _SHORTEST else 0


def _without_strays(page: Page, kept: list[int], scores: list[float]) -> list[int]:
    """What was kept, without short or doubtful blocks far before the rest: a slogan, an entry of a menu, a notice."""
    for n, (block, following) in enumerate(pairwise(kept)):
        if following - block <= _FAR or (len(page.blocks[block].text) >= _STRAY and scores[block] > 0):
            return kept[n:]
    return kept[-1:]


def without_pull_quotes(page: Page, decision: Decision) -> Decision:
    """The decision without quotes that stand in a paragraph of the body, too, word for word: they are set large."""
    quotes: set[int] = set()
    end = 0  # of the quotes so far: those within one another are looked at once
    for container in filter(_is_quote, page.containers):
        quotes.update(range(max(container.first, end), container.end))
        end = max(end, container.end)
    quoted = [i for i in decision.kept if i in quotes and len(page.blocks[i].text) >= _PULLED]
    if not quoted:
        return decision
    # What is pulled out of the middle of a sentence begins with a capital.
    running = "\n".join(page.blocks[i].text for i in decision.kept if i not in quotes).casefold()
    pulled = {i for i in quoted if page.blocks[i].text.strip(QUOTE_EDGES).casefold() in running}
    return replace(decision, kept=tuple(i for i in decision.kept if i not in pulled))


def _is_quote(container: Container) -> bool:
    if container.tag == "blockquote":
        return True
    hints = container.hints  # "uote" is in "quote" and "Quote": this is asked of every container
    return "uote" in hints and container.end - container.first <= _CAPTION_BLOCKS and _sets_large(hints)


def _sets_large(hints: str) -> bool:
    return PULL_QUOTE_HINT.search(hints.lower()) is not None


def body_kinds(
    page: Page, decision: Decision, headline: str | None, whole: Decision | None = None
) -> dict[int, BlockKind]:
    """What the blocks of the article are, in reading order: of what was kept, and of the captions in between; the
    headline is apart. ``whole`` is what is kept without any favor: it says whether the page is a gallery, whose
    captions are its text.

    A heading that says what the headline says is left out, as is any block at the start that does; case and punctuation
    do not count.
    """
    if not decision.kept:
        return {}
    kinds = _kinds(page, decision)
    whole = whole or decision
    captions = _captions_of_gallery(page, whole, kinds if whole is decision else _kinds(page, whole))
    kinds.update({i: "paragraph" for i in captions if i in kinds})
    kept = set(decision.kept)
    start = set(decision.kept[:_START])
    title = title_key(headline or "")
    return {
        i: kind
        for i, kind in kinds.items()
        if (i in kept or kind == "caption")
        and not (title and (kind == "heading" or i in start) and has_title_key(page.blocks[i].text, title))
    }


def body_text(blocks: tuple[Block, ...]) -> str:
    """The text of the blocks, apart by blank lines; captions are not part of it."""
    return "\n\n".join(block.text for block in blocks if block.kind != "caption")


def _kinds(page: Page, decision: Decision) -> dict[int, BlockKind]:
    """What each block from the body's first to its last is."""
    first, last = decision.kept[0], decision.kept[-1]
    around: dict[int, BlockKind | None] = {}  # what parents were found to say
    silent = {""}  # hints that were found to say nothing
    kinds: dict[int, BlockKind] = {}
    for i, block in enumerate(page.blocks[first : last + 1], first):
        container = page.containers[block.container]
        kind = _kind_of_container(page, container, silent)
        if kind is None:
            if container.parent not in around:
                around[container.parent] = _kind_around(page, container.parent, silent)
            kind = around[container.parent]
        if kind != "caption":
            kind = _BY_TAG.get(block.tag) or kind or ("list_item" if block.tag == "li" else "paragraph")
        kinds[i] = kind
    return kinds


def _captions_of_gallery(page: Page, decision: Decision, kinds: dict[int, BlockKind]) -> list[int]:
    """Where most of what was kept are captions, the page is a gallery, and they are its text; else none."""
    captions = [i for i in decision.kept if kinds[i] == "caption"]
    sizes = [len(page.blocks[i].text) for i in captions]
    is_gallery = captions and 2 * sum(sizes) > sum(len(page.blocks[i].text) for i in decision.kept)
    return captions if is_gallery else []


def _kind_around(page: Page, at: int, silent: set[str]) -> BlockKind | None:
    """What the nearest element says, from this one up a few steps, but not beyond an article or a table."""
    for _ in range(_STEPS - 1):
        container = page.containers[at]
        kind = _kind_of_container(page, container, silent)
        if kind is not None or container.tag in _WHOLE:
            return kind
        at = container.parent
    return None


def _kind_of_container(page: Page, container: Container, silent: set[str]) -> BlockKind | None:
    """What the text in an element is, if the element says so; ``silent`` gets the hints that do not."""
    if container.hints in silent and container.tag not in _TELLING:
        return None
    kind = _KINDS.get(container.tag)
    size = container.end - container.first
    if kind == "list_item":
        return None if is_an_article(page, container) else kind
    if kind is not None or size > _CAPTION_BLOCKS:
        return kind
    if container.tag == "figure":
        return "caption"
    hints = container.hints.lower()
    if [root for root in CAPTION_ROOTS if root in hints] and CAPTION_HINT.search(hints):
        return "caption"
    if "quote" in hints and _sets_large(hints):
        return "quote"
    silent.add(container.hints)
    return None


_WHOLE = tags.ARTICLE | {"table"}  # what stands around them says nothing of what is in them
_KINDS: dict[str, BlockKind] = {
    **dict.fromkeys(tags.LIST_ITEMS, "list_item"),
    **dict.fromkeys(tags.CODE, "code"),
    **dict.fromkeys(tags.CAPTIONS, "caption"),
    "blockquote": "quote",
}
_TELLING = frozenset({*_KINDS, "figure"})
_BY_TAG: dict[str, BlockKind] = {**dict.fromkeys(tags.HEADINGS, "heading"), "tr": "table_row"}
