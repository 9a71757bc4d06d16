"""What stands on a page twice is read once: of blocks with the same text only the best-scored one can be kept.

A page repeats its text for narrow screens, in a pull quote, in a summary; measured over the corpora, word F1 rises by
half a point on dragnet and wcxb, whose truths hold such text once.
"""

from __future__ import annotations

from adc_extract.model.page import Page
from adc_extract.score.agreement import NEVER, UNLIKELY

_LEAST = 40  # characters: a shorter line, such as "Yes" in an interview, may well be meant twice


def once(page: Page, scores: list[float]) -> list[float]:
    """The scores, with `NEVER` for every block whose text another block has that scores better, or as well and stands
    before it."""
    best: dict[str, int] = {}
    heard = list(scores)
    for i, block in enumerate(page.blocks):
        if scores[i] > UNLIKELY and len(block.text) >= _LEAST:
            other = best.setdefault(block.text, i)
            if other != i:
                worse = i if scores[i] <= scores[other] else other
                heard[worse] = NEVER
                best[block.text] = i + other - worse
    return heard
