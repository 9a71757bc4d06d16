"""What stands on a page twice is read once: of blocks with the same text only one can be kept.

A page repeats its text for narrow screens, in a pull quote, in a summary; measured over the corpora, word F1 rises by
half a point on dragnet and wcxb, whose truths hold such text once.
"""

from __future__ import annotations

from adc_extract.model.page import Page
from adc_extract.score.agreement import NEVER, UNLIKELY

_CLEARLY = 2.0  # log-odds
_LEAST = 40  # characters: a shorter line, such as "Yes" in an interview, may well be meant twice


def once(page: Page, scores: list[float]) -> list[float]:
    """The scores, with `NEVER` for all but one of the blocks that have the same text: the first, unless another scores
    clearly better. So a text that stands twice is not pieced together from both, out of order.
    """
    chosen: dict[str, int] = {}
    heard = list(scores)
    for i, block in enumerate(page.blocks):
        if scores[i] > UNLIKELY and len(block.text) >= _LEAST:
            other = chosen.setdefault(block.text, i)
            if other != i:
                better = scores[i] > scores[other] + _CLEARLY
                heard[other if better else i] = NEVER
                chosen[block.text] = i if better else other
    return heard
