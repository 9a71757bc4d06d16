"""What stands on a page twice is read once: of blocks with the same text only one can be kept.

A page repeats its text for narrow screens, in a summary, in teasers; measured over the corpora, word F1 rises by half a
point on dragnet and wcxb, whose truths hold such text once. A manual says the same in two places, and means both.
"""

from __future__ import annotations

from adc_extract.model.page import Page
from adc_extract.score.agreement import NEVER, UNLIKELY

_CLEARLY = 2.0  # log-odds
_SURELY = 2.0
_LEAST = 40  # characters: a shorter line, such as "Yes" in an interview, may well be meant twice


def once(page: Page, scores: list[float]) -> list[float]:
    """The scores, with `NEVER` for all but one of the blocks that have the same text: the first, unless another scores
    clearly better. So a text that stands twice is not pieced together from both, out of order.

    Both stay where both are surely text, and the second is neither part of a longer repeat nor right behind the first.
    """
    likely = [i for i, block in enumerate(page.blocks) if scores[i] > UNLIKELY and len(block.text) >= _LEAST]
    places: dict[str, int] = {}
    originals = [places.setdefault(page.blocks[i].text, at) for at, i in enumerate(likely)]
    if len(places) == len(likely):
        return scores  # as on most pages
    heard, chosen = list(scores), list(likely)
    for at, original in enumerate(originals):
        if at == original:
            continue
        this, other = likely[at], chosen[original]
        if min(scores[this], scores[other]) > _SURELY and not _goes_on(originals, at):
            continue
        better = scores[this] > scores[other] + _CLEARLY
        heard[other if better else this] = NEVER
        chosen[original] = this if better else other
    return heard


def _goes_on(originals: list[int], at: int) -> bool:
    """Whether the block before this repeat, or behind it, repeats the one before the original, or behind it."""
    original = originals[at]
    behind = originals[at + 1] if at + 1 < len(originals) else -1
    return originals[at - 1] in (original - 1, original) or behind == original + 1
